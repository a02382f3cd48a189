"""Which figures of a text may be reckoned with each other: what is an amount, a share, a whole, a part of another, an earlier and a later
one, and which may be added."""

from factcheck.acts.words.bags import tokens_in
from factcheck.check.facts.acts import two_acts
from factcheck.check.facts.by_unit import AMOUNTS, stated
from factcheck.check.facts.compare import named, times_differ
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack, tie_words, word_class
from factcheck.model import Approx, Aspect, Kind, LinkRole
from factcheck.read.text import has_phrase

_OF_WHOLE = frozenset({LinkRole.PART_OF, LinkRole.SHARE_OF})
_CHANGES = (LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO)
_LARGE = 10  # smaller numbers are the sum of two others by chance
_ENTRY = 4  # words that an entry of a list is told in: "a light lorry"


def is_amount(fact: Fact) -> bool:
    """Whether a figure states a number of something, and no bound or change."""
    value = fact.value
    plain = fact.kind in AMOUNTS and fact.aspect is Aspect.LEVEL and fact.claim is not None
    return plain and value is not None and value.approx in (Approx.EXACT, Approx.ABOUT) and bool(value.middle)


def is_measured(fact: Fact) -> bool:
    """Whether a figure states how much of something there is, at a time or for each one of something, and says of what kind."""
    value = fact.value
    told = fact.kind in AMOUNTS and fact.aspect in (Aspect.LEVEL, Aspect.RATE) and fact.claim is not None
    return told and value is not None and bool(value.unit) and value.approx in (Approx.EXACT, Approx.ABOUT) and bool(value.middle)


def is_lost_part(fact: Fact, reading: Reading) -> bool:
    """Whether a figure that says a change is a part of the one before it: 260 of "1,100 square metres, of which 260 were lost"."""
    value = fact.value
    told = fact.kind in AMOUNTS and fact.aspect is Aspect.CHANGE and fact.claim is not None
    if not told or value is None or not value.middle or value.approx not in (Approx.EXACT, Approx.ABOUT):
        return False
    return _opens_a_part(fact, reading)


def _opens_a_part(fact: Fact, reading: Reading) -> bool:
    """Whether the words right before a figure say that it is a part of one before it: "of which 260"."""
    line = f" {' '.join(reading.before(fact))} "
    return any(line.endswith(f" {phrase} ") for phrase in tie_words(reading.source.language, "part"))


def is_share(fact: Fact) -> bool:
    """Whether a figure states a plain percentage."""
    value = fact.value
    percent = fact.kind in (Kind.PERCENT, Kind.RATIO) and fact.aspect in (Aspect.SHARE, Aspect.LEVEL) and fact.claim is not None
    return percent and value is not None and value.unit == "%" and value.approx is Approx.EXACT and bool(value.middle)


def of_a_whole(fact: Fact) -> bool:
    """Whether a figure is a share of something: "a third", and "38.6 percent" of "turnout was 38.6 percent"."""
    told = fact.aspect is Aspect.SHARE or (fact.kind is Kind.PERCENT and fact.aspect is Aspect.LEVEL)
    return told and fact.kind in (Kind.RATIO, Kind.PERCENT)


def is_age(fact: Fact) -> bool:
    """Whether a figure says how old somebody is."""
    return fact.claim is not None and fact.claim.measure == "age"


