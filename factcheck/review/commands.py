"""What `factcheck decide` and `factcheck note` do, given an analysis."""

import datetime as dt
from pathlib import Path
from typing import Protocol

from factcheck.lang.say import say
from factcheck.model import Finding, InputError, Relation
from factcheck.review import decide as making
from factcheck.review.decide import parse_day
from factcheck.review.decide import reviewer as git_reviewer
from factcheck.review.decision import Decision, DecisionKind, Evidence, Judged
from factcheck.review.desk import Analysed
from factcheck.review.ledger.files import texts
from factcheck.review.outcome import outcome
from factcheck.review.queue import beside
from factcheck.review.state import State, judge_relations, standing
from factcheck.review.store import FOLDER, read_entries


class Rooted(Analysed, Protocol):
    """An analysis that knows its folder."""

    @property
    def root(self) -> Path: ...

    @property
    def today(self) -> dt.date | None: ...


def decide(
    analysis: Rooted,
    word: str,
    kind: str,
    *,
    because: str,
    reviewer: str | None = None,
    second: str | None = None,
    evidence: str | None = None,
    until: str | None = None,
    whom: str | None = None,
    now: dt.datetime | None = None,
) -> Path:
    """Record a decision and return its file. `word`: a finding's fingerprint or its beginning, or two claims as "ID:ID", of which the one
    named first is the left one.

    `kind` "undo" takes back what stands on the finding, or the decision that `word` names. Raises `InputError` where the finding or the
    kind is not known, or a reason, a day or a name is missing.
    """
    root = analysis.root
    who = (reviewer or "").strip() or git_reviewer(root)
    moment = now or dt.datetime.now(dt.UTC)
    if kind == DecisionKind.UNDO:
        taken = _undo(analysis, word, because, who, moment)
        return _path(root, taken.id)
    target, state = _target(analysis, word)
    claims = {claim.id: claim for claim in analysis.claims}
    ruling = making.Ruling(
        kind,
        because,
        who,
        moment,
        _of_named(word, kind),
        parse_day(until),
        asks=whom,
        evidence=_evidence(analysis, evidence),
        second=second,
    )
    alike = beside(analysis, target) if isinstance(target, Finding) else {}
    made = making.decide(root, target, claims, ruling, state=state, beside=alike, texts=texts(analysis.sources))
    return _path(root, made.id)


def note(analysis: Rooted, target: str, text: str, *, reviewer: str | None = None, now: dt.datetime | None = None) -> Path:
    """Keep a note on a claim (by its id or the beginning of it) or a source (by its name) and return its file. Raises `InputError` where
    there is none of that name."""
    who = (reviewer or "").strip() or git_reviewer(analysis.root)
    moment = now or dt.datetime.now(dt.UTC)
    digests = texts(analysis.sources)
    if target in digests:
        return _path(analysis.root, making.note(analysis.root, target, text, reviewer=who, now=moment, texts=digests).id)
    claim = [claim for claim in analysis.claims if target and claim.id.startswith(target)]
    if len(claim) != 1:
        what = f"{target!r} names {len(claim)} claims" if claim else f"no claim or source {target!r}"
        raise InputError(what, remedy="give a claim's id from the report, or a source's file name without .md")
    return _path(analysis.root, making.note(analysis.root, claim[0], text, reviewer=who, now=moment, texts=digests).id)


def _target(analysis: Rooted, word: str) -> tuple[Finding | Relation, State | None]:
    if ":" in word:
        pair = set(word.split(":"))
        relation = next((r for r in analysis.reconciliation.relations if {r.a, r.b} == pair), None)
        if relation is None:
            raise InputError(f"no relation between the claims {word!r}", remedy="give two claim ids from the report, as ID:ID")
        states = judge_relations([relation], analysis.decisions, analysis.claims, today=analysis.today)
        return relation, states.get((relation.a, relation.b))
    finding = making.find_finding((*analysis.reconciliation.findings, *analysis.ledger_findings), word)
    return finding, (analysis.states or {}).get(finding.fingerprint)


def _of_named(word: str, kind: str) -> tuple[str, ...]:
    """Which of two claims that were named in an order is wrong."""
    left, colon, right = word.partition(":")
    wrong = {DecisionKind.LEFT_RIGHT.value: right, DecisionKind.RIGHT_RIGHT.value: left}
    return (wrong[kind],) if colon and kind in wrong else ()


def recorded(analysis: Rooted, path: Path, language: str = "en") -> str:
    """What a decision says, in words: of two articles, which is right; for which further articles it holds; and whose it takes the place
    of, which whoever decides may not have seen."""
    known = {d.id: d for d in read_entries(analysis.root)[0]}
    entry = known[path.stem]
    labels = {source.name: source.label for source in analysis.sources}

    def named(claim: Judged) -> str:
        return told("said", who=labels.get(claim.source, claim.source), quote=claim.quote)

    def told(key: str, **values: str) -> str:
        return say(language, f"review.recorded.{key}", values)

    right = [named(claim) for claim in entry.claims if claim.id not in entry.wrong]
    parts = [told("right", list=right[0])] if entry.wrong and len(right) == 1 else []
    parts += [told("alike", list=", ".join(map(named, entry.alike)))] if entry.alike else []
    parts += [
        told("replaces", who=d.reviewer.partition(" <")[0], outcome=outcome(language, d), reason=d.reason)
        for d in (known[id] for id in entry.replaces if id in known)
    ]
    joined = say(language, "report.page.semicolon").join(parts)
    return told("in", file=str(path)) + (say(language, "report.page.colon") + joined if parts else "")


def _undo(analysis: Rooted, word: str, because: str, who: str, now: dt.datetime) -> Decision:
    if any(entry.id == word for entry in analysis.decisions):
        return making.undo(analysis.root, word, because, reviewer=who, now=now)
    _, state = _target(analysis, word)
    heads = {entry.id for entry in standing(analysis.decisions)}
    stands = [entry for entry in (state.history if state else ()) if entry.id in heads]
    if not stands:
        raise InputError(f"nothing is decided on {word!r}", remedy="`factcheck review --list` shows what is")
    if len(stands) > 1:
        raise InputError(f"{len(stands)} decisions stand on {word!r}", remedy=f"name one: {', '.join(entry.id for entry in stands)}")
    return making.undo(analysis.root, stands[0].id, because, reviewer=who, now=now)


def _evidence(analysis: Rooted, text: str | None) -> Evidence | None:
    if not text:
        return None
    if text.startswith(("http://", "https://")):
        return Evidence(url=text)
    return Evidence(source=text) if any(source.name == text for source in analysis.sources) else Evidence(quote=text)


def _path(root: Path, entry: str) -> Path:
    return root / FOLDER / f"{entry}.yaml"
