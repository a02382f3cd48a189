"""Sentences that the tool writes, in the reader's language, from data.

Templates live in `lang/<code>/say/<part>.toml`; a key is "part.section.name". Values are written the way the language writes them:
numbers grouped, intervals with their hedge, dates in words.
"""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.lang.pack import pack
from factcheck.model import Approx, InputError, Precision, TimeRelation, TimeSpan, Value
from factcheck.model.relation import Words
from factcheck.model.time_iso import SEASONS, length_of, parse_time


def say(language: str, key: str, values: Mapping[str, Words] | None = None) -> str:
    """The sentence `key` in `language`, filled with `values`. Raises `InputError` that names what is missing: the template or a value."""
    template = _template(language, key)
    filled = {name: words(language, value) for name, value in (values or {}).items()}
    try:
        return template.format_map(filled)
    except KeyError as error:
        file = f"factcheck/lang/{language}/say/{key.partition('.')[0]}.toml"
        raise InputError(f"sentence {key!r} needs {error}", path=file, remedy="give the value or mend the template") from error


def words(language: str, value: Words) -> str:
    """One value as a reader of the language expects it."""
    if isinstance(value, Value):
        return value_words(language, value)
    if isinstance(value, TimeSpan):
        return time_words(language, value)
    if isinstance(value, Decimal | int):
        return _large(language, Decimal(value))
    if value.startswith("measure:"):
        return measure_words(language, value.removeprefix("measure:"))
    if value.startswith("quote:"):
        return quoted(language, value.removeprefix("quote:"))
    if value.startswith("place:"):
        return _place(language, value.removeprefix("place:"))
    if value.startswith("weekday:"):
        return _weekdays(language)[int(value.removeprefix("weekday:")) - 1]
    if value.startswith("role:"):
        return _role(language, value.removeprefix("role:"))
    if _DAY.fullmatch(value):
        return _point(language, dt.date.fromisoformat(value), Precision.DAY)
    return _addends(language, value) if _SUM.fullmatch(value) else value


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SUM = re.compile(
    r"-?\d+(?:\.\d+)?(?: %)?(?: \+ -?\d+(?:\.\d+)?(?: %)?)+"
)  # "2400000000 + 1900000000", "31 % + 22 %"; one alone may be a year


def quoted(language: str, words_: str) -> str:
    """Words of an article within a sentence of the tool, in the marks of the reader's language."""
    pattern = str(pack(language).part("say/values").get("marks", {}).get("quote", "“{text}”"))
    return pattern.format(text=" ".join(words_.split()))


def role_told(language: str, quote: str, role: str) -> str:
    """A post for a sentence, with the wording that an article has for it: "role:fr:directrice:director of Corvo"."""
    low = quote.lower()
    own = max((w for w in _role_wordings(language, role) if w in low), key=len, default="")
    return f"role:{language}:{own}:{role}"


@cache
def _place(language: str, code: str) -> str:
    """A country or continent as a sentence names it, with its article where it takes one: "the United Kingdom", "le Maroc"."""
    table: Mapping[str, list[str]] = pack(language).part("say/values").get("places", {})
    pattern = next((pattern for pattern, codes in table.items() if code in codes), "{name}")
    return pattern.format(name=territories(language).get(code, code))


def _role(language: str, told: str) -> str:
    """A post, which reading writes in English ("former president of Corvo"), in the reader's language: as the article has it where that is
    its language, else by the first of its wordings, with its house in brackets; as it is where the language has none."""
    of, own, role = told.split(":", 2)
    wordings = (own,) if own and of == language else _role_wordings(language, role)
    if language == "en" or not wordings:
        return role
    office, _, house = role.partition(" of ")
    pattern = pack(language).part("say/values").get("marks", {}).get("former", "{role}") if office.startswith(_FORMER) else "{role}"
    return str(pattern).format(role=wordings[0]) + (f" ({house})" if house else "")


def _role_wordings(language: str, role: str) -> tuple[str, ...]:
    office = role.partition(" of ")[0].removeprefix(_FORMER)
    return tuple(pack(language).part("speech").get("role", {}).get(office, ()))


_FORMER = "former "


def _addends(language: str, sum_: str) -> str:
    """A sum as the reader writes its numbers: "2.4 billion + 1.9 billion", "31% + 22%"."""
    told = []
    for part in sum_.split(" + "):
        number, _, percent = part.partition(" ")
        told.append(_large(language, Decimal(number)) + (unit_words(language, "%") if percent else ""))
    return " + ".join(told)


def measure_words(language: str, measure: str) -> str:
    """A measure by its id, as the language names it: "sales", "change in sales" for "change:sales", "injured (firefighter)". Where nobody
    named it, the wordings of its concepts stand for it ("home, destroy")."""
    return _bare(language, _measure(language, measure))


