"""Numbers, amounts and units as a language writes them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.lang.joined import Told, quoted, typeset, values
from factcheck.model import Approx, Value


@lru_cache(maxsize=8192)
def number_words(language: str, number: Decimal) -> str:
    """Digits grouped as the language groups them ("65,000", "65 000" with a narrow no-break space); exact, never rounded."""
    marks = values(language, "marks") or {"group": ",", "decimal": "."}
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
    hedges = values(language, "hedge")
    value = _in_whole_units(value)
    share, clock = _fraction(value), _clock(language, value)
    if value.approx is Approx.RANGE and value.low is not None and value.high is not None and value.low != value.high:
        body = str(hedges.get("range", "{low} to {high}")).format(
            low=_amount(language, value.low, value.unit), high=_amount(language, value.high, value.unit)
        )
        return body + _unit_behind(language, value.unit, value.high)
    number = value.middle
    # "A fall of more than 35 %": of a negative bound ("more than −35 %") nobody could say on which side it lies.
    fall = number is not None and number < 0 and value.approx is not Approx.EXACT and "°" not in (value.unit or "")
    plain = "?" if number is None else (share or clock or _amount(language, abs(number) if fall else number, value.unit))
    body = str(hedges.get(value.approx.value, "{n}")).format(n=plain.lstrip("−") if fall else plain)
    if fall:
        body = str(hedges.get("fall", "{n}")).format(n=Told(language, body))
    return body if share or clock else body + _unit_behind(language, value.unit, number)


def _unit_behind(language: str, unit: str | None, number: Decimal | None) -> str:
    """The unit as it stands behind a number: in the singular behind one, and with "de" where the language wants it."""
    told = unit_words(language, unit, one=number is not None and is_one(language, number))
    large = values(language, "large").get("unit")
    if large and number is not None and _magnitude(language, number) and told.startswith(" "):
        return str(large).format(x=Told(language, unit_words(language, unit).strip()))
    return told


@cache
def is_one(language: str, number: Decimal) -> bool:
    """Whether what is so many takes the singular: one, and in French all below two ("1,5 kilo", "0 personne")."""
    below = values(language, "plural").get("from")
    return abs(number) < below if below is not None else abs(number) == 1


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
    told = large_words(language, number)
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
            return f"{'−' if part < 0 else ''}{abs(part)}/{whole}"
    return None


_WHOLES = (3, 6, 7, 8, 9, 11, 12, 13, 14, 15)


def _magnitude(language: str, number: Decimal) -> tuple[Decimal, str] | None:
    """The power of ten in words that makes a large number short without losing a digit: 31460000000 is 31.46 billion."""
    table = values(language, "large")
    for power, key in ((9, "billion"), (6, "million")):
        scaled = number.scaleb(-power)
        # French has no plural below two: "1,9 milliard".
        if abs(scaled) >= 1 and key in table and scaled == round(scaled, 3):
            return scaled, str(table[key if abs(scaled) >= 2 else f"{key}_one"])
    return None


def large_words(language: str, number: Decimal) -> str:
    """The number with "million" or "billion" where that loses no digit."""
    found = _magnitude(language, number)
    return number_words(language, number) if found is None else f"{number_words(language, found[0])} {found[1]}"


def unit_words(language: str, unit: str | None, *, one: bool = False) -> str:
    """The unit after a number, with the space or sign that the language sets: " %", "%", " euros", " orders a month". `one`: singular.

    A unit is the English plural of what is counted; where the language has no word for it, it stands in quotation marks, as a word of
    another language does.
    """
    if not unit:
        return ""
    known = _unit_names(language).get(unit)
    if one and (known is not None or unit in values(language, "one")):
        return _singular(language, unit, known or unit)
    if known is not None:
        return known
    top, slash, bottom = unit.partition("/")
    if slash:
        return unit_words(language, top, one=one) + _per(language, bottom)
    if _CURRENCY.fullmatch(unit):
        return f" {_currency(language, unit, 1 if one else 2)}"
    if typeset(language, "units") and _NOUN.fullmatch(unit):
        return f" {quoted(language, unit)}"
    if one and unit.endswith("s") and unit.islower() and len(unit) > 3:
        unit = unit[:-1]
    return f" {unit}"


_NOUN = re.compile(r"[^\W\d_]{4,}(?:[ '-][^\W\d_]+)*")  # and no sign, such as "km"


def _per(language: str, bottom: str) -> str:
    """What a rate is for one of: " a month", " par mois", "/h"."""
    listed = values(language, "per").get(bottom)
    if listed is not None:
        return str(listed)
    if not _NOUN.fullmatch(bottom):
        return f"/{bottom}"
    many = f"{bottom}s"
    known = _unit_names(language).get(many)
    return str(values(language, "per")["other"]).format(unit=_singular(language, many, known).strip() if known else bottom)


def _singular(language: str, unit: str, name: str) -> str:
    """The singular of a unit: as the language lists it, else without the sign of the plural."""
    listed = values(language, "one").get(unit) or typeset(language, "units").get("one", {}).get(unit)
    if listed is not None:
        return str(listed)
    return name[:-1] if name.endswith("s") and len(name) > 4 and unit not in ("%", "pp", "x") else name


@cache
def _currency(language: str, code: str, count: int) -> str:
    from babel.numbers import get_currency_name  # CLDR names every currency; imported late because it is slow

    return str(get_currency_name(code, count=count, locale=language))


@cache
def _unit_names(language: str) -> Mapping[str, str]:
    return {**typeset(language, "units").get("units", {}), **values(language, "units")}
