"""Numerals with their unit, hedge and range: what a text counts, measures, pays or compares.

Each numeral is first refused if it is a name, a year, a date, a score, a page or a time of day (`refused`); what remains takes
its unit from both sides, joins a second numeral as a range ("45 ou 50", "7 to 9 million") or a share ("one in five"), and its hedge
becomes the bounds of the value (`from_draft`). Figures without a numeral ("doubled", "no injuries") are read last (`wordless`).

"from 9 to 12" is two figures after a verb of change ("rose from 9 to 12") and a range after a word of spread ("ranging from 9 to
12"). Where neither stands within the sentence before, the language decides: English "from … to" usually tells a change, French
"de … à …" usually a range (`ranges.from_is_change` in `numbers.toml`).
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.made.from_draft import figure_of
from factcheck.extract.figures.made.joined import choice_of, on_scale, range_of, share, smaller_unit
from factcheck.extract.figures.made.kinds import edition, minute_of_play, ordinal
from factcheck.extract.figures.made.page import Draft, Page
from factcheck.extract.figures.made.stopwatch import stopwatch
from factcheck.extract.figures.made.wordless import wordless
from factcheck.extract.figures.refused.notation import notation
from factcheck.extract.figures.refused.refused import refused
from factcheck.extract.figures.refused.spot import Spot
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.units.units import is_time, unit_names
from factcheck.extract.figures.value import Figure
from factcheck.extract.figures.words import words
from factcheck.extract.numbers.numerals import Numeral, folded
from factcheck.lang import Pack

__all__ = ["Figure", "figures"]


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
    return used, figure_of(page, draft)


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
