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


HEDGES = {
    "more": Approx.MORE_THAN,
    "least": Approx.AT_LEAST,
    "less": Approx.LESS_THAN,
    "most": Approx.AT_MOST,
    "nearly": Approx.NEARLY,
    "about": Approx.ABOUT,
    "exact": Approx.EXACT,
}
"""What the groups of hedges mean that a language lists in `numbers.toml`."""
BOUNDS = frozenset(key for key, approx in HEDGES.items() if approx.side)


def bounded(low: Decimal, high: Decimal, grain: Decimal, approx: Approx, stated: Decimal | None, unit: str | None) -> Value:
    """A value with the ends that its hedge means."""
    a, b, said = (None if n is None else tidy(n) for n in (*approx.ends(tidy(low), tidy(high)), stated))
    return Value(low=a, high=b, grain=tidy(grain), approx=approx, stated=said, unit=unit)


def tidy(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros, so that equal values print alike."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize() if value.as_tuple().exponent > -12 else round(value, 6).normalize()  # type: ignore[operator]


def per_cent(share_of_one: Decimal) -> Decimal:
    """A share as a percentage, to four figures: a third is 33.33."""
    value = share_of_one * 100
    return value if value == 0 else value.quantize(Decimal(1).scaleb(min(value.adjusted(), 1) - 3)).normalize()
