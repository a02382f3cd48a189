"""The times of a sentence laid out: which of them open their clause, which are when somebody spoke, which belong to a compared figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, GENITIVE, PREPOSITION, RELATIVE
from factcheck.extract.frames import Frame
from factcheck.extract.times.phrases import Phrases
from factcheck.extract.times.tense import Tense
from factcheck.extract.times.use import before, compares
from factcheck.extract.times.when import When
from factcheck.model import TimeRelation
from factcheck.model.time import Precision

DAYS = frozenset({Precision.HOUR, Precision.DAY, Precision.WEEK})
_SAID = ("speech.verb", "event.announce", "event.publish", "event.present")
_APART = 4  # tokens at most between the two figures of "from 17 to 22"


@dataclass(frozen=True, slots=True)
class Placed:
    """A time and its tokens. `opens`: it stands at the head of its clause ("In 2024", "In the world ranking of 2024"). `apart`: its clause
    is a relative, an attribute, or begins with a participle. `said`: it is when somebody spoke."""

    first: int
    last: int
    when: When
    clause: int
    opens: bool
    apart: bool
    said: bool


@dataclass(slots=True)
class Timed:
    """The times of a sentence, and for each figure (by its first token) whether another is compared with it."""

    times: list[Placed]
    compared: dict[int, bool]
    taken: dict[int, int]  # first token of a time to that of the compared figure whose it is


def timed_sentence(frame: Frame, words: Phrases) -> Timed:
    """The times of a sentence, laid out once and kept for its other figures."""
    if isinstance(frame.timed, Timed):
        return frame.timed
    low = frame.text[frame.sentence.start : frame.sentence.end].lower().replace("’", "'")
    shift = frame.sentence.start
    participles = words.lists.get("participle_endings", ())
    placed = []
    for first, last, when in frame.whens:
        if when.time.start is None and when.time.end is None:
            continue
        clause = frame.clause_of[first]
        begin = frame.clauses[clause][0] if clause >= 0 else first
        opens = small_words(frame, begin, first) or bool(frame.flags[begin] & PREPOSITION and when.time.relation is not TimeRelation.SINCE)
        opens = opens or _of_subject(frame, clause, last, words)
        relative = begin > 0 and bool(frame.flags[begin] & RELATIVE)  # "Die Piste war …" begins with an article
        apart = clause >= 0 and begin < first and (relative or frame.tokens[begin].low.endswith(participles))
        apart = apart or begin in frame.attributes
        placed.append(Placed(first, last, when, clause, opens, apart, _said(frame, first, last, when)))
    compared = {}
    for number, (first, _, figure) in enumerate(frame.figures):
        compared[first] = compares(low, figure.start - shift, words) or _risen_from(frame, number, low, words)
    timed = frame.timed = Timed(placed, compared, {})
    for number, (first, _, figure) in enumerate(frame.figures):
        if compared[first] or before(low, figure.start - shift, words, "behind") is not None:
            own = _segment(frame, number, placed)
            if own is not None:
                timed.taken[own.first] = first
    return timed


def _of_subject(frame: Frame, clause: int, last: int, words: Phrases) -> bool:
    """Whether a time ends what a sentence speaks of, before its verb: "The figures for 2025, published in March, show 300 cases"."""
    if clause != 0 or frame.clauses[0] != (0, last) or words.verbs.participle(frame.tokens[0]):
        return False  # "Opened in 2019, it has 300 rooms"
    return not any(flag & AUXILIARY for flag in frame.flags[:last]) and words.verbs.tense(frame.tokens[:last]) is Tense.OPEN


def small_words(frame: Frame, first: int, last: int) -> bool:
    """Whether all of the tokens are articles, prepositions and the like."""
    return all(frame.flags[i] & (PREPOSITION | DETERMINER | FILLER) or frame.tokens[i].kind == "elision" for i in range(first, last))


def _risen_from(frame: Frame, number: int, low: str, words: Phrases) -> bool:
    """ "from 17 to 22", "fell to 29 million from 36": a figure that something rose or fell from."""
    first, last, figure = frame.figures[number]
    if before(low, figure.start - frame.sentence.start, words, "earlier") is None:
        return False
    following = behind = False
    if number + 1 < len(frame.figures) and frame.figures[number + 1][0] - last <= _APART:
        following = any(c.kind == "links.to" and last <= c.first < frame.figures[number + 1][0] for c in frame.cues)
        following = following and not any(frame.tokens[i].kind == "mark" for i in range(last, frame.figures[number + 1][0]))
    if number > 0 and first - frame.figures[number - 1][1] <= _APART:
        behind = any(c.kind == "links.to" and c.last == frame.figures[number - 1][0] - 1 for c in frame.cues)
        behind = behind and not any(frame.tokens[i].kind == "mark" for i in range(frame.figures[number - 1][1], first))
    if following or behind or frame.flags[first - 1] & GENITIVE:  # "un recul de 14 %" is no start
        return following or behind
    return any(c.kind.startswith("change.") and first - 4 <= c.first < first for c in frame.cues)


def _segment(frame: Frame, number: int, placed: Sequence[Placed]) -> Placed | None:
    """The time right behind a figure, before the next one and the end of its clause."""
    first, last, _ = frame.figures[number]
    stop = frame.figures[number + 1][0] if number + 1 < len(frame.figures) else len(frame.tokens)
    for t in placed:
        if last <= t.first < stop and t.clause == frame.clause_of[first] and t.when.use == "time":
            return t
    return None


def _said(frame: Frame, first: int, last: int, when: When) -> bool:
    """Whether the time is when somebody spoke: "said on Thursday", "published this week"."""
    if when.time.precision not in DAYS and when.time.precision is not Precision.MONTH:
        return False
    small = first
    while small > 0 and small_words(frame, small - 1, small):
        small -= 1
    return any(c.kind in _SAID and (c.last == small - 1 or c.first == last) for c in frame.cues)
