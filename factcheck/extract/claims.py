"""Drafts become claims, and figures that nothing was made of become entries of what was not understood; both quote the stored text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from factcheck.extract.copy import Copy
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure
from factcheck.extract.names.clusters import Name
from factcheck.extract.places.reading import PlaceMention
from factcheck.extract.statements.dated import ahead
from factcheck.extract.tables.settle import settle, tie
from factcheck.model import Claim, Link, NotUnderstood, Quote, Scope, Source, Status, TimeRelation, TimeSpan, short_hash


def claims_of(copy: Copy, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """The claims, in the order of their drafts."""
    source = copy.article
    text = source.text
    ids: dict[int, str] = {}
    counted: dict[str, int] = {}
    for draft in drafts:
        quote = draft.frame.words(draft.begin, draft.end)
        value = draft.value
        row = "" if value is None else f"{value.low}..{value.high} {value.unit}"
        base = short_hash(quote, draft.measure, row, draft.object or "")
        number = counted[base] = counted.get(base, 0) + 1
        ids[id(draft)] = f"{source.name}-{base}" + (f"-{number}" if number > 1 else "")
    lines = _lines(source)
    out = []
    for draft in drafts:
        start, end, sentence = _quoted(copy, draft)
        out.append(
            Claim.known(
                id=ids[id(draft)],
                source=source.name,
                quote=Quote.known(exact=text[start:end], start=start, end=end),
                line=lines(start),
                sentence=sentence,
                subject=draft.subject,
                subject_candidates=draft.candidates,
                measure=draft.measure,
                measure_text=draft.noun_text,
                concepts=draft.concepts,
                kind=draft.kind,
                aspect=draft.aspect,
                direction=draft.direction,
                value=draft.value,
                object=draft.object,
                time=_told(draft.time, source),
                place=draft.place,
                scope=Scope.known(
                    population=draft.population,
                    basis=draft.basis,
                    countries=draft.countries,
                ),
                modality=draft.modality,
                attributed_to=draft.speaker,
                status=Status.EXTRACTED,
                links=tuple(Link.known(role=role, claim=ids[id(other)]) for role, other in draft.links if id(other) in ids),
                note=None,
            )
        )
    return tuple(out)


def not_understood(copy: Copy, lost: Iterable[tuple[Figure, str]]) -> tuple[NotUnderstood, ...]:
    """Figures and cells of tables of which no claim was made, each with the reason, in order."""
    lines = _lines(copy.article)
    gone = [_gone(copy.article, lines, *copy.stored(f.start, f.end), why) for f, why in lost]
    gone += [_gone(copy.article, lines, *cell, "unbound") for cell in copy.untold]
    return tuple(sorted(gone, key=lambda one: (one.start, one.end)))


def _told(time: TimeSpan | None, source: Source) -> TimeSpan | None:
    """The time of a claim, which knows whether it begins after its article was published."""
    if time is None or time.relation is not TimeRelation.SINCE or not ahead(time, source.published):
        return time
    return time.model_copy(update={"ahead": True})


def _gone(source: Source, lines: Callable[[int], int], start: int, end: int, why: str) -> NotUnderstood:
    return NotUnderstood(source=source.name, quote=source.text[start:end], start=start, end=end, line=lines(start), why=why)


def settled_by_tables(copy: Copy, drafts: Sequence[Draft], spots: Sequence[PlaceMention], called: Sequence[Name]) -> set[int]:
    """Gives the figures of tables what the tables say of them and ties them; which drafts they are."""
    cells: dict[tuple[int, int, int], Draft] = {}
    found = set()
    starts, names_at = [p.start for p in spots], [n.start for n in called]
    for draft in drafts:
        told = copy.cell(draft.frame.sentence.start)
        if told is None:
            continue
        low, high = told.caption or (0, 0)
        above = called[bisect_left(names_at, low) : bisect_left(names_at, high)]
        settle(draft, told, spots[bisect_left(starts, told.start) : bisect_left(starts, told.end)], above)
        cells.setdefault((told.table, *told.at), draft)
        found.add(id(draft))
    tie(cells, copy.cells)
    return found


def _quoted(copy: Copy, draft: Draft) -> tuple[int, int, tuple[int, int]]:
    """The offsets of a quote and of its sentence in the article; of a cell those from the label of its row on, and of the row."""
    frame = draft.frame
    cell = copy.cell(frame.sentence.start)
    if cell is not None:
        return *copy.stored_cell(cell.quote), copy.stored_cell(cell.row)
    start, end = copy.stored(frame.tokens[draft.begin].start, frame.tokens[draft.end - 1].end)
    return start, end, copy.stored(frame.sentence.start, frame.sentence.end)


def _lines(source: Source) -> Callable[[int], int]:
    """The line of an offset."""
    breaks = [found.start() for found in re.finditer("\n", source.text)]
    return lambda offset: source.first_line + bisect_right(breaks, offset - 1)
