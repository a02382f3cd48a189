"""Of whom an age is told, by what stands beside it: a name ("Julio Prada, de 33 años"), or what somebody is ("ein Fahrer, 49")."""

from collections import Counter
from collections.abc import Sequence

from factcheck.acts.words.bags import common_words, name_key
from factcheck.lang import word_class
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.model.once import once, once_lately
from factcheck.read.text import Token, tokenize

_NEAR = 3  # words from the age to who has it
_PHRASE = 5  # words from the age to "the youngest": "the youngest of the victims was 16"


def one_bearer(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    """Whether two articles tell the age of one name, or of one sort of person, and of one such person each: their story has one driver."""
    who = bearer(a)
    ages = _told(links)
    return who is not None and who == bearer(b) and ages[a.claim.source, who] == ages[b.claim.source, who] == 1


def of_two(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one tells the age of the youngest or oldest of some, and the other that of anybody else."""
    who = (bearer(a), bearer(b))
    return who[0] != who[1] and not _FIRST.isdisjoint(who)


_FIRST = frozenset({"oldest", "youngest"})


@once
def bearer(c: LinkedClaim) -> str | None:
    """The name right before an age ("n:prada"), else the sort of person nearest to it in its sentence, by its concept, the youngest or
    oldest of them before any; nobody with an "and" between."""
    if c.measure.id != "age":
        return None
    first, last = c.claim.sentence
    tokens = tokenize(c.source.text, first, last)
    at = next((i for i, t in enumerate(tokens) if c.claim.quote.start <= t.start < c.claim.quote.end and t.text[:1].isdigit()), None)
    if at is None:
        return None
    if (name := _named(tokens[:at], c.source.language)) is not None:
        return name
    joining = word_class(c.source.language, "coordinator")
    near: list[tuple[int, str]] = []
    for hit in lexicon(c.source.language).annotate(tokens):
        between = tokens[hit.last + 1 : at] if hit.last < at else tokens[at + 1 : hit.first]
        if concept(hit.concept).cls == "person" and len(between) < _NEAR and not any(token.low in joining for token in between):
            near.append((len(between), hit.concept))
        if hit.concept in _FIRST and hit.last < at and len(between) < _PHRASE and all(token.kind == "word" for token in between):
            near.append((-1, hit.concept))
    return min(near)[1] if near else None


def _named(before: Sequence[Token], language: str) -> str | None:
    """The last word of the name at which some words end, but for a comma and grammar: "Julio Prada, de"."""
    grammar = common_words(language)
    for token in reversed(before[-_NEAR:]):
        if token.kind == "word" and token.capital:
            known = any(not id.startswith("~") for id in lexicon(language).concepts_of(token.text))
            return None if known or token.low in grammar else f"n:{name_key(token.text)}"
        if token.text != "," and token.low not in grammar:
            return None
    return None


@once_lately
def _told(links: Links) -> Counter[tuple[str, str]]:
    """How many ages each article tells of each sort of person."""
    return Counter((c.claim.source, who) for c in links.claims if (who := bearer(c)) is not None)
