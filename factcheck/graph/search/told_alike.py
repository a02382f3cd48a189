"""Claims at one place of a sentence that two articles print all but alike: an agency's, which one of them copied with a slip.

That the two are about one thing is then beyond doubt, and each has its counterpart: of "36 homes and 40 vehicles" beside "40 homes and
36 vehicles" nobody compares homes with vehicles. Sentences that are made alike again and again, of wheat and of barley, of May and of June,
are not meant: where the figures differ the words must be the same, and where a word or two differ, the figures. Only the two articles are
looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from factcheck.acts.words.bags import common_words
from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Source
from factcheck.model.once import once_lately
from factcheck.read.text import fold, tokenize

_FEWEST = 6  # words of a sentence that does not come about twice by itself
_ALIKE = 0.7  # of the words of the longer one that the other has in the same order
_OTHER = 2  # words of either that the other has not
_SHARED = 2  # runs of three words by which two sentences meet
_CROWD = 24  # sentences that share a run: beyond that each meets the first alone


@dataclass
class _Sentence:
    """A sentence with claims: its words as they are compared, where each stands, and the claims in the order of the text."""

    source: Source
    words: Sequence[str]
    places: Sequence[tuple[int, int]]
    claims: list[LinkedClaim]

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Its runs of three words, whatever the numbers are."""
        told = ["#" if word[0].isdigit() else word for word in self.words]
        return frozenset(zip(told, told[1:], told[2:], strict=False))

    @cached_property
    def figures(self) -> frozenset[int]:
        """Which of its words are of figures, with their units, and of dates in digits."""
        text, language = self.source.text[self.places[0][0] : self.places[-1][1]], pack(self.source.language)
        read = [(self.places[0][0] + f.start, self.places[0][0] + f.end) for f in figures(text, language, numerals(text, language), ())]
        told = (i for i, (a, b) in enumerate(self.places) if any(x < b and a < y for x, y in read))
        return frozenset((*told, *(i for i, word in enumerate(self.words) if word[0].isdigit())))

    def telling(self, where: Iterable[int]) -> list[str]:
        """Those of its words at some places that are no figures and no grammar."""
        grammar = common_words(self.source.language)
        return [self.words[i] for i in where if i not in self.figures and self.words[i] not in grammar]

    def span(self, claim: LinkedClaim) -> tuple[int, int]:
        """The words of the quote of a claim: the first, and the one behind the last."""
        quote = claim.claim.quote
        inside = [i for i, (start, end) in enumerate(self.places) if start < quote.end and quote.start < end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)


