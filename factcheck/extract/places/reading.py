"""Places in a text: countries, adjectives of countries, cities, and towns for which the text itself gives evidence.

A preposition alone does not make a town ("At Google", "à Macron"). A name that no list knows is a place when a place noun or a phrase of
nearness leads to it ("the town of X", "near X"), when a known place stands in apposition ("X, in Morocco", "X (Spain)"), or when
only prepositions of place ever lead to it, more than once; and never when the text makes it speak.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.extract.places.gazetteer import (
    Known,
    adjectives,
    begins_longer,
    english,
    groups,
    names,
    plain,
    region_above,
    slug,
    spot,
)
from factcheck.lang import Pack, pack
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Lexicon, lexicon

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*")
_NEXT = re.compile(r"(?:[ \u00a0\u202f\-'’]{1,2}|, |\.\s)([^\W\d_]+(?:\.[^\W\d_]\.?)*)")
_LONGEST = 5  # words in the longest name looked up
_LEAD = 48  # characters in which what leads to a name stands
_COUNTED = re.compile(r"\d[ \u00a0]$")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*[ \u00a0]$")
_MORE = re.compile(r"[ ]([^\W\d_]+)|[-’']([^\W\d_]+)")
_TAIL = re.compile(r"(?:, | \()(?:[^\W\d_]{1,6}[ '’]){0,2}([^\W\d_]+(?:[ -][^\W\d_]+){0,2})")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place where it stands. `place_id` is a path from the country down ("MA/Kenitra"; "?/Ribaute" where no country is known),
    "150" a continent by UN M49. `parents` go from nearest outward. `form`: "name", "demonym" or "adjective"."""

    start: int
    end: int
    place_id: str
    name: str
    parents: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language that tell places from other names."""

    names: dict[str, Known]
    adjectives: dict[str, Known]
    adjective_words: frozenset[str]  # as written, in lower case: a quick test
    longer: frozenset[str]  # first words of names of several words
    doubtful: frozenset[str]
    preposition: re.Pattern[str]  # "in", "à", where it ends the lead
    placing: re.Pattern[str]  # of these, the ones that seldom lead to anything else
    strong: re.Pattern[str]  # "near", "the town of"
    regional: re.Pattern[str]  # "the state of", "dans le": what leads to a region rather than to its city
    articled: re.Pattern[str]  # these and "l'", "la", which only a region bears
    voice: re.Pattern[str]  # a verb of speech right after
    title: re.Pattern[str]  # "Mr", "president" right before
    noun: re.Pattern[str]  # an article or number right before, which no city bears where every noun has a capital
    lexicon: Lexicon


@lru_cache(maxsize=4096)
def parents(place_id: str) -> tuple[str, ...]:
    """What holds a place, from nearest outward: the steps of its path, then the EU, then the continent."""
    steps = place_id.split("/")
    above = region_above(place_id) if len(steps) > 1 else ""
    out = [above] if above else []
    out += ["/".join(steps[:n]) for n in range(len(steps) - 1, 0, -1) if steps[0] != "?"]
    out += groups().get(steps[0], ())
    if steps[0] in ("EU", "EZ"):
        out.append("150")
    return tuple(out)


def one_in_other(one: str, other: str) -> bool:
    """Whether two places (by their ids) are one, or the one holds the other."""
    return one == other or one in parents(other) or other in parents(one)


def any_in_other(some: Iterable[str], others: Collection[str]) -> bool:
    """Whether one of some places holds one of others, or is held by it."""
    return any(one_in_other(a, b) for a in some for b in others)


def lookup(name: str, language: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Id, English name and parents of a named place; None where it is not known."""
    key = plain(name)
    known = names(pack(language)).get(key) or adjectives(pack(language)).get(key) or spot(key)
    return (known.place_id, known.name, parents(known.place_id)) if known else None


def describe(place_id: str) -> tuple[str, tuple[str, ...]] | None:
    """English name and parents of an id; None for an id that is no path."""
    if not place_id:
        return None
    return english(place_id), parents(place_id)


def _ends(words: Sequence[str]) -> re.Pattern[str]:
    some = "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)(?:{some or '(?!)'})(?:(?<=['’])|[ \u00a0])$", re.IGNORECASE)


def _common(language: Pack) -> list[str]:
    """Number words and grammatical words: capitals at the start of a sentence make no town of them ("Trente", "Para")."""
    stops: list[str] = language.part("numbers").get("labels", {}).get("stop_words", [])
    return _number_words(language) + [w for words in language.part("speech").get("words", {}).values() for w in words] + stops


def _before_a_noun(language: Pack) -> list[str]:
    return _number_words(language) + list(language.part("speech").get("words", {}).get("determiner", []))


def _number_words(language: Pack) -> list[str]:
    numbers = language.part("numbers")
    return [w for table in ("small", "tens") for w in numbers.get(table, {})]


