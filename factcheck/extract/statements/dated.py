"""Which times of a sentence say when something happened.

Most times do; a time is *not* one of its own where it only qualifies something else:

- a figure of its clause ("sold 300 in March"), or what a figure is compared with ("more than in 2023", "the record of 2018");
- a rank ("the largest since 1949");
- the day on which somebody spoke or published ("said on Thursday", "in its bulletin of 20 March");
- a length of time ("in eight weeks"), a decade, today.

The date of the last time is always stated ("the last strike, in 2009, had cost …").

A full day is stated for its own sake even beside a figure ("marched on 31 January, 300 of them"); so are a month or day that is a limit
ahead ("40 berths go by 30 September") and a stretch of years ("from 2011 to 2018").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.extract.cues import AUXILIARY, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, Cue, Speech
from factcheck.extract.deeds import deeds
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.statements.moved import moved
from factcheck.extract.statements.standings import of_another
from factcheck.extract.times.phrases import phrases
from factcheck.extract.times.ranges import bare, bare_years, exact_day, hours, lead, merged, range_of
from factcheck.extract.times.when import When
from factcheck.model import Kind, Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import parse_time

_LAST = 8  # tokens between "the last" and its date
_NEAR = 4  # tokens between a verb of saying and the day on which it was said
_REACH = 9  # tokens between an event and its date
_KEY = 5  # words before a colon that are the key of a date
_A_YEAR = re.compile(r"(?:1\d|20)\d\d")
_TELLING = ("event.announce", "event.publish", "event_form.publish")
_PRICES = frozenset({"share_price", "price", "exchange_rate"})
_COUNTED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.RATIO})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time that dates an event. `begin`, `end`: tokens of the clauses in which that event stands; `figures`: those that stand there;
    `exact`: whether the time is a day with its number, or an hour; `opens`: whether it opens its sentence; `counted`: whether it is
    counted from another in months or years ("a year later"); `moved`: whether it is the date from which something was moved to the next, or
    that to which, `former`: the one from which; `news`: whether it is the day of the news, told beside a figure."""

    first: int
    last: int
    when: When
    begin: int
    end: int
    figures: tuple[Draft, ...]
    exact: bool
    opens: bool
    counted: bool
    moved: bool = False
    former: bool = False
    news: bool = False


def dated(frame: Frame, figures: Sequence[Draft], words: Speech, published: TimeSpan | None, *, leads: bool) -> list[Dated]:
    """The times of the sentence that date an event, in order. `figures`: the drafts of figures and ranks that were made before; `leads`:
    whether the sentence opens what it is news of."""
    spans = merged(sorted([*frame.whens, *bare_years(frame, words), *hours(frame)], key=lambda row: row[:2]))
    ranks = [(d.begin, d.end) for d in figures if d.kind is Kind.RANK]
    found: list[Dated] = []
    if frame.lead and frame.entry is not None and (clause := _led(frame)) is not None:
        when = When(frame.tokens[0].start, frame.tokens[frame.lead - 1].end, frame.entry.time, "date", anchored=True)
        finer = any(frame.entry.time.contains(w.time) for a, _, w in frame.whens if a >= frame.lead and w.time.precision is Precision.DAY)
        if not finer and (exact_day(frame, 0, frame.lead, when) or not _counts_only(frame, clause)):
            found.append(Dated(0, frame.lead, when, *clause, (), exact=True, opens=True, counted=False))
        spans = [row for row in spans if row[0] >= frame.lead]
    if (keyed := _keyed(frame)) is not None:
        return [*found, keyed]
    for part in moved(frame, spans, words):
        first, last, when, put_off = part.first, part.last, part.when, part.put_off
        exact = exact_day(frame, first, last, when)
        if when.form in ("duration", "noun") or when.time.precision is Precision.DECADE:
            continue
        if _offset(frame, last, when, words) or _now(frame, first, last, words) or _by_a_feast(frame, first, last, when):
            continue
        counted = when.form == "relative" and when.anchored and when.time.precision not in (Precision.DAY, Precision.HOUR)
        if not exact and (any(a <= first < b for a, b in ranks) or _unequalled(frame, first, when)):
            continue
        begin, end = range_of(frame, first, last)
        beside = tuple(
            d for d in figures if d.kind is not Kind.RANK and begin <= d.first < end and not (_single(d) or _by_the_way(frame, d, words))
        )
        one = Dated(first, last, when, begin, end, beside, exact, bare(frame, 0, first), counted, put_off, part.former)
        aside = _dateline(frame, one) or _spoken_of(frame, one) or _compared(frame, one, words) or _told(frame, one, words)
        if put_off or (not aside and (last_time(frame, one, words) is not None or not _of_figure(frame, one, words, published))):
            found.append(one)
        elif leads and not aside and _news(frame, one):
            found.append(replace(one, news=True))
    return found


