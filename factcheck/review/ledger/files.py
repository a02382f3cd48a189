"""The ledger `claims/<source>.yaml`: what the machine read in an article and what people made of it; where it lies, and how it is read."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from factcheck.model import Claim, Finding, InputError, Reason, Severity, Source, Status, short_hash
from factcheck.read.files import write_atomic
from factcheck.review.ledger.emit import scalar
from factcheck.review.ledger.entry import FIELDS, Entry, LedgerFile, LedgerStatus, ledger_schema
from factcheck.review.ledger.nodes import Document, parse, read, yaml_files

FOLDER = "claims"
SCHEMA = "ledger.schema.json"


@dataclass(frozen=True, slots=True)
class Item:
    """One claim of a ledger. `claim`: what it states, None where its words are gone. `was`: its index in the file that was read.

    `line`: where it stands in that file. `stale`: what the machine wrote there before, where a comment of a person hangs on it.
    """

    entry: Entry
    claim: Claim | None = None
    was: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The claims of one source. `path`: shown in messages. `text`: the file as it was read, "" where there is none yet."""

    source: str
    items: tuple[Item, ...] = ()
    digest: str | None = None
    path: str = ""
    text: str = ""
    document: Document | None = field(default=None, repr=False, compare=False)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that have their words in the text, rejected ones included, in the order of the text."""
        return tuple(item.claim for item in self.items if item.claim is not None)

    @property
    def touched(self) -> tuple[Item, ...]:
        """What people wrote or changed."""
        return tuple(item for item in self.items if item.entry.touched)

    @property
    def lost(self) -> tuple[Item, ...]:
        """What people touched and whose words are no longer in the text."""
        return tuple(item for item in self.items if item.claim is None and item.entry.touched)


def ledger_path(root: Path, source: Source | str) -> Path:
    """Where the ledger of a source lies."""
    return root / FOLDER / f"{source if isinstance(source, str) else source.name}.yaml"


def find_path(root: Path, source: Source | str, known: Mapping[str, Path] | None = None) -> Path:
    """The ledger of a source where it exists under another file name; else where it would lie. `known`: the `ledger_files`, for whoever
    asks for many."""
    usual = ledger_path(root, source)
    name = source if isinstance(source, str) else source.name
    if usual.exists():
        return usual
    found = ledger_files(root, None) if known is None else known
    if name in found or isinstance(source, str):
        return found.get(name, usual)
    same = [path for other, path in found.items() if not _lies(root, other) and read_ledger(path, root).digest == source.digest]
    return same[0] if len(same) == 1 else usual


def _lies(root: Path, source: str) -> bool:
    """Whether there is a file of a source's name."""
    return any((folder / name).exists() for folder in (root, root / "sources") for name in (source, f"{source}.md"))


def read_ledger(path: Path, root: Path | None = None) -> Ledger:
    """Read a ledger as it stands. Raises `InputError` (file, line, what, remedy) for broken YAML, unknown keys and wrong values."""
    name = path.relative_to(root).as_posix() if root else path.name
    return ledger_of(read(path, name), name=name, stem=path.stem)


def ledger_of(text: str, *, name: str, stem: str) -> Ledger:
    """The ledger that a text holds; `name` is shown in messages, `stem` is the source where the text names none. Raises
    `InputError` as `read_ledger` does."""
    document = parse(text, name=name)
    top = document.top
    for key, line in top.lines.items():
        if key not in LedgerFile.model_fields:
            remedy = f"use one of: {', '.join(LedgerFile.model_fields)}"
            raise InputError(f"unknown key `{key}`", path=name, line=line, remedy=remedy)
        if key != "claims" and isinstance(top.values[key], list | dict):
            raise InputError(f"`{key}` is no word", path=name, line=line, remedy=f"write `{key}: NAME`")
    if "claims" not in document.items and top.values.get("claims"):
        remedy = "begin each claim with `- quote: …`, indented alike"
        raise InputError("`claims` is no list of claims", path=name, line=top.lines["claims"], remedy=remedy)
    items = []
    for i, row in enumerate(document.items.get("claims", ())):
        entry = _entry(row.values, row.lines, row.line, name)
        items.append(Item(entry, was=i, line=row.line))
    return Ledger(top.values.get("source") or stem, tuple(items), top.values.get("digest"), name, text, document)


