"""Which extracted claim is which labelled claim.

The convention of the labels: quotes are judged by overlap, a value is right when both ends are within one percent, and the unit must
be the same. Verdicts and calculations are about the claim, so there a claim with the right value is the one meant, whatever its unit is
called. One unit has many names: words of one concept are one unit ("cinemas", "theaters"), so are a thing and a kind of it
("aircraft", "helicopters"), kinds of people are people, and so is what there is one of for each person ("cases", "births"); what happened
to the things counted is told by the measure ("792,000 homes" sold are 792,000 sales); "hectares" are "ha". Where either leaves out per
what ("GBP" for "£110,000 a week", "21 pupils" for "people/class"), what is counted decides; only a measure that the label names
("hl/ha", "people/day") must be there. Shares in words stand as 0.25 or as 25 %, multiples with or without "x": these are one, and so
are "per 1000", "‰" and "/1,000 births".
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.evaluate.stories import Row, Story
from factcheck.extract.binding.nouns.counted_units import unit_of_ending
from factcheck.extract.cues import speech
from factcheck.extract.figures.units.units import convert, unit_names
from factcheck.lang import pack
from factcheck.measures.concept import concepts, is_a
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import measure_concepts
from factcheck.model import Claim, Source
from factcheck.read.text import fold

_TOLERANCE = 0.01
_RATIO_UNITS = {None, "%", "x", ""}
NUMERIC = frozenset({"quantity", "money", "percent", "ratio", "duration", "rank"})


@dataclass(frozen=True, slots=True)
class Matches:
    """`by_gold`: gold id to the extracted claim that meets it in quote, value and unit; `overlapping`: gold id to every extracted claim
    that shares words with it; `meant`: gold id to the claim that meets it, or where none does in unit, in quote and value."""

    by_gold: dict[str, Claim]
    meant: dict[str, Claim]
    overlapping: dict[str, list[Claim]]


def match_story(story: Story, sources: dict[str, Source], claims: list[Claim]) -> Matches:
    """Match the claims of a story, article by article, best overlap first, each claim once."""
    mine: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        mine[claim.source].append(claim)
    by_gold: dict[str, Claim] = {}
    overlapping: dict[str, list[Claim]] = {}
    used: set[str] = set()
    scored: list[tuple[int, int, str, str, Claim]] = []
    for gold_id, gold in story.claims.items():
        source = sources[gold["source"]]
        start = source.text.index(gold["quote"])
        end = start + len(gold["quote"])
        near = [c for c in mine[source.name] if c.quote.start < end and start < c.quote.end]
        overlapping[gold_id] = near
        for claim in near:
            right = value_right(gold, claim)
            if right or _ends_right(gold, claim):
                shared = min(end, claim.quote.end) - max(start, claim.quote.start)
                outside = (claim.quote.end - claim.quote.start) + (end - start) - 2 * shared
                same_kind = claim.kind.value == gold["kind"]
                scored.append((not right, outside - 4 * shared - 1000 * same_kind, gold_id, claim.id, claim))
    meant: dict[str, Claim] = {}
    for unit_wrong, _, gold_id, claim_id, claim in sorted(scored, key=lambda row: row[:4]):
        if gold_id not in meant and claim_id not in used:
            meant[gold_id] = claim
            used.add(claim_id)
            if not unit_wrong:
                by_gold[gold_id] = claim
    return Matches(by_gold, meant, overlapping)


def _ends_right(gold: Row, claim: Claim) -> bool:
    """Whether both ends of a figure agree, whatever its unit is called."""
    if gold["kind"] not in NUMERIC or claim.value is None or (gold["low"] is None and gold["high"] is None):
        return False
    return _close(_number(gold["low"]), _number(claim.value.low)) and _close(_number(gold["high"]), _number(claim.value.high))


def value_right(gold: Row, claim: Claim) -> bool:
    """Whether value and unit agree; for claims without figures, whether the kind does."""
    if gold["kind"] not in NUMERIC or (gold["low"] is None and gold["high"] is None):
        return bool(claim.kind.value == gold["kind"])
    if claim.value is None:
        return False
    about = measure_concepts(claim.measure)
    low, high = _number(gold["low"]), _number(gold["high"])
    mine_low, mine_high = _number(claim.value.low), _number(claim.value.high)
    if gold["kind"] in ("ratio", "percent", "rank") or gold["unit"] in ("%", "x"):
        if gold["kind"] == "rank":
            return _close(low, mine_low) and _close(high, mine_high)
        if gold["unit"] not in _RATIO_UNITS:
            return _close(low, mine_low) and _close(high, mine_high) and same_unit(gold["unit"], claim.value.unit, about)
        return claim.value.unit in _RATIO_UNITS and any(
            _close(_scaled(low, factor), mine_low) and _close(_scaled(high, factor), mine_high) for factor in (1, 100, 0.01)
        )
    if _close(low, mine_low) and _close(high, mine_high) and same_unit(gold["unit"], claim.value.unit, about):
        return True
    return _converted(gold["low"], gold["unit"], claim.value.low, claim.value.unit) and _converted(
        gold["high"], gold["unit"], claim.value.high, claim.value.unit
    )


def _converted(gold: float | None, wanted: str | None, mine: Decimal | None, got: str | None) -> bool:
    """Whether two ends are one length, time or weight in two units: 125 minutes and 2 hours 5 minutes."""
    if gold is None or mine is None or wanted is None or got is None:
        return gold is None and mine is None and wanted is not None and got is not None
    a, base = convert(Decimal(str(gold)), unit_names(pack("en")).names.get(wanted.lower(), _SHORT.get(wanted, wanted)))
    b, other = convert(mine, got)
    return base == other and _close(float(a), float(b))


def same_unit(gold: str | None, mine: str | None, about: frozenset[str] = frozenset()) -> bool:
    """Whether two names of units are one. `about`: the concepts of the measure that ours is the unit of."""
    if gold is None:
        return True
    wanted, got = _per_many(gold).split("/"), _per_many(mine or "").split("/")
    if len(wanted) == len(got) == 2 and wanted[1].isdigit():
        got[1] = got[1].partition(" ")[0]  # "per 1000" does not say of what
    if len(wanted) == 1 or (len(got) == 1 and not _is_measure(wanted[1])):
        wanted, got = wanted[:1], got[:1]
    if len(wanted) != len(got):
        return False
    return all(_one(a.strip(), b.strip(), about if not i else frozenset()) for i, (a, b) in enumerate(zip(wanted, got, strict=True)))


def _per_many(unit: str) -> str:
    """A unit with "per 1000", "per m", "‰" and "/1,000 people" written in one way."""
    if unit == "‰":
        return "/1000"
    return _MANY.sub(r"/\1", _GROUPED.sub("", unit)).replace(" per ", "/")


_MANY = re.compile(r" ?\bper (\d)")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")


def _is_measure(per: str) -> bool:
    """Whether a unit is one of length, weight or time, and no thing that is counted."""
    names = unit_names(pack("en")).names
    return any(word in names or word in names.values() for word in (per.strip(), f"{per.strip()}s"))


def _one(gold: str, mine: str, about: frozenset[str]) -> bool:
    if _called(gold) & _called(mine):
        return True
    wanted, got = _things(gold), _things(mine)
    if wanted and got & _STANDS_FOR and not _called(gold) & {"people"}:
        return True
    return any(is_a(a, b) or is_a(b, a) for a in wanted for b in got) or bool(mine and any(is_a(a, b) for a in wanted for b in about))


_SHORT = {"s": "seconds", "min": "minutes", "h": "hours"}  # symbols of labels, which are too short to be read in a text
_STANDS_FOR = frozenset({"unit"})  # "units", "copies", "pieces": a word for whatever thing is told of


@cache
def _called(unit: str) -> frozenset[str]:
    """What one unit may be called: itself in the singular, its symbol, "people" for every kind of person and what each has one of."""
    unit = _SHORT.get(unit, unit)
    names = {fold(unit).rstrip("s"), fold(unit).rpartition(" ")[2].rstrip("s")}  # "maternity wards" are wards
    symbol = unit_names(pack("en")).names.get(unit.lower())
    if symbol is not None:
        names.add(fold(symbol).rstrip("s"))
    known = (concepts().get(id) for id in lexicon("en").concepts_of(unit))
    if any(c is not None and (c.cls == "person" or c.unit == "people" or c.each == "person") for c in known) or _persons(unit):
        names.add("people")
    return frozenset(names)


def _persons(unit: str) -> bool:
    """Whether the last word of a unit is listed as, or ends like, a plural of persons: "first-time buyers", "trapeze artists"."""
    english = speech(pack("en"))
    low = unit.lower()
    last = low.rpartition(" ")[2]
    return "people" in (english.counted(low), english.counted(last), unit_of_ending(last, english))


@cache
def _things(unit: str) -> frozenset[str]:
    """The concepts that a unit is a word for or that are counted in it, without those that say little by themselves."""
    found = [concepts().get(id) for id in lexicon("en").concepts_of(unit)]
    found += [c for c in concepts().values() if c.unit in (unit, f"{unit}s") and c.cls != "person"]
    return frozenset(c.id for c in found if c is not None and c.unit is not None and (not c.generic or c.id in _STANDS_FOR))


def _number(value: float | Decimal | None) -> float | None:
    return None if value is None else float(value)


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b)) + 1e-12
