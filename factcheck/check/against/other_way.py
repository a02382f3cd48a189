"""Whether a source tells the other way of a place: that somebody left for it, and the statement that they left it."""

from collections.abc import Iterator

from factcheck.acts.bags import common_words, name_key
from factcheck.acts.ways import way
from factcheck.check.facts.reading import Reading

_OTHER = {"from": "to", "to": "from"}


def the_other_way(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) tells of a place as where one sets out from and a sentence of the
    source only as where one goes, or the other way round."""
    clause, tokens = draft.tokens_around(start, end, at), draft.sentences[at].tokens
    told = {(name, way(source.sentences[sentence].tokens, i, source.source.language)) for i, name in _named(source, sentence)}
    for i, name in _named(draft, at):
        inside = bool(clause) and clause[0].start <= tokens[i].start <= clause[-1].start
        asked = way(tokens, i, draft.source.language) if inside else ""
        if asked and (name, asked) not in told and (name, _OTHER[asked]) in told:
            return True
    return False


def _named(reading: Reading, at: int) -> Iterator[tuple[int, str]]:
    """Where a sentence has the name of a place, or one that may be, each as a word of a bag; in two languages a place has two names."""
    tokens, sentence = reading.sentences[at].tokens, reading.sentences[at]
    starts = {token.start: i for i, token in enumerate(tokens)}
    for start, _, word in reading.marks:
        if word[:2] == "p:" and sentence.start <= start < sentence.end and start in starts:
            yield starts[start], word
    for i, token in enumerate(tokens):
        if i and token.kind == "word" and token.capital and token.low not in common_words(reading.source.language):
            yield i, f"n:{name_key(token.text)}"
