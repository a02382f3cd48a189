"""What a question names and a claim does not: whoever asks about donors must hear first that the claim found speaks of none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factcheck.acts.bags import nouns_capitalised
from factcheck.ask.question import Asked, grammatical
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import places
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concept
from factcheck.measures.lexicon import lexicon
from factcheck.model import TimeSpan
from factcheck.read.text import Token, fold, tokenize

if TYPE_CHECKING:
    from factcheck.link import Links

_LETTERS = 6  # by which spellings of one word in several languages and forms are told to be the same
_SHORTEST = 4  # letters of a word that tells something
_GRAMMAR = ("qualifier", "change", "speech")  # classes of concepts that no noun of a question has to name
_NO_NOUN = (*_GRAMMAR, "action", "event", "property")  # the same where the word may be a verb: "did they take", and no "trips"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What a stretch of an article speaks of: concepts with all that is broader, beginnings and stems of words, places, times."""

    concepts: frozenset[str]
    words: frozenset[str]
    stems: frozenset[tuple[str, ...]]
    places: frozenset[str]
    times: tuple[TimeSpan, ...]


class Unspoken:
    """The nouns, names, places and times of a question that a claim does not speak of: neither in its paragraph, where the sentences before
    it say what it is of, nor in what was made of it (whom and what it is about, where, when).

    A noun is a concept that says something by itself, in whatever language the claim is; a name is what is spelt with a capital. A word
    that no concept knows is taken for a noun only behind "how many", and is looked for only in claims of the question's language. What is
    asked for itself ("how fast", "how many died") must be what the claim or its sentence is of: its paragraph speaks of much.
    """

    def __init__(self, asked: Asked, links: Links) -> None:
        self._asked, self._entities = asked, {e.id: e for e in links.entities}
        self._code = asked.language
        self._published = next((c.source.published for c in links.claims if c.source.published), None)
        self._read: dict[tuple[str, Span], _Stretch] = {}

    def of(self, linked: LinkedClaim) -> tuple[str, ...]:
        """What a claim does not speak of, as the question writes it, in its order."""
        source, around, sentence = linked.source, self._stretch(linked, _paragraph(linked)), self._stretch(linked, linked.claim.sentence)
        made, headed = self._made(linked), _speaks(linked, (source.title or "", source.outlet or ""))
        concepts, words = around.concepts | made.concepts | headed.concepts, around.words | made.words | headed.words
        own = source.language == self._code
        missing = []
        if (head := self._head) is not None:
            at, text, ids = head
            if not ids & (sentence.concepts | made.concepts) and not (own and _stems(text, self._code) & sentence.stems):
                missing.append((at, text))
        for at, text, id in self._places:
            if id not in around.places | made.places | headed.places and _key(text) not in words:
                missing.append((at, text))
        for at, end, time in self._asked.times_at(source.published):
            known = around.times if linked.claim.time is None else (linked.claim.time,)
            if not any(other.overlaps(time) for other in known):
                missing.append((at, self._asked.text[at:end]))
        for at, text, ids in self._nouns:
            if not ids & concepts and not _keys(text) & words:
                missing.append((at, text))
        for at, text, name in self._words:
            asked_for = self._head is None and not name
            if not (name or own or asked_for) or _key(text) in (sentence if asked_for else around).words | made.words | headed.words:
                continue
            if not (own and _stems(text, self._code) & (sentence if asked_for else around).stems):
                missing.append((at, text))
        return tuple(dict.fromkeys(text for _, text in sorted(missing)))

    @cached_property
    def _hits(self) -> Mapping[Span, frozenset[str]]:
        """The concepts of the question by the tokens that stand for them, with those of which its words are a part."""
        parts, stems = _parts(self._code), lexicon(self._code).stems
        return {
            (first, behind): ids.union(*(parts.get(stems(t.low), ()) for t in self._asked.tokens[first:behind]))
            for (first, behind), ids in self._asked.concepts.items()
        }

    @cached_property
    def _head(self) -> tuple[int, str, frozenset[str]] | None:
        """What is asked for: where it stands, its words, the concepts of which one is enough; None where no concept knows it."""
        span = self._asked.head
        if span is None:
            return None
        first, behind = span
        start = self._asked.tokens[first].start
        return start, self._asked.text[start : self._asked.tokens[behind - 1].end], self._asked.sought

    @cached_property
    def _places(self) -> list[tuple[int, str, str]]:
        text = self._asked.text
        return [(p.start, text[p.start : p.end], p.place_id) for p in places(text, pack(self._code))]

    @cached_property
    def _covered(self) -> set[int]:
        """Where words stand that name a place or a time."""
        spans = [(p.start, p.end) for p in places(self._asked.text, pack(self._code))]
        spans += [(at, end) for at, end, _ in self._asked.times_at(self._published)]
        return {t.start for t in self._asked.tokens if any(a <= t.start < b for a, b in spans)}

    @cached_property
    def _nouns(self) -> list[tuple[int, str, frozenset[str]]]:
        tokens, found = self._asked.tokens, []
        for (first, behind), ids in self._hits.items():
            said, known = tokens[first:behind], [concept(id) for id in self._asked.concepts[first, behind]]
            noun = self._asked.is_noun(first)
            plain = any(k.generic or k.cls in (_GRAMMAR if noun else _NO_NOUN) for k in known)
            if not (plain or said[0].start in self._covered or all(_plain(t, self._code) for t in said)):
                found.append((said[0].start, self._asked.text[said[0].start : said[-1].end], ids))
        return found

    @cached_property
    def _words(self) -> list[tuple[int, str, bool]]:
        """The words that no concept knows, and whether they are names."""
        known = {i for first, behind in self._hits for i in range(first, behind)}
        nouns, found = nouns_capitalised(self._code), []
        for i, token in enumerate(self._asked.tokens):
            name = token.capital and i > 0 and not nouns
            if token.kind != "word" or i in known or token.start in self._covered or _plain(token, self._code):
                continue
            if name or (token.capital and nouns) or i == self._asked.counted_at:
                found.append((token.start, token.text, name))
        return found

    def _stretch(self, linked: LinkedClaim, span: Span) -> _Stretch:
        key = (linked.source.name, span)
        if key not in self._read:
            self._read[key] = _speaks(linked, (linked.source.text[span[0] : span[1]],))
        return self._read[key]

    def _made(self, linked: LinkedClaim) -> _Stretch:
        """What was made of a claim."""
        claim = linked.claim
        names = [name for id in (*linked.named, linked.entity) if (e := self._entities.get(id or "")) for name in (e.name, *e.aliases)]
        made = [claim.subject, claim.object, claim.measure_text, claim.place, claim.attributed_to, *names]
        ids = {*linked.context, *linked.measure.concepts, *claim.concepts, *claim.scope.population}
        where = (linked.place.id, *linked.place.parents) if linked.place is not None else ()
        return _speaks(linked, [text for text in made if text], ids, where)


