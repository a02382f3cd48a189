"""Families of words that news texts use for one another: "refuse", "rejection", "turn down", "zurückweisen".

`lang/<code>/senses.toml` lists them, in all languages under the same keys. They are wider than concepts: what they name is not the same,
it only may tell the same. So no measure, entity or relation between articles rests on them; a draft may say in such words what its
source says.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.lang import pack
from factcheck.measures.lexicon import Lexicon, Word

_APART = 14  # tokens between a verb and the particle that closes its clause


def senses(tokens: Sequence[Word], language: str) -> dict[int, frozenset[str]]:
    """The senses ("k:refuse") of some tokens of a sentence, by the index of each token."""
    found: dict[int, set[str]] = {}
    for hit in _lexicon(language).annotate(tokens):
        for i in range(hit.first, hit.last + 1):
            found.setdefault(i, set()).add(hit.concept)
    for verb, particle in _apart(tokens, language):
        joined = _of_word(tokens[particle].low + tokens[verb].low, language)
        if joined:
            found[verb] = found[particle] = set(joined)
    return {i: frozenset(words) for i, words in found.items()}


def _apart(tokens: Sequence[Word], language: str) -> list[tuple[int, int]]:
    """Verbs and the particles that may belong to them, at the end of a clause: "lehnte die Jury den Protest ab"."""
    particles = _particles(language)
    pairs = []
    for at, token in enumerate(tokens):
        if token.low not in particles or (at + 1 < len(tokens) and tokens[at + 1].text[:1].isalnum()):
            continue
        for verb in range(at - 1, max(-1, at - _APART), -1):
            if tokens[verb].text[:1].islower() and len(tokens[verb].text) > 3:
                pairs.append((verb, at))
    return pairs


@lru_cache(maxsize=8192)
def _of_word(low: str, language: str) -> frozenset[str]:
    return frozenset(hit.concept for hit in _lexicon(language).annotate([_Plain(low)]))


class _Plain:
    def __init__(self, low: str) -> None:
        self.text = self.low = low


@cache
def _lexicon(language: str) -> Lexicon:
    rows = pack(language).part("senses").get("senses", {})
    return Lexicon(pack(language), {f"k:{key}": words for key, words in rows.items()})


@cache
def _particles(language: str) -> frozenset[str]:
    return frozenset(pack(language).part("senses").get("forms", {}).get("particles", []))
