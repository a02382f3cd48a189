"""One entry of a ledger: a claim in the form in which people read and write it."""

import json
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, field_validator

from factcheck.model import Approx, Aspect, Kind, LinkRole, Modality, Status, TimeRelation, short_hash
from factcheck.model.time_iso import parse_time

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Moment = Annotated[str, WithJsonSchema({"type": ["string", "integer"]})]
LedgerStatus = Literal[Status.EXTRACTED, Status.CONFIRMED, Status.CORRECTED, Status.REJECTED, Status.ADDED]

Row = dict[str, Any]
POSITION = frozenset({"line", "at", "before", "after", "id", "stamp"})
"""Keys that the tool keeps up to date by itself: they say where, not what."""


class LedgerLink(BaseModel):
    """A tie to another claim of the same article, as its wording says ("eleven of them firefighters")."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    role: LinkRole
    claim: str


class Entry(BaseModel):
    """One claim. By hand it needs `quote`, `measure` and a value.

    The value is `value`, or `low` and `high`; for what is no figure, `object`, `time` or `place`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", title="Claim")

    quote: str = Field(min_length=1, description="The exact words of the article.")
    subject: str | None = Field(None, description="Whom or what it is about.")
    measure: str = Field(min_length=1, description="What is counted or stated: orders, sales, killed, price, ….")
    value: Number | None = Field(None, description="The number as printed, in the base of its unit (1.2 million is 1200000).")
    low: Number | None = Field(None, description="Lower end; empty where it is open. Leave out where `value` says it.")
    high: Number | None = Field(None, description="Upper end; empty where it is open.")
    unit: str | None = Field(None, description="EUR, km, %, people, orders, EUR/ha, …")
    object: str | None = Field(None, description="What is stated where it is no figure: a role, a rank, a partner, a place.")
    time: Moment | None = Field(None, description="2025-08-07, 2025-08, 2024-Q4, 2025-H1, 2024, 2024-04/2025-03, 2021/.. (since), ../2034.")
    place: str | None = Field(None, description="Where it holds: FR, US, FR/Paris or a name.")
    modality: Modality | None = Field(None, description="How the text commits itself; asserted where left out.")
    attributed_to: str | None = Field(None, description="Who says so; the outlet itself where left out.")
    kind: Kind | None = Field(None, description="What sort of value it is; follows from the unit where left out.")
    aspect: Aspect | None = Field(None, description="Level, change, share, ratio, rate, maximum or rank; level where left out.")
    direction: int | None = Field(None, ge=-1, le=1, description="1 for a rise or a largest, -1 for a fall or a smallest.")
    approx: Approx | None = Field(
        None,
        description="The hedge of the wording: more-than and less-than leave out the end itself, at-least and at-most do not. "
        "Follows from the ends where left out.",
    )
    stated: Number | None = Field(None, description="The number as printed, where it is neither end.")
    grain: Number | None = Field(None, description="The step to which it was printed; follows from the zeros where left out.")
    population: tuple[str, ...] | None = Field(None, description="What narrows who or what is counted: new, firefighters, …")
    basis: tuple[str, ...] | None = Field(None, description="How it was counted: gross, net, adjusted, …")
    countries: int | None = Field(None, ge=0, description="Number of countries covered, where the text states it.")
    time_relation: TimeRelation | None = Field(None, description="At, since, until or over the stretch, where `time` does not say it.")
    time_assumed: bool | None = Field(
        None,
        description="True where the figure's own words give no time, and that of the text around it or the publication date stands in.",
    )
    measure_text: str | None = Field(None, description="The words that named the measure.")
    concepts: tuple[str, ...] | None = Field(None, description="Concepts in the clause, for comparing wordings.")
    subject_candidates: tuple[str, ...] | None = Field(None, description="Who it may be about, where that stayed open.")
    links: tuple[LedgerLink, ...] | None = Field(None, description="Ties to other claims of this article.")
    status: LedgerStatus | None = Field(None, description="extracted, confirmed, corrected, rejected or added (where left out).")
    by: str | None = Field(None, description="Who touched it.")
    on: Moment | None = Field(None, description="When.")
    note: str | None = Field(None, description="Anything worth knowing; shown in the report.")
    line: int | None = Field(None, ge=1, description="Line of the article's file. By hand: picks one of several occurrences.")
    at: str | None = Field(None, pattern=r"^\d+-\d+$", description="Character offsets into the article's text; kept by the tool.")
    before: str | None = Field(None, description="The words before, where the quote occurs more than once; kept by the tool.")
    after: str | None = Field(None, description="The words after; kept by the tool.")
    id: str | None = Field(None, description="Kept by the tool.")
    stamp: str | None = Field(None, description="Digest of what the machine wrote; an entry that no longer fits was touched by a person.")

    @field_validator("value", "low", "high", "stated", "grain", mode="before")
    @classmethod
    def _digits(cls, given: Any) -> Any:
        if isinstance(given, str):
            try:
                number = Decimal(given.replace(" ", "").replace("\u00a0", "").replace("\u202f", ""))
            except ArithmeticError as error:
                raise ValueError(f"{given!r} is no number: write it in digits, with a point for decimals (65000, 3.5)") from error
            if not number.is_finite():
                raise ValueError(f"{given!r} is no number: leave the end empty where it is open")
            return number
        return given

    @field_validator("time")
    @classmethod
    def _stretch(cls, given: str | None) -> str | None:
        if given is not None:
            parse_time(given)
        return given

    @field_validator("population", "basis", "concepts", "subject_candidates", mode="before")
    @classmethod
    def _one_or_many(cls, given: Any) -> Any:
        return [given] if isinstance(given, str) else given

    def row(self) -> Row:
        """What is written: the keys that say something, in the order of this class. Open ends are written as empty."""
        row: Row = {}
        for key in FIELDS:
            value = getattr(self, key)
            if value is None or value == ():
                if (key == "low" and self.high is not None) or (key == "high" and self.low is not None):
                    row[key] = None
                continue
            row[key] = [{"role": k.role.value, "claim": k.claim} for k in value] if key == "links" else value
        return row

    def fingerprint(self) -> str:
        """Digest of what the entry says, positions left out; what `stamp` holds in an entry that the machine wrote."""
        said = {key: _said(value) for key, value in self.row().items() if key not in POSITION and value is not None}
        return short_hash("entry", json.dumps(said, ensure_ascii=False, sort_keys=True), size=4)

    @property
    def span(self) -> tuple[int, int] | None:
        """The offsets that the entry carries, if it does."""
        if self.at is None:
            return None
        start, _, end = self.at.partition("-")
        return int(start), int(end)

    @property
    def touched(self) -> bool:
        """Whether a person wrote or changed this entry."""
        if self.status is not None and self.status is not Status.EXTRACTED:
            return True
        return self.stamp is None or self.stamp != self.fingerprint()

    @property
    def effective_status(self) -> Status:
        """The status that counts: an extracted entry that was edited by hand is corrected, one without any status was added."""
        if self.status is None:
            return Status.ADDED if self.stamp is None else Status.CORRECTED
        if self.status is Status.EXTRACTED and self.touched:
            return Status.CORRECTED
        return self.status


