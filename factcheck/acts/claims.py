"""Claims that stand only where they meet: where two articles tell how one thing came out, or where it is, what tells it becomes a claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.acts.meeting import meetings
from factcheck.acts.outcomes import Outcome, account
from factcheck.acts.sited import UNLISTED, Sited, atlas
from factcheck.acts.siting import Siting, sitings
from factcheck.link.linked import LinkedClaim, Links
from factcheck.link.places import place
from factcheck.measures.registry import measure
from factcheck.model import Claim, Kind, Modality, Quote, Source, short_hash

OUTCOME, SITE = "outcome", "site"  # the measures of such claims
MET = frozenset({OUTCOME, SITE})
_Pair = tuple[LinkedClaim, LinkedClaim]


def with_met(links: Links, sources: Sequence[Source]) -> Links:
    """The links with the pairs of claims that tell how one thing came out, or where it is."""
    listed = sorted(sources, key=lambda s: s.name)
    pairs = [*_outcomes(links, listed), *_sites(links, listed)]
    return replace(links, met=tuple(sorted(pairs, key=lambda pair: (pair[0].claim.id, pair[1].claim.id))))


def _outcomes(links: Links, sources: Sequence[Source]) -> Iterator[_Pair]:
    by_name = {source.name: source for source in sources}
    for m in meetings([account(source) for source in sources]):
        if m.opposite or not (_has_claim(m.one, links) and _has_claim(m.other, links)):
            yield _outcome(m.one, by_name[m.one.source]), _outcome(m.other, by_name[m.other.source])


def _has_claim(outcome: Outcome, links: Links) -> bool:
    """Whether its clause has a claim of its own, which agrees or does not by itself."""
    quotes = (c.claim.quote for c in links.claims if c.claim.source == outcome.source)
    return any(quote.start < outcome.end and outcome.start < quote.end for quote in quotes)


def _outcome(outcome: Outcome, source: Source) -> LinkedClaim:
    """An outcome as a claim; the direction is the side that it takes."""
    claim = _claim(source, OUTCOME, outcome.topic, outcome.start, outcome.end, outcome.sentence)
    modality = Modality.PLANNED if outcome.how else Modality.ASSERTED
    return _linked(claim.model_copy(update={"direction": outcome.side, "modality": modality}), source)


def _sites(links: Links, sources: Sequence[Source]) -> Iterator[_Pair]:
    """Two places of one thing; one that is told alike only with a claim that stands by itself, which it supports."""
    by_name = {source.name: source for source in sources}
    for m in sitings([atlas(source) for source in sources]):
        one, other = (_stated(sited, links, Kind.PLACE) for sited in (m.one, m.other))
        if (
            (one and other)
            or not (m.apart or ((one or other) and m.close))
            or any(_stated(sited, links, Kind.ROLE) for sited in (m.one, m.other))
        ):
            continue
        told = one or other
        yield one or _site(m, m.one, by_name[m.one.source], told), other or _site(m, m.other, by_name[m.other.source], told)


def _stated(sited: Sited, links: Links, kind: Kind) -> LinkedClaim | None:
    """The claim of a kind that has the place in its quote."""
    for c in links.claims:
        quote = c.claim.quote
        if c.claim.source == sited.source and c.claim.kind is kind and quote.start < sited.end and sited.start < quote.end:
            return c
    return None


def _site(siting: Siting, sited: Sited, source: Source, told: LinkedClaim | None) -> LinkedClaim:
    """A place as a claim. `told`: the claim that it meets, of whose subject it is; where both have one place and a list knows it by one
    name alone, it is that of the claim."""
    claim = _claim(source, SITE, sited.place, sited.start, sited.end, sited.sentence)
    where = replace(place(sited.place), name=sited.name) if not sited.listed else place(sited.place)
    if told is not None and not siting.apart and told.place is not None and (told.place.id.startswith(UNLISTED) or not sited.listed):
        where = told.place
    modality = Modality.PLANNED if sited.how else Modality.ASSERTED
    linked = _linked(claim.model_copy(update={"kind": Kind.PLACE, "object": sited.name, "modality": modality}), source)
    return replace(linked, place=where, entity=told.entity if told is not None else None)


def _claim(source: Source, kind: str, topic: str, start: int, end: int, sentence: tuple[int, int]) -> Claim:
    exact = source.text[start:end]
    return Claim(
        id=short_hash(source.name, kind, topic, exact, str(start)),
        source=source.name,
        quote=Quote(exact=exact, start=start, end=end),
        line=source.text.count("\n", 0, start) + 1,
        sentence=sentence,
        measure=kind,
        kind=Kind.OTHER,
    )


def _linked(claim: Claim, source: Source) -> LinkedClaim:
    when = source.published.model_copy(update={"assumed": True}) if source.published is not None else None
    return LinkedClaim(claim=claim, source=source, measure=measure(claim.measure), question=f"open.{claim.measure}", time=when)
