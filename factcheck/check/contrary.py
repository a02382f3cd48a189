"""What speaks against a source that prints a statement's figure or date all the same: it says it of another place, person, day, group, time
span or year's prices, of a rise and not a fall, of an average and not a bound, in another party's name, or it does not deny it as the
statement does."""

import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from factcheck.check.bags import Bag, common_words
from factcheck.check.compare import named, one_number, times_differ
from factcheck.check.prices import other_prices
from factcheck.check.reading import Fact, Reading
from factcheck.check.telling import telling
from factcheck.extract.places.reading import parents
from factcheck.lang import pack
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.model import Approx, Modality, Precision, TimeSpan

_TO_COME = frozenset({"will", "planned", "would", "can"})  # as `telling` names it
_CLOSE = 3  # days
_BOUNDS = (Approx.MORE_THAN, Approx.LESS_THAN)
_BOUND_WORDS = 5  # words before a figure in which a bound and its denial stand
_MEAN = frozenset({"average", "median"})
_LONG = 4  # letters; shorter words of a direction are mostly grammar
_UP, _DOWN = frozenset({"rise", "double", "triple"}), frozenset({"fall", "halve"})


def contrary(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> str:
    """What speaks against it that the source says the same figure or date: the name of the sentence that tells it, "" if nothing does."""
    both = (mine, draft, theirs, source)
    against: dict[str, Callable[[], bool]] = {
        "turned": lambda: _turned(*both),
        "denied": lambda: _one_denies(*both),
        "planned": lambda: _done(mine, draft) and _planned(theirs, source) and (mine.value is not None or _one_thing(mine, theirs)),
        "day": lambda: _of_another_day(*both),
        "mean": lambda: _of_a_mean(mine, theirs),
        "bound": lambda: _other_bound(mine, draft, theirs),
        "group": lambda: _of_the_opposed(*both),
        "speaker": lambda: _said_by_another(*both),
        "since": lambda: _before_and_after(mine, theirs),
        "prices": lambda: other_prices(*both),
        "place": lambda: _of_another_place(mine, theirs, source),
        "person": lambda: _of_another_person(*both),
    }
    return next((name for name, holds in against.items() if holds()), "")


def _turned(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one rises and the other falls: as the figures themselves say, or the words of their clauses. A day does neither."""
    return mine.value is not None and (mine.direction * theirs.direction < 0 or _trend(mine, draft) * _trend(theirs, source) < -1)


def _trend(fact: Fact, reading: Reading) -> int:
    """Above 0 where the clause of a figure tells of a rise, below of a fall, 0 of both or neither: by 2 as a known concept, by 1 in a word
    that may be of something else ("élèves", "lower secondary")."""
    known = int(bool(fact.clause & _UP)) - int(bool(fact.clause & _DOWN))
    rising, falling = _directions(reading.source.language)
    stem = stemmer(reading.source.language)
    words = {stem(token.low) for token in reading.clause_of(fact)}
    up, down = known > 0 or bool(words & rising), known < 0 or bool(words & falling)
    return 0 if up and down else 2 * known or int(up) - int(down)


@cache
def _directions(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of words that tell of a rise and of a fall: of "increase of" and "en hausse de" the longest word; "plus" and "minus" stand
    before figures of any kind."""
    table = pack(language).part("numbers").get("direction", {})
    stem = stemmer(language)
    ways = ({max(row.split(), key=len) for row in table.get(way, []) if " " in row} for way in ("up", "down"))
    up, down = (frozenset(stem(word) for word in words if len(word) >= _LONG and word not in common_words(language)) for words in ways)
    return up - down, down - up


def _denied(fact: Fact, reading: Reading) -> bool:
    """Whether it is said not to be so; "not above 10" and "not before 2030" only bound it."""
    bound = fact.value is not None and fact.value.approx in (Approx.MORE_THAN, Approx.LESS_THAN)
    until = fact.time is not None and fact.time.iso.startswith("../")
    return not bound and not until and reading.denies(fact)


def _one_denies(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one says that it is not so, and the other that it is. That a source denies another act of the figure is nothing to the
    statement: it says "38 were lost" with "38 posts were not filled" beside."""
    denied = _denied(mine, draft)
    if denied is _denied(theirs, source) or (not denied and _two_acts(mine, theirs)):
        return False
    return (theirs if denied else mine).direction >= 0


def _one_thing(mine: Fact, theirs: Fact) -> bool:
    """Whether the clauses tell mostly of the same, and not of two acts."""
    one, other = _plain(mine.clause), _plain(theirs.clause)
    return not _two_acts(mine, theirs) and 0 < min(len(one), len(other)) <= 2 * len(one & other)


def _two_acts(mine: Fact, theirs: Fact) -> bool:
    """Whether each tells of an act of its own."""
    one, other = _acts(mine.clause), _acts(theirs.clause)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _plain(bag: Bag) -> Bag:
    """The words of a bag that name nothing and no grammar."""
    known = {word for word in bag if word[1:2] != ":" and concept(word).cls != "qualifier" and not concept(word).generic}
    return frozenset(known | {word for word in bag if word[:2] == "w:"})


def _acts(bag: Bag) -> Bag:
    """What happens or is done, of the words of a bag."""
    known = {word for word in bag if word[1:2] != ":" and concept(word).cls in ("action", "event", "change") and not concept(word).generic}
    return frozenset(known | {word for word in bag if word[:2] == "e:"})


def _done(fact: Fact, reading: Reading) -> bool:
    """Whether it is told as having happened, and not as what was hoped for."""
    tokens, language = reading.clause_of(fact), reading.source.language
    found = telling(tokens, fact.clause, language)
    line = f" {' '.join(token.low for token in tokens)} "
    if any(f" {words} " in line for words in pack(language).part("arithmetic").get("foreseen", [])):
        return False
    return fact.claim is not None and fact.claim.modality is not Modality.PLANNED and "past" in found and not found.keys() & _TO_COME


def _planned(fact: Fact, reading: Reading) -> bool:
    """Whether it is only to come."""
    found = telling(reading.clause_of(fact), fact.clause, reading.source.language)
    return fact.claim is not None and fact.claim.modality is Modality.PLANNED and "past" not in found


def _of_the_opposed(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clauses say it of two things that exclude each other (`opposed.toml`): of women and of men, a year and a month; and the
    source not of the draft's beside."""
    opposed = _opposed()
    asked = (mine.clause & opposed.keys()) - (theirs.wide - _of_others(theirs, source))
    told = theirs.clause - (mine.around - _of_others(mine, draft))
    return any(told & opposed[word] for word in asked)


def _said_by_another(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the two give a figure as the word of parties that oppose each other."""
    if mine.value is None:
        return False
    told = _speaker(theirs, source)
    return any(told & others for word, others in _opposed().items() if word in _speaker(mine, draft) - told)


def _speaker(fact: Fact, reading: Reading) -> Bag:
    """What the one is who says so."""
    name = fact.claim.attributed_to if fact.claim is not None else None
    return frozenset(lexicon(reading.source.language).concepts_of(name)) if name else frozenset()


@cache
def _opposed() -> dict[str, Bag]:
    """The concepts that exclude a concept."""
    rows = tomllib.loads(Path(__file__).with_name("opposed.toml").read_text("utf-8"))["rows"]
    found: dict[str, set[str]] = {}
    for row in rows:
        for one in row:
            for word in one:
                found.setdefault(word, set()).update(other for names in row if names is not one for other in names)
    return {word: frozenset(others) for word, others in found.items()}


def _of_a_mean(mine: Fact, theirs: Fact) -> bool:
    """Whether what the source gives as an average bounds all for the draft: "at most 21 pupils" is not "21 on average"."""
    bound = mine.value is not None and mine.value.approx in (Approx.MORE_THAN, Approx.LESS_THAN)
    same = theirs.value is not None and mine.value is not None and theirs.value.approx is mine.value.approx
    return bound and not same and bool(theirs.clause & _MEAN) and not mine.around & _MEAN


def _other_bound(mine: Fact, draft: Reading, theirs: Fact) -> bool:
    """Whether the draft says "more than 40" or "fewer than 40" where the source counts 40, or 40 where the source says "at least 40"; "at
    least", "at most", "not more than" are true of 40."""
    a, b = mine.value, theirs.value
    if a is None or b is None or theirs.claim is None or a.unit != b.unit or not one_number(a, b):
        return False
    if a.approx is Approx.EXACT:
        return b.approx in _BOUNDS
    if a.approx not in _BOUNDS or b.approx is not Approx.EXACT:
        return False
    words = draft.before(mine)[-_BOUND_WORDS:]
    table = pack(draft.source.language).part("check")
    for phrase in table.get("beyond", []):
        long = len(phrase.split())
        if words[-long:] == phrase.split():
            return not frozenset(table.get("no", [])) & frozenset(words[:-long])
    return False


def _before_and_after(mine: Fact, theirs: Fact) -> bool:
    """Whether one is until a date and the other from it on; what is planned to be there by 2028 is there from 2028 on."""
    one, other = mine.time, theirs.time
    if one is None or other is None or named(one).iso != named(other).iso:
        return False
    if any(fact.claim is not None and fact.claim.modality is Modality.PLANNED for fact in (mine, theirs)):
        return False
    return (one.iso.startswith("../") and other.iso.endswith("/..")) or (one.iso.endswith("/..") and other.iso.startswith("../"))


def _of_another_day(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source gives the same figure of another day: both print a date beside it, as precisely, in the draft in the very clause
    of the figure; and the draft's is nowhere near in the source. What happens in a night or over a weekend is told of either day."""
    if mine.value is None or mine.time is None or mine.now or not times_differ(mine.time, theirs.time):
        return False
    asked, told = named(mine.time), named(theirs.time) if theirs.time is not None else None
    if told is None or asked.precision is not told.precision or _close(asked, told):
        return False
    if not _among(asked, draft.days_in_clause(mine)) or not _among(told, theirs.days):
        return False
    return not _among(asked, source.days_about(theirs))


def _among(day: TimeSpan, days: Iterable[TimeSpan]) -> bool:
    return any(day.overlaps(named(other)) for other in days)


def _close(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether both are days, and hardly apart."""
    if not one.precision is other.precision is Precision.DAY or one.start is None or other.start is None:
        return False
    return abs((one.start - other.start).days) < _CLOSE


def _of_another_place(mine: Fact, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of the figure names a place, and that of the source, the sentences around included, only others. Beyond its
    clause a figure stands beside the places of other figures, so they count only where the source speaks of the draft's place elsewhere;
    and that is no country, for an article often leaves out its own."""
    if mine.value is None and not _of_one_day(mine, theirs):  # much happens in a month, here and elsewhere
        return False
    asked, told = _places(mine.clause), _places(theirs.clause)
    around = _places(theirs.wide)
    if not told and any("/" in a and a in _places(bag) for a in asked for bag in source.bags):
        told = _places(theirs.around)  # the sentences beside speak of places of their own
    if not asked or not told:
        return False
    told |= around - _places(_of_others(theirs, source))
    vague = any(not place[0].isalpha() for place in asked | told)  # a continent, or a village that is not known to lie anywhere
    return not vague and not any(_within(a, b) for a in asked for b in told)


def _of_one_day(mine: Fact, theirs: Fact) -> bool:
    """Whether both date something to the day."""
    fine = (Precision.DAY, Precision.HOUR)
    return mine.time is not None and theirs.time is not None and mine.time.precision in fine and theirs.time.precision in fine


def _of_others(fact: Fact, reading: Reading) -> Bag:
    """What only the clauses of the other figures of its kind in its sentence speak of: "33,100 in Germany" beside "48,700 in France"."""
    found = [f for f in reading.facts if f.kind is fact.kind and f.clause != fact.clause and f.sentence == fact.sentence]
    return frozenset().union(*(f.clause for f in found)) - fact.clause if fact.value is not None else frozenset()


def _places(bag: Bag) -> frozenset[str]:
    return frozenset(word[2:] for word in bag if word[:2] == "p:")


def _within(one: str, other: str) -> bool:
    """Whether one place holds the other."""
    return one == other or one in parents(other) or other in parents(one)


def _of_another_person(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the statement names a person where the source names only others; one who is but an example of what it says is named in
    no other text."""
    asked = draft.people_about(mine) & frozenset(word[2:] for word in mine.clause if word[:2] == "n:")
    if not asked or asked & source.names_about(theirs):
        return False
    return bool(source.people_about(theirs))
