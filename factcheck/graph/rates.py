"""Exchange rates that the articles state: outright ("$1.08 to the euro") or by printing one sum in two currencies."""

from decimal import Decimal

from factcheck.graph.figures import Rates
from factcheck.graph.once import once_lately
from factcheck.link.linked import Links
from factcheck.model import Claim, LinkRole, Value
from factcheck.model.value import is_currency


@once_lately
def rates(links: Links) -> Rates:
    """For each pair of currencies the lowest and highest rate stated; found once for each dossier."""
    by_id = {c.claim.id: c.claim for c in links.claims}
    found: dict[tuple[str, str], list[Decimal]] = {}
    for claim in by_id.values():
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
    out: dict[tuple[str, str], tuple[Decimal, Decimal]] = {}
    for (a, b), listed in sorted(found.items()):
        low, high = min(listed), max(listed)
        if low > 0:
            out[a, b] = (low, high)
            out.setdefault((b, a), (1 / high, 1 / low))
    return out


def _implied(a: Claim, b: Claim, found: dict[tuple[str, str], list[Decimal]]) -> None:
    x, y = a.value, b.value
    if x is None or y is None or not (x.unit and y.unit) or x.unit == y.unit or not (is_currency(x.unit) and is_currency(y.unit)):
        return
    first, second = _ends(x), _ends(y)
    if first is not None and second is not None:
        found.setdefault((x.unit, y.unit), []).extend((second[0] / first[1], second[1] / first[0]))


def _ends(value: Value) -> tuple[Decimal, Decimal] | None:
    low, high = value.rounded_interval()
    return None if low is None or high is None or low <= 0 else (low, high)


__all__ = ["rates"]
