"""Places that a text states of its subject: where it is made, seated, born, found dead, started, held.

A wording with its preposition says it ("made in"), or an event with a place behind it ("broke out on Monday near Ribera").
"""

from collections.abc import Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, PREPOSITION, Cue
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.happenings import counts
from factcheck.extract.phrases import classes
from factcheck.model import Kind

# Events whose place is a fact of its own, and the kind of place it is.
_OF_EVENT = {
    "start": "start", "found": "start", "born": "birth", "die": "death", "land": "landing", "liftoff": "start", "accident": "event",
    "sign": "event", "happen": "event", "discover": "event", "match": "event", "attack": "event",
}  # fmt: skip


def whereabouts(frame: Frame, figures: Sequence[Draft]) -> Iterable[Draft]:
    """A draft for each place that follows a wording such as "made in" or "based in"; "the Stockholm firm" states a seat."""
    used: set[int] = set()
    for cue in sorted(frame.cues_of("place."), key=lambda c: (c.first, -c.last)):
        if cue.kind == "place.adjectival":
            yield from _seat(frame, cue)
            continue
        if any(i in used for i in range(cue.first, cue.last + 1)):
            continue
        found = _where(frame, cue)
        if found is None:
            continue
        last, name, place = found
        used.update(range(cue.first, last))
        draft = _made(frame, cue, cue.first, last)
        draft.object, draft.place = name, place
        yield draft
    for cue in (*frame.cues_of("event."), *frame.cues_of("event_form.")):
        event = _OF_EVENT.get(cue.kind.partition(".")[2])
        if event is None or frame.covered[cue.first] or cue.first in used or counts(frame, cue, figures):
            continue
        yield from _scene(frame, cue, event, used)


def _scene(frame: Frame, cue: Cue, event: str, used: set[int]) -> Iterable[Draft]:
    """The place behind an event in its clause, after a preposition and at most its time."""
    clause = frame.clause_of[cue.first]
    for a, b, p in frame.places:
        if a <= cue.last or frame.clause_of[a] != clause or a in used or p.form != "name":
            continue
        between = [i for i in range(cue.last + 1, a) if not frame.covered[i] and not frame.flags[i] & DETERMINER]
        prepositional = bool(between) and bool(frame.flags[between[-1]] & PREPOSITION)
        if len(between) > 4 or not prepositional or not _plain(frame, cue.last + 1, a) or any(frame.flags[i] & AUXILIARY for i in between):
            return
        used.update(range(cue.first, b))
        begin = next((i for i in range(a - 1, cue.last, -1) if frame.covered[i]), cue.first - 1) + 1
        draft = _made(frame, cue, begin, b)
        draft.measure, draft.object, draft.place = f"place:{event}", p.name, p.place_id
        yield draft
        return


def _where(frame: Frame, cue: Cue) -> tuple[int, str, str] | None:
    """The place after the wording: end token, name and id; of "Coningsby, in Lincolnshire" the first."""
    after = [(a, b, p) for a, b, p in frame.places if cue.last < a <= cue.last + 4 and p.form == "name"]
    clause = frame.clause_of[cue.first]
    after = [row for row in after if frame.clause_of[row[0]] == clause and _plain(frame, cue.last + 1, row[0])]
    named = [
        (a, b, n)
        for a, b, n in frame.names
        if cue.last < a <= cue.last + 2 and n.kind != "person" and (n.kind == "place" or a == cue.last + 1)
    ]
    if named and (not after or named[0][0] <= after[0][0]):
        a, b, n = named[0]
        inside = [p for x, y, p in frame.places if a <= x and y <= b]
        return b, n.text, inside[0].place_id if inside else n.text
    if after:
        a, b, p = after[0]
        return b, p.name, p.place_id
    return None


def _plain(frame: Frame, first: int, last: int) -> bool:
    """Whether the way to the place holds no other actor and no new clause."""
    return not any(first <= a < last and n.kind != "place" for a, _, n in frame.names) and not any(
        frame.flags[i] & COORDINATOR and not frame.flags[i] & PREPOSITION for i in range(first, last)
    )


def _seat(frame: Frame, cue: Cue) -> Iterable[Draft]:
    before = [(a, b, p) for a, b, p in frame.places if b == cue.first and a > 0]
    if before and frame.flags[before[-1][0] - 1] & DETERMINER and before[-1][2].form == "name":
        a, _, p = before[-1]
        draft = _made(frame, cue, a, cue.last + 1)
        draft.measure, draft.object, draft.place = "place:seat", p.name, p.place_id
        yield draft


def _made(frame: Frame, cue: Cue, first: int, last: int) -> Draft:
    clause = frame.clause_of[cue.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (cue.first, cue.last + 1)
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    noun = {h.concept for h in classes(frame.hits_in(begin, end), frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, first, last, Kind.PLACE, noun=tuple(sorted(noun)), verb=tuple(sorted(verb)))
    draft.measure = f"place:{cue.kind.partition('.')[2]}"
    return draft
