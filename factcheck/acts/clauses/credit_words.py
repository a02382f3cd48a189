"""The words by which a sentence says who did something or what caused it, as data (`lang/<code>/credits.toml`, `credits.toml`)."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.acts.words.bags import Bag
from factcheck.lang import pack
from factcheck.lang.listed import forms
from factcheck.read.text import Token, tokenize

WAYS = ("does", "led", "given", "nouns", "belongs")
_GAP = 7  # words that "…" may stand for
_HARD = frozenset(";:()")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a relation, before and behind a gap; `way`: where they have the thing and the doer (one of `WAYS`)."""

    relation: str
    way: str
    parts: tuple[tuple[str, ...], ...]


def found_in(tokens: Sequence[Token], language: str) -> Iterator[tuple[Wording, int, int, tuple[int, int] | None]]:
    """The wordings that a sentence has, the longest at each place: from which token to which, and the gap within."""
    rows = _wordings(language)
    lows = [token.low for token in tokens]
    for i, low in enumerate(lows):
        best: list[tuple[Wording, int, tuple[int, int] | None]] = []
        for row in rows.get(low, ()):
            end, gap = _match(row.parts, lows, tokens, i)
            if end < 0:
                continue
            if not best or end > best[0][1]:
                best = [(row, end, gap)]
            elif end == best[0][1]:
                best.append((row, end, gap))
        for row, end, gap in best:
            yield row, i, end, gap


def _match(parts: tuple[tuple[str, ...], ...], lows: Sequence[str], tokens: Sequence[Token], i: int) -> tuple[int, tuple[int, int] | None]:
    """Where a wording that begins at a place ends, and its gap; -1 where it does not stand there."""
    first = parts[0]
    end = i + len(first) - 1
    if tuple(lows[i : end + 1]) != first:
        return -1, None
    if len(parts) == 1:
        return end, None
    for j in range(end + 1, min(end + 2 + _GAP, len(lows))):
        if tokens[j].text in _HARD:
            break
        if tuple(lows[j : j + len(parts[1])]) == parts[1]:
            return j + len(parts[1]) - 1, (end + 1, j - 1)
    return -1, None


@cache
def _wordings(language: str) -> Mapping[str, list[Wording]]:
    found: dict[str, list[Wording]] = {}
    table = pack(language).part("credits")
    for relation in relations():
        for way in WAYS:
            kin = [word for words in table.get("kinship", {}).values() for word in words] if (relation, way) == ("kin", "nouns") else []
            for text in forms([*table.get(relation, {}).get(way, []), *kin]):
                parts = tuple(tuple(t.low for t in tokenize(part.strip())) for part in text.split("…"))
                found.setdefault(parts[0][0], []).append(Wording(relation, way, parts))
    return found


@cache
def words(language: str, kind: str) -> Bag:
    """The words of a kind ("by", "hedges"), of a language."""
    return frozenset(pack(language).part("credits").get(kind, []))


@cache
def things(language: str, relation: str) -> tuple[str, ...]:
    """Of which things a relation has one value; empty where of all."""
    return tuple(pack(language).part("credits").get(relation, {}).get("things", []))


@cache
def relations() -> Bag:
    """All relations that have one value at a time."""
    table = _table()
    return frozenset((*table["lasting"], *table["passing"]))


@cache
def trait(relation: str, name: str) -> bool:
    """Whether a relation is one that is "lasting", "passing" or "plain"."""
    return relation in _table()[name]


@cache
def listed(name: str) -> Bag:
    """What a list of `credits.toml` has: "houses", which the dictionary holds for things ("university"), and "heads"."""
    return frozenset(_table()[name])


def causes_in(tokens: Sequence[Token], language: str) -> Bag:
    """The causes that some words name."""
    lows = [token.low for token in tokens]
    rows, found, i = _causes(language), set[str](), 0
    while i < len(lows):
        hits = [(len(row), cause) for row, cause in rows.get(lows[i], ()) if tuple(lows[i : i + len(row)]) == row]
        longest = max((size for size, _ in hits), default=1)
        found |= {cause for size, cause in hits if size == longest}
        i += longest
    return frozenset(found)


def kinship_in(tokens: Sequence[Token], language: str) -> Bag:
    """Which kin some words name."""
    lows = {token.low for token in tokens}
    return frozenset(kin for kin, texts in pack(language).part("credits").get("kinship", {}).items() if not lows.isdisjoint(texts))


@cache
def _causes(language: str) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for cause, texts in pack(language).part("credits").get("causes", {}).items():
        for text in texts:
            row = tuple(t.low for t in tokenize(text))
            rows.setdefault(row[0], []).append((row, cause))
    return rows


def two_causes(one: str, other: str) -> bool:
    """Whether two causes are surely two: neither a wider word for the other, or one that lets the other come about."""
    wider, helping = _wider(), _table()["helping"]
    if one in helping or other in helping:
        return False
    return one != other and other not in wider.get(one, ()) and one not in wider.get(other, ())


@cache
def _wider() -> Mapping[str, Sequence[str]]:
    table: Mapping[str, Mapping[str, Sequence[str]]] = tomllib.loads(Path(__file__).with_name("credits.toml").read_text("utf-8"))
    return table["wider"]


@cache
def _table() -> Mapping[str, Sequence[str]]:
    table: Mapping[str, Sequence[str]] = tomllib.loads(Path(__file__).with_name("credits.toml").read_text("utf-8"))
    return table
