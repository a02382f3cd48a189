"""Text for people: what was not checked first, then each finding with its line quoted and the place underlined."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from factcheck.check.formats import passages, told
from factcheck.check.outcome import CheckResult, StatementStatus
from factcheck.lang.amounts import is_one
from factcheck.lang.joined import quoted
from factcheck.lang.say import say
from factcheck.model import Finding, InputError, Severity
from factcheck.read.files import read_document_text
from factcheck.review.queue import QueueItem, matters, more_pairs
from factcheck.review.state import State
from factcheck.run import Analysis

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}
_WIDTH = 100
_LINES = 3  # of a statement that runs over several


def render(result: CheckResult, analysis: Analysis, language: str, *, whole: bool) -> str:
    """The result as text; coloured where standard output is a terminal."""
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out, force_terminal=Console().is_terminal, highlight=False, soft_wrap=True, width=10_000)
    unread = [(d.name, quote, line) for d in result.drafts for quote, line in d.unchecked]
    if unread:
        console.print(Text(say(language, "check.text.unchecked", {"n": len(unread)}), style="bold"))
        for name, quote, line in unread:
            console.print(Text(f"  {name}:{line}: {_one_line(quote)}"))
        console.print()
    lines: dict[str, list[str]] = {}
    grouped = _matters(result, analysis)
    for finding, *others in grouped:
        where = f"{finding.file}:{finding.line}: " if finding.file else ""
        head = Text(where, style="cyan")
        head.append(finding.code, style=_STYLE[finding.severity])
        head.append(" " + told(finding.reason, language))
        head.append(f"  [{finding.fingerprint}]", style="dim")
        console.print(head)
        for file, line, quote in passages(finding, analysis):
            console.print(Text(f"    {file}:{line}: {quoted(language, quote)}"))
        if others:
            console.print(Text(f"    {more_pairs(language, others)}: {', '.join(other.fingerprint for other in others)}"))
        for row, style in _excerpt(finding, _words(result, finding), analysis.root, lines):
            console.print(Text(row, style=style))
    counts = Counter(s.status.value for s in result.statements)
    if counts:
        listed = ", ".join(
            say(language, f"check.name.{name}.{'one' if is_one(language, Decimal(counts[name])) else 'many'}", {"n": counts[name]})
            for name in StatementStatus
            if counts[name]
        )
        key = "one_statement" if len(result.statements) == 1 else "statements"
        console.print(Text(say(language, f"check.text.{key}", {"n": len(result.statements), "list": listed})))
    console.print(Text(_closing(result, len(grouped), language)))
    del whole
    return out.getvalue()


def _matters(result: CheckResult, analysis: Analysis) -> list[tuple[Finding, ...]]:
    """The findings, those together that are settled once: pairs of articles that say the same two things, as the report and the queue have
    them."""
    states, claims = analysis.states or {}, {claim.id: claim for claim in analysis.claims}
    items = [
        QueueItem(finding, states.get(finding.fingerprint, State()), 0, tuple(claims[i] for i in finding.claims if i in claims))
        for finding in result.findings
    ]
    return [tuple(item.finding for item in matter) for matter in matters(items, analysis.reconciliation.relations)]


def _closing(result: CheckResult, left: int, language: str) -> str:
    """The last line: what is left to mend, what was known before or is mended, and that what is left fails nothing where it does not."""
    told = [say(language, "check.text.findings" if left else "check.text.clean", {"n": left})]
    if result.findings and result.passes:
        told.append(say(language, "check.text.passes"))
    if result.known:
        told.append(say(language, "check.text.known", {"n": result.known}))
    if result.mended:
        told.append(say(language, "check.text.mended", {"n": result.mended}))
    return say(language, "report.page.semicolon").join(told)


def _words(result: CheckResult, finding: Finding) -> str | None:
    """The words of a draft that a finding is about; None for one of the dossier."""
    draft = next((d for d in result.drafts if d.name == finding.file), None)
    if draft is None or finding not in draft.findings:
        return None
    quote = finding.reason.values.get("quote")
    told = (
        s for s in draft.statements if (s.line, s.reason.key, s.reason.values.get("quote")) == (finding.line, finding.reason.key, quote)
    )
    return next((s.quote for s in told), quote if isinstance(quote, str) else None)


def _excerpt(finding: Finding, words: str | None, root: Path, lines: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The line with the place underlined, each row with its style; a long line is cut around it. `lines`: those of files read so far."""
    if not finding.file or not finding.line or words is None:
        return
    if finding.file not in lines:
        path = root / finding.file
        path = path if path.exists() else Path(finding.file)
        try:
            lines[finding.file] = read_document_text(path).splitlines()
        except InputError:
            lines[finding.file] = []
    rows = lines[finding.file]
    if not rows:  # a file that is no text has no lines to show, but words
        yield f"      | {_one_line(words)}", ""
        return
    if finding.line > len(rows):
        return
    for i, part in enumerate(words.split("\n")[:_LINES]):
        if finding.line + i > len(rows) or not part.strip():
            break
        yield from _underlined(finding.line + i, rows[finding.line + i - 1].replace("\t", " "), part.strip().replace("\t", " "))


def _underlined(number: int, row: str, words: str) -> Iterator[tuple[str, str]]:
    at = row.find(words)
    if at < 0:
        return
    left = max(0, at - (_WIDTH - min(len(words), _WIDTH)) // 2) if len(row) > _WIDTH else 0
    shown = row[left : left + _WIDTH]
    gutter = f"{number:>5} | "
    yield gutter + ("…" if left else "") + shown + ("…" if left + _WIDTH < len(row) else ""), ""
    under = " " * (at - left + (1 if left else 0)) + "^" * max(1, min(len(words), _WIDTH - (at - left)))
    yield " " * (len(gutter) - 2) + "| " + under, "red"


def _one_line(text: str) -> str:
    return " ".join(text.split())
