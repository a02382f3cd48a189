"""Numerals that are no quantity: years, names, pages, scores, addresses, times of day."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.unit_beside import Unit
from factcheck.extract.figures.units import convert, is_time
from factcheck.extract.figures.words import Words
from factcheck.extract.numbers.numerals import Numeral

_SCORE_BEFORE = re.compile(r"\d[-–]$")
_SCORE_AFTER = re.compile(r"[-–]\d")
_TELEPHONE = re.compile(r"(?<![\d.,])\b0\d{2,}[ /-]?\d*$")
_NUMBER_TO_RING = re.compile(r"(?<![\d.,])\+?0[\d ]{0,5}\d(?:[ .-]\d{2,4}){2,}(?!\d)")  # "0 805 22 31 50": a nought opens no grouped number
_PAIRED = re.compile(r"(?<![\d.,])(?=[\d ]* \d\d(?!\d))\d{2,4}(?: \d{2,3}){2,}(?![\d.,]?\d)")  # "971 35 02 26": no thousands set apart
_THREES = re.compile(r"\d{3} \d{3} \d{3}|\d{3} (?!000)\d{3}")  # "900 163 412", "116 116": a telephone number or a large one
_RUNG = 5  # words before a number among which one may say that it is to be rung
_SECOND = re.compile(r"([^\W\d_]+) \d+ ([^\W\d_]+) $")
_COMPOUND = 5  # letters of a label that may end a compound
_HOUR = re.compile(r"\d{1,2}[.:]\d\d$")
_CODE_BEFORE = re.compile(r"(?:\b[A-Z]{1,3}-|[,(] ?[A-Z]{2,3} )$")
_TIE_BREAK = re.compile(r"\d[-–:]\d \($")
_LIST = re.compile(r"(?:^|\n)[ \t]*(?:[-*] )?(?:[*#]{1,4} ?)?(?:\()?$")


def refused(text: str, low: str, numeral: Numeral, start: int, end: int, unit: Unit | None, w: Words, ranged: bool, listed: bool) -> bool:
    """Whether a numeral (from `start` with its prefix to `end`) is no quantity. `ranged`: it is the first of two ends.
    `listed`: the name before it is the next of a list."""
    before_at, before = word_before(low, start)
    after_at, after = word_after(low, end)
    plain = numeral.form == "digits" and text[numeral.start : numeral.end].isdigit()
    following = low[end : end + 1]
    if numeral.form == "fraction" and unit is not None and _priced(low, unit.end, w.article.get("priced", ())):
        return True  # "der halbe Liter kostet 6,80 Euro"
    if numeral.form == "article":
        return _article(low, numeral, unit, before, after, after_at, w)
    if _clock(text, low, numeral, end, before, after, unit, w) or (plain and _TELEPHONE.search(low, max(0, start - 12), end)):
        return True
    if numeral.form == "digits" and any(
        m.start() <= start < m.end() for shape in (_NUMBER_TO_RING, _PAIRED) for m in shape.finditer(low, max(0, start - 18), end + 18)
    ):
        return True
    if numeral.form in ("digits", "words") and _title(text, numeral, end):
        return True
    if unit is not None:
        return (
            plain
            and unit.start == numeral.end
            and text[unit.start : unit.end].isupper()
            and unit.end - unit.start == 1
            and before in w.labels
        )
    if plain and _designation(text, low, before_at, before, after, after_at, w):
        return True
    if plain and not after.endswith(w.plural_endings) and _rings(low, before_at, before, w):
        return True
    if (
        _THREES.fullmatch(low, numeral.start, numeral.end)
        and low[:start].endswith(": ")
        and low[end : end + 2] in ("", ".", ".\n", ". ", "\n")
    ):
        return True  # "Consultas: 953 555 018."
    if plain and before in w.phone_links and text[numeral.start : numeral.end] in w.emergency and not after.endswith(w.plural_endings):
        return True  # "the 112 centre in Zaragoza"
    if _THREES.fullmatch(low, numeral.start, numeral.end) and not after.endswith(w.plural_endings) and _rung(low, start, w):
        return True
    if not (w.nouns_capitalised and _counts(text, low, before_at, after, after_at, w)) and _label(low, start, before, numeral, plain, w):
        return True
    bare = not ranged and (not after or not after.endswith(w.plural_endings) or after in w.stops)
    if plain and bare and before in w.phone_before:
        return True  # "may ring 1414"
    if plain and bare and before in w.day_before and numeral.value <= 31:
        return True  # "el martes, día 27"
    if plain and bare and before in w.singular_articles and numeral.value > 1 and f" {after} " not in (*w.and_, *w.to):
        return True  # "el 112", "le 49": several are told in the plural
    if before in w.clock_before and unit is None and numeral.value <= 24 and numeral.form == "words" and not after:
        return True
    if numeral.form == "fraction" and _no_fraction(low, numeral, before, end, w):
        return True
    if numeral.form == "words" and following == "-" and low[end + 1 : end + 2].isalpha():
        return True  # "two-wheelers", "deux-temps": what kind of thing it is
    if numeral.form in ("words", "fraction") and _name_in_words(text, numeral, before_at, before, w):
        return True
    if numeral.form != "digits":
        return False
    if plain and _CODE_BEFORE.search(text, max(0, start - 8), start) is not None:
        return True  # "M-113", "the Ocean Lass, WY 212,"
    previous = low[start - 1 : start]
    if previous == "(" and following == ")" and _TIE_BREAK.search(low, max(0, start - 8), start):
        return True  # "7-6 (5)"
    if not ranged and (
        (following in ("-", "–") and _SCORE_AFTER.match(low, end))
        or (previous in ("-", "–", "—") and _SCORE_BEFORE.search(low, max(0, start - 3), start))
    ):
        return True
    if following == "/" or previous in ("/", "_", "=", "#", "&", "@") or following in ("_", "@"):
        return True
    if following.isalpha() and not ranged:
        return True  # "2CV", "5G": letters that are no unit
    if following == "-" and text[end + 1 : end + 2].isupper() and w.age_after.match(low, end) is None:
        return True  # "7-Up"
    if before in w.clock_strong and numeral.value <= 24 and (not after or after in w.stops):
        return True
    if following == "." and plain and (word_after(low, end + 1)[1] in w.months or (numeral.value < 100 and before in w.ordinal_dot)):
        return True  # "am 3. März", "in der 2. Halbzeit"
    if following == ")" and _LIST.search(low, max(0, start - 6), start):
        return True
    if following == "." and low[end + 1 : end + 2] in (" ", ")") and _LIST.search(low, max(0, start - 6), start):
        return True
    if (
        plain
        and len(text[numeral.start : numeral.end]) == 4
        and 1000 <= numeral.value <= 2199
        and _is_year(text, low, numeral, start, end, before, after, after_at, w)
    ):
        return True
    if before in w.months and numeral.value <= 31:
        return True
    if numeral.value <= 31 and (after in w.months or (after in w.bare_links and word_after(low, after_at + len(after))[1] in w.months)):
        return True
    if after in w.address or (after and text[after_at].isupper() and plain and low[after_at:].startswith(tuple(w.address))):
        return True
    if plain and _address(text, low, end, w):
        return True
    return not listed and (plain or numeral.value < 100) and _name(text, low, start, before_at, before, after_at, after, w)


def _no_fraction(low: str, numeral: Numeral, before: str, end: int, w: Words) -> bool:
    """ "half-time", "quart de finale", "the third quarter", "pays tiers": words of a fraction that share nothing out."""
    if any(low.startswith(tail, end) for tail in w.fraction_not_before):
        return True
    if any(low.startswith(phrase, numeral.start) for phrase in w.fraction_not_at):
        return True  # "una media de 190": an average
    word = low[numeral.start : end]
    if word in w.fraction_needs and before not in w.fraction_determiners:
        return True
    if f"{before} {word}" in w.fraction_of and word_after(low, end)[1] not in w.genitives:
        return True  # "das Viertel anbinden", "le quart le plus pauvre": a part of a town, one of four groups
    return before in w.ordinals


def _title(text: str, numeral: Numeral, end: int) -> bool:
    """Whether a number closes what stands in quotation marks, and that is a name: „Karst 2“, "Ocean's Eleven". A name has a capital, and
    no word of its own that begins small and is longer than an article."""
    if text[end : end + 1] not in _CLOSING or not text[end : end + 1]:
        return False
    opened = max(text.rfind(mark, max(0, numeral.start - _TITLE), numeral.start) for mark in _OPENING)
    words = text[opened + 1 : numeral.start].split() if opened >= 0 else []
    return bool(words) and words[0][0].isupper() and all(w[0].isupper() or len(w) < _SMALL for w in words) and words[-1][-1].isalnum()


_OPENING, _CLOSING = '"„“«»‘‚', '"“”»«’'
_TITLE = 40  # characters of a title before its number
_SMALL = 4


def _designation(text: str, low: str, before_at: int, before: str, after: str, after_at: int, w: Words) -> bool:
    """Whether capitals and a number together name a thing, where nouns have a capital: „den Zwerg GJ 2207“, against "die CDU 34 Sitze"."""
    if not w.nouns_capitalised or not 1 < len(before) <= _LETTERS or not text[before_at : before_at + len(before)].isupper():
        return False
    at, noun = word_before(low, before_at)
    return bool(noun) and text[at].isupper() and not (after and text[after_at].isupper())


_LETTERS = 4


def _rings(low: str, before_at: int, before: str, w: Words) -> bool:
    """Whether a word of ringing stands before a number with no more than a preposition and an article between: "calls to 3014", "les appels
    au 3014", "rief die 110"."""
    if before not in w.phone_links:
        return False
    at, first = word_before(low, before_at)
    _, second = word_before(low, at)
    return first in w.callings or (first in w.phone_links and second in w.callings)


