"""How far a thing has come of which a figure is told: asked for, offered, at stake, reckoned with or settled. The words of each stage stand
in `lang/<code>/stages.toml`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.acts.words.bags import Bag
from factcheck.lang import pack
from factcheck.read.text import Token, tokenize

_STAGES = ("asked", "offered", "reckoned", "settled")
_Row = tuple[tuple[str, ...], bool]  # the words of a phrase, and whether the last only begins so


def stages(tokens: Sequence[Token], language: str) -> Bag:
    """The stages that some words tell."""
    return frozenset(stage for stage in _STAGES if says(tokens, language, stage))


def stage_words(tokens: Sequence[Token], language: str, parts: Sequence[str]) -> Mapping[str, str]:
    """The parts of the table that some words tell, each with the first of its phrases as it stands there."""
    found = ((part, _first(tokens, language, part)) for part in parts)
    return {part: words for part, words in found if words}


def says(tokens: Sequence[Token], language: str, part: str) -> bool:
    """Whether some words have a phrase of a part of the table."""
    return bool(_first(tokens, language, part))


def _first(tokens: Sequence[Token], language: str, part: str) -> str:
    lows = [token.low for token in tokens]
    words, beginnings = _begun(language, part)
    for at, low in enumerate(lows):
        if low in words or low.startswith(beginnings):
            for row in _rows(language, part):
                if _stands(row, lows, at):
                    return " ".join(token.text for token in tokens[at : at + len(row[0])])
    return ""


def _stands(row: _Row, lows: Sequence[str], at: int) -> bool:
    phrase, begins = row
    here = lows[at : at + len(phrase)]
    if len(here) < len(phrase) or tuple(here[:-1]) != phrase[:-1]:
        return False
    return here[-1].startswith(phrase[-1]) if begins else here[-1] == phrase[-1]


@cache
def _begun(language: str, part: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words with which the phrases of a part begin, and the beginnings of words that are phrases: few sentences have one."""
    rows = _rows(language, part)
    words = frozenset(phrase[0] for phrase, begins in rows if len(phrase) > 1 or not begins)
    return words, tuple(phrase[0] for phrase, begins in rows if len(phrase) == 1 and begins)


@cache
def _rows(language: str, part: str) -> tuple[_Row, ...]:
    return tuple(_parsed(pack(language).part("stages").get(part, [])))


def _parsed(texts: Sequence[str]) -> Iterator[_Row]:
    for text in texts:
        yield tuple(token.low for token in tokenize(text.removesuffix("*"))), text.endswith("*")
