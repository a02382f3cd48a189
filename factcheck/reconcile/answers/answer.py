"""An answer, and what counts when claims vie to be one: that they fit, how firmly they are stated, how precisely, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from factcheck.link.linked import LinkedClaim
from factcheck.model import Aspect, Kind, Modality, Reason

COMMITMENT = {
    Modality.ASSERTED: 3,
    Modality.REPORTED: 3,
    Modality.ESTIMATED: 2,
    Modality.PLANNED: 1,
    Modality.DENIED: 0,
    Modality.COUNTERFACTUAL: 0,
}
# The widest printed interval that still counts as precise, relative to its middle.
_LOOSE = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be printed.

    `question`: its id. `claims`: all claims in order of time. `best`: the claim to print, None where nothing may be. `disputed`: in
    conflict, or counts of different parties. `origins`: independent origins behind the best claim. `sentence`: as data.
    """

    question: str
    claims: tuple[str, ...]
    best: str | None
    disputed: bool
    origins: int
    sentence: Reason

    @property
    def open(self) -> bool:
        """Whether another article gives another figure, and nothing says which holds."""
        return self.sentence.key in ("reconcile.answer.unclear", "reconcile.answer.changed")


def in_time(claims: Iterable[LinkedClaim]) -> tuple[str, ...]:
    """Ids in order of time, then id."""
    return tuple(c.claim.id for c in sorted(claims, key=when_told))


def when_told(linked: LinkedClaim) -> tuple[date, date, str]:
    """What puts claims in order of time: the last day, the first day, the id."""
    time = linked.time
    last = date.max
    end = (time.end or time.start or last) if time else last
    start = (time.start or time.end or last) if time else last
    return end, start, linked.claim.id


def first_told(linked: LinkedClaim) -> int:
    """Who printed it first comes before who printed it again."""
    published = linked.source.published
    day = published.start or published.end if published is not None else None
    return -(day or date.max).toordinal()


def precision(linked: LinkedClaim) -> tuple[float, float, int, str]:
    """Precise before hedged, fine before coarse; ties by id, so that order never depends on files."""
    value = linked.claim.value
    if value is None or value.middle is None or not value.middle:
        return 0.0, 0.0, int(linked.claim.attributed_to is not None), linked.claim.id
    width = float((value.high - value.low) / abs(value.middle)) if value.low is not None and value.high is not None else _LOOSE
    return -width, -float(value.grain / abs(value.middle)), int(linked.claim.attributed_to is not None), linked.claim.id


def fits(linked: LinkedClaim) -> bool:
    """Whether the claim is an answer to the question of its measure: of a kind and unit in which that measure is given."""
    claim, measure = linked.claim, linked.measure
    counted = claim.kind is Kind.QUANTITY and claim.value is not None and claim.value.unit in measure.units  # an age, in years
    if measure.values and claim.kind not in measure.values and not counted:
        return False
    if claim.value is None:
        return bool(claim.object) or (claim.kind is Kind.DATE and claim.time is not None)
    if measure.units and claim.value.unit and claim.aspect is Aspect.LEVEL:
        return claim.value.unit.partition("/")[0] in {u.partition("/")[0] for u in measure.units} or claim.kind is Kind.MONEY
    return True
