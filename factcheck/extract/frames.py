"""A sentence laid out for binding: clauses, cues, concepts and mentions by token."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, PREPOSITION, RELATIVE, Cue, Speech
from factcheck.extract.figures.reading import Figure
from factcheck.extract.names.clusters import Name
from factcheck.extract.page.entries import Entry
from factcheck.extract.places.called import called
from factcheck.extract.places.reading import PlaceMention
from factcheck.extract.times.when import Clock, When
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.read.items import dateline
from factcheck.read.text import Sentence, Token

_MARKS = frozenset(';:–—(),[]…!?«»"“”„')


@dataclass(slots=True)
class Frame:
    """One sentence. Spans of mentions are token indexes, the last exclusive, in the order of the text.

    `clauses`: token ranges (last exclusive) between marks, conjunctions and relatives; `clause_of`: index of the clause of a token.
    """

    text: str
    sentence: Sentence
    tokens: tuple[Token, ...]
    cues: list[Cue]
    hits: list[Hit]
    figures: list[tuple[int, int, Figure]]
    whens: list[tuple[int, int, When]]
    places: list[tuple[int, int, PlaceMention]]
    names: list[tuple[int, int, Name]]
    clocks: list[tuple[int, int, Clock]] = field(default_factory=list)  # hours beside which no day stands
    clauses: list[tuple[int, int]] = field(default_factory=list)
    clause_of: list[int] = field(default_factory=list)
    attributes: set[int] = field(default_factory=set)  # where clauses begin that tell of the noun beside them (`attributes`)
    flags: list[int] = field(default_factory=list)
    covered: list[bool] = field(default_factory=list)  # token inside a figure or time
    veiled: list[bool] = field(default_factory=list)  # covered, or inside a name, or a word of saying and counting
    inside: list[bool] = field(default_factory=list)  # between brackets
    by_kind: dict[str, list[Cue]] = field(default_factory=dict)  # cues by kind and by section ("links.")
    phrases: object | None = None  # what `actors` found in it, kept for its next figure
    dateline: int = 0  # tokens of the place where a message begins, before its first word
    bureau: int = 0  # the same where an agency is named with it: it wrote there, of what happened anywhere
    entry: Entry | None = None  # of the page, in which it stands
    lead: int = 0  # tokens of the date that leads in to it
    timed: object | None = None  # what `timing` found out about its times, kept for its next figure
    question: "Frame | None" = None  # what it answers, where it is the first to say something
    under: "Frame | None" = None  # the question at the head of all that answers it
    said_by: str | None = None  # who says all of it, as in an interview
    said_to: str | None = None  # who is asked it

    def cues_of(self, kind: str, first: int = 0, last: int | None = None) -> list[Cue]:
        """Cues of a kind (or of a section, "links.") that lie within the tokens."""
        found = self.by_kind.get(kind)
        if found is None:
            return []
        end = len(self.tokens) if last is None else last
        return [c for c in found if first <= c.first and c.last < end]

    def hits_in(self, first: int, last: int) -> list[Hit]:
        """Concepts within the tokens."""
        return [h for h in self.hits if first <= h.first and h.last < last]

    def things_in(self, first: int, last: int) -> list[Hit]:
        """Concepts within the tokens, but none inside a name, a time or a word of counting and saying."""
        return [h for h in self.hits if first <= h.first and h.last < last and (h.last > h.first or not self.veiled[h.first])]

    def words(self, first: int, last: int) -> str:
        """The text of the tokens."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""


def frames(
    text: str,
    found: Sequence[Sentence],
    speech: Speech,
    lexicon: Lexicon,
    figures: Sequence[Figure],
    whens: Sequence[When],
    places: Sequence[PlaceMention],
    names: Sequence[Name],
    clocks: Sequence[Clock] = (),
) -> list[Frame]:
    """The frames of the sentences; mentions that cross a sentence's end belong to none."""
    of_figures, of_whens, of_places, of_names = _Spans(figures), _Spans(whens), _Spans(places), _Spans(names)
    of_clocks = _Spans(clocks)
    out: list[Frame] = []
    for sentence in found:
        tokens, starts = sentence.tokens, [t.start for t in sentence.tokens]
        frame = Frame(
            text,
            sentence,
            tokens,
            speech.find(tokens),
            lexicon.annotate(tokens),
            of_figures.within(sentence, starts),
            of_whens.within(sentence, starts),
            of_places.within(sentence, starts),
            of_names.within(sentence, starts),
            of_clocks.within(sentence, starts),
        )
        frame.flags = [speech.flags.get(t.low, 0) for t in tokens]
        frame.places, calling = called(frame.places, tokens, frame.flags, speech.code) if frame.places else ([], frozenset())
        frame.names = [row for row in frame.names if row[0] not in calling]
        if frame.places and frame.hits:
            _uncount_places(frame)
        if not out or sentence.paragraph != out[-1].sentence.paragraph:
            _set_dateline(frame, starts)
        for cue in frame.cues:
            frame.by_kind.setdefault(cue.kind, []).append(cue)
            frame.by_kind.setdefault(cue.kind[: cue.kind.index(".") + 1], []).append(cue)
        frame.covered = [False] * len(tokens)
        _mark(frame.covered, (*frame.figures, *frame.whens, *frame.clocks))
        frame.veiled = _veiled(frame, calling, speech)
        frame.inside = _inside(frame)
        _split(frame, speech)
        out.append(frame)
    return out


