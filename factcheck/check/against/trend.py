"""Whether a figure rose or fell: as it says itself, as the words of its clause say, or the figure beside it that it is set against."""

from collections.abc import Sequence
from functools import cache

from factcheck.acts.words.bags import common_words
from factcheck.check.against.rivals import leads
from factcheck.check.facts.by_unit import stated
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_figure
from factcheck.check.facts.premises import is_set_against
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.model import Approx, Aspect, Kind, Precision
from factcheck.model.once import once_with

_LONG = 4  # letters; shorter words of a direction are mostly grammar
_UP, _DOWN = frozenset({"rise", "double", "triple"}), frozenset({"fall", "halve"})
_KNOWN = 2  # how sure a trend is that is told as a known concept
_TIMES = 3  # how many times another figure one may be that was that figure before
_CHANGES = (Aspect.CHANGE, Aspect.LEVEL)
_LEVELS = (Aspect.LEVEL, Aspect.SHARE, Aspect.RATE)


def turned(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one rises and the other falls: as the figures themselves say, or the words of their clauses. A day does neither, but what is
    told of it may: "has shrunk since 2019"."""
    if mine.value is None:
        if mine.time is None or (mine.time.precision is not Precision.YEAR and not mine.time.iso.endswith("/..")):
            return False  # "slipped to early 2029" is no fall
        told = _trend(mine, draft)
        return abs(told) == _KNOWN and told * _way(theirs.sentence, source) < 0
    if _exchanged_ends(mine, draft, theirs, source):
        return True
    if mine.direction * theirs.direction < 0 or _to_for_by(mine, draft, theirs, source) or _to_for_by(theirs, source, mine, draft):
        return True
    if _by_for_end(mine, draft, theirs, source):
        return True
    told = _trend(mine, draft)
    if mine.aspect is theirs.aspect is Aspect.CHANGE and mine.direction * theirs.direction > 0:
        return False  # "rose 22 centimetres less" of "was 22 centimetres lower"
    if told * _trend(theirs, source) < -1:
        return True
    if mine.direction and mine.aspect in _CHANGES and not theirs.direction and mine.direction * _way_of_difference(theirs, source) < 0:
        return True
    led = _led_to(mine, draft)
    if abs(told) == _KNOWN and mine.aspect in _LEVELS and mine.direction == 0:
        led = led or told
    return led * _since_before(theirs, source) < 0 and not _beside(mine, draft)


def _exchanged_ends(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft has something go from one figure to another that nowhere in the source goes but from that other to the one: "went
    from 9 to 6 percent" of "reached 9 percent last year, against 6 two years earlier"."""
    for first, last in _changes(mine, draft):
        ways = [(_ends(first, last, a, b), _ends(last, first, a, b), a.sentence) for a, b in _all_changes(source)]
        if not any(alike for alike, *_ in ways) and any(other and at == theirs.sentence for _, other, at in ways):
            return True
    return False


def of_one_change(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether both figures are the same end of a change from one figure to another that both texts tell."""
    changes = [(a, b, b is theirs) for a, b in _all_changes(source) if theirs in (a, b)]
    return any(_ends(*ends, a, b) and (ends[1] is mine) is last for ends in _changes(mine, draft) for a, b, last in changes)


def _changes(fact: Fact, reading: Reading) -> list[tuple[Fact, Fact]]:
    """The changes of which a figure is an end: from which figure, and to which."""
    return [ends for ends in _all_changes(reading) if ends[0] is fact or ends[1] is fact]


@once_with
def _all_changes(reading: Reading) -> list[tuple[Fact, Fact]]:
    """From which figure to which other of its sentence something went, for all of a text; "412 votes to 254" went nowhere."""
    beside: dict[int, list[Fact]] = {}
    for fact in reading.facts:
        beside.setdefault(fact.sentence, []).append(fact)
    linked = (fact for fact in reading.facts if fact.claim is not None and fact.claim.links and "vote" not in fact.around)
    near = ((a, b) for a in linked for b in beside[a.sentence] if a is not b)
    return [ends for a, b in near for ends in ((a, b), (b, a)) if leads(*ends)]


def _ends(first: Fact, last: Fact, a: Fact, b: Fact) -> bool:
    """Whether two figures are two others, each for each."""
    return same_figure(first, a, {}) and same_figure(last, b, {})


def _to_for_by(one: Fact, reading: Reading, other: Fact, text: Reading) -> bool:
    """Whether a rise or fall led to the one figure, and the other is by how much it went: "rose to 8 percent" of "rose by 8 percent"."""
    if other.aspect is not Aspect.CHANGE or not other.direction or not _led_to(one, reading):
        return False
    before = text.before(other)
    return not before or before[-1] not in pack(text.source.language).part("check").get("led_to", [])


def _by_for_end(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft gives as the size of a rise or fall what for the source is one of its ends: "fell by 21 percent" of "fell from 24
    percent to 21"."""
    if mine.value is None or not mine.direction or mine.value.approx is not Approx.EXACT:
        return False
    table = pack(draft.source.language).part("check")
    ends = {*table.get("led_to", []), *table.get("led_from", [])} - {*table.get("by_how_much", [])}
    if not ends.isdisjoint(draft.before(mine)[-1:]):
        return False
    there = pack(source.source.language).part("check")
    size = {*there.get("by_how_much", [])} - {*there.get("led_from", [])}
    if not any(fact is theirs for fact in source.facts) or not size.isdisjoint(source.before(theirs)[-1:]):
        return False  # one that was reckoned, or a size of a change itself
    near = [fact for fact in source.facts if fact.sentence == theirs.sentence]
    pairs = [ends for fact in near for ends in ((fact, theirs), (theirs, fact)) if leads(*ends) and _goes_to(ends[1], source)]
    # the end itself may stand behind a size of another unit: "fell by 6 percent to 88 million"
    pairs = [(a, b) for a, b in pairs if b is theirs or _of_one_unit(a, b)]
    way = _trend(theirs, source)  # "réduit de 300 000 euros, à 1,9 million" sets out from no end
    pairs = [(a, b) for a, b in pairs if not _of_one_unit(a, b) or way * (stated(b) - stated(a)) >= 0]
    return bool(pairs) and all(not _of_one_unit(a, b) or abs(stated(a) - stated(b)) != stated(mine) for a, b in pairs)


def _goes_to(fact: Fact, reading: Reading) -> bool:
    """Whether a figure stands right behind the word that leads to the end of a change."""
    return not {*pack(reading.source.language).part("check").get("led_to", [])}.isdisjoint(reading.before(fact)[-1:])


def _of_one_unit(one: Fact, other: Fact) -> bool:
    return one.value is not None and other.value is not None and one.value.unit == other.value.unit


def passage_turned(start: int, end: int, draft: Reading, at: int, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) tells of a rise, and all figures of a sentence of the source fell, or the other
    way round."""
    bag = draft.bag(start, end, draft.sentences[at])
    told = int(bool(bag & _UP)) - int(bool(bag & _DOWN))
    return told * _way(sentence, source) < 0


def _way(sentence: int, reading: Reading) -> int:
    """1 where a sentence has figures that rose, and none that fell, -1 the other way round, else 0."""
    ways = {fact.direction for fact in reading.facts if fact.sentence == sentence and fact.direction}
    words = reading.bags[sentence]
    up, down = 1 in ways or bool(words & _UP), -1 in ways or bool(words & _DOWN)
    return int(up) - int(down)


def _way_of_difference(fact: Fact, reading: Reading) -> int:
    """The way of the sentence of a figure that says none itself ("sank auf 186, also um 15"); of one in points, which are always a
    difference, that of the sentence before where its own tells none ("It rose to 41 percent. That is 7 points")."""
    way = _way(fact.sentence, reading)
    before = fact.sentence - 1
    if way or "point" not in fact.counts or before < 0 or reading.sentences[before].paragraph != reading.sentences[fact.sentence].paragraph:
        return way
    return _way(before, reading)


def _led_to(fact: Fact, reading: Reading) -> int:
    """1 where a rise led to the figure ("climbed to 28 percent"), -1 where a fall did, 0 where neither is said right beside it."""
    before = reading.before(fact)
    if not before or before[-1] not in pack(reading.source.language).part("check").get("led_to", []):
        return 0
    beside = [*before[-2:-1], *(token.low for token in reading.clause_of(fact)[-2:])]  # "auf 26 Prozent gestiegen"
    return _way_of_words(beside, reading.source.language)


def _way_of_words(told: Sequence[str], language: str) -> int:
    """1 where some words tell of a rise, -1 where they tell of a fall, else 0."""
    rising, falling = _directions(language)
    stem, known = stemmer(language), lexicon(language)
    words, concepts = {stem(word) for word in told}, set(known.concepts_of(" ".join(told)))
    up, down = bool(words & rising or _UP & concepts), bool(words & falling or _DOWN & concepts)
    return int(up) - int(down)


def _trend(fact: Fact, reading: Reading) -> int:
    """Above 0 where the clause of a figure tells of a rise, below of a fall, 0 of both or neither: by 2 as a known concept, by 1 in a word
    that may be of something else ("élèves", "lower secondary")."""
    known = int(bool(fact.clause & _UP)) - int(bool(fact.clause & _DOWN))
    rising, falling = _directions(reading.source.language)
    stem = stemmer(reading.source.language)
    words = {stem(token.low) for token in reading.clause_of(fact)}
    up, down = known > 0 or bool(words & rising), known < 0 or bool(words & falling)
    return 0 if up and down else _KNOWN * known or int(up) - int(down)


@cache
def _directions(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of words that tell of a rise and of a fall: of "increase of" and "en hausse de" the longest word; "plus" and "minus" stand
    before figures of any kind."""
    table = pack(language).part("numbers").get("direction", {})
    stem = stemmer(language)
    ways = ({max(row.split(), key=len) for row in table.get(way, []) if " " in row} for way in ("up", "down"))
    up, down = (frozenset(stem(word) for word in words if len(word) >= _LONG and word not in common_words(language)) for words in ways)
    return up - down, down - up


def _since_before(fact: Fact, reading: Reading) -> int:
    """1 where the sentence gives a lower figure of an earlier time beside this one ("stood at 4.1 against 3.5 in 2011"), -1 a higher one, 0
    where it gives none, or several figures that could be it."""
    others = _beside(fact, reading)
    if len(others) != 1 or _trend(fact, reading):
        return 0
    (other,) = others
    if not (is_set_against(other, reading) or _earlier(other, fact, reading)):
        return 0
    assert fact.value is not None and other.value is not None and fact.value.middle is not None and other.value.middle is not None
    return (fact.value.middle > other.value.middle) - (fact.value.middle < other.value.middle)


def _beside(fact: Fact, reading: Reading) -> list[Fact]:
    """The other figures of a fact's sentence that are of its unit and size."""
    return [f for f in reading.facts if f.sentence == fact.sentence and f.start != fact.start and _of_one_sort(f, fact)]


def _of_one_sort(a: Fact, b: Fact) -> bool:
    if a.value is None or b.value is None or a.aspect not in _LEVELS or b.aspect not in _LEVELS:
        return False
    one, other = a.value.middle, b.value.middle
    if one is None or other is None or min(one, other) <= 0 or max(one, other) > _TIMES * min(one, other):
        return False
    shares = {a.kind, b.kind} <= {Kind.PERCENT, Kind.RATIO} and a.value.unit == b.value.unit == "%"
    counts = not a.value.unit or not b.value.unit  # "3.5 in 2011" leaves out what it counts
    return shares or (a.kind is b.kind and (a.value.unit == b.value.unit or counts))


def _earlier(fact: Fact, than: Fact, reading: Reading) -> bool:
    """Whether a figure is of a time before that of another, or before its text if that one states none."""
    now = than.time or reading.source.published
    if fact.time is None or fact.time.end is None or now is None or now.start is None:
        return False
    return fact.time.end < now.start
