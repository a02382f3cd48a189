"""How a figure is meant: a level, a change, a share, a rank, a rate or a limit."""

from factcheck.extract.cues import COORDINATOR, DETERMINER, GENITIVE, PREPOSITION, RELATIVE, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.model import Aspect

PER_TIME = frozenset({"year", "month", "day", "week", "hour", "quarter", "minute", "second"})


def aspect(draft: Draft, speech: Speech) -> None:
    """Sets the aspect and direction of a figure."""
    figure, value = draft.figure, draft.value
    if figure is None or value is None:
        return
    sign = _sign_of_list(draft)
    if sign:
        draft.aspect, draft.direction = Aspect.CHANGE, figure.direction or sign
        return
    before, after = _changes(draft)
    target = led_to(draft)
    turned = 0 if target and after else figure.direction  # "auf 41 Prozent gestiegen" is no rise of 41
    genitive = draft.last < len(draft.frame.tokens) and bool(draft.frame.flags[draft.last] & GENITIVE)
    if figure.kind in _ALWAYS:
        draft.aspect = _ALWAYS[figure.kind]
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
    elif figure.kind in _OFTEN_LEVELS and after and not target and draft.end <= draft.last + 1 and _more(draft.frame, after[0], speech):
        draft.aspect, draft.direction = Aspect.CHANGE, _sign(after[0].kind)
    elif value.unit is not None and value.unit.partition("/")[2] in PER_TIME:
        draft.aspect = Aspect.RATE
    elif value.approx.side < 0 and figure.kind in ("unit", "temperature", "rate"):
        draft.aspect = Aspect.MAXIMUM
    if draft.aspect is not Aspect.CHANGE and turned:
        draft.direction = turned


_ALWAYS = {"rank": Aspect.RANK, "multiple": Aspect.RATIO}
_OFTEN_LEVELS = frozenset({"number", "money", "unit", "temperature", "duration"})  # kinds that need "more" behind to be a change


def _changes(draft: Draft) -> tuple[list[Cue], list[Cue]]:
    """The words of change close before and behind a figure in its clause."""
    changes = _in_clause(draft)
    reaching = {c.first for c in draft.frame.cues_of("links.up_to")}
    before = [c for c in changes if 0 <= draft.first - c.last - 1 <= 3]
    changes = [c for c in changes if c.first not in reaching]
    return before, [c for c in changes if 0 <= c.first - draft.last <= 1 and not (draft.noun and draft.end > c.last)]


def _in_clause(draft: Draft) -> list[Cue]:
    """The words of change in the clause of a figure."""
    frame, clause = draft.frame, draft.frame.clause_of[draft.first]
    return frame.cues_of("change.", *frame.clauses[clause]) if clause >= 0 else frame.cues_of("change.")


def _sign_of_list(draft: Draft) -> int:
    """Which way all figures in brackets of a sentence go: "flats (3.8 per cent) fell more than houses (2.1)"; 0 where they do not."""
    frame, figure = draft.frame, draft.figure
    bracket = draft.first > 0 and frame.tokens[draft.first - 1].text == "("
    if not bracket or not draft.noun or figure is None or figure.kind not in ("percent", "points") or _in_clause(draft):
        return 0
    signs = {_sign(c.kind) for c in frame.cues_of("change.")}
    return signs.pop() if len(signs) == 1 else 0


def led_to(draft: Draft) -> bool:
    """Whether a figure is where a change led, be the verb behind it: "rose to 84", "ist auf 84 gestiegen"."""
    return draft.first > 0 and any(c.last == draft.first - 1 for c in draft.frame.cues_of("links.to"))


def _more(frame: Frame, cue: Cue, speech: Speech) -> bool:
    """Whether "more" opens a comparison ("300,000 more than in 2024") or ends its phrase ("10 € de plus"). What rises or falls may be
    people ("nine fell into the river"), and "über die Brücke" is where they went."""
    at = cue.last + 1
    if speech.verbs.listed(frame.tokens[cue.first].low):
        return False
    if at >= len(frame.tokens):
        return True
    token, flags = frame.tokens[at], frame.flags[at]
    return token.kind == "mark" or bool(
        flags & (PREPOSITION | RELATIVE | COORDINATOR) and not (flags & DETERMINER and speech.nouns_capitalised)
    )


def _sign(kind: str) -> int:
    return 1 if kind.endswith(".up") else -1
