"""What a bare count counts: what its words say by themselves, its own noun (`own_noun`), else what `ellipsis` finds.

A noun that means several things is told by the words around it: "parcelas" are pitches beside "camping", fields beside "semilla". These
words are data (`senses` in `lang/<code>/counted.toml`): for a noun, each unit it may be counted in with the beginnings of words that speak
for that. Where none of them stands in the sentence or the one before, the noun is what it is elsewhere.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extract.binding.counted.own_noun import own_noun
from factcheck.extract.binding.left_out.carry import give, scaled_up, set_unit
from factcheck.extract.binding.left_out.ellipsis import fill
from factcheck.extract.binding.left_out.taken_up import property_unit
from factcheck.extract.binding.no_count.exchange import one_of
from factcheck.extract.binding.nouns.counted_units import concept_of_unit
from factcheck.extract.binding.reckoning import Reckoning, names_itself
from factcheck.extract.cues import GENITIVE, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.units.units import unit_names
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import (
    phrase_after,
    verbs_of,
    whole_behind,
)
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Lexicon
from factcheck.model import Kind

_JOINED = re.compile(r"-?([^\W\d_]{4,})")


def count_noun(
    draft: Draft,
    speech: Speech,
    lexicon: Lexicon,
    same: Sequence[Draft],
    earlier: Sequence[Draft],
    article: Reckoning,
    before: Frame | None,
) -> None:
    """Gives a bare count its noun and unit. `before`: the sentence before, where a pronoun may find what it stands for."""
    frame = draft.frame
    genitive = draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)
    if whole_behind(frame, draft.last, speech) is not None:
        return  # "eight of the fourteen areas": the noun is that of the figure after it
    if _occasions(draft, speech) or _compound(draft, speech, lexicon):
        return
    if (told := sense(draft, speech, before)) is not None:
        first, at, unit = told
        concept = one_of(unit).replace(" ", "_")  # a field is no oil field
        known = concept if concept in concepts() else lexicon.unknown(frame.tokens[at].low)
        give(draft, (known,), first, at, unit)
        return
    if own_noun(draft, speech, lexicon, article, [*earlier, *same], genitive=genitive):
        _as_whole(draft, same)
    elif draft.figure is not None and names_itself(frame, draft.figure, article):
        return
    elif not tally(draft) and not _on_named_scale(draft, speech, lexicon):
        fill(draft, speech, same, earlier, article, before)


def _occasions(draft: Draft, speech: Speech) -> bool:
    """Counts what happened so many times in what happened ("dreimal brannte es": fires), in times where that has no plural."""
    frame, figure, last = draft.frame, draft.figure, draft.last
    if figure is None:
        return False
    names, printed = unit_names(speech.language).names, figure.number_end - figure.number_start
    hyphen = last < len(frame.tokens) and frame.tokens[last].text == "-"  # "21-mal"
    lows = [(i, frame.tokens[i].low) for i in (last - 1, last, last + hyphen) if i < len(frame.tokens)]
    at = next((i for i, low in lows if "x" in (names.get(low), names.get(low[printed:]))), None)
    if at is None and frame.cues_of("ellipsis.occasions", last, last + 1) and draft.first and frame.flags[draft.first - 1] & PREPOSITION:
        at = last  # "à trois reprises", "on three occasions"
    if at is None:
        return False
    own = {h.concept for h in frame.hits_in(at, at + 1)}  # the word of the occasions is no verb
    verb = [id for id in verbs_of(draft) if id not in own]
    unit = next((unit for id in verb if (unit := concepts()[id].unit) and unit != "people"), "times")
    draft.noun, draft.noun_text = ("time",), frame.words(at, at + 1)
    draft.end = max(draft.end, at + 1)
    set_unit(draft, unit)
    return True


def _compound(draft: Draft, speech: Speech, lexicon: Lexicon) -> bool:
    """Counts what a number is made one word with: "a 94-page report", "die siebenköpfige Jury"."""
    frame, figure = draft.frame, draft.figure
    rest = _JOINED.match(frame.text, figure.number_end) if figure is not None else None
    at = next((i for i in range(draft.first, len(frame.tokens)) if rest and frame.tokens[i].end >= rest.end()), None)
    if rest is None or at is None or at > draft.last + 1:
        return False
    word = rest[1].lower()
    made_of = speech.phrases.items() if speech.nouns_capitalised else ()
    unit = next((kind.partition(".")[2] for kind, ends in made_of if kind.startswith("made_of.") and word.startswith(ends)), None)
    noun = concept_of_unit(unit) if unit is not None else None
    if unit is None and speech.plurals:
        found = [id for id in lexicon.concepts_of(word) if id in concepts()]
        noun = next((id for id in found if concepts()[id].unit), None)
        unit = speech.counted(word) or (concepts()[noun].unit if noun is not None else None)
        if unit is None:  # "a 6.4-magnitude quake"
            noun = unit = next((id for id in found if property_unit(id) == id), None)
    if unit is None:
        return False
    give(draft, (noun or lexicon.unknown(word),), at, at, unit)
    return True


def _as_whole(draft: Draft, same: Sequence[Draft]) -> None:
    """Counts a part whose noun the lexicon lacks in what its whole is counted in: "350 people, among them 120 temps"."""
    unknown = bool(draft.noun) and all(noun.startswith("~") for noun in draft.noun)
    whole = same[-1] if same else None
    if not unknown or whole is None or whole.kind is not Kind.QUANTITY or whole.value is None or draft.value is None:
        return
    part = any(c.last in (draft.first - 1, draft.first - 2) for c in draft.frame.cues_of("links.part_of"))
    mine, theirs = draft.value.middle, whole.value.middle
    if part and whole.value.unit and "/" not in whole.value.unit and mine is not None and theirs is not None and mine <= theirs:
        draft.value = draft.value.model_copy(update={"unit": whole.value.unit})


def _on_named_scale(draft: Draft, speech: Speech, lexicon: Lexicon) -> bool:
    """Whether a number is what a scale with a name of its own says and takes no unit from elsewhere: "aged 19 and with an Elo of 2,541"."""
    frame, at = draft.frame, draft.first - 2
    if at < 1 or speech.nouns_capitalised or scaled_up(draft) or not frame.flags[at + 1] & GENITIVE:
        return False
    named = frame.tokens[at].kind == "word" and frame.tokens[at].capital and not frame.covered[at]
    if not named or not frame.cues_of("one.word", at - 1, at) or frame.hits_in(at, at + 1):
        return False
    draft.noun, draft.noun_text = (lexicon.unknown(frame.tokens[at].low),), frame.words(at, at + 1)
    return True


_ADJECTIVES = 2  # before the noun


def sense(draft: Draft, speech: Speech, before: Frame | None) -> tuple[int, int, str] | None:
    """The tokens of the noun phrase behind a count up to its noun, and the unit that the company of the noun says; None where the noun has
    one meaning only or nothing speaks for another."""
    frame = draft.frame
    phrase = phrase_after(frame, draft.last, speech)
    if phrase is None:
        return None
    at = next((i for i in range(*phrase) if frame.tokens[i].low in speech.senses and i - phrase[0] <= _ADJECTIVES), None)
    if at is None:
        return None
    near = [frame] if before is None or before.sentence.paragraph != frame.sentence.paragraph else [frame, before]
    company = [token.low for part in near for token in part.tokens if token.kind == "word"]
    for unit, beginnings in speech.senses[frame.tokens[at].low]:
        if any(word.startswith(beginnings) for word in company):
            return phrase[0], at, unit
    return None


_VOTES = "vote"
# What votes, and what is done by voting; without one of these "by 3 to 1" may be goals.
_DECIDES = frozenset(
    {"approval", "adoption", "rejection", "decision", "law", "bill", "motion", "resolution", "budget", "council", "committee", "court"}
    | {"jury", "parliament", "member_of_parliament", "councillor", "verdict", "referendum", "amendment", "motion_proposal"}
)
_DECIDED = frozenset({"approval", "adoption", "rejection", "accept", "failure", "amendment", "motion_proposal"})  # with the votes behind
_BEHIND = frozenset(",(:–—-")


def tally(draft: Draft) -> bool:
    """Counts in votes a number that is one of two, "by so many to so many", in a sentence that tells of a decision; or set behind one
    by a mark: "by 11 to four", "par 11 à 4", "adopted, 34 to 27"."""
    frame = draft.frame
    figures = [(first, last) for first, last, figure in frame.figures if figure.kind == "number" and figure.value.unit is None]
    pairs = [(one, other) for one, other in pairwise(figures) if draft.first in (one[0], other[0]) and _is_pair(frame, one, other)]
    told = {h.concept for h in frame.hits}
    by = any(_said_by(frame, one[0]) for one, _ in pairs) and not told.isdisjoint(_DECIDES | {_VOTES, "accept"})
    if by and _VOTES not in told and (frame.cues_of("change.") or "number" in told):
        by = False  # "the council has raised the number of springs from twelve to eighteen"
    behind = any(_set_behind(frame, one[0], other[1]) for one, other in pairs) and not told.isdisjoint(_DECIDED)
    if not by and not behind:
        return False
    draft.noun = (_VOTES,)
    set_unit(draft, "votes")
    return True


def _is_pair(frame: Frame, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two numbers stand as "one to other"."""
    return any(c.first == one[1] and c.last == other[0] - 1 for kind in ("links.to", "links.against") for c in frame.cues_of(kind))


def _said_by(frame: Frame, first: int) -> bool:
    return any(c.last == first - 1 for c in frame.cues_of("links.by"))


def _set_behind(frame: Frame, first: int, last: int) -> bool:
    """Whether two numbers are set between a mark and the end of the sentence or another mark."""
    return first > 1 and frame.tokens[first - 1].text in _BEHIND and (last >= len(frame.tokens) or frame.tokens[last].kind == "mark")
