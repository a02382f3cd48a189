"""Numerals that are no quantity: years, names, pages, scores, addresses, times of day."""

import re
from functools import lru_cache

from factcheck.extract.figures.around import sentence_start, word_after, word_before
from factcheck.extract.figures.refused.article_counts import no_count, priced
from factcheck.extract.figures.refused.spot import Spot
from factcheck.extract.figures.refused.telephones import said_to_ring, to_ring
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.value import BOUNDS
from factcheck.extract.figures.words import Words

_HOURS, _MONTH = 24, 31
_SCORE_BEFORE = re.compile(r"\d[-–]$")
_SCORE_AFTER = re.compile(r"[-–]\d")
_SECOND = re.compile(r"([^\W\d_]+) \d+ ([^\W\d_]+) $")
_COMPOUND = 5  # letters of a label that may end a compound
_HOUR = re.compile(r"\d{1,2}[.:]\d\d$")
_CODE_BEFORE = re.compile(r"(?:\b[A-Z]{1,3}-|[,(] ?[A-Z]{2,3} )$")
_TIE_BREAK = re.compile(r"\d[-–:]\d \($")
_LIST = re.compile(r"(?:^|\n)[ \t]*(?:[-*] )?(?:[*#]{1,4} ?)?(?:\()?$")


def refused(s: Spot, *, ranged: bool, listed: bool) -> bool:
    """Whether a numeral is no quantity. `ranged`: it is the first of two ends. `listed`: the name before it is the next of a list."""
    form = s.numeral.form
    if form == "article":
        return no_count(s)
    if form == "fraction" and s.unit is not None and priced(s.low, s.unit.end, s.w.article.get("priced", ())):
        return True  # "der halbe Liter kostet 6,80 Euro"
    if _clock(s) or to_ring(s) or (form in ("digits", "words") and _title(s)):
        return True
    if s.unit is not None:
        return _lettered(s, s.unit)
    if (s.plain and _designation(s)) or said_to_ring(s) or _label(s):
        return True
    if s.plain and not ranged and (not s.counts_several or s.after in s.w.stops) and _one_of_its_kind(s):
        return True
    if form != "digits":
        return _name_or_hour_in_words(s)
    if _parted(s, ranged=ranged) or _of_a_day(s) or _address(s):
        return True
    return not listed and (s.plain or s.numeral.value < 100) and _name(s)


def _lettered(s: Spot, unit: Unit) -> bool:
    """Whether a unit is rather the letter of a thing with a number: "la sortie 12A"."""
    letter = unit.start == s.numeral.end and unit.end - unit.start == 1 and s.text[unit.start : unit.end].isupper()
    return s.plain and letter and s.before in s.w.labels


def _one_of_its_kind(s: Spot) -> bool:
    """Whether a number that counts nothing behind it is what is rung, a day, or a thing known by its number."""
    if s.before in s.w.phone_before:
        return True  # "may ring 1414"
    if s.before in s.w.day_before and s.numeral.value <= _MONTH:
        return True  # "el martes, día 27"
    joined = f" {s.after} " in (*s.w.and_, *s.w.to)
    return s.before in s.w.singular_articles and s.numeral.value > 1 and not joined  # "el 112", "le 49": several are told in the plural


def _name_or_hour_in_words(s: Spot) -> bool:
    """Whether words of a number, or a fraction, say the hour, what kind of thing it is, or a name."""
    if s.numeral.form == "words" and s.before in s.w.clock_before and s.numeral.value <= _HOURS and not s.after:
        return True
    if s.numeral.form == "fraction" and _no_fraction(s):
        return True
    if s.numeral.form == "words" and s.following == "-" and s.low[s.end + 1 : s.end + 2].isalpha():
        return True  # "two-wheelers", "deux-temps": what kind of thing it is
    return s.numeral.form in ("words", "fraction") and _name_in_words(s)


def _parted(s: Spot, *, ranged: bool) -> bool:
    """Whether signs or letters right beside digits make them a code, a score or the number of an item."""
    if s.plain and _CODE_BEFORE.search(s.text, max(0, s.start - 8), s.start) is not None:
        return True  # "M-113", "the Ocean Lass, WY 212,"
    if s.previous == "(" and s.following == ")" and _TIE_BREAK.search(s.low, max(0, s.start - 8), s.start):
        return True  # "7-6 (5)"
    if s.following == "/" or s.previous in ("/", "_", "=", "#", "&", "@") or s.following in ("_", "@"):
        return True
    if s.following == "-" and s.text[s.end + 1 : s.end + 2].isupper() and s.w.age_after.match(s.low, s.end) is None:
        return True  # "7-Up"
    item = s.following == ")" or (s.following == "." and s.low[s.end + 1 : s.end + 2] in (" ", ")"))
    if item and _LIST.search(s.low, max(0, s.start - 6), s.start):
        return True
    if ranged:
        return False
    if s.following.isalpha():
        return True  # "2CV", "5G": letters that are no unit
    won = s.following in ("-", "–") and _SCORE_AFTER.match(s.low, s.end) is not None
    lost = s.previous in ("-", "–", "—") and _SCORE_BEFORE.search(s.low, max(0, s.start - 3), s.start) is not None
    return won or lost


