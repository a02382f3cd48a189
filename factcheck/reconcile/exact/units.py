"""Units as arithmetic needs them: what a unit measures, and the exact factor between two units of one thing."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

from factcheck.model.value import is_currency
from factcheck.reconcile.exact.intervals import Interval


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart. `dimension`: "length", "EUR" (a currency is a dimension of its own), "%", "count:orders"; "count" where
    nothing names what is counted. `factor`: to the base unit of the dimension. `per`: the unit below the slash."""

    dimension: str
    factor: Fraction
    name: str
    per: Unit | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """The dimensions above and below the slash: equal for units that convert into each other."""
        return (self.dimension,) if self.per is None else (self.dimension, *self.per.key)

    @property
    def counts(self) -> bool:
        """Whether things are counted, whichever."""
        return self.dimension.startswith("count")

    @property
    def money(self) -> bool:
        """Whether it is a currency (an ISO 4217 code)."""
        return is_currency(self.dimension)


@cache
def unit(text: str | None) -> Unit:
    """The unit that a claim's value carries."""
    if not text:
        return Unit("count", Fraction(1), "")
    dimensions, names = _table()
    if text in dimensions:  # "km/h" is a unit of its own
        return Unit(*dimensions[text], text)
    top, slash, bottom = text.partition("/")
    above = _plain(top.strip(), names, dimensions)
    return Unit(above.dimension, above.factor, above.name, unit(bottom.strip()) if slash else None)


def _plain(text: str, names: dict[str, str], dimensions: dict[str, tuple[str, Fraction]]) -> Unit:
    name = names.get(text, names.get(text.lower(), text))
    if name in dimensions:
        return Unit(*dimensions[name], name)
    if text == "bp":
        return Unit("pp", Fraction(1, 100), text)
    if text in ("%", "pp", "x"):
        return Unit(text, Fraction(1), text)
    if is_currency(text):
        return Unit(text, Fraction(1), text)
    if not text:
        return Unit("count", Fraction(1), "")
    singular = name[:-1] if name.endswith("s") and not name.endswith("ss") else name
    return Unit(f"count:{singular}", Fraction(1), name)


def factor(source: Unit, target: Unit) -> Fraction | None:
    """How many `target` one `source` makes, per-units included; None where they do not convert (temperatures convert in `convert`)."""
    if source.dimension != target.dimension or (source.per is None) != (target.per is None):
        return None
    by = source.factor / target.factor
    if source.per is not None and target.per is not None:
        below = factor(source.per, target.per)
        if below is None:
            return None
        by /= below
    return by


def convert(interval: Interval, source: Unit, target: Unit) -> Interval | None:
    """The same stretch of values in another unit of the same dimension; None where there is no conversion."""
    if source.dimension == "temperature" and target.dimension == "temperature" and source.name != target.name:
        if target.name == "°F":
            return interval.times(Fraction(9, 5)) + Interval.point(32)
        return (interval - Interval.point(32)).times(Fraction(5, 9))
    by = factor(source, target)
    return None if by is None else interval.times(by)


@cache
def _table() -> tuple[dict[str, tuple[str, Fraction]], dict[str, str]]:
    data = tomllib.loads(files("factcheck.reconcile.exact").joinpath("conversions.toml").read_text("utf-8"))
    names: dict[str, str] = data.pop("names")
    return {name: (dimension, Fraction(by)) for dimension, table in data.items() for name, by in table.items()}, names
