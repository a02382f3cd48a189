"""How likely it is that a fact of a source is the one that a draft states, from the words around both.

Logistic models over a few pieces of evidence; their weights (`weights.toml`) are fitted on labelled stories by
`tests/bench/fit_support.py`, each article there standing for a draft of the others. All numbers are log-odds: 0 is as likely as not.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.compare import Match, Stand, compare, compare_dates, compare_rough, times_differ
from factcheck.check.facts.fact import Fact
from factcheck.graph.compare.evidence import FINE
from factcheck.graph.values.figures import Rates
from factcheck.model import Approx, Kind, Modality, Precision, TimeSpan, Value
from factcheck.model.logistic import Weights, log_odds, read_models

Weight = Callable[[str], float]
Features = dict[str, float]
_HERE = Path(__file__).parent
_WEIGHTS = [_HERE / "weights.toml", _HERE.parent / "stated" / "telling.toml"]
_CLOSE = 10  # days
_GROUPS = {"n:": "names", "p:": "places", "m:": "numbers", "t:": "numbers", "w:": "words"}


@cache
def models() -> dict[str, Weights]:
    """The models by name: bias, and the weight of each piece of evidence."""
    return read_models(*_WEIGHTS)


def odds(model: str, found: Features) -> float:
    """The log-odds that a model gives to some evidence."""
    return log_odds(models()[model], found)


def likeness(mine: Fact, theirs: Fact, weight: Weight, *, one_language: bool) -> Features:
    """What speaks for two facts being one, but for the figures or days themselves."""
    near, their_near = parts(mine.near), parts(theirs.near)
    around, their_around = parts(mine.around), parts(theirs.around)
    wide, their_wide = parts(mine.wide), parts(theirs.wide)
    words = "words beside" if one_language else "cognates beside"
    found = {
        "concepts near": alike(near["concepts"], their_near["concepts"], weight),
        "concepts around": alike(around["concepts"], their_around["concepts"], weight),
        "concepts wide": alike(wide["concepts"], their_wide["concepts"], weight),
        "words wide": alike(wide["words"], their_wide["words"], weight),
        "names around": alike(around["names"], their_around["names"], weight),
        "places near": alike(near["places"], their_near["places"], weight),
        "places wide": alike(wide["places"], their_wide["places"], weight),
        "numbers around": min(2, len(around["numbers"] & their_around["numbers"])) / 2,
        "numbers wide": min(3, len(wide["numbers"] & their_wide["numbers"])) / 3,
        words: alike(mine.beside, theirs.beside, weight),
        f"kind {mine.kind.value}": float(mine.kind is theirs.kind),
        "aspect": float(mine.aspect is theirs.aspect),
        "opposed": float(mine.direction * theirs.direction < 0),
        "one direction": float(mine.direction * theirs.direction > 0),
        "unread": float(mine.claim is None or theirs.claim is None),
    }
    if mine.time is not None and theirs.time is not None:
        found["two times"] = float(times_differ(mine.time, theirs.time))
        found["one time"] = float(mine.time.overlaps(theirs.time))
    if mine.claim is not None and theirs.claim is not None:
        a, b = mine.claim, theirs.claim
        found["one measure"] = float(a.measure == b.measure)
        found["one plan"] = float((a.modality is Modality.PLANNED) is not (b.modality is Modality.PLANNED))
    return {name: round(value, 4) for name, value in found.items() if value}


def closeness(mine: Fact, theirs: Fact, weight: Weight, telling: Weight, *, one_language: bool) -> Features:
    """As `likeness`, with what their clauses share: for the question which of a source's figures a statement is about, whatever their
    values. `telling`: how telling a word is, as a share of the most telling one."""
    found = likeness(mine, theirs, weight, one_language=one_language)
    clause, their_clause = parts(mine.clause), parts(theirs.clause)
    for name in ("concepts", "names", "places", "words"):
        found[f"clause {name}"] = round(alike(clause[name], their_clause[name], weight), 4)
    found["counts"] = float(bool(mine.counts & theirs.counts))
    # Besides what share of their words is common, how much that is: one name in two long sentences tells as much as in two short ones.
    asked = _sum(mine.clause, telling)
    found["shared in clause"] = min(3.0, _sum(mine.clause & theirs.clause, telling))
    found["shared around"] = min(4.0, _sum(mine.around & theirs.around, telling))
    found["clause told"] = _sum(mine.clause & theirs.wide, telling) / asked if asked else 0.0
    if mine.value is not None and theirs.value is not None:
        found["one unit"] = float(mine.value.unit == theirs.value.unit)
        found["both with unit"] = float(bool(mine.value.unit) is bool(theirs.value.unit))
        found["one bound"] = float(_hedge(mine.value) == _hedge(theirs.value))
    if mine.claim is not None and theirs.claim is not None:
        found["two places"] = float(None is not mine.claim.place != theirs.claim.place is not None)
    return {name: round(value, 4) for name, value in found.items() if value and not name.startswith("kind ")}


def _hedge(value: Value) -> Approx | int:
    """How a figure is hedged; whether a bound leaves out its own number is lost from text to text."""
    return value.approx.side or value.approx


def _sum(bag: Bag, weight: Weight) -> float:
    return sum(weight(word) for word in sorted(bag))


def nearer(one: Features, other: Features) -> Features:
    """What makes one fact of a source nearer to a statement than another fact of it, each as `closeness` tells."""
    names = sorted({*one, *other})
    return {name: value for name in names if (value := round(one.get(name, 0.0) - other.get(name, 0.0), 4))}


def figure_evidence(mine: Fact, theirs: Fact, match: Match) -> Features:
    """How the figures stand: how tellingly equal, or how far apart."""
    assert mine.value is not None and theirs.value is not None
    a, b = mine.value.middle, theirs.value.middle
    unit, their_unit = mine.value.unit or "", theirs.value.unit or ""
    found = {
        "digits": min(4, digits(mine), digits(theirs)) / 4,
        "exact": float(a == b),
        "no unit": float(not unit or not their_unit),
        "one unit": float(unit == their_unit),
        f"because {match.why}": float(bool(match.why)),
        "near": float(min(abs(a), abs(b)) / max(abs(a), abs(b))) if a and b else 0.0,
    }
    return {name: round(value, 4) for name, value in found.items() if value}


def same_figure(mine: Fact, theirs: Fact, rates: Rates, *, plainly: bool = False) -> bool:
    """Whether a source's figure equals a statement's; `plainly`: without one of them leaving out a unit or a scale."""
    match = compare(mine, theirs, rates)
    return match is not None and match.stand is Stand.SAME and not (plainly and match.why)


def same_date(mine: Fact, theirs: Fact) -> Stand | None:
    """How a date of the draft stands to one of the source; None where one of them is none."""
    if mine.kind is not Kind.DATE or mine.time is None or theirs.kind is not Kind.DATE or theirs.time is None:
        return None
    month = mine.time.precision is theirs.time.precision is Precision.MONTH  # more often told without its year than a day is
    printed = mine.dated or theirs.dated if month else mine.dated and theirs.dated
    if mine.rough and (stand := compare_rough(mine.time, theirs.time, years_printed=printed)) is not None:
        return stand
    return compare_dates(mine.time, theirs.time, years_printed=printed)


def date_evidence(mine: Fact, theirs: Fact, published: TimeSpan | None) -> Features:
    """How finely two dates agree, and whether that tells: days close to the article's own stand in every article."""
    if mine.time is None or theirs.time is None:
        return {}
    fine = min(FINE.get(mine.time.precision, 0.0), FINE.get(theirs.time.precision, 0.0))
    start, own = theirs.time.start or theirs.time.end, published.start if published is not None else None
    far = start is not None and own is not None and abs((start - own).days) > _CLOSE
    return {name: value for name, value in (("day", fine), ("day far off", fine * far)) if value}


def digits(fact: Fact) -> int:
    """How many digits of the figure tell it from others: 3 for 794,000, 1 for 200 and for "a third"."""
    if fact.kind is Kind.RATIO:
        return 1
    middle = fact.value.middle if fact.value is not None else None
    return 0 if not middle else len(str(abs(middle.normalize())).replace(".", "").split("E")[0].strip("0"))


@lru_cache(maxsize=32768)
def parts(bag: Bag) -> dict[str, Bag]:
    """A bag sorted by what its words are."""
    found: dict[str, set[str]] = {name: set() for name in ("concepts", *_GROUPS.values())}
    for word in bag:
        found[_GROUPS.get(word[:2], "concepts")].add(word)
    return {name: frozenset(words) for name, words in found.items()}


def alike(a: Bag, b: Bag, weight: Weight) -> float:
    """From 0 to 1: how much two bags share, each word weighed by how telling it is."""
    common = a & b
    if not common:
        return 0.0
    return 2 * sum(weight(word) for word in sorted(common)) / sum(weight(word) for word in (*sorted(a), *sorted(b)))
