"""A figure as the text prints it: where its number stands, with which hedge and unit, and what else is printed beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.lang import pack
from factcheck.model import Kind, TimeSpan
from factcheck.model.once import once_with
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.terms import YEAR, Article, Term

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f \u2019']\d+)*")
WORD = re.compile(r"[^\W\d_]+(?:['\u2019](?=\w))?")
_NEXT = re.compile(rf"\s*({WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as the text prints it, with hedge and unit, whether a claim was made of it or not."""

    start: int
    end: int
    number: tuple[int, int]
    kind: str


@once_with
def number_span(article: Article, term: Term) -> tuple[int, int]:
    """Where the number itself stands in the text: the digits of the quote that are its value, or its number word."""
    start, quote = term.claim.quote.start, term.claim.quote.exact
    end = start + len(quote)
    digits = list(_DIGITS.finditer(quote))
    value = term.claim.value
    wanted = "" if value is None or value.stated is None else f"{value.stated.normalize():f}".replace(".", "").strip("0")
    for match in digits:
        if re.sub(r"\D", "", match.group()).strip("0") == wanted:
            return start + match.start(), start + match.end()
    if term.claim.kind is Kind.RATIO:  # "between the two of them, one in five"
        told = [f for f in printed(article, term) if start <= f.start and f.end <= end and f.kind in ("share", "multiple", "percent")]
        if told:
            return told[0].number
    from factcheck.extract.numbers.numerals import numerals

    for numeral in numerals(quote, pack(article.language)):
        if numeral.form != "article" and not YEAR.fullmatch(quote[numeral.start : numeral.end]):
            return start + numeral.start, start + numeral.end
    if digits and term.claim.kind is not Kind.RATIO:
        return start + digits[0].start(), start + digits[0].end()
    return (start, end) if term.claim.kind is Kind.RATIO else (end, end)


@once_with
def span(article: Article, term: Term) -> tuple[int, int]:
    """The figure with its hedge and unit: "more than 65,000 euros"."""
    start, end = number_span(article, term)
    near = [f for f in printed(article, term) if f.start <= start < f.end or start <= f.start < end]
    low, high = (min(start, near[0].start), max(end, near[0].end)) if near else (start, end)
    word = _NEXT.match(article.text, high)
    if word is not None and term.fraction() is not None and cues.has("parts", word[1], article.language):
        high = word.end()  # "tres cuartas partes"
    return low, high


def printed(article: Article, term: Term) -> list[Printed]:
    """The figures of the term's sentence as they are printed."""
    return _printed(article, *term.claim.sentence)


@once_with
def _printed(article: Article, low: int, high: int) -> list[Printed]:
    read = _read(article.text[low:high], article.language, article.source.published)
    return [Printed(low + f.start, low + f.end, (low + f.number[0], low + f.number[1]), f.kind) for f in read]


@lru_cache(maxsize=10_000)  # a long article is looked at in stretches that overlap
def _read(text: str, language: str, published: TimeSpan | None) -> tuple[Printed, ...]:
    """The figures that a sentence prints, counted from its beginning."""
    from factcheck.extract.figures.reading import figures
    from factcheck.extract.numbers.numerals import numerals
    from factcheck.extract.times.reading import times

    words = pack(language)
    numbers = numerals(text, words)
    dates = [(when.start, when.end) for when in times(text, words, numbers, published)]
    read = figures(text, words, numbers, ())
    spans = [*((f.start, f.end) for f in read), *dates]
    digits = [m for m in _DIGITS.finditer(text) if not any(a <= m.start() < b for a, b in spans)]
    found = [Printed(m.start(), m.end(), m.span(), "number") for m in digits if not YEAR.fullmatch(m.group())]
    for f in read:
        kind = "date" if any(a <= f.start < b for a, b in dates) else f.kind
        found.append(Printed(f.start, f.end, (f.number_start, f.number_end), kind))
    return tuple(found)


def unread(article: Article, terms: Sequence[Term]) -> bool:
    """Whether between the first and the last of the terms an amount is printed that is in no claim: perhaps the one that is meant.

    Number words are mostly no amounts ("the two cities together").
    """
    ends = [span(article, t) for t in terms]
    low, high = min(a for a, _ in ends), max(b for _, b in ends)
    inside = [f for t in terms for f in printed(article, t) if low <= f.start < high and f.kind in _AMOUNTS]
    inside = [f for f in inside if any(c.isdigit() for c in article.text[f.start : f.end])]
    return any(not article.claimed(f.start) for f in inside)


# Kinds of printed figures that a calculation may need; lengths of time, ages and ranks beside it are other matters.
_AMOUNTS = frozenset({"number", "money", "percent", "points", "unit", "share"})
