"""Whether a statement tells what a source only rules out: "built in Holland" of "built in Biscay, and not in Holland", "twice a day" of
"hourly instead of twice a day"."""

from collections.abc import Sequence

from factcheck.acts.met.outcomes import ruled_out
from factcheck.acts.words.sides import denied_at, sides, to_then
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.read.text import Token

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
    language = draft.source.language
    if denied_at([token.low for token in clause], language) or ruled_out(clause, language) or _of_before(clause, draft):
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


def gives_what_is_ruled_out(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source gives a figure only as what is not so, and the statement tells of it what is so: "costs 9 euros" of "costs 12
    euros instead of 9". What it was until then, or is else, the statement may tell in words of its own."""
    number = source.laid[theirs.sentence].number(theirs.start, theirs.end)
    tokens, laid = source.sentences[theirs.sentence].tokens, source.laid[theirs.sentence]
    out = ruled_out(tokens, source.source.language)
    if number is None or not any(number[0] <= tokens[i].start < number[1] for i in out):  # "nobody was killed, but 14 were hurt"
        return False
    said = draft.clause_of(mine)
    if ruled_out(said, draft.source.language) or draft.denies(mine) or _of_before(said, draft):
        return False
    told = frozenset(word for i, word in laid.words if i not in out)
    return bool(mine.clause & told - mine.counts)


def _of_before(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether some words tell of what was so until then."""
    language = reading.source.language
    return sides(tokens, language).get("now") == -1 or to_then(tokens, language)


def _named(reading: Reading, at: int) -> list[tuple[int, str, bool]]:
    """The places of a sentence: where each begins, its word in a bag, and whether a contrast rules it out."""
    sentence = reading.sentences[at]
    out = {sentence.tokens[i].start for i in ruled_out(sentence.tokens, reading.source.language)}
    marks = (mark for mark in reading.marks if sentence.start <= mark[0] < sentence.end and mark[2][:2] == "p:")
    return [(start, word, start in out) for start, _, word in marks]
