"""What people's decisions make of each finding today: settled, waiting, out of date, expired, in disagreement, or open.

A decision is bound to the digests of the claims that it judged (`decision.digest`). It finds its finding again by those, whatever the
line, the file order or the claim's id; by fingerprint or by source and measure only to say that it is out of date.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from factcheck.model import Claim, Finding, Reason, Relation, Severity, short_hash
from factcheck.review.decision import Decision, DecisionKind, digest, relation_key


class StateKind(StrEnum):
    """What became of a finding by people's decisions; `DISAGREEMENT`: two that stand say two things."""

    OPEN = "open"
    SETTLED = "settled"
    WAITING = "waiting"  # needs an answer, or left open until a day that has not come
    OUT_OF_DATE = "out-of-date"
    EXPIRED = "expired"
    DISAGREEMENT = "disagreement"


@dataclass(frozen=True, slots=True)
class State:
    """`decision`: the word that counts, or the one that is out of date or expired. `others`: what stands against it or beside it.

    `wrong`: ids of today's claims that people found wrong; they are marked, never deleted. `changed`: ids of today's claims that are
    no longer as they were judged. `history`: every decision on this finding, oldest first, undone ones included.
    """

    kind: StateKind = StateKind.OPEN
    decision: Decision | None = None
    others: tuple[Decision, ...] = ()
    wrong: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    history: tuple[Decision, ...] = ()

    @property
    def quiet(self) -> bool:
        """Whether nobody needs to look now."""
        return self.kind in (StateKind.SETTLED, StateKind.WAITING)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be judged: a finding, or a relation (`code` is None)."""

    key: str
    code: str | None
    claims: tuple[str, ...]


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that stand: not undone, not replaced by one that stands, and the latest of each reviewer on the same matter."""
    entries = sorted(decisions, key=lambda d: (d.time, d.id))
    undone: set[str] = set()
    # An undo may itself be undone; read from the latest backwards, so that only undos that stand take effect.
    for entry in reversed(entries):
        if entry.decision is DecisionKind.UNDO and entry.undoes and entry.id not in undone:
            undone.add(entry.undoes)
    alive = [entry for entry in entries if entry.decision is not DecisionKind.UNDO and entry.id not in undone]
    replaced = {old for entry in alive for old in entry.replaces if old != entry.id}
    latest = {(entry.on, entry.reviewer): entry.id for entry in alive}
    return tuple(entry for entry in alive if entry.id not in replaced and latest[entry.on, entry.reviewer] == entry.id)


def judge(
    targets: Sequence[Target], decisions: Sequence[Decision], claims: Iterable[Claim], *, today: dt.date | None = None
) -> tuple[dict[str, State], tuple[Decision, ...]]:
    """The state of each target by key, and the decisions whose matter is gone. `today` None leaves expiry unjudged."""
    by_id = {claim.id: claim for claim in claims}
    reads = {i: digest(by_id[i]) for i in sorted({i for t in targets for i in t.claims if i in by_id})}
    index = _Index(targets, by_id, reads)
    heads = {entry.id for entry in standing(decisions)}
    holding: dict[str, list[Decision]] = {}
    stale: dict[str, list[Decision]] = {}
    history: dict[str, list[Decision]] = {}
    gone: list[Decision] = []
    for entry in decisions:
        if entry.decision is DecisionKind.UNDO:
            continue
        target, holds = index.find(entry)
        about = [(target, holds)] if target is not None else []
        about += [(further, True) for further in index.further(entry) if further is not target]
        for each, _ in about:
            history.setdefault(each.key, []).append(entry)
        if entry.id in heads:
            if not about:
                gone.append(entry)
            for each, holds in about:
                (holding if holds else stale).setdefault(each.key, []).append(entry)
    undos = [entry for entry in decisions if entry.decision is DecisionKind.UNDO]
    states = {}
    for target in targets:
        past = history.get(target.key, [])
        ids = {entry.id for entry in past}
        past = sorted([*past, *(u for u in undos if u.undoes in ids)], key=lambda d: (d.time, d.id))
        states[target.key] = _state(target, holding.get(target.key, []), stale.get(target.key, []), past, reads, today)
    return states, tuple(gone)


