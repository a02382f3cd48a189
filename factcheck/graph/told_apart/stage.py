"""What the words around a figure say of it: how far its thing has come (a penalty at stake, asked for, or imposed), and whether it is of
several things together."""

from collections.abc import Mapping

from factcheck.acts.words.stages import says, stage_words
from factcheck.graph.once import once
from factcheck.graph.told_apart.contrary import clause, laid_out
from factcheck.link.linked import LinkedClaim
from factcheck.measures.registry import measure_concepts

AT_STAKE = "at_stake"
_TOLD = ("asked", "offered", "settled")
_PENALTIES = frozenset({"sentence", "prison", "fine", "fine_imposed"})


@once
def stage_of(c: LinkedClaim) -> Mapping[str, str]:
    """The stages that the clause of a claim tells, each with the words that do; that something is at stake only of a penalty, which alone
    is so spoken of."""
    penal = not _PENALTIES.isdisjoint((*measure_concepts(c.measure.id), *measure_concepts(c.claim.measure), *c.claim.concepts))
    return stage_words(clause(c), c.source.language, (*_TOLD, AT_STAKE) if penal else _TOLD)


@once
def of_several(c: LinkedClaim) -> bool:
    """Whether a figure is told of several things together ("the two plants", "210 beds between them"); the words may stand anywhere in a
    sentence that has no other number."""
    laid = laid_out(c)
    alone = sum(word[:2] == "m:" for _, _, word in laid.marks) == 1
    return says(laid.tokens if alone else clause(c), c.source.language, "together")
