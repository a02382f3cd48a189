"""How well each claim of a dossier answers a question, and what keeps a claim from answering it for certain.

A claim scores the share of the question's words that are said at it (`spoken`), each weighed by its rarity and by how near it is said,
times how well the claim's kind, measure, time and aspect fit. Whoever asks about donors must hear first that the claim speaks of none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from factcheck.acts.words.bags import Bag
from factcheck.acts.words.numbered import apart, numbered
from factcheck.acts.words.sorts import sorts
from factcheck.ask.needs import Need, needs_of, terms_of
from factcheck.ask.question import Asked, Span, ahead
from factcheck.ask.spoken import Said, Spoken, Width, bag_of_text, is_named, name_of, wider
from factcheck.extract.figures.units.units import convert, is_measured
from factcheck.graph.told_apart.set_apart import named, sorts_of
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import concept
from factcheck.model import Aspect, Kind, Modality

if TYPE_CHECKING:
    from factcheck.link import Links

_MEANT = 6.0  # how much what the question word itself asks for tells, next to a concept that is named
_DOUBTED, _WEIGHTS = 0.5, {"speaker": 0.2, "kind": 0.3, "other": 0.75}  # a claim's score, for each thing that speaks against its answering
_NEAR = {Width.CLAIM: 1.0, Width.SENTENCE: 0.5, Width.PARAGRAPH: 0.3, Width.HEADLINE: 0.0}  # how much of that counts by where it is said
# The same for a name: the claim is about it, and its sentence names it or not; its sentence or its article names it.
_ABOUT, _UNNAMED, _NAMED_IN, _KNOWN_IN = 1.0, 0.95, 0.8, 0.2
_LATER_KIND, _OTHER_KIND, _OTHER_MEASURE, _OTHER_COUNT, _OTHER_TIME, _LONGER_TIME, _CHANGE = 0.8, 0.25, 0.7, 0.8, 0.6, 0.9, 0.9


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a claim does not answer for certain, as a sentence of `lang/<code>/say/explain.toml` and the words of the question it is of."""

    key: str
    words: str = ""

    @property
    def weight(self) -> float:
        """By what a claim's score is multiplied for it; a question for one's word is hardly answered by another's."""
        return _WEIGHTS.get(self.key, _DOUBTED)


