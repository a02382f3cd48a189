"""What an article says at a claim: the words of the claim itself, of its sentence, of its paragraph and of the headline, each as one bag.

Whatever a question names is looked for in these bags, to rank the claims and to tell what a claim does not speak of. A bag holds concepts
with all that is broader, places with all that they lie in ("p:FR/Paris"), happenings ("e:open"), and each word twice: by its beginning,
which spellings in several languages share ("w:lister"), and by its stem and language ("s:en:lister").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck.acts.words.bags import Bag, common_words, name_key, words_at
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import places
from factcheck.extract.times.reading import times
from factcheck.lang import languages, pack
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concept
from factcheck.measures.lexicon import lexicon
from factcheck.model import Claim, Kind, Source, TimeSpan
from factcheck.model.progress import counted
from factcheck.read.text import Token, paragraph_around, tokenize

if TYPE_CHECKING:
    from factcheck.link import Links


Name = tuple[Bag, ...]  # of each of its words what it may mean


class Width(IntEnum):
    """How far around a claim something is said."""

    CLAIM = 0
    SENTENCE = 1
    PARAGRAPH = 2
    HEADLINE = 3


@dataclass(frozen=True, slots=True)
class Said:
    """What is said at a claim, each `Width` with its bag, the times that its paragraph names, who says so, and where that paragraph is."""

    bags: tuple[Bag, ...]
    times: tuple[TimeSpan, ...]
    speakers: tuple[Name, ...]
    paragraph: tuple[int, int]

    def width(self, ids: Bag) -> Width | None:
        """How near to the claim any of some ids is said; None where it is not."""
        return next((width for width in Width if not ids.isdisjoint(self.bags[width])), None)


class Spoken:
    """The claims of a dossier with what is said at each."""

    def __init__(self, links: Links) -> None:
        self._entities = {e.id: e for e in links.entities}
        self._posts: dict[str, list[str]] = {}
        for c in links.claims:
            if c.claim.kind is Kind.ROLE and c.claim.subject:
                self._posts.setdefault(c.claim.subject.casefold(), []).append(c.claim.quote.exact)
        self._sentences: dict[tuple[str, tuple[int, int]], list[Claim]] = {}
        for c in links.claims:
            self._sentences.setdefault((c.source.name, c.claim.sentence), []).append(c.claim)
        self._claims = links.claims

    @cached_property
    def rows(self) -> list[tuple[LinkedClaim, Said]]:
        """Each claim with what is said at it."""
        return [(linked, self._said(linked)) for linked in counted(self._claims, "reading what is said")]

    def _said(self, linked: LinkedClaim) -> Said:
        claim, source = linked.claim, linked.source
        text, code = source.text, source.language
        start, end = paragraph_around(text, min(claim.sentence[0], claim.quote.start), max(claim.sentence[1], claim.quote.end))
        known = self._names(linked.named) if linked.named else ()
        sentence = bag_of_text(text[claim.sentence[0] : claim.sentence[1]], code) | wider(linked.context) | _bag_of_all(known, code)
        return Said(
            (self._own(linked), sentence, bag_of_text(text[start:end], code), bag_of_opening(source)),
            _times(text[start:end], code, source.published),
            self.speakers(linked),
            (start, end),
        )

    def speakers(self, linked: LinkedClaim) -> tuple[Name, ...]:
        """Who says so: whom the article names for it and what his post is, else whom it is about and who is named beside it; the outlet."""
        said, outlet = linked.claim.attributed_to, linked.source.outlet
        named = (said, *self._posts.get(said.casefold(), ())) if said else (*self._names([linked.entity or ""]), self._beside(linked))
        return tuple(name_of(text, linked.source.language) for text in (*named, *([outlet] if outlet else [])))

    def _beside(self, linked: LinkedClaim) -> str:
        """The names in the sentence of a claim between the claims before and behind it."""
        claim = linked.claim
        others = [c for c in self._sentences[linked.source.name, claim.sentence] if c.kind is not Kind.ROLE]  # a post says who he is
        first = max((c.quote.end for c in others if c.quote.end <= claim.quote.start), default=claim.sentence[0])
        last = min((c.quote.start for c in others if c.quote.start >= claim.quote.end), default=claim.sentence[1])
        return " ".join(t.text for t in tokenize(linked.source.text[first:last]) if t.capital)

    def _own(self, linked: LinkedClaim) -> Bag:
        """What the claim itself says: its words, whom it is about, what it measures, where."""
        claim = linked.claim
        texts = (claim.quote.exact, claim.subject, claim.object, claim.measure_text, claim.place, claim.attributed_to)
        ids = {*linked.measure.concepts, *claim.concepts, *claim.scope.population}
        where = (linked.place.id, *linked.place.parents) if linked.place is not None else ()
        names = self._names([linked.entity]) if linked.entity else ()
        return wider(ids) | _bag_of_all((*texts, *names), linked.source.language) | {f"p:{id}" for id in where}

    def _names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What articles call some entities."""
        return tuple(name for id in ids if (e := self._entities.get(id)) for name in (e.name, *e.aliases))


def wider(ids: Iterable[str]) -> Bag:
    """Some concepts with all that is broader."""
    return frozenset(wide for id in ids for wide in broader(id))


@lru_cache(maxsize=4096)
def bag_of_text(text: str, code: str) -> Bag:
    """The bag of a stretch of text."""
    tokens = tokenize(text)
    found = {word for _, word in words_at(tokens, code)}
    paths = [p.place_id.split("/") for p in places(text, pack(code))]
    spots = {f"p:{'/'.join(path[:n])}" for path in paths for n in range(1, len(path) + 1)}
    words = {id for t in tokens if t.kind == "word" for id in (beginning(t), stem_of(t, code))}
    return wider(id for id in found if id[1:2] != ":") | {id for id in found if id[:2] == "e:"} | spots | words


def bag_of_opening(source: Source) -> Bag:
    """The bag of what an article stands under: its title, and what it begins with, which is its headline where no title is stated."""
    first = source.text[slice(*paragraph_around(source.text, 0, 0))]
    return _bag_of_all((source.title, first), source.language)


def beginning(token: Token) -> str:
    """What spellings of one word in several languages and forms share."""
    return "w:" + name_key(token.text).rstrip("s")


def stem_of(token: Token, code: str) -> str:
    """What the forms of a word share in its language."""
    return f"s:{code}:{' '.join(lexicon(code).stems(token.low))}"


def name_of(text: str, code: str) -> Name:
    """A name as its words that are none of grammar in any language, so that "préfecture" is told to be "préfecture de police", "the police"
    to be it, and "Le Moal" of an English question to be "Gildas Le Moal"."""
    tokens = tokenize(text.replace("-", " "))
    words = [t for t in tokens if t.kind == "word" and not any(t.low in common_words(other) for other in languages())]
    return tuple(
        frozenset({h.concept for h in lexicon(code).annotate([t]) if not concept(h.concept).generic} | {beginning(t), stem_of(t, code)})
        for t in words
    )


def is_named(one: Name, other: Name) -> bool:
    """Whether two names may be of one: all that the one says, the other says too."""
    return any(a and all(any(not word.isdisjoint(mine) for mine in b) for word in a) for a, b in ((one, other), (other, one)))


def _bag_of_all(texts: Iterable[str | None], code: str) -> Bag:
    return frozenset().union(*(bag_of_text(text, code) for text in texts if text))


@lru_cache(maxsize=1024)
def _times(text: str, code: str, published: TimeSpan | None) -> tuple[TimeSpan, ...]:
    return tuple(when.time for when in times(text, pack(code), numerals(text, pack(code)), published))
