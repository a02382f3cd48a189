"""What kind of quantity a figure is: points, multiples, ages, and ordinals as ranks, shares or counts."""

import re
from decimal import Decimal

from factcheck.extract.figures.around import sentence_start, word_after, word_before
from factcheck.extract.figures.made.page import Draft, Page
from factcheck.extract.figures.units.unit_beside import find_rate
from factcheck.extract.figures.units.units import is_time
from factcheck.extract.figures.units.units_table import TIME
from factcheck.extract.figures.value import Figure, bounded
from factcheck.extract.numbers.numerals import Numeral
from factcheck.model import Value

_A_YEAR = re.compile(r" (?:1\d|20)\d\d(?!\d)")


def points(page: Page, draft: Draft) -> str | None:
    """Points are percentage points where a percentage stands near, else something counted; more than a hundred are always counted. In a
    text that tells of scores or of an index in points, the percentage stands in the same sentence, and not past a mark behind them ("lost
    35 points, or 0.4%")."""
    if draft.low > _ALL_OF_IT:
        draft.end = draft.number_end
        return None
    if draft.low % 1 and page.w.direction_before.match(page.low, draft.start) is not None:
        return "pp"  # "une hausse de 0,3 point"
    begin, end = max(0, draft.start - 300), draft.end + 200
    if page.scored:
        begin = max(begin, *(page.low.rfind(mark, begin, draft.start) + 1 for mark in _SENTENCE_ENDS))
        end = min([end, *(at for mark in _CLAUSE_ENDS if (at := page.low.find(mark, draft.end, end)) >= 0)])
    window = page.low[begin:end]
    if "%" in window or any(name in window for name, unit in page.u.names.items() if unit in ("%", "pp") and len(name) > 2):
        return "pp"
    draft.end = draft.number_end
    return None


_ALL_OF_IT = 100  # percentage points there can be no more than
_SENTENCE_ENDS = (". ", "\n", "? ", "! ")
_CLAUSE_ENDS = (*_SENTENCE_ENDS, ", ", " (", ": ", "; ", " – ")


def multiplies(page: Page, draft: Draft, end: int) -> bool:
    """Whether "times" multiplies ("five times as many") or counts occasions ("five times this year")."""
    if draft.unit is not None and page.low[draft.unit.start : draft.unit.end] in page.w.multiple_always:
        return True
    _, nxt = word_after(page.low, end)
    if nxt in page.w.comparative or nxt.split("'")[0] + "'" in page.w.comparative:
        return True
    if find_rate(page.low, end, None, "number", page.u, page.w) is not None:
        return False  # "three and a half times a day"
    return draft.form != "article" and draft.low % 1 != 0


def kind_of(page: Page, draft: Draft, unit: str | None, multiple: bool) -> str:
    """The kind of a figure (`Figure.kind`) by its unit; `multiple`: it says how many times as much."""
    if multiple:
        return "multiple"
    if draft.form == "share":
        return "share"
    if unit is None:
        return "number"
    if unit == "%":
        return "percent"
    if unit == "pp":
        return "points"
    if unit.partition("/")[0] in page.u.money:
        return "money"
    if is_time(unit):
        return "duration"
    if unit in ("°C", "°F", "K"):
        return "temperature"
    return "unit"


