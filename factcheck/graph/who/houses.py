"""Houses of posts side by side: when two wordings surely name two bodies."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from factcheck.extract.places.reading import lookup
from factcheck.graph.who.names import plain, same_name
from factcheck.lang import pack
from factcheck.lang.kinds import nouns_capitalised
from factcheck.link.linked import LinkedClaim, Place, place
from factcheck.measures.concept import broader, concepts
from factcheck.measures.lexicon import lexicon

# Organisations that a text calls by any of these words.
_ANY_BODY = frozenset(
    {"company", "organisation", "institution", "institute", "agency", "association", "federation", "union", "operator", "partner"}
)


def houses_apart(a: LinkedClaim, first: str | None, b: LinkedClaim, second: str | None) -> bool:
    """Whether two texts name the house of a post beside its holder, and surely not the same: two proper names of one language, two places,
    two reaches ("national", "regional"), two sorts of house (a court, a bank)."""
    if first is None or second is None or not said_in_quote(a, first) or not said_in_quote(b, second):
        return False
    if same_name(first, second) or _initials(first, second) or _initials(second, first):
        return False
    one, other = a.source.language, b.source.language
    reach = _reach(a.claim.quote.exact, one), _reach(b.claim.quote.exact, other)
    if all(reach):
        return not reach[0] & reach[1]
    spots = _places(first, one), _places(second, other)
    if all(spots):
        return not any(x.inside(y) or y.inside(x) for x in spots[0] for y in spots[1])
    names = _names(first, one), _names(second, other)
    if names[0] & names[1]:
        return False
    if one == other and all(names):
        return True
    return _two_sorts(first, one, second, other)


def one_house(first: str, one: str, second: str, other: str) -> bool:
    """Whether two wordings call a house by one sort ("national library", "Bibliothèque nationale"), of one reach, and neither by a name
    that the other has not."""
    reach = _reach(first, one), _reach(second, other)
    if _names(first, one) != _names(second, other) or reach[0] != reach[1]:
        return False
    spots = _places(first, one), _places(second, other)
    if any(spots) and not any(x.inside(y) or y.inside(x) for x in spots[0] for y in spots[1]):
        return False
    known = concepts()
    shared = frozenset(lexicon(one).concepts_of(first)) & frozenset(lexicon(other).concepts_of(second)) - _ANY_BODY
    return any(id in known and known[id].cls in _HOUSES for id in shared)


_HOUSES = frozenset({"organisation", "thing", "place"})  # what a house may be called by: a court, a library, a town hall


def named_otherwise(first: str, second: str, language: str) -> bool:
    """Whether two wordings of one language are both names, with no word in common."""
    one, other = (frozenset(plain(w) for w in words.split() if w[:1].isupper()) for words in (first, second))
    return not nouns_capitalised(language) and bool(one and other) and not one & other and not same_name(first, second)


@lru_cache(maxsize=2048)
def akin_words(first: str, one: str, second: str, other: str) -> bool | None:
    """Whether two wordings have a concept in common, or one a broader one than the other; None where either has none."""
    known = concepts()
    ids = [frozenset(id for id in lexicon(code).concepts_of(words) if id in known) for words, code in ((first, one), (second, other))]
    if not all(ids):
        return None
    wide = [found | {up for id in found for up in broader(id)} for found in ids]
    return bool(ids[0] & wide[1] or wide[0] & ids[1])


def said_in_quote(c: LinkedClaim, house: str) -> bool:
    """Whether the quote itself names the house."""
    return set(plain(house).split()) <= set(plain(c.claim.quote.exact).split())


def _initials(short: str, long: str) -> bool:
    """Whether one is the other's initials ("CNE", "Commission nationale de l'énergie")."""
    return short.isupper() and len(short) > 1 and "".join(w[0] for w in plain(long).split() if len(w) > 3) == plain(short)


@lru_cache(maxsize=2048)
def _reach(words: str, language: str) -> frozenset[str]:
    table: dict[str, list[str]] = pack(language).part("speech").get("reach", {})
    said = set(plain(words).split())
    return frozenset(id for id, listed in table.items() if any(plain(word) in said for word in listed))


