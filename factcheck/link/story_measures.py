"""Measures of the story's own, from `factcheck.toml`."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import Measure
from factcheck.measures.registry import measure
from factcheck.model import Claim
from factcheck.read.config import MeasureConfig


class StoryMeasures:
    """Which measure a claim has, the story's own before the registered ones."""

    def __init__(self, rows: Sequence[MeasureConfig]) -> None:
        self._rows = tuple(rows)
        self._made = {row.id: _measure(row) for row in rows}

    def of(self, claim: Claim, language: str) -> Measure:
        """The story's measure whose words name the claim (all words of one wording in its measure's text or quote), else its own."""
        if self._rows:
            said = frozenset(_stems(f"{claim.measure_text or ''} {claim.quote.exact}", language))
            for row in self._rows:
                if claim.measure == row.id or any(frozenset(_stems(words, language)) <= said for words in row.words if words.strip()):
                    return self._made[row.id]
        return measure(claim.measure)


def _measure(row: MeasureConfig) -> Measure:
    return Measure(
        id=row.id, kind=row.kind, field="story", single_valued=row.single_valued, at_most=row.at_most, part_of=row.part_of,
        concepts=(row.id,),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _stems(text: str, language: str) -> tuple[str, ...]:
    return lexicon(language).stems(text)
