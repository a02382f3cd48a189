"""What a figure is given per beside one thing or one time: so many people ("per 1,000 residents"), and a time behind a thing ("22 euros
per place per day"). The number of people is part of the rate, and no figure of its own."""

import re
from decimal import Decimal

from factcheck.extract.figures.units.unit_beside import find_rate
from factcheck.extract.figures.units.units import UnitNames, is_time
from factcheck.extract.figures.words import Words
from factcheck.extract.numbers.numerals import Lexicon

_STEPS = 7  # words between a number and "per 1,000"
_WORD = re.compile(r" [^\s\d.,;:!?()«»“”…–—]+")
_MANY = re.compile(r" (\d{1,3}(?:[ .,']\d{3})+|\d+|[^\W\d_]+(?: [^\W\d_]+)?) (?:de |d')?([^\W\d_]{3,})")
_ROUND = frozenset(Decimal(10) ** power for power in range(2, 7))


def per_many(low: str, end: int, names: UnitNames, w: Words, lex: Lexicon) -> tuple[str, int] | None:
    """How many of what a bare number is given per, and where that ends: ("1,000 residents", …) for "145 offences per 1,000 residents"."""
    at = end
    for _ in range(_STEPS):
        per = next((p for p in w.per_many if low.startswith(f" {p} ", at)), None)
        found = _MANY.match(low, at + 1 + len(per)) if per is not None else None
        if found is not None and found[2] not in w.stops and found[2] not in names.names:
            number = _round(found[1], lex)
            if number is not None:
                return f"{number:,} {found[2]}", found.end()
        step = _WORD.match(low, at)
        if step is None:
            return None
        at = step.end()
    return None


def _round(printed: str, lex: Lexicon) -> Decimal | None:
    """The round number of people that a rate is given per, in digits or words; None for any other."""
    if printed[0].isdigit():
        value = Decimal("".join(c for c in printed if c.isdigit()))
    else:
        value = Decimal(1)
        for word in printed.split():
            found = lex.words.get(word)
            if found is None or found[0] not in ("scale", "hundred"):
                return None
            value *= found[1]
    return value if value in _ROUND else None


def also_per(low: str, end: int, names: UnitNames, w: Words) -> tuple[str, int] | None:
    """The time that an amount for one thing is for, and where that ends: ("day", …) for "22 euros par place et par jour"."""
    at = next((end + 1 + len(j) for j in w.joining if low.startswith(f" {j} ", end)), end)
    found = find_rate(low, at, "", "money", names, w)
    if found is not None and is_time(f"{found[0]}s") and low[at : found[1]].count(" ") <= 2:
        return found
    word = _WORD.match(low, at) if at != end else None
    unit = names.names.get(word.group()[1:]) if word is not None else None
    return (unit.removesuffix("s"), word.end()) if word is not None and unit is not None and is_time(unit) else None
