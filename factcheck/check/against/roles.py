"""Whether a source gives a person another post than a draft does."""

import re
from collections.abc import Iterable

from factcheck.acts.words.bags import name_key
from factcheck.graph.who.posts import exclusive, post
from factcheck.model import Claim, Kind

_TITLE = 5  # letters
_DEPUTY = "deputy"
_FORMER = "former "  # before a post that is held no longer


def other_post(mine: Claim, claims: Iterable[Claim]) -> Claim | None:
    """The post that a source gives the person, where it gives none that whoever holds the draft's may hold as well."""
    told = _posts_of(mine.subject, claims)
    if (left := _left(mine, told)) is not None:
        return left
    if not told or not all(exclusive(mine.object or "", claim.object or "") and not _in_short(mine, claim) for claim in told):
        return None
    return told[0]


def _left(mine: Claim, told: list[Claim]) -> Claim | None:
    """The post of the draft that the person holds no longer by the source, which gives no such post otherwise."""
    if (mine.object or "").startswith(_FORMER):
        return None
    same = [claim for claim in told if (claim.object or "").removeprefix(_FORMER) == mine.object]
    return same[0] if same and all((claim.object or "").startswith(_FORMER) for claim in same) else None


def not_known_to_have_left(mine: Claim, claims: Iterable[Claim]) -> bool:
    """Whether a draft tells a post as held no longer of which a source says that the person holds it: one of them is of another time."""
    told = [c.object or "" for c in _posts_of(mine.subject, claims)]
    same = [t for t in told if t.removeprefix(_FORMER) == (mine.object or "").removeprefix(_FORMER)]
    return (mine.object or "").startswith(_FORMER) and bool(same) and not any(t.startswith(_FORMER) for t in same)


def _in_short(mine: Claim, theirs: Claim) -> bool:
    """Whether the one post is the other in short: "Leiterin" of "Betriebsleiterin"; a deputy is none."""
    offices = [post(claim.object or "") for claim in (mine, theirs)]
    if any(office.group is not None and office.group.id == _DEPUTY for office in offices):
        return False
    one, other = (set(re.findall(r"\w+", claim.quote.exact.lower())) for claim in (mine, theirs))
    return any(len(a) >= _TITLE and b.endswith(a) for a in one - other for b in other - one)


def _posts_of(person: str | None, claims: Iterable[Claim]) -> list[Claim]:
    """The claims that give a person a post; articles in two languages seldom share more than the last name."""
    words = (person or "").split()
    if not words or not words[-1][:1].isupper():
        return []
    key = name_key(words[-1])
    return [c for c in claims if c.kind is Kind.ROLE and c.object and c.subject and name_key(c.subject.split()[-1]) == key]
