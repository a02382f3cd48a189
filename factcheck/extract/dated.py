"""Which times of a sentence say when something happened.

Most times do; a time is *not* one of its own where it only qualifies something else:

- a figure of its clause ("sold 300 in March"), or what a figure is compared with ("more than in 2023", "the record of 2018");
- a rank ("the largest since 1949");
- the day on which somebody spoke or published ("said on Thursday", "in its bulletin of 20 March");
- a length of time ("in eight weeks"), a decade, today.

A full day is stated for its own sake even beside a figure ("marched on 31 January, 300 of them").
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.extract.cues import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FILLER,
    GENITIVE,
    NEGATION,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    Cue,
    Speech,
)
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.standings import of_another
from factcheck.extract.times import When
from factcheck.extract.times_phrases import phrases
from factcheck.model import Kind, Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import parse_time

Span = tuple[int, int, When]
_NEAR = 4  # tokens between a verb of saying and the day on which it was said
_REACH = 9  # tokens between an event and its date
_SHORT = 6  # tokens of a phrase of time that opens a sentence
_TWO_DAYS = 21  # characters of "2025-07-25/2025-07-26"
_TELLING = ("event.announce", "event.publish", "event_form.publish")
_PARTS = frozenset(":;–—.!?…")  # marks after which a sentence begins anew
_COUNTED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.RATIO})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time that dates an event. `begin`, `end`: tokens of the clauses in which that event stands; `figures`: those that stand there;
    `exact`: whether the time is a day with its number, or an hour; `opens`: whether it opens its sentence; `counted`: whether it is
    counted from another in months or years ("a year later")."""

    first: int
    last: int
    when: When
    begin: int
    end: int
    figures: tuple[Draft, ...]
    exact: bool
    opens: bool
    counted: bool


def dated(frame: Frame, figures: Sequence[Draft], words: Speech) -> list[Dated]:
    """The times of the sentence that date an event, in order. `figures`: the drafts of figures and ranks that were made before."""
    spans = merged(sorted([*frame.whens, *_bare_years(frame, words), *_hours(frame)], key=lambda row: row[:2]))
    ranks = [(d.begin, d.end) for d in figures if d.kind is Kind.RANK]
    found: list[Dated] = []
    for first, last, when in spans:
        exact = _exact(frame, first, last, when)
        if when.form in ("duration", "noun") or when.time.precision is Precision.DECADE:
            continue
        if _offset(frame, last, when, words) or _now(frame, first, last, words):
            continue
        counted = when.form == "relative" and when.anchored and when.time.precision not in (Precision.DAY, Precision.HOUR)
        if not exact and (any(a <= first < b for a, b in ranks) or _unequalled(frame, first, when)):
            continue
        begin, end = _range(frame, first, last)
        beside = tuple(d for d in figures if d.kind is not Kind.RANK and begin <= d.first < end and not _single(d))
        one = Dated(first, last, when, begin, end, beside, exact, bare(frame, 0, first), counted)
        if not (_spoken_of(frame, one) or _compared(frame, one, words) or _told(frame, one, words) or _of_figure(frame, one, words)):
            found.append(one)
    return found


def _hours(frame: Frame) -> Iterable[Span]:
    """The hours of the day that no day of their clause takes: when something happened, on a day that is told elsewhere."""
    days = {frame.clause_of[a] for a, _, w in frame.whens if w.time.precision is Precision.DAY}
    for first, last, clock in frame.clocks:
        if frame.clause_of[first] not in days:
            time = TimeSpan(start=None, end=None, precision=Precision.HOUR, iso=f"T{clock.hour}")
            yield first, last, When(clock.start, clock.end, time, "clock", anchored=False)


def _single(draft: Draft) -> bool:
    """Whether the figure is one person or thing ("a man was arrested"), to which something happened, and not how many there were."""
    value = draft.value
    return draft.kind is Kind.QUANTITY and value is not None and value.low == value.high == 1


def _unequalled(frame: Frame, first: int, when: When) -> bool:
    """Whether the time says since when something is unequalled that is only spoken of ("the return of the largest circus since 1990")."""
    if when.time.relation is not TimeRelation.SINCE:
        return False
    cues = (*frame.cues_of("rank.up"), *frame.cues_of("rank.down"))
    return any(
        c.last < first <= c.last + _REACH and frame.clause_of[c.last] == frame.clause_of[first] and of_another(frame, c) for c in cues
    )


