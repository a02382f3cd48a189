"""The unit beside a numeral: before it ("€", "CHF"), after it ("euros", "km/h", "per cent"), and the rate it is given at."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.figures.around import word_after
from factcheck.extract.figures.units.units import UnitNames, is_time
from factcheck.extract.figures.units.units_table import COMMON_CODES
from factcheck.extract.figures.words import Words
from factcheck.extract.numbers.numerals import Lexicon, Numeral

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in the text. `factor` multiplies the numeral ("pence" is 0.01 GBP; the name "scale" is a magnitude such as "m" in "10m
    people"); `part` marks one that is a part of another: a hundredth of a currency, a quarter of an hour."""

    name: str
    start: int
    end: int
    factor: Decimal = ONE
    part: bool = False


_PREFIX = re.compile(r"[^\s\d(\[,;:«»“”\"!?…–—/]+$")
_AFTER = re.compile(
    r"(?P<gap>[ ]{0,2}|-)(?:\{)?(?P<w1>[^\s\d.,;:!?(){}\[\]«»“”…–—\-\"|]+(?:[23](?!\d))?)"
    r"(?:(?P<g2>[ -])(?P<w2>[^\s\d.,;:!?(){}\[\]«»“”…–—\-\"|]+))?(?:[ -](?P<w3>[^\s\d.,;:!?(){}\[\]«»“”…–—\-\"|]+))?"
)


def prefix_money(text: str, low: str, start: int, names: UnitNames) -> Unit | None:
    """The currency before a numeral: "€ 5", "US$5", "CHF 12"; None where none stands there."""
    end = start
    if end and low[end - 1] == " ":
        end -= 1
    if end == 0 or low[end - 1] in " \n.,;:)":
        return None
    m = _PREFIX.search(low, max(0, end - 6), end)
    if m is None:
        return None
    token = m.group()
    begin = m.start()
    for cut in range(len(token)):
        part = token[cut:]
        code = names.prefixes.get(part)
        if code is not None and (part[0] in "€$£¥₹₽₩₺₴₪₫₦₱฿₿₾₸₼₡₲¢" or cut == 0 or not token[cut - 1].isalpha()):
            if low[max(0, begin + cut - 1) : begin + cut].isnumeric():
                return None  # it belongs to the number before: "5€10"
            if part.isalpha() and text[begin + cut : end].islower() and len(part) < 3:
                continue
            country = text[max(0, begin + cut - 2) : begin + cut]
            if part.startswith("$") and len(country) == 2 and country.isalpha() and country.isupper():  # not "A $270m loan"
                continue
            if part[0] in "€$£¥" and len(part) == 1 and begin + cut >= 2 and low[begin + cut - 2 : begin + cut] == "c ":
                return Unit("CAD", begin + cut - 2, end)
            if part == "$" and low.endswith("us ", 0, begin + cut):
                return Unit("USD", begin - 3, end)
            return Unit(code, begin + cut, end)
    printed = text[begin:end]
    if (printed in names.codes and printed.isupper()) or token in COMMON_CODES:
        return Unit(token.upper(), begin, end)
    return None


def find_unit(text: str, low: str, numeral: Numeral, names: UnitNames, w: Words, lex: Lexicon) -> Unit | None:
    """The unit after a numeral, or the magnitude of "10m people" (name "scale"); None where a noun or nothing follows."""
    end = numeral.end
    found = _look(text, low, end, numeral, names, w, lex)
    if found is not None:
        return found
    if numeral.form in ("digits", "words", "mixed") and (further := _past_further(text, low, end, numeral, names, w, lex)) is not None:
        return further
    if end < len(low) and low[end] in " -":
        for link in w.links if numeral.form != "fraction" else w.fraction_links:
            if low.startswith(link, end + 1):
                at = end + 1 + len(link.rstrip())
                if low[at : at + 1].isalpha() and not link.endswith("'"):
                    continue
                found = _look(text, low, at, numeral, names, w, lex)
                if (
                    found is not None
                    and found.name not in ("scale", "x")
                    and (found.name in names.money or numeral.form in ("fraction", "mixed", "approximate-noun", "words"))
                ):
                    if numeral.form in ("fraction",) and found.name == "%":
                        return None
                    if link.strip() in w.per_article and numeral.form != "fraction":
                        return None  # "five a day" is a rate
                    return found
    return None


def _past_further(text: str, low: str, end: int, numeral: Numeral, names: UnitNames, w: Words, lex: Lexicon) -> Unit | None:
    """The unit behind a word that only says that there is more of it: "three more weeks", "zwei weitere Jahre", "200 additional litres"."""
    at, word = word_after(low, end)
    if word not in w.further or at != end + 1:
        return None
    found = _look(text, low, at + len(word), numeral, names, w, lex)
    printed = found.end - found.start if found is not None else 0
    return found if found is not None and printed > _SYMBOL and found.name not in ("scale", "x", "points", "%") else None


