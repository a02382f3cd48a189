"""Phrases of time as data: templates of `lang/<code>/time.toml` compiled to patterns, looked up by their first two words.

A template is written in words: `[…]` may be left out, `(a|b)` is a choice, `{month}` stands for any word of the table `words.month`, `{to}`
for any entry of the list `to`, and `{day}`, `{nth}` (a day with its ending or an ordinal), `{year}` (digits or words), `{short}` (two
digits), `{n}` (a number) and `{hour}` for numbers. Only templates that can begin with the two words at hand are tried, so ordinary prose
costs one look-up a word.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from factcheck.extract.numbers.lexicon import lexicon
from factcheck.extract.times.tense import Verbs, verbs
from factcheck.lang import Pack
from factcheck.model import InputError
from factcheck.read.text import fold

DIGIT = "0"  # key of one to three digits
YEAR = "0000"  # key of four digits that can be a year
_DIGITS = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d|[ ]\d{3}(?!\d))"
_DAYS = 31  # of the longest month
_STEPPED = 7  # words between a step and the date that it is taken from
_GAP = r"(?: {1,2}|\n)"
_CLOSED = r"(?=\s*(?:[.,;:!?)»\"”](?!\d)|$|\n))"  # nothing follows that belongs to it
_BRACKETED = r"(?= \(\d\d?(?:/\d\d?)?\))"  # a day in brackets follows: "na quarta (4)"
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_GLUED = ("part", "quarter")  # what may run on: "mid-May", "3T24"
_LONG = 4  # letters of a word that is no other word where its accent is left out: "à" is
_WHOLE = r"(?:(?<=')|(?!\w))"  # the word ends here, or its vowel was left out: "quest'anno"
_Prefixes = set[tuple[str, ...]]


class Phrase:
    """A template ready to match; its pattern is compiled when first tried. `read` names the reader, `fixed` holds the other keys."""

    __slots__ = ("_pattern", "fixed", "read", "source")

    def __init__(self, read: str, source: str, fixed: dict[str, Any]) -> None:
        self.read, self.source, self.fixed = read, source, fixed
        self._pattern: re.Pattern[str] | None = None

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The phrase at this offset, if it stands there."""
        if self._pattern is None:
            self._pattern = re.compile(self.source)
        return self._pattern.match(text, at)


@dataclass(slots=True)
class Phrases:
    """All templates of a language and the values of its words. `starts`: first word to second word ("" for any) to templates."""

    starts: dict[str, dict[str, list[Phrase]]] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lead: dict[str, re.Pattern[str]] = field(default_factory=dict)  # each list, and "genitive" ("of"), where it ends a text
    year_heads: dict[str, int] = field(default_factory=dict)
    ahead: re.Pattern[str] | None = None
    now: re.Pattern[str] = re.compile("(?!)")
    present: re.Pattern[str] = re.compile("(?!)")
    past_perfect: re.Pattern[str] = re.compile("(?!)")
    to_come_then: re.Pattern[str] = re.compile("(?!)")
    scheduled: re.Pattern[str] = re.compile("(?!)")
    told_in_present: re.Pattern[str] = re.compile("(?!)")
    future_then: re.Pattern[str] = re.compile("(?!)")
    saying: re.Pattern[str] = re.compile("(?!)")
    moved: re.Pattern[str] = re.compile("(?!)")  # from one date to another
    verbs: Verbs = field(default_factory=Verbs)
    at_large: re.Pattern[str] = re.compile("(?!)")
    before_then: re.Pattern[str] = re.compile("(?!)")
    as_then: re.Pattern[str] = re.compile("(?!)")
    earliest: re.Pattern[str] = re.compile("(?!)")  # " at the earliest", where a date ends
    first_of: re.Pattern[str] = re.compile("(?!)")  # "in its first three": ends before the unit
    stepping: re.Pattern[str] = re.compile("(?!)")  # "months after its opening on", where a date begins
    breaks: re.Pattern[str] = re.compile(r",(?!\d)")
    order: str = "dmy"
    bare_years: bool = False  # whether a year needs no preposition
    small_months: bool = False  # whether months are written with a small letter
    halves: tuple[str, ...] = ()  # what adds half a unit behind it: " and a half", " et demi"
    genitives: tuple[str, ...] = ()  # what makes a fraction of the word before it: " of "

    def candidates(self, first: str, second: str) -> list[Phrase]:
        """Templates that can begin with these two words."""
        row = self.starts.get(first)
        if row is None:
            return []
        alone, longer = row.get("", []), row.get(second) if second else None
        return alone + longer if longer else alone


