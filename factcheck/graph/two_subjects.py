"""When two claims are surely about two: both stand in rows of tables, which name their subjects; or one is of a person whom its sentence
names, and the other of such a row or of another person. Elsewhere a subject may have been read wrongly, or one thing is told of each who
takes part in it, and what the two claims share decides."""

from functools import lru_cache

from factcheck.graph.names import plain
from factcheck.graph.once import once
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind
from factcheck.read.tables import tables

_SHORTEST = 3  # letters of a word that tells one name from another


def two_subjects(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the subjects of two claims are two, and neither was read with doubt."""
    if a.entity is None or b.entity is None or a.entity == b.entity or a.generic or b.generic:
        return False
    return all(_of_row(c) or _of_person(c) for c in (a, b)) and _words(a).isdisjoint(_words(b))


@once
def _of_row(c: LinkedClaim) -> bool:
    """Whether the row of a table in which a claim stands is named after its subject."""
    subject = c.claim.subject
    if not subject:
        return False
    return any(cell.startswith(subject) for cell in _rows(c.source.text).get(c.claim.sentence[0], ()))


@lru_cache(maxsize=16)
def _rows(text: str) -> dict[int, tuple[str, ...]]:
    """The cells of the rows of all tables, by where a row begins."""
    return {row[0].start: tuple(cell.text for cell in row if cell.text) for table in tables(text) for row in table.rows}


def _of_person(c: LinkedClaim) -> bool:
    """Whether the sentence names the person whom the claim is about, or gives the age of one who was named, and no other subject came into
    question. Of a post, a place in a ranking or the day of an event two articles may well say that two people have it."""
    had = c.claim.value is not None and c.claim.kind is not Kind.RANK
    return had and c.person and (c.entity in c.named or c.measure.id == "age") and not c.claim.subject_candidates


@once
def _words(c: LinkedClaim) -> frozenset[str]:
    return frozenset(word for word in plain(c.claim.subject or "").split() if len(word) >= _SHORTEST)
