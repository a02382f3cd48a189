"""Spoil labelled calculations that are right and count what is found: `python -m tests.bench.story_spoilt STORIES [-v]`.

Labelled faults are few. A labelled set of one article that is consistent becomes a fault when one of its figures is changed; it counts as
found where changing at least one of its figures is reported.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from factcheck.link.linked import LinkedClaim
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.settle import Outcome
from factcheck.reconcile.lengths.spans import check_spans
from factcheck.reconcile.terms.terms import Article
from tests.bench.story_internal import load_claims

_FACTORS = (Decimal("1.4"), Decimal("0.7"))


def spoilt(linked: LinkedClaim, factor: Decimal) -> LinkedClaim:
    """The claim with another figure of the same precision."""
    value = linked.claim.value
    assert value is not None

    def times(end: Decimal | None) -> Decimal | None:
        if end is None:
            return None
        return (end * factor).quantize(value.grain) if abs(end * factor) >= value.grain else end * factor

    new = value.model_copy(update={"low": times(value.low), "high": times(value.high), "stated": times(value.stated)})
    return replace(linked, claim=linked.claim.model_copy(update={"value": new}))


def found(claims: dict[str, LinkedClaim], wanted: list[str]) -> bool:
    """Whether spoiling one of the claims is reported together with another of them."""
    for id in wanted:
        for factor in _FACTORS if claims[id].claim.value is not None else ():
            changed = {**claims, id: spoilt(claims[id], factor)}
            mine = [c for c in changed.values() if c.claim.source == claims[id].claim.source]
            checks = check_article(Article(claims[id].source, mine)) + check_spans(mine)
            if any(c.outcome is Outcome.INCONSISTENT and len(set(c.claims) & set(wanted)) >= min(2, len(wanted)) for c in checks):
                return True
    return False


def score(folder: Path, verbose: bool) -> None:
    """Print how many sets of the stories are found when spoilt."""
    right = total = 0
    for story in sorted(p for p in folder.iterdir() if (p / "gold" / "internal.jsonl").exists()):
        _, claims = load_claims(story)
        for line in (story / "gold" / "internal.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            if row["source"] == "cross" or row["verdict"] != "consistent":
                continue
            hit = found(claims, row["claims"])
            total += 1
            right += hit
            if verbose and not hit:
                print(f"UNSEEN {story.name} {row['claims']} {row['reason']}")
    print(f"found when spoilt {right}/{total}")


if __name__ == "__main__":
    score(Path(sys.argv[1]), "-v" in sys.argv)
