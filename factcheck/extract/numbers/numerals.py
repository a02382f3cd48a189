"""What digits and number words say, before anything is known of units.

One pass of one pattern per language finds the atoms (a group of digits, a number word); neighbouring atoms are then composed by a
small grammar: smaller words add, hundreds and scales multiply, "and a half" adds half of the last scale. All words come from
`lang/<code>/numbers.toml`.

Digits are read by shape first (three digits after a mark are a group, anything else is a decimal part) and by the language's own
decimal mark where the shape allows both: "2.609" is 2609 in French and 2.609 in English, "2,5" is 2.5 in either.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.extract.numbers.atoms import Atom, atoms_of, word_before_number
from factcheck.extract.numbers.chain import Chain, of_a_scale
from factcheck.extract.numbers.fractions import fraction_follows, half_behind, lone_fraction
from factcheck.extract.numbers.lexicon import Lexicon, folded, grain_of, lexicon
from factcheck.extract.numbers.numeral import Numeral
from factcheck.lang import Pack


def numerals(text: str, pack: Pack) -> list[Numeral]:
    """The numerals of `text` in order. Codes, addresses, times of day and versions are none; articles are given with their form."""
    lex = lexicon(pack)
    low = folded(text)
    return list(_compose(low, list(atoms_of(text, low, lex)), lex))


def _compose(low: str, atoms: list[Atom], lex: Lexicon) -> Iterator[Numeral]:
    i, n = 0, len(atoms)
    last: Numeral | None = None
    while i < n:
        numeral, used = _one(low, atoms, i, lex)
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
            and (atoms[i - 1].plural or used > 1)
        ):  # "three twenty-firsts", "one twenty-fifth"
            numeral = Numeral(last.start, numeral.end, last.value / numeral.value, Decimal("0.01"), "fraction", numeral.value)
            last = None
        if last is not None:
            yield last
        last = numeral
    if last is not None:
        yield last


def _one(low: str, atoms: list[Atom], i: int, lex: Lexicon) -> tuple[Numeral | None, int]:
    """The numeral that begins with atom `i`, None where it begins none, and how many atoms it takes."""
    first = atoms[i]
    start = first.start
    if first.value >= _LARGEST:
        return None, 1
    if first.kind == "quotient":
        return Numeral(start, first.end, first.value, first.grain, "fraction", None), 1
    if first.kind in ("digits", "scaled") and not (i + 1 < len(atoms) and atoms[i + 1].start - first.end <= _NEAR):
        return Numeral(start, first.end, first.value, first.grain, "digits"), 1
    if first.kind == "fraction":
        return lone_fraction(low, atoms, i, lex)
    article = word_before_number(low, start)
    if first.kind == "collective":
        return _collective(low, atoms, i, article, lex)
    bare_scale = first.kind in ("scale", "hundred") and low[start : first.end] not in lex.bare_scales
    if bare_scale and article not in lex.articles and not half_behind(low, atoms, i, lex):
        return None, 1
    if first.kind == "ordinal" and first.value > 2 and article in lex.pronoun_articles and fraction_follows(low, first.end, lex):
        return Numeral(low.rindex(article, 0, start), first.end, 1 / first.value, Decimal("0.01"), "fraction", first.value), 1
    chain = Chain(low, atoms, i, lex)
    return chain.read() if chain.used else (None, 1)


_LARGEST = 10**27  # from here on digits are a code, and too many to reckon with
_NEAR = 12  # characters behind digits within which a word may go on with them


def _collective(low: str, atoms: list[Atom], i: int, article: str, lex: Lexicon) -> tuple[Numeral | None, int]:
    """ "une trentaine", "a dozen"."""
    first = atoms[i]
    word, start = low[first.start : first.end], first.start
    if word in lex.collective_article:
        return None, 1
    if article in lex.articles:
        start = low.rindex(article, 0, start)
    value, end, more = of_a_scale(low, atoms, i, first.value, lex)
    return Numeral(start, end, value, grain_of(value), "words" if word in lex.collective_exact else "approximate-noun"), 1 + more


__all__ = ["Lexicon", "Numeral", "folded", "grain_of", "lexicon", "numerals"]
