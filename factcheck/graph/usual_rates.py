"""What currencies were worth of late, for sums in two currencies beside which no article states a rate.

The bounds are wide (`usual_rates.toml`): sums that meet within them may be one sum, and sums that do not are not one. Only sums of the
time that the bounds were taken in are compared with them.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path

from factcheck.graph.figures import Rates
from factcheck.graph.moments import moment, published
from factcheck.link.linked import LinkedClaim


def usual_rates(a: LinkedClaim, b: LinkedClaim) -> Rates:
    """The lowest and highest rate of each two currencies since the bounds begin; none where either claim speaks of an earlier time."""
    since, rates = _bounds()
    return rates if all(_from(c, since) for c in (a, b)) else {}


def _from(c: LinkedClaim, year: int) -> bool:
    when, day = moment(c), published(c)
    return when is not None and day is not None and min(when[0], day).year >= year


@cache
def _bounds() -> tuple[int, Rates]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    euro = {code: (Decimal(low), Decimal(high)) for code, (low, high) in data["euro"].items()}
    euro["EUR"] = (Decimal(1), Decimal(1))
    crossed = {(a, b): (euro[b][0] / euro[a][1], euro[b][1] / euro[a][0]) for a in sorted(euro) for b in sorted(euro) if a != b}
    return data["since"], crossed
