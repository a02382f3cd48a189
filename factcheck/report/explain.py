"""Why: the page of a code, everything known of a claim or finding, and why two claims were compared or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.lang.say import say, words
from factcheck.model import Claim, Finding, InputError, Relation
from factcheck.run import Analysis


def explain_code(code: str, *, language: str = "en") -> str | None:
    """The page of a rule or finding code as Markdown; None for what is no code."""
    from factcheck.check.codes import code_page

    try:
        return code_page(code.upper(), language)
    except KeyError:
        return None


def explain_ids(analysis: Analysis, ids: Sequence[str], *, drafts: Sequence[Path] | None = None, language: str = "en") -> str:
    """What is known of a finding, a claim, or a pair of claims. Ids may be shortened as long as one thing is meant. `drafts`: whose
    findings may be meant as well; by default those that the dossier names. Raises `InputError` where nothing or several
    things are meant."""
    if len(ids) == 1:
        finding = _one([f.fingerprint for f in analysis.findings], ids[0])
        if finding is not None:
            return _finding(analysis, next(f for f in analysis.findings if f.fingerprint == finding), language)
        if not _claims_like(analysis, ids[0]) and (checked := _of_drafts(analysis, ids[0], drafts)) is not None:
            return _finding(analysis, checked, language)
        return _claim(analysis, _find(analysis, ids[0]), language)
    if len(ids) == 2:
        return _pair(analysis, _find(analysis, ids[0]), _find(analysis, ids[1]), language)
    raise InputError("explain takes a code, a finding, a claim, or two claims", remedy="give one or two")


def _one(known: Sequence[str], start: str) -> str | None:
    if start in known:
        return start
    found = sorted({k for k in known if k.startswith(start)})
    return found[0] if len(found) == 1 else None


def _claims_like(analysis: Analysis, start: str) -> bool:
    return any(claim.id.startswith(start) for claim in (*analysis.claims, *(d.claim for d in analysis.reconciliation.derived)))


def _of_drafts(analysis: Analysis, start: str, drafts: Sequence[Path] | None) -> Finding | None:
    """The finding of `factcheck check` on a draft that has this fingerprint."""
    from factcheck.check import check, named_drafts

    findings = {f.fingerprint: f for f in check(analysis, drafts or named_drafts(analysis)).findings}
    found = _one(list(findings), start)
    return findings[found] if found is not None else None


def _find(analysis: Analysis, start: str) -> Claim:
    claims = {c.id: c for c in (*analysis.claims, *(d.claim for d in analysis.reconciliation.derived))}
    found = _one(list(claims), start)
    if found is None:
        raise InputError(
            f"no code, finding or claim {start!r}",
            remedy="see `factcheck rules`, `factcheck report`, or the ledger for ids; for a finding of a draft, name it with --draft",
        )
    return claims[found]


def _line(analysis: Analysis, claim: Claim) -> str:
    source = next(s for s in analysis.sources if s.name == claim.source)
    return f"{source.path}:{claim.line}: “{claim.quote.exact}”  [{claim.id}]"


def _claim(analysis: Analysis, claim: Claim, language: str) -> str:
    rows = [_line(analysis, claim)]
    value = words(language, claim.value) if claim.value is not None else claim.object
    time = f"{claim.time.iso}{' (assumed)' if claim.time.assumed else ''}" if claim.time else None
    facts = {
        "subject": claim.subject or (" or ".join(claim.subject_candidates) + "?" if claim.subject_candidates else None),
        "measure": claim.measure,
        "kind": f"{claim.kind.value}, {claim.aspect.value}",
        "value": value,
        "time": time,
        "place": claim.place,
        "scope": ", ".join([*claim.scope.population, *claim.scope.basis]) or None,
        "countries": str(claim.scope.countries) if claim.scope.countries else None,
        "modality": claim.modality.value,
        "said by": claim.attributed_to,
        "status": claim.status.value,
        "rests on": ", ".join(f"{link.role.value} {link.claim}" for link in claim.links) or None,
    }
    rows += [f"  {name:<10} {fact}" for name, fact in facts.items() if fact]
    related = [r for r in analysis.reconciliation.relations if claim.id in (r.a, r.b)]
    for relation in related:
        other = _find(analysis, relation.b if relation.a == claim.id else relation.a)
        rows += ["", f"{relation.verdict.value}: {_line(analysis, other)}", *_reasons(relation, language)]
    if not related:
        rows += ["", "compared with no other claim"]
    return "\n".join(rows)


def _pair(analysis: Analysis, a: Claim, b: Claim, language: str) -> str:
    from factcheck.graph import why_not

    key = (min(a.id, b.id), max(a.id, b.id))
    rows = [_line(analysis, a), _line(analysis, b), ""]
    relation = next((r for r in analysis.reconciliation.relations if (r.a, r.b) == key), None)
    if relation is not None:
        gates = ", ".join(gate.value for gate in relation.gates)
        rows += [f"{relation.verdict.value}" + (f" (gates passed: {gates})" if gates else ""), *_reasons(relation, language)]
    else:
        reason = why_not(analysis.links, a.id, b.id)
        rows.append(f"not related: {say(language, reason.key, reason.values)}")
    return "\n".join(rows)


def _reasons(relation: Relation, language: str) -> list[str]:
    rows = [f"  {reason.code} {say(language, reason.key, reason.values)}" for reason in relation.reasons]
    return rows + [f"  also {reason.code} {say(language, reason.key, reason.values)}" for reason in relation.also]


def _finding(analysis: Analysis, finding: Finding, language: str) -> str:
    rows = [f"{finding.code} ({finding.severity.value}) [{finding.fingerprint}]", say(language, finding.reason.key, finding.reason.values)]
    known = {c.id for c in (*analysis.claims, *(d.claim for d in analysis.reconciliation.derived))}
    rows += [f"{finding.file}:{finding.line}"] if finding.file and known.isdisjoint(finding.claims) else []
    rows += [_line(analysis, _find(analysis, claim)) for claim in finding.claims if claim in known]
    state = (analysis.states or {}).get(finding.fingerprint)
    if state is not None:
        rows.append(f"state: {state.kind.value}")
        rows += [f"  {d.time:%Y-%m-%d %H:%M} {d.reviewer}: {d.decision.value}: {d.reason}" for d in state.history]
    return "\n".join(rows)
