"""A ledger to text. What a person wrote stays letter for letter, comments included; only entries of the machine are written anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import InputError
from factcheck.read.files import write_atomic
from factcheck.review.ledger.emit import flow, lines, quoted, scalar
from factcheck.review.ledger.entry import Entry
from factcheck.review.ledger.files import SCHEMA, Item, Ledger, ledger_of, ledger_path, write_schema
from factcheck.review.ledger.nodes import Mapping as Node

_HEAD = (
    f"# yaml-language-server: $schema={SCHEMA}",
    "# Confirm, correct, reject or add claims here or with `factcheck review`; extracting again keeps what a person touched.",
)


def write_ledger(root: Path, ledger: Ledger) -> bool:
    """Write the ledger of a source, and the schema beside it; False where the file says so already."""
    write_schema(root)
    path = root / ledger.path if ledger.path else ledger_path(root, ledger.source)
    return write_atomic(path, updated_text(ledger))


def text_of(ledger: Ledger) -> str:
    """The whole ledger in the machine's own form: the same bytes for the same claims."""
    rows = [*_HEAD, *lines({"source": ledger.source, "digest": ledger.digest})]
    if not ledger.items:
        return "\n".join([*rows, "claims: []", ""])
    rows.append("claims:")
    for item in ledger.items:
        rows.extend(lines(item.entry.row(), indent="  ", first="- "))
    return "\n".join([*rows, ""])


def updated_text(ledger: Ledger, changes: Mapping[int, Mapping[str, object]] | None = None) -> str:
    """The text of the file after merging: blocks of people stay as they are, but for positions and for `changes` (item index to keys)."""
    fresh = text_of(_changed(ledger, changes or {}))
    if not ledger.text or ledger.document is None:
        return fresh
    before = ledger_of(ledger.text, name=ledger.path, stem=ledger.source)
    if text_of(before) == ledger.text:
        return fresh  # nobody but the tool ever wrote this file
    text = _spliced(ledger, changes or {})
    if text is not None and _says_the_same(text, ledger, changes or {}):
        return text
    # a form that cannot be edited in place ([…], anchors): written anew, with every comment kept at the top
    rows = [row.strip() for row in ledger.text.splitlines() if row.strip().startswith("#") and row.strip() not in _HEAD]
    return "\n".join([*_HEAD, *rows, fresh.removeprefix("\n".join(_HEAD) + "\n")])