@dataclass(frozen=True)
class ToldAlike:
    """`counterparts`: of a claim (by id) and another article, the claim at the same place of the same sentence; `sentences`: the ids of
    the claims of the sentence in which that stands."""

    counterparts: dict[tuple[str, str], str]
    sentences: dict[tuple[str, str], frozenset[str]]

    def side_by_side(self, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether the two stand at one place of one sentence."""
        return self.counterparts.get((a.claim.id, b.claim.source)) == b.claim.id

    def crossed(self, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether the two stand at two places of one sentence, and each has its counterpart in it."""
        x, y = (a.claim.id, b.claim.source), (b.claim.id, a.claim.source)
        both = x in self.counterparts and y in self.counterparts and b.claim.id in self.sentences[x]
        return both and not self.side_by_side(a, b)


def side_by_side(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two claims stand at one place of a sentence that their articles print all but alike."""
    one, other = _sentence([a]), _sentence([b])
    return _nearly_one(one, other) and any(_counterparts(one, other))


@once_lately
def told_alike(links: Links) -> ToldAlike:
    """The claims of a dossier that stand in sentences which two of its articles print all but alike."""
    found = ToldAlike({}, {})
    for one, other in _alike(_sentences(links)):
        pairs = list(_counterparts(one, other))
        for a, b in pairs:
            for x, y, beside in ((a, b, other), (b, a, one)):
                found.counterparts.setdefault((x.claim.id, y.claim.source), y.claim.id)
                found.sentences.setdefault((x.claim.id, y.claim.source), frozenset(c.claim.id for c in beside.claims))
    return found


def _sentences(links: Links) -> list[_Sentence]:
    """The sentences that have claims."""
    by_place: dict[tuple[str, tuple[int, int]], list[LinkedClaim]] = defaultdict(list)
    for c in links.claims:
        by_place[c.claim.source, c.claim.sentence].append(c)
    return [_sentence(claims) for _, claims in sorted(by_place.items())]


def _sentence(claims: Sequence[LinkedClaim]) -> _Sentence:
    """The sentence of some claims of its own."""
    first = claims[0]
    tokens = [t for t in tokenize(first.source.text, *first.claim.sentence) if t.kind != "mark"]
    ordered = sorted(claims, key=lambda c: (c.claim.quote.start, c.claim.quote.end, c.claim.id))
    return _Sentence(first.source, [fold(t.text) for t in tokens], [(t.start, t.end) for t in tokens], ordered)


def _alike(sentences: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """The sentences of two articles that differ in a few words."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, sentence in enumerate(sentences):
        for run in sentence.runs if len(sentence.words) >= _FEWEST else ():
            holders[run].append(i)
    met: Counter[tuple[int, int]] = Counter()
    for found in holders.values():
        met.update(combinations(found, 2) if len(found) <= _CROWD else ((found[0], later) for later in found[1:]))
    for (i, j), shared in sorted(met.items()):
        one, other = sentences[i], sentences[j]
        if one.source.name != other.source.name and shared >= _SHARED and _nearly_one(one, other):
            yield one, other


def _nearly_one(one: _Sentence, other: _Sentence) -> bool:
    """Whether two sentences are long enough and have the same words, but for their figures or for a word or two."""
    from rapidfuzz.distance import LCSseq

    longer = max(len(one.words), len(other.words))
    if min(len(one.words), len(other.words)) < _FEWEST or LCSseq.similarity(one.words, other.words) < _ALIKE * longer:
        return False
    steps = [step for step in LCSseq.opcodes(one.words, other.words) if step.tag != "equal"]
    mine = [i for step in steps for i in range(step.src_start, step.src_end)]
    theirs = [i for step in steps for i in range(step.dest_start, step.dest_end)]
    counted = not one.figures.isdisjoint(mine) or not other.figures.isdisjoint(theirs)
    most = 0 if counted else _OTHER
    return bool(steps) and all(len(sentence.telling(where)) <= most for sentence, where in ((one, mine), (other, theirs)))


def _counterparts(one: _Sentence, other: _Sentence) -> Iterator[tuple[LinkedClaim, LinkedClaim]]:
    """The claims of one kind at the same places of two sentences, each once."""
    from rapidfuzz.distance import LCSseq

    place = dict[int, range]()
    for step in LCSseq.opcodes(one.words, other.words):
        for i in range(step.src_start, step.src_end):
            same = step.tag == "equal"
            place[i] = (
                range(step.dest_start + i - step.src_start, step.dest_start + i - step.src_start + 1)
                if same
                else range(step.dest_start, step.dest_end)
            )
    spans = [other.span(c) for c in other.claims]
    weighed = []
    for m, a in enumerate(one.claims):
        there = {j for i in range(*one.span(a)) for j in place.get(i, ())}
        for n, b in enumerate(other.claims):
            common = len(there.intersection(range(*spans[n])))
            if common and a.claim.kind is b.claim.kind and a.claim.aspect is b.claim.aspect:
                weighed.append((-common / len(there.union(range(*spans[n]))), abs(m - n), m, n))
    left, right = set[int](), set[int]()
    for _, _, m, n in sorted(weighed):
        if m not in left and n not in right:
            left.add(m)
            right.add(n)
            yield one.claims[m], other.claims[n]
