"""Figures that a draft reckons itself: "eleven of the 93 survived, so 82 died", "costs 14.50, 3.50 more than a year ago".

What they are reckoned from stands beside them in the draft, and its sources say it; one figure the draft may leave to its source, where
that prints it beside the other, or says it of what the statement is about. A number that comes out so is seldom another one: one of the
figures stands in its sentence or paragraph, and small numbers are asked for a word that says what they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from heapq import nsmallest
from itertools import combinations, permutations

from factcheck.check.answer import Answer
from factcheck.check.facts.by_unit import AMOUNTS, divided, multiplied, stated
from factcheck.check.facts.called import is_gap, is_mean, is_rest, is_total
from factcheck.check.facts.compare import close, counted
from factcheck.check.facts.derived import exactly
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_figure
from factcheck.check.facts.premises import part_of
from factcheck.check.facts.reading import Reading
from factcheck.check.says.follows import following
from factcheck.check.says.printed import figure
from factcheck.model import Approx, Aspect, Kind
from factcheck.model.once import once_with

_ALL = Decimal(100)
_SMALL = 10  # smaller numbers come out of two others by chance
_BOUND = Decimal("1.08")  # "just under 43" is said of no less than 40
_SHARE_BOUND = Decimal("1.25")  # "less than a third" is said of no less than a quarter
_SHARES = (Kind.PERCENT, Kind.RATIO)
_NEAREST = 8  # figures of its paragraph of which it may be reckoned


@dataclass(frozen=True, slots=True)
class Sum:
    """What comes out of some figures, and how it is told."""

    number: Decimal
    unit: str | None
    of: tuple[Fact, ...]


def reckoned(mine: Fact, draft: Reading, evidence: Evidence, source: str) -> Fact | None:
    """The figure of a source from which a statement's own comes out, with others that the sources say."""
    return _reckoned(mine, draft, evidence, source, deep=True)


def _reckoned(mine: Fact, draft: Reading, evidence: Evidence, source: str, *, deep: bool) -> Fact | None:
    """`deep`: whether what it comes out of may be reckoned, too."""
    if mine.value is None:
        return None
    for found in (*_compared(mine, draft, evidence, source), *_totals(mine, draft)):
        if any(fact.sentence == mine.sentence for fact in found.of) and _meets(mine, found):
            said = [_said(fact, draft, evidence, source) for fact in found.of]
            told = next((fact for fact in said if fact is not None), None)
            pairs = zip(said, found.of, strict=True)
            if told is not None and all(fact or _said_anywhere(draft, own, evidence, deep) for fact, own in pairs):
                return told
    return next((found.of[1] for found in _with_another(mine, draft, evidence, source, deep=deep) if _meets(mine, found)), None)


def _said(fact: Fact, draft: Reading, evidence: Evidence, source: str) -> Fact | None:
    """The figure of a source that is one of the draft, or is one of the source's own."""
    if any(fact is own for own in evidence.readings[source].facts):
        return fact
    found = figure(fact, draft, evidence, source, cited=True)
    return found.fact if found.answer is Answer.SAYS else None


@once_with
def _said_anywhere(draft: Reading, fact: Fact, evidence: Evidence, deep: bool) -> tuple[str, Fact] | None:
    """The source that says a figure of the draft, and the figure that says it there, printed or such as follows. Of a long paragraph each
    figure is asked for by all that follow it."""
    for name in evidence.readings:
        if (said := _said(fact, draft, evidence, name)) is not None:
            return name, said
    for name in evidence.readings:
        if (follows := following(fact, draft, evidence, name, None)) is not None:
            return name, follows[1]
    for name in evidence.readings if deep else ():
        if (premise := _reckoned(fact, draft, evidence, name, deep=False)) is not None:
            return name, replace(premise, value=fact.value, kind=fact.kind, aspect=fact.aspect)
    return None


def _with_another(mine: Fact, draft: Reading, evidence: Evidence, source: str, *, deep: bool) -> Iterator[Sum]:
    """What comes out of a figure of the statement's paragraph and of one that its source alone prints: 41 of "74 million in all. The French
    pay about 41", which the source puts at 55 percent."""
    about, reading = draft.about(mine), evidence.readings[source]
    others = [fact for fact in reading.facts if fact.claim is not None and fact.value is not None]
    before = _before(mine, draft)
    for own in _beside(mine, before) if mine.kind in _SHARES else before:
        # of the figures of a sentence none may be left out of a sum
        summed = not any(f is not own and f.sentence == mine.sentence and _unit(f) == _unit(own) for f in before)
        found = _said_anywhere(draft, own, evidence, deep)
        if found is None or found[1].value is None:
            continue
        name, said = found
        known = replace(said, kind=own.kind, aspect=own.aspect)
        for other in others:
            beside = name == source and abs(other.sentence - said.sentence) <= 1
            told = not _is_share(mine) and evidence.speaks_of(about, other.around)
            if other.start != said.start and (beside or told or _one_measure(said, other)):
                yield from _of_both(mine, draft, known, other, summed=summed)


