"""The words and digits of one number, taken in one after the other: "two and a half million", "3 thousand 400", "vingt et unième"."""

from copy import copy
from decimal import Decimal

from factcheck.extract.numbers.atoms import Atom, word_before_number
from factcheck.extract.numbers.fractions import fraction, fraction_follows
from factcheck.extract.numbers.lexicon import Lexicon, grain_of
from factcheck.extract.numbers.numeral import Numeral, signed
from factcheck.extract.numbers.sum import Sum

Read = tuple[Numeral | None, int]  # a numeral, and how many atoms it takes

_SPACES = frozenset({" ", "-", "", "  ", " - ", "   ", "- ", "\n"})
_NEAR = 12  # characters between two words of one number


class Chain:
    """The number that begins with atom `at`. `used`: how many atoms it has taken; `end`: where they end; `parted`: it ends in a share or
    decimals ("and a half"), behind which only a scale may follow."""

    __slots__ = ("article", "at", "atoms", "end", "form", "lex", "low", "ordinal", "parted", "total", "used")

    def __init__(self, low: str, atoms: list[Atom], at: int, lex: Lexicon) -> None:
        first = atoms[at]
        self.low, self.atoms, self.at, self.lex = low, atoms, at, lex
        self.article = word_before_number(low, first.start)
        self.total = Sum()
        self.used = int(self.total.add(first, lex))  # 0 where the first word makes no number
        self.end = first.end
        self.form = "digits" if first.kind in ("digits", "scaled") else "words"
        self.ordinal = first.kind == "ordinal"
        self.parted = False

    @property
    def next(self) -> Atom | None:
        """The atom behind those that were taken."""
        return self.atoms[self.at + self.used] if self.at + self.used < len(self.atoms) else None

    def read(self) -> Read:
        """The whole numeral."""
        while not self.ordinal and (atom := self.next) is not None:
            took = self._take(atom)
            if isinstance(took, tuple):
                return took
            if not took:
                break
        return self._told()

    def _take(self, atom: Atom) -> Read | bool:
        """Take the next atom in: True where more may follow, False where it does not belong to the number, the numeral where it ends it."""
        gap = self.low[self.end : atom.start]
        if len(gap) > _NEAR:
            return False
        if gap not in _SPACES:
            core = gap.strip(" ")
            if not self.parted and (self._half(atom, core) or self._decimals(atom, core) or self._part(core)):
                self.parted = True
                return True
            if atom.kind == "collective" and core in self.lex.collective_adjectives:
                return self._collected(atom, exact=False)
            if not self._joined(atom, core):
                return False
        if atom.kind == "collective":
            return self._collected(atom, exact=self.low[atom.start : atom.end] in self.lex.collective_exact)
        if self._may_be_share(atom):
            shared = fraction(self.low, self.atoms, self.at, self.used, self.total.value, atom, self.atoms[self.at].start, self.lex)
            if shared is not None or atom.kind != "ordinal":
                return shared or False
        return not self._stops(atom, gap) and self._add(atom)

    def _add(self, atom: Atom) -> bool:
        if not self.total.add(atom, self.lex):
            return False
        self.end, self.used = atom.end, self.used + 1
        if self.form != "words":
            self.form = "mixed"
        self.ordinal = atom.kind == "ordinal"
        return True

    def _half(self, atom: Atom, core: str) -> bool:
        """ "two and a half", "un million et demi", "two million and a quarter": a share of the last scale."""
        bare = atom.kind == "ordinal" and core.rpartition(" ")[2] not in self.lex.articles
        if core not in self.lex.half_after or atom.kind not in ("fraction", "ordinal") or bare:
            return False
        scale = self.total.last_scale
        self.end, self.used = atom.end, self.used + 1
        scale = self._smaller_scale(scale) or scale
        self.total.group += 1 / atom.value * scale
        self.total.grain = Decimal("0.1") * scale
        return True

    def _decimals(self, atom: Atom, core: str) -> bool:
        """ "two point zero three", "deux virgule soixante et onze"."""
        if core not in self.lex.point or atom.kind not in ("small", "ten"):
            return False
        digits, self.end, more = _spelled(self.low, self.atoms, self.at + self.used, self.end, self.lex)
        self.total.group += Decimal("0." + digits)
        self.total.grain = Decimal(1).scaleb(-len(digits))
        self.used += more
        return True

    def _part(self, core: str) -> bool:
        """ "and two thirds", "and fifty-four hundredths": a share of the last scale."""
        part = _part_after(self.low, self.atoms, self.at + self.used, core, self.lex)
        if part is None or self.total.last == "":
            return False
        share, taken = part
        scale = Decimal(1000) if self.total.pending else self.total.scale if self.total.last == "scale" else Decimal(1)
        self.total.grain = Decimal("0.01") * scale
        self.used += taken
        self.end = self.atoms[self.at + self.used - 1].end
        self.total.group += share * (self._smaller_scale(scale) or scale)
        return True

    def _smaller_scale(self, scale: Decimal) -> Decimal | None:
        """Take in the smaller scale of which a share is: "one billion and a half million"."""
        atom = self.next
        if self.total.last != "scale" or atom is None or self.low[self.end : atom.start] != " ":
            return None
        if atom.kind != "scale" or atom.value >= scale:
            return None
        self.end, self.used = atom.end, self.used + 1
        return atom.value

    def _joined(self, atom: Atom, core: str) -> bool:
        """Whether a word between two numbers joins them to one: "two hundred and six"."""
        rules, total = self.lex.joiners.get(core), self.total
        if core == "," and not self._goes_on_below():
            return False
        if atom.kind == "ordinal" and self.low.startswith("-", atom.end):
            return False  # "one hundred and second-hand cars"
        if not rules or not any(
            total.last in after and _fits(atom, before) and self.article not in not_after for after, before, not_after in rules
        ):
            return False
        if atom.kind == "digits" and total.last == "scale" and atom.value * 1000 < total.scale < Decimal(10) ** 40:
            at = self.at + self.used + 1
            after = self.atoms[at] if at < len(self.atoms) else None
            if after is None or after.kind != "scale" or self.low[atom.end : after.start] != " ":
                return False  # "3 million and 20 cars"
        return not _runs_on(self.low, self.atoms, self.at + self.used, total, self.lex)

    def _goes_on_below(self) -> bool:
        """Whether behind a comma in words the hundreds or thousands follow of what stands before it ("sixty thousand, eight hundred and
        two"), and no number of its own ("of one thousand, two voted against")."""
        at = self.at + self.used
        if self.form != "words" or self.atoms[at].kind not in ("small", "ten"):
            return False
        for j in range(at, min(at + _GROUP, len(self.atoms))):
            atom = self.atoms[j]
            if j > at and self.low[self.atoms[j - 1].end : atom.start] not in (" ", "-"):
                return False
            if atom.kind in ("hundred", "scale"):
                return atom.value < self.total.last_scale
        return False

    def _may_be_share(self, atom: Atom) -> bool:
        if atom.kind in ("fraction", "quotient"):
            return True
        one = self.used == 1 and self.total.value == 1
        return atom.kind == "ordinal" and (atom.plural or (one and fraction_follows(self.low, atom.end, self.lex)))

    def _stops(self, atom: Atom, gap: str) -> bool:
        """Whether an atom begins a number of its own."""
        if atom.article and self.low[atom.start : atom.end] in self.lex.pronoun_articles:
            return True  # "fifty a week"
        large = self.total.last == "scale" and self.total.scale >= 1_000_000
        if atom.article and gap == " " and large and _noun_behind(self.low, self.atoms, self.at + self.used):
            return True  # "four million a year earlier", "62 millions un an plus tôt"
        return atom.kind == "ordinal" and self.form != "words"  # "the 30 million first budgeted"

    def _collected(self, atom: Atom, *, exact: bool) -> Read:
        """ "deux douzaines", "three dozen": a collective ends the number."""
        value, end, more = of_a_scale(self.low, self.atoms, self.at + self.used, self.total.value * atom.value, self.lex)
        form = "words" if exact else "approximate-noun"
        return Numeral(self.atoms[self.at].start, end, value, grain_of(value), form), self.used + 1 + more

    def _told(self) -> Read:
        first, value = self.atoms[self.at], self.total.value
        start = first.start
        if first.kind in ("scale", "hundred") and self.article in self.lex.articles:
            start = self.low.rindex(self.article, 0, start)
        if self.ordinal:
            return Numeral(start, self.end, value, Decimal(1), "ordinal"), self.used
        start, value = signed(self.low, start, value, self.lex)
        if self.used == 1 and first.article and value > 0:
            return Numeral(start, self.end, value, Decimal(1), "article"), 1
        grain = self.total.grain if self.total.grain is not None else grain_of(value)
        return Numeral(start, self.end, value, grain, self.form), self.used


