"""What people said of an article follows its text to another file name: whoever renames a file means the same article."""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import Claim, Source
from factcheck.review.decision import Decision, Judged, Note, digest


def texts(sources: Iterable[Source]) -> dict[str, str]:
    """The digest of each source's text, by its name."""
    return {source.name: source.digest for source in sources}


def now_called(name: str, text: str | None, sources: Iterable[Source]) -> str | None:
    """The one source that has the text of one that is gone; None where the name is a source's still, and where none or several have it."""
    found = texts(sources)
    same = [other for other, theirs in found.items() if theirs == text]
    return same[0] if name not in found and len(same) == 1 else None


def follow(
    decisions: Sequence[Decision], notes: Sequence[Note], sources: Sequence[Source], claims: Sequence[Claim]
) -> tuple[tuple[Decision, ...], tuple[Note, ...]]:
    """Decisions and notes with the names that their sources have now."""
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