def _beside(mine: Fact, others: list[Fact]) -> list[Fact]:
    """The figures that stand last before a share and next behind it: what "half of them" and "32 percent to £593" are of."""
    before = max((f for f in others if f.start < mine.start), key=lambda f: f.start, default=None)
    behind = min((f for f in others if f.start > mine.start), key=lambda f: f.start, default=None)
    return [f for f in (before, behind) if f is not None]


def _one_measure(one: Fact, other: Fact) -> bool:
    return one.claim is not None and other.claim is not None and one.claim.measure == other.claim.measure


def _of_both(mine: Fact, draft: Reading, known: Fact, other: Fact, *, summed: bool) -> Iterator[Sum]:
    """What two figures come to, by what the statement says that its own is: so many times as much, a share, what is left, one for each."""
    x, y, both = stated(known), stated(other), (known, other)
    if not x or not y or x == y:
        return
    alike = _alike(known, other) and not _percent(known)
    if mine.kind in _SHARES:
        # printed percentages come out of two figures by chance
        if alike and mine.kind is Kind.RATIO and mine.aspect is Aspect.SHARE:
            yield Sum(min(x, y) / max(x, y) * _ALL, "%", both)
        if alike and mine.aspect is Aspect.RATIO:
            yield Sum(max(x, y) / min(x, y), "x", both)
        if alike and mine.aspect is Aspect.CHANGE and mine.direction * (x - y) > 0:
            yield Sum(abs(x - y) / y * _ALL, "%", both)
    elif mine.kind in AMOUNTS and stated(mine) >= _SMALL:
        if alike and summed and is_rest(mine, draft):
            yield Sum(abs(x - y), _unit(known), both)
        if alike and summed and is_total(mine, draft):
            yield Sum(x + y, _unit(known), both)
        # a share of so much a month is so much a month
        if _percent(other) and other.aspect is not Aspect.CHANGE and not _percent(known) and _per(known) == _per(mine):
            yield Sum(x * y / _ALL, _unit(known), both)
        for one, two in (both, both[::-1]):
            if (made := multiplied(one, two, each=False)) is not None:
                yield Sum(*made, both)
            if is_mean(mine, draft) and (made := divided(one, two)) is not None:
                yield Sum(*made, both)


def _before(mine: Fact, draft: Reading) -> list[Fact]:
    """The other figures of a statement's sentence, and those before it in its paragraph, the nearest first."""
    paragraph, number = draft.sentences[mine.sentence].paragraph, draft.number(mine)
    told = [f for f in draft.facts if f.value is not None and draft.sentences[f.sentence].paragraph == paragraph]
    others = (f for f in reversed(told) if f.sentence <= mine.sentence and f.kind is not Kind.RANK and draft.number(f) != number)
    return nsmallest(_NEAREST, others, key=lambda f: abs(f.start - mine.start))


def _compared(mine: Fact, draft: Reading, evidence: Evidence, source: str) -> Iterator[Sum]:
    """By how much, or how many times, the figure beside the statement's differs from another that the draft or the source gives there."""
    kinds, beside = _comparison(mine, draft), [fact for fact in _pool(mine, draft) if fact.sentence == mine.sentence]
    for new, old in _pairs(mine, beside, draft, evidence, source) if kinds else ():
        x, y = stated(new), stated(old)
        if not x or not y or x == y or not _alike(new, old) or mine.direction * (x - y) < 0:
            continue
        if "gap" in kinds:
            yield Sum(abs(x - y), "pp" if _percent(new) else _unit(new), (new, old))
        if "times" in kinds:
            yield Sum(x / y if mine.direction >= 0 else y / x, "x", (new, old))
        if "change" in kinds:
            yield Sum(abs(x - y) / y * _ALL, "%", (new, old))


def _pairs(mine: Fact, beside: list[Fact], draft: Reading, evidence: Evidence, source: str) -> Iterator[tuple[Fact, Fact]]:
    """The figures that a comparison may be of: the one before it with any other beside it or beside the same one in the source; where it
    stands before all, any two ("will quadruple, from 14 to 59")."""
    new = max((fact for fact in beside if fact.start < mine.start), key=lambda fact: fact.start, default=None)
    if new is None:
        yield from permutations(beside, 2)
        return
    yield from ((new, old) for old in beside if old is not new)
    said = _said(new, draft, evidence, source)
    for old in evidence.readings[source].facts:
        if said is not None and old is not said and old.value is not None and abs(old.sentence - said.sentence) <= 1:
            yield new, old


def _comparison(mine: Fact, draft: Reading) -> frozenset[str]:
    """As what a figure compares two others: as their difference, as how many times the one is the other, as by what part it is more."""
    if mine.kind in AMOUNTS or mine.aspect is Aspect.CHANGE:
        by_part = mine.kind in _SHARES and mine.value is not None and mine.value.unit == "%"
        return frozenset({"change"} if by_part else {"gap"} if is_gap(mine, draft) else ())
    return frozenset({"times"} if mine.kind is Kind.RATIO and mine.aspect is Aspect.RATIO else ())