def _rung(low: str, start: int, w: Words) -> bool:
    """Whether a word of telephones or of ringing stands among the last ones before a number."""
    before = [word.strip(",:;(«»“”") for word in low[max(0, start - 60) : start].split()[-_RUNG:]]
    return any(word in w.phone_before or word in w.phones for word in before)


def _counts(text: str, low: str, before_at: int, after: str, after_at: int, w: Words) -> bool:
    """Whether a German noun before a number is what has so many of the noun behind it: "zählte das Haus 287 Geburten". The number of a
    thing stands behind its noun without an article, or no noun follows."""
    if not after or not text[after_at].isupper() or after in w.labels or after in w.months:
        return False
    return word_before(low, before_at)[1] in w.ordinal_dot and "\n" not in low[before_at:after_at]


def _label(low: str, start: int, before: str, numeral: Numeral, plain: bool, w: Words) -> bool:
    """ "Seite 12", "art. 5", "les sorties 12 et 14": the number of a thing; never a fraction or a number with its thousands set apart, and
    a full stop ends a sentence unless it ends an abbreviation."""
    if numeral.form == "fraction" or (numeral.form == "digits" and not plain and numeral.value >= 1000):
        return False
    if w.nouns_capitalised and plain and any(before.endswith(label) for label in w.labels if len(label) >= _COMPOUND):
        return True  # "Messehalle 7"
    if before in w.labels or (len(before) <= 6 and before.rstrip(".") in w.labels):
        return True
    return plain and (two := _SECOND.search(low, max(0, start - 40), start)) is not None and two[1] in w.labels and f" {two[2]} " in w.and_


