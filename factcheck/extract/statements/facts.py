"""Further facts without a figure: the single person who was hurt or died, partners by name, a minimum age."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.names.clusters import Name
from factcheck.extract.phrases import classes
from factcheck.measures.concept import concepts
from factcheck.model import Kind, Value


def ones(frame: Frame) -> Iterable[Draft]:
    """ "a woman died": a count of one."""
    for cue in frame.cues_of("one.person"):
        if any(a <= cue.first < b for a, b, _ in frame.figures):
            continue
        clause = frame.clause_of[cue.first]
        one = [c for c in frame.cues_of("one.word") if 0 < cue.first - c.first <= 3 and frame.clause_of[c.first] == clause]
        if not one or frame.covered[one[-1].first]:
            continue
        end = _end(frame, cue.first)
        following = frame.clauses[clause + 1] if clause + 1 < len(frame.clauses) else (end, end)
        casualty = frame.cues_of("one.casualty", cue.first, end) or frame.cues_of(
            "one.casualty", following[0], min(following[1], following[0] + 3)
        )
        if not casualty:
            continue
        last = casualty[0].last + 1
        noun = tuple(sorted({h.concept for h in classes(frame.hits_in(cue.first, cue.last + 1), frozenset({"person"}))}))
        verb = tuple(sorted({h.concept for h in frame.hits_in(casualty[0].first, last)}))
        draft = Draft(frame, one[-1].first, cue.last + 1, one[-1].first, last, Kind.QUANTITY, value=_ONE)
        draft.noun, draft.verb = noun or ("person",), verb
        yield draft


_ONE = Value(low=Decimal(1), high=Decimal(1), stated=Decimal(1), unit="people")


def _end(frame: Frame, at: int) -> int:
    number = frame.clause_of[at]
    return frame.clauses[number][1] if number >= 0 else at + 1


def minimum_ages(frame: Frame, figures: Sequence[Draft]) -> None:
    """Turns "from 14 years old", "il suffit d'avoir 14 ans" into the age that is required, and no age or duration of anybody."""
    cues = frame.cues_of("limit.minimum_age")
    if not cues:
        return
    for draft in figures:
        value = draft.value
        if value is None or value.unit != "years" or value.middle is None or not 2 <= value.middle <= 30:
            continue
        near = [c for c in cues if 0 <= draft.first - c.last <= 2 or c.first <= draft.first <= c.last]
        wordy = [c for c in near if c.last > c.first]
        if not near or (draft.figure is not None and draft.figure.kind != "age" and not wordy):
            continue  # "from 12 years" may be a duration; "from 12 years old", "suffit d'avoir 12 ans" are none
        draft.noun, draft.verb, draft.measure, draft.kind = ("minimum_age",), (), "minimum_age", Kind.QUANTITY


def partners(frame: Frame) -> Iterable[Draft]:
    """Two or more names after "sold through", "in partnership with"."""
    told = 0
    for cue in sorted(frame.cues_of("partner.through"), key=lambda c: (c.first, -c.last)):
        named: list[tuple[int, int, Name]] = []
        at = cue.last + 1
        for a, b, n in frame.names:
            if a < at or n.kind == "person":
                continue
            if a - at > (3 if not named else 2):
                break
            named.append((a, b, n))
            at = b
        if len(named) < 2 or cue.first < told:
            continue  # "par le biais de partenaires comme": one statement
        told = named[-1][1]
        draft = Draft(frame, cue.first, cue.last + 1, cue.first, named[-1][1], Kind.OTHER)
        draft.object = ", ".join(sorted({n.key for _, _, n in named}))
        draft.measure = "partner"
        hits = {h.concept for h in frame.hits_in(cue.first, cue.last + 1) if h.concept in concepts()}
        draft.noun = tuple(sorted({"partner", *hits}))
        yield draft
