"""Whether a statement tells as before something what its source tells as after it: "resigned after the vote" of "before the vote"."""

from collections.abc import Iterator, Sequence

from factcheck.acts.words.bags import common_words
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack, word_class
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_LED = 4  # words behind "before" in which stands what it is before
_GRAMMAR = ("determiner", "pronoun", "auxiliary", "preposition", "genitive", "relative")


def out_of_order(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) puts something before what a sentence of the source, in its
    language, puts only after it, or the other way round."""
    language = draft.source.language
    if language != source.source.language:
        return False
    tokens, clause = source.sentences[sentence].tokens, draft.tokens_around(start, end, at)
    told = list(_placed(tokens, language))
    known = {(side, word) for _, side, word in told}
    for _, side, word in _placed(clause, language):
        if word and (-side, word) in known and (side, word) not in known:
            behind = next(i for i, *rest in told if rest == [-side, word])
            taken_up = (i for i, other, named in told if i > behind and other == side and not named)
            return not any(_of_part(clause, tokens, i, word, language) for i in taken_up)
    return False


def _placed(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int, str]]:
    """Where a "before" (-1) or an "after" (1) stands, and what behind it, by its stem; "" where that was named before: "after it",
    "afterwards"."""
    table, stem, grammar = pack(language).part("check"), stemmer(language), common_words(language)
    for i, token in enumerate(tokens):
        side = (token.low in table.get("past_day", [])) - (token.low in table.get("ahead_of", []))
        of_it = (token.low in table.get("past_it", [])) - (token.low in table.get("ahead_of_it", []))
        led = tokens[i + 1 : i + 1 + _LED]
        word = next((t for t in led if t.kind != "mark" and t.low not in grammar), None)
        if of_it or (side and _nothing(led, language)):
            yield i, of_it or side, ""
        elif side and word is not None:
            yield i, side, stem(word.low)


def _nothing(led: Sequence[Token], language: str) -> bool:
    """Whether what some words lead to is left out, or a pronoun: "and left after", "after it, the gates were locked"."""
    it, of = word_class(language, "pronoun") - word_class(language, "determiner"), word_class(language, "genitive")
    rest = [token for token in led if token.low not in of]
    pronoun = bool(rest) and rest[0].low.partition("-")[0] in it  # "celui-ci"
    return not rest or rest[0].kind == "mark" or (pronoun and (len(rest) == 1 or rest[1].kind == "mark"))


def _of_part(clause: Sequence[Token], tokens: Sequence[Token], at: int, but: str, language: str) -> bool:
    """Whether a clause tells something, `but` what all is placed by, of the part of a sentence in which a word stands: from the last
    mark or "and" on."""
    joins, stem = word_class(language, "coordinator"), stemmer(language)
    grammar = frozenset[str]().union(*(word_class(language, name) for name in _GRAMMAR))
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].kind == "mark" or tokens[i].low in joins), 0)
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].low in {";", *joins}), len(tokens))
    part = [*tokens[start:at], *tokens[at + 1 : end]]
    mine, theirs = ({stem(t.low) for t in words if t.kind == "word" and t.low not in grammar} for words in (clause, part))
    return not mine.isdisjoint(theirs - {but})
