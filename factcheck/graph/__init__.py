"""The graph of a dossier: which claims could be compared, why others are not, and the verdicts on its edges.

`candidates` and the gates decide what is compared; `build` and the writers make the whole a networkx graph.
"""

from factcheck.graph.compare.gates import passage
from factcheck.graph.compare.placed import placed
from factcheck.graph.compare.rivals import standing
from factcheck.graph.search.candidates import blocked, candidates
from factcheck.graph.write import build, graph_text
from factcheck.link.linked import Links
from factcheck.model import Reason

__all__ = ["build", "candidates", "graph_text", "why_not"]


def why_not(links: Links, a: str, b: str) -> Reason:
    """Why two claims (by id) have no relation: they never meet, a gate is closed, or no rule had anything to say.

    Raises `KeyError` for an id that nobody knows.
    """
    left, right = links.claim(a), links.claim(b)
    reason = blocked(left, right, links) or passage(placed(*standing(left, right, links))).failed
    return reason or Reason(code="gate-none", key="rules.gate.none")
