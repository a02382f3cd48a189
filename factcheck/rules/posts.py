"""Posts as reading writes them: the office in English, and whose it is ("chief executive of Ryanair")."""

from factcheck.graph.names import plain, same_name
from factcheck.link.linked import LinkedClaim

_HEADS = frozenset(
    {
        "head", "chief executive", "chair", "president", "director", "director general", "managing director", "prefect",
        "governor", "mayor",
    }
)  # fmt: skip
"""Offices that a text may shorten to "head": who runs a house in one article is its president or director in another."""

_POSITIONS = frozenset(
    {
        "chair", "director general",
        "chief executive", "chief financial officer", "chief technology officer", "chief operating officer", "sales manager",
        "project manager", "human resources director", "communications director", "spokesperson", "union leader",
        "prefect", "secretary general", "mayor", "deputy mayor", "governor",
        "president", "vice president", "prime minister",
        "agriculture minister", "culture minister", "defence minister", "economy minister", "education minister",
        "environment minister", "foreign minister", "health minister", "interior minister", "justice minister", "transport minister",
        "coach", "captain",
        "prosecutor", "judge", "lawyer",
    }
)  # fmt: skip
"""Offices that fill a working life."""

_SHARED = frozenset({"spokesperson", "union leader", "prosecutor", "judge", "lawyer", "deputy mayor", "vice president", "project manager"})
"""Offices of which a house may have several."""

_TOGETHER = (
    frozenset({"chair", "chief executive", "president", "director general"}),
    frozenset({"mayor", "deputy mayor", "president", "vice president", "chair"}),
    frozenset({"prime minister", "president", "foreign minister", "defence minister", "interior minister", "economy minister"}),
    frozenset({"judge", "chair", "president"}),
    frozenset({"captain", "president", "chair"}),
)
"""Offices that one person may hold together, or of which a text may name either."""


def split(post: str) -> tuple[str, str | None]:
    """The office and its house: ("chief executive", "Ryanair")."""
    office, of, house = post.partition(" of ")
    return plain(office), house.strip() if of and house.strip() else None


def same_office(a: str, b: str) -> bool:
    """Whether two posts are one office, whoever's it is; "head" is short for whatever office leads a house."""
    first, second = split(a)[0], split(b)[0]
    if first == second:
        return True
    return "head" in (first, second) and {first, second} <= _HEADS


def sole(post: str) -> bool:
    """Whether the office has one holder in its house: a house has one chief executive, and many researchers and spokespeople."""
    office = split(post)[0]
    return office in _HEADS | (_POSITIONS - _SHARED)


def exclusive(a: str, b: str) -> bool:
    """Whether nobody holds both offices at once."""
    first, second = split(a)[0], split(b)[0]
    if first == second or first not in _POSITIONS or second not in _POSITIONS:
        return False
    return not any({first, second} <= group for group in _TOGETHER)


def houses_differ(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether both texts name whose post it is, in their own words beside the person, and name different ones. Names of houses are only
    compared within a language: the Banque de France is the Bank of France."""
    return doubtful_houses(a, b) and _in_words(a) and _in_words(b) and a.source.language == b.source.language


def doubtful_houses(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the posts are of houses with different names, one of which at least stands beside the person; where both come from the
    article at large, reading may have taken the wrong one."""
    first, second = split(a.claim.object or "")[1], split(b.claim.object or "")[1]
    return first is not None and second is not None and not same_name(first, second) and (_in_words(a) or _in_words(b))


def _in_words(c: LinkedClaim) -> bool:
    """Whether the quote itself names the house, by a proper name."""
    house = split(c.claim.object or "")[1] or ""
    return set(plain(house).split()) <= set(plain(c.claim.quote.exact).split()) and any(w[:1].isupper() for w in house.split())
