"""Values of relations that are no doer but have one at a time all the same: the flag of a ship, the make of an aircraft, the two ends of a
bridge, whose brother somebody is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.acts.clauses.credit_words import kinship_in
from factcheck.acts.clauses.credit_zones import Zone, Zones
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.extract.places.reading import lookup
from factcheck.read.text import Token

_ENDS = 2  # of a bridge


@dataclass(frozen=True, slots=True)
class Doer:
    """Whom or what a sentence credits with something. `text`: as written; `names`: the beginnings of its words; `around`: of all names
    beside it; `person`, `house`: whether it is surely somebody, or a firm; `causes`: the kinds of causes, or of kin; `several`: whether
    there are more, told or not; `called`: of a house the words by which it is called, each with its beginning, "" where it is no name, and
    what it may mean ("Court of Auditors", "ministère des Finances")."""

    text: str
    names: Bag
    around: Bag
    person: bool
    house: bool
    causes: Bag
    several: bool
    called: tuple[tuple[str, Bag], ...] = ()

    @property
    def kinds(self) -> Bag:
        """The concepts of what it is called by."""
        return Bag().union(*(concepts for _, concepts in self.called))

    def beside(self, kinds: Bag) -> Bag:
        """The words of its name that mean nothing of some kinds."""
        return frozenset(name for name, concepts in self.called if name and concepts.isdisjoint(kinds))

    @property
    def own(self) -> bool:
        """Whether a word of its name means nothing that the dictionary knows."""
        return any(name and not concepts for name, concepts in self.called)


def _value(text: str, names: Bag, causes: Bag = frozenset()) -> Doer:
    return Doer(text, names, Bag(), False, True, causes, False)


def country(tokens: Sequence[Token], language: str) -> Doer | None:
    """The one country that some words name, under one name in all languages."""
    found = {}
    for token in tokens:
        for text in (token.text, token.text.removesuffix("s"), token.text[:-2]) if token.kind == "word" else ():
            if (known := lookup(text, language)) is not None and "/" not in known[0]:
                found[known[0]] = known[1]
                break
    if len(found) != 1:
        return None
    (id, text), *_ = found.items()
    return _value(text, frozenset({id}))


def model(tokens: Sequence[Token]) -> Doer | None:
    """The one make that some words name with its number: "Airbus A320"."""
    rows: list[tuple[int, int]] = []
    for i, (token, number) in enumerate(pairwise(tokens)):
        if token.kind != "word" or not token.capital or not any(c.isdigit() for c in number.text) or (rows and i <= rows[-1][1]):
            continue
        last = i + 1
        while last + 1 < len(tokens) and (tokens[last + 1].kind == "number" or tokens[last + 1].capital):
            last += 1
        rows.append((i, last))
    if len(rows) != 1:
        return None
    text = " ".join(token.text for token in tokens[rows[0][0] : rows[0][1] + 1])
    return _value(text, frozenset(text.lower().split()))


def ends(tokens: Sequence[Token], zones: Zones, zone: Zone, language: str) -> Doer | None:
    """The two names between which something leads: "Vellmar with Ostheim"; `around`: those that are a country's."""
    runs = [" ".join(token.text for token in tokens[a : b + 1]) for a, b, _ in zones.named(zone)]
    if len(runs) != _ENDS:
        return None
    wide = frozenset(name.lower() for name in runs if (known := lookup(name, language)) is not None and "/" not in known[0])
    return replace(_value(" – ".join(sorted(runs)), frozenset(name.lower() for name in runs)), around=wide)


def kin(tokens: Sequence[Token], first: int, last: int, told: Sequence[tuple[int, str]], language: str, holder: Zone) -> Doer:
    """Which kin somebody is, who stands in a zone. `told`: the words of the sentence by their places."""
    noun = tokens[first : last + 1]
    names = frozenset(word for i, word in told if holder[0] <= i <= holder[1])
    names |= frozenset(
        name_key(t.text)
        for t in tokens[holder[0] : holder[1] + 1]
        if t.kind == "word" and t.capital and t.low not in common_words(language)
    )
    return _value(" ".join(t.text for t in noun), names, kinship_in(noun, language))
