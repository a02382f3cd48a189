"""Whether a source names another for what a draft says that somebody did, or another cause, where there is one at a time: another founder,
another scorer of the winning goal, a short circuit and not lightning."""

from collections.abc import Sequence

from factcheck.acts.clauses.credit_words import trait
from factcheck.acts.clauses.credits import credits_of
from factcheck.acts.met.credited import Doers, Ledger, Told, crediting, names_of
from factcheck.check.facts.reading import Reading
from factcheck.graph.once import once_with


def credited_otherwise(start: int, end: int, at: int, draft: Reading, source: Reading) -> tuple[int, str] | None:
    """The sentence of a source that names another doer or cause than a stretch of a sentence of the draft (`at`), and which of the two it
    is; None where one names the draft's, or either leaves it open."""
    mine, theirs = _ledger(draft), _ledger(source)
    clause = draft.tokens_around(start, end, at)
    if not clause or not theirs.told:
        return None
    for told in _of(mine.told, clause[0].start, clause[-1].end):
        met = [c for other in theirs.told if (c := crediting(told, other, mine, theirs, cited=True)) is not None]
        if told.credit.how or not met or not all(c.doers is Doers.TWO and not c.other.credit.how for c in met):
            continue
        sentence = next(i for i, s in enumerate(source.sentences) if s.start <= met[0].other.start < s.end)
        return sentence, "causes" if trait(told.credit.relation, "plain") else "doer"
    return None


def _of(told: Sequence[Told], start: int, end: int) -> Sequence[Told]:
    """Those of some credits of which a stretch tells."""
    return [one for one in told if one.start < end and start < one.end]


@once_with
def _ledger(reading: Reading) -> Ledger:
    """The credits of a text."""
    told = []
    for sentence, laid in zip(reading.sentences, reading.laid, strict=True):
        for credit in credits_of(laid):
            span = laid.tokens[credit.first].start, laid.tokens[credit.last].end
            told.append(Told(reading.source.name, credit, *span, (sentence.start, sentence.end)))
    return Ledger(reading.source, told, names_of(reading.source.text))
