"""The lock of a dossier, held while one of its ledgers is changed."""

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from factcheck.model import InputError, short_hash


@contextlib.contextmanager
def locked(root: Path, *, patience: float = 20.0) -> Iterator[None]:
    """Hold the dossier's lock while a ledger is read, changed and written. Raises `InputError` after `patience` seconds.

    The lock file lies in the system's folder for temporary files, so that a dossier never holds one, and is gone once nobody holds it.
    """
    user = os.getuid() if hasattr(os, "getuid") else 0
    path = Path(tempfile.gettempdir()) / f"factcheck-{user}-{short_hash(str(root.resolve()), size=8)}.lock"
    deadline = time.monotonic() + patience
    try:
        import fcntl  # noqa: F401
    except ImportError:  # not a POSIX system: the file's existence is the lock
        with _exclusive(path, patience):
            yield
        return
    while (file := _held(path)) is None:
        if time.monotonic() > deadline:
            raise InputError("another command is writing", path=root, remedy="wait for it, then try again")
        time.sleep(0.02)
    with file:
        try:
            yield
        finally:
            path.unlink(missing_ok=True)  # while it is held: whoever opened it meanwhile sees that it is gone, and opens another


def _held(path: Path) -> IO[str] | None:
    """The lock file, opened and held until it is closed; None where another holds it, or has just put it away."""
    import fcntl

    file = path.open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(file.fileno()), path.stat()):
            return file
    except OSError:
        pass
    file.close()
    return None


@contextlib.contextmanager
def _exclusive(path: Path, patience: float) -> Iterator[None]:
    deadline = time.monotonic() + patience
    while True:
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError as error:
            if time.monotonic() > deadline:
                raise InputError("another command is writing", path=path, remedy="wait, or remove this file") from error
            time.sleep(0.02)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
