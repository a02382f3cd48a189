"""The number words of a language and the one pattern that finds them and groups of digits."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from factcheck.lang import Pack

_SAME = {0x2019: "'", 0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " ", 0x2212: "-", 0x2011: "-", 0x2010: "-", 0x02BC: "'"}
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """`text` in lower case with plain spaces, hyphens and apostrophes, character for character (offsets stay true)."""
    low = text.lower()
    if len(low) != len(text):  # "İ" lowers to two characters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else low.translate(_SAME)


# What looks like a number and is a code, a date in digits, a time of day, a version, a telephone number or an address on the net.
_CODES = r"""
    (?:https?://|www\.)[^\s<>"]+
  | @[\w.-]+
  | (?<=\[)\^?\d+(?=\])
  | (?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(0\)[ .-]?)?0?\d(?:[ .-]\d\d){4}(?!\w)
  | (?<![\w.])(?:\+\d{1,3}[ .-]?)?\(?0\d{1,4}\)?(?:[ .-]\d{2,4}){2,}(?!\w)
  | (?<![\w.])\+\d{1,3}(?:[ .-]\d{2,4}){2,}(?!\w)
  | (?<!\w)\d+(?:[-/]\d+){2,}
  | (?<![\w.])(?!\d{1,3}(?:\.\d{3})+(?!\.?\d))\d+(?:\.\d+){3,}
  | (?<!\w)\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{1,2})(?![.\d])
  | (?<!\w)\d+(?::\d+)+
  | (?<!\w)\d{1,2}[ ]?h[ ]?\d\d(?!\w|[ ]?min\b)
  | (?<!\w)0\d+(?![\d.,/]|[ ]?min\b)
