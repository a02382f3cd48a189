"""A number as its words are put together: smaller ones add, hundreds and scales multiply."""

from decimal import Decimal

from factcheck.extract.numbers.atoms import Atom
from factcheck.extract.numbers.lexicon import Lexicon

_BOUNDLESS = Decimal(10) ** 40


class Sum:
    """A number being composed. `room` bounds what may still be added; `last` and `scale` remember the last word and the last scale, for
    "and a half"; `mixed`: it holds digits."""

    __slots__ = ("grain", "group", "high", "last", "mixed", "pending", "room", "scale")

    def __init__(self) -> None:
        self.high = self.pending = self.group = Decimal(0)
        self.room = self.scale = _BOUNDLESS
        self.last = ""
        self.grain: Decimal | None = None
        self.mixed = False

    @property
    def value(self) -> Decimal:
        """What the words so far come to."""
        return self.high + self.pending + self.group

    @property
    def last_scale(self) -> Decimal:
        """The scale that the last word named, 1 where it named none: of it "and a half" is a half."""
        if self.last != "scale":
            return Decimal(1)
        if self.pending:
            return Decimal(1000)
        return self.scale if self.scale < _BOUNDLESS else Decimal(1)

    def add(self, atom: Atom, lex: Lexicon) -> bool:
        """Take the next word in if the grammar allows it."""
        kind, value = atom.kind, atom.value
        if kind == "ordinal":
            kind = "small" if value < 20 else "ten" if value < 100 else "hundred" if value == 100 else "scale"
        if kind in ("digits", "scaled"):
            taken = self._digits(atom)
        elif kind in ("small", "ten", "fixed"):
            taken = self._small(kind, value, lex)
        elif kind == "hundred":
            taken = self._hundred(atom, lex)
        elif kind == "scale":
            taken = self._thousand(atom) if value == 1000 else self._million(value)
        else:
            taken = False
        if taken:
            self.last = "scale" if kind == "scale" else "digits" if kind == "scaled" else kind
        return taken

    def _digits(self, atom: Atom) -> bool:
        below = min(self.scale, Decimal(1000)) if self.pending else self.scale
        after_scale = self.last == "scale" and atom.value < below and not self.group
        if self.last and not atom.value:
            return False  # "4 mille 3 cents et 0"
        if self.last and not after_scale and not (self.last == "hundred" and self.mixed and atom.value < self.room):
            return False
        self.group += atom.value
        self.grain = atom.grain
        self.mixed = True
        self.room = Decimal(0)
        if atom.kind == "scaled":
            self.high, self.group, self.scale = self.group, Decimal(0), Decimal(0)
        return True

    def _small(self, kind: str, value: Decimal, lex: Lexicon) -> bool:
        limit = 1000 if self.room > 1000 else self.room
        teen = (value >= 10 if kind == "small" else kind == "ten" and 10 < value < 20) and self.group % 100 in lex.teens_after
        if (value == 0 and self.last) or not (value < limit or teen):
            return False
        self.group += value
        self.grain = None
        self.room = Decimal(100) if kind == "fixed" else Decimal(10) if kind == "ten" and value % 10 == 0 else Decimal(0)
        return True

    def _hundred(self, atom: Atom, lex: Lexicon) -> bool:
        if self.mixed and not lex.digits_hundred and atom.bare and not self.high and not self.pending:
            return False  # French "34 cents" is money, "3 cent un" and "4 mille 3 cents" are not
        if self.group >= 100 or (self.group == 0 and self.last and self.room < 1000):
            return False
        self._coarser(Decimal(100))
        self.group = (self.group or Decimal(1)) * 100
        self.room = Decimal(100)
        return True

    def _thousand(self, atom: Atom) -> bool:
        if self.pending or self.scale <= 1000 or (self.last == "scale" and not self.group and self.high and not atom.bare):
            return False
        self._coarser(atom.value)
        self.pending = (self.group or Decimal(1)) * 1000
        self.group = Decimal(0)
        self.room = Decimal(1000)
        return True

    def _million(self, value: Decimal) -> bool:
        if value >= self.scale:
            if self.last != "scale" or self.group or self.pending:
                return False
            self._coarser(value)  # "three lakh crore"
            self.high *= value
            return True
        self._coarser(value)
        self.high += (self.pending + self.group or Decimal(1)) * value
        self.pending = self.group = Decimal(0)
        self.scale = value
        self.room = Decimal(1000)
        return True

    def _coarser(self, factor: Decimal) -> None:
        if self.grain is not None:
            self.grain *= factor
