"""What the words before a time, or before a figure, say of it: what it is compared with, in whose prices it is told."""

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extract.times.phrases import Phrases
from factcheck.model.time import Precision, TimeSpan

LEAD = 32  # characters before a time in which its preposition stands
_REACH = 70  # characters before a time in which what it is compared with begins
_MOST_FREE = 2  # words between a word of comparison and the time that say neither: "par rapport au record de 2018"
_MOST_BETWEEN = 7
_BREAK = re.compile(r"[.;:!?()\n]|, ")
_LONG = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.SEASON, Precision.YEAR, Precision.SPAN})


@dataclass(frozen=True, slots=True)
class Comparing:
    """The words of comparison of a language, compiled: each pattern ends where the time or the figure begins."""

    than: re.Pattern[str]
    compared: re.Pattern[str]
    figure: re.Pattern[str]
    comparing: re.Pattern[str] | None
    inside: re.Pattern[str]
    linking: frozenset[str]


def before(low: str, start: int, words: Phrases, table: str) -> int | None:
    """Where an entry of a list begins that stands right before `start`; None without one."""
    pattern = words.lead.get(table)
    begin = max(0, start - LEAD)
    found = pattern.search(low[begin:start]) if pattern else None
    return begin + found.start() if found else None


def use_of(low: str, start: int, end: int, time: TimeSpan, words: Phrases) -> str:
    """What a time says of the figures beside it: "time", "compared" or "prices"."""
    if time.precision is Precision.YEAR and "/" not in time.iso:
        after = low[end : end + 12].split(maxsplit=1)
        if before(low, start, words, "priced") is not None or (after and after[0].strip(".,;:)") in words.lists.get("priced_after", ())):
            return "prices"
    known = _comparing(words)
    lead = low[max(0, start - _REACH) : start]
    if _led_by(lead, known.compared, known, _MOST_FREE) or (_led_by(lead, known.than, known, _MOST_BETWEEN) and _compares(lead, known)):
        return "compared"
    if known.inside.match(low, start, end) and re.search(r"(?:%|\w)\s*$", lead):  # "drei Prozent weniger als ein Jahr zuvor"
        return "compared"
    if time.precision in _LONG and before(low, start, words, "compared_period") is not None:
        return "compared"
    return "time"


def compares(low: str, start: int, words: Phrases) -> bool:
    """Whether the figure that begins at `start` is what another is compared with: "contre 122,5", "than the 183.7 million"."""
    known = _comparing(words)
    lead = low[max(0, start - _REACH) : start]
    return _led_by(lead, known.figure, known, _MOST_FREE) or (_led_by(lead, known.than, known, _MOST_FREE) and _compares(lead, known))


def _led_by(lead: str, pattern: re.Pattern[str], known: Comparing, free: int) -> bool:
    """Whether a word of the pattern stands before, with no more than `free` words of their own between it and the end."""
    match = None
    for found in pattern.finditer(lead):
        match = found
    if match is None:
        return False
    between = lead[match.end() :]
    if _BREAK.search(between) or any(c.isdigit() for c in between):
        return False
    rest = re.findall(r"[^\W\d_]+'?", between)
    return len(rest) <= _MOST_BETWEEN and sum(word not in known.linking for word in rest) <= free


def _compares(lead: str, known: Comparing) -> bool:
    if known.comparing is None:
        return True
    breaks = [m.end() for m in _BREAK.finditer(lead)]
    return known.comparing.search(lead, breaks[-1] if breaks else 0) is not None


def _any(words: tuple[str, ...]) -> str:
    row = "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))
    return rf"(?<!\w)(?:{row})(?:(?<=')|(?!\w))" if row else "(?!)"


@lru_cache(maxsize=16)
def _of(lists: tuple[tuple[str, ...], ...]) -> Comparing:
    than, compared, likened, comparing, linking = lists
    return Comparing(
        than=re.compile(_any(than)),
        compared=re.compile(_any((*compared, *likened))),
        figure=re.compile(_any(compared)),
        comparing=re.compile(_any(comparing)) if comparing else None,
        inside=re.compile(rf"[^\W\d_]+ {_any(than)}"),
        linking=frozenset(linking),
    )


def _comparing(words: Phrases) -> Comparing:
    return _of(tuple(words.lists.get(name, ()) for name in ("than", "compared", "likened", "comparing", "linking")))
