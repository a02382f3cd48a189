"""Claims: one checkable statement each, with its exact quote."""

from enum import StrEnum

from factcheck.model.base import Frozen
from factcheck.model.time import TimeSpan
from factcheck.model.value import Value


class Kind(StrEnum):
    """What sort of value answers the claim."""

    QUANTITY = "quantity"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    DURATION = "duration"
    RANK = "rank"
    DATE = "date"
    PLACE = "place"
    ROLE = "role"
    OTHER = "other"


class Aspect(StrEnum):
    """What the figure says about its measure: "7 %" may be a level, a share of something, or a change."""

    LEVEL = "level"  # 78,000 orders; unemployment at 7 %
    CHANGE = "change"  # up 7 %, 2,000 more (see `Claim.direction`)
    SHARE = "share"  # half of the orders, 7 % of staff
    RATIO = "ratio"  # twice as much as
    RATE = "rate"  # 326 a month
    MAXIMUM = "maximum"  # at most 75 km: a stated limit
    RANK = "rank"


class Modality(StrEnum):
    """How the text commits itself."""

    ASSERTED = "asserted"
    REPORTED = "reported"  # somebody else says so
    PLANNED = "planned"
    ESTIMATED = "estimated"
    DENIED = "denied"
    COUNTERFACTUAL = "counterfactual"  # what would have been: "it would have cost 68 million"


NOT_SO = frozenset({Modality.DENIED, Modality.COUNTERFACTUAL})  # what a text tells in order to say that it is not, or did not come about


class Status(StrEnum):
    """What people did to the claim in its ledger."""

    EXTRACTED = "extracted"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    DERIVED = "derived"  # computed from other claims, named in `links`; never written to a ledger


class LinkRole(StrEnum):
    """How a claim is tied to another claim of the same article, as its wording says."""

    PART_OF = "part-of"  # "eleven of them firefighters": this is a part of the other
    SHARE_OF = "share-of"  # "half of them": this share applies to the other (the whole)
    SHARE_IS = "share-is"  # the count that this share amounts to
    CHANGE_FROM = "change-from"  # this change starts at the other
    CHANGE_TO = "change-to"  # this change ends at the other
    RATIO_OF = "ratio-of"  # numerator of this ratio
    RATIO_TO = "ratio-to"  # denominator of this ratio
    RATE_OF = "rate-of"  # this rate spreads the other over its period
    SAME_AS = "same-as"  # the same value in another unit or currency, given together
    SUM_OF = "sum-of"  # this total is said to be made of the other ("in all", "55 + 35 + 40")
    DERIVED_FROM = "derived-from"  # premise of a derived claim


class Link(Frozen):
    """An edge between two claims of one article."""

    role: LinkRole
    claim: str


class Quote(Frozen):
    """The exact words, with offsets into `Source.text` (W3C text quote and text position selectors)."""

    exact: str
    start: int
    end: int


class Scope(Frozen):
    """What narrows the claim besides time and place.

    `population`: concept ids or normalised words that narrow who or what is counted ("new", "second-hand included", "firefighters",
    "professional"). `basis`: how it was counted ("gross", "net", "group share", "adjusted", "police count"). `countries`: the number
    of countries covered, where that is stated instead of names.
    """

    population: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    countries: int | None = None


class Claim(Frozen):
    """One checkable statement.

    `subject`: whom or what it is about, in the fullest form found in the article; None where it stayed open, with the remaining
    candidates in `subject_candidates`. `measure`: id of a registered measure ("orders"), or a fallback id built from the counted
    concept or noun ("count:drop"). `measure_text`: the words that named it. `concepts`: ids of the concepts in its clause, sorted;
    language-independent, used to compare wordings. `object`: for claims that are no figure: the role, rank, partner or place stated.
    `direction`: +1 or −1 for changes and for ranks "largest/smallest"; 0 otherwise. `speaker`: who says so, None for the outlet itself.
    `sentence`: offsets of the sentence around the quote.
    """

    id: str
    source: str
    quote: Quote
    line: int
    sentence: tuple[int, int]
    subject: str | None = None
    subject_candidates: tuple[str, ...] = ()
    measure: str
    measure_text: str | None = None
    concepts: tuple[str, ...] = ()
    kind: Kind
    aspect: Aspect = Aspect.LEVEL
    direction: int = 0
    value: Value | None = None
    object: str | None = None
    time: TimeSpan | None = None
    place: str | None = None
    scope: Scope = Scope()
    modality: Modality = Modality.ASSERTED
    attributed_to: str | None = None
    status: Status = Status.EXTRACTED
    links: tuple[Link, ...] = ()
    note: str | None = None
