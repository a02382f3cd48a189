"""Exchange rates that the articles state, outright ("$1.08 to the euro") or by printing one sum in two currencies; and what currencies were
worth of late, for sums beside which no article states a rate.

The bounds of these (`rates.toml`) are wide: sums that meet within them may be one sum, and sums that do not are not one. Only sums of the
time that the bounds were taken in are compared with them.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.graph.times.moments import moment, published
from factcheck.graph.values.figures import Rates
from factcheck.link.linked import LinkedClaim, Links
from factcheck.link.stories import Unlike
from factcheck.model import Claim, LinkRole, Value
from factcheck.model.once import once_lately
from factcheck.model.value import is_currency

_Found = dict[tuple[str, str], list[Decimal]]  # the bounds of rates, by their currencies


def rates(links: Links) -> Rates:
    """For each pair of currencies the lowest and highest rate stated in a dossier."""
    return _stated(links).of(frozenset(_stated(links).by_article))


def rates_of(articles: Iterable[str], links: Links) -> Rates:
    """The same of some articles of it."""
    stated = _stated(links)
    return stated.of(frozenset(name for name in articles if name in stated.by_article))


def rates_between(a: LinkedClaim, b: LinkedClaim, links: Links) -> Rates:
    """The same for two claims: what an article on another story states says nothing of their day."""
    return _stated(links).between(a.source.name, b.source.name)


class _Stated:
    """The rates that the articles of a dossier state. `by_article`: each bound of each rate, of the articles that state any."""

    def __init__(self, links: Links) -> None:
        self._unlike = Unlike({c.source.name: c.source for c in links.claims}.values())
        self.by_article: dict[str, _Found] = defaultdict(dict)
        by_id = {c.claim.id: c.claim for c in links.claims}
        for claim in by_id.values():
            found: _Found = {}
            value = claim.value
            if value is None or value.low is None or value.high is None:
                continue
            top, slash, bottom = (value.unit or "").partition("/")
            if slash and is_currency(top) and is_currency(bottom):
                found.setdefault((bottom, top), []).extend(v for v in value.rounded_interval() if v is not None)
            for link in claim.links:
                other = by_id.get(link.claim)
                if link.role is LinkRole.SAME_AS and other is not None:
                    _implied(claim, other, found)
            for currencies, listed in found.items():
                self.by_article[claim.source].setdefault(currencies, []).extend(listed)
        self._kept: dict[frozenset[str], Rates] = {}
        self._between: dict[tuple[str, str], Rates] = {}

    def between(self, one: str, other: str) -> Rates:
        """The rates of the articles that may tell of the story of either of two."""
        found = self._between.get((one, other))
        if found is None:  # asked of very many pairs of claims, of few pairs of articles
            near = frozenset(name for name in self.by_article if not (self._unlike(name, one) and self._unlike(name, other)))
            found = self._between[one, other] = self.of(near)
        return found

    def of(self, articles: frozenset[str]) -> Rates:
        """For each pair of currencies the lowest and highest rate that some articles state."""
        if articles not in self._kept:
            found: _Found = {}
            for name in sorted(articles):
                for currencies, listed in self.by_article[name].items():
                    found.setdefault(currencies, []).extend(listed)
            out: dict[tuple[str, str], tuple[Decimal, Decimal]] = {}
            for (a, b), listed in sorted(found.items()):
                low, high = min(listed), max(listed)
                if low > 0:
                    out[a, b] = (low, high)
                    out.setdefault((b, a), (1 / high, 1 / low))
            self._kept[articles] = out
        return self._kept[articles]


@once_lately
def _stated(links: Links) -> _Stated:
    return _Stated(links)


def _implied(a: Claim, b: Claim, found: _Found) -> None:
    x, y = a.value, b.value
    if x is None or y is None or not (x.unit and y.unit) or x.unit == y.unit or not (is_currency(x.unit) and is_currency(y.unit)):
        return
    first, second = _ends(x), _ends(y)
    if first is not None and second is not None:
        found.setdefault((x.unit, y.unit), []).extend((second[0] / first[1], second[1] / first[0]))


def _ends(value: Value) -> tuple[Decimal, Decimal] | None:
    low, high = value.rounded_interval()
    return None if low is None or high is None or low <= 0 else (low, high)


def usual_rates(a: LinkedClaim, b: LinkedClaim) -> Rates:
    """The lowest and highest rate of each two currencies since the bounds begin; none where either claim speaks of an earlier time."""
    since, bounds = _bounds()
    return bounds if all(_from(c, since) for c in (a, b)) else {}


def _from(c: LinkedClaim, year: int) -> bool:
    when, day = moment(c), published(c)
    return when is not None and day is not None and min(when[0], day).year >= year


def ever(source: str, target: str, year: int) -> tuple[int, Decimal, Decimal] | None:
    """How many of one currency one of another was worth at least and at most since a year, and since when that is known; None where it is
    not known of that year."""
    known = [_span(code, year) for code in (source, target)]
    if known[0] is None or known[1] is None:
        return None
    (since, least, most), (other, low, high) = known[0], known[1]
    return max(since, other), least / high, most / low


def _span(code: str, year: int) -> tuple[int, Decimal, Decimal] | None:
    rows = ((since, Decimal(low), Decimal(high)) for since, low, high in reversed(_data()["dollar"].get(code, ())))
    return next((row for row in rows if row[0] <= year), None)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@cache
def _bounds() -> tuple[int, Rates]:
    data = _data()
    euro = {code: (Decimal(low), Decimal(high)) for code, (low, high) in data["euro"].items()}
    euro["EUR"] = (Decimal(1), Decimal(1))
    crossed = {(a, b): (euro[b][0] / euro[a][1], euro[b][1] / euro[a][0]) for a in sorted(euro) for b in sorted(euro) if a != b}
    return data["since"], crossed
