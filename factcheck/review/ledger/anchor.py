"""Where the exact words of a quote stand in a text that may have changed since."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

# Same-length replacements, so that offsets into the folded text are offsets into the text: people type a plain space and a straight
# apostrophe where the page has a no-break space and a curly one.
_FOLD = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-"})
CONTEXT = 32
_JOINT = re.compile(r"\W")
_REACH = 2  # letters on either side of a joint by which it is found
_MANY = 2000  # occurrences looked at; a word that stands more often than that is no quote


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands. `span`: offsets, None where it is nowhere, or where `places` (all of them) leave it open."""

    span: tuple[int, int] | None
    places: tuple[tuple[int, int], ...] = ()


def occurrences(text: str, words: str, *, inside: bool = False) -> list[tuple[int, int]]:
    """Every place at which the words stand: letter for letter, or else with other spaces and quotation marks.

    Places within a longer word or number ("65" in "1965") count only with `inside`, and only where there is no other.
    """
    exact = _all(text, words) or _all(text.translate(_FOLD), words.strip().translate(_FOLD))
    whole = [(start, end) for start, end in exact if not (_joined(text, start) or _joined(text, end))]
    return whole or (exact if inside else [])


def find(text: str, words: str, *, at: tuple[int, int] | None = None, before: str | None = None, after: str | None = None) -> Anchor:
    """Anchor `words`. Among several places: the one whose neighbourhood is most like `before` and `after`, then the one nearest to `at`."""
    places = occurrences(text, words, inside=at is not None)
    if len(places) <= 1:
        return Anchor(places[0] if places else None, tuple(places))
    every = tuple(places)
    if before is not None or after is not None:
        likeness = [_alike(text, place, before or "", after or "") for place in places]
        best = max(likeness)
        places = [place for score, place in zip(likeness, places, strict=True) if score == best]
    if len(places) == 1:
        return Anchor(places[0], every)
    if at is None:
        return Anchor(None, every)
    return Anchor(min(places, key=lambda place: (abs(place[0] - at[0]), place)), every)


def context(text: str, span: tuple[int, int]) -> tuple[str, str] | None:
    """The words before and after a quote that stands more than once; None where it stands once and needs none."""
    if not _again(text, span):
        return None
    return text[max(0, span[0] - CONTEXT) : span[0]], text[span[1] : span[1] + CONTEXT]


def _again(text: str, span: tuple[int, int]) -> bool:
    """Whether the words of a stretch stand in the text a second time.

    Of a long text thousands of quotes are asked about, and to search all of it for each takes a time that grows with the square of its
    length: only the places are looked at that have the rarest joint of the words.
    """
    start, words = span[0], text[span[0] : span[1]]
    joints = [m.start() for m in _JOINT.finditer(words, _REACH, max(_REACH, len(words) - _REACH))]
    if not joints:
        return 0 <= text.find(words) != start or text.find(words, start + 1) >= 0
    known = _joints(text)
    places, at = min(((known[words[at - _REACH : at + _REACH + 1]], at) for at in joints), key=lambda row: len(row[0]))
    return any(place - at != start and text.startswith(words, place - at) for place in places)


@lru_cache(maxsize=1)
def _joints(text: str) -> dict[str, list[int]]:
    """Where each mark and space of a text stands, by the letters around it."""
    found: dict[str, list[int]] = defaultdict(list)
    for joint in _JOINT.finditer(text, _REACH, max(_REACH, len(text) - _REACH)):
        found[text[joint.start() - _REACH : joint.end() + _REACH]].append(joint.start())
    return found


def _all(text: str, words: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(found) < _MANY:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _alike(text: str, place: tuple[int, int], before: str, after: str) -> int:
    left = text[max(0, place[0] - len(before)) : place[0]]
    right = text[place[1] : place[1] + len(after)]
    return _common(left[::-1], before[::-1]) + _common(right, after)


def _common(one: str, other: str) -> int:
    """Length of the common beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
