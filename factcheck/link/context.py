"""What the sentence around a claim speaks of: the entities that it names and the concepts in it.

Which of several names in a sentence a figure belongs to is often open, and two languages seldom put it in the same place; that both
sentences speak of the same names and things is the better evidence that two claims are about one thing.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import lexicon
from factcheck.model import Source

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*['’]?")
_BEGINNING = re.compile(r"\w+|(?<!\w)\W")  # of a whole word, or of a name that does not begin with a letter
_GOES_ON = re.compile(r"\w")
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
        self._found = _named(source.text, {name: id for name, id in names if len(name) > 1})

    def named(self, begin: int, end: int) -> frozenset[str]:
        """The entities that a stretch of the text names."""
        first, last = (bisect_left(self._found, (at, "")) for at in (begin, end))
        return frozenset(id for _, id in self._found[first:last])

    def concepts(self, begin: int, end: int) -> frozenset[str]:
        """The concepts in a stretch of the text, but for words of saying and of change."""
        return sentence_concepts(self._text[begin:end], self._language)


def _named(text: str, ids: Mapping[str, str]) -> list[tuple[int, str]]:
    """Where a text has which of the wordings as whole words, of several at one place the longest.

    A long text has thousands of names. They are found by how they begin, as to try all of them at every word takes a time that grows with
    the square of its length.
    """
    beginning: dict[str, list[str]] = defaultdict(list)
    for name in sorted(ids, key=lambda n: (-len(n), n)):
        beginning[_BEGINNING.findall(name)[0]].append(name)
    found, end = [], 0
    for begin in _BEGINNING.finditer(text):
        at = begin.start()
        here = (n for n in beginning.get(begin[0], ()) if text.startswith(n, at) and not _GOES_ON.match(text, at + len(n)))
        if at >= end and (longest := next(here, "")):
            found.append((at, ids[longest]))
            end = at + len(longest)
    return found


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
