"""The report as JSON: the contract of `contract.py`, indented, keys in the contract's order."""

import json
from functools import lru_cache

from factcheck.report.contract import (
    SCHEMA_VERSION,
    AnswerOut,
    CalculationOut,
    ClaimOut,
    DecisionOut,
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
from factcheck.report.shown import Report, ShownClaim, ShownDecision, ShownFinding, ShownGap, ShownPassage, ShownQuestion, ShownReason

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
        findings=[_finding(f) for f in report.findings],
        not_understood=[_gap(g) for g in report.gaps],
        calculations=[CalculationOut(code=s.reason.code, sentence=s.reason.sentence, claims=[c.id for c in s.claims]) for s in report.sums],
        parallels=[ParallelOut(passages=[_passage(p) for p in passages]) for passages in report.parallels],
    )


def _claim(shown: ShownClaim) -> ClaimOut:
    claim, value = shown.claim, shown.claim.value
    return ClaimOut(
        id=claim.id,
        source=shown.source.source.path,
        quote=QuoteOut(exact=claim.quote.exact, start=claim.quote.start, end=claim.quote.end),
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
        scope=ScopeOut(population=list(claim.scope.population), basis=list(claim.scope.basis), countries=claim.scope.countries),
        links=[LinkOut(role=link.role.value, claim=link.claim) for link in claim.links],
        subject_candidates=list(claim.subject_candidates),
        entity=shown.entity,
        question=shown.question,
        standing=shown.standing.value,
    )


def _reasons(reasons: tuple[ShownReason, ...]) -> list[ReasonOut]:
    return [_reason(r) for r in reasons]


@lru_cache(maxsize=1000)  # copies of an article give one reason for very many pairs
def _reason(shown: ShownReason) -> ReasonOut:
    return ReasonOut(code=shown.code, sentence=shown.sentence)


def _question(q: ShownQuestion) -> QuestionOut:
    a = q.answer
    answer = AnswerOut(sentence=a.sentence, claims=list(a.claims), best=a.best, standing=a.standing.value) if a else None
    return QuestionOut(
        id=q.id,
        subject=q.subject,
        measure=q.measure_id,
        place=q.place_name or q.place_id,
        place_id=q.place_id,
        claims=[c.id for c in q.claims],
        answer=answer,
    )


def _decision(d: ShownDecision | None) -> DecisionOut | None:
    if d is None:
        return None
    return DecisionOut(
        who=d.who,
        when=d.when,
        kind=d.kind,
        outcome=d.outcome,
        why=d.why,
        until=d.until or None,
        state=d.state or None,
        settles=d.settles,
    )


def _finding(f: ShownFinding) -> FindingOut:
    return FindingOut(
        code=f.code,
        severity=f.severity,
        fingerprint=f.fingerprint,
        claims=list(f.claims),
        file=f.file,
        line=f.line,
        message=f.message,
        decision=_decision(f.decision),
    )


def _passage(p: ShownPassage) -> PassageOut:
    source = p.source.source
    return PassageOut(source=source.path, quote=QuoteOut(exact=source.text[p.start : p.end], start=p.start, end=p.end), line=p.line)


def _gap(g: ShownGap) -> GapOut:
    source = g.source.source
    return GapOut(source=source.path, quote=source.text[g.start : g.end], start=g.start, end=g.end, line=g.line, why=g.why)
