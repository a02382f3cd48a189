"""What a measure is called in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from factcheck.lang import pack
from factcheck.lang.amounts import unit_words
from factcheck.lang.joined import plural, quoted
from factcheck.lang.say import has_name
from factcheck.lang.say import measure_words as named
from factcheck.measures.concept import concepts
from factcheck.measures.registry import measure as measure_of
from factcheck.measures.registry import measures
from factcheck.model import Claim


def measure_words(reader: str, measure: str, claims: Sequence[Claim], language: str) -> str:
    """What is counted, in the language `reader`. `claims`: those that state it, in articles whose language is `language`.

    The reader's language has a name for a registered measure, for an aspect of one, for what is counted or for its concepts; else the words
    of an article, in quotation marks where they are of another language; else the concepts of the id. Empty where only the stem of a word
    is known of it: a reader learns nothing from that.
    """
    head, mark, rest = measure.partition(":")
    if has_name(reader, measure) or (mark and head in _OF_A_MEASURE):
        return named(reader, measure)
    texts = Counter(c.measure_text for c in claims if c.measure_text)
    said = min(texts.items(), key=lambda pair: (-pair[1], pair[0]))[0] if texts else ""
    if said and language == reader:
        return said
    known = concepts().get(rest if mark else measure)
    unit = known.unit if known and (known.cls != "person" or known.id == "person") else None  # every other person is of the unit people
    told = unit_words(reader, unit).strip()
    if told and (reader == "en" or told != unit):
        return told
    if by_concepts := _by_concepts(reader, measure):
        return by_concepts
    return quoted(reader, said) if said else ""


_OF_A_MEASURE = frozenset({"share", "change", "rate", "ratio", "rank", "date", "place", "role", "duration", "age", "price", "size"})


def is_registered(id: str) -> bool:
    """Whether what an aspect is of is a measure that somebody registered."""
    return id.partition("/")[0] in measures()


@cache
def _by_concepts(language: str, id: str) -> str | None:
    """The first wording of each concept that makes the measure; None where the language lacks one.

    The concepts of a registered measure are alternatives, of which the first is the name; those of a fallback id all count.
    """
    base, _, part = id.partition("/")
    known = measures().get(base)
    ids = measure_of(id).concepts if known is None else (*known.concepts[:1], *known.needs, *([part] if part else ()))
    table = _wordings(language)
    found = [table.get(concept) for concept in ids]
    if known is None and len(ids) == 1 and found[0] and concepts()[ids[0]].cls in ("person", "thing"):
        return plural(language, found[0])
    return " ".join(name for name in found if name) if found and all(found) else None


@cache
def _wordings(language: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for section, entries in pack(language).part("concepts").items():
        if isinstance(entries, dict) and section not in ("forms", "links"):
            out.update((id, str(forms[0]).lstrip("_?")) for id, forms in entries.items() if isinstance(forms, list) and forms)
    return out