def _led(frame: Frame) -> tuple[int, int] | None:
    """The clause behind a date that leads in to it: the first that is no mere time or phrase of place."""
    behind = [(a, b) for a, b in frame.clauses if a >= frame.lead and not bare(frame, a, b)]
    return behind[0] if behind else None


def _keyed(frame: Frame) -> Dated | None:
    """The date that is all that a line says of its key ("Gründung: 1863", "Next report: 15 June"); a bare year only of what happens."""
    colon = next((i for i, token in enumerate(frame.tokens[: _KEY + 2]) if token.text == ":"), 0)
    end = next((i for i in range(colon, len(frame.tokens)) if frame.tokens[i].text in "(."), len(frame.tokens))
    if frame.lead or not 0 < colon < end or any(frame.flags[i] & (AUXILIARY | POSSESSIVE) for i in range(colon)):
        return None
    behind = frame.tokens[colon + 1 : end]
    when = next((w for a, b, w in frame.whens if a == colon + 1 and b == end and w.time.relation is TimeRelation.AT), None)
    if when is None and len(behind) == 1 and _A_YEAR.fullmatch(behind[0].text):
        happens = classes(frame.hits_in(0, colon), frozenset({"event", "action"})) or frame.cues_of("event.", 0, colon)
        known = happens or frame.cues_of("event_form.", 0, colon)
        when = When(behind[0].start, behind[0].end, parse_time(behind[0].text), "date", anchored=True) if known else None
    if when is None or any(a < colon for a, _, _ in (*frame.figures, *frame.whens)):
        return None
    return Dated(colon + 1, end, when, 0, colon, (), exact=True, opens=False, counted=False)


def _counts_only(frame: Frame, clause: tuple[int, int]) -> bool:
    """Whether a clause says how many there were, and nothing that happened."""
    happens = classes(frame.things_in(*clause), frozenset({"event", "action"})) or frame.cues_of("event.", *clause)
    return not happens and any(clause[0] <= a < clause[1] for a, _, _ in frame.figures)


def last_time(frame: Frame, one: Dated, words: Speech) -> int | None:
    """The token of the "last" whose date it is: "the last strike, in 2009, had cost …", "the last time was in 1987", "zuletzt im Oktober
    2022"; None where the time is no such date."""
    if one.when.time.relation is not TimeRelation.AT or not any(t.text.isdigit() for t in frame.tokens[one.first : one.last]):
        return None
    for at in range(one.first - 1, max(-1, one.first - 1 - _LAST), -1):
        token = frame.tokens[at]
        if token.low in words.phrases.get("dating.last", ()) and not frame.covered[at]:
            between = range(at + 1, lead(frame, one.first))
            set_off = not between or frame.tokens[between[-1]].text == "," or bool(frame.flags[between[-1]] & AUXILIARY)
            return at if set_off else None
        if frame.covered[at] or token.text in ".;:":
            return None
    return None


def ahead(time: TimeSpan, published: TimeSpan | None) -> bool:
    """Whether the time begins, or a limit lies, after the article was published."""
    day = time.end if time.relation is TimeRelation.UNTIL else time.start
    return published is not None and published.end is not None and day is not None and day > published.end


def _dateline(frame: Frame, one: Dated) -> bool:
    """Whether the day is that of the article, before its first word ("BIELEFELD, 13 January – The …", "PARIS, France, Feb 3 - …", "Elda
    (Alicante), 3 mar.- La …")."""
    if one.when.time.precision is not Precision.DAY or one.last >= len(frame.tokens) or frame.tokens[one.last].text not in "-–—":
        return False
    before = frame.tokens[: one.first]
    closed = frame.text[: frame.tokens[one.last].start].endswith(".")
    return all(t.kind == "mark" or t.capital for t in before) and (closed or not before or any(t.text.isupper() for t in before))


def _single(draft: Draft) -> bool:
    """Whether the figure is one person or thing ("a man was arrested"), to which something happened, and not how many there were."""
    value = draft.value
    return draft.kind is Kind.QUANTITY and value is not None and value.low == value.high == 1


