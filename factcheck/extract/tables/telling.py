"""A table told in sentences, one for each of its figures, so that a cell is read as what an article would say of it.

"| Huesca | 61.400 |" under "Abonados sin luz" is told as "Huesca: 61.400 abonados sin luz." in place of the table. The text so made is read
like any other; what was found in it is led back to the cells.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.extract.tables.labels import Unit, words
from factcheck.extract.tables.shape import shaped
from factcheck.extract.tables.sheet import Sheet, plain
from factcheck.lang import pack
from factcheck.model import Source, TimeSpan
from factcheck.read.tables import Cell, tables

_BESIDE = 30  # columns that a total may be of


@dataclass(slots=True)
class Told:
    """One figure of a table told: where its sentence and its cell stand in the text made, and what the table itself says of it."""

    start: int
    end: int
    cell: tuple[int, int]
    of: Cell  # the figure in the text of the article
    quote: tuple[int, int]
    row: tuple[int, int] = (0, 0)
    table: int = 0
    at: tuple[int, int] = (0, 0)  # number of the row and of the column
    subject: str | None = None
    place: tuple[int, int] | None = None  # the label in the text made, which may name a place
    sited: bool = False  # all labels name places
    named: bool = False  # the label names somebody or something, and is no word for when or how ("final", "season")
    caption: tuple[int, int] | None = None  # in the text made
    beside: tuple[str, ...] = ()  # the labels that a total is of
    narrowed: str = ""  # the head, where it says of which part of what the caption names the figure is
    measures: frozenset[str] = frozenset()  # the labels of all rows, where they say what the figures are
    time: TimeSpan | None = None
    change: bool = False
    points: bool = False  # a change in percentage points
    direction: int = 0
    rank: bool = False
    planned: bool = False
    row_total: bool = False
    column_total: bool = False
    source: str | None = None

    def move(self, to: Callable[[int], int]) -> None:
        """Counts its offsets in the text made from then on in another text."""
        self.start, self.end = to(self.start), to(self.end)
        self.cell = (to(self.cell[0]), to(self.cell[1]))
        self.place = None if self.place is None else (to(self.place[0]), to(self.place[1]))
        self.caption = None if self.caption is None else (to(self.caption[0]), to(self.caption[1]))

    def has(self, offset: int) -> bool:
        """Whether an offset of the text made is that of the figure."""
        return self.cell[0] <= offset < self.cell[1]


@dataclass
class Telling:
    """The text of an article with its tables told (`source`), the figures told in it, and the way back to the text of the article."""

    article: Source
    source: Source
    told: Sequence[Told]
    shifts: Sequence[tuple[int, int]]  # from an offset of the text made on: what to add for the article's
    untold: Sequence[Cell] = ()  # cells with a number that is no quantity: a grade, a line, an hour

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.told]

    def at(self, offset: int) -> Told | None:
        """The figure of a table whose sentence stands at an offset of the text made."""
        before = bisect_right(self._starts, offset) - 1
        return self.told[before] if before >= 0 and offset < self.told[before].end else None

    def back(self, offset: int) -> int:
        """The offset in the article of one in the text made that stands in no table."""
        before = bisect_right(self.shifts, (offset, 1 << 60)) - 1
        return offset + self.shifts[before][1]

    def forth(self, offset: int) -> int:
        """The offset in the text made of one in the article that stands in no table."""
        before = bisect_right(self.shifts, offset, key=lambda shift: shift[0] + shift[1]) - 1
        return offset - self.shifts[before][1]


def tell(source: Source) -> Telling:
    """The article with its tables told; itself where it has none."""
    found = tables(source.text)
    if not found:
        return Telling(source, source, (), ((0, 0),))
    speech = words(pack(source.language))
    made: list[str] = []
    told: list[Told] = []
    untold: list[Cell] = []
    shifts = [(0, 0)]
    size = at = 0
    for number, table in enumerate(found):
        sheet = Sheet(source, shaped(table, speech), number, speech)
        lines = _lines(sheet)
        if not any(sheet.figured):
            continue
        untold += _untold(sheet, lines)
        made.append(source.text[at : table.start])
        size += table.start - at
        for text, one in lines:
            one.start, one.end = size + one.start, size + len(text)
            one.cell = (one.cell[0] + size, one.cell[1] + size)
            one.place = (one.place[0] + size, one.place[1] + size) if one.place is not None else None
            if table.caption is not None:
                one.caption = (table.caption[0] - shifts[-1][1], table.caption[1] - shifts[-1][1])
            told.append(one)
            made.append(f"{text}\n\n")
            size += len(text) + 2
        at = table.end
        shifts.append((size, at - size))
    if not at:
        return Telling(source, source, (), ((0, 0),))
    made.append(source.text[at:])
    return Telling(source, source.model_copy(update={"text": "".join(made)}), told, shifts, untold)


def _lines(sheet: Sheet) -> list[tuple[str, Told]]:
    """A sentence for each figure of a table, in the order of the cells."""
    size = (range(len(sheet.table.rows)), range(len(sheet.heads)))
    return [line for r in size[0] for c in size[1] if (line := _line(sheet, r, c)) is not None]


def _untold(sheet: Sheet, lines: Sequence[tuple[str, Told]]) -> list[Cell]:
    """The cells of figures that no sentence tells, but for years, which say when, and names of rows."""
    told = {one.at for _, one in lines}
    columns = [c for c in range(len(sheet.heads)) if sheet.figured[c] and not sheet.dated[c] and c != sheet.by]
    rows = enumerate(sheet.table.rows)
    return [row[c] for r, row in rows for c in columns if (r, c) not in told and any(x.isdigit() for x in row[c].text)]


def _line(sheet: Sheet, r: int, c: int) -> tuple[str, Told] | None:
    """The sentence that tells a cell, and what its table says of it; None for a cell that states no quantity."""
    cell, head, row = sheet.table.rows[r][c], sheet.heads[c], sheet.labels[r]
    if c == sheet.by or not sheet.figured[c] or sheet.dated[c] or not sheet.is_figure(plain(cell.text)):
        return None
    said, scope = (row, head) if sheet.measure_in_rows else (head, row)
    if sheet.speech.is_only("grade", said.noun) or sheet.numbers_rows(c):
        return None
    raw = sheet.text[cell.start : cell.end].strip("*_ ")
    body = _body_of(sheet, r, c, raw)
    if body is None:
        return None
    begin = sheet.scope(scope)
    opening = f"{begin}: " if begin else ""
    at = len(opening) + body[1]
    text = f"{opening}{body[0]} ."  # the space: "Platz 3." would be an ordinal
    change = said.change or head.change
    cells = sheet.table.rows[r]
    low = sheet.text.index(raw, cell.start)
    from_label = c - 1 == sheet.by and bool(cells[c - 1].text)
    one = Told(
        0, len(text), (at, at + len(raw)), Cell(low, low + len(raw), raw), (cells[c - 1].start if from_label else cell.start, cell.end)
    )
    one.row, one.table, one.at = (cells[0].start, cells[-1].end), sheet.number, (r, c)
    if begin and scope.time is None:
        one.subject, one.place = begin, (0, len(begin))
    one.named = not sheet.measure_in_rows or not (scope.known or sheet.is_common(scope.text))
    one.sited, one.time, one.source = sheet.sited, sheet.time(r, c, said), sheet.source
    one.rank, one.change = sheet.speech.is_only("rank", said.noun), change
    one.direction = 0 if not change else -1 if raw[0] in "-−–" else 1
    one.points = change and sheet.points(r, c, raw)
    one.planned = any(sheet.speech.is_("plan", x.text) for x in (head, row))
    one.row_total, one.column_total = row.total, head.total
    one.narrowed, one.measures = sheet.narrowed(said), sheet.measures
    if head.total and sheet.measure_in_rows:
        one.beside = tuple(sheet.heads[x].text for x in range(min(c, _BESIDE)) if sheet.figured[x])
    return text, one


def _body_of(sheet: Sheet, r: int, c: int, raw: str) -> tuple[str, int] | None:
    """What is said of a cell's figure, and where in it the figure stands; None where nobody says of what it is the difference."""
    head, row = sheet.heads[c], sheet.labels[r]
    said = row if sheet.measure_in_rows else head
    change, rank, own = said.change or head.change, sheet.speech.is_only("rank", said.noun), sheet.has_unit(raw)
    main = sheet.main(c)
    noun = sheet.noun(said, main, change=change)
    if sheet.speech.is_only("number_of", noun):
        noun = sheet.counted(row)
    if own or rank:
        unit = None
    elif change:
        unit = head.unit or said.unit
    else:
        unit = said.unit or (sheet.unit if not said.person or sheet.in_people else None)  # people are not in "Mio. €"
        if unit is None and main is not None and not said.bare and (said.time is not None or sheet.leans(said)):
            unit = main.unit
    if change and unit is None and not own and sheet.crowded and not sheet.points(r, c, raw):
        return None
    return _body(sheet, raw, unit, noun, rank=rank)


