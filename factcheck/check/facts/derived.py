"""Figures that a source does not print and that follow from what it does: who writes "more than half of them" where it has "126 of its
218 homes" says what the source says.

Each comes from two figures or dates of one sentence, or from one and the calendar. What a statement may be told by is narrow: a share by
two figures of one unit, a gap only where it calls itself one, a change by the figures between which the source says it happened.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, pairwise, product

from factcheck.check.facts.acts import two_acts
from factcheck.check.facts.by_unit import AMOUNTS, divided, hours_between, in_one_unit, multiplied, stated
from factcheck.check.facts.compare import counted, named
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.premises import (
    and_one,
    for_each,
    is_age,
    is_amount,
    is_lost_part,
    is_measured,
    is_share,
    is_whole,
    joined,
    nearest,
    of_a_whole,
    of_it,
    old_and_new,
    one_kind,
    part_of,
    set_against,
    then_and_now,
)
from factcheck.check.facts.reading import Reading
from factcheck.model import Approx, Aspect, Kind, LinkRole, Precision, TimeSpan, Value

_DAYS = Decimal("365.25")  # in a year
_ALL = Decimal(100)
_PLACES = Decimal("0.0001")
_BIRTH = frozenset({"birth", "e:born"})
POINTS = ("pp", "points")


class By(StrEnum):
    """How a figure follows from others."""

    SHARE = "share"
    GAP = "gap"
    SUM = "sum"
    CHANGE = "change"
    INVERSE = "inverse"
    SPAN = "span"
    AGE = "age"
    TIMES = "times"
    REST = "rest"
    BASE = "base"
    LEFT = "left"
    PART = "part"
    PRODUCT = "product"
    QUOTIENT = "quotient"
    TOTAL = "total"
    MULTIPLE = "multiple"
    REMAINDER = "remainder"


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure that follows from a source, worded as its premises are. `premises`: where those begin."""

    by: By
    fact: Fact
    premises: tuple[int, int]


def derive(reading: Reading, sentence: int | None = None) -> list[Derived]:
    """What follows from the figures and dates of a text, or of one sentence of it."""
    found: list[Derived] = []
    by_sentence: dict[int, list[Fact]] = {}
    for fact in reading.facts:
        if sentence in (None, fact.sentence):
            by_sentence.setdefault(fact.sentence, []).append(fact)
    for _, facts in sorted(by_sentence.items()):
        amounts = [f for f in facts if is_amount(f) or is_lost_part(f, reading)]
        printed = {stated(f) for f in amounts}  # what a source prints it says of what it prints it of
        found += _of_units(facts, facts, reading)
        for a, b in combinations(amounts, 2):
            found += (made for made in _of_two(a, b, reading) if made.by is not By.LEFT or stated(made.fact) not in printed)
        for a, b in combinations([f for f in facts if is_measured(f)], 2):
            found += _multiples(a, b, reading)
        found += _sums([f for f in amounts if is_amount(f)], reading)
        shares = [f for f in facts if is_share(f)]
        for a, b in combinations(shares, 2):
            found += _in_points(a, b)
        found += _rest_of_all(shares)
        for by in (f for f in facts if f.value is not None):
            for amount in nearest(by, facts):
                found += _base(amount, by, reading)
                found += _part(amount, by) if of_it(by, amount, reading) else ()
        dates = [f for f in facts if f.kind is Kind.DATE and f.time is not None]
        for a, b in combinations(dates, 2):
            found += (*_span(a, b), *_of_hours(a, b))
        for fact in facts:
            found += _of_one(fact, reading)
    for at, facts in sorted(by_sentence.items()):
        found += _across(facts, by_sentence.get(at + 1, []), reading)
    return [*found, *_of_parts(by_sentence)]


def _across(facts: list[Fact], behind: list[Fact], reading: Reading) -> Iterator[Derived]:
    """What follows from the figures of two sentences, one behind the other: "the state pays 45 percent. In April it had offered 40", "sold
    410 cars. A year ago it sold 340", and 2,500 of "the race brought in 5,000 euros. Half of the money goes to a school", where nothing
    else there may be the whole."""
    for a, b in product(facts, behind):
        yield from _in_points(a, b) if is_share(a) and is_share(b) else ()
        if (ends := then_and_now(a, b, reading)) is not None:
            yield from _changed(*ends)
        if is_measured(a) and is_measured(b):
            for made in _multiples(a, b, reading):  # it is of what both sentences speak of
                yield replace(made, fact=replace(made.fact, around=a.around | b.around, wide=a.wide | b.wide))
    yield from (*_of_units(facts, behind, reading), *_of_units(behind, facts, reading))
    wholes = [f for f in (*facts, *behind) if is_amount(f)]
    if len(wholes) == 1:
        for share in facts if wholes[0] in behind else behind:
            yield from _part(wholes[0], share)