def is_whole(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is said to be one of which parts follow: "of the 11,800"."""
    before = reading.before(fact)[-2:]
    told = any(phrase in before for phrase in tie_words(reading.source.language, "out_of"))
    return told and not _opens_a_part(fact, reading)


def for_each(rate: Fact, reading: Reading) -> bool:
    """Whether a figure holds for each one of something: "320 a day for each of them", "je neun Kilogramm"."""
    each = tie_words(reading.source.language, "each")
    return not set(each).isdisjoint(reading.before(rate)[-1:]) or has_phrase(reading.behind(rate), each)


def and_one(fact: Fact, reading: Reading) -> bool:
    """Whether one more is named right before a figure: "a lorry and four cars", "una y otros cinco"."""
    language, words = reading.source.language, reading.before(fact)
    further = words[-1:] if words[-1:] and words[-1] in tie_words(language, "further") else []
    *told, last = words[: len(words) - len(further)] or [""]
    first = next((i for i, word in enumerate(reversed(told)) if word in tie_words(language, "one")), _ENTRY)
    counted = fact.kind is Kind.QUANTITY and last in word_class(language, "coordinator")
    return counted and (0 < first < _ENTRY or (first == 0 and bool(further)))


def part_of(part: Fact, whole: Fact) -> bool:
    """Whether the claim of a figure says that it is a part of another, so that the two are no sum."""
    if part.claim is None or whole.claim is None:
        return False
    return any(link.role in _OF_WHOLE and link.claim == whole.claim.id for link in part.claim.links)


def of_it(share: Fact, amount: Fact, reading: Reading) -> bool:
    """Whether a share may be of an amount of its sentence: it says so ("a third of that"), or only words and commas stand between the two,
    or nothing else there may be the whole; the 51 percent of "by 41 votes to 36; a poll gave it 51%" are of no votes."""
    start, end = min(share.end, amount.end), max(share.start, amount.start)
    stops = (token.text in (";", ":") for token in tokens_in(reading.sentences[share.sentence].tokens, start, end))
    alone = [f for f in reading.facts if f.sentence == share.sentence and is_amount(f) and f.kind is amount.kind] == [amount]
    return part_of(share, amount) or alone or not any(stops)


def old_and_new(a: Fact, b: Fact) -> tuple[Fact, Fact] | None:
    """Two figures of which the source says that the one became the other, or which are of two times, the earlier first."""
    for one, other in ((a, b), (b, a)):
        for link in one.claim.links if one.claim is not None and other.claim is not None else ():
            if link.role in _CHANGES and other.claim is not None and link.claim == other.claim.id:
                return (one, other) if link.role is LinkRole.CHANGE_TO else (other, one)
    if a.time is None or b.time is None or not times_differ(a.time, b.time):
        return None
    return (a, b) if named(a.time).iso < named(b.time).iso else (b, a)


def set_against(a: Fact, b: Fact, reading: Reading) -> tuple[Fact, Fact] | None:
    """Two figures of a sentence of which the second is what the first is set against, as what was before it: "780 a month, against 520
    before"; what was foreseen was not."""
    new, old = sorted((a, b), key=lambda fact: fact.start)
    told = a.sentence == b.sentence and is_set_against(old, reading)
    foreseen = has_phrase((token.low for token in reading.clause_of(old)), tie_words(reading.source.language, "foreseen"))
    return (old, new) if told and not foreseen else None


def is_set_against(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is that with which another is compared."""
    words = reading.before(fact)
    return any(words[-len(row.split()) :] == row.split() for row in pack(reading.source.language).part("check").get("against", []))


def then_and_now(a: Fact, b: Fact, reading: Reading) -> tuple[Fact, Fact] | None:
    """Two amounts that say how much there was of one thing at two times, the earlier first; one that names no time is of the article's
    own: "drew 212 players. A year ago there were 187"."""
    if not (is_amount(a) and is_amount(b) and one_kind(a, b)) or a.claim is None or b.claim is None or stated(a) == stated(b):
        return None
    if (a.claim.measure, a.claim.subject, a.claim.place) != (b.claim.measure, b.claim.subject, b.claim.place):
        return None
    if a.time is not None and b.time is not None:
        return old_and_new(a, b)
    today = reading.source.published
    for old, new in ((a, b), (b, a)):
        if new.time is None and old.time is not None and old.time.end is not None and today is not None and today.start is not None:
            return (old, new) if old.time.end < today.start else None
    return None


def joined(a: Fact, b: Fact, reading: Reading) -> bool:
    """Whether two figures of one unit and one act may be added: an "and" stands between them or both are large, and neither is a part of
    the other; the killed and the injured are no sum."""
    if not one_kind(a, b) or old_and_new(a, b) is not None or is_whole(a, reading) or is_whole(b, reading):
        return False
    if set(reading.before(b)[-1:]).intersection(tie_words(reading.source.language, "further")):
        return True
    parts = {LinkRole.PART_OF, LinkRole.SHARE_OF, LinkRole.SHARE_IS, LinkRole.SAME_AS}
    links = [link for f in (a, b) if f.claim is not None for link in f.claim.links]
    ids = {f.claim.id for f in (a, b) if f.claim is not None}
    if two_acts(a, b) or any(link.role in parts and (link.role is not LinkRole.PART_OF or link.claim in ids) for link in links):
        return False  # two parts of a third may be added
    joining = word_class(reading.source.language, "coordinator")
    tokens = reading.sentences[a.sentence].tokens
    start, end = min(a.start, b.start), max(a.end, b.end)
    return min(stated(a), stated(b)) >= _LARGE or any(token.low in joining for token in tokens if start < token.start < end)


def one_kind(a: Fact, b: Fact) -> bool:
    """Whether two figures are amounts of one unit."""
    units = [fact.value.unit or "" for fact in (a, b) if fact.value is not None]
    return len(units) == 2 and units[0] == units[1] and a.start != b.start and "/" not in units[0]


def nearest(by: Fact, facts: list[Fact]) -> list[Fact]:
    """The amounts of a sentence that stand nearest before and behind a change or multiple, what it cannot be of left out: dates, and what
    is counted in another unit ("462 euros a thousand litres from April, 18 euros more")."""
    fit = [f for f in facts if f.start != by.start and f.value is not None and _fits(f, by)]
    before, behind = [f for f in fit if f.start < by.start], [f for f in fit if f.start > by.start]
    return [*sorted(before, key=lambda f: f.start)[-1:], *sorted(behind, key=lambda f: f.start)[:1]]


def _fits(amount: Fact, by: Fact) -> bool:
    assert amount.value is not None and by.value is not None
    one, other = ((v.unit or "").partition("/")[0] for v in (amount.value, by.value))
    return amount.aspect is not Aspect.CHANGE and (other in ("", "%", "pp", "x") or one == other)
