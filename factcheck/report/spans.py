"""Quotes in their sentences."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.read.quoting import ROOM, cut
from factcheck.report.shown import ShownClaim, ShownSource


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with every quote of `claims` that lies in it. `pieces`: text, and the id of the claim that it is the quote of."""

    claims: tuple[ShownClaim, ...]
    pieces: tuple[tuple[str, str | None], ...]

    @property
    def source(self) -> ShownSource:
        """The article."""
        return self.claims[0].source


def passages(claims: Iterable[ShownClaim]) -> list[Passage]:
    """The sentences in which these claims stand, each once, in the order of their first claims."""
    grouped: dict[tuple[str, tuple[int, int]], list[ShownClaim]] = {}
    for c in claims:
        grouped.setdefault((c.source.name, c.claim.sentence), []).append(c)
    out = []
    for (_, sentence), members in grouped.items():
        first = min(sentence[0], *(c.claim.quote.start for c in members))
        last = max(sentence[1], *(c.claim.quote.end for c in members))
        text = members[0].source.source.text[first:last]
        spans = [(c.claim.quote.start - first, c.claim.quote.end - first, c.id) for c in members]
        out.append(Passage(tuple(members), tuple((on_one_line(piece.text), piece.inner) for piece in cut(text, spans))))
    return out


def in_sentence(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, str, str]:
    """What stands before the quote in its sentence, the quote, and what stands after; line ends become spaces."""
    first, last = min(sentence[0], start), max(sentence[1], end)
    return on_one_line(text[first:start]).lstrip(), on_one_line(text[start:end]), on_one_line(text[end:last]).rstrip()


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The same for a stretch whose sentence is not known: up to `ROOM` characters of its line on either side, cut at spaces."""
    first = max(text.rfind("\n", 0, start) + 1, start - ROOM)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + ROOM)
    before, after = text[first:start], text[end:last]
    if first > 0 and text[first - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if last < len(text) and text[last] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return on_one_line(before), on_one_line(text[start:end]), on_one_line(after)


def first_words(text: str, room: int = 120) -> str:
    """The beginning of a long text, cut at a space."""
    return text if len(text) <= room + 10 else text[:room].rpartition(" ")[0] + " …"


def last_words(text: str, room: int = 120) -> str:
    """The end of a long text, cut at a space."""
    return text if len(text) <= room + 10 else "… " + text[-room:].partition(" ")[2]


def on_one_line(text: str) -> str:
    """A stretch of text on one line, without the marks of bold type and of a heading."""
    return _MARKS.sub("", text).replace("\n", " ")


_MARKS = re.compile(r"^#{1,6} |\*\*(?=\S|$)|(?<=\S)\*\*")
