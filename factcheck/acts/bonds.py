"""How closely the words of a sentence are bound to a figure or date in it: by how near they stand, and by what stands between."""

from collections.abc import Callable, Collection, Mapping, Sequence
from math import exp

from factcheck.lang import pack
from factcheck.read.text import Token

_REACH = 5.0  # words over which the bond between a word and a figure falls to a third
_COMMA, _FIGURE = 3, 5  # what stands between counts as so many words
Placed = tuple[int, str]  # a word of a bag, and the index of its token


def bonds(tokens: Sequence[Token], words: Sequence[Placed], at: Sequence[int], others: Collection[int], language: str) -> dict[str, float]:
    """The words of a sentence, each with how closely it is bound to the figure whose tokens are `at`: 1 beside it, less with each word,
    comma and figure between. `others`: the tokens of the other figures or dates of its kind."""
    table = pack(language).part("check")
    leading = [row.split() for row in (*table.get("led_to", []), *table.get("against", []))]
    costs: dict[int, int] = {}
    for way in (range(at[0] - 1, -1, -1), range(at[-1] + 1, len(tokens))):
        cost, last, first = 0, at[0], 0
        for i in way:
            cost += _COMMA if tokens[i].kind == "mark" else 1
            if i in others:
                later, earlier = max(i, last), min(i, last)
                before = [token.low for token in tokens[max(earlier + 1, later - 3) : later]]
                led = any(before[k : k + len(row)] == row for row in leading for k in range(len(before)))
                cost = first if led else cost + _FIGURE  # the two ends of a change, or of a comparison, are of the same words
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