def _speaks(linked: LinkedClaim, texts: Iterable[str], ids: Iterable[str] = (), where: Iterable[str] = ()) -> _Stretch:
    code, published = linked.source.language, linked.source.published
    found, words, stems, spots, spans = set(ids), set[str](), set[tuple[str, ...]](), set(where), list[TimeSpan]()
    for text in texts:
        tokens = tokenize(text)
        found |= {hit.concept for hit in lexicon(code).annotate(tokens)}
        found |= {id for t in tokens for id in _parts(code).get(lexicon(code).stems(t.low), ())}
        words |= {_key(t.text) for t in tokens if t.kind == "word"}
        stems |= {lexicon(code).stems(t.low) for t in tokens if t.kind == "word"}
        spots |= {p.place_id for p in places(text, pack(code))}
        spans += [when.time for when in times(text, pack(code), numerals(text, pack(code)), published)]
    spots |= {"/".join(parts[:n]) for id in spots for parts in [id.split("/")] for n in range(1, len(parts))}
    wider = frozenset(wide for id in found for wide in broader(id))
    return _Stretch(wider, frozenset(words), frozenset(stems), frozenset(spots), tuple(spans))


def _paragraph(linked: LinkedClaim) -> Span:
    claim, text = linked.claim, linked.source.text
    first = text.rfind("\n\n", 0, min(claim.sentence[0], claim.quote.start)) + 1
    last = text.find("\n\n", max(claim.sentence[1], claim.quote.end))
    return first, last if last >= 0 else len(text)


def _plain(token: Token, code: str) -> bool:
    """Whether a word is one of grammar or asks."""
    asking = (part for words in pack(code).part("ask").values() for w in words for part in w.split())
    return grammatical(token.low, code) or token.low in asking


@cache
def _parts(code: str) -> dict[tuple[str, ...], set[str]]:
    """The concepts in whose wordings of several words a word stands, by its stem: who gives organs and who gives blood are both donors,
    whichever of the concepts another language has for the bare word."""
    found: dict[tuple[str, ...], set[str]] = {}
    words = lexicon(code)
    for wording, id in words.wordings:
        parts = wording.lstrip("?").split()
        for part in parts if len(parts) > 1 else ():
            if len(part) >= _SHORTEST and not grammatical(part.lower(), code):
                found.setdefault(words.stems(part), set()).add(id)
    return found


def _key(word: str) -> str:
    return fold(word).removesuffix("'s").removesuffix("’s")[:_LETTERS].rstrip("s")


def _keys(text: str) -> set[str]:
    return {_key(word) for word in text.split()}


def _stems(text: str, code: str) -> set[tuple[str, ...]]:
    return {lexicon(code).stems(t.low) for t in tokenize(text) if not _plain(t, code)}
