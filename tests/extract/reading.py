"""Reading a few sentences in tests: a source from a text, and its claims by a word of their quote."""

from factcheck.extract import Extraction, extract
from factcheck.model import Claim, Source
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config


def read(
    text: str, language: str = "en", *, published: str = "2025-06-12", title: str | None = None, config: Config | None = None
) -> Extraction:
    return extract(
        Source(name="note", path="sources/note.md", title=title, published=parse_time(published), language=language, digest="0", text=text),
        config,
    )


def claim(extraction: Extraction, words: str) -> Claim:
    """The one claim whose quote holds the words; where several do, the one with the shortest quote."""
    found = [c for c in extraction.claims if words in c.quote.exact]
    assert found, f"{words!r} in none of {[c.quote.exact for c in extraction.claims]}"
    return min(found, key=lambda c: len(c.quote.exact))
