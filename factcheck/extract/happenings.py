"""Dates of events: a time and what happened then, as a claim of its own.

A time that only dates a figure ("sold 300 in March") is part of that figure's claim and none of its own; so is the day on which
somebody merely spoke ("announced on Thursday").
"""

from collections.abc import Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, POSSESSIVE, PREPOSITION, RELATIVE, Cue
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.times import When
from factcheck.model import Kind, Precision, TimeRelation

_REACH = 9  # tokens between an event and its date
_TOLD = frozenset({"announce", "publish"})
_COUNTED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.RATIO})
_Span = tuple[int, int, When]


def happenings(frame: Frame, figures: Sequence[Draft]) -> Iterable[Draft]:
    """A draft for each time of the sentence that says when something happened, happens or is to happen."""
    used: set[int] = set()
    for index, (first, last, when) in enumerate(frame.whens):
        if when.time.precision is Precision.DECADE or when.form == "duration":
            continue
        cue = _event(frame, index, figures, used)
        if cue is not None:
            used.add(cue.first)
            yield _dated(frame, cue, first, last, when, cue.kind.partition(".")[2])
            continue
        yield from _in_office(frame, first, last, when)
        yield from _price_from(frame, first, last, when, figures)


def _event(frame: Frame, index: int, figures: Sequence[Draft], used: set[int]) -> Cue | None:
    """The event that a time dates: the nearest in its clause, else in the clause that it opens or follows."""
    first, last, when = frame.whens[index]
    clause = frame.clause_of[first]
    begin, end = frame.clauses[clause] if clause >= 0 else (first, last)
    found = _best(frame, index, begin, end, figures, used)
    if found is not None:
        return found
    if _bare(frame, begin, first) and _bare(frame, last, end):
        # "On 3 May, the court …": the time has a clause of its own and dates the next; ", in 2019," dates what stands before.
        opens = clause == 0 or bool(frame.flags[begin] & COORDINATOR)
        steps = (clause + 1, clause + 2) if opens else (clause - 1,)
        for step in steps:
            if 0 <= step < len(frame.clauses):
                a, b = frame.clauses[step]
                if opens and frame.flags[a] & RELATIVE:
                    break
                near = (a, min(b, last + _REACH + 5)) if opens else (max(a, first - 6), b)
                found = _best(frame, index, *near, figures, used)
                if found is not None:
                    return found
    elif first - begin <= 1 and clause > 0:
        a = frame.clauses[clause - 1][0]
        return _best(frame, index, max(a, first - 6), first, figures, used)
    return None


def _bare(frame: Frame, first: int, last: int) -> bool:
    """Whether nothing but small words, marks and further times stands between."""
    small = PREPOSITION | DETERMINER | COORDINATOR
    return all(frame.covered[i] or frame.flags[i] & small or frame.tokens[i].kind in ("mark", "elision") for i in range(first, last))


def _best(frame: Frame, index: int, begin: int, end: int, figures: Sequence[Draft], used: set[int]) -> Cue | None:
    first, last, when = frame.whens[index]
    explicit = any(t.kind == "number" for t in frame.tokens[first:last])
    ranked: list[tuple[int, int, int, Cue]] = []
    for cue in (*frame.cues_of("event.", begin, end), *frame.cues_of("event_form.", begin, end)):
        if frame.covered[cue.first] or cue.first in used or _inside_name(frame, cue):
            continue
        name = cue.kind.partition(".")[2]
        if name in _TOLD and not explicit:
            continue
        gap = min(abs(cue.first - last), abs(first - cue.last))
        low, high = min(cue.last, first), max(cue.first, last)
        if gap > _REACH or any(low <= d.first < high for d in figures):
            continue
        others = [w for i, w in enumerate(frame.whens) if i != index and low <= w[0] < high and not _listed(frame, w, (first, last))]
        if others:
            continue
        if when.time.relation is not TimeRelation.SINCE and _counts(frame, cue, figures):
            continue
        ranked.append((gap - 2 * (cue.last - cue.first) - 2 * (cue.last < first), -cue.last, cue.first, cue))
    return min(ranked, key=lambda row: row[:3])[3] if ranked else None