def _of_a_day(s: Spot) -> bool:
    """Whether digits are an hour, a day or a year."""
    if s.before in s.w.clock_strong and s.numeral.value <= _HOURS and (not s.after or s.after in s.w.stops):
        return True
    dotted = s.following == "." and s.plain
    if dotted and (word_after(s.low, s.end + 1)[1] in s.w.months or (s.numeral.value < 100 and s.before in s.w.ordinal_dot)):
        return True  # "am 3. März", "in der 2. Halbzeit"
    if s.plain and s.numeral.end - s.numeral.start == 4 and 1000 <= s.numeral.value <= 2199 and _is_year(s):
        return True
    of = s.after in s.w.bare_links and word_after(s.low, s.after_at + len(s.after))[1] in s.w.months
    return s.numeral.value <= _MONTH and (s.before in s.w.months or s.after in s.w.months or of)


def _no_fraction(s: Spot) -> bool:
    """ "half-time", "quart de finale", "the third quarter", "pays tiers": words of a fraction that share nothing out."""
    if any(s.low.startswith(tail, s.end) for tail in s.w.fraction_not_before):
        return True
    if any(s.low.startswith(phrase, s.numeral.start) for phrase in s.w.fraction_not_at):
        return True  # "una media de 190": an average
    word = s.low[s.numeral.start : s.end]
    if word in s.w.fraction_needs and s.before not in s.w.fraction_determiners:
        return True
    if f"{s.before} {word}" in s.w.fraction_of and word_after(s.low, s.end)[1] not in s.w.genitives:
        return True  # "das Viertel anbinden", "le quart le plus pauvre": a part of a town, one of four groups
    return s.before in s.w.ordinals


def _title(s: Spot) -> bool:
    """Whether a number closes what stands in quotation marks, and that is a name: „Karst 2“, "Ocean's Eleven". A name has a capital, and
    no word of its own that begins small and is longer than an article."""
    if s.text[s.end : s.end + 1] not in _CLOSING or not s.text[s.end : s.end + 1]:
        return False
    opened = max(s.text.rfind(mark, max(0, s.numeral.start - _TITLE), s.numeral.start) for mark in _OPENING)
    words = s.text[opened + 1 : s.numeral.start].split() if opened >= 0 else []
    if not words or not words[0][0].isupper() or not words[-1][-1].isalnum():
        return False
    return all(word[0].isupper() or len(word) < _SMALL for word in words)


_OPENING, _CLOSING = '"„“«»‘‚', '"“”»«’'
_TITLE = 40  # characters of a title before its number
_SMALL = 4


def _designation(s: Spot) -> bool:
    """Whether capitals and a number together name a thing, where nouns have a capital: „den Zwerg GJ 2207“, against "die CDU 34 Sitze"."""
    if not s.w.nouns_capitalised or not 1 < len(s.before) <= _LETTERS or not s.text[s.before_at : s.before_at + len(s.before)].isupper():
        return False
    at, noun = word_before(s.low, s.before_at)
    return bool(noun) and s.text[at].isupper() and not (s.after and s.text[s.after_at].isupper())


_LETTERS = 4


def _counts(s: Spot) -> bool:
    """Whether a German noun before a number is what has so many of the noun behind it: "zählte das Haus 287 Geburten". The number of a
    thing stands behind its noun without an article, or no noun follows."""
    if not s.after or not s.text[s.after_at].isupper() or s.after in s.w.labels or s.after in s.w.months:
        return False
    return word_before(s.low, s.before_at)[1] in s.w.ordinal_dot and "\n" not in s.low[s.before_at : s.after_at]