def _of_units(ones: list[Fact], others: list[Fact], reading: Reading) -> Iterator[Derived]:
    """What figures come to whose units say how they go together: a rate and what it is a rate of, a number and what it is spread over."""
    for a, b in product(ones, others):
        if a.start == b.start or a.claim is None or (b.claim is None and b.kind is not Kind.DURATION):
            continue
        if (made := multiplied(a, b, each=for_each(a, reading))) is not None:
            yield _made(By.PRODUCT, a, b, *made, aspect=Aspect.RATE if "/" in made[1] else Aspect.LEVEL)
        if (made := divided(a, b)) is not None:
            yield _made(By.QUOTIENT, a, b, *made, aspect=Aspect.RATE)


def _of_hours(a: Fact, b: Fact) -> Iterator[Derived]:
    """How long it is from one time of the clock to the next."""
    hours = hours_between(*sorted((a, b), key=lambda fact: fact.start))
    if hours is not None:
        yield _made(By.SPAN, a, b, hours, "hours", kind=Kind.DURATION)


def _of_parts(by_sentence: dict[int, list[Fact]]) -> Iterator[Derived]:
    """The rest of a whole of which the source says what a part is, be it told a sentence before: "of the 36 bogs … In twelve of them"."""
    known = {f.claim.id: f for facts in by_sentence.values() for f in facts if f.claim is not None and f.value is not None}
    for part in known.values():
        for link in part.claim.links if part.claim is not None else ():
            whole = known.get(link.claim)
            if (
                link.role is not LinkRole.PART_OF
                or whole is None
                or not (is_amount(part) and is_amount(whole))
                or stated(part) >= stated(whole)
            ):
                continue
            share = stated(part) / stated(whole) * _ALL
            yield _made(By.REST, whole, part, _ALL - share, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
            if whole.sentence != part.sentence and part.value is not None and whole.value is not None:
                yield _made(By.SHARE, whole, part, share, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
                yield _made(By.LEFT, whole, part, stated(whole) - stated(part), whole.value.unit)


def _of_two(a: Fact, b: Fact, reading: Reading) -> Iterator[Derived]:
    """What follows from two amounts of a sentence that are of one unit, or of which one says that it is the whole."""
    x, y = stated(a), stated(b)
    if a.start == b.start or x == y or a.value is None or b.value is None:
        return
    one_unit, rates = a.value.unit == b.value.unit, "/" in f"{a.value.unit}{b.value.unit}"
    if rates and one_unit:  # the prices of two things differ, and nothing is left of one
        yield _made(By.GAP, a, b, abs(x - y), a.value.unit)
    if rates:
        return
    whole = is_whole(a if x > y else b, reading) or part_of(b, a)
    # 18,000 are left of "70,000, and 52,000 so far restored"; nothing of "men of 29 and 34"
    if one_unit and _tells(a, b) and not (is_age(a) or is_age(b)):
        yield _made(By.LEFT, a, b, abs(x - y), a.value.unit)
    ends = old_and_new(a, b) if one_unit else None
    if ends is not None:
        yield from _changed(*ends)
        return
    # The killed are no share of the injured. One act of the whole may stand beside that of the part: "of the 40 who came, 12 left".
    if (one_unit and not two_acts(a, b)) or (whole and (one_unit or (counted(a) and counted(b)))):
        yield _made(By.SHARE, a, b, min(x, y) / max(x, y) * 100, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
    if not one_unit:
        return
    yield _made(By.GAP, a, b, abs(x - y), a.value.unit)


def _multiples(a: Fact, b: Fact, reading: Reading) -> Iterator[Derived]:
    """How many times the one of two amounts is the other, which of the price of a thing is a share of that of another as well; and by how
    much one grew or fell that is set against what it was."""
    both = in_one_unit(a, b)
    if both is None or both[0] == both[1]:
        return
    ends = old_and_new(a, b) or set_against(a, b, reading)
    way = 0 if ends is None else 1 if stated(ends[1]) > stated(ends[0]) else -1
    for x, y in (both, both[::-1]):
        yield _made(By.MULTIPLE, a, b, x / y, "x", kind=Kind.RATIO, aspect=Aspect.RATIO, direction=way)
        if x < y and not counted(a):
            yield _made(By.MULTIPLE, a, b, x / y * _ALL, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
    if ends is not None:
        yield from _changed(*ends)


def _changed(old: Fact, new: Fact) -> Iterator[Derived]:
    """By how much, and how many times, an amount grew or fell that was another before."""
    p, q = in_one_unit(old, new) or (stated(old), stated(new))
    way = 1 if q > p else -1
    yield from _in_parts(old, new, p, q)
    if old.value is not None and new.value is not None and old.value.unit == new.value.unit:
        yield _made(By.GAP, old, new, abs(stated(new) - stated(old)), new.value.unit, aspect=Aspect.CHANGE, direction=way)


def _in_parts(a: Fact, b: Fact, old: Decimal, new: Decimal) -> Iterator[Derived]:
    """How many times as much as before something is, and by what part it grew or fell, from two figures that say how much it was and is."""
    way = 1 if new > old else -1
    yield _made(By.CHANGE, a, b, new / old, "x", kind=Kind.RATIO, aspect=Aspect.RATIO, direction=way)
    yield _made(By.CHANGE, a, b, abs(new - old) / old * _ALL, "%", kind=Kind.PERCENT, aspect=Aspect.CHANGE, direction=way)


def _tells(a: Fact, b: Fact) -> bool:
    """Whether the smaller of two amounts changes the larger as it is printed: of "318 million" eleven leave 318 million."""
    small, large = sorted((a, b), key=stated)
    return large.value is not None and stated(small) >= large.value.grain


def _in_points(a: Fact, b: Fact) -> Iterator[Derived]:
    """By how many points two shares differ, and which way it went where one became the other."""
    if a.start == b.start or stated(a) == stated(b):
        return
    ends = old_and_new(a, b)
    way = 0 if ends is None else 1 if stated(ends[1]) > stated(ends[0]) else -1
    yield _made(By.GAP, a, b, abs(stated(a) - stated(b)), "pp", kind=Kind.PERCENT, aspect=Aspect.CHANGE, direction=way)


def _rest_of_all(shares: list[Fact]) -> Iterator[Derived]:
    """What all shares of a sentence leave of a whole: 15 percent of "58 percent were for it, 27 against"; of two years nothing."""
    left = _ALL - sum(map(stated, shares))
    times = {fact.time.iso if fact.time is not None else "" for fact in shares}
    if len(shares) in (2, 3) and left > 0 and len(times) == 1:
        yield _made(By.REMAINDER, shares[0], shares[-1], left, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)


def _sums(amounts: list[Fact], reading: Reading) -> Iterator[Derived]:
    """The sums of two or three amounts of a sentence that follow each other, the shares that they are of a whole told there too, and "a
    pilot and three passengers"."""
    for one in amounts:
        if and_one(one, reading):
            yield _made(By.SUM, one, one, stated(one) + 1, one.value.unit if one.value is not None else None)
    parts = [fact for fact in amounts if not is_whole(fact, reading)]
    for a, b in combinations(parts, 2):  # of which the statement says that it is their sum
        if one_kind(a, b) and not old_and_new(a, b) and not part_of(a, b) and not part_of(b, a):
            yield _made(By.TOTAL, a, b, stated(a) + stated(b), a.value.unit if a.value is not None else None)
    for n in (2, 3):
        for at in range(len(amounts) - n + 1):
            parts = amounts[at : at + n]
            if not all(joined(a, b, reading) for a, b in pairwise(parts)):
                continue
            total = sum(map(stated, parts), Decimal(0))
            made = _made(By.SUM, parts[0], parts[-1], total, parts[0].value.unit if parts[0].value is not None else None)
            yield made
            for whole in (f for f in amounts if f not in parts and stated(f) > total):
                if is_whole(whole, reading) or part_of(parts[0], whole):
                    yield _made(By.SHARE, made.fact, whole, total / stated(whole) * 100, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
                    yield _made(By.LEFT, parts[0], whole, stated(whole) - total, made.fact.value.unit if made.fact.value else None)


def _base(amount: Fact, other: Fact, reading: Reading) -> Iterator[Derived]:
    """What an amount came from or is measured by, told by a change or a multiple beside it: 320 of "410 million, 90 million more than
    planned", 65 of "74 metres, nine more than the tower", 800 of "2,400 euros, three times the estimate"."""
    value, by = amount.value, other.value
    level = amount.kind in AMOUNTS and amount.aspect in (Aspect.LEVEL, Aspect.RATE)
    share = amount.kind in (Kind.PERCENT, Kind.RATIO) and amount.aspect in (Aspect.SHARE, Aspect.LEVEL)
    if value is None or by is None or not (level or share) or not value.middle or not by.middle or amount.start == other.start:
        return
    if part_of(other, amount) or is_lost_part(other, reading):  # "96, a third of them", "1,100, of which 260 were lost"
        return
    number: Decimal | None = None
    if other.aspect is Aspect.CHANGE and other.direction:
        if (level and by.unit in (value.unit, (value.unit or "").partition("/")[0])) or (share and by.unit == "pp"):
            number = value.middle - other.direction * by.middle
        elif level and not by.unit and not counted(amount):  # "15 cents, five less": of its unit, and as it is printed
            number = value.middle - other.direction * by.middle * _scale(amount, reading)
        elif level and by.unit == "%" and by.middle != _ALL:
            number = value.middle / (1 + other.direction * by.middle / _ALL)
    elif level and other.kind is Kind.RATIO and other.aspect in (Aspect.RATIO, Aspect.SHARE):
        number = value.middle / (by.middle / _ALL if by.unit == "%" else by.middle)
    if number is not None and number > 0:
        made = _made(By.BASE, amount, other, number, value.unit, kind=amount.kind, aspect=amount.aspect)
        yield replace(made, fact=replace(made.fact, time=None, days=()))  # it is of another time, or of none
        if level and other.aspect is Aspect.CHANGE and by.unit != "%":
            yield from _in_parts(amount, other, number, value.middle)


def _part(whole: Fact, share: Fact) -> Iterator[Derived]:
    """How much the share beside an amount is of it: 300 of "900 a year, a third of them from abroad"."""
    value, by = whole.value, share.value
    if value is None or by is None or not value.middle or not by.middle or whole.kind not in AMOUNTS:
        return
    if of_a_whole(share) and by.middle < _ALL and by.unit == "%" and whole.aspect in (Aspect.LEVEL, Aspect.RATE):
        yield _made(By.PART, whole, share, value.middle * by.middle / _ALL, value.unit, kind=whole.kind, aspect=whole.aspect)


def _scale(fact: Fact, reading: Reading) -> Decimal:
    """What a figure states for each one of the number that it prints: a hundredth for "15 cents"."""
    printed = [Decimal(word[2:]) for a, _, word in reading.marks if fact.start <= a < fact.end and word[:2] == "m:"]
    return stated(fact) / printed[0] if printed and printed[0] else Decimal(1)


def _span(a: Fact, b: Fact) -> Iterator[Derived]:
    """The time from one date to another of as fine a grain."""
    assert a.time is not None and b.time is not None
    one, other = sorted((named(a.time), named(b.time)), key=lambda time: time.iso)
    if one.start is None or other.start is None or one.precision is not other.precision or one.start == other.start:
        return
    if one.precision is Precision.DAY:
        days = Decimal((other.start - one.start).days)
        yield _made(By.SPAN, a, b, days, "days", kind=Kind.DURATION)
    elif one.precision is Precision.YEAR:
        yield _made(By.SPAN, a, b, Decimal(other.start.year - one.start.year), "years", kind=Kind.DURATION)


def _of_one(fact: Fact, reading: Reading) -> Iterator[Derived]:
    """What follows from a figure or date and the calendar, or from a ratio turned round."""
    today = reading.source.published.end if reading.source.published is not None else None
    if fact.kind is Kind.DATE and fact.time is not None and today is not None:
        if fact.time.precision is Precision.SPAN and fact.time.start is not None and fact.time.end is not None:
            days = Decimal((fact.time.end - fact.time.start).days)
            yield _made(By.SPAN, fact, fact, days, "days", kind=Kind.DURATION)
        if fact.time.iso.endswith("/..") or fact.time.precision is Precision.YEAR:
            yield from _since(fact, named(fact.time), today)
        if fact.time.iso.startswith("../") and fact.time.end is not None and named(fact.time).precision is Precision.YEAR:
            yield _made(By.SPAN, fact, fact, Decimal(fact.time.end.year - today.year), "years", kind=Kind.DURATION)
        if fact.time.precision in (Precision.YEAR, Precision.DAY) and fact.clause & _BIRTH and fact.time.start is not None:
            years = Decimal(today.year - fact.time.start.year)
            for age in (years - 1, years):
                yield _made(By.AGE, fact, fact, age, "years", kind=Kind.QUANTITY)
    value = fact.value
    if value is None or not value.middle:
        return
    if fact.kind is Kind.DURATION and value.unit == "days" and fact.time is not None and fact.time.precision is Precision.YEAR:
        yield _made(By.SHARE, fact, fact, value.middle / _DAYS * 100, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
    plain = value.approx in (Approx.EXACT, Approx.ABOUT)
    if plain and of_a_whole(fact) and value.unit == "%" and 0 < value.middle < _ALL:
        yield _made(By.REST, fact, fact, _ALL - value.middle, "%", kind=Kind.RATIO, aspect=Aspect.SHARE)
    if plain and fact.kind is Kind.PERCENT and fact.aspect is Aspect.CHANGE and fact.direction and value.unit == "%":
        times = 1 + fact.direction * value.middle / _ALL
        if times > 0:
            yield _made(By.TIMES, fact, fact, times, "x", kind=Kind.RATIO, aspect=Aspect.RATIO, direction=fact.direction)
    if plain and fact.kind is Kind.RATIO and fact.aspect is Aspect.RATIO and fact.direction and value.unit == "x" and value.middle > 1:
        more = (value.middle - 1) * _ALL if fact.direction > 0 else (1 - 1 / value.middle) * _ALL
        yield _made(By.TIMES, fact, fact, more, "%", kind=Kind.PERCENT, aspect=Aspect.CHANGE, direction=fact.direction)
    if fact.kind is Kind.RATIO and value.approx in (Approx.EXACT, Approx.ABOUT) and fact.aspect in (Aspect.SHARE, Aspect.RATIO):
        times = 100 / value.middle if value.unit == "%" else 1 / value.middle
        yield _made(By.INVERSE, fact, fact, times, "x", kind=Kind.RATIO, aspect=Aspect.RATIO)


def _since(fact: Fact, time: TimeSpan, today: date) -> Iterator[Derived]:
    """How long it has been so on the day of the source: "since 2017" of a mayor for eight years, "cast in 1741" of a bell."""
    if time.start is None or time.end is None or time.precision not in (Precision.DAY, Precision.YEAR) or time.end >= today:
        return
    most, least = (today - time.start).days, (today - time.end).days
    if time.precision is Precision.DAY:
        yield _made(By.SPAN, fact, fact, Decimal(most), "days", kind=Kind.DURATION)
    else:
        for years in sorted({most * 4 // 1461, least * 4 // 1461}):
            yield _made(By.SPAN, fact, fact, Decimal(years), "years", kind=Kind.DURATION)


def exactly(number: Decimal, unit: str | None) -> Value:
    """The value of a number that was reckoned."""
    number = number if number == number.to_integral_value() else number.quantize(_PLACES)
    return Value(low=number, high=number, grain=Decimal(1), approx=Approx.EXACT, stated=number, unit=unit)


def _made(
    by: By, a: Fact, b: Fact, number: Decimal, unit: str | None, *, kind: Kind | None = None, aspect: Aspect = Aspect.LEVEL,
    direction: int = 0,
) -> Derived:  # fmt: skip
    """A figure of the two clauses of its premises."""
    fact = replace(
        a,
        start=min(a.start, b.start),
        end=max(a.end, b.end),
        kind=kind or a.kind,
        aspect=aspect,
        direction=direction,
        value=exactly(number, unit),
        time=a.time if a.time == b.time else None,
        clause=a.clause | b.clause,
        near=a.near | b.near,
        beside=a.beside | b.beside,
        counts=a.counts | b.counts,
        days=tuple(dict.fromkeys((*a.days, *b.days))),
    )
    return Derived(by, fact, (a.start, b.start))
