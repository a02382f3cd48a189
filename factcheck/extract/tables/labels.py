"""What the head of a column or of a row says: a unit, a time, a total, a change, a rank, or what is counted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times_and_hours
from factcheck.lang import Pack
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import lexicon
from factcheck.model import Precision, TimeSpan
from factcheck.model.time_iso import parse_time
from factcheck.read.text import tokenize

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SEASON = re.compile(r"((?:19|20)\d\d)\s?[/–-]\s?(\d\d|\d{4})")
_HALF = re.compile(r"(?:([12])\.?\s?(?:hj|h|s|sem)\.?|(?:hj|h|s)\.?\s?([12]))\s((?:19|20)\d\d)", re.IGNORECASE)
_BRACKETS = re.compile(r"(?<!\s)\s*[(\[]([^()\[\]]*)[)\]]")
_SYMBOL_FIRST = re.compile(r"([€$£¥])\s?(.+)")
_MEASURED = frozenset({"person", "thing", "event", "property", "action"})  # classes of concepts that can be counted or measured
_COUNTED = frozenset({"person", "thing", "organisation"})
_SYMBOLS = "%‰€$£¥"


@dataclass(frozen=True, slots=True)
class Unit:
    """What is written before and behind a figure to give it the unit or the scale of its head. `scale`: it is no more than a scale."""

    before: str = ""
    behind: str = ""
    scale: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language by which heads of tables are told, from `lang/<code>/tables.toml`."""

    language: Pack
    groups: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, str]
    standings: Mapping[str, str]  # the heads of a league table
    pairs: Mapping[str, Sequence[str]]  # heads of a column with two figures in each cell, and what these are
    scales: Mapping[str, str]
    of: str
    rank: str
    age: str
    links: frozenset[str]  # words between a percentage and what it is of
    parts: Mapping[str, str]  # whom or what a figure is narrowed to, by the words for it ("frauen": "women")

    def is_(self, group: str, label: str) -> bool:
        """Whether a label is one of a group of words, or begins or ends with one as a word of its own."""
        low = _BRACKETS.sub("", label).lower().replace("’", "'").strip(" :*")
        return any(low == word or low.startswith(f"{word} ") or low.endswith(f" {word}") for word in self.groups[group])

    def is_only(self, group: str, label: str) -> bool:
        """Whether a label is one of a group of words and nothing more, a remark in brackets left out."""
        return _BRACKETS.sub("", label).lower().strip(" :*") in self.groups[group]


@cache
def words(language: Pack) -> Words:
    """What the heads of tables are called in a language (`tables.toml`)."""
    part = language.part("tables")
    table = part.get("table", {})
    names = (
        "numbered", "total", "change", "rank", "identifier", "grade", "number_of", "unit_lead", "source", "shares", "indicator", "age",
        "plan", "per",
    )  # fmt: skip
    groups = {name: tuple(table.get(name, ())) for name in names}
    return Words(
        language,
        groups,
        part.get("heads", {}),
        part.get("standings", {}),
        part.get("pairs", {}),
        part.get("scales", {}),
        of=table.get("of", ""),
        rank=table.get("rank_told", "rank"),
        age=table.get("age_told", "{}"),
        links=frozenset(table.get("links", ())),
        parts={word.lower(): part for part, its in language.part("speech").get("population", {}).items() for word in its},
    )


@dataclass(frozen=True, slots=True)
class Label:
    """A head of a column or row. `noun`: what it says without its unit. `measured`: it says what the figures below or beside it are."""

    text: str
    noun: str
    unit: Unit | None
    time: TimeSpan | None
    total: bool
    change: bool
    measured: bool
    known: bool  # it holds a word that the lexicon knows, and so need be no name
    person: bool  # it names people and nothing else, who are counted
    things: bool  # it names people, things or bodies and nothing else, which are counted where no unit is given

    @property
    def bare(self) -> bool:
        """Whether it is a unit alone ("%"), so that another head says of what."""
        return self.unit is not None and not self.noun and not self.change