def key_of(word: str) -> str:
    """What stands for a token in the table of first words."""
    if not word[:1].isdigit():
        return word
    return DIGIT if len(word) <= 3 else YEAR if len(word) == 4 and word < "2100" else word


def _choice(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


def _pieces(word: str) -> tuple[str, ...]:
    return tuple(key_of(w) for w in _PIECE.findall(word))[:2]


def _then(left: _Prefixes, right: _Prefixes) -> _Prefixes:
    out = {a for a in left if len(a) >= 2}
    return out | {(a + b)[:2] for a in left if len(a) < 2 for b in right}


class _Template:
    """Recursive descent over one template: gives its pattern and the pairs of words it can begin with."""

    def __init__(self, text: str, slots: dict[str, tuple[str, _Prefixes]], accented: frozenset[str]) -> None:
        self.text, self.at, self.slots, self.accented = text, 0, slots, accented
        self.used: dict[str, int] = {}

    def choice(self, closing: str) -> tuple[str, _Prefixes]:
        parts, prefixes = [], _Prefixes()
        while True:
            pattern, some = self.sequence(closing)
            parts.append(pattern)
            prefixes |= some
            if self.at < len(self.text) and self.text[self.at] == "|":
                self.at += 1
                continue
            return "(?:" + "|".join(parts) + ")", prefixes

    def sequence(self, closing: str) -> tuple[str, _Prefixes]:
        out: list[str] = []
        prefixes: _Prefixes = {()}
        while self.at < len(self.text) and self.text[self.at] not in "|" + closing:
            mark = self.text[self.at]
            if mark in "[(":
                self.at += 1
                pattern, some = self.choice("]" if mark == "[" else ")")
                self.at += 1
                out.append(pattern + ("?" if mark == "[" else ""))
                prefixes = _then(prefixes, some | {()} if mark == "[" else some)
            elif mark == "{":
                name = self.text[self.at + 1 : self.text.index("}", self.at)]
                self.at += len(name) + 2
                pattern, some = self.slots[name]
                self.used[name] = self.used.get(name, 0) + 1
                group = name if self.used[name] == 1 else f"{name}{self.used[name]}"
                out.append(f"(?P<{group}>{pattern})")
                prefixes = _then(prefixes, some)
            elif mark == " ":
                self.at += 1
                out.append(_GAP)
            else:
                end = self.at
                while end < len(self.text) and self.text[end] not in " []()|{}":
                    end += 1
                word = self.text[self.at : end]
                self.at = end
                spelled = {word, fold(word) if len(word) >= _LONG and word not in self.accented else word}
                out.append(_choice(spelled) if len(spelled) > 1 else re.escape(word))
                prefixes = _then(prefixes, {_pieces(w) for w in spelled})
        return "".join(out), prefixes


def _slots(data: dict[str, Any], found: Phrases, counting: Mapping[str, tuple[str, Decimal, bool]]) -> dict[str, tuple[str, _Prefixes]]:
    """The pattern of each slot and the words it can begin with. `counting`: the number words of the language."""
    slots: dict[str, tuple[str, _Prefixes]] = {}
    accented = frozenset(data.get("accented", ()))
    for name, table in data.get("words", {}).items():
        values = {word: key for key, words in table.items() for word in words}
        for word, key in list(values.items()):  # accents are left out in haste and in capitals
            if word not in accented:
                values.setdefault(fold(word), key)
        found.values[name] = values
        half = rf"(?:{_choice(found.halves)})?" if name == "unit" and found.halves else ""  # "a year and a half ago"
        slots[name] = (_choice(values) + (half + _WHOLE if name not in _GLUED else ""), {_pieces(w) for w in values})
    for name, words in found.lists.items():
        if words:
            slots.setdefault(name, (_choice(words), {_pieces(w) for w in words}))
    suffixes = data.get("day_suffixes", ["."])
    suffix = _choice(suffixes)
    endings: _Prefixes = {(DIGIT,)}
    endings |= {(DIGIT, *_pieces(s)[:1]) for s in suffixes}
    named = {w: str(value) for word, value in data.get("day_words", {}).items() for w in (word, fold(word))}
    if data.get("ordinal_days"):  # "am elften März"
        ordinals = ((word, int(value)) for word, (kind, value, _) in counting.items() if kind == "ordinal" and value <= _DAYS)
        named |= {word: str(value) for word, value in ordinals}
    found.values["day"] = found.values["nth"] = named
    tail = f"|{_choice(named)}(?!\\w)" if named else ""
    words_of_days = {_pieces(w) for w in named}
    digits = r"(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,']\d{3}(?!\d))"  # "in May 1,340 calls": no day
    slots["day"] = (f"(?:{digits}{suffix}?{tail})", endings | words_of_days)
    slots["nth"] = (f"(?:{digits}{suffix}{tail})", endings | words_of_days)
    count = _choice(found.numbers) if found.numbers else "(?!)"
    firsts = {_pieces(w)[:1] for w in found.numbers}
    link = "(?:[ -]" + "(?:" + _choice([*data.get("number_links", ["and"]), "-"]) + "[ -])?" + count + ")"
    more = rf"(?:[ -]?(?:{_choice(data.get('number_links', ['and']))}[ -]?)?{count})"  # "vingt et un", "einundzwanzig"
    and_half = rf"(?:{_choice(found.halves)})?" if found.halves else ""  # "two and a half years"
    slots["n"] = (rf"(?:\d{{1,3}}(?:[.,]\d)?(?!\d){and_half}|{count}{more}{{0,3}}{and_half}(?!\w))", {(DIGIT,)} | firsts)
    # "nineteen" alone counts something, and so does "twenty-three": a year read in two halves has two digits in the second.
    halves = {head for head in found.year_heads if found.numbers.get(head, 100) < 100}
    wholes = set(found.year_heads) - halves
    tens = {word for word, number in found.numbers.items() if number >= 10}
    zero = f"|{_choice(data['year_zeros'])}[ -]{count}" if data.get("year_zeros") else ""  # "nineteen oh five"
    two = f"{_choice(halves)}[ -](?:{_choice(tens)}{link}?{zero})" if halves and tens else "(?!)"
    heads = _choice(wholes) if wholes else "(?!)"
    slots["year"] = (rf"(?:{_DIGITS}|{two}(?!\w)|{heads}{link}{{0,3}}(?!\w))", {(YEAR,)} | {_pieces(h) for h in found.year_heads})
    slots["short"] = (r"'?\d\d(?!\d)", {(DIGIT,)})
    slots["hour"] = (r"(?:[01]?\d|2[0-3])(?!\d)", {(DIGIT,)})
    slots["afternoon"] = (r"(?:1[3-9]|2[0-3])(?!\d)", {(DIGIT,)})
    slots["minute"] = (r"[0-5]\d(?!\d)", {(DIGIT,)})
    return slots


def _ending(found: Phrases, name: str) -> str:
    """What a pattern goes on with, to find the words that end like one of a list."""
    endings = found.lists.get(name)
    return rf"|\b[^\W\d_]{{3,}}{_choice(endings)}\b" if endings else ""


def _word_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_choice(words)}(?!\w)" if words else "(?!)")


