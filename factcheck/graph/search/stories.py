"""How likely it is that two articles tell of one story, by what both of them speak of anywhere.

What joins two claims is weighed as within one story (`compare/sameness.py`): there, two counts of people are worth putting side by
side. Between a strike and a flood they are not, however alike the two sentences sound. So the odds of two claims fall by as much as it is
likelier that their articles tell of two stories; two claims that share enough of their own stand all the same, as a paragraph of a long
article may. Languages differ, so concepts, names and numbers are compared and no words. Only the two articles are looked at, so a third
changes nothing between them.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from factcheck.graph.once import once, once_lately
from factcheck.graph.search.columns import columns
from factcheck.graph.search.words import Words, numbers, usage
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Source
from factcheck.model.logistic import Weights, log_odds, read_models
from factcheck.read.text import fold

_WEIGHTS = Path(__file__).with_name("stories.toml")
TWO_STORIES = -2.0  # log-odds from which on two articles surely tell of two stories

_MOST = 4.0  # log-odds that two stories take from two claims at most
_BRIEF = 6  # sentences: what a shorter text leaves out tells nothing of its story
_CAPITAL = re.compile(r"(?<=[\w,;’'] )[^\W\d_a-z][\w’-]{2,}")  # within a sentence, where only names have one in most languages
_SMALL = re.compile(r"\b[^\W\d_]{4,}")
_LETTERS = 6  # of a name: the rest differs from language to language
_YEAR = re.compile(r"(?:19|20)\d\d")
_TELLING = 2  # digits, zeros at the end not counted


@dataclass(frozen=True, eq=False)
class Told:
    """What an article speaks of: its concepts, each with how much it speaks of it, and the sum of the squares of these; its names and its
    telling numbers."""

    concepts: dict[str, float]
    much: float
    names: Words
    numbers: Words


@once
def told(source: Source) -> Told:
    """What an article speaks of, found once."""
    concepts = {concept: 1 + math.log(n) for concept, n in usage(source).concepts.items()}
    capital = {fold(word)[:_LETTERS] for word in _CAPITAL.findall(source.text) if word[0].isupper()}
    small = {fold(word)[:_LETTERS] for word in _SMALL.findall(source.text) if word[0].islower()}
    telling = {n for n in numbers(source.text) if len(n.strip("0")) >= _TELLING and not _YEAR.fullmatch(n)}
    much = math.fsum(weight * weight for weight in concepts.values())
    return Told(concepts, much, frozenset(capital - small), frozenset(telling))


def common(a: Source, b: Source) -> dict[str, float]:
    """What two articles have in common, each from 0 to 1 as a cosine, as evidence by name."""
    one, other = told(a), told(b)
    spoken = math.fsum(one.concepts[c] * other.concepts[c] for c in one.concepts.keys() & other.concepts.keys())
    return {
        "concepts": _cosine(spoken, one.much * other.much),
        "names": _cosine(len(one.names & other.names), len(one.names) * len(other.names)),
        "numbers": _cosine(len(one.numbers & other.numbers), len(one.numbers) * len(other.numbers)),
        "one language": float(a.language == b.language),
    }


def _cosine(product: float, squares: float) -> float:
    return product / math.sqrt(squares) if squares else 0.0


def apart(a: Source, b: Source) -> float:
    """By how much the odds of two claims fall for their articles, in log-odds: not at all where these may well tell of one story, or where
    one is too short to say."""
    if min(usage(a).sentences, usage(b).sentences) < _BRIEF:
        return 0.0
    return max(-_MOST, min(0.0, log_odds(_model(), common(a, b))))


class Stories:
    """By how much the odds fall for the articles of a dossier, two by two, each found once. The items of a column, which tells of many
    stories, are told apart by themselves."""

    def __init__(self, links: Links) -> None:
        self._columns = columns(links)
        self._apart: dict[tuple[str, str], float] = {}  # by the names of two articles

    def apart(self, a: LinkedClaim, b: LinkedClaim) -> float:
        """By how much the odds of two claims fall for their articles."""
        one, other = (a.source, b.source) if a.source.name < b.source.name else (b.source, a.source)
        found = self._apart.get((one.name, other.name))
        if found is None:
            found = self._apart[one.name, other.name] = 0.0 if self._columns.column(a, b) else apart(one, other)
        return found


@once_lately
def stories(links: Links) -> Stories:
    """Which articles of a dossier tell of one story, found once."""
    return Stories(links)


def two_stories(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    """Whether the articles of two claims of a dossier surely tell of two stories."""
    return stories(links).apart(a, b) <= TWO_STORIES


def met_in_one(links: Links) -> Links:
    """The links without the pairs that met although their articles surely tell of two stories: in each somebody refuses something."""
    return replace(links, met=tuple((a, b) for a, b in links.met if not two_stories(a, b, links)))


@cache
def _model() -> Weights:
    return read_models(_WEIGHTS)["one story"]