def has_name(language: str, measure: str) -> bool:
    """Whether somebody named the measure in the language."""
    table = pack(language).part("say/measures")
    return measure in table.get("names", {}) or measure in table.get("bare", {})


def event_name(language: str, event: str) -> str:
    """What happened on a day or lasted some time, by its id among the events of `speech.toml`: "opening"; empty for other ids."""
    return str(pack(language).part("say/measures").get("events", {}).get(event, ""))


def _measure(language: str, measure: str) -> str:
    """The name with its article, where the language gives one."""
    table = pack(language).part("say/measures")
    named = table.get("names", {}).get(measure) or table.get("bare", {}).get(measure)
    if named:
        return str(named).strip()
    head, colon, rest = measure.partition(":")
    pattern = table.get("patterns", {}).get(head)
    if colon and pattern and rest:
        name = event_name(language, rest) or _measure(language, rest)
        return str(pattern).format(x=_bare(language, name), of_x=_of(language, name))
    base, slash, kind = measure.partition("/")
    if slash:
        return f"{_measure(language, base)} ({concept_words(language, kind)})"
    unit = pack(language).part("say/values").get("units", {}).get(measure)
    return str(unit).strip() if unit else ", ".join(concept_words(language, part) for part in measure.rpartition(":")[2].split("+"))


def _bare(language: str, name: str) -> str:
    articles = pack(language).part("say/measures").get("articles", {}).get("words", ())
    return next((name[len(article) :] for article in articles if name.startswith(article)), name)


def _of(language: str, name: str) -> str:
    """A name after "of", the article contracted with it as the language does: "des ventes", "du prix"."""
    table = pack(language).part("say/measures")
    for article, of in table.get("contracted", {}).items():
        if not article and name[:1].lower() in tuple(table.get("elided", {}).get("before", "")):
            return f"{table['elided']['of']}{name}"
        if name.startswith(article):
            return f"{of}{name[len(article) :]}"
    return name


def concept_words(language: str, concept: str) -> str:
    """A concept in the language: the first of its wordings, else its id without the marks of ids."""
    wording = _wordings(language).get(concept)
    return wording or concept.strip("~[]?").replace("_", " ") or "?"


