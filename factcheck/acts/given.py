"""Names of two words, by which people of one family are told apart: Anna Keller and Paul Keller."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.acts.bags import nouns_capitalised
from factcheck.acts.layout import Layout

Full = Sequence[tuple[str, str]]
"""Given name and surname, or whichever two words stand together in names."""


def full_names(laid: Layout, first: int, last: int) -> Full:
    """The names of two words between two places of a sentence; none where every noun has a capital."""
    if nouns_capitalised(laid.language):
        return ()
    names = [(i, word) for i, word in laid.words if first <= i <= last and word[:2] == "n:" and not laid.tokens[i].text.isupper()]
    return [(a, b) for (i, a), (j, b) in pairwise(names) if j == i + 1]


def other_given(one: Full, other: Full) -> bool:
    """Whether both have a name of two words of which the last is the same and the first is not."""
    for family in {name for _, name in one} & {name for _, name in other}:
        if not {given for given, name in one if name == family} & {given for given, name in other if name == family}:
            return True
    return False
