"""A figure and its value: the bounds that follow from its hedge."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.model import Approx, Value


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text.

    `start`/`end`: with hedge and unit; `number_start`/`number_end`: the numeral alone. `value.unit` is None for a bare count and
    "/month" for a count with a rate whose noun binding must add. `kind`: number, money, percent, points, unit, duration, age,
    temperature, share, multiple, rank or rate. `direction`: -1 or +1 where the figure itself says so. `noun_start`: where the counted
    noun phrase of a bare count begins.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Value
    kind: str
    direction: int = 0
    noun_start: int | None = None


HEDGES = {"more": Approx.MORE_THAN, "less": Approx.LESS_THAN, "nearly": Approx.NEARLY, "about": Approx.ABOUT, "exact": Approx.EXACT}


def bounded(low: Decimal, high: Decimal, grain: Decimal, approx: Approx, stated: Decimal | None, unit: str | None) -> Value:
    """A value with the bounds that its hedge means: about is five percent to either side, nearly is [0.95 N, N]."""
    low, high, grain = tidy(low), tidy(high), tidy(grain)
    a: Decimal | None = low
    b: Decimal | None = high
    spread = abs(low) * 5 / 100
    if approx is Approx.ABOUT:
        a, b = tidy(low - spread), tidy(high + spread)
    elif approx is Approx.MORE_THAN:
        b = None
    elif approx is Approx.LESS_THAN:
        a = None
    elif approx is Approx.NEARLY:
        a = tidy(low - spread)
    return Value(low=a, high=b, grain=grain, approx=approx, stated=None if stated is None else tidy(stated), unit=unit)


def tidy(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros, so that equal values print alike."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize() if value.as_tuple().exponent > -12 else round(value, 6).normalize()  # type: ignore[operator]


def per_cent(share_of_one: Decimal) -> Decimal:
    """A share as a percentage, to four figures: a third is 33.33."""
    value = share_of_one * 100
    return value if value == 0 else value.quantize(Decimal(1).scaleb(min(value.adjusted(), 1) - 3)).normalize()
