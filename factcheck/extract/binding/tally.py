"""Votes for and against that only a preposition ties: "by 11 to four", "mit elf zu vier Stimmen", "par 11 à 4"."""

from itertools import pairwise

from factcheck.extract.binding.carry import set_unit
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame

_VOTES = "vote"
# What votes, and what is done by voting; without one of these "by 3 to 1" may be goals.
_DECIDES = frozenset(
    {"approval", "adoption", "rejection", "decision", "law", "bill", "motion", "resolution", "budget", "council", "committee", "court"}
    | {"jury", "parliament", "member_of_parliament", "councillor", "verdict", "referendum"}
)


def tally(draft: Draft) -> bool:
    """Counts in votes a number that is one of two, "by so many to so many", in a sentence that tells of a decision."""
    frame = draft.frame
    figures = [(first, last) for first, last, figure in frame.figures if figure.kind == "number" and figure.value.unit is None]
    near = [(one, other) for one, other in pairwise(figures) if draft.first in (one[0], other[0])]
    pair = any(_is_pair(frame, one, other) for one, other in near)
    if not pair or not any(h.concept == _VOTES or h.concept in _DECIDES for h in frame.hits):
        return False
    draft.noun = (_VOTES,)
    set_unit(draft, "votes")
    return True


def _is_pair(frame: Frame, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two numbers stand as "by one to other"."""
    if other[0] - one[1] != 1 or not any(c.last == one[0] - 1 for c in frame.cues_of("links.by")):
        return False
    return any(c.first == c.last == one[1] for kind in ("links.to", "links.against") for c in frame.cues_of(kind))
