"""Groups of digits and single number words, before they are composed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.numbers.lexicon import Lexicon, grain_of


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

    @property
    def bare(self) -> bool:
        """Of a scale: whether it counts by itself ("mille"); of a hundred: whether it is its plural."""
        return self.plural


def atoms_of(text: str, low: str, lex: Lexicon) -> Iterator[Atom]:
    """The numbers of a text as they are printed, before they are joined. `low`: the text in small letters, offset by offset."""
    loose = None  # decided once a text, and only where a number can be read both ways
    position = 0
    search = lex.scan.search
    while (hit := search(low, position)) is not None:
        start, position = hit.span()
        if hit.lastgroup == "word":
            yield from _word_atoms(low, start, position, lex)
            continue
        m = None if hit.lastgroup == "skip" else _digits_at(low, start, lex)
        if m is None:
            continue
        start, end = m.span()
        position = max(end, position)
        if m["code"] is not None:
            continue
        if m["list"]:
            for part in re.finditer(r"\d+", m["list"]):
                yield Atom(start + part.start(), start + part.end(), "digits", Decimal(part.group()), grain_of(Decimal(part.group())))
            continue
        if m["half"]:
            yield Atom(start, end, "digits", _vulgar(m["half"]), _HUNDREDTH)
            continue
        if start and (low[start - 1] in "#^_№" or (low[start - 1] == "-" and _in_code(low, start - 1))):
            continue  # "#12", "Covid-19", "A350-900"
        if loose is None and m["mark"] in (".", ",") and m["mark"] == lex.decimal:
            loose = _groups_by_decimal_mark(low, lex)
        atom = _digit_atom(text, low, m, lex, bool(loose))
        if atom is not None:
            position = max(atom.end, hit.end())  # letters that turn out to be no magnitude may begin a word
            yield atom


_OPENERS = frozenset("+-(^.,")


def _digits_at(low: str, start: int, lex: Lexicon) -> re.Match[str] | None:
    """The number or code around the figure at `start`, with the sign, mark or bracket that may stand before it."""
    match = lex.digits.match
    if start and low[start - 1] in " +-(^.,":
        for begin in (start - 2, start - 1):
            if begin >= 0 and low[begin] in _OPENERS and (m := match(low, begin)) is not None and m.end() > start:
                return m
    return match(low, start)


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
    """The number that digits are with what is printed on to them: a fraction, a power, a magnitude, a sign, the mark of an ordinal."""
    start, end = m.span()
    plain = _plain(m["digits"], m["mark"], lex, loose)
    if plain is None or Decimal(plain).adjusted() > _POWER:
        return None
    vulgar = (m["vulgar"] or "").strip()
    if vulgar.startswith("/"):
        return _quotient(plain, int(vulgar[1:]), start, end)
    worth = _worth(plain, vulgar, m)
    if worth is None:
        return None
    value, grain = worth
    glued = (m["glued"] or "").strip()
    if glued and not _magnitude(text, low, m, glued, lex):
        glued, end = "", m.start("glued")
    if m["sign"] and m["sign"][0] == "-":
        value = -value
    if glued:
        return Atom(start, end, "scaled", value * lex.glued[glued], grain * lex.glued[glued])
    if value > 0 and "." not in plain and (stop := _ordinal_end(text, low, (start, end), bool(m["mark"]), lex)) is not None:
        return Atom(start, stop, "ordinal", value, Decimal(1))
    # A unit may be glued on ("15km", "23.1mm"), which the caller sees; figures and letters in a row are a code ("2CV", "4x4").
    if end < len(low) and (low[end].isalpha() or low[end] == "_") and _CODE.match(low, end, end + 12):
        return None
    return Atom(start, end, "digits", value, grain)


_POWER = 40  # of ten: beyond it is no quantity that anyone prints
_CODE = re.compile(r"[^\W\d_]+\d|_")
_HUNDREDTH = Decimal("0.01")
_PARTS = (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 100)  # into which a whole is parted in print


def _plain(raw: str, mark: str | None, lex: Lexicon, loose: bool) -> str | None:
    """Digits without the marks of their groups and with a point before their decimals; None for those of a telephone number.

    `mark`: the first between three digits. `loose`: the text groups with what is its language's decimal mark.
    """
    if not mark:  # "12,34,567.89": Indian groups
        return raw.replace(",", "" if raw.count(",") > 1 else ".")
    leading = raw.startswith("0")
    if leading and mark not in ".,":
        return None  # "0 800 ..."
    rest = _LAST_MARK.search(raw)
    tail = rest[1] if rest and rest[1] != mark else None
    if raw.count(mark) == 1 and (leading or (mark == lex.decimal and not loose and not tail)):
        return raw.replace(mark, "." if mark in ".," else "")
    plain = raw.replace(mark, "")
    return plain.replace(tail, ".") if tail else plain


_LAST_MARK = re.compile(r"\d([.,])\d+$")


def _quotient(plain: str, parts: int, start: int, end: int) -> Atom | None:
    """So many of the parts of a whole: "3/4"."""
    if "." in plain or parts not in _PARTS or int(plain) >= parts:
        return None
    return Atom(start, end, "quotient", Decimal(plain) / parts, _HUNDREDTH, False)


def _worth(plain: str, vulgar: str, m: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """What digits come to with the fraction or power behind them ("2½", "1.6e5", "10^6"), and the step to which that is printed."""
    value = Decimal(plain)
    grain = grain_of(value) if "." not in plain else Decimal(1).scaleb(-len(plain.partition(".")[2]))
    if vulgar:
        top, slash, bottom = vulgar.rpartition("/")
        if slash and int(bottom) == 0:
            return None
        value, grain = value + (Decimal(top) / Decimal(bottom) if slash else _vulgar(vulgar)), _HUNDREDTH
    if m["power"]:
        exponent = int(re.sub(r".*[e^]", "", m["power"]))
        if abs(exponent) > _POWER:
            return None
        value, grain = value.scaleb(exponent), grain.scaleb(exponent)
    if m["raised"]:
        exponent = int(m["raised"].lstrip("+-")) * (-1) ** m["raised"].count("-")
        if (value == 0 and exponent < 0) or abs(value.adjusted() + 1) * abs(exponent) > _POWER:
            return None
        value = round(value**exponent, 20).normalize()
        grain = grain_of(value) if value == value.to_integral_value() else _HUNDREDTH
    return value, grain


def _vulgar(sign: str) -> Decimal:
    """What a sign such as "½" is worth."""
    return Decimal(str(unicodedata.numeric(sign))).quantize(Decimal("0.0001")).normalize()


def _ordinal_end(text: str, low: str, span: tuple[int, int], grouped: bool, lex: Lexicon) -> int | None:
    """Where the mark ends that makes an ordinal of whole digits: "sie wurde 27. in Orbeck", "3rd"; None where none stands behind."""
    start, end = span
    if lex.ordinal_point and _POINT.match(text, end):
        word = _WORD_BEFORE.search(low, max(0, start - _NEAR), start)
        return end + 1 if word is not None and word[1] in lex.ordinal_point else None
    suffix = lex.suffix.match(low, end) if end < len(low) and low[end].isalpha() and not grouped else None
    return suffix.end() if suffix else None


_POINT = re.compile(r"\. [a-zäöü]")  # a small letter: no sentence ends here, and no month follows
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_NEAR = 20  # characters in which the word before a number stands


def _magnitude(text: str, low: str, m: re.Match[str], glued: str, lex: Lexicon) -> bool:
    """Whether the letters after digits are a magnitude: always for "bn"; for "m" only with a currency beside, or a capital."""
    at = m.start("glued")
    spaced = m["glued"][0] == " "
    if spaced and glued in lex.words:
        return False  # "120 mila" is composed as words are
    if glued not in lex.ambiguous:
        return not (spaced and len(glued) == 1)
    before = low[max(0, m.start() - 2) : m.start()].rstrip()
    after = low[m.end() : m.end() + 2].lstrip()
    if m.start("digits") and low[m.start("digits") - 1].isalpha():
        return not spaced  # "SFr68m": only letters of money stand right before digits
    if (before and unicodedata.category(before[-1]) == "Sc") or (after and unicodedata.category(after[0]) == "Sc"):
        return True
    letter = text[at + spaced]
    if letter in "MG":
        alone = m.end() == len(low) or low[m.end()] in ",;)\n"
        if letter == "G" or (spaced and alone):  # "5G" is a network
            return alone and ("." in m["digits"] or "," in m["digits"])
        return not spaced or low.startswith((" d'", " de "), m.end())
    return not spaced and glued == "b"


def _word_atoms(low: str, start: int, end: int, lex: Lexicon) -> Iterator[Atom]:
    word = low[start:end]
    found = lex.words.get(word)
    if found is not None:
        before = word_before_number(low, start)
        counts = before in lex.words or before in lex.counts_behind
        if word in lex.needs_plural and before and not counts and (before in lex.no_number_behind or not _plural_follows(low, end, lex)):
            return  # "un bâtiment neuf"
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


WORD = re.compile(r"[ -]([^\W\d_]+)")


def _plural_follows(low: str, end: int, lex: Lexicon) -> bool:
    if lex.plural_behind is not None and lex.plural_behind.match(low, end):
        return True
    m = WORD.match(low, end)
    # Two letters are an elision or a pronoun ("le marché du neuf s’est effondré"), never a counted noun.
    if m is None or len(m[1]) <= 2 or m[1] in lex.no_plural:
        return False
    return m[1].endswith(lex.plural_endings) or m[1] in lex.words


def word_before_number(low: str, start: int) -> str:
    """The word just before `start`, if only spaces or hyphens part them."""
    end = start
    while end and low[end - 1] in " -":
        end -= 1
    at = end
    while at and low[at - 1].isalpha() and end - at < 20:
        at -= 1
    return low[at:end] if end < start else ""
