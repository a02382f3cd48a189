"""Which outcomes of two articles are of one thing, by what their clauses and sentences share; a rare word weighs more.

Outcomes meet under a topic and a word that their sentences share; a word that very many share joins none, so the work grows with the
number of outcomes and not with all pairs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations
from math import sqrt

from factcheck.acts.clauses.layout import other_given
from factcheck.acts.clauses.takers import two_takers
from factcheck.acts.met.outcomes import SIDED, Account, Outcome, traits
from factcheck.acts.words.bags import Bag, name_key, places_of
from factcheck.extract.figures.units.units import unit_names
from factcheck.extract.places.reading import one_in_other
from factcheck.lang import pack
from factcheck.measures.concept import concept

_CROWD = 24  # outcomes that one word may bring together
_BESIDE = 0.5  # what a word weighs that stands in the sentence and not in the clause
_ENOUGH = 1.5  # what is shared by two outcomes of one thing
_AGREE = 2.5  # the same for two that come out alike
_BRIEF = 12  # sentences of an article that tells one story
_ONE_STORY = 2  # names that two articles of one event have in common
_RIVAL = 0.75  # how near the other side may be told in an article before it tells both
_DAYS = 1  # within which a thing stands as it did
_DATED = re.compile(r"t:\d{4}")


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two outcomes of one thing, on one side or on two. `weight`: what they share."""

    one: Outcome
    other: Outcome
    weight: float

    @property
    def opposite(self) -> bool:
        return self.one.side != self.other.side


def meetings(accounts: Sequence[Account]) -> list[Meeting]:
    """The outcomes of two articles that are of one thing, each with the nearest of the other article."""
    by_name = {account.source.name: account for account in accounts}
    found: dict[tuple[str, str], list[Meeting]] = defaultdict(list)
    told = _told(accounts)
    for one, other in _pairs(outcome for account in accounts for outcome in account.outcomes):
        a, b = by_name[one.source], by_name[other.source]
        weight = _weight(one, other, a, b, told) or _sole(one, other, a, b, told)
        if weight > 0:
            found[one.source, other.source].append(Meeting(one, other, weight))
    near = [(m, rows) for rows in found.values() for m in _nearest(rows)]
    contested = disputed(m for m, rows in near if m.opposite and _stands(m, by_name, rows))
    return [m for m, rows in near if _stands(m, by_name, rows, contested=contested >= {id(m.one), id(m.other)})]


def disputed(met: Iterable[Meeting]) -> frozenset[int]:
    """The outcomes that others oppose, by identity: two that both are opposed tell one side of one dispute."""
    return frozenset(id(outcome) for m in met if m.opposite for outcome in (m.one, m.other))


def _told(accounts: Iterable[Account]) -> Mapping[tuple[str, str], int]:
    """How often each article tells of each topic."""
    out: dict[tuple[str, str], int] = defaultdict(int)
    for account in accounts:
        for outcome in account.outcomes:
            out[outcome.source, outcome.topic] += 1
    return out


def _pairs(outcomes: Iterable[Outcome]) -> Iterator[tuple[Outcome, Outcome]]:
    """Outcomes of one topic, of two articles, whose sentences share a word; of concepts such as one of them denies."""
    topics: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        topics[outcome.topic].append(outcome)
    for topic, rows in topics.items():
        if not _sided(topic) and not any(row.side < 0 for row in rows):
            continue
        blocks: dict[str, list[Outcome]] = defaultdict(list)
        for row in rows:
            for word in (*row.around, ""):  # and all that there are, where they are few
                blocks[word].append(row)
        seen = set()
        for block in blocks.values():
            if len(block) > _CROWD:
                continue
            for pair in combinations(block, 2):
                one, other = sorted(pair, key=lambda o: (o.source, o.start))
                if one.source != other.source and (id(one), id(other)) not in seen and (_sided(topic) or one.side != other.side):
                    seen.add((id(one), id(other)))
                    yield one, other


def _sided(topic: str) -> bool:
    return topic.startswith(SIDED)


def _weight(one: Outcome, other: Outcome, a: Account, b: Account, told: Mapping[tuple[str, str], int]) -> float:
    """What two outcomes share."""

    def rare(word: str) -> float:
        return 1 / sqrt(a.spread.get(word, 1) * b.spread.get(word, 1))

    within = one.clause & other.clause
    beside = (one.around & other.around) - within
    if one.topic.startswith("w:") and a.source.language != b.source.language:
        return 0
    if not _of_one_thing(one, within, beside, a.source.language):
        return 0
    personal = traits(one.topic, "personal")

    def weight(word: str) -> float:
        return rare(word) * (1 if word in within or (personal and word[:2] == "n:") else _BESIDE)

    counts = says if _sided(one.topic) else partial(names, language=a.source.language)
    shared = sum(weight(word) for word in sorted(within | beside) if counts(word))
    return shared + 1 / sqrt(told[one.source, one.topic] * told[other.source, other.topic]) if shared else 0


