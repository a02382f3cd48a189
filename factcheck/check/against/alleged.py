"""Whether a statement tells as a fact what its source has as the word of one side: of somebody who alleges it, or whom the next sentence
contradicts."""

from factcheck.acts.sides import sides
from factcheck.check.against.happened import unsettled
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.telling import telling
from factcheck.lang import pack
from factcheck.read.text import has_phrase

_SHORT = 8  # words of a sentence that does no more than contradict the one before it: "Hollmann bestreitet das."


def only_alleged(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of a source only has somebody allege what a stretch of the draft's sentence `at` tells, which names nobody who
    says so; and no other sentence of the source tells as much."""
    if _said(at, draft) or _alleged(at, draft) or not (_alleged(sentence, source) or _disputed(sentence, source)):
        return False
    asked = draft.bag(start, end, draft.sentences[at])
    held = len(asked & source.bags[sentence])
    others = (i for i, words in enumerate(source.bags) if i != sentence and len(asked & words) >= held)
    return all(_alleged(i, source) or _disputed(i, source) for i in others)


def _said(at: int, reading: Reading) -> bool:
    """Whether a sentence names somebody who says so, or fears or wants it."""
    tokens, language = reading.sentences[at].tokens, reading.source.language
    return "said" in telling(tokens, reading.bags[at], language) or unsettled(tokens, language)


def _alleged(at: int, reading: Reading) -> bool:
    lows = [token.low for token in reading.sentences[at].tokens]
    return has_phrase(lows, pack(reading.source.language).part("check").get("alleged", []))


def _disputed(at: int, reading: Reading) -> bool:
    """Whether a sentence is somebody's word and the next one does no more than contradict it."""
    if not _said(at, reading) or at + 1 == len(reading.sentences):
        return False
    after = reading.sentences[at + 1].tokens
    return sum(token.kind == "word" for token in after) <= _SHORT and sides(after, reading.source.language).get("statement") == -1
