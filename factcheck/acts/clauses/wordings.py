"""The words of acts, as a sentence has them. They stand in `lang/<code>/acts.toml`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

_GAP = 12  # words that "…" may stand for
_SHORT = 4  # letters from which a word of an act is known in other forms, too
_HARD = frozenset(";:")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an act (`parts`: before and behind a gap; `first`: the first as it is written) and where its two sides stand. `kin`: a
    noun for one of the two ("successor"), whose owner is the other."""

    act: str
    first: str
    parts: tuple[tuple[str, ...], ...]
    noun: bool
    kin: bool
    subject: int
    object: int
    sides: Mapping[str, int]


def found_in(tokens: Sequence[Token], language: str) -> Iterator[tuple[Wording, list[int]]]:
    """The acts that some words tell, the longest phrase at each place, with the places of their words."""
    stem, rows = stemmer(language), wordings(language)
    keys = [_key(token.low, stem) for token in tokens]
    i = 0
    while i < len(tokens):
        best: tuple[Wording, list[int]] | None = None
        best_fit = (0, 0)
        for row in rows.get(keys[i], ()):
            fit = _fit(row, tokens, i, language)
            span = _match(row.parts, keys, tokens, i) if fit else []
            if span and (len(span), fit) > best_fit:
                best, best_fit = (row, span), (len(span), fit)
        if best is not None:
            yield best
            i += max(1, len([j for j in best[1] if j - i < len(best[0].parts[0])]))
        else:
            i += 1


def _key(low: str, stem: Callable[[str], str]) -> str:
    """What the forms of a word share: its stem, with its first letters, for stems may drop a sign that matters ("fordert", "fördert")."""
    found = stem(low)
    return low if len(found) < _SHORT else f"{low[:_SHORT]} {found}"


def _fit(row: Wording, tokens: Sequence[Token], i: int, language: str) -> int:
    """How well a word may be the noun or verb of a row: where nouns alone have a capital, so does the first word of a clause; elsewhere
    a noun follows its article. 0 where it cannot be."""
    token, before = tokens[i], tokens[i - 1] if i else None
    if nouns_capitalised(language):
        free = before is None or before.kind == "mark" or token.text.isupper()
        return 2 if token.capital == row.first[:1].isupper() else int(free)
    if not row.noun:
        return 2
    return 3 if before is not None and before.low in _before_nouns(language) and token.low.removesuffix("s") == row.first else 1


@cache
def _before_nouns(language: str) -> frozenset[str]:
    """What stands before a noun and no verb."""
    return word_class(language, "determiner") | word_class(language, "possessive") | word_class(language, "preposition")


def _match(parts: tuple[tuple[str, ...], ...], keys: Sequence[str], tokens: Sequence[Token], i: int) -> list[int]:
    """The places of the words of a phrase from a place on; empty where it does not stand there."""
    first = parts[0]
    if tuple(keys[i : i + len(first)]) != first:
        return []
    span = list(range(i, i + len(first)))
    if len(parts) == 1:
        return span
    last = parts[1]
    for j in range(i + len(first), min(i + _GAP, len(keys))):
        if tokens[j].text in _HARD:
            break
        if tuple(keys[j : j + len(last)]) == last:
            return [*span, *range(j, j + len(last))]
    return []


@cache
def wordings(language: str) -> Mapping[str, list[Wording]]:
    """The rows of acts by the key of their first word."""
    stem, found = stemmer(language), dict[str, list[Wording]]()
    table = pack(language).part("acts")
    for row in table.get("row", []):
        sides = {prep: side for side, key in ((1, "first"), (2, "second")) for prep in row.get(key, [])}
        for text in row["words"]:
            parts = tuple(tuple(_key(t.low, stem) for t in tokenize(part.strip())) for part in text.split("…") if part)
            noun, kin = row.get("noun", False), row.get("kin", False)
            first, places = tokenize(text)[0].text, (row.get("subject", 1), row.get("object", 2))
            found.setdefault(parts[0][0], []).append(Wording(row["act"], first, parts, noun, kin, *places, sides))
    return found
