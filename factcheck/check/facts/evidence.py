"""What the sources say, laid out so that a statement finds its support without reading every source again."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from math import log

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.derived import Derived, derive
from factcheck.check.facts.reading import Reading
from factcheck.check.facts.text import begins
from factcheck.extract.copy import Copy
from factcheck.graph.values.figures import Rates
from factcheck.model import Claim, Precision, Source, TimeSpan
from factcheck.model.progress import counted

_WEIGHTS = {"n:": 2.0, "p:": 2.0, "t:": 2.0, "m:": 2.0, "w:": 0.5, "e:": 1.0}
_SHARED = 1.0  # a word that stands nowhere else
_SHARED_OF = 0.35


class Evidence:
    """The sources of a dossier, each laid out when it is asked for, and how telling each word is. `rates`: exchange rates that the sources
    state."""

    def __init__(self, sources: Sequence[Source], claims: Iterable[Claim], rates: Rates | None = None) -> None:
        self.rates: Rates = rates or {}
        self.claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self.claims[claim.source].append(claim)
        self._sources = tuple(sources)
        self._parts: dict[frozenset[str], Evidence] = {}
        self._read: dict[str, Reading] = {}
        self._derived: dict[str, list[Derived]] = {}
        self._labels = {s.name: f"{s.outlet} ({s.path})" if s.outlet else s.path for s in sources}

    def of(self, sources: Collection[str], rates: Rates) -> "Evidence":
        """What some of the sources say; what is laid out of them is so for all."""
        if len(sources) == len(self._sources):
            return self
        found = self._parts.get(frozenset(sources))
        if found is None:  # once for all drafts of a story
            found = self._parts[frozenset(sources)] = Evidence([s for s in self._sources if s.name in sources], (), rates)
            found.claims, found._read, found._derived = self.claims, self._read, self._derived
        return found

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Each source, laid out."""
        left = [source for source in self._sources if source.name not in self._read]
        for source in counted(left, "reading what is said") if left else ():
            self._read[source.name] = Reading(source, self.claims[source.name], Copy(source))
        return {source.name: self._read[source.name] for source in self._sources}

    @cached_property
    def _weights(self) -> tuple[Mapping[str, float], float]:
        counts: Counter[str] = Counter()
        total = 1
        for reading in self.readings.values():
            text = reading.source.text
            total += len(reading.sentences)
            for sentence, bag in zip(reading.sentences, reading.bags, strict=True):
                counts.update(bag)
                counts.update(begins(text[sentence.start : sentence.end]))
        return {word: log(1 + total / n) for word, n in counts.items()}, log(1 + total)

    @property
    def rarest(self) -> float:
        """How telling a word is that stands in no source."""
        return self._weights[1]

    def label(self, name: str) -> str:
        """A source as an editor looks for it: its outlet with its file."""
        return self._labels.get(name, name)

    def derived(self, source: str) -> list[Derived]:
        """What follows from the figures that a source prints."""
        if source not in self._derived:
            self._derived[source] = derive(self.readings[source])
        return self._derived[source]

    def never_dated(self, time: TimeSpan | None, source: str) -> bool:
        """Whether a source says nothing of a past stretch of time: none of its dates lies in it, nor its own day within a year."""
        if time is None or time.assumed or time.end is None or time.precision is Precision.SPAN:
            return False
        reading = self.readings[source]
        published = reading.source.published
        if published is None or published.start is None or (published.start - time.end).days < 366:
            return False
        return not any(time.overlaps(date) for _, _, date in reading.days)

    def rarity(self, word: str) -> float:
        """How telling a word is by its rarity in the sources."""
        weights, rarest = self._weights
        return weights.get(word, rarest)

    def weight(self, word: str) -> float:
        """As `rarity`; names, places, days and numbers count double, plain words half."""
        return self.rarity(word) * _WEIGHTS.get(word[:2], 1.0)

    def telling(self, word: str) -> float:
        """As `weight`, as a share of that of a word that stands in no source."""
        return self.weight(word) / self.rarest

    def speaks_of(self, asked: Bag, given: Bag) -> bool:
        """Whether `given` holds as much of what `asked` is about as two texts hardly share by chance."""
        shared, total = (sum(self.telling(word) for word in sorted(bag)) for bag in (asked & given, asked))
        return shared >= _SHARED and shared >= _SHARED_OF * total

    def overlap(self, asked: Bag, given: Bag) -> float:
        """Share (0 to 1) of the weight of `asked` that `given` holds. A plain word that both hold helps; one that `given`
        lacks says little, for the other text may use a synonym or another language."""
        missing = asked - given
        held = sum(self.weight(word) for word in sorted(asked & given))
        total = held + sum(self.weight(word) for word in sorted(missing) if word[:2] != "w:")
        return held / total if total else 0.0
