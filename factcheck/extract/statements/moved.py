"""What was moved from one date to another: two dates of one event, both of them plans, and no time from the one to the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.extract.cues import Cue, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.times.phrases import phrases
from factcheck.extract.times.ranges import range_of
from factcheck.extract.times.when import When
from factcheck.measures.concept import concepts
from factcheck.model import TimeRelation
from factcheck.model.time_iso import parse_time

_MOVED = "dating.moved"


Row = tuple[int, int, When]


@dataclass(frozen=True, slots=True)
class Moved:
    """A time of a sentence. `put_off`: whether it is one of two dates between which something was moved; `former`: whether it is the one
    from which."""

    first: int
    last: int
    when: When
    put_off: bool = False
    former: bool = False


def moved(frame: Frame, rows: Sequence[Row], words: Speech) -> list[Moved]:
    """The times of a sentence; one that tells from which date to which something was moved ("put off from May to October", "vom 3. auf den
    9. Mai verschoben") as the two dates."""
    return [part for row in rows for part in _parts(frame, row, words)]


def _parts(frame: Frame, row: Row, words: Speech) -> list[Moved]:
    first, last, when = row
    links = {link.split()[0] for link in phrases(words.language).lists.get("to", ()) if link[0].isalpha()}
    at = next((i for i in range(last - 2, first, -1) if frame.tokens[i].low in links), None)
    if at is None or not _from_one_to_another(frame, first, last, when):
        return [Moved(*row)]
    old, new = (parse_time(part) for part in when.time.iso.split("/"))
    before = replace(when, end=frame.tokens[at - 1].end, time=old, form="date", joined=False)
    after = replace(when, start=frame.tokens[at + 1].start, time=new, form="date", joined=False)
    return [Moved(first, at, before, put_off=True, former=True), Moved(at + 1, last, after, put_off=True)]


def _from_one_to_another(frame: Frame, first: int, last: int, when: When) -> bool:
    iso = when.time.iso
    if when.time.relation is not TimeRelation.AT or iso.count("/") != 1 or ".." in iso or frame.clause_of[first] < 0:
        return False
    return _says_moved(frame, first, last)


def _says_moved(frame: Frame, first: int, last: int) -> bool:
    """Whether the clauses around two dates say that something is moved, and no figure."""
    begin, end = range_of(frame, first, last)
    if any(begin <= a < end and figure.kind != "duration" for a, _, figure in frame.figures):
        return False  # "prices moved up 5 percent from May to October"
    return any(c.last < first or c.first >= last for c in frame.cues_of(_MOVED, begin, end))


def what_moved(frame: Frame, begin: int, end: int, first: int, listed: Cue | None) -> Cue:
    """What was moved: an event that the clause names before the dates; else that it happens at all. `listed`: the event of the lists."""
    verb = min(frame.cues_of(_MOVED, begin, end), key=lambda c: abs(c.first - first))
    if listed is not None and listed.kind != "event.happen" and listed.first != verb.first:
        return listed
    hits = classes(frame.things_in(begin, first), frozenset({"event"}))
    hit = next((h for h in hits if h.first != verb.first and not concepts()[h.concept].generic), None)
    if hit is None:
        return Cue(verb.first, verb.last, "event.happen", verb.value)
    return Cue(hit.first, hit.last, f"event.{hit.concept}", hit.concept)
