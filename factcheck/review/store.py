"""Files of `claims/decisions/`: one small file an entry, so that branches merge without a conflict."""

import datetime as dt
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.model import Claim, InputError, Source, short_hash
from factcheck.review.decision import Decision, Judged, Note, digest
from factcheck.review.ledger.emit import lines
from factcheck.review.ledger.files import now_called
from factcheck.review.ledger.nodes import Document, parse, read, yaml_files

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


def follow(
    decisions: Sequence[Decision], notes: Sequence[Note], sources: Sequence[Source], claims: Sequence[Claim]
) -> tuple[tuple[Decision, ...], tuple[Note, ...]]:
    """Decisions and notes with the names that their sources have now: whoever renames a file means the same article."""
    told = {(judged.source, judged.text) for entry in decisions for judged in (*entry.claims, *entry.alike)}
    told |= {(judged.source, judged.text) for note in notes for judged in note.claims}
    told |= {(note.on, note.text) for note in notes if note.about == "source"}
    names = {old: new for old, text in told if (new := now_called(old, text, sources)) is not None}
    if not names:
        return tuple(decisions), tuple(notes)
    reads = {
        digest(claim.model_copy(update={"source": old})): digest(claim)
        for old, new in names.items()
        for claim in claims
        if claim.source == new
    }

    def renamed(some: Sequence[Judged]) -> tuple[Judged, ...]:
        return tuple(j.model_copy(update={"source": names.get(j.source, j.source), "reads": reads.get(j.reads, j.reads)}) for j in some)

    return (
        tuple(d.model_copy(update={"claims": renamed(d.claims), "alike": renamed(d.alike)}) for d in decisions),
        tuple(n.model_copy(update={"claims": renamed(n.claims), "on": _on(n, names, claims)}) for n in notes),
    )


def _on(note: Note, names: Mapping[str, str], claims: Sequence[Claim]) -> str:
    """What a note is on, by the name that its source has now."""
    if note.about == "source":
        return names.get(note.on, note.on)
    gone = next((j for j in note.claims if j.source in names), None)
    same = [c.id for c in claims if gone is not None and digest(c.model_copy(update={"source": gone.source})) == gone.reads]
    return same[0] if gone is not None and len(same) == 1 else note.on


def _safe(text: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in text)
