"""Figures of headings that the text below tells in full: what a heading leaves out (of whom, when) is no other reading of the figure."""

import re
from collections import defaultdict

from factcheck.graph.once import once_lately
from factcheck.link.linked import LinkedClaim, Links

_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]")


@once_lately
def echoes(links: Links) -> frozenset[str]:
    """The ids of claims in a heading whose article states the same figure of the same measure outside of headings."""
    told: dict[object, list[LinkedClaim]] = defaultdict(list)
    for c in links.claims:
        if c.claim.value is not None:
            told[c.claim.source, c.measure.id, c.claim.aspect, c.claim.value].append(c)
    return frozenset(c.claim.id for same in told.values() for c in same if _in_heading(c) and not all(_in_heading(other) for other in same))


def _in_heading(c: LinkedClaim) -> bool:
    text, at = c.source.text, c.claim.quote.start
    return _HEADING.match(text, text.rfind("\n", 0, at) + 1) is not None