def is_age(page: Page, draft: Draft, start: int, end: int) -> bool:
    """Whether a number without a unit, or a length of time, is an age by the words around it. `start`, `end`: of the figure."""
    low, w = page.low, page.w
    unit = draft.unit.name if draft.unit is not None else None
    if unit is not None and not is_time(unit):
        return False
    if draft.unit is not None and low[draft.unit.start : draft.unit.end] in w.age_units:
        return True
    if draft.low > 125 or draft.low < 0:
        return False
    if unit is not None:
        at = end + 1 if low[end : end + 1] == "-" else end
        if w.age_after.match(low, at) is not None:
            return True
    elif low[end : end + 1] == "-" and w.age_after.match(low, end) is not None:
        return True  # "45-jähriger"
    if w.age_always.match(low, start) is not None:
        return True
    if w.age_before.match(low, start) is not None:
        return unit is not None or not page.counted(end)
    if unit in (None, "years") and w.age_person.match(low, start) is not None:
        return unit is not None or not page.counted(end)
    if unit is None and draft.form in ("digits", "words") and 14 <= draft.low <= 110:
        # ", 42," after a name
        before = low[max(0, start - 2) : start]
        if before == ", " and low[end : end + 1] in (",", ".", ")") and start >= 3:
            begin, _ = word_before(low, start - 2)
            return page.text[begin : begin + 1].isupper()
        if before.endswith("(") and low[end : end + 1] == ")":
            begin, _ = word_before(low, start - 1)
            return page.text[begin : begin + 1].isupper() and not page.w.nouns_capitalised
    return False


def ordinal(page: Page, numeral: Numeral) -> Figure | None:
    """An ordinal is a rank where its words say so, and otherwise counts nothing."""
    low, w = page.low, page.w
    at, nxt = word_after(low, numeral.end)
    begin, prev = word_before(low, numeral.start)
    following = low[numeral.end : numeral.end + 1]
    counted = _each(page, numeral, prev, nxt) or _in_a_row(page, numeral, nxt, at)
    if counted is not None:
        return counted
    ranked = prev in w.rank_before or nxt in w.rank_after
    if nxt in w.not_rank or (following == "-" and nxt not in w.rank_after):
        return None
    if nxt in w.months or prev in w.months or (page.text[at : at + 1].isupper() and nxt and not ranked):
        return None
    if low[numeral.start : numeral.end] in w.ordinal_needs and prev not in w.ordinal_determiners:
        return None  # "secondo la polizia"
    if _called_so(page, numeral, begin, prev):
        return None
    listed = following in (".", ":") and prev == ""
    if not ranked and (numeral.value == 1 or listed):
        return None
    if not ranked and nxt and nxt not in w.stops and page.text[numeral.start].isalpha():
        return None  # "his second house" ranks nothing, "the country's 57th reactor" does
    if not ranked and nxt in w.genitives and page.text[numeral.start].isalpha() and prev not in w.hedge_articles:
        return None  # "a good third of them", against "the fifth of its kind"
    if not ranked and page.low[max(0, numeral.start - 2) : numeral.start].strip() in (";", ",") and following == ",":
        return None  # "first, …; second, …"
    if prev and low[max(0, begin - 2) : begin] == ", " and nxt in w.stops and _A_YEAR.match(low, at + len(nxt)):
        return None  # "in two steps, the first in 2027": which of them
    value = Value(low=numeral.value, high=numeral.value, grain=Decimal(1), stated=numeral.value)
    noun = at if nxt and nxt not in w.stops else None
    return Figure(numeral.start, numeral.end, numeral.start, numeral.end, value, "rank", 0, noun)


def _called_so(page: Page, numeral: Numeral, begin: int, prev: str) -> bool:
    """Whether a capital inside a sentence makes a name of an ordinal: "la Primera Guerra Mundial", "ascendió a Segunda"; not where nouns
    have one, nor in a heading with a capital for each word."""
    text, start = page.text, numeral.start
    if page.w.nouns_capitalised or not text[start].isupper() or text[start : numeral.end].isupper() or not prev or prev[-1] == ".":
        return False
    return text[begin].islower() or sentence_start(text, begin)


