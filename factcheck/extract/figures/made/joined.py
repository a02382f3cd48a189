"""Two numerals that make one figure: shares ("one in five"), ranges ("45 ou 50") and smaller units ("5 feet 2 inches")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.made.page import Draft, Page
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.units.units import convert, is_time
from factcheck.extract.figures.value import per_cent
from factcheck.extract.numbers.numerals import Numeral
from factcheck.model import Approx


def share(page: Page, i: int, draft: Draft) -> tuple[Draft, int] | None:
    """ "one in five", "un Français sur dix", "two out of three"."""
    first, second = page.numerals[i], page.numerals[i + 1]
    gap = page.low[first.end : second.start]
    if not _may_be_share(first, second, gap) or (first.form == "article" and _opens_noun(page, first, second, gap)):
        return None
    if not page.w.share_of.match(gap) and not (gap.strip() in page.w.over and len(gap) < 8 and first.value == 1):
        return None
    if not _given_alike(page, draft, first, second, gap) or _two_counts(page, first, second, gap.split()):
        return None
    value = per_cent(first.value / second.value)
    made = Draft(first.start, second.end, first.start, second.end, value, value, Decimal(1), "share", Unit("%", first.start, second.end))
    return _shares(page, i, made) or (made, 2)


def _may_be_share(first: Numeral, second: Numeral, gap: str) -> bool:
    """Whether one number can be so many out of the other, by their sizes and with no mark between."""
    most = 100000 if first.value == 1 else 100
    whole = not first.value % 1 and not second.value % 1
    return 0 < first.value < second.value <= most and whole and second.form != "ordinal" and not any(mark in gap for mark in ",.\n")


def _opens_noun(page: Page, first: Numeral, second: Numeral, gap: str) -> bool:
    """Whether an article is that of a noun which the number says something of, and counts nothing."""
    between = gap.split()
    noun = len(between) > 1 and gap.strip() not in page.w.share_links  # and not "one out of three"
    if noun and (second.value > _share_to(page, first) or between[-1] in page.w.bare_links):
        return True  # "un estadio de 36.000 asientos", "un pueblo de 900", "a day a month in 151 areas"
    if noun and between[-1] in page.w.genitives:
        behind, _ = word_after(page.low, second.end)
        if page.text[behind : behind + 1].isupper() or second.value not in _DENOMINATORS:
            return True  # "ein Minimum von 300 Geburten", "ein Bursche von 19", and not "ein Schüler von 20"
    return len(between) > 1 and page.to_follows(second.end)  # "einen Gewinn von 450 bis 500 Millionen"


def _given_alike(page: Page, draft: Draft, first: Numeral, second: Numeral, gap: str) -> bool:
    """Whether the units of two numbers let the one be so many out of the other."""
    other, unit = page.draft(second), draft.unit
    if other.unit is not None and not (unit is None and len(gap.split()) <= _EACH_LITRE and _out_of_measured(page, gap, second, other)):
        return False
    if unit is None or unit.name not in page.u.money:
        return unit is None or unit.name != "%"
    # "six euros sur dix" are a share, "6 millions sur 10" an amount
    return draft.start >= first.start and (second.value in _OF_EACH or first.value == 1)


def _two_counts(page: Page, first: Numeral, second: Numeral, between: Sequence[str]) -> bool:
    """Whether two numbers count two things, or the second is a date."""
    _, following = word_after(page.low, second.end)
    if (1900 <= second.value <= 2100 and second.form == "digits") or following in page.w.months:
        return True
    if first.value > 1 and second.value not in _DENOMINATORS:
        return True  # "seven of the 26 members"
    if len(between) <= 1 or not page.counted(second.end):
        return False
    if first.form == second.form == "digits" and second.value not in _DENOMINATORS:
        return True  # "2 goals in 14 games"
    plural = between[0].endswith("s") and between[0] not in page.w.stops and not page.w.nouns_capitalised
    return plural and first.value > 1 and following.endswith("s")  # "14 goals in 20 games", against "7 women in 10 say"


def _out_of_measured(page: Page, gap: str, second: Numeral, other: Draft) -> bool:
    """Whether a share is told of something that is measured: "four in every ten litres", "vier von zehn Litern", "cuatro de cada diez
    litros". Of hours there are limits ("two in three days"), and "dos de tres litros" are two things of that size."""
    if other.unit is None or is_time(other.unit.name) or other.unit.name in ("%", "pp", "x", "points") or other.scale != 1:
        return False
    return second.value in _OF_EACH and other.unit.start > second.end and gap.strip() not in page.w.bare_links


_EACH_LITRE = 3  # words between: "out of every"