def _sole(one: Outcome, other: Outcome, a: Account, b: Account, told: Mapping[tuple[str, str], int]) -> float:
    """What two outcomes weigh that share nothing themselves, where two short articles of one story tell their topic once each."""
    if not traits(one.topic, "alone") or told[one.source, one.topic] + told[other.source, other.topic] > 2:
        return 0
    names = [word for word in a.spread.keys() & b.spread.keys() if word[:2] == "n:"]
    return _ENOUGH if len(names) >= _ONE_STORY and max(a.length, b.length) <= _BRIEF else 0


def _of_one_thing(outcome: Outcome, within: Bag, beside: Bag, language: str) -> bool:
    """Whether what two outcomes share names a thing or an amount; a topic that is said of many things must share it in the clauses."""
    if traits(outcome.topic, "loose"):
        return any(names(word, language) for word in within)
    shared = within | beside
    amount = any(word[:2] == "m:" for word in shared) and any(_unit(word, language) for word in shared)
    return amount or any(names(word, language) for word in shared)


def names(word: str, language: str) -> bool:
    """Whether a word names somebody or something, and no number, unit, day or place, which many things of a story share."""
    if word[1:2] == ":":
        return word[:2] in ("n:", "w:", "e:") and not _unit(word, language)
    return says(word)


def _unit(word: str, language: str) -> bool:
    """Whether a word is a unit: "euros"."""
    return word in _units(language)


@cache
def _units(language: str) -> Bag:
    return frozenset(f"w:{name_key(name)}" for name in unit_names(pack(language)).names)


def says(word: str) -> bool:
    """Whether a word that two sentences share says that they speak of one thing."""
    if word[1:2] == ":":
        return True
    known = concept(word)
    return not known.generic and known.cls not in ("qualifier", "speech")


def _nearest(rows: Sequence[Meeting]) -> Iterator[Meeting]:
    """Of the meetings of two articles, those that are the nearest of both sentences; a topic goes before a mere word."""
    taken: set[tuple[str, int]] = set()
    for row in sorted(rows, key=lambda m: (not _sided(m.one.topic), -m.weight, m.one.start, m.other.start, m.one.topic)):
        keys = {(row.one.source, row.one.at), (row.other.source, row.other.at)}
        if not keys & taken:
            taken |= keys
            yield row


def _stands(meeting: Meeting, accounts: Mapping[str, Account], rows: Sequence[Meeting], *, contested: bool = False) -> bool:
    """Whether a meeting is told. `contested`: other articles oppose both, so that less joins the two where they come out alike."""
    one, other = meeting.one, meeting.other
    if meeting.weight < (_ENOUGH if meeting.opposite or contested else _AGREE) or one.how != other.how:
        return False
    if traits(one.topic, "standing") and abs(_days(accounts[one.source], accounts[other.source])) > _DAYS:
        return False
    if _of_two(one, other) or apart(one.clause, other.clause, "t:") or _of_two_years(meeting, accounts):
        return False
    rivals = (r for r in rows if not r.opposite and r.one.topic == one.topic and r.weight >= _RIVAL * meeting.weight)
    return not meeting.opposite or not any(r.one is one or r.other is other for r in rivals)


def _of_two_years(meeting: Meeting, accounts: Mapping[str, Account]) -> bool:
    """Whether one alone says of which year it is, and it is that of neither article: who won last year, and who wins."""
    mine, theirs = (frozenset(word[2:6] for word in o.clause if _DATED.match(word)) for o in (meeting.one, meeting.other))
    days = (accounts[o.source].source.published for o in (meeting.one, meeting.other))
    now = {f"{day.start:%Y}" for day in days if day is not None and day.start is not None}
    return bool(mine) is not bool(theirs) and bool(now) and now.isdisjoint(mine | theirs)


def _of_two(one: Outcome, other: Outcome) -> bool:
    """Whether the two name other people or houses, or stand in other places."""
    if other_given(one.full, other.full) or two_takers(one.taker, other.taker):
        return True
    if apart(one.clause, other.clause, "n:") and apart(one.around, other.around, "n:"):
        return True
    x, y = (places_of(o.around) for o in (one, other))
    return bool(x) and bool(y) and not any(one_in_other(a, b) for a in x for b in y)


def apart(one: Bag, other: Bag, kind: str) -> bool:
    """Whether both have words of a kind, and none in common."""
    x, y = ({word for word in bag if word[:2] == kind} for bag in (one, other))
    return bool(x) and bool(y) and not x & y


def _days(a: Account, b: Account) -> int:
    x, y = a.source.published, b.source.published
    if x is None or y is None or x.start is None or y.start is None:
        return 0
    return (x.start - y.start).days
