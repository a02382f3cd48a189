"""What a measure is called in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from factcheck.lang import pack
from factcheck.lang.say import event_name, has_name, unit_words
from factcheck.lang.say import measure_words as named
from factcheck.measures.concept import concepts
from factcheck.measures.registry import measure as measure_of
from factcheck.measures.registry import measures
from factcheck.model import Claim


def measure_words(reader: str, measure: str, claims: Sequence[Claim], language: str) -> str:
    """What is counted, in the language `reader`. `claims`: those that state it, in articles whose language is `language`.

    The reader's language has a name for a registered measure or for its concepts; else the words of an article of that language; else the
    id, made readable. Empty where only the stem of a word is known of it ("date:coch"): a reader learns nothing from that. Of a share, a
    change, a rate, a size or a duration the aspect stands alone where no registered measure is known: what else stands in the sentence
    need not be what it is of.
    """
    head, mark, rest = measure.partition(":")
    table = _table(reader, "measure")
    if mark and head in table and head != "ids":
        inner = event_name(reader, rest)
        if not inner and (head not in _TOLD_ALONE or is_registered(rest)):
            inner = measure_words(reader, rest, claims, language)
        return table[head].format(measure=inner) if inner else _alone(reader, head)
    if has_name(reader, measure):
        return named(reader, measure)
    texts = Counter(c.measure_text for c in claims if c.measure_text)
    said = min(texts.items(), key=lambda pair: (-pair[1], pair[0]))[0] if texts else None
    readable = _readable(rest if mark else measure)
    if table.get("ids") == "words":
        own = mark and said and language == reader
        if said and (own or not _known(measure)):
            return said
        return readable if _known(measure.partition("/")[0]) else ""
    unit = unit_words(reader, measure).strip()
    if unit and unit != measure:
        return unit
    return _by_concepts(reader, measure) or said or (readable if _known(measure.partition("/")[0]) else "")


def _table(reader: str, name: str) -> dict[str, str]:
    """Words of the report by id; none where no report is written in the language."""
    parts = pack(reader)
    found: dict[str, str] = parts.part("say/report").get(name, {}) if "say/report" in parts.parts else {}
    return found


_TOLD_ALONE = frozenset({"share", "change", "rate", "size", "duration"})


def is_registered(id: str) -> bool:
    """Whether what an aspect is of is a measure that somebody registered."""
    return id.partition("/")[0] in measures()


def _alone(reader: str, head: str) -> str:
    """The name of an aspect of which it is not known what it is of: "date", "share"."""
    return next((_table(reader, name)[head] for name in ("aspect", "kind") if head in _table(reader, name)), "")


def _readable(id: str) -> str:
    return id.replace("+", " ").replace("-", " ").replace("_", " ").replace("/", ", ").replace("~", "")


@cache
def _known(id: str) -> bool:
    """Whether the id is made of declared concepts or a registered measure, and not of the stem of some word."""
    parts = id.rpartition(":")[2].replace("/", "+").split("+")
    return all(part in measures() or part in concepts() for part in parts)


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
    return " ".join(name for name in found if name) if found and all(found) else None


@cache
def _wordings(language: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for section, entries in pack(language).part("concepts").items():
        if isinstance(entries, dict) and section not in ("forms", "links"):
            out.update((id, str(forms[0]).lstrip("_")) for id, forms in entries.items() if isinstance(forms, list) and forms)
    return out
