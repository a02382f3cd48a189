"""Whether a draft takes the other side of what a source says (`acts.sides`)."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.acts.sides import opposite, sides
from factcheck.check.against.commitment import planned
from factcheck.check.says.reading import Fact, Reading
from factcheck.lang import pack
from factcheck.model import LinkRole
from factcheck.read.text import Token


def on_the_other_side(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clauses of a figure or date take two sides of one thing, and the sentence of the source is all on its own side; or the
    draft says that it is so now, and a change began with it in the source, none that is yet to come."""
    if mine.value is not None and _from(theirs, source) and not planned(theirs, source) and _now(mine, draft):
        return not _from(mine, draft)
    clause = source.clause_of(theirs)
    # "lost 37 million, against a profit of 14": what is done in the sentence is not told of the figure with which another is compared
    around = clause if compared_with(theirs) else source.sentences[theirs.sentence].tokens
    return _opposite(draft.clause_of(mine), draft, clause, around, source)


def compared_with(fact: Fact) -> bool:
    """Whether another figure is compared with this one."""
    return fact.claim is not None and any(link.role is LinkRole.CHANGE_TO for link in fact.claim.links)


def _now(fact: Fact, reading: Reading) -> bool:
    """Whether the clause of a fact says that it is so now."""
    return sides(reading.clause_of(fact), reading.source.language).get("now") == 1


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
    return opposite(mine, draft.source.language, theirs, around, source.source.language)
