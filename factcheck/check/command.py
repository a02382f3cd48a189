"""`factcheck check` as a function: options in, text and exit code out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.check.baseline import read_baseline, write_baseline
from factcheck.check.codes import codes, nearest
from factcheck.check.drafts import check
from factcheck.check.formats import FORMATS, render
from factcheck.check.outcome import CheckResult, DraftResult
from factcheck.model import Finding, InputError, Reason, Severity, short_hash
from factcheck.read.config import FILE, line_of
from factcheck.rules import rules_version
from factcheck.run import Analysis


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line and `factcheck.toml` ask for. `fail_on`: codes, families or severities; empty: every error and warning."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = ()
    baseline: Path | None = None
    write_baseline: Path | None = None
    format: str = "text"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to print, and the exit code: 0 clean, 1 findings."""

    text: str
    exit_code: int
    result: CheckResult


def run_check(analysis: Analysis, drafts: Sequence[Path], options: Options) -> Outcome:
    """Check the drafts, or with none the dossier and the drafts that it names. Raises `InputError` for what cannot be used."""
    if options.format not in FORMATS:
        raise InputError(f"no format {options.format!r}", remedy=f"use one of {', '.join(FORMATS)}")
    told = analysis.config.check
    for code in analysis.config.severities:
        _known(code, path=FILE, line=line_of(analysis.root, code))
    options = replace(
        options,
        select=options.select or told.select,
        ignore=options.ignore or told.ignore,
        fail_on=options.fail_on or told.fail_on,
        baseline=options.baseline or (analysis.root / told.baseline if told.baseline else None),
    )
    if told.baseline and options.baseline == analysis.root / told.baseline and not options.baseline.exists() and not options.write_baseline:
        remedy = f"make it with --write-baseline {options.baseline}, or take the key out"
        raise InputError(
            f"check.baseline: no such file: {told.baseline}", path=FILE, line=line_of(analysis.root, "baseline"), remedy=remedy
        )
    for key in ("select", "ignore", "fail_on"):
        words = getattr(options, key)
        there = words is getattr(told, key)
        for word in words:
            if key != "fail_on" or word not in _SEVERITIES:
                line = line_of(analysis.root, key) if there else None
                _known(word, severities=key == "fail_on", path=FILE if there else None, line=line)
    for draft in drafts:
        if draft.is_dir():
            raise InputError("is a folder, and a draft is a file", path=draft, remedy=f"name drafts in it, such as {draft / 'draft.md'}")
    whole = not drafts
    drafts = list({draft.resolve(): draft for draft in drafts}.values())  # one that is named twice is checked once
    result = check(analysis, drafts or named_drafts(analysis))
    if whole:
        result = replace(result, findings=(*dossier_findings(analysis), *result.findings))
    known = read_baseline(options.baseline, rules_version()) if options.baseline and not options.write_baseline else frozenset()
    result = _only(result, lambda finding: _wanted(finding, options))
    result = _without_known(result, known, complete=whole and not options.select and not options.ignore)
    if options.write_baseline:
        write_baseline(options.write_baseline, result.findings, rules_version())
        return Outcome(f"{options.write_baseline}: {len(result.findings)} findings\n", 0, result)
    failing = any(_fails(finding, options.fail_on) for finding in result.findings)
    result = replace(result, passes=not failing)
    return Outcome(render(result, analysis, options.format, options.language, whole=whole), int(failing), result)


def dossier_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Everything that the dossier leaves to be done: sources whose text changed since they were added, and what the analysis found; settled
    findings left out, in order of file and line."""
    states = analysis.states or {}
    open_ = [finding for finding in analysis.findings if not ((state := states.get(finding.fingerprint)) and state.quiet)]
    return tuple(sorted([*_changed_sources(analysis), *open_], key=lambda f: (f.file or "", f.line or 0, f.code, f.fingerprint)))


def _changed_sources(analysis: Analysis) -> list[Finding]:
    return [
        Finding(
            code="S201",
            severity=analysis.config.severities.get("S201", Severity.WARNING),
            fingerprint=short_hash("S201", source.name, source.digest, size=8),
            file=source.path,
            line=1,
            reason=Reason(code="S201", key="check.dossier.changed", values={"source": source.path, "digest": source.digest}),
        )
        for source in analysis.sources
        if source.recorded_digest is not None and source.recorded_digest != source.digest
    ]


def named_drafts(analysis: Analysis) -> list[Path]:
    """The drafts that `factcheck.toml` names, by pattern; a pattern without a file is an error, for a check of nothing always passes.
    Raises `InputError` for such a pattern, and for one that leads out of the dossier."""
    found: list[Path] = []
    line = line_of(analysis.root, "drafts")
    for pattern in analysis.config.check.drafts:
        if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
            raise InputError(f"check.drafts: {pattern!r} leaves the dossier", path=FILE, line=line, remedy="name drafts inside it")
        matches = sorted(p for p in analysis.root.glob(pattern) if p.is_file())
        if not matches:
            remedy = f"correct the pattern (it is read from {analysis.root}), put the draft there, or take the pattern out"
            raise InputError(f"check.drafts: no draft matches {pattern!r}", path=FILE, line=line, remedy=remedy)
        found += matches
    return list(dict.fromkeys(found))


def _without_known(result: CheckResult, known: frozenset[str], *, complete: bool) -> CheckResult:
    """The result without what a baseline knows. `complete`: all was checked, so that what the baseline has beyond it is mended."""
    found = {finding.fingerprint for finding in result.findings}
    left = _only(result, lambda finding: finding.fingerprint not in known)
    return replace(left, known=len(result.findings) - len(left.findings), mended=len(known - found) if complete else 0)


def _only(result: CheckResult, keep: Callable[[Finding], bool]) -> CheckResult:
    def kept(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if keep(finding))

    drafts = tuple(DraftResult(d.name, d.statements, kept(d.findings), d.unchecked) for d in result.drafts)
    return CheckResult(drafts=drafts, findings=kept(result.findings), known=result.known)


def _wanted(finding: Finding, options: Options) -> bool:
    return (not options.select or _matches(finding, options.select)) and not _matches(finding, options.ignore)


def _matches(finding: Finding, words: Iterable[str]) -> bool:
    return any(finding.code.startswith(word) for word in words)


def _fails(finding: Finding, fail_on: Sequence[str]) -> bool:
    if not fail_on:
        return finding.severity is not Severity.NOTE
    return _matches(finding, fail_on) or finding.severity.value in fail_on


_SEVERITIES = tuple(severity.value for severity in Severity)


_FAMILIES = "SCAURX"  # of findings; the other families tell of pairs that nobody has to mend


def _known(word: str, *, severities: bool = False, path: str | None = None, line: int | None = None) -> None:
    """A mistyped word would match nothing, and the check would pass whatever is found."""
    known = [code for code in codes() if code[0] in _FAMILIES]
    if not word or not any(code.startswith(word) for code in known):
        near = nearest(word)
        also = f", or a severity: {', '.join(_SEVERITIES)}" if severities else ""
        remedy = f"use {', '.join(_FAMILIES)}, or a code such as {', '.join(near)}{also}"
        raise InputError(f"{word!r} is no code or family", path=path, line=line, remedy=remedy)
