"""Whether a source that gives another figure or date than a statement plainly speaks of the same thing, so that it contradicts it.

That a source does not say a statement is soon found; that it says otherwise is a grave word to an author, and two figures of one kind in
one text are mostly of two things. So the other figure must stand in words that the statement's clause has too, nothing else in the
statement may be foreign to the source, and the statement's own figure may neither stand beside the other one nor be the sum or difference
of those that do.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.acts.words.bags import name_key
from factcheck.check.facts.acts import two_nouns
from factcheck.check.facts.carried import Held, held
from factcheck.check.facts.compare import Stand, compare, named, one_number
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_date
from factcheck.check.facts.reading import Reading
from factcheck.model import Approx, Aspect, Kind, Precision, TimeSpan

_MOST = 8  # figures of a passage that are reckoned with
_ROUNDED, _HEDGED = Decimal("0.01"), Decimal("0.05")  # by which "some 47 percent", and "more than 22,000", may be off
_SCORE = 4  # characters between the two numbers of a score
_ABROAD = -1.1  # log-odds from which a figure in another language is of the same thing, though no word says so


def plainly_otherwise(mine: Fact, draft: Reading, theirs: Fact, source: Reading, score: float, evidence: Evidence) -> bool:
    """Whether a figure or date of a source, which is not the statement's, is of what the statement speaks of. `score`: how likely it is by
    all words around both."""
    one_language = draft.source.language == source.source.language
    shared = _of_one_thing(mine, theirs) or _one_claim(mine, theirs)
    if not shared and (one_language or score < _ABROAD):
        return False
    if says_more(mine, draft, theirs, source) or two_nouns(mine, theirs):
        return False
    passage = [fact for fact in source.facts if abs(fact.sentence - theirs.sentence) <= 1]
    if mine.value is None:
        return _dated_alike(mine, theirs) and not _printed_date(mine, passage, source)
    one_sort = (mine.aspect is Aspect.CHANGE) is (theirs.aspect is Aspect.CHANGE)  # "1.5 less" is not "11.8"
    return one_sort and mine.value.middle != 1 and not _printed(mine, passage) and not _reckoned(mine, draft, passage, source, evidence)


def _of_one_thing(mine: Fact, theirs: Fact) -> bool:
    """Whether both clauses share a word; where it only says what is measured, the source must name there what the statement measures, or
    in the sentence before where its clause names nothing: a mast "37 years old" is not "a sailor aged 24"."""
    measure = mine.claim.measure if mine.claim is not None else None
    asked, told = ({word for word in fact.clause if word[:2] not in ("m:", "t:")} for fact in (mine, theirs))
    if measure not in asked & told:
        return bool(asked & told)
    other = asked - {measure}
    return not other or bool(other & (theirs.around if told - {measure} else theirs.wide))


def _one_claim(mine: Fact, theirs: Fact) -> bool:
    """Whether both date one thing of one person or house as it was understood, whatever the words: "director since 2021" and "has run it
    since 2021"."""
    one, other = mine.claim, theirs.claim
    if one is None or other is None or mine.kind is not Kind.DATE or one.measure != other.measure or not (one.subject and other.subject):
        return False
    return name_key(one.subject.split()[-1]) == name_key(other.subject.split()[-1])


