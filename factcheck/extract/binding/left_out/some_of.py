"""Whether a bare number is some of what a figure before counts, or a share of it, or cannot be."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.binding.left_out.hints import Hints
from factcheck.extract.cues import DETERMINER, FILLER, GENITIVE
from factcheck.extract.draft import Draft

_BESIDE = 4  # tokens around a number in which "per", "each" stand
_ROUNDED = Decimal("0.06")  # how far a quotient may be rounded


def for_each(draft: Draft, other: Draft, before: Sequence[Draft]) -> bool:
    """Whether a number is a figure before it shared out among another: "324 hives in 54 fields, six in each" are hives."""
    mine, theirs = draft.value.middle if draft.value else None, other.value.middle if other.value else None
    frame = draft.frame
    said = frame.cues_of("links.shared", max(0, draft.first - _BESIDE), draft.last + _BESIDE)
    if not mine or not theirs or not any(c.first <= draft.last + 1 for c in said):
        return False
    shares = (d.value.middle for d in before if d is not other and d.frame is other.frame and d.value is not None)
    return any(share and share != 1 and abs(theirs / share - mine) <= mine * _ROUNDED for share in shares)


def counted_off(draft: Draft, other: Draft, told: Hints) -> bool:
    """Whether a number in words counts things, as nobody writes out a second weight or power that nothing ties to the first: "rated at
    2.5MW, it is the first of six"."""
    printed = other.figure is not None and other.figure.kind in ("unit", "temperature")
    if not printed or told.each or (draft.figure is not None and draft.frame.text[draft.figure.number_start].isdigit()):
        return False
    within = draft.frame is other.frame
    return not (within and told.tied) and (draft.value is None or draft.value.grain >= 1)


def end_of(draft: Draft) -> bool:
    """Whether "the last", "the first" stands by a number, so that it may be part of a length ("2,800 metres of ice; the last 210")."""
    cues = draft.frame.cues_of("ellipsis.end", max(0, draft.first - 1), draft.last + 1)
    return any(c.last == draft.first - 1 or c.first == draft.last for c in cues)


def opens(draft: Draft) -> bool:
    """Whether a number begins its sentence, so that it is the subject and most likely some of those told of before."""
    frame = draft.frame
    return not any(frame.tokens[i].kind == "word" and not frame.flags[i] & (DETERMINER | FILLER) for i in range(draft.first))


def whom(draft: Draft) -> bool:
    """Whether a pronoun that is said of people alone stands right behind the number ("the 105 who caught it", "four of whom")."""
    frame, last = draft.frame, draft.last
    at = last + bool(last < len(frame.flags) and frame.flags[last] & GENITIVE)
    return any(c.first in (last, at) for c in frame.cues_of("ellipsis.who", last))
