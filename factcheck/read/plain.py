"""The text of an article without what its file has and no reader sees: lines broken at a width, the marks of Markdown inside a line,
soft hyphens, letters whose accent is a character of its own. Where each character is stored is kept, for quotes are exact.

The marks with which a line begins stay, for they say what the line is: a title, an entry of a list, an hour of a live page.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from itertools import pairwise

import regex

from factcheck.model import Source
from factcheck.read.edited import Edit, Edited
from factcheck.read.files import UNSEEN
from factcheck.read.items import items
from factcheck.read.text import Block, blocks

# A mark of emphasis leans on a word on one side; "5 * 3" and the star of a footnote do not.
STRONG = re.compile(r"(?<![*\\])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*")
LIGHT = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])|(?<![\w_\\])_(?=[^\s_])([^_\n]*[^\s_])_(?![\w_])")
LIGATURE = re.compile("[\ufb00-\ufb06]")  # "ﬁ" as one letter, as PDF files and typeset pages have it
_BEGINS = " \t-+•>–#*_"  # with which a line may begin
_EDGES = re.compile(r"^(?:[ \t]*>)+[ \t]?|^[ \t]+(?=[^\s|>*+•–-])(?!\d{1,3}[.)])|(?<![ \t])[ \t]+$", re.MULTILINE)
ACCENTS = "[\u0300-\u036f]+"  # characters of their own, behind their letter
COMPOSED = rf"[^\W\d_]{ACCENTS}"
ENTITY = r"&(?:[a-zA-Z]{2,8}|\#\d{2,6}|\#x[0-9a-fA-F]{2,5});"
_COMPOSED, _ENTITY = re.compile(COMPOSED), re.compile(ENTITY)
_HYPHEN = re.compile("[\u2010\u2011]")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_ADDRESS = r"\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]*\]{_ADDRESS}")
_LINK = re.compile(rf"(?<![!\\])\[(?=[^\[\]]*\]\()([^\[\]]*)\]{_ADDRESS}")
_NOTE = re.compile(r"(?<=[^\s\n])\[\^[^\[\]\s]+\](?!:)")
_TAG = re.compile(r"</?(?:b|i|em|strong|u|span|small|mark|abbr|a)(?:\s[^<>\n]*)?>")
_SET = re.compile(r"[-+*•–#|>]|\d{1,3}[.)]\s")  # lines that belong together: entries of a list, rows of a table
_FEW = 2  # lines without a blank one may be a title with its sentence
_LINE = 25  # letters; entries of a list without marks are shorter
_INSIDE, _STOPS, _QUOTES = "-–—»”)’'%€", ".!?…", '»”)"*_'
_ENDS = regex.compile(r"[.!?…][»”\")]*\s+(?=[«“\"(]?\p{Lu})")
_MANY, _MOSTLY, _TOGETHER = 6, 0.8, 4  # paragraphs; how many of them have one sentence; sentences of a usual paragraph
_HYPHENED = regex.compile(r"\p{L}-$")
_AND = frozenset({"und", "oder", "bis", "and", "or", "to", "et", "ou", "à", "y", "o", "e"})  # "Haupt- und Nebenstraßen"


def plain(article: Source) -> Edited:
    """The text of an article as it is read."""
    return plain_text(article.text, column=len(items(article)) > 1)


@lru_cache(maxsize=64)
def plain_text(text: str, *, column: bool = False) -> Edited:
    """A stored text as it is read. `column`: its paragraphs have nothing to do with each other."""
    edges = Edited(text, ((*m.span(), "") for m in _EDGES.finditer(text)))
    text, found = edges.text, blocks(edges.text)
    loose = () if column else _loose(text, found)
    return Edited(text, [*loose, *_breaks(found), *_marks(text), *_letters(text)], edges)


def _loose(text: str, paragraphs: Sequence[Block]) -> Iterator[Edit]:
    """Where each sentence is a paragraph, as many papers print them, so many of them are read as one as make a paragraph elsewhere."""
    found = [(start + rows[0].start(), start + rows[-1].end(), len(rows) == 1 or wrapped) for start, rows, wrapped in paragraphs]
    prose = [_is_prose(text[start:end]) if whole else 0 for start, end, whole in found]
    counted = [sentences for sentences in prose if sentences]
    if len(counted) < _MANY or sum(n == 1 for n in counted) < _MOSTLY * len(counted):
        return
    together = 0
    for (_, above, _), (below, _, _), before, here in zip(found, found[1:], prose, prose[1:], strict=False):
        together = (together or before) + here if before and here else 0
        if together > _TOGETHER:
            together = 0
        if together:
            yield above, below, " "


def _is_prose(paragraph: str) -> int:
    """How many sentences a paragraph of running text has; 0 for what is none, a question that is answered below included."""
    if _SET.match(paragraph) or paragraph.rstrip(_QUOTES)[-1:] not in ".!…":
        return 0
    return len(_ENDS.findall(paragraph)) + 1


def _breaks(paragraphs: Sequence[Block]) -> Iterator[Edit]:
    """The lines of one sentence are one; where no line is blank, each line is a paragraph."""
    for start, rows, wrapped in paragraphs:
        closed = rows[-1].group().rstrip(_QUOTES)[-1:] in _STOPS
        for above, below in pairwise(rows):
            where = start + above.end(), start + below.start()
            if wrapped or (closed and _goes_on(above.group(), below.group())):
                hyphened = _HYPHENED.search(above.group()) and below.group().split(" ", 1)[0] not in _AND
                yield *where, "" if hyphened else " "
            elif len(paragraphs) == 1 and len(rows) > _FEW and not _SET.match(above.group()) and not _SET.match(below.group()):
                yield *where, "\n\n"


def _goes_on(above: str, below: str) -> bool:
    """Whether a line is broken inside a sentence: lines of a list are short, and begin with a mark or a capital."""
    if _SET.match(below) or "|" in above + below:
        return False
    long = len(above) >= _LINE and (above[-1].isalnum() or above[-1] in _INSIDE)
    return above[-1] == "," or (below[0].islower() and (long or above[-1] in ";:"))


def _letters(text: str) -> Iterator[Edit]:
    """What stands for a letter or a hyphen, or for nothing."""
    if not text.isascii():
        yield from ((*m.span(), "") for m in UNSEEN.finditer(text))
        yield from ((*m.span(), "-") for m in _HYPHEN.finditer(text))
        yield from ((*m.span(), unicodedata.normalize("NFKC", m.group())) for m in LIGATURE.finditer(text))
        yield from ((*m.span(), unicodedata.normalize("NFC", m.group())) for m in _COMPOSED.finditer(text))
    if "&" in text:
        yield from ((*m.span(), unescape(m.group())) for m in _ENTITY.finditer(text) if len(unescape(m.group())) == 1)


def _marks(text: str) -> Iterator[Edit]:
    """The marks of Markdown and the tags inside a line."""
    for pattern, width in ((STRONG, 2), (LIGHT, 1)):
        for m in pattern.finditer(text):
            if text[text.rfind("\n", 0, m.start()) + 1 : m.start()].strip(_BEGINS):
                yield m.start(), m.start() + width, ""
                yield m.end() - width, m.end(), ""
    if "\\" in text:
        yield from ((*m.span(), "") for m in _ESCAPED.finditer(text))
    if "](" in text:
        yield from ((*m.span(), "") for m in _IMAGE.finditer(text))
        for m in _LINK.finditer(text):
            yield m.start(), m.start() + 1, ""
            yield m.end(1), m.end(), ""
    if "[^" in text:
        yield from ((*m.span(), "") for m in _NOTE.finditer(text))
    if "<" in text:
        yield from ((*m.span(), "") for m in _TAG.finditer(text))
