"""Of whom an age is told, where a text says it by what that person is: "the driver, a 58-year-old man", "ein Schichtleiter, 49"."""

from collections import Counter

from factcheck.graph.once import once, once_lately
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import tokenize

_NEAR = 3  # words from the age to who has it


def one_bearer(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    """Whether two articles tell the age of one sort of person, and of one such person each: they have one driver, and are of one story."""
    who = bearer(a)
    ages = _told(links)
    return who is not None and who == bearer(b) and ages[a.claim.source, who] == ages[b.claim.source, who] == 1


@once
def bearer(c: LinkedClaim) -> str | None:
    """The sort of person that stands nearest to an age in its sentence, by its concept; nobody with an "and" between."""
    if c.measure.id != "age":
        return None
    first, last = c.claim.sentence
    tokens = tokenize(c.source.text, first, last)
    at = next((i for i, t in enumerate(tokens) if c.claim.quote.start <= t.start < c.claim.quote.end and t.text[:1].isdigit()), None)
    if at is None:
        return None
    joining = pack(c.source.language).part("speech").get("words", {}).get("coordinator", [])
    near = []
    for hit in lexicon(c.source.language).annotate(tokens):
        between = tokens[hit.last + 1 : at] if hit.last < at else tokens[at + 1 : hit.first]
        if concept(hit.concept).cls == "person" and len(between) < _NEAR and not any(token.low in joining for token in between):
            near.append((len(between), hit.concept))
    return min(near)[1] if near else None


@once_lately
def _told(links: Links) -> Counter[tuple[str, str]]:
    """How many ages each article tells of each sort of person."""
    return Counter((c.claim.source, who) for c in links.claims if (who := bearer(c)) is not None)
