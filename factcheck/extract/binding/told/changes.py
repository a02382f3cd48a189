"""Figures that say by how much something changed, though no word of change stands right before them.

"By" before a percentage says so alone ("each by 1.9 per cent", "um 19 Prozent"); "more" or "fewer" behind it too ("a quarter more",
"un quart de plus"); an article before it does where the clause has a word of change ("han subido un 11 %") or a verb that changes what it
has for its object ("redujo sus residuos en un 20 %"), as does "of" in a language that says so ("a réduit ses déchets de 20 %"). An amount
that says a change again is one as well ("fell by 4%, or 52 million").
"""

from collections.abc import Sequence

from factcheck.extract.binding.told.aspects import led_to
from factcheck.extract.cues import AUXILIARY, GENITIVE, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.model import Aspect, Kind


def as_change(draft: Draft, speech: Speech, others: Sequence[Draft]) -> None:
    """Makes a level or share a change where its text says so. `others`: the drafts before it and of its sentence."""
    if (again := _says_again(draft, others)) is not None:
        draft.aspect, draft.direction = Aspect.CHANGE, again.direction
    if draft.kind not in (Kind.PERCENT, Kind.RATIO) or draft.aspect not in (Aspect.LEVEL, Aspect.SHARE) or draft.figure is None:
        return
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    own = frame.cues_of("change.", begin, end)
    after = [c for c in frame.cues_of("change.", draft.last, end) if c.first == draft.last]
    before = frame.tokens[draft.first - 1].low if draft.first else ""
    moved = _moved(draft, begin, speech)
    if after and not led_to(draft) and not _counts_more(draft, after[0]):
        _change(draft, after)
    elif _goes_on(draft):
        return
    elif before in speech.phrases.get("how_much.by", ()):
        _change(draft, own or frame.cues_of("change."), moved)
    elif before in speech.phrases.get("how_much.article", ()) and (own or moved):
        _change(draft, own, moved)
    elif moved and before in speech.phrases.get("how_much.of", ()) and not any(c.first == draft.last for c in frame.cues_of("links.to")):
        _change(draft, [], moved)  # "a réduit ses déchets de 20 %", and neither "de 20 % à 15 %" nor "le taux réduit de 5,5 %"


def _moved(draft: Draft, begin: int, speech: Speech) -> int:
    """Which way the nearest verb before a figure changes its object; 0 where none does."""
    frame = draft.frame
    for at in range(draft.first - 2, max(begin, draft.first - _OBJECT) - 1, -1):
        sign = next((sign for way, sign in _WAYS if frame.tokens[at].low in speech.phrases.get(way, ())), 0)
        if sign:
            return sign if at < draft.first - 2 or any(flag & AUXILIARY for flag in frame.flags[begin:at]) else 0
    return 0


_WAYS = (("how_much.raises", 1), ("how_much.lowers", -1))
_OBJECT = 8  # tokens of a verb with its object: "redujo sus residuos en un"


def _says_again(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The change in percent right before an amount or a number that says in a word that it is that change."""
    if draft.kind in (Kind.PERCENT, Kind.RATIO, Kind.DURATION) or draft.aspect is not Aspect.LEVEL or draft.value is None:
        return None
    frame, first = draft.frame, draft.first
    if not any(c.last in (first - 1, first - 2) for c in frame.cues_of("links.equals")):
        return None
    before = next((o for o in others if o.frame is frame and 0 < first - o.last <= _NEAR and o.kind in (Kind.PERCENT, Kind.RATIO)), None)
    return before if before is not None and before.aspect is Aspect.CHANGE else None


_NEAR = 4  # tokens: a comma, and the words that say so


def _counts_more(draft: Draft, cue: Cue) -> bool:
    """ "10 % more than half": not a change but a bound; "a third less fortunate": nothing of either."""
    frame = draft.frame
    return cue.last + 1 < len(frame.tokens) and frame.tokens[cue.last + 1].kind == "word" and not frame.flags[cue.last + 1]


def _goes_on(draft: Draft) -> bool:
    """Whether what the figure is a share of follows it ("un 11 % de los hoteles")."""
    frame = draft.frame
    return draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)


def _change(draft: Draft, cues: list[Cue], direction: int = 0) -> None:
    draft.aspect = Aspect.CHANGE
    draft.direction = draft.direction or direction
    if cues and not draft.direction:
        near = min(cues, key=lambda c: (abs(c.first - draft.first), c.first))
        draft.direction = 1 if near.kind.endswith(".up") else -1
