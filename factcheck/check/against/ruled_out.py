"""Whether a statement tells what a source only rules out: "built in Holland" of "built in Biscay, and not in Holland", "twice a day" of
"hourly instead of twice a day"."""

from factcheck.acts.outcomes import ruled_out
from factcheck.acts.sides import denied_at
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading

_ENOUGH = 2  # words that tell what is said of what is ruled out


def places_what_is_ruled_out(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) names a place that a sentence of the source names only to rule it out, and the
    draft does not."""
    if denied_at([token.low for token in draft.tokens_around(start, end, at)], draft.source.language):
        return False
    mine = {word for place, word, ruled in _named(draft, at) if start <= place < end and not ruled}
    told = [(word, ruled) for _, word, ruled in _named(source, sentence) if word in mine]
    return bool({word for word, ruled in told if ruled} - {word for word, ruled in told if not ruled})


def tells_what_is_ruled_out(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) says with all its other words what a sentence of the source says, and has some
    that it has in what it rules out alone: "the app updates twice a day" of "the app updates hourly instead of twice a day"."""
    clause = draft.tokens_around(start, end, at)
    if denied_at([token.low for token in clause], draft.source.language) or ruled_out(clause, draft.source.language):
        return False
    tokens, laid = source.sentences[sentence].tokens, source.laid[sentence]
    out = ruled_out(tokens, source.source.language, only_instead=True)
    if not out:
        return False
    instead = frozenset(word for i, word in laid.words if i in out)
    told = frozenset(word for i, word in laid.words if i not in out)
    asked = draft.laid[at].bag_of(clause)
    only = asked & instead - told
    return bool(only) and len(asked - only) >= _ENOUGH and asked - only <= told


def rules_out(fact: Fact, reading: Reading) -> bool:
    """Whether a sentence gives a figure only as what is not so: "hourly instead of twice a day"."""
    tokens = reading.sentences[fact.sentence].tokens
    number = reading.laid[fact.sentence].number(fact.start, fact.end)
    if number is None:  # "nobody was killed, but 14 were hurt"
        return False
    return any(number[0] <= tokens[i].start < number[1] for i in ruled_out(tokens, reading.source.language))


def _named(reading: Reading, at: int) -> list[tuple[int, str, bool]]:
    """The places of a sentence: where each begins, its word in a bag, and whether a contrast rules it out."""
    sentence = reading.sentences[at]
    out = {sentence.tokens[i].start for i in ruled_out(sentence.tokens, reading.source.language)}
    marks = (mark for mark in reading.marks if sentence.start <= mark[0] < sentence.end and mark[2][:2] == "p:")
    return [(start, word, start in out) for start, _, word in marks]
