"""The output formats of `factcheck check`, one a file; each is a function of the same name in its module, found by its name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.lang.say import say

if TYPE_CHECKING:
    from factcheck.check.outcome import CheckResult
    from factcheck.model import Finding, Reason
    from factcheck.run import Analysis

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


def render(result: CheckResult, analysis: Analysis, format: str, language: str, *, whole: bool) -> str:
    """The result in a format. `whole`: the dossier itself was checked too."""
    module = import_module(f"factcheck.check.formats.as_{format}")
    return str(module.render(result, analysis, language, whole=whole))


def told(reason: Reason, language: str) -> str:
    """The sentence of a reason for people: the words that it quotes stand in their own sentence."""
    passage = reason.values.get("passage")
    return say(language, reason.key, {**reason.values, "theirs": passage} if passage else reason.values)


def message(finding: Finding, language: str) -> str:
    """The sentence of a finding after the words of the draft that it is about, for formats that show no line."""
    sentence = told(finding.reason, language)
    quote = finding.reason.values.get("quote")
    if not finding.reason.key.startswith("check.status.") or not isinstance(quote, str):
        return sentence
    return say(language, "check.text.about", {"quote": " ".join(quote.split()), "sentence": sentence})


def from_here(analysis: Analysis, file: str) -> str:
    """The file of a finding as seen from the current folder, which a continuous integration takes for the repository's root."""
    path = Path(analysis.root, file)
    if not path.exists():
        return file
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file
