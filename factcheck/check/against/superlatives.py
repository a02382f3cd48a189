"""Whether a source calls another thing the most of its kind than a draft does: another largest creditor, another oldest victim."""

from factcheck.acts.clauses.superlatives import superlatives_of, tells_all
from factcheck.acts.met.credited import Doers
from factcheck.acts.met.superlatives import Firsts, holders
from factcheck.acts.met.told import telling, told_in
from factcheck.check.facts.reading import Reading
from factcheck.model.once import once_with


def another_first(start: int, end: int, draft: Reading, source: Reading) -> int | None:
    """The sentence of a source that calls another thing the most of the kind of which a stretch of the draft names one; None where none
    does, or the source calls that of the draft so too."""
    mine, theirs = _firsts(draft), _firsts(source)
    for one in telling(mine.told, start, end):
        met = [(held, other) for other in theirs.told if (held := holders(one, other, mine, theirs, cited=True)) is not None]
        if met and all(held is Doers.TWO for held, _ in met):
            return source.sentence_at(met[0][1].start)
    return None


def of_another_first(start: int, end: int, draft: Reading, source: Reading, at: int) -> bool:
    """Whether a sentence of a source (`at`) tells of something else that it is the most of its kind, or of another kind, than a stretch of
    the draft does: the town hit hardest, and the one with the most people."""
    mine, theirs = _firsts(draft), _firsts(source)
    there = [other for other in theirs.told if source.sentence_at(other.start) == at]
    told = telling(mine.told, start, end)
    if not there or not told or not tells_all(source.laid[at]):
        return False
    how = {holders(one, other, mine, theirs, cited=True) for one in told for other in there}
    # what is not surely of one thing supports nothing, but that another language may have other words for both
    return Doers.ONE not in how and (draft.source.language == source.source.language or Doers.TWO in how)


@once_with
def _firsts(reading: Reading) -> Firsts:
    """What a text says to be the most of its kind."""
    return Firsts(reading.source, told_in(reading.source, reading.laid, superlatives_of))
