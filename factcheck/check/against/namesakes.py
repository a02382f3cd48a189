"""Whether a statement tells of another institution of one kind than its source: the ministry of defence of the ministry of health, the
Gesundheitsministerium of the Verteidigungsministerium."""

from collections.abc import Iterator, Sequence

from factcheck.acts.words.bags import common_words
from factcheck.check.facts.reading import Reading
from factcheck.lang import word_class
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_HEAD = 6  # letters that end two compounds of one kind of house: "sministerium"
_KIND = 4  # letters that tell them apart


def of_another_house(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of the draft's sentence `at` names an institution by a word that no sentence near the source's has,
    where that names another of the kind by another word."""
    language = draft.source.language
    if language != source.source.language:
        return False
    near = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in s.tokens]
    told, here = list(_houses(source.sentences[sentence].tokens, language)), draft.sentences[at].tokens
    for house, word in _houses(draft.tokens_around(start, end, at), language):
        others = {other for kind, other in told if kind == house and other != word}
        if others and word not in _stems(near, language) and others.isdisjoint(_stems(here, language)):
            return True
    return _another_compound(draft.tokens_around(start, end, at), here, source.sentences[sentence].tokens, near, language)


def _houses(tokens: Sequence[Token], language: str) -> Iterator[tuple[str, str]]:
    """The institutions that some words name by what stands behind their kind, each as the stems of both: "ministry of health", "Landgericht
    Köln"."""
    stem, articles, grammar = stemmer(language), word_class(language, "determiner"), common_words(language)
    for hit in lexicon(language).annotate(tokens):
        behind = tokens[hit.first + 1 : hit.first + 4]
        if concept(hit.concept).cls != "organisation" or not behind:
            continue
        if behind[0].low in word_class(language, "genitive"):
            behind = [token for token in behind[1:] if token.low not in articles]
        elif not behind[0].capital or behind[0].kind != "word":
            continue
        if behind and behind[0].kind == "word" and behind[0].low not in grammar:
            yield stem(tokens[hit.first].low), stem(behind[0].low)


def _stems(tokens: Sequence[Token], language: str) -> frozenset[str]:
    stem = stemmer(language)
    return frozenset(stem(token.low) for token in tokens if token.kind == "word")


def _another_compound(clause: Sequence[Token], here: Sequence[Token], told: Sequence[Token], near: Sequence[Token], language: str) -> bool:
    """Whether some words have a compound for a house that others have not, and these one that ends alike and begins otherwise."""
    mine = _house_words(clause, language) - {token.low for token in near}
    theirs = _house_words(told, language) - {token.low for token in here}
    return any(_apart(one, other) for one in mine for other in theirs)


def _house_words(tokens: Sequence[Token], language: str) -> frozenset[str]:
    hits = lexicon(language).annotate(tokens)
    return frozenset(tokens[hit.first].low for hit in hits if hit.first == hit.last and concept(hit.concept).cls == "organisation")


def _apart(one: str, other: str) -> bool:
    """Whether two compounds end alike, and what stands before that end is long enough in both to name two things."""
    alike = next((n for n in range(min(len(one), len(other)), 0, -1) if one[-n:] == other[-n:]), 0)
    return alike >= _HEAD and min(len(one), len(other)) - alike >= _KIND
