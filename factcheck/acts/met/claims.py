"""Claims that stand only where they meet: where two articles tell how one thing came out, where it is, who did it, what caused it or which
is the most of its kind, what tells it becomes a claim."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.acts.clauses.credit_words import trait
from factcheck.acts.clauses.credits import Credit
from factcheck.acts.clauses.nths import Nth
from factcheck.acts.clauses.superlatives import Superlative
from factcheck.acts.met.called import Called, two_countries
from factcheck.acts.met.credited import Crediting, Doers, creditings, ledger
from factcheck.acts.met.meeting import disputed, meetings
from factcheck.acts.met.outcomes import Outcome, account
from factcheck.acts.met.sited import UNLISTED, Sited, atlas
from factcheck.acts.met.siting import Siting, sitings
from factcheck.acts.met.superlatives import First, firsts, two_firsts
from factcheck.acts.met.told import Told
from factcheck.acts.met.turns import Turn, tally, two_turns
from factcheck.extract.extract import Extraction
from factcheck.extract.subjects.voices import Heard
from factcheck.link.linked import LinkedClaim, Links, place
from factcheck.measures.registry import measure
from factcheck.model import Aspect, Claim, Kind, Modality, Quote, Source, Value, short_hash
from factcheck.model.progress import counted

OUTCOME, SITE, DOER, CAUSE, FIRST, TURN = "outcome", "site", "doer", "caused_by", "superlative", "nth"  # the measures of such claims
MET = frozenset({OUTCOME, SITE, DOER, CAUSE, FIRST, TURN})
_Pair = tuple[LinkedClaim, LinkedClaim]
_Told = Told[Credit] | First | Turn
_Met = Outcome | Sited | Called | _Told
_Stated = Mapping[str, Sequence[LinkedClaim]]  # the claims of each article


def with_met(links: Links, extractions: Sequence[Extraction]) -> Links:
    """The links with the pairs of claims that tell how one thing came out, where it is, or who or what is behind it."""
    if len(extractions) < 2:
        return links  # one article meets none, and need not be laid out for it
    by_name = {e.source.name: e for e in sorted(extractions, key=lambda e: e.source.name)}
    stated: dict[str, list[LinkedClaim]] = {name: [] for name in by_name}
    for c in links.claims:
        stated[c.claim.source].append(c)
    pairs = [
        *_outcomes(stated, by_name),
        *_sites(stated, by_name),
        *_countries(by_name),
        *_credits(stated, by_name),
        *_superlatives(by_name),
        *_turns(by_name),
    ]
    return replace(links, met=tuple(sorted(pairs, key=lambda pair: (pair[0].claim.id, pair[1].claim.id))))


def _outcomes(stated: _Stated, extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    met = meetings([account(extraction.source) for extraction in counted(list(extractions.values()), "reading outcomes")])
    contested = disputed(met)
    met = [
        m for m in met if m.opposite or contested >= {id(m.one), id(m.other)} or not all(_has_claim(o, stated) for o in (m.one, m.other))
    ]
    ids = _ids((outcome for m in met for outcome in (m.one, m.other)), extractions)
    for m in met:
        one, other = (_outcome(o, ids[id(o)], extractions[o.source]) for o in (m.one, m.other))
        yield one, other


def _has_claim(outcome: Outcome | Told[Credit], stated: _Stated) -> bool:
    """Whether its clause has a claim of its own, which agrees or does not by itself."""
    quotes = (c.claim.quote for c in stated[outcome.source])
    return any(quote.start < outcome.end and outcome.start < quote.end for quote in quotes)


def _outcome(outcome: Outcome, id_: str, extraction: Extraction) -> LinkedClaim:
    """An outcome as a claim; the direction is the side that it takes."""
    speaker = _speaker(outcome, extraction.heard)
    told = Modality.ASSERTED if speaker is None else Modality.REPORTED
    more = {"direction": outcome.side, "modality": Modality.PLANNED if outcome.how else told, "attributed_to": speaker}
    return _linked(_claim(outcome, id_, extraction.source).model_copy(update=more), extraction.source)


def _speaker(outcome: Outcome | _Told, heard: Iterable[Heard]) -> str | None:
    """Who says it: of those whose words it is among, the one whom the text names nearest to it."""
    reaching = [one for one in heard if one.start < outcome.end and outcome.start < one.end]
    return min(reaching, key=lambda one: (max(outcome.start - one.at, one.at - outcome.end, 0), one.speaker)).speaker if reaching else None


def _sites(stated: _Stated, extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    """Two places of one thing; one that is told alike only with a claim that stands by itself, which it supports."""
    found: list[tuple[Siting, LinkedClaim | None, LinkedClaim | None]] = []
    for m in sitings([atlas(extraction.source) for extraction in extractions.values()]):
        one, other = (_claim_at(sited, stated, Kind.PLACE) for sited in (m.one, m.other))
        if (
            (one and other)
            or not (m.apart or ((one or other) and m.close))
            or any(_claim_at(sited, stated, Kind.ROLE) for sited in (m.one, m.other))
            or (m.apart and (_of_figures(m, stated) or _told_otherwise(m, one, other, stated)))
        ):
            continue
        found.append((m, one, other))
    ids = _ids((sited for m, *both in found for sited, told in zip((m.one, m.other), both, strict=True) if told is None), extractions)
    for m, one, other in found:
        told = one or other
        yield (
            one or _site(m, m.one, ids[id(m.one)], extractions[m.one.source].source, told),
            other or _site(m, m.other, ids[id(m.other)], extractions[m.other.source].source, told),
        )


def _of_figures(m: Siting, stated: _Stated) -> bool:
    """Whether both places say of where a figure is: 40 shops in Britain, 25 in Spain."""
    return all(
        any(_within(sited, c) and c.claim.value is not None and c.claim.place == sited.place for c in stated[sited.source])
        for sited in (m.one, m.other)
    )


def _told_otherwise(m: Siting, one: LinkedClaim | None, other: LinkedClaim | None, stated: _Stated) -> bool:
    """Whether a place meets a claim to which its own sentence gives another answer: "born in Rotterdam, she ended up in France"."""
    told, there = (one, m.other) if one is not None else (other, m.one)
    return told is not None and any(c.measure == told.measure and c.claim.sentence == there.sentence for c in stated[there.source])


def _within(sited: Sited, c: LinkedClaim) -> bool:
    """Whether a place stands in the quote of a claim."""
    return c.claim.quote.start < sited.end and sited.start < c.claim.quote.end


def _countries(extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    """Two countries by which two articles call one name."""
    found = two_countries([extraction.source for extraction in extractions.values()])
    ids = _ids((called for two in found for called in two), extractions)
    for one, other in found:
        yield (
            _country(one, ids[id(one)], extractions[one.source].source),
            _country(other, ids[id(other)], extractions[other.source].source),
        )


def _country(called: Called, id_: str, source: Source) -> LinkedClaim:
    """The country by which a name is called, as a claim about who has the name."""
    more = {"kind": Kind.PLACE, "object": called.called, "subject": called.name}
    return replace(_linked(_claim(called, id_, source).model_copy(update=more), source), place=place(called.place))


def _credits(stated: _Stated, extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    """Two articles on who did one thing, or what caused it: that they agree is told where their clauses have no other claims for it."""
    found = [
        c
        for c in creditings([ledger(extraction.source) for extraction in extractions.values()])
        if _comparable(c) and (c.doers is Doers.TWO or not all(_has_claim(told, stated) for told in (c.one, c.other)))
    ]
    return _told_pairs([(c.one, c.other) for c in found], extractions)


def _comparable(c: Crediting) -> bool:
    """Whether both are told as they are, or one as suspected; who is to come after somebody may be told as planned in either."""
    hows = {"" if t.what.how == "planned" and t.what.relation == "succeed" else t.what.how for t in (c.one, c.other)}
    return hows == {""} or (hows == {"", "possible"} and c.doers is Doers.TWO)


def _superlatives(extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    """Two things that two articles call the most of one kind."""
    return _told_pairs(list(two_firsts([firsts(extraction.source) for extraction in extractions.values()])), extractions)


def _turns(extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    """Two articles that say how-manieth of its kind one thing is, and say it otherwise."""
    return _told_pairs(list(two_turns([tally(extraction.source) for extraction in extractions.values()])), extractions)


def _told_pairs(found: Sequence[tuple[_Told, _Told]], extractions: Mapping[str, Extraction]) -> Iterator[_Pair]:
    """What two articles tell, as claims."""
    ids = _ids((told for two in found for told in two), extractions)
    for two in found:
        one, other = (_told_claim(told, ids[id(told)], extractions[told.source]) for told in two)
        yield one, other


def _told_claim(told: _Told, id_: str, extraction: Extraction) -> LinkedClaim:
    """Who did something or what caused it, what is the most of its kind or how-manieth it is, as a claim: what it is told of is its
    subject."""
    what, speaker = told.what, _speaker(told, extraction.heard)
    more: dict[str, object] = {"modality": Modality.ASSERTED if speaker is None else Modality.REPORTED, "attributed_to": speaker}
    if isinstance(what, Credit):
        more |= {"subject": what.text, "object": what.doer.text} | ({"modality": Modality.ESTIMATED} if what.how == "possible" else {})
    elif isinstance(what, Superlative):
        place = Decimal(what.place)
        more |= {"subject": what.text, "object": what.holder.text, "kind": Kind.RANK, "aspect": Aspect.RANK}
        more |= {"value": Value(low=place, high=place, stated=place)}
    else:
        more |= {"object": str(what.place)}
    return _linked(_claim(told, id_, extraction.source).model_copy(update=more), extraction.source)


def _claim_at(sited: Sited, stated: _Stated, kind: Kind) -> LinkedClaim | None:
    """The claim of a kind that has the place in its quote."""
    return next((c for c in stated[sited.source] if c.claim.kind is kind and _within(sited, c)), None)


def _site(siting: Siting, sited: Sited, id_: str, source: Source, told: LinkedClaim | None) -> LinkedClaim:
    """A place as a claim. `told`: the claim that it meets, of whose subject it is; where both have one place and a list knows it by one
    name alone, it is that of the claim."""
    claim = _claim(sited, id_, source)
    where = replace(place(sited.place), name=sited.name) if not sited.listed else place(sited.place)
    if told is not None and not siting.apart and told.place is not None and (told.place.id.startswith(UNLISTED) or not sited.listed):
        where = told.place
    modality = Modality.PLANNED if sited.how else Modality.ASSERTED
    linked = _linked(claim.model_copy(update={"kind": Kind.PLACE, "object": sited.name, "modality": modality}), source)
    return replace(linked, place=where, entity=told.entity if told is not None else None)


def _ids(met: Iterable[_Met], extractions: Mapping[str, Extraction]) -> Mapping[int, str]:
    """The ids of the claims, by the identity of what they tell. What stands elsewhere in the text does not change the id of a claim."""
    found: dict[int, str] = {}
    counted: Counter[str] = Counter()
    for one in sorted({id(o): o for o in met}.values(), key=lambda o: (o.source, o.start, _topic(o), o.end)):
        id_ = f"{one.source}-{short_hash(extractions[one.source].source.text[one.start : one.end], _measure(one), _topic(one))}"
        counted[id_] += 1
        found[id(one)] = id_ if counted[id_] == 1 else f"{id_}-{counted[id_]}"
    return found


def _topic(met: _Met) -> str:
    if isinstance(met, Told):
        what = met.what
        return what.degree if isinstance(what, Superlative) else str(what.place) if isinstance(what, Nth) else what.relation
    return met.topic if isinstance(met, Outcome) else met.place


def _measure(met: _Met) -> str:
    if isinstance(met, Told):
        plain = isinstance(met.what, Credit) and trait(met.what.relation, "plain")
        return TURN if isinstance(met.what, Nth) else FIRST if isinstance(met.what, Superlative) else CAUSE if plain else DOER
    return OUTCOME if isinstance(met, Outcome) else SITE


def _claim(met: _Met, id_: str, source: Source) -> Claim:
    return Claim(
        id=id_,
        source=source.name,
        quote=Quote(exact=source.text[met.start : met.end], start=met.start, end=met.end),
        line=source.first_line + source.text.count("\n", 0, met.start),
        sentence=met.sentence,
        measure=_measure(met),
        kind=Kind.OTHER,
    )


def _linked(claim: Claim, source: Source) -> LinkedClaim:
    when = source.published.model_copy(update={"assumed": True}) if source.published is not None else None
    return LinkedClaim(claim=claim, source=source, measure=measure(claim.measure), question=f"open.{claim.measure}", time=when)
