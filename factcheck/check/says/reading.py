"""A text laid out for comparison: its sentences, and every figure and date in it with the words around it.

Drafts and sources are laid out alike. A figure that became a claim brings what was understood of it; one that did not is kept all the
same, for what a source prints it says, whether or not it was understood.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise, takewhile

from factcheck.acts.bags import Bag, anchors, bag_between, bag_of, common_words, name_key, tokens_in
from factcheck.acts.layout import Layout
from factcheck.acts.sides import bounding, negations
from factcheck.extract.copy import Copy
from factcheck.extract.figures.reading import figures
from factcheck.extract.names.clusters import first_names
from factcheck.extract.numbers.numeral import Numeral
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times_and_hours
from factcheck.extract.times.when import Clock, When
from factcheck.graph.words import beginnings
from factcheck.lang import pack, word_class
from factcheck.model import Approx, Aspect, Claim, Kind, Precision, Source, TimeSpan, Value
from factcheck.read.quoting import in_sentence
from factcheck.read.text import Sentence, Token, pieces, sentences, tokenize

_LONGEST = 400  # tokens of a sentence; one of more is no sentence but a list
_OPENING = 6  # tokens of a sentence among which a comma closes its opening
_AROUND = 45  # characters on each side of a figure that speak of it more than of its neighbours
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_DIGIT = re.compile(r"\d")
_ADJECTIVE = 20  # characters before a day in which an article and an adjective stand
_NAMED_BEFORE, _NAMED_BEHIND = 2, 3  # tokens beside a day of the month in which its day of the week stands
_SHORT_DAY = 4  # letters of short forms
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


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure (`value`) or a date (`time`, none that is only assumed) of a text.

    `claim`: what was extracted from it; None where nothing was. `clause`: the words of its clause, from comma to comma; `near`: the
    words beside it, whatever their clause; `around`: those of its sentence, `wide`: those of the sentences next to it too; its own
    number is in none of them. `beside`: beginnings of the words beside it, as "b:" and five letters; `counts`: the words right behind a
    figure, mostly of what it counts. `dated`: whether it prints a year; `days`: the dates that stand close to it; `now`: its date is the
    text's own ("today"); `rough`: its date is told in words, as a part of a month ("mid-October") or, in a draft of no date, as a day of
    the week.
    """

    start: int
    end: int
    sentence: int
    kind: Kind
    aspect: Aspect
    direction: int
    value: Value | None
    time: TimeSpan | None
    claim: Claim | None
    clause: Bag
    near: Bag
    around: Bag
    wide: Bag
    beside: Bag
    counts: Bag = frozenset()
    dated: bool = False
    days: tuple[TimeSpan, ...] = ()
    now: bool = False
    rough: bool = False


