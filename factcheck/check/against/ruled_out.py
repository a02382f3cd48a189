"""Whether a statement names a place that a source only rules out: "built in Holland" of "built in Biscay, and not in Holland"."""

from factcheck.acts.met.outcomes import ruled_out
from factcheck.acts.words.sides import denied_at
from factcheck.check.facts.reading import Reading


def places_what_is_ruled_out(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) names a place that a sentence of the source names only to rule it out, and the
    draft does not."""
    if denied_at([token.low for token in draft.tokens_around(start, end, at)], draft.source.language):
        return False
    mine = {word for place, word, ruled in _named(draft, at) if start <= place < end and not ruled}
    told = [(word, ruled) for _, word, ruled in _named(source, sentence) if word in mine]
    return bool({word for word, ruled in told if ruled} - {word for word, ruled in told if not ruled})


def _named(reading: Reading, at: int) -> list[tuple[int, str, bool]]:
    """The places of a sentence: where each begins, its word in a bag, and whether a contrast rules it out."""
    sentence = reading.sentences[at]
    out = {sentence.tokens[i].start for i in ruled_out(sentence.tokens, reading.source.language)}
    marks = (mark for mark in reading.marks if sentence.start <= mark[0] < sentence.end and mark[2][:2] == "p:")
    return [(start, word, start in out) for start, _, word in marks]
