"""Numbers in a list whose last one alone says what they all are: "12, 15 and 20 euros", "24, 29 und 41 Jahre alt"."""

from factcheck.extract.cues import COORDINATOR
from factcheck.extract.figures.reading import Figure
from factcheck.extract.frames import Frame
from factcheck.model import Approx

_UNITS = ("money", "percent", "unit", "duration", "age", "temperature")
_LONGEST = 8  # numbers of one list
_LIKE = 100  # times that one of them may be another
_LIKE_SHARES = 10  # the same of percentages: "a fall of 180 or 5 percent" has only one


def listed(frame: Frame, number: int) -> bool:
    """Whether the bare number at a place among the figures of its sentence is one of a list that ends in "and" and a number with a unit.
    Only a comma stands between two numbers of it, so that no other noun is told of any; two alone have none ("of 83, and 24 % left")."""
    first = frame.figures[number]
    if not _bare(frame, first):
        return False
    last = first
    for following in frame.figures[number + 1 : number + _LONGEST]:
        between = frame.tokens[last[1] : following[0]]
        coordinated = bool(between) and bool(frame.flags[following[0] - 1] & COORDINATOR)
        if not between or len(between) > 1 + coordinated or (between[0].text != "," and not (coordinated and len(between) == 1)):
            return False
        figure = following[2]
        if not _printed(frame, figure) or figure.value.approx is not Approx.EXACT or figure.direction:
            return False
        if coordinated:
            if (last is first and len(between) > 1) or figure.end == figure.number_end:  # "755, or €790": the unit stands before
                return False
            return figure.kind in _UNITS and figure.value.unit is not None and _alike(first[2], figure)
        if not _bare(frame, following):
            return False
        last = following
    return False


def _bare(frame: Frame, printed: tuple[int, int, Figure]) -> bool:
    figure = printed[2]
    return figure.kind == "number" and figure.value.unit is None and figure.noun_start is None and _printed(frame, figure)


def _printed(frame: Frame, figure: Figure) -> bool:
    """Whether a number is in digits, or in words that count: small numbers are mixed with larger ones ("14 and eleven years old"), and
    "one" is an article in most languages."""
    return frame.text[figure.number_start].isdigit() or (figure.value.middle or 0) > 1


def _alike(first: Figure, last: Figure) -> bool:
    a, b = first.value.middle, last.value.middle
    most = _LIKE_SHARES if last.kind == "percent" else _LIKE
    return a is not None and b is not None and 0 < a <= b * most and b <= a * most