def _clock(text: str, low: str, numeral: Numeral, end: int, before: str, after: str, unit: Unit | None, w: Words) -> bool:
    tail = low[end : end + 8].lstrip()
    if numeral.value <= 24 and tail.startswith(("a.m", "p.m")):
        return True
    if numeral.value <= 24 and (after in w.clock_after and not (after == "h" and unit is not None)):
        return True
    if numeral.value <= 24 and (unit is None or unit.name == "hours") and w.clock_tails.match(low, end if unit is None else unit.end):
        return True  # "four in the afternoon", "4 heures du matin"
    if unit is None and numeral.value <= 24 and before in w.clock_at and numeral.value % 1 == 0:
        day = word_after(low, word_after(low, end)[0] + len(after))[1] if after in w.stops else after
        if day in w.clock_days:
            return True  # "at nine on Monday", "at seven yesterday"
    if unit is None and 0 < numeral.value <= 24 and numeral.value % 1 == 0 and w.clock_near.match(low, numeral.start):
        if w.nouns_capitalised:
            return not text[word_after(low, end)[0] :][:1].isupper()  # "kurz vor fünf kam die Lawine", against "kurz vor fünf Häusern"
        return not after.endswith(w.plural_endings) or after in w.stops or after in w.clock_days
    if unit is None and numeral.value < 24 and before in w.clock_dotted and (not after or after in w.stops):
        printed = low[numeral.start : numeral.end]
        return _HOUR.match(printed) is not None and printed[-2:] < "60"  # "at 11.48 on Saturday"
    if unit is None or unit.name != "hours" or numeral.value > 24 or numeral.form == "article":
        return False
    if any(low.startswith(f" {link}", unit.end) for link in w.links):
        return False  # "appelle à 24 heures de grève"
    return low[unit.start : unit.end] in w.clock_units and before in w.clock_before


