"""Which sources a stretch of a draft cites."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from factcheck.check.stated.draft import Citation, Draft
from factcheck.check.stated.front_matter import document_sources
from factcheck.check.stated.telling import has_verb
from factcheck.lang import pack
from factcheck.model import Source
from factcheck.read.text import Sentence, Token, fold

_PARTING = frozenset(",;:")


@dataclass(frozen=True, slots=True)
class Cited:
    """`direct`: sources cited for these very words; `names`: those and the sources of the wider scope; `unknown`: what is cited but is no
    source of the dossier; `beside`: all of `names` are cited for another clause of the sentence; `summed`: they are all that the draft
    cites, for words that sum it up."""

    direct: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    beside: bool = False
    summed: bool = False

    @property
    def closest(self) -> tuple[str, ...]:
        """Those for these very words, else those of the wider scope."""
        return self.direct or self.names


class Citing:
    """The citations of a draft, found by sentence. `astray`: what its front matter lists as a source and is none of the dossier."""

    def __init__(self, draft: Draft, found: Sequence[Sentence], sources: Sequence[Source], language: str) -> None:
        self._found = found
        self._language = language
        self._names = _Names(sources)
        self._by_sentence: dict[int, list[Citation]] = {}
        starts = [s.start for s in found]
        for citation in draft.citations:
            # A mark after a full stop belongs to the sentence that the stop ends.
            before = bisect_right if citation.end > citation.start else bisect_left
            self._by_sentence.setdefault(max(0, before(starts, citation.start) - 1), []).append(citation)
        self._paragraphs: dict[int, list[int]] = {}
        for i, one in enumerate(found):
            self._paragraphs.setdefault(one.paragraph, []).append(i)
        self._ending: dict[int, list[Citation]] = {}
        whole = [(targets, [name for target in targets if (name := self._names.of(target))]) for targets in document_sources(draft.meta)]
        self._document = tuple(dict.fromkeys(name for _, names in whole for name in names))
        self.astray = tuple(targets[0] for targets, names in whole if not names)
        self._heads = frozenset(i for i, s in enumerate(found) if draft.sums_up(s.start))
        self._all = self._resolve(draft.citations)[0]
        self._mentioned = {i: self._names.mentioned(draft.text[s.start : s.end]) for i, s in enumerate(found)}

    @property
    def all(self) -> frozenset[str]:
        """The sources that the draft cites anywhere."""
        return frozenset((*self._all, *self._document))

    def of(self, start: int, end: int, sentence: int, told: int | None = None) -> Cited:
        """The sources cited for `text[start:end]` of a sentence. `told`: where in it its figure begins."""
        here = self._by_sentence.get(sentence, [])
        linked = [c for c in here if c.start < end and start < c.end]  # a mark amid the words is for them, too
        if told is not None:  # "people[^1] lost €1.6bn[^2]": the figure has a mark of its own behind it
            amid = [c for c in linked if c.start == c.end and c.start <= told]
            behind = any(c.start == c.end and end <= c.start for c in here)
            linked = [c for c in linked if c not in amid] if behind else linked
        marks = sorted((c for c in here if c.end == c.start and c.start >= end), key=lambda c: c.start)
        # The next mark after the words speaks for them, unless a link of another citation stands between.
        following = [m for m in marks[:1] if not any(c.end > c.start and end <= c.start < m.start for c in here)]
        same_place = [m for m in marks if following and m.start == following[0].start]
        direct, unknown = self._resolve(linked or same_place)
        wider, more = self._resolve(here)
        mentioned = self._mentioned.get(sentence, ())
        names = (*direct, *wider, *mentioned)
        beside = bool(names) and not direct and not mentioned
        beside = beside and ((told is not None and self._behind_marks(start, sentence)) or self._beside(start, end, sentence))
        summed = False
        if not names and not unknown and not more:
            wider, more = self._resolve(self._paragraph(sentence))
            summed = sentence in self._heads and not wider
            names = (*wider, *self._document, *(self._all if summed else ()))
        unknown = tuple(dict.fromkeys((*unknown, *more))) if not names else unknown
        return Cited(direct, tuple(dict.fromkeys(names)), unknown, beside, summed)

    def _behind_marks(self, start: int, sentence: int) -> bool:
        """Whether words stand behind the last mark of their sentence, which speaks for what is told before it; behind "according to the
        report[^1]" nothing was told yet."""
        here = self._by_sentence.get(sentence, [])
        if not here or not all(c.start == c.end <= start for c in here):
            return False
        last = max(c.start for c in here)
        before = [token for token in self._found[sentence].tokens if token.end <= last]
        return any(token.kind == "number" for token in before) or has_verb(before, self._language)

    def _beside(self, start: int, end: int, sentence: int) -> bool:
        """Whether the words stand in a main clause of their own in which nothing is cited: "[40 flats burned](…) and two people died"."""
        found = self._found[sentence]
        left, right = found.start, found.end
        for at in joints(found, self._language):
            if at <= start:
                left = at
            elif at >= end:
                right = min(right, at)
        return not any(left <= c.start and c.end <= right for c in self._by_sentence.get(sentence, []))

    def _paragraph(self, sentence: int) -> list[Citation]:
        """Citations after the last sentence of the paragraph, where the paragraph has no others."""
        number = self._found[sentence].paragraph
        if number not in self._ending:
            self._ending[number] = self._behind(self._paragraphs[number])
        return self._ending[number]

    def _behind(self, inside: Sequence[int]) -> list[Citation]:
        """The citations behind the last of the sentences of a paragraph, where the others have none."""
        last = inside[-1]
        if any(self._by_sentence.get(i) for i in inside if i != last):
            return []
        end = self._found[last].end
        here = self._by_sentence.get(last, [])
        return here if here and all(c.start == c.end and c.start >= end for c in here) else []

    def _resolve(self, citations: Sequence[Citation]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        names: list[str] = []
        unknown: list[str] = []
        for citation in citations:
            found = [name for target in citation.targets if (name := self._names.of(target))]
            names += found
            if not found and citation.targets:
                unknown.append(citation.targets[0])
        return tuple(dict.fromkeys(names)), tuple(dict.fromkeys(unknown))


def joints(sentence: Sentence, language: str) -> list[int]:
    """Where "and", "but" or "while" joins two clauses of a sentence that each have a verb of their own; before "and has sold" there is one,
    known or not."""
    tokens = sentence.tokens
    joining = frozenset(pack(language).part("check").get("joining", []))
    at = [i for i, token in enumerate(tokens) if token.low in joining]
    found: list[int] = []
    begin = 0
    for i, stop in pairwise([*at, len(tokens)]):
        if has_verb(tokens[i + 1 : stop], language) and (has_verb(tokens[begin:i], language) or has_verb(tokens[i + 1 : i + 2], language)):
            found.append(tokens[i].start)
            begin = i + 1
    return found


def clauses(sentence: Sentence, language: str) -> list[list[Token]]:
    """The parts of a sentence between marks, or an "and" that joins two clauses."""
    joined = joints(sentence, language)
    found: list[list[Token]] = [[]]
    for token in sentence.tokens:
        if token.text in _PARTING or token.start in joined:
            found.append([])
        else:
            found[-1].append(token)
    return [part for part in found if part]


class _Names:
    """Sources by address, file name, title and outlet."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._known: dict[str, str] = {}
        outlets: dict[str, list[str]] = {}
        for source in sources:
            self._known[fold(source.name)] = source.name
            self._known[fold(source.path)] = source.name
            if source.url:
                self._known[_address(source.url)] = source.name
            self._known.setdefault(fold(source.name.rpartition(".")[0] or source.name), source.name)
            if source.title:
                self._known.setdefault(fold(source.title), source.name)
            if source.outlet:
                outlets.setdefault(fold(source.outlet), []).append(source.name)
        self._outlets = {outlet: names[0] for outlet, names in outlets.items() if len(names) == 1}

    def of(self, target: str) -> str | None:
        """The source that a target names: an address, a file, a title, or an outlet with one article."""
        if target.startswith(("http://", "https://")):
            return self._known.get(_address(target))
        plain = fold(unquote(target)).strip()
        name = self._known.get(plain) or self._known.get(plain.removeprefix("../").removeprefix("./")) or self._outlets.get(plain)
        return name or self._outlets.get(plain.split(",")[0].strip())

    def mentioned(self, sentence: str) -> tuple[str, ...]:
        """Sources whose outlet is named in a sentence."""
        line = fold(sentence)
        return tuple(sorted(name for outlet, name in self._outlets.items() if len(outlet) > 5 and outlet in line))


def _address(url: str) -> str:
    """An address without what does not change the page: scheme, "www.", a trailing slash, a fragment, campaign parameters."""
    parts = urlsplit(url.strip())
    query = "&".join(p for p in sorted(parts.query.split("&")) if p and not p.startswith(("utm_", "fbclid", "gclid")))
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")
