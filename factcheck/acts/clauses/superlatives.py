"""Which thing a sentence says is the most of its kind: "the club's largest creditor is the tax office", "Huesca, the worst-hit province,
…". Of such there is one at a time. The words stand in `lang/<code>/superlatives.toml`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from factcheck.acts.clauses.credit_zones import Zone, Zones
from factcheck.acts.clauses.layout import Layout, printed
from factcheck.acts.clauses.ordinals import GENITIVES
from factcheck.acts.clauses.status import status
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.acts.words.sides import by_first_word
from factcheck.lang import being, pack, tie_words, word_class
from factcheck.lang.superlatives import degrees, ordinals, placed
from factcheck.measures.concept import class_of
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, has_phrase

_CLOSES = frozenset(",;:()—–.!?")
_GAP, _WIDEST = "…", 4  # words that may stand between those of a superlative
_LEAD = 3  # words from an article to the superlative: "the second largest", "la ciudad más grande"
_SHORTEST = 6  # letters of a superlative told by its ending
_KINDS = frozenset({"organisation", "thing", "person", "place", "event"})  # of nouns that may hold it
_OPENS = 4  # words of an apposition before its superlative


@dataclass(frozen=True, slots=True)
class Holder:
    """What is the most of its kind. `text`: as written; `names`: the beginnings of the words of its name, `places`: the ids of places,
    `nouns`: the concepts of its nouns; `person`: whether it is surely somebody; `unlisted`: whether no word of its name means anything."""

    text: str
    names: Bag
    places: Bag
    nouns: Bag
    person: bool
    unlisted: bool


@dataclass(frozen=True, slots=True)
class Superlative:
    """One thing that is the most of its kind. `degree`: in what; `place`: 1, or 2 for the second; `kind`: the words for what it is one of;
    `within`: the words for where or of whom, as "of the club"; `named`: the names in them; `days`: when; `first`, `last`: from which token
    of its sentence to which it is told."""

    degree: str
    place: int
    kind: Bag
    within: Bag
    named: Bag
    days: Bag
    holder: Holder
    text: str
    first: int
    last: int


def superlatives_of(laid: Layout) -> tuple[Superlative, ...]:
    """What a sentence tells to be the most of its kind, where it says which it is."""
    if not (found := list(_degrees(laid.tokens, laid.language))):
        return ()
    told = _Told(laid)
    return tuple(made for row in found if (made := told.superlative(*row)) is not None)


def tells_all(laid: Layout) -> bool:
    """Whether a sentence says of each of its superlatives which thing it is."""
    return len(superlatives_of(laid)) == sum(1 for _ in _degrees(laid.tokens, laid.language))


def _degrees(tokens: Sequence[Token], language: str) -> Iterator[tuple[str, int, int]]:
    """The superlatives of a sentence: in what, and from which token to which."""
    lows = [_placed(token.low, language)[1] for token in tokens]
    rows, most, endings = _rows(language), by_first_word(_words(language, "most")), _words(language, "endings")
    first, first_of = _words(language, "first"), _words(language, "first_of")
    stem = stemmer(language)
    i = 0
    while i < len(lows):
        hits = [(end - i + 1, key) for row, key in rows.get(lows[i], ()) if (end := _end(row, lows, i, language)) >= i]
        lead = max((len(row) for row in most.get(lows[i], ()) if tuple(lows[i : i + len(row)]) == row), default=0)
        size = 1
        if hits:
            size, key = max(hits)
            yield key, i, i + size - 1
        elif lows[i] in first and lows[i + 1 : i + 2] and lows[i + 1] in first_of:
            yield "large", i, i
        elif lead and _adjective(tokens[i + lead : i + lead + 1], language):
            size = lead + 1
            yield f"{' '.join(lows[i : i + lead])} {stem(lows[i + lead])}", i, i + lead
        elif endings and len(lows[i]) >= _SHORTEST and lows[i].endswith(endings) and _adjective(tokens[i : i + 1], language):
            yield f"~{stem(lows[i].rstrip('nrsm'))}", i, i
        i += size


def _end(row: Sequence[str], lows: Sequence[str], i: int, language: str) -> int:
    """Where a superlative ends that begins at a place, -1 where it does not stand there. What parts its words ("am stärksten vom Streik
    betroffen") has no verb and no mark."""
    head = row[: row.index(_GAP)] if _GAP in row else row
    tail, last = row[len(head) + 1 :], i + len(head) - 1
    if tuple(lows[i : last + 1]) != tuple(head):
        return -1
    if not tail:
        return last
    parting = word_class(language, "auxiliary") | _CLOSES
    within = takewhile(lambda k: lows[k] not in parting, range(last + 1, min(last + 2 + _WIDEST, len(lows))))
    return next((k for k in within if lows[k] == tail[0]), -1)


def _placed(low: str, language: str) -> tuple[int, str]:
    """The place that an ordinal gives within a superlative ("second-largest"), and the rest of it."""
    place, rest = placed(low, language)
    return (place, rest) if rest in _single(language) else (1, low)


def _adjective(tokens: Sequence[Token], language: str) -> bool:
    """Whether a word may be an adjective."""
    return bool(tokens) and tokens[0].kind == "word" and not tokens[0].capital and tokens[0].low not in _plain(language)


class _Told:
    """A sentence, asked what it says is the most."""

    def __init__(self, laid: Layout) -> None:
        self._laid, self._tokens, self._language = laid, laid.tokens, laid.language
        self._lows = [token.low for token in laid.tokens]
        self._zones = Zones(laid)
        self._ordinals = ordinals(laid.language)
        self._is = by_first_word(being(laid.language, "is", "stays", "becomes"))

    def superlative(self, degree: str, i: int, j: int) -> Superlative | None:
        """Which thing a superlative from one token to another is said of; None where it does not say."""
        a, b = self._zones.part(i)
        zones = (
            self._said(a, b, i) or self._apposed(a, b, i) or self._headed(a, b, i) or self._followed(a, b, i) or self._struck(a, b, i, j)
        )
        if zones is None:
            return None
        kind, held = (self._of_one_clause(zone, at) for zone, at in zip(zones, (i, zones[1][0]), strict=True))
        if kind[0] > i or held[1] < held[0] or any(low in _words(self._language, "since") for low in self._lows[j + 1 : b + 1]):
            return None  # what was the most before may be another
        place = self._place(kind[0], i, j)
        if place is None or self._several(kind, i) or self._several(held, -1) or status(self._tokens, i, self._language):
            return None
        holder = self._holder(held)
        if holder is None:
            return None
        own = [k for k in range(i, j + 1) if k in (i, j) or not degree.isalpha() or self._lows[k] in _single(self._language)]
        within = self._within(kind, own)
        lead = range(i - _LEAD, i) if place > 1 else range(0)
        left_out = {*own, *(k for k in lead if self._lows[k] in self._ordinals), *self._zones.timed}
        words = [(k, word) for k, word in self._words_in(kind) if k not in left_out and word[:2] not in ("m:", "t:")]
        core, inner = (frozenset(word for k, word in words if (k in within) is inside) for inside in (False, True))
        begin, end = self._tokens[a].start, self._tokens[-1].end
        days = frozenset(word for x, _, word in self._laid.marks if word[:2] == "t:" and begin <= x < end)
        named = frozenset(word for word in inner if word[:2] in ("n:", "p:"))
        first, last = min(kind[0], held[0]), max(kind[1], held[1])
        text = printed(self._tokens[kind[0] : kind[1] + 1])
        return Superlative(degree, place, core, inner - named, named, days, holder, text, first, last)

    def _said(self, a: int, b: int, i: int) -> tuple[Zone, Zone] | None:
        """Of "X is the largest Y" and "the largest Y is X" what is said to be the most, and what of it."""
        at = [
            (k, k + len(row) - 1)
            for k in range(a, b + 1)
            for row in self._is.get(self._lows[k], ())
            if tuple(self._lows[k : k + len(row)]) == row
        ]
        if len({k for k, _ in at}) != 1:
            return None
        first, last = max(at, key=lambda row: row[1])
        if first > a and self._lows[first - 1] in word_class(self._language, "relative") and first - 1 > a:
            return None  # "the club that is the largest"
        before, behind = (a, first - 1), (last + 1, b)
        if before[1] < before[0] or behind[1] < behind[0]:
            return None
        return (behind, self._of_one_clause(before, before[1])) if i > last else (before, behind)

    def _apposed(self, a: int, b: int, i: int) -> tuple[Zone, Zone] | None:
        """Of "X, the largest Y," the same."""
        if a and self._tokens[a - 1].text == "," and i - a <= _OPENS and self._meant(range(a, i)):
            before = self._zones.part(a - 2) if a > 1 else (0, -1)
            named = self._zones.named(before)
            if named and named[-1][1] == before[1]:
                return (a, b), (named[-1][0], before[1])
        return None

    def _headed(self, a: int, b: int, i: int) -> tuple[Zone, Zone] | None:
        """The same of "Largest creditor: the tax office"."""
        if b + 2 < len(self._tokens) and self._tokens[b + 1].text == ":" and i - a <= _LEAD and a == 0:
            return (a, b), self._zones.part(b + 2)
        return None

    def _followed(self, a: int, b: int, i: int) -> tuple[Zone, Zone] | None:
        """The same of "The worst-hit province, Huesca, where …": the name stands alone between two marks, and no other behind it."""
        if b + 3 >= len(self._tokens) or self._tokens[b + 1].text != "," or i - a > _LEAD or self._zones.named((i, b)):
            return None
        name = self._zones.part(b + 2)
        led = next((k for k in range(name[0], name[1]) if self._lows[k] not in word_class(self._language, "determiner")), name[1])
        behind = self._zones.part(name[1] + 2) if name[1] + 2 < len(self._tokens) else (0, -1)
        alone = [row[:2] for row in self._zones.named(name)] == [(led, name[1])]
        return ((a, b), name) if alone and not any(row[0] == behind[0] for row in self._zones.named(behind)) else None

    def _of_one_clause(self, zone: Zone, at: int) -> Zone:
        """The part of a zone around a place that no other clause, and nothing said in passing, stands in."""
        joined = frozenset(_words(self._language, "joined"))
        first = max((k + 1 for k in range(zone[0], at) if self._lows[k] in joined), default=zone[0])
        return first, next((k for k in range(at + 1, zone[1] + 1) if self._lows[k] in joined), zone[1] + 1) - 1

    def _struck(self, a: int, b: int, i: int, j: int) -> tuple[Zone, Zone] | None:
        """The same of "Am härtesten traf der Sturm den Kreis Plön": what is struck stands behind what strikes it."""
        if self._lows[j] not in _words(self._language, "strikes") or a != i:
            return None
        first = max((k for k in range(j + 1, b) if self._lows[k] in word_class(self._language, "determiner")), default=None)
        return ((a, first - 1), (first, b)) if first is not None and self._zones.named((first, b)) else None

    def _meant(self, lead: range) -> bool:
        """Whether what stands before a superlative says that one is meant, and leads nowhere: an article or an owner, or nothing at all."""
        lows, definite = self._lows, _words(self._language, "definite")
        at = max((k for k in lead if lows[k] in definite or lows[k].endswith(GENITIVES) or lows[k] == "l'"), default=None)
        leads = word_class(self._language, "preposition") - word_class(self._language, "determiner")
        if at is None:  # "vom Hochwasser am schwersten getroffen"
            return not lead or (lows[lead[0]] in leads and lows[lead[-1] + 1] in leads)
        return at == 0 or lows[at - 1] not in leads  # "in the largest city"

    def _place(self, a: int, i: int, j: int) -> int | None:
        """The place that a superlative gives: 1, or that of the ordinal in or before it; None where no article or owner says one is
        meant."""
        lead = range(max(a, i - _LEAD), i)
        indefinite = pack(self._language).part("speech").get("placed", {}).get("article", [])
        if any(self._lows[k] in indefinite or self._tokens[k].kind == "number" for k in lead) or not self._meant(lead):
            return None
        within = max(_placed(low, self._language)[0] for low in self._lows[i : j + 1])
        return next((self._ordinals[self._lows[k]] for k in lead if self._lows[k] in self._ordinals), within)

    def _several(self, zone: Zone, at: int) -> bool:
        """Whether more than one is told, or nothing for sure. `at`: where a superlative stands in it."""
        lows = self._lows[zone[0] : (at if at >= 0 else zone[1] + 1)]
        return has_phrase(lows, (*_words(self._language, "several"), *tie_words(self._language, "and")))

    def _holder(self, zone: Zone) -> Holder | None:
        """What a part of the sentence names; None where that is not told."""
        words = [word for _, word in self._words_in(zone)]
        runs = self._zones.named(zone)
        places = frozenset(word for word in words if word[:2] == "p:")
        nouns = frozenset(word for word in words if word[1:2] != ":" and class_of(word) in _KINDS)
        counted = any(word[:2] == "m:" for word in words)
        led = self._lows[zone[0]] in word_class(self._language, "preposition") - word_class(self._language, "determiner")
        if len(runs) > 1 or counted or led or not (runs or places or nouns):
            return None  # "was 94 years old", "is in Liège"
        names: Bag = frozenset()
        text, unlisted = printed(self._tokens[zone[0] : zone[1] + 1]), False
        if runs:
            x, y, _ = runs[0]
            name = [t for t in self._tokens[x : y + 1] if t.kind == "word"]
            names = frozenset(name_key(t.text) for t in name if t.capital)
            unlisted = not any(word[1:2] != ":" for _, word in self._words_in((x, y)))
        return Holder(text, names, places, nouns, bool(runs) and runs[0][2], unlisted)

    def _within(self, zone: Zone, own: Sequence[int]) -> set[int]:
        """Of what is said to be the most, the words that tell where, or of whom: behind a preposition, an owner before it, what strikes.
        `own`: where the words of the superlative stand."""
        i, j, prepositions = own[0], own[-1], word_class(self._language, "preposition")
        # "der größte": German genitives are articles, too, and what stands before a superlative leads to nothing
        leads = prepositions | word_class(self._language, "genitive")
        strikes = self._lows[j] in _words(self._language, "strikes")
        behind = next((k for k in range(j + 1, zone[1] + 1) if strikes or self._lows[k] in leads), zone[1] + 1)
        before = next((k for k in range(zone[0], i) if self._lows[k] in prepositions), i)
        owner = (k for k in range(zone[0], i) if self._lows[k].endswith(GENITIVES))
        return {*range(before, i), *owner, *(k for k in range(i, j) if k not in own), *range(behind, zone[1] + 1)}

    def _words_in(self, zone: Zone) -> Iterator[tuple[int, str]]:
        """The words of a zone, each with the index of its token."""
        return ((k, word) for k, word in self._laid.words if zone[0] <= k <= zone[1])


@cache
def _words(language: str, kind: str) -> tuple[str, ...]:
    found: Sequence[str] = pack(language).part("superlatives").get(kind, [])
    return tuple(found)


@cache
def _rows(language: str) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """The superlatives that are listed, with the degree that all languages share, by their first word."""
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, texts in degrees(language).items():
        for text in texts:
            row = tuple(text.split(" "))
            rows.setdefault(row[0], []).append((row, key))
    return rows


@cache
def _single(language: str) -> Bag:
    """The words of the superlatives that are listed."""
    return frozenset(word for texts in degrees(language).values() for text in texts for word in text.split(" "))


@cache
def _plain(language: str) -> Bag:
    """Words that end as superlatives do and are none."""
    return frozenset((*ordinals(language), *_words(language, "plain"))) | common_words(language)
