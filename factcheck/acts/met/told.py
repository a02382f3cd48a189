"""What the sentences of a text tell, each where it stands: of an article sentence by sentence, of what is laid out already as it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from factcheck.acts.clauses.credits import Credit
from factcheck.acts.clauses.layout import Layout, laid_out
from factcheck.acts.clauses.superlatives import Superlative
from factcheck.lang import pack
from factcheck.model import Source
from factcheck.read.text import Bounds, bounds

What = TypeVar("What")
Spanned = TypeVar("Spanned", Credit, Superlative)  # what is told from one token of its sentence to another


@dataclass(frozen=True, slots=True)
class Told(Generic[What]):
    """Something where an article tells it. `start`, `end`: in its text, `sentence`: the ends of its sentence."""

    source: str
    what: What
    start: int
    end: int
    sentence: tuple[int, int]


def sentences_laid(source: Source) -> Iterator[tuple[Bounds, Layout]]:
    """The sentences of an article, each laid out by itself."""
    for sentence in bounds(source.text, pack(source.language)):
        yield sentence, laid_out(source.text[sentence.start : sentence.end], source.language, source.published)


def told_by(source: Source, find: Callable[[Layout], Iterable[Spanned]]) -> Sequence[Told[Spanned]]:
    """What `find` finds in the sentences of an article that are no headings."""
    return [one for s, laid in sentences_laid(source) if not s.heading for one in told_in(source, [laid], find, s.start)]


def told_in(source: Source, laid: Iterable[Layout], find: Callable[[Layout], Iterable[Spanned]], at: int = 0) -> Sequence[Told[Spanned]]:
    """What `find` finds in some sentences. `at`: where the text begins in which their tokens are counted."""
    return [
        Told(
            source.name, one, at + row.tokens[one.first].start, at + row.tokens[one.last].end,
            (at + row.tokens[0].start, at + row.tokens[-1].end),
        )
        for row in laid
        for one in find(row)
    ]  # fmt: skip


def telling(told: Iterable[Told[What]], start: int, end: int) -> Sequence[Told[What]]:
    """Those of which a stretch of the text tells."""
    return [one for one in told if one.start < end and start < one.end]
