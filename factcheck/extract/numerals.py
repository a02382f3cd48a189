"""What digits and number words say, before anything is known of units.

One pass of one pattern per language finds the atoms (a group of digits, a number word); neighbouring atoms are then composed by a
small grammar: smaller words add, hundreds and scales multiply, "and a half" adds half of the last scale. All words come from
`lang/<code>/numbers.toml`.

Digits are read by shape first (three digits after a mark are a group, anything else is a decimal part) and by the language's own
decimal mark where the shape allows both: "2.609" is 2609 in French and 2.609 in English, "2,5" is 2.5 in either.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from factcheck.lang import Pack

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral in a text.

    `value` is what it says (65000; 0.2 for "one fifth"), `grain` the step to which it was printed. `form`: "digits", "words",
    "mixed" ("2.5 million"), "ordinal", "fraction" (with its `denominator`), "approximate-noun" ("une trentaine") or "article" ("un",
    "one", "a": a number only where something else says so).
    """

    start: int
    end: int
    value: Decimal
    grain: Decimal
    form: str
    denominator: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Atom:
    """A group of digits or one number word. `kind`: digits, small, ten, hundred, fixed, scale, collective, fraction, ordinal."""

    start: int
    end: int
    kind: str
    value: Decimal
    grain: Decimal
    plural: bool = False
    article: bool = False


_SAME = {0x2019: "'", 0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " ", 0x2212: "-", 0x2011: "-", 0x2010: "-", 0x02BC: "'"}
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """`text` in lower case with plain spaces, hyphens and apostrophes, character for character (offsets stay true)."""
    low = text.lower()
    if len(low) != len(text):  # "İ" lowers to two characters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_SAME)


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
  | (?<!\w)\d{1,2}[ ]?h[ ]?\d\d(?!\w)
  | (?<!\w)0\d+(?![\d.,/])
