"""Whether a statement tells a figure of another stage than a source does: five years asked for are no sentence, an offer is no settlement,
a budget no final bill (`acts/words/stages.py`)."""

from factcheck.acts.words.stages import says, stages
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.read.text import Token


def of_another_stage(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of a figure tells a stage of it that the source's clause does not, or the sentences around it do not; where these
    name none, nothing is said of it."""
    asked, told = stages(draft.clause_of(mine), draft.source.language), stages(source.clause_of(theirs), source.source.language)
    around = stages(_around(theirs, source), source.source.language)
    return bool(asked) and bool(told) and (asked.isdisjoint(told) or not asked <= around)


def all_of_part(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) says of all what a sentence of the source and those beside it say of a part."""
    if not says(draft.tokens_around(start, end, at), draft.source.language, "all"):
        return False
    passage = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in s.tokens]
    return says(passage, source.source.language, "some") and not says(passage, source.source.language, "all")


def _around(fact: Fact, source: Reading) -> list[Token]:
    return [token for s in source.sentences[max(0, fact.sentence - 1) : fact.sentence + 2] for token in s.tokens]
