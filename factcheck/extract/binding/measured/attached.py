"""What a sum is by the construction that it stands in, where no word says it.

A thing that has a sum costs it ("a £340m scheme", "un programme de 54 millions", "die Halle für 120 Millionen", "a €70 seat"); what
stands at a sum is priced at it ("sale a 3,01 euros"); so much for a kilo or a piece is a price; so much an hour is a wage. All of it
weighs little: any word that says what the figure is says it better, but for those that only say that it is paid.
"""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.extract.cues import GENITIVE
from factcheck.extract.draft import Draft
from factcheck.extract.phrases import classes
from factcheck.measures.concept import class_of
from factcheck.measures.fit import is_physical, per_thing
from factcheck.measures.reading import measures
from factcheck.model import Aspect, Kind

SAYS = 0.45  # less than a word of the clause that says it
_LAND = ("ha", "acre", "m²", "km²")
_DEAR = 100_000  # from here on a sum behind "at" is rather what something is put or valued at
_PAID = "payment"
_NEAR = 0.55  # weight from which a property by the figure says what it is
_THINGS = frozenset({"thing"})
_PAPERS = ("contract", "cheque")  # they are worth their sum
_PIECES = ("unit", "piece", "dozen")  # so much for each person, hectare or animal is aid, rent or tax as often


def attached(draft: Draft, weights: Mapping[str, float]) -> str | None:
    """The concept that the construction of a sum says, where no property among the words weighs enough to say it."""
    if draft.kind is not Kind.MONEY or draft.value is None or draft.aspect not in (Aspect.LEVEL, Aspect.RATE):
        return None
    if any(weight >= _NEAR and class_of(concept) == "property" and concept != _PAID for concept, weight in weights.items()):
        return None
    per = (draft.value.unit or "").partition("/")[2]
    if per == "hour":
        return "hourly_wage"
    if per in measures()["share_price"].per:
        return "share_price"  # "a stock issued at €18.50 a share"; a dividend is called one
    thing = per_thing(draft.value.unit)
    if thing is not None:
        return "price" if thing in _PIECES or (is_physical(thing) and thing not in _LAND) else None
    return "cost" if not per and (_behind_thing(draft) or _before_thing(draft) or _stands_at(draft)) else None


def _behind_thing(draft: Draft) -> bool:
    """Whether one preposition ties the sum to a thing right before it ("un programme de 54 millions", "a hall for 120 million")."""
    frame, at = draft.frame, draft.first - 1
    if at < 1 or not any(c.first == at for c in frame.cues_of("of_sum.tie")):
        return False
    return any(h.last == at - 1 and h.concept not in _PAPERS for h in classes(frame.things_in(0, at), _THINGS))


def _stands_at(draft: Draft) -> bool:
    """Whether "at" stands right before a sum as things are sold for ("sold out at $22", "la douzaine est à 3,18 euros")."""
    small = draft.value is not None and abs(draft.value.middle or Decimal(0)) < _DEAR
    return small and any(c.last == draft.first - 1 for c in draft.frame.cues_of("of_sum.at"))


def _before_thing(draft: Draft) -> bool:
    """Whether the sum stands before a thing like an adjective ("a €70 seat") or with "of" ("£6.5m of machines")."""
    frame, at = draft.frame, draft.last
    if at < len(frame.tokens) and frame.flags[at] & GENITIVE:
        at += 1
    near = classes(frame.things_in(at, min(at + 3, len(frame.tokens))), _THINGS)
    return any(not any(frame.flags[at : h.first]) for h in near)
