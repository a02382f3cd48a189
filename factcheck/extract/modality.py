"""How sure a text is of what it says."""

from factcheck.extract.cues import Speech
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.voices import Voice
from factcheck.model import Modality


def modality(frame: Frame, first: int, last: int, speech: Speech, voice: Voice | None, *, said: bool) -> Modality:
    """How the text commits itself to what stands in a clause. `said`: somebody says it, as in an interview."""
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
