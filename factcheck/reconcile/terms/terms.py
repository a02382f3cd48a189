"""The figures of one article as terms of a calculation: what each may stand for, and how near two of them stand."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.model import NOT_SO, Approx, Aspect, Claim, Kind, LinkRole, Source
from factcheck.model.once import once_lately
from factcheck.read.text import bounds
from factcheck.reconcile.exact.intervals import Interval, figure, stated
from factcheck.reconcile.exact.units import Unit, unit
from factcheck.reconcile.terms import cues

# No currency costs more of another than this where a text gives the rate "to the cent".
_DEAREST = 1000
# How many times larger than its bound a figure may be of which a text gives no more than a bound.
_NOT_FAR = Fraction(5, 4)
# How many times larger a figure may be than one that it is said to be a little over.
_LITTLE = Fraction(23, 20)
# How much of the half step of a rounding counts where several roundings meet.
PARTLY = Fraction(3, 5)
# The same of a price below so many euros, printed to the euro or to the cent.
_HARDLY, _FEW_EUROS, _PRINTED_TO = Fraction(1, 5), 1000, (Decimal(1), Decimal("0.01"))
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Kinds of claim that are a figure.
FIGURES = frozenset({Kind.QUANTITY, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.DURATION})


@dataclass(frozen=True, eq=False)
class Term:
    """A figure that can be calculated with. `rank`: position among the article's figures; `sentence`, `paragraph`: counted from 0."""

    linked: LinkedClaim
    unit: Unit
    rank: int
    sentence: int
    paragraph: int

    @property
    def claim(self) -> Claim:
        return self.linked.claim

    @cached_property
    def value(self) -> Interval:
        """What the figure may stand for as a premise."""
        assert self.claim.value is not None
        return figure(self.claim.value, self.claim.kind)

    @cached_property
    def premise(self) -> Interval:
        """What the figure may stand for where another one is computed from it and from more.

        "More than 400" is said of something not far above, and roundings seldom all go the same way to the full.
        """
        low, high = self.value.low, self.value.high
        assert self.claim.value is not None
        if low is not None and high is not None and self.claim.value.approx is Approx.EXACT:
            return self.value.narrowed(_HARDLY if self._priced else PARTLY)
        if high is None and low is not None:
            return replace(self.value, high=low * _NOT_FAR, printed=self.value.shown)
        if low is None and high is not None:
            return replace(self.value, low=high / _NOT_FAR, printed=self.value.shown)
        return self.value

    @property
    def _priced(self) -> bool:
        """Whether it is a sum of few euros, printed with its cents or without: a price that is mostly no rounding."""
        value = self.claim.value
        return self.unit.money and value is not None and value.grain in _PRINTED_TO and self.size < _FEW_EUROS

    @cached_property
    def worded(self) -> bool:
        """Given in words: "a third", "twice", "doubled since 2015"; "nearly 2000" is no year."""
        value = self.claim.value
        own = "" if value is None or value.middle is None else f"{value.middle:f}"
        return not any(c.isdigit() for c in YEAR.sub(lambda year: year[0] if year[0] == own else "", self.claim.quote.exact))

    @cached_property
    def result(self) -> Interval:
        """What the figure admits as the outcome of a calculation."""
        assert self.claim.value is not None
        worded = self.worded and self.claim.kind in (Kind.RATIO, Kind.PERCENT)
        found = stated(self.claim.value, self.claim.kind, worded=worded)
        little = found.high is None and found.low is not None and cues.has("a_little", self.claim.quote.exact, self.linked.source.language)
        if not little or found.low is None:
            return found
        step = Fraction(self.claim.value.grain) / 2
        return replace(found, high=max(found.low * _LITTLE, found.low + step))  # "a good third", "just over 40", "a good one percent"

    @cached_property
    def level(self) -> bool:
        """A plain figure, not a change or multiple; of shares those in percent, which can differ by points or add up."""
        if self.unit.dimension in ("x", "pp") or self.difference:
            return False
        return self.claim.aspect in (Aspect.LEVEL, Aspect.MAXIMUM) or (self.claim.aspect is Aspect.SHARE and self.unit.dimension == "%")

    @cached_property
    def plain(self) -> bool:
        """A level, or an end of a change that was read as the change itself ("fell from 8.2 % to 7.5 %")."""
        if self.claim.aspect is Aspect.CHANGE and self.unit.dimension not in ("x", "pp"):
            return bool(self.linked_to(LinkRole.CHANGE_TO)) and not self.linked_to(LinkRole.CHANGE_FROM)
        return self.level

    @cached_property
    def difference(self) -> bool:
        """How much more or less, in numbers: a change, or a plain figure whose words give it a direction ("ten euros more")."""
        return self.claim.aspect is Aspect.CHANGE or (self.claim.aspect is Aspect.LEVEL and self.claim.direction != 0)

    @cached_property
    def amount(self) -> bool:
        """A number of things or an amount, also where it says how many more there were: it may be a part or a whole."""
        plain = self.claim.aspect in (Aspect.LEVEL, Aspect.MAXIMUM, Aspect.CHANGE)
        return plain and self.unit.dimension not in ("x", "pp", "%")

    @cached_property
    def size(self) -> Fraction:
        """The middle of the figure in the base of its dimension, to compare sizes by."""
        return (self.value.middle or Fraction(0)) * (1 if self.unit.counts else self.unit.factor)

    def fraction(self) -> Interval | None:
        """For a share: the fraction of 1 that it states; None where it is none."""
        if self.unit.dimension == "%":
            return self.result.times(Fraction(1, 100))
        if self.unit.dimension in ("x", "count") and self.result.high is not None and self.result.high <= Fraction(11, 10):
            return self.result
        return None

    def linked_to(self, role: LinkRole) -> tuple[str, ...]:
        """Ids of the claims that the wording ties to this one in that role."""
        return tuple(link.claim for link in self.claim.links if link.role is role)


