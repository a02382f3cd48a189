"""Which articles are one text: copies of an agency's, shortened or not, that many outlets print.

Containment decides, not similarity: a shortened copy shares most of its own words with the original, whatever else the original holds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from zlib import crc32

import regex

from factcheck.model import Source
from factcheck.model.disjoint_sets import DisjointSets
from factcheck.model.once import once

WORD = regex.compile(r"[\p{L}\p{N}]+")
_WORDS_OF_SHINGLE = 5
# Half of the shorter text's five-word runs: chance alone shares one in a thousand between articles on one subject.
_COPY = 0.5
_FEWEST = 12  # runs, of a text long enough to be a copy
# Beyond this, a run of words common to many texts is counted against the first of them only; the union is the same.
_CROWD = 48


def copies(ordered: Sequence[Source]) -> Iterator[tuple[Source, Source]]:
    """Each article with a later one that shares at least half of the shorter text's runs of words with it."""
    sets = [shingles(source) for source in ordered]
    where: dict[int, list[int]] = defaultdict(list)
    for i, mine in enumerate(sets):
        for shingle in mine:
            where[shingle].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in where.values():
        if len(holders) < 2:
            continue
        crowd = len(holders) > _CROWD
        shared.update(((holders[0], later) for later in holders[1:]) if crowd else combinations(holders, 2))
    for (i, j), common in sorted(shared.items()):
        shorter = min(len(sets[i]), len(sets[j]))
        if shorter >= _FEWEST and common >= _COPY * shorter:
            yield ordered[i], ordered[j]


def texts(sources: Sequence[Source]) -> Mapping[str, str]:
    """For each article, by name, the one that stands for all copies of its text: the longest, whatever the files are called."""
    ordered = sorted(sources, key=lambda s: (-len(s.text), s.digest, s.name))
    place = {source.name: i for i, source in enumerate(ordered)}
    groups = DisjointSets[str]()
    for one, other in copies(ordered):
        groups.merge(one.name, other.name)
    first = {name: min(group, key=lambda n: place[n]) for group in groups.sets() for name in group}
    return {source.name: first.get(source.name, source.name) for source in sources}


@once
def shingles(source: Source) -> frozenset[int]:
    """Hashes of every run of five words of an article, whatever their case and punctuation."""
    words = [crc32(word.encode()) for word in WORD.findall(source.text.lower())]
    out = set()
    for i in range(len(words) - _WORDS_OF_SHINGLE + 1):
        mixed = 0
        for word in words[i : i + _WORDS_OF_SHINGLE]:
            mixed = (mixed * 1_000_003 ^ word) & 0xFFFFFFFFFFFF
        out.add(mixed)
    return frozenset(out)
