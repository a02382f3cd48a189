"""A quote as a reader meets it: in its sentence, shortened at word ends where that is long; and a text cut where quotes begin and end."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

ROOM = 90
"""Characters of a sentence on either side of its quote."""


def before_and_after(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, str]:
    """What stands before the quote `text[start:end]` in its sentence, and what after: up to `ROOM` characters, then "…" at a word's end."""
    before, after = text[min(sentence[0], start) : start], text[end : max(sentence[1], end)]
    if len(before) > ROOM:
        kept = before[-ROOM:]
        if not before[-ROOM - 1].isspace():
            kept = kept.partition(" ")[2] or kept
        before = "… " + kept.lstrip()
    if len(after) > ROOM:
        kept = after[:ROOM]
        if not after[ROOM].isspace():
            kept = kept.rpartition(" ")[0] or kept
        after = kept.rstrip() + " …"
    return before, after


def in_sentence(text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """The sentence around a quote on one line, without the marks of a heading or a list; the quote itself is kept whole."""
    before, after = before_and_after(text, start, end, sentence)
    return " ".join(f"{before}{text[start:end]}{after}".split()).lstrip("#*-> ")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with the keys of everything that covers it. `opens`: what begins here; `inner`: the shortest thing around it,
    None of what is blank."""

    text: str
    keys: tuple[str, ...]
    opens: tuple[str, ...]
    inner: str | None


def cut(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Segment]:
    """The text in order, cut at every start and end of `spans` (start, end, key); the segments joined give the text again.

    Of equal spans the first one given is the inner one.
    """
    spans = list(spans)
    known = sorted((max(0, s), min(len(text), e), k) for s, e, k in spans if s < e)
    rank = {k: i for i, (_, _, k) in enumerate(spans)}
    edges = sorted({0, len(text), *(s for s, _, _ in known), *(e for _, e, _ in known)})
    length = {k: e - s for s, e, k in known}
    out: list[Segment] = []
    active: list[tuple[int, int, str]] = []
    at = 0
    for left, right in pairwise(edges):
        active = [span for span in active if span[1] > left]
        opens = []
        while at < len(known) and known[at][0] == left:
            active.append(known[at])
            opens.append(known[at][2])
            at += 1
        keys = tuple(k for _, _, k in active)
        blank = not text[left:right].strip()  # marked, it would be a link without a name
        inner = min(keys, key=lambda k: (length[k], rank[k])) if keys and not blank else None
        out.append(Segment(text[left:right], keys, tuple(opens), inner))
    return out
