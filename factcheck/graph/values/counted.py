"""What two figures count, by the nouns beside them: whether it could be one thing, or is known to be two."""

from collections.abc import Collection
from functools import lru_cache

from factcheck.extract.numbers.numerals import numerals
from factcheck.graph.values.figures import dimension
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import Concept, broader, concepts, is_a
from factcheck.measures.concept import may_be_one as any_is_other
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import measure, measure_concepts
from factcheck.model import Kind
from factcheck.model.once import once
from factcheck.read.text import tokenize

_RANKED = frozenset({"person", "thing", "organisation", "event"})
_COUNTED = frozenset({"person", "thing", "organisation"})  # classes of which a noun says what is counted; an event may be any of its parts
_SORTS = _COUNTED | {"animal", "event"}


def may_be_one(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the units could count the same: people and firefighters, not people and unions."""
    one, other = _unit(a), _unit(b)
    if one is None or other is None or one == other or dimension(a.claim) != "count" or dimension(b.claim) != "count":
        return True
    return bool(_sorts(one) & _sorts(other))


def of_two_sorts(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether what both count is known and could not be the same. An unknown noun of another language may be any."""
    return not may_be_one(a, b) and bool(_known_sorts(a)) and bool(_known_sorts(b)) and _known_sorts(a).isdisjoint(_known_sorts(b))


@once
def _known_sorts(c: LinkedClaim) -> frozenset[str]:
    """Whether people, animals, things or events are counted: by the noun, or where it is unknown by all that the measure is made of."""
    own = _sorts(_unit(c) or "") & _SORTS
    made = [concepts().get(id) for id in measure_concepts(c.claim.measure)] if not own else []
    return own or frozenset(x.cls for x in made if x is not None and x.cls in _SORTS)


def beasts_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one counts animals and the other people or things."""
    units = (_unit(a), _unit(b))
    return None not in units and {_animals(unit) for unit in units if unit} == {True, False}


def sorts_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two texts print what they count beside the figure, both nouns are known, and nothing is both: jobs are no pallets, and a
    number of the one is none of the other; so it is with what two ranks put in order, and with the 31st of a series and the third in a
    table. An age is no length of service. What is one for each person counts people ("jobs", "staff")."""
    kinds = {a.claim.kind, b.claim.kind}
    if kinds == {Kind.RANK} and _of_series(a) is not _of_series(b):
        return True
    if kinds in ({Kind.QUANTITY}, {Kind.RANK}):
        one, other = (_ranked(c) if c.claim.kind is Kind.RANK else _printed_sorts(c) for c in (a, b))
        return bool(one) and bool(other) and _disjoint(one, other)
    aged, lasting = sorted((a, b), key=lambda c: c.claim.kind is Kind.DURATION)
    both = aged.claim.kind is Kind.QUANTITY and lasting.claim.kind is Kind.DURATION
    return both and aged.claim.measure == "age" and measure(lasting.claim.measure).registered


def _disjoint(one: Collection[str], other: Collection[str]) -> bool:
    """Whether neither is the other or a kind of it: buses and trams are both vehicles, and two things."""
    return not any_is_other(map(_of_each, one), map(_of_each, other))


def _of_each(id: str) -> str:
    """What counting it counts: a job stands for a person, a household for a home."""
    return concepts()[id].each or id


@once
def _printed_sorts(c: LinkedClaim) -> frozenset[str]:
    """The concepts of the counted noun, where the quote has it; none where it is unknown, says little, or was carried from afar."""
    unit = _unit(c)
    if unit is None or dimension(c.claim) != "count":
        return frozenset()
    named = _named(unit)
    quoted = lexicon(c.source.language).concepts_of(c.claim.quote.exact)
    if unit == "people":
        return frozenset({"person"}) if any(_of_person(id) for id in quoted) else frozenset()
    return named if any(id in up for id in named for up in map(broader, quoted)) else frozenset()


@once
def _ranked(c: LinkedClaim) -> frozenset[str]:
    """The concept of the noun right behind the ordinal of a rank: "the third accident"."""
    place = c.claim.value.stated if c.claim.value is not None else None
    tokens = tokenize(c.claim.quote.exact)
    first = next((n for n in numerals(c.claim.quote.exact, pack(c.source.language)) if n.form == "ordinal" and n.value == place), None)
    if first is None:
        return frozenset()
    at = next((i for i, token in enumerate(tokens) if token.start >= first.end), len(tokens))
    return frozenset(
        hit.concept for hit in lexicon(c.source.language).annotate(tokens) if hit.first == at and concepts()[hit.concept].cls in _RANKED
    )


@once
def _of_series(c: LinkedClaim) -> bool:
    """Whether a rank counts how often something was held or happened ("the 31st edition", "zum dritten Mal")."""
    series = pack(c.source.language).part("speech").get("rank", {}).get("series", ())
    return any(token.low in series for token in tokenize(c.claim.quote.exact))


@lru_cache(maxsize=512)
def _named(unit: str) -> frozenset[str]:
    """The concepts of a unit that name a sort of thing; none where one of them may be of another sort."""
    found = [concepts().get(id) for id in lexicon("en").concepts_of(unit)]
    known = [c for c in found if c is not None]
    if not known or len(known) < len(found) or any(c.cls not in _COUNTED or c.generic for c in known):
        return frozenset()
    return frozenset(c.id for c in known)


def _of_person(id: str) -> bool:
    found = concepts().get(id)
    return found is not None and (found.cls == "person" or found.unit == "people")


def _unit(c: LinkedClaim) -> str | None:
    return (c.claim.value.unit if c.claim.value is not None else None) or None


@lru_cache(maxsize=512)
def _sorts(unit: str) -> frozenset[str]:
    """What a counted noun may be: its concepts, and whether they are people, animals, things or events."""
    found = [concepts().get(id) for id in lexicon("en").concepts_of(unit)]
    return frozenset({unit} | {"animal" if is_a(c.id, "animal") else c.cls for c in found if c is not None})


@lru_cache(maxsize=512)
def _animals(unit: str) -> bool | None:
    """Whether a counted noun is one of animals; None where it may be one of anything ("units", "cases")."""
    found: list[Concept] = [c for id in lexicon("en").concepts_of(unit) if (c := concepts().get(id)) is not None]
    if any(is_a(c.id, "animal") for c in found):
        return True
    told = any(c.cls == "person" or (c.cls == "thing" and not c.generic) for c in found)
    return False if told else None