class Ranking:
    """The claims of a dossier laid out to be found by words."""

    def __init__(self, links: Links) -> None:
        self._rows = Spoken(links).rows
        self._said = {linked.claim.id: said for linked, said in self._rows}
        self._entities = {e.id: e for e in links.entities}
        self._sentences: dict[tuple[str, Span], list[LinkedClaim]] = {}
        self._paragraphs: dict[tuple[str, Span], list[LinkedClaim]] = {}
        for linked, said in self._rows:
            self._sentences.setdefault((linked.source.name, linked.claim.sentence), []).append(linked)
            self._paragraphs.setdefault((linked.source.name, said.paragraph), []).append(linked)

    def scores(self, asked: Asked, subjects: frozenset[str]) -> dict[str, float]:
        """How well each claim answers, from 0 to 1, by id; those that share nothing with the question are left out. `subjects`: the
        entities that the question names."""
        count = len(self._rows)
        weights = {w: weight * log(1 + count / max(1, self._counts[w])) for w, weight in terms_of(asked).items()}
        about = {id: log(1 + count / max(1, sum(c.entity == id for c, _ in self._rows))) for id in subjects}
        found = {}
        of_number, of_sort = numbered(asked.text, asked.language), sorts(asked.text, asked.language)
        for linked, said in self._rows:
            if apart(of_number, named(linked)) or apart(of_sort, sorts_of(linked)):
                continue  # of line 4, where line 14 is asked after
            same = f"s:{linked.source.language}:"  # the stems of another language cannot be found
            mine = {w: weight for w, weight in weights.items() if w[:2] != "s:" or w.startswith(same)}
            got = sum(weight * _near(said, frozenset((w,))) for w, weight in mine.items())
            got += sum(weight * _about(id, linked) for id, weight in about.items())
            total = sum(mine.values()) + sum(about.values())
            if asked.meant:
                near = _NEAR[Width.SENTENCE] if _in_unit(linked, asked) else 0.0
                got, total = got + _MEANT * max(near, _near(said, asked.meant)), total + _MEANT
            if got and total:
                found[linked.claim.id] = got / total * _fit(linked, asked, said.bags[Width.CLAIM])
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        """In how many claims and sentences each word stands."""
        return Counter(w for words in dict.fromkeys(s.bags[Width.CLAIM] | s.bags[Width.SENTENCE] for _, s in self._rows) for w in words)

    def doubts(self, linked: LinkedClaim, asked: Asked, subjects: frozenset[str]) -> tuple[Doubt, ...]:
        """What keeps a claim from answering for certain: what the question names and it does not speak of, in the question's order, whose
        word it is not, and what no claim tells."""
        said, own = self._said[linked.claim.id], linked.source.language == asked.language
        looked = [need for need in needs_of(asked) if need.common or own]
        missing = [(need.at, need.text) for need in looked if not self._speaks_of(need, linked, said, asked)]
        known = (linked.claim.time,) if linked.claim.time is not None else (*said.times, *((linked.time,) if linked.time else ()))
        for at, end, time in asked.times_at(linked.source.published):
            if not any(other.overlaps(time) for other in known):
                missing.append((at, asked.text[at:end]))
        found = [Doubt("unspoken", text) for _, text in sorted(missing)]
        if asked.speaker and not any(is_named(name_of(asked.speaker, asked.language), name) for name in said.speakers):
            found.append(Doubt("speaker", asked.speaker))
        if self._of_another(linked, subjects):
            found.append(Doubt("other"))
        if asked.ahead and not _ahead(linked):
            found.append(Doubt("ahead"))
        if not _holds(linked, asked):
            found.append(Doubt("kind"))
        if asked.reason:
            found.append(Doubt("reason"))
        return tuple(dict.fromkeys(found))

    def _of_another(self, linked: LinkedClaim, subjects: frozenset[str]) -> bool:
        """Whether a claim is about another than those whom the question names, and its sentence has another claim about them."""
        if linked.entity is None or linked.entity in subjects:
            return False
        said = linked.claim.quote.exact.casefold()
        names = (name for id in subjects for name in (self._entities[id].name, *self._entities[id].aliases))
        return not any(name.casefold() in said for name in names) and any(c.entity in subjects for c in self._in_sentence(linked))

    def _in_sentence(self, linked: LinkedClaim) -> Sequence[LinkedClaim]:
        return self._sentences[linked.source.name, linked.claim.sentence]

    def _is_said_of_another(self, need: Need, beside: Sequence[LinkedClaim]) -> bool:
        return any(self._said[c.claim.id].width(need.ids) is Width.CLAIM for c in beside)

    def _speaks_of(self, need: Need, linked: LinkedClaim, said: Said, asked: Asked) -> bool:
        """Whether a claim speaks of something, near enough. Of what a sentence with several dates tells, each is of one thing only, and one
        behind a colon is not of what stands before ("Tram crash: line 6 back on 25 March"); what another claim says in its own words is
        that one's; so is a place that another claim of the paragraph names."""
        if need.within is Width.SENTENCE and linked.claim.kind is Kind.DATE:
            several = _of_several_dates(linked, self._in_sentence(linked))
            dated = linked.claim.quote.exact if several else _behind_topic(linked)
            if dated:
                return not need.ids.isdisjoint(bag_of_text(dated, linked.source.language) | wider(linked.measure.concepts))
        found = said.width(need.ids)
        if asked.meant and need.ids >= asked.meant and _in_unit(linked, asked):
            return True  # the river reached 6.84 metres: how high it rose
        if found is Width.SENTENCE is need.within:
            return not self._is_said_of_another(need, self._in_sentence(linked))
        if found is Width.PARAGRAPH and need.place:
            return not self._is_said_of_another(need, self._paragraphs[linked.source.name, said.paragraph])
        return found is not None and found <= need.within


def _of_several_dates(linked: LinkedClaim, beside: Sequence[LinkedClaim]) -> bool:
    """Whether the sentence of a claim states other times too."""
    return any((time := c.claim.time) is not None and not time.assumed and time != linked.claim.time for c in beside)


def _behind_topic(linked: LinkedClaim) -> str:
    """What the sentence of a claim says behind the colon before it; empty where none stands there."""
    start, end = linked.claim.sentence
    _, colon, told = linked.source.text[start : linked.claim.quote.start].rpartition(": ")
    return told + linked.source.text[linked.claim.quote.start : end] if colon else ""


