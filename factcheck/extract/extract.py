"""Source to claims: mentions are found one kind after another, laid out by sentence, and bound to claims in one pass."""

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from factcheck.extract.binding.told.links import link
from factcheck.extract.claims import claims_of, not_understood, settled_by_tables
from factcheck.extract.copy import Copy
from factcheck.extract.cues import speech
from factcheck.extract.dialogue import converse
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure
from factcheck.extract.laid import lay_out
from factcheck.extract.names.clusters import NameCluster
from factcheck.extract.subjects.bearer import Candidate
from factcheck.extract.subjects.voices import Heard
from factcheck.extract.walk import heading_of, walk
from factcheck.lang import pack
from factcheck.measures.lexicon import lexicon
from factcheck.model import Claim, NotUnderstood, Source
from factcheck.read.as_read import AsRead
from factcheck.read.config import Config
from factcheck.read.items import items


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from one source: its claims in the order of the text, what was not understood, and the names in it.

    `candidates`: by id of a claim, what it may be about, best first; which of them it is, the other articles of a story may know better.
    `spoken`: the marks of all that the article mentions with how often, `titled`: those in its title. `heard`: who speaks where.
    """

    source: Source
    claims: tuple[Claim, ...]
    not_understood: tuple[NotUnderstood, ...]
    names: tuple[NameCluster, ...]
    candidates: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    spoken: Mapping[str, int] = field(default_factory=dict)
    titled: frozenset[str] = frozenset()
    heard: tuple[Heard, ...] = ()

    def as_read(self, articles: AsRead) -> "Extraction":
        """The same with its places in the article as it is read."""
        source = articles.source(self.source)
        if source is self.source:
            return self
        heard = tuple(_moved(one, source.name, articles) for one in self.heard)
        return replace(self, source=source, claims=tuple(articles.read(self.claims)), heard=heard)


def _moved(heard: Heard, source: str, articles: AsRead) -> Heard:
    (start, end), (at, _) = articles.span(source, heard.start, heard.end), articles.span(source, heard.at, heard.at + 1)
    return replace(heard, start=start, end=end, at=at)


def extract(source: Source, config: Config | None = None) -> Extraction:
    """The claims of a source. Every figure in it becomes a claim, a part of one (a scope, a time), or an entry in `not_understood`."""
    copy = Copy(source)
    words = speech(pack(source.language))
    lexicon_ = lexicon(source.language)
    laid = lay_out(copy, words, lexicon_, config)
    clusters = laid.clusters
    interview = converse(laid.frames, source.title, words, clusters)
    starts = [copy.layout.read(start) for start in items(copy.told)]
    parts = [list(part) for _, part in itertools.groupby(laid.frames, key=lambda frame: bisect_right(starts, frame.sentence.start))]
    title = source.title if len(parts) <= 1 else None  # that of a column is of no item
    heading = heading_of(title, words, lexicon_, clusters)
    drafts: list[Draft] = []
    lost: list[tuple[Figure, str]] = [(figure, "crosses-sentences") for figure in laid.across]
    heard: list[Heard] = []
    spoken: Counter[str] = Counter()
    titled: frozenset[str] = frozenset()
    for part in parts or [list(laid.frames)]:
        read, missed, clusters, mentions, speaking = walk(copy, title, heading, part, words, lexicon_, clusters, interview)
        drafts += read
        lost += missed
        heard += speaking
        spoken.update(mentions.count)
        titled |= mentions.titled
    in_tables = settled_by_tables(copy, drafts, laid.places, laid.names)
    link([draft for draft in drafts if not draft.narrows and id(draft) not in in_tables])
    claims = claims_of(copy, drafts)
    candidates = {claim.id: draft.ranking for claim, draft in zip(claims, drafts, strict=True) if draft.ranking}
    return Extraction(source, claims, not_understood(copy, lost), clusters, candidates, dict(spoken), titled, tuple(heard))
