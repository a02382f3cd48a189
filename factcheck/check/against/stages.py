"""Whether a statement tells a figure of another stage than a source does: five years asked for are no sentence, an offer is no settlement,
a budget no final bill (`acts/words/stages.py`)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.acts.clauses.layout import Layout
from factcheck.acts.words.stages import says, stages
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack, word_class
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token


def of_another_stage(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of a figure tells a stage of it that the source's clause does not, or the sentences around it do not; where these
    name none, nothing is said of it."""
    asked, told = stages(draft.clause_of(mine), draft.source.language), stages(source.clause_of(theirs), source.source.language)
    around = stages(_around(theirs, source), source.source.language)
    return bool(asked) and bool(told) and (asked.isdisjoint(told) or not asked <= around)


def all_of_part(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) says of all what a sentence of the source and those beside it say of a part; or
    of "the five detained" what the sentence says of "three of the detained"."""
    if not says(draft.tokens_around(start, end, at), draft.source.language, "all"):
        return _whole_of_some(draft.tokens_around(start, end, at), draft.laid[at], source.laid[sentence])
    passage = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in s.tokens]
    return says(passage, source.source.language, "some") and not says(passage, source.source.language, "all")


def _whole_of_some(clause: Sequence[Token], mine: Layout, theirs: Layout) -> bool:
    """Whether a clause tells of so many of a kind as of all there are, in the same language, and a sentence of fewer out of these."""
    if mine.language != theirs.language:
        return False
    asked = {noun: number for number, noun in _counted(clause, mine, behind=False)}
    told = {noun: number for number, noun in _counted(theirs.tokens, theirs, behind=True)}
    return any(told[noun] < asked[noun] for noun in asked.keys() & told.keys())


def _counted(tokens: Sequence[Token], laid: Layout, *, behind: bool) -> Iterator[tuple[Decimal, str]]:
    """The numbers of some words with the stem of the noun that they count: behind an article ("the five detained"), or, where it is asked,
    before what they are some of ("three of the detained")."""
    articles, owning = word_class(laid.language, "determiner"), frozenset(pack(laid.language).part("acts").get("of", []))
    for a, b, word in laid.marks:
        before, after = [t for t in tokens if t.end <= a][-1:], [t for t in tokens if t.start >= b]
        if word[:2] != "m:" or not after:
            continue
        if behind:
            whole = [t for t in after if t.low not in owning | articles][:1] if after[0].low in owning and len(after) > 1 else []
            if not whole or not (after[1].low in articles or after[0].low in articles):
                continue
        else:
            whole = after[:1] if before and before[0].low in articles else []
        yield from ((Decimal(word[2:]), stemmer(laid.language)(noun.low)) for noun in whole)


def _around(fact: Fact, source: Reading) -> list[Token]:
    return [token for s in source.sentences[max(0, fact.sentence - 1) : fact.sentence + 2] for token in s.tokens]
