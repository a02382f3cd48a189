"""Years, their parts, and longer stretches: "spring 2024", "the second quarter", "the 2010s"."""

import datetime as dt
import re

from factcheck.extract.times.calendar import Context, Read, Reader, in_words, led, number, part_of, shifted, span, years_around
from factcheck.extract.times.dates import day_number
from factcheck.extract.times.months import months, parted
from factcheck.extract.times.nearest import nearest
from factcheck.extract.times.phrases import Phrase
from factcheck.extract.times.use import before
from factcheck.model.time import Precision
from factcheck.model.time_iso import SEASONS

_MONTHS = 12
_CENTURY, _MARK = "20", "'"  # before the two digits of a year
_FORTNIGHT = 15  # the last day of the first half of a month
_EARLIEST = 1500  # what is smaller and stands behind "and" or "to" counts something
_MODERN, _AHEAD = 1900, 60  # the years of the news: from here, and so many after publication
_LEAD = 12  # characters before a decade
_FOLLOWING = re.compile(r" [a-zäöüß]{2,}|[,.;:]?(?:\s|$)(?!\s?[A-ZÄÖÜ0-9])")
_LATE, _SOON = 6, 4  # years before and after publication
_NOUN_PHRASE = 30  # characters
_HEDGE = 20  # characters before a year that a hedge stands in
_WORD_AFTER = re.compile(r" ([^\W\d_]+)")
_NOUN_AFTER = re.compile(r" [a-z]{3,}")
_NOUN_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+) [a-zà-ÿ]{4,} $")