FIELDS = tuple(Entry.model_fields)


class LedgerFile(BaseModel):
    """The ledger of one article: `claims/<source>.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="Ledger of claims")

    source: str | None = Field(None, description="The article's file name without its ending; this file's own name where left out.")
    digest: str | None = Field(None, description="Digest of the text that the claims were taken from; kept by the tool.")
    claims: tuple[Entry, ...] = Field((), description="The claims, in the order of the text.")


@cache
def ledger_schema() -> str:
    """The JSON Schema of a ledger, for editors (draft 2020-12), as text."""
    schema = LedgerFile.model_json_schema(mode="validation")
    return (
        json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **_plain(schema)}, indent=2, ensure_ascii=False, sort_keys=False
        )
        + "\n"
    )


def _plain(node: Any, *, names: bool = False) -> Any:
    """The schema without the titles that only repeat a key. `names`: whether the keys of `node` are names of properties."""
    if isinstance(node, dict):
        keep = names or "properties" in node
        return {k: _plain(v, names=k in ("properties", "$defs") and not names) for k, v in node.items() if keep or k != "title"}
    if isinstance(node, list):
        return [_plain(child) for child in node]
    return node


def _said(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, tuple | list):
        return [_said(child) for child in value]
    if isinstance(value, dict):
        return {key: _said(child) for key, child in value.items()}
    return str(value)
