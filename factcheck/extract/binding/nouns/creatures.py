"""What happens to animals as well as to people: "147 whales were stranded. The remaining 109 died" tells of whales."""

from collections.abc import Sequence
from functools import cache

from factcheck.extract.draft import Draft
from factcheck.extract.phrases import THINGS, classes, taken
from factcheck.measures.concept import HAPPENS, concepts, is_a
from factcheck.measures.lexicon import lexicon

_PLANTS = frozenset({"tree", "plant"})  # and no leaves or flowers, which nobody saves
_LIVES = ("draws.lives", "draws.outlives")
_VERB = 4  # tokens behind a number in which its verb stands
_REACH = 8  # figures before that are considered
_UNITS = "en"  # the language of units


def befallen(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The count of animals that a bare number is a part of, where what is told right beside it may happen to either."""
    frame, last = draft.frame, draft.last
    told = [h for h in classes(frame.things_in(last, last + _VERB), THINGS | HAPPENS) if not taken(frame, h)]
    told = told or classes(frame.things_in(max(0, draft.first - 1), draft.first), HAPPENS)  # "starben 200"
    lives = any(c.first <= last + 1 for kind in _LIVES for c in frame.cues_of(kind, last, last + _VERB + 1))
    if not lives and not (told and concepts()[told[0].concept].beasts):
        return None
    return creatures(draft, before)


def creatures(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The last figure before, where it counts animals or plants and no people, of which the number can be a part."""
    mine = draft.value.middle if draft.value is not None else None
    for other in reversed(before[-_REACH:]):
        unit, theirs = (other.value.unit, other.value.middle) if other.value is not None else (None, None)
        if unit is None or mine is None or theirs is None or draft.frame.sentence.paragraph - other.frame.sentence.paragraph > 1:
            continue
        if unit == "people":
            return None
        if _alive(unit) and mine <= theirs:
            return other
    return None


@cache
def _alive(unit: str) -> bool:
    """Whether a unit is animals or plants."""
    lexicons = lexicon(_UNITS)
    named = {*lexicons.concepts_of(unit), *lexicons.doubtful(unit), *(id for id, known in concepts().items() if known.unit == unit)}
    return any(is_a(id, "animal") or id in _PLANTS for id in named)
