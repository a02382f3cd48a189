"""The command as people type it, run in this process: the same `main`, and nothing is loaded anew.

What only a process of its own can show (a terminal, a signal, a full disk, what is imported) is shown by one.
"""

import contextlib
import gc
import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from factcheck.cli import main

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Done:
    """What a command gave."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str, cwd: Path = ROOT) -> Done:
    """`factcheck ARGUMENTS…` in a folder."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    collected = gc.get_threshold()
    code: object = 0
    with (
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "argv", ["factcheck", *arguments]),
        mock.patch.dict(os.environ, {"COLUMNS": "100"}),
    ):
        try:
            main()
        except SystemExit as ended:
            code = ended.code
        finally:
            gc.set_threshold(*collected)
    for stream in (out, err):
        stream.flush()
    shown = [stream.buffer.getvalue().decode("utf-8") for stream in (out, err)]  # type: ignore[attr-defined]
    return Done(code if isinstance(code, int) else int(code is not None), *shown)
