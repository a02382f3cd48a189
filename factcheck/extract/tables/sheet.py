"""What the parts of a table are for: which columns hold figures, which label the rows, and where it is said what the figures are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.tables.labels import Label, Words, classes, label, share_of_measured, standings_of, times_in
from factcheck.model import Source, TimeSpan
from factcheck.read.tables import Cell, Table

_STOPWATCH = re.compile(r"\d{1,2}:\d\d:\d\d(?:[.,]\d+)?")
_HOUR = re.compile(r"\d{1,2}\s?[:.h]\s?\d\d(?:\s?[ap]\.?m\.?|\sh|\sUhr)?", re.IGNORECASE)
_FIGURE = re.compile(r"^[~≈<>±+−–-]?\s?[€$£¥]?\s?\d[\d.,'’\s\u00a0\u202f]*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMBER = re.compile(r"^\s*\d*\s*[.:–-]?\s*")
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-Z][^\W\d_]*")
_PLAIN = re.compile(r"(?<!\s)\s*[*_]+|\[\^?\w+\](?:\([^)]{0,999}\))?|(?<![mM])[¹²³†]|(?<=\S)\s?\(\d\)$")


class Sheet:
    """One table: which of its columns hold figures, which label the rows, and where it is said what the figures are."""

    def __init__(self, source: Source, table: Table, number: int, speech: Words) -> None:
        self.text, self.table, self.number, self.speech = source.text, table, number, speech
        self.language, self.published = speech.language, source.published
        self.capitals = bool(self.language.part("speech").get("names", {}).get("nouns_capitalised"))
        width = len(table.head)
        self.caption = self._caption()
        self.caption_time = times_in(self.caption, self.language, source.published) if self.caption else None
        told = self.caption_time or source.published
        self.year = told.iso[:4] if told is not None and told.start is not None else ""
        self.columns = [[row[c] for row in table.rows] for c in range(width)]
        self.figured = [self._has_figures(column) for column in self.columns]
        self.dated = [self._is_dated(c) for c in range(width)]
        self.labelling = next((c for c in range(width) if not (self.figured[c] or self.dated[c] or self._has_hours(c))), None)
        self.heads = self._heads()
        by = self.labelling if self.labelling is not None else next((c for c in range(width) if self.dated[c]), None)
        by = 0 if by is None and width > 1 else by  # lines, classes or sizes that have a number for a name
        self.by = by
        self.calendar = [c for c in range(width) if self.dated[c] and c != by]
        names = [plain(cell.text) for cell in self.columns[by]] if by is not None else ["" for _ in table.rows]
        self.labels = [label(name, speech, source.published, self.year) for name in names]
        self.source = self._source()
        self.caption_noun = self._caption_noun()
        self.measure_in_rows = self._measure_in_rows()
        axis = self.labels if self.measure_in_rows else [self.heads[c] for c in range(width) if self.figured[c] and not self.dated[c]]
        self.labelled = share_of_measured(axis) > 0 or (not self.caption_noun and not all(one.time or one.total for one in axis))
        corner = self.heads[by] if by is not None else None
        self.sited = not self.measure_in_rows and corner is not None and "place" in classes(corner.noun, speech)
        self.unit = corner.unit if corner is not None else None
        if self.unit is None and self.caption:
            self.unit = label(self.caption, speech, None).unit

    def _heads(self) -> list[Label]:
        """The heads of the columns; in a league table in full, and that of the places too where none stands above them."""
        texts = [plain(cell.text) for cell in self.table.head]
        self.league = standings_of(texts, self.speech)
        if self.league and not texts[0] and self.figured[0]:
            self.league[0] = self.speech.groups["rank"][0]
        heads = [label(self.league.get(c, text), self.speech, self.published, self.year) for c, text in enumerate(texts)]
        return [replace(head, change=False, measured=True) if c in self.league else head for c, head in enumerate(heads)]

    def _has_figures(self, column: Sequence[Cell]) -> bool:
        kept = [plain(cell.text) for cell in column if len(cell.text) > _GAP or any(c.isdigit() for c in cell.text)]  # "n/a", "k. A.", "–"
        return bool(kept) and 2 * sum(self.is_figure(text) for text in kept) > len(kept)

    def _has_hours(self, column: int) -> bool:
        return all(_HOUR.fullmatch(cell.text) for cell in self.columns[column] if cell.text)

    def _is_dated(self, column: int) -> bool:
        """Whether the cells of a column are years or dates."""
        kept = [plain(cell.text) for cell in self.columns[column] if cell.text]
        kept = [text for text in kept if not self.speech.is_only("total", text)]
        if not kept:
            return False
        if self.figured[column] and not all(_YEAR.fullmatch(text) for text in kept):
            return False
        return all(label(text, self.speech, self.published, self.year).time is not None for text in kept)

    def _measure_in_rows(self) -> bool:
        """Whether the rows and not the columns say what the figures are ("| | 2023 | 2024 |", "| Sales | 12 | 14 |")."""
        if self.by is None or self.league:
            return False
        columns = [self.heads[c] for c in range(len(self.heads)) if self.figured[c] and not self.dated[c] and c != self.by]
        corner = self.heads[self.by]
        empty = not corner.noun or self.speech.is_only("indicator", corner.noun)
        here, there = share_of_measured(self.labels), share_of_measured(columns)
        if columns and all(one.time is not None or one.total or one.change for one in columns) and not empty:
            return here > _MOST and corner.unit is None and not self.caption_noun  # its rows are of the kind that the corner names
        return here > there or (empty and here > 0 and here == there)

    def _caption(self) -> str:
        if self.table.caption is None:
            return ""
        line = plain(self.text[slice(*self.table.caption)]).strip("# :")
        line = line[:-1] if line.endswith(").") else line
        first = line.split(" ", maxsplit=1)[0]
        return _NUMBER.sub("", line[len(first) :]) if first.lower() in self.speech.groups["numbered"] else line  # "Table 2: Sales"

    def _source(self) -> str | None:
        """Whom the line below a table names as the source of its figures."""
        if self.table.note is None:
            return None
        line = plain(self.text[slice(*self.table.note)])
        for word in self.speech.groups["source"]:
            found = re.search(rf"(?<!\w){re.escape(word)}\s?:\s*([^.;,()]+)", line, re.IGNORECASE)
            if found is not None:
                return found[1].strip()
        return None

    def _caption_noun(self) -> str:
        """What the caption says the figures are, where it names something that can be."""
        if not self.caption:
            return ""
        read = label(re.sub(r"\s*\([^)]*\)", "", self.caption), self.speech, None)
        return read.noun if read.measured else ""

    def scope(self, said: Label) -> str:
        """The label that says of whom or what a figure is; empty for a total."""
        if said.total or said.change or not said.text:
            return ""
        if said.text.isdigit() and self.by is not None and not self.measure_in_rows and said.time is None:
            return f"{self.heads[self.by].noun} {said.text}".strip()  # "Linie 11"
        return said.text

    def is_common(self, text: str) -> bool:
        """Whether a head is made of words that the article writes small ("Final", "League season"), and so names nobody."""
        return not self.capitals and all(word in _small(self.text) for word in text.lower().split())

    def noun(self, said: Label, main: Label | None, *, change: bool) -> str:
        """What a figure is of, by its own head, by the head that this one goes with, or by the caption."""
        if change and self.measure_in_rows:
            return said.noun
        if main is not None and (change or said.time is not None or self.leans(said)):
            return main.noun
        if change or not self.labelled or said.time is not None or said.total or said in self._parts:
            return self.caption_noun
        return said.noun

    @cached_property
    def measures(self) -> frozenset[str]:
        """What the labels of the rows say that the figures are."""
        return frozenset(row.noun for row in self.labels if row.noun) if self.measure_in_rows else frozenset()

    def narrowed(self, said: Label) -> str:
        """The head where it says of which part of what the caption names its figures are."""
        low = said.noun.lower()
        return self.speech.parts.get(low, low) if said in self._parts else ""

    @cached_property
    def _parts(self) -> list[Label]:
        """The heads of columns whose measure the caption alone names ("Men", "Women" below "Unemployment rate (in %)"): none is a measure
        itself, or all are people and things, which its unit does not count."""
        if self.measure_in_rows or not self.caption_noun:
            return []
        own = [self.heads[c] for c in range(len(self.heads)) if self.figured[c] and not self.dated[c] and c != self.by]
        rest = [head for head in own if head.text and not (head.time or head.total or head.change or head.unit)]
        in_unit = self.unit is not None and not self.unit.scale and all(head.things or not head.known for head in rest)
        return rest if len(rest) > 1 and (in_unit or not self.labelled) else []

    def counted(self, row: Label) -> str:
        """What a column counts whose head only says that it counts ("Number"): what the caption names, or, in a row of a kind of things,
        these ("| Pocket watches | 26 |"); in the row of the total, what the head of the labels names them all ("Object")."""
        if row.total:
            return self.heads[self.by].noun if self.by is not None and not self.caption_noun else self.caption_noun
        return row.noun if self._kinds and not self.sited else self.caption_noun

    @cached_property
    def in_people(self) -> bool:
        """Whether people may be told in the unit of the table: it has none in its rows, or nothing else, and a scale ("in thousands")."""
        if not self.measure_in_rows:
            return True
        return self.unit is not None and self.unit.scale and all(row.person or row.total for row in self.labels)

    @cached_property
    def _kinds(self) -> bool:
        """Whether the rows are kinds of things and not names, so far as their words are known."""
        rows = [row for row in self.labels if not row.total]
        return 2 * sum(row.known for row in rows) >= len(rows) > 0

    def leans(self, said: Label) -> bool:
        """Whether a head does not say of what its figures are a part ("%", "% of valid", "Share")."""
        return said.bare or self.speech.is_only("shares", said.noun) or (self.links(said.noun) and not said.known)

    def per(self, noun: str) -> tuple[str, str]:
        """What a head says without the words for what each figure is given, and those words ("Preis je Liter", "rate per 100,000")."""
        row = noun.split(" ")
        at = next((i for i, word in enumerate(row) if i and word.lower() in self.speech.groups["per"]), None)
        return (" ".join(row[:at]), f" {' '.join(row[at:])}") if at is not None and 0 < len(row) - at <= _EACH else (noun, "")

    def links(self, noun: str) -> bool:
        """Whether words begin with one that stands between a percentage and what it is of."""
        return noun.lower().split(" ")[0] in self.speech.links

    def main(self, c: int) -> Label | None:
        """The head of the column before one that tells a change of it, its share, or what it was at another time."""
        return self._mains[c]

    @cached_property
    def _mains(self) -> list[Label | None]:
        found: list[Label | None] = []
        last = None
        for c, head in enumerate(self.heads):
            found.append(last)
            own = not self.measure_in_rows and self.figured[c] and c != self.by
            if own and head.measured and not head.change and (head.noun or head.unit is not None):
                last = head
        return found

    def points(self, r: int, c: int, raw: str) -> bool:
        """Whether a change, which gives no unit, is one of a percentage."""
        if self.has_unit(raw) or self.heads[c].unit is not None:
            return False
        main = self.main(c)
        if main is not None:
            return main.unit is not None and main.unit.behind.strip() == "%"
        told = self.labels[r].unit
        return (told is not None and told.behind.strip() == "%") or r in self._percents

    @cached_property
    def _percents(self) -> frozenset[int]:
        return frozenset(r for r, row in enumerate(self.table.rows) if any("%" in cell.text for cell in row))

    @cached_property
    def crowded(self) -> bool:
        """Whether so many columns are measured that the last may be no difference of the others."""
        heads = [head for c, head in enumerate(self.heads) if self.figured[c] and head.measured and not head.change]
        return len(heads) > _FEW

    def time(self, r: int, c: int, said: Label) -> TimeSpan | None:
        """The time that a cell's row, column or caption names, or a cell beside it."""
        named = self.labels[r].time or self.heads[c].time or self._dates[r]
        return named or times_in(said.text, self.language, self.published) or self.caption_time

    @cached_property
    def _dates(self) -> list[TimeSpan | None]:
        """The time that a cell of each row names, in a column that labels no rows."""
        read = [[label(plain(row[x].text), self.speech, self.published, self.year).time for x in self.calendar] for row in self.table.rows]
        return [next((time for time in times if time is not None), None) for times in read]

    def numbers_rows(self, c: int) -> bool:
        """Whether a column only numbers the rows, names them by a number, or says the same of all; but in a league all may have played as
        many matches."""
        return c in self._numbering

    @cached_property
    def _numbering(self) -> frozenset[int]:
        named = self.speech.is_only
        columns = [c for c, head in enumerate(self.heads) if named("identifier", head.noun) or (not head.text and c == 0)]
        kept = {c: [plain(cell.text) for cell in self.columns[c]] for c in columns if not named("rank", self.heads[c].noun)}
        numbering = {c for c, cells in kept.items() if all(text.rstrip(".").isdigit() for text in cells if text)}
        alike = {c for c, column in enumerate(self.columns) if len(column) >= _ALIKE and len({plain(x.text) for x in column}) == 1}
        alike -= {self.by, *self.league}
        return frozenset(numbering | {c for c in alike if plain(self.columns[c][0].text).isdigit()})

    def is_figure(self, text: str) -> bool:
        """Whether a cell is a figure, with a hedge, a unit or a short remark at most, and not a name or a result."""
        if is_figure(text) or not text[-1:] or not any(c.isdigit() for c in text):
            return is_figure(text)
        found = figures(text, self.language, numerals(text, self.language), ())
        return bool(found) and found[0].start == 0 < found[0].number_start  # "up to 480 km"

    def has_unit(self, raw: str) -> bool:
        """Whether a cell prints a unit."""
        found = figures(raw, self.language, numerals(raw, self.language), ())
        return any(one.value.unit is not None for one in found)


@lru_cache(maxsize=4)
def _small(text: str) -> frozenset[str]:
    """The words that an article writes without a capital."""
    return frozenset(_SMALL.findall(text))


def plain(text: str) -> str:
    """The text of a cell without emphasis and marks of notes."""
    return _PLAIN.sub("", text).strip()


def is_figure(text: str) -> bool:
    """Whether a cell is a figure, with a unit or a remark behind it at most, and not a name or a result ("1. FC Köln", "31:30")."""
    found = _FIGURE.match(text)
    if found is None or _STOPWATCH.fullmatch(text):
        return found is not None
    behind = text[found.end() :]
    return (
        len(behind) <= _REMARK
        and not behind.startswith((":", "/", "-", "–"))
        and not (text[: found.end()].rstrip().endswith(".") and behind)
    )


_GAP = 4  # characters with which a cell says that it has no figure
_MOST = 0.5  # share of labels that decides what the rows are
_EACH = 3  # words in "per 100,000 inhabitants"
_FEW = 2  # columns of which one may be the difference of the last
_ALIKE = 4  # rows at the least of which one and the same number is no news
_REMARK = 24  # characters
