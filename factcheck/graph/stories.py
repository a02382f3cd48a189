"""How likely it is that two articles tell of one story, by what both of them speak of anywhere.

What joins two claims is weighed as within one story (`factcheck.graph.sameness`): there, two counts of people are worth putting side by
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

from factcheck.graph.columns import columns
from factcheck.graph.once import once
from factcheck.graph.words import Words, numbers, usage
from factcheck.link.linked import Links
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
    """What an article speaks of: its concepts, each with how much it speaks of it, its names and its telling numbers."""

    concepts: dict[str, float]
    names: Words
    numbers: Words


@once
def told(source: Source) -> Told:
    """What an article speaks of, found once."""
    concepts = {concept: 1 + math.log(n) for concept, n in usage(source).concepts.items()}
    capital = {fold(word)[:_LETTERS] for word in _CAPITAL.findall(source.text) if word[0].isupper()}
    small = {fold(word)[:_LETTERS] for word in _SMALL.findall(source.text) if word[0].islower()}
    telling = {n for n in numbers(source.text) if len(n.strip("0")) >= _TELLING and not _YEAR.fullmatch(n)}
    return Told(concepts, frozenset(capital - small), frozenset(telling))


def common(a: Source, b: Source) -> dict[str, float]:
    """What two articles have in common, each from 0 to 1, as evidence by name."""
    one, other = told(a), told(b)
    return {
        "concepts": _alike(one.concepts, other.concepts),
        "names": _alike(dict.fromkeys(one.names, 1.0), dict.fromkeys(other.names, 1.0)),
        "numbers": _alike(dict.fromkeys(one.numbers, 1.0), dict.fromkeys(other.numbers, 1.0)),
        "one language": float(a.language == b.language),
    }


def _alike(one: dict[str, float], other: dict[str, float]) -> float:
    """The cosine of two articles, as lists of what they speak of and how much."""
    length = math.fsum(w * w for w in one.values()) * math.fsum(w * w for w in other.values())
    return math.fsum(one[w] * other[w] for w in one.keys() & other.keys()) / math.sqrt(length) if length else 0.0


def apart(a: Source, b: Source) -> float:
    """By how much the odds of two claims fall for their articles, in log-odds: not at all where these may well tell of one story, or where
    one is too short to say."""
    if min(usage(a).sentences, usage(b).sentences) < _BRIEF:
        return 0.0
    return max(-_MOST, min(0.0, log_odds(_model(), common(a, b))))


def met_in_one(links: Links) -> Links:
    """The links without the pairs that met although their articles surely tell of two stories: in each of these somebody refuses something.
    A column tells of many, and its items are told apart by themselves."""
    items = columns(links)
    met = tuple((a, b) for a, b in links.met if items.column(a, b) or apart(a.source, b.source) > TWO_STORIES)
    return replace(links, met=met)


@cache
def _model() -> Weights:
    return read_models(_WEIGHTS)["one story"]
