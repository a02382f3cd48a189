"""Whether a statement says of all times what its source says of those since a date: "the worst flood ever" of "the worst since 1953"."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.model import Precision, TimeSpan
from factcheck.read.text import Token, has_phrase

_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def ever_for_since(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) speaks of all times, and a sentence of a source of those since a
    date or of some years alone."""
    clause, language = draft.tokens_around(start, end, at), source.source.language
    if not has_phrase((t.low for t in clause), pack(draft.source.language).part("check").get("all_time", [])):
        return False
    if any(map(_since, _days(draft, at))):
        return False  # "the first since 1988, and perhaps ever"
    table, years = pack(language).part("check"), frozenset(t.text for t in clause if _YEAR.fullmatch(t.text))
    if _told(source.sentences[sentence].tokens, (*table.get("all_time", []), *table.get("all_time_told", [])), years):
        return False
    return any(map(_since, _days(source, sentence)))


def _told(tokens: Sequence[Token], phrases: Iterable[str], years: frozenset[str]) -> bool:
    """Whether a sentence speaks of all times, and not behind another year than those of a statement: "2021 was the worst ever, 2024 the
    worst since 1953" says so of 2021 alone."""
    years_at = [i for i, token in enumerate(tokens) if _YEAR.fullmatch(token.text)]
    for start, end in pairwise((0, *years_at, len(tokens))):
        of = tokens[start].text if start in years_at else ""
        if (not years or not of or of in years) and has_phrase((t.low for t in tokens[start:end]), phrases):
            return True
    return False


def _days(reading: Reading, at: int) -> list[TimeSpan]:
    within = reading.sentences[at]
    return reading.days_between(within.start, within.end)


def _since(time: TimeSpan) -> bool:
    """Whether a time is all from a date on, or some years ("in twenty years")."""
    return time.iso.endswith("/..") or (time.precision is Precision.SPAN and time.iso.startswith("P"))