def _uncount_places(frame: Frame) -> None:
    """Takes away concepts inside names of places: "les États-Unis" counts no states; but "37 Namen" are names, and not Namur."""
    counted = {last for _, last, _ in frame.figures}
    named = {i for first, last, where in frame.places if where.form == "name" and first not in counted for i in range(first, last)}
    frame.hits = [h for h in frame.hits if h.first not in named]


def _set_dateline(frame: Frame, starts: list[int]) -> None:
    """Finds the place where a paragraph's message begins, whose name says where, and not of whom."""
    text, sentence = frame.text, frame.sentence
    told = dateline(text, sentence.start)
    end = bisect_left(starts, told)
    if any(row[0] < end for row in frame.places):
        frame.dateline = end
        frame.bureau = end if "(" in text[sentence.start : told] else 0
        frame.names = [row for row in frame.names if row[0] >= end]


def _mark(marked: list[bool], spans: Iterable[tuple[int, int, object]]) -> None:
    """Marks the tokens of spans."""
    for first, last, _ in spans:
        marked[first:last] = [True] * (last - first)


def _veiled(frame: Frame, calling: Collection[int], speech: Speech) -> list[bool]:
    """The tokens at which no thing is told: of figures, times and names, of what places are called, of counting and saying."""
    veiled = list(frame.covered)
    _mark(veiled, (row for row in frame.names if row[2].kind != "place"))
    for i in calling:
        veiled[i] = True
    for kind in ("speech.count", "speech.verb", "change.", "links."):
        for cue in frame.by_kind.get(kind, ()):
            if kind in ("change.", "speech.verb") and cue.first > 0 and frame.covered[cue.first - 1]:
                continue  # "130 drops", "48 points" count something
            for i in range(cue.first, cue.last + 1):
                veiled[i] = True
    for i, flag in enumerate(frame.flags):
        if flag & ~AUXILIARY or (flag and speech.nouns_capitalised and not frame.tokens[i].capital):
            veiled[i] = True
    return veiled


def _inside(frame: Frame) -> list[bool]:
    """The tokens that stand between brackets."""
    if "(" not in frame.text[frame.sentence.start : frame.sentence.end]:
        return [False] * len(frame.tokens)
    inside, depth = [], 0
    for token in frame.tokens:
        depth += token.text == "("
        inside.append(depth > 0)
        depth -= token.text == ")" and depth > 0
    return inside


class _Mention(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


M = TypeVar("M", bound=_Mention)


class _Spans(Generic[M]):
    def __init__(self, mentions: Sequence[M]) -> None:
        self.mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]

    def within(self, sentence: Sentence, starts: list[int]) -> list[tuple[int, int, M]]:
        rows = []
        for i in range(bisect_left(self.starts, sentence.start), bisect_right(self.starts, sentence.end)):
            mention = self.mentions[i]
            if mention.end > sentence.end:
                continue
            first = max(0, bisect_right(starts, mention.start) - 1)
            last = bisect_left(starts, mention.end)
            if last > first:
                rows.append((first, last, mention))
        return rows


def _split(frame: Frame, speech: Speech) -> None:
    """Clauses: between marks, and at conjunctions and relatives that do not stand inside a mention or begin a list of adjectives."""
    tokens, flags = frame.tokens, frame.flags
    joined = list(frame.covered)
    for first, last, _ in (*frame.names, *frame.places):
        for i in range(first + 1, last):
            joined[i] = True
    for hit in frame.hits:
        for i in range(hit.first + 1, hit.last + 1):
            joined[i] = True
    clauses: list[tuple[int, int]] = []
    begin = 0
    for i, token in enumerate(tokens):
        if joined[i]:
            continue
        if token.kind == "mark" and token.text in _MARKS:
            if i > begin:
                clauses.append((begin, i))
            begin = i + 1
        elif flags[i] & (COORDINATOR | RELATIVE) and not flags[i] & FILLER and i > begin:
            at = i
            if speech.nouns_capitalised and flags[i] & RELATIVE and flags[i] & DETERMINER and not flags[i] & COORDINATOR:
                continue  # German "der" without a comma before it is an article
            if flags[i] & RELATIVE and flags[i] & PREPOSITION and i + 1 < len(tokens) and frame.covered[i + 1]:
                continue  # "n'ont cédé que 0,1 %": only
            if flags[i] & RELATIVE and flags[i - 1] & PREPOSITION and not flags[i - 1] & RELATIVE:
                if i + 1 >= len(tokens) or flags[i + 1] & PREPOSITION or tokens[i + 1].kind == "mark":
                    continue  # "of that into": a pronoun, no relative
                at = i - 1
            if at > begin:
                clauses.append((begin, at))
            begin = at
    if begin < len(tokens):
        clauses.append((begin, len(tokens)))
    frame.clauses = clauses or [(0, len(tokens))]
    frame.clause_of = [-1] * len(tokens)
    for number, (first, last) in enumerate(frame.clauses):
        for i in range(first, last):
            frame.clause_of[i] = number


def after_preposition(frame: Frame, at: int) -> bool:
    """Whether a preposition stands right before a token, or before its article."""
    back = at - 1
    while back >= 0 and (frame.flags[back] & DETERMINER or frame.tokens[back].kind == "elision") and not frame.flags[back] & PREPOSITION:
        back -= 1
    return back >= 0 and bool(frame.flags[back] & PREPOSITION)
