"""The JSON report as types: a contract. What changes incompatibly here raises the first number of `SCHEMA_VERSION`.

Offsets are characters into the stored text after the front matter, start inclusive, end exclusive. Numbers are JSON numbers, whole ones
without a decimal point; what a text does not give is null. Everything is in a fixed order, and nothing depends on clock or machine.
"""

from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from factcheck.model.base import Frozen

SCHEMA_VERSION: Final = "1.0"


def _number(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


Number = Annotated[int | float | Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Said = Annotated[str | None, BeforeValidator(lambda said: said or None)]
"""What may be left out: null where the report has nothing to say."""


class Out(Frozen):
    """A part of the report, made field by field or of whatever has its fields."""

    model_config = ConfigDict(from_attributes=True)


class ToolOut(Out):
    """What made the report. Two reports made with different `rules_version` are not comparable without saying so."""

    name: str
    version: str
    rules_version: str


class SourceOut(Out):
    """An article. `file`: relative to the dossier. `origin`: articles with the same origin are one witness."""

    name: str
    file: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    url: str | None
    digest: str
    origin: str


class QuoteOut(Out):
    """The exact words and where they stand."""

    exact: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class ScopeOut(Out):
    """What narrows the claim besides time and place."""

    population: list[str]
    basis: list[str]
    countries: int | None


class LinkOut(Out):
    """How the claim is tied to another claim of the same article."""

    role: str
    claim: str


class ClaimOut(Out):
    """One checkable statement. `low` and `high` in the base of `unit`, both ends inclusive, null is unbounded or no figure.

    `grain`: step to which the figure was printed. `time`: the short form ("2025-08", "2024-Q4", "2021/.."). `time_assumed`: the text states
    no time and the publication date stands in. `place`: its name in English, `place_id`: ISO 3166 country, UN M49 region, or a path below
    one ("MA/Kenitra"). `standing`: may it be printed.
    """

    id: str
    source: str
    quote: QuoteOut
    line: int = Field(ge=1)
    subject: str | None
    measure: str
    kind: str
    low: Number | None
    high: Number | None
    unit: str | None
    time: str | None
    place: str | None
    modality: Literal["asserted", "reported", "planned", "estimated", "denied", "counterfactual"]
    attributed_to: str | None
    status: Literal["extracted", "confirmed", "corrected", "rejected", "added", "derived"]
    time_assumed: bool
    place_id: str | None
    approx: str | None
    stated: Number | None
    grain: Number | None
    aspect: str
    direction: int = Field(ge=-1, le=1)
    object: str | None
    scope: ScopeOut
    links: list[LinkOut]
    subject_candidates: list[str]
    entity: str | None
    question: str | None
    standing: Literal["disputed", "unclear", "provisional", "wrong", "single", "corroborated"]


class ReasonOut(Out):
    """A rule that spoke."""

    code: str
    sentence: str


class RelationOut(Out):
    """The verdict on two claims; the first reason decided, those in `also` would have spoken later. `odds`: log-odds that they are about
    one thing."""

    a: str
    b: str
    verdict: Literal["agree", "compatible", "conflict", "unclear"]
    reasons: list[ReasonOut]
    also: list[ReasonOut]
    question: str | None
    odds: float | None


class AnswerOut(Out):
    """What may be printed. `best`: the claim to print; null where none is safe."""

    sentence: str
    claims: list[str]
    best: str | None
    standing: Literal["disputed", "unclear", "provisional", "wrong", "single", "corroborated"]


class QuestionOut(Out):
    """Claims that answer one thing together, in order of time."""

    id: str
    subject: str
    measure: str
    place: str | None
    place_id: str | None
    claims: list[str]
    answer: AnswerOut | None


class DecisionOut(Out):
    """A reviewer's word on a finding."""

    who: str
    when: str
    kind: str
    outcome: str
    why: str
    until: Said
    state: Said
    settles: bool


class FindingOut(Out):
    """What a person should look at. `fingerprint` depends on what was judged, not on line numbers or file order."""

    code: str
    severity: str = Field(pattern="^(error|warning|note)$")
    fingerprint: str
    claims: list[str]
    file: str | None
    line: int | None
    message: str
    decision: DecisionOut | None


class GapOut(Out):
    """A figure that became no claim: nothing in the report speaks of it."""

    source: str
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    line: int = Field(ge=1)
    why: str


class CalculationOut(Out):
    """A calculation of an article that was made again and comes out right: the figures that it ties together, in order of the text. (Those
    that come out wrong are findings.)"""

    code: str
    sentence: str
    claims: list[str]


class PassageOut(Out):
    """A sentence of an article."""

    source: str
    quote: QuoteOut
    line: int = Field(ge=1)


class ParallelOut(Out):
    """Passages of several articles that tell of the same thing, in words that no rule compares: a person has to."""

    passages: list[PassageOut]


class ReportOut(Out):
    """The consistency report of a dossier."""

    schema_version: Literal["1.0"]
    tool: ToolOut
    sources: list[SourceOut]
    claims: list[ClaimOut]
    relations: list[RelationOut]
    questions: list[QuestionOut]
    findings: list[FindingOut]
    not_understood: list[GapOut]
    calculations: list[CalculationOut]
    parallels: list[ParallelOut]


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the JSON report."""
    body = ReportOut.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:factcheck:report:{SCHEMA_VERSION}",
        **body,
        "title": "factcheck report",
    }
