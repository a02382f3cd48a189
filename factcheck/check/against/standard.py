"""Whether a statement compares with another time than its source does: "9 percent more than in 2019" of "9 percent more than last year"."""

from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.extract.times.when import When
from factcheck.model import TimeSpan

_RELATIVE = 2  # years before a text that "the previous year" may be


def other_standard(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of a figure of the draft, or what goes on behind it, compares it with a year that it prints, and the source's
    sentence compares its own with other times alone, and names that year neither there nor beside."""
    if mine.value is None:
        return False
    asked = [when.time for when in _compared(mine, draft) if _printed(when, draft)]
    told = _compared(theirs, source)
    if not asked or not told:
        return False
    near = source.days_about(theirs)
    known = [*near, *(when.time for when in told)]
    return not any(time.overlaps(year) or _may_be(time, told, near, source) for time in asked for year in known)


def _compared(fact: Fact, reading: Reading) -> list[When]:
    """The times with which something is compared behind a figure in its sentence, up to the next one; else those before it."""
    whens = reading.compared(fact.sentence)
    others = [f.start for f in reading.facts if f.sentence == fact.sentence and f.value is not None and f.start >= fact.end]
    behind = [when for when in whens if when.start >= fact.start and not any(other <= when.start for other in others)]
    return behind or [when for when in whens if when.start < fact.start]


def _printed(when: When, reading: Reading) -> bool:
    return when.time.iso[:4] in reading.source.text[when.start : when.end]


def _may_be(time: TimeSpan, told: list[When], near: list[TimeSpan], source: Reading) -> bool:
    """Whether a year may be the one that a source means by "the previous year": one before a year that it names there, or before its own
    day."""
    if not any(when.form == "relative" for when in told) or time.start is None:
        return False
    today = source.source.published.end if source.source.published is not None else None
    years = {year.start.year - 1 for year in near if year.start is not None}
    years |= {today.year - back for back in range(1, _RELATIVE + 1)} if today is not None else {time.start.year}
    return time.start.year in years