def minute_of_play(page: Page, numeral: Numeral) -> Figure | None:
    """ "in the 57th minute", "in der 54. Minute", "en el minuto 117", "in the 12th and 58th minutes": when in a match, told as a rank."""
    low, minutes, w = page.low, page.w.minutes, page.w
    digits = page.text[numeral.start : numeral.end]
    point = w.nouns_capitalised and digits.isdigit() and low.startswith(". ", numeral.end)  # German ordinals
    end = numeral.end + (1 if point else 0)
    if numeral.form == "ordinal" or point:
        behind = low[end + 1 : end + 24].split() if low[end : end + 1] in (" ", "-") else []
        if behind and f" {behind[0]} " in w.and_ and len(behind) > 2 and behind[1][:1].isdigit():
            behind = behind[2:]
        if not behind or behind[0].strip(_MARKS) not in minutes or word_before(low, numeral.start)[1] in w.each:
            return None
    else:
        at, before = word_before(low, numeral.start)
        _, following = word_after(low, numeral.end)
        if before not in minutes or not digits.isdigit() or numeral.value < 1 or following in page.u.names:
            return None
        if word_before(low, at)[1] not in w.minutes_before:
            return None  # "a minute 20 times": how often, and no minute of it
    value = Value(low=numeral.value, high=numeral.value, grain=Decimal(1), stated=numeral.value)
    return Figure(numeral.start, end, numeral.start, numeral.end, value, "rank", 0, None)


_MARKS = ".,;:!?)»”"


def edition(page: Page, numeral: Numeral) -> Figure | None:
    """ "beim 18. Internationalen Chorfest", "die 40. Auflage": the how-manieth a festival or an edition is, where digits take a full stop;
    a century, a league or a floor ranks nothing."""
    low, w = page.low, page.w
    digits = page.text[numeral.start : numeral.end]
    if not w.editions or not digits.isdigit() or not low.startswith(". ", numeral.end):
        return None
    if word_before(low, numeral.start)[1] not in w.ordinal_dot:
        return None
    at = numeral.end + 1
    for _ in range(_ADJECTIVES + 1):
        at, word = word_after(low, at)
        if word.endswith(w.editions) and page.text[at].isupper():
            value = Value(low=numeral.value, high=numeral.value, grain=Decimal(1), stated=numeral.value)
            return Figure(numeral.start, numeral.end + 1, numeral.start, numeral.end, value, "rank", 0, at)
        at += len(word)
    return None


_ADJECTIVES = 2  # before the noun of an edition


def _each(page: Page, numeral: Numeral, prev: str, nxt: str) -> Figure | None:
    """ "jeder Zehnte", "every third house": one in so many; no share where a stretch of time follows ("every third day")."""
    if prev not in page.w.each or numeral.value < page.w.each_from or page.u.names.get(nxt, "") in TIME:
        return None
    start = word_before(page.low, numeral.start)[0]
    share = (100 / numeral.value).quantize(Decimal("0.01")).normalize()
    draft = Draft(start, numeral.end, numeral.start, numeral.end, share, share, Decimal(1), "share", None)
    approx, start, end = page.hedge(draft)
    value = bounded(share, share, Decimal(1), approx, share, "%")
    return Figure(start, end, numeral.start, numeral.end, value, "share")


def _in_a_row(page: Page, numeral: Numeral, nxt: str, at: int) -> Figure | None:
    """ "the fifth month in a row", "le troisième trimestre consécutif": so many of them, whatever their order."""
    low, w = page.low, page.w
    if numeral.value < 2 or not nxt:
        return None
    noun, end = nxt, at + len(nxt)
    if nxt in w.in_a_row_before:
        at, noun = word_after(low, end)
        end = at + len(noun)
    elif (found := w.in_a_row_after.match(low, end)) is not None:
        end = found[0]
    else:
        return None
    unit = page.u.names.get(noun) or w.in_a_row_units.get(noun)
    timed = unit is not None and unit in TIME
    value = Value(low=numeral.value, high=numeral.value, grain=Decimal(1), stated=numeral.value, unit=unit if timed else None)
    kind = "duration" if timed else "number"
    return Figure(numeral.start, end, numeral.start, numeral.end, value, kind, 0, at if noun and not timed else None)
