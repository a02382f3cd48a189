"""Whether a source that seems to tell something of a thing tells it of another of its kind, which only its number tells apart."""

from collections.abc import Sequence

from factcheck.acts.numbered import Numbered, apart, numbered, together
from factcheck.check.answer import Support
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.read.text import Token


def of_another_number(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> bool:
    """Whether the clause of a statement names line 14 where that of the source names line 4, or names none and the sentences around it
    line 4 alone."""
    mine = _in(draft, draft.tokens_around(stretch.start, stretch.end, stretch.sentence))
    at = found.fact.sentence if found.fact is not None else found.sentence
    if not mine or at < 0:
        return False
    told = source.clause_of(found.fact) if found.fact is not None else source.sentences[at].tokens
    beside = together(_in(source, sentence.tokens) for sentence in source.sentences[max(0, at - 1) : at + 2])
    return apart(mine, {**beside, **_in(source, told)})


def _in(reading: Reading, tokens: Sequence[Token]) -> Numbered:
    """What some tokens of a text that follow each other name by a number."""
    return numbered(reading.source.text[tokens[0].start : tokens[-1].end], reading.source.language) if tokens else {}
