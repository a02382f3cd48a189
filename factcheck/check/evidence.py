"""What the sources say, laid out so that a statement finds its support without reading every source again."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from factcheck.extract.figures import figures
from factcheck.extract.numerals import numerals
from factcheck.extract.places import places
from factcheck.extract.times import times
from factcheck.lang import pack
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.model import Claim, Precision, Source, TimeSpan, Value
from factcheck.read.text import Token, sentences, tokenize

Bag = frozenset[str]
Anchor = tuple[int, int, str]


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


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as a source prints it, bound to nothing: its value, its own direction, its sentence and its words."""

    value: Value
    direction: int
    passage: Passage
    quote: str


_KEY = 6  # letters by which names and words of several languages are told to be the same
_LONG_WORD = 5  # shorter words are mostly grammar
_WEIGHTS = {"n:": 2.0, "p:": 2.0, "t:": 2.0, "m:": 2.0, "w:": 0.5, "e:": 1.0}


class Evidence:
    """The passages and claims of a dossier's sources, and how telling each word is."""

    def __init__(self, sources: Sequence[Source], claims: Iterable[Claim]) -> None:
        self.passages: dict[str, list[Passage]] = {}
        counts: Counter[str] = Counter()
        by_source: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_source[claim.source].append(claim)
        self.witnesses: dict[str, list[Witness]] = {}
        self.figures: dict[str, list[Printed]] = {}
        self.times: dict[str, list[TimeSpan]] = {}
        self._labels = {s.name: f"{s.outlet} ({s.path})" if s.outlet else s.path for s in sources}
        self._published = {source.name: source.published for source in sources}
        for source in sources:
            marks = anchors(source.text, source.language, source.published)
            found = [
                Passage(source, s.start, s.end, bag_between(s.tokens, marks, s.start, s.end, source.language))
                for s in sentences(source.text, pack(source.language))
            ]
            self.figures[source.name], self.times[source.name] = _figures(source, found)
            title = bag_of_text(source.title or "", source.language)
            self.passages[source.name] = found
            for passage in found:
                counts.update(passage.bag)
            self.witnesses[source.name] = [
                Witness(
                    claim,
                    source,
                    _quoted(claim, source, marks) | frozenset(claim.concepts) | _names(claim.subject or ""),
                    frozenset().union(
                        title, *(p.bag for p in found if p.start <= claim.quote.start < p.end or p.end <= claim.quote.start < p.end + 2)
                    ),
                )
                for claim in by_source[source.name]
            ]
        total = sum(len(found) for found in self.passages.values()) + 1
        self._weight = {word: log(1 + total / n) for word, n in counts.items()}
        self._rare = log(1 + total)

    def label(self, name: str) -> str:
        """A source as an editor looks for it: its outlet with its file."""
        return self._labels.get(name, name)

    def never_dated(self, time: TimeSpan | None, source: str) -> bool:
        """Whether a source says nothing of a past stretch of time: none of its dates lies in it, nor its own day within a year."""
        if time is None or time.assumed or time.end is None or time.precision is Precision.SPAN:
            return False
        dates = self.times.get(source, ())
        published = self._published.get(source)
        if published is None or published.start is None or (published.start - time.end).days < 366:
            return False
        return not any(time.overlaps(date) for date in dates)

    def weight(self, word: str) -> float:
        """How telling a word is: rare ones more. Names, places, days and numbers count double, plain words half."""
        return self._weight.get(word, self._rare) * _WEIGHTS.get(word[:2], 1.0)

    def overlap(self, asked: Bag, given: Bag) -> float:
        """Share (0 to 1) of the weight of `asked` that `given` holds. A plain word that both hold helps; one that `given`
        lacks says little, for the other text may use a synonym or another language."""
        missing = asked - given
        held = sum(self.weight(word) for word in asked & given)
        total = held + sum(self.weight(word) for word in missing if word[:2] != "w:")
        return held / total if total else 0.0


def bag_of(tokens: Sequence[Token], language: str, placed: Collection[int] = ()) -> Bag:
    """Concepts, names and plain words of some tokens; unknown capitalised words are names, the first word of a sentence only if no
    concept. `placed`: where tokens stand that name a place; they are no names."""
    words = lexicon(language)
    hits = words.annotate(tokens)
    covered = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    found = {hit.concept for hit in hits}
    happenings = _happenings(language)
    stem = stemmer(language)
    for i, token in enumerate(tokens):
        if token.kind == "word" and (event := happenings.get(stem(token.low))):
            found.add(event)
        if token.kind != "word" or i in covered or len(token.text) < 2 or token.start in placed or _common(token.low, language):
            continue
        if token.capital:
            found |= {f"n:{name_key(part)}" for part in token.text.split("-") if len(part) > 1}
        elif len(token.text) >= _LONG_WORD:
            found.add(f"w:{fold(token.low)[:_KEY]}")
    return frozenset(found)


