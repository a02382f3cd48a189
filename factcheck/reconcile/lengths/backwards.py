"""Stretches of time that end before they begin: "mayor from 1998 to 1989", "open from 14 June 2025 to 2 May 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.link.linked import LinkedClaim
from factcheck.model import Reason
from factcheck.model.relation import Words
from factcheck.model.time_iso import parse_time
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.printed_times import times_of

CODE = "A114"
_YEAR = re.compile(r"\b[12]\d{3}\b")
_BEGUN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:/\.\.)?")
_ENDED = re.compile(r"(?:\.\./)?(\d{4}(?:-\d\d){0,2})")
_CLOSES = re.compile(r"\s*(?:[.,;:!?)\u2013\u2014\n]|$)")  # a year with a noun behind it may be a number of something, or before our era


def backwards(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """The stretches of a sentence of which both ends are printed with their years, and the end lies before the beginning."""
    source = mine[0].source
    text = source.text[low:high]
    if len(_YEAR.findall(text)) < 2:
        return
    for first, second in pairwise(times_of(source, low, high)):
        begun, ended = _BEGUN.fullmatch(first.time.iso), _ENDED.fullmatch(second.time.iso)
        own = _YEAR.search(text, first.start, first.end) and _YEAR.search(text, second.start, second.end)
        if not (begun and ended and own and _is_stretch(text, (first.start, first.end), (second.start, second.end), source.language)):
            continue
        a, b = parse_time(begun[1]), parse_time(ended[1])
        if a.start is None or b.end is None or b.end >= a.start:
            continue
        about = [c for c in mine if c.claim.quote.start < low + second.end and low + first.start < c.claim.quote.end] or mine[:1]
        values: dict[str, Words] = {"a": a, "b": b}
        yield Check(CODE, Outcome.INCONSISTENT, (about[0].claim.id,), Reason(code=CODE, key="reconcile.order.backwards", values=values))


def _is_stretch(text: str, first: tuple[int, int], second: tuple[int, int], language: str) -> bool:
    """Whether words before and between two times make them the ends of one stretch, and nothing that they may be a number of follows."""
    digit = re.compile(r"\d")
    begins, ends = (found.start() if (found := digit.search(text, *place)) else place[0] for place in (first, second))
    opened = cues.ends("from_date", text[:begins], language)
    joined = text[first[1] : ends].strip()
    return (
        opened
        and cues.starts("to_date", joined, language)
        and cues.ends("to_date", joined, language)
        and bool(_CLOSES.match(text, second[1]))
    )
