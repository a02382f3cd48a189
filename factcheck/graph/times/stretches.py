"""How long a stretch of time a figure covers, by its own words: "14.5 million over three years", "1,900 tonnes since Wednesday"."""

from __future__ import annotations

from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.graph.times.moments import published
from factcheck.lang import pack, tie_words
from factcheck.link.linked import LinkedClaim
from factcheck.model import Aspect, TimeRelation
from factcheck.model.once import once
from factcheck.read.text import fold

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_NEAR = 30  # letters behind a figure within which its stretch is told
_YEAR = 366  # days below which the dates of one event may be told wrongly
_UNLIKE = 1.5  # how many times longer another stretch is


def period(c: LinkedClaim) -> float | None:
    """The days for each of which a rate holds ("a year"); None for what is no rate, or for one of each thing."""
    value = c.claim.value
    if c.claim.aspect is not Aspect.RATE or value is None or value.unit is None:
        return None
    return _DAYS.get(value.unit.rpartition("/")[2])


@once
def covered(c: LinkedClaim) -> float | None:
    """The days that a total covers, where the text tells them right behind it or gives it a stretch of time; None where it does neither."""
    if c.claim.aspect is Aspect.RATE:
        return None
    return _told_behind(c) or _told_before(c) or _stretch(c)


def other_stretch(rate: LinkedClaim, total: LinkedClaim) -> bool:
    """Whether the stretch of a total is much longer or shorter than the one for each of which the rate holds."""
    each, whole = period(rate), covered(total)
    return each is not None and whole is not None and max(each, whole) > _UNLIKE * min(each, whole)


def told_between(c: LinkedClaim, days: int) -> bool:
    """Whether the sentence of a date prints a length of time about as long as that date is apart from another one: "closed in 2020, 35
    years after its opening" tells of two events."""
    words, (low, high) = pack(c.source.language), c.claim.sentence
    text = c.source.text[low:high]
    if days < _YEAR:
        return False
    for figure in figures(text, words, numerals(text, words), ()):
        length = figure.value.middle
        if figure.kind in ("duration", "age") and length is not None and figure.value.unit is not None:
            told = float(length) * _DAYS.get(figure.value.unit.removesuffix("s"), 0)
            if told and _UNLIKE * min(told, days) > max(told, days):
                return True
    return False


def _told_behind(c: LinkedClaim) -> float | None:
    quote = c.claim.quote
    return _spread(c.source.text[quote.start : min(quote.end + _NEAR, max(quote.end, c.claim.sentence[1]))], c.source.language)


def _told_before(c: LinkedClaim) -> float | None:
    """The days that the head of the sentence gives: "Over three years, the theatre will receive 6 million"."""
    begin = c.claim.sentence[0]
    head, mark, _ = c.source.text[begin : max(begin, c.claim.quote.start)].partition(",")
    return _spread(head, c.source.language) if mark and len(head) <= _NEAR else None


def _spread(text: str, language: str) -> float | None:
    """The days of the length of time behind a word that spreads a figure over it."""
    words = pack(language)
    leads = tuple(f" {word}" for word in tie_words(words.code, "spread"))
    if not any(lead in f" {fold(text)}" for lead in leads):
        return None  # to read figures costs far more
    for figure in figures(text, words, numerals(text, words), ()):
        led = figure.kind == "duration" and f" {fold(text[: figure.start]).strip()}".endswith(leads)
        length = figure.value.middle
        if led and length is not None and figure.value.unit is not None:
            days = _DAYS.get(figure.value.unit.removesuffix("s"))
            return None if days is None else float(length) * days
    return None


def _stretch(c: LinkedClaim) -> float | None:
    time, day = c.time, published(c)
    if time is None or time.assumed or time.start is None or time.relation not in (TimeRelation.OVER, TimeRelation.SINCE):
        return None
    end = time.end or day
    return None if end is None or end <= time.start else float((end - time.start).days + 1)