def judge_decisions(
    findings: Sequence[Finding], decisions: Sequence[Decision], claims: Sequence[Claim], *, today: dt.date | None = None
) -> tuple[dict[str, State], tuple[Finding, ...]]:
    """The state of each finding by fingerprint, and what is to be said of decisions: R101 to R104."""
    targets = [Target(f.fingerprint, f.code, f.claims) for f in findings]
    states, gone = judge(targets, decisions, claims, today=today)
    states = _without_wrong(targets, states)
    by_key = {f.fingerprint: f for f in findings}
    said: dict[str, Finding] = {}  # by fingerprint: a decision is of several findings, and is told once
    for key, state in states.items():
        entry = state.decision
        if entry is None or state.kind not in _SAID:
            continue
        code, severity, name = _SAID[state.kind]
        told = _finding(code, severity, name, entry, by_key[key], state)
        said.setdefault(told.fingerprint, told)
    lost = [_finding("R104", Severity.NOTE, "gone", entry, None, None) for entry in gone if entry.about == "finding"]
    return states, (*said.values(), *lost)


def _without_wrong(targets: Sequence[Target], states: Mapping[str, State]) -> dict[str, State]:
    """The states, a claim that people found wrong no longer being held against others: the word that found it wrong settles that too."""
    found = {claim: state for state in states.values() if state.kind is StateKind.SETTLED for claim in state.wrong}
    out = dict(states)
    for target in targets:
        wrong = tuple(claim for claim in target.claims if claim in found)
        if wrong and states[target.key].kind is StateKind.OPEN and len(target.claims) == 2 and _family(target.code, None):
            out[target.key] = replace(states[target.key], kind=StateKind.SETTLED, decision=found[wrong[0]].decision, wrong=wrong)
    return out


def judge_relations(
    relations: Sequence[Relation], decisions: Sequence[Decision], claims: Sequence[Claim], *, today: dt.date | None = None
) -> dict[tuple[str, str], State]:
    """The state of each relation that people judged, by the ids of its two claims."""
    by_id = {claim.id: claim for claim in claims}
    about = [entry for entry in decisions if entry.about == "relation" or entry.decision is DecisionKind.UNDO]
    if not any(entry.about == "relation" for entry in about):
        return {}
    pairs = {relation_key(by_id[r.a], by_id[r.b]): (r.a, r.b) for r in relations if r.a in by_id and r.b in by_id}
    states, _ = judge([Target(key, None, pair) for key, pair in pairs.items()], about, claims, today=today)
    return {pairs[key]: state for key, state in states.items() if state.history}


_SAID = {
    StateKind.OUT_OF_DATE: ("R101", Severity.WARNING, "out_of_date"),
    StateKind.EXPIRED: ("R102", Severity.WARNING, "expired"),
    StateKind.DISAGREEMENT: ("R103", Severity.ERROR, "disagreement"),
}


def _finding(code: str, severity: Severity, name: str, entry: Decision, about: Finding | None, state: State | None) -> Finding:
    others = sorted({d.reviewer for d in (entry, *(state.others if state else ()))})
    return Finding(
        code=code,
        severity=severity,
        fingerprint=short_hash(code, entry.id, *(d.id for d in (state.others if state else ())), size=8),
        claims=about.claims if about else (),
        file=about.file if about else f"claims/decisions/{entry.id}.yaml",
        line=about.line if about else 1,
        reason=Reason(
            code=code,
            key=f"review.finding.{name}",
            values={
                "reviewer": entry.reviewer,
                "reviewers": ", ".join(others),
                "date": entry.time.date().isoformat(),
                "kind": entry.decision.value,
                "expires": entry.expires.isoformat() if entry.expires else "",
                "reason": entry.reason,
                "finding": about.code if about else entry.code or "",
            },
        ),
    )