def label(text: str, tell: Words, published: TimeSpan | None, year: str = "") -> Label:
    """A label read. `year`: of a month or quarter that does not say its own."""
    unit, noun = _unit_in(text, tell)
    if noun.lower() in tell.groups["unit_lead"]:
        noun = ""
    time = None
    if unit is None:
        time = time_of(text, tell.language, published)
        alone = year and text and not any(c.isspace() or c.isdigit() for c in text.strip())
        dated = time_of(f"{text} {year}", tell.language, published) if alone else None
        if dated is not None and dated.precision in (Precision.MONTH, Precision.QUARTER):
            time = dated
        time = time or _year_beside(text, tell)
    total = tell.is_only("total", noun) or any(noun.lower().endswith(f" {word}") for word in tell.groups["total"])  # "Stadt gesamt"
    change = unit is not None and not noun.strip() and text.startswith(("+", "±", "Δ"))
    change = change or tell.is_("change", noun) or tell.is_("change", text)
    found = classes(noun, tell)
    known = (
        tell.is_only("age", noun)
        or noun.lower() in tell.heads
        or tell.is_("shares", noun)
        or tell.is_only("rank", noun)
        or bool(found & _MEASURED)
    )
    measured = not total and time is None and (unit is not None or change or known)
    return Label(text, noun, unit, time, total, change, measured, known, found == {"person"}, bool(found) and found <= _COUNTED)


def _year_beside(text: str, tell: Words) -> TimeSpan | None:
    """The year of a head that says besides only how its figures are meant ("Plan 2025", "2024 (prov.)")."""
    years = _YEAR.findall(text)
    rest = _YEAR.sub("", text).strip(" ()*:")
    return (
        parse_time(years[0])
        if len(years) == 1 and len(rest.split()) <= 1 and (tell.is_only("plan", rest) or not classes(rest, tell) & _MEASURED)
        else None
    )


def classes(words_: str, tell: Words) -> set[str | None]:
    """The classes of the concepts that some words name."""
    return {class_of(hit.concept) for hit in lexicon(tell.language.code).annotate(tokenize(words_))}


def time_of(text: str, language: Pack, published: TimeSpan | None) -> TimeSpan | None:
    """The time that a label is; None where it says more than a time."""
    bare = text.strip(" :()*")
    if _YEAR.fullmatch(bare):
        return parse_time(bare)
    season = _SEASON.fullmatch(bare)
    if season is not None:
        return parse_time(f"{season[1]}/{int(season[1]) + 1}")
    if not bare:
        return None
    half = _HALF.fullmatch(bare)
    if half is not None:
        return parse_time(f"{half[3]}-H{half[1] or half[2]}")
    found, _ = times_and_hours(bare, language, numerals(bare, language), published)
    if len(found) == 1 and found[0].end - found[0].start >= len(bare.rstrip(".")) - 1:
        return found[0].time
    return None


def times_in(text: str, language: Pack, published: TimeSpan | None) -> TimeSpan | None:
    """The one time that a longer label or a caption names."""
    found, _ = times_and_hours(text, language, numerals(text, language), published)
    if len(found) == 1 and found[0].use == "time":
        return found[0].time
    years = _YEAR.findall(text)
    return parse_time(years[0]) if len(years) == 1 and not found else None


def _unit_in(text: str, tell: Words) -> tuple[Unit | None, str]:
    """The unit that a label gives, in brackets, as a sign before it, behind a comma or behind "in"; and the label without it."""
    for found in _BRACKETS.finditer(text):
        inner, _, more = found[1].partition(",")
        for part in (found[1], inner, more):
            unit = unit_of(part.strip(), tell)
            if unit is not None:
                return unit, (text[: found.start()] + text[found.end() :]).strip(" ,:")
    low = text.lower()
    if text[:1] in _SYMBOLS and text:
        for end in (len(text), 1):  # "£ million" is all unit, "% women" is not
            if (unit := unit_of(text[:end], tell)) is not None:
                return unit, text[end:].strip()
    for lead in tell.groups["unit_lead"]:
        at = low.rfind(f" {lead} ")
        if at > 0 and (unit := unit_of(text[at + len(lead) + 2 :].strip(), tell)) is not None:
            return unit, text[:at].strip(" ,:")
    head, comma, tail = text.rpartition(",")
    if comma and (unit := unit_of(tail.strip(), tell)) is not None:
        return unit, head.strip()
    for size in (2, 1):  # "Umsatz Mio. €", "Sales $m"
        row = text.split()
        if len(row) > size and any(c in _SYMBOLS for c in row[-1]) and (unit := unit_of(" ".join(row[-size:]), tell)) is not None:
            return unit, " ".join(row[:-size])
    unit = unit_of(text.strip(), tell)
    return (unit, "") if unit is not None and not _is_stretch(unit, tell.language) else (None, text)