@cache
def _happenings(language: str) -> dict[str, str]:
    """Stems of verbs of happening ("opened", "inauguré", "eröffnet") to a word of a bag that all languages share ("e:open")."""
    stem = stemmer(language)
    table = {key: words for key, words in pack(language).part("speech").get("event", {}).items() if isinstance(words, list)}
    rows = [(stem(word), f"e:{key}") for key, words in sorted(table.items()) for word in words if " " not in word]
    return dict(reversed(rows))


def name_key(word: str) -> str:
    """What spellings of one name share in several languages: its beginning, without accents, case endings and genitives."""
    return fold(word).removesuffix("'s").removesuffix("’s")[:_KEY]


def bag_between(tokens: Sequence[Token], marks: Sequence[Anchor], start: int, end: int, language: str) -> Bag:
    """The bag of the tokens of a stretch, with the anchors in it."""
    here = marks[bisect_left(marks, (start, 0, "")) : bisect_left(marks, (end, 0, ""))]
    spans = [(a, b) for a, b, word in here if word[:2] == "p:"]
    placed = {token.start for token in tokens if any(a <= token.start < b for a, b in spans)} if spans else ()
    return bag_of(tokens, language, placed) | {word for _, _, word in here}


def anchors(text: str, language: str, published: TimeSpan | None) -> list[Anchor]:
    """The numbers and days of a text as words of a bag ("m:13", "t:2025-08-06", "t:08-06"), with their offsets."""
    language_pack = pack(language)
    found = numerals(text, language_pack)
    out: list[Anchor] = []
    spans = []
    for when in times(text, language_pack, found, published):
        spans.append((when.start, when.end))
        out.append((when.start, when.end, f"t:{when.time.iso}"))
        if when.time.precision is Precision.DAY and when.time.start is not None:
            out.append((when.start, when.end, f"t:{when.time.start:%m-%d}"))
    taken = iter(sorted(spans))
    current = next(taken, None)
    for number in found:
        while current is not None and current[1] <= number.start:
            current = next(taken, None)
        if number.form != "article" and not (current is not None and current[0] <= number.start):
            out.append((number.start, number.end, f"m:{number.value.normalize():f}"))
    for place in places(text, language_pack):
        out.append((place.start, place.end, f"p:{place.place_id}"))
    return sorted(out)


def within(marks: Sequence[Anchor], start: int, end: int) -> Bag:
    """The words of the anchors that begin in a stretch."""
    return frozenset(word for _, _, word in marks[bisect_left(marks, (start, 0, "")) : bisect_left(marks, (end, 0, ""))])


def _figures(source: Source, found: Sequence[Passage]) -> tuple[list[Printed], list[TimeSpan]]:
    """Every figure of a source with its sentence, whether or not it was bound to a subject; and every date."""
    language_pack = pack(source.language)
    numbers = numerals(source.text, language_pack)
    dated = times(source.text, language_pack, numbers, source.published)
    taken = [(when.start, when.end) for when in dated]
    starts = [passage.start for passage in found]
    out = []
    for figure in figures(source.text, language_pack, numbers, taken):
        at = bisect_right(starts, figure.start) - 1
        if at >= 0:
            out.append(Printed(figure.value, figure.direction, found[at], source.text[figure.start : figure.end]))
    return out, [when.time for when in dated]


def _quoted(claim: Claim, source: Source, marks: Sequence[Anchor]) -> Bag:
    start, end = claim.quote.start, claim.quote.end
    found = bag_between(tokenize(source.text, start, end), marks, start, end, source.language)
    return frozenset(word for word in found if word[:2] not in ("m:", "t:"))


@cache
def bag_of_text(text: str, language: str) -> Bag:
    """The bag of a short text."""
    return bag_of(tokenize(text), language)


def _names(text: str) -> Bag:
    return frozenset(f"n:{name_key(word)}" for word in text.replace("-", " ").split() if word[:1].isupper() and len(word) > 1)


@cache
def _common_words(language: str) -> frozenset[str]:
    speech = {k: v for k, v in pack(language).part("speech").get("words", {}).items() if isinstance(v, list)}
    return frozenset(word for words in speech.values() for word in words) | frozenset(pack(language).part("text").get("common_words", []))


def _common(low: str, language: str) -> bool:
    return low in _common_words(language)


def fold(text: str) -> str:
    """Lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
