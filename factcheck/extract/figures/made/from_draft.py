"""The figure of a draft, once its numerals and its unit are found: a half or sign beside them, hedge, kind, age, rate and direction."""

import re
from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.made.kinds import is_age, kind_of, multiplies, points
from factcheck.extract.figures.made.page import Draft, Page
from factcheck.extract.figures.units.per import also_per, per_many
from factcheck.extract.figures.units.unit_beside import SPEEDS, find_rate
from factcheck.extract.figures.units.units import is_time
from factcheck.extract.figures.value import HEDGES, Figure, bounded, per_cent
from factcheck.model import Approx


@dataclass(slots=True)
class _Told:
    """What the words around a draft have told so far. `start`/`end`: the figure with the words that told it."""

    draft: Draft
    unit: str | None
    approx: Approx
    start: int
    end: int
    kind: str = "number"


def figure_of(page: Page, draft: Draft) -> Figure:
    """The figure of a draft, whose value and end the words beside it may change."""
    _half_behind(page, draft)
    unit = _of_what(page, draft, draft.unit.name if draft.unit is not None else None)
    sign = _sign(page, draft, unit)
    if unit == "points" and draft.form != "mark":
        end, unit = draft.end, points(page, draft)
        if unit is None and draft.unit is not None and draft.unit.start > draft.number_end + 1:
            unit, draft.end = "points", end  # "half a point": with an article between, they are not counted as a noun is
    if draft.form == "fraction" and unit is not None and is_time(unit):
        draft.grain = _QUARTER
    told = _Told(draft, unit, *page.hedge(draft))
    multiple = _multiple(page, told)
    _unit_around(page, told)
    if draft.form == "approximate-noun" and told.approx is Approx.EXACT:
        told.approx = Approx.ABOUT
    told.kind = kind_of(page, draft, told.unit, multiple)
    if not _age(page, told):
        _rate(page, told)
    if told.approx is Approx.EXACT and (behind := _hedge_behind(page, told.end, told.kind)) is not None:
        told.approx, told.end = behind
    direction, noun = _direction(page, told, sign), _noun(page, told)
    stated = draft.low if draft.low == draft.high else None
    value = bounded(draft.low, draft.high, draft.grain, told.approx, stated, told.unit)
    return Figure(told.start, told.end, draft.number_start, draft.number_end, value, told.kind, direction, noun)


_QUARTER = Decimal("0.25")  # to which a part of a time is told: "three quarters of an hour" of 47 minutes


def _half_behind(page: Page, draft: Draft) -> None:
    """Adds the half behind a unit: "two hours and a half"."""
    half = next((p for p in page.w.half_after_unit if page.low.startswith(p, draft.end)), None)
    if half is None or draft.unit is None or draft.low != draft.high:
        return
    end = draft.end + len(half)
    if not page.low[end : end + 1].isalpha():
        draft.low = draft.high = draft.low + Decimal("0.5")
        draft.end, draft.grain = end, Decimal("0.5")


def _of_what(page: Page, draft: Draft, unit: str | None) -> str | None:
    """The unit of which a fraction without one is a part: a second, a percentage point, or all of it, of which it is a share."""
    if draft.form != "fraction" or unit is not None:
        return unit
    if _of_a_second(page, draft):
        draft.form, draft.grain = "mixed", Decimal("0.001")
        return "seconds"
    if _of_a_point(page, draft):
        return points(page, draft) or "pp"
    draft.low = draft.high = per_cent(draft.low)
    draft.grain, draft.form = Decimal(1), "share"
    return "%"


def _sign(page: Page, draft: Draft, unit: str | None) -> int:
    """The direction that a sign gives a percentage, whose size then has none; a temperature below zero keeps its own."""
    if unit in ("°C", "°F") and _below_zero(page, draft):
        draft.low, draft.high = -draft.high, -draft.low
    if unit not in ("%", "pp"):
        return 0
    if draft.low < 0:
        draft.low, draft.high = sorted((abs(draft.low), abs(draft.high)))
        return -1
    return 1 if page.text[draft.number_start] == "+" else 0