def _holds(linked: LinkedClaim, asked: Asked) -> bool:
    """Whether a claim holds what the question word asks for, be it not of the likeliest kind: a time other than those that the question
    knows, a place, the very thing that is named ("which part?"); a change is no level."""
    claim, order = linked.claim, asked.kinds.get(linked.claim.kind)
    if asked.unclear:
        return False
    if (asked.of_single_things and claim.kind is Kind.MONEY) or (asked.measured and _counts(linked)):
        return False
    if asked.kind is Kind.DATE:
        if claim.time is None or (claim.time.assumed and claim.kind is not Kind.DATE):
            return False
        if claim.kind is not Kind.DATE and (claim.time.iso.startswith("P") or not _says(linked, asked)):
            return False  # what was counted over a length of time dates nothing, nor does a figure what other sentences tell
        known = [time for _, _, time in asked.times_at(linked.source.published)]  # "when does the deal of 2021 end?"
        return not any(claim.time.contains(time) for time in known)
    if asked.kind is Kind.PLACE:
        return claim.kind is Kind.PLACE
    if asked.of_a_thing and claim.kind is Kind.DURATION:
        return not linked.measure.concepts  # how long it was in the yard is not how long it is
    if order is None and asked.kinds and asked.kind is not Kind.ROLE and not asked.whether:  # who says so is told of any kind
        return False
    return claim.aspect is Aspect.CHANGE if asked.by_how_much else claim.aspect is not Aspect.CHANGE or asked.changing


def _says(linked: LinkedClaim, asked: Asked) -> bool:
    """Whether the sentence of a claim itself has one of the concepts of a question, if it has any."""
    concepts: Bag = frozenset().union(*asked.concepts.values())
    sentence = linked.source.text[slice(*linked.claim.sentence)]
    return not concepts or not concepts.isdisjoint(bag_of_text(sentence, linked.source.language))


def _ahead(linked: LinkedClaim) -> bool:
    """Whether a claim is of what is to come."""
    claim, published = linked.claim, linked.source.published
    day = claim.time.start if claim.time is not None and not claim.time.assumed else None
    later = day is not None and published is not None and published.end is not None and day > published.end
    return claim.modality is Modality.PLANNED or later or ahead(linked.source.text[slice(*claim.sentence)], linked.source.language)


def _in_unit(linked: LinkedClaim, asked: Asked) -> bool:
    """Whether a claim is given in a unit of what the question words stand for: metres, of a height."""
    value = linked.claim.value
    return value is not None and value.unit is not None and convert(Decimal(1), value.unit)[1] in asked.units


def _counts(linked: LinkedClaim) -> bool:
    """Whether a claim counts things one by one: people, and no litres."""
    value = linked.claim.value
    return linked.claim.kind is Kind.QUANTITY and value is not None and (value.unit is None or not is_measured(value.unit))


def _near(said: Said, ids: Bag) -> float:
    width = said.width(ids)
    return 0.0 if width is None else _NEAR[width]


def _about(id: str, linked: LinkedClaim) -> float:
    """How far a claim is about an entity."""
    if linked.entity == id:
        return _ABOUT if id in linked.named else _UNNAMED
    return _NAMED_IN if id in linked.named else _KNOWN_IN if id in linked.known else 0.0


def _fit(linked: LinkedClaim, asked: Asked, own: Bag) -> float:
    """How well the kind, time and aspect of a claim fit what is asked for, as a factor. A figure of a less likely kind fits only where it
    is of what is asked for: how long is a nap of which only the number of nappers is known? `own`: what the claim itself says."""
    fit = 1.0
    if asked.kinds:
        order = asked.kinds.get(linked.claim.kind)
        if asked.of_a_thing and order is not None:
            order = int(asked.hinted.isdisjoint(wider(linked.measure.concepts)))
        wanted = asked.hinted or asked.sought
        strange = order and wanted and linked.claim.value is not None and own.isdisjoint(wanted)
        fit *= _OTHER_KIND if order is None or strange else 1.0 if order == 0 else _LATER_KIND
    if asked.sought and wider(linked.measure.concepts).isdisjoint(asked.sought):
        fit *= _OTHER_MEASURE
    if (asked.measured and _counts(linked)) or (asked.units and linked.claim.kind is Kind.QUANTITY and not _in_unit(linked, asked)):
        fit *= _OTHER_KIND
    if asked.counted:
        named = asked.counted & wider(linked.measure.concepts)
        fit *= 1.0 if named or _unit(linked) in {concept(id).unit for id in asked.counted} else _OTHER_COUNT
    times = [time for _, _, time in asked.times_at(linked.source.published)]
    if times and (own_time := linked.claim.time) is not None and not any(time.contains(own_time) for time in times):
        fit *= _LONGER_TIME if any(own_time.overlaps(time) for time in times) else _OTHER_TIME
    if asked.by_how_much:
        return fit if linked.claim.aspect is Aspect.CHANGE else fit * _OTHER_MEASURE
    if linked.claim.aspect not in (Aspect.LEVEL, Aspect.MAXIMUM):
        fit *= _CHANGE
    return fit


def _unit(linked: LinkedClaim) -> str | None:
    value = linked.claim.value
    return value.unit.partition("/")[0] if value is not None and value.unit else None
