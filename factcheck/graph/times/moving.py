"""Whether a text says of its own figure that it is one of the day: "now 60 points", "nine days so far"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.times.tense import Tense, verbs
from factcheck.graph.times.moments import published, stated, yet_to_come
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Value
from factcheck.model.once import once
from factcheck.read.text import tokenize

_MARK = re.compile(r"[,;:()—–]\s")


@once
def as_it_stands(c: LinkedClaim) -> bool:
    """Whether the words around a figure say that it is so when the article is written, and so that it was or may be otherwise."""
    return _says(c, "as_it_stands")


@once
def told_as_done(c: LinkedClaim) -> bool:
    """Whether a text tells its figure as what came of something: of a time that is over, with a verb of what was, or as it stands now."""
    if yet_to_come(c):
        return False
    time, day = stated(c), published(c)
    over = time is not None and time.end is not None and day is not None and time.end <= day
    return over or as_it_stands(c) or verbs(pack(c.source.language)).tense(tokenize(_clause(c))) is not Tense.OPEN


@once
def told_as_former(c: LinkedClaim) -> bool:
    """Whether the clause of a figure says that it was so before ("an earlier one was 42 million", "previously 3,150")."""
    return _says(c, "former")


@once
def told_as_rest(c: LinkedClaim) -> bool:
    """Whether the clause of a figure says that it is what is left of a whole ("nine went, 34 are left")."""
    return _says(c, "left_over")


@once
def came_to(c: LinkedClaim) -> int:
    """+1 or −1 where the clause of a figure says that something rose or fell to it ("the prize fund has fallen to 150,000"), else 0."""
    words = _moves(c.source.language)
    end, begin = c.claim.quote.end, c.claim.sentence[0]
    told = c.source.text[begin:end].lower().replace("’", "'")
    own = told[max((m.end() for m in _MARK.finditer(told)), default=0) :]
    if words.led.search(own) is None:
        return 0
    up, down = (pattern.search(own) is not None for pattern in (words.up, words.down))
    return up - down


@dataclass(frozen=True)
class _Moves:
    """Words of a language for what rises and what falls, and a figure at the end of a text that one of its words for "to" leads to."""

    up: re.Pattern[str]
    down: re.Pattern[str]
    led: re.Pattern[str]


@lru_cache(maxsize=16)
def _moves(code: str) -> _Moves:
    speech = pack(code).part("speech")
    up, down = (_any_of(speech.get("change", {}).get(way, [])) for way in ("up", "down"))
    led = speech.get("links", {}).get("to", [])
    return _Moves(re.compile(up), re.compile(down), re.compile(rf"{_any_of(led)} \D{{0,3}}\d[\d.,]*(?: \S+){{0,2}}$"))


def _any_of(words: Sequence[str]) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, words))})\b" if words else "(?!)"


def ran_on(before: LinkedClaim, after: LinkedClaim) -> bool:
    """Whether a span of time was still running when an article told of it in the present, and may well have grown by the days between
    into the one that a later article gives."""
    first, then = published(before), published(after)
    if first is None or then is None or then <= first or {before.claim.kind, after.claim.kind} != {Kind.DURATION}:
        return False
    a, b = (c.claim.value for c in (before, after))
    one, other = _days(a), _days(b)
    return one is not None and other is not None and 0 < other - one <= (then - first).days + 1 and _goes_on(before)


def _days(length: Value | None) -> Decimal | None:
    """A length of time in days."""
    each = _LENGTHS.get(length.unit or "") if length is not None else None
    return None if each is None or length is None or length.middle is None else length.middle * each


_LENGTHS = {"hours": Decimal(1) / 24, "days": Decimal(1), "weeks": Decimal(7), "months": Decimal("30.4"), "years": Decimal("365.25")}


@once
def _goes_on(c: LinkedClaim) -> bool:
    """Whether the clause of a length of time says that it has not ended, and has no verb of what was ("was shut since")."""
    return _says(c, "going_on") and not any(t.low in verbs(pack(c.source.language)).past for t in tokenize(_clause(c)))


def _says(c: LinkedClaim, which: str) -> bool:
    """Whether the clause of a claim has one of the words that a language lists for it."""
    return _listed(c.source.language, which).search(_clause(c).lower().replace("’", "'")) is not None


@lru_cache(maxsize=16)
def _listed(code: str, which: str) -> re.Pattern[str]:
    return re.compile(_any_of(pack(code).part("time").get(which, [])))


def _clause(c: LinkedClaim) -> str:
    """The quote and what stands around it in its sentence up to the next marks."""
    text, (first, last), quote = c.source.text, c.claim.sentence, c.claim.quote
    before = [m.end() for m in _MARK.finditer(text, first, max(first, quote.start))]
    after = _MARK.search(text, min(quote.end, last), last)
    return text[before[-1] if before else first : after.start() if after else max(last, quote.end)]