def _multiple(page: Page, told: _Told) -> bool:
    """Whether a figure says how many times as much: "trebled to", "five times as many"; of "times less" the value is the part that is
    left. "Times" that are occasions are no unit."""
    draft = told.draft
    factor = page.w.factor.match(page.low, told.start)
    if factor is not None and told.unit is None and draft.form != "range" and 1 < draft.low <= _FACTOR:
        told.unit, told.start = "x", factor[0]
        if factor[1] == "divided":
            draft.low = draft.high = _one_in(draft.low)
    if told.unit != "x":
        return False
    if factor is not None or multiplies(page, draft, told.end):
        if draft.low > 1 and word_after(page.low, told.end)[1] in page.w.less:
            draft.low, draft.high = _one_in(draft.high), _one_in(draft.low)
        return True
    glued = draft.unit is not None and draft.unit.start == draft.number_end  # "dreimal am Tag"
    told.unit = None
    told.end = draft.end = draft.unit.end if glued and draft.unit is not None else draft.number_end
    return False


_FACTOR = 1000  # the most by which anything is said to be multiplied


def _one_in(number: Decimal) -> Decimal:
    return (1 / number).quantize(Decimal("0.0001"))


def _unit_around(page: Page, told: _Told) -> None:
    """Gives a bare number the unit that words of its own name, before or behind it."""
    if told.unit is None and told.draft.form in ("digits", "words", "range"):
        said = page.w.unit_before.match(page.low, told.start) or page.w.unit_behind.match(page.low, told.end)
        told.unit = said[1] if said is not None else None


def _age(page: Page, told: _Told) -> bool:
    """Whether a figure is an age; takes in the words behind it that say so."""
    if told.kind not in ("number", "duration", "unit"):
        return False
    if not any(is_age(page, told.draft, at, told.end) for at in sorted({told.start, told.draft.start})):
        return False
    told.kind, told.unit = "age", told.unit or "years"
    after = page.w.age_after
    hyphen = page.low[told.end : told.end + 1] == "-" and after.match(page.low, told.end) is None
    found = after.match(page.low, told.end + hyphen)
    told.end = found[0] if found is not None else told.end
    return True


def _rate(page: Page, told: _Told) -> None:
    """Gives a figure the time, thing or number of people that it is given per."""
    low, w, unit, end = page.low, page.w, told.unit, told.end
    worked = unit in ("hours", "minutes")  # "thirty hours a week"
    rate = find_rate(low, end, unit, "unit" if worked else told.kind, page.u, w)
    if rate is not None and not page.is_taken(end, rate[1]) and not _in_a_part(page, end, rate[1]):  # "3 880 l'an dernier": a time
        _rate_behind(page, told, *rate)
    elif unit is None and told.kind == "number" and (many := per_many(page.low, end, page.u, page.w, page.lex)) is not None:
        told.unit, told.kind, page.floor = f"/{many[0]}", "rate", many[1]
    elif (unit is None or told.kind == "money") and (often := w.rate_before.match(low, told.start)) is not None:  # "täglich 60"
        told.start = often[0]
        _per(told, often[1])


def _rate_behind(page: Page, told: _Told, name: str, end: int) -> None:
    """Gives a figure what stands behind it, up to `end`, and a time behind that ("22 euros per place per day")."""
    if told.unit is not None or page.low[told.end : told.end + 1] == "/":
        told.end = end
    _per(told, name)
    if told.unit in SPEEDS:
        told.unit, told.kind = SPEEDS[told.unit], "unit"  # "45 kilomètre/heure"
    if told.kind == "money" and not is_time(f"{name}s"):
        also = also_per(page.low, end, page.u, page.w)
        if also is not None and not page.is_taken(end, also[1]):
            told.unit, told.end = f"{told.unit}/{also[0]}", also[1]


def _per(told: _Told, name: str) -> None:
    told.unit = f"{told.unit or ''}/{name}"
    told.kind = "money" if told.kind == "money" else "rate"


def _noun(page: Page, told: _Told) -> int | None:
    """Where the noun begins that a bare count counts."""
    if told.kind not in ("number", "rate") or (told.unit is not None and told.unit[0] != "/"):
        return None
    at, word = word_after(page.low, _past_links(page, told.end))
    return at if word and word not in page.w.stops and "\n" not in page.low[told.end : at] else None