"""
_DIGITS = (
    r"""
    (?P<sign>(?<![\w.,)\]%'"/°-])[-+][ ]?)?
    (?<![A-Za-z\u00c0-\u024f_\d])(?<![\d][.,])
    (?P<digits>
        \d{1,3}(?P<mark>[ .,'])\d{3}(?!\d)(?:(?P=mark)\d{3}(?!\d))*(?:[.,]\d+)?
      | \d+(?:[.,]\d+)?
      | (?<![\w)])[.,]\d+
    )
    (?P<power>(?:e|[ ]?[x×][ ]?10\^)[-+]?\d{1,3}(?!\w))?
    (?P<vulgar>[ ]?["""
    + _VULGAR
    + r"""]|(?:[ ]\d)?/\d{1,3}(?![/\d]))?
    (?P<glued>[ ]?(?:GLUED)(?![\w²³]))?
  | (?P<half>["""
    + _VULGAR
    + r"])"
)


class Lexicon:
    """The number words of a language, and the pattern that finds them."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.decimal: str = data.get("decimal", ".")
        self.groups: frozenset[str] = frozenset(data.get("groups", [",", " "])) | {" ", "'"}
        self.articles = frozenset(data.get("articles", []))
        self.pronoun_articles = frozenset(data.get("pronoun_articles", []))
        self.bare_scales = frozenset(data.get("bare_scales", []))
        self.teens_after = frozenset(data.get("teens_after", []))
        self.collective_article = frozenset(data.get("collective_article", {}).get("words", []))
        self.minus = tuple(data.get("minus", []))
        self.point = frozenset(data.get("point", []))
        self.fraction_followers = frozenset(data.get("fraction_followers", []))
        self.fraction_of = frozenset(data.get("fraction_of", []))
        self.collective_exact = frozenset(data.get("collective_exact", []))
        self.needs_plural = frozenset(data.get("needs_plural", []))
        self.plural_endings = tuple(data.get("plural_endings", ["s", "x"]))
        self.suffixes = frozenset(data.get("ordinal_suffixes", []))
        self.half_after = frozenset(data.get("half_after", {}).get("joiners", []))
        self.glued = {k: Decimal(10) ** v for k, v in data.get("glued", {}).items()}
        self.ambiguous = frozenset(data.get("glued_ambiguous", {}).get("letters", []))
        self.joiners: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
        for rule in data.get("joiners", []):
            for word in rule["words"]:
                self.joiners.setdefault(word, []).append((frozenset(rule["after"]), frozenset(rule["before"])))
        self.words: dict[str, tuple[str, Decimal, bool]] = {}
        self._fill(data)
        self.compound = bool(data.get("compound"))
        inner = "|".join(re.escape(w) for w in sorted(self.words, key=lambda w: (-len(w), w)))
        # A space in a word stands for one space or hyphen.
        word = "(?!)" if not inner else f"(?:{inner}){{1,12}}" if self.compound else f"(?:{inner})"
        before_unit = data.get("article_before", [])
        if before_unit:  # "a year", "an hour": an article is looked at only there
            word = f"(?:{word}|(?:{'|'.join(data['pronoun_articles'])})(?=[ ](?:{'|'.join(before_unit)})\\b))"
        suffix = "|".join(re.escape(s) for s in sorted(self.suffixes, key=lambda s: (-len(s), s)))
        glued = "|".join(re.escape(s) for s in sorted(self.glued, key=lambda s: (-len(s), s))) or r"(?!)"
        self.pattern = re.compile(
            f"(?P<code>{_CODES})|(?P<skip>\\b(?:{'|'.join(map(re.escape, data.get('never', []))) or '(?!)'})\\b)"
            f"|{_DIGITS.replace('GLUED', glued)}|(?P<word>\\b{word or '(?!)'}\\b)",
            re.VERBOSE,
        )
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
                self.words[word] = (kind, Decimal(value), False)
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
            self.words[word] = ("scale", Decimal(10) ** power, False)
        for word, value in data.get("mixed", {}).items():  # "anderthalb" = 1.5
            self.words[word] = ("small", Decimal(str(value)), False)
        for word, value in data.get("collective", {}).items():
            self.words[word] = ("collective", Decimal(value), False)
        plural = data.get("ordinal_plural", {})
        for word, value in data.get("ordinals", {}).items():
            self.words[word] = ("ordinal", Decimal(value), False)
            many = word + plural.get("suffix", "")
            if plural and many not in plural.get("except", []) and many not in self.words:
                self.words[many] = ("ordinal", Decimal(value), True)
        for word, value in data.get("fractions", {}).items():
            self.words[word] = ("fraction", Decimal(value), False)
        for word, entry in sorted(self.words.items()):  # accents are left out in haste
            bare = unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
            self.words.setdefault(bare, entry)


    def split(self, word: str) -> list[str]:
        """The number words that a compound is made of ("zwei", "tausend", "vier"); empty where it is none."""
        ends: dict[int, list[str]] = {0: []}
        for at in range(len(word)):
            if at in ends:
                for stop in range(at + 1, min(len(word), at + 20) + 1):
                    if word[at:stop] in self.words and (stop not in ends or len(ends[stop]) > len(ends[at])):
                        ends[stop] = [*ends[at], word[at:stop]]
        return ends.get(len(word), [])


@cache
def lexicon(pack: Pack) -> Lexicon:
    """The compiled number words of a language."""
    return Lexicon(pack.part("numbers"))


def numerals(text: str, pack: Pack) -> list[Numeral]:
    """The numerals of `text` in order. Codes, addresses, times of day and versions are none; articles are given with their form."""
    lex = lexicon(pack)
    low = folded(text)
    return list(_compose(text, low, list(_atoms(text, low, lex)), lex))


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


# Atoms


def _atoms(text: str, low: str, lex: Lexicon) -> Iterator[Atom]:
    loose = None  # decided once a text, and only where a number can be read both ways
    for m in lex.pattern.finditer(low):
        kind = m.lastgroup
        if kind in ("code", "skip"):
            continue
        start, end = m.span()
        if kind == "word" or m["word"]:
            yield from _word_atoms(low, start, end, lex)
            continue
        if m["half"]:
            value = Decimal(str(unicodedata.numeric(m["half"]))).quantize(Decimal("0.0001")).normalize()
            yield Atom(start, end, "digits", value, Decimal("0.01"))
            continue
        if start and (low[start - 1] in "#^_№" or (low[start - 1] == "-" and _in_code(low, start - 1))):
            continue  # "#12", "Covid-19", "A350-900"
        if loose is None and m["mark"] in (".", ",") and m["mark"] == lex.decimal:
            loose = _groups_by_decimal_mark(low, lex)
        atom = _digit_atom(text, low, m, lex, bool(loose))
        if atom is not None:
            yield atom


def _in_code(low: str, at: int) -> bool:
    """Whether what stands before a hyphen begins with a letter ("Covid-", "A350-", but not "30m-")."""
    begin = at
    while begin and (low[begin - 1].isalnum() or low[begin - 1] == "-") and at - begin < 30:
        begin -= 1
    return begin < at and low[begin].isalpha()


def _groups_by_decimal_mark(low: str, lex: Lexicon) -> bool:
    """Whether a text groups thousands with what is its language's decimal mark, as translations from another language do.

    True where the other mark stands before one or two last digits and the language's own never does.
    """
    other = "," if lex.decimal == "." else "."
    ours = re.search(rf"\d{re.escape(lex.decimal)}\d\d?(?!\d)", low)
    return ours is None and re.search(rf"\d{re.escape(other)}\d\d?(?![\d{re.escape(other)}])", low) is not None


def _digit_atom(text: str, low: str, m: re.Match[str], lex: Lexicon, loose: bool) -> Atom | None:
    raw, mark = m["digits"], m["mark"]
    start, end = m.span()
    if mark:
        ambiguous = mark == lex.decimal and raw.count(mark) == 1 and not raw.startswith("0")
        rest = re.search(r"\d([.,])\d+$", raw) if raw.count(mark) else None
        tail = rest[1] if rest and rest[1] != mark else None
        if raw.startswith("0") or (ambiguous and not loose and not tail):
            plain = raw.replace(mark, "." if mark in ".," else "")
            if mark not in ".,":
                return None  # "0 800 ..." is a telephone number
        elif tail:
            plain = raw.replace(mark, "").replace(tail, ".")
        else:
            plain = raw.replace(mark, "")
    else:
        plain = raw.replace(",", ".")
    value = Decimal(plain)
    if value.adjusted() > 40:  # not a quantity anyone prints
        return None
    grain = grain_of(value) if "." not in plain else Decimal(1).scaleb(-len(plain.partition(".")[2]))
    if m["vulgar"]:
        part = m["vulgar"].strip()
        if "/" in part:
            top, _, bottom = part.rpartition("/")
            if int(bottom) == 0:
                return None
            if top:
                value += Decimal(top) / Decimal(bottom)
            else:
                if value >= int(bottom) or int(bottom) not in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 100) or "." in plain:
                    return None
                return Atom(start, end, "quotient", value / int(bottom), Decimal("0.01"), False)
        else:
            value += Decimal(str(unicodedata.numeric(part))).quantize(Decimal("0.0001")).normalize()
        grain = Decimal("0.01")
    if m["power"]:
        exponent = int(re.sub(r".*[e^]", "", m["power"]))
        if abs(exponent) > 40:
            return None
        value, grain = value.scaleb(exponent), grain.scaleb(exponent)
    glued = (m["glued"] or "").strip()
    if glued and not _magnitude(text, low, m, glued, lex):
        end = m.start("glued")
        glued = ""
    if glued:
        value, grain = value * lex.glued[glued], grain * lex.glued[glued]
    if m["sign"]:
        value = -value if m["sign"][0] == "-" else value
    kind = "digits"
    if not glued and end < len(low) and (low[end].isalpha() or low[end] == "_"):
        suffix = lex.suffix.match(low, end)
        if suffix and "." not in plain and not mark and value > 0:
            return Atom(start, suffix.end(), "ordinal", value, Decimal(1))
        # A unit may be glued on ("15km", "23.1mm"), which the caller sees; figures and letters in a row are a code ("2CV", "4x4").
        if re.match(r"[^\W\d_]+\d|_", low[end : end + 12]):
            return None
    return Atom(start, end, "scaled" if glued else kind, value, grain)


def _magnitude(text: str, low: str, m: re.Match[str], glued: str, lex: Lexicon) -> bool:
    """Whether the letters after digits are a magnitude: always for "bn"; for "m" only with a currency beside, or a capital."""
    at = m.start("glued")
    spaced = m["glued"][0] == " "
    if glued not in lex.ambiguous:
        return not (spaced and len(glued) == 1)
    before = low[max(0, m.start() - 2) : m.start()].rstrip()
    after = low[m.end() : m.end() + 2].lstrip()
    if (before and unicodedata.category(before[-1]) == "Sc") or (after and unicodedata.category(after[0]) == "Sc"):
        return True
    letter = text[at + spaced]
    if glued == "m" and letter == "M":
        return not spaced or low.startswith((" d'", " de "), m.end())
    return not spaced and glued == "b"


def _word_atoms(low: str, start: int, end: int, lex: Lexicon) -> Iterator[Atom]:
    word = low[start:end]
    found = lex.words.get(word)
    if found is not None:
        if word in lex.needs_plural and not _plural_follows(low, end, lex):
            return
        kind, value, plural = found
        yield Atom(start, end, kind, value, grain_of(value), plural, word in lex.articles)
        return
    if word in lex.articles:
        yield Atom(start, end, "small", Decimal(1), Decimal(1), False, True)
        return
    at = start
    for part in lex.split(word):  # a compound in one word
        kind, value, plural = lex.words[part]
        yield Atom(at, at + len(part), kind, value, grain_of(value), plural, False)
        at += len(part)


_WORD = re.compile(r"[ -]([^\W\d_]+)")


def _plural_follows(low: str, end: int, lex: Lexicon) -> bool:
    m = _WORD.match(low, end)
    return bool(m) and (m[1].endswith(lex.plural_endings) or m[1] in lex.words)  # type: ignore[index]


# Composition


class _Sum:
    """A number being composed. `room` bounds what may still be added; `parts` remembers the last scale for "and a half"."""

    __slots__ = ("grain", "group", "high", "last", "mixed", "pending", "room", "scale")

    def __init__(self) -> None:
        self.high = self.pending = self.group = Decimal(0)
        self.room = self.scale = Decimal(10) ** 40
        self.last = ""
        self.grain: Decimal | None = None
        self.mixed = False

    @property
    def value(self) -> Decimal:
        return self.high + self.pending + self.group

    def add(self, atom: Atom, lex: Lexicon) -> bool:
        """Take the next word in if the grammar allows it."""
        kind, value = atom.kind, atom.value
        if kind == "ordinal":
            kind = "small" if value < 20 else "ten" if value < 100 else "hundred" if value == 100 else "scale"
        if kind in ("digits", "scaled"):
            after_scale = self.last == "scale" and value < self.scale and not self.group
            if self.last and not after_scale and not (self.last == "hundred" and self.mixed and value < self.room):
                return False
            self.group += value
            self.grain = atom.grain
            self.mixed = True
            self.room = Decimal(0)
            if kind == "scaled":
                self.high, self.group, self.scale = self.group, Decimal(0), Decimal(0)
        elif kind in ("small", "ten", "fixed"):
            limit = 1000 if self.room > 1000 else self.room
            teen = kind == "small" and value >= 10 and self.group % 100 in lex.teens_after
            if kind == "ten" and 10 < value < 20:
                teen = self.group % 100 in lex.teens_after
            if value == 0 and self.last:
                return False
            if not (value < limit or teen):
                return False
            self.group += value
            self.grain = None
            if kind == "fixed":
                self.room = Decimal(100)
            elif kind == "ten" and value % 10 == 0:
                self.room = Decimal(10)
            else:
                self.room = Decimal(0)
        elif kind == "hundred":
            if self.group >= 100 or (self.group == 0 and self.last and self.room < 1000):
                return False
            factor = self.group or Decimal(1)
            self._scale_grain(Decimal(100))
            self.group = factor * 100
            self.room = Decimal(100)
        elif kind == "scale":
            if value == 1000:
                if self.pending or self.scale <= 1000 or (self.last == "scale" and not self.group and self.high):
                    return False
                self._scale_grain(value)
                self.pending = (self.group or Decimal(1)) * 1000
                self.group = Decimal(0)
                self.room = Decimal(1000)
            else:
                if value >= self.scale:
                    return False
                self._scale_grain(value)
                self.high += (self.pending + self.group or Decimal(1)) * value
                self.pending = self.group = Decimal(0)
                self.scale = value
                self.room = Decimal(1000)
        else:
            return False
        self.last = "scale" if kind == "scale" else "digits" if kind == "scaled" else kind
        return True

    def _scale_grain(self, factor: Decimal) -> None:
        if self.grain is not None:
            self.grain *= factor


def _compose(text: str, low: str, atoms: list[Atom], lex: Lexicon) -> Iterator[Numeral]:
    i, n = 0, len(atoms)
    last: Numeral | None = None
    while i < n:
        numeral, used = _one(text, low, atoms, i, lex)
        i += used
        if numeral is None:
            continue
        if (
            last is not None
            and numeral.form == "ordinal"
            and numeral.value > 2
            and 0 < numeral.start - last.end <= 3
            and last.form in ("words", "article")
            and low[last.end : numeral.start].strip(" -") == ""
            and (atoms[i - 1].plural or (last.value == 1 and used > 1))
        ):  # "three twenty-firsts", "one twenty-fifth"
            numeral = Numeral(last.start, numeral.end, last.value / numeral.value, Decimal("0.01"), "fraction", numeral.value)
            last = None
        if last is not None:
            yield last
        last = numeral
    if last is not None:
        yield last


def _part_after(low: str, atoms: list[Atom], at: int, joiner: str, lex: Lexicon) -> Decimal | None:
    """The share that "and two thirds" or "and one half" adds; None where no fraction follows."""
    if joiner not in lex.half_after or at + 1 >= len(atoms):
        return None
    top, bottom = atoms[at], atoms[at + 1]
    if top.kind != "small" or low[top.end : bottom.start].strip(" -") or top.end == bottom.start:
        return None
    if bottom.kind == "fraction" or (bottom.kind == "ordinal" and bottom.value > 2 and (bottom.plural or top.value == 1)):
        return top.value / bottom.value
    return None


_SPACES = frozenset({" ", "-", "", "  ", " - ", "   ", "- ", "\n"})


def _one(text: str, low: str, atoms: list[Atom], i: int, lex: Lexicon) -> tuple[Numeral | None, int]:
    """The numeral that begins with atom `i`, and how many atoms it takes."""
    first = atoms[i]
    n = len(atoms)
    nearby = i + 1 < n and atoms[i + 1].start - first.end <= 12
    start = first.start
    if first.kind == "quotient":
        return Numeral(first.start, first.end, first.value, first.grain, "fraction", None), 1
    if first.kind in ("digits", "scaled") and not nearby:
        return Numeral(start, first.end, first.value, first.grain, "digits"), 1
    article_before = _article(low, start)
    if first.kind in ("fraction", "collective", "scale", "hundred") and first.kind not in ("scale", "hundred"):
        if first.kind == "collective":
            word = low[first.start : first.end]
            if word in lex.collective_article:
                return None, 1
            form = "words" if word in lex.collective_exact else "approximate-noun"
            if article_before in lex.articles:
                start = low.rindex(article_before, 0, start)
            return Numeral(start, first.end, first.value, grain_of(first.value), form), 1
        return _lone_fraction(low, atoms, i, lex)
    if first.kind in ("scale", "hundred") and low[first.start : first.end] not in lex.bare_scales and article_before not in lex.articles:
        return None, 1
    if first.kind == "ordinal" and first.value > 2 and article_before in lex.pronoun_articles and _fraction_follows(low, first.end, lex):
        return Numeral(low.rindex(article_before, 0, start), first.end, 1 / first.value, Decimal("0.01"), "fraction", first.value), 1
    total = _Sum()
    if not total.add(first, lex):
        return None, 1
    end = first.end
    used = 1
    ordinal = first.kind == "ordinal"
    form = "digits" if first.kind in ("digits", "scaled") else "words"
    half: Decimal | None = None
    while not ordinal and i + used < n:
        nxt = atoms[i + used]
        gap = low[end : nxt.start]
        if len(gap) > 12:
            break
        core = gap.strip()
        if gap not in _SPACES:
            core = gap.strip(" ")
            if core in lex.half_after and nxt.kind in ("fraction", "ordinal") and half is None:
                # "two and a half", "un million et demi", "two million and a quarter": a share of the last scale
                half = 1 / nxt.value
                last_scale = total.scale if total.last == "scale" and total.scale < Decimal(10) ** 40 else Decimal(1)
                if total.last == "scale" and total.pending:
                    last_scale = Decimal(1000)
                total.group += half * last_scale
                total.grain = Decimal("0.1") * last_scale
                end, used = nxt.end, used + 1
                continue
            if core in lex.point and nxt.kind in ("small", "ten") and half is None:
                digits, end, more = _decimals(low, atoms, i + used, end)
                total.group += Decimal("0." + digits)
                total.grain = Decimal(1).scaleb(-len(digits))
                half, used = Decimal(0), used + more
                continue
            part = _part_after(low, atoms, i + used, core, lex)
            if part is not None and half is None and total.last != "":
                half = part
                unit = Decimal(1000) if total.pending else total.scale if total.last == "scale" else Decimal(1)
                total.group += half * unit
                total.grain = Decimal("0.01") * unit
                end, used = atoms[i + used + 1].end, used + 2
                continue
            rules = lex.joiners.get(core)
            if not rules or not any(total.last in after and _fits(nxt, before) for after, before in rules):
                break
        if nxt.kind == "collective":
            value = total.value * nxt.value
            exact = low[nxt.start : nxt.end] in lex.collective_exact
            return Numeral(start, nxt.end, value, grain_of(value), "words" if exact else "approximate-noun"), used + 1
        if (
            nxt.kind == "fraction"
            or (nxt.kind == "ordinal" and (nxt.plural or (used == 1 and total.value == 1 and _fraction_follows(low, nxt.end, lex))))
            or nxt.kind == "quotient"
        ):
            taken = _fraction(low, atoms, i, used, total, nxt, start, lex)
            if taken is not None:
                return taken
            if nxt.kind != "ordinal":
                break
        before = total.last
        if not total.add(nxt, lex):
            break
        if gap and gap.strip(" -") == "" and before == "small" and nxt.kind == "small":
            break
        end, used = nxt.end, used + 1
        form = "mixed" if form in ("digits", "mixed") else form
        if nxt.kind == "ordinal":
            ordinal = True
    value = total.value
    if first.kind in ("scale", "hundred") and article_before in lex.articles:
        start = low.rindex(article_before, 0, start)
    if ordinal:
        return Numeral(start, end, value, Decimal(1), "ordinal"), used
    for minus in lex.minus:
        if low.endswith(minus + " ", 0, start) and not low[start - len(minus) - 2 : start - len(minus) - 1].isalpha():
            start, value = start - len(minus) - 1, -value
            break
    if used == 1 and first.article and value > 0:
        return Numeral(start, end, value, Decimal(1), "article"), 1
    grain = total.grain if total.grain is not None else grain_of(value)
    return Numeral(start, end, value, grain, form), used


def _fraction_follows(low: str, end: int, lex: Lexicon) -> bool:
    """Whether an ordinal after "a" is a fraction ("a third of", "by a third.") and no ordinal ("a third man")."""
    m = _WORD.match(low, end)
    return m is None or m[1] in lex.fraction_followers


def _fits(atom: Atom, before: frozenset[str]) -> bool:
    return atom.kind in before or (atom.value == 1 and "one" in before) or (atom.value == 11 and "eleven" in before)


def _article(low: str, start: int) -> str:
    """The word just before `start`, if only spaces or hyphens part them."""
    end = start
    while end and low[end - 1] in " -":
        end -= 1
    at = end
    while at and low[at - 1].isalpha() and end - at < 8:
        at -= 1
    return low[at:end] if end < start else ""


def _decimals(low: str, atoms: list[Atom], i: int, end: int) -> tuple[str, int, int]:
    """Digits spelled after "point" or "virgule": "zero three" and "seventy-one" alike."""
    digits, used = "", 0
    while i + used < len(atoms):
        atom = atoms[i + used]
        gap = low[end : atom.start]
        if used and gap not in (" ", "-"):
            break
        if atom.kind == "ten" and not digits.strip("0"):
            digits += str(atom.value)
        elif atom.kind == "small":
            digits = str(int(digits) + int(atom.value)) if used and atoms[i + used - 1].kind == "ten" else digits + str(atom.value)
        else:
            break
        end, used = atom.end, used + 1
    return digits, end, used


def _fraction(
    low: str, atoms: list[Atom], i: int, used: int, total: _Sum, nxt: Atom, start: int, lex: Lexicon
) -> tuple[Numeral | None, int] | None:
    """ "two thirds", "three-quarters", "un quart"; None where the next word adds as an ordinal instead ("twenty-first")."""
    if nxt.kind == "quotient":
        value = total.value + nxt.value
        return Numeral(start, nxt.end, value, nxt.grain, "fraction", None), used + 1
    if nxt.kind == "ordinal" and not nxt.plural and nxt.value < 3:
        return None
    value = total.value / nxt.value
    end = nxt.end
    more = i + used + 1
    if more < len(atoms) and atoms[more].kind in ("scale", "collective") and _between(low, end, atoms[more].start, lex):  # "half a million"
        value, end, used = value * atoms[more].value, atoms[more].end, used + 1
        return Numeral(start, end, value, grain_of(value), "words"), used + 1
    return Numeral(start, end, value, Decimal("0.01"), "fraction", nxt.value), used + 1


def _between(low: str, end: int, start: int, lex: Lexicon) -> bool:
    gap = low[end:start].strip(" -")
    return start - end < 9 and (gap == "" or gap in lex.fraction_of or gap in lex.articles)


def _lone_fraction(low: str, atoms: list[Atom], i: int, lex: Lexicon) -> tuple[Numeral | None, int]:
    """ "half", "la moitié", "half a million", "half a dozen", "a quarter"."""
    first = atoms[i]
    start, end = first.start, first.end
    before = _article(low, start)
    if before in lex.articles:
        start = low.rindex(before, 0, start)
    value = 1 / first.value
    if i + 1 < len(atoms):
        nxt = atoms[i + 1]
        gap = low[end : nxt.start].strip(" -")
        inner = atoms[i + 1].article and i + 2 < len(atoms)
        if nxt.kind in ("scale", "collective", "hundred") and (gap == "" or gap in lex.articles or gap in lex.fraction_of):
            value *= nxt.value
            return Numeral(start, nxt.end, value, grain_of(value), "words" if nxt.kind != "collective" else "approximate-noun"), 2
        if inner and gap == "" and atoms[i + 2].kind in ("scale", "collective") and low[nxt.end : atoms[i + 2].start] == " ":
            value *= atoms[i + 2].value
            return Numeral(start, atoms[i + 2].end, value, grain_of(value), "words"), 3
    return Numeral(start, end, value, Decimal("0.01"), "fraction", first.value), 1
