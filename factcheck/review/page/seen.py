"""What a reviewer had before their eyes when a form was filled in: a digest that the form carries, so that nobody overrules unseen what
another window, person or edit of an article changed meanwhile."""

import json
from collections.abc import Iterable, Mapping

from factcheck.model import Claim, short_hash
from factcheck.review.decision import digest
from factcheck.review.state import State


def seen_finding(claims: Iterable[Claim], state: State) -> str:
    """Digest of a finding as its page shows it: what its claims say, and what was decided of it."""
    return short_hash("seen", *(digest(claim) for claim in claims), *(entry.id for entry in state.history), size=8)


def seen_claim(form: Mapping[str, str], claim: Claim) -> str:
    """Digest of a claim as the form for its correction shows it."""
    return short_hash("seen", claim.quote.exact, claim.status.value, json.dumps(dict(form), ensure_ascii=False, sort_keys=True), size=8)
