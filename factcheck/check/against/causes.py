"""Whether one gives as a cause what for the other was an obstacle: "thanks to the rain" of "despite the rain"."""

from factcheck.check.facts.acts import one_thing
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.read.text import has_phrase


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
