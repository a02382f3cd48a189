"""Files of `claims/decisions/`: one small file an entry, so that branches merge without a conflict; and the lock for ledgers."""

import contextlib
import datetime as dt
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from factcheck.model import InputError, short_hash
from factcheck.review.decision import Decision, Note
from factcheck.review.emit import lines
from factcheck.review.nodes import Document, parse, read, yaml_files

FOLDER = "claims/decisions"
_LISTED = ("claims", "alike")


def append(root: Path, entry: Decision | Note) -> Decision | Note:
    """Write a new entry to a file of its own and give it back with its id (the file's stem). Nothing that exists is ever changed.

    The file appears whole or not at all, and two writers at once never take each other's name.
    """
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    text = entry_text(entry)
    moment = entry.time.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%S")
    base = f"{moment}-{_safe(entry.on)[:8]}-{short_hash(text)[:8]}"
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=".new-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        name = _publish(Path(temporary), folder, base)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return entry.model_copy(update={"id": name})


def _publish(temporary: Path, folder: Path, base: str) -> str:
    """Give the finished file its final name, which must be free."""
    for attempt in range(1000):
        name = base if attempt == 0 else f"{base}-{attempt + 1}"
        target = folder / f"{name}.yaml"
        try:
            os.link(temporary, target)
        except FileExistsError:
            continue
        except OSError:  # a file system without hard links: claim the name, then move the finished file over it
            try:
                os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            except FileExistsError:
                continue
            temporary.replace(target)
        return name
    raise InputError("no free name for a decision", path=folder, remedy="try again")


def entry_text(entry: Decision | Note) -> str:
    """The file of an entry: what it says first, then by whom and when, then what it was about."""
    row = entry.model_dump(mode="json", exclude={"id"}, exclude_none=True)
    listed = {key: row.pop(key, []) for key in _LISTED}
    order = ["decision", "note", "reason", "asks", "expires", "reviewer", "second", "time", "evidence"]
    order += ["about", "on", "text", "code", "wrong"]
    shown = {key: row[key] for key in [*order, "replaces", "undoes"] if row.get(key) not in (None, [], {})}
    out = list(lines(shown))
    for key, claims in listed.items():
        if claims:
            out.append(f"{key}:")
        for claim in claims:
            out.extend(lines({k: v for k, v in claim.items() if v is not None}, indent="  ", first="- "))
    return "\n".join([*out, ""])


def read_entries(root: Path) -> tuple[tuple[Decision, ...], tuple[Note, ...]]:
    """Every decision and every note, oldest first. Raises `InputError` with file and line for one that cannot be read."""
    decisions: list[Decision] = []
    notes: list[Note] = []
    for path in yaml_files(root / FOLDER):
        name = path.relative_to(root).as_posix()
        document = parse(read(path, name), name=name)
        entry = _entry(document, path.stem, name)
        (decisions if isinstance(entry, Decision) else notes).append(entry)  # type: ignore[arg-type]
    decisions.sort(key=lambda entry: (entry.time, entry.id))
    notes.sort(key=lambda entry: (entry.time, entry.id))
    return tuple(decisions), tuple(notes)


def _entry(document: Document, stem: str, name: str) -> Decision | Note:
    from pydantic import ValidationError

    values: dict[str, Any] = dict(document.top.values)
    values |= {key: [node.values for node in document.items[key]] for key in _LISTED if key in document.items}
    model: type[Decision] | type[Note] = Note if "note" in values else Decision
    values = {key: value for key, value in values.items() if value is not None}
    try:
        return model.model_validate({**values, "id": stem})
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        line = document.top.lines.get(key, 1)
        remedy = "mend it, or restore the file from git"
        if first["type"] == "extra_forbidden":
            raise InputError(f"unknown key `{'.'.join(map(str, first['loc']))}`", path=name, line=line, remedy=remedy) from error
        what = str(first["msg"]).removeprefix("Value error, ")
        raise InputError(f"`{key}`: {what}" if key else what, path=name, line=line, remedy=remedy) from error


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


def _safe(text: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in text)
