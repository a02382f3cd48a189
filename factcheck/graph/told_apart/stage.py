"""What the words around a figure say of it: how far its thing has come (a penalty at stake, asked for, or imposed), and whether it is of
several things together."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from factcheck.acts.words.stages import says, stage_words
from factcheck.graph.told_apart.contrary import clause, laid_out, span
from factcheck.lang import word_class
from factcheck.link.linked import LinkedClaim
from factcheck.measures.registry import measure_concepts
from factcheck.model.once import once

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


def one_of_two(whole: LinkedClaim, part: LinkedClaim) -> bool:
    """Whether a figure is told of two names together, of which the sentence of the other has one and not the other: "the floods in Varn and
    Lissen", "the flood in Varn"."""
    low = frozenset(token.low for token in laid_out(part).tokens)
    return any((low >= one and low.isdisjoint(other)) or (low >= other and low.isdisjoint(one)) for one, other in _joined(whole))


@once
def _joined(c: LinkedClaim) -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    """The names that a sentence joins in pairs before the figure of a claim, each as its words ("Harko and Lumo", "à Varn et à Lissen")."""
    laid, language = laid_out(c), c.source.language
    joining, small = word_class(language, "coordinator"), word_class(language, "preposition") | word_class(language, "determiner")
    number = laid.number(*span(c))
    tokens = [token for token in laid.tokens if number is None or token.end <= number[0]]
    found = []
    for at, token in enumerate(tokens):
        if token.low in joining and 0 < at < len(tokens) - 1:
            behind = next((i for i in range(at + 1, len(tokens)) if tokens[i].low not in small), len(tokens))
            one = frozenset(t.low for t in takewhile(lambda t: t.capital, reversed(tokens[:at])))
            other = frozenset(t.low for t in takewhile(lambda t: t.capital, tokens[behind:]))
            if one and other:
                found.append((one - other, other - one))
    return [(one, other) for one, other in found if one and other]
