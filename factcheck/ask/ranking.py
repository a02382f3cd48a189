"""How well each claim of a dossier answers a question: by the words that both have, and by what sort of claim it is."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from factcheck.acts.bags import Bag
from factcheck.ask.question import Asked, words_of
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concept
from factcheck.model import Aspect
from factcheck.read.text import tokenize

if TYPE_CHECKING:
    from factcheck.link import Links

# How much a word of the question tells, next to a concept: names, places, plain words of any language, happenings, stems of its own.
_WEIGHTS = {"n:": 1.4, "p:": 1.0, "w:": 0.5, "e:": 0.2, "s:": 2.0}
_MEANT = 6.0  # how much what the question word itself asks for tells
# How much of that counts where it stands in a claim's own words, in its sentence, in its paragraph or the headline.
_OWN, _SENTENCE, _AROUND = 1.0, 0.5, 0.3
_ABOUT, _NAMED_IN, _KNOWN_IN = 1.0, 0.8, 0.2  # the same for a name: the claim is about it, its sentence or its article names it
_LATER_KIND, _OTHER_KIND, _OTHER_MEASURE, _OTHER_COUNT, _OTHER_TIME, _CHANGE = 0.8, 0.25, 0.7, 0.8, 0.6, 0.9


class Ranking:
    """The claims of a dossier laid out to be found by words."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._entities = {e.id: e for e in links.entities}
        self._words: dict[tuple[str, tuple[int, int]], Bag] = {}

    def scores(self, asked: Asked, subjects: frozenset[str]) -> dict[str, float]:
        """How well each claim answers, from 0 to 1, by id; those that share nothing with the question are left out. `subjects`: the
        entities that the question names."""
        rows, counts = self._rows, self._counts
        weights = {w: _WEIGHTS.get(w[:2], 1.0) * log(1 + len(rows) / max(1, counts[w])) for w in asked.terms}
        about = {id: log(1 + len(rows) / max(1, sum(c.entity == id for c, *_ in rows))) for id in subjects}
        found = {}
        for linked, own, sentence, around in rows:
            same = linked.source.language == asked.language  # the stems of another language cannot be found
            sought = {w: weight for w, weight in weights.items() if same or w[:2] != "s:"}
            total = sum(sought.values()) + (_MEANT if asked.meant else 0.0) + max(about.values(), default=0.0)
            got = sum(weight * _where(word, own, sentence, around) for word, weight in sought.items())
            if asked.meant:
                got += _MEANT * max(_where(id, own, sentence, frozenset()) for id in asked.meant)
            got += max((about[id] * _about(id, linked) for id in subjects), default=0.0)
            if got and total:
                found[linked.claim.id] = got / total * _fit(linked, asked, own)
        return found

    @cached_property
    def _rows(self) -> list[tuple[LinkedClaim, Bag, Bag, Bag]]:
        """Each claim with its own words, those of its sentence and those of its paragraph."""
        return [(c, self._own(c), self._bag(c, c.claim.sentence), self._bag(c, _paragraph(c))) for c in self._links.claims]

    @cached_property
    def _counts(self) -> Counter[str]:
        """In how many claims and sentences each word stands."""
        return Counter(w for words in dict.fromkeys(own | sentence for _, own, sentence, _ in self._rows) for w in words)

    def _own(self, linked: LinkedClaim) -> Bag:
        """What the claim itself says: its words, whom it is about, what it measures, where."""
        claim, language = linked.claim, linked.source.language
        entity = self._entities.get(linked.entity or "")
        names = (entity.name, *entity.aliases) if entity else ()
        made = (claim.quote.exact, claim.subject, claim.object, claim.measure_text, claim.attributed_to, *names)
        found = {w for text in made if text for w in words_of(tokenize(text), language)}
        found |= {*linked.measure.concepts, *claim.concepts, *claim.scope.population}
        if linked.place is not None:
            found |= {f"p:{id}" for id in (linked.place.id, *linked.place.parents)}
        return _wider(found)

    def _bag(self, linked: LinkedClaim, span: tuple[int, int]) -> Bag:
        key = (linked.source.name, span)
        if key not in self._words:
            self._words[key] = _wider(words_of(tokenize(linked.source.text[span[0] : span[1]]), linked.source.language))
        return self._words[key]


def _wider(words: set[str] | Bag) -> Bag:
    return frozenset(words | {w for word in words if word[1:2] != ":" for w in broader(word)})


def _paragraph(linked: LinkedClaim) -> tuple[int, int]:
    text, (start, end) = linked.source.text, linked.claim.sentence
    first = text.rfind("\n\n", 0, start) + 1
    last = text.find("\n\n", end)
    return first, last if last >= 0 else len(text)


def _where(word: str, own: Bag, sentence: Bag, around: Bag) -> float:
    return _OWN if word in own else _SENTENCE if word in sentence else _AROUND if word in around else 0.0


def _about(id: str, linked: LinkedClaim) -> float:
    """How far a claim is about an entity."""
    if linked.entity == id:
        return _ABOUT
    return _NAMED_IN if id in linked.named else _KNOWN_IN if id in linked.known else 0.0


def _fit(linked: LinkedClaim, asked: Asked, own: Bag) -> float:
    """How well the kind, time and aspect of a claim fit what is asked for, as a factor. A figure of a less likely kind fits only where it
    is of what is asked for: how long is a nap of which only the number of nappers is known? `own`: what the claim itself says."""
    fit = 1.0
    if asked.kinds:
        order = asked.kinds.get(linked.claim.kind)
        wanted = asked.sought | asked.hinted
        strange = order and wanted and linked.claim.value is not None and own.isdisjoint(wanted)
        fit *= _OTHER_KIND if order is None or strange else 1.0 if order == 0 else _LATER_KIND
    if asked.sought and _wider(frozenset(linked.measure.concepts)).isdisjoint(asked.sought):
        fit *= _OTHER_MEASURE
    if asked.counted:
        named = asked.counted & _wider(frozenset(linked.measure.concepts))
        fit *= 1.0 if named or _unit(linked) in {concept(id).unit for id in asked.counted} else _OTHER_COUNT
    if asked.times and linked.claim.time is not None and not any(linked.claim.time.overlaps(t) for t in asked.times):
        fit *= _OTHER_TIME
    if linked.claim.aspect not in (Aspect.LEVEL, Aspect.MAXIMUM):
        fit *= _CHANGE
    return fit


def _unit(linked: LinkedClaim) -> str | None:
    value = linked.claim.value
    return value.unit.partition("/")[0] if value is not None and value.unit else None