@lru_cache(maxsize=2048)
def _places(words: str, language: str) -> tuple[Place, ...]:
    """The places that the capitalised words of a house name."""
    found = [lookup(word, language) for word in words.split() if word[:1].isupper()]
    return tuple(place(row[0]) for row in found if row is not None)


@lru_cache(maxsize=2048)
def _names(words: str, language: str) -> frozenset[str]:
    """The words of a house that are names of its own: with a capital, and of no concept; where all nouns have one, only initials."""
    known = lexicon(language)
    nouns = nouns_capitalised(language)
    return frozenset(
        plain(word)
        for word in words.replace("-", " ").split()
        if (word.isupper() if nouns else word[:1].isupper()) and len(word) > 1 and all(id.startswith("~") for id in known.concepts_of(word))
    )


def _two_sorts(first: str, one: str, second: str, other: str) -> bool:
    """Whether both are called by what they are, and that is never one: a court and a bank, a team and a race. Who does something may be
    called by what is done: a team of rescuers, "die Bergrettung"."""
    sorts = [_sorts(words, language) for words, language in ((first, one), (second, other))]
    if not all(sorts):
        apart = bool((sorts[0] and _event(second, other)) or (sorts[1] and _event(first, one)))
        return apart and not akin_words(first, one, second, other)
    wide = [ids | {up for id in ids for up in broader(id)} for ids in sorts]
    return not (wide[0] & wide[1])


@lru_cache(maxsize=2048)
def _sorts(words: str, language: str) -> frozenset[str]:
    """The sorts of organisation that a wording names; none where it would fit any."""
    known = concepts()
    found = {id for id in lexicon(language).concepts_of(words) if id in known and known[id].cls == "organisation"}
    return frozenset() if found & _ANY_BODY else frozenset(found)


@lru_cache(maxsize=2048)
def _event(words: str, language: str) -> bool:
    """Whether a wording names what takes place, and no organisation."""
    known = concepts()
    sorts = {known[id].cls for id in lexicon(language).concepts_of(words) if id in known}
    return "event" in sorts and "organisation" not in sorts


@lru_cache(maxsize=2048)
def task(words: str, language: str, *, done: bool) -> bool:
    """Whether what somebody leads is an undertaking and no house: a trial, a search, works. `done`: only what somebody does, and not what
    takes place (a race, a festival)."""
    known = concepts()
    found = {id: known[id].cls for id in lexicon(language).concepts_of(words) if id in known}
    if "organisation" in found.values():
        return False
    return any(cls == "action" or id in _WORKS or (cls == "event" and not done) for id, cls in found.items())


_WORKS = frozenset({"construction", "renovation", "repair", "project"})


@lru_cache(maxsize=2048)
def of_ministry(words: str, language: str) -> bool | None:
    """Whether a house is a ministry; None where its wording does not say what it is."""
    known = concepts()
    found = {id for id in lexicon(language).concepts_of(words) if id in known and (known[id].cls == "organisation" or id == "department")}
    if not found:
        return None
    return any(id in ("department", "government") or id.endswith("ministry") for id in found)


@lru_cache(maxsize=2048)
def section(words: str, language: str) -> bool:
    """Whether a wording names a part of a house and no house: a department of manuscripts, "product safety at Corvane", and no ministry."""
    known = concepts()
    field = list(takewhile(lambda word: not word[:1].isupper(), words.split()))
    named = 0 < len(field) < len(words.split())
    found = {id for id in lexicon(language).concepts_of(" ".join(field) if named else words) if id in known}
    if in_words(words) and not _SECTIONS.isdisjoint(lexicon(language).concepts_of(words.split(maxsplit=1)[0])):
        found -= {"ministry"}  # "the department of manuscripts", where "the Department of Health" has capitals
        found |= {"department"}
    part = found & _SECTIONS or (named and any(known[id].cls in _FIELDS for id in found))
    return bool(part) and not any(known[id].cls in ("organisation", "place") or id in ("government", "region") for id in found)


_SECTIONS = frozenset({"department", "section_part", "service_thing"})
_FIELDS = ("property", "action", "event")  # what somebody is in charge of in a house, told before its name


@lru_cache(maxsize=2048)
def in_words(house: str) -> bool:
    """Whether a house is told in common words ("public works") and not by a name."""
    return not any(word[:1].isupper() for word in house.split())
