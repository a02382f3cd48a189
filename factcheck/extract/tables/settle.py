"""What a table itself says of a figure that was read from it: its subject, place and time, and what its totals and changes are made of."""

from collections.abc import Collection, Mapping, Sequence

from factcheck.extract.draft import Draft
from factcheck.extract.names.clusters import Name
from factcheck.extract.places.gazetteer import slug
from factcheck.extract.places.reading import PlaceMention
from factcheck.extract.tables.telling import Told
from factcheck.model import Aspect, Kind, LinkRole, Modality

_ADDED = (Kind.QUANTITY, Kind.MONEY)


def settle(draft: Draft, told: Told, spots: Sequence[PlaceMention], called: Sequence[Name]) -> None:
    """Gives a finished draft what the labels of its cell say. `called`: the names in the caption."""
    if told.place is not None and told.subject is not None:
        low, high = told.place
        spot = next((p for p in spots if p.start >= low and p.end <= high and p.end - p.start >= high - low - _MARKS), None)
        if spot is not None:
            draft.place = spot.place_id
        elif told.named:
            draft.place = f"?/{slug(told.subject)}" if told.sited else draft.place
            _about(draft, told.subject, "other")
    if len(told.beside) == _TWO:
        _about(draft, " & ".join(told.beside), "other")
    opening = told.caption[0] + _MARKS + 2 if told.caption is not None else 0  # its first word has a capital anyway
    named = {n.key: n.kind for n in called if n.kind == "person" or (n.kind in ("organisation", "product") and n.start > opening)}
    if len(named) == 1 and (told.subject is None or not told.named) and not told.beside:
        _about(draft, *named.popitem())
    elif told.measures and told.subject is None:
        _not_about(draft, told.measures)
    if told.narrowed:
        draft.population = tuple(sorted({*draft.population, told.narrowed}))
    if told.time is not None:
        draft.time = told.time
    if told.change:
        draft.aspect, draft.direction = Aspect.CHANGE, told.direction
        _as_size(draft, points=told.points)
        if not draft.measure.startswith("change:"):
            draft.measure = f"change:{draft.measure.rpartition(':')[2] if draft.measure.startswith('share:') else draft.measure}"
    if told.planned:
        draft.modality = Modality.PLANNED
    if told.source is not None:
        draft.speaker = told.source
        draft.modality = draft.modality if told.planned else Modality.REPORTED


_MARKS = 2  # characters that a label may have beside the place that it names
_TWO = 2
_PARTS = 300  # of a total: longer tables are lists, and each of their lines may call itself a total


def _as_size(draft: Draft, *, points: bool) -> None:
    """A change has a size and a direction, and no sign."""
    value = draft.value
    if value is None or value.low is None or value.high is None:
        return
    if value.high < 0:
        value = value.model_copy(update={"low": -value.high, "high": -value.low, "stated": None if value.stated is None else -value.stated})
    if points:
        value, draft.kind = value.model_copy(update={"unit": "pp"}), Kind.PERCENT
    draft.value = value


def _about(draft: Draft, subject: str, kind: str) -> None:
    draft.subject, draft.subject_kind, draft.ranking, draft.candidates = subject, kind, (), ()


def _not_about(draft: Draft, measures: Collection[str]) -> None:
    """Leaves out of the candidates for a subject what the labels of the rows name as the measures, and what is counted."""
    left = [b for b in draft.bearers if b.name not in measures and _COUNTED.isdisjoint(b.own)]
    if left and draft.subject not in {b.name for b in left}:
        best, kept = max(left, key=lambda b: (b.odds(), b.key)), {b.name for b in left}
        draft.subject, draft.subject_kind = best.name, best.kind
        draft.ranking = tuple(c for c in draft.ranking if c.name in kept)
        draft.candidates = tuple(name for name in draft.candidates if name in kept and name != best.name)


_COUNTED = frozenset({"counted word", "counted noun"})


def tie(drafts: Mapping[tuple[int, int, int], Draft], told: Sequence[Told]) -> None:
    """Links the cells of each table: a total to its parts in the column or the row, a change to the two figures before it."""
    for one in told:
        table, (row, column) = one.table, one.at
        draft = drafts.get((table, row, column))
        if draft is None:
            continue
        if one.row_total:
            _sum(draft, [drafts.get((table, r, column)) for r in range(row)] if row <= _PARTS else ())
        elif one.column_total:
            _sum(draft, [drafts.get((table, row, c)) for c in range(column)] if column <= _PARTS else ())
        elif one.change and draft.kind is Kind.PERCENT:
            ends = [d for c in (column - 2, column - 1) if (d := drafts.get((table, row, c))) is not None]
            if len(ends) == 2 and _alike(ends[0], ends[1]) and ends[0].time != ends[1].time:
                old, new = ends if _earlier(ends[0], ends[1]) else ends[::-1]
                draft.links.append((LinkRole.CHANGE_FROM, old))
                draft.links.append((LinkRole.CHANGE_TO, new))
                draft.measure, draft.noun_text = f"change:{new.measure}", new.noun_text


def _earlier(one: Draft, other: Draft) -> bool:
    """Whether the first of two columns tells of the earlier time; one that names none tells of today."""
    first, second = (d.time.start if d.time is not None else None for d in (one, other))
    return first is not None and (second is None or first <= second)


def _in_one_unit(one: Draft, other: Draft) -> bool:
    return one.value is not None and other.value is not None and one.kind is other.kind and one.value.unit == other.value.unit


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two figures are of one measure and unit."""
    return _in_one_unit(one, other) and one.measure == other.measure


def _sum(total: Draft, parts: Sequence[Draft | None]) -> None:
    """Ties a total to all its parts; what it is of, and in what unit, they say where its own head does not."""
    found = [part for part in parts if part is not None]
    if total.measure == "count:?" and total.value is not None and len({(d.measure, d.value.unit) for d in found if d.value}) == 1:
        first = found[0]
        total.measure, total.noun, total.noun_text, total.kind = first.measure, first.noun, first.noun_text, first.kind
        total.value = total.value.model_copy(update={"unit": first.value.unit if first.value is not None else None})
    if total.kind in _ADDED and len(found) > 1 and len(found) == len(parts) and all(_in_one_unit(total, part) for part in found):
        total.links.extend((LinkRole.SUM_OF, part) for part in found)
