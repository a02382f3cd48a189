"""What a question names and its answer does not: whoever asks about donors must hear first that no claim speaks of any."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.acts.bags import nouns_capitalised
from factcheck.ask.question import grammatical, languages_of
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import places
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concept
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token, fold, tokenize

if TYPE_CHECKING:
    from factcheck.link import Links

_LETTERS = 6  # by which spellings of one word in several languages and forms are told to be the same
_SHORTEST = 4  # letters of a word that tells something
_GRAMMAR = ("qualifier", "change", "speech", "action")  # classes of concepts that no noun of a question has to name


def unspoken(question: str, claims: Sequence[str], links: Links) -> tuple[str, ...]:
    """The nouns and names of a question, as it writes them, that none of these claims speaks of: neither in its paragraph, where the
    sentences before it say what it is of, nor in what was made of it (whom and what it is about, where). `claims`: ids.

    A noun is a concept that says something by itself, in whatever language the claim is; a name is what is spelt with a capital. A word
    that no concept knows, or that may be a verb (of an event or a property), is taken for a noun only behind "how many"; the former is
    looked for only in claims of the question's language.
    """
    linked = [c for c in links.claims if c.claim.id in set(claims)]
    if not linked:
        return ()
    code = languages_of(question)[0]
    same = any(c.source.language == code for c in linked)
    tokens = tokenize(question)
    counted, nouns = _counted(tokens, code), nouns_capitalised(code)
    concepts, words, where = _spoken(linked, links)
    missing: list[tuple[int, str]] = []
    covered: set[int] = set()
    for when in times(question, pack(code), numerals(question, pack(code)), linked[0].source.published):
        covered |= {t.start for t in tokens if when.start <= t.start < when.end}  # another time is seen beside each claim
    for place in places(question, pack(code)):
        covered |= {t.start for t in tokens if place.start <= t.start < place.end}
        text = question[place.start : place.end]
        if place.place_id not in where and _key(text) not in words:
            missing.append((place.start, text))
    for hit in lexicon(code).annotate(tokens):
        said = tokens[hit.first : hit.last + 1]
        if said[0].start in covered:
            continue
        covered |= {t.start for t in said}
        known = concept(hit.concept)
        verb = (
            known.cls in ("event", "property") and hit.first != counted and not (said[0].capital and nouns)
        )  # "did they take", and no "trips"
        plain = verb or known.generic or known.cls in _GRAMMAR or all(_plain(t, code) for t in said)
        meant = {hit.concept, *(id for t in said for id in _parts(code).get(lexicon(code).stems(t.low), ()))}
        if not plain and not meant & concepts and not any(_key(t.text) in words for t in said):
            missing.append((said[0].start, question[said[0].start : said[-1].end]))
    for i, token in enumerate(tokens):
        noun = token.capital and nouns
        name = token.capital and i > 0 and not noun
        if token.kind != "word" or token.start in covered or _plain(token, code) or not (name or (same and (noun or i == counted))):
            continue
        if _key(token.text) not in words:
            missing.append((token.start, token.text))
    return tuple(dict.fromkeys(text for _, text in sorted(missing)))


def _spoken(claims: Sequence[LinkedClaim], links: Links) -> tuple[set[str], set[str], set[str]]:
    """The concepts (with all that is broader), the beginnings of words and the places that some claims speak of."""
    entities = {e.id: e for e in links.entities}
    concepts: set[str] = set()
    words: set[str] = set()
    where: set[str] = set()
    for linked in claims:
        claim, source = linked.claim, linked.source
        named = [entities[id] for id in (*linked.named, linked.entity) if id in entities]
        first = source.text.rfind("\n\n", 0, min(claim.sentence[0], claim.quote.start)) + 1
        last = source.text.find("\n\n", max(claim.sentence[1], claim.quote.end))
        made = [claim.subject, claim.object, claim.measure_text, claim.place, claim.attributed_to, source.title, source.outlet]
        texts = [
            source.text[first : last if last >= 0 else None],
            *(w for w in made if w),
            *(name for e in named for name in (e.name, *e.aliases)),
        ]
        found = {*linked.context, *linked.measure.concepts, *claim.concepts, *claim.scope.population}
        for text in texts:
            tokens = tokenize(text)
            found |= {hit.concept for hit in lexicon(source.language).annotate(tokens)}
            found |= {id for t in tokens for id in _parts(source.language).get(lexicon(source.language).stems(t.low), ())}
            words |= {_key(t.text) for t in tokens if t.kind == "word"}
            where |= {p.place_id for p in places(text, pack(source.language))}
        if linked.place is not None:
            where |= {linked.place.id, *linked.place.parents}
        concepts |= {wider for id in found for wider in broader(id)}
    where |= {"/".join(parts[:n]) for id in where for parts in [id.split("/")] for n in range(1, len(parts))}
    return concepts, words, where


def _counted(tokens: Sequence[Token], code: str) -> int | None:
    """Where the word stands whose number is asked for: right behind "how many"."""
    lows = [t.low for t in tokens]
    asked = [w.split() for w in pack(code).part("ask").get("number", ())]
    ends = [i + len(w) for w in asked for i in range(len(lows)) if lows[i : i + len(w)] == w]
    return max(ends) if ends and max(ends) < len(tokens) else None


def _plain(token: Token, code: str) -> bool:
    """Whether a word is one of grammar or asks."""
    asking = (part for words in pack(code).part("ask").values() for w in words for part in w.split())
    return grammatical(token.low, code) or token.low in asking


@cache
def _parts(code: str) -> dict[tuple[str, ...], set[str]]:
    """The concepts in whose wordings of several words a word stands, by its stem: who gives organs and who gives blood are both donors,
    whichever of the concepts another language has for the bare word."""
    found: dict[tuple[str, ...], set[str]] = {}
    words = lexicon(code)
    for wording, id in words.wordings:
        parts = wording.lstrip("?").split()
        for part in parts if len(parts) > 1 else ():
            if len(part) >= _SHORTEST and not grammatical(part.lower(), code):
                found.setdefault(words.stems(part), set()).add(id)
    return found


def _key(word: str) -> str:
    return fold(word).removesuffix("'s").removesuffix("’s")[:_LETTERS].rstrip("s")
