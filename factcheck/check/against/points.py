"""Whether a draft gives as percent what the source gives in points: "up 13 percent" of "rose from 31 to 44 percent"."""

from factcheck.check.facts.acts import two_acts
from factcheck.check.facts.compare import one_number
from factcheck.check.facts.derived import POINTS, By
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.model import Aspect, Kind

_ABOUT = 0.9  # how telling the words must be that both sentences share


def in_points(mine: Fact, evidence: Evidence, source: str) -> Fact | None:
    """The points of a source that a statement gives as percent, printed there or the distance of two shares."""
    if mine.kind is not Kind.PERCENT or mine.aspect is not Aspect.CHANGE or mine.value is None or mine.value.unit != "%":
        return None
    reading = evidence.readings[source]
    printed = [fact for fact in reading.facts if fact.kind is Kind.PERCENT and fact.aspect is Aspect.CHANGE]
    derived = [found.fact for found in evidence.derived(source) if found.by is By.GAP]
    for theirs in (*printed, *derived):
        if theirs.value is None or theirs.value.unit not in POINTS or not one_number(mine.value, theirs.value):
            continue
        shared = sum(evidence.telling(word) for word in sorted(mine.around & theirs.around))
        if shared >= _ABOUT and mine.direction * theirs.direction >= 0 and not two_acts(mine, theirs):
            return theirs
    return None
