"""Whether a statement tells as before something what its source tells as after it: "resigned after the vote" of "before the vote"."""

from collections.abc import Iterator, Sequence

from factcheck.acts.bags import common_words
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_LED = 4  # words behind "before" in which stands what it is before


def out_of_order(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) puts something before what a sentence of the source, in its
    language, puts only after it, or the other way round."""
    language = draft.source.language
    if language != source.source.language:
        return False
    told = set(_placed(source.sentences[sentence].tokens, language))
    return any((-side, word) in told and (side, word) not in told for side, word in _placed(draft.tokens_around(start, end, at), language))


def _placed(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, str]]:
    """What stands behind a "before" (-1) or an "after" (1), by its stem."""
    table, stem, grammar = pack(language).part("check"), stemmer(language), common_words(language)
    for i, token in enumerate(tokens):
        side = (token.low in table.get("past_day", [])) - (token.low in table.get("ahead_of", []))
        words = (t for t in tokens[i + 1 : i + 1 + _LED] if t.kind != "mark" and t.low not in grammar)
        word = next(words, None) if side else None
        if word is not None:
            yield side, stem(word.low)