class Article:
    """The terms of one source in order, with the text around them."""

    def __init__(self, source: Source, claims: Iterable[LinkedClaim]) -> None:
        self.source = source
        self.text = source.text
        self.language = source.language
        ordered = sorted(claims, key=lambda c: (c.claim.quote.start, c.claim.quote.end, c.claim.id))
        breaks, begins = _laid(source)
        starts = _sentence_starts(begins, ordered)
        self.dates = [c for c in ordered if c.claim.kind is Kind.DATE and c.claim.time is not None]
        self.linked = ordered
        self.claims = [c.claim for c in ordered]
        self._begins = [c.claim.quote.start for c in ordered]
        self._ends = list(itertools.accumulate((c.claim.quote.end for c in ordered), max))
        self.terms: list[Term] = []
        self.rates: list[Term] = []  # rates between two currencies: never an amount of money
        for linked in ordered:
            claim = linked.claim
            if claim.value is None or claim.kind not in FIGURES or claim.modality in NOT_SO:
                continue
            paragraph = bisect_right(breaks, claim.quote.start)
            term = Term(linked, unit(claim.value.unit), len(self.terms), bisect_right(starts, claim.sentence[0]), paragraph)
            (self.rates if self._is_exchange_rate(term) else self.terms).append(term)
        self.by_id = {term.claim.id: term for term in self.terms}
        self._of_sentence: dict[int, list[Term]] = {}
        for term in self.terms:
            self._of_sentence.setdefault(term.sentence, []).append(term)
        self._tying: dict[tuple[str, LinkRole], list[Term]] = {}
        for term in self.terms:
            for link in term.claim.links:
                self._tying.setdefault((link.claim, link.role), []).append(term)

    def _is_exchange_rate(self, term: Term) -> bool:
        """A rate by its unit ("USD/EUR"), or a small sum printed to the cent beside words that say so ("at $1.08 to the euro")."""
        if term.unit.money and term.unit.per is not None and term.unit.per.money:
            return True
        value = term.claim.value
        if value is None or value.stated is None or value.stated >= _DEAREST or not (term.unit.money or term.unit.dimension == "count"):
            return False
        return self.near_cue("rate", term, 20)

    def claimed(self, at: int) -> bool:
        """Whether an offset lies in the quote of a claim."""
        before = bisect_right(self._begins, at)
        return before > 0 and at < self._ends[before - 1]

    def sentence_text(self, term: Term) -> str:
        """The sentence around the term."""
        return self.text[term.claim.sentence[0] : term.claim.sentence[1]]

    def between(self, a: Term, b: Term) -> str:
        """The text from the end of the earlier quote to the start of the later."""
        first, second = (a, b) if a.claim.quote.start <= b.claim.quote.start else (b, a)
        return self.text[first.claim.quote.end : second.claim.quote.start]

    def cue(self, kind: str, term: Term) -> bool:
        """Whether the term's sentence holds a cue of that kind."""
        return cues.has(kind, self.sentence_text(term), self.language)

    def near_cue(self, kind: str, term: Term, reach: int = 30) -> bool:
        """Whether such a cue stands in the term's quote or within `reach` characters of it, in its sentence."""
        low, high = term.claim.sentence
        start, end = term.claim.quote.start, term.claim.quote.end
        return cues.has(kind, self.text[max(low, start - reach) : min(high, end + reach)], self.language)

    def distance(self, head: Term, other: Term) -> int:
        """0 in one sentence, 1 in the sentence next to it, 2 in one paragraph of a length that people write, 3 elsewhere in the article."""
        gap = abs(head.sentence - other.sentence)
        if gap == 0:
            return 0
        if head.paragraph == other.paragraph and gap <= _LONGEST:
            return 1 if gap == 1 else 2
        return _FARTHEST

    def follows(self, first: Term, second: Term) -> bool:
        """Whether the second restates or qualifies the first: nothing between them, or a sign of it right before the second."""
        if second.rank - first.rank != 1 or first.sentence != second.sentence:
            return False
        gap = self.between(first, second)
        return len(gap.strip()) < 25 or gap.rstrip()[-1:] in ",(:;–—-" or cues.has("restate", self.lead(first, second), self.language)

    def lead(self, first: Term, second: Term) -> str:
        """The text from the end of one quote to the end of the next: a quote may begin with the word that ties it ("which is 110.9F")."""
        return self.between(first, second) + second.claim.quote.exact

    def tying(self, term: Term, role: LinkRole) -> Sequence[Term]:
        """The terms that the wording ties to a term in a role, in order."""
        return self._tying.get((term.claim.id, role), ())

    def beside(self, head: Term) -> Sequence[Term]:
        """The terms of its sentence in order, itself among them."""
        return self._of_sentence.get(head.sentence, ())

    def earlier(self, head: Term, back: int = 0) -> list[Term]:
        """The terms before the head in its sentence, and in so many sentences before it."""
        found = [t for n in range(head.sentence - back, head.sentence + 1) for t in self._of_sentence.get(n, ()) if t.rank < head.rank]
        return sorted(found, key=lambda t: t.rank) if back else found

    def later(self, head: Term, on: int = 0) -> list[Term]:
        """The terms behind the head in its sentence, and in so many sentences behind it."""
        found = [t for n in range(head.sentence, head.sentence + on + 1) for t in self._of_sentence.get(n, ()) if t.rank > head.rank]
        return sorted(found, key=lambda t: t.rank) if on else found

    def near(self, head: Term) -> list[Term]:
        """The other terms of its sentence and its paragraph, in order: none of them is farther than 2."""
        nearby = self.earlier(head, _LONGEST)[-_MOST:] + self.later(head, _LONGEST)[:_MOST]
        return [t for t in nearby if self.distance(head, t) < _FARTHEST]

    def pool(self, head: Term, *, reach: int = 3, amounts: bool = False) -> list[Term]:
        """The plain figures that may be premises of the head, nearest first; with `amounts`, differences in number too."""
        where = self.near(head) if reach < _FARTHEST else self.terms
        fit = [t for t in where if t is not head and (t.amount if amounts else t.level)]
        others = [t for t in fit if self.distance(head, t) <= reach]
        return sorted(others, key=lambda t: (self.distance(head, t), abs(t.rank - head.rank), t.rank))


