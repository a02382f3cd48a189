"""Whether a source tells a statement of another of its kind, which only whose it is tells apart: "the driver of the lorry died" is not "the
driver of the bus died"."""

from collections.abc import Iterator, Sequence

from factcheck.acts.words.bags import Bag, common_words, concepts_at
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack, word_class
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_LONG = 3  # letters of a noun
_Owned = tuple[Bag, Bag]
"""What a thing is, and whose: each by its concepts, and its stem."""


def of_anothers(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) is of a thing of one ("the driver of the bus"), and a sentence of
    the source names such things of others alone, while the source elsewhere names that of the statement."""
    if draft.source.language != source.source.language:
        return False
    told = list(_owned(source.sentences[sentence].tokens, source.source.language))
    for thing, owner in _owned(draft.tokens_around(start, end, at), draft.source.language):
        of_kind = [of for what, of in told if what & thing]
        if not of_kind or any(of & owner for of in of_kind) or _names(owner, source, sentence):
            continue
        others = (i for i in range(len(source.sentences)) if i != sentence)
        if any(what & thing and of & owner for i in others for what, of in _owned(source.sentences[i].tokens, source.source.language)):
            return True
    return False


def _names(owner: Bag, source: Reading, at: int) -> bool:
    """Whether a sentence names it otherwise: "the bus skidded, and its driver and that of the lorry died"."""
    return any(owner & keys for keys in _keys(source.sentences[at].tokens, source.source.language))


def _owned(tokens: Sequence[Token], language: str) -> Iterator[_Owned]:
    """The nouns of some words with the noun behind them that tells whose they are."""
    owning = frozenset(pack(language).part("acts").get("of", [])) | word_class(language, "genitive")
    articles, keys = word_class(language, "determiner"), _keys(tokens, language)
    for i, token in enumerate(tokens[:-2]):
        if tokens[i + 1].low not in owning or not _noun(token, language):
            continue
        first = next((k for k in range(i + 2, len(tokens)) if tokens[k].low not in articles), len(tokens))
        led = tokens[first - 1].low in articles  # "le conducteur du car": behind an article stands a noun
        if first < len(tokens) and (_noun(tokens[first], language) or (led and tokens[first].kind == "word")):
            yield keys[i], keys[first]


def _noun(token: Token, language: str) -> bool:
    return token.kind == "word" and len(token.text) >= _LONG and token.low not in common_words(language)


def _keys(tokens: Sequence[Token], language: str) -> Sequence[Bag]:
    """What each of some words is: its concepts, and its stem."""
    stem = stemmer(language)
    return [known | {f"{language} {stem(t.low)}"} for t, known in zip(tokens, concepts_at(tokens, language), strict=True)]
