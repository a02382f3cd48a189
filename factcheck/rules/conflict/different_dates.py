"""Two dates for one event

## What it sees
Both texts date the same event, and the dates do not meet.

## Why
An event that happens once has one date.

## Example
Connected to the grid on 21 December, or on the 20th.

## Limits
Events that recur are left out, what was news to each text in its own season, and what is said of two people, as are plans of two times
(K310), a plan beside what happened (K309), and an article that gives several dates itself. Two texts that call the event otherwise, or tell
it of another subject, are held against each other where the rest of what they say and the two dates look like one event.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.sameness import ONE_EVENT
from factcheck.graph.search.words import around
from factcheck.graph.times.apart import days_apart, slip, two_stretches
from factcheck.graph.times.moments import published
from factcheck.graph.times.stretches import told_between
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.link.usage import beginnings
from factcheck.model import Kind, Precision, Reason, TimeSpan
from factcheck.read.text import fold
from factcheck.rules import rule
from factcheck.rules.compatible.two_plans import plans, put_off
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason

NAME = "two dates for one event"
CODE = "C107"


@rule(code=CODE, name=NAME, rank=85)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.time, pair.right.time
    if not pair.is_kind(Kind.DATE) or a is None or b is None or not (days_apart(a, b) or _one_end(a, b)):
        return None
    if not pair.same_scope or pair.denied or (put_off(pair) if plans(pair) else any(pair.planned)):
        return None
    told_wrongly = _alike(a, b)
    if pair.many_dates and not told_wrongly:
        return None
    # Days are many: that two events of any name are one takes more than that they come closest.
    once = (pair.exact or pair.beside.asked) and (told_wrongly or (pair.same_measure and pair.single))
    if not once and (pair.beside.asked or pair.contradicting < ONE_EVENT or _nothing_but_dates(pair)):
        return None
    if all(_own_year(c) for c in (pair.left, pair.right)) or _two_news(pair) or _of_two_people(pair):
        return None
    if _of_two_moments(pair, a, b):
        return None
    return reason(pair, "different_dates")


def _of_two_moments(pair: Pair, a: TimeSpan, b: TimeSpan) -> bool:
    """Whether one of the sentences says how long lies between the two dates, so that it tells of both."""
    if a.start is None or b.start is None:
        return False
    apart = abs((a.start - b.start).days)
    return any(told_between(c, apart) for c in (pair.left, pair.right))


def _nothing_but_dates(pair: Pair) -> bool:
    """Whether the sentences of two dates that are called otherwise share no subject, no concept, no name and no word but that of the month:
    the first grapes on 4 September, a death on the 11th."""
    if pair.left.claim.measure == pair.right.claim.measure:
        return False
    if not pair.weighed.keys().isdisjoint(_SHARED if pair.aligned else {*_SHARED, *_READ}):
        return False
    words = [around(c).sentence.beginnings - beginnings(_months(c)) for c in (pair.left, pair.right)]
    return words[0].isdisjoint(words[1])


_SHARED = ("concepts", "names", "numbers")
_READ = ("subjects same", "subjects named", "clause", "measure words")  # unless one was given the reading of the other


def _months(c: LinkedClaim) -> str:
    """The names of the months in the language of a claim."""
    return " ".join(name for names in pack(c.source.language).part("time")["words"]["month"].values() for name in names)


def _alike(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two dates look like one told wrongly: days of the same weeks, one day or month in two years, years with the same digits in
    another order, stretches with one end in common."""
    if _one_end(a, b):
        return True
    if a.start is None or b.start is None or a.precision is not b.precision:
        return False
    if a.precision is Precision.YEAR:
        return sorted(a.iso) == sorted(b.iso)
    return (a.precision is Precision.DAY and abs((a.start - b.start).days) <= _WEEKS) or slip(a, b)


_WEEKS = 31  # days within which two dates may be one told wrongly, or news of one season


