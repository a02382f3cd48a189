"""The times of a sentence, as they may date something, and the clauses that each of them stands in."""

import re
from collections.abc import Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, NEGATION, PREPOSITION, RELATIVE, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.times.when import When
from factcheck.model import Precision, TimeSpan
from factcheck.model.time_iso import parse_time

Span = tuple[int, int, When]
_SHORT = 6  # tokens of a phrase of time that opens a sentence
_TWO_DAYS = 21  # characters of "2025-07-25/2025-07-26"
_DAY_NUMBER = re.compile(r"\d{1,2}(?!\d)")  # "25", "25.", "1er"; a month with its year says no day ("at the end of June 2025")
_PARTS = frozenset(":;–—.!?…")  # marks after which a sentence begins anew


def hours(frame: Frame) -> Iterable[Span]:
    """The hours of the day that no day of their clause takes: when something happened, on a day that is told elsewhere."""
    days = {frame.clause_of[a] for a, _, w in frame.whens if w.time.precision is Precision.DAY}
    for first, last, clock in frame.clocks:
        if frame.clause_of[first] not in days:
            time = TimeSpan(start=None, end=None, precision=Precision.HOUR, iso=f"T{clock.hour}")
            yield first, last, When(clock.start, clock.end, time, "clock", anchored=False)


def exact_day(frame: Frame, first: int, last: int, when: When) -> bool:
    """A day with its number, an hour, the night between two days, or two days, listed or from one to the other ("on 25 and 26 July",
    "from 10 to 13 March")."""
    if when.time.precision is Precision.HOUR or _night(frame, first, last, when):
        return True
    if when.time.precision is Precision.SPAN and when.form != "relative" and len(when.time.iso) == _TWO_DAYS:
        return any(_DAY_NUMBER.match(t.text) for t in frame.tokens[first:last])
    return when.time.precision is Precision.DAY and any(any(c.isdigit() for c in t.text) for t in frame.tokens[first:last])


def _night(frame: Frame, first: int, last: int, when: When) -> bool:
    """ "in the night from Tuesday to Wednesday"."""
    time = when.time
    if when.form != "period" or time.precision is not Precision.SPAN or time.start is None or time.end is None:
        return False
    return (time.end - time.start).days == 1 and any(frame.flags[i] & PREPOSITION for i in range(first + 1, last))


def range_of(frame: Frame, first: int, last: int) -> tuple[int, int]:
    """The clause that the time dates: its own; where it has none to itself, the one it opens ("On 3 May, the court …"), else the one it
    follows ("opened, in 2019, by …")."""
    clause = frame.clause_of[first]
    if clause < 0:
        return first, last
    begin, end = whole(frame, clause)
    both = PREPOSITION | COORDINATOR
    if clause > 0 and frame.flags[begin] & both == both and frame.clauses[clause - 1][1] == begin:
        begin = whole(frame, clause - 1)[0]  # "stepped down | as president in April"
    alone = bare(frame, begin, first) and bare(frame, last, end)
    opens = _opens(frame, begin)
    if not alone and not (opens and _adverbial(frame, begin, first, last, end)):
        return begin, end
    if opens:
        for a, b in frame.clauses:
            if a >= end:
                end = max(end, b)
                if not bare(frame, a, b) and not _adverbial(frame, a, b, b, b):
                    return begin, whole(frame, frame.clause_of[a])[1]
    for step in range(clause - 1, -1, -1):
        a, b = frame.clauses[step]
        if b <= begin and not bare(frame, a, b):
            return whole(frame, step)[0], end
    return begin, end


def _opens(frame: Frame, begin: int) -> bool:
    """Whether a sentence, or a part of one that stands for itself, begins here, if with further times or a phrase of place before."""
    if bare(frame, 0, begin) or frame.tokens[begin - 1].text in _PARTS:
        return True
    clause = frame.clause_of[begin]
    if frame.flags[begin] & COORDINATOR and not frame.flags[begin] & (RELATIVE | PREPOSITION):
        return True
    if clause > 0 and frame.tokens[begin - 1].text == ",":
        a, b = frame.clauses[clause - 1]
        return _adverbial(frame, a, b, b, b) and (a == 0 or frame.tokens[a - 1].text in _PARTS)
    return False


