"""Making a decision, taking one back, and leaving a note: what the command line and the page both call."""

import datetime as dt
import getpass
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import Claim, Finding, InputError, Relation
from factcheck.review.decision import VERDICTS, Decision, DecisionKind, Evidence, Note, judged, relation_key
from factcheck.review.state import State
from factcheck.review.store import append, read_entries


def find_finding(findings: Sequence[Finding], word: str) -> Finding:
    """The finding whose fingerprint begins with `word`. Raises `InputError` where there is none or more than one."""
    hits = [finding for finding in findings if word and finding.fingerprint.startswith(word.lower())]
    exact = [finding for finding in hits if finding.fingerprint == word]
    hits = exact or hits
    if not hits:
        raise InputError(f"no finding {word!r}", remedy="`factcheck review --list` lists them")
    if len(hits) > 1:
        names = ", ".join(finding.fingerprint for finding in hits[:5])
        raise InputError(f"{word!r} names {len(hits)} findings ({names})", remedy="give more of the fingerprint")
    return hits[0]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a reviewer says of a finding. `wrong`: ids of the claims found wrong; left out, it follows from the kind. `asks`: whom else."""

    kind: DecisionKind | str
    reason: str
    reviewer: str
    time: dt.datetime
    wrong: Sequence[str] = ()
    expires: dt.date | None = None
    asks: str | None = None
    evidence: Evidence | None = None
    second: str | None = None


def decide(
    root: Path,
    finding: Finding | Relation,
    claims: Mapping[str, Claim],
    ruling: Ruling,
    *,
    state: State | None = None,
    beside: Mapping[str, str] = {},
    texts: Mapping[str, str] = {},
) -> Decision:
    """Write a decision on a finding or a relation. `state`: what the reviewer saw (its decisions are overruled by this one).

    `claims`: today's claims by id. `beside`: further claims for which it is to hold, each with the one that says the same. `texts`: the
    digest of each source's text, by its name. Raises `InputError` for a missing reason, day or name, and for a kind that does not fit.
    """
    kind = _kind(ruling.kind)
    if ruling.expires is not None and ruling.expires < ruling.time.date():
        raise InputError(f"{ruling.expires} is past, and the decision would not hold", remedy="give a day to come, or none")
    if kind is DecisionKind.LEAVE_OPEN and ruling.expires is None:
        raise InputError(f"{kind} needs a day", remedy="name it: --until 2026-12-31")
    if kind is DecisionKind.NEEDS_ANSWER and not (ruling.asks or "").strip():
        raise InputError(f"{kind} needs a name", remedy="name who is asked: --whom NAME")
    about = [claims[i] for i in _claim_ids(finding) if i in claims]
    # A word on another finding may have settled this one too, by a claim that it found wrong; there it goes on to hold.
    seen = () if state is None else tuple(d.id for d in (state.decision, *state.others) if d in state.history)
    of = finding if isinstance(finding, Finding) else None
    return _append(
        root,
        {
            "decision": kind,
            "about": "finding" if of else "relation",
            "on": of.fingerprint if of else relation_key(*about),
            "code": of.code if of else None,
            "claims": tuple(judged(claim, text=texts.get(claim.source)) for claim in about),
            "alike": tuple(judged(claims[i], like, text=texts.get(claims[i].source)) for i, like in beside.items()),
            "wrong": _found_wrong(kind, ruling.wrong, [claim.id for claim in about]),
            "reviewer": ruling.reviewer,
            "second": ruling.second or None,
            "time": ruling.time,
            "reason": ruling.reason,
            "evidence": ruling.evidence,
            "expires": ruling.expires,
            "asks": ruling.asks or None,
            "replaces": tuple(sorted(seen)),
        },
    )


def _kind(word: str) -> DecisionKind:
    """The kind of decision of a name. Raises `InputError` for one that is no verdict."""
    try:
        kind = DecisionKind(word)
    except ValueError as error:
        raise InputError(f"no decision {word!r}", remedy=f"use one of: {', '.join(VERDICTS)}") from error
    if kind is DecisionKind.UNDO:
        raise InputError("an undo takes back a decision", remedy="use `undo`")
    return kind


def _found_wrong(kind: DecisionKind, wrong: Sequence[str], about: Sequence[str]) -> tuple[str, ...]:
    """The claims found wrong: those that are marked, else the one of two that the kind says."""
    if strange := sorted(set(wrong) - set(about)):
        raise InputError(f"claim {strange[0]!r} is no part of this finding", remedy="mark claims of the finding")
    if wrong or kind not in (DecisionKind.LEFT_RIGHT, DecisionKind.RIGHT_RIGHT):
        return tuple(wrong)
    if len(about) != 2:
        raise InputError(f"`{kind}` fits two claims, and this finding has {len(about)}", remedy="mark which of them are wrong")
    return (about[1] if kind is DecisionKind.LEFT_RIGHT else about[0],)


def undo(root: Path, decision_id: str, reason: str, *, reviewer: str, now: dt.datetime) -> Decision:
    """Take a decision back: another entry, which can itself be undone. Raises `InputError` for an id that no decision has."""
    target = next((d for d in read_entries(root)[0] if d.id == decision_id), None)
    if target is None:
        raise InputError(f"no decision {decision_id!r}", remedy="`factcheck review --list` shows the history")
    row = {"decision": DecisionKind.UNDO, "about": target.about, "on": target.on, "code": target.code, "undoes": target.id}
    return _append(root, {**row, "reviewer": reviewer, "time": now, "reason": reason})


def note(root: Path, on: Claim | str, text: str, *, reviewer: str, now: dt.datetime, texts: Mapping[str, str] = {}) -> Note:
    """Leave a note on a claim, or on a source by its name; `texts` as of `decide`. Raises `InputError` for an empty one."""
    if not text.strip():
        raise InputError("the note is empty", remedy="write what was done or learned")
    if isinstance(on, Claim):
        about = judged(on, text=texts.get(on.source))
        entry = Note(note=text.strip(), about="claim", on=on.id, claims=(about,), reviewer=reviewer, time=now)
    else:
        entry = Note(note=text.strip(), about="source", on=on, text=texts.get(on), reviewer=reviewer, time=now)
    written = append(root, entry)
    assert isinstance(written, Note)
    return written


def _append(root: Path, row: Mapping[str, object]) -> Decision:
    from pydantic import ValidationError

    try:
        entry = Decision.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        what = str(first["msg"]).removeprefix("Value error, ")
        if key == "reason":
            raise InputError("a decision needs a reason", remedy='say why: --because "…"') from error
        raise InputError(f"{key}: {what}" if key else what, remedy="complete the decision") from error
    written = append(root, entry)
    assert isinstance(written, Decision)
    return written


def _claim_ids(finding: Finding | Relation) -> tuple[str, ...]:
    return finding.claims if isinstance(finding, Finding) else (finding.a, finding.b)


def reviewer(root: Path) -> str:
    """ "Name <mail>" from git's configuration for this folder; the account's name where git has none."""
    name, mail = _git(root, "user.name"), _git(root, "user.email")
    if name:
        return f"{name} <{mail}>" if mail else name
    try:
        return mail or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _git(root: Path, key: str) -> str:
    try:
        done = subprocess.run(["git", "config", key], cwd=root, capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def parse_day(text: str | None) -> dt.date | None:
    """A day that somebody typed. Raises `InputError` for what is none."""
    if text is None or not text.strip():
        return None
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError as error:
        raise InputError(f"{text!r} is no day", remedy="write 2026-12-31") from error