def on_scale(page: Page, i: int) -> bool:
    """Whether a number is a mark and the next one only says how high marks go: "92.4 points out of 100", "6,2 sobre diez", "6,5 puntos de
    siete posibles". Points of so many games are none."""
    if i + 1 >= len(page.numerals):
        return False
    first, second = page.numerals[i], page.numerals[i + 1]
    gap = page.low[first.end : second.start]
    if len(gap) > _MARK or not 0 <= first.value <= second.value or second.value % 1 or second.form == "ordinal":
        return False
    head, _, rest = gap.strip().partition(" ")
    marks = head in page.w.points
    if (rest if marks else gap.strip()) not in page.w.share_links or page.draft(second).unit is not None:
        return False
    possible = word_after(page.low, second.end)[1] in page.w.possible
    if possible or (marks and not page.counted(second.end)):
        return True
    decimals = first.form == "digits" and first.value % 1 != 0  # nobody counts in tenths
    return decimals and gap.strip() in page.w.scale_links and second.value in _SCALES and not page.counted(second.end)


_SCALES = frozenset({5, 6, 10, 20, 30, 100})  # how high marks go
_MARK = 24  # characters between a mark and the end of its scale


def _share_to(page: Page, article: Numeral) -> int:
    """The most of which one, told by an article with its noun, may be a share: "one lorry in 300", but only "a man in ten"."""
    word = page.low[article.start : article.end]
    return 1000 if word in page.w.article.get("shares", (word,)) else 10


_OF_EACH = frozenset({3, 4, 5, 6, 8, 10, 100})
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000})


def _shares(page: Page, i: int, first: Draft) -> tuple[Draft, int] | None:
    """ "entre un sur cinq et un sur trois": a range of two shares."""
    if i + 3 >= len(page.numerals) or f" {page.low[first.end : page.numerals[i + 2].start].strip()} " not in page.w.and_:
        return None
    opener = page.w.between.match(page.low, first.start)
    other = share(page, i + 2, page.draft(page.numerals[i + 2])) if opener is not None else None
    if opener is None or other is None or other[1] != 2 or other[0].low <= first.low:
        return None
    unit = Unit("%", first.start, other[0].end)
    number = first.number_start, other[0].number_end
    made = Draft(opener[0], other[0].end, *number, first.low, other[0].low, Decimal(1), "share", unit, Approx.RANGE)
    return made, 4


def range_of(page: Page, i: int, draft: Draft) -> tuple[Draft, int] | None:
    """ "45 ou 50", "between 5 and 10", "7 to 9 million", "€30–40m"."""
    first, second = page.numerals[i], page.numerals[i + 1]
    if second.form in ("ordinal", "article") or first.form == "article" or page.is_taken(second.start, second.end):
        return None
    other = page.draft(second)
    gap = _gap(page, draft, other)
    start = _opening(page, draft, other, gap) if gap is not None else None
    if start is None:
        return None
    other = _beside_money(page, draft, other, second)
    units = {u.name for u in (draft.unit, other.unit) if u is not None}
    if len(units) > 1 and not units <= {"USD", "CAD", "AUD", "°C", "°F"}:
        return None
    if draft.unit is not None and other.unit is None and draft.end > draft.number_end and page.counted(other.end):
        return None  # "un curso de dos años a 60 alumnos"
    a, b, grain = _ends(page, draft, other, (first, second))
    if a >= b or (start == draft.start and b > abs(a) * _WIDEST):
        return None
    if first.form == second.form == "digits" and _year(first) and _year(second):
        return None
    unit = other.unit or draft.unit
    if gap in page.w.dashes and unit is None and not page.counted(other.end):
        spread = word_before(page.low, draft.start)[1].strip(":") in page.w.ends_before
        if not spread and not (a % 1 and b % 1):
            return None
        if spread and page.last is not None and not any(mark in page.low[page.floor : draft.start] for mark in ".!?\n"):
            unit = Unit(page.last, draft.start, other.end)  # "mean age 38 years, range 21–62", "33 min (IQR 21–45)"
    shares = draft.form == other.form == "fraction" and unit is None  # "between a third and a half of the harvest"
    if shares:
        a, b, unit = per_cent(a), per_cent(b), Unit("%", draft.start, other.end)
    made = Draft(start, other.end, first.start, second.end, a, b, grain, "share" if shares else "range", unit, Approx.RANGE)
    return made, 2


