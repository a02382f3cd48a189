"""Where the firm that a text speaks of has its seat, said in a noun phrase: "the Stockholm firm", "la société de Roubaix", "die Werft in
Rostock", "Basel-based Corvo", "l'entreprise lyonnaise".

A country is none ("a French firm", "hotels in Spain" say whose and how many); nor is the town of an authority, a house or of one firm of
many ("the museum in Lille", "a Lille bank"), which only tells which one is meant.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.places.gazetteer import is_region
from factcheck.extract.places.reading import lookup
from factcheck.lang import Pack
from factcheck.measures.concept import concepts
from factcheck.model import Kind

_FIRM = "company"
_Spot = tuple[int, int, str, str]  # tokens, name, id


def sites(frame: Frame, used: set[int], words: Speech) -> Iterable[Draft]:
    """A draft for each firm of the sentence whose town its noun phrase names. `used`: tokens of other places."""
    firms = _firms(frame, words)
    for a, b, name, place in (*spots(frame), *_of_town(frame, words)):
        if any(i in used for i in range(a, b)) or "/" not in place or place.startswith("?/"):
            continue
        noun = _before(frame, a, place, firms, words)
        if noun is None:
            noun = _named(frame, b, words) if frame.tokens[a].capital else _described(frame, a, firms, words)
        if noun is None:
            noun = _behind(frame, b, firms, words) if a > 0 and frame.flags[a - 1] & DETERMINER else None
        if noun is None or _introduced(frame, min(a, noun), words):
            continue
        used.update(range(a, b))
        first, last = min(a, noun), max(b, noun + 1)
        while first > 0 and frame.flags[first - 1] & (DETERMINER | POSSESSIVE) and not frame.flags[first - 1] & AUXILIARY:
            first -= 1
        draft = Draft(frame, noun, noun + 1, first, last, Kind.PLACE)
        draft.noun = tuple(sorted({h.concept for h in frame.hits_in(noun, noun + 1)}))
        draft.measure, draft.object, draft.place = "place:seat", name, place
        yield draft


def _firms(frame: Frame, words: Speech) -> frozenset[int]:
    """Tokens that name a firm."""
    known = concepts()
    found = {c.last for c in frame.cues_of("place.adjectival")}
    found |= {h.last for h in frame.hits if h.concept in known and (h.concept == _FIRM or _FIRM in known[h.concept].is_a)}
    return frozenset(i for i in found if frame.tokens[i].capital is words.nouns_capitalised and not frame.covered[i])


def spots(frame: Frame) -> Iterator[_Spot]:
    """Places by name, and names that a preposition of place makes one ("on Lake Geneva")."""
    known = [(a, b, p.name, p.place_id) for a, b, p in frame.places if p.form == "name"]
    yield from known
    for a, b, n in frame.names:
        if n.kind not in ("person", "product") and a > 0 and not any(x < b and a < y for x, y, _, _ in known):
            text = frame.words(a, b)
            yield a, b, text, f"?/{text}"


def _before(frame: Frame, a: int, place: str, firms: frozenset[int], words: Speech) -> int | None:
    """The firm that the place follows with its preposition ("the bank in Lille", "die Firma aus Bordeaux")."""
    at = a - 1
    while at > 0 and frame.flags[at] & DETERMINER and not frame.flags[at] & PREPOSITION:
        at -= 1
    if at < 1 or not frame.flags[at] & PREPOSITION or frame.flags[at] & COORDINATOR or a - at > 2:
        return None
    noun = at - 1
    while (
        noun > 0
        and frame.tokens[noun].kind == "word"
        and not frame.flags[noun]
        and noun not in firms
        and at - noun < 3
        and words.noun_first
    ):
        noun -= 1  # "la banque mutualiste de Lille"
    if noun not in firms or any(frame.covered[i] or any(x <= i < y for x, y, _ in frame.names) for i in range(noun + 1, at)):
        return None  # "que le groupe Corvane exploite à Lyon"
    whose = bool(frame.flags[at] & GENITIVE) and is_region(place)  # "la régie de l'Aude": whose it is, not where
    return noun if _single(frame, noun, words) and frame.inside[noun] == frame.inside[a] and not whose else None


def _of_town(frame: Frame, words: Speech) -> Iterator[_Spot]:
    """Adjectives of towns: those that a list has ("l'entreprise lyonnaise"), and, where they only have an ending, those of all ("der
    Bielefelder Konzern", "die Münchner Firma")."""
    listed = _adjectives(words.language)
    for at, token in enumerate(frame.tokens):
        town = listed.get(token.low) if token.kind == "word" and not frame.covered[at] else None
        found = lookup(town, words.code) if town is not None else None
        if found is None and words.nouns_capitalised and at + 1 < len(frame.tokens) and not frame.covered[at]:
            named = token.capital and token.low.endswith("er") and frame.tokens[at + 1].capital
            ways = (token.text[:-2], token.text[:-1], f"{token.text[:-2]}en", *([f"{token.text[:-3]}en"] * token.low.endswith("ner")))
            found = next((known for way in ways if (known := lookup(way, words.code)) is not None), None) if named else None
        if found is not None and "/" in found[0]:
            yield at, at + 1, found[1], found[0]


@cache
def _adjectives(language: Pack) -> dict[str, str]:
    """The towns of a language's adjectives of towns."""
    return {word: town for town, its in language.part("places").get("town_adjectives", {}).items() for word in its}


def _named(frame: Frame, b: int, words: Speech) -> int | None:
    """The name that the place stands before as part of an adjective ("Basel-based Corvo")."""
    _, hyphen, tail = frame.tokens[b - 1].low.rpartition("-")
    if not hyphen or tail not in words.phrases.get("scene.seat", ()):
        return None
    return next((x for x, _, name in frame.names if x == b and name.kind != "person"), None)


def _described(frame: Frame, a: int, firms: frozenset[int], words: Speech) -> int | None:
    """The firm that an adjective of its town follows ("l'entreprise lyonnaise")."""
    return a - 1 if a - 1 in firms and _single(frame, a - 1, words) else None


def _behind(frame: Frame, b: int, firms: frozenset[int], words: Speech) -> int | None:
    """The firm that the place stands before ("the Stockholm firm", "the Lille savings bank")."""
    for at in range(b, min(b + 3, len(frame.tokens))):
        if frame.tokens[at].kind != "word" or frame.flags[at] or frame.tokens[at].capital is not words.nouns_capitalised:
            return None
        if at in firms:
            return None if frame.tokens[at].low.endswith(("'s", "’s")) else at  # "the Lille firm's drivers" speaks of the drivers
    return None


def _single(frame: Frame, noun: int, words: Speech) -> bool:
    """Whether the noun is one thing with an article: no plural, no number before it."""
    token = frame.tokens[noun]
    if token.kind != "word" or frame.covered[noun] or frame.flags[noun] or token.capital is not words.nouns_capitalised:
        return False
    if any(a <= noun < b for a, b, _ in frame.names):
        return False
    if not words.nouns_capitalised and token.low.endswith(("s", "x")) and not token.low.endswith(("ss", "us")):
        return False  # "les musées du Vatican"
    return any(frame.flags[i] & (DETERMINER | POSSESSIVE) for i in range(max(0, noun - 3), noun))


def _introduced(frame: Frame, noun: int, words: Speech) -> bool:
    """Whether "a" brings the noun in."""
    articles = words.phrases.get("placed.article", ())
    return any(frame.tokens[i].low in articles for i in range(max(0, noun - 2), noun))
