"""How sure a text is of what it says."""

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, POSSESSIVE, Speech
from factcheck.extract.deeds import content_word, nominal
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.voices import Voice
from factcheck.model import Kind, Modality
from factcheck.read.text import has_phrase


def modality(frame: Frame, first: int, last: int, speech: Speech, voice: Voice | None, *, said: bool, unreal: bool = False) -> Modality:
    """How the text commits itself to what stands in a clause. `said`: somebody says it, as in an interview. `unreal`: the sentence before
    told what would have been."""
    supposed = voice is None and not said and (unreal or bool(frame.cues_of("modality.condition")) or _without(frame))
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


def _without(frame: Frame) -> bool:
    """Whether a clause begins with what was not missing ("Sans la grève, …"), so that what would have been without it follows. What has no
    article may well be missing ("Sans commande, …")."""
    opens = (cue for cue in frame.cues_of("modality.without") if cue.first == 0 or frame.tokens[cue.first - 1].kind == "mark")
    return any(frame.flags[cue.last + 1] & (DETERMINER | POSSESSIVE) for cue in opens if cue.last + 1 < len(frame.flags))


def deny(draft: Draft, speech: Speech) -> None:
    """Has a figure whose verb is denied say so: of a bound what is left of it, of any other that it is not so."""
    no, value = _no_before(draft, speech), draft.value
    if no is None or value is None:
        return
    if not value.approx.side:
        draft.modality = Modality.DENIED
    elif value.approx.side > 0 and no < draft.first - 1 and value.stated is not None:  # "not more than" is read as one hedge
        approx = value.approx.denied
        low, high = approx.ends(value.stated, value.stated)
        draft.value = value.model_copy(update={"approx": approx, "low": low, "high": high})


def _no_before(draft: Draft, speech: Speech) -> int | None:
    """Where the "not" stands that denies the figure: nothing but its verb and small words between ("has not sold 65,000 cars"). None where
    the figure is of what the text knows ("has not paid the 400 workers"), or the verb itself says no ("does not rule 400 out")."""
    frame = draft.frame
    number = next((i for i in range(draft.first, draft.last) if frame.tokens[i].kind == "number"), draft.first)
    known = any(frame.flags[i] & DETERMINER for i in range(draft.first, number))
    if known or draft.kind not in _COUNTED or frame.cues_of("modality.condition") or frame.tokens[-1].text == "?":
        return None
    refused = {cue.last for cue in frame.cues_of("modality.refused", 0, draft.first)}
    only, verb = {cue.first for cue in frame.cues_of("rank.only", 0, draft.first)}, False
    for at in range(draft.first - 1, -1, -1):
        if at in refused:
            named = at > 0 and frame.flags[at - 1] & DETERMINER  # "le non fait 47,3 %"
            return None if named or _turns(frame, at, draft.first, speech) else at
        small = frame.flags[at] & (AUXILIARY | FILLER) and at not in only
        if not small and (verb or at in only or not content_word(frame, at) or nominal(frame, at, speech)):
            return None
        verb = verb or not small
    return None


_COUNTED = frozenset({Kind.QUANTITY, Kind.MONEY, Kind.PERCENT})
_VERB = 2  # words before a "not" in which its verb may stand


def _turns(frame: Frame, no: int, first: int, speech: Speech) -> bool:
    """Whether the verb beside a "not" says no as well ("n'exclut pas 400 suppressions", "no descarta 400 despidos")."""
    near = (token.low for token in frame.tokens[max(0, no - _VERB) : first])
    return has_phrase(near, speech.language.part("sides").get("turning", {}).get("words", []))


def _verb_bracket(frame: Frame, first: int, last: int, speech: Speech) -> tuple[int, int]:
    """A clause with what stands between its auxiliary and its participle, in a language that sets the two apart ("hätte als Neubau 68
    Millionen gekostet"): to the next mark or "and"."""
    if not speech.verbs.beginnings:
        return first, last
    ends = [i for i, token in enumerate(frame.tokens) if token.kind == "mark" or frame.flags[i] & COORDINATOR]
    return max((i + 1 for i in ends if i < first), default=0), min((i for i in ends if i >= last), default=len(frame.tokens))