def _is_year(text: str, low: str, numeral: Numeral, start: int, end: int, before: str, after: str, after_at: int, w: Words) -> bool:
    """A bare number of four digits is a year unless a hedge stands before it, a counted noun after it, or it is said to be what remains
    ("the remaining 1900")."""
    if before in w.remaining:
        return False
    hedge = w.hedges_before.match(low, start)
    named = (not after or after in w.stops) and 1950 <= numeral.value <= 2035 and numeral.value % 100
    if named and hedge is not None and hedge[1] in ("more", "less") and " " in low[hedge[0] : start].strip():
        return True  # "two points more than 2019"
    if hedge is not None and hedge[1] != "exact" and (before not in w.year_before or " " in low[hedge[0] : start].strip()):
        return False
    if numeral.value < 1500 and after and after not in w.stops and not text[after_at].isupper():
        return before in w.year_before and not after.endswith(w.plural_endings)
    if not after or after in w.stops or low[end : end + 1] not in (" ", "\n"):
        return numeral.value >= 1700 or before in w.year_before
    if before in w.year_before or before in w.months:
        return True
    if 1900 <= numeral.value <= 2099 and numeral.value % 100 and _thousands(low, w.groups):
        return True  # a text that prints "2.300" prints no "2025" for a number: "2025 Erlöse"
    if w.nouns_capitalised:
        return not text[after_at].isupper() or before in w.year_before
    if not after.endswith(w.plural_endings) or text[after_at].isupper():
        return True
    # English groups thousands, so that "2019 results" is a year there; where the mark is left out, round numbers count.
    return "," in w_groups(w) and numeral.value % 100 != 0


@lru_cache(maxsize=16)
def _thousands(low: str, groups: tuple[str, ...]) -> bool:
    """Whether a text sets the thousands of numbers of four digits apart."""
    marks = "".join(re.escape(mark) for mark in groups)
    return re.search(rf"(?<![\d.,/])(?<!\d )\d[{marks}]\d{{3}}(?![\d/]|[.,]\d| \d)", low) is not None


def w_groups(w: Words) -> str:
    """ "," where the language groups four digits with it as a rule."""
    return "," if w.article.get("groups_four", False) else ""


def _address(text: str, low: str, end: int, w: Words) -> bool:
    """ "12 rue de la Paix", "10 Downing Street", "75001 Paris"."""
    m = re.match(r"(?:,? (?:bis|ter))?,? ([^\W\d_]+)", low[end : end + 24])
    if m is None:
        return False
    if m[1] in w.address_before:
        return True
    words = re.match(r"((?: [^\W\d_][\w'.-]*){1,3})", text[end : end + 50])
    if words is None:
        return False
    parts = words[1].split()
    return len(parts) > 1 and parts[0][0].isupper() and any(p.lower().rstrip(".") in w.address and p[0].isupper() for p in parts[1:])


def _name(text: str, low: str, start: int, before_at: int, before: str, after_at: int, after: str, w: Words) -> bool:
    """A number that closes a name: "Boeing 737", "Ami 6", "Paris 2024", "Euro 2024"."""
    if "'" in before[:-1]:
        before_at += before.rindex("'", 0, len(before) - 1) + 1
        before = low[before_at : before_at + 40].split(" ", 1)[0]
    if (
        not before
        or not any(c.isupper() for c in text[before_at : before_at + len(before)])
        or (w.nouns_capitalised and (after and text[after_at].isupper()))
    ):
        return False
    if before.rstrip(".") in w.stops or before in w.prepositions or before in w.intervals or w.hedges_before.match(low, start) is not None:
        return False
    if w.nouns_capitalised:
        return False
    if _sentence_start(text, before_at) and w.verb_endings and before.endswith(w.verb_endings):
        return False  # "Murieron 55 de sus animales"
    if _sentence_start(text, before_at) and after and after not in w.stops and before not in w.names_after:
        # one capital that the sentence itself gives: "Environ 40 personnes"
        return before[:1].isalpha() and len(before) > 1 and not after.endswith(w.plural_endings)
    if after and after not in w.stops and not text[after_at].isupper() and after.endswith(w.plural_endings):
        _, further = word_before(low, before_at)
        return further not in w.prepositions
    return True


