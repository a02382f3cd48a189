"""Two claims with all that speaks for or against their being about one thing."""

from dataclasses import dataclass, field

from factcheck.graph.beside import Beside
from factcheck.graph.compared import Compared
from factcheck.graph.evidence import evidence, value_evidence
from factcheck.graph.once import found_once


@dataclass(unsafe_hash=True)  # never changed, as `Beside`
class Weighed(Compared):
    """Two claims compared; `beside`: how the pair stands among the other counterparts of its claims."""

    beside: Beside = field(default_factory=Beside)

    @found_once
    def weighed(self) -> dict[str, float]:
        """All evidence, and how the values stand."""
        return evidence(self, self.beside) | value_evidence(self)
