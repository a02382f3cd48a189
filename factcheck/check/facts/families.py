"""Words of one family that begin otherwise: a verb that parts from its prefix ("lehnte … ab", "abgelehnt", "abzulehnen" of "Ablehnung"),
and one whose vowel is another where it is stressed ("cierra" of "cerrar")."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from factcheck.acts.words.bags import common_words
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack
from factcheck.read.text import Token, fold

_LONG = 4  # letters of a word that is no grammar
_VERB = 3  # letters of the stem of a verb with a prefix
_ALIKE = 5  # letters by which words of one family begin alike
_KEPT = 20_000


def begun(tokens: Sequence[Token], language: str) -> frozenset[str]:
    """How the words of a passage begin, in each of their forms."""
    words = [token.low for token in tokens if token.kind == "word" and len(token.low) >= _LONG]
    return frozenset(form for word in (*words, *_parted(tokens, language)) for form in forms(word, language))


@lru_cache(maxsize=_KEPT)
def forms(word: str, language: str) -> frozenset[str]:
    """How a word begins, and how it would with its prefix right before its stem, or without stress."""
    found = [word, *_joined(word, language)]
    for stressed, plain in pack(language).part("check").get("stressed", []):
        found += [one.replace(stressed, plain) for one in found if stressed in one]
    return frozenset(fold(one)[:_ALIKE] for one in found if len(one) >= _ALIKE)


def _joined(word: str, language: str) -> Iterator[str]:
    """A word without what stands between its prefix and its stem: "abgelehnt", "abzulehnen"."""
    infixes = tuple(pack(language).part("check").get("infixes", []))
    for prefix in verbs(pack(language)).prefixes if infixes else ():
        rest = word[len(prefix) :] if word.startswith(prefix) else ""
        infix = next((one for one in infixes if rest.startswith(one)), "")
        if infix and len(rest) - len(infix) >= _VERB:
            yield prefix + rest[len(infix) :]


def _parted(tokens: Sequence[Token], language: str) -> Iterator[str]:
    """The verbs whose prefix ends their clause: "lehnte den Antrag ab". Which of its words the verb is, is left open."""
    if not pack(language).part("check").get("infixes"):
        return
    prefixes, grammar = frozenset(verbs(pack(language)).prefixes), common_words(language)
    for i, token in enumerate(tokens):
        if token.low in prefixes and (i + 1 == len(tokens) or tokens[i + 1].kind == "mark"):
            clause = takewhile(lambda t: t.kind != "mark", reversed(tokens[:i]))
            yield from (token.low + t.low for t in clause if not t.capital and len(t.low) >= _VERB and t.low not in grammar)