class Reading:
    """A text with its sentences, their bags, and its facts in order.

    `source`: the text with what is read of it, `article` as it is stored; `laid`: its sentences, laid out; `holders`: the last names of
    those of whom it says which post they hold. `copy`: how an article is read;
    a draft is read as it stands.
    """

    def __init__(self, article: Source, claims: Iterable[Claim], copy: Copy | None = None) -> None:
        language = pack(article.language)
        self._copy = copy
        source = article if copy is None else article.model_copy(update={"text": copy.text})
        text = source.text
        self.article, self.source = article, source
        self.sentences: Sequence[Sentence] = [piece for s in sentences(text, language) for piece in pieces(s, _LONGEST)]
        numbers = numerals(text, language)
        whens, clocks = times_and_hours(text, language, numbers, source.published, () if copy is None else copy.days)
        self.any_days = frozenset(when.start for when in whens if _any_day(when, text, article.language))
        whens = [when for when in whens if when.start not in self.any_days]
        undated = source.published is not None and source.published.assumed
        self._adrift = {when.start: when for when in whens if undated and _adrift(when, text, article.language)}
        self._rough = [when for when in whens if when.start in self._adrift or _in_words(when, text)]
        days = [when for when in whens if when.start not in self._adrift]
        self.marks = anchors(text, language, numbers, days)
        self.laid = [self._laid(s) for s in self.sentences]
        self.bags = [self.bag(s.start, s.end, s) for s in self.sentences]
        self._places = [mark for mark in self.marks if mark[2][:2] == "p:"]
        self._starts = [s.start for s in self.sentences]
        self.people = people([t for s in self.sentences for t in s.tokens])
        self.days = [(when.start, when.end, when.time) for when in days]
        self.days += [(entry.start, entry.until, entry.time) for entry in copy.entries] if copy is not None else []
        self._when = Spans((a, b) for a, b, _ in self.days)
        mine = list(claims)
        self.holders = frozenset(name_key(c.subject.split()[-1]) for c in mine if c.kind is Kind.ROLE and c.subject)
        found = [fact for claim in mine for fact in self._of_claim(claim)]
        valued = [c for c in mine if c.value is not None]
        told = Spans(self._read(c) for c in valued)
        lasting = {c.value.middle for c in valued if c.value is not None}
        timed = [(when.start, when.end) for when in whens if when.form != "duration"]
        lasting_hours = [clock for clock in clocks if clock.until]
        for figure in figures(text, language, numbers, sorted([*timed, *((clock.start, clock.end) for clock in lasting_hours)])):
            # "96 people for 112 days": a claim of the people leaves the days as the figure that they are
            of_another = figure.kind == "duration" and figure.value.middle not in lasting
            if of_another or not told.meet(figure.start, figure.end):
                aspect = _ASPECTS.get(figure.kind, Aspect.CHANGE if figure.direction else Aspect.LEVEL)
                kind = _KINDS.get(figure.kind, Kind.QUANTITY)
                found += self._fact(figure.start, figure.end, kind, aspect, figure.direction, figure.value, None, None)
        for clock in lasting_hours if copy is not None else ():  # how long "from 9 a.m. to 5 p.m." is, a draft may say
            found += self._fact(clock.start, clock.end, Kind.DURATION, Aspect.LEVEL, 0, _hours(clock), None, None)
        dated = Spans(self._read(c) for c in mine if c.kind is Kind.DATE)
        for when in whens:
            if not dated.meet(when.start, when.end):
                found += self._fact(when.start, when.end, Kind.DATE, Aspect.LEVEL, 0, None, when.time, None)
        found += list(self._gapped(numbers, found))
        self.facts = sorted(found, key=lambda f: (f.start, f.end, f.claim.id if f.claim else ""))

    def days_about(self, fact: Fact) -> list[TimeSpan]:
        """The dates in a fact's sentence and the two beside it; a stretch that a duration reckons back from publication names none."""
        first, last = max(0, fact.sentence - 1), min(len(self.sentences) - 1, fact.sentence + 1)
        start, end = self.sentences[first].start, self.sentences[last].end
        today = self.source.published.end if self.source.published is not None else None
        times = self._days_in(start, end)
        return [time for time in times if time.precision is not Precision.SPAN or time.start is None or today is None or time.end != today]

    def days_in_clause(self, fact: Fact) -> list[TimeSpan]:
        """The dates in a fact's clause, and in a few words that open its sentence before it: "In December, the debt stood at 40"."""
        return self._days_in(*self._dated_bounds(fact))

    def days_in_sentence(self, fact: Fact) -> list[TimeSpan]:
        """The dates in a fact's sentence."""
        sentence = self.sentences[fact.sentence]
        return self._days_in(sentence.start, sentence.end)

    def _days_in(self, start: int, end: int) -> list[TimeSpan]:
        """The dates that a stretch shares a character with, in their order."""
        return [self.days[i][2] for i in self._when.meeting(start, end)]

    def people_about(self, fact: Fact) -> Bag:
        """The last names of the people in a fact's sentence."""
        sentence = self.sentences[fact.sentence]
        first, last = (bisect_left(self.people, (at, "")) for at in (sentence.start, sentence.end))
        return frozenset(name for _, name in self.people[first:last])

    def names_about(self, fact: Fact) -> Bag:
        """What has a capital in a fact's sentence and the two beside it, as names of a bag are told."""
        beside = self.sentences[max(0, fact.sentence - 1) : fact.sentence + 2]
        return frozenset(name_key(t.text) for s in beside for t in s.tokens if t.capital)

    def weekday(self, fact: Fact) -> int | None:
        """The day of the week (1 to 7) that is named with a day of the month: "Saturday 14 November", "14 November, a Saturday"."""
        day = self.laid[fact.sentence].number(fact.start, fact.end, "t:")
        if day is None:
            return None
        tokens = self.sentences[fact.sentence].tokens
        inside = [i for i, token in enumerate(tokens) if token.start < day[1] and day[0] < token.end]
        beside = tokens[max(0, inside[0] - _NAMED_BEFORE) : inside[-1] + 1 + _NAMED_BEHIND] if inside else []
        others = [(start, end) for start, end, _ in self.days if end <= day[0] or day[1] <= start]
        known = _weekdays(self.source.language)
        return next((known[t.low] for t in beside if t.low in known and not any(a <= t.start < b for a, b in others)), None)

    def quote(self, fact: Fact) -> str:
        """The words of a fact; of one that nothing was extracted from, its sentence."""
        return fact.claim.quote.exact if fact.claim is not None else self.stored(self.sentences[fact.sentence])

    def passage(self, fact: Fact) -> str:
        """The sentence of a fact, shortened around its words where it is long."""
        sentence = self.sentences[fact.sentence]
        within = self._stored(sentence.start, sentence.end)
        start, end = self._stored(fact.start, fact.end) if fact.claim is None else (fact.claim.quote.start, fact.claim.quote.end)
        return in_sentence(self.article.text, start, end, within)

    def stored(self, sentence: Sentence) -> str:
        """A sentence as the text has it."""
        start, end = self._stored(sentence.start, sentence.end)
        return self.article.text[start:end]

    def _stored(self, start: int, end: int) -> tuple[int, int]:
        return (start, end) if self._copy is None else self._copy.stored(start, end)

    def _read(self, claim: Claim) -> tuple[int, int]:
        """Where a claim stands in what is read."""
        span = claim.quote.start, claim.quote.end
        return span if self._copy is None else self._copy.read(*span)

    def bag(self, start: int, end: int, sentence: Sentence) -> Bag:
        """The bag of a stretch of a sentence."""
        tokens = [token for token in tokens_in(sentence.tokens, start, end) if token.end <= end]
        return bag_between(tokens, self.marks, start, end, self.source.language)

    def _laid(self, sentence: Sentence) -> Layout:
        first, last = (bisect_left(self.marks, (at, 0, "")) for at in (sentence.start, sentence.end))
        return Layout(sentence.start, sentence.end, sentence.tokens, self.marks[first:last], self.source.language)

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
        at = bisect_right(self._starts, start) - 1
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
        days = tuple(self._days_in(left, right))
        now = time is not None and self.source.published is not None and time.start == time.end == self.source.published.end
        around, wide = self.bags[at] - own, wide - own
        counts = self._counts(start, end, at) if value is not None else frozenset()
        rough = kind is Kind.DATE and any(when.time == time and when.start < end and start < when.end for when in self._rough)
        yield Fact(
            start, end, at, kind, aspect, direction, value, time, claim, clause, near, around, wide, words, counts, dated, days, now, rough
        )  # fmt: skip

    def _gapped(self, numbers: Iterable[Numeral], found: Sequence[Fact]) -> Iterator[Fact]:
        """The bare numbers that are of what the figure before them in their sentence is of: "employs 148 people, the one in Tolmere 92"."""
        taken = Spans([*((f.start, f.end) for f in found), *((a, b) for a, b, _ in self.days)])
        valued = sorted((f for f in found if f.value is not None), key=lambda f: f.end)
        ends = [f.end for f in valued]
        for number in numbers:
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

    def before(self, fact: Fact) -> list[str]:
        """The words before the number of a fact in its sentence, the nearest last."""
        laid = self.laid[fact.sentence]
        number, _ = laid.number(fact.start, fact.end) or (fact.start, fact.end)
        return [token.low for token in laid.tokens if token.start < number and token.kind != "mark"]

    def behind(self, fact: Fact) -> list[str]:
        """The words behind the number of a fact in its sentence, up to the next mark, the nearest first."""
        first, last = (bisect_left(self.marks, (place, 0, "")) for place in (fact.start, fact.end))
        number = max((b for _, b, word in self.marks[first:last] if word[:2] == "m:"), default=fact.end)
        sentence = self.sentences[fact.sentence]
        tokens = tokens_in(sentence.tokens, number, sentence.end)
        return [token.low for token in takewhile(lambda token: token.kind != "mark", tokens)]

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

    def denies(self, fact: Fact) -> bool:
        """Whether the clause of a fact says that something is not so."""
        left, right = self._bounds(fact.start, fact.end, fact.sentence)
        # "two babies, born early, did not live": what is told of a figure may go on behind its clause
        return self.denies_between(min(left, fact.start), max(right, fact.end), fact.sentence)

    def has_no(self, fact: Fact) -> bool:
        """Whether the clause of a fact has any word that says no: "keine", "never", "aucun"; "plus" may only begin "plus de"."""
        return any(token.low in negations(self.source.language) - bounding(self.source.language) for token in self.clause_of(fact))

    def denies_between(self, start: int, end: int, sentence: int) -> bool:
        """Whether a stretch of a sentence says that something is not so: "was not", "n'a pas", "no ha"."""
        table = pack(self.source.language).part("check")
        beside, apart = frozenset(table.get("denying", [])), frozenset(table.get("denying_apart", []))
        helping = word_class(self.source.language, "auxiliary")
        lows = [token.low for token in tokens_in(self.sentences[sentence].tokens, start, end)]
        if not apart.isdisjoint(lows) and not helping.isdisjoint(lows):
            return True
        bounds = bounding(self.source.language)  # "n'en a pas moins perdu": it did lose
        denies = [low if low in beside and after not in bounds else "" for low, after in zip(lows, [*lows[1:], ""], strict=True)]
        return any((a and lows[i + 1] in helping) or (lows[i] in helping and b) for i, (a, b) in enumerate(pairwise(denies)))

    def clause_of(self, fact: Fact) -> list[Token]:
        """The tokens of the clause of a fact."""
        return self.tokens_around(fact.start, fact.end, fact.sentence)

    def tokens_around(self, start: int, end: int, sentence: int) -> list[Token]:
        """The tokens of the clause of a stretch of a sentence."""
        left, right = self._bounds(start, end, sentence)
        return list(tokens_in(self.sentences[sentence].tokens, left, right))

    def clause_around(self, start: int, end: int, sentence: int) -> Bag:
        """The words of the clause of a stretch of a sentence, without days and numbers."""
        left, right = self._bounds(start, end, sentence)
        return frozenset(word for word in self.bag(left, right, self.sentences[sentence]) if word[:2] not in ("m:", "t:"))

    def about(self, fact: Fact) -> Bag:
        """The words of the clause of a fact without those of any number or day."""
        return self.laid[fact.sentence].without_numbers(self.clause_of(fact))

    def other_days(self, fact: Fact) -> Bag:
        """The dates of the clause of a figure, as words of a bag; none of the clause of a date."""
        if fact.value is None:
            return frozenset()
        left, right = self._dated_bounds(fact)
        return frozenset(word for a, _, word in self.marks if left <= a < right and word[:2] == "t:")

    def _dated_bounds(self, fact: Fact) -> tuple[int, int]:
        """The bounds of a fact's clause, with the few words before a comma that open its sentence."""
        sentence = self.sentences[fact.sentence]
        left, right = self._bounds(fact.start, fact.end, fact.sentence)
        opens = any(token.text == "," and token.end == left for token in sentence.tokens[:_OPENING])
        return sentence.start if opens else left, right

    def in_row(self, fact: Fact) -> bool:
        """Whether a fact of a draft stands in the row of a table, whose heads say of what it is."""
        return any(token.text == "|" for token in self.sentences[fact.sentence].tokens)

    def in_one_line(self, one: Fact, other: Fact) -> bool:
        """Whether two facts stand in one row or column of a table."""
        if self._copy is None:
            return False
        a, b = (self._copy.cell(self.sentences[fact.sentence].start) for fact in (one, other))
        return a is not None and b is not None and a.table == b.table and (a.at[0] == b.at[0] or a.at[1] == b.at[1])

    def _bounds(self, start: int, end: int, sentence: int) -> tuple[int, int]:
        """From the mark before a fact to the mark behind it; what tells a cell is of one piece."""
        laid = self.laid[sentence]
        if self._copy is not None and self._copy.cell(laid.start) is not None:
            return laid.start, laid.end
        return laid.bounds(start, end)