def _label(s: Spot) -> bool:
    """ "Seite 12", "art. 5", "les sorties 12 et 14": the number of a thing; never a fraction or a number with its thousands set apart, and
    a full stop ends a sentence unless it ends an abbreviation."""
    if s.numeral.form == "fraction" or (s.numeral.form == "digits" and not s.plain and s.numeral.value >= 1000):
        return False
    if s.w.nouns_capitalised and _counts(s):
        return False
    if s.w.nouns_capitalised and s.plain and any(s.before.endswith(label) for label in s.w.labels if len(label) >= _COMPOUND):
        return True  # "Messehalle 7"
    if s.before.rpartition("'")[2] in s.w.labels or (len(s.before) <= 6 and s.before.rstrip(".") in s.w.labels):
        return True
    if s.text[max(0, s.start - 2) : s.start].rstrip().endswith("§"):
        return True
    if s.plain and s.before.isalpha() and s.w.of_the.match(s.low, s.before_at) is not None and (not s.after or s.after in s.w.stops):
        return True  # "la déviation de la départementale 61", "las obras del puente 7": where a noun stands behind its number
    two = _SECOND.search(s.low, max(0, s.start - 40), s.start)
    return s.plain and two is not None and two[1] in s.w.labels and f" {two[2]} " in s.w.and_


def _clock(s: Spot) -> bool:
    """Whether a number is an hour of the day: by what stands before it or behind it, or because its unit is written as one."""
    tail = s.low[s.end : s.end + 8].lstrip()
    if s.numeral.value <= 24 and tail.startswith(("a.m", "p.m")):
        return True
    if s.numeral.value <= 24 and (s.after in s.w.clock_after and not (s.after == "h" and s.unit is not None)):
        return True
    told = s.end if s.unit is None else s.unit.end
    if s.numeral.value <= 24 and (s.unit is None or s.unit.name == "hours") and s.w.clock_tails.match(s.low, told):
        return True  # "four in the afternoon", "4 heures du matin"
    if s.unit is None and s.numeral.value <= 24 and s.before in s.w.clock_at and s.numeral.value % 1 == 0:
        day = word_after(s.low, word_after(s.low, s.end)[0] + len(s.after))[1] if s.after in s.w.stops else s.after
        if day in s.w.clock_days:
            return True  # "at nine on Monday", "at seven yesterday"
    if s.unit is None and 0 < s.numeral.value <= 24 and s.numeral.value % 1 == 0 and s.w.clock_near.match(s.low, s.numeral.start):
        if s.w.nouns_capitalised:
            return not s.text[s.after_at : s.after_at + 1].isupper()  # "kurz vor fünf kam die Lawine", against "kurz vor fünf Häusern"
        return not s.after.endswith(s.w.plural_endings) or s.after in s.w.stops or s.after in s.w.clock_days
    if s.unit is None and s.numeral.value < 24 and s.before in s.w.clock_dotted and (not s.after or s.after in s.w.stops):
        printed = s.low[s.numeral.start : s.numeral.end]
        return _HOUR.match(printed) is not None and printed[-2:] < "60"  # "at 11.48 on Saturday"
    if s.unit is None or s.unit.name != "hours" or s.numeral.value > 24 or s.numeral.form == "article":
        return False
    if any(s.low.startswith(f" {link}", s.unit.end) for link in s.w.links):
        return False  # "appelle à 24 heures de grève"
    return s.low[s.unit.start : s.unit.end] in s.w.clock_units and s.before in s.w.clock_before


def _is_year(s: Spot) -> bool:
    """A bare number of four digits is a year unless a hedge stands before it, a counted noun after it, or it is said to be what remains
    ("the remaining 1900")."""
    if s.before in s.w.remaining:
        return False
    hedge = s.w.hedges_before.match(s.low, s.start)
    named = (not s.after or s.after in s.w.stops) and 1950 <= s.numeral.value <= 2035 and s.numeral.value % 100
    if named and hedge is not None and hedge[1] in BOUNDS and " " in s.low[hedge[0] : s.start].strip():
        return True  # "two points more than 2019"
    if hedge is not None and hedge[1] != "exact" and (s.before not in s.w.year_before or " " in s.low[hedge[0] : s.start].strip()):
        return False
    if s.numeral.value < 1500 and s.after and s.after not in s.w.stops and not s.text[s.after_at].isupper():
        return s.before in s.w.year_before and not s.after.endswith(s.w.plural_endings)
    if not s.after or s.after in s.w.stops or s.low[s.end : s.end + 1] not in (" ", "\n"):
        return s.numeral.value >= 1700 or s.before in s.w.year_before
    if s.before in s.w.year_before or s.before in s.w.months:
        return True
    if 1900 <= s.numeral.value <= 2099 and s.numeral.value % 100 and _thousands(s.low, s.w.groups):
        return True  # a text that prints "2.300" prints no "2025" for a number: "2025 Erlöse"
    if s.w.nouns_capitalised:
        return not s.text[s.after_at].isupper() or s.before in s.w.year_before
    if not s.after.endswith(s.w.plural_endings) or s.text[s.after_at].isupper():
        return True
    # English groups thousands, so that "2019 results" is a year there; where the mark is left out, round numbers count.
    return "," in w_groups(s.w) and s.numeral.value % 100 != 0