_THOUSAND = 1000
_GROUP = 3  # words up to the hundred or thousand behind a comma: "fifty-three thousand"


def of_a_scale(low: str, atoms: list[Atom], i: int, value: Decimal, lex: Lexicon) -> tuple[Decimal, int, int]:
    """The value and the end of a collective, with the word of size that it is of, and how many atoms more that takes: "une trentaine de
    millions", "una veintena de miles"."""
    behind = atoms[i + 1] if i + 1 < len(atoms) else None
    if behind is None or behind.kind not in ("scale", "collective") or behind.value < _THOUSAND:
        return value, atoms[i].end, 0
    gap = low[atoms[i].end : behind.start]
    if gap != " " and gap.strip() not in lex.fraction_of:
        return value, atoms[i].end, 0
    return value * behind.value, behind.end, 1


def _part_after(low: str, atoms: list[Atom], at: int, joiner: str, lex: Lexicon) -> tuple[Decimal, int] | None:
    """The share that "and two thirds" or "and fifty-four hundredths" adds, and the atoms it takes; None where no fraction follows."""
    if joiner not in lex.half_after:
        return None
    top = Sum()
    for j in range(at, min(at + 4, len(atoms))):
        atom = atoms[j]
        if j > at and (low[atoms[j - 1].end : atom.start].strip(" -") or atoms[j - 1].end == atom.start):
            return None
        if j > at and (atom.kind == "fraction" or (atom.kind == "ordinal" and atom.value > 2 and (atom.plural or top.value == 1))):
            return (top.value / atom.value, j - at + 1) if top.value < atom.value else None
        if atom.kind not in ("small", "ten") or not top.add(atom, lex):
            return None
    return None