def _totals(mine: Fact, draft: Reading) -> Iterator[Sum]:
    """What is left of figures before the statement's, what they add up to, a share of one, a number times one, one for each of another."""
    pool = [fact for fact in _pool(mine, draft) if fact.start < mine.start]
    if _is_share(mine):
        shares = [fact for fact in pool if _percent(fact) and fact.sentence == mine.sentence]
        for n in (1, 2, 3):
            yield from (Sum(_ALL - sum(map(stated, some)), "%", tuple(some)) for some in (shares[-n:],) if len(some) == n)
        amounts = [fact for fact in pool if fact.kind in AMOUNTS]
        yield from (Sum(stated(a) / stated(b) * _ALL, "%", (a, b)) for a, b in permutations(amounts, 2) if _alike(a, b) and stated(b))
    elif mine.kind in AMOUNTS and mine.aspect in (Aspect.LEVEL, Aspect.RATE) and (stated(mine) >= _SMALL or is_rest(mine, draft)):
        yield from _of_amounts(pool, mine.sentence)


def _of_amounts(pool: Sequence[Fact], sentence: int) -> Iterator[Sum]:
    """`sentence`: of whose figures none may be left out of a sum."""
    amounts = sorted((f for f in pool if f.kind in AMOUNTS), key=stated)
    for n in (2, 3):
        for some in combinations(amounts, n):
            *parts, whole = some
            if any(f.sentence == sentence and f not in some and _alike(f, whole) for f in amounts):
                continue
            if all(_alike(part, whole) for part in parts):
                most, rest = stated(whole), sum(map(stated, parts))
                if not any(part_of(part, whole) for part in parts):
                    yield Sum(most + rest, _unit(whole), some)
                yield Sum(abs(most - rest), _unit(whole), some)
    for a, b in permutations(pool, 2):
        if b.kind not in AMOUNTS or not stated(a) or not stated(b):
            continue
        if _percent(a):
            yield Sum(stated(a) * stated(b) / _ALL, _unit(b), (a, b))
        elif a.kind is Kind.QUANTITY and not _alike(a, b):
            yield Sum(stated(a) * stated(b), _unit(b), (a, b))
            yield Sum(stated(b) / stated(a), _unit(b), (b, a))


def _pool(mine: Fact, draft: Reading) -> list[Fact]:
    """The figures of a statement's sentence and of the nearest one before it in its paragraph that has any."""
    paragraph = draft.sentences[mine.sentence].paragraph
    told = [fact for fact in draft.facts if fact.value is not None and draft.sentences[fact.sentence].paragraph == paragraph]
    before = max((fact.sentence for fact in told if fact.sentence < mine.sentence), default=mine.sentence)
    number = draft.number(mine)
    return [f for f in told if f.sentence in (before, mine.sentence) and draft.number(f) != number]


def _alike(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one unit, or both count things; "76" behind "47 days" leaves its unit out."""
    if a.value is None or b.value is None or _percent(a) is not _percent(b):
        return False
    one, other = ((value.unit or "").partition("/")[0] for value in (a.value, b.value))
    return not one or not other or one == other or (counted(a) and counted(b))


def _unit(fact: Fact) -> str | None:
    return fact.value.unit if fact.value is not None else None


def _per(fact: Fact) -> str:
    return (_unit(fact) or "").partition("/")[2]


def _percent(fact: Fact) -> bool:
    return fact.kind in _SHARES and fact.value is not None and fact.value.unit == "%"


def _is_share(mine: Fact) -> bool:
    """Whether a figure is a share of something: "a third", "7.5 percent"."""
    return mine.kind in _SHARES and (mine.aspect is Aspect.SHARE or (_percent(mine) and mine.aspect is Aspect.LEVEL))


def _meets(mine: Fact, found: Sum) -> bool:
    """Whether a statement's figure is what comes out, as far as it is printed; a bound must not be far from it."""
    value = mine.value
    assert value is not None
    way = -1 if value.approx is Approx.NEARLY else value.approx.side
    if way:
        bound = stated(mine)
        low, high = sorted((bound, found.number))
        reach = _SHARE_BOUND if mine.kind is Kind.RATIO else _BOUND
        return _of_unit(mine, found) and high <= reach * low and way * (found.number - bound) >= 0
    made = exactly(found.number, found.unit)
    told = mine.kind is Kind.RATIO and _of_unit(mine, found) and close(value, made)
    return told or same_figure(mine, replace(mine, value=made), {})


def _of_unit(mine: Fact, found: Sum) -> bool:
    value = mine.value
    assert value is not None
    one, other = ((unit or "").partition("/")[0] for unit in (value.unit, found.unit))
    return one == other or counted(mine)
