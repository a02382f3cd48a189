"""Whether a source gives a person another post than a draft does."""

from collections.abc import Iterable

from factcheck.acts.bags import name_key
from factcheck.graph.posts import exclusive
from factcheck.model import Claim, Kind


def other_post(mine: Claim, claims: Iterable[Claim]) -> Claim | None:
    """The post that a source gives the person, where it gives none that whoever holds the draft's may hold as well."""
    told = _posts_of(mine.subject, claims)
    if not told or not all(exclusive(mine.object or "", claim.object or "") for claim in told):
        return None
    return told[0]


def _posts_of(person: str | None, claims: Iterable[Claim]) -> list[Claim]:
    """The claims that give a person a post; articles in two languages seldom share more than the last name."""
    words = (person or "").split()
    if not words or not words[-1][:1].isupper():
        return []
    key = name_key(words[-1])
    return [c for c in claims if c.kind is Kind.ROLE and c.object and c.subject and name_key(c.subject.split()[-1]) == key]
