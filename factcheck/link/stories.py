"""How likely it is that two articles tell of one story, by what both of them speak of anywhere.

What joins two claims is weighed as within one story (`compare/sameness.py`): there, two counts of people are worth putting side by
side. Between a strike and a flood they are not, however alike the two sentences sound. So the odds of two claims fall by as much as it is
likelier that their articles tell of two stories; two claims that share enough of their own stand all the same, as a paragraph of a long
article may. Languages differ, so concepts, names and numbers are compared and no words, each weighed by how few stories speak of it:
prices and Paris are in every other one, a mill and its owner's full name in one. How many do is counted on the labelled stories
(`usual.toml`), and of a dossier only the two articles are looked at, so a third changes nothing between them.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.lang.kinds import nouns_capitalised, word_class
from factcheck.link.usage import numbers, usage
from factcheck.measures.lexicon import lexicon
from factcheck.model import Source
from factcheck.model.logistic import Weights, log_odds, read_models
from factcheck.model.once import found_once, once
from factcheck.read.items import items
from factcheck.read.text import fold

_WEIGHTS = Path(__file__).with_name("stories.toml")
USUAL = Path(__file__).with_name("usual.toml")
TWO_STORIES = -2.0  # log-odds from which on two articles surely tell of two stories

KINDS = ("concepts", "names", "full", "numbers")
_MANY = ("concepts", "names")

_MOST = 8.0  # log-odds that two stories take from two claims at most
_SHORTEST = 4  # sentences: what a shorter text leaves out tells nothing of its story
BRIEF = 5  # sentences of a text that leaves out much: it is weighed as such, and takes less
_MOST_BRIEF = 2.5  # as `_MOST`, of a brief text
_CAPITAL = re.compile(r"(?<=[\w,;’'] )[^\W\d_a-z][\w’-]{2,}")  # within a sentence, where only names have one in most languages
_TWO = re.compile(r"\b([^\W\d_a-z][\w’-]{2,}) (?=([^\W\d_a-z][\w’-]{2,}))")
_BEHIND = re.compile(r"([\w.,%’'-]+) (?=([^\W\d_a-z][\w’-]{2,}))")
_SMALL = re.compile(r"\b[^\W\d_]{4,}")
_LETTERS = 6  # of a name: the rest differs from language to language
_YEAR = re.compile(r"(?:19|20)\d\d")
_TELLING = 2  # digits, zeros at the end not counted
_RARE = 2.0  # of a concept that hardly two stories have by chance

Weighed = Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Told:
    """What an article speaks of, each with how telling it is: concepts, names, full names (of two words) and telling numbers."""

    concepts: Weighed
    names: Weighed
    full: Weighed
    numbers: Weighed

    @found_once
    def much(self) -> dict[str, float]:
        """The sum of the squares of each kind."""
        return {kind: math.fsum(w * w for w in getattr(self, kind).values()) for kind in _MANY}


def marks(source: Source) -> dict[str, dict[str, float]]:
    """What an article speaks of, by kind, each with how much it does, however usual it is to speak of it."""
    concepts = {concept: 1 + math.log(n) for concept, n in usage(source).concepts.items()}
    capital = {fold(word)[:_LETTERS] for word in _CAPITAL.findall(source.text) if word[0].isupper()}
    small = {fold(word)[:_LETTERS] for word in _SMALL.findall(source.text) if word[0].islower()} | _nouns(source)
    pairs = {tuple(fold(word)[:_LETTERS] for word in pair) for pair in _TWO.findall(source.text) if pair[0][0].isupper()}
    full = {" ".join(pair) for pair in pairs if small.isdisjoint(pair)}
    telling = {n for n in numbers(source.text) if len(n.strip("0")) >= _TELLING and not _YEAR.fullmatch(n)}
    return {
        "concepts": concepts,
        "names": dict.fromkeys(capital - small, 1.0),
        "full": dict.fromkeys(full, 1.0),
        "numbers": dict.fromkeys(telling, 1.0),
    }


def _nouns(source: Source) -> set[str]:
    """The beginnings of the words of an article that have a capital and name nobody, where every noun has one: those behind an article or a
    number, and those of a concept."""
    language = source.language
    articles = word_class(language, "determiner")
    if not nouns_capitalised(language):
        return {fold(word)[:_LETTERS] for word in articles}  # "The Club" at the beginning of a sentence
    known = lexicon(language)
    found = set(articles)
    for before, word in _BEHIND.findall(source.text):
        if before.lower() in articles or before[-1].isdigit() or any(not id.startswith("~") for id in known.concepts_of(word)):
            found.add(word)
    return {fold(word)[:_LETTERS] for word in found}


def weighed(found: Mapping[str, Mapping[str, float]], rarity: Callable[[str, str], float]) -> Told:
    """What an article speaks of, weighed by how few stories do (`rarity` of a kind and a mark)."""
    return Told(**{kind: {mark: much * rarity(kind, mark) for mark, much in sorted(of_kind.items())} for kind, of_kind in found.items()})


@once
def told(source: Source) -> Told:
    """What an article speaks of, found once."""
    return weighed(marks(source), rarity)


def common(one: Told, other: Told, *, one_language: bool) -> dict[str, float]:
    """What two articles have in common, as evidence by name: how much of each kind in all, and the cosine of concepts and names, of which
    even a short text has many."""
    found = {"one language": float(one_language)}
    for kind in KINDS:
        a, b = getattr(one, kind), getattr(other, kind)
        shared = sorted(a.keys() & b.keys())
        rare = (min(a[mark], b[mark]) for mark in shared)
        found[f"{kind} in all"] = math.log1p(math.fsum(w for w in rare if kind != "concepts" or w > _RARE))
        if kind in _MANY:
            squares = one.much[kind] * other.much[kind]
            found[kind] = math.fsum(a[mark] * b[mark] for mark in shared) / math.sqrt(squares) if squares else 0.0
    return found


def rarity(kind: str, mark: str) -> float:
    """How telling it is that two articles speak of one thing: the fewer labelled stories do, the more."""
    counted, listed = _usual()
    return math.log((counted + 1) / (1 + listed[kind].get(mark, 1)))


@cache
def _usual() -> tuple[int, dict[str, dict[str, int]]]:
    return read_usual(tomllib.loads(USUAL.read_text("utf-8")))


def read_usual(table: Mapping[str, Mapping[str, Iterable[str]]]) -> tuple[int, dict[str, dict[str, int]]]:
    """How many stories were counted, and how many of them speak of each mark; the file lists the marks by their number."""
    listed = {kind: {mark: int(n) for n, of_n in rows.items() for mark in of_n} for kind, rows in table.items() if isinstance(rows, dict)}
    return int(str(table["stories"])), listed


def apart(a: Source, b: Source) -> float:
    """By how much the odds of two claims fall for their articles, in log-odds: not at all where these may well tell of one story, or where
    one is too short to say."""
    if not (long_enough(a) and long_enough(b)):
        return 0.0
    brief = min(usage(a).sentences, usage(b).sentences) <= BRIEF
    odds = log_odds(_models()["brief" if brief else "one story"], common(told(a), told(b), one_language=a.language == b.language))
    return max(-_MOST_BRIEF if brief else -_MOST, min(0.0, odds))


def long_enough(article: Source) -> bool:
    """Whether a text has enough sentences to tell anything of its story."""
    return usage(article).sentences >= _SHORTEST


def unlike(a: Source, b: Source) -> bool:
    """Whether two articles surely tell of two stories; a column of news in brief tells of many."""
    return len(items(a)) == len(items(b)) == 1 and apart(a, b) <= TWO_STORIES


class Unlike:
    """Which articles of a dossier surely tell of two stories, each two found once."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.name: source for source in sources}
        self._found: dict[tuple[str, str], bool] = {}

    def __call__(self, a: str, b: str) -> bool:
        """Whether the articles of two names do; what is told outside of articles belongs to all of them."""
        one, other = sorted((a, b))
        if one == other or one not in self._sources or other not in self._sources:
            return False
        found = self._found.get((one, other))
        if found is None:
            found = self._found[one, other] = unlike(self._sources[one], self._sources[other])
        return found


@cache
def _models() -> dict[str, Weights]:
    return read_models(_WEIGHTS)
