"""Whether a source says a statement that a figure, a date or a passage of it seems to say.

One logistic model over what the two share and what the statement has more (`said` in `weights.toml`, fitted by
`tests/bench/fit_said.py` on labelled drafts and statements): how likely the figure or date is the same, how telling it is, which of
the statement's acts, names, places, things and words the passage holds, whether it adds a cause or a word that widens what is said. A
true statement refused is held to cost as much as a wrong one supported.
"""

from factcheck.acts.words.sides import negations
from factcheck.check.answer import Support
from factcheck.check.facts.carried import Held, Part, held, only_named
from factcheck.check.facts.compare import Stand, compare
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.likeness import Features, digits, odds
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.lang import tie_words, word_class
from factcheck.model import Kind
from factcheck.read.text import fold

_MANY = 3  # parts of one kind that lack; more say no more
_FEW = 3  # words that can be named as not held
_SAYS_ELSE = Held.FULLY / 2  # half of the parts are held
_NOTHING_ASKED = 0.7  # the share that is held where the statement has no telling part but its figure
_KINDS = ("act", "name", "place", "who", "thing", "word")


def says(stretch: Stretch, draft: Reading, evidence: Evidence, found: Support) -> bool:
    """Whether a source says a statement, `found` being what of it seems to."""
    return (
        not _only_named(stretch, draft, evidence.readings[found.source], found)
        and odds("said", shared(stretch, draft, evidence, found)) >= 0
    )


def _only_named(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> bool:
    """Whether a passage shares nothing with a statement without a figure but whom and where it is about."""
    if stretch.fact is not None or found.sentence < 0:
        return False
    start, end = _clause(stretch, draft)
    opening = next((t.low for t in draft.sentences[stretch.sentence].tokens if t.start >= start), "")
    if opening in word_class(draft.source.language, "preposition"):
        return False  # "in a round led by Accel" tells of something that is told elsewhere
    return only_named(start, end, stretch.sentence, draft, source, found.sentence)


def lacking(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> tuple[str, ...]:
    """The words of a statement that a source does not hold where it else seems to say it: none unless they are few, most of the rest is
    held, and both are in one language, for a translation has other words."""
    parts = _held(stretch, draft, source, found)
    lacks = tuple(part.text for part, how in parts if how is Held.NOT)
    certain = (
        draft.source.language == source.source.language and len(lacks) <= _FEW and sum(how for _, how in parts) >= _SAYS_ELSE * len(parts)
    )
    return lacks if certain else ()


def shared(stretch: Stretch, draft: Reading, evidence: Evidence, found: Support) -> Features:
    """What speaks for and against it that a source says a statement."""
    source = evidence.readings[found.source]
    one_language = draft.source.language == source.source.language
    kind = _seems(found)
    follows = found.fact is not None and not any(fact is found.fact for fact in source.facts)
    parts = _held(stretch, draft, source, found)
    features = {f"by {kind}": 1.0, f"{kind} score": max(-5.0, min(5.0, found.score)), "abroad": float(not one_language)}
    told = stretch.fact
    if told is not None and told.value is not None and kind == "figure" and found.fact is not None:
        match = compare(told, found.fact, evidence.rates)
        features |= {"digits": min(4, digits(told)) / 4, "counts": float(not told.counts.isdisjoint(found.fact.counts))}
        reckoned = match is None or match.stand is not Stand.SAME
        features |= {"follows": float(follows), "reckoned": float(reckoned)}
        if follows or reckoned:
            parts = [(part, how) for part, how in parts if not _concludes(part, draft)]
    where = "" if one_language else " abroad"
    for name in _KINDS:
        features[f"lacks {name}{where}"] = min(_MANY, sum(part.kind == name and how is Held.NOT for part, how in parts)) / _MANY
    features[f"lacks any{where}"] = float(any(how is Held.NOT for _, how in parts))
    features[f"lacks all acts{where}"] = float(
        not any(part.kind == "act" and how for part, how in parts) and features[f"lacks act{where}"] > 0
    )
    added = {word for part, how in parts if part.kind == "limit" and how is Held.NOT for word in part.words}
    features |= {"adds cause": float("l:because" in added), "adds limit": float(bool(added - {"l:because"}))}
    features[f"share held by {kind}{where}"] = _share(parts, evidence)
    return {name: round(value, 4) for name, value in features.items() if value}


def _concludes(part: Part, draft: Reading) -> bool:
    """Whether a word of a statement whose figure was reckoned only says so ("so that eight were left"), or that the rest is what is not so
    ("never turn up again")."""
    language, said = draft.source.language, fold(part.text)
    phrases = (*tie_words(language, "thus"), *tie_words(language, "so_that"), *negations(language))
    return part.kind == "limit" and any(said == fold(phrase) for phrase in phrases)


def _seems(found: Support) -> str:
    fact = found.fact
    return "passage" if fact is None else "date" if fact.value is None else "figure"


def _held(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> list[tuple[Part, Held]]:
    at = found.fact.sentence if found.fact is not None else found.sentence
    return held(*_clause(stretch, draft), stretch.sentence, draft, source, at) if at >= 0 else []


def _clause(stretch: Stretch, draft: Reading) -> tuple[int, int]:
    """From where to where a statement stands: "in Lima" alone says nothing, its clause does; a post stands by itself."""
    post = stretch.claim is not None and stretch.claim.kind is Kind.ROLE
    if stretch.fact is not None or post:
        return stretch.start, stretch.end
    tokens = draft.tokens_around(stretch.start, stretch.end, stretch.sentence)
    return min([stretch.start, *(t.start for t in tokens[:1])]), max([stretch.end, *(t.end for t in tokens[-1:])])


def _share(parts: list[tuple[Part, Held]], evidence: Evidence) -> float:
    """The share of the parts that is held, by how telling they are, a part held loosely being half."""
    weights = [(max((evidence.telling(word) for word in part.words), default=0.5), how) for part, how in parts if part.kind != "limit"]
    total = sum(weight for weight, _ in weights)
    return sum(weight * how / Held.FULLY for weight, how in weights) / total if total else _NOTHING_ASKED
