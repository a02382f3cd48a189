"""Stored text to sentences and tokens, with offsets into the text.

Titles, list items and paragraphs break sentences; a sentence never crosses a blank line.
"""

from dataclasses import dataclass
from functools import cache

import regex

from factcheck.lang import Pack

# A word may hold digits, inner hyphens and dots of acronyms; an elided article ("l’", "d'", "qu’") is a token of its own, so that
# "l’Ami" gives the name "Ami".
_TOKEN = regex.compile(
    r"""(?P<elision>\b(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|dell|nell|sull|all|un)['’])(?=\w)
      | (?P<number>\d[\d.,'’\u00a0\u202f\u2009]*\d|\d)
      | (?P<word>\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’.&]\p{L}[\p{L}\p{M}\p{N}]*)*)
      | (?P<mark>[^\w\s])""",
    regex.VERBOSE | regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `low`: lower case with straight apostrophes. `kind`: "word", "number", "mark" or "elision"."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or heading. `paragraph` counts from 0; `heading` is True for a line of its own that ends without a stop."""

    start: int
    end: int
    paragraph: int
    heading: bool
    tokens: tuple[Token, ...]


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, offsets into `text`."""
    return tuple(
        Token(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'"), m.lastgroup or "mark")
        for m in _TOKEN.finditer(text, start, len(text) if end is None else end)
    )


def sentences(text: str, pack: Pack) -> list[Sentence]:
    """The sentences of a stored text, in order."""
    found: list[Sentence] = []
    stops = _abbreviations(pack)
    paragraph = -1
    blank = True
    for line in regex.finditer(r"[^\n]+", text):
        if not line.group().strip():
            blank = True
            continue
        if blank or text[max(0, line.start() - 2) : line.start()] == "\n\n" or paragraph < 0:
            paragraph += 1
        blank = False
        for start, end in _split(text, line.start(), line.end(), stops):
            heading = text[start:end].startswith("#") or (
                start == line.start() and end == line.end() and text[start:end].rstrip()[-1:] not in '.!?…»”")' and end - start < 120
            )
            found.append(Sentence(start, end, paragraph, heading, tokenize(text, start, end)))
    return found


_END = regex.compile(r"[.!?…]+[\"”»’)\]]*(?:\s*»)?(?=\s+[\p{Lu}\d\"“«–—¿¡(\[‘'„]|\s*$)|[:;](?=\s*$)")


def _split(text: str, start: int, end: int, stops: frozenset[str]) -> list[tuple[int, int]]:
    """Offsets of the sentences of one line."""
    out = []
    at = start
    for m in _END.finditer(text, start, end):
        before = regex.search(r"[\p{L}\p{N}.]*$", text[max(at, m.start() - 24) : m.start()])
        word = before.group().lower() if before else ""
        if m.group() == "." and m.end() < end and (word in stops or (len(word) == 1 and word.isalpha())):
            continue  # "M. Dupont", "U.S. Army", "janv. 2024"
        if text[at : m.end()].strip():
            out.append((at, m.end()))
        at = m.end()
        while at < end and text[at].isspace():
            at += 1
    if text[at:end].strip():
        out.append((at, at + len(text[at:end].rstrip())))
    return out


@cache
def _abbreviations(pack: Pack) -> frozenset[str]:
    """Words after which a full stop ends no sentence, from `lang/<code>/text.toml`."""
    return frozenset(word.rstrip(".").lower() for word in pack.part("text").get("abbreviations", []))
