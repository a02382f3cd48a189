"""How sure a text is of what it says."""

from factcheck.extract.cues import COORDINATOR, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.voices import Voice
from factcheck.model import Modality


def modality(frame: Frame, first: int, last: int, speech: Speech, voice: Voice | None, *, said: bool, unreal: bool = False) -> Modality:
    """How the text commits itself to what stands in a clause. `said`: somebody says it, as in an interview. `unreal`: the sentence before
    told what would have been."""
    supposed = voice is None and not said and (unreal or bool(frame.cues_of("modality.condition")))
    if speech.verbs.would_have_been(frame.tokens[slice(*_verb_bracket(frame, first, last, speech))], or_said=supposed):
        return Modality.COUNTERFACTUAL
    kinds = {c.kind for c in frame.cues_of("modality.", first, last)}
    if speech.conditional and any(
        t.low.endswith(speech.conditional) and len(t.low) > 5 and not frame.covered[i]
        for i, t in enumerate(frame.tokens[first:last], first)
    ):
        kinds.add("modality.reported")
    if "modality.planned" in kinds:
        return Modality.PLANNED
    if "modality.estimated" in kinds:
        return Modality.ESTIMATED
    if voice is not None:
        guessed = any(c.kind == "modality.estimated" and c.first <= voice.at <= c.last for c in frame.cues)
        return Modality.ESTIMATED if guessed else Modality.REPORTED
    if said or "modality.reported" in kinds:
        return Modality.REPORTED
    return Modality.ASSERTED


def _verb_bracket(frame: Frame, first: int, last: int, speech: Speech) -> tuple[int, int]:
    """A clause with what stands between its auxiliary and its participle, in a language that sets the two apart ("hätte als Neubau 68
    Millionen gekostet"): to the next mark or "and"."""
    if not speech.verbs.beginnings:
        return first, last
    ends = [i for i, token in enumerate(frame.tokens) if token.kind == "mark" or frame.flags[i] & COORDINATOR]
    return max((i + 1 for i in ends if i < first), default=0), min((i for i in ends if i >= last), default=len(frame.tokens))
