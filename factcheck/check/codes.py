"""The pages of finding codes: pair rules bring their own; all others stand in `codes.toml`."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from factcheck.lang.joined import typeset

_HEADINGS = (("what", "What it sees"), ("why", "Why it matters"), ("mend", "How to mend it"), ("limits", "Limits"))


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("codes.toml").read_text("utf-8"))


def codes() -> list[str]:
    """All codes: those of rules and those of this table, sorted."""
    from factcheck.rules import ladder

    return sorted({rule.code for rule in ladder()} | set(_table()))


def nearest(word: str) -> list[str]:
    """The codes of findings that somebody who wrote `word` may have meant; S101 where it is like none."""
    near = get_close_matches(word.upper(), [code for code in codes() if code[0] == word[:1].upper()] or codes(), n=3, cutoff=0.5)
    return sorted(near) or [code for code in codes() if code[0] == word[:1].upper()][:3] or ["S101"]


def code_title(code: str, language: str = "en") -> str:
    """One line that says what was seen."""
    from factcheck.rules import ladder

    if told := typeset(language, "codes").get(code):
        return str(told["title"])
    rule = next((rule for rule in ladder() if rule.code == code), None)
    return rule.title if rule is not None else _table().get(code, {}).get("title", code)


def code_page(code: str, language: str = "en") -> str:
    """The page of a code as Markdown. Raises `KeyError` for a code that nobody uses."""
    from factcheck.rules import ladder
    from factcheck.rules.page import page

    if any(rule.code == code for rule in ladder()):
        return page(code, language)
    if code not in _table():
        raise KeyError(code)
    told = typeset(language, "codes")
    row, headings = told.get(code, _table()[code]), dict(_HEADINGS) | told.get("headings", {})
    parts = [f"# {code} {row['name']}", row["title"] + "."]
    for key, heading in headings.items():
        if key in row:
            parts += [f"## {heading}", row[key].strip()]
    return "\n\n".join(parts) + "\n"