def _direction(page: Page, told: _Told, sign: int) -> int:
    """Up or down, as the words beside a figure or its sign say; a temperature below zero goes nowhere."""
    if told.unit in ("°C", "°F") and told.draft.low < 0:
        return 0
    before = page.w.direction_before.match(page.low, told.start)
    if before is not None and not _in_name(page.text, before[0]):
        return int(before[1])
    after = page.w.direction_after.match(page.low, told.end) if sign == 0 else None
    return int(after[1]) if after is not None else sign


def _in_a_part(page: Page, end: int, rate_end: int) -> bool:
    """Whether a fraction stands before the time that a figure seems to be given per, which so is how long: "900 in half a century"."""
    return any(n.form == "fraction" for n in page.numerals_in(end, rate_end))


def _of_a_point(page: Page, draft: Draft) -> bool:
    """Whether a fraction may be one of a percentage point ("tres décimas menos"): its word is one of those, and no noun follows."""
    if page.low[draft.number_start : draft.number_end].rpartition(" ")[2] not in page.w.fraction_points:
        return False
    _, behind = word_after(page.low, draft.end)
    return not behind or behind in page.w.stops


def _of_a_second(page: Page, draft: Draft) -> bool:
    """Whether tenths, hundredths or thousandths are of a second: the text prints such times, and nothing follows of which they are a
    part."""
    numeral = next((n for n in page.numerals_in(draft.number_start, draft.number_end) if n.form == "fraction"), None)
    if numeral is None or numeral.denominator not in _DECIMAL_PARTS or not page.timed:
        return False
    _, behind = word_after(page.low, draft.end)
    return behind not in page.w.genitives and not any(link and page.low.startswith(f" {link}", draft.end) for link in page.w.fraction_links)


_DECIMAL_PARTS = (10, 100, 1000)


def _hedge_behind(page: Page, end: int, kind: str) -> tuple[Approx, int] | None:
    """The hedge behind a rate ("1 400 euros par mois au plus"), the noun of a count ("300 habitants environ") or what there is so much of
    ("two months of cover at best"), where its clause ends, and where the figure then ends: a noun is no part of it."""
    low = page.low
    noun = _NOUN.match(low, end) if kind == "number" else None
    at = noun.end() if noun is not None else end
    of = next((m.end() for link in page.w.genitives if (m := _WORD.match(low, at + len(link) + 1)) and low.startswith(f" {link}", at)), at)
    for behind in (at, of):
        after = page.w.hedges_after.match(low, behind)
        if after is not None and (low[after[0] : after[0] + 1] or ".") in '.,;:!?)»”"\n':
            return HEDGES[after[1]], after[0] if noun is None and behind == end else end
    return None


def _below_zero(page: Page, draft: Draft) -> bool:
    """Whether a temperature is said to lie below zero: "moins 12 degrés", "12 grados bajo cero". Takes the words in."""
    if draft.low < 0:
        return False
    tail = page.w.below_zero.match(page.low, draft.end)
    if tail is not None:
        draft.end = tail[0]
        return True
    at, word = word_before(page.low, draft.start)
    if word not in page.w.minus or page.w.hedges_before.match(page.low, draft.start) is not None:
        return False
    if word_before(page.low, at)[1] in page.w.minus_not_after:
        return False
    draft.start = at
    return True


def _past_links(page: Page, end: int) -> int:
    for link in page.w.links:
        if page.low.startswith(" " + link, end) and link.strip() not in page.w.per_article:
            return end + 1 + len(link.rstrip())
    return end


_NOUN = re.compile(r" [^\W\d_]{3,}")
_WORD = re.compile(r" ?[^\W\d_]{3,}")


def _in_name(text: str, at: int) -> bool:
    """Whether a word belongs to a name: it and the word before it begin with a capital ("the One Plus", "Canal Plus")."""
    before = text[max(0, at - 40) : at].rsplit(None, 1)
    return text[at].isupper() and at > 1 and text[at - 1] == " " and bool(before) and before[-1][:1].isupper()
