"""Names for measures, figures and places in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.lang import pack
from factcheck.lang.say import event_name, has_name, number_words, role_told, territories, time_words, unit_words, value_words
from factcheck.lang.say import measure_words as named
from factcheck.lang.say import words as told
from factcheck.measures.registry import measures
from factcheck.model import Aspect, Claim, Kind, Modality
from factcheck.report.shown import ShownClaim
from factcheck.report.spans import on_one_line
from factcheck.report.wording import Wording

_LONG = 60  # letters of a quote that stand for a figure


def lead(claims: Sequence[ShownClaim], language: str) -> ShownClaim:
    """The claim by whose words a matter goes: the first of an article in the reader's language, else the first; with the figure and the
    known measure that most of them have. A name needs no translation: where its subject is a common noun, one that another names stands
    for it."""
    first = next((c for c in claims if c.source.source.language == language), claims[0])
    known = [c for c in claims if _registered(c.claim.measure.rpartition(":")[2])]
    about = next((c for c in (first, *claims) if c.named), first)
    return replace(
        first,
        figure=_most(Counter(c.figure for c in known), first.figure),
        measure=_most(Counter(c.measure for c in known), first.measure),
        subject=about.subject,
    )


def _most(said: Counter[str], own: str) -> str:
    """What more of them say than say its own."""
    most = min(said, key=lambda words: (-said[words], words), default=own)
    return most if said[most] > said[own] else own


def figure_words(words: Wording, claim: Claim, language: str) -> str:
    """The value of a claim as its reader expects it: "78,000 orders", "down 25%", "not 32 seats", "rank 2", a place or a role. `language`:
    of its article."""
    value = claim.value
    if value is None or (value.low is None and value.high is None and value.stated is None):
        if claim.kind is Kind.DATE and claim.time is not None and not claim.time.assumed:
            return time_words(words.language, claim.time)
        if claim.kind is Kind.ROLE and claim.object:
            return told(words.language, role_told(language, claim.quote.exact, claim.object))
        exact = on_one_line(claim.quote.exact)
        return claim.object or (exact if len(exact) <= _LONG else exact[: _LONG - 1].rstrip() + "…")
    if claim.kind is Kind.RANK and not value.unit:
        return f"{words.word('kind', 'rank')} {number_words(words.language, value.middle)}" if value.middle is not None else ""
    text = value_words(words.language, value)
    if claim.aspect is Aspect.CHANGE and claim.direction and value.middle is not None and value.middle >= 0:
        text = words("figure.up" if claim.direction > 0 else "figure.down", value=text)
    return words("figure.denied", value=text) if claim.modality is Modality.DENIED else text


def measure_words(words: Wording, measure: str, claims: Sequence[Claim], language: str) -> str:
    """What is counted. `claims`: those that state it, in articles whose language is `language`.

    The reader's language has a name for a registered measure or for its concepts; else the words of an article of that language; else the
    id, made readable. Empty where only the stem of a word is known of it ("date:coch"): a reader learns nothing from that. Of a share, a
    change, a rate, a size or a duration the aspect stands alone where no registered measure is known: what else stands in the sentence
    need not be what it is of.
    """
    head, mark, rest = measure.partition(":")
    table = words.table("measure")
    if mark and head in table and head != "ids":
        inner = event_name(words.language, rest)
        if not inner and (head not in _TOLD_ALONE or _registered(rest)):
            inner = measure_words(words, rest, claims, language)
        return table[head].format(measure=inner) if inner else _alone(words, head)
    if has_name(words.language, measure):
        return named(words.language, measure)
    texts = Counter(c.measure_text for c in claims if c.measure_text)
    said = min(texts.items(), key=lambda pair: (-pair[1], pair[0]))[0] if texts else None
    readable = _readable(rest if mark else measure)
    if table.get("ids") == "words":
        own = mark and said and language == words.language
        if said and (own or not _known(measure)):
            return said
        return readable if _known(measure.partition("/")[0]) else ""
    unit = unit_words(words.language, measure).strip()
    if unit and unit != measure:
        return unit
    return _by_concepts(words.language, measure) or said or (readable if _known(measure.partition("/")[0]) else "")


_TOLD_ALONE = frozenset({"share", "change", "rate", "size", "duration"})


def _registered(id: str) -> bool:
    """Whether what an aspect is of is a measure that somebody registered."""
    return id.partition("/")[0] in measures()


def _alone(words: Wording, head: str) -> str:
    """The name of an aspect of which it is not known what it is of: "date", "share"."""
    return next((words.table(table)[head] for table in ("aspect", "kind") if words.table(table).get(head)), "")


def _readable(id: str) -> str:
    return id.replace("+", " ").replace("-", " ").replace("_", " ").replace("/", ", ").replace("~", "")


@cache
def _known(id: str) -> bool:
    """Whether the id is made of declared concepts or a registered measure, and not of the stem of some word."""
    from factcheck.measures.concept import concepts
    from factcheck.measures.registry import measures

    parts = id.rpartition(":")[2].replace("/", "+").split("+")
    return all(part in measures() or part in concepts() for part in parts)


@cache
def _by_concepts(language: str, id: str) -> str | None:
    """The first wording of each concept that makes the measure; None where the language lacks one.

    The concepts of a registered measure are alternatives, of which the first is the name; those of a fallback id all count.
    """
    from factcheck.measures.registry import measure, measures  # imported late: only some languages need it

    base, _, part = id.partition("/")
    known = measures().get(base)
    concepts = measure(id).concepts if known is None else (*known.concepts[:1], *known.needs, *([part] if part else ()))
    table = _wordings(language)
    named = [table.get(concept) for concept in concepts]
    return " ".join(name for name in named if name) if named and all(named) else None


@cache
def _wordings(language: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for section, concepts in pack(language).part("concepts").items():
        if isinstance(concepts, dict) and section not in ("forms", "links"):
            out.update((id, str(forms[0]).lstrip("_")) for id, forms in concepts.items() if isinstance(forms, list) and forms)
    return out


def place_words(language: str, place: str | None, name: str | None) -> str:
    """A country or continent in the reader's language; other places as they are named."""
    return territories(language).get(place or "") or (name or place or "").rpartition("/")[2]
