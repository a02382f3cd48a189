"""Posts as reading writes them: the office in English, and whose it is ("chief executive of Ryanair")."""

from factcheck.graph.names import plain, same_name
from factcheck.link.linked import LinkedClaim

_FAMILIES = {
    "lead": (
        "head", "chief executive", "chair", "president", "director", "director general", "managing director", "governor", "party leader",
        "union leader", "festival director", "station manager", "rector", "dean", "central bank governor",
    ),
    "money": ("chief financial officer", "treasurer", "accountant"),
    "technology": ("chief technology officer",),
    "operations": ("chief operating officer",),
    "sales": ("sales manager", "marketing manager"),
    "staff": ("human resources director",),
    "voice": ("spokesperson", "communications director"),
    "deputy": ("vice president", "deputy mayor"),
    "secretary": ("secretary general", "state secretary"),
    "project": ("project manager",),
    "town": ("mayor",),
    "prefecture": ("prefect",),
    "court": ("judge",),
    "prosecution": ("prosecutor",),
    "bar": ("lawyer",),
    "police": ("police chief", "commissioner", "investigator"),
    "ship": ("commander", "master", "ship's captain", "skipper"),
    "science": ("researcher", "epidemiologist", "geologist", "climatologist", "sociologist", "historian"),
    "medicine": ("doctor", "surgeon", "nurse", "chief medical officer", "medical director"),
    "teaching": ("teacher", "head teacher"),
    "team": ("coach",),
    "field": ("captain", "striker", "midfielder", "defender", "goalkeeper", "winger"),
}  # fmt: skip
"""Offices that fill a working life, by what their holder does all day. Ministers and whoever is called a deputy are told by their words."""

_BESIDE_LEAD = frozenset({"town", "court", "secretary", "project", "police", "ship", "science", "medicine", "teaching", "government"})
"""Families of which one member leads a house too: a presiding judge, the head of a surgery, the minister who heads a department."""

_TOGETHER = (
    frozenset({"town", "deputy"}),
    frozenset({"government", "deputy"}),
    frozenset({"science", "medicine"}),
    frozenset({"science", "teaching"}),
    frozenset({"team", "field"}),
)
"""Families that one person may belong to, or of which a text may name either."""

_SOLE = frozenset({"lead", "money", "technology", "operations", "staff", "secretary", "prefecture", "town", "team", "government"})
"""Families of which a house has one: it may have several judges, spokespeople and deputies."""

_FAMILY = {office: family for family, offices in _FAMILIES.items() for office in offices}


def _family(office: str) -> str | None:
    """What the holder of an office does all day; None where that is not known, or leaves room for another office."""
    if office.startswith(("deputy", "vice ")):
        return "deputy"
    return "government" if office.endswith("minister") else _FAMILY.get(office)


def split(post: str) -> tuple[str, str | None]:
    """The office and its house: ("chief executive", "Ryanair")."""
    office, of, house = post.partition(" of ")
    return plain(office), house.strip() if of and house.strip() else None


def same_office(a: str, b: str) -> bool:
    """Whether two posts are one office, whoever's it is; "head" is short for whatever office leads a house."""
    first, second = split(a)[0], split(b)[0]
    if first == second:
        return True
    families = {_family(first), _family(second)}
    if "head" in (first, second):
        return None not in families and families <= {"lead", "prefecture", "town", "police", "ship", "government"}
    return families in ({"ship"}, {"police"})  # one rank in other words


def sole(post: str) -> bool:
    """Whether the office has one holder in its house: a house has one chief executive, and many researchers and spokespeople."""
    return _family(split(post)[0]) in _SOLE


def exclusive(a: str, b: str) -> bool:
    """Whether nobody holds both offices at once."""
    first, second = split(a)[0], split(b)[0]
    one, other = _family(first), _family(second)
    if first == second or one is None or other is None:
        return False
    if one == other:
        # Two ministries are two offices; whoever leads may be called by several titles.
        return one == "government" and "prime minister" not in (first, second) and "minister" not in (first, second)
    families = {one, other}
    return not any(families <= group for group in _TOGETHER) and not ("lead" in families and families & _BESIDE_LEAD)


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