_LONGEST = 40  # sentences of a paragraph
_MOST = 30  # figures before or behind another one that are near it
_FARTHEST = 3  # the distance of two figures of one article that nothing brings nearer


@once_lately  # the items of a column are asked about one after another
def _laid(source: Source) -> tuple[list[int], list[int]]:
    """Where the lines of a text end, and where its sentences begin."""
    breaks = [found.start() for found in re.finditer("\n", source.text)]
    return breaks, [found.start for found in bounds(source.text, pack(source.language))]


def _sentence_starts(begins: Sequence[int], claims: Sequence[LinkedClaim]) -> list[int]:
    """Where the sentences begin from the first of some claims to the last, those without a claim included: the one before is the one that
    a reader sees before. `begins`: where those of the whole text do."""
    inside = sorted({c.claim.sentence for c in claims})
    starts = {start for start, _ in inside}
    if not inside:
        return []
    ends = list(itertools.accumulate((end for _, end in inside), max))
    first, last = inside[0][0], ends[-1]
    for at in begins[bisect_left(begins, first) : bisect_right(begins, last)]:
        before = bisect_left(inside, (at, -1))  # so many begin before it
        if not before or ends[before - 1] <= at:
            starts.add(at)
    return sorted(starts)


def same_measure(a: Term, b: Term) -> bool:
    """Whether both figures say how much of one measure; where a measure stayed open nothing is known, and they do not."""
    return a.linked.measure.id == b.linked.measure.id


def alike(a: Term, b: Term) -> bool:
    """Whether two figures count or measure one sort of thing: one measure, or one named thing that is counted."""
    if a.unit.dimension == b.unit.dimension == "temperature":
        return True
    return same_measure(a, b) or (a.unit.counts and a.unit.dimension == b.unit.dimension != "count")


def same_subject(a: Term, b: Term) -> bool:
    """Whether nothing says that the figures are about two different things."""
    return a.linked.entity is None or b.linked.entity is None or a.linked.entity == b.linked.entity


def stated_time(term: Term) -> bool:
    """Whether the text gives the claim a time of its own."""
    return term.claim.time is not None and not term.claim.time.assumed


def times_apart(a: Term, b: Term) -> bool:
    """Whether both texts state a time and the two have no day in common."""
    if not (stated_time(a) and stated_time(b)):
        return False
    assert a.claim.time is not None and b.claim.time is not None
    return not a.claim.time.overlaps(b.claim.time)


def commensurable(a: Term, b: Term) -> bool:
    """Whether one can be a part, a multiple or an earlier state of the other: one dimension, whatever is counted."""
    if a.unit.counts and b.unit.counts:
        return (a.unit.per is None) == (b.unit.per is None)
    return a.unit.key == b.unit.key and (a.unit.dimension != "temperature" or a.unit.name == b.unit.name)


def total_of(terms: Sequence[Term]) -> Interval:
    """The sum of what the terms may stand for."""
    total = Interval.point(0)
    for term in terms:
        total = total + term.premise.times(term.unit.factor / terms[0].unit.factor)
    return total
