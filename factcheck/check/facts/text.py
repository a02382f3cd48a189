"""A text laid out for comparison: its sentences and their clauses, the days and people in them, and what it denies."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from factcheck.acts.clauses.layout import Layout
from factcheck.acts.words.bags import Bag, anchors, bag_between, common_words, name_key, numbers_name, tokens_in
from factcheck.acts.words.sides import bounding, negations
from factcheck.check.facts.fact import Fact
from factcheck.check.spans import Spans
from factcheck.extract.copy import Copy
from factcheck.extract.names.clusters import first_names
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times_and_hours
from factcheck.extract.times.when import When
from factcheck.lang import Pack, pack, word_class
from factcheck.link.usage import beginnings
from factcheck.model import Precision, Source, TimeSpan
from factcheck.read.quoting import in_sentence
from factcheck.read.text import Sentence, Token, pieces, sentences, tokenize

_LONGEST = 400  # tokens of a sentence; one of more is no sentence but a list
_OPENING = 6  # tokens of a sentence among which a comma closes its opening
_DIGIT = re.compile(r"\d")
_ADJECTIVE = 20  # characters before a day in which an article and an adjective stand
_NAMED_BEFORE, _NAMED_BEHIND = 2, 3  # tokens beside a day of the month in which its day of the week stands
_OF_A_DAY = 2  # digits of a day of the month
_SHORT_DAY = 4  # letters of short forms

_EXCEPT = 4  # words before a figure that except it


def sentences_of(text: str, language: Pack) -> list[Sentence]:
    """The sentences of a text, very long ones in pieces."""
    return [piece for s in sentences(text, language) for piece in pieces(s, _LONGEST)]


class Text:
    """A text with its sentences and their bags.

    `source`: the text with what is read of it, `article` as it is stored; `laid`: its sentences, laid out; `copy`: how an article is read;
    a draft is read as it stands.
    """

    def __init__(self, article: Source, copy: Copy | None = None) -> None:
        language = pack(article.language)
        self._copy = copy
        source = article if copy is None else article.model_copy(update={"text": copy.text})
        text = source.text
        self.article, self.source = article, source
        self.sentences: Sequence[Sentence] = sentences_of(text, language)
        self._numbers = numerals(text, language)
        whens, self._clocks = times_and_hours(text, language, self._numbers, source.published, () if copy is None else copy.days)
        self.any_days = frozenset(when.start for when in whens if _any_day(when, text, article.language))
        self._whens = [when for when in whens if when.start not in self.any_days]
        undated = source.published is not None and source.published.assumed
        self._adrift = {when.start: when for when in self._whens if undated and _adrift(when, text, article.language)}
        days = [when for when in self._whens if when.start not in self._adrift]
        self.marks = anchors(text, language, self._numbers, days)
        self.laid = [self._laid(s) for s in self.sentences]
        self.bags = [self.bag(s.start, s.end, s) for s in self.sentences]
        self.people = people([t for s in self.sentences for t in s.tokens])
        self.days = [(when.start, when.end, when.time) for when in days]
        self.days += [(entry.start, entry.until, entry.time) for entry in copy.entries] if copy is not None else []
        self._when = Spans((a, b) for a, b, _ in self.days)

    def days_about(self, fact: Fact) -> list[TimeSpan]:
        """The dates in a fact's sentence and the two beside it; a stretch that a duration reckons back from publication names none."""
        first, last = max(0, fact.sentence - 1), min(len(self.sentences) - 1, fact.sentence + 1)
        start, end = self.sentences[first].start, self.sentences[last].end
        today = self.source.published.end if self.source.published is not None else None
        times = self.days_between(start, end)
        return [time for time in times if time.precision is not Precision.SPAN or time.start is None or today is None or time.end != today]

    def days_in_clause(self, fact: Fact) -> list[TimeSpan]:
        """The dates in a fact's clause, and in a few words that open its sentence before it: "In December, the debt stood at 40"."""
        return self.days_between(*self._dated_bounds(fact))

    def lasting(self, fact: Fact) -> list[int]:
        """How many days the stretches of time last that a fact's clause names by their length: "in two weeks", "the past three years"."""
        left, right = self._dated_bounds(fact)
        times = [when.time for when in self._whens if when.form == "duration" and left <= when.start < right]
        return [(time.end - time.start).days for time in times if time.start is not None and time.end is not None]

    def compared(self, at: int) -> list[When]:
        """The times in a sentence with which something is compared: "than in 2019"."""
        within = self.sentences[at]
        return [when for when in self._whens if when.use == "compared" and within.start <= when.start < within.end]

    def dated_in_clause(self, fact: Fact) -> list[TimeSpan]:
        """As `days_in_clause`, those of which a word or number tells the year: of "on 8 May" alone it is but reckoned."""
        calendar = _months(self.source.language) | common_words(self.source.language)
        found = [self.days[i] for i in self._when.meeting(*self._dated_bounds(fact))]
        words = [(time, tokenize(self.source.text, start, end)) for start, end, time in found]
        return [time for time, ts in words if any(t.low not in calendar and len(t.text) > _OF_A_DAY for t in ts)]

    def days_in_sentence(self, fact: Fact) -> list[TimeSpan]:
        """The dates in a fact's sentence."""
        sentence = self.sentences[fact.sentence]
        return self.days_between(sentence.start, sentence.end)

    def days_between(self, start: int, end: int) -> list[TimeSpan]:
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

    def bag(self, start: int, end: int, sentence: Sentence) -> Bag:
        """The bag of a stretch of a sentence."""
        tokens = [token for token in tokens_in(sentence.tokens, start, end) if token.end <= end]
        return bag_between(tokens, self.marks, start, end, self.source.language)

    def _laid(self, sentence: Sentence) -> Layout:
        first, last = (bisect_left(self.marks, (at, 0, "")) for at in (sentence.start, sentence.end))
        return Layout(sentence.start, sentence.end, sentence.tokens, self.marks[first:last], self.source.language)

    def number(self, fact: Fact) -> tuple[int, int]:
        """Where the number of a fact stands, or its words where none is written out ("a quarter"); the words of two figures of a clause
        overlap, their numbers do not."""
        return self.laid[fact.sentence].number(fact.start, fact.end) or (fact.start, fact.end)

    def before(self, fact: Fact) -> list[str]:
        """The words before the number of a fact in its sentence, the nearest last."""
        number, _ = self.number(fact)
        return [token.low for token in self.laid[fact.sentence].tokens if token.start < number and token.kind != "mark"]

    def behind(self, fact: Fact) -> list[str]:
        """The words behind the number of a fact in its sentence, up to the next mark, the nearest first."""
        first, last = (bisect_left(self.marks, (place, 0, "")) for place in (fact.start, fact.end))
        number = max((b for _, b, word in self.marks[first:last] if word[:2] == "m:"), default=fact.end)
        sentence = self.sentences[fact.sentence]
        tokens = tokens_in(sentence.tokens, number, sentence.end)
        return [token.low for token in takewhile(lambda token: token.kind != "mark", tokens)]

    def denies(self, fact: Fact) -> bool:
        """Whether the clause of a fact says that something is not so, or that all else is: "all but three have been let"."""
        return self.denies_between(*self.clause_bounds(fact), fact.sentence) is not self.excepted(fact)

    def excepted(self, fact: Fact) -> bool:
        """Whether a figure is the exception from what is said of all: "all but three"."""
        before = " ".join(self.before(fact)[-_EXCEPT:])
        phrases = pack(self.source.language).part("check").get("all_but", [])
        return fact.value is not None and any(f" {before}".endswith(f" {phrase}") for phrase in phrases)

    def clause_bounds(self, fact: Fact) -> tuple[int, int]:
        """Where the clause of a fact begins and ends, with all of the fact: "two babies, born early, did not live"."""
        left, right = self._bounds(fact.start, fact.end, fact.sentence)
        return min(left, fact.start), max(right, fact.end)

    def has_no(self, fact: Fact, start: int | None = None, end: int | None = None) -> bool:
        """Whether the clause of a fact, or some of it, has any word that says no: "keine", "never", "aucun"; "plus" may only begin "plus
        de"."""
        told = negations(self.source.language) - bounding(self.source.language)
        inside = (token for token in self.clause_of(fact) if (start or 0) <= token.start < (end or token.end))
        return any(token.low in told for token in inside)

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

    def numbers_beside(self, fact: Fact) -> Bag:
        """The other numbers and days of a fact's sentence, as words of a bag."""
        sentence, (start, end) = self.sentences[fact.sentence], self.number(fact)
        told = [(a, word) for a, _, word in self.marks if sentence.start <= a < sentence.end and word[:2] in ("m:", "t:")]
        return frozenset(word for a, word in told if not start <= a < end)

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
    # "Freitagabend" begins with one
    return any(token.low.startswith(tuple(_weekdays(language))) for token in tokenize(text, when.start, when.end))


@cache
def _weekdays(language: str) -> dict[str, int]:
    """The names of the days of the week, short forms left out, which are words of their own ("sat", "mar")."""
    named: dict[str, list[str]] = pack(language).part("time").get("words", {}).get("weekday", {})
    return {name: int(number) for number, names in named.items() for name in names if len(name) > _SHORT_DAY}


@cache
def _months(language: str) -> frozenset[str]:
    """The names of the months."""
    named: dict[str, list[str]] = pack(language).part("time").get("words", {}).get("month", {})
    return frozenset(name for names in named.values() for name in names)


def people(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """Where a person is named, and the last name as a key: a first name with a capitalised word behind it, later that word alone."""
    known = first_names()
    last = {
        b.start
        for a, b in pairwise(tokens)
        if a.capital and b.capital and a.text in known and b.text not in known and a.end + 1 == b.start and not numbers_name(a, b)
    }
    keys = {name_key(t.text) for t in tokens if t.start in last}
    return [(t.start, name_key(t.text)) for t in tokens if t.capital and name_key(t.text) in keys]


def begins(text: str) -> Bag:
    """The beginnings of the longer words of a text, as words of a bag."""
    return frozenset(f"b:{word}" for word in beginnings(text))
