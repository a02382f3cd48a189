"""Which sentence of a source comes nearest to a statement that it does not make: the one an editor looks for first."""

from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.model import Kind

_MUST = 0.6  # how telling the words must be that both share, measured by one that stands but once in the sources
_SHARE = 0.3  # of the weight of the statement's words
_OF_ITS_KIND = 1.3  # how much more a sentence counts that has a figure of the statement's kind


def nearest(stretch: Stretch, draft: Reading, evidence: Evidence, source: str) -> tuple[float, str]:
    """How near it comes, and the sentence; none where no sentence shares enough of what the statement's clause speaks of."""
    reading, fact = evidence.readings[source], stretch.fact
    words = draft.bag(stretch.start, stretch.end, draft.sentences[stretch.sentence]) | stretch.bag
    told = {word for word in words if word[:2] in ("m:", "t:")}
    asked = (draft.clause_around(stretch.start, stretch.end, stretch.sentence) | words) - told
    total = sum(evidence.telling(word) for word in sorted(asked))
    best, at = 0.0, -1
    for i, said in enumerate(reading.bags):
        shared = sum(evidence.telling(word) for word in sorted(asked & said))
        printed = sum(evidence.telling(word) for word in sorted(told & said))
        here = (shared + printed) * (_OF_ITS_KIND if fact is not None and _has_one(fact, i, reading) else 1.0)
        if here > best and shared >= max(_MUST, _SHARE * total):
            best, at = here, i
    return (best, reading.stored(reading.sentences[at])) if at >= 0 else (0.0, "")


def _has_one(fact: Fact, at: int, reading: Reading) -> bool:
    """Whether a sentence has a date, where that is asked for, or a figure of the kind and unit of one."""
    unit = fact.value.unit if fact.value is not None else None
    return any(
        other.sentence == at
        and other.kind is fact.kind
        and (fact.kind is Kind.DATE or (other.value is not None and other.value.unit == unit))
        for other in reading.facts
    )
