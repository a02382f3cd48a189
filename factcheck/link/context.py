"""What the sentence around a claim speaks of: the entities that it names and the concepts in it.

Which of several names in a sentence a figure belongs to is often open, and two languages seldom put it in the same place; that both
sentences speak of the same names and things is the better evidence that two claims are about one thing.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import lexicon
from factcheck.model import Source

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*['’]?")
_CLASSES = frozenset({"person", "thing", "event", "property", "organisation", "action", "qualifier"})


@dataclass(slots=True)
class _Token:
    text: str
    low: str


class Mentions:
    """Where an article names which entity. `names`: each wording with the id of its entity."""

    def __init__(self, source: Source, names: Iterable[tuple[str, str]]) -> None:
        self._text = source.text
        self._language = source.language
        ids = {name: id for name, id in names if len(name) > 1}
        self._found: list[tuple[int, str]] = []
        if ids:
            longest = sorted(ids, key=lambda n: (-len(n), n))
            pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in longest) + r")(?!\w)")
            self._found = [(m.start(), ids[m.group()]) for m in pattern.finditer(self._text)]

    def named(self, begin: int, end: int) -> frozenset[str]:
        """The entities that a stretch of the text names."""
        first, last = (bisect_left(self._found, (at, "")) for at in (begin, end))
        return frozenset(id for _, id in self._found[first:last])

    def concepts(self, begin: int, end: int) -> frozenset[str]:
        """The concepts in a stretch of the text, but for words of saying and of change."""
        return sentence_concepts(self._text[begin:end], self._language)


@lru_cache(maxsize=8192)
def sentence_concepts(text: str, language: str) -> frozenset[str]:
    """The telling concepts of a sentence."""
    tokens = [_Token(word, word.lower().replace("’", "'")) for word in _WORD.findall(text)]
    return frozenset(hit.concept for hit in lexicon(language).annotate(tokens) if telling(hit.concept))


def telling(id: str) -> bool:
    """Whether sharing a concept says something about two sentences speaking of one thing."""
    known = concepts().get(id)
    return known is not None and not known.generic and known.cls in _CLASSES


def topic(spoken: Collection[str | None]) -> str | None:
    """The entity that most claims of an article are about, where it is more than a fifth of them."""
    counts = Counter(id for id in spoken if id is not None)
    best = max(sorted(counts), key=lambda id: (counts[id], id), default=None)
    return best if best is not None and counts[best] * 5 >= len(spoken) else None
