"""Who is deciding: the name that git knows."""

import getpass
import subprocess
from pathlib import Path


def reviewer(root: Path) -> str:
    """ "Name <mail>" from git's configuration for this folder; the account's name where git has none."""
    name, mail = _git(root, "user.name"), _git(root, "user.email")
    if name:
        return f"{name} <{mail}>" if mail else name
    try:
        return mail or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _git(root: Path, key: str) -> str:
    try:
        done = subprocess.run(["git", "config", key], cwd=root, capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
