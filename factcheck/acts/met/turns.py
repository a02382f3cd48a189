"""Which of two articles say how-manieth of its kind one thing is, and say it otherwise: "her third term", "for a second term"."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from factcheck.acts.clauses.nths import Nth, nths, of_one_kind, otherwise
from factcheck.acts.met.told import Told, sentences_laid
from factcheck.model import Source

_WEEK = 7  # days before publication within which an event is news, so that another article may leave out the day
_DAYS = 1  # within which what two articles count without a day is counted to one day
_CROWD = 24  # turns of an article that are compared


Turn = Told[Nth]
"""The how-manieth of its kind, in the clause where an article says so."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The turns of an article."""

    source: Source
    turns: Sequence[Turn]


def tally(source: Source) -> Tally:
    """Read the turns of an article."""
    found: list[Turn] = []
    before = None
    for sentence, laid in sentences_laid(source):
        for nth in () if sentence.heading else nths(laid, before):
            if nth.told and not nth.several:
                start, end = laid.bounds(laid.tokens[nth.at].start, laid.tokens[nth.last].end)
                clause = [token for token in laid.tokens if start <= token.start < end]
                span = sentence.start + clause[0].start, sentence.start + clause[-1].end
                found.append(Told(source.name, nth, *span, (sentence.start, sentence.start + laid.tokens[-1].end)))
        before = laid
    return Tally(source, found)


def two_turns(tallies: Sequence[Tally]) -> Iterator[tuple[Turn, Turn]]:
    """The turns of two articles that one thing cannot both have. Who tells of both tells of two things."""
    for a, b in combinations(tallies, 2):
        one_language, near = a.source.language == b.source.language, _near(a.source, b.source)
        taken: set[int] = set()
        for one, other in product(a.turns[:_CROWD], b.turns[:_CROWD]):
            x, y = one.what, other.what
            undated = near and _fresh(x, a.source) and _fresh(y, b.source)
            if {id(one), id(other)} & taken or not (near or x.days & y.days):
                continue
            if otherwise(x, y, one_language=one_language, undated=undated) and not (_has(b, x) or _has(a, y)):
                taken |= {id(one), id(other)}
                yield one, other


def _has(told: Tally, nth: Nth) -> bool:
    """Whether an article tells of a thing in the place that another article gives it."""
    return any(turn.what.place == nth.place and of_one_kind(turn.what, nth) for turn in told.turns)


def _near(a: Source, b: Source) -> bool:
    """Whether two articles are of the same days: what is counted goes on."""
    x, y = a.published, b.published
    return x is None or y is None or x.start is None or y.start is None or abs((x.start - y.start).days) <= _DAYS


def _fresh(nth: Nth, source: Source) -> bool:
    """Whether no day is told but those of news."""
    today = source.published.start if source.published is not None else None
    return today is not None and all(_since(day, today) <= _WEEK for day in nth.days)


def _since(day: str, today: dt.date) -> int:
    try:
        return abs((today - dt.date.fromisoformat(day[2:])).days)
    except ValueError:  # a month, a stretch
        return _WEEK + 1
