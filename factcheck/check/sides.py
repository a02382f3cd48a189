"""Whether a draft takes the other side of what a source says: rejected for approved, closed for opened, slightly for seriously, nobody for
everybody. The words of the two sides stand in `lang/<code>/sides.toml`."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from factcheck.check.reading import Fact, Reading, negations
from factcheck.lang import pack
from factcheck.read.text import Token, tokenize

_Phrase = tuple[str, ...]
_DENIALS = frozenset({"everybody", "ever"})  # one side of which is a word that says no


def on_the_other_side(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clauses of a figure or date take two sides of one thing, and the sentence of the source is all on its own side; or the
    draft says that it is so now, and a change began with it in the source."""
    if mine.value is not None and _from(theirs, source) and _sides(draft.clause_of(mine), draft.source.language).get("now") == 1:
        return not _from(mine, draft)
    return _opposite(draft.clause_of(mine), draft, source.clause_of(theirs), source.sentences[theirs.sentence].tokens, source)


def _from(fact: Fact, reading: Reading) -> bool:
    """Whether a change goes from a figure to another one: "fell from 24 percent to 21"."""
    words, table = reading.before(fact), pack(reading.source.language).part("check")
    if not words or words[-1] not in table.get("led_from", []):
        return False
    end = max((b for a, b, word in reading.marks if fact.start <= a < fact.end and word[:2] == "m:"), default=fact.end)
    behind = [token for token in reading.sentences[fact.sentence].tokens if token.start >= end][:5]
    return any(a.low in table.get("led_to", []) and b.kind == "number" for a, b in pairwise(behind))


def passage_on_the_other_side(start: int, end: int, draft: Reading, at: int, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) takes the other side of what a sentence of the source says, which tells as little
    of the draft's side as those beside it."""
    tokens = [token for token in draft.sentences[at].tokens if start <= token.start < end]
    beside = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in s.tokens]
    return _opposite(tokens, draft, source.sentences[sentence].tokens, beside, source)


def _opposite(mine: Sequence[Token], draft: Reading, theirs: Sequence[Token], around: Sequence[Token], source: Reading) -> bool:
    asked = _sides(mine, draft.source.language)
    if not asked:
        return False
    told, beside = _sides(theirs, source.source.language), _sides(around, source.source.language)
    differ = {topic for topic, side in asked.items() if side and told.get(topic) == -side == beside.get(topic)}
    denied = any(t.low in negations(r.source.language) for tokens, r in ((mine, draft), (theirs, source)) for t in tokens)
    return bool(differ & _DENIALS if denied else differ)  # "not approved" is on the side of "rejected"


def _sides(tokens: Sequence[Token], language: str) -> Mapping[str, int]:
    """By topic, 1 or -1 for the side that some words take, 0 where they name both; "38 against 19" takes none."""
    found: dict[str, int] = {}
    table = _table(language)
    lows = [token.low for token in tokens]
    before_number = {i for i, (_, b) in enumerate(pairwise(tokens)) if b.kind == "number"}
    for i, low in enumerate(lows):
        for phrase, topic, side in table.get(low, ()):
            last = i + len(phrase) - 1
            if tuple(lows[i : last + 1]) == phrase and not (topic == "vote" and last in before_number):
                found[topic] = side if found.get(topic, side) == side else 0
    return found


@cache
def _table(language: str) -> Mapping[str, list[tuple[_Phrase, str, int]]]:
    """Phrases by their first word, with the topic and the side."""
    found: dict[str, list[tuple[_Phrase, str, int]]] = {}
    for topic, row in pack(language).part("sides").items():
        for key, side in (("one", 1), ("other", -1)):
            for text in row.get(key, []):
                phrase = tuple(token.low for token in tokenize(text))
                found.setdefault(phrase[0], []).append((phrase, topic, side))
    return found
