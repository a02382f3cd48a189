"""What a change in percent is of where it is a market or an industry: the field itself, and nobody in it.

"The moped market fell by a quarter": neither a maker nor the product that the article is about fell. What only says which part of the
market is meant ("le marché du neuf", "that of used cars") is the scope of the figure; the market is the one last named.
"""

from collections.abc import Sequence

from factcheck.extract.cues import DETERMINER, GENITIVE, PRONOUN, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.subjects.story import Story, Subject
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit
from factcheck.model import Aspect, Kind

_FIELDS = frozenset({"market", "industry", "sector"})
_OWN = frozenset({"thing", "property", "person", "organisation"})
_COUNTED = _OWN | {"action", "event"}
_LONGEST = 3  # words that say which market


def field_of(draft: Draft, story: Story, words: Speech, others: Sequence[Draft]) -> tuple[Subject, str] | None:
    """The field that a change is of and the measure of it; None where something else changes."""
    if draft.kind is not Kind.PERCENT or draft.aspect is not Aspect.CHANGE:
        return None
    frame = draft.frame
    before = [h for h in frame.things_in(0, draft.first) if h.concept in _FIELDS]
    if not before:
        return _taken_up(draft, others)
    hit = before[-1]
    first, last = _phrase(frame, hit, words)
    inside = {h.concept for h in frame.hits_in(first, last)}
    known = concepts()
    if after_preposition(frame, first) and any(
        h.concept in known and known[h.concept].cls in _COUNTED
        for h in frame.things_in(frame.clauses[frame.clause_of[first]][0] if frame.clause_of[first] >= 0 else 0, first)
    ):
        return None  # "sales on the French market"
    if any(id in known and known[id].cls in _OWN and id not in inside for id in draft.noun):
        return None  # "the market's sales", "exports of the sector"
    name = frame.words(first, last)
    if last - first > hit.last + 1 - hit.first:
        story.market = name
    return Subject(story.market or name, "thing"), f"change:count:{hit.concept}"


def _taken_up(draft: Draft, others: Sequence[Draft]) -> tuple[Subject, str] | None:
    """ "Celui du neuf a chuté de 34 %": a pronoun with "of" takes up the field of the change before."""
    frame = draft.frame
    begin = frame.clauses[draft.clause][0] if draft.clause >= 0 else draft.first
    if begin + 1 >= draft.first or not frame.flags[begin] & PRONOUN or not frame.flags[begin + 1] & GENITIVE:
        return None
    last = next((d for d in reversed(others) if d.value is not None and d is not draft), None)
    if last is None or not last.measure.startswith("change:count:") or last.measure.rpartition(":")[2] not in _FIELDS:
        return None
    return Subject(last.subject, last.subject_kind), last.measure


def _phrase(frame: Frame, hit: Hit, words: Speech) -> tuple[int, int]:
    """The field with what says which one it is: "marché des cyclomoteurs", "moped market", but "marché" of "marché du neuf"."""
    scoped = {i for c in frame.cues_of("population.") for i in range(c.first, c.last + 1)}
    first, last = hit.first, hit.last + 1
    if last < len(frame.tokens) and frame.flags[last] & GENITIVE and not frame.covered[last]:
        at = last + 1
        while at < len(frame.tokens) and (frame.flags[at] & DETERMINER or frame.tokens[at].kind == "elision"):
            at += 1
        end = at
        while end < len(frame.tokens) and end - at < _LONGEST and _word(frame, end) and end not in scoped:
            end += 1
            if words.noun_first:
                break
        if end > at:
            return first, end
    if not words.noun_first:
        while first > 0 and hit.first - first < _LONGEST and _word(frame, first - 1) and first - 1 not in scoped:
            first -= 1
    return first, last


def _word(frame: Frame, at: int) -> bool:
    token = frame.tokens[at]
    return token.kind == "word" and not frame.flags[at] and not frame.covered[at]
