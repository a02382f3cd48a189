"""Years that passed since something began, by its anniversary ("founded in 1990, it celebrates its 50th anniversary"), and a life by the
years in brackets behind a name ("Anna Berg (1931–2019) died at 98")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.acts.words.sides import sides
from factcheck.lang import pack, tie_words, word_class
from factcheck.link.linked import LinkedClaim
from factcheck.model import TimeSpan, Value
from factcheck.model.time_iso import parse_time
from factcheck.read.text import tokenize
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.told import AGES, BIRTHS, CODE, told
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.printed_times import between, figures_of, moments_in, printed_times

if TYPE_CHECKING:
    from factcheck.extract.numbers.numeral import Numeral

_BEFORE = re.compile(r"(\w+)\s*$")
_BEHIND = re.compile(r"[.º°ª]*-?(?:[^\W\d_]+\s+)?\s*")  # what makes a number an ordinal, and an adjective: "50-jähriges Bestehen"
_ROUND = {"centenary": 100, "bicentenary": 200}  # kinds of words that hold their number
_ABOUT_NOW = 1  # a year that is on, has ended or is to come
_IN_BRACKETS = re.compile(r"\([^()]*\d{4}[^()]*\d{4}\)")
_LIVED = re.compile(r"\(\s*$"), re.compile(r"\s*\)")


def jubilees(mine: Sequence[LinkedClaim], low: int, high: int, before: Sequence[LinkedClaim]) -> Iterator[Check]:
    """The anniversaries of a sentence, held against the day of which it or, where it has none, the one `before` says that it began then."""
    now = mine[0].source.published if mine else None
    if now is None or now.start is None or not _names_one(mine[0].source.text[low:high], mine[0].source.language):
        return
    here = [m for m in moments_in(mine, low, high) if _began(m.claim)]
    if not here and before and _of_somebody(mine[0].source.text[low:high], mine[0].source.language):
        return
    first = here or [m for m in (moments_in(before, *before[0].claim.sentence) if before else []) if _began(m.claim)]
    found = list(_anniversaries(mine[0], low, high))
    if len(first) != 1 or len(found) != 1 or first[0].claim is None:
        return
    start, years = found[0]
    printed = [time for _, _, time in printed_times(mine[0].source, low, high) if time != first[0].time and time.start is not None]
    whens = [now.start.year + n for n in range(-_ABOUT_NOW, _ABOUT_NOW + 1)] + [t.start.year for t in printed if t.start is not None]
    since = first[0].time
    if since.start is None or not any(abs(when - since.start.year - years) <= _ABOUT_NOW for when in whens):
        yield _told(mine, start, years, first[0].claim, since, now)


def _of_somebody(text: str, language: str) -> bool:
    """Whether a sentence is about somebody or something that belongs to what was told before: "Its rival", "Seine Witwe"."""
    return next((word.text.lower() for word in tokenize(text)), "") in word_class(language, "possessive")


def _names_one(text: str, language: str) -> bool:
    return any(cues.has(kind, text, language) for kind in ("anniversary", *_ROUND))


def _began(claim: LinkedClaim | None) -> bool:
    return claim is not None and bool(BIRTHS & set(claim.measure.concepts))


def _anniversaries(one: LinkedClaim, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Where a text says that something has an anniversary of its own, and the how manieth it is."""
    from factcheck.extract.numbers.numerals import numerals

    text, language = one.source.text[low:high], one.source.language
    own = word_class(language, "possessive")
    for number in numerals(text, pack(language)):
        if _behind(text, number, language) and _word_before(text, number.start) in own:
            yield low + number.start, int(number.value)
    for kind, years in _ROUND.items():
        for word in tie_words(language, kind):
            for match in re.finditer(rf"(\w+)\s+{re.escape(word)}\b", text, re.IGNORECASE):
                if match[1].lower() in own:
                    yield low + match.start(), years


def _behind(text: str, number: Numeral, language: str) -> bool:
    """Whether a number is followed by a word for an anniversary."""
    rest = text[number.end :]
    between = _BEHIND.match(rest)
    places = {0, *((between.end(), len(rest[: between.end()].rstrip(" ")) and rest.find(" ") + 1) if between else ())}
    return number.value == int(number.value) and any(cues.opens("anniversary", rest[at:].lstrip(" .º°ª"), language) for at in places)


def _word_before(text: str, at: int) -> str:
    found = _BEFORE.search(text[:at])
    return found[1].lower() if found else ""


def lives(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """The age at which somebody died, beside the years of birth and death in brackets behind the name."""
    source = mine[0].source
    text = source.text
    if _IN_BRACKETS.search(text, low, high) is None:
        return  # most sentences: their times need not be read again
    spans = [
        (start, time)
        for start, end, time in printed_times(source, low, high)
        if "/" in time.iso and _LIVED[0].search(text[low:start]) and _LIVED[1].match(text[end:high])
    ]
    if len(spans) != 1 or sides(tokenize(text[low:high]), source.language).get("fate") != -1:
        return
    start, life = spans[0]
    born, died = (parse_time(part) for part in life.iso.split("/"))
    ages = [f for f in figures_of(source, low, high) if low + f.start > start and _age(f.value)]
    if len(ages) == 1 and ages[0].value.stated is not None:
        years = int(ages[0].value.stated)
        lived = between(born, died)
        if not lived.meets(Interval.of(years, years + 1).times(unit("years").factor)):
            yield _told(mine, low + ages[0].start, years, None, born, died)


def _age(value: Value) -> bool:
    return value.stated is not None and value.unit in ("years", None) and value.stated in AGES


def _told(mine: Sequence[LinkedClaim], at: int, years: int, began: LinkedClaim | None, since: TimeSpan, now: TimeSpan) -> Check:
    """The fault, with the claims that it is about."""
    near = [c for c in mine if c.claim.quote.start <= at < c.claim.quote.end] or list(mine[:1])
    claims = tuple(dict.fromkeys(c.claim.id for c in [*near, *([began] if began else [])]))
    stated = Value(low=Decimal(years), high=Decimal(years), stated=Decimal(years), unit="years")
    return told(CODE, Outcome.INCONSISTENT, stated, claims, between(since, now), since, now)