class _Index:
    """Finds what a decision is about among today's findings."""

    def __init__(self, targets: Sequence[Target], claims: Mapping[str, Claim], reads: Mapping[str, str]) -> None:
        self.claims = claims
        self.reads = reads
        self.by_key = {target.key: target for target in targets}
        self.exact: dict[tuple[str, ...], list[Target]] = {}
        self.sources: dict[tuple[str, ...], list[Target]] = {}
        for target in targets:
            if target.claims:
                self.exact.setdefault(self._digests(target), []).append(target)
                self.sources.setdefault(tuple(sorted(claims[i].source for i in target.claims if i in claims)), []).append(target)

    def _digests(self, target: Target) -> tuple[str, ...]:
        return tuple(sorted(self.reads[i] for i in target.claims if i in self.reads))  # derived claims are judged by their premises

    def find(self, entry: Decision) -> tuple[Target | None, bool]:
        """The target, and whether the decision still holds for it."""
        same_key = self.by_key.get(entry.on)
        if not entry.claims:
            return same_key, True
        wanted = tuple(sorted(claim.reads for claim in entry.claims))
        if same_key is not None and self._digests(same_key) == wanted:
            return same_key, True
        exact = [t for t in self.exact.get(wanted, []) if _family(t.code, entry.code)]
        if exact:
            return min(exact, key=lambda t: (t.code != entry.code, t.key)), True
        if same_key is not None:
            return same_key, False
        near = [
            (self._shared(t, wanted), t)
            for t in self.sources.get(tuple(sorted(claim.source for claim in entry.claims)), [])
            if _family(t.code, entry.code) and self._slots(t) == sorted((c.source, c.measure or "") for c in entry.claims)
        ]
        # a finding of which every claim is another is another finding
        near = [(shared, t) for shared, t in near if shared or len(wanted) == 1]
        if near:
            return min(near, key=lambda pair: (-pair[0], pair[1].code != entry.code, pair[1].key))[1], False
        return None, False

    def further(self, entry: Decision) -> list[Target]:
        """The further pairs of articles for which a decision was made, because they say the same two things."""
        if len(entry.claims) != 2 or not entry.alike:
            return []
        pairs = [self.exact.get(tuple(sorted(pair)), []) for pair in product(*entry.sides)]
        return [target for found in pairs for target in found if _family(target.code, entry.code)]

    def _slots(self, target: Target) -> list[tuple[str, str]]:
        return sorted((self.claims[i].source, self.claims[i].measure) for i in target.claims if i in self.claims)

    def _shared(self, target: Target, wanted: tuple[str, ...]) -> int:
        return sum((Counter(self._digests(target)) & Counter(wanted)).values())


def _family(code: str | None, other: str | None) -> bool:
    """Whether two codes judge the same sort of thing; a decision on a relation counts for conflicts and unclear pairs."""
    if code is None or other is None:
        return (code or other or "C")[0] in "CU"
    return code[0] == other[0]


def _state(
    target: Target, holding: list[Decision], stale: list[Decision], past: list[Decision], reads: Mapping[str, str], today: dt.date | None
) -> State:
    history = tuple(past)
    if not holding:
        if not stale:
            return State(history=history)
        entry = stale[-1]
        judged = Counter(claim.reads for claim in entry.claims)
        changed = tuple(i for i in target.claims if not judged[reads.get(i, "")])
        return State(StateKind.OUT_OF_DATE, entry, tuple(stale[:-1]), changed=changed, history=history)
    current = [entry for entry in holding if not expired(entry, today)]
    if not current:
        return State(StateKind.EXPIRED, holding[-1], tuple(holding[:-1]), history=history)
    entry = current[-1]
    others = tuple(d for d in current[:-1])
    mine = {reads[i] for i in target.claims if i in reads}
    if len({_verdict(d, mine) for d in current}) > 1:
        return State(StateKind.DISAGREEMENT, entry, others, history=history)
    wrong = tuple(i for i in target.claims if reads.get(i) in entry.wrong_reads)
    kind = StateKind.WAITING if entry.decision.waits else StateKind.SETTLED
    return State(kind, entry, (*others, *stale), wrong=wrong, history=history)


def expired(entry: Decision, today: dt.date | None) -> bool:
    """Whether a decision's day is over. One that leaves a finding open until a day is over on that day."""
    if today is None or entry.expires is None:
        return False
    return today >= entry.expires if entry.decision is DecisionKind.LEAVE_OPEN else today > entry.expires


def _verdict(entry: Decision, about: Collection[str]) -> tuple[str, frozenset[str]]:
    """What a decision says of some claims, comparable between reviewers whatever order they saw the claims in."""
    if entry.decision in (DecisionKind.LEFT_RIGHT, DecisionKind.RIGHT_RIGHT):
        return "wrong", entry.wrong_reads.intersection(about)
    return entry.decision.value, frozenset()
