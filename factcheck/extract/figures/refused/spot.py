"""A numeral where it stands, with what is next to it."""

import re
from dataclasses import dataclass

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.words import Words
from factcheck.extract.numbers.numerals import Numeral

_INITIAL = 2  # characters of a letter with its full stop


@dataclass(frozen=True, slots=True)
class Spot:
    """A numeral from `start`, with its prefix, to `end`. `before`, `after`: the words on either side, with where they begin, empty where
    a sentence ends between; `low`: the text in small letters."""

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
        at, before = word_before(low, start)
        if _ends_sentence(before, w):
            at, before = start, ""  # "hit a bus on Monday. 45 people were hurt": no bus 45, and no "Monday 45"
        return cls(text, low, numeral, start, end, unit, w, at, before, *word_after(low, end))

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


def _ends_sentence(word: str, w: Words) -> bool:
    """Whether the full stop of a word ends its sentence: it is no abbreviation, initial ("J.", "U.S.") or ordinal ("2.")."""
    if not word.endswith(".") or len(word) <= _INITIAL:
        return False
    last = re.split(r"['’-]", word[:-1])[-1]  # "l'Aude.", "Nord-Ouest."
    return not word[:-1].isdecimal() and last.isalnum() and last not in w.abbreviations
