"""What changed between two JSON reports: new conflicts, settled ones, changed figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.lang.amounts import value_words
from factcheck.measures.naming import measure_words
from factcheck.model import Approx, InputError, Value
from factcheck.report.contract import SCHEMA_VERSION
from factcheck.report.wording import Wording, visible

Json = Mapping[str, Any]
_REMEDY = "give a report made with --format json"
_PARTS = ("sources", "claims", "relations", "questions", "findings", "not_understood")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims with what was said of them before and is now: verdicts (None: no relation) and the sentence that tells more."""

    a: str
    b: str
    old: str | None
    new: str | None
    why: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One statement with another figure than before."""

    what: str
    source: str
    old_claim: str
    new_claim: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that changed. `rules`: versions of the rules, where they differ: then a change may come from them."""

    rules: tuple[str, str] | None
    new_conflicts: tuple[Pair, ...]
    settled: tuple[Pair, ...]
    verdicts: tuple[Pair, ...]
    changed: tuple[Changed, ...]
    new_findings: tuple[str, ...]
    gone_findings: tuple[str, ...]
    new_sources: tuple[str, ...]
    gone_sources: tuple[str, ...]
    new_claims: tuple[str, ...]
    gone_claims: tuple[str, ...]
    new_gaps: tuple[str, ...]
    gone_gaps: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return self.rules is None and not any(value for key, value in asdict(self).items() if key != "rules")


def diff_files(old: Path, new: Path) -> Difference:
    """The difference of two files. Raises `InputError` for a file that is no report of this schema version."""
    return diff(_load(old), _load(new))


def diff(old: Json, new: Json, language: str = "en") -> Difference:
    """What changed from one report to the other. Raises `InputError` where their schema versions are not both known here."""
    for report in (old, new):
        _check(report, None)
    words = Wording(language)
    before, after = _by_id(old), _by_id(new)
    changed = _changed(before, after, words)
    became = {c.old_claim: c.new_claim for c in changed}
    conflicts = _conflicts(old, new, before, after, became, words)
    rules = (old["tool"]["rules_version"], new["tool"]["rules_version"])
    was = {f["fingerprint"]: f for f in old["findings"]}
    now = {f["fingerprint"]: f for f in new["findings"]}
    gone, added = set(before) - set(after) - set(became), set(after) - set(before) - set(became.values())
    return Difference(
        rules=rules if rules[0] != rules[1] else None,
        new_conflicts=tuple(p for p in conflicts if p.new == "conflict" and p.why != "decision"),
        settled=tuple(p for p in conflicts if p.old == "conflict"),
        verdicts=tuple(p for p in conflicts if "conflict" not in (p.old, p.new)),
        changed=tuple(changed),
        new_findings=_findings(now, set(now) - set(was)),
        gone_findings=_findings(was, set(was) - set(now)),
        new_sources=_only(new["sources"], old["sources"]),
        gone_sources=_only(old["sources"], new["sources"]),
        new_claims=tuple(_told(after[id], words) for id in sorted(added, key=lambda id: _place(after[id]))),
        gone_claims=tuple(_told(before[id], words) for id in sorted(gone, key=lambda id: _place(before[id]))),
        new_gaps=_gaps(new, old),
        gone_gaps=_gaps(old, new),
    )


def render_diff(difference: Difference, format: str = "terminal", language: str = "en") -> str:
    """The difference as text ("terminal"; it is Markdown too) or as "json". Raises `InputError` for any other format."""
    if format == "json":
        return json.dumps(asdict(difference), ensure_ascii=False, indent=1) + "\n"
    if format not in ("terminal", "markdown"):
        raise InputError(f"no format {format!r}", remedy="use terminal, markdown or json")
    words = Wording(language)
    out = [f"# {words('diff.title')}", ""]
    if difference.rules:
        out += [words("diff.rules", old=difference.rules[0], new=difference.rules[1]), ""]
    why = {"claim": words("diff.why_claim"), "decision": words("diff.why_decision")}

    def settled(p: Pair) -> str:
        reason = why.get(p.why) or words("diff.why_verdict", verdict=words.word("verdict", p.new or ""), sentence=p.sentence)
        return words("diff.settled_line", a=p.a, b=p.b, why=reason)

    def verdict(p: Pair) -> str:
        old, new = (words.word("verdict", v) for v in (p.old or "", p.new or ""))
        return words("diff.verdict_line", a=p.a, b=p.b, old=old, new=new, sentence=p.sentence)

    parts: list[tuple[str, Iterable[str]]] = [
        ("new_conflicts", (words("diff.pair_line", a=p.a, b=p.b, sentence=p.sentence) for p in difference.new_conflicts)),
        ("settled", map(settled, difference.settled)),
        ("changed", (words("diff.changed_line", what=c.what, old=c.old, new=c.new, source=c.source) for c in difference.changed)),
        ("verdicts", map(verdict, difference.verdicts)),
    ]
    parts += [(name, getattr(difference, name)) for name in ("new_findings", "gone_findings", "new_sources", "gone_sources")]
    parts += [(name, getattr(difference, name)) for name in ("new_claims", "gone_claims", "new_gaps", "gone_gaps")]
    for name, lines in parts:
        told = [f"- {visible(line)}" for line in lines]
        if told:
            out += [f"## {words(f'diff.{name}')}", "", *told, ""]
    if difference.empty:
        out += [words("diff.same"), ""]
    return "\n".join(out)


def _load(path: Path) -> Json:
    from factcheck.read import read_text

    try:
        data = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise InputError(f"not valid JSON: {error.msg}", path=path, line=error.lineno, remedy=_REMEDY) from error
    _check(data, path)
    return data  # type: ignore[no-any-return]