def commented(ledger: Ledger) -> frozenset[int]:
    """Indexes of the entries on which a comment of a person hangs: above it, or on one of its lines."""
    if ledger.text.count("#") <= sum(line.count("#") for line in _HEAD):
        return frozenset()
    return frozenset(i for i, block in _blocks(ledger).items() if block.lead > 0 or "#" in block.bare)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one entry. `lead`: number of comment lines above it; `bare`: its text without its values; `at`: its first character."""

    rows: tuple[str, ...]
    lead: int
    bare: str
    at: int
    node: Node


def _blocks(ledger: Ledger) -> dict[int, _Block]:
    """The entries of the file as lines, by index; empty where the list is not written one entry below the other."""
    document = ledger.document
    if document is None or "claims" in document.flow or "claims" not in document.items:
        return {}
    rows = ledger.text.splitlines(keepends=True)
    nodes = document.items["claims"]
    starts = []
    first = document.top.lines["claims"]
    for node in nodes:
        dash = node.line - 1
        while dash > first and not rows[dash].lstrip().startswith("-"):
            dash -= 1
        lead = dash
        while lead > first and rows[lead - 1].lstrip().startswith("#"):
            lead -= 1
        starts.append((lead, dash))
    following = [line - 1 for line in document.top.lines.values() if line - 1 > starts[-1][1]]
    stop = min(following, default=len(rows))
    while stop > starts[-1][1] + 1 and (not rows[stop - 1].strip() or rows[stop - 1].startswith("#")):
        stop -= 1
    offsets = [0]
    for row in rows:
        offsets.append(offsets[-1] + len(row))
    found = {}
    for i, (node, (lead, dash)) in enumerate(zip(nodes, starts, strict=True)):
        end = starts[i + 1][0] if i + 1 < len(starts) else stop
        if dash >= end:
            return {}  # two entries on one line
        bare, at = [], offsets[dash]
        for span in sorted(node.spans.values(), key=lambda span: span.start):
            bare.append(ledger.text[at : span.start])
            at = max(at, span.end)
        bare.append(ledger.text[at : offsets[end]])
        found[i] = _Block(tuple(rows[lead:end]), dash - lead, "".join(bare), offsets[lead], node)
    return found


def _spliced(ledger: Ledger, changes: Mapping[int, Mapping[str, object]]) -> str | None:
    blocks = _blocks(ledger)
    document = ledger.document
    assert document is not None
    if not blocks:
        return None
    first = blocks[0]
    total = sum(len(row) for block in blocks.values() for row in block.rows)
    head = _of_source(ledger.text[: first.at], ledger)
    tail = ledger.text[first.at + total :]
    dash = " " * (ledger.text[first.at :].splitlines()[first.lead].index("-"))
    out = [head]
    for i, item in enumerate(ledger.items):
        block = blocks.get(item.was) if item.was is not None else None
        wanted = dict(changes.get(i, {}))
        if block is None:
            entry = item.entry.model_copy(update=wanted)
            out.append("".join(f"{row}\n" for row in lines(entry.row(), indent=dash + "  ", first=dash + "- ")))
            continue
        old = block.node.values
        new = item.entry.row()
        for key in new if not item.entry.touched else ("line", "at", "before", "after", "id"):
            if new.get(key) is not None and _text(new[key]) != _text(old.get(key)):
                wanted.setdefault(key, new[key])
        if not item.entry.touched:
            wanted.update({key: None for key in old if key not in new and old[key] is not None})
        edited = _edited(block, wanted)
        if edited is None:
            return None
        out.append(edited)
    body = "".join(part if part.endswith("\n") else part + "\n" for part in out)
    return body + tail


def _edited(block: _Block, wanted: Mapping[str, object]) -> str | None:
    """The block with values replaced in place; None where a value cannot be."""
    text = "".join(block.rows)
    cuts: list[tuple[int, int, str]] = []
    quote = block.node.spans["quote"].end - block.at
    line_end = text.find("\n", quote)
    line_end = len(text) if line_end < 0 else line_end
    for key, value in wanted.items():
        new = _text(value)
        if value is None and key not in block.node.values:
            continue
        if key in block.node.values:
            span = block.node.spans.get(key)
            if span is None:
                return None
            start, end = span.start - block.at, span.end - block.at
            if text[start:end].startswith(("|", ">")):
                return None
            cuts.append((start, end, f" {new}" if start == end and new else new))
        elif block.node.flow:
            cuts.append((quote, quote, f", {key}: {new or 'null'}"))
        else:
            cuts.append((line_end, line_end, f"\n{' ' * block.node.column}{key}: {new}".rstrip(" ")))
    for start, end, new in sorted(cuts, key=lambda cut: cut[0], reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _text(value: object) -> str:
    if isinstance(value, list | tuple | dict):
        return flow(value)
    return quoted(value) if isinstance(value, str) and not value.strip() and value else scalar(value)


def _of_source(head: str, ledger: Ledger) -> str:
    """The head of the file with the name and the digest that the source has now."""
    spans = ledger.document.top.spans if ledger.document else {}
    told = [(spans[key], value) for key, value in (("source", ledger.source), ("digest", ledger.digest)) if key in spans and value]
    for span, value in sorted(told, key=lambda one: -one[0].start):
        if span.end <= len(head):
            head = head[: span.start] + scalar(value) + head[span.end :]
    return head


def _changed(ledger: Ledger, changes: Mapping[int, Mapping[str, object]]) -> Ledger:
    if not changes:
        return ledger
    items = tuple(
        Item(item.entry.model_copy(update=dict(changes[i])), item.claim, item.was, item.line) if i in changes else item
        for i, item in enumerate(ledger.items)
    )
    return Ledger(ledger.source, items, ledger.digest, ledger.path, ledger.text, ledger.document)


def _says_the_same(text: str, ledger: Ledger, changes: Mapping[int, Mapping[str, object]]) -> bool:
    """Whether the edited text reads back as what was meant; an edit that went wrong must never reach the file."""
    try:
        back = ledger_of(text, name=ledger.path, stem=ledger.source)
    except InputError:
        return False
    meant = _changed(ledger, changes).items
    return len(back.items) == len(meant) and all(_same(a.entry, b.entry) for a, b in zip(back.items, meant, strict=True))


def _same(one: Entry, other: Entry) -> bool:
    return _values(one.row().items()) == _values(other.row().items())


def _values(pairs: Iterable[tuple[str, object]]) -> dict[str, str]:
    return {key: _text(value) for key, value in pairs if value is not None}
