"""What digits and number words say, before anything is known of units.

One pass of one pattern per language finds the atoms (a group of digits, a number word); neighbouring atoms are then composed by a
small grammar: smaller words add, hundreds and scales multiply, "and a half" adds half of the last scale. All words come from
`lang/<code>/numbers.toml`.

Digits are read by shape first (three digits after a mark are a group, anything else is a decimal part) and by the language's own
decimal mark where the shape allows both: "2.609" is 2609 in French and 2.609 in English, "2,5" is 2.5 in either.
"""

from collections.abc import Iterator
from copy import copy
from decimal import Decimal

from factcheck.extract.numbers.atoms import Atom, atoms_of, word_before_number
from factcheck.extract.numbers.fractions import fraction, fraction_follows, half_behind, lone_fraction
from factcheck.extract.numbers.lexicon import Lexicon, folded, grain_of, lexicon
from factcheck.extract.numbers.numeral import Numeral, signed
from factcheck.lang import Pack

HALF = Decimal("0.5")


def numerals(text: str, pack: Pack) -> list[Numeral]:
    """The numerals of `text` in order. Codes, addresses, times of day and versions are none; articles are given with their form."""
    lex = lexicon(pack)
    low = folded(text)
    return list(_compose(low, list(atoms_of(text, low, lex)), lex))


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
            below = min(self.scale, Decimal(1000)) if self.pending else self.scale
            after_scale = self.last == "scale" and value < below and not self.group
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
            if self.mixed and not lex.digits_hundred and atom.bare and not self.high and not self.pending:
                return False  # French "34 cents" is money, "3 cent un" and "4 mille 3 cents" are not
            if self.group >= 100 or (self.group == 0 and self.last and self.room < 1000):
                return False
            factor = self.group or Decimal(1)
            self._scale_grain(Decimal(100))
            self.group = factor * 100
            self.room = Decimal(100)
        elif kind == "scale":
            if value == 1000:
                if self.pending or self.scale <= 1000 or (self.last == "scale" and not self.group and self.high and not atom.bare):
                    return False
                self._scale_grain(value)
                self.pending = (self.group or Decimal(1)) * 1000
                self.group = Decimal(0)
                self.room = Decimal(1000)
            else:
                if value >= self.scale:
                    if self.last != "scale" or self.group or self.pending:
                        return False
                    self._scale_grain(value)  # "three lakh crore"
                    self.high *= value
                    self.last = "scale"
                    return True
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


def _part_after(low: str, atoms: list[Atom], at: int, joiner: str, lex: Lexicon) -> tuple[Decimal, int] | None:
    """The share that "and two thirds" or "and fifty-four hundredths" adds, and the atoms it takes; None where no fraction follows."""
    if joiner not in lex.half_after:
        return None
    top = _Sum()
    for j in range(at, min(at + 4, len(atoms))):
        atom = atoms[j]
        if j > at and (low[atoms[j - 1].end : atom.start].strip(" -") or atoms[j - 1].end == atom.start):
            return None
        if j > at and (atom.kind == "fraction" or (atom.kind == "ordinal" and atom.value > 2 and (atom.plural or top.value == 1))):
            return (top.value / atom.value, j - at + 1) if top.value < atom.value else None
        if atom.kind not in ("small", "ten") or not top.add(atom, lex):
            return None
    return None


def _runs_on(low: str, atoms: list[Atom], at: int, total: _Sum, lex: Lexicon) -> bool:
    """Whether a joined number is one of its own: "one million and two million", "3 hundred and 2 hundred"."""
    trial = copy(total)
    for j in range(at, min(at + 6, len(atoms))):
        if j > at and low[atoms[j - 1].end : atoms[j].start] not in (" ", "-", ""):
            return False
        if not trial.add(atoms[j], lex):
            return atoms[j].kind in ("scale", "hundred")
    return False


