"""Rates of two related measures, in two periods

## What it sees
Both claims give so many a month, a day or a year; one counts what never exceeds the other (sales and orders), and the texts speak of
different times.

## Why
A rate holds for its period only. That it has risen or fallen, and counts the next thing in the chain, is what a reader should be told.

## Example
326 sold a month in 2020, about 650 orders a month now.

## Limits
Two rates of one measure are judged as figures of two periods (K314, K317). Rates of measures whose order nobody recorded are not compared.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike
from factcheck.model import Aspect, Reason
from factcheck.rules import Within, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, when


@rule(code="K321", name="rates in two periods", rank=18, within=Within.ALWAYS)
def check(pair: Pair) -> Reason | None:
    if pair.alike not in (Alike.AT_MOST, Alike.AT_LEAST) or pair.figures is None or pair.days == 0:
        return None
    if not all(c.claim.aspect is Aspect.RATE for c in (pair.left, pair.right)):
        return None
    return reason(pair, "two_rates", ta=when(pair.left), tb=when(pair.right))


EXAMPLES = (
    Example(
        "sold in one year, ordered in the next",
        left=claim("rate:sales", 326, aspect="rate", unit="units/month", time="2020", subject="Lyra"),
        right=claim("rate:orders", 650, aspect="rate", unit="orders/month", published="2021-05", subject="Lyra"),
        says="these are rates in two periods: 326 units a month (2020), 650 orders a month (May 2021)",
    ),
    Example(
        "sold and ordered in one year",
        left=claim("rate:sales", 326, aspect="rate", unit="units/month", time="2020", subject="Lyra"),
        right=claim("rate:orders", 650, aspect="rate", unit="orders/month", time="2020", subject="Lyra"),
        fires=False,
    ),
)
