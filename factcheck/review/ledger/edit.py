"""What people do to a ledger: confirm, correct, reject, add, or give a claim back to the machine. Each re-reads the file under a lock."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.model import Claim, InputError, Source, Status
from factcheck.read.files import write_atomic
from factcheck.review.ledger.entry import FIELDS, Entry
from factcheck.review.ledger.files import Item, Ledger, find_path, read_ledger, registered, write_schema
from factcheck.review.ledger.lock import locked
from factcheck.review.ledger.merge import merge
from factcheck.review.ledger.write import updated_text

EDITABLE = ("subject", "measure", "value", "low", "high", "unit", "object", "time", "place", "modality", "attributed_to", "note")
"""Keys that a person may change; everything else follows from the text."""
_FIGURE = ("value", "low", "high", "approx", "stated", "grain")


def touch(
    root: Path,
    source: Source,
    extracted: Sequence[Claim],
    claim_id: str,
    status: Status,
    changes: Mapping[str, str | None] | None = None,
    *,
    by: str,
    now: dt.datetime,
) -> Claim:
    """Confirm, correct or reject a claim. `changes`: key to new value, "" for none. Returns the claim as it counts from now on.

    Raises `InputError` for a claim that is not there, a key that cannot be changed and a value that cannot be read.
    """
    given = {key: (value.strip() or None) if value is not None else None for key, value in (changes or {}).items()}
    for key in given:
        if key not in EDITABLE:
            raise InputError(f"`{key}` cannot be changed", remedy=f"change one of: {', '.join(EDITABLE)}")
    if set(given) & {"value", "low", "high"}:
        given = {**dict.fromkeys(_FIGURE), **given}
    stamped: dict[str, str | None] = {**given, "status": status.value, "by": by, "on": now.date().isoformat()}

    def change(ledger: Ledger) -> tuple[Ledger, Mapping[int, Mapping[str, object]]]:
        i = _index(ledger, claim_id)
        entry = ledger.items[i].entry
        # an added claim that is confirmed or corrected stays what a person added
        if entry.effective_status is Status.ADDED and status is not Status.REJECTED:
            stamped["status"] = Status.ADDED.value
        new = _checked({**entry.row(), **stamped})
        return ledger, {i: {key: getattr(new, key) for key in stamped}}

    return _claim(_edit(root, source, extracted, change), claim_id)


def add(root: Path, source: Source, extracted: Sequence[Claim], row: Mapping[str, str | None], *, by: str, now: dt.datetime) -> Claim:
    """Add a claim by its exact words. `row`: at least quote, measure and a value; `at` ("12-34") or `line` where the words stand often."""
    said = {key: value.strip() if key != "quote" else value for key, value in row.items() if value is not None and value.strip()}
    for key in said:
        if key not in (*EDITABLE, "quote", "line", "at"):
            raise InputError(f"`{key}` cannot be given", remedy=f"give one of: quote, {', '.join(EDITABLE)}, line")
    if not set(said) & {"value", "low", "high", "object", "time", "place"}:
        raise InputError("the claim has no value", remedy="give a value, two ends, or what is stated")
    entry = _checked({**said, "status": Status.ADDED.value, "by": by, "on": now.date().isoformat()})
    if entry.at is not None and entry.span is not None and source.text[slice(*entry.span)] != entry.quote:
        entry = entry.model_copy(update={"at": None})
    new: list[str] = []

    def change(ledger: Ledger) -> tuple[Ledger, Mapping[int, Mapping[str, object]]]:
        before = {item.claim.id for item in ledger.items if item.claim}
        whole = merge(replace(ledger, items=(*ledger.items, Item(entry))), extracted, source)
        fresh = [item.claim.id for item in whole.items if item.claim and item.was is None and item.entry.status is Status.ADDED]
        new.extend(i for i in fresh if i not in before or len(fresh) == 1)
        return whole, {}

    ledger = _edit(root, source, extracted, change)
    return _claim(ledger, new[-1]) if new else ledger.claims[-1]


def release(root: Path, source: Source, extracted: Sequence[Claim], claim_id: str) -> None:
    """Give a claim back to the machine: what people changed in it is taken back; a claim that was added is rejected, not deleted."""

    def change(ledger: Ledger) -> tuple[Ledger, Mapping[int, Mapping[str, object]]]:
        i = _index(ledger, claim_id)
        item = ledger.items[i]
        if item.entry.effective_status is Status.ADDED or item.claim is None:
            return ledger, {i: {"status": Status.REJECTED}}
        return merge(replace(ledger, items=tuple(it for it in ledger.items if it is not item)), extracted, source), {}

    _edit(root, source, extracted, change)


Change = Callable[[Ledger], tuple[Ledger, Mapping[int, Mapping[str, object]]]]


def _edit(root: Path, source: Source, extracted: Sequence[Claim], change: Change) -> Ledger:
    with locked(root):
        path = find_path(root, source)
        merged = merge(read_ledger(path, root) if path.exists() else None, extracted, source)
        ledger, keys = change(merged)
        write_schema(root)
        write_atomic(path, updated_text(ledger, keys))
        return merge(read_ledger(path, root), extracted, source)


def _index(ledger: Ledger, claim_id: str) -> int:
    for i, item in enumerate(ledger.items):
        if claim_id == (item.claim.id if item.claim else item.entry.id):
            return i
    raise InputError(f"no claim {claim_id!r} in {ledger.path}", remedy="reload the page; the article may have changed")


def _claim(ledger: Ledger, claim_id: str) -> Claim:
    found = next((claim for claim in ledger.claims if claim.id == claim_id), None)
    if found is None:
        raise InputError(f"claim {claim_id!r} is no longer there", path=ledger.path, remedy="reload the page")
    return found


def _checked(row: Mapping[str, object]) -> Entry:
    from pydantic import ValidationError

    try:
        entry = Entry.model_validate({key: value for key, value in row.items() if key in FIELDS and value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else "claim"
        what = "is missing" if first["type"] == "missing" else str(first["msg"]).removeprefix("Value error, ")
        raise InputError(f"`{key}`: {what}", remedy="mend the value") from error
    entry = entry.model_copy(update={"measure": registered(entry.measure)})
    if entry.value is not None and (entry.low is not None or entry.high is not None):
        raise InputError("a claim has one value or two ends", remedy="clear `value`, or clear `low` and `high`")
    if entry.low is not None and entry.high is not None and entry.low > entry.high:
        raise InputError(f"low {entry.low} is above high {entry.high}", remedy="swap them")
    return entry