def _exact(frame: Frame, first: int, last: int, when: When) -> bool:
    """A day with its number, an hour, the night between two days, or two days that are listed ("on 25 and 26 July")."""
    if when.time.precision is Precision.HOUR or _night(frame, first, last, when):
        return True
    days = when.time.precision is Precision.DAY or (
        when.time.precision is Precision.SPAN
        and when.form != "relative"
        and len(when.time.iso) == _TWO_DAYS
        and not _introduced(frame, first)
    )
    return days and any(any(c.isdigit() for c in t.text) for t in frame.tokens[first:last])


def _night(frame: Frame, first: int, last: int, when: When) -> bool:
    """ "in the night from Tuesday to Wednesday"."""
    time = when.time
    if when.form != "period" or time.precision is not Precision.SPAN or time.start is None or time.end is None:
        return False
    return (time.end - time.start).days == 1 and any(frame.flags[i] & PREPOSITION for i in range(first + 1, last))


def _offset(frame: Frame, last: int, when: When, words: Speech) -> bool:
    """Whether the time says from what it is counted ("five weeks after the start", "three days later than planned"), or is counted back in
    more than days ("a year earlier", of what a figure is compared with); "three days later", "a year later" alone are dates."""
    if when.form != "relative" or not when.anchored:
        return False
    after = last < len(frame.tokens) and (
        frame.flags[last] & (DETERMINER | POSSESSIVE) or frame.tokens[last].low in words.phrases.get("dating.than", ())
    )
    return bool(after) or not (when.time.precision in (Precision.DAY, Precision.HOUR) or (when.steps is not None and when.steps[0] > 0))


def _now(frame: Frame, first: int, last: int, words: Speech) -> bool:
    """Whether it is "today", "this morning": no date."""
    table = words.language.part("time").get("words", {}).get("today", {}).get("0", [])
    return frame.words(first, last).lower() in table


def _introduced(frame: Frame, first: int) -> bool:
    return bool(frame.flags[first] & PREPOSITION) or (first > 0 and bool(frame.flags[first - 1] & PREPOSITION))


def _range(frame: Frame, first: int, last: int) -> tuple[int, int]:
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


def _lead(frame: Frame, first: int) -> int:
    """Where the phrase of the time begins: its articles and small words, and the preposition before them."""
    at = first
    while at > 0 and frame.flags[at - 1] & (DETERMINER | FILLER) and not frame.flags[at - 1] & PREPOSITION:
        at -= 1
    return at - 1 if at > 0 and frame.flags[at - 1] & PREPOSITION else at


def _spoken_of(frame: Frame, one: Dated) -> bool:
    """Whether a month, season or year is what the clause speaks of ("the summer was dry"): it has an article and no preposition."""
    if one.when.form != "period" or one.exact or one.when.time.relation is not TimeRelation.AT:
        return False
    lead = _lead(frame, one.first)
    article = frame.flags[one.first] | (frame.flags[lead] if lead < one.first else 0)
    return bool(article & DETERMINER) and not article & PREPOSITION


def _compared(frame: Frame, one: Dated, words: Speech) -> bool:
    """ "more than in 2023", "against 5.8 million in 2022", "the record of 2018", "Sunday's runoff"."""
    lead = _lead(frame, one.first)
    if one.when.use == "compared":
        return True
    tail = frame.tokens[one.last - 1].low
    if tail.endswith(("'s", "’s")) or (one.last < len(frame.tokens) and frame.tokens[one.last].low in ("'s", "’s")):
        return True
    if frame.flags[lead] & GENITIVE and 0 < lead < one.first:
        return not _happening(frame, lead - 1) and not _part_of_day(frame, lead - 1, words)
    return False


def _part_of_day(frame: Frame, at: int, words: Speech) -> bool:
    """Whether the noun before "of" is a part of the day ("am Morgen des 12. März", "la noche del viernes")."""
    parts = words.language.part("time").get("words", {}).get("daypart", {}).get("x", ())
    return any(frame.tokens[at].low in part.split() for part in parts) or frame.tokens[at].low in words.phrases.get("dating.part", ())


