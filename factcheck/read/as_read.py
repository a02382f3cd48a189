"""The articles of a dossier as they are read, and the way back to what is stored.

Quotes point into the stored text; what is compared is the text that a reader sees. Of most articles the two are one.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Quote, Source
from factcheck.read.edited import Edited
from factcheck.read.plain import plain
from factcheck.read.source import digest_of


class AsRead:
    """`sources`: the articles, each with the text that is read of it, in the order given."""

    def __init__(self, stored: Sequence[Source]) -> None:
        self._other: dict[str, tuple[Source, Source, Edited]] = {}
        for source in stored:
            edited = plain(source)
            if edited.text != source.text:
                read = source.model_copy(update={"text": edited.text, "digest": digest_of(edited.text)})
                self._other[source.name] = (source, read, edited)
        self.sources = tuple(self._other[s.name][1] if s.name in self._other else s for s in stored)
        self._stored: dict[str, Claim] = {}

    def __bool__(self) -> bool:
        """Whether an article is read otherwise than it is stored."""
        return bool(self._other)

    def source(self, stored: Source) -> Source:
        """An article as it is read."""
        return self._other[stored.name][1] if stored.name in self._other else stored

    def read(self, claims: Iterable[Claim]) -> list[Claim]:
        """Claims with their places in what is read, from their places in what is stored."""
        return [self._read(claim) if claim.source in self._other else claim for claim in claims]

    def span(self, source: str, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of a stored article is read."""
        if source not in self._other:
            return start, end
        edited = self._other[source][2]
        return edited.read(start), edited.read(end - 1) + 1

    def line(self, read: Source, offset: int) -> int:
        """The line of the file (from 1) in which a character of what is read of an article stands."""
        if read.name not in self._other:
            return read.line(offset)
        source, _, edited = self._other[read.name]
        return source.line(edited.stored(offset))

    def stored(self, claim: Claim) -> Claim:
        """The claim with its places in the stored article."""
        if claim.source not in self._other:
            return claim
        source, _, edited = self._other[claim.source]
        known = self._stored.get(claim.id)
        if known is not None:
            return claim.model_copy(update={"quote": known.quote, "sentence": known.sentence, "line": known.line})
        start, end = edited.stored_span(claim.quote.start, claim.quote.end)
        quote = Quote(exact=source.text[start:end], start=start, end=end)
        return claim.model_copy(update={"quote": quote, "sentence": edited.stored_span(*claim.sentence), "line": source.line(start)})

    def _read(self, claim: Claim) -> Claim:
        _, read, _ = self._other[claim.source]
        self._stored[claim.id] = claim
        start, end = self.span(claim.source, claim.quote.start, claim.quote.end)
        quote = Quote(exact=read.text[start:end], start=start, end=end)
        return claim.model_copy(update={"quote": quote, "sentence": self.span(claim.source, *claim.sentence)})
