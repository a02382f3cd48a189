"""Why: the page of a code, everything known of a claim or finding, and why two claims were compared or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factcheck.lang.joined import quoted
from factcheck.lang.say import measure_words, role_told, say, words
from factcheck.model import Claim, Finding, InputError, Kind, Reason, Relation
from factcheck.report.wording import Wording
from factcheck.review.outcome import outcome
from factcheck.run import Analysis

_CODE = re.compile(r"[A-Z]\d{3}")  # fingerprints and claims' ids begin with small letters
Explained = dict[str, Any]  # as JSON: "about" says what is explained


def explain_code(code: str, *, language: str = "en") -> str | None:
    """The page of a rule or finding code as Markdown; None for what is no code. Raises `InputError` for a code that there is not."""
    from factcheck.check.codes import code_page

    try:
        return code_page(code.upper(), language)
    except KeyError:
        if _CODE.fullmatch(code):  # else whoever mistypes one outside a dossier would be told to make a dossier
            raise InputError(f"no code {code!r}", remedy="`factcheck rules` lists those of the rules") from None
        return None


def explain_ids(analysis: Analysis, ids: Sequence[str], *, drafts: Sequence[Path] | None = None, language: str = "en") -> Explained:
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


def as_text(told: Explained, language: str = "en") -> str:
    """What is known, for people; the facts of a claim under the names that they have in the ledger."""
    return "\n".join(_TEXTS[str(told["about"])](told, Wording(language)))


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


def _quoted(analysis: Analysis, claim: Claim) -> Explained:
    """A claim as others name it: its id, and what its article says where."""
    source = next(s for s in analysis.sources if s.name == claim.source)
    return {"id": claim.id, "file": source.path, "line": claim.line, "quote": claim.quote.exact}


def _claim(analysis: Analysis, claim: Claim, language: str) -> Explained:
    value = words(language, claim.value) if claim.value is not None else claim.object
    if claim.kind is Kind.ROLE and claim.object:
        written = next(s.language for s in analysis.sources if s.name == claim.source)
        value = words(language, role_told(written, claim.quote.exact, claim.object))
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
    related = [r for r in analysis.reconciliation.relations if claim.id in (r.a, r.b)]
    others = (_find(analysis, r.b if r.a == claim.id else r.a) for r in related)
    return {
        "about": "claim",
        "claim": _quoted(analysis, claim),
        "facts": facts,
        "compared": [{"with": _quoted(analysis, other), **_verdict(r, language)} for r, other in zip(related, others, strict=True)],
    }


def _pair(analysis: Analysis, a: Claim, b: Claim, language: str) -> Explained:
    from factcheck.graph import why_not
    from factcheck.graph.search.repeated import repeated

    key = repeated(analysis.links).compared(a.id, b.id)
    relation = next((r for r in analysis.reconciliation.relations if (r.a, r.b) == key), None)
    told = {"verdict": None, "gates": [], "reasons": [_reason(why_not(analysis.links, a.id, b.id), language)], "also": []}
    return {
        "about": "pair",
        "claims": [_quoted(analysis, a), _quoted(analysis, b)],
        **(told if relation is None else _verdict(relation, language)),
    }


def _verdict(relation: Relation, language: str) -> Explained:
    return {
        "verdict": relation.verdict.value,
        "gates": [gate.value for gate in relation.gates],
        "reasons": [_reason(reason, language) for reason in relation.reasons],
        "also": [_reason(reason, language) for reason in relation.also],
    }


def _reason(reason: Reason, language: str) -> Explained:
    return {"code": reason.code, "sentence": say(language, reason.key, reason.values)}


def _finding(analysis: Analysis, finding: Finding, language: str) -> Explained:
    known = {c.id: c for c in (*analysis.claims, *(d.claim for d in analysis.reconciliation.derived))}
    claims = [known[id] for id in finding.claims if id in known]
    state = (analysis.states or {}).get(finding.fingerprint)
    return {
        "about": "finding",
        "code": finding.code,
        "severity": finding.severity.value,
        "fingerprint": finding.fingerprint,
        "sentence": say(language, finding.reason.key, finding.reason.values),
        "file": None if claims else finding.file,
        "line": None if claims else finding.line,
        "claims": [_quoted(analysis, claim) for claim in claims],
        "state": None if state is None else state.kind.value,
        "decisions": [] if state is None else [
            {"time": f"{d.time:%Y-%m-%d %H:%M}", "reviewer": d.reviewer, "decision": d.decision.value, "reason": d.reason,
             "outcome": outcome(language, d)}
            for d in state.history
        ],
    }  # fmt: skip


def _line(claim: Explained, words: Wording) -> str:
    return f"{claim['file']}:{claim['line']}{words('page.colon')}{quoted(words.language, claim['quote'])}  [{claim['id']}]"


def _claim_text(told: Explained, words: Wording) -> list[str]:
    named = {words.word("fact", name): _ledger_word(name, str(fact), words) for name, fact in told["facts"].items() if fact}
    room = max(map(len, named))
    rows = [_line(told["claim"], words), *(f"  {name:<{room}} {fact}" for name, fact in named.items())]
    for other in told["compared"]:
        rows += [
            "",
            f"{words.word('verdict', other['verdict'])}{words('page.colon')}{_line(other['with'], words)}",
            *_reasons(other, words),
        ]
    return rows if told["compared"] else [*rows, "", words("label.compared_none")]


def _ledger_word(name: str, fact: str, words: Wording) -> str:
    """A fact of a claim as the language of the reader has it; English has the words of the ledger."""
    if name == "measure" and words.language != "en":
        return f"{measure_words(words.language, fact)} ({fact})"
    if name == "time":
        return fact.replace("assumed", words.word("ledger", "assumed"))
    return ", ".join(words.word("ledger", part) for part in fact.split(", ")) if name in ("kind", "modality", "status") else fact


def _pair_text(told: Explained, words: Wording) -> list[str]:
    head = [*(_line(claim, words) for claim in told["claims"]), ""]
    if told["verdict"] is None:
        return [*head, *(f"{words('label.not_compared')}{words('page.colon')}{reason['sentence']}" for reason in told["reasons"])]
    gates = ", ".join(words.word("gate", gate) for gate in told["gates"])
    why = [f"  {words('label.passed')}{words('page.colon')}{gates}"] if gates else []
    return [*head, words.word("verdict", told["verdict"]), *why, *_reasons(told, words)]


def _reasons(told: Explained, words: Wording) -> list[str]:
    rows = [f"  {reason['code']} {reason['sentence']}" for reason in told["reasons"]]
    return rows + [f"  {words('label.also')}{words('page.colon')}{reason['code']} {reason['sentence']}" for reason in told["also"]]


def _finding_text(told: Explained, words: Wording) -> list[str]:
    rows = [f"{told['code']} ({words.word('severity', told['severity'])}) [{told['fingerprint']}]", told["sentence"]]
    rows += [f"{told['file']}:{told['line']}"] if told["file"] else []
    rows += [_line(claim, words) for claim in told["claims"]]
    rows += [words.word("state", told["state"])] if told["state"] else []
    return rows + [
        f"  {d['time']} {d['reviewer']}{words('page.colon')}{d['outcome']}{words('page.colon')}{d['reason']}" for d in told["decisions"]
    ]


_TEXTS = {"claim": _claim_text, "pair": _pair_text, "finding": _finding_text}
