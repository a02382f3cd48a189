"""Places with what they are called before their name: "im polnischen Breslau", "in the Polish city of Wrocław", "en la ciudad de Wroclaw".

What stands so between a preposition and a name is part of naming the place: no city is then the actor, and no country the place.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.extract.cues import DETERMINER, GENITIVE, PREPOSITION
from factcheck.extract.places.reading import PlaceMention
from factcheck.lang import pack
from factcheck.read.text import Token

Row = tuple[int, int, PlaceMention]


def called(rows: Sequence[Row], tokens: Sequence[Token], flags: Sequence[int], language: str) -> tuple[list[Row], frozenset[int]]:
    """The places of a sentence (first token, last exclusive, mention), each with what it is called; and the tokens that say so."""
    adjectives = {last: (first, place) for first, last, place in rows if place.form == "adjective"}
    out: list[Row] = []
    before: set[int] = set()
    for first, last, place in rows:
        begin = _begin(first, place, adjectives, tokens, language) if place.form == "name" else first
        if begin < first and not _led(begin, flags):
            begin = first
        before |= set(range(begin, first))
        out = [*(row for row in out if row[1] <= begin), (begin, last, place)]
    return out, frozenset(before)


def _begin(name: int, place: PlaceMention, adjectives: dict[int, tuple[int, PlaceMention]], tokens: Sequence[Token], language: str) -> int:
    """Where begins what a name is called; the name itself where nothing is said before it."""
    nouns, links = _words(language)
    linked = name > 0 and tokens[name - 1].low in links
    at, noun = name - linked, False
    while at > 0:
        first, whole = adjectives.get(at, (at, None))
        if whole is not None and place.place_id.startswith(f"{whole.place_id}/"):
            at = first
        elif not noun and tokens[at - 1].low in nouns:
            at, noun = at - 1, True
        else:
            break
    return name if linked and not noun else at


def _led(begin: int, flags: Sequence[int]) -> bool:
    """Whether a preposition of place leads to a token: "of the city of Paris" and "the city of Paris voted" tell of the city."""
    lead = begin - 1
    while lead > 0 and flags[lead] & DETERMINER and not flags[lead] & PREPOSITION:
        lead -= 1
    return lead >= 0 and bool(flags[lead] & PREPOSITION) and not flags[lead] & GENITIVE


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of places, and what links them to a name."""
    data = pack(language).part("places")
    nouns: Iterable[str] = (*data.get("place_nouns", []), *data.get("region_nouns", []))
    return frozenset(noun.lower() for noun in nouns), frozenset(link.strip() for link in data.get("place_links", [])) - {"", ","}
