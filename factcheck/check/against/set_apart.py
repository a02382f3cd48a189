"""Whether a source that seems to tell something of a thing tells it of another of its kind, which only its number, or a word beside it,
tells apart."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.acts.words.numbered import Numbered, apart, numbered, together
from factcheck.acts.words.sorts import sorts
from factcheck.check.answer import Support
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.read.text import Token

_Told = Callable[[str, str], Numbered]


def _sorts(text: str, language: str) -> Numbered:
    """The sorts of a stretch of text; an average taken for a median is told by that name (`standard.py`)."""
    return {kind: told for kind, told in sorts(text, language).items() if not kind.startswith("mean ")}


_BY: Mapping[str, _Told] = {"number": numbered, "sort": _sorts}


def set_apart(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> str:
    """By what the clause of a statement tells of another thing than that of the source, "" where it does not: it names line 14 or the
    southern tunnel, where the source names line 4 or the northern one, or names none and the sentences around it line 4 alone."""
    at = found.fact.sentence if found.fact is not None else found.sentence
    clause = draft.tokens_around(stretch.start, stretch.end, stretch.sentence)
    return next((by for by, told in _BY.items() if at >= 0 and _apart(clause, draft, at, source, found, told)), "")


def _apart(clause: Sequence[Token], draft: Reading, at: int, source: Reading, found: Support, by: _Told) -> bool:
    mine = _in(draft, clause, by)
    if not mine:
        return False
    told = source.clause_of(found.fact) if found.fact is not None else source.sentences[at].tokens
    beside = together(_in(source, sentence.tokens, by) for sentence in source.sentences[max(0, at - 1) : at + 2])
    return apart(mine, {**beside, **_in(source, told, by)})


def _in(reading: Reading, tokens: Sequence[Token], by: _Told) -> Numbered:
    """What some tokens of a text that follow each other name."""
    return by(reading.source.text[tokens[0].start : tokens[-1].end], reading.source.language) if tokens else {}
