"""Whether a statement tells a figure of another stage than a source does: five years asked for are no sentence, an offer is no settlement,
a budget no final bill. The words of each stage stand in `lang/<code>/stages.toml`."""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.read.text import Token, tokenize

_STAGES = ("asked", "offered", "reckoned", "settled")
_Row = tuple[tuple[str, ...], bool]  # the words of a phrase, and whether the last only begins so


def of_another_stage(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of a figure tells a stage of it that the source's clause does not, or the sentences around it do not; where these
    name none, nothing is said of it."""
    asked, told = stages(draft.clause_of(mine), draft.source.language), stages(source.clause_of(theirs), source.source.language)
    around = stages(_around(theirs, source), source.source.language)
    return bool(asked) and bool(told) and (asked.isdisjoint(told) or not asked <= around)


def stages(tokens: Sequence[Token], language: str) -> Bag:
    """The stages that some words tell."""
    return frozenset(stage for stage in _STAGES if _says(tokens, language, stage))


def all_of_part(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) says of all what a sentence of the source and those beside it say of a part."""
    if not _says(draft.tokens_around(start, end, at), draft.source.language, "all"):
        return False
    passage = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in s.tokens]
    return _says(passage, source.source.language, "some") and not _says(passage, source.source.language, "all")


def _around(fact: Fact, source: Reading) -> list[Token]:
    return [token for s in source.sentences[max(0, fact.sentence - 1) : fact.sentence + 2] for token in s.tokens]


def _says(tokens: Sequence[Token], language: str, part: str) -> bool:
    """Whether some words have a phrase of a part of the table."""
    lows = [token.low for token in tokens]
    return any(_stands(row, lows, i) for row in _rows(language, part) for i in range(len(lows)))


def _stands(row: _Row, lows: Sequence[str], at: int) -> bool:
    phrase, begins = row
    here = lows[at : at + len(phrase)]
    if len(here) < len(phrase) or tuple(here[:-1]) != phrase[:-1]:
        return False
    return here[-1].startswith(phrase[-1]) if begins else here[-1] == phrase[-1]


@cache
def _rows(language: str, part: str) -> tuple[_Row, ...]:
    return tuple(_parsed(pack(language).part("stages").get(part, [])))


def _parsed(texts: Sequence[str]) -> Iterator[_Row]:
    for text in texts:
        yield tuple(token.low for token in tokenize(text.removesuffix("*"))), text.endswith("*")
