"""What was extracted taken into a ledger. Extracting again replaces only what no person touched; what a person touched follows its exact
words when they move, and is kept and flagged when they are gone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from factcheck.model import Claim, Finding, InputError, Source, Status
from factcheck.model.progress import counted
from factcheck.review.ledger.anchor import find
from factcheck.review.ledger.entry import Entry
from factcheck.review.ledger.entry_claim import claim_of, entry_of
from factcheck.review.ledger.files import Item, Ledger, find_path, ledger_files, ledger_of, ledger_path, lost_words
from factcheck.review.ledger.lock import locked
from factcheck.review.ledger.nodes import read
from factcheck.review.ledger.write import commented, text_of, updated_text, write_ledger


class Extracted(Protocol):
    """What extraction gives for one source, as far as the ledger needs it."""

    @property
    def claims(self) -> Sequence[Claim]: ...


def update(root: Path, source: Source, extracted: Sequence[Claim], *, known: Mapping[str, Path] | None = None, write: bool = True) -> bool:
    """Take what was extracted into the source's ledger; True where the file changes (or, without `write`, would change). `known`: as of
    `find_path`."""
    path = find_path(root, source, known)

    def merged() -> Ledger:
        return open_ledger(path, root, extracted, source) if path.exists() else merge(None, extracted, source)

    if not write:
        ledger = merged()
        return not path.exists() or updated_text(ledger) != ledger.text
    with locked(root):  # read again under the lock: a person may have written since
        return write_ledger(root, merged())


def merge(existing: Ledger | None, extracted: Sequence[Claim], source: Source) -> Ledger:
    """What the ledger says once `extracted` is taken in. Nothing is written.

    Touched entries come first: each takes the place of the extracted claim at its words, its stated values override that claim's, and
    its id stays that claim's, so that ties between claims hold. Raises `InputError` where words written by hand stand nowhere, or
    several times, and were never anchored before.
    """
    path = ledger_path(Path(), source.name).as_posix()
    touched: list[Item] = []
    if existing is not None:
        remarks = commented(existing)
        touched = [item for item in existing.items if item.was in remarks or item.entry.touched]
    free = sorted(extracted, key=lambda claim: (claim.quote.start, claim.quote.end, claim.id))
    taken: set[int] = set()
    kept: list[Item] = []
    for item in touched:
        entry = item.entry
        span = _anchor(item, source, existing.path if existing else path)
        base = None if span is None else _match(entry, span, free, taken)
        if base is not None:
            taken.add(base)
        if span is None:
            kept.append(replace(item, claim=None))
        elif not entry.touched:  # only a comment hangs on it: the machine's new reading, the person's comment
            claim = free[base] if base is not None else claim_of(entry, span, source, None).model_copy(update={"status": Status.EXTRACTED})
            kept.append(replace(item, entry=entry_of(claim, source), claim=claim))
        else:
            subject = None if entry.subject or base is not None else _subject(span, entry, extracted)
            claim = claim_of(entry, span, source, free[base] if base is not None else None, subject=subject)
            kept.append(replace(item, entry=_placed(entry, claim, source), claim=claim))
    fresh = [Item(entry_of(claim, source), claim) for i, claim in enumerate(free) if i not in taken]
    items = _without_ties_to_rejected(_in_order(kept, fresh))
    if existing is None:
        return Ledger(source.name, items, source.digest, path)
    return replace(existing, source=source.name, items=items, digest=source.digest)


def effective(root: Path, sources: Sequence[Source], extractions: Sequence[Extracted]) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """The claims of a dossier after people's word (rejected ones with that status), and what is wrong with its ledgers. Writes nothing.

    Raises `InputError` for a ledger that cannot be read and for one whose source is gone.
    """
    found = ledger_files(root, sources)
    claims: list[Claim] = []
    findings: list[Finding] = []
    for source, extraction in counted(list(zip(sources, extractions, strict=True)), "reading ledgers"):
        text = found.get(source.name)
        if text is None:
            claims.extend(extraction.claims)
            continue
        ledger = open_ledger(text, root, extraction.claims, source)
        claims.extend(ledger.claims)
        findings.extend(lost_words(ledger, source))
    return tuple(claims), tuple(findings)


def open_ledger(path: Path, root: Path, extracted: Sequence[Claim], source: Source) -> Ledger:
    """`merge` with the file at `path`; a file that nobody touched since these claims were written is recognised without being parsed."""
    text = read(path, path.relative_to(root).as_posix())
    if text.count("status: ") == text.count("status: extracted\n"):  # else a person touched it for certain
        fresh = merge(None, extracted, source)
        if text_of(fresh) == text:
            return replace(fresh, text=text)
    return merge(ledger_of(text, name=path.relative_to(root).as_posix(), stem=path.stem), extracted, source)


def _anchor(item: Item, source: Source, path: str) -> tuple[int, int] | None:
    """Where the words of a touched entry stand now; None where words that were anchored before are gone."""
    entry = item.entry
    anchor = find(source.text, entry.quote, at=entry.span, before=entry.before, after=entry.after)
    places = anchor.places
    if anchor.span is not None:
        return anchor.span
    if entry.span is not None or entry.id is not None:
        return None
    short = entry.quote if len(entry.quote) <= 60 else entry.quote[:57] + "…"
    if not places:
        remedy = "copy the exact words of the article into `quote`"
        raise InputError(f"{short!r} does not stand in {source.path}", path=path, line=item.line, remedy=remedy)
    here = [place for place in places if entry.line == source.line(place[0])]
    if len(here) == 1:
        return here[0]
    lines = ", ".join(str(line) for line in sorted({source.line(start) for start, _ in places})[:12])
    remedy = "quote more words, so that they stand once" if here else f"quote more words, or add `line:` with one of {lines}"
    raise InputError(f"{short!r} stands {len(places)} times in {source.path} (lines {lines})", path=path, line=item.line, remedy=remedy)


def _match(entry: Entry, span: tuple[int, int], free: Sequence[Claim], taken: set[int]) -> int | None:
    """The extracted claim that an entry is about: the same words; among several the same id, then the same measure, then any left."""
    same = [i for i, c in enumerate(free) if i not in taken and (c.quote.start, c.quote.end) == span]
    if not same and entry.effective_status is Status.ADDED:
        # written by hand with fewer or more words around the same figure
        same = [
            i
            for i, c in enumerate(free)
            if i not in taken
            and c.quote.start < span[1]
            and span[0] < c.quote.end
            and c.measure == entry.measure
            and _same_figure(c, entry)
        ]
    if not same:
        return None
    return min(same, key=lambda i: (free[i].id != entry.id, free[i].measure != entry.measure, not _same_figure(free[i], entry), i))


def _same_figure(claim: Claim, entry: Entry) -> bool:
    value = claim.value
    if value is None:
        return entry.value is None and entry.low is None and entry.high is None
    if entry.value is not None:
        return entry.value in (value.stated, value.low, value.high)
    return (value.low, value.high) == (entry.low, entry.high)


def _subject(span: tuple[int, int], entry: Entry, extracted: Sequence[Claim]) -> str | None:
    """Whom an entry without subject is about: what the other claims of its sentence, or else of its measure, all agree on."""
    sentence = {c.subject for c in extracted if c.sentence[0] <= span[0] and span[1] <= c.sentence[1] and c.subject}
    if len(sentence) == 1:
        return sentence.pop()
    measure = {c.subject for c in extracted if c.measure == entry.measure and c.subject}
    return measure.pop() if len(measure) == 1 and not sentence else None


def _placed(entry: Entry, claim: Claim, source: Source) -> Entry:
    """The entry with its position brought up to date; what it says stays as it was written."""
    place = entry_of(claim, source)
    return entry.model_copy(update={key: getattr(place, key) for key in ("line", "at", "before", "after", "id")})


def _in_order(kept: Sequence[Item], fresh: Sequence[Item]) -> list[Item]:
    """By place in the text; an entry whose words are gone stays behind the one that it followed."""
    keyed: list[tuple[tuple[int, int, int], Item]] = []
    last = -1
    for i, item in enumerate(kept):
        if item.claim is not None:
            last = item.claim.quote.start
        keyed.append(((last, 1 if item.claim is None else 0, i), item))
    keyed += [((item.claim.quote.start if item.claim else 0, 0, i), item) for i, item in enumerate(fresh)]
    return [item for _, item in sorted(keyed, key=lambda pair: pair[0])]


def _without_ties_to_rejected(items: Sequence[Item]) -> tuple[Item, ...]:
    gone = {item.claim.id for item in items if item.claim is not None and item.claim.status is Status.REJECTED}
    if not gone:
        return tuple(items)
    out = []
    for item in items:
        claim = item.claim
        if claim is not None and any(link.claim in gone for link in claim.links):
            claim = claim.model_copy(update={"links": tuple(link for link in claim.links if link.claim not in gone)})
        out.append(replace(item, claim=claim))
    return tuple(out)
