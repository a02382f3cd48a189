"""How many there are for one of something: "one officer to 455 residents", "un médecin pour 1 200 habitants", "auf einen Beamten kommen
455 Einwohner". Such a number is a ratio and counts nobody."""

from collections.abc import Sequence

from factcheck.extract.binding.no_count.exchange import one_of
from factcheck.extract.cues import GENITIVE, PREPOSITION
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import THINGS, classes, unit_of
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit
from factcheck.model import Kind

_LINK = 3  # tokens: "for every", "por cada"
_VERB = 4  # tokens between the one and the number: "kommen dann noch"


def for_one(draft: Draft, before: Sequence[Draft]) -> None:
    """Makes a count that is said to be for one of something a ratio with that in its unit. `before`: the figures before it."""
    value = draft.value
    if value is None or draft.kind is not Kind.QUANTITY or value.unit is None or "/" in value.unit or draft.carried:
        return
    one = _named_before(draft, before) or _opening(draft)
    if one is not None and one != one_of(value.unit):
        draft.kind = Kind.RATIO
        draft.value = value.model_copy(update={"unit": f"{value.unit}/{one}"})


def _named_before(draft: Draft, before: Sequence[Draft]) -> str | None:
    """The one that stands right before the number and its preposition: "one officer to 455", "il y en a un pour 300"."""
    frame, at = draft.frame, draft.first - 1
    link = [i for i in range(max(0, draft.first - _LINK), draft.first) if frame.flags[i] & PREPOSITION and not frame.flags[i] & GENITIVE]
    if not link or any(c.first <= at <= c.last for c in frame.cues_of("links.from")):
        return None
    if not all(frame.flags[i] for i in range(link[0], draft.first)):
        return None  # "a march in Marseille drew 18,000 people"
    at = link[0] - 1
    if at >= 0 and frame.cues_of("one.word", at, at + 1):
        last = next((d for d in reversed(before) if d.noun and d.value is not None and d.value.unit == "people"), None)
        return last.noun[0].replace("_", " ") if last is not None and not last.noun[0].startswith("~") else None
    hit = _noun(frame, at)
    if hit is None or not frame.cues_of("one.word", hit.first - 1, hit.first):
        return None
    every = len(link) > 1 or draft.first - link[0] > 1  # "one nurse for every 12 beds", against "a hall for 400 guests"
    return _called(hit) if every or concepts()[hit.concept].cls == "person" else None


def _opening(draft: Draft) -> str | None:
    """The one that the clause opens with: "auf einen Beamten kommen 455 Einwohner", "for every doctor there are 300 patients"."""
    frame = draft.frame
    for cue in frame.cues_of("ratio.for_one", 0, draft.first):
        hit = next((h for h in classes(frame.hits, THINGS) if h.first == cue.last + 1 and not frame.covered[h.first]), None)
        if hit is not None and 0 < draft.first - hit.last - 1 <= _VERB and not any(hit.last < a < draft.first for a, _, _ in frame.figures):
            return _called(hit)
    return None


def _noun(frame: Frame, last: int) -> Hit | None:
    return next((h for h in classes(frame.hits, THINGS) if h.last == last and not frame.covered[h.first]), None)


def _called(hit: Hit) -> str:
    unit = unit_of(hit)
    return hit.concept.replace("_", " ") if unit is None or unit == "people" else one_of(unit)
