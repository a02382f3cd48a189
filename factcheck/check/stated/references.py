"""Which stretches of a draft list its sources or point to its own parts: they state nothing.

A list of sources stands under a heading that says so, or behind such a word and a colon; elsewhere an item of a list is one where it
begins with an outlet or an author and a title in quotation marks, and ends with a date or an address. An item that tells something in a
sentence of its own ("3. The bridge opened on 20 July 2025.") is a statement.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.check.stated.draft import Draft
from factcheck.check.stated.telling import has_verb
from factcheck.lang import languages, pack
from factcheck.model import Source
from factcheck.read.text import Sentence, fold, tokenize

Span = tuple[int, int]

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_ITEM = re.compile(r"[ \t>]*(?:[-*+•–]|\d{1,3}[.)]|\[\^?\w{1,20}\]|\(\d{1,3}\)|[¹²³⁰⁴-⁹]+)[ \t]*(?=[^\s(\[:])")
_PAGE = r"(?:,?\s*(?:pp?|S|pág|págs)\.\s*\d+(?:\s*[-–]\s*\d+)?)?"
_DATED = re.compile(rf"(?:\b\d{{4}}-\d\d-\d\d|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\b(?:18|19|20)\d\d){_PAGE}\W*$")
_TITLE = re.compile(r"(?:^|[,:.)]\s*)(?:\"[^\"\n]{3,}\"|“[^”\n]{3,}”|„[^“”\n]{3,}[“”]|«[^»\n]{3,}»)\s*(?=[,.;(]|\s*$)|[,.]\"\s")
_LONGEST_POINTER = 8  # words: "See the list at the end of this text."


def references(draft: Draft, sentences: Sequence[Sentence], sources: Sequence[Source], language: str) -> list[Span]:
    """The stretches of the draft's plain text that list sources or point to the text itself, in order and apart."""
    looking = frozenset(pack(language).part("check").get("looking", []))
    pointing = []
    for sentence in sentences:
        words = [token for token in sentence.tokens if token.kind != "mark"]
        if words and words[0].low in looking and len(words) <= _LONGEST_POINTER:
            pointing.append((sentence.start, sentence.end))
    merged: list[Span] = []
    for start, end in sorted({*pointing, *_listed(draft, sources, language)}):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def starts_item(draft: Draft, at: int) -> bool:
    """Whether the line of the file that holds a place of the plain text is the first of an item of a list."""
    return bool(_ITEM.match(_stored(draft, at)))


def _listed(draft: Draft, sources: Sequence[Source], language: str) -> Iterator[Span]:
    """Each line that lists a source, and the headings above."""
    outlets = tuple(sorted({fold(s.outlet) for s in sources if s.outlet}))
    addressed = sorted(c.start for c in draft.citations if c.start == c.end and any("://" in target for target in c.targets))
    inside = False
    for m in _LINE.finditer(draft.text):
        line, stored = m.group(), _stored(draft, m.start())
        head, colon, rest = fold(line).partition(":")
        here = addressed[bisect_right(addressed, m.start()) : bisect_right(addressed, m.end())]
        address = bool(here) and not draft.text[here[-1] : m.end()].strip(" .,;:)>")
        ends = address or bool(_DATED.search(line))
        item = bool(_ITEM.match(stored))
        if head.strip(" *_.") in _headings() and (colon or len(line) == len(head)):
            inside = not rest.strip(" *_")
        elif inside:
            inside = not stored.startswith("#") and (item or ends or line[-1] not in ".!?…")
            if not inside:
                continue
        elif not (item and ends and _cites(_ITEM.sub("", line, count=1), outlets, language)):
            continue
        yield m.start(), m.end()


def _stored(draft: Draft, at: int) -> str:
    """The line of the file that holds a place of the plain text: with the mark of a heading or an item."""
    place = draft.in_file(at)
    end = draft.content.find("\n", place)
    return draft.content[draft.content.rfind("\n", 0, place) + 1 : end if end >= 0 else len(draft.content)]


def _cites(line: str, outlets: Sequence[str], language: str) -> bool:
    """Whether a line that ends with a date or an address begins with an outlet of the dossier, or with somebody and a title."""
    folded = fold(line)
    if any(folded.startswith(outlet) and not folded[len(outlet) :].lstrip()[:1].isalpha() for outlet in outlets):
        return True
    title = _TITLE.search(line)
    if title is None:
        return False
    head = tokenize(line, 0, min(at for mark in '"“„«' if (at := line.find(mark)) >= 0))
    said = frozenset(pack(language).part("check").get("said", []))
    verb = has_verb([token for token in head if not token.capital], language)  # "Strand" is no verb in the name of a paper
    return not verb and not any(token.low in said or token.kind == "number" for token in head)


@cache
def _headings() -> frozenset[str]:
    """What stands above a list of sources, in all languages, without accents."""
    return frozenset(fold(word) for code in languages() for word in pack(code).part("check").get("references", []))
