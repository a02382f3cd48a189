"""The output formats of `factcheck check`, one a file; each is a function of the same name in its module, found by its name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.check.outcome import CheckResult
    from factcheck.run import Analysis

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


def render(result: CheckResult, analysis: Analysis, format: str, language: str, *, whole: bool) -> str:
    """The result in a format. `whole`: the dossier itself was checked too."""
    module = import_module(f"factcheck.check.formats.as_{format}")
    return str(module.render(result, analysis, language, whole=whole))
