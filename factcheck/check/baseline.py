"""Known findings that do not count: a file of fingerprints, which moved lines and rewrapped paragraphs do not change.

A baseline states the version of the rules it was made with; one made under other rules is refused, because what it hides may now mean
something else.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from factcheck.lang.say import say
from factcheck.model import Finding, InputError
from factcheck.read import read_text, write_atomic

VERSION = 1


def write_baseline(path: Path, findings: Iterable[Finding], rules_version: str) -> None:
    """Write today's findings as known, one a line, sorted, so that a change of the file can be read."""
    rows = [
        {"fingerprint": f.fingerprint, "code": f.code, "file": f.file, "message": say("en", f.reason.key, f.reason.values)}
        for f in findings
    ]
    rows = sorted({row["fingerprint"]: row for row in rows}.values(), key=lambda r: (str(r["file"]), str(r["code"]), str(r["fingerprint"])))
    head = {"baseline_version": VERSION, "rules_version": rules_version}
    body = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
    text = json.dumps(head, indent=2)[:-2] + ',\n  "findings": [' + (f"\n{body}\n  " if rows else "") + "]\n}\n"
    write_atomic(path, text)


def read_baseline(path: Path, rules_version: str) -> frozenset[str]:
    """The fingerprints of a baseline. Raises `InputError` for one that cannot be read or was made under other rules."""
    try:
        data = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise InputError(
            f"not valid JSON: {error.msg}", path=path, line=error.lineno, remedy="write it anew with --write-baseline"
        ) from error
    if not isinstance(data, dict) or data.get("baseline_version") != VERSION or not isinstance(data.get("findings"), list):
        raise InputError("is no baseline of this version", path=path, remedy="write it anew with --write-baseline")
    if data.get("rules_version") != rules_version:
        made = data.get("rules_version")
        raise InputError(
            f"was made with rules {made}, these are {rules_version}", path=path, remedy="look at the findings, then --write-baseline anew"
        )
    try:
        return frozenset(str(row["fingerprint"]) for row in data["findings"])
    except (TypeError, KeyError) as error:
        raise InputError("has a finding without a fingerprint", path=path, remedy="write it anew with --write-baseline") from error
