"""Run the shell blocks of a page, as its reader would, and compare what they print with what the page shows.

`python docs/run_blocks.py [PAGE…]` says which blocks of README.md, docs/tutorial.md and docs/adding-….md print something else; `--write`
writes what they print now. A block marked `sh` is run and must succeed. In a block marked `console`, lines after `$ ` are run (`> `
continues one), and the lines below them are what is printed, a line `…` standing for any others. All blocks of a page run in one folder,
in order.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/tutorial.md", "docs/adding-a-rule.md", "docs/adding-a-language.md", "docs/adding-a-measure.md")
EXAMPLE = ("sources", "drafts", "factcheck.toml", "docs/examples")  # what README's commands find
COPIED = ("factcheck", "tests/__init__.py", "tests/rules", "pyproject.toml")  # what the pages on adding something change
SKIPPED = 2  # README's first two blocks set up the environment in which all this runs
REST = "…"
_BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PRINT = re.compile(r"\b[0-9a-f]{16}\b")


@dataclass
class Step:
    """One command and what the page says that it prints; None where the page does not show it."""

    command: str
    shown: list[str] | None
    printed: list[str] = field(default_factory=list)
    code: int = 0


@dataclass
class Block:
    """A block of a page. `start`, `end`: its body's place in the page."""

    kind: str
    start: int
    end: int
    steps: list[Step]


def blocks(text: str) -> list[Block]:
    """The shell blocks of a page, in order."""
    found = []
    for match in _BLOCK.finditer(text):
        kind, body = match[1], match[2]
        if kind == "sh":
            found.append(Block(kind, match.start(2), match.end(2), [Step(body, None)]))
        elif kind == "console":
            found.append(Block(kind, match.start(2), match.end(2), _steps(body)))
    return found


def _steps(body: str) -> list[Step]:
    steps: list[Step] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            steps.append(Step(line[2:], []))
        elif line.startswith("> ") and steps and not steps[-1].shown:
            steps[-1].command += "\n" + line[2:]
        else:
            shown = steps[-1].shown
            assert shown is not None
            shown.append(line)
    return steps


def run(page: str, folder: Path) -> tuple[str, list[Block]]:
    """Run the blocks of a page in `folder`; its text, and the blocks with what they printed."""
    text = (ROOT / page).read_text("utf-8")
    found = blocks(text)
    code = ROOT
    if page == "README.md":
        found = found[SKIPPED:]
        _copy(EXAMPLE, folder)
    elif page.startswith("docs/adding-"):
        code = folder
        _copy(COPIED, folder)
    where = folder / ".where"
    at = folder
    for block in found:
        for step in block.steps:
            script = f"{step.command}\ncode=$?\npwd > {where}\nexit $code"
            done = subprocess.run(
                ["bash", "-c", script if step.shown is not None else f"set -e\n{script}"],
                cwd=at, env=_environment(folder, code), capture_output=True, text=True, timeout=120, check=False,
            )  # fmt: skip
            step.code = done.returncode
            step.printed = [line.rstrip() for line in (done.stdout + done.stderr).rstrip().splitlines()]
            if where.exists():
                at = Path(where.read_text().strip())
    return text, found


def _copy(names: tuple[str, ...], folder: Path) -> None:
    for name in names:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, target)


def _environment(folder: Path, code: Path) -> dict[str, str]:
    return {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder), "LANG": "C.UTF-8", "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONPATH": str(code),
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    }  # fmt: skip


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether the lines shown are those printed; a line `…` stands for any lines, or none."""
    pattern = "\n".join(".*?" if line.strip() == REST else re.escape(line.rstrip()) + "(?=\n|$)" for line in shown)
    pattern = pattern.replace("\n.*?\n", "(?:\n.*?)?\n").removesuffix("\n.*?")
    ends = "(?:\n.*)?" if shown and shown[-1].strip() == REST else ""
    return re.fullmatch(pattern + ends, "\n".join(line.rstrip() for line in printed), re.DOTALL) is not None


def faults(page: str, found: list[Block]) -> list[str]:
    """What does not come out as the page says, one text for each."""
    wrong = []
    for block in found:
        for step in block.steps:
            if step.shown is None and step.code:
                wrong.append(f"{page}: exit code {step.code}\n{step.command}\n" + "\n".join(step.printed))
            elif step.shown is not None and not agrees(step.shown, step.printed):
                difference = difflib.unified_diff(step.shown, step.printed, "shown", "printed", lineterm="")
                wrong.append(f"{page}: $ {step.command}\n" + "\n".join(difference))
    return wrong


def refreshed(text: str, found: list[Block]) -> str:
    """The page with what its commands print now; fingerprints that changed are changed in the commands below them too."""
    renamed: dict[str, str] = {}
    parts, last = [], 0
    for block in found:
        parts.append(text[last : block.start])
        lines: list[str] = []
        if block.kind == "console":
            for step in block.steps:
                assert step.shown is not None
                first, *more = step.command.split("\n")
                lines += [f"$ {first}", *(f"> {line}" for line in more)]
                new = _as_shown(step.shown, step.printed)
                renamed |= dict(zip(_PRINT.findall("\n".join(step.shown)), _PRINT.findall("\n".join(new)), strict=False))
                lines += new
            parts.append("\n".join(lines) + "\n")
        else:
            parts.append(text[block.start : block.end])
        last = block.end
    out = "".join([*parts, text[last:]])
    for old, new in renamed.items():
        if old != new:
            out = out.replace(old, new)
    return out


def _as_shown(shown: list[str], printed: list[str]) -> list[str]:
    """As many lines from the top and from the bottom as the page showed."""
    if REST not in [line.strip() for line in shown]:
        return printed
    at = [line.strip() for line in shown].index(REST)
    tail = len(shown) - at - 1
    return [*printed[:at], REST, *(printed[len(printed) - tail :] if tail else [])]


def main() -> int:
    """Check or rewrite the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write what the commands print now")
    parser.add_argument("pages", nargs="*", default=PAGES, metavar="PAGE", help=f"one of {', '.join(PAGES)}; all where left out")
    options = parser.parse_args()
    write = options.write
    wrong: list[str] = []
    for page in options.pages:
        for _ in range(2 if write else 1):  # twice, because a changed fingerprint changes the commands that name it
            with tempfile.TemporaryDirectory() as folder:
                text, found = run(page, Path(folder))
            if write:
                (ROOT / page).write_text(refreshed(text, found), "utf-8")
        wrong += faults(page, found)
    sys.stdout.write("".join(f"{fault}\n\n" for fault in wrong))
    return 1 if wrong and not write else 0


if __name__ == "__main__":
    sys.exit(main())