def _is_stretch(unit: Unit, language: Pack) -> bool:
    """Whether a unit is one of time: "Monat" above the rows of a table is their kind."""
    text = f"{unit.before}25{unit.behind}"
    return any(found.kind == "duration" for found in figures(text, language, numerals(text, language), ()))


def unit_of(text: str, tell: Words) -> Unit | None:
    """The unit or scale that some words are, so that a figure between its two halves is read with it."""
    low = text.lower()
    for lead in sorted(tell.groups["unit_lead"], key=len, reverse=True):
        if low.startswith(f"{lead} "):
            text, low = text[len(lead) + 1 :].strip(), low[len(lead) + 1 :].strip()
            break
    if not text or len(text) > _LONGEST or text.isdigit():
        return Unit(behind=f" {tell.scales[low]}", scale=True) if low in tell.scales else None
    if low in tell.scales:
        return Unit(behind=f" {tell.scales[low]}", scale=True)
    symbol = _SYMBOL_FIRST.fullmatch(text)
    ways = [Unit(behind=f" {text}")]
    if symbol is not None:
        rest = symbol[2]
        scale = next((word for key, word in tell.scales.items() if rest.lower() == key), rest)
        ways = [Unit(symbol[1], f" {scale}"), Unit(symbol[1], rest), Unit(behind=f" {scale} {symbol[1]}"), *ways]
        ways = ways[::-1] if rest.startswith("/") else ways  # "€/kg" stands behind a figure as it is
    head, _, tail = text.partition(" ")
    if not tail:
        head, _, tail = text.partition("d'")
    scale = tell.scales.get(head.lower(), "")
    if tail and scale:  # "in Tausend Euro", "milliers d'euros"
        bare = tail.removeprefix("d'").removeprefix(f"{tell.of} ")
        ways = [Unit(behind=f" {scale} {bare}"), *ways] if scale != head.lower() else [*ways, Unit(behind=f" {scale} {tell.of} {bare}")]
    for way in ways:
        found = _kind(way, tell.language)
        if found is not None:
            return Unit(way.before, way.behind, found == "scale")
    return None


_LONGEST = 30  # characters that a unit has


@cache
def _kind(way: Unit, language: Pack) -> str | None:
    """ "unit" or "scale" where a figure written with a unit is read with all of it."""
    text = f"{way.before}25{way.behind}"
    found = figures(text, language, numerals(text, language), ())
    if len(found) != 1 or found[0].start > 0 or found[0].end < len(text.rstrip(".")):
        return None
    if found[0].value.unit is not None:
        return "unit"
    return "scale" if found[0].value.middle not in (25, None) else None


def standings_of(texts: Sequence[str], tell: Words) -> dict[int, str]:
    """The columns of a league table with what their heads stand for; none where too few are such heads for their letters to mean this."""
    found = {c: full for c, text in enumerate(texts) if (full := tell.standings.get(text.lower())) is not None}
    return found if len(set(found.values())) >= _STANDINGS else {}


_STANDINGS = 2  # games and points are enough


def share_of_measured(labels: Sequence[Label]) -> float:
    """How many of some labels say what the figures are."""
    kept = [one for one in labels if not one.change and not one.total]
    return sum(one.measured for one in kept) / len(kept) if kept else 0.0