def _body(sheet: Sheet, raw: str, unit: Unit | None, noun: str, *, rank: bool) -> tuple[str, int]:
    """What is said of a figure, and where in it the figure stands."""
    speech = sheet.speech
    noun = speech.heads.get(noun.lower(), noun)
    if noun and not sheet.capitals and noun[1:2].islower():
        noun = noun[0].lower() + noun[1:]
    if speech.is_only("age", noun):
        return speech.age.format(raw), speech.age.index("{")
    if rank:
        return f"{speech.rank} {raw.rstrip('.')}", len(speech.rank) + 1
    low = noun.lower()
    if unit is not None and unit.behind.strip() == "%" and sheet.links(noun):
        return f"{raw} % {noun}", 0  # "% of votes"
    counted = next((w for w in speech.groups["number_of"] if low.startswith(f"{w} ") or (w.endswith("'") and low.startswith(w))), None)
    if counted is not None:
        noun = noun[len(counted) :].strip()
    if sheet.has_unit(raw) or (unit is not None and not unit.scale):
        before, behind = (unit.before, unit.behind) if unit is not None else ("", "")
        noun, per = sheet.per(noun) if "%" not in raw + behind else (noun, "")
        lead = f"{noun} " if noun else ""
        return f"{lead}{before}{raw}{behind}{per}", len(lead) + len(before)
    if (parted := sheet.per(noun))[1] and any(c.isdigit() for c in noun):  # "Rate per 100,000"
        return f"{parted[0]} {raw}{parted[1]}", len(parted[0]) + 1
    behind = unit.behind if unit is not None else ""
    of = f" {speech.of}" if speech.of and unit is not None and noun else ""
    return f"{raw}{behind}{of} {noun}".rstrip(), 0