@lru_cache(maxsize=16)
def phrases(pack: Pack) -> Phrases:
    """The templates of a language; empty where it has no `time.toml`."""
    data, numbers, speech = pack.part("time"), pack.part("numbers"), pack.part("speech")
    found = Phrases(order=data.get("order", "dmy"), small_months=data.get("small_months", False))
    found.bare_years = data.get("bare_years", False)
    found.lists = {k: tuple(v) for k, v in data.items() if isinstance(v, list) and all(isinstance(x, str) for x in v)}
    leads = {**found.lists, "genitive": tuple(speech.get("words", {}).get("genitive", ()))}
    found.lead = {k: re.compile(rf"(?<!\w){_choice(v)}[ \n]*$") for k, v in leads.items() if v}
    found.at_large = _word_of(found.lists.get("at_large", ()))
    found.now = _word_of(found.lists.get("now", ()))
    found.present = _word_of(found.lists.get("present", ()))
    found.past_perfect = _word_of(found.lists.get("past_perfect", ()))
    found.to_come_then = _word_of(found.lists.get("to_come_then", ()))
    found.saying = _word_of(speech.get("speech", {}).get("verb", ()))
    found.moved = _word_of(speech.get("dating", {}).get("moved", ()))
    found.before_then = _word_of(found.lists.get("before_then", ()))
    found.as_then = _word_of(found.lists.get("as_then", ()))
    if found.lists.get("earliest"):
        found.earliest = re.compile(rf" (?:{'|'.join(map(re.escape, found.lists['earliest']))})\b")
    joining = data.get("joining", [])
    found.breaks = re.compile(r",(?!\d)" + (rf"|\b{_choice(joining)}\b" if joining else ""))
    found.verbs = verbs(pack)
    found.scheduled = _word_of(found.lists.get("scheduled", ()))
    found.told_in_present = _word_of(found.lists.get("told_in_present", ()))
    if found.lists.get("future"):
        found.ahead = re.compile(rf"\b{_choice(found.lists['future'])}\b{_ending(found, 'future_endings')}")
    then = _word_of(found.lists.get("future_then", ())).pattern
    found.future_then = re.compile(then + _ending(found, "future_then_endings"))
    found.halves = tuple(numbers.get("half_after_unit", {}).get("phrases", []))
    units = pack.part("units")
    of = (*units.get("of", []), *units.get("links", []), *leads["genitive"])
    found.genitives = tuple(sorted({f" {word.strip()}" + " " * (word[-1] != "'") for word in of if word.strip()}))
    for table in ("small", "tens"):
        found.numbers.update({str(k): int(v) for k, v in numbers.get(table, {}).items()})
    found.numbers.update({str(k): int(v) for k, v in numbers.get("mixed", {}).items()})  # "seit zweieinhalb Jahren"
    found.numbers.update(data.get("numbers", {}))
    found.year_heads = {word: int(year) for year, words in data.get("spelled_years", {}).items() for word in words}
    slots = _slots(data, found, lexicon(pack).words)
    _steps(found, slots)
    _templates(found, data.get("phrase", []), slots, pack)
    return found


