"""Where the exact words of a quote stand in a text that may have changed since."""

from dataclasses import dataclass

# Same-length replacements, so that offsets into the folded text are offsets into the text: people type a plain space and a straight
# apostrophe where the page has a no-break space and a curly one.
_FOLD = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-"})
CONTEXT = 32
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
    words = text[span[0] : span[1]]
    first = text.find(words)
    if first == span[0] and text.find(words, first + 1) < 0:
        return None
    return text[max(0, span[0] - CONTEXT) : span[0]], text[span[1] : span[1] + CONTEXT]


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