def _season(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    season = v["season"]
    if phrase.fixed.get("anchor"):
        return _beside(context, season, phrase.fixed["sign"])
    if "year" in v:
        return parted((f"{v['year']}-{season}", "period", True), v)
    if context.now is None:
        return None
    if phrase.fixed.get("led") and all(before(context.text, match.start(), context.words, table) is None for table in ("since", "until")):
        return None  # "by autumn", "ab Herbst": without its article only there
    if v.get("unit", "year") != "year":
        return None
    options = [(dt.date(y, SEASONS[season], 1), f"{y}-{season}") for y in years_around(context)]
    if "unit" in v:
        chosen: str | None = f"{context.now.year + int(v['rel'])}-{season}"
    elif v.get("rel") == "1":
        chosen = next((iso for day, iso in options if day > context.now), None)
    else:
        chosen = nearest(context, match.start(), options)
        if v.get("rel") == "-1" and chosen and (end := span(chosen).end) and end >= context.now:
            chosen = f"{int(chosen[:4]) - 1}-{season}"
    return parted((chosen, "period", False), v) if chosen else None


def _beside(context: Context, season: str, sign: int) -> Read | None:
    """ "the winter before", "el verano siguiente": the one before or after the last time said, or before the latest at publication."""
    told = context.anchor.start if context.anchor is not None else None
    day = told or (context.now if sign < 0 else None)
    if day is None:
        return None
    spans = [s for years in (-3, -2, -1, 0, 1, 2) if (s := span(f"{day.year + years}-{season}")).start is not None and s.end is not None]
    if sign > 0:
        found = next((s for s in spans if s.start is not None and s.start > day), None)
    else:
        begun = [s for s in spans if s.start is not None and s.end is not None and (s.end if told else s.start) < day]
        found = begun[-1 if told else -2]
    return (found.iso, "relative", told is not None) if found is not None else None


def _part_of_year(letter: str, parts: int) -> Reader:
    def read(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
        at = int(v.get("ord") or v.get("quarter") or 0)
        if at == -1 or (letter == "H" and at == 4):  # "last" is the fourth of four and the second of two
            at = parts
        bare = phrase.fixed.get("last_is_previous") and not {"year", "short", "rel", "month"} & v.keys() and context.stated is None
        if not 1 <= at <= parts or (bare and match.groupdict().get("ord") in context.words.values["rel"]):
            return None  # "im letzten Quartal" is the one before this
        if "month" in v:
            return _half_of_month(months(context, match, v | {"part": "x"}), at)
        if "year" in v or "short" in v:  # "3T24"
            return f"{v.get('year') or _CENTURY + v['short'].removeprefix(_MARK)}-{letter}{at}", "period", True
        if context.now is None:
            return None
        if "rel" in v:
            return f"{context.now.year + int(v['rel'])}-{letter}{at}", "period", False
        stated = context.stated
        if stated and stated.precision is Precision.YEAR and stated.start:  # "in 2024 …, 3 million in the first half"
            return f"{stated.start.year}-{letter}{at}", "period", True
        length = 12 // parts
        options = [(dt.date(y, length * (at - 1) + 1, 1), f"{y}-{letter}{at}") for y in years_around(context)]
        chosen = nearest(context, match.start(), options)
        return (chosen, "period", False) if chosen else None

    return read


def _half_of_month(month: Read | None, at: int) -> Read | None:
    """ "the first half of May", "la seconde quinzaine de mai"."""
    if month is None:
        return None
    end = span(month[0]).end
    assert end is not None
    return f"{month[0]}-01/{month[0]}-{_FORTNIGHT}" if at == 1 else f"{month[0]}-{_FORTNIGHT + 1}/{end.isoformat()}", "period", month[2]


def _first_months(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    count = int(number(context, match, v))
    unit = v.get("unit", "month")
    stated = context.stated
    if unit == "quarter":  # "the first three quarters of 2024", where the words alone are a fraction
        count, unit = 3 * (int(v["n"]) if v["n"].isdecimal() else in_words(context, v["n"])), "month"
    if unit not in ("month", "week", "day") or not 2 <= count <= 364:
        return None
    if "year" in v:
        year, anchored = int(v["year"]), True
    elif stated and stated.precision is Precision.YEAR and stated.start and "rel" not in v:
        year, anchored = stated.start.year, True
    elif context.now is not None:
        year, anchored = context.now.year + int(v.get("rel", 0)), False
        if "rel" not in v and not match[0].endswith(context.words.lists.get("of_year", ("\0",))):
            if unit != "month" or not 3 <= count < _MONTHS:  # "its first three days", "the first twelve months": of what began then
                return None
            year -= count > context.now.month  # "the first nine months", said in January
    else:
        return None
    if unit == "month" and count <= 12:
        low, high = (13 - count, 12) if phrase.fixed.get("last") else (1, count)
        return f"{year}-{low:02}/{year}-{high:02}", "period", anchored
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if phrase.fixed.get("last"):
        first = shifted(last, -count, unit) + dt.timedelta(1)
    else:
        last = shifted(first, count, unit) - dt.timedelta(1)
    return f"{first.isoformat()}/{last.isoformat()}", "period", anchored


def _year(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    year = v["year"]
    if "part" in v:
        return part_of(year, v["part"]), "period", True
    if match.start("year") == match.start() and not phrase.fixed.get("sure"):
        around = context.text[max(0, match.start() - 1) : match.start()], context.text[match.end() : match.end() + 1]
        labelled = before(context.text, match.start(), context.words, "year_labels") is not None
        of_its_own = labelled or (led(context, match.start(), "in_year") and int(year) >= _EARLIEST)
        of_its_own = of_its_own or _alone(context, match) or _owning(context, match)
        if around != ("(", ")") and not of_its_own and not _since_about(context, match):
            return (year, "noun", True) if _of_noun(context, match) else None
    return year, "period", True


def _owning(context: Context, match: re.Match[str]) -> bool:
    """Whether a year of late has what follows: "2019's 4.5 million"."""
    return _of_late(context, match) and context.text.startswith(context.words.lists.get("year_genitives", ("\0",)), match.end())


def _since_about(context: Context, match: re.Match[str]) -> bool:
    """Whether four digits are the year since about which something is so; no unit follows them ("depuis environ 1900 ans")."""
    words, text, at = context.words, context.text, match.start()
    about, since = words.lead.get("about"), words.lead.get("up_to_now")
    if about is None or since is None or context.now is None or not _MODERN <= int(match["year"]) <= context.now.year:
        return False
    hedge = about.search(text, max(0, at - _HEDGE), at)
    if hedge is None or since.search(text, max(0, hedge.start() - _HEDGE), hedge.start()) is None:
        return False
    behind = _WORD_AFTER.match(text, match.end())
    return behind is None or behind[1] not in words.values.get("unit", {})


def _alone(context: Context, match: re.Match[str]) -> bool:
    """Whether four digits are a year because no noun follows that they could count, in a language that says years without a preposition
    and writes nouns with a capital ("2015 kamen …", "zählte man 2024 in Europa"), or it is what somebody became ("wurde 1989 Rektorin")."""
    if not context.words.bare_years or context.now is None or not _MODERN <= int(match["year"]) <= context.now.year + _AHEAD:
        return False
    if led(context, match.start(), "remaining"):
        return False
    counts_nothing = _FOLLOWING.match(context.source, match.end()) is not None or led(context, match.start(), "became_in")
    return counts_nothing and re.search(r"[\d\-–/:]\s?$", context.text[max(0, match.start() - 2) : match.start()]) is None


def _of_late(context: Context, match: re.Match[str]) -> bool:
    return context.now is not None and -_LATE <= int(match["year"]) - context.now.year <= _SOON


def _of_noun(context: Context, match: re.Match[str]) -> bool:
    """Whether a year of late says of a noun which one it is: "the 2025 harvest", "la récolte 2025"."""
    if not _of_late(context, match):
        return False
    if context.words.lists.get("year_before_noun"):
        return led(context, match.start(), "year_before_noun") and _NOUN_AFTER.match(context.source, match.end()) is not None
    before = _NOUN_BEFORE.search(context.source, max(0, match.start() - _NOUN_PHRASE), match.start())
    return before is not None and before[1].lower() in context.words.lists.get("year_behind_noun", ())


def _years(_: Context, __: Phrase, ___: re.Match[str], v: dict[str, str]) -> Read | None:
    first = int(v["year"])
    last = int(v["year2"]) if "year2" in v else first // 100 * 100 + int(v["short"].lstrip("'"))
    return (f"{first}/{last}", "period", True) if last > first else None


def _half_of(first: int, length: int, v: dict[str, str]) -> Read | None:
    """ "the first half of the 20th century": half of a stretch of years."""
    at = {"1": 0, "2": 1, "-1": 1}.get(v["ord"])
    begins = first + (at or 0) * length // 2
    return (f"{begins}/{begins + length // 2 - 1}", "period", True) if at is not None else None


def _decade(context: Context, _: Phrase, m: re.Match[str], v: dict[str, str]) -> Read | None:
    if "year" in v:
        if not v["year"].endswith("0"):
            return None
        return _half_of(int(v["year"]), 10, v) if "ord" in v else parted((f"{v['year']}s", "period", True), v)
    lives = context.words.lead.get("lives")
    if lives is not None and lives.search(context.text, max(0, m.start() - _LEAD), m.start()) is not None:
        return None  # "in her thirties": how old somebody is
    tens = int(v["tens"] if "tens" in v else v["short"].lstrip("'"))
    century = 2000 if tens in (0, 10, 20) else 1900
    if "ord" in v:
        return _half_of(century + tens, 10, v)
    return parted((f"{century + tens}s", "period", True), v) if tens % 10 == 0 else None


def _century(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    at = day_number(context, v.get("century") or v["nth"])
    if not 11 <= at <= 21:
        return None
    first = 100 * at - 100
    return _half_of(first, 100, v) if "ord" in v else parted((f"{first}/{first + 99}", "period", True), v)


YEARS: dict[str, Reader] = {
    "season": _season,
    "quarter": _part_of_year("Q", 4),
    "half": _part_of_year("H", 2),
    "first_months": _first_months,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "century": _century,
}
