"""Places in a text: countries, adjectives of countries, cities, and towns that the text itself places with a preposition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extract.gazetteer import Known, cities, groups, names, plain, slug, territories
from factcheck.extract.numerals import Numeral
from factcheck.lang import Pack, pack

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*")
_LONGEST = 5  # words in the longest name looked up
_GAP = re.compile(r"[ \u00a0\u202f'’-]{1,2}|, |\.\s")


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


@lru_cache(maxsize=4096)
def parents(place_id: str) -> tuple[str, ...]:
    """What holds a place, from nearest outward: the steps of its path, then the EU, then the continent."""
    steps = place_id.split("/")
    out = ["/".join(steps[:n]) for n in range(len(steps) - 1, 0, -1) if steps[0] != "?"]
    out += groups().get(steps[0], ())
    if steps[0] in ("EU", "EZ"):
        out.append("150")
    return tuple(out)


def lookup(name: str, language: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Id, English name and parents of a named place; None where it is not known."""
    known = names(pack(language)).get(plain(name)) or cities().get(plain(name))
    return (known.place_id, known.name, parents(known.place_id)) if known else None


def describe(place_id: str) -> tuple[str, tuple[str, ...]] | None:
    """English name and parents of an id; None for an id that is no path."""
    if not place_id:
        return None
    name = territories("en").get(place_id, place_id.rsplit("/", maxsplit=1)[-1].replace("-", " "))
    return name, parents(place_id)


@lru_cache(maxsize=16)
def _firsts(language: Pack) -> frozenset[str]:
    return frozenset(re.split(r"[ '.]", n)[0] for n in (*names(language), *cities()))


def places(text: str, pack: Pack) -> list[PlaceMention]:
    """Places of `text` in order, without overlaps."""
    data = pack.part("places")
    table, towns, firsts = names(pack), cities(), _firsts(pack)
    prepositions = frozenset(data.get("prepositions", []))
    doubtful = frozenset(plain(w) for w in data.get("doubtful", []))
    found: list[PlaceMention] = []
    words = list(_WORD.finditer(text))
    done = 0
    for i, word in enumerate(words):
        if word.start() < done:
            continue
        raw = word[0]
        capital = raw[0].isupper()
        first = plain(raw)
        if first.split(".")[0] in firsts or first in firsts:
            hit = _longest(text, words, i, table, towns)
            if hit is not None:
                end, known = hit
                if known.form == "name" and (
                    not capital or (plain(text[word.start() : end]) in doubtful and not _led(words, text, i, prepositions))
                ):
                    continue
                found.append(PlaceMention(word.start(), end, known.place_id, known.name, parents(known.place_id), known.form))
                done = end
                continue
        if capital and len(raw) > 3 and _led(words, text, i, prepositions):
            end = _run(text, words, i)
            name = text[word.start() : end]
            country = _country_after(text, words, end, table)
            place_id = f"{country or '?'}/{slug(name)}"
            found.append(PlaceMention(word.start(), end, place_id, name, parents(place_id), "name"))
            done = end
    return found


def _longest(
    text: str, words: Sequence[re.Match[str]], i: int, table: dict[str, Known], towns: dict[str, Known]
) -> tuple[int, Known] | None:
    ends = [words[i].end()]
    for j in range(i + 1, min(i + _LONGEST, len(words))):
        if not _GAP.fullmatch(text[words[j - 1].end() : words[j].start()]):
            break
        ends.append(words[j].end())
    for end in reversed(ends):
        key = plain(text[words[i].start() : end])
        known = table.get(key) or (towns.get(key) if text[words[i].start()].isupper() and len(key) > 3 else None)
        if known is not None:
            return end, known
    return None


def _led(words: Sequence[re.Match[str]], text: str, i: int, prepositions: frozenset[str]) -> bool:
    return i > 0 and words[i].start() - words[i - 1].end() == 1 and words[i - 1][0].lower() in prepositions


def _run(text: str, words: Sequence[re.Match[str]], i: int) -> int:
    end = words[i].end()
    for word in words[i + 1 : i + 4]:
        if text[end : word.start()] not in (" ", "-") or not word[0][0].isupper():
            break
        end = word.end()
    return end


def _country_after(text: str, words: Sequence[re.Match[str]], end: int, table: dict[str, Known]) -> str | None:
    """The country that a comma or a bracket puts behind a town: "Kénitra, au Maroc"."""
    tail = re.match(r"(?:, | \()(?:[^\W\d_]{1,4}[ '’])?([^\W\d_]+(?:[ -][A-Z][^\W\d_]+)*)", text[end : end + 60])
    known = table.get(plain(tail[1])) if tail else None
    return known.place_id if known and known.form == "name" and known.place_id.isalpha() else None


def countries_counted(text: str, pack: Pack, numerals: Sequence[Numeral]) -> list[tuple[int, int, int]]:
    """Start, end and number of each count of countries ("14 countries", "dix-huit pays"): a scope of the claim that holds it."""
    nouns = frozenset(pack.part("places").get("country_nouns", []))
    out = []
    for numeral in numerals:
        noun = _WORD.match(text, numeral.end + 1) if text[numeral.end : numeral.end + 1] in (" ", "\u00a0", "\u202f") else None
        if noun and noun[0].lower() in nouns and numeral.value == int(numeral.value):
            out.append((numeral.start, noun.end(), int(numeral.value)))
    return out
