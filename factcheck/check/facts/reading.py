"""A text with every figure and date in it and the words around it.

Drafts and sources are read alike. A figure that became a claim brings what was understood of it; one that did not is kept all the same,
for what a source prints it says, whether or not it was understood.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.acts.words.bags import Bag, bag_between, bag_of, common_words, name_key, tokens_in
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.text import Text, begins
from factcheck.check.spans import Spans
from factcheck.extract.copy import Copy
from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numeral import Numeral
from factcheck.extract.times.when import Clock, When
from factcheck.lang import pack, word_class
from factcheck.model import Approx, Aspect, Claim, Kind, Precision, Source, TimeSpan, Value
from factcheck.read.text import Token

_AROUND = 45  # characters on each side of a figure that speak of it more than of its neighbours
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(r"\d\d(?::\d\d)?")
_PARTS, _CLOSES = frozenset(",;–—"), frozenset(",;.)–—")  # marks before a clause, and behind its last word
_KINDS = {
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "points": Kind.PERCENT,
    "duration": Kind.DURATION,
    "share": Kind.RATIO,
    "multiple": Kind.RATIO,
    "rank": Kind.RANK,
}
_ASPECTS = {"share": Aspect.SHARE, "multiple": Aspect.RATIO, "rank": Aspect.RANK, "rate": Aspect.RATE}


class Reading(Text):
    """A text with its facts in order. `holders`: the last names of those of whom it says which post they hold."""

    def __init__(self, article: Source, claims: Iterable[Claim], copy: Copy | None = None) -> None:
        super().__init__(article, copy)
        self._places = [mark for mark in self.marks if mark[2][:2] == "p:"]
        self._starts = [s.start for s in self.sentences]
        self._rough = [when for when in self._whens if when.start in self._adrift or _in_words(when, self.source.text)]
        mine = list(claims)
        self.holders = frozenset(name_key(c.subject.split()[-1]) for c in mine if c.kind is Kind.ROLE and c.subject)
        found = [fact for claim in mine for fact in self._of_claim(claim)]
        found += [*self._of_figures([c for c in mine if c.value is not None], drafted=copy is None)]
        dated = Spans(self._read(c) for c in mine if c.kind is Kind.DATE)
        for when in self._whens:
            if not dated.meet(when.start, when.end):
                found += self._fact(when.start, when.end, Kind.DATE, Aspect.LEVEL, 0, None, when.time, None)
        found += [*self._gapped(found)]
        self.facts = sorted(found, key=lambda f: (f.start, f.end, f.claim.id if f.claim else ""))

    def _of_figures(self, valued: list[Claim], *, drafted: bool) -> Iterator[Fact]:
        """The figures that are in no claim; of an article how long "from 9 a.m. to 5 p.m." is, too, which a draft may say."""
        told = Spans(self._read(c) for c in valued)
        lasting = {c.value.middle for c in valued if c.value is not None}
        hours = [clock for clock in self._clocks if clock.until]
        timed = [(when.start, when.end) for when in self._whens if when.form != "duration"]
        timed += [(clock.start, clock.end) for clock in hours]
        for figure in figures(self.source.text, pack(self.source.language), self._numbers, sorted(timed)):
            # "96 people for 112 days": a claim of the people leaves the days as the figure that they are
            of_another = figure.kind == "duration" and figure.value.middle not in lasting
            if of_another or not told.meet(figure.start, figure.end):
                aspect = _ASPECTS.get(figure.kind, Aspect.CHANGE if figure.direction else Aspect.LEVEL)
                kind = _KINDS.get(figure.kind, Kind.QUANTITY)
                yield from self._fact(figure.start, figure.end, kind, aspect, figure.direction, figure.value, None, None)
        for clock in () if drafted else hours:
            yield from self._fact(clock.start, clock.end, Kind.DURATION, Aspect.LEVEL, 0, _hours(clock), None, None)

    def _read(self, claim: Claim) -> tuple[int, int]:
        """Where a claim stands in what is read."""
        span = claim.quote.start, claim.quote.end
        return span if self._copy is None else self._copy.read(*span)

    def sentence_at(self, offset: int) -> int:
        """Which sentence an offset stands in, or behind; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def _of_claim(self, claim: Claim) -> Iterator[Fact]:
        if claim.value is None and claim.kind is not Kind.DATE:
            return iter(())
        time = claim.time if claim.time is not None and not claim.time.assumed else None
        if claim.kind is Kind.DATE and claim.time is None and _HOUR.fullmatch(claim.object or ""):  # an hour of a day that stays open
            time = TimeSpan(start=None, end=None, precision=Precision.HOUR, iso=f"T{claim.object}")
        start, end = self._read(claim)
        if claim.value is not None and time is not None and any(time == when.time for when in self._adrift.values()):
            time = None
        return self._fact(start, end, claim.kind, claim.aspect, claim.direction, claim.value, time, claim)

    def _fact(
        self, start: int, end: int, kind: Kind, aspect: Aspect, direction: int, value: Value | None, time: TimeSpan | None,
        claim: Claim | None,
    ) -> Iterator[Fact]:  # fmt: skip
        at = self.sentence_at(start)
        if at < 0 or start >= self.sentences[at].end:
            return
        sentence = self.sentences[at]
        left, right = max(sentence.start, start - _AROUND), min(sentence.end, end + _AROUND)
        tokens = [token for token in tokens_in(sentence.tokens, left, right) if token.end <= right]
        near = bag_between(tokens, self._places, left, right, self.source.language) | frozenset(claim.concepts if claim else ())
        clause = self.clause_around(start, end, at)
        first, last = (bisect_left(self.marks, (place, 0, "")) for place in (start, end))
        own = {word for _, _, word in self.marks[first:last] if word[:2] in ("m:", "t:")}
        beside = [i for i in (at - 1, at, at + 1) if 0 <= i < len(self.bags) and self.sentences[i].paragraph == sentence.paragraph]
        wide = frozenset().union(*(self.bags[i] for i in beside))
        words = begins(self.source.text[left:right])
        dated = bool(_YEAR.search(self.source.text, start, end))
        days = tuple(self.days_between(left, right))
        now = time is not None and self.source.published is not None and time.start == time.end == self.source.published.end
        around, wide = self.bags[at] - own, wide - own
        counts = self._counts(start, end, at) if value is not None else frozenset()
        told = [when.time.iso for when in self._rough if when.start < end and start < when.end]
        rough = kind is Kind.DATE and time is not None and time.iso in told
        yield Fact(
            start, end, at, kind, aspect, direction, value, time, claim, clause, near, around, wide, words, counts, dated, days, now, rough
        )  # fmt: skip

    def _gapped(self, found: Sequence[Fact]) -> Iterator[Fact]:
        """The bare numbers that are of what the figure before them in their sentence is of: "employs 148 people, the one in Tolmere 92"."""
        taken = Spans([*((f.start, f.end) for f in found), *((a, b) for a, b, _ in self.days)])
        valued = sorted((f for f in found if f.value is not None), key=lambda f: f.end)
        ends = [f.end for f in valued]
        for number in self._numbers:
            last = bisect_right(ends, number.start) - 1
            if number.form not in ("digits", "words", "mixed") or number.value == 1 or last < 0 or taken.meet(number.start, number.end):
                continue
            before = valued[last]
            if before.value is None or number.start >= self.sentences[before.sentence].end or not self._gap(before, number):
                continue
            value = Value(low=number.value, high=number.value, grain=number.grain, unit=before.value.unit)
            told = before.counts | {word for word in before.clause if word[:2] not in ("n:", "p:")}
            for one in self._fact(number.start, number.end, before.kind, before.aspect, before.direction, value, None, None):
                yield replace(one, counts=before.counts, clause=one.clause | told, near=one.near | told, beside=one.beside | before.beside)

    def _gap(self, before: Fact, number: Numeral) -> bool:
        """Whether a number closes a clause of its own that has but names and grammar."""
        tokens = tokens_in(self.sentences[before.sentence].tokens, before.end, self.sentences[before.sentence].end)
        at = next((i for i, token in enumerate(tokens) if token.start >= number.start), 0)
        joins = word_class(self.source.language, "coordinator")
        last = at - 1 - (at > 0 and tokens[at - 1].text == ",")  # "in Tolmere, 92"
        begin = next((i for i in range(last, -1, -1) if tokens[i].text in _PARTS or tokens[i].low in joins), None)
        behind = next((token for token in tokens[at:] if token.start >= number.end), None)
        if begin is None or (behind is not None and behind.text not in _CLOSES and behind.low not in joins):
            return False
        clause, common = tokens[begin + 1 : last + 1], common_words(self.source.language)
        helping = word_class(self.source.language, "auxiliary")
        named = any(token.capital and token.low not in common for token in clause)
        return named and all((token.capital or token.low in common) and token.low not in helping for token in clause)

    def _counts(self, start: int, end: int, sentence: int) -> Bag:
        """What the two words right behind a figure speak of, grammar left out, up to the next mark."""
        number = self.laid[sentence].number(start, end)
        if number is None:
            return frozenset()
        found = list[Token]()
        for token in tokens_in(self.sentences[sentence].tokens, number[1], self.sentences[sentence].end):
            if token.kind == "mark" or len(found) == 2:
                break
            if token.low not in common_words(self.source.language):
                found.append(token)
        return bag_of(found, self.source.language)


def _hours(clock: Clock) -> Value:
    """How many hours a stretch of the day lasts."""
    hours = hours_from(clock.hour, clock.until)
    return Value(low=hours, high=hours, grain=Decimal(1), approx=Approx.EXACT, stated=hours, unit="hours")


def hours_from(one: str, other: str) -> Decimal:
    """How many hours it is from one time of the clock ("21", "21:30") to another, on the next day where that is the earlier."""
    first, last = (int(hour) * 60 + int(minute or 0) for hour, _, minute in (time.partition(":") for time in (one, other)))
    return Decimal((last - first) % (24 * 60)) / 60


def _in_words(when: When, text: str) -> bool:
    """Whether more than one day is told in words alone: "mid-October", "since the end of May"."""
    return when.form == "period" and when.time.start != when.time.end and not _DIGIT.search(text, when.start, when.end)