def _one_end(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two stretches begin or end together and do not both: 1995 to 2001, and 1995 to 2002."""
    return two_stretches(a, b) and (a.start == b.start or a.end == b.end)


def _own_year(c: LinkedClaim) -> bool:
    """Whether an article dates the event to no more than its own year: what recurs or goes on is dated so, each time anew."""
    day = published(c)
    return c.time is not None and day is not None and c.time.iso == str(day.year)


def _two_news(pair: Pair) -> bool:
    """Whether each text tells what was news as it appeared, long before or after the other: the summer concerts of two years."""
    days = [(c.time.end if c.time is not None else None, published(c)) for c in (pair.left, pair.right)]
    fresh = all(end is not None and day is not None and 0 <= (day - end).days <= _WEEKS for end, day in days)
    return fresh and abs(pair.published_days) > 2 * _WEEKS


def _of_two_people(pair: Pair) -> bool:
    """Whether each text says it of somebody with a name of two words or more, of which none is the same: two singers, two concerts."""
    one, other = (_full_name(c) for c in (pair.left, pair.right))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _full_name(c: LinkedClaim) -> frozenset[str]:
    """The words of the name of whom a claim is about; none of a single word, or of what is no name."""
    words = (c.claim.subject or "").split()
    named = len(words) > 1 and all(word[:1].isupper() for word in words) and not any(char.isdigit() for word in words for char in word)
    return frozenset(fold(word) for word in words) if named else frozenset()


EXAMPLES = (
    Example(
        "the 20th or the 21st",
        left=claim("date:grid_connection", time="2024-12-20", kind="date", subject="Flamanville 3"),
        right=claim("date:grid_connection", time="2024-12-21", kind="date", subject="Flamanville 3"),
        says="the same event is dated 20 December 2024 in one and 21 December 2024 in the other",
    ),
    Example(
        "a year with its digits swapped, of what need not have one date",
        left=claim("date:build", time="1967", kind="date", subject="bridge"),
        right=claim("date:build", time="1976", kind="date", subject="bridge"),
        says="the same event is dated 1967 in one and 1976 in the other",
    ),
    Example(
        "two years of what need not have one date",
        left=claim("date:build", time="1967", kind="date", subject="bridge"),
        right=claim("date:build", time="1972", kind="date", subject="bridge"),
        fires=False,
    ),
    Example(
        "a stretch that ends a year later",
        left=claim("date:work", time="1995/2001", kind="date", subject="Ada Lind"),
        right=claim("date:work", time="1995/2002", kind="date", subject="Ada Lind"),
        says="the same event is dated 1995 to 2001 in one and 1995 to 2002 in the other",
    ),
    Example(
        "the concerts of two years, each in the news of its own",
        left=claim("date:concert", time="2024-07-05", kind="date", subject="Lunel", published="2024-07-06"),
        right=claim("date:concert", time="2025-07-06", kind="date", subject="Lunel", published="2025-07-07"),
        fires=False,
    ),
    Example(
        "a concert in the news, and looked back on a year later",
        left=claim("date:concert", time="2024-07-05", kind="date", subject="Lunel", published="2024-07-06"),
        right=claim("date:concert", time="2024-07-06", kind="date", subject="Lunel", published="2025-07-07"),
        says="the same event is dated 5 July 2024 in one and 6 July 2024 in the other",
    ),
    Example(
        "the concerts of two singers",
        left=claim("date:concert", time="2025-07-05", kind="date", subject="Nora Vell"),
        right=claim("date:concert", time="2025-07-06", kind="date", subject="Tom Brask"),
        fires=False,
    ),
    Example(
        "the 21st and December",
        left=claim("date:grid_connection", time="2024-12", kind="date", subject="Flamanville 3"),
        right=claim("date:grid_connection", time="2024-12-21", kind="date", subject="Flamanville 3"),
        fires=False,
    ),
)
