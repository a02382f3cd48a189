"""Whether one gives as a cause what for the other was an obstacle ("thanks to the rain" of "despite the rain"), or what came of it ("the
strike caused the shortage" of "the shortage caused the strike")."""

from collections.abc import Iterator, Sequence

from factcheck.acts.clauses.layout import Layout
from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import by_first_word
from factcheck.check.facts.acts import one_thing
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.read.text import Token, has_phrase

_STOPS = frozenset(",;:.!?()–—")


def cause_for_effect(at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of the draft (`at`) gives as the cause what a sentence of the source gives as the effect, and the other way
    round."""
    told = list(_caused(source.laid[sentence]))
    for cause, effect in _caused(draft.laid[at]):
        if not any(cause & one for one, _ in told) and any(cause & two and effect & one for one, two in told):
            return True
    return False


def _caused(laid: Layout) -> Iterator[tuple[Bag, Bag]]:
    """What a sentence gives as a cause, with what came of it, each without what both speak of."""
    table, lows = pack(laid.language).part("check"), [token.low for token in laid.tokens]
    by = pack(laid.language).part("acts").get("by", [])
    for i, last in _standing(lows, table.get("bringing", [])):
        before, behind = laid.tokens[:i], laid.tokens[last + 1 :]
        if behind and behind[0].low in by:
            yield from _apart(laid, behind[1:], before)
        else:
            yield from _apart(laid, before, behind)
    for i, last in _standing(lows, table.get("causes", [])):
        end = next((k for k in range(last + 1, len(lows)) if lows[k] in _STOPS), len(lows))
        yield from _apart(laid, laid.tokens[last + 1 : end], laid.tokens[end:] if i == 0 else laid.tokens[:i])


def _apart(laid: Layout, cause: Sequence[Token], effect: Sequence[Token]) -> Iterator[tuple[Bag, Bag]]:
    one, two = laid.bag_of(cause), laid.bag_of(effect)
    if one - two and two - one:
        yield one - two, two - one


def _standing(lows: Sequence[str], phrases: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where some phrases begin and end."""
    rows = by_first_word(phrases)
    for i, low in enumerate(lows):
        longest = max((len(row) for row in rows.get(low, ()) if tuple(lows[i : i + len(row)]) == row), default=0)
        if longest:
            yield i, i + longest - 1


def cause_for_obstacle(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the one clause names a cause, the other an obstacle, and neither both."""
    if not one_thing(mine, theirs):
        return False
    told, other = _reason(mine, draft), _reason(theirs, source)
    return told * other < 0


def _reason(fact: Fact, reading: Reading) -> int:
    """1 where the clause of a figure names a cause, -1 where it names an obstacle, 0 where it names neither or both."""
    table = pack(reading.source.language).part("check")
    words = [token.low for token in reading.clause_of(fact)]
    cause, obstacle = (has_phrase(words, table.get(part, [])) for part in ("causes", "obstacles"))
    return int(cause) - int(obstacle)