@lru_cache(maxsize=16)
def _words(language: Pack) -> _Words:
    data, speech = language.part("places"), language.part("speech")
    strong = [*data.get("near", [])]
    strong += [f"{noun}{link}" for noun in data.get("place_nouns", []) for link in data.get("place_links", [""])]
    links = data.get("place_links", [""])
    regional = [*data.get("regional", []), *(f"{noun}{link}" for noun in data.get("region_nouns", []) for link in links)]
    verbs = "|".join(re.escape(v) for v in sorted(speech.get("speech", {}).get("verb", []), key=lambda w: (-len(w), w)))
    nouns = speech.get("speech", {}).get("party", [])
    titles = [*data.get("titles", []), *nouns]
    table, tongue = names(language), adjectives(language)
    return _Words(
        table,
        tongue,
        frozenset(w.lower() for part in ("adjectives", "demonyms") for ws in data.get(part, {}).values() for w in ws),
        frozenset(re.split(r"[ '.]", n)[0] for n in (*table, *tongue) if not n.isalpha()),
        frozenset(plain(w) for w in [*data.get("doubtful", []), *_common(language)]),
        _ends(data.get("prepositions", [])),
        _ends(data.get("placing", [])),
        _ends(strong),
        _ends(regional),
        _ends([*regional, *data.get("regional_articles", [])]),
        re.compile(rf",? (?:{verbs or '(?!)'})", re.IGNORECASE),
        _ends(titles),
        _ends(_before_a_noun(language) if speech.get("names", {}).get("nouns_capitalised") else []),
        lexicon(language.code),
    )


def places(text: str, pack: Pack) -> list[PlaceMention]:
    """Places of `text` in order, without overlaps."""
    reading = _Reading(text, _words(pack))
    for word in _WORD.finditer(text):
        if word.start() >= reading.done:
            reading.take(word)
    _settle(reading.found, reading.shared)
    return _with_unsure(reading.found, reading.unsure, reading.refused)


class _Reading:
    """The places of a text as its words are read. `done`: the offset behind what is read; `shared`: mentions of names that several
    countries share; `unsure`: spans of words that may be places, `refused`: words that stand somewhere as none."""

    def __init__(self, text: str, words: _Words) -> None:
        self.text, self.words = text, words
        self.found: list[PlaceMention] = []
        self.shared: list[tuple[int, Known]] = []
        self.unsure: dict[str, list[tuple[int, int]]] = {}
        self.refused: set[str] = set()
        self.done = 0

    def take(self, word: re.Match[str]) -> None:
        """Reads a word, and those behind it that belong to it."""
        raw = word[0]
        if not raw[0].isupper():
            if raw in self.words.adjective_words:
                self._add(word.start(), word.end(), self.words.adjectives[plain(raw)])
        elif (hit := _longest(self.text, word, self.words)) is not None:
            self._known(word.start(), *hit)
        elif len(raw) > 3 and not raw.isupper():
            self._unknown(word)

    def _add(self, start: int, end: int, known: Known) -> None:
        self.found.append(PlaceMention(start, end, known.place_id, known.name, parents(known.place_id), known.form))

    def _known(self, start: int, end: int, known: Known) -> None:
        """A name of the gazetteer, unless it is that of something else here."""
        self.done, text = end, self.text
        beside = bool(self.found) and self.found[-1].end == start - 2 and text[start - 2] == ","
        if _is_other(text, start, end, known, self.words, beside):
            return
        if known.region and known.region != known.place_id and self.words.articled.search(text[max(0, start - _LEAD) : start]):
            known = replace(known, place_id=known.region, name=english(known.region))
        if known.others:
            self.shared.append((len(self.found), known))
        self._add(start, end, known)

    def _unknown(self, word: re.Match[str]) -> None:
        """A name that no gazetteer knows, where the words around it lead to a place."""
        text, words, start = self.text, self.words, word.start()
        lead = text[max(0, start - _LEAD) : start]
        led, strong = words.placing.search(lead), words.strong.search(lead)
        if not led and not strong:
            self.refused.add(word[0])
            return
        end = self.done = _run(text, word)
        if words.voice.match(text, end):
            self.refused.add(word[0])
        elif strong or _place_after(text, end, words):
            name = text[start:end]
            place_id = f"{_country_after(text, end, words) or '?'}/{slug(name)}"
            self.found.append(PlaceMention(start, end, place_id, name, parents(place_id), "name"))
        else:
            self.unsure.setdefault(text[start:end], []).append((start, end))


def _settle(found: list[PlaceMention], open_: list[tuple[int, Known]]) -> None:
    """Names that several countries share go to the country that the text names most, where it is one of theirs."""
    if not open_:
        return
    shared = {at for at, _ in open_}
    named = Counter(p.place_id.split("/")[0] for at, p in enumerate(found) if at not in shared)
    for at, known in open_:
        best = max((known.place_id, *known.others), key=lambda i: named[i.split("/")[0]])  # the first of equals
        if best != known.place_id:
            found[at] = replace(found[at], place_id=best, name=english(best), parents=parents(best))


