"""The words of the report around the sentences of the rules, and making hostile text harmless to read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.lang import languages, pack
from factcheck.lang.joined import typeset
from factcheck.lang.say import say
from factcheck.lang.say import words as words_alone
from factcheck.model import InputError, Reason
from factcheck.model.relation import Words
from factcheck.read import hidden

_MISLEADING = re.compile(f"[{hidden.TURNS}{hidden.MARKS}{hidden.CONTROLS}{hidden.LINES}]")

_NAMES = 12  # listed of very many


def visible(text: str) -> str:
    """The text with each bidirectional or control character replaced by its code point in brackets, so that nobody is misled by it."""
    return hidden.written_out(text, _MISLEADING)


def shortened(text: str, room: int) -> str:
    """The visible text, cut to so many characters."""
    text = visible(text)
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def capital(text: str) -> str:
    """A sentence of a rule as it stands alone: with a capital letter."""
    return text[:1].upper() + text[1:]


@cache
def report_languages() -> tuple[str, ...]:
    """Codes of the languages in which a report can be written, sorted."""
    return tuple(code for code in languages() if "say/report" in pack(code).parts)


@dataclass(frozen=True)
class Wording:
    """The report's words in one language. Raises `InputError` where the report is not written in that language."""

    language: str

    def __post_init__(self) -> None:
        if self.language not in report_languages():
            raise InputError(f"no report is written in {self.language!r}", remedy=f"use one of {', '.join(report_languages())}")

    def __call__(self, key: str, **values: Words) -> str:
        """The sentence `report.<key>`."""
        return say(self.language, f"report.{key}", values)

    def count(self, key: str, n: int, **values: Words) -> str:
        """The sentence `report.count.<key>.one` or `.many`, filled with `n`."""
        singular = n == 1 or (n == 0 and self.table("plural").get("zero") == "one")
        return say(self.language, f"report.count.{key}.{'one' if singular else 'many'}", {"n": n, **values})

    def several(self, names: Iterable[str]) -> str:
        """Some names, each once; of very many the first, and how many more there are."""
        every = list(dict.fromkeys(names))
        shown = self("page.join").join(every[:_NAMES])
        return f"{shown} {self('page.and_more', n=len(every) - _NAMES)}" if len(every) > _NAMES else shown

    def day(self, iso: str) -> str:
        """A day in words: "30 November 2026"."""
        return words_alone(self.language, iso)

    def table(self, name: str) -> Mapping[str, str]:
        """A table of words by id, such as the names of verdicts."""
        found: Mapping[str, str] = typeset(self.language, "report").get(name, {})
        return found

    def word(self, table: str, key: str) -> str:
        """The word for `key` in a table; the key itself, made readable, where the language has none."""
        found = self.table(table).get(key)
        return key.replace("_", " ").replace("-", " ") if found is None else found

    def reason(self, reason: Reason) -> str:
        """The sentence of a rule. A rule whose sentence this language lacks is named by its code, so that a report still appears."""
        try:
            return say(self.language, reason.key, reason.values)
        except (InputError, ValueError, IndexError):
            return self("missing_sentence", code=reason.code)

    def why_not(self, why: str) -> str:
        """Why a figure became no claim: a key of a sentence, or the words given."""
        try:
            return say(self.language, why) if "." in why and " " not in why else self.word("why", why)
        except InputError:
            return why
