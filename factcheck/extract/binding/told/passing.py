"""Counts told in passing: "two of them" that nobody would check ("a guard saw two lights", "elle a deux téléphones")."""

from factcheck.extract.draft import Draft
from factcheck.measures.concept import HAPPENS, concepts
from factcheck.measures.registry import measure
from factcheck.model import Approx, Kind

_A_PAIR = 2


def in_passing(draft: Draft) -> bool:
    """Whether a figure is a bare "two" in words of things that no measure is about: such a pair is told, not stated. People, what was done
    ("two cuts"), a rate, a change of two, and a pair that is hedged or whole of something else are figures all the same."""
    value, figure = draft.value, draft.figure
    if value is None or figure is None or draft.kind is not Kind.QUANTITY or figure.kind != "number":
        return False
    if value.stated != _A_PAIR or value.approx is not Approx.EXACT or draft.carried or draft.links:
        return False
    if value.unit == "people" or "/" in (value.unit or "") or any(c.isdigit() for c in draft.frame.text[figure.start : figure.end]):
        return False
    if any(id in concepts() and concepts()[id].cls in HAPPENS for id in draft.noun):
        return False
    return draft.measure.startswith("count:") and not measure(draft.measure).registered