def _with_unsure(found: list[PlaceMention], unsure: dict[str, list[tuple[int, int]]], refused: set[str]) -> list[PlaceMention]:
    """Names to which only a preposition leads: places where the text places them elsewhere or again, and never gives them a voice."""
    sure = {p.name: p.place_id for p in reversed(found)}
    extra = []
    for name, spots in unsure.items():
        if name not in sure and (len(spots) < 2 or re.split(r"[ '’-]", name)[0] in refused):
            continue
        place_id = sure.get(name, f"?/{slug(name)}")
        extra += [PlaceMention(start, end, place_id, name, parents(place_id), "name") for start, end in spots]
    return sorted([*found, *extra], key=lambda p: p.start) if extra else found


def _longest(text: str, word: re.Match[str], words: _Words) -> tuple[int, Known] | None:
    """The longest known name that begins with this word."""
    first = plain(word[0])
    head = re.split(r"[ '.]", first)[0]
    if head in words.longer or begins_longer(head):
        ends: list[int] = []
        end = word.end()
        while len(ends) < _LONGEST - 1 and (more := _NEXT.match(text, end)):
            end = more.end()
            ends.append(end)
        for end in reversed(ends):
            known = _known(plain(text[word.start() : end]), words)
            if known is not None:
                return end, known
    known = _known(first, words)
    return (word.end(), known) if known else None


def _known(key: str, words: _Words) -> Known | None:
    return words.names.get(key) or words.adjectives.get(key) or (spot(key) if len(key) > 2 else None)


def _is_other(text: str, start: int, end: int, known: Known, words: _Words, beside: bool) -> bool:
    """Whether a known name is a word, a person or part of a longer name here ("Nice", "Jack London", "Chicago Tribune")."""
    lead = text[max(0, start - _LEAD) : start]
    led = words.preposition.search(lead) is not None
    doubtful = plain(text[start:end]) in words.doubtful
    if known.form == "demonym" and _surname(lead, words):
        return True
    if known.form != "name" or len(known.place_id) <= 3:  # countries are taken at their word
        return known.form == "name" and doubtful and not led
    word = _is_word(text[start:end], lead, known, words)
    if led or words.strong.search(lead) or (words.regional.search(lead) and not word):
        return False
    if word or doubtful or words.title.search(lead):
        return True
    if known.minor and not beside and lead[-1:] != "(" and not words.articled.search(lead) and not _place_after(text, end, words):
        return True
    before = _CAPITAL_BEFORE.search(lead)
    if before and before[0][0].isupper():
        first = lead[: before.start()].rstrip()[-1:] in ("", ".", "!", "?")
        # Any word begins a sentence with a capital: only a name that a town bears in another tongue is a person's then ("Esteban Mora").
        if not first or (plain(known.name) != plain(text[start:end]) and plain(before[0].strip()) not in words.doubtful):
            return _known(plain(before[0].strip()), words) is None
    after = text[end : end + 2]
    if len(after) == 2 and after[0] in " -" and after[1].isupper():
        more = _WORD.match(text, end + 1)
        return more is not None and _known(plain(more[0]), words) is None
    return False


def _surname(lead: str, words: _Words) -> bool:
    """Whether a title, or a name inside the sentence, stands right before: "Frau Schweizer", "der Trainer Jürgen Schweizer"."""
    before = _CAPITAL_BEFORE.search(lead)
    inside = before is not None and before[0][0].isupper() and lead[: before.start()].rstrip()[-1:] not in ("", ".", "!", "?")
    return inside or words.title.search(lead) is not None


def _is_word(name: str, lead: str, known: Known, words: _Words) -> bool:
    """Whether a name that a city has only in some other tongue is a word in this one: "der Rest" is not Rasht, "das Gerät" not Herat."""
    key = plain(name)
    if known.region or key in words.names or key == plain(known.name):
        return False
    if words.noun.search(lead) or _COUNTED.search(lead):
        return True
    meant = words.lexicon.concepts_of(name) if key.isalpha() else ()
    return len(meant) == 1 and meant[0] in concepts()  # the parts of a compound are of no account: "Straß-burg"


def _run(text: str, word: re.Match[str]) -> int:
    """The end of a name that goes on in capitals, with small words inside hyphens ("Saint-Laurent-de-la-Cabrerisse")."""
    end = word.end()
    for _ in range(6):
        more = _MORE.match(text, end)
        if more is None or (more[1] is not None and not more[1][0].isupper()):
            break
        end = more.end()
    return end


def _place_after(text: str, end: int, words: _Words) -> bool:
    tail = _TAIL.match(text, end)
    if tail is None:
        return False
    first = tail[1].split()[0] if tail[1] else ""
    known = _known(plain(tail[1]), words) or _known(plain(first), words)
    return known is not None and known.form == "name" and first[:1].isupper()


def _country_after(text: str, end: int, words: _Words) -> str | None:
    """The country that a comma or a bracket puts behind a town: "Kénitra, au Maroc"."""
    tail = _TAIL.match(text, end)
    if tail is None:
        return None
    known = words.names.get(plain(tail[1])) or words.names.get(plain(tail[1].split()[0]))
    known = known or spot(plain(tail[1]))
    return known.place_id.split("/")[0] if known and (known.place_id.isalpha() or known.region) else None