def _by_the_way(frame: Frame, draft: Draft, words: Speech) -> bool:
    """Whether the figure only says with how many something happens ("opens in May with 90 places"), or how many a known set are ("the 130
    deputies will decide in March"): the time is of what happens."""
    at = draft.first - 1
    low = frame.tokens[at].low if at >= 0 else ""
    first = frame.tokens[at - 1].low if at > 0 and frame.flags[at] & GENITIVE else ""
    if first in words.language.part("numbers").get("ordinals", {}):
        return True  # "the first of two units opens in 2029"
    return draft.kind is Kind.QUANTITY and (low in words.phrases.get("dating.beside", ()) or low in words.phrases.get("dating.known", ()))


def _unequalled(frame: Frame, first: int, when: When) -> bool:
    """Whether the time says since when something is unequalled that is only spoken of ("the return of the largest circus since 1990")."""
    if when.time.relation is not TimeRelation.SINCE or when.earliest:
        return False
    cues = (*frame.cues_of("rank.up"), *frame.cues_of("rank.down"))
    return any(
        c.last < first <= c.last + _REACH and frame.clause_of[c.last] == frame.clause_of[first] and of_another(frame, c) for c in cues
    )


def _offset(frame: Frame, last: int, when: When, words: Speech) -> bool:
    """Whether the time says from what it is counted ("five weeks after the start", "three days later than planned"), or is counted back in
    more than days ("a year earlier", of what a figure is compared with); "three days later", "a year later" alone are dates."""
    if when.form != "relative" or not when.anchored:
        return False
    lists = phrases(words.language).lists
    leads = frame.tokens[last - 1].low in (*lists.get("steps_after", ()), *lists.get("steps_before", ()))
    after = last < len(frame.tokens) and (
        (leads and frame.tokens[last].kind == "word")  # "five months after she resigned"
        or frame.flags[last] & (DETERMINER | POSSESSIVE)
        or frame.tokens[last].low in words.phrases.get("dating.than", ())
    )
    return bool(after) or not (when.time.precision in (Precision.DAY, Precision.HOUR) or (when.steps is not None and when.steps[0] > 0))


def _now(frame: Frame, first: int, last: int, words: Speech) -> bool:
    """Whether it is "today", "this morning": no date."""
    table = words.language.part("time").get("words", {}).get("today", {}).get("0", [])
    return frame.words(first, last).lower() in table


def _by_a_feast(frame: Frame, first: int, last: int, when: When) -> bool:
    """Whether a feast without its day only says roughly when ("before Christmas", "since Easter")."""
    limit = when.time.relation is not TimeRelation.AT and when.time.precision is Precision.DAY
    return limit and when.form == "date" and not any(t.kind == "number" for t in frame.tokens[first:last])


def _spoken_of(frame: Frame, one: Dated) -> bool:
    """Whether a month, season or year is what the clause speaks of ("the summer was dry"): it has an article and no preposition."""
    if one.when.form != "period" or one.exact or one.when.time.relation is not TimeRelation.AT or one.begin in frame.attributes:
        return False
    before = lead(frame, one.first)
    article = frame.flags[one.first] | (frame.flags[before] if before < one.first else 0)
    return bool(article & DETERMINER) and not article & PREPOSITION


def _compared(frame: Frame, one: Dated, words: Speech) -> bool:
    """ "more than in 2023", "against 5.8 million in 2022", "the record of 2018", "Sunday's runoff"."""
    before = lead(frame, one.first)
    if one.when.use == "compared" and not _in_a_post(frame, one):
        return True
    tail = frame.tokens[one.last - 1].low
    if tail.endswith(("'s", "’s")) or (one.last < len(frame.tokens) and frame.tokens[one.last].low in ("'s", "’s")):
        return True
    if frame.flags[before] & GENITIVE and 0 < before < one.first:
        return not _happening(frame, before - 1) and not _part_of_day(frame, before - 1, words)
    return False


def _in_a_post(frame: Frame, one: Dated) -> bool:
    """Whether the word of comparison brings in a post ("stepped down as chair in April")."""
    posts = [c for c in frame.cues_of("role.", one.begin, one.first) if one.first - c.last <= 2]
    return any(a.last < c.first <= a.last + 2 for a in frame.cues_of("office.as") for c in posts)


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
    if one.exact or frame.tokens[lead(frame, one.first)].low in words.phrases.get("dating.meant", ()):
        return False
    if one.when.earliest or one.when.time.relation is TimeRelation.UNTIL or _is_ahead(frame, one, words):
        return False  # nobody speaks before a day; "trancheront lundi", "expects to announce it on Monday": what is to come was not said
    events = [c for kind in ("event.", "event_form.") for c in frame.cues_of(kind, one.begin, one.end) if c.kind not in _TELLING]
    dated_fully = any(t.kind == "number" for t in frame.tokens[one.first : one.last])
    kinds = ("speech.verb", "speech.count", *(() if dated_fully else _TELLING))  # "published in 2019" is a date of its own
    saying = [c for kind in kinds for c in frame.cues_of(kind, one.begin, one.end)]
    saying = [c for c in saying if not any(e.first <= c.first <= e.last for e in events)]  # "founded" is no "found"
    if any(c.last < one.first <= c.last + _NEAR for c in saying):
        return True
    # "when they met on Tuesday they had put …": what is done before the day is what it dates
    return any(one.last <= c.first < one.last + _NEAR for c in saying) and (one.opens or not deeds(frame, one.begin, one.first, words))


