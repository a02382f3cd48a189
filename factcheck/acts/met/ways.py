"""Whether a sentence tells of a place as where somebody or something sets out from, or where they go: "left Hawaii", "left for Hawaii".

The words of place and the verbs stand in `lang/<code>/places.toml` (`[leads]`, `[ways]`)."""

from collections.abc import Sequence
from functools import cache

from factcheck.acts.met.sited import led
from factcheck.acts.words.bags import Bag
from factcheck.lang import pack, word_class
from factcheck.read.text import Token

_STOPS = frozenset(",;:()—–")


def way(tokens: Sequence[Token], first: int, language: str) -> str:
    """Which way of a place that begins at `first` the words before it and the verb of its part of the sentence tell, "from" or "to"; ""
    where they tell neither."""
    leaving, reaching, part = _words("leaving", language), _words("reaching", language), _part(tokens, first)
    leaves, reaches = not leaving.isdisjoint(part), not reaching.isdisjoint(part)
    moves = not _words("moving", language).isdisjoint(part)
    if not leaves and not reaches and not moves:
        return ""
    _, ways = led(tokens, first, language)
    if len(ways) == 1 and ways <= {"from", "to"}:  # "left for Lyon"
        return next(iter(ways))
    if moves and not leaves and not reaches:  # "transféré à Lyon"
        return "to" if "to" in ways else ""
    if leaves and reaches:
        return ""
    if "to" in ways:  # "arrivé à Lyon"
        return "to" if reaches else ""
    before = _before(tokens, first, language)
    left_before = not leaving.isdisjoint(_part(tokens[: first + 1], first))
    if before in leaving or (left_before and before in word_class(language, "genitive")):  # "parti de Lyon"
        return "from"
    return "to" if before in reaching else ""


def _before(tokens: Sequence[Token], first: int, language: str) -> str:
    """The word before a name and what belongs to it: "reached the island of Sarro" is led by "of", "reached the Sarro" by its verb."""
    articles = word_class(language, "determiner") - word_class(language, "genitive")
    return next((token.low for token in reversed(tokens[:first]) if not token.capital and token.low not in articles), "")


def _part(tokens: Sequence[Token], at: int) -> Bag:
    """The words between the marks around a place."""
    begin = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in _STOPS), 0)
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in _STOPS), len(tokens))
    return frozenset(token.low for token in tokens[begin:end])


@cache
def _words(which: str, language: str) -> Bag:
    return frozenset(pack(language).part("places").get("ways", {}).get(which, []))
