"""The turns of an interview or of questions and answers: who asks, and what answers.

Questions stand in bold, as headings, behind a dash, or as lines of their own; or every turn begins with who speaks ("Q:", "H. V.:",
"Herald:"). Not every turn of the one who asks ends with a question mark ("Tickets are all but gone."), so that what makes a dialogue is
that many of the lines so set do.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

_LEAST = 2  # questions of a dialogue
_PLAIN = 3  # the same where nothing but the mark tells them from the rest
_SHARE = 0.4  # of the lines set like questions that end with a question mark
_LONG = 300  # characters of a question
_TURNS = 2  # of each who speaks


@dataclass(frozen=True, slots=True)
class Turn:
    """`start`, `end`: of its words, without the name before them; `asks`: it is of the one who asks; `label`: who speaks, as printed."""

    start: int
    end: int
    asks: bool
    label: str | None = None


_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_SET = regex.compile(r"\s*(?:(?P<mark>\*\*|__)(?P<bold>[^\n]+?)(?P=mark)|#{2,6}\s+(?P<head>[^\n]+)|[–—-]\s+(?P<dash>[^\n]+\?)\s*$)")
_LABEL = regex.compile(
    r"\s*(?P<mark>\*\*|__|\*|_)?(?P<label>\p{Lu}[\p{L}.’' -]{0,38}?)(?:(?P=mark))?[\u00a0\u202f ]?:(?P=mark)?[\u00a0 ]+(?=\S)"
)
_ASKED = regex.compile(r"\?[\s*_»”\"]*$")
_MARKS = regex.compile(r"[*_]*")
_CLOSES = regex.compile(r"\s*[*_][^*_\n]+[*_]\s*")  # a line in italics, of the paper


@lru_cache(maxsize=16)
def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a text in order; none where it is no dialogue."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    if text.count("?") < _LEAST:
        return ()
    return _labelled(text, lines) or _set_apart(text, lines)


def _set_apart(text: str, lines: list[tuple[int, int]]) -> tuple[Turn, ...]:
    """Turns of which those that ask are set in another way than the rest."""
    marked: list[tuple[int, int, str]] = []
    for start, end in lines:
        found = _SET.match(text, start, end)
        if found is None or found.end() - found.start() > _LONG:
            continue
        kind = next(k for k in ("bold", "head", "dash") if found[k] is not None)
        marked.append((*found.span(kind), kind))
    for kind in ("bold", "head", "dash"):
        own = [(a, b) for a, b, k in marked if k == kind]
        asked = sum(bool(_ASKED.search(text[a:b])) for a, b in own)
        if asked >= _LEAST and asked >= _SHARE * len(own):
            return _between(text, own, lines)
    plain = [(a, b) for a, b in lines if b - a <= _LONG and _ASKED.search(text[a:b])]
    apart = sum(b2 < len(text) and not (b <= a2 <= b + 2) for (_, b), (a2, b2) in pairwise(plain))
    return _between(text, plain, lines) if len(plain) >= _PLAIN and apart >= _LEAST else ()


def _between(text: str, asking: list[tuple[int, int]], lines: list[tuple[int, int]]) -> tuple[Turn, ...]:
    """Questions with what stands between them as answers; a closing line of the paper answers nothing."""
    found = []
    limit = len(text)
    if _CLOSES.fullmatch(text[slice(*lines[-1])]):
        limit = lines[-1][0]
    for number, (start, end) in enumerate(asking):
        following = asking[number + 1][0] if number + 1 < len(asking) else limit
        after = _MARKS.match(text, end).end()
        found += [Turn(start, end, asks=True), Turn(after, max(after, following), asks=False)]
    return tuple(found)


def _labelled(text: str, lines: list[tuple[int, int]]) -> tuple[Turn, ...]:
    """Turns that begin with who speaks."""
    opened = [(m, end) for start, end in lines if (m := _LABEL.match(text, start, end)) is not None]
    times = Counter(m["label"] for m, _ in opened)
    speaking = {label for label, n in times.items() if n >= _TURNS}
    opened = [(m, end) for m, end in opened if m["label"] in speaking]
    asked = Counter(m["label"] for m, end in opened if _ASKED.search(text[m.end() : end]))
    if len(speaking) < 2 or not asked:
        return ()
    asking = max(sorted(asked), key=lambda label: asked[label] / times[label])
    if asked[asking] < max(_LEAST, _SHARE * times[asking]):
        return ()
    found = []
    for number, (m, end) in enumerate(opened):
        following = opened[number + 1][0].start() if number + 1 < len(opened) else end
        found.append(Turn(m.end(), following, asks=m["label"] == asking, label=m["label"]))
    return tuple(found)