@cache
def _wordings(language: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for table in pack(language).part("concepts").values():
        if isinstance(table, dict):
            for id, words_ in table.items():
                if isinstance(words_, list) and words_ and isinstance(words_[0], str):
                    found.setdefault(id, words_[0].lstrip("_"))
    return found


@lru_cache(maxsize=8192)
def number_words(language: str, number: Decimal) -> str:
    """Digits grouped as the language groups them ("65,000", "65 000" with a narrow no-break space); exact, never rounded."""
    marks = pack(language).part("say/values").get("marks", {"group": ",", "decimal": "."})
    sign, digits, _ = number.normalize().as_tuple()
    whole = f"{abs(number):f}"
    if "." in whole:
        whole = whole.rstrip("0").rstrip(".")
    integer, _, fraction = whole.partition(".")
    # Four digits are grouped too, except that nobody groups them in a language that says so (Spanish).
    if len(integer) >= marks.get("group_from", 4):
        integer = f"{int(integer):,}".replace(",", marks["group"])
    return ("−" if sign and any(digits) else "") + integer + (marks["decimal"] + fraction if fraction else "")


@lru_cache(maxsize=8192)  # a claim is told in as many sentences as it has counterparts
def value_words(language: str, value: Value) -> str:
    """A value with its hedge and unit: "more than 65,000 orders", "30 million to 40 million euros", "5.1%", "2/3"."""
    table = pack(language).part("say/values")
    hedges = table.get("hedge", {})
    value = _in_whole_units(value)
    share, clock = _fraction(value), _clock(language, value)
    if share is not None:
        return str(hedges.get(value.approx.value, "{n}")).format(n=share)
    if value.approx is Approx.RANGE and value.low is not None and value.high is not None and value.low != value.high:
        body = str(hedges.get("range", "{low} to {high}")).format(
            low=_amount(language, value.low, value.unit), high=_amount(language, value.high, value.unit)
        )
        number: Decimal | None = value.high
    else:
        number = value.middle
        # "A fall of more than 35 %": of a negative bound ("more than −35 %") nobody could say on which side it lies.
        fall = number is not None and number < 0 and value.approx is not Approx.EXACT and "°" not in (value.unit or "")
        plain = "?" if number is None else clock or _amount(language, abs(number) if fall else number, value.unit)
        body = str(hedges.get(value.approx.value, "{n}")).format(n=plain)
        if fall:
            body = str(hedges.get("fall", "{n}")).format(n=body, of_n=_of(language, body))
    unit = "" if clock else unit_words(language, value.unit, one=number is not None and abs(number) == 1)
    large = table.get("large", {}).get("unit")
    if large and number is not None and _magnitude(language, number) and unit.startswith(" "):
        unit = str(large).format(of_x=_of(language, unit.strip()))
    return body + unit


def _in_whole_units(value: Value) -> Value:
    """A part of an hour, a year or a century in the units in which people tell it: "a quarter of an hour" is 15 minutes."""
    smaller, each = _PARTS.get(value.unit or "", ("", 1))
    number = value.middle
    if not smaller or number is None or not 0 < number < 1 or (number * each) % 1:
        return value
    low, high, stated = (None if n is None else n * each for n in (value.low, value.high, value.stated))
    return value.model_copy(update={"low": low, "high": high, "stated": stated, "unit": smaller})


_PARTS = {
    "centuries": ("years", 100),
    "decades": ("years", 10),
    "years": ("months", 12),
    "hours": ("minutes", 60),
    "minutes": ("seconds", 60),
}


def _clock(language: str, value: Value) -> str:
    """Many seconds as a stopwatch has them, in signs that all languages share: "2 h 31 min 20 s"; empty for what is none."""
    number = value.middle
    if value.unit != "seconds" or value.approx is Approx.RANGE or number is None or number < _WATCHED:
        return ""
    minutes, seconds = divmod(number, 60)
    hours, minutes = divmod(minutes, 60)
    told = ((hours, "h"), (minutes, "min"), (seconds, "s"))
    return " ".join(f"{number_words(language, n)} {sign}" for n, sign in told if n)


_WATCHED = 120  # seconds: up to two minutes people say them as they are

_CURRENCY = re.compile(r"[A-Z]{3}")


def _amount(language: str, number: Decimal, unit: str | None) -> str:
    """The number as `_large` has it; money with one decimal gets the second, as on a price tag: "12.10 euros"."""
    told = _large(language, number)
    if (
        abs(number) >= _SMALL_CHANGE
        or number.normalize().as_tuple().exponent != -1
        or _CURRENCY.fullmatch((unit or "").partition("/")[0]) is None
    ):
        return told
    return f"{told}0"


_SMALL_CHANGE = 1000  # above it nobody counts cents


def _fraction(value: Value) -> str | None:
    """A share told in words of which percent give no round number, as the text has it: "two-thirds" is no 66.67 %."""
    percent = value.middle
    if value.unit != "%" or percent is None or value.approx is Approx.RANGE or value.grain < 1 or percent == percent.to_integral_value():
        return None
    for whole in _WHOLES:
        part = round(percent * whole / 100)
        if part and abs(Decimal(part) / whole * 100 - percent) < Decimal("0.006"):
            return f"{part}/{whole}"
    return None


_WHOLES = (3, 6, 7, 8, 9, 11, 12, 13, 14, 15)


def _magnitude(language: str, number: Decimal) -> tuple[Decimal, str] | None:
    """The power of ten in words that makes a large number short without losing a digit: 31460000000 is 31.46 billion."""
    table = pack(language).part("say/values").get("large", {})
    for power, key in ((9, "billion"), (6, "million")):
        scaled = number.scaleb(-power)
        # French has no plural below two: "1,9 milliard".
        if abs(scaled) >= 1 and key in table and scaled == round(scaled, 3):
            return scaled, str(table[key if abs(scaled) >= 2 else f"{key}_one"])
    return None


def _large(language: str, number: Decimal) -> str:
    """The number with "million" or "billion" where that loses no digit."""
    found = _magnitude(language, number)
    return number_words(language, number) if found is None else f"{number_words(language, found[0])} {found[1]}"


def unit_words(language: str, unit: str | None, *, one: bool = False) -> str:
    """The unit after a number, with the space or sign that the language sets: " %", "%", " euros", " orders a month". `one`: singular."""
    if not unit:
        return ""
    table = pack(language).part("say/values")
    names = _unit_names(language)
    singular: Mapping[str, str] = table.get("one", {})
    if one and unit in singular:
        return str(singular[unit])
    if unit in names:
        name = str(names[unit])
        return name[:-1] if one and name.endswith("s") and len(name) > 4 and unit not in ("%", "pp", "x") else name
    if "/" in unit:
        top, _, bottom = unit.partition("/")
        per = table.get("per", {})
        return unit_words(language, top, one=one) + str(per.get(bottom, f"/{bottom}"))
    if one and unit.endswith("s") and unit.islower() and len(unit) > 3:
        unit = unit[:-1]
    return f" {unit}"


@cache
def _unit_names(language: str) -> Mapping[str, str]:
    return {**pack(language).part("say/units").get("units", {}), **pack(language).part("say/values").get("units", {})}


@lru_cache(maxsize=8192)
def time_words(language: str, time: TimeSpan) -> str:
    """The stretch in words: "in August 2025", "since 2021", "in the first half of 2025"."""
    table = pack(language).part("say/values").get("time", {})
    body = _stretch(language, time)
    key = "from" if time.ahead and time.relation is TimeRelation.SINCE else time.relation.value
    of_day = table.get(f"{key}_day") if time.precision is Precision.DAY else None  # "depuis le 8 octobre", "depuis octobre"
    pattern = of_day or table.get(key, "{t}")
    return str(pattern.format(t=body))


def _stretch(language: str, time: TimeSpan) -> str:
    if time.start is None or time.end is None:
        day = time.start or time.end
        return "?" if day is None else _point(language, day, time.precision)
    if time.precision is Precision.SPAN:
        table = pack(language).part("say/values").get("time", {})
        if length := length_of(time.iso):
            return _counted(language, time, *length)
        first, last = _coarse(time.start, time.end)
        pattern = str(table.get("span", "{a} to {b}"))
        return pattern.format(a=_point(language, time.start, first), b=_point(language, time.end, last))
    return _point(language, time.start, time.precision)


def _counted(language: str, time: TimeSpan, count: int, unit: str) -> str:
    """ "the 4 years to November 2024": the length as it was stated, as counting it back gives no date that anybody stated."""
    assert time.start is not None and time.end is not None
    table = pack(language).part("say/values").get("length", {})
    back = time.iso.startswith("P")
    said = parse_time(time.iso.split("/")[back])
    pattern = table[("to" if back else "from") + ("_day" if said.precision is Precision.DAY else "")]
    length = table["one" if count == 1 else "many"][unit].format(n=count)
    return str(pattern.format(length=length, t=_stretch(language, said)))


def _coarse(start: dt.date, end: dt.date) -> tuple[Precision, Precision]:
    """Whole years as years and whole months as months, so that a stretch reads as it was meant."""
    after = end + dt.timedelta(days=1)
    if (start.month, start.day) == (1, 1) and (after.month, after.day) == (1, 1):
        return Precision.YEAR, Precision.YEAR
    if start.day == 1 and after.day == 1:
        return Precision.MONTH, Precision.MONTH
    return Precision.DAY, Precision.DAY


_SEASON_FROM = {month: season for season, month in SEASONS.items()}


def _point(language: str, day: dt.date, precision: Precision) -> str:
    table = pack(language).part("say/values").get("time", {})
    names = _months(language)
    if precision in (Precision.DAY, Precision.HOUR, Precision.WEEK):
        pattern = table.get("day", "{d} {month} {y}")
    elif precision is Precision.MONTH:
        pattern = table.get("month", "{month} {y}")
    elif precision is Precision.QUARTER:
        pattern = table.get(f"quarter{(day.month + 2) // 3}", "Q{q} {y}")
    elif precision is Precision.HALF:
        pattern = table.get("half1" if day.month <= 6 else "half2", "H{h} {y}")
    elif precision is Precision.SEASON:
        pattern = table.get(_SEASON_FROM.get(day.month, "month"), "{month} {y}")
    elif precision is Precision.DECADE:
        pattern = table.get("decade", "{y}s")
    else:
        pattern = "{y}"
    return str(pattern.format(d=day.day, month=names[day.month], y=day.year, q=(day.month + 2) // 3, h=1 if day.month <= 6 else 2))


@cache
def _months(language: str) -> Mapping[int, str]:
    from babel.dates import get_month_names  # CLDR knows every language's months; imported late because it is slow

    return dict(get_month_names("wide", "format", locale=language))


@cache
def _weekdays(language: str) -> Mapping[int, str]:
    from babel.dates import get_day_names

    return dict(get_day_names("wide", "format", locale=language))


@cache
def territories(language: str) -> Mapping[str, str]:
    """Countries and continents by their codes (ISO 3166, UN M49), as the language names them."""
    from babel import Locale  # CLDR names every territory in every language; imported late because it is slow

    return {str(code): str(name) for code, name in Locale.parse(language).territories.items()}


def place_words(language: str, place: str | None, name: str | None) -> str:
    """A country or continent in the reader's language; other places as they are named."""
    return territories(language).get(place or "") or (name or place or "").rpartition("/")[2]


@cache
def _template(language: str, key: str) -> str:
    part, _, rest = key.partition(".")
    node: object = pack(language).part(f"say/{part}")
    for step in rest.split("."):
        node = node.get(step) if isinstance(node, dict) else None
    if not isinstance(node, str):
        raise InputError(f"no sentence {key!r} in {language!r}", path=f"factcheck/lang/{language}/say/{part}.toml", remedy="add it")
    return node
