"""Whether a source tells a deed of a statement, whatever the verb, of somebody else only."""

from itertools import pairwise

from factcheck.acts.words.bags import Bag, name_key
from factcheck.check.facts.reading import Reading

_ENOUGH = 2  # words besides the names that a sentence must share which did not seem to say the statement


def done_by_another(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> int | None:
    """The sentence of a source that says of others what a stretch of a sentence of the draft (`at`) says that somebody did: the one that
    seems to say the statement (`sentence`, -1 for none), or one that has all other words of its clause. The source says it of others only,
    and names whom the draft does; one whom it does not name may be anybody by another name."""
    if not draft.laid[at].deeds:
        return None
    clause = draft.tokens_around(start, end, at)
    # where every noun has a capital, "21 Räte" are no name
    counted = frozenset(f"n:{name_key(b.text)}" for a, b in pairwise(clause) if a.kind == "number")
    named = frozenset(f"n:{name_key(token.text)}" for s in source.sentences for token in s.tokens if token.capital)
    for mine in draft.laid[at].deeds:
        asked = _names(mine.doers) - counted
        if not asked or not asked <= named or not clause or not clause[0].start <= mine.start <= clause[-1].start:
            continue
        told = [(i, deed) for i, laid in enumerate(source.laid) for deed in laid.deeds if deed.keys & mine.keys]
        if not all(_names(deed.doers) and asked.isdisjoint(deed.near) for _, deed in told):
            continue
        told_of = [token for token in clause if f"n:{name_key(token.text)}" not in asked]
        if any(f"n:{name_key(token.text)}" in asked for token in clause if token.start < mine.start):
            told_of = [token for token in told_of if token.start >= mine.start]  # "the transport minister Owen Hart" is all one doer
        rest = draft.laid[at].bag_of(told_of)
        for i, _ in told:
            if i == sentence or (len(rest) >= _ENOUGH and rest <= source.bags[i]):
                return i
    return None


def _names(words: Bag) -> Bag:
    return frozenset(word for word in words if word[:2] == "n:")
