"""Whether a passage of a source says what a statement without a figure does."""

from collections.abc import Mapping

from factcheck.acts.words.bags import Bag, known
from factcheck.acts.words.sides import negations, sides, turned_by
from factcheck.check.against.opposed import contradicted
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.reading import Reading
from factcheck.measures.concept import broader, happens

_SAID_CITED = 0.35  # share of a statement's words that a passage must hold
_SAID = 0.62


def passage(bag: Bag, clause: Bag, evidence: Evidence, source: str, *, cited: bool, denied: Mapping[str, int] | None) -> Support:
    """A statement without a figure is said where enough of its names and concepts stand in one sentence, or two that follow each other.
    `denied`: the sides that it takes where it says that something is not so, and so must the sentence, or take one of them ("rejected the
    offer" for "did not accept"); None where it does not. `clause`: the words of its clause, which the sentence must not
    contradict. Of a source that seems silent, what comes nearest."""
    reading = evidence.readings[source]
    score, at = 0.0, 0
    last: Bag = frozenset()
    for i, words in enumerate(reading.bags):
        both = words | last
        here = max(evidence.overlap(bag, words), 0.9 * evidence.overlap(bag, both)) if _happens(bag, both) else 0.0
        if here > score:
            score, at = here, i
        last = words
    if not score:
        return Support(Answer.SILENT, source)
    said = score >= (_SAID_CITED if cited else _SAID)
    sentence = reading.sentences[at]
    if denied is not None and not _denies(bag, denied, reading, at):
        return Support(Answer.SILENT, source)
    quote = reading.stored(sentence)
    if said and cited and contradicted(clause, reading.bags[at], _beside(reading, at)):
        return Support(Answer.OTHERWISE, source, score, quote=quote, why="group")
    return Support(Answer.SAYS if said else Answer.SILENT, source, score, quote=quote, sentence=at)


def _beside(reading: Reading, at: int) -> Bag:
    """The words of the sentences on either side of one."""
    return frozenset().union(*(reading.bags[i] for i in (at - 1, at + 1) if 0 <= i < len(reading.bags)))


def _denies(bag: Bag, sided: Mapping[str, int], reading: Reading, at: int) -> bool:
    """Whether a sentence has any word that says no, or takes one of some sides, or the one before it where that speaks of what a statement
    does."""
    language = reading.source.language
    no = negations(language)
    before = [at - 1] if at and known(bag) & reading.bags[at - 1] else []
    told = [reading.sentences[i].tokens for i in (*before, at)]
    if any(token.low in no for tokens in told for token in tokens) or any(turned_by([t.low for t in tokens], language) for tokens in told):
        return True
    return any(side and sided.get(topic) == side for tokens in told for topic, side in sides(tokens, language).items())


def _happens(bag: Bag, passage: Bag) -> bool:
    """Whether something that the statement says happens also happens in the passage: the same persons and places alone say nothing."""
    if any(word[:2] == "e:" and word in passage for word in bag):
        return True
    acts = {word for word in bag if word[1:2] != ":" and happens(word)}
    return not acts or any(act in passage or broader(act) & passage for act in acts)