def _check(report: Any, path: Path | None) -> None:
    if not isinstance(report, dict) or "schema_version" not in report:
        raise InputError("is no factcheck report", path=path, remedy=_REMEDY)
    version = report["schema_version"]
    if str(version).partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        what = f"has schema version {version}, this factcheck compares {SCHEMA_VERSION}"
        raise InputError(what, path=path, remedy="make both reports again")
    missing = [part for part in (*_PARTS, "tool") if part not in report]
    if missing:
        raise InputError(f"has no {missing[0]!r}", path=path, remedy="make the report again")


def _by_id(report: Json) -> dict[str, Json]:
    return {c["id"]: c for c in report["claims"]}


def _place(claim: Json) -> tuple[str, int, str]:
    return claim["source"], claim["quote"]["start"], claim["id"]


def _figure(claim: Json, words: Wording) -> str:
    low, high, stated = (None if claim[end] is None else Decimal(str(claim[end])) for end in ("low", "high", "stated"))
    if low is None and high is None:
        return str(claim["object"] or claim["quote"]["exact"])
    approx = Approx(claim["approx"] or Approx.EXACT)
    if approx is Approx.EXACT and low != high:
        approx = Approx.RANGE
    return value_words(words.language, Value(low=low, high=high, approx=approx, stated=stated, unit=claim["unit"]))


def _told(claim: Json, words: Wording) -> str:
    subject = f"{claim['subject']}, " if claim["subject"] else ""
    return f"{subject}{_figure(claim, words)} ({claim['source']}:{claim['line']})"


def _changed(before: Mapping[str, Json], after: Mapping[str, Json], words: Wording) -> list[Changed]:
    """Claims of the same id, or gone and new ones of the same article about the same thing, with another figure."""
    pairs = [(before[id], after[id]) for id in sorted(set(before) & set(after))]
    lost: dict[tuple[Any, ...], list[Json]] = {}
    for id in sorted(set(before) - set(after), key=lambda id: _place(before[id])):
        lost.setdefault(_about(before[id]), []).append(before[id])
    for id in sorted(set(after) - set(before), key=lambda id: _place(after[id])):
        waiting = lost.get(_about(after[id]))
        if waiting:
            pairs.append((waiting.pop(0), after[id]))
    out = []
    for old, new in sorted(pairs, key=lambda pair: _place(pair[1])):
        if any(old[key] != new[key] for key in ("low", "high", "unit", "object")):
            measure = measure_words(words.language, new["measure"], [], words.language)
            what = " · ".join(str(part) for part in (new["subject"], measure) if part)
            out.append(Changed(what, new["source"], old["id"], new["id"], _figure(old, words), _figure(new, words)))
    return out


def _about(claim: Json) -> tuple[Any, ...]:
    return tuple(claim[key] for key in ("source", "subject", "measure", "kind", "aspect", "place", "modality"))


def _conflicts(
    old: Json, new: Json, before: Mapping[str, Json], after: Mapping[str, Json], became: Mapping[str, str], words: Wording
) -> list[Pair]:
    """Pairs whose verdict changed; a pair of changed figures is the pair of the new ones."""

    def key(a: str, b: str) -> tuple[str, str]:
        first, second = sorted((became.get(a, a), became.get(b, b)))
        return first, second

    was = {key(r["a"], r["b"]): r for r in old["relations"]}
    now = {(r["a"], r["b"]): r for r in new["relations"]}
    settled = _settled(new) - _settled(old)
    out = []
    for pair in sorted(was.keys() | now.keys()):
        then, today = was.get(pair), now.get(pair)
        said, says = (r["verdict"] if r else None for r in (then, today))
        decided = says == "conflict" and frozenset(pair) in settled
        if said == says and not decided:
            continue
        if "conflict" not in (said, says) and (then is None or today is None):
            continue  # came or went with its article; the lists of claims say so
        told = [_told(after.get(id) or before[_former(id, became)], words) for id in pair]
        reasons = (today or then or {}).get("reasons") or [{"sentence": ""}]
        why = "decision" if decided else "claim" if today is None else "verdict"
        out.append(Pair(told[0], told[1], said, says, why, reasons[0]["sentence"]))
    return out


def _former(id: str, became: Mapping[str, str]) -> str:
    return next((old for old, new in became.items() if new == id), id)


def _settled(report: Json) -> set[frozenset[str]]:
    return {frozenset(f["claims"]) for f in report["findings"] if f["decision"] and f["decision"]["settles"]}


def _findings(table: Mapping[str, Json], keys: Iterable[str]) -> tuple[str, ...]:
    """Findings that the lists of conflicts do not tell: arithmetic, sourcing, review."""
    chosen = [table[key] for key in keys if table[key]["code"][:1] not in "CUX"]
    chosen.sort(key=lambda f: (f["code"], f["file"] or "", f["line"] or 0, f["fingerprint"]))
    return tuple(f"{f['code']} {f['message']}" + (f" ({f['file']}:{f['line']})" if f["file"] else "") for f in chosen)


def _only(these: Sequence[Json], those: Sequence[Json]) -> tuple[str, ...]:
    known = {s["file"] for s in those}
    return tuple(sorted(s["file"] for s in these if s["file"] not in known))


def _gaps(these: Json, those: Json) -> tuple[str, ...]:
    known = {(g["source"], g["quote"]) for g in those["not_understood"]}
    return tuple(
        f"{g['quote']} ({g['source']}:{g['line']}): {g['why']}" for g in these["not_understood"] if (g["source"], g["quote"]) not in known
    )