def hours_from(one: str, other: str) -> Decimal:
    """How many hours it is from one time of the clock ("21", "21:30") to another, on the next day where that is the earlier."""
    first, last = (int(hour) * 60 + int(minute or 0) for hour, _, minute in (time.partition(":") for time in (one, other)))
    return Decimal((last - first) % (24 * 60)) / 60


def _hours(clock: Clock) -> Value:
    """How many hours a stretch of the day lasts."""
    hours = hours_from(clock.hour, clock.until)
    return Value(low=hours, high=hours, grain=Decimal(1), approx=Approx.EXACT, stated=hours, unit="hours")


def _any_day(when: When, text: str, language: str) -> bool:
    """Whether a day of the week is any one such, and names no date: "on a wet Tuesday morning"."""
    if when.time.precision not in (Precision.DAY, Precision.HOUR) or _DIGIT.search(text, when.start, when.end):
        return False
    indefinite = frozenset(pack(language).part("check").get("indefinite", []))
    before = tokenize(text, max(0, when.start - _ADJECTIVE), when.start)[-2:]
    return any(token.low in indefinite and all(t.kind == "word" for t in before[i:]) for i, token in enumerate(before))


def _adrift(when: When, text: str, language: str) -> bool:
    """Whether a time is but a day of the week, which is no date in a draft of which nothing says when it was written: "on Tuesday"."""
    if when.form != "relative" or when.time.precision not in (Precision.DAY, Precision.HOUR) or _DIGIT.search(text, when.start, when.end):
        return False
    return any(token.low in _weekdays(language) for token in tokenize(text, when.start, when.end))