def _runs_on(low: str, atoms: list[Atom], at: int, total: Sum, lex: Lexicon) -> bool:
    """Whether a joined number is one of its own: "one million and two million", "3 hundred and 2 hundred"."""
    trial = copy(total)
    for j in range(at, min(at + 6, len(atoms))):
        if j > at and low[atoms[j - 1].end : atoms[j].start] not in (" ", "-", ""):
            return False
        if not trial.add(atoms[j], lex):
            return atoms[j].kind in ("scale", "hundred")
    return False


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


def _spelled(low: str, atoms: list[Atom], i: int, end: int, lex: Lexicon) -> tuple[str, int, int]:
    """Digits spelled after "point" or "virgule": "zero three", "seventy-one" and "soixante et onze" alike; zeros before them are kept."""
    digits, used = "", 0
    tens: Sum | None = None  # a number of two digits that is being read
    while i + used < len(atoms) and (atom := atoms[i + used]).kind in ("small", "ten"):
        gap = low[end : atom.start]
        spaced = not used or gap in (" ", "-")
        if tens is None or not (spaced or _joins(gap.strip(), tens, atom, lex)) or not tens.add(atom, lex):
            if not spaced or (atom.kind == "ten" and (tens is not None or digits.strip("0"))):
                break
            digits, tens = digits + _digits(tens), None
            if atom.kind == "ten":
                tens = Sum()
                tens.add(atom, lex)
            else:
                digits += str(atom.value)
        end, used = atom.end, used + 1
    return digits + _digits(tens), end, used


def _digits(total: Sum | None) -> str:
    return "" if total is None else str(total.value)


def _joins(core: str, total: Sum, atom: Atom, lex: Lexicon) -> bool:
    """Whether a word between tens and ones joins them: "et", "y"."""
    return any(total.last in after and _fits(atom, before) for after, before, _ in lex.joiners.get(core, ()))