def _gap(page: Page, draft: Draft, other: Draft) -> str | None:
    """What stands between two numbers without the hedge of the second; None where it joins no two ends of a range."""
    low = page.low
    begin = draft.end + 1 if low.startswith("- ", draft.end) else draft.end  # "15- bis 34-Jährige": the hyphen hangs
    gap = low[begin : other.start]
    if len(gap) > _APART:
        return None
    hedge = page.w.hedges_before.match(low, other.start)
    if hedge is None or hedge[0] < draft.end:
        return gap
    unhedged = low[begin : hedge[0]]
    if unhedged.strip():
        return unhedged
    return gap if f" {gap.strip()} " in page.w.to else None  # German "bis" is a limit and joins a range alike


_APART = 30  # characters between two ends


def _opening(page: Page, draft: Draft, other: Draft, gap: str) -> int | None:
    """Where a range begins, be it with "between" or "from"; None where what stands between its ends tells no range."""
    w, joint = page.w, f" {gap.strip()} "
    if gap in w.dashes:
        return draft.start
    before = w.hedges_before.match(page.low, draft.start)
    hedged = before is not None and before[1] != "exact" and page.low[before[0] : draft.start].strip() not in w.passing
    front = before[0] if hedged and before is not None else draft.start
    if joint in w.and_:
        opener = w.between.match(page.low, front) or w.between.match(page.low, draft.start)
        return opener[0] if opener is not None else None
    if joint in w.to:
        opener = w.from_.match(page.low, front)
        if opener is not None:
            return None if _is_change(page, opener[0]) else opener[0]
        return None if _led_to(page, draft, other) else draft.start
    return draft.start if joint in w.or_ and other.low <= draft.low * 4 else None


def _led_to(page: Page, draft: Draft, other: Draft) -> bool:
    """Whether "to" without "from" says where a change led, as its ends are of two kinds, or each with its unit behind "by"."""
    if draft.unit is not None and other.unit is not None and word_before(page.low, draft.start)[1] in page.w.change_by:
        return True
    if draft.unit is not None and other.unit is not None and draft.unit.name != other.unit.name:
        return True
    if draft.unit is not None and other.unit is None and draft.unit.name in _STEPS:
        return True  # "slipped 4.1 points to 3,094"
    return "fraction" in (draft.form, other.form) and draft.form != other.form  # "fell by a third to 156,000"


def _beside_money(page: Page, draft: Draft, other: Draft, second: Numeral) -> Draft:
    """The second end; beside a currency the letter glued to it is a magnitude: "€30–40m"."""
    glued = page.low[second.end : other.end]
    if draft.unit is None or draft.unit.name not in page.u.money or glued not in page.lex.glued or other.unit is None:
        return other
    value, grain = second.value * page.lex.glued[glued], second.grain * page.lex.glued[glued]
    return Draft(other.start, other.end, other.start, second.end, value, value, grain, "digits", None)


def _ends(page: Page, draft: Draft, other: Draft, numerals: tuple[Numeral, Numeral]) -> tuple[Decimal, Decimal, Decimal]:
    """Both ends and their grain; the first in the unit and magnitude that are printed once, behind the second."""
    first, second = numerals
    a, b, grain = draft.low, other.low, min(draft.grain, other.grain)
    if draft.unit is None and other.unit is not None and other.unit.part:
        a *= other.unit.factor  # "between eight and ten cents"
    glued = page.low[second.end : other.end]
    scale = page.lex.glued[glued] if other.unit is None and glued in page.lex.glued else page.scale(second)
    if scale > 1 and page.scale(first) == 1 and a < _SCALED and a <= b / scale:
        a, grain = a * scale, draft.grain * scale
    return a, b, grain


_SCALED = 1000  # from here on a number has a magnitude of its own
_STEPS = frozenset({"%", "pp", "bp", "points"})  # in which changes are told, and what they change seldom is
_WIDEST = 100  # beyond it two ends of a range need "from" or "between"; else the second is where a change has led


def choice_of(page: Page, i: int, draft: Draft) -> tuple[Draft, int] | None:
    """ "5, 10 or 15 parcels": three numbers of which the text leaves the choice."""
    if i + 2 >= len(page.numerals) or draft.unit is not None:
        return None
    first, second, third = page.numerals[i : i + 3]
    if not (first.form == second.form == third.form in ("digits", "words")) or not first.value < second.value < third.value:
        return None
    last = page.draft(third)
    to_second, to_third = page.low[draft.end : second.start], page.low[second.end : last.start]
    if (
        to_second != ", "
        or f" {to_third.strip(' ,')} " not in page.w.or_
        or last.low > draft.low * 4
        or page.is_taken(third.start, third.end)
    ):
        return None
    grain = min(draft.grain, last.grain)
    made = Draft(draft.start, last.end, first.start, third.end, draft.low, last.low, grain, "range", last.unit, Approx.RANGE)
    return made, 3


