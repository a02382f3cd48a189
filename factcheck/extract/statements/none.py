"""None of what would otherwise be counted, told without a digit: "no patient died", "none of the 40 passengers was hurt".

That nobody did something is no count. So it is one only where the grammar of the clause leaves nothing between the word for none and what
would have happened but what helps a verb: "no one knows how many died" and "no officer was charged over the death" count nobody.
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.cues import DETERMINER, NEGATION, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.measures.concept import concepts
from factcheck.model import Kind, Value

_COUNTED = frozenset({"person", "thing", "organisation"})
_HURT = "one.casualty"
_NOUN = 3  # tokens of a noun with its adjectives


def nones(frame: Frame, words: Speech) -> list[Draft]:
    """ "nobody was hurt", "no patient died", "aucune maison n'a été détruite": a count of none."""
    found: list[Draft | None] = []
    for cue in frame.cues_of("one.none"):
        if not _counted(frame, cue.first):
            found.append(_none_of(frame, cue.first, cue.last + 1, ("person",), "people", words))
    for cue in frame.cues_of("one.no"):
        at = cue.last + 1
        noun = [h for h in classes(frame.things_in(at, at + _NOUN), _COUNTED) if not _counted(frame, cue.first)]
        if not noun or any(frame.tokens[i].kind != "word" or frame.flags[i] & (DETERMINER | NEGATION) for i in range(at, noun[0].last + 1)):
            continue
        if frame.cues_of(_HURT, noun[0].first, noun[0].last + 1):
            continue  # "no dead were found": a figure
        concept = concepts()[noun[0].concept]
        person = concept.cls == "person"
        unit = "people" if person else concept.unit
        if unit is not None:
            what = _HURT if person else "one.loss"
            found.append(_none_of(frame, cue.first, noun[0].last + 1, (concept.id,), unit, words, what))
    return [draft for draft in found if draft is not None]


def zero_of(draft: Draft, words: Speech) -> None:
    """Makes none of a number of whom none was hurt or died ("none of the 40 passengers was injured"); the dead themselves stay so many."""
    frame = draft.frame
    lead = [c for c in frame.cues_of("one.none_of") if c.last == draft.first - 1]
    if not lead or draft.value is None or draft.kind is not Kind.QUANTITY or not draft.noun:
        return
    noun = [h for h in frame.hits_in(draft.last, draft.last + _NOUN) if h.concept in draft.noun]
    if not noun or frame.cues_of(_HURT, noun[0].first, noun[0].last + 1):
        return
    told = _what_did_not_happen(frame, lead[0].first, noun[0].last + 1, words)
    if told is not None:
        draft.value = _none(draft.value.unit)
        draft.first = draft.begin = lead[0].first
        draft.end = max(draft.end, told.last + 1)


def _counted(frame: Frame, at: int) -> bool:
    return any(a <= at < b for a, b, _ in frame.figures)


def _none_of(frame: Frame, first: int, end: int, noun: tuple[str, ...], unit: str, words: Speech, what: str = _HURT) -> Draft | None:
    """The draft of what happened to none of the noun that ends at `end`."""
    told = _what_did_not_happen(frame, first, end, words, what) or (_before(frame, first) if noun == ("person",) else None)
    if told is None:
        return None
    draft = Draft(frame, first, end, min(first, told.first), max(end, told.last + 1), Kind.QUANTITY, value=_none(unit))
    hits = frame.hits_in(min(end, told.first), told.last + 1)
    draft.noun, draft.verb = noun, tuple(sorted({h.concept for h in hits if h.last >= told.first}))
    return draft


def _what_did_not_happen(frame: Frame, first: int, at: int, words: Speech, what: str = _HURT) -> Cue | None:
    """What the clause goes on to deny of the words from `first` to `at`."""
    clause = frame.clause_of[at] if at < len(frame.clause_of) else -1
    end = _end(frame, clause) if clause >= 0 else at
    found = sorted(frame.cues_of(what, at, end), key=lambda c: (c.first, -c.last))
    told = next((c for c in found if _told(frame, first, at, c, end, words)), None)
    return told if told is not None and not frame.cues_of("one.grade", told.last + 1, told.last + 3) else None


def _told(frame: Frame, first: int, at: int, casualty: Cue, end: int, words: Speech) -> bool:
    """Whether only what helps a verb stands before what happened, or, where participles end their clause, it helps from its other end."""
    if casualty.first == at:
        begin = frame.clauses[frame.clause_of[first]][0] if frame.clause_of[first] >= 0 else first
        ahead = casualty.last + 1 == end and any(_helps(frame, i) for i in range(begin, first))  # "es wurde niemand verletzt"
        behind = casualty.last + 2 == end and _helps(frame, casualty.last + 1)  # "dass niemand verletzt wurde"
        return (words.nouns_capitalised and (ahead or behind)) or bool(frame.cues_of("one.finite", at, casualty.last + 1))
    if all(_helps(frame, i) or frame.cues_of("one.adverb", i, i + 1) for i in range(at, casualty.first)):
        return any(_helps(frame, i) for i in range(at, casualty.first))
    return words.nouns_capitalised and _helps(frame, at) and casualty.last + 1 == end and not frame.cues_of("one.grade", at, casualty.first)


def _before(frame: Frame, first: int) -> Cue | None:
    """What happened to nobody, before nobody at the end of a clause: "verletzt wurde niemand"."""
    clause = frame.clause_of[first]
    if clause < 0 or _end(frame, clause) != first + 1 or first == 0 or not _helps(frame, first - 1):
        return None
    return next((c for c in frame.cues_of(_HURT, frame.clauses[clause][0], first - 1) if c.last == first - 2), None)


def _end(frame: Frame, clause: int) -> int:
    """Where a clause ends, without its marks."""
    begin, end = frame.clauses[clause]
    while end > begin and frame.tokens[end - 1].kind == "mark":
        end -= 1
    return end


def _helps(frame: Frame, at: int) -> bool:
    return bool(frame.cues_of("one.helping", at, at + 1))


def _none(unit: str | None) -> Value:
    return Value(low=Decimal(0), high=Decimal(0), stated=Decimal(0), unit=unit)


def of_none(drafts: Sequence[Draft], words: Speech) -> None:
    """Asks each figure of a sentence whether it is of none (`zero_of`), or only of those among whom nothing happened ("no deaths among the
    40 children")."""
    denied: set[str] = set()
    for draft in drafts:
        zero_of(draft, words)
        if draft.value is not None and draft.value.low == draft.value.high == 0:
            denied |= {*draft.noun, *draft.verb}
        elif denied:
            draft.verb = tuple(id for id in draft.verb if id not in denied)
            draft.noun = tuple(id for id in draft.noun if id not in denied) or draft.noun
