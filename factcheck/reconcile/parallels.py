"""Passages of several articles that tell of the same thing: what a fact-checker reads side by side.

Rules compare claims. Much that contradicts itself never becomes one: who raised the alarm, what was wrong with the bridge, how the thief
got in. No rule is asked here and no verdict given. Of two articles those sentences are put side by side that share what few other
sentences of the dossier speak of, each with its nearest, and only where neither has a nearer one in the other article. What says nothing
of its own beside the other, or stands in a contradiction or an open question that is told already, is left out.

A word joins sentences only where few have it, so the work grows with the number of sentences and not with all pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from math import log

from factcheck.acts.clauses.layout import laid_out
from factcheck.acts.words.bags import Bag
from factcheck.acts.words.numbered import Numbered, apart, numbered
from factcheck.acts.words.sorts import sorts
from factcheck.lang import pack
from factcheck.link.stories import TWO_STORIES
from factcheck.link.stories import apart as stories_apart
from factcheck.model import Claim, Relation, Source, Verdict
from factcheck.read.text import bounds

_CROWD = 24  # sentences that one word may bring together
_WORDS = 3  # of which a sentence speaks at least
_SHARED = 2  # of them in both of two passages, at least, besides numbers and days
_ENOUGH = 4.0  # what two passages share, at least: together as rare as what one in fifty sentences speaks of
_MARKS = ("m:", "t:")  # numbers and days, which stand beside anything
_OWN = 1  # word that each has and the other has not, else nothing is left to compare
_Joined = tuple[int, int, float]  # the places of two passages, and what they share
_TOLD = frozenset({Verdict.CONFLICT, Verdict.UNCLEAR})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, with what it speaks of. `origin`: that of its article, which copies have in common."""

    source: Source
    origin: str
    start: int
    end: int
    bag: Bag

    @property
    def named(self) -> Numbered:
        """What it names by a number, or by a word that tells it apart from others of its kind."""
        text, language = self.source.text[self.start : self.end], self.source.language
        return {**numbered(text, language), **sorts(text, language)}


@dataclass(frozen=True, slots=True)
class Parallel:
    """Passages that tell of the same thing, each of another origin, in the order of their articles. `weight`: how much the two that are
    nearest share of what few sentences of the dossier speak of."""

    passages: tuple[Passage, ...]
    weight: float


def parallels(
    sources: Sequence[Source], relations: Iterable[Relation], claims: Mapping[str, Claim], origins: Mapping[str, str]
) -> list[Parallel]:
    """The parallel passages of a dossier, those that share most first. `claims` by id, `origins` by name of a source."""
    passages = [p for source in sorted(sources, key=lambda s: s.name) for p in _passages(source, origins.get(source.name, source.name))]
    spread = Counter(word for p in passages for word in p.bag)
    weights = {word: log(len(passages) / n) for word, n in spread.items()}
    told = _told(passages, relations, claims)
    pairs = [row for row in _mutual(_joined(passages, weights), passages) if row[2] >= _ENOUGH and row[:2] not in told]
    return [Parallel(tuple(passages[i] for i in group), weight) for group, weight in _together(pairs, passages, told)]


def _together(pairs: Iterable[_Joined], passages: Sequence[Passage], told: Set[tuple[int, int]]) -> list[tuple[list[int], float]]:
    """Pairs that have a passage in common, together: of each origin the one that shares most. What is told already to contradict
    one of them does not stand with it, but apart with the one that it is near to."""
    groups: list[tuple[list[int], float]] = []
    at: dict[int, list[int]] = {}
    for i, j, weight in sorted(pairs, key=lambda row: (-round(row[2], 6), row)):
        here, there = (i, j) if i in at else (j, i)
        group = at.get(here, [])
        if there in at or any(passages[k].origin == passages[there].origin for k in group):
            continue
        if not group or any((min(k, there), max(k, there)) in told for k in group):
            group = [here]
            at.setdefault(here, group)
            groups.append((group, weight))
        group.append(there)
        at[there] = group
    return [(sorted(group), weight) for group, weight in groups]


def _passages(source: Source, origin: str) -> Iterator[Passage]:
    """The sentences of an article that speak of enough."""
    for sentence in bounds(source.text, pack(source.language)):
        text = source.text[sentence.start : sentence.end]
        bag = frozenset(word for _, word in laid_out(text, source.language, source.published).words)
        if not sentence.heading and len(bag) >= _WORDS:
            yield Passage(source, origin, sentence.start, sentence.end, bag)


def _joined(passages: Sequence[Passage], weights: Mapping[str, float]) -> Iterator[_Joined]:
    """Pairs of passages of two articles of one story, by their places, with the weight of what they share."""
    having: dict[str, list[int]] = defaultdict(list)
    for i, passage in enumerate(passages):
        for word in passage.bag:
            having[word].append(i)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for word in sorted(having):
        if len(having[word]) <= _CROWD:
            for pair in combinations(having[word], 2):
                shared[pair].append(word)
    for (i, j), words in sorted(shared.items()):
        one, other = passages[i], passages[j]
        if (
            sum(word[:2] not in _MARKS for word in words) < _SHARED
            or one.origin == other.origin
            or stories_apart(one.source, other.source) <= TWO_STORIES
        ):
            continue
        if min(len(one.bag - other.bag), len(other.bag - one.bag)) >= _OWN and not apart(one.named, other.named):
            yield i, j, sum(sorted(weights[word] for word in words))


def _mutual(joined: Iterable[_Joined], passages: Sequence[Passage]) -> Iterator[_Joined]:
    """Of joined passages each with the one of the other origin that is nearest to it, if it is the nearest to that one too."""
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    rows = list(joined)
    for i, j, weight in rows:
        for here, there in ((i, j), (j, i)):
            key = here, passages[there].origin
            nearest[key] = max(nearest.get(key, (0.0, -1)), (weight, -there))
    for i, j, weight in rows:
        if nearest[i, passages[j].origin] == (weight, -j) and nearest[j, passages[i].origin] == (weight, -i):
            yield i, j, weight


def _told(passages: Sequence[Passage], relations: Iterable[Relation], claims: Mapping[str, Claim]) -> set[tuple[int, int]]:
    """The places of two passages between which a contradiction or an open question is told."""
    at = {(p.source.name, p.start): i for i, p in enumerate(passages)}
    pairs = ((claims[r.a], claims[r.b]) for r in relations if r.verdict in _TOLD and r.a in claims and r.b in claims)
    found = ((at.get((a.source, a.sentence[0])), at.get((b.source, b.sentence[0]))) for a, b in pairs)
    return {(min(i, j), max(i, j)) for i, j in found if i is not None and j is not None}
