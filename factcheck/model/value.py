"""Values: intervals of exact decimals that remember how precisely they were printed."""

from decimal import Decimal
from enum import StrEnum

from pydantic import model_validator

from factcheck.model.base import Frozen


class Approx(StrEnum):
    """How a text hedges a figure. The interval follows from it (see `Value`)."""

    EXACT = "exact"  # "65,000": low = high, the grain says how it may have been rounded
    ABOUT = "about"  # "environ 650", "some 40": five percent to either side
    MORE_THAN = "more-than"  # "more than 65,000", "over 40": (N, ∞)
    AT_LEAST = "at-least"  # "mindestens 180", "au moins": [N, ∞)
    LESS_THAN = "less-than"  # "fewer than 10", "moins de 5 %": (−∞, N)
    AT_MOST = "at-most"  # "at most 75", "jusqu'à": (−∞, N]
    NEARLY = "nearly"  # "près de 2000": [0.95 N, N]
    RANGE = "range"  # "between 5 and 10", "45 ou 50": [a, b]

    @property
    def side(self) -> int:
        """1 for a bound from below, -1 for one from above, 0 for what is no bound."""
        return _SIDES.get(self, 0)

    @property
    def strict(self) -> bool:
        """Whether the number itself is left out: more than 180 is not 180, at least 180 may be."""
        return self in (Approx.MORE_THAN, Approx.LESS_THAN)

    @property
    def denied(self) -> "Approx":
        """What is left where the bound is denied: not more than 180 is at most 180."""
        return _DENIED.get(self, self)

    def ends(self, low: Decimal, high: Decimal) -> tuple[Decimal | None, Decimal | None]:
        """The interval that the hedge makes of a printed number, or of the two ends of a range."""
        spread = abs(low) * _SPREAD
        if self is Approx.ABOUT:
            return low - spread, high + spread
        if self is Approx.NEARLY:
            return low - spread, high
        return None if self.side < 0 else low, None if self.side > 0 else high


_SPREAD = Decimal("0.05")  # to either side of "about", below "nearly"
_SIDES = {Approx.MORE_THAN: 1, Approx.AT_LEAST: 1, Approx.LESS_THAN: -1, Approx.AT_MOST: -1}
_DENIED = {
    Approx.MORE_THAN: Approx.AT_MOST,
    Approx.AT_LEAST: Approx.LESS_THAN,
    Approx.LESS_THAN: Approx.AT_LEAST,
    Approx.AT_MOST: Approx.MORE_THAN,
}


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency: an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def currency(unit: str | None) -> str:
    """The currency of an amount, or of an amount per something ("EUR/week"); "" where it is none."""
    top = (unit or "").partition("/")[0]
    return top if is_currency(top) else ""


class Value(Frozen):
    """A stated value, in the base of its unit (1.2 million people is 1200000; 3.67 bn € is 3670000000 EUR).

    `low`/`high`: None is unbounded; an end belongs to the interval unless the hedge leaves it out (`Approx.strict`). `grain`: the step to
    which the figure was printed (1000 for "65,000", 0.1 for "2.5", 100000 for "1.2 million", 1 for "2,609"); a figure given to a grain g
    may stand for anything within g/2. `stated`: the number as printed, before the hedge widened it. `unit`: canonical unit: an ISO 4217
    code (EUR), a CLDR-like symbol (km, km/h, ha, °C, kg, MW), "%" (percent), "pp" (percentage points), "x" (multiple), "years"/"days"/…
    (durations), the English plural of what is counted ("people", "homes", "orders"), or two of them with a slash for a rate ("EUR/ha",
    "orders/month").
    """

    low: Decimal | None
    high: Decimal | None
    grain: Decimal = Decimal(1)
    approx: Approx = Approx.EXACT
    stated: Decimal | None = None
    unit: str | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "Value":
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")
        return self

    @property
    def middle(self) -> Decimal | None:
        """The figure as printed, or the middle of a range; None where one end is open and nothing was printed."""
        if self.stated is not None:
            return self.stated
        if self.low is not None and self.high is not None:
            return (self.low + self.high) / 2
        return self.low if self.low is not None else self.high

    def rounded_interval(self) -> tuple[Decimal | None, Decimal | None]:
        """The interval widened by half a grain: what the printed figure may stand for after rounding."""
        half = self.grain / 2
        return (None if self.low is None else self.low - half, None if self.high is None else self.high + half)