def _in_words(when: When, text: str) -> bool:
    """Whether more than one day is told in words alone: "mid-October", "since the end of May"."""
    return when.form == "period" and when.time.start != when.time.end and not _DIGIT.search(text, when.start, when.end)


@cache
def _weekdays(language: str) -> dict[str, int]:
    """The names of the days of the week, short forms left out, which are words of their own ("sat", "mar")."""
    named: dict[str, list[str]] = pack(language).part("time").get("words", {}).get("weekday", {})
    return {name: int(number) for number, names in named.items() for name in names if len(name) > _SHORT_DAY}


def people(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """Where a person is named, and the last name as a key: a first name with a capitalised word behind it, later that word alone."""
    known = first_names()
    last = {
        b.start for a, b in pairwise(tokens) if a.capital and b.capital and a.text in known and b.text not in known and a.end + 1 == b.start
    }
    keys = {name_key(t.text) for t in tokens if t.start in last}
    return [(t.start, name_key(t.text)) for t in tokens if t.capital and name_key(t.text) in keys]


def begins(text: str) -> Bag:
    """The beginnings of the longer words of a text, as words of a bag."""
    return frozenset(f"b:{word}" for word in beginnings(text))


class Spans:
    """Stretches of a text, asked which others meet them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted((a, b, i) for i, (a, b) in enumerate(spans))
        self._starts = [a for a, _, _ in self._spans]
        reach = 0
        self._ends = [reach := max(reach, b) for _, b, _ in self._spans]  # the furthest end so far

    def meet(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with `start:end`."""
        last = bisect_right(self._starts, end - 1) - 1
        return last >= 0 and self._ends[last] > start

    def meeting(self, start: int, end: int) -> list[int]:
        """Which of them, by their place among those given, share a character with `start:end`."""
        here = self._spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return sorted(i for _, b, i in here if start < b)
