"""The unit of a counted noun that has none of its own: that of its measure, of its first word, of its ending, or of the verb."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.extract.cues import Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import THINGS, verbs_of
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Kind

_PEOPLE = "people"
_OF_PEOPLE = ("casualties", "health")  # fields whose counts are of people where the noun has no plural of its own ("décès")


def unit_of_measure(nouns: Sequence[Hit], head: Hit) -> str | None:
    """The unit of the one measure that the head of a phrase has by itself."""
    noun = tuple(sorted({h.concept for h in nouns if h.first == head.first}))
    found = measure(resolve(noun, (), (), None, Kind.QUANTITY, Aspect.LEVEL))
    if found.registered and not found.units and found.field in _OF_PEOPLE and found.kind is MeasureKind.COUNT:
        return "people"
    return found.units[0] if found.registered and len(found.units) == 1 else None


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


def unit_of_verb(draft: Draft) -> str | None:
    """What a verb alone says is counted ("a attiré 40 000 curieux": people)."""
    verb = verbs_of(draft)
    found = measure(resolve((), verb, (), None, Kind.QUANTITY, Aspect.LEVEL)) if verb else None
    if found is None or not found.registered or found.noun_only:
        return None
    known = concepts().get(found.concepts[0])
    return "people" if known is not None and known.cls == "person" else None


@cache
def concept_of_unit(unit: str) -> str | None:
    """The one concept that is counted in a unit, if only one is."""
    found = [id for id, known in concepts().items() if known.unit == unit and known.cls in THINGS] if unit != "people" else ["person"]
    return found[0] if len(found) == 1 else None
