"""Whether a source names the place of a statement only where it tells of something else: "the accident happened near Toulouse" of "the
accident happened in a bend … the driver was flown to Toulouse"."""

from collections.abc import Iterator

from factcheck.check.facts.carried import Held, held_among, parts
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import clauses
from factcheck.lang import word_class

_OPENING = 1  # sentences in which an article says where all of it is


def place_of_something_else(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a place in the clause of a stretch of a sentence of the draft (`at`), behind a preposition, is neither in the sentence of the
    source that tells the rest nor in its first, and wherever it is named nothing else of the clause is told beside it."""
    clause = draft.tokens_around(start, end, at)
    if draft.source.language != source.source.language or not clause:
        return False
    asked = [part for part in parts(draft, clause[0].start, clause[-1].end, at) if part.kind not in ("little", "limit")]
    for part in asked:
        if part.kind not in ("place", "name") or part.at not in _led(draft, at):
            continue
        where = [i for i, s in enumerate(source.sentences) if held_among(s.tokens, part, i, source) is Held.FULLY]
        others = [other for other in asked if other is not part]
        if not where or not others or min(where) < _OPENING or sentence in where:
            continue
        beside = ((i, words) for i in where for words in clauses(source.sentences[i], source.source.language))
        told = [(i, words) for i, words in beside if held_among(words, part, i, source) is Held.FULLY]
        if not any(held_among(words, other, i, source) is not Held.NOT for i, words in told for other in others):
            return True
    return False


def _led(reading: Reading, at: int) -> frozenset[int]:
    """Where the words of a sentence begin that stand right behind a preposition, an article left out."""
    leads, articles = word_class(reading.source.language, "preposition"), word_class(reading.source.language, "determiner")

    def found() -> Iterator[int]:
        led = False
        for token in reading.sentences[at].tokens:
            if led and token.low not in articles:
                yield token.start
            led = token.low in leads or (led and token.low in articles)

    return frozenset(found())