_SPACES = frozenset({" ", "-", "", "  ", " - ", "   ", "- ", "\n"})


_THOUSAND = 1000


def _of_a_scale(low: str, atoms: list[Atom], i: int, value: Decimal, lex: Lexicon) -> tuple[Decimal, int, int]:
    """The value and the end of a collective, with the word of size that it is of, and how many atoms more that takes: "une trentaine de
    millions", "una veintena de miles"."""
    behind = atoms[i + 1] if i + 1 < len(atoms) else None
    if behind is None or behind.kind not in ("scale", "collective") or behind.value < _THOUSAND:
        return value, atoms[i].end, 0
    gap = low[atoms[i].end : behind.start]
    if gap != " " and gap.strip() not in lex.fraction_of:
        return value, atoms[i].end, 0
    return value * behind.value, behind.end, 1


def _one(low: str, atoms: list[Atom], i: int, lex: Lexicon) -> tuple[Numeral | None, int]:
    """The numeral that begins with atom `i`, and how many atoms it takes."""
    first = atoms[i]
    n = len(atoms)
    nearby = i + 1 < n and atoms[i + 1].start - first.end <= 12
    start = first.start
    if first.kind == "quotient":
        return Numeral(first.start, first.end, first.value, first.grain, "fraction", None), 1
    if first.kind in ("digits", "scaled") and not nearby:
        return Numeral(start, first.end, first.value, first.grain, "digits"), 1
    article_before = word_before_number(low, start)
    if first.kind in ("fraction", "collective", "scale", "hundred") and first.kind not in ("scale", "hundred"):
        if first.kind == "collective":
            word = low[first.start : first.end]
            if word in lex.collective_article:
                return None, 1
            form = "words" if word in lex.collective_exact else "approximate-noun"
            if article_before in lex.articles:
                start = low.rindex(article_before, 0, start)
            value, end, more = _of_a_scale(low, atoms, i, first.value, lex)
            return Numeral(start, end, value, grain_of(value), form), 1 + more
        return lone_fraction(low, atoms, i, lex)
    bare_scale = first.kind in ("scale", "hundred") and low[first.start : first.end] not in lex.bare_scales
    if bare_scale and article_before not in lex.articles and not half_behind(low, atoms, i, lex):
        return None, 1
    if first.kind == "ordinal" and first.value > 2 and article_before in lex.pronoun_articles and fraction_follows(low, first.end, lex):
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
            bare = nxt.kind == "ordinal" and core.rpartition(" ")[2] not in lex.articles
            if core in lex.half_after and nxt.kind in ("fraction", "ordinal") and half is None and not bare:
                # "two and a half", "un million et demi", "two million and a quarter": a share of the last scale
                half = 1 / nxt.value
                last_scale = total.scale if total.last == "scale" and total.scale < Decimal(10) ** 40 else Decimal(1)
                if total.last == "scale" and total.pending:
                    last_scale = Decimal(1000)
                end, used = nxt.end, used + 1
                if total.last == "scale" and i + used < n and low[end : atoms[i + used].start] == " ":
                    smaller = atoms[i + used]
                    if smaller.kind == "scale" and smaller.value < last_scale:  # "one billion and a half million"
                        last_scale = smaller.value
                        end, used = smaller.end, used + 1
                total.group += half * last_scale
                total.grain = Decimal("0.1") * last_scale
                continue
            if core in lex.point and nxt.kind in ("small", "ten") and half is None:
                digits, end, more = _decimals(low, atoms, i + used, end)
                total.group += Decimal("0." + digits)
                total.grain = Decimal(1).scaleb(-len(digits))
                half, used = Decimal(0), used + more
                continue
            part = _part_after(low, atoms, i + used, core, lex)
            if part is not None and half is None and total.last != "":
                half, taken = part
                unit = Decimal(1000) if total.pending else total.scale if total.last == "scale" else Decimal(1)
                total.group += half * unit
                total.grain = Decimal("0.01") * unit
                used += taken
                end = atoms[i + used - 1].end
                if total.last == "scale" and i + used < n and low[end : atoms[i + used].start] == " ":
                    smaller = atoms[i + used]
                    if smaller.kind == "scale" and smaller.value < unit:  # "one billion and three quarters million"
                        total.group += half * (smaller.value - unit)
                        end, used = smaller.end, used + 1
                continue
            if nxt.kind == "collective" and core in lex.collective_adjectives:
                value, end, more = _of_a_scale(low, atoms, i + used, total.value * nxt.value, lex)
                return Numeral(start, end, value, grain_of(value), "approximate-noun"), used + 1 + more
            rules = lex.joiners.get(core)
            if not rules or not any(
                total.last in after and _fits(nxt, before) and article_before not in not_after for after, before, not_after in rules
            ):
                break
            if nxt.kind == "digits" and total.last == "scale" and nxt.value * 1000 < total.scale < Decimal(10) ** 40:
                after = atoms[i + used + 1] if i + used + 1 < n else None
                if after is None or after.kind != "scale" or low[nxt.end : after.start] != " ":
                    break  # "3 million and 20 cars"
            if _runs_on(low, atoms, i + used, total, lex):
                break
        if nxt.kind == "collective":
            value, end, more = _of_a_scale(low, atoms, i + used, total.value * nxt.value, lex)
            exact = low[nxt.start : nxt.end] in lex.collective_exact
            return Numeral(start, end, value, grain_of(value), "words" if exact else "approximate-noun"), used + 1 + more
        if (
            nxt.kind == "fraction"
            or (nxt.kind == "ordinal" and (nxt.plural or (used == 1 and total.value == 1 and fraction_follows(low, nxt.end, lex))))
            or nxt.kind == "quotient"
        ):
            shared = fraction(low, atoms, i, used, total.value, nxt, start, lex)
            if shared is not None:
                return shared
            if nxt.kind != "ordinal":
                break
        if nxt.article and low[nxt.start : nxt.end] in lex.pronoun_articles:
            break  # "fifty a week"
        if nxt.article and gap == " " and total.last == "scale" and total.scale >= 1_000_000 and _noun_behind(low, atoms, i + used):
            break  # "four million a year earlier", "62 millions un an plus tôt"
        if nxt.kind == "ordinal" and form in ("digits", "mixed"):
            break  # "the 30 million first budgeted"
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
        ones = atoms[i + used] if i + used < n else None
        if (
            used == 1
            and ones is not None
            and ones.kind == "ordinal"
            and low[end : ones.start] == " "
            and value % 10 == 0 < ones.value < 10 < value
        ):
            return Numeral(start, ones.end, value + ones.value, Decimal(1), "ordinal"), 2  # "trigésima tercera"
        return Numeral(start, end, value, Decimal(1), "ordinal"), used
    start, value = signed(low, start, value, lex)
    if used == 1 and first.article and value > 0:
        return Numeral(start, end, value, Decimal(1), "article"), 1
    grain = total.grain if total.grain is not None else grain_of(value)
    return Numeral(start, end, value, grain, form), used


def _fits(atom: Atom, before: frozenset[str]) -> bool:
    return (
        atom.kind in before
        or (atom.kind == "scale" and atom.bare and "thousand" in before)
        or (atom.value == 1 and "one" in before)
        or (atom.value == 11 and "eleven" in before)
    )


def _noun_behind(low: str, atoms: list[Atom], i: int) -> bool:
    """Whether a word that is no number follows an atom."""
    end = atoms[i].end
    number = i + 1 < len(atoms) and atoms[i + 1].start == end + 1
    return not number and low[end : end + 1] == " " and low[end + 1 : end + 2].isalpha()


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


__all__ = ["Lexicon", "Numeral", "folded", "grain_of", "lexicon", "numerals"]