def _sentence_start(text: str, at: int) -> bool:
    i = at - 1
    while i >= 0 and text[i] in " «“\"'(—–-":
        i -= 1
    return i < 0 or text[i] in ".!?\n:…#>*"


def _name_in_words(text: str, numeral: Numeral, before_at: int, before: str, w: Words) -> bool:
    """ "Channel Four", "Formula One", "Ocean's Eleven": a number word with a capital inside a sentence and a capital before it."""
    if not text[numeral.start].isupper() or w.nouns_capitalised or _sentence_start(text, numeral.start):
        return False
    return bool(before) and text[before_at].isupper() and not text[numeral.start : numeral.end].isupper()


def _priced(low: str, end: int, words: Sequence[str]) -> bool:
    """Whether the clause goes on with what a measure costs, so that it is what the price is for: "a barrel of oil at 84 dollars"."""
    told, *amount = _AMOUNT.split(_CLAUSE_END.split(low[end : end + _PRICE_REACH], maxsplit=1)[0], maxsplit=1)
    return bool(amount) and not set(words).isdisjoint(told.split())


_AMOUNT = re.compile(r"[€$£]?\d")
_CLAUSE_END = re.compile(r"[.,;:!?\n](?!\d)")
_PRICE_REACH = 70  # characters


def _none_at_all(low: str, at: int, unit: Unit, denied: Sequence[str]) -> bool:
    """Whether one coin is denied in its clause, which is no amount but none: "we have not paid a cent", "sans débourser un euro"."""
    if not (unit.name.isupper() and len(unit.name) == 3):
        return False
    return not set(denied).isdisjoint(_WORDS.findall(_CLAUSE_END.split(low[max(0, at - _PRICE_REACH) : at])[-1]))


_PORTIONS = ("m³", "kg")  # in what is bought and made, a litre or a kilo is what something else is told of
_WORDS = re.compile(r"[^\W\d_]+")


def _article(low: str, numeral: Numeral, unit: Unit | None, before: str, after: str, after_at: int, w: Words) -> bool:
    """ "un", "one", "a" count only before a unit, or a person of whom something countable is told."""
    word = low[numeral.start : numeral.end]
    table = w.article
    denied = table.get("denied", ())
    if before in denied:
        return True  # "not a tonne", "pas un mort"
    if unit is not None:
        if unit.name in ("x", "points") or _priced(low, unit.end, table.get("priced", ())):
            return True
        if low[unit.start : unit.end] in table.get("seldom", ()) or _none_at_all(low, numeral.start, unit, denied):
            return True
        nxt = word_after(low, unit.end)[1]
        if nxt in table.get("vessels", ()) or (before in table.get("bases", ()) and convert(Decimal(1), unit.name)[1] in _PORTIONS):
            return True  # "to fill a litre bottle", "für einen Liter werden fünf Kilo gepresst"
        if is_time(unit.name) and unit.part:
            return False  # "eine Viertelstunde": the word itself measures
        if is_time(unit.name) or word not in table.get("numbers", (word,)):
            hedge = w.hedges_before.match(low, numeral.start)
            hedged = hedge is not None and hedge[1] != "exact"
            longer = any(
                low.startswith(f" {phrase}", unit.end) and not low[unit.end + 1 + len(phrase) :][:1].isalnum()
                for phrase in table.get("delays", ())
            )
            return not (hedged or longer or before in table.get("time_before", ()) or nxt in table.get("time_after", ()))
        return before in table.get("not_after", ())  # "one mile": a number as much as an article
    nouns = table.get("nouns", ())
    if after in table.get("skip", ()):  # "un seul décès", "one other person"
        after_at, after = word_after(low, after_at + len(after))
    if after in nouns:
        window = low[after_at : after_at + 90]
        stop = re.search(r"[.!?;\n]", window)
        clause = window[: stop.start()] if stop else window
        return not any(cue in clause for cue in table.get("cues", ()))
    return after not in table.get("bare", ())
