"""Claims of outcomes: where two articles tell how one thing came out, the clauses that tell it become claims."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.acts.meeting import disputed, meetings
from factcheck.acts.outcomes import Outcome, account
from factcheck.extract.extract import Extraction
from factcheck.extract.subjects.voices import Heard
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.registry import measure
from factcheck.model import Claim, Kind, Modality, Quote, short_hash

OUTCOME = "outcome"  # the measure of such claims


def with_outcomes(links: Links, extractions: Sequence[Extraction]) -> Links:
    """The links with the pairs of claims that tell how one thing came out."""
    by_name = {extraction.source.name: extraction for extraction in extractions}
    met = meetings([account(by_name[name].source) for name in sorted(by_name)])
    contested = disputed(met)
    met = [m for m in met if m.opposite or contested >= {id(m.one), id(m.other)} or not all(_has_claim(o, links) for o in (m.one, m.other))]
    told = _claims((outcome for m in met for outcome in (m.one, m.other)), by_name)
    pairs = [(told[id(m.one)], told[id(m.other)]) for m in met]
    return replace(links, met=tuple(sorted(pairs, key=lambda pair: (pair[0].claim.id, pair[1].claim.id))))


def _has_claim(outcome: Outcome, links: Links) -> bool:
    """Whether its clause has a claim of its own, which agrees or does not by itself."""
    quotes = (c.claim.quote for c in links.claims if c.claim.source == outcome.source)
    return any(quote.start < outcome.end and outcome.start < quote.end for quote in quotes)


def _claims(outcomes: Iterable[Outcome], extractions: Mapping[str, Extraction]) -> Mapping[int, LinkedClaim]:
    """Outcomes as claims, by their identity. What stands elsewhere in the text does not change the id of a claim."""
    found: dict[int, LinkedClaim] = {}
    counted: Counter[str] = Counter()
    for outcome in sorted({id(o): o for o in outcomes}.values(), key=lambda o: (o.source, o.start, o.topic, o.end)):
        extraction = extractions[outcome.source]
        id_ = f"{outcome.source}-{short_hash(extraction.source.text[outcome.start : outcome.end], OUTCOME, outcome.topic)}"
        counted[id_] += 1
        found[id(outcome)] = _linked(outcome, extraction, id_ if counted[id_] == 1 else f"{id_}-{counted[id_]}")
    return found


def _linked(outcome: Outcome, extraction: Extraction, id_: str) -> LinkedClaim:
    """An outcome as a claim; the direction is the side that it takes."""
    source = extraction.source
    speaker = _speaker(outcome, extraction.heard)
    told = Modality.ASSERTED if speaker is None else Modality.REPORTED
    claim = Claim(
        id=id_,
        source=source.name,
        quote=Quote(exact=source.text[outcome.start : outcome.end], start=outcome.start, end=outcome.end),
        line=source.first_line + source.text.count("\n", 0, outcome.start),
        sentence=outcome.sentence,
        measure=OUTCOME,
        kind=Kind.OTHER,
        direction=outcome.side,
        modality=Modality.PLANNED if outcome.how else told,
        attributed_to=speaker,
    )
    when = source.published.model_copy(update={"assumed": True}) if source.published is not None else None
    return LinkedClaim(claim=claim, source=source, measure=measure(OUTCOME), question=f"open.{OUTCOME}", time=when)


def _speaker(outcome: Outcome, heard: Iterable[Heard]) -> str | None:
    """Who says it: of those whose words it is among, the one whom the text names nearest to it."""
    reaching = [one for one in heard if one.start < outcome.end and outcome.start < one.end]
    return min(reaching, key=lambda one: (max(outcome.start - one.at, one.at - outcome.end, 0), one.speaker)).speaker if reaching else None
