"""Claims of all articles get an entity, a measure, a place, a time and the question that they answer."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import Protocol

from factcheck.link.context import Mentions, topic
from factcheck.link.entities import Cluster, Entities
from factcheck.link.linked import LinkedClaim, Links
from factcheck.link.places import place
from factcheck.link.story_measures import StoryMeasures
from factcheck.link.topics import Topics
from factcheck.model import Claim, Kind, Question, Source, Status, TimeRelation, TimeSpan, short_hash
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config

OPEN = "open"  # the subject of a question whose claims do not say whom they are about


class Extracted(Protocol):
    """What reading one article gave."""

    @property
    def source(self) -> Source: ...
    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def names(self) -> Sequence[Cluster]: ...
    @property
    def topics(self) -> Sequence[tuple[str, float]]: ...
    @property
    def by_topic(self) -> frozenset[str]: ...


def link(
    sources: Sequence[Source], extractions: Sequence[Extracted], config: Config | None = None, *, claims: Sequence[Claim] | None = None
) -> Links:
    """Link the claims of some articles. `claims`: those that count after people's corrections; by default all that were extracted.

    The answer does not depend on the order of the articles, and an article about something else changes none of it.
    """
    settings = config or Config()
    by_name = {source.name: source for source in sources}
    clusters: dict[str, Sequence[Cluster]] = {e.source.name: e.names for e in extractions if e.source.name in by_name}
    taken = claims if claims is not None else [claim for e in extractions for claim in e.claims]
    taken = [claim for claim in taken if claim.source in by_name]
    subjects: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in taken:
        if claim.subject:
            subjects[claim.source][claim.subject] += 1
    entities = Entities(sources, clusters, subjects, settings.entities)
    measures = StoryMeasures(settings.measures)
    topics = Topics(sources, {e.source.name: e.topics for e in extractions if e.source.name in by_name}, entities)
    fallen = {id for e in extractions for id in e.by_topic}
    abouts = {source.name: _About(source, taken, entities, topics, fallen) for source in sources}
    linked = [_link(claim, by_name[claim.source], entities, measures, abouts[claim.source]) for claim in taken]
    linked.sort(key=lambda c: c.claim.id)
    spoken = {c.entity for c in linked}
    return Links(
        claims=tuple(linked),
        entities=tuple(e for e in entities.entities if e.id in spoken),
        questions=_questions(linked),
        config=settings,
    )


class _About:
    """What one article names and is about."""

    def __init__(self, source: Source, claims: Sequence[Claim], entities: Entities, topics: Topics, fallen: Collection[str]) -> None:
        self.mentions = Mentions(source, entities.names(source.name))
        self.known = frozenset(id for _, id in entities.names(source.name))
        self.story = topics.of(source.name)
        self.story_name = entities.called(source.name, self.story) if self.story is not None else None
        self._fallen = fallen
        self._entities = entities
        self.topic = topic([self.entity(c) for c in claims if c.source == source.name])

    def entity(self, claim: Claim) -> str | None:
        """The entity that a claim is about. A subject that only was what its article is about is what the whole story makes of that;
        one that a person corrected stays."""
        if claim.id in self._fallen and claim.status is Status.EXTRACTED and self.story is not None:
            return self.story
        return self._entities.of(claim.source, claim.subject)


def _link(claim: Claim, source: Source, entities: Entities, measures: StoryMeasures, about: _About) -> LinkedClaim:
    entity = about.entity(claim)
    if entity == about.story and entity != entities.of(claim.source, claim.subject):
        claim = claim.model_copy(update={"subject": about.story_name})
    found = measures.of(claim, source.language)
    where = place(claim.place) if claim.place else None
    when = _begun(claim.time) if claim.kind is Kind.DATE and claim.time is not None else claim.time
    if when is None and source.published is not None:
        when = source.published.model_copy(update={"assumed": True})
    # A common noun ("homes") is about its country or city: without it, claims about two cities would answer one question.
    local = where.id if where is not None and (entity is None or entities.generic(entity)) else None
    return LinkedClaim(
        claim=claim,
        source=source,
        measure=found,
        question=question_id(entity, found.id, local),
        entity=entity,
        time=when,
        place=where,
        named=about.mentions.named(*claim.sentence),
        context=about.mentions.concepts(*claim.sentence),
        known=about.known,
        topical=entity is not None and entity == about.topic,
        generic=entity is not None and entities.generic(entity),
    )


def _begun(time: TimeSpan) -> TimeSpan:
    """The date that a claim states: "in office since 2018" dates the beginning, not the years since."""
    if time.relation is not TimeRelation.SINCE or time.start is None:
        return time
    return parse_time(time.iso.partition("/")[0]).model_copy(update={"assumed": time.assumed})


def question_id(entity: str | None, measure: str, place_id: str | None = None) -> str:
    """A readable, stable id: "citroen-ami.orders", "open.count:home+destroy.9a1f"."""
    base = f"{entity or OPEN}.{measure}"
    return base if place_id is None else f"{base}.{short_hash(place_id, size=2)}"


def _questions(linked: Sequence[LinkedClaim]) -> tuple[Question, ...]:
    groups: dict[str, list[LinkedClaim]] = defaultdict(list)
    for item in linked:
        groups[item.question].append(item)
    found = []
    for id, items in sorted(groups.items()):
        places = {item.place.id for item in items if item.place is not None}
        found.append(
            Question(
                id=id,
                subject=items[0].entity or OPEN,
                measure=items[0].measure.id,
                place=places.pop() if len(places) == 1 else None,
                claims=tuple(item.claim.id for item in sorted(items, key=_in_time)),
            )
        )
    return tuple(found)


def _in_time(item: LinkedClaim) -> tuple[str, str]:
    day = None if item.time is None else item.time.end or item.time.start
    return (day.isoformat() if day is not None else "9999", item.claim.id)