def _of_figure(frame: Frame, one: Dated, words: Speech, published: TimeSpan | None) -> bool:
    """Whether a figure of the clause is what the time is of; the month or day of a limit ahead is told for its own sake."""
    if one.when.earliest:
        return False
    named = one.when.time.precision in (Precision.DAY, Precision.MONTH) and one.when.form != "relative"
    if one.when.time.relation in (TimeRelation.UNTIL, TimeRelation.SINCE) and named and ahead(one.when.time, published):
        return False
    if one.when.time.relation is TimeRelation.UNTIL:
        return bool(one.figures) or (one.exact and any(a >= one.last for a, _, _ in frame.figures))
    time = one.when.time
    if not one.figures or (one.when.joined and time.start and time.end and (time.end - time.start).days > _MONTHS[1]):
        return False  # from one year to another: no period that figures are reported for
    if time.relation is TimeRelation.SINCE:
        money = any(d.kind is Kind.MONEY for d in one.figures)
        return not (one.exact or (money and time.precision in (Precision.DAY, Precision.MONTH)))
    if one.exact:
        return frame.tokens[lead(frame, one.first)].low in words.phrases.get("dating.as_of", ())
    if time.precision is Precision.DAY and not one.when.anchored and one.when.steps is None and _done_with(frame, one, words):
        return False
    if one.when.form == "relative" and time.precision is Precision.YEAR:
        return True  # "last year 640 children were born"
    return not _beside_figure(frame, one, words)


def _news(frame: Frame, one: Dated) -> bool:
    """Whether the day is that of the news, which its first sentence tells with how many were there ("17 were injured on Saturday evening"):
    no price, level or change of that day."""
    time = one.when.time
    if time.precision not in (Precision.DAY, Precision.HOUR) or one.when.steps is not None or time.relation is not TimeRelation.AT:
        return False
    if one.exact or any(h.concept in _PRICES for h in frame.hits_in(one.begin, one.end)):
        return False
    units = [d.value.unit or "" for d in one.figures if d.value is not None]
    counted = all(d.kind in (Kind.QUANTITY, Kind.DURATION, Kind.MONEY) for d in one.figures) and not any("/" in unit for unit in units)
    return counted and not frame.cues_of("change.", one.begin, one.end)


def _done_with(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether something was done on the day, and the figures only say with how many or how far ("the board voted on Monday by eleven to
    four"). It is not where they are whom it befell ("thirty people were arrested on Monday"), nor where a price or a level is told."""
    done = deeds(frame, one.begin, one.end, words)
    if not done or any(d.kind not in (Kind.QUANTITY, Kind.DURATION) for d in one.figures) or frame.cues_of("change.", one.begin, one.end):
        return False
    verb = done[-1] if words.nouns_capitalised else done[0]
    return words.nouns_capitalised or not any(d.kind is Kind.QUANTITY and d.first < verb for d in one.figures)


def _beside_figure(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether an event stands by the time and the figures elsewhere: "reached orbit in 2024 with half the money"."""
    for cue in frame.cues_of("event.", one.begin, one.end):
        if frame.covered[cue.first] or (cue.kind == "event.stop" and _at_a_price(frame, one, words)):
            continue
        low, high = min(cue.last, one.first), max(cue.first, one.last)
        gap = min(abs(cue.first - one.last), abs(one.first - cue.last))
        if gap <= _REACH and not any(low <= d.first < high for d in one.figures) and not counts(frame, cue, one.figures):
            return True
    return False


def _at_a_price(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether a sum stands right behind "at" ("the shares closed on Tuesday at 46.90 euros"): nothing came to an end."""
    beside = (*words.phrases.get("dating.beside", ()), *words.phrases.get("dating.meant", ()))
    leads = [d.first - 1 for d in one.figures if d.kind is Kind.MONEY and d.first > 0]
    return any(frame.flags[i] & PREPOSITION and not frame.flags[i] & GENITIVE and frame.tokens[i].low not in beside for i in leads)


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