def _inside_name(frame: Frame, cue: Cue) -> bool:
    return any(a <= cue.first and cue.last < b and b - a > cue.last - cue.first + 1 for a, b, _ in frame.names)


def _listed(frame: Frame, one: _Span, other: tuple[int, int]) -> bool:
    """Whether two times stand side by side ("on Saturday morning, 21 December")."""
    low, high = min(one[1], other[1]), max(one[0], other[0])
    return high - low <= 1


def _counts(frame: Frame, cue: Cue, figures: Sequence[Draft]) -> bool:
    """Whether the event is what happened to a counted number ("300 shops opened"), which has the time already."""
    clause = frame.clause_of[cue.first]
    for draft in figures:
        if draft.kind not in _COUNTED or draft.frame.clause_of[draft.first] != clause:
            continue
        if cue.last < draft.first <= cue.last + 3 or draft.last <= cue.first <= draft.last + 4:
            return True
    return False


def _dated(frame: Frame, cue: Cue, first: int, last: int, when: When, event: str) -> Draft:
    """The draft: the quote runs from the event (with what it befell) to the date, or the other way round."""
    left, right = min(cue.first, first), max(cue.last + 1, last)
    clause = frame.clause_of[left]
    begin = frame.clauses[clause][0] if clause >= 0 else left
    if left == cue.first:
        wanted = max(begin, left - 5)
        stop = max((b for _, b, _ in (*frame.figures, *frame.whens) if b <= left), default=0)
        left = max(wanted, stop)
    while left < min(cue.first, first) and (frame.tokens[left].kind == "mark" or frame.flags[left] & COORDINATOR):
        left += 1
    around = frame.hits_in(min(begin, left), max(right, frame.clauses[frame.clause_of[cue.first]][1] if frame.clause_of[cue.first] >= 0 else 0))
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    noun = {h.concept for h in classes(around, frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, left, right, Kind.DATE, noun=tuple(sorted(noun)), verb=tuple(sorted(verb)))
    draft.measure = f"date:{event}"
    draft.time = when.time
    return draft


def _in_office(frame: Frame, first: int, last: int, when: When) -> Iterable[Draft]:
    """ "chief executive since 2018": the day on which a person took office."""
    if when.time.relation is not TimeRelation.SINCE:
        return
    roles = [c for c in frame.cues_of("role.") if c.last < first <= c.last + 5 and frame.clause_of[c.first] == frame.clause_of[first]]
    if not roles:
        return
    role = max(roles, key=lambda c: (c.last - c.first, c.first))
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and (b <= role.first or last <= a <= last + 2)]
    if not people:
        return
    draft = Draft(frame, role.first, role.last + 1, role.first, last, Kind.DATE)
    draft.measure, draft.time = "date:take_office", when.time
    _, _, name = min(people, key=lambda row: min(abs(row[0] - last), abs(role.first - row[1])))
    draft.subject, draft.subject_kind = name.key, "person"
    yield draft


def _price_from(frame: Frame, first: int, last: int, when: When, figures: Sequence[Draft]) -> Iterable[Draft]:
    """ "has cost €22 since January 2024", "from 14 January … will pay €32": the day from which a price or a rule holds."""
    if when.time.relation is not TimeRelation.SINCE or when.time.precision not in (Precision.DAY, Precision.MONTH):
        return
    clause = frame.clause_of[first]
    following = clause + 1 if _bare(frame, *frame.clauses[clause]) else clause
    for draft in figures:
        if draft.kind is Kind.MONEY and frame.clause_of[draft.first] in (clause, following):
            made = Draft(frame, first, last, first, last, Kind.DATE, noun=draft.noun, verb=draft.verb)
            made.measure, made.time = "date:effect", when.time
            yield made
            return
    del last


def has_verb(frame: Frame, first: int, last: int) -> bool:
    """Whether a verb of the closed classes stands between two tokens."""
    return any(frame.flags[i] & AUXILIARY and not frame.flags[i] & POSSESSIVE for i in range(first, last))
