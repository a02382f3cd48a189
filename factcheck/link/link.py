"""Claims of all articles get an entity, a measure, a place, a time and the question that they answer."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from factcheck.extract.subjects.bearer import Candidate
from factcheck.link.context import Mentions, topic
from factcheck.link.copies import texts
from factcheck.link.entities import Cluster, Entities
from factcheck.link.linked import LinkedClaim, Links, place
from factcheck.link.stories import Unlike
from factcheck.link.subjects import Spoken
from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import Measure
from factcheck.measures.registry import measure
from factcheck.model import Claim, Kind, Question, Source, Status, TimeRelation, TimeSpan, short_hash
from factcheck.model.progress import counted
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config, MeasureConfig
from factcheck.read.items import item_at, items
from factcheck.read.text import fold

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
    def candidates(self) -> Mapping[str, Sequence[Candidate]]: ...
    @property
    def spoken(self) -> Mapping[str, int]: ...
    @property
    def titled(self) -> Collection[str]: ...


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
    unlike = Unlike(sources)
    known = [e for e in extractions if e.source.name in by_name]
    taken = _decided([claim for claim in taken if claim.source in by_name], known, unlike, texts(sources))
    of_source: dict[str, list[Claim]] = defaultdict(list)
    subjects: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in taken:
        of_source[claim.source].append(claim)
        if claim.subject:
            subjects[claim.source][claim.subject] += 1
    entities = Entities(sources, clusters, subjects, settings.entities, unlike)
    measures = StoryMeasures(settings.measures)
    abouts = {source.name: _About(source, of_source[source.name], entities) for source in sources}
    linked = [_link(claim, by_name[claim.source], entities, measures, abouts[claim.source]) for claim in counted(taken, "linking claims")]
    linked.sort(key=lambda c: c.claim.id)
    spoken = {c.entity for c in linked}
    return Links(
        claims=tuple(linked),
        entities=tuple(e for e in entities.entities if e.id in spoken),
        questions=_questions(linked),
        config=settings,
    )


def _decided(claims: Sequence[Claim], extractions: Sequence[Extracted], unlike: Unlike, texts: Mapping[str, str]) -> list[Claim]:
    """The claims with the subjects that the whole story makes likeliest; what a person wrote stays."""
    persons = {fold(form) for e in extractions for name in e.names if name.kind == "person" for form in (name.name, *name.aliases)}
    spoken = Spoken({e.source.name: e.spoken for e in extractions}, {e.source.name: e.titled for e in extractions}, persons, unlike, texts)
    candidates = {id: rows for e in extractions for id, rows in e.candidates.items()}
    found = []
    for claim in claims:
        best = spoken.best(claim.source, candidates.get(claim.id, ()), claim.measure) if claim.status is Status.EXTRACTED else None
        found.append(claim if best is None or best.name == claim.subject else claim.model_copy(update={"subject": best.name}))
    return found


class _About:
    """What one article names, and what each item of a column knows and is about; an article that is no column is one item."""

    def __init__(self, source: Source, claims: Sequence[Claim], entities: Entities) -> None:
        names = list(entities.names(source.name))
        self.mentions = Mentions(source, names)
        self._source, starts = source, items(source)
        spoken: dict[int, list[str | None]] = defaultdict(list)
        for claim in claims:
            spoken[self.item(claim)].append(entities.of(claim.source, claim.subject))
        self.topics = {item: topic(ids) for item, ids in spoken.items()}
        if len(starts) == 1:
            self.known = {0: frozenset(id for _, id in names)}
        else:
            stretches = zip(starts, [*starts[1:], len(source.text)], strict=True)
            self.known = {i: self.mentions.named(*stretch) | set(filter(None, spoken[i])) for i, stretch in enumerate(stretches)}

    def item(self, claim: Claim) -> int:
        """In which item a claim stands."""
        return item_at(self._source, claim.quote.start)


class StoryMeasures:
    """Which measure a claim has, the story's own before the registered ones."""

    def __init__(self, rows: Sequence[MeasureConfig]) -> None:
        self._rows = tuple(rows)
        self._made = {row.id: _measure(row) for row in rows}

    def of(self, claim: Claim, language: str) -> Measure:
        """The story's measure whose words name the claim (all words of one wording in its measure's text or quote), else its own."""
        if self._rows:
            said = frozenset(_stems(f"{claim.measure_text or ''} {claim.quote.exact}", language))
            for row in self._rows:
                if claim.measure == row.id or any(frozenset(_stems(words, language)) <= said for words in row.words if words.strip()):
                    return self._made[row.id]
        return measure(claim.measure)


def _measure(row: MeasureConfig) -> Measure:
    return Measure(
        id=row.id, kind=row.kind, field="story", single_valued=row.single_valued, at_most=row.at_most, part_of=row.part_of,
        concepts=(row.id,),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _stems(text: str, language: str) -> tuple[str, ...]:
    return lexicon(language).stems(text)


def _link(claim: Claim, source: Source, entities: Entities, measures: StoryMeasures, about: _About) -> LinkedClaim:
    entity = entities.of(claim.source, claim.subject)
    found = measures.of(claim, source.language)
    where = place(claim.place) if claim.place else None
    when = _given(claim.time) if claim.kind is Kind.DATE and claim.time is not None else claim.time
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
        known=about.known[about.item(claim)],
        topical=entity is not None and entity == about.topics[about.item(claim)],
        generic=entity is not None and entities.generic(entity),
        person=entities.person(claim.source, claim.subject),
    )


def _given(time: TimeSpan) -> TimeSpan:
    """The date that a claim states: "in office since 2018" dates the beginning and "a contract until 2028" the end, not the years between.
    That the one is the latest day stays said."""
    start, _, end = time.iso.partition("/")
    if time.relation is TimeRelation.SINCE and time.start is not None:
        return parse_time(start).model_copy(update={"assumed": time.assumed})
    if time.relation is TimeRelation.UNTIL and time.end is not None and end:
        return time.model_copy(update={"start": parse_time(end).start})
    return time


def question_id(entity: str | None, measure: str, place_id: str | None = None) -> str:
    """A readable, stable id: "citroen-ami.orders", "open.count:home+destroy.9a1f"."""
    base = f"{entity or OPEN}.{measure}"
    return base if place_id is None else f"{base}.{short_hash(place_id, size=2)}"


def _questions(linked: Sequence[LinkedClaim]) -> tuple[Question, ...]:
    groups: dict[str, list[LinkedClaim]] = defaultdict(list)
    for item in linked:
        groups[item.question].append(item)
    found = []
    for id, group in sorted(groups.items()):
        places = {item.place.id if item.place is not None else None for item in group}
        found.append(
            Question(
                id=id,
                subject=group[0].entity or OPEN,
                measure=group[0].measure.id,
                place=places.pop() if len(places) == 1 else None,
                claims=tuple(item.claim.id for item in sorted(group, key=_in_time)),
            )
        )
    return tuple(found)


def _in_time(item: LinkedClaim) -> tuple[str, str]:
    day = None if item.time is None else item.time.end or item.time.start
    return (day.isoformat() if day is not None else "9999", item.claim.id)
