"""Why two claims have no relation: the gates of `factcheck.graph` with a verdict's view of them."""

from factcheck.graph import why_not
from factcheck.graph.gates import Passage, passage

__all__ = ["Passage", "passage", "why_not"]