def _happening(frame: Frame, at: int) -> bool:
    """Whether the noun before "of" is an event ("the flood of 1947", "la grève générale du 19"): one that lists or concepts know."""
    known = (*frame.cues_of("event."), *frame.cues_of("event_form."), *frame.cues_of("topic."))
    events = classes(frame.hits_in(max(0, at - 1), at + 1), frozenset({"event"}))
    return any(c.first <= at and c.last >= at - 1 for c in known) or bool(events)


def _is_ahead(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether the clause says that something is planned, or speaks in the future."""
    ahead = phrases(words.language).ahead
    said = frame.text[frame.tokens[one.begin].start : frame.tokens[one.end - 1].end].lower()
    return bool(frame.cues_of("modality.planned", one.begin, one.end)) or (ahead is not None and ahead.search(said) is not None)


def _told(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether the time only says when somebody spoke or published ("said on Thursday"); "announced for 2030" dates what was announced."""
    if one.exact or frame.tokens[_lead(frame, one.first)].low in words.phrases.get("dating.meant", ()):
        return False
    if _is_ahead(frame, one, words):
        return False  # "expects to announce it on Monday", "trancheront lundi": what is to come was not said then
    events = [c for kind in ("event.", "event_form.") for c in frame.cues_of(kind, one.begin, one.end) if c.kind not in _TELLING]
    dated_fully = any(t.kind == "number" for t in frame.tokens[one.first : one.last])
    kinds = ("speech.verb", "speech.count", *(() if dated_fully else _TELLING))  # "published in 2019" is a date of its own
    saying = [c for kind in kinds for c in frame.cues_of(kind, one.begin, one.end)]
    saying = [c for c in saying if not any(e.first <= c.first <= e.last for e in events)]  # "founded" is no "found"
    return any(c.last < one.first <= c.last + _NEAR or one.last <= c.first < one.last + _NEAR for c in saying)


def _of_figure(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether a figure of the clause is what the time is of."""
    if one.when.time.relation is TimeRelation.UNTIL:
        return bool(one.figures) or (one.exact and any(a >= one.last for a, _, _ in frame.figures))
    if not one.figures:
        return False
    time = one.when.time
    if time.relation is TimeRelation.SINCE:
        money = any(d.kind is Kind.MONEY for d in one.figures)
        return not (one.exact or (money and time.precision in (Precision.DAY, Precision.MONTH)))
    if one.exact:
        return frame.tokens[_lead(frame, one.first)].low in words.phrases.get("dating.as_of", ())
    return not _beside_figure(frame, one)


def _beside_figure(frame: Frame, one: Dated) -> bool:
    """Whether an event stands by the time and the figures elsewhere: "reached orbit in 2024 with half the money"."""
    for cue in frame.cues_of("event.", one.begin, one.end):
        if frame.covered[cue.first]:
            continue
        low, high = min(cue.last, one.first), max(cue.first, one.last)
        gap = min(abs(cue.first - one.last), abs(one.first - cue.last))
        if gap <= _REACH and not any(low <= d.first < high for d in one.figures) and not counts(frame, cue, one.figures):
            return True
    return False


_MONTHS = (58, 366)  # days of a period over which one measures
_PERIODS = frozenset({Precision.QUARTER, Precision.HALF, Precision.SPAN})


def of_a_figure(date: Draft, figures: Sequence[Draft]) -> bool:
    """Whether a date is only the period of a figure of its sentence, whichever clause that stands in ("fell in the first half: -34 %")."""
    time = date.time
    if date.kind is not Kind.DATE or time is None or time.precision not in _PERIODS or time.start is None or time.end is None:
        return False
    if not _MONTHS[0] <= (time.end - time.start).days <= _MONTHS[1]:
        return False  # the end of February, the years 1986 and 1987
    return any(f.frame is date.frame and f.time is not None and f.time.iso == time.iso for f in figures)


def counts(frame: Frame, cue: Cue, figures: Sequence[Draft]) -> bool:
    """Whether the event is what happened to a counted number ("opened 300 shops"), which has time and place already."""
    clause = frame.clause_of[cue.first]
    for draft in figures:
        value = draft.value
        if value is not None and (value.low == value.high == 1 or value.unit == "years"):
            continue  # "a woman of 60 died": she is the one whom it happened to
        if draft.kind not in _COUNTED or draft.frame.clause_of[draft.first] != clause:
            continue
        if cue.last < draft.first <= cue.last + 3 or draft.last <= cue.first <= draft.last + 4:
            return True
    return False


def _bare_years(frame: Frame, words: Speech) -> list[Span]:
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
