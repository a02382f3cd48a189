"""Whether "un", "one" or "a" counts."""

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.figures.around import word_after
from factcheck.extract.figures.refused.spot import Spot
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.units.units import convert, is_time
from factcheck.model.value import is_currency


def priced(low: str, end: int, words: Sequence[str]) -> bool:
    """Whether the clause goes on with what a measure costs, so that it is what the price is for: "a barrel of oil at 84 dollars"."""
    told, *amount = _AMOUNT.split(_CLAUSE_END.split(low[end : end + _PRICE_REACH], maxsplit=1)[0], maxsplit=1)
    return bool(amount) and not set(words).isdisjoint(told.split())


_AMOUNT = re.compile(r"[€$£]?\d")
_CLAUSE_END = re.compile(r"[.,;:!?\n](?!\d)")
_PRICE_REACH = 70  # characters


def _none_at_all(low: str, at: int, unit: Unit, denied: Sequence[str]) -> bool:
    """Whether one coin is denied in its clause, which is no amount but none: "we have not paid a cent", "sans débourser un euro"."""
    if not is_currency(unit.name):
        return False
    return not set(denied).isdisjoint(_WORDS.findall(_CLAUSE_END.split(low[max(0, at - _PRICE_REACH) : at])[-1]))


_PORTIONS = ("m³", "kg")  # in what is bought and made, a litre or a kilo is what something else is told of
_WORDS = re.compile(r"[^\W\d_]+")


def no_count(s: Spot) -> bool:
    """Whether an article is no number: it is one only before a unit, or a person of whom something countable is told."""
    after_at, after = s.after_at, s.after
    word = s.low[s.numeral.start : s.numeral.end]
    table = s.w.article
    denied = table.get("denied", ())
    if s.before in denied:
        return True  # "not a tonne", "pas un mort"
    if s.unit is not None:
        if s.unit.name in ("x", "points") or priced(s.low, s.unit.end, table.get("priced", ())):
            return True
        if s.low[s.unit.start : s.unit.end] in table.get("seldom", ()) or _none_at_all(s.low, s.numeral.start, s.unit, denied):
            return True
        nxt = word_after(s.low, s.unit.end)[1]
        if nxt in table.get("vessels", ()) or (s.before in table.get("bases", ()) and convert(Decimal(1), s.unit.name)[1] in _PORTIONS):
            return True  # "to fill a litre bottle", "für einen Liter werden fünf Kilo gepresst"
        if is_time(s.unit.name) and s.unit.part:
            return False  # "eine Viertelstunde": the word itself measures
        if is_time(s.unit.name) or word not in table.get("numbers", (word,)):
            hedge = s.w.hedges_before.match(s.low, s.numeral.start)
            hedged = hedge is not None and hedge[1] != "exact"
            longer = any(
                s.low.startswith(f" {phrase}", s.unit.end) and not s.low[s.unit.end + 1 + len(phrase) :][:1].isalnum()
                for phrase in table.get("delays", ())
            )
            return not (hedged or longer or s.before in table.get("time_before", ()) or nxt in table.get("time_after", ()))
        return s.before in table.get("not_after", ())  # "one mile": a number as much as an article
    nouns = table.get("nouns", ())
    if after in table.get("skip", ()):  # "un seul décès", "one other person"
        after_at, after = word_after(s.low, after_at + len(after))
    if after in nouns:
        window = s.low[after_at : after_at + 90]
        stop = re.search(r"[.!?;\n]", window)
        clause = window[: stop.start()] if stop else window
        return not any(cue in clause for cue in table.get("cues", ()))
    return after not in table.get("bare", ())
