"""The text of an article as it is read, without what only its layout says.

Emphasis stands inside phrases ("**83** residents", "**1.4 metres** of snow"), the entries of a live ticker begin with an hour that counts
nothing ("**14:31** In Roubaix …"), and lists "in figures" set a number apart from the noun that it counts ("**61.** Evenings at the
Olympia", "**12** – so viele Tore"). Reading all that as running text, each mechanism would have to know it; so it is taken out before
anything is read, and the place of each letter in the stored text is kept. What a line says at its head of when is for `entries`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from factcheck.extract.figures.words import words as figure_words
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.page.dates import Lead, leads
from factcheck.extract.page.lines import Line, lines
from factcheck.lang import Pack, word_class
from factcheck.model import TimeSpan
from factcheck.read.edited import Edit, Edited
from factcheck.read.plain import LIGHT, STRONG
from factcheck.read.text import fold

_STRUCK = re.compile(r"~~(?=\S)[^~\n]*\S~~ ?|<(del|s|strike)>[^<\n]*</\1> ?")  # what was corrected is not said
# The mark of a footnote behind a word, and no power of a metre.
_NOTE = re.compile(
    r"(?:(?<=[^\W\d_]{3})(?<!tre)(?<!ter)(?<!tro)(?<!tres)(?<!tern)(?<!tros)|(?<=[.,;:!?”»)\]]))[⁰¹²³⁴-⁹]{1,2}(?![\w⁰¹²³⁴-⁹])"
    r"|<sup>\d{1,2}</sup>"
)
_ZONE = r"(?:uhr|hrs?|h|am|pm|a\.m\.|p\.m\.|gmt|cest?|bst)"
_CLOCK = re.compile(
    rf"""\[?(?:(?:[01]?\d|2[0-4])(?:(?P<mark>[:.])[0-5]\d(?P<word>[ ]?{_ZONE}(?!\w)\.?)?|[ ]?h(?:[ ]?[0-5]\d)?|[ ]?{_ZONE})
      | \d{{1,3}}(?:\+\d{{1,2}})?['’′])\]?(?=\W|$)[ ]?(?:[|:–—-][ ]?)?""",
    re.VERBOSE | re.IGNORECASE,
)
_ENTRIES = 3  # lines that begin with an hour make a ticker
_STOP = re.compile(r"[ ]?[.:–—-]*[ ]*")
_LONGEST = 30  # letters of a number with its scale
_AMOUNT = re.compile(r"(?=[^\n]{0,40}[^\W\d_]|[^\n]{0,40}[€£$%])[^\n.?!–—|]{0,20}\d[^\n?!–—|]{0,25}")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_LETTERS = re.compile(r"[^\W\d_]+")


class Page(Edited):
    """`text`: what is read; `stored` says where it stands in the text of the source. `leads`: the dates that lead in to a line."""

    def __init__(self, source: str, edits: Iterable[Edit], leads: Sequence[Lead] = ()) -> None:
        super().__init__(source, edits)
        self.leads = leads


def page(text: str, language: Pack, published: TimeSpan | None = None) -> Page:
    """A stored text as it is read."""
    found = lines(text)
    dated = leads(text, found, language, published)
    edits = list(_hours(text, found))
    edits += [(line.start - 2, line.start - 1, "•") for line in found if line.mark in ("-", "–", "+") and text[line.start].isdigit()]
    edits += _numbers(text, found, language)
    edits += _set_off(text, dated)
    edits += _amounts(text, found)
    edits += _emphasis(text, found)
    edits += [(*m.span(), "") for pattern in (_STRUCK, _NOTE) for m in pattern.finditer(text)]
    return Page(text, edits, dated)


def _emphasis(text: str, found: Sequence[Line]) -> Iterator[Edit]:
    """The marks of emphasis, but for those of a question with which a line begins: it is answered behind or below."""
    asked = {line.start for line in found if line.bold > line.start and text[line.bold - 3] == "?"}
    for pattern in (STRONG, LIGHT):
        for m in pattern.finditer(text):
            if m.start() in asked:
                continue
            width = 2 if pattern is STRONG else 1
            yield m.start(), m.start() + width, ""
            yield m.end() - width, m.end(), ""


def _hours(text: str, found: Sequence[Line]) -> list[Edit]:
    """The hours with which the entries of a ticker begin, and the marks behind them."""
    edits = []
    for line in found:
        at = line.start + 2 if line.bold > line.start else line.start
        m = _CLOCK.match(text, at, line.end)
        if m is None or (m["mark"] == "." and not m["word"] and at == line.start):  # "3.20 francs", where nothing sets it apart
            continue
        if line.bold > line.start and m.end() >= line.bold - 2:  # nothing else is emphasised
            behind = _STOP.match(text, line.bold, line.end)
            edits.append((line.start, behind.end() if behind is not None else line.bold, ""))
        elif line.bold > line.start or text[m.end() - 1] in " |:–—-]":
            edits.append((at, m.end(), ""))
    return edits if len(edits) >= _ENTRIES else []


def _set_off(text: str, dated: Sequence[Lead]) -> Iterator[Edit]:
    """Lead-ins that say when belong to the sentence behind them: "**1998.** With …" is read as "1998: With …"."""
    for lead in dated:
        start, end = lead.stop
        if start == end or text[start:end].strip() == ".":
            yield start, end, ":"


def _amounts(text: str, found: Sequence[Line]) -> Iterator[Edit]:
    """A figure with its unit that leads in to what it is: "**828 euros.** The average loss …" is read as "828 euros: The average …"."""
    for line in found:
        stop = line.bold - 3
        if line.start < stop and line.bold < line.end and text[stop] == "." and _AMOUNT.fullmatch(text[line.start + 2 : stop]):
            yield stop, stop + 1, ":"


def _numbers(text: str, found: Sequence[Line], language: Pack) -> list[Edit]:
    """Numbers set apart from what they count are read with it: "**61.** Evenings" as "61 evenings", and so is one that is a heading, or
    stands in a line of its own, with the line below."""
    rows = []
    for line, below in zip_longest(found, found[1:]):
        alone = bool(line.level) or text[line.end - 1].isdigit()
        start, end = (line.start + 2, line.bold - 2) if line.bold > line.start else (line.start, line.end if alone else line.start)
        number = _number(text[start:end], language)
        if number is None:
            continue
        behind = line.bold if line.bold - line.start > 0 and line.bold < line.end else None
        if behind is None and (below is None or below.mark or below.level or below.bold > below.start or below.start > line.end + 2):
            continue
        rows.append((line, start, start + number[0], below.start if behind is None else behind, number[1]))
    values = [row[-1] for row in rows]
    if any(abs(b - a) == 1 and abs(c - b) == 1 for a, b, c in zip(values, values[1:], values[2:], strict=False)):
        return []  # the numbers of the points of a list
    edits: list[Edit] = []
    for line, start, end, begin, _ in rows:
        if begin > line.end and not line.level and len(rows) < _ENTRIES:
            continue
        first, letter = _counted(text, begin, text[end:begin], language)
        if first is not None:
            edits += [(line.start - len(line.mark) - 1 if line.mark else line.start, start, ""), (end, first + 1, f" {letter}")]
    return edits


def _number(said: str, language: Pack) -> tuple[int, float] | None:
    """Where a number ends that is all that is said, and its value; no year."""
    inner = said.rstrip(" .:")
    if not inner or len(inner) > _LONGEST or _YEAR.fullmatch(inner):
        return None
    own = numerals(inner, language)
    if len(own) != 1 or own[0].end != len(inner) or own[0].form not in ("digits", "mixed"):
        return None
    hedge = figure_words(language).hedges_before.match(inner.lower(), own[0].start)
    if own[0].start > 0 and (hedge is None or hedge[0] > 0):
        return None
    return len(inner), float(own[0].value)


def _counted(text: str, at: int, between: str, language: Pack) -> tuple[int | None, str]:
    """Where the noun begins that a number counts, and its first letter as it stands in running text; articles and "the number of" are
    left out. None where the number stands in running text already."""
    data = language.part("text").get("lead_in", {})
    apart = bool(between.strip("* "))
    stop = _STOP.match(text, at)
    start = stop.end() if stop is not None else at
    apart = apart or start > at + 1 or "\n" in between
    low = fold(text[start : start + 40]).replace("’", "'")
    if len(low) != len(text[start : start + 40]):
        return None, ""
    if not apart and not text[start : start + 1].isupper():
        return None, ""
    start += len(next((phrase for phrase in data.get("counting", ()) if low.startswith(phrase)), ""))
    if start >= len(text) or not text[start].isalpha():
        return None, ""
    word = _LETTERS.match(text, start)
    if word is not None and word[0].lower() in _openers(language.code):
        return None, ""  # "**526 millions.** The budget of …"
    name = language.part("speech").get("names", {}).get("nouns_capitalised", False) or (
        word is not None and word[0][1:] != word[0][1:].lower()
    )
    return start, text[start] if name else text[start].lower()


@cache
def _openers(code: str) -> frozenset[str]:
    """Small words that open a sentence of their own behind a number; "of", where it is no article too, goes on with what is counted."""
    return word_class(code, "determiner") | (word_class(code, "preposition") - word_class(code, "genitive"))
