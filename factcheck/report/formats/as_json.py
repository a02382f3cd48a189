"""The report as JSON: the contract of `contract.py`, indented, keys in the contract's order."""

import json
from functools import lru_cache

from factcheck.report.contract import (
    SCHEMA_VERSION,
    AnswerOut,
    CalculationOut,
    ClaimOut,
    FindingOut,
    GapOut,
    LinkOut,
    ParallelOut,
    PassageOut,
    QuestionOut,
    QuoteOut,
    ReasonOut,
    RelationOut,
    ReportOut,
    ScopeOut,
    SourceOut,
    ToolOut,
    schema,
)
from factcheck.report.shown import Report, ShownClaim, ShownGap, ShownPassage, ShownQuestion, ShownReason

SCHEMA_FILE = "report.schema.json"


def render(report: Report) -> str:
    """The JSON text."""
    return data(report).model_dump_json(indent=1) + "\n"


def render_schema() -> str:
    """The published schema as text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def data(report: Report) -> ReportOut:
    """The report as the contract's types."""
    return ReportOut(
        schema_version=SCHEMA_VERSION,
        tool=ToolOut(name="factcheck", version=report.version, rules_version=report.rules_version),
        sources=[
            SourceOut(
                name=s.name,
                file=s.source.path,
                title=s.source.title,
                outlet=s.source.outlet,
                published=s.source.published.iso if s.source.published else None,
                language=s.source.language,
                url=s.source.url,
                digest=s.source.digest,
                origin=s.origin or s.name,
            )
            for s in report.sources
        ],
        claims=[_claim(c) for c in report.claims.values()],
        relations=[
            RelationOut.known(
                a=r.a.id,
                b=r.b.id,
                verdict=r.verdict.value,
                reasons=_reasons(r.reasons),
                also=_reasons(r.also),
                question=r.question,
                odds=r.odds,
            )
            for r in report.relations
        ],
        questions=[_question(q) for q in sorted(report.questions, key=lambda q: q.id)],
        findings=[FindingOut.model_validate(f) for f in report.findings],
        not_understood=[_gap(g) for g in report.gaps],
        calculations=[CalculationOut(code=s.reason.code, sentence=s.reason.sentence, claims=[c.id for c in s.claims]) for s in report.sums],
        parallels=[ParallelOut(passages=[_passage(p) for p in passages]) for passages in report.parallels],
    )


def _claim(shown: ShownClaim) -> ClaimOut:
    claim, value = shown.claim, shown.claim.value
    return ClaimOut(
        id=claim.id,
        source=shown.source.source.path,
        quote=QuoteOut.model_validate(claim.quote),
        line=claim.line,
        subject=shown.subject or None,
        measure=claim.measure,
        kind=claim.kind.value,
        low=value.low if value else None,
        high=value.high if value else None,
        unit=value.unit if value else None,
        time=claim.time.iso if claim.time else None,
        place=shown.place_name or shown.place_id,
        modality=claim.modality.value,
        attributed_to=claim.attributed_to,
        status=claim.status.value,
        time_assumed=bool(claim.time and claim.time.assumed),
        place_id=shown.place_id,
        approx=value.approx.value if value else None,
        stated=value.stated if value else None,
        grain=value.grain if value else None,
        aspect=claim.aspect.value,
        direction=claim.direction,
        object=claim.object,
        scope=ScopeOut.model_validate(claim.scope),
        links=[LinkOut.model_validate(link) for link in claim.links],
        subject_candidates=list(claim.subject_candidates),
        entity=shown.entity,
        question=shown.question,
        standing=shown.standing.value,
    )


def _reasons(reasons: tuple[ShownReason, ...]) -> list[ReasonOut]:
    return [_reason(r) for r in reasons]


@lru_cache(maxsize=1000)  # copies of an article give one reason for very many pairs
def _reason(shown: ShownReason) -> ReasonOut:
    return ReasonOut.model_validate(shown)


def _question(q: ShownQuestion) -> QuestionOut:
    return QuestionOut(
        id=q.id,
        subject=q.subject,
        measure=q.measure_id,
        place=q.place_name or q.place_id,
        place_id=q.place_id,
        claims=[c.id for c in q.claims],
        answer=AnswerOut.model_validate(q.answer) if q.answer else None,
    )


def _passage(p: ShownPassage) -> PassageOut:
    source = p.source.source
    return PassageOut(source=source.path, quote=QuoteOut(exact=source.text[p.start : p.end], start=p.start, end=p.end), line=p.line)


def _gap(g: ShownGap) -> GapOut:
    source = g.source.source
    return GapOut(source=source.path, quote=source.text[g.start : g.end], start=g.start, end=g.end, line=g.line, why=g.why)
