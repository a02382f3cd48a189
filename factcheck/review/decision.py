"""Decisions and notes: what a person said of a finding, a relation, a claim or a source. Appended, never rewritten."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

from factcheck.model import Claim, Frozen, short_hash


def _in_utc(given: dt.datetime) -> dt.datetime:
    return given.replace(tzinfo=dt.UTC) if given.tzinfo is None else given.astimezone(dt.UTC)


Instant = Annotated[dt.datetime, AfterValidator(_in_utc)]
"""When something was said, in UTC; a time without a zone is taken to be in it."""


class DecisionKind(StrEnum):
    """What a person may say. Left and right are the first and second claim, in the order in which the decision lists them."""

    BOTH_RIGHT = "both-right"
    LEFT_RIGHT = "left-right"  # the first is right, every other is wrong
    RIGHT_RIGHT = "right-right"  # the second is right, the first is wrong
    CORRECTED = "corrected-by-outlet"
    NOT_SAME = "not-same-thing"
    NEEDS_ANSWER = "needs-answer-from"
    LEAVE_OPEN = "leave-open-until"
    UNDO = "undo"

    @property
    def waits(self) -> bool:
        """Whether the word puts the finding off instead of settling it."""
        return self in (DecisionKind.NEEDS_ANSWER, DecisionKind.LEAVE_OPEN)


VERDICTS = tuple(kind for kind in DecisionKind if kind is not DecisionKind.UNDO)
"""The kinds that say something of a finding, in the order in which pages offer them."""


class Judged(Frozen):
    """A claim as it stood when it was judged. `reads`: digest of its words, value and scope; `value`, `time`, `place`: for people.

    `like`: of a claim that was judged with another, because it says the same, that other's id. `text`: digest of its source's text, by
    which the source is known when its file has another name."""

    source: str
    quote: str
    reads: str
    id: str
    measure: str | None = None
    value: str | None = None
    time: str | None = None
    place: str | None = None
    like: str | None = None
    text: str | None = None


class Evidence(Frozen):
    """What the decision rests on besides the articles."""

    source: str | None = None
    url: str | None = None
    quote: str | None = None


class Decision(Frozen):
    """One entry. `about`/`on`: what was judged (a finding's or relation's fingerprint). `wrong`: ids of the claims found wrong.

    `alike`: claims of further articles that said the same as one of `claims` when it was judged; the word holds for their pairs too.
    `replaces`: decisions that the reviewer saw and overrules; two decisions that did not see each other and differ are a disagreement.
    `undoes`: the decision that an `undo` takes back. `expires`: last day on which it holds; for `leave-open-until`, the day on which the
    finding comes back. `asks`: who owes an answer. `id`: the file's stem, not written into it.
    """

    decision: DecisionKind
    about: Literal["finding", "relation"] = "finding"
    on: Annotated[str, Field(min_length=1)]
    code: str | None = None
    claims: tuple[Judged, ...] = ()
    alike: tuple[Judged, ...] = ()
    wrong: tuple[str, ...] = ()
    reviewer: Annotated[str, Field(min_length=1)]
    second: str | None = None
    time: Instant
    reason: Annotated[str, Field(min_length=1)]
    evidence: Evidence | None = None
    expires: dt.date | None = None
    asks: str | None = None
    replaces: tuple[str, ...] = ()
    undoes: str | None = None
    id: str = ""

    @property
    def sides(self) -> list[list[str]]:
        """The digests of each claim that was judged and of those that say the same."""
        return [[claim.reads, *(other.reads for other in self.alike if other.like == claim.id)] for claim in self.claims]

    @property
    def wrong_reads(self) -> frozenset[str]:
        """The digests of the claims found wrong, and of those that say the same."""
        return frozenset(read for claim, side in zip(self.claims, self.sides, strict=True) if claim.id in self.wrong for read in side)

    @field_validator("reason", "reviewer")
    @classmethod
    def _said(cls, given: str) -> str:
        if not given.strip():
            raise ValueError("is empty")
        return given.strip()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.decision is DecisionKind.UNDO and not self.undoes:
            raise ValueError("an undo names no decision: add `undoes: ID`")
        if self.decision is DecisionKind.LEAVE_OPEN and self.expires is None:
            raise ValueError("leave-open-until names no day: add `expires: 2026-12-31`")
        if self.decision is DecisionKind.NEEDS_ANSWER and not self.asks:
            raise ValueError("needs-answer-from names nobody: add `asks: WHO`")
        return self


class Note(Frozen):
    """A remark that decides nothing ("called the press office on …"), on a claim (`on` its id) or a source (`on` its name). `text`: digest
    of that source's text."""

    note: Annotated[str, Field(min_length=1)]
    about: Literal["claim", "source"]
    on: Annotated[str, Field(min_length=1)]
    claims: tuple[Judged, ...] = ()
    text: str | None = None
    reviewer: Annotated[str, Field(min_length=1)]
    time: Instant
    id: str = ""


def digest(claim: Claim) -> str:
    """Digest of what a decision rests on: the claim's source, words, value and scope. Lines, offsets and ids are no part of it."""
    value = claim.value
    figures = [] if value is None else [_plain(value.low), _plain(value.high), value.unit or ""]
    scope = claim.scope
    return short_hash(
        "reads",
        claim.source,
        " ".join(claim.quote.exact.split()),
        "|".join(figures),
        claim.object or "",
        claim.time.iso if claim.time and not claim.time.assumed else "",
        claim.place or "",
        "|".join((*scope.population, "/", *scope.basis, "/", str(scope.countries))),
        size=6,
    )


def judged(claim: Claim, like: str | None = None, *, text: str | None = None) -> Judged:
    """The claim as a decision remembers it; `text`: the digest of its source's text."""
    value = claim.value
    ends = None if value is None else _plain(value.low) if value.low == value.high else f"{_plain(value.low)}..{_plain(value.high)}"
    return Judged(
        source=claim.source,
        quote=claim.quote.exact,
        reads=digest(claim),
        id=claim.id,
        measure=claim.measure,
        value=None if ends is None else f"{ends} {(value and value.unit) or ''}".strip(),
        time=claim.time.iso if claim.time and not claim.time.assumed else None,
        place=claim.place,
        like=like,
        text=text,
    )


def relation_key(a: Claim, b: Claim) -> str:
    """The fingerprint of a relation, for decisions on it: the same whatever the order and the lines."""
    return short_hash("relation", *sorted((digest(a), digest(b))), size=8)


def _plain(number: object) -> str:
    from decimal import Decimal

    return f"{number.normalize():f}" if isinstance(number, Decimal) else ""
