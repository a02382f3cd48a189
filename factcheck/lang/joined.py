"""How words join a sentence of the tool: articles, prepositions that contract with them, elision, quotation marks, spaces before signs.

All of it is data of the language, in `lang/<code>/say/values.toml`: French writes "du Maroc", "d'environ 650" and "« … »".
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from factcheck.lang.pack import pack


class Told(str):
    """A value in words, for a template. `{x}` is the value as it stands alone ("commandes", "21 mai 2025"), `{x:de}` what it becomes behind
    a word of the table `before` ("des commandes", "du 21 mai 2025"), `{x:quoted}` the value in quotation marks."""

    language: str
    whole: str

    def __new__(cls, language: str, bare: str, whole: str = "") -> "Told":
        """`whole`: the value with its article, as it stands within a sentence; without one, as it stands alone."""
        told = super().__new__(cls, bare)
        told.language, told.whole = language, whole or bare
        return told

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        return quoted(self.language, str(self)) if spec == "quoted" else joined(self.language, spec, self.whole)


def joined(language: str, before: str, words: str) -> str:
    """Words behind a word of the table `before`, contracted and elided as the language does: "du prix", "d'environ 650", "qu'une part"."""
    table: Mapping[str, str] | None = values(language, "before").get(before)
    if table is None:
        raise KeyError(f"before.{before}")
    low = words[:1].lower() + words[1:]
    for article, contracted in table.items():
        if article not in ("vowel", "other") and low.startswith(article):
            return contracted + words[len(article) :]
    return table["vowel" if "vowel" in table and _elides(language, words) else "other"] + words


def _elides(language: str, words: str) -> bool:
    """Whether a word such as "de" loses its vowel before these: before a vowel or a silent h; of a name with an h nobody knows."""
    table = values(language, "vowels")
    first, second = words[:1], words[1:2].lower()
    if first.lower() == "y":
        return second not in table["letters"]
    if first.lower() == "h":
        return first == "h" and not words.startswith(tuple(table["aspirated"]))
    return bool(first) and first.lower() in table["letters"]


def bare(language: str, name: str) -> str:
    """A name without the article that its table gives it."""
    articles = values(language, "articles").get("words", ())
    return next((name[len(article) :] for article in articles if name.startswith(article)), name)


def plural(language: str, noun: str) -> str:
    """The plural of a noun, or of one that others follow behind a preposition; other words as they are."""
    rules: list[list[str]] = values(language, "plural").get("endings", [])
    first, space, rest = noun.partition(" ")
    if space and not rest.startswith(tuple(values(language, "plural").get("behind", ()))):
        return noun
    for ending, many in rules:
        if first.endswith(ending):
            return first[: len(first) - len(ending)] + many + space + rest
    return noun


def quoted(language: str, words: str) -> str:
    """Words of an article within a sentence of the tool, in the marks of the reader's language; marks of the same kind in them give way to
    those of a quotation within one, and marks of layout are left out."""
    marks = values(language, "marks")
    pattern = str(marks.get("quote", "“{text}”"))
    text = _LAYOUT.sub("", " ".join(words.split()))
    text = _CLOSES_LEFT.sub("»", _OPENS_RIGHT.sub("«", text))
    for mark, within in marks.get("within", {}).items():
        text = text.replace(mark, within)
    return pattern.format(text=text.strip())


_LAYOUT = re.compile(r"^(?:[-*]|#{1,6}) (?=\S)|\*\*|__")  # Markdown
_OPENS_RIGHT = re.compile(r"(?<![^\s(\[])»(?=\w)")  # German: »so«
_CLOSES_LEFT = re.compile(r"(?<=[\w.,;:!?…)])«(?!\w)")


def values(language: str, table: str) -> Mapping[str, Any]:
    """A table of `say/values.toml`, set as the language sets its signs; empty where the language has none."""
    found: Mapping[str, Any] = typeset(language, "values").get(table, {})
    return found


@cache
def typeset(language: str, part: str) -> dict[str, Any]:
    """The tables of `say/<part>.toml` with the spaces and apostrophes that the language prints, which nobody can type or see in a file:
    no line begins with a colon."""
    signs: list[list[str]] = pack(language).part("say/values").get("signs", [])
    table = [(re.compile(pattern), with_) for pattern, with_ in signs]

    def set_(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: set_(value) for key, value in data.items()}
        if isinstance(data, list):
            return [set_(value) for value in data]
        if not isinstance(data, str):
            return data
        for pattern, with_ in table:
            data = pattern.sub(with_, data)
        return data

    return {name: data if name == "signs" else set_(data) for name, data in pack(language).part(f"say/{part}").items()}
