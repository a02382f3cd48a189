"""Whether one gives as the sum for each year or month what the other gives as the sum of all, a part as the whole, or adds what for the
other is a part."""

from decimal import Decimal

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.compare import one_number
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_figure
from factcheck.check.facts.reading import Reading
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, tie_words
from factcheck.measures.concept import concept
from factcheck.model import LinkRole, Precision
from factcheck.read.text import has_phrase

_BY_PERIOD = {"year": "yearly", "month": "monthly", "week": "weekly", "day": "daily", "hour": "hourly"}
_PERIODS = frozenset(_BY_PERIOD.values())
_DAYS = {"year": 365, "month": 30, "week": 7, "day": 1}
_OTHER_LENGTH = 1.5  # times; a month may be told as four weeks
_PART = 3  # words before a whole in which its part is counted
_TOTAL = frozenset({"total"})


def rate_of_total(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the one is a rate ("24 million a year"), and the other, in whose clause nothing says so, a total ("24 million in all", "24
    million since 2018", "24 million in four years")."""
    one, other = _rate(mine), _rate(theirs)
    if one is other:
        return False
    rate, total, reading = (mine, theirs, source) if one else (theirs, mine, draft)
    return _total(total) or _of_longer(total, reading, rate)


def _of_longer(total: Fact, reading: Reading, rate: Fact) -> bool:
    """Whether a figure that is no rate is of a stretch of time that is no single period of a rate: "640 in four days" of "640 a day"."""
    period = _DAYS.get(_period(rate))
    if period is None or total.value is None or "/" in (total.value.unit or ""):
        return False
    return any(not period / _OTHER_LENGTH < days < period * _OTHER_LENGTH for days in reading.lasting(total))


def of_another_period(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one is a rate, and the other, which is none, of another stretch of time: "£25,000 a day" and "one week costs £25,000"."""
    return _off_period(mine, theirs, source) or _off_period(theirs, mine, draft)


def _off_period(rate: Fact, other: Fact, reading: Reading) -> bool:
    period = _BY_PERIOD.get(_period(rate))
    told = reading.about(other) & _PERIODS  # "two weeks ago" is a day
    return period is not None and not _period(other) and bool(told) and period not in told and rate.clause.isdisjoint(told)


def _period(fact: Fact) -> str:
    """For each of what a figure is ("day" of "£25,000 a day")."""
    return (fact.value.unit or "").partition("/")[2] if fact.value is not None else ""


def _rate(fact: Fact) -> bool:
    """Whether a figure is one for each year, month, week, day or hour."""
    return _period(fact) in _BY_PERIOD and not fact.clause & _TOTAL


def _total(fact: Fact) -> bool:
    if fact.value is None or "/" in (fact.value.unit or "") or fact.clause & _PERIODS:
        return False
    time = fact.time
    since = time is not None and time.iso.endswith("/..") and time.precision is Precision.YEAR
    return bool(fact.clause & _TOTAL) or since


def all_of_some(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says it of "all sixty" where the source has a smaller number of "the sixty"."""
    if mine.value is None or theirs.value is None or theirs.value.middle is None or not _after(mine, draft, "all_of"):
        return False
    if not _after(theirs, source, "out_of"):
        return False
    sentence, whole = source.sentences[theirs.sentence], theirs.value.middle
    before = [token.start for token in sentence.tokens if token.start < theirs.start][-_PART:]  # "three of the sixty"
    spans = (min(before, default=theirs.start), theirs.start), (theirs.end, sentence.end)
    numbers = [Decimal(word[2:]) for a, _, word in source.marks if word[:2] == "m:" and any(start <= a < end for start, end in spans)]
    return any(1 < number < whole for number in numbers)


def whole_of_part(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says of a whole what the source says of a part of it alone: "430 doctors" of "430 people, 95 of them doctors"; and
    its sentence tells neither that part nor that it is of some of them."""
    if mine.value is None or theirs.claim is None or _of_some(mine, draft):
        return False
    asked, told = mine.clause | mine.counts, theirs.clause | theirs.counts
    beside = [fact for fact in draft.facts if fact.sentence == mine.sentence and fact is not mine]
    parts = (fact for fact in source.facts if _smaller_part(fact, theirs))
    return any(asked & _sorts(part, told) and not any(same_figure(fact, part, {}) for fact in beside) for part in parts)


def done_to_a_share(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says of a whole what the source says of a share of it: "the 84 players were invited" of "84 players, half of them
    invited"."""
    if mine.value is None or theirs.claim is None or _of_some(mine, draft):
        return False
    told = theirs.clause | theirs.counts
    beside = [fact for fact in draft.facts if fact.sentence == mine.sentence and fact is not mine]
    shares = [fact for fact in source.facts if _linked(fact, theirs, LinkRole.SHARE_OF)]
    return any(mine.clause & _sorts(share, told) and not any(same_figure(fact, share, {}) for fact in beside) for share in shares)


def _linked(fact: Fact, whole: Fact, role: LinkRole) -> bool:
    """Whether a figure is told as a part or share of another."""
    links = fact.claim.links if fact.claim is not None else ()
    return whole.claim is not None and any(link.role is role and link.claim == whole.claim.id for link in links)


def _smaller_part(part: Fact, whole: Fact) -> bool:
    """Whether a figure is told as a part of another that is not all of it."""
    if not _linked(part, whole, LinkRole.PART_OF):
        return False
    number, of = (fact.value.middle if fact.value is not None else None for fact in (part, whole))
    return number is not None and of is not None and number < (100 if part.value is not None and part.value.unit == "%" else of)


def _sorts(part: Fact, whole: Bag) -> Bag:
    """What is said of a part of a whole that is not said of the whole."""
    return frozenset(w for w in (part.clause | part.counts) - whole if w[1:2] == ":" or not concept(w).generic)


def _of_some(fact: Fact, reading: Reading) -> bool:
    """Whether only some of a figure are meant: "a third of the 40", "40, among them"."""
    words, language = [token.text for token in reading.clause_of(fact)], reading.source.language
    return _after(fact, reading, "out_of") or has_phrase(words, tie_words(language, "part"))


def done_to_a_part(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft tells of a whole what the source tells of a part of it, and nothing that it tells of the whole: "lost 190 tonnes"
    of "lost 140 of the 190 tonnes that she had meant to sell"."""
    whole = theirs.value.middle if theirs.value is not None else None
    tokens, laid = source.sentences[theirs.sentence].tokens, source.laid[theirs.sentence]
    numbers = [(a, b, Decimal(word[2:])) for a, b, word in laid.marks if word[:2] == "m:" and a < theirs.end]
    if mine.value is None or whole is None or len(numbers) < len(("part", "whole")) or _of_some(mine, draft):
        return False
    (part, ends, number), (begins, behind, _) = numbers[-2:]
    between = [token.low for token in tokens if ends <= token.start < begins]
    rows = [row.split() for row in pack(source.source.language).part("check").get("out_of", [])]
    if not 1 < number < whole or not any(between in (row, [*between[:1], *row]) for row in rows):  # "140 tonnes sur les 190"
        return False
    first, _ = source.clause_bounds(theirs)
    noun, *rest = [token for token in tokens if behind <= token.start] or [tokens[-1]]
    told = laid.bag_of(rest)
    done = laid.bag_of([token for token in tokens if token.start < part])
    asked = frozenset(word for word in mine.clause - laid.bag_of([noun]) if word[:2] not in ("n:", "p:"))
    relatives = verbs(pack(source.source.language)).relatives
    opens = not laid.bag_of([token for token in tokens if first <= token.start < part])
    if opens and not any(token.low in relatives for token in tokens if behind <= token.start):
        return bool(asked & told)  # "nine of the 12 jurors voted to convict"
    return (not asked or bool(asked & done)) and asked.isdisjoint(told)


def part_added(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one counts a figure as part of one before it ("of which 9,100"), and the other in addition ("another 9,100"). Of a whole that
    is no number of the source the draft may have made the sum itself: "24, nine of which" of "15 and another nine"."""
    if _part(theirs):
        return not _part(mine) and _further(mine, draft)
    return _part(mine) and _further(theirs, source) and _prints_whole(mine, draft, source)


def _prints_whole(part: Fact, draft: Reading, source: Reading) -> bool:
    """Whether a source prints the number of which a figure of the draft is a part."""
    wholes = {link.claim for link in (part.claim.links if part.claim is not None else ()) if link.role is LinkRole.PART_OF}
    values = [fact.value for fact in draft.facts if fact.claim is not None and fact.claim.id in wholes and fact.value is not None]
    return any(fact.value is not None and one_number(value, fact.value) for value in values for fact in source.facts)


def _part(fact: Fact) -> bool:
    return fact.claim is not None and any(link.role is LinkRole.PART_OF for link in fact.claim.links)


def _further(fact: Fact, reading: Reading) -> bool:
    before = reading.before(fact)[-1:]
    return bool(before) and before[0] in tie_words(reading.source.language, "further")


def _after(fact: Fact, reading: Reading, part: str) -> bool:
    """Whether a figure stands behind one of some phrases."""
    words = reading.before(fact)
    rows = (row.split() for row in pack(reading.source.language).part("check").get(part, []))
    return any(words[-len(row) :] == row for row in rows)
