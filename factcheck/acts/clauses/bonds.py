"""How closely the words of a sentence are bound to a figure, date or place in it: by how near they stand, and by what stands between."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from factcheck.lang import pack, word_class
from factcheck.read.text import Token

_REACH = 5.0  # words over which the bond between a word and a figure falls to a third
_RIVAL = 5  # so many words counts another figure, date or place between
Placed = tuple[int, str]  # a word of a bag, and the index of its token


@dataclass(frozen=True, slots=True)
class Between:
    """So many words counts what stands between. `hard`: a mark that closes a clause; `soft`: a comma or bracket; `other`: another mark;
    `joining`: "and". `paired`: two figures that one word leads to, or sets against each other, are of the same words."""

    hard: int
    soft: int
    other: int
    joining: int
    paired: bool

    def cost(self, token: Token, joins: Collection[str]) -> int:
        """How many words a token between counts as; `joins`: the words for "and"."""
        if token.kind != "mark":
            return self.joining if token.low in joins else 1
        return self.hard if token.text in ";:.–—" else self.soft if token.text in ",()" else self.other


FIGURES = Between(hard=3, soft=3, other=3, joining=1, paired=True)
PLACES = Between(hard=8, soft=3, other=0, joining=3, paired=False)  # each clause has its own, and its figure too


def bonds(
    tokens: Sequence[Token],
    words: Sequence[Placed],
    at: Sequence[int],
    others: Collection[int],
    language: str,
    between: Between = FIGURES,
) -> dict[str, float]:
    """The words of a sentence, each with how closely it is bound to the figure, date or place whose tokens are `at`: 1 beside it, less
    with all that stands between. `others`: the tokens of the others of its kind."""
    table = pack(language).part("check")
    leading = [row.split() for row in (*table.get("led_to", []), *table.get("against", []))] if between.paired else []
    joins = word_class(language, "coordinator")
    costs: dict[int, int] = {}
    for way in (range(at[0] - 1, -1, -1), range(at[-1] + 1, len(tokens))):
        cost, last, first = 0, at[0], 0
        for i in way:
            cost += between.cost(tokens[i], joins)
            if i in others:
                later, earlier = max(i, last), min(i, last)
                before = [token.low for token in tokens[max(earlier + 1, later - 3) : later]]
                led = any(before[k : k + len(row)] == row for row in leading for k in range(len(before)))
                cost = first if led else cost + _RIVAL  # the two ends of a change, or of a comparison, are of the same words
                last, first = i, cost
            costs[i] = cost
    found: dict[str, float] = {}
    for i, word in words:
        found[word] = max(found.get(word, 0.0), exp(-costs.get(i, 0) / _REACH))
    return found


def bound_more(
    asked: Collection[str],
    other: Mapping[str, float],
    own: Mapping[str, float],
    repeated: Collection[str],
    telling: Callable[[str], float] = lambda _: 1.0,
) -> float:
    """By how much more some words are bound to another figure of a sentence than to their own. What the sentence has twice (`repeated`:
    "according to") stands beside each of its figures and tells for none. `telling`: how much a word tells."""
    more = ((word, other.get(word, 0.0) - own.get(word, 0.0)) for word in asked)
    return sum(telling(word) * by for word, by in more if by < 0 or word not in repeated)