def _entry(values: Mapping[str, object], lines: Mapping[str, int], line: int, name: str) -> Entry:
    from pydantic import ValidationError

    unknown = next((key for key in values if key not in FIELDS), None)
    if unknown is not None:
        import difflib

        near = difflib.get_close_matches(unknown, FIELDS, 1)
        remedy = f"did you mean `{near[0]}`?" if near else f"use one of: {', '.join(FIELDS)}"
        raise InputError(f"unknown key `{unknown}` in a claim", path=name, line=lines[unknown], remedy=remedy)
    try:
        entry = Entry.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        if first["type"] == "missing" or values.get(key) is None:
            raise InputError(f"a claim has no `{key}`", path=name, line=line, remedy=f"add `{key}: …` to it") from error
        what = str(first["msg"]).removeprefix("Value error, ").removeprefix("Input should be ")
        if first["type"] == "literal_error":
            what = "use one of " + ", ".join(status.value for status in get_args(LedgerStatus))
        raise InputError(f"`{key}: {values[key]}`: {what}", path=name, line=lines.get(key, line), remedy="mend the value") from error
    if (known := registered(entry.measure)) != entry.measure:
        entry = entry.model_copy(update={"measure": known})
    if entry.value is not None and (entry.low is not None or entry.high is not None):
        raise InputError("a claim has `value` and `low` or `high`", path=name, line=lines["value"], remedy="keep `value`, or the two ends")
    if entry.low is not None and entry.high is not None and entry.low > entry.high:
        raise InputError(f"`low: {entry.low}` is above `high: {entry.high}`", path=name, line=lines["low"], remedy="swap them")
    rejected = entry.effective_status is Status.REJECTED
    if entry.touched and not rejected and not any((entry.value is not None, entry.low is not None, entry.high is not None)):
        said = entry.object or entry.time or entry.place or entry.unit or entry.id
        if not said:
            remedy = "add `value: 65000`, or `low:` and `high:`, or `object:`, `time:` or `place:` where it is no figure"
            raise InputError("a claim has no value", path=name, line=line, remedy=remedy)
    return entry


def registered(measure: str) -> str:
    """The registered measure that a person's words name ("tickets sold" is tickets_sold); the words themselves where none is."""
    if measure.isascii() and measure.islower() and " " not in measure:
        return measure
    from factcheck.measures.registry import measures

    plain = measure.strip().lower().replace(" ", "_")
    return plain if plain in measures() else measure


def lost_words(ledger: Ledger, source: Source) -> list[Finding]:
    """R105: what a person wrote rests on words that the article no longer has."""
    return [
        Finding(
            code="R105",
            severity=Severity.WARNING,
            fingerprint=short_hash("R105", source.name, item.entry.quote, item.entry.measure, size=8),
            file=ledger.path,
            line=item.line,
            reason=Reason(code="R105", key="review.finding.lost_words", values={"quote": item.entry.quote, "source": source.path}),
        )
        for item in ledger.lost
    ]


def write_schema(root: Path) -> None:
    """Put the ledger's JSON Schema beside the ledgers, where their first line points editors to it."""
    write_atomic(root / FOLDER / SCHEMA, ledger_schema())


def ledger_files(root: Path, sources: Collection[Source] | None) -> dict[str, Path]:
    """The ledger of each source. A ledger names its source by its own name, or by `source:`; that of a source that is gone is the ledger of
    the one that has its text now. Raises `InputError` for one that cannot be read, for a second one of a source, and for one of a source
    that is none of `sources`; None asks for no source to exist."""
    known = None if sources is None else {source.name for source in sources}
    found: dict[str, Path] = {}
    for path in yaml_files(root / FOLDER):
        name = path.relative_to(root).as_posix()
        line = None
        source = path.stem
        head = read(path, name)
        if f"\nsource: {scalar(source)}\n" not in head[:4000]:
            document = parse(head, name=name)
            source = str(document.top.values.get("source") or source)
            line = document.top.lines.get("source")
        if known is not None and source not in known:
            source = now_called(source, read_ledger(path, root).digest, sources or ()) or source
        if known is not None and source not in known:
            remedy = f"restore or add sources/{source}.md, name another source, or remove this file"
            raise InputError(f"is the ledger of {source!r}, which is no source here", path=name, line=line, remedy=remedy)
        if source in found:
            raise InputError(f"{found[source].name} is the ledger of {source!r} too", path=name, line=line, remedy="put them into one file")
        found[source] = path
    return found


def texts(sources: Iterable[Source]) -> dict[str, str]:
    """The digest of each source's text, by its name."""
    return {source.name: source.digest for source in sources}


def now_called(name: str, text: str | None, sources: Iterable[Source]) -> str | None:
    """The one source that has the text of one that is gone; None where the name is a source's still, and where none or several have it."""
    found = texts(sources)
    same = [other for other, theirs in found.items() if theirs == text]
    return same[0] if name not in found and len(same) == 1 else None