"""
# Letters of money that may stand right before its digits: "EUR20m", "SFr68m", "Rs500".
MONEY_BEFORE = (
    ("usd", "eur", "gbp", "chf", "jpy", "cny", "cad", "aud", "inr", "brl", "sek", "nok", "dkk", "pln", "mxn", "sgd", "hkd", "nzd", "czk",
     "huf", "zar", "aed", "myr", "sfr", "nkr", "skr", "dkr"),
    ("rs", "rm", "rp"),
)  # fmt: skip
_DIGITS = (
    r"""
    (?P<list>(?<![\w.,])\d{1,2}(?:,\d{1,2}){2,}(?![\d,]))
  |
    (?P<sign>(?<![\w.,)\]%'"/°-])(?<!\d[ ])[-+](?:(?<=\A.)[ ]|(?<=[(:].)[ ]|(?<=[(:][ ].)[ ])?)?
    (?:(?<![A-Za-z\u00c0-\u024f_\d])|(?<=\b(?:CODES))|(?<=\b(?:SHORT)))(?<![\d][.,])
    (?P<digits>
        \d{1,3}(?P<mark>[ .,'])\d{3}(?!\d)(?:(?P=mark)\d{3}(?!\d))*(?:[.,]\d+)?
      | \d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?
      | \d+(?:[.,]\d+)?
      | (?<![\w)])[.,]\d+
    )
    (?:(?P<power>(?:e|[ ]?[x×][ ]?10\^)[-+]?\d{1,3})(?!\w)|\^(?P<raised>[-+]{0,2}\d{1,2})(?![\w.,]\d|\w))?
    (?P<vulgar>[ ]?["""
    + _VULGAR
    + r"""]|(?:[ ]\d)?/\d{1,3}(?![/\d]))?
    (?P<glued>[ ]?(?:GLUED)(?![\w²³]))?
  | (?P<half>["""
    + _VULGAR
    + r"])"
)


def _digits(glued: str) -> str:
    """The pattern of digits with the magnitudes that may be `glued` on behind, and the letters of money that may be before."""
    codes, short = ("|".join(group) for group in MONEY_BEFORE)
    return _DIGITS.replace("GLUED", glued).replace("CODES", codes).replace("SHORT", short)


def trie(words: Iterable[str]) -> str:
    """A pattern that matches the longest of `words`, shared beginnings tried once; empty where there are none."""
    tree: dict[str, Any] = {}
    for word in sorted(words):
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree) if tree else ""


def _branches(tree: dict[str, Any]) -> str:
    parts = []
    for letter, below in tree.items():
        if letter:
            head, rest = re.escape(letter), below
            while len(rest) == 1 and "" not in rest:
                only, rest = next(iter(rest.items()))
                head += re.escape(only)
            parts.append(head + ("" if set(rest) == {""} else _branches(rest)))
    inner = "|".join(parts)
    ends = "" in tree
    return f"(?:{inner}){'?' if ends else ''}" if ends or len(parts) > 1 else inner


class Lexicon:
    """The number words of a language, and the patterns that find them."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.decimal: str = data.get("decimal", ".")
        self.groups: frozenset[str] = frozenset(data.get("groups", [",", " "])) | {" ", "'"}
        self.articles = frozenset(data.get("articles", []))
        self.pronoun_articles = frozenset(data.get("pronoun_articles", []))
        self.bare_scales = frozenset(data.get("bare_scales", []))
        self.teens_after = frozenset(data.get("teens_after", []))
        self.collective_adjectives = frozenset(data.get("collective_article", {}).get("adjectives", []))
        self.collective_article = frozenset(data.get("collective_article", {}).get("words", []))
        self.minus = tuple(data.get("minus", []))
        self.minus_before = frozenset(data.get("minus_before", []))
        self.point = frozenset(data.get("point", []))
        self.fraction_followers = frozenset(data.get("fraction_followers", []))
        self.fraction_of = frozenset(data.get("fraction_of", []))
        self.collective_exact = frozenset(data.get("collective_exact", []))
        self.needs_plural = frozenset(data.get("needs_plural", []))
        self.counts_behind = frozenset(data.get("counts_behind", []))  # before a word that needs a plural: "dont neuf au Mans"
        self.no_plural = frozenset(data.get("no_plural", []))  # behind such a word: "sei sempre", "you are always"
        self.no_number_behind = frozenset(data.get("no_number_behind", []))  # "se sei", "if you are"
        # What may follow instead of a plural noun, as only a number has it: "neuf d'entre elles", "neuf sur dix", "neuf ont".
        behind = sorted(data.get("plural_behind", []))
        self.plural_behind = re.compile(rf" (?:{'|'.join(map(re.escape, behind))})(?!\w)") if behind else None
        self.plural_endings = tuple(data.get("plural_endings", ["s", "x"]))
        self.suffixes = frozenset(data.get("ordinal_suffixes", []))
        self.ordinal_point = frozenset(data.get("ordinal_point", []))
        self.digits_hundred = bool(data.get("digits_hundred", True))
        self.half_after = frozenset(data.get("half_after", {}).get("joiners", []))
        self.glued = {k: Decimal(10) ** v for k, v in data.get("glued", {}).items()}
        self.ambiguous = frozenset(data.get("glued_ambiguous", {}).get("letters", []))
        self.joiners: dict[str, list[tuple[frozenset[str], frozenset[str], frozenset[str]]]] = {}
        for rule in data.get("joiners", []):
            for word in rule["words"]:
                self.joiners.setdefault(word, []).append(
                    (frozenset(rule["after"]), frozenset(rule["before"]), frozenset(rule.get("not_after", [])))
                )
        self.words: dict[str, tuple[str, Decimal, bool]] = {}
        self._fill(data)
        self.compound = bool(data.get("compound"))
        self._compile(data)

    def _compile(self, data: dict[str, Any]) -> None:
        """The patterns that find where a number begins."""
        inner = trie(self.words)
        # A space in a word stands for one space or hyphen.
        word = "(?!)" if not inner else f"(?:{inner}){{1,12}}" if self.compound else inner
        before_unit = data.get("article_before", [])
        if before_unit:  # "a year", "an hour": an article is looked at only there
            word = f"(?:{word}|{trie(data['pronoun_articles'])}(?=[ ]{trie(before_unit)}\\b))"
        joined = trie(data.get("joined_to", []))  # "elftägig", "dreistündig": a number in one word with its unit
        ends = f"(?:\\b|(?={joined}))" if joined else "\\b"
        suffix = "|".join(re.escape(s) for s in sorted(self.suffixes, key=lambda s: (-len(s), s)))
        glued = "|".join(re.escape(s) for s in sorted(self.glued, key=lambda s: (-len(s), s))) or r"(?!)"
        # Where something may begin: this one passes over the text, and `digits` is tried only where it stops at a figure.
        never = trie(data.get("never", [])) or "(?!)"
        self.scan = re.compile(f"(?P<mark>\\d|[@{_VULGAR}]|https?://|www\\.)|\\b(?:(?P<skip>{never})\\b|(?P<word>{word}){ends})")
        self.digits = re.compile(f"(?P<code>{_CODES})|{_digits(glued)}", re.VERBOSE)
        self.suffix = re.compile(f"(?:{suffix})(?!\\w)" if suffix else r"(?!)")

    def _fill(self, data: dict[str, Any]) -> None:
        small: dict[str, int] = data.get("small", {})
        tens: dict[str, int] = data.get("tens", {})
        for kind, table in (
            ("small", small),
            ("ten", tens),
            ("hundred", data.get("hundreds", {})),
            ("fixed", data.get("fixed_hundreds", {})),
        ):
            for word, value in table.items():
                self.words[word] = (kind, Decimal(value), kind == "hundred" and word in data.get("plural_hundreds", []))
        pairs = data.get("pairs")
        if pairs:  # "einundzwanzig", "ventisei": words made of a ten and a unit
            for ten, t in tens.items():
                for unit, u in pairs["units"].items():
                    if pairs.get("units_first"):
                        self.words[unit + pairs["joiner"] + ten] = ("ten", Decimal(t + u), False)
                    else:
                        stem = ten[:-1] if pairs.get("elide") and unit[0] in "aeiou" else ten
                        self.words[stem + pairs["joiner"] + unit] = ("ten", Decimal(t + u), False)
        for word, power in data.get("scales", {}).items():
            self.words[word] = ("scale", Decimal(10) ** power, word in self.bare_scales)
        for word, value in data.get("mixed", {}).items():  # "anderthalb" = 1.5
            self.words[word] = ("small", Decimal(str(value)), False)
        for word, value in data.get("collective", {}).items():
            self.words[word] = ("collective", Decimal(value), False)
        plural = data.get("ordinal_plural", {})
        for word, kind, value in _derived(data, self.words):
            self.words[word] = (kind, value, False)
        for word, value in data.get("ordinals", {}).items():
            self.words[word] = ("ordinal", Decimal(value), False)
            many = word + plural.get("suffix", "")
            if plural and many not in plural.get("except", []) and many not in self.words:
                self.words[many] = ("ordinal", Decimal(value), True)
        for word, value in data.get("fractions", {}).items():
            self.words[word] = ("fraction", Decimal(value), False)
        for word, entry in sorted(self.words.items()):  # accents are left out in haste
            self.words.setdefault(_unaccented(word), entry)

    def split(self, word: str) -> list[str]:
        """The number words that a compound is made of ("zwei", "tausend", "vier"); empty where it is none."""
        ends: dict[int, list[str]] = {0: []}
        for at in range(len(word)):
            if at in ends:
                for stop in range(at + 1, min(len(word), at + 20) + 1):
                    if word[at:stop] in self.words and (stop not in ends or len(ends[stop]) > len(ends[at])):
                        ends[stop] = [*ends[at], word[at:stop]]
        return ends.get(len(word), [])


def _unaccented(word: str) -> str:
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()


def _derived(data: dict[str, Any], words: dict[str, tuple[str, Decimal, bool]]) -> list[tuple[str, str, Decimal]]:
    """The ordinals and fractions that a language makes of its numbers: by an ending ("dreizehnter", "fünfundzwanzigste", "achteln",
    "ventitreesimo"), or of an ordinal of ten and one of one ("décimo cuarto", "vigesimoprimera")."""
    rules: dict[str, Any] = data.get("derived", {})
    least = rules.get("from", 4)
    found = []
    for word, (kind, value, _) in list(words.items()):
        if kind not in ("small", "ten") or value < least or value % 1:
            continue
        stem = word + (rules.get("link", "") if value >= 20 else "")
        if rules.get("elide") and not word.endswith(tuple(rules["whole"])):
            stem = word[:-1]  # "vent(i)esimo", but "ventiseiesimo"
        found += [(stem + ending, "ordinal", value) for ending in rules.get("ordinals", [])]
        found += [(stem + ending, "fraction", value) for ending in rules.get("fractions", [])]
    for ten, tens in rules.get("ordinal_tens", {}).items():
        for one, ones in rules.get("ordinal_ones", {}).items():
            if one[-1] == ten[-1] or one[-1] not in "oa":  # "vigésima primera", "vigésimo primer"
                both = (f"{ten} {one}", f"{_unaccented(ten)[:-1]}o{one}")
                found += [(word, "ordinal", Decimal(tens + ones)) for word in both]
    return found


@cache
def lexicon(pack: Pack) -> Lexicon:
    """The compiled number words of a language."""
    return Lexicon(pack.part("numbers"))


def grain_of(value: Decimal) -> Decimal:
    """The step to which a plain number seems to be given: 65000 to 1000, 2609 to 1, 2.5 to 0.1."""
    if value == 0:
        return Decimal(1)
    _, digits, exponent = value.as_tuple()
    zeros = 0
    for digit in reversed(digits):
        if digit:
            break
        zeros += 1
    power = int(exponent) + zeros
    return Decimal(1).scaleb(max(power, int(exponent)) if int(exponent) < 0 else power)
