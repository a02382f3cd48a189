"""The unit of a counted noun that has none of its own: that of its first word or of its ending."""

import re
from functools import cache

from factcheck.extract.binding.phrases import THINGS
from factcheck.extract.cues import Speech
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit, Lexicon

_PEOPLE = "people"


def unit_of_first(frame: Frame, head: Hit, lexicon: Lexicon, speech: Speech) -> str:
    """What a wording of several words counts, where it is no unit itself: its noun ("1,19 hijos por mujer": people)."""
    if head.first == head.last or not speech.noun_first:
        low = frame.tokens[head.last].low
        tail = low.rpartition("-")[2] if "-" in low else ""
        return (speech.counted(tail) if tail else None) or (_PEOPLE if was_done_to(low, speech) else None) or low  # "Bahn-Aktien"
    low = frame.tokens[head.first].low
    return next((unit for id in lexicon.concepts_of(low) if id in concepts() and (unit := concepts()[id].unit)), low)


def unit_of_ending(low: str, speech: Speech) -> str | None:
    """People, where the ending of an unknown noun says so ("Asylsuchende", "abolitionists")."""
    person = len(low) > 6 and low.endswith(speech.people_endings) and low not in speech.not_people
    return _PEOPLE if person or was_done_to(low, speech) else None


def was_done_to(low: str, speech: Speech) -> bool:
    """Whether a German noun is a participle made of a verb with a prefix, and so people: "Ausgeflogene", "Zurückgekehrten", against
    "Angebote"."""
    prefix, mark, rest = low.partition(speech.participle_mark) if speech.participle_mark else ("", "", "")
    return bool(mark) and prefix in speech.verb_prefixes and low not in speech.not_people and _PARTICIPLE.search(rest) is not None


_PARTICIPLE = re.compile(r"..(?:[^aeiou]ene|[^aeiou]e?te)n?$")


@cache
def concept_of_unit(unit: str) -> str | None:
    """The one concept that is counted in a unit, if only one is."""
    found = [id for id, known in concepts().items() if known.unit == unit and known.cls in THINGS] if unit != "people" else ["person"]
    return found[0] if len(found) == 1 else None
