"""What a claim has that a claim of another article may have too.

A mark is a kind and a value: a concept of its sentence, the beginning of a word near its quote, a name, another number of the sentence, its
unit, the size of its figure, the month of which it speaks. Two claims of two articles that are about one thing share many marks that few
other claims of the two articles have; which kinds of marks tell how much is fitted (`factcheck.graph.compare.sameness`).
"""

from __future__ import annotations

from factcheck.extract.figures.units.units import convert, without_per
from factcheck.graph.search.words import around
from factcheck.graph.times.moments import stated
from factcheck.graph.values.figures import dimension
from factcheck.link.linked import LinkedClaim
from factcheck.model.once import once
from factcheck.model.value import is_currency

Mark = tuple[str, str]

KINDS = (
    "concept", "word", "concept near", "word near", "concept of paragraph", "number", "name", "subject", "measure", "clause",
    "dimension", "unit", "size", "value", "year", "month", "place",
)  # fmt: skip

EVIDENCE = {kind: f"shared {kind}" for kind in KINDS}


@once
def marks(c: LinkedClaim) -> frozenset[Mark]:
    """The marks of a claim."""
    words, claim = around(c), c.claim
    found = [("concept", w) for w in words.sentence.concepts]
    found += [("word", w) for w in words.sentence.beginnings]
    found += [("concept near", w) for w in words.near.concepts]
    found += [("word near", w) for w in words.near.beginnings]
    found += [("concept of paragraph", w) for w in words.paragraph]
    found += [("number", w) for w in words.numbers]
    found += [("name", id) for id in c.named]
    found += [("clause", id) for id in claim.concepts]
    found += [("measure", c.measure.id), ("dimension", dimension(claim) or claim.kind.value)]
    if c.entity is not None:
        found.append(("subject", c.entity))
    if c.place is not None:
        found.append(("place", c.place.id))
    time = stated(c)
    if time is not None and time.start is not None:
        found += [("year", f"{time.start:%Y}"), ("month", f"{time.start:%Y-%m}")]
    return frozenset([*found, *_figure(c)])


def _figure(c: LinkedClaim) -> list[Mark]:
    """The marks of a figure: its unit, its value and its size, each size in two steps so that neighbours meet."""
    value = c.claim.value
    if value is None or value.middle is None:
        return []
    middle = abs(convert(value.middle, without_per(value.unit or ""))[0])  # "4 euros (a night)"
    step = int(middle).bit_length()
    return [("unit", value.unit or ""), ("value", f"{middle.normalize():f}"), ("size", str(step)), ("size", str(step + 1))]


@once
def sort(c: LinkedClaim) -> str:
    """What a claim can be a counterpart of: figures of one dimension, whatever is counted, per what and in which currency; otherwise claims
    of its kind."""
    if c.claim.value is None:
        return c.claim.kind.value
    found = dimension(c.claim) or "none"
    bare = found.split("/")[0]
    return "count" if bare.startswith("count") else "money" if is_currency(bare) else bare
