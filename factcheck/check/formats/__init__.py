"""The output formats of `factcheck check`, one a file; each is a function of the same name in its module, found by its name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.lang.joined import quoted
from factcheck.lang.say import say

if TYPE_CHECKING:
    from factcheck.check.outcome import CheckResult
    from factcheck.model import Finding, Reason
    from factcheck.run import Analysis

_TOLD = 3  # claims of a finding whose words are shown; one origin may have forty copies
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


def render(result: CheckResult, analysis: Analysis, format: str, language: str, *, whole: bool) -> str:
    """The result in a format. `whole`: the dossier itself was checked too."""
    module = import_module(f"factcheck.check.formats.as_{format}")
    return str(module.render(result, analysis, language, whole=whole))


def told(reason: Reason, language: str) -> str:
    """The sentence of a reason for people: the words that it quotes stand in their own sentence."""
    passage = reason.values.get("passage")
    return say(language, reason.key, {**reason.values, "theirs": passage} if passage else reason.values)


def message(finding: Finding, analysis: Analysis, language: str) -> str:
    """The sentence of a finding with the words that it is about, of the draft or of the articles, for formats that show no line."""
    sentence = told(finding.reason, language)
    quote = finding.reason.values.get("quote")
    if finding.reason.key.startswith("check.status.") and isinstance(quote, str):
        return say(language, "check.text.about", {"quote": " ".join(quote.split()), "sentence": sentence})
    return say(language, "report.page.semicolon").join(
        (sentence, *(f"{from_here(analysis, file)}:{line}: {quoted(language, words)}" for file, line, words in passages(finding, analysis)))
    )


def passages(finding: Finding, analysis: Analysis) -> list[tuple[str, int, str]]:
    """What the first claims of a finding say, each with its file and line: of two articles, the finding's own place is only one."""
    files = {source.name: source.path for source in analysis.sources}
    claims = {claim.id: claim for claim in analysis.claims}
    found = [claims[i] for i in finding.claims if i in claims][:_TOLD]
    return [(files[claim.source], claim.line, " ".join(claim.quote.exact.split())) for claim in found]


def from_here(analysis: Analysis, file: str) -> str:
    """The file of a finding as seen from the current folder, which a continuous integration takes for the repository's root."""
    path = Path(analysis.root, file)
    if not path.exists():
        return file
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file