_SYMBOL = 3  # letters of a sign such as "km" at most: "two more in Lyon" names no inches


def _look(text: str, low: str, end: int, numeral: Numeral, names: UnitNames, w: Words, lex: Lexicon) -> Unit | None:
    """The unit that the word right behind a numeral is, or the words together with it."""
    m = _AFTER.match(low, end)
    if m is None or (m["w1"] in w.not_after_words and numeral.form in ("words", "fraction")):  # "la media ha bajado"
        return None
    start, glued = m.start("w1"), m["gap"] == ""
    named = _phrase(low, start, m["w1"], names)
    if named is not None:
        phrase, stop = named
        part = names.subunits.get(phrase)
        return _unit(names.names[phrase], start, stop) if part is None else Unit(part[0], start, stop, part[1], True)
    word = m["w1"].removesuffix("'s")
    if word.endswith("'") and len(word) > 2:
        word = word[:-1]
    stop = start + len(word)
    if word in w.points and not glued:
        return Unit("points", start, stop)
    if word in names.either:
        return _large_or_small(low, word, start, stop, numeral, names, w)
    sub = names.subunits.get(word)
    if sub is not None and (len(word) > 1 or glued):
        return Unit(sub[0], start, stop, sub[1], True)
    name = names.names.get(word)
    if name is not None and word in w.closed and not (glued and not low[stop : stop + 2].strip(" ").isdigit()) and not _closes(low, stop):
        return None
    if name is not None and (len(word) > 1 or glued):
        return _unit(name, start, stop)
    printed = text[start:stop]
    symbol = _symbol(printed, names)
    if symbol is not None:
        return _by_symbol(low, symbol, printed, start, stop, glued, w, lex)
    code = names.prefixes.get(word)
    if code is not None:
        return Unit("USD", start, stop, _CENT, True) if code == "USD¢" else Unit(code, start, stop)
    return _currency(text, word, start, names, lex) or _compound(text, word, start, glued, names)


_CENT = Decimal("0.01")


def _large_or_small(low: str, word: str, start: int, stop: int, numeral: Numeral, names: UnitNames, w: Words) -> Unit | None:
    """A word for two units, as the number, other words of the text or a rate tell them apart: pounds of money and of weight."""
    large, small, limit, evidence = names.either[word]
    priced = abs(numeral.value) >= limit or numeral.grain < _TENTH or _mentions(low, evidence)  # a price is given to the hundredth
    if priced or find_rate(low, stop, large, "money", names, w) is not None:
        return Unit(large, start, stop)
    return Unit(small, start, stop) if small else None


_TENTH = Decimal("0.1")


def _symbol(printed: str, names: UnitNames) -> str | None:
    """The unit of a symbol as printed, of a longer one in any letters."""
    name = names.symbols.get(printed)
    return names.symbols.get(printed.lower()) if name is None and len(printed) > _SYMBOL else name


def _by_symbol(low: str, name: str, printed: str, start: int, stop: int, glued: bool, w: Words, lex: Lexicon) -> Unit | None:
    """The unit of a symbol, unless it is a magnitude, or a letter that is the word behind a number."""
    if glued and printed in lex.ambiguous and _is_magnitude(low, stop, w):
        return Unit("scale", start, stop, lex.glued[printed])
    if not glued and printed in _CAPITALS and not _boundary(low, stop):
        return None
    return _unit(name, start, stop)


_CAPITALS = frozenset("CFKV")  # symbols that stand apart from their number only at the end of a phrase


def _currency(text: str, word: str, start: int, names: UnitNames, lex: Lexicon) -> Unit | None:
    """A currency by its sign or code, with a magnitude before it or a rate behind: "m€", "€/MWh", "EUR", "MEUR"."""
    printed, stop = text[start : start + len(word)], start + len(word)
    if word[:1] in _SIGNS or (word.endswith(("€", "$", "£")) and len(word) <= 4):
        if "/" in word:
            return _slash(text, word, start, names)
        if word[0] in _SIGNS:
            return Unit(names.prefixes[word[0]], start, start + 1)
        magnitude = lex.glued.get(word[:-1])
        if magnitude is not None:
            return Unit(names.prefixes[word[-1]], start, stop, magnitude)
    if (printed in names.codes and printed.isupper()) or word in COMMON_CODES:
        return Unit(word.upper(), start, stop)
    if len(printed) == 4 and printed[1:] in names.codes and word[0] in lex.glued:
        return Unit(printed[1:].upper(), start, stop, lex.glued[word[0]])
    return None


