"""A numeral where it stands, with what is next to it."""

from dataclasses import dataclass

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.words import Words
from factcheck.extract.numbers.numerals import Numeral


@dataclass(frozen=True, slots=True)
class Spot:
    """A numeral from `start`, with its prefix, to `end`. `before`, `after`: the words on either side, with where they begin; `low`: the
    text in small letters."""

    text: str
    low: str
    numeral: Numeral
    start: int
    end: int
    unit: Unit | None
    w: Words
    before_at: int
    before: str
    after_at: int
    after: str

    @classmethod
    def of(cls, text: str, low: str, numeral: Numeral, span: tuple[int, int], unit: Unit | None, w: Words) -> "Spot":
        """A numeral of a text, from the one offset to the other."""
        start, end = span
        return cls(text, low, numeral, start, end, unit, w, *word_before(low, start), *word_after(low, end))

    @property
    def plain(self) -> bool:
        """Whether it is of digits alone."""
        return self.numeral.form == "digits" and self.text[self.numeral.start : self.numeral.end].isdigit()

    @property
    def previous(self) -> str:
        """The character before it."""
        return self.low[self.start - 1 : self.start]

    @property
    def following(self) -> str:
        """The character behind it."""
        return self.low[self.end : self.end + 1]

    @property
    def counts_several(self) -> bool:
        """Whether a plural stands behind it."""
        return self.after.endswith(self.w.plural_endings)
