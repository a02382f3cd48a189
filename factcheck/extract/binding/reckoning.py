"""What an article counts in: its currency, how much of it is money, and what the product is that it counts by its name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.figures.reading import Figure
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts
from factcheck.model import Approx
from factcheck.model.value import is_currency

_LARGE = 10**6
_PER_CENT = 100
_AROUND = Decimal("1.25")  # times that a score may be past those printed with "points"
_SPACED = 5  # characters of "1,950"
PAY = frozenset({"hour", "day", "week", "month", "semester"})  # what wages, rents and fees are for
_USUAL = PAY - {"day", "week"}  # those that an article goes on in without saying so


@dataclass(frozen=True, slots=True)
class Reckoning:
    """`currency`: what the article counts money in; `wealth`: the share of money among its figures of a million or more; `product`: the
    unit in which copies of its product are counted ("cars" where it says "41,300 Lyras"); `pay`: wages, rents and fees, each with its
    unit ("EUR/month"); `grouped`: numbers of four digits are printed with a mark or a space in them ("1,950"); `scale`: the least and the
    most of the scores or of the index that it tells of in points."""

    currency: str | None = None
    wealth: float = 0.0
    product: str | None = None
    pay: tuple[tuple[str, Decimal], ...] = ()
    grouped: bool = False
    scale: tuple[Decimal, Decimal] | None = None

    def on_scale(self, value: Decimal | None) -> bool:
        """Whether a bare number lies where the article's scores do."""
        return self.scale is not None and value is not None and self.scale[0] / _AROUND <= value <= self.scale[1] * _AROUND


def reckoning(laid: Sequence[Frame]) -> Reckoning:
    """What the figures and nouns of an article say of what it counts in."""
    figures = [f for frame in laid for _, _, f in frame.figures]
    tops = ((f.value.unit or "").partition("/")[0] for f in figures if f.kind == "money")
    currencies = Counter(unit for unit in tops if is_currency(unit))
    currency = max(sorted(currencies), key=lambda unit: currencies[unit]) if currencies else None
    # A large number with a noun behind it counts something, one without may be either.
    large = [f for f in figures if (f.value.middle or 0) >= _LARGE]
    money = sum(f.kind == "money" for f in large)
    counts = sum(f.kind in ("number", "rate", "unit") and f.noun_start is not None for f in large)
    pay = ((f.value.unit or "", f.value.middle or Decimal(0)) for f in figures if f.kind == "money")
    paid = tuple((unit, amount) for unit, amount in pay if amount and unit.partition("/")[2] in _USUAL)
    wealth = money / (money + counts) if money + counts else 0.0
    grouped = any(_grouped(frame, f) for frame in laid for _, _, f in frame.figures)
    return Reckoning(currency, wealth, _product(laid), paid, grouped, _scale(laid))


def _scale(laid: Sequence[Frame]) -> tuple[Decimal, Decimal] | None:
    """The least and the most of the scores that are printed with "points": more than a hundred, as no percentage points are."""
    points = {(frame.sentence.start, h.first) for frame in laid for h in frame.hits if h.concept == "point"}
    told = (f.value.middle for frame in laid for _, behind, f in frame.figures if (frame.sentence.start, behind) in points)
    found = [value for value in told if value is not None and value > _PER_CENT]
    return (min(value for value in found if value * 2 >= max(found)), max(found)) if found else None  # less is how far two are apart


def _grouped(frame: Frame, figure: Figure) -> bool:
    """Whether a number of four digits is printed with something between them."""
    printed = frame.text[figure.number_start : figure.number_end]
    return len(printed) == _SPACED and printed[0].isdigit() and printed[2:].isdigit() and not printed[1].isalnum()


def names_itself(frame: Frame, figure: Figure, article: Reckoning) -> bool:
    """Whether a number of four digits is what something is called by, as the article groups those that count: "calls to 3014". Nothing is
    called "nearly 2000"."""
    printed = frame.text[figure.number_start : figure.number_end]
    plain = figure.kind == "number" and figure.value.approx is Approx.EXACT
    return article.grouped and plain and len(printed) == _SPACED - 1 and printed.isdigit()


def _product(laid: Sequence[Frame]) -> str | None:
    """The unit of the one kind of thing that the article mostly speaks of, among those that are made and sold ("the car", "ce modèle")."""
    known = concepts()
    named: Counter[str] = Counter()
    for frame in laid:
        things = {c.first for c in frame.cues_of("anaphora.thing")}
        for hit in frame.hits:
            concept = known.get(hit.concept)
            if hit.first in things and concept is not None and concept.cls == "thing" and concept.unit and not concept.generic:
                named[concept.unit] += 1
    ranked = sorted(named.items(), key=lambda row: (-row[1], row[0]))
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked and ranked[0][1] >= max(2, 2 * second) else None
