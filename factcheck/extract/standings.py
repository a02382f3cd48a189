"""Ranks that no ordinal states: superlatives with what they are measured against, records, leaders, "not seen a larger … since"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.extract.cues import AUXILIARY, DETERMINER, GENITIVE, NEGATION, POSSESSIVE, PREPOSITION, Cue
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.model import Aspect, Kind, TimeRelation, Value

_FIRST = Value(low=Decimal(1), high=Decimal(1), stated=Decimal(1))


def standings(frame: Frame, figures: Sequence[Draft]) -> Iterable[Draft]:
    """One draft a clause at most, and none where an ordinal already ranks. The superlative is rank 1; `direction` −1 for "smallest"."""
    seen: set[int] = set()
    for cue in sorted(frame.cues_of("rank."), key=lambda c: (c.first, -c.last)):
        number = frame.clause_of[cue.first]
        if number < 0 or number in seen or frame.covered[cue.first]:
            continue
        begin, end = frame.clauses[number]
        stop = _stop(frame, number)
        kind = cue.kind.partition(".")[2]
        since = _since(frame, cue.last + 1, stop)
        if kind in ("up", "down"):
            head = _superlative(frame, cue, begin, end, since)
        elif kind in ("more", "less"):
            denied = any(frame.flags[i] & NEGATION for i in range(begin, cue.first)) or bool(frame.cues_of("rank.never", begin, end))
            head = denied and since is not None
        elif kind == "leader":
            head = not any(frame.flags[i] & NEGATION for i in range(begin, cue.first)) and not _of_party(frame, cue)
        elif kind == "first":
            head = True
        elif kind in ("never", "ordinal"):
            head = since is not None
        else:
            continue
        if not head or any(d.aspect is Aspect.RANK and d.clause == number for d in figures):
            continue
        seen.add(number)
        yield _ranked(frame, cue, begin, max(end, since[1] if since else end), since)


def _of_party(frame: Frame, cue: Cue) -> bool:
    """Whether the leader is somebody's ("the leader of the Greens"): a post and no rank."""
    at = cue.last + 1
    behind = any(at < a <= at + 2 and n.kind != "place" for a, _, n in frame.names)
    return at < len(frame.flags) and bool(frame.flags[at] & GENITIVE) and behind


def _stop(frame: Frame, number: int) -> int:
    """How far the measure of a superlative may stand: to the end of the next clause ("the largest fire that it has seen since")."""
    return frame.clauses[min(number + 1, len(frame.clauses) - 1)][1]


def _since(frame: Frame, first: int, stop: int) -> tuple[int, int] | None:
    """What the superlative is measured against: a "since" with its time, "in the world", "of the year"."""
    for a, b, when in frame.whens:
        if first <= a < stop and a - first <= 12 and when.time.relation in (TimeRelation.SINCE, TimeRelation.OVER):
            return a, b
    near = [c for c in frame.cues_of("rank.since", first, stop) if c.first - first <= 9]
    return (near[0].first, near[0].last + 1) if near else None


def _superlative(frame: Frame, cue: Cue, begin: int, end: int, since: tuple[int, int] | None) -> bool:
    if since is not None:
        return True
    # "Munich remains the dearest", "the 6th, the dearest": nothing follows, so it is of what the sentence is about.
    definite = bool(cue.first > begin and frame.flags[cue.first - 1] & (DETERMINER | POSSESSIVE)) or cue.last > cue.first
    rest = end - cue.last - 1  # "le plus cher": the superlative and its adjective
    alone = definite and (rest <= 0 or (cue.last > cue.first and rest <= 1))
    verb = any(frame.flags[i] & AUXILIARY for i in range(begin, cue.first))
    apposed = cue.first - begin <= 1 and alone
    owner = cue.first > begin and frame.tokens[cue.first - 1].low.endswith(("'s", "’s"))
    inverted = cue.first - begin <= 1 and cue.last + 1 < end and bool(frame.flags[cue.last + 1] & AUXILIARY)
    of_place = any(
        cue.last < a <= cue.last + 5 and p.form == "name" and frame.flags[a - 1] & PREPOSITION for a, _, p in frame.places if a < end
    )
    return (alone and (verb or apposed)) or owner or (inverted and not alone) or (of_place and definite)


def _ranked(frame: Frame, cue: Cue, begin: int, end: int, since: tuple[int, int] | None) -> Draft:
    last = since[1] if since is not None else min(end, cue.last + 7)
    last = max(last, cue.last + 1)
    first = max(begin, cue.first - 4)
    while first < cue.first and (frame.tokens[first].kind == "mark" or frame.covered[first]):
        first += 1
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    around = frame.hits_in(begin, max(end, last))
    noun = {h.concept for h in classes(around, frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, first, last, Kind.RANK, aspect=Aspect.RANK, value=_FIRST)
    draft.noun, draft.verb = tuple(sorted(noun)), tuple(sorted(verb))
    draft.direction = -1 if cue.kind in ("rank.down", "rank.less") else 1
    draft.object = frame.words(cue.first, last).strip(" ,.;").lower()
    if since is not None:
        for a, b, when in frame.whens:
            if a <= since[0] < b:
                draft.time = when.time
    return draft