def _steps(found: Phrases, slots: dict[str, tuple[str, _Prefixes]]) -> None:
    """The patterns of what is told by a step from another time, or by its first stretch."""
    if found.lists.get("steps_after"):
        found.stepping = re.compile(
            rf"(?<!\w)(?P<unit>{slots['unit'][0]}) (?P<word>{_choice((*found.lists['steps_after'], *found.lists.get('steps_before', ())))})"
            rf"(?P<gap>(?:[ ']+[^\W\d_]+'?){{1,{_STEPPED}}}) ?$"
        )
    if found.lists.get("first_of"):
        found.first_of = re.compile(
            rf"(?<!\w){_choice(found.lists['first_of'])}(?: (?P<n>{slots['n'][0]}))? (?P<unit>{slots['unit'][0]})", re.IGNORECASE
        )


def _templates(found: Phrases, rows: Iterable[Mapping[str, Any]], slots: dict[str, tuple[str, _Prefixes]], pack: Pack) -> None:
    """The templates, by the first two words with which they can begin. Raises `InputError` for one that cannot be read."""
    accented = frozenset(found.lists.get("accented", ()))
    for entry in rows:
        fixed = {k: v for k, v in entry.items() if k not in ("read", "say")}
        unless = rf"(?!{_GAP}{_choice(fixed['unless'])})" if fixed.get("unless") else ""
        close = _CLOSED if fixed.get("closed") else _BRACKETED if fixed.get("bracketed") else ""
        for say in entry["say"]:
            try:
                pattern, prefixes = _Template(say, slots, accented).choice("")
            except (KeyError, ValueError) as error:
                what = f"no slot {error} in {say!r}" if isinstance(error, KeyError) else f"a brace of {say!r} is not closed"
                remedy = f"use one of {', '.join(sorted(slots))}"
                raise InputError(what, path=pack.folder / "time.toml", remedy=remedy) from error
            phrase = Phrase(entry["read"], pattern + r"(?!\w)" + unless + close, fixed)
            for prefix in sorted(p for p in prefixes if p):
                row = found.starts.setdefault(prefix[0], {}).setdefault(prefix[1] if len(prefix) > 1 else "", [])
                if phrase not in row:
                    row.append(phrase)
