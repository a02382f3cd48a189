"""How a figure is meant: a level, a change, a share, a rank, a rate or a limit."""

from factcheck.extract.cues import COORDINATOR, GENITIVE, PREPOSITION, RELATIVE
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.model import Aspect

PER_TIME = frozenset({"year", "month", "day", "week", "hour", "quarter", "minute", "second"})


def aspect(draft: Draft) -> None:
    """Sets the aspect and direction of a figure."""
    frame, figure, value = draft.frame, draft.figure, draft.value
    if figure is None or value is None:
        return
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    changes = list(frame.cues_of("change.", begin, end))
    after = [c for c in changes if 0 <= c.first - draft.last <= 1 and not (draft.noun and draft.end > c.last)]
    before = [c for c in changes if 0 <= draft.first - c.last - 1 <= 3]
    if (
        not changes
        and draft.first > 0
        and frame.tokens[draft.first - 1].text == "("
        and draft.noun
        and figure.kind in ("percent", "points")
    ):
        signs = {_sign(c.kind): c for c in frame.cues_of("change.")}
        if len(signs) == 1:  # "flats (3.8 per cent) fell more than houses (2.1)"
            draft.aspect, draft.direction = Aspect.CHANGE, figure.direction or next(iter(signs))
            return
    target = led_to(draft)
    turned = 0 if target and after else figure.direction  # "auf 41 Prozent gestiegen" is no rise of 41
    genitive = draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)
    if figure.kind == "rank":
        draft.aspect = Aspect.RANK
    elif figure.kind == "multiple":
        draft.aspect = Aspect.RATIO
    elif figure.kind == "share":
        draft.aspect = Aspect.CHANGE if before and not genitive else Aspect.SHARE
        if draft.aspect is Aspect.CHANGE:
            draft.direction = draft.direction or _sign(before[-1].kind)
    elif figure.kind in ("percent", "points"):
        if turned or (not target and (after or (before and not genitive))):
            draft.aspect = Aspect.CHANGE
            draft.direction = turned or _sign((after or before)[-1].kind)
        elif genitive:
            draft.aspect = Aspect.SHARE
    elif (
        figure.kind in ("number", "money", "unit", "temperature", "duration")
        and after
        and not target
        and draft.end <= draft.last + 1
        and _more(frame, after[0].last + 1)
    ):
        draft.aspect = Aspect.CHANGE
        draft.direction = _sign(after[0].kind)
    elif value.unit is not None and value.unit.partition("/")[2] in PER_TIME:
        draft.aspect = Aspect.RATE
    elif value.approx.side < 0 and figure.kind in ("unit", "temperature", "rate"):
        draft.aspect = Aspect.MAXIMUM
    if draft.aspect is not Aspect.CHANGE and turned:
        draft.direction = turned


def led_to(draft: Draft) -> bool:
    """Whether a figure is where a change led, be the verb behind it: "rose to 84", "ist auf 84 gestiegen"."""
    return draft.first > 0 and any(c.last == draft.first - 1 for c in draft.frame.cues_of("links.to"))


def _more(frame: Frame, at: int) -> bool:
    """Whether "more" opens a comparison ("300,000 more than in 2024") or ends its phrase ("10 € de plus")."""
    if at >= len(frame.tokens):
        return True
    token = frame.tokens[at]
    return token.kind == "mark" or bool(frame.flags[at] & (PREPOSITION | RELATIVE | COORDINATOR))


def _sign(kind: str) -> int:
    return 1 if kind.endswith(".up") else -1
