"""Animals that die, are hurt or are saved, where the verb alone would say that people were: "147 whales stranded. Some 109 died"."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.extract.binding.phrases import verbs_of
from factcheck.extract.draft import Draft
from factcheck.measures.concept import concepts, is_a

_BEFALLS = frozenset({"dead", "injured", "missing", "survivor", "rescued", "casualty", "affected", "recovered", "vaccinated"})
_HARDLY_MORE = Decimal("1.5")  # times as many as the animals told of before: "in an earlier year some 180 did the same"


def as_animals(draft: Draft, before: Sequence[Draft]) -> None:
    """Counts a number of "people" that no person is named for in the animals that its paragraph counted last."""
    value = draft.value
    if value is None or value.middle is None or _names_persons(draft):
        return
    if value.unit not in (None, "people") or _BEFALLS.isdisjoint((*draft.noun, *verbs_of(draft))):
        return
    paragraph = draft.frame.sentence.paragraph
    told = [(d, d.value) for d in before if d.value is not None and d.frame.sentence.paragraph == paragraph]
    last = next((v.unit for _, v in reversed(told) if v.unit == "people" or v.unit in _animals()), "people")
    counted = [(v.middle, d.noun) for d, v in told if v.unit == last != "people" and v.middle is not None]
    if counted and value.middle <= max(number for number, _ in counted) * _HARDLY_MORE:
        draft.noun = tuple(sorted({*(id for id in counted[-1][1] if is_a(id, "animal")), *(id for id in draft.noun if id != "person")}))
        draft.value = value.model_copy(update={"unit": last})


def _names_persons(draft: Draft) -> bool:
    """Whether the sentence has a word for persons, so that it may be they that are counted."""
    named = (concepts().get(h.concept) for h in draft.frame.hits)
    return bool(draft.frame.cues_of("counts.people")) or any(known is not None and known.cls == "person" for known in named)


@cache
def _animals() -> frozenset[str]:
    """The units that animals are counted in."""
    return frozenset(known.unit for id, known in concepts().items() if known.unit is not None and is_a(id, "animal"))
