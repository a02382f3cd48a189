"""Phrases of time as data: templates of `lang/<code>/time.toml` compiled to patterns, looked up by their first word.

A template is written in words: `[…]` may be left out, `(a|b)` is a choice, `{month}` stands for any word of the table `words.month`,
and `{day}`, `{year}`, `{short}` (two digits), `{n}` (a number) and `{hour}` for digits. Only templates that can begin with the word at
hand are tried, so ordinary prose costs one look-up a word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from factcheck.lang import Pack

DIGIT = "0"  # first-word key of everything that begins with a digit
_YEAR = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d|[ ]\d{3}(?!\d))"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template ready to match. `read` names the reader, `fixed` carries the other keys of its entry."""

    read: str
    pattern: re.Pattern[str]
    fixed: dict[str, Any]


@dataclass(slots=True)
class Phrases:
    """All templates of a language and the values of its words."""

    by_first: dict[str, list[Phrase]] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = "dmy"


def _choice(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


def _first(word: str) -> str:
    found = re.match(r"[^\W\d_]+", word)
    return found[0] if found else DIGIT if word[:1].isdigit() else word[:1]


class _Template:
    """Recursive descent over one template: gives its pattern and the words it can begin with."""

    def __init__(self, text: str, slots: dict[str, tuple[str, frozenset[str]]]) -> None:
        self.text, self.at, self.slots = text, 0, slots
        self.used: dict[str, int] = {}

    def choice(self, closing: str) -> tuple[str, set[str], bool]:
        parts, firsts, empty = [], set[str](), False
        while True:
            pattern, first, nullable = self.sequence(closing)
            parts.append(pattern)
            firsts |= first
            empty = empty or nullable
            if self.at < len(self.text) and self.text[self.at] == "|":
                self.at += 1
                continue
            return "(?:" + "|".join(parts) + ")", firsts, empty

    def sequence(self, closing: str) -> tuple[str, set[str], bool]:
        out, firsts, open_start = [], set[str](), True
        while self.at < len(self.text) and self.text[self.at] not in "|" + closing:
            mark = self.text[self.at]
            if mark in "[(":
                self.at += 1
                pattern, first, nullable = self.choice("]" if mark == "[" else ")")
                self.at += 1
                out.append(pattern + ("?" if mark == "[" else ""))
                nullable = nullable or mark == "["
            elif mark == "{":
                name = self.text[self.at + 1 : self.text.index("}", self.at)]
                self.at += len(name) + 2
                pattern, first_of = self.slots[name]
                self.used[name] = self.used.get(name, 0) + 1
                group = name if self.used[name] == 1 else f"{name}{self.used[name]}"
                out.append(f"(?P<{group}>{pattern})")
                first, nullable = set(first_of), False
            elif mark == " ":
                self.at += 1
                out.append("(?: {1,2}|\\n)")
                continue
            else:
                end = self.at
                while end < len(self.text) and self.text[end] not in " []()|{}":
                    end += 1
                word = self.text[self.at : end]
                self.at = end
                out.append(re.escape(word))
                first, nullable = {_first(word)}, False
            if open_start:
                firsts |= first
                open_start = nullable
        return "".join(out), firsts, open_start


@lru_cache(maxsize=16)
def phrases(pack: Pack) -> Phrases:
    """The templates of a language; empty where it has no `time.toml`."""
    data, numbers = pack.part("time"), pack.part("numbers")
    found = Phrases(order=data.get("order", "dmy"))
    found.lists = {k: tuple(v) for k, v in data.items() if isinstance(v, list) and all(isinstance(x, str) for x in v)}
    for table in ("small", "tens"):
        found.numbers.update({str(k): int(v) for k, v in numbers.get(table, {}).items()})
    found.numbers.update(data.get("numbers", {}))
    slots: dict[str, tuple[str, frozenset[str]]] = {}
    for name, table in data.get("words", {}).items():
        values = {word: key for key, words in table.items() for word in words}
        found.values[name] = values
        slots[name] = (_choice(values) + r"(?!\w)", frozenset(_first(w) for w in values))
    suffix = "(?:" + _choice(data.get("day_suffixes", ["."])) + ")?"
    day_words = data.get("day_words", {})
    found.values["day"] = {word: str(value) for word, value in day_words.items()}
    digits = rf"(?:0?[1-9]|[12]\d|3[01])(?!\d){suffix}"
    slots["day"] = (f"(?:{digits}|{_choice(day_words)})" if day_words else digits, frozenset({DIGIT, *map(_first, day_words)}))
    words = _choice(found.numbers) if found.numbers else "(?!)"
    slots["n"] = (rf"(?:\d{{1,3}}(?:[.,]\d)?(?!\d)|{words}(?:[ -]{words}){{0,3}}(?!\w))", frozenset({DIGIT, *map(_first, found.numbers)}))
    slots["year"] = (_YEAR, frozenset({DIGIT}))
    slots["short"] = (r"'?\d\d(?!\d)", frozenset({DIGIT, "'"}))
    slots["hour"] = (r"(?:[01]?\d|2[0-3])(?!\d)", frozenset({DIGIT}))
    for entry in data.get("phrase", []):
        fixed = {k: v for k, v in entry.items() if k not in ("read", "say")}
        for say in entry["say"]:
            pattern, firsts, _ = _Template(say, slots).choice("")
            phrase = Phrase(entry["read"], re.compile(pattern + r"(?!\w)"), fixed)
            for first in sorted(firsts):
                found.by_first.setdefault(first, []).append(phrase)
    return found