def _adverbial(frame: Frame, begin: int, first: int, last: int, end: int) -> bool:
    """Whether a short clause that opens with a preposition and ends with the time has no verb ("In those spells between May and June,")."""
    opening = bool(frame.flags[begin] & PREPOSITION) and bare(frame, last, end) and first - begin <= _SHORT
    return opening and not any(frame.flags[i] & AUXILIARY for i in range(begin, first)) and not frame.cues_of("event.", begin, first)


def whole(frame: Frame, clause: int) -> tuple[int, int]:
    """The clause with those that only an article which might be a relative cut off ("kommt am 9. Oktober in | die Kinos")."""
    begin, end = frame.clauses[clause]
    for step in range(clause, 0, -1):
        if frame.clauses[step - 1][1] != begin or not _article(frame, begin):
            break
        begin = frame.clauses[step - 1][0]
    for a, b in frame.clauses[clause + 1 :]:
        if a != end or not _article(frame, a):
            break
        end = b
    return begin, end


def _article(frame: Frame, at: int) -> bool:
    """Whether an article that might be a relative stands here, or after a preposition that does."""
    both = DETERMINER | RELATIVE
    if frame.flags[at] & both == both:
        return True
    return bool(frame.flags[at] & PREPOSITION) and at + 1 < len(frame.flags) and frame.flags[at + 1] & both == both


def bare(frame: Frame, first: int, last: int) -> bool:
    """Whether nothing but small words, marks and further times stands between."""
    small = PREPOSITION | DETERMINER | COORDINATOR | RELATIVE | NEGATION | FILLER
    return all(frame.covered[i] or frame.flags[i] & small or frame.tokens[i].kind in ("mark", "elision") for i in range(first, last))


def lead(frame: Frame, first: int) -> int:
    """Where the phrase of the time begins: its articles and small words, and the preposition before them."""
    at = first
    while at > 0 and frame.flags[at - 1] & (DETERMINER | FILLER) and not frame.flags[at - 1] & PREPOSITION:
        at -= 1
    return at - 1 if at > 0 and frame.flags[at - 1] & PREPOSITION else at


def bare_years(frame: Frame, words: Speech) -> list[Span]:
    """Years without a preposition, in languages that date so ("wurde 1972 stillgelegt"): four digits that count nothing."""
    if not words.bare_years:
        return []
    found: list[Span] = []
    for at, token in enumerate(frame.tokens):
        if token.kind != "number" or len(token.text) != 4 or not token.text.isdigit() or frame.covered[at] or at == 0:
            continue
        following = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
        counts_ = following is not None and (following.kind == "number" or following.capital or following.text in "%€$£°")
        before = frame.tokens[at - 1]
        apposed = before.text == "," and following is not None and following.kind == "word" and not frame.flags[at + 1]  # ", 1965 gebaut,"
        if frame.flags[at - 1] & PREPOSITION:
            continue  # "kam auf 1840"
        if counts_ or (before.capital and not frame.flags[at - 1]) or not 1800 <= int(token.text) <= 2100:
            continue
        if not apposed and before.kind != "word":
            continue
        time = parse_time(token.text)
        if time is not None:
            found.append((at, at + 1, When(token.start, token.end, time, "period", anchored=True)))
    return found


def merged(whens: Sequence[Span]) -> list[Span]:
    """The times, those that stand side by side as one ("on Saturday morning, 21 December"): the finer and fuller one speaks for both."""
    found: list[Span] = []
    for first, last, when in whens:
        if found and first - found[-1][1] <= 1 and found[-1][2].form == "relative" and when.form != "relative":
            found[-1] = (found[-1][0], last, when)
        else:
            found.append((first, last, when))
    return found