_SIGNS = frozenset("€$£¥")


def _compound(text: str, word: str, start: int, glued: bool, names: UnitNames) -> Unit | None:
    """The unit that a rate or a compound noun is of: "t/ha", "Loipenkilometer"."""
    if "/" in word:
        return _slash(text, word, start, names)
    name = names.of_compound(word) if names.tails and not glued and text[start].isupper() else None
    return None if name is None else Unit(name, start, start + len(word))


def _phrase(low: str, start: int, first: str, names: UnitNames) -> tuple[str, int] | None:
    """The longest name of several words that begins at `start`, and where it ends: "light-years", "tonnes of oil equivalent"."""
    for plain, name in names.phrases.get(first, ()):
        stop = start + len(plain)
        if low[start:stop].replace("-", " ") == plain and not low[stop : stop + 1].isalnum():
            return name, stop
    return None


@lru_cache(maxsize=64)
def _mentions(low: str, evidence: tuple[str, ...]) -> bool:
    """Whether a text has one of some words; looked for once a text."""
    return any(e in low for e in evidence)


def _slash(text: str, word: str, start: int, names: UnitNames) -> Unit | None:
    """ "€/MWh", "euros/m²", "t/ha"."""
    top, _, bottom = word.partition("/")
    printed = text[start : start + len(word)]
    a = names.names.get(top) or names.symbols.get(printed[: len(top)]) or names.prefixes.get(top)
    b = names.names.get(bottom) or names.symbols.get(printed[len(top) + 1 :])
    if a is None:
        return None
    if b is None:
        return Unit(a, start, start + len(top))
    rate = f"{a}/{singular(b)}"
    return Unit(SPEEDS.get(rate, rate), start, start + len(word))


def _boundary(low: str, stop: int) -> bool:
    return stop >= len(low) or low[stop] in ".,;:!?)\n" or low[stop : stop + 2] in (" (", " -", " –")


def _closes(low: str, stop: int) -> bool:
    """Whether a unit of few letters closes its phrase, or the minutes of its hours follow: "5 h 42 min"."""
    return _boundary(low, stop) or _MINUTES.match(low, stop) is not None


_MINUTES = re.compile(r" \d{1,2} ?min(?!\w)")


def _ends(low: str, stop: int) -> bool:
    """Whether a phrase ends there, or another begins with a small word: no "a night train"."""
    return _boundary(low, stop) or ((m := re.match(r" ([^\W\d_]+)", low[stop : stop + 30])) is not None and len(m[1]) <= _SMALL)


_SMALL = 3  # letters of "in", "for", "and"


def _unit(name: str, start: int, stop: int) -> Unit:
    return Unit("°C" if name == "°" else name, start, stop)


def _is_magnitude(low: str, stop: int, w: Words) -> bool:
    """Whether the "m" of "10m people" is a million: a counted noun in the plural follows."""
    m = re.match(r" ([^\W\d_]+)", low[stop : stop + 30])
    return m is not None and m[1] not in w.stops and m[1].endswith(w.plural_endings)


def singular(unit: str) -> str:
    """The unit as the lower part of a rate: "EUR/month", "people/day"."""
    return _SINGULAR.get(unit, unit)


_SINGULAR = {
    "years": "year", "months": "month", "days": "day", "weeks": "week", "hours": "hour", "minutes": "minute", "seconds": "second",
    "quarters": "quarter", "decades": "decade", "centuries": "century", "acres": "acre", "semesters": "semester",
}  # fmt: skip

_NOUN = re.compile(r" (?!\d)[^\s.,;:!?()«»“”…–—]+")


# What a length in a time has a unit of its own for.
SPEEDS = {"km/hour": "km/h", "mi/hour": "mph", "m/second": "m/s", "m³/second": "m³/s", "L/second": "L/s", "km/second": "km/s"}


# Words between a figure and what it is given per: those of a bare number's noun, of "gross" and "more" behind an amount, of the stuff that
# is measured ("11,000 tonnes of sulphur dioxide a day").
_STEPS = {"bare": 5, "money": 4, "unit": 5}


