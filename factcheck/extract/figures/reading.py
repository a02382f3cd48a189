"""Numerals with their unit, hedge and range: what a text counts, measures, pays or compares.

Each numeral is first refused if it is a name, a year, a date, a score, a page or a time of day (`figures_refused`); what remains takes
its unit from both sides, joins a second numeral as a range ("45 ou 50", "7 to 9 million") or a share ("one in five"), and its hedge
becomes the bounds of the value. Figures without a numeral ("doubled", "no injuries") are read last (`figures_wordless`).

"from 9 to 12" is two figures after a verb of change ("rose from 9 to 12") and a range after a word of spread ("ranging from 9 to
12"). Where neither stands within the sentence before, the language decides: English "from … to" usually tells a change, French
"de … à …" usually a range (`ranges.from_is_change` in `numbers.toml`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.joined import choice_of, on_scale, range_of, share, smaller_unit
from factcheck.extract.figures.kinds import edition, is_age, kind_of, minute_of_play, multiplies, ordinal, points
from factcheck.extract.figures.notation import notation
from factcheck.extract.figures.page import Draft, Page
from factcheck.extract.figures.per import ahead_of, also_per, per_many
from factcheck.extract.figures.refused import refused
from factcheck.extract.figures.spot import Spot
from factcheck.extract.figures.stopwatch import stopwatch
from factcheck.extract.figures.unit_beside import SPEEDS, Unit, find_rate
from factcheck.extract.figures.units import is_time, unit_names
from factcheck.extract.figures.value import HEDGES, Figure, bounded, per_cent, tidy
from factcheck.extract.figures.wordless import wordless
from factcheck.extract.figures.words import words
from factcheck.extract.numbers.numerals import Numeral, folded, grain_of
from factcheck.lang import Pack
from factcheck.model import Approx


def figures(
    text: str, pack: Pack, numerals: Sequence[Numeral], taken: Sequence[tuple[int, int]], countries: Sequence[tuple[int, str]] = ()
) -> list[Figure]:
    """The figures of `text` in order. `taken` are spans (dates, periods) in which no figure is read; `countries`: where the text tells of
    which, whose money a word such as "pesos" means."""
    low = folded(text)
    out = stopwatch(low, unit_names(pack), words(pack))
    page = Page(text, pack, numerals, [*taken, *notation(low, pack), *((f.start, f.end) for f in out)], countries)
    i, n = 0, len(numerals)
    while i < n:
        numeral = numerals[i]
        page.turn_to(numeral.start)
        if numeral.start < page.floor or page.is_taken(numeral.start, numeral.end):
            i += 1
            continue
        if (ahead := ahead_of(page.low, numeral.start, page.w, page.lex)) is not None:
            page.per, page.floor = ahead
            continue
        used, figure = _figure(page, i)
        if figure is not None:
            out.append(figure)
            page.floor, page.percent = max(figure.end, page.floor), figure.kind in ("percent", "points")
            page.last = figure.value.unit
        i += used
    return wordless(page, sorted(out, key=lambda f: f.start))


def _figure(page: Page, i: int) -> tuple[int, Figure | None]:
    """The figure that begins with numeral `i`, and how many numerals it takes."""
    first = page.numerals[i]
    if first.start in page.sections:
        return 1, None
    if (minute := minute_of_play(page, first)) is not None:
        return 1, minute
    if first.form == "ordinal":
        return 1, ordinal(page, first)
    if (counted := edition(page, first)) is not None:
        return 1, counted
    draft = page.draft(first)
    used = 1
    if _sprint(page, i, draft):
        return 2, None
    _side(page, i, draft)
    if on_scale(page, i):
        used = 2
        if draft.unit is None:
            draft.form, draft.unit = "mark", Unit("points", draft.end, draft.end)
    elif i + 1 < len(page.numerals) and page.numerals[i + 1].start - draft.end < 60:
        joined = share(page, i, draft) or choice_of(page, i, draft) or range_of(page, i, draft)
        if joined is not None:
            draft, used = joined
    if draft.unit is None and used == 1 and _past_a_metre(page, draft):
        used = 1
    elif draft.unit is not None and used == 1:
        used += smaller_unit(page, i, draft)
    number_end = draft.end if draft.unit is None else draft.number_end
    whole = draft.form == "share" or (first.form == "article" and (used > 1 or page.half_follows(draft))) or _first_price(page, i, draft)
    spot = Spot.of(page.text, page.low, first, (draft.start, number_end), draft.unit, page.w)
    if not whole and refused(spot, ranged=used > 1, listed=page.listed(first.start, first.end)):
        return 1, None
    if _names_a_race(page, draft):
        return used, None
    if draft.unit is not None and is_time(draft.unit.name) and _names_a_time(page, draft):
        return used, None
    return used, _finish(page, draft)


def _past_a_metre(page: Page, draft: Draft) -> bool:
    """Makes a number in words the centimetres past the one metre that stands before it without a number: "son mètre quatre-vingt-trois",
    "su metro noventa"."""
    at, before = word_before(page.low, draft.start)
    if draft.form != "words" or not _CENTIMETRES[0] <= draft.low <= _CENTIMETRES[1] or page.u.names.get(before) != "m":
        return False
    if before.endswith("s") or page.low[at + len(before) : draft.start] != " ":
        return False
    draft.low = draft.high = 1 + draft.low / 100
    draft.grain, draft.form = Decimal("0.01"), "mixed"
    draft.start = draft.number_start = at
    draft.unit = Unit("m", at, draft.end)
    return True


_CENTIMETRES = (10, 99)


def _names_a_time(page: Page, draft: Draft) -> bool:
    """Whether a length of time only says over how long something is taken ("the five-year average") or which report it is ("half-year
    revenue")."""
    if draft.form == "fraction" and draft.unit is not None and draft.unit.name == "years" and page.low[draft.number_end] == "-":
        return True
    if _is_a_moment(page, draft):
        return True
    _, behind = word_after(page.low, draft.end)
    if page.low[draft.number_end : draft.number_end + 1] == "-" and behind in page.w.lengths_behind:
        return True
    return behind in page.w.average or page.w.lengths_before.match(page.low, draft.start) is not None


def _is_a_moment(page: Page, draft: Draft) -> bool:
    """Whether a length of time at the head of a clause says when something was measured: "At 12 weeks sleep had lengthened", "À douze
    mois,", "A las doce semanas,". Years may be an age, and with "de" behind it it tells how far off a thing is."""
    if draft.unit is None or draft.unit.name not in _FOLLOWED or (found := page.w.moments.match(page.low, draft.start)) is None:
        return False
    head = page.text[max(0, found[0] - 6) : found[0]].rstrip(" *_")
    return (not head or head[-1] in _HEADS) and word_after(page.low, draft.end)[1] not in page.w.bare_links


_HEADS = ".!?:;\n"
_FOLLOWED = ("days", "weeks", "months")  # for which people are followed


def _names_a_race(page: Page, draft: Draft) -> bool:
    """Whether a distance stands before the kind of a race ("the 110m hurdles", "les 4 x 100 mètres papillon"); its "m" is no million."""
    number, end = page.low[draft.number_start : draft.end], draft.end
    metres = draft.unit is not None and draft.unit.name == "m"
    return (metres or number.endswith("m")) and draft.form != "words" and word_after(page.low, end)[1] in page.w.races


def _sprint(page: Page, i: int, draft: Draft) -> bool:
    """Whether two numbers only name a sprint ("from 0 to 60 mph in 3.9 seconds")."""
    if draft.low != 0 or draft.unit is not None or i + 1 >= len(page.numerals):
        return False
    second = page.draft(page.numerals[i + 1])
    between = f" {page.low[draft.end : second.start].strip()} "
    return (between in page.w.to or between.strip() in page.w.change_to) and second.unit is not None and second.unit.name in ("km/h", "mph")


def _side(page: Page, i: int, draft: Draft) -> None:
    """Give the sides of a thing the unit that is printed once, behind the last of them ("45 x 30 x 12 cm")."""
    if draft.unit is not None:
        return
    end = draft.end
    for numeral in page.numerals[i + 1 : i + 3]:
        if page.low[end : numeral.start].strip() not in ("x", "×"):
            return
        other = page.draft(numeral)
        if other.unit is not None:
            if other.unit.name != "x":
                draft.unit, draft.end, draft.number_end = replace(other.unit, start=draft.end, end=draft.end), draft.end, draft.end
                return
            end = numeral.end
        else:
            end = other.end


def _first_price(page: Page, i: int, draft: Draft) -> bool:
    """Whether a bare number is the first end of a change of an amount ("went from 2.40 to 3.00 euros"), and so no time of the day."""
    if draft.unit is not None or i + 1 >= len(page.numerals):
        return False
    second = page.draft(page.numerals[i + 1])
    between = f" {page.low[draft.end : second.start].strip()} "
    return between in page.w.to and second.unit is not None and second.unit.name in page.u.money


def _finish(page: Page, draft: Draft) -> Figure:
    """The figure of a draft: its hedge, kind, rate and direction."""
    low, w = page.low, page.w
    unit = draft.unit.name if draft.unit is not None else None
    half = next((p for p in w.half_after_unit if low.startswith(p, draft.end)), None)
    if (
        half is not None
        and unit is not None
        and draft.low == draft.high
        and not low[draft.end + len(half) : draft.end + len(half) + 1].isalpha()
    ):
        draft.low = draft.high = draft.low + Decimal("0.5")
        draft.end += len(half)
        draft.grain = Decimal("0.5")
    if draft.form == "fraction" and unit is None and _of_a_second(page, draft):
        unit, draft.form, draft.grain = "seconds", "mixed", Decimal("0.001")
    if draft.form == "fraction" and unit is None and _of_a_point(page, draft):
        unit = points(page, draft) or "pp"
    if draft.form == "fraction" and unit is None:
        unit = "%"
        draft.low = draft.high = per_cent(draft.low)
        draft.grain = Decimal(1)
        draft.form = "share"
    direction = 0
    if unit in ("%", "pp") and draft.low < 0:
        direction = -1
        draft.low, draft.high = sorted((abs(draft.low), abs(draft.high)))
    elif unit in ("%", "pp") and page.text[draft.number_start] == "+":
        direction = 1
    if unit in ("°C", "°F") and _below_zero(page, draft):
        draft.low, draft.high = -draft.high, -draft.low
    if unit == "points" and draft.form != "mark":
        unit = points(page, draft)
    approx, start, end = page.hedge(draft)
    stated = draft.low if draft.low == draft.high else None
    factor = w.factor.match(low, start)
    if factor is not None and unit is None and draft.form != "range" and 1 < draft.low <= 1000:
        unit = "x"
        start = factor[0]
        if factor[1] == "divided":
            draft.low = draft.high = stated = (1 / draft.low).quantize(Decimal("0.0001"))
    multiple = False
    if unit == "x":
        multiple = factor is not None or multiplies(page, draft, end)
        if multiple:
            _at, nxt = word_after(low, end)
            if nxt in w.less and draft.low > 1:
                draft.low, draft.high = (1 / draft.high).quantize(Decimal("0.0001")), (1 / draft.low).quantize(Decimal("0.0001"))
                stated = draft.low if stated is not None else None
        else:
            unit = None
            glued = draft.unit is not None and draft.unit.start == draft.number_end  # "dreimal am Tag"
            end = draft.end = draft.unit.end if glued and draft.unit is not None else draft.number_end
    if unit is None and draft.form in ("digits", "words", "range"):
        said = w.unit_before.match(low, start) or w.unit_behind.match(low, end)
        unit = said[1] if said is not None else None
    if draft.form == "approximate-noun" and approx is Approx.EXACT:
        approx = Approx.ABOUT
    kind = kind_of(page, draft, unit, multiple)
    if kind in ("number", "duration", "unit") and any(is_age(page, draft, at, end) for at in sorted({start, draft.start})):
        kind, unit = "age", unit or "years"
        found = w.age_after.match(low, end + (1 if low[end : end + 1] == "-" and w.age_after.match(low, end) is None else 0))
        end = found[0] if found is not None else end
    noun = None
    if kind != "age":
        worked = unit in ("hours", "minutes")  # "thirty hours a week"
        rate = find_rate(low, end, unit, "unit" if worked else kind, page.u, w)
        if rate is not None and not page.is_taken(end, rate[1]) and not _in_a_part(page, end, rate[1]):  # "3 880 l'an dernier": a time
            name, rate_end = rate
            end = rate_end if unit is not None or low[end : end + 1] == "/" else end
            unit = f"{unit or ''}/{name}"
            kind = "money" if kind == "money" else "rate"
            if unit in SPEEDS:
                unit, kind = SPEEDS[unit], "unit"  # "45 kilomètre/heure"
            also = also_per(low, rate_end, page.u, w) if kind == "money" and not is_time(f"{name}s") else None
            if also is not None and not page.is_taken(rate_end, also[1]):
                unit, end = f"{unit}/{also[0]}", also[1]
        elif unit is None and kind == "number" and (many := _per_people(page, start, end)) is not None:
            unit, kind, page.floor = f"/{many[0]}", "rate", many[1]
        elif unit is None or kind == "money":
            often = w.rate_before.match(low, start)  # "täglich 60"
            if often is not None:
                start, unit = often[0], f"{unit or ''}/{often[1]}"
                kind = "money" if kind == "money" else "rate"
    if approx is Approx.EXACT and (behind := _hedge_behind(page, end, kind)) is not None:
        approx, end = behind
    if kind in ("number", "rate") and (unit is None or unit[0] == "/"):
        at, nxt = word_after(low, _past_links(page, end))
        noun = at if nxt and nxt not in w.stops and "\n" not in low[end:at] else None
    if (found_direction := w.direction_before.match(low, start)) is not None and not _in_name(page.text, found_direction[0]):
        direction = int(found_direction[1])
    elif direction == 0 and (found_after := w.direction_after.match(low, end)) is not None:
        direction = int(found_after[1])
    if unit in ("°C", "°F") and draft.low < 0:
        direction = 0
    value = bounded(draft.low, draft.high, draft.grain, approx, stated, unit)
    return Figure(start, end, draft.number_start, draft.number_end, value, kind, direction, noun)


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


def _per_people(page: Page, start: int, end: int) -> tuple[str, int] | None:
    """How many people a bare number is given per, behind it or at the head of its sentence, and where the next figure may begin."""
    ahead, page.per = page.per, ""
    if ahead and not any(mark in page.low[page.floor : start] for mark in ".!?;\n"):
        return ahead, end
    return per_many(page.low, end, page.u, page.w, page.lex)


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


__all__ = ["Figure", "bounded", "figures", "grain_of", "tidy"]


_NOUN = re.compile(r" [^\W\d_]{3,}")
_WORD = re.compile(r" ?[^\W\d_]{3,}")


def _in_name(text: str, at: int) -> bool:
    """Whether a word belongs to a name: it and the word before it begin with a capital ("the One Plus", "Canal Plus")."""
    before = text[max(0, at - 40) : at].rsplit(None, 1)
    return text[at].isupper() and at > 1 and text[at - 1] == " " and bool(before) and before[-1][:1].isupper()