def says_more(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of a statement says more than one thing, or widens what is said, in words that the passage, of one language with
    it, has not."""
    if draft.source.language != source.source.language:
        return False
    tokens = draft.clause_of(mine)
    start, end = min([mine.start, *(t.start for t in tokens[:1])]), max([mine.end, *(t.end for t in tokens[-1:])])
    lacks = [part for part, how in held(start, end, mine.sentence, draft, source, theirs.sentence) if how is Held.NOT]
    return len(lacks) > 1 or any(part.kind == "limit" for part in lacks)


def _printed(mine: Fact, passage: list[Fact]) -> bool:
    """Whether a passage prints the very number of one unit, only bounded otherwise: "30 died" of "at least 30"."""
    asked, values = mine.value, [fact.value for fact in passage if fact.value is not None]
    return asked is not None and any(v.unit == asked.unit and v.approx is not asked.approx and one_number(asked, v) for v in values)


def _reckoned(mine: Fact, draft: Reading, passage: list[Fact], source: Reading, evidence: Evidence) -> bool:
    """Whether a figure is the sum or difference of two or three of a passage, two of its numbers multiplied, or one of them times or by a
    ratio that stands there."""
    wanted = mine.value.middle if mine.value is not None else None
    if mine.value is None or not wanted or mine.kind is Kind.RANK:
        return False
    amounts, ratios = dict[Decimal, None](), dict[Decimal, None]()
    for fact in passage:
        number = fact.value.middle if fact.value is not None else None
        if fact.value is None or not number:
            continue
        if fact.kind in (Kind.RATIO, Kind.PERCENT):
            ratios[number / 100 if fact.value.unit == "%" else number] = None
        if fact.kind is not Kind.RANK and (fact.value.unit in ("pp", mine.value.unit) or compare(mine, fact, evidence.rates) is not None):
            amounts[number] = None
    amounts |= dict.fromkeys(_scores({fact.sentence for fact in passage}, source))
    changed = mine.aspect is Aspect.CHANGE or mine.direction != 0
    at = range(len(source.sentences)) if changed else sorted({fact.sentence for fact in passage})
    said = _numbers(mine.sentence, draft, mine)[:1]
    if any(number in (a + b, abs(a - b)) for number in said for i in at for a, b in combinations(_numbers(i, source), 2)):
        return True
    if any(wanted == a * b for i in at for a, b in combinations(_numbers(i, source), 2) if min(a, b) > 1):  # "30 teams of four"
        return True
    one = [Decimal(1)] if mine.kind is Kind.QUANTITY else []  # "a lorry and four cars"
    made = _made(list(amounts)[:_MOST], list(ratios)[:_MOST], one)
    slack = abs(wanted) * (_ROUNDED if mine.value.approx is Approx.EXACT else _HEDGED)
    return any(abs(number - wanted) <= (slack if rounded else slack * (mine.value.approx is not Approx.EXACT)) for number, rounded in made)


def _numbers(at: int, reading: Reading, fact: Fact | None = None) -> list[Decimal]:
    """The numbers that a sentence prints, or a fact in it, whatever they count: "74 metres, nine more than the cathedral"."""
    span = reading.sentences[at] if fact is None else fact
    return [Decimal(word[2:]) for start, _, word in reading.marks if word[:2] == "m:" and span.start <= start < span.end][:_MOST]


def _scores(sentences: set[int], source: Reading) -> Iterator[Decimal]:
    """The two numbers of each score or vote of some sentences: "78-83", "21 to 15"."""
    for at in sorted(sentences):
        sentence = source.sentences[at]
        marks = [mark for mark in source.marks if mark[2][:2] == "m:" and sentence.start <= mark[0] < sentence.end]
        for (_, end, one), (start, _, other) in pairwise(sorted(marks)):
            if 0 < start - end <= _SCORE:
                yield from (Decimal(one[2:]), Decimal(other[2:]))


def _made(amounts: list[Decimal], ratios: list[Decimal], one: list[Decimal]) -> Iterator[tuple[Decimal, bool]]:
    """The numbers that follow from others, and whether only roundly."""
    for a, b in combinations(amounts, 2):
        yield a + b, False
        yield abs(a - b), False
    for some in combinations([*amounts, *one], 3):
        yield sum(some, Decimal(0)), False
        yield 2 * max(some) - sum(some, Decimal(0)), False  # what two parts leave: "74 of them, 12 divers and four doctors"
    for amount in amounts:
        for ratio in ratios:
            yield from ((amount * ratio, True), (amount / ratio, True), (amount / (1 + ratio), True))
            if ratio < 1:
                yield amount / (1 - ratio), True


def _dated_alike(mine: Fact, theirs: Fact) -> bool:
    """Whether both dates are told alike: as finely, as the same end of a stretch, and the source's in so many words."""
    one, other = mine.time, theirs.time
    if one is None or other is None or not (theirs.dated or theirs.claim is not None):
        return False
    return named(one).precision is named(other).precision and _open(one) == _open(other)


def _open(time: TimeSpan) -> tuple[bool, bool]:
    """Which of its ends a stretch leaves open."""
    return time.iso.startswith("../"), time.iso.endswith("/..")


def _printed_date(mine: Fact, passage: list[Fact], source: Reading) -> bool:
    """Whether a passage prints a date too, or it is one of its years less or more a number that it prints: "in 1994, 12 years after"."""
    if any(same_date(mine, fact) is Stand.SAME or _meets(mine, fact) for fact in passage):
        return True
    wanted = named(mine.time) if mine.time is not None else None
    if wanted is None or wanted.start is None or wanted.precision is not Precision.YEAR:
        return False
    numbers = {word[2:] for at in {fact.sentence for fact in passage} for word in source.bags[at] if word[:2] == "m:"}
    years = {fact.time.start.year for fact in passage if fact.time is not None and fact.time.start is not None}
    return any(str(abs(wanted.start.year - year)) in numbers for year in years)


def _meets(mine: Fact, other: Fact) -> bool:
    """Whether a date of a passage lies in the statement's, or the other way round: "in 2005" of "early in 2005"."""
    if other.kind is not Kind.DATE or mine.time is None or other.time is None or other.time.assumed:
        return False
    return named(mine.time).overlaps(named(other.time))