def find_rate(low: str, end: int, unit: str | None, kind: str, names: UnitNames, w: Words) -> tuple[str, int] | None:
    """What a figure is given per, and where that ends: "a month", "par hectare", "chaque mois", "/m²"."""
    if kind in ("share", "multiple", "rank", "points", "percent"):
        return None  # a share is no quantity that there could be so much of a day: "9 % par an" are nine percent
    bare = unit is None
    steps = _STEPS.get("bare" if bare else kind, 2)
    further = bare or kind in _STEPS
    at, stuff = end, True
    for step in range(steps):
        adverb = w.rate_after.match(low, at) if low[at : at + 1] == " " else None
        if adverb is not None and kind != "duration":
            return None if word_after(low, adverb[0])[1] in w.not_rate else (adverb[1], adverb[0])
        found = _per(low, at, names, w, bare, kind) if further or step == 0 else None
        if found is not None and (bare or step == 0 or is_time(_PLURAL.get(found[0], found[0])) or (stuff and _stuff(low, at, w))):
            return found
        m = _NOUN.match(low, at)
        word = m.group().strip() if m is not None else ""
        if m is None or not further or word in w.joining:
            return None
        if word in w.not_rate and (kind != "money" or _per(low, m.end(), names, w, bare, kind) is not None):
            return None  # "two million in a year", against "€900,000 in extra takings a year"
        at, stuff = m.end(), stuff and word not in w.stops
    return None


def _stuff(low: str, at: int, w: Words) -> bool:
    """Whether "per" stands there and no article, so that what comes before names the stuff ("65 litres of rain per square metre")."""
    return word_after(low, at)[1] not in w.per_article


_PLURAL = {one: many for many, one in _SINGULAR.items()}


def _particular(low: str, stop: int, w: Words) -> bool:
    """Whether a time is a particular one, as what follows says which: "300 a year earlier", "le jour de l'annonce"."""
    return word_after(low, stop)[1] in w.time_after or any(
        low.startswith(" " + link, stop) for link in w.links if link.strip() not in w.per_article
    )


def _one(low: str, word: str, stop: int, article: bool, w: Words) -> bool:
    """Whether a word behind "per" is a thing that an amount is given for. Behind an article only at the end of its phrase."""
    if len(word) < 3 or not word.isalpha() or word in w.stops or word in w.months:
        return False
    if word.endswith(tuple(w.per_verbs)) and word not in w.per_nouns:
        return False  # "300 euro per comprare una bici"
    return not article or (w.article_prices and _boundary(low, stop))


def _per(low: str, at: int, names: UnitNames, w: Words, bare: bool, kind: str) -> tuple[str, int] | None:
    """What a figure is given per where "per" or a word like it stands at `at`, and where that ends."""
    if not w.per_any.match(low, at):
        return None
    for per in w.per:
        start = _behind_per(low, at, per)
        m = _AFTER.match(low, start) if start is not None else None
        if m is None or m["gap"]:
            continue
        for stop in (m.end("w3"), m.end("w2"), m.end("w1")):
            if stop < 0:
                continue
            word = low[start:stop]
            article = per in w.per_article
            if word in w.article.get("persons", ()) or word in names.persons:
                if bare and article:
                    continue
                return "person" if word in w.heads else word, stop
            name = names.names.get(word) or (names.symbols.get(word) if per == "/" or len(word) > 1 else None)
            turn = w.per_times.get(word)
            if turn is not None and kind in ("money", "number", "unit") and (not article or (per in w.per_one and _ends(low, stop))):
                return turn, stop  # "36,000 euros a season", "40 flights per night"
            if name is None and stop == m.end("w1") and kind == "money" and per != "/" and _one(low, word, stop, article, w):
                return word, stop  # "par dossier", "je Fall", "€41,000 a case."
            if name is None or name in names.money or name in ("%", "x", "pp"):
                continue
            if kind == "money" and per in w.per_measure and word in names.either:
                continue  # "€1.15 to the pound"
            if _is_given_per(name, per, bare, kind, w) and not (article and is_time(name) and _particular(low, stop, w)):
                return singular("°C" if name == "°" else name), stop
    return None


def _behind_per(low: str, at: int, per: str) -> int | None:
    """Where what follows a word for "per" begins; None where that word does not stand at `at`."""
    if per == "/":
        return at + 1 if low.startswith("/", at) else None
    if not low.startswith((f" {per}", f"({per}"), at):
        return None
    start = at + 1 + len(per)
    if per.endswith("'"):
        return start
    return start + 1 if low.startswith(" ", start) else None


def _is_given_per(name: str, per: str, bare: bool, kind: str, w: Words) -> bool:
    """Whether figures of a kind are given per this unit. A mere article says so of times, prices and measures."""
    if is_time(name):
        return per not in w.per_article or kind not in ("duration", "temperature")
    if kind == "duration" and per not in w.per_many:
        return False  # "2,900 years per metre", "4 minutes per kilometre"
    if per not in w.per_article:
        return True
    return not bare and (kind == "money" or (per in w.per_measure and kind not in ("duration", "temperature")))
