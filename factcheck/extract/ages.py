"""Times in years that are a person's age, though no word says so ("Solène Maréchal, 43 ans, …", "una estudiante de 23 años")."""

from dataclasses import replace

from factcheck.extract.cues import GENITIVE
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts
from factcheck.model import Aspect, Kind

_NEAR, _FAR = 5, 9  # tokens
_APPOSED = 14  # years: a term of office or of prison may stand beside a name, too


def as_age(draft: Draft) -> None:
    """Makes a span of years an age where it is apposed to a person or said of one."""
    figure, value, frame = draft.figure, draft.value, draft.frame
    if figure is None or value is None or figure.kind != "duration" or value.unit != "years" or value.middle is None or draft.first < 2:
        return
    years, before = value.middle, frame.tokens[draft.first - 1]
    of = bool(frame.flags[draft.first - 1] & GENITIVE)
    mark = frame.tokens[draft.first - 2] if of else before
    if frame.cues_of("age.has", draft.first - 1, draft.first):
        found = not _goes_on(frame, draft.last)
    elif mark.text in (",", "(") and _ends(frame, draft.last):
        found = years >= _APPOSED and _person_before(frame, draft.first - 1, marks=True)
    else:
        found = of and not _goes_on(frame, draft.last) and _person_before(frame, draft.first - 1, marks=False)
    if found and years <= 120:
        draft.figure, draft.kind = replace(figure, kind="age"), Kind.QUANTITY
        draft.noun, draft.verb, draft.noun_text = ("age",), (), None
        draft.carried, draft.model = False, None
        draft.aspect, draft.direction = Aspect.LEVEL, 0


def _ends(frame: Frame, at: int) -> bool:
    return at >= len(frame.tokens) or frame.tokens[at].kind == "mark"


def _person_before(frame: Frame, at: int, *, marks: bool) -> bool:
    """Whether the nearest thing before a token, over places and adjectives and, in an apposition, over other appositions, is a person
    ("un hombre de Bristol de 34 años", "Luc Renard, ancien encadreur, 41 ans,")."""
    known = concepts()
    for i in range(at - 1, max(-1, at - (_FAR if marks else _NEAR)), -1):
        if any(a <= i < b and (n.kind == "person" or (marks and n.kind != "place")) for a, b, n in frame.names):
            return True
        if frame.cues_of("role.", i, i + 1):
            return True
        found = [c for h in frame.hits if h.first <= i <= h.last and (c := known.get(h.concept)) is not None]
        if any(c.cls == "person" and not c.generic for c in found):
            return True
        if frame.covered[i] or (
            not marks and (frame.tokens[i].kind == "mark" or any(c.cls in ("thing", "event", "action") for c in found))
        ):
            return False
    return False


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether the years are of something else ("un salarié de 20 ans d'ancienneté")."""
    return at < len(frame.tokens) and bool(frame.flags[at] & GENITIVE)
