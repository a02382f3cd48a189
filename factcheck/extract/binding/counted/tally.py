"""Votes for and against that only a preposition ties: "by 11 to four", "mit elf zu vier Stimmen", "par 11 à 4", "adopted, 34 to 27"."""

from itertools import pairwise

from factcheck.extract.binding.left_out.carry import set_unit
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame

_VOTES = "vote"
# What votes, and what is done by voting; without one of these "by 3 to 1" may be goals.
_DECIDES = frozenset(
    {"approval", "adoption", "rejection", "decision", "law", "bill", "motion", "resolution", "budget", "council", "committee", "court"}
    | {"jury", "parliament", "member_of_parliament", "councillor", "verdict", "referendum", "amendment", "motion_proposal"}
)
_DECIDED = frozenset({"approval", "adoption", "rejection", "accept", "failure", "amendment", "motion_proposal"})  # with the votes behind
_BEHIND = frozenset(",(:–—-")


def tally(draft: Draft) -> bool:
    """Counts in votes a number that is one of two, "by so many to so many", in a sentence that tells of a decision; or set behind one
    by a mark."""
    frame = draft.frame
    figures = [(first, last) for first, last, figure in frame.figures if figure.kind == "number" and figure.value.unit is None]
    pairs = [(one, other) for one, other in pairwise(figures) if draft.first in (one[0], other[0]) and _is_pair(frame, one, other)]
    told = {h.concept for h in frame.hits}
    by = any(_said_by(frame, one[0]) for one, _ in pairs) and not told.isdisjoint(_DECIDES | {_VOTES, "accept"})
    if by and _VOTES not in told and (frame.cues_of("change.") or "number" in told):
        by = False  # "the council has raised the number of springs from twelve to eighteen"
    behind = any(_set_behind(frame, one[0], other[1]) for one, other in pairs) and not told.isdisjoint(_DECIDED)
    if not by and not behind:
        return False
    draft.noun = (_VOTES,)
    set_unit(draft, "votes")
    return True


def _is_pair(frame: Frame, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two numbers stand as "one to other"."""
    return any(c.first == one[1] and c.last == other[0] - 1 for kind in ("links.to", "links.against") for c in frame.cues_of(kind))


def _said_by(frame: Frame, first: int) -> bool:
    return any(c.last == first - 1 for c in frame.cues_of("links.by"))


def _set_behind(frame: Frame, first: int, last: int) -> bool:
    """Whether two numbers are set between a mark and the end of the sentence or another mark."""
    return first > 1 and frame.tokens[first - 1].text in _BEHIND and (last >= len(frame.tokens) or frame.tokens[last].kind == "mark")
