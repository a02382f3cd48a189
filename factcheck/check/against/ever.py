"""Whether a statement says of all times what its source says of those since a date: "the worst flood ever" of "the worst since 1953"."""

from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.model import Precision, TimeSpan
from factcheck.read.text import has_phrase


def ever_for_since(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) speaks of all times, and a sentence of a source of those since a
    date or of some years alone."""
    clause, language = draft.tokens_around(start, end, at), source.source.language
    if not has_phrase((t.low for t in clause), pack(draft.source.language).part("check").get("all_time", [])):
        return False
    if any(map(_since, _days(draft, at))):
        return False  # "the first since 1988, and perhaps ever"
    within, table = source.sentences[sentence], pack(language).part("check")
    if has_phrase((t.low for t in within.tokens), (*table.get("all_time", []), *table.get("all_time_told", []))):
        return False
    return any(map(_since, _days(source, sentence)))


def _days(reading: Reading, at: int) -> list[TimeSpan]:
    within = reading.sentences[at]
    return reading.days_between(within.start, within.end)


def _since(time: TimeSpan) -> bool:
    """Whether a time is all from a date on, or some years ("in twenty years")."""
    return time.iso.endswith("/..") or (time.precision is Precision.SPAN and time.iso.startswith("P"))
