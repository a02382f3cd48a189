"""What the sources say, laid out so that a statement finds its support without reading every source again."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import log

from factcheck.lang import pack
from factcheck.measures.lexicon import lexicon
from factcheck.model import Approx, Claim, Source, TimeSpan, Value
from factcheck.read.text import Sentence, Token, sentences

Bag = frozenset[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source: what it speaks of, as concepts and names."""

    source: Source
    start: int
    end: int
    bag: Bag


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim of a source with the bag of its sentence and that of its quote."""

    claim: Claim
    source: Source
    near: Bag
    around: Bag


class Evidence:
    """The passages and claims of a dossier's sources, and how telling each word is."""

    def __init__(self, sources: Sequence[Source], claims: Iterable[Claim]) -> None:
        self.passages: dict[str, list[Passage]] = {}
        counts: Counter[str] = Counter()
        by_source: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_source[claim.source].append(claim)
        self.witnesses: dict[str, list[Witness]] = {}
        for source in sources:
            found = [
                Passage(source, s.start, s.end, bag_of(s.tokens, source.language)) for s in sentences(source.text, pack(source.language))
            ]
            title = bag_of_text(source.title or "", source.language)
            self.passages[source.name] = found
            for passage in found:
                counts.update(passage.bag)
            self.witnesses[source.name] = [
                Witness(
                    claim,
                    source,
                    bag_of_text(claim.quote.exact, source.language) | frozenset(claim.concepts) | _names(claim.subject or ""),
                    frozenset().union(
                        title, *(p.bag for p in found if p.start <= claim.quote.start < p.end or p.end <= claim.quote.start < p.end + 2)
                    ),
                )
                for claim in by_source[source.name]
            ]
        total = sum(len(found) for found in self.passages.values()) + 1
        self._weight = {word: log(1 + total / n) for word, n in counts.items()}
        self._rare = log(1 + total)

    def weight(self, word: str) -> float:
        """How telling a word is: rare ones more. Names count double."""
        return self._weight.get(word, self._rare) * (2.0 if word.startswith("n:") else 1.0)

    def overlap(self, asked: Bag, given: Bag) -> float:
        """Share (0 to 1) of the weight of `asked` that `given` holds."""
        total = sum(self.weight(word) for word in asked)
        return sum(self.weight(word) for word in asked & given) / total if total else 0.0


def bag_of(tokens: Sequence[Token], language: str) -> Bag:
    """Concepts and names of some tokens; unknown capitalised words are names, the first word of a sentence only if no concept."""
    words = lexicon(language)
    hits = words.annotate(tokens)
    covered = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    found = {hit.concept for hit in hits}
    for i, token in enumerate(tokens):
        if (
            token.kind == "word"
            and token.capital
            and i not in covered
            and len(token.text) > 1
            and not (i == 0 and _common(token.low, language))
        ):
            found |= {f"n:{fold(part)}" for part in token.text.split("-") if len(part) > 1}
    return frozenset(found)


@cache
def bag_of_text(text: str, language: str) -> Bag:
    """The bag of a short text."""
    from factcheck.read.text import tokenize

    return bag_of(tokenize(text), language)


def _names(text: str) -> Bag:
    return frozenset(f"n:{fold(word)}" for word in text.replace("-", " ").split() if word[:1].isupper() and len(word) > 1)


@cache
def _common_words(language: str) -> frozenset[str]:
    speech = pack(language).part("speech").get("words", {})
    return frozenset(word for words in speech.values() for word in words) | frozenset(pack(language).part("text").get("common_words", []))


def _common(low: str, language: str) -> bool:
    return low in _common_words(language)


def fold(text: str) -> str:
    """Lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def same_value(draft: Value, source: Value) -> bool:
    """Whether the source's figure supports the draft's: equal to within the precision of either, or a bound that it meets.

    "31.5" is supported by 31.46, "more than 2,100" by 2,190 and by "more than 2,190", "about 10,900" by 10,900; 13 is not by 19.
    """
    mine, theirs = _comparable(draft, source)
    if mine is None or theirs is None:
        return False
    low, high = mine
    their_low, their_high = theirs
    if draft.approx is Approx.EXACT and source.approx is Approx.EXACT:
        a, b = draft.middle, source.middle
        if a is None or b is None:
            return False
        factor = Decimal(1) if draft.unit == source.unit or not a else (low or a) / a if a else Decimal(1)
        return abs(a * factor - b) <= max(draft.grain * factor, source.grain) / 2
    if draft.approx is Approx.RANGE and source.approx is Approx.RANGE:
        return low == their_low and high == their_high
    above = low is None or their_high is None or their_high >= low
    below = high is None or their_low is None or their_low <= high
    if not (above and below):
        return False
    a, b = draft.middle, source.middle
    # An open bound supports another only where the printed figures are near: "more than 200" is no support for "more than 20".
    if a is not None and b is not None and (low is None or high is None or their_low is None or their_high is None):
        return abs(a - b) <= max(abs(a), abs(b)) * Decimal("0.1")
    return True


def _comparable(a: Value, b: Value) -> tuple[tuple[Decimal | None, Decimal | None] | None, tuple[Decimal | None, Decimal | None] | None]:
    if a.unit == b.unit or a.unit is None or b.unit is None:
        return (a.low, a.high), (b.low, b.high)
    from factcheck.extract.units import convert

    try:
        ends_a = [None if end is None else convert(end, a.unit) for end in (a.low, a.high)]
        ends_b = [None if end is None else convert(end, b.unit) for end in (b.low, b.high)]
    except (KeyError, ValueError):
        return None, None
    units = {end[1] for end in (*ends_a, *ends_b) if end is not None}
    if len(units) > 1:
        return None, None
    return (_number(ends_a[0]), _number(ends_a[1])), (_number(ends_b[0]), _number(ends_b[1]))


def _number(end: tuple[Decimal, str] | None) -> Decimal | None:
    return None if end is None else end[0]


def times_differ(draft: TimeSpan | None, source: TimeSpan | None) -> bool:
    """Whether both state a time of their own and the two have no day in common."""
    return draft is not None and source is not None and not draft.assumed and not source.assumed and not draft.overlaps(source)


def sentence_at(found: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that holds an offset."""
    return next((s for s in found if s.start <= offset < s.end), None)
