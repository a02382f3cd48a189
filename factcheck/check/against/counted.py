"""Whether a source says something to be another how-manieth of its kind than a statement does: "her second term" of "her third"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.acts.clauses.nths import Nth, another_place, of_one_kind, otherwise, two_counts
from factcheck.acts.clauses.nths import nths as in_sentence
from factcheck.check.facts.reading import Reading
from factcheck.model.once import once_with


def counted_otherwise(start: int, end: int, at: int, draft: Reading, source: Reading) -> int | None:
    """The sentence of a source that says how-manieth of its kind something is that a stretch of a sentence of the draft (`at`) says to be
    another; None where none does for sure, or another one says what the stretch does."""
    one_language = draft.source.language == source.source.language
    for mine in _in_clause(start, end, at, draft):
        if any(_same(mine, theirs) for told in _nths(source) for theirs in told):
            continue
        for i, told in enumerate(_nths(source)):
            if any(otherwise(mine, theirs, one_language=one_language, undated=True) for theirs in told):
                return i
    return None


def of_another(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of a source that seems to tell a stretch of a sentence of the draft (`at`), or one beside it, tells of another of
    its kind, and none of them of the one that the stretch names: the second half, of the first."""
    return bool(_apart(start, end, at, draft, sentence, source))


def only_of_another(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading, rank: Decimal | None) -> bool:
    """Whether what a sentence of a source tells against a stretch is told of another of its kind, and does not count the same otherwise.
    `rank`: the place that the stretch itself states."""
    apart = _apart(start, end, at, draft, sentence, source)
    one_language = draft.source.language == source.source.language
    if rank is not None and any(mine.place == rank for mine, _ in apart):
        return all(two_counts(mine, theirs, one_language=one_language) for mine, theirs in apart)
    return bool(apart) and not any(otherwise(mine, theirs, one_language=one_language, undated=True) for mine, theirs in apart)


def _apart(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> list[tuple[Nth, Nth]]:
    """What the clause of a stretch and the sentences around one of a source say of one kind, of which they name no place alike."""
    told = _nths(source)
    beside = [theirs for i in range(max(0, sentence - 1), min(len(told), sentence + 2)) for theirs in told[i]]
    mine = [nth for nth in _in_clause(start, end, at, draft) if not any(_same(nth, theirs) for theirs in beside)]
    return [(nth, theirs) for nth in mine for theirs in beside if another_place(nth, theirs)]


def _same(mine: Nth, theirs: Nth) -> bool:
    return mine.place == theirs.place and of_one_kind(mine, theirs)


def _in_clause(start: int, end: int, at: int, draft: Reading) -> Iterator[Nth]:
    """What the clause of a stretch says to be the how-manieth."""
    clause = draft.laid[at].clause(start, end)
    tokens = draft.sentences[at].tokens
    for nth in _nths(draft)[at] if clause else ():
        if clause[0].start <= tokens[nth.at].start <= clause[-1].start:
            yield nth


@once_with
def _nths(reading: Reading) -> Sequence[Sequence[Nth]]:
    """What each sentence of a text says to be the how-manieth of its kind."""
    before = [None, *reading.laid]
    return [in_sentence(laid, before[i]) for i, laid in enumerate(reading.laid)]
