"""What stands where, said in a noun phrase: "the Lille court", "la société de Roubaix", "a villa on Lake Geneva", "die Werft in Rostock".

A firm or a building with the town that it is in is a statement about it; a country is not ("a French firm", "hotels in Spain" say whose and
how many). A single thing that is brought in with "a" is placed by whatever follows: there is nothing else to tell which one it is.
"""

from collections.abc import Iterable, Iterator

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.places.gazetteer import is_region
from factcheck.extract.places.reading import lookup
from factcheck.measures.concept import concepts
from factcheck.model import Kind

# What is stated by the place of some houses; that of a firm is its seat.
_SORTS = {"court": "trial", "factory": "production", "shipyard": "production"}
_HOUSES = ("place.adjectival", "place.plant", "scene.site", "anaphora.organisation")
_NAMED_BY_TOWN = ("university",)  # what is called by its town
_Spot = tuple[int, int, str, str]  # tokens, name, id


def sites(frame: Frame, used: set[int], words: Speech) -> Iterable[Draft]:
    """A draft for each firm, building or thing of the sentence whose place its noun phrase names. `used`: tokens of other places."""
    houses = _houses(frame, words)
    for a, b, name, place in (*spots(frame), *_of_town(frame, words)):
        if any(i in used for i in range(a, b)):
            continue
        noun = _before(frame, a, place, houses, words)
        seated = noun is None or (noun in houses and not _introduced(frame, noun, words))
        if noun is None:
            noun = _behind(frame, b, place, houses, words) if a > 0 and frame.flags[a - 1] & DETERMINER else None
        if noun is None:
            continue
        used.update(range(a, b))
        first, last = min(a, noun), max(b, noun + 1)
        while first > 0 and frame.flags[first - 1] & (DETERMINER | POSSESSIVE) and not frame.flags[first - 1] & AUXILIARY:
            first -= 1
        draft = Draft(frame, noun, noun + 1, first, last, Kind.PLACE)
        hits = {h.concept for h in frame.hits_in(noun, noun + 1)}
        draft.noun = tuple(sorted(hits))
        draft.measure = f"place:{_SORTS.get(min(hits & _SORTS.keys(), default=''), 'seat')}" if seated else "place:location"
        draft.object, draft.place = name, place
        if not seated:
            draft.subject, draft.subject_kind = frame.tokens[noun].low, "thing"
        yield draft


def _houses(frame: Frame, words: Speech) -> frozenset[int]:
    """Tokens that name a firm, an authority or a building."""
    known = concepts()
    found = {c.last for kind in _HOUSES for c in frame.cues_of(kind)}
    found |= {h.last for h in frame.hits if h.concept in known and known[h.concept].cls == "organisation"}
    return frozenset(i for i in found if frame.tokens[i].capital is words.nouns_capitalised and not frame.covered[i])


def spots(frame: Frame) -> Iterator[_Spot]:
    """Places by name, and names that a preposition of place makes one ("on Lake Geneva")."""
    known = [(a, b, p.name, p.place_id) for a, b, p in frame.places if p.form == "name"]
    yield from known
    for a, b, n in frame.names:
        if n.kind not in ("person", "product") and a > 0 and not any(x < b and a < y for x, y, _, _ in known):
            text = frame.words(a, b)
            yield a, b, text, f"?/{text}"


def _before(frame: Frame, a: int, place: str, houses: frozenset[int], words: Speech) -> int | None:
    """The noun that the place follows with its preposition ("the court in Lille", "a villa on the Rhine")."""
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
        and noun not in houses
        and at - noun < 3
        and words.noun_first
    ):
        noun -= 1  # "le tribunal correctionnel de Lille"
    if words.noun_first and noun not in houses:
        noun = at - 1
        if noun >= 3 and frame.flags[noun - 1] & GENITIVE and _introduced(frame, noun - 2, words):
            noun -= 2  # "une parcelle de teck au Panama"
    between = range(noun + 1, at)
    if any(frame.covered[i] or any(a <= i < b for a, b, _ in frame.names) for i in between):
        return None  # "que le groupe Corvane exploite à Lyon"
    if not _single(frame, noun, words) or frame.inside[noun] != frame.inside[a]:
        return None
    if noun in houses:
        if any(h.concept in _NAMED_BY_TOWN for h in frame.hits_in(noun, noun + 1)):
            return None  # "l'université de Lille" is its name
        whose = bool(frame.flags[at] & GENITIVE) and is_region(place)  # "la préfecture de l'Aude": whose it is, not where
        return noun if "/" in place and not place.startswith("?/") and not whose else None
    locative = not frame.flags[at] & GENITIVE and frame.tokens[at].low in words.phrases.get("placed.at", ())
    return noun if locative and _introduced(frame, noun, words) and not _somebody(frame, noun, words) else None


def _of_town(frame: Frame, words: Speech) -> Iterator[_Spot]:
    """Adjectives of towns, where those only have an ending ("der Bielefelder Konzern")."""
    if not words.nouns_capitalised:
        return
    for at, token in enumerate(frame.tokens[:-1]):
        if token.capital and token.low.endswith("er") and frame.tokens[at + 1].capital and not frame.covered[at]:
            found = lookup(token.text[:-2], words.code) or lookup(token.text[:-1], words.code)
            if found is not None and "/" in found[0]:
                yield at, at + 1, found[1], found[0]


def _behind(frame: Frame, b: int, place: str, houses: frozenset[int], words: Speech) -> int | None:
    """The noun that the place stands before ("the Stockholm firm", "the Lille criminal court")."""
    if "/" not in place or place.startswith("?/"):
        return None
    for at in range(b, min(b + 3, len(frame.tokens))):
        if frame.tokens[at].kind != "word" or frame.flags[at] or frame.tokens[at].capital is not words.nouns_capitalised:
            return None
        if at in houses:
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


def _somebody(frame: Frame, noun: int, words: Speech) -> bool:
    """Whether the noun may be a person or an event: no known thing, and somebody speaks, or it ends like one who does something."""
    known = concepts()
    hits = [known[h.concept].cls for h in frame.hits if h.first <= noun <= h.last and h.concept in known]
    if hits:
        return any(cls != "thing" for cls in hits)
    speaks = any(t.text in '«“"„»”' for t in frame.tokens)
    return speaks or frame.tokens[noun].low.endswith(words.role_endings) or bool(frame.cues_of("role.", noun, noun + 1))
