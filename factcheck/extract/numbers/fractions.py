"""Fractions: "two thirds", "three-quarters", "half a million", "la moitié", "the million and a half"."""

from decimal import Decimal

from factcheck.extract.numbers.atoms import WORD, Atom, word_before_number
from factcheck.extract.numbers.lexicon import Lexicon, grain_of
from factcheck.extract.numbers.numeral import Numeral, signed


def fraction_follows(low: str, end: int, lex: Lexicon) -> bool:
    """Whether an ordinal after "a" is a fraction ("a third of", "by a third.") and no ordinal ("a third man")."""
    m = WORD.match(low, end)
    return m is None or m[1] in lex.fraction_followers


def half_behind(low: str, atoms: list[Atom], i: int, lex: Lexicon) -> bool:
    """Whether a half follows a word of size, so that it is one and a half: "the million and a half of last year", "du million et demi"."""
    behind = atoms[i + 1] if i + 1 < len(atoms) else None
    halves = behind is not None and behind.value == 2 and behind.kind in ("fraction", "ordinal")
    return behind is not None and halves and low[atoms[i].end : behind.start].strip() in lex.half_after


_LARGER = ("hundred", "scale", "collective")
_MOST = 2  # wholes that a fraction makes up: more of its parts are things so called ("1.200 décimos": lottery tickets)


def fraction(
    low: str, atoms: list[Atom], i: int, used: int, whole: Decimal, nxt: Atom, start: int, lex: Lexicon
) -> tuple[Numeral | None, int] | None:
    """ "two thirds", "three-quarters", "un quart"; None where the next word adds as an ordinal instead ("twenty-first")."""
    if nxt.kind == "quotient" and atoms[i].article:
        return Numeral(nxt.start, nxt.end, nxt.value, nxt.grain, "fraction", None), used + 1
    if nxt.kind == "quotient":
        value = whole + nxt.value
        return Numeral(start, nxt.end, value, nxt.grain, "fraction", None), used + 1
    if nxt.kind == "ordinal" and not nxt.plural and nxt.value < 3:
        return None
    top, bottom = whole, nxt.value
    last = atoms[i + used - 1]
    if used == 1 and last.kind == "digits" and top > bottom * _MOST:
        return Numeral(start, last.end, top, last.grain, "digits"), 2
    if nxt.kind == "ordinal" and last.kind == "ten" and last.value % 10 == 0 and nxt.value < 10:
        glued = low[last.end : nxt.start] == "-"
        joined = used > 1 and low[atoms[i + used - 2].end : last.start].strip(" -") == ""
        if used == 1 and glued:
            return None  # "three twenty-firsts": the fraction is composed with the number before it
        if joined:  # "one hundred thirty fifths"
            top, bottom = top - last.value, bottom + last.value
    if atoms[i].kind in ("hundred", "scale") and (before := word_before_number(low, start)) in lex.articles:
        start = low.rindex(before, 0, start)
    start, value = signed(low, start, top / bottom, lex)
    end = nxt.end
    more = i + used + 1
    if more < len(atoms) and atoms[more].kind in _LARGER and _between(low, end, atoms[more].start, lex):  # "half a million"
        value, end, used = value * atoms[more].value, atoms[more].end, used + 1
        return Numeral(start, end, value, grain_of(value), "words"), used + 1
    return Numeral(start, end, value, Decimal("0.01"), "fraction", bottom), used + 1


def _between(low: str, end: int, start: int, lex: Lexicon) -> bool:
    gap = low[end:start].strip(" -")
    return start - end < 9 and (gap == "" or gap in lex.fraction_of or gap in lex.articles)


def lone_fraction(low: str, atoms: list[Atom], i: int, lex: Lexicon) -> tuple[Numeral | None, int]:
    """ "half", "la moitié", "half a million", "half a dozen", "a quarter"."""
    first = atoms[i]
    start, end = first.start, first.end
    before = word_before_number(low, start)
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