@lru_cache(maxsize=16)
def _thousands(low: str, groups: tuple[str, ...]) -> bool:
    """Whether a text sets the thousands of numbers of four digits apart."""
    marks = "".join(re.escape(mark) for mark in groups)
    return re.search(rf"(?<![\d.,/])(?<!\d )\d[{marks}]\d{{3}}(?![\d/]|[.,]\d| \d)", low) is not None


def w_groups(w: Words) -> str:
    """ "," where the language groups four digits with it as a rule."""
    return "," if w.article.get("groups_four", False) else ""


def _address(s: Spot) -> bool:
    """ "12 rue de la Paix", "10 Downing Street", "75001 Paris", "la calle Feria, 17"."""
    if s.plain and (not s.counts_several or s.after in s.w.stops) and _in_street(s):
        return True
    if s.after in s.w.address or (
        s.plain and s.after and s.text[s.after_at].isupper() and s.low[s.after_at :].startswith(tuple(s.w.address))
    ):
        return True
    if not s.plain:
        return False
    m = re.match(r"(?:,? (?:bis|ter))?,? ([^\W\d_]+)", s.low[s.end : s.end + 24])
    if m is None:
        return False
    if m[1] in s.w.address_before:
        return True
    words = re.match(r"((?: [^\W\d_][\w'.-]*){1,3})", s.text[s.end : s.end + 50])
    if words is None:
        return False
    parts = words[1].split()
    return len(parts) > 1 and parts[0][0].isupper() and any(p.lower().rstrip(".") in s.w.address and p[0].isupper() for p in parts[1:])


def _in_street(s: Spot) -> bool:
    """Whether the name of a street stands right before a number."""
    before = s.text[max(0, s.start - _STREET) : s.start]
    found = s.w.street.search(before)
    named = found[1].split() if found is not None else []
    return any(word[0].isupper() for word in named) and all(word[0].isupper() or len(word) <= _SMALL for word in named)


_STREET = 60  # characters of an address before its number


def _name(s: Spot) -> bool:
    """A number that closes a name: "Boeing 737", "Ami 6", "Paris 2024", "Euro 2024"."""
    if s.w.nouns_capitalised:
        return _before_verb(s)
    if s.w.hedges_before.match(s.low, s.start) is not None:
        return False
    before_at, before = s.before_at, s.before
    if "'" in before[:-1]:
        before_at += before.rindex("'", 0, len(before) - 1) + 1
        before = s.low[before_at : before_at + 40].split(" ", 1)[0]
    if not any(c.isupper() for c in s.text[before_at : before_at + len(before)]):
        return False
    if before.rstrip(".") in s.w.stops or before in s.w.prepositions or before in s.w.intervals:
        return False
    if sentence_start(s.text, before_at) and s.w.verb_endings and before.endswith(s.w.verb_endings):
        return False  # "Murieron 55 de sus animales"
    if sentence_start(s.text, before_at) and s.after and s.after not in s.w.stops and before not in s.w.names_after:
        # one capital that the sentence itself gives: "Environ 40 personnes"
        return before[:1].isalpha() and len(before) > 1 and not s.after.endswith(s.w.plural_endings)
    if s.after and s.after not in s.w.stops and not s.text[s.after_at].isupper() and s.after.endswith(s.w.plural_endings):
        _, further = word_before(s.low, before_at)
        return further not in s.w.prepositions
    return True


def _before_verb(s: Spot) -> bool:
    """ "Der Golf 8 wird gebaut": one phrase stands before a German verb, so that a number between the first noun and a word in small
    letters, with no noun to count, belongs to the noun."""
    if not s.after or s.text[s.after_at].isupper() or s.following != " " or f" {s.after} " in (*s.w.and_, *s.w.to):
        return False
    at, article = word_before(s.low, s.before_at)
    behind, _ = word_after(s.low, s.after_at + len(s.after))
    capital = any(c.isupper() for c in s.text[s.before_at : s.before_at + len(s.before)])
    return capital and article in s.w.name_articles and sentence_start(s.text, at) and not s.text[behind : behind + 1].isupper()


def _name_in_words(s: Spot) -> bool:
    """ "Channel Four", "Formula One", "Ocean's Eleven": a number word with a capital inside a sentence and a capital before it."""
    if not s.text[s.numeral.start].isupper() or s.w.nouns_capitalised or sentence_start(s.text, s.numeral.start):
        return False
    return bool(s.before) and s.text[s.before_at].isupper() and not s.text[s.numeral.start : s.numeral.end].isupper()
