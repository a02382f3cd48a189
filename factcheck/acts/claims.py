"""Claims of outcomes: where two articles tell how one thing came out, the clauses that tell it become claims."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.acts.meeting import meetings
from factcheck.acts.outcomes import Outcome, account
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.registry import measure
from factcheck.model import Claim, Kind, Modality, Quote, Source, short_hash

OUTCOME = "outcome"  # the measure of such claims


def with_outcomes(links: Links, sources: Sequence[Source]) -> Links:
    """The links with the pairs of claims that tell how one thing came out."""
    by_name = {source.name: source for source in sources}
    met = meetings([account(source) for source in sorted(sources, key=lambda s: s.name)])
    met = [m for m in met if m.opposite or not (_has_claim(m.one, links) and _has_claim(m.other, links))]
    pairs = [(_linked(m.one, by_name[m.one.source]), _linked(m.other, by_name[m.other.source])) for m in met]
    return replace(links, met=tuple(sorted(pairs, key=lambda pair: (pair[0].claim.id, pair[1].claim.id))))


def _has_claim(outcome: Outcome, links: Links) -> bool:
    """Whether its clause has a claim of its own, which agrees or does not by itself."""
    quotes = (c.claim.quote for c in links.claims if c.claim.source == outcome.source)
    return any(quote.start < outcome.end and outcome.start < quote.end for quote in quotes)


def _linked(outcome: Outcome, source: Source) -> LinkedClaim:
    """An outcome as a claim; the direction is the side that it takes."""
    exact = source.text[outcome.start : outcome.end]
    claim = Claim(
        id=short_hash(source.name, OUTCOME, outcome.topic, exact, str(outcome.start)),
        source=source.name,
        quote=Quote(exact=exact, start=outcome.start, end=outcome.end),
        line=source.text.count("\n", 0, outcome.start) + 1,
        sentence=outcome.sentence,
        measure=OUTCOME,
        kind=Kind.OTHER,
        direction=outcome.side,
        modality=Modality.PLANNED if outcome.how else Modality.ASSERTED,
    )
    when = source.published.model_copy(update={"assumed": True}) if source.published is not None else None
    return LinkedClaim(claim=claim, source=source, measure=measure(OUTCOME), question=f"open.{OUTCOME}", time=when)
