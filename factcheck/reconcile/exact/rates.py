"""Between which rates two currencies have ever been exchanged in the years of an article."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from functools import cache
from importlib.resources import files

from factcheck.reconcile.exact.intervals import Interval

_SLACK = Fraction(8, 100)  # fees, the rate of another day, and figures that were rounded before they were converted


def ever(source: str, target: str, year: int) -> tuple[int, Interval] | None:
    """How many of one currency one of another was worth, and since which year that holds; None where it is not known of a year."""
    known = [_span(code, year) for code in (source, target)]
    if known[0] is None or known[1] is None:
        return None
    (since, least, most), (other, low, high) = known[0], known[1]
    return max(since, other), Interval.of(least / high * (1 - _SLACK), most / low * (1 + _SLACK))


def _span(code: str, year: int) -> tuple[int, Fraction, Fraction] | None:
    return next((row for row in reversed(_table().get(code, ())) if row[0] <= year), None)


@cache
def _table() -> dict[str, tuple[tuple[int, Fraction, Fraction], ...]]:
    data = tomllib.loads(files("factcheck.reconcile.exact").joinpath("rates.toml").read_text("utf-8"))
    return {code: tuple((since, Fraction(low), Fraction(high)) for since, low, high in rows) for code, rows in data.items()}
