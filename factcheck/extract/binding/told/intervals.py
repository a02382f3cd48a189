"""Intervals: a length of time after which something happens again is none that it lasts ("every eight weeks", "alle acht Wochen"), and what
happens in it is counted anew each time ("two people are killed every three days")."""

from collections.abc import Sequence

from factcheck.extract.binding.told.aspects import PER_TIME
from factcheck.extract.cues import GENITIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure
from factcheck.model import Kind

_BEHIND = 12  # characters behind a length in which the word stands that makes it an interval


def intervals(drafts: list[Draft], lost: list[tuple[Figure, str]], speech: Speech) -> list[Draft]:
    """Marks the lengths of a sentence that are intervals, and leaves out the counts of what happens in each of them."""
    for draft in drafts:
        draft.interval = draft.kind is Kind.DURATION and _is_interval(draft, speech)
    kept = [d for d in drafts if not (repeated(d, drafts) and _each_time(d))]
    lost += [(d.figure, "each-time") for d in drafts if d not in kept and d.figure is not None]
    return kept


def repeated(draft: Draft, same: Sequence[Draft]) -> bool:
    """Whether an interval stands in the clause of a draft."""
    return draft.clause >= 0 and any(other.interval and other.clause == draft.clause for other in same)


def _each_time(draft: Draft) -> bool:
    """Whether a count is of what happens each time ("a child dies"), and not of those to whom something happens again and again."""
    if draft.figure is None or draft.figure.kind != "number" or draft.value is None:
        return False
    return draft.value.middle == 1 or bool(draft.frame.cues_of("one.casualty", *draft.frame.clauses[draft.clause]))


def _is_interval(draft: Draft, speech: Speech) -> bool:
    frame, figure = draft.frame, draft.figure
    if figure is None or (figure.value.unit or "").removesuffix("s") not in PER_TIME:
        return False
    if draft.last < len(frame.tokens) and frame.flags[draft.last] & GENITIVE:
        return False  # "alle zwölf Monate des Jahres"
    if any(c.last == draft.first - 1 for c in frame.cues_of("interval.before")):
        return True
    if any(c.first in (draft.last - 1, draft.last) for c in frame.cues_of("interval.behind")):
        return True
    behind = frame.text[figure.number_end : figure.end + _BEHIND].lower()
    return any(f"-{word}" in behind for word in speech.phrases.get("interval.behind", ()))