def _is_change(page: Page, at: int) -> bool:
    """Whether "from" at `at` opens a change: a verb of change before it in the sentence, or the language's habit."""
    begin = max(0, at - 70)
    before = page.low[begin:at]
    cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("; "))
    before = before[cut + 1 :]
    change = max((before.rfind(c) for c in page.w.change), default=-1)
    spread = max((before.rfind(s) for s in page.w.spread), default=-1)
    if change < 0 and spread < 0:
        return page.w.from_is_change
    return change > spread


def _parts(page: Page, draft: Draft, second: Numeral, gap: str) -> bool:
    """Whether a bare number after money, metres or hours counts in the part below its unit: "12 euros 50", "15 dollars and 50.", "un mètre
    quarante", "2 heures 10"."""
    if gap == "," or second.form not in ("digits", "words") or not 0 < second.value < 100 or second.value % 1 or draft.low % 1:
        return False
    if second.form == "digits" and second.end - second.start != 2:
        return False
    if draft.unit is not None and draft.unit.name == "m" and (draft.form, second.form) in (("words", "words"), ("article", "words")):
        return second.value >= 10  # "einen Meter vierzig Schnee": no number word stands behind a unit but as its part
    if draft.unit is not None and draft.unit.name == "m" and draft.low < _TALL and gap == "":
        return not page.counted(second.end) and page.draft(second).unit is None  # "1 m 82 pour 75 kilos"
    if draft.form == second.form == "words" and gap == "":
        _, behind = word_after(page.low, second.end)  # "seven euros fifty a week", "cinq heures vingt de théâtre": no noun is counted
        return page.w.per_any.match(page.low, second.end) is not None or not behind.endswith(page.w.plural_endings)
    return draft.low < 1000 and not page.counted(second.end) and page.low[second.end : second.end + 2].strip() in ("", ".", ",", ")", ";")


_TALL = 3  # metres: people and what they jump over
_SECONDS = re.compile(r" ?s(?![^\W_])")


def smaller_unit(page: Page, i: int, draft: Draft) -> int:
    """Take in the smaller unit that follows: "5 feet and 2 inches", "an hour and 30 minutes", "3 dollars 50 cents"."""
    used = 0
    while i + used + 1 < len(page.numerals) and draft.unit is not None:
        second = page.numerals[i + used + 1]
        gap = page.low[draft.end : second.start].strip()
        if second.start - draft.end > 6 or gap not in ("", ",", *(s.strip() for s in page.w.and_), *page.w.parts):
            break
        other = page.draft(second)
        sign = _SECONDS.match(page.low, second.end) if draft.unit.name == "minutes" and other.unit is None else None
        if sign is not None:  # "52 min 40 s": alone an "s" would be no unit
            other = replace(other, unit=Unit("seconds", second.end, sign.end()), end=sign.end())
        if other.unit is None and draft.unit.name in (*page.u.money, "m") and _parts(page, draft, second, gap):
            draft.low = draft.high = draft.low + second.value / 100
            draft.grain, draft.end, draft.number_end = Decimal("0.01"), second.end, second.end
            return used + 1
        if other.unit is None and draft.unit.name == "hours" and _parts(page, draft, second, gap) and second.value < 60:
            draft.low = draft.high = draft.low * 60 + second.value  # "2 heures 10"
            draft.unit = replace(draft.unit, name="minutes")
            draft.grain, draft.end, draft.number_end = Decimal(1), second.end, second.end
            return used + 1
        if other.unit is None or (other.unit.name == draft.unit.name and not other.unit.part):
            break
        if other.unit.name in page.u.money:
            if (other.unit.name != draft.unit.name and not other.unit.part) or gap == ",":
                break
            if not other.unit.part:
                break
            draft.low = draft.high = draft.low + other.low
        else:
            _, base = convert(draft.low, draft.unit.name)
            b, other_base = convert(other.low, other.unit.name)
            one, _ = convert(Decimal(1), draft.unit.name)
            small, _ = convert(Decimal(1), other.unit.name)
            if base != other_base or base in ("°C", "%", "pp", "x") or small >= one:
                break
            if is_time(other.unit.name):  # a reader counts "seven years and five months" in months, and no fraction is left
                draft.low = draft.high = draft.low * one / small + other.low
                draft.unit, draft.grain, draft.end, draft.number_end = other.unit, Decimal(1), other.end, second.end
                used += 1
                continue
            draft.low = draft.high = draft.low + b / one
        draft.grain = Decimal("0.01")
        draft.end = other.end
        draft.number_end = second.end
        used += 1
    return used


def _year(numeral: Numeral) -> bool:
    return 1000 <= numeral.value <= 2199 and numeral.value % 1 == 0 and numeral.end - numeral.start == 4
