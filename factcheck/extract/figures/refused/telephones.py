"""Numbers to ring: by their shape, or by the words before them."""

import re

from factcheck.extract.figures.around import word_before
from factcheck.extract.figures.refused.spot import Spot

_TELEPHONE = re.compile(r"(?<![\d.,])\b0\d{2,}[ /-]?\d*$")
_NUMBER_TO_RING = re.compile(r"(?<![\d.,])\+?0[\d ]{0,5}\d(?:[ .-]\d{2,4}){2,}(?!\d)")  # "0 805 22 31 50": a nought opens no grouped number
_PAIRED = re.compile(r"(?<![\d.,])(?=[\d ]* \d\d(?!\d))\d{2,4}(?: \d{2,3}){2,}(?![\d.,]?\d)")  # "971 35 02 26": no thousands set apart
_THREES = re.compile(r"\d{3} \d{3} \d{3}|\d{3} (?!000)\d{3}")  # "900 163 412", "116 116": a telephone number or a large one
_RUNG = 5  # words before a number among which one may say that it is to be rung


def to_ring(s: Spot) -> bool:
    """Whether a number has the shape of a telephone number, whatever stands beside it."""
    if s.plain and _TELEPHONE.search(s.low, max(0, s.start - 12), s.end):
        return True
    around = max(0, s.start - 18), s.end + 18
    shapes = (m for shape in (_NUMBER_TO_RING, _PAIRED) for m in shape.finditer(s.low, *around))
    return s.numeral.form == "digits" and any(m.start() <= s.start < m.end() for m in shapes)


def said_to_ring(s: Spot) -> bool:
    """Whether words or a colon before a number without a unit say that it is to be rung."""
    in_threes = _THREES.fullmatch(s.low, s.numeral.start, s.numeral.end) is not None
    if in_threes and s.low[: s.start].endswith(": ") and s.low[s.end : s.end + 2] in ("", ".", ".\n", ". ", "\n"):
        return True  # "Consultas: 953 555 018."
    if s.counts_several:
        return False
    if s.plain and s.text[s.numeral.start : s.numeral.end] in s.w.emergency and (s.before in s.w.phone_links or _answered(s)):
        return True  # "the 112 centre in Zaragoza", "los servicios de emergencia 112"
    return (s.plain and _rings(s)) or (in_threes and _rung(s))


def _answered(s: Spot) -> bool:
    """Whether who answers, or what is rung, stands right before a number; where words are joined, at the end of one ("Leitstelle")."""
    known = s.w.phones | s.w.callings
    return s.before in known or (s.w.nouns_capitalised and s.before.endswith(tuple(known)))


def _rings(s: Spot) -> bool:
    """Whether a word of ringing stands before a number with no more than a preposition and an article between: "calls to 3014", "les appels
    au 3014", "rief die 110"."""
    if s.before not in s.w.phone_links:
        return False
    at, first = word_before(s.low, s.before_at)
    _, second = word_before(s.low, at)
    return first in s.w.callings or (first in s.w.phone_links and second in s.w.callings)


def _rung(s: Spot) -> bool:
    """Whether a word of telephones or of ringing stands among the last ones before a number."""
    near = [word.strip(",:;(«»“”") for word in s.low[max(0, s.start - 60) : s.start].split()[-_RUNG:]]
    return any(word in s.w.phone_before or word in s.w.phones for word in near)
