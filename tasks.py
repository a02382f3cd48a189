#!/usr/bin/env python3
"""The project's tasks, with nothing but Python: `python3 tasks.py NAME [ARGUMENTS…]`. Each sets up `.venv` first if it must."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")


def run(*command: str) -> None:
    """Run a program of the environment; stop with its exit code where it fails."""
    code = subprocess.call([str(BIN / command[0]), *command[1:]], cwd=ROOT)
    if code:
        sys.exit(code)


def setup(lock: str) -> None:
    """Install what the lock names (versions and hashes), once for each state of the lock."""
    stamp = VENV / f"{lock}.{hashlib.sha256((ROOT / lock).read_bytes() + (ROOT / 'pyproject.toml').read_bytes()).hexdigest()[:16]}"
    if stamp.exists():
        return
    if not BIN.exists():
        print("setting up .venv …", file=sys.stderr)
        venv.create(VENV, with_pip=True)
    run("python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "-r", lock)
    run("python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "-e", ".")
    stamp.touch()


def example(*arguments: str) -> None:
    """The report of the example dossier."""
    setup("requirements.txt")
    run("factcheck", "report", ".", *arguments)


def test(*arguments: str) -> None:
    """All tests; those of the pages need Debian's chromium, or any on the path."""
    setup("requirements-dev.txt")
    browser = shutil.which("chromium")
    if not browser:
        print("chromium is not installed: the tests marked `browser` are left out", file=sys.stderr)
    run("pytest", "-n", "auto", *([] if browser else ["-m", "not browser"]), *arguments)


def check(*_: str) -> None:
    """Style and types."""
    setup("requirements-dev.txt")
    run("ruff", "check", ".")
    run("ruff", "format", "--check", ".")
    run("mypy")


def docs(*arguments: str) -> None:
    """The reports of the example, generated pages, schemas and what pages show, written anew (`--evaluate` scores the stories, too)."""
    setup("requirements-dev.txt")
    run("factcheck", "report", ".", "-f", "html", "-o", "reports/ami.html")
    run("factcheck", "report", ".", "-f", "markdown", "-o", "reports/ami.md")
    run("python", "-m", "factcheck.report.generate", ".", *arguments)
    run("python", "docs/run_blocks.py", "--write")


def site(*_: str) -> None:
    """The documentation site, into site/."""
    setup("requirements-dev.txt")
    run("mkdocs", "build", "--strict")


def lock(*_: str) -> None:
    """The two lock files, from pyproject.toml (needs `uv` in .venv, which `test` installs)."""
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-annotate", "--no-header", "-q"]
    run("uv", "pip", "compile", "pyproject.toml", "--group", "build", *options, "-o", "requirements.txt")
    run("uv", "pip", "compile", "pyproject.toml", "--group", "build", "--group", "dev", *options, "-o", "requirements-dev.txt")


TASKS = {task.__name__: task for task in (example, test, check, docs, site, lock)}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TASKS:
        print(__doc__, *(f"  {name:8} {task.__doc__}" for name, task in TASKS.items()), sep="\n")
        sys.exit(2)
    TASKS[sys.argv[1]](*sys.argv[2:])
