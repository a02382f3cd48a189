"""Which of the times in and around a sentence is the time of a figure.

A time says when of the figures of its own clause. From another clause it reaches a figure only where it opens that clause ("In 2024, …")
or is the time of a figure there; what a relative or participle tells ("the blaze, which began on 5 August") stays with it. A time that a
figure is compared with ("than in 2023") is that of no figure but the one that stands right there ("than the 8.9 million of 2023"), which
takes no other; "a year earlier" then counts from the time of the figure that it is compared with. When something was said is not when it
was.
"""

from collections.abc import Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, GENITIVE, PREPOSITION, RELATIVE
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.times.article_times import (
    Told,
    after_compared,
    assumed,
    clause_text,
    is_ahead,
    is_now,
    is_of_article,
    measure_of,
    tells_past,
    told_then,
    went_on,
)
from factcheck.extract.times.begun import first_stretch, of_any_year, stretch_from
from factcheck.extract.times.phrases import Phrases
from factcheck.extract.times.relative import counted_from
from factcheck.extract.times.tense import Tense
from factcheck.extract.times.timed import DAYS, Placed, Timed, timed_sentence
from factcheck.extract.times.when import When
from factcheck.measures.concept import class_of
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Kind, TimeRelation, TimeSpan
from factcheck.model.time import Precision
from factcheck.model.time_iso import length_of, parse_time

_ADDS_UP = frozenset({MeasureKind.COUNT, MeasureKind.FLOW, MeasureKind.CUMULATIVE})
_WHOLE = frozenset({Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.SEASON, Precision.SPAN})
_EVENT = 7  # words of "since the launch of the small scooter in"
_HALF_A_YEAR = 180  # days
_LISTED = 2  # words between a figure of a list and the "and" before the next
_EXCHANGE = "exchange_rate"


def time_of(draft: Draft, words: Phrases, others: Sequence[Draft], told: Told) -> TimeSpan | None:
    """When a claim holds, as its sentence says it; `told` is what the sentences before it said. `others`: the drafts before it. Where
    they say nothing it is as of when its entry of the page was written."""
    time = _stated(draft, words, others, told)
    if time is not None or told.entry is None or draft.measure == _EXCHANGE:
        return time
    if is_ahead(draft, words) and told.entry.head == told.entry.start:
        return None  # under the day of a live page; behind a date in a chronology "it will take years" is told of then
    if timed_sentence(draft.frame, words).compared.get(draft.first):
        return None
    if not told.entry.sure and (draft.value is None or is_now(draft, words)):
        return None  # the heading of a section says when its figures are, and not who was what then
    return assumed(told.entry.time)


def _stated(draft: Draft, words: Phrases, others: Sequence[Draft], told: Told) -> TimeSpan | None:
    if draft.kind is Kind.ROLE or (draft.figure is not None and draft.figure.kind == "age"):
        return None  # as of when the article was written
    frame = draft.frame
    if draft.measure == _EXCHANGE and frame.inside[draft.first]:
        return None  # "€31bn in 2024 ($34bn at $1.08)" is converted at the rate of when it was written
    timed = timed_sentence(frame, words)
    main = _main(draft, others)
    base = main.time if main is not None and main.time is not None else told.paragraph or told.article
    right = _right_there(draft, timed, words)
    if right is not None:
        return _rebased(right.when, base)
    if timed.compared.get(draft.first):
        if is_ahead(draft, words):
            return None  # "will rise from 742m to 755m": from what it is now
        return base if words.at_large.search(clause_text(draft)) is not None else _the_one_before(base)
    usable = [t for t in timed.times if timed.taken.get(t.first, draft.first) == draft.first and _usable(t.when, draft)]
    usable = [t for t in usable if not _of_brackets(t, draft)]
    kept = [t for t in usable if not _of_before(draft, t, words)]
    if len(kept) < len(usable) and not any(t.clause == draft.clause for t in kept):
        return None  # "3.90 since October, before that it was 3.50"
    found = _in_clause(draft, kept)
    first = first_stretch(draft, words) if _adds_up(draft) else None
    if first is not None and (found is None or (told.begun is not None and of_any_year(found.when))):
        return stretch_from(told.begun, first)
    if found is not None:
        return _since_event(draft, found, words)
    if (then := told_then(draft, told, words)) is not None:
        return then
    if not is_now(draft, words) and (found := _from_elsewhere(draft, kept, words)) is not None:
        near = found.opens or found.clause == draft.clause - 1
        if near:
            return _since_event(draft, found, words)
        if found.first >= draft.last or tells_past(draft, words):  # what is or will be is not of a time told further back
            return assumed(_since_event(draft, found, words))
    if any(t.clause == draft.clause and t.when.time.relation is TimeRelation.SINCE for t in timed.times) or draft.measure == _EXCHANGE:
        return None  # "€22 since January": as of now
    later = after_compared(draft, told, words)
    if later is not None:
        return later
    if told.paragraph is not None:
        return None if is_now(draft, words) else assumed(told.paragraph)
    around = went_on(draft, told, words)
    if around is not None and around.precision not in DAYS and (told.article is None or told.article.precision in DAYS):
        return around  # what a period brought is not of the day of the news
    return assumed(told.article) if is_of_article(draft, others, told, words) else around


def _of_brackets(placed: Placed, draft: Draft) -> bool:
    """Whether a time stands with a figure behind it in brackets, and so is no time of a figure before them: "17.4% (2024: 16.2%)"."""
    frame = draft.frame
    if not frame.inside[placed.first] or frame.inside[draft.first] or placed.first < draft.last:
        return False
    close = next((i for i in range(placed.last, len(frame.tokens)) if not frame.inside[i]), len(frame.tokens))
    return any(placed.last <= a < close for a, _, _ in frame.figures)


def _of_before(draft: Draft, placed: Placed, words: Phrases) -> bool:
    """Whether a figure is told of what was before the time since which another holds: a word between the two says so ("previously")."""
    if placed.when.time.relation is not TimeRelation.SINCE or placed.last > draft.first:
        return False
    frame = draft.frame
    between = frame.text[frame.tokens[placed.last - 1].end : frame.tokens[draft.first].start].lower()
    return words.before_then.search(between) is not None


def _since_event(draft: Draft, placed: Placed, words: Phrases) -> TimeSpan:
    """The time of a figure; "since its launch in 2021" is since then for what adds up."""
    time, frame = placed.when.time, draft.frame
    if placed.when.stepped is not None and draft.kind is not Kind.DURATION:
        return placed.when.stepped  # "four months after its opening on 14 June"
    if time.relation is not TimeRelation.AT or time.start is None or not _adds_up(draft):
        return time
    since = words.lists.get("since", ("",))[0]
    for at in range(placed.first - 1, max(draft.last - 1, placed.first - 2 - _EVENT), -1):
        if frame.tokens[at].kind == "mark":
            return time
        if frame.tokens[at].low == since:
            return parse_time(f"{time.iso.partition('/')[0]}/..") if length_of(time.iso) is None else time
    return time


def _main(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The figure that this one is compared with: the one whose noun it takes, else the last one of the sentence that has a time."""
    if draft.model is not None and draft.model.time is not None:
        return draft.model
    return next((d for d in reversed(others) if d.frame is draft.frame and d.first < draft.first and d.time is not None), None)


def _right_there(draft: Draft, timed: Timed, words: Phrases) -> Placed | None:
    """The time that no other figure can have: of a compared figure the one behind it, before brackets ("2020 (68.18 %)") or before "when"
    ("in 2019, when 9.6 million came") and in the genitive ("2019's 9.6 million") the one right before, and of a year compared its relative
    ("more than in 2019, which saw 9.6 million").
    """
    frame = draft.frame
    first = next((t for t in timed.times if timed.taken.get(t.first) == draft.first), None)
    if first is not None:
        return first
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else draft.first
    when, relative = frame.tokens[begin].low in words.lists.get("when", ()), frame.flags[begin] & RELATIVE
    for t in timed.times:
        gap = range(t.last, draft.first)
        between = "".join(frame.tokens[i].low for i in gap)
        if between in ("(", "'s", "’s"):
            return t
        if (
            (when or (relative and t.when.use == "compared"))
            and t.last <= begin <= t.last + 1
            and all(frame.tokens[i].kind == "mark" for i in range(t.last, begin))
        ):
            return t
    return None


def _usable(when: When, draft: Draft) -> bool:
    """Whether a time says when of this figure."""
    if when.use != "time":
        return False
    if when.time.relation is TimeRelation.SINCE:
        return draft.kind not in (Kind.RANK, Kind.DURATION) and draft.measure != _EXCHANGE
    return not when.length or (_adds_up(draft) and _lasts(when.time))


def _lasts(time: TimeSpan) -> bool:
    """Whether a length is long enough to have ended about now: "65,000 in four years", but not "118 litres in two days"."""
    return time.start is not None and time.end is not None and (time.end - time.start).days >= _HALF_A_YEAR


def _adds_up(draft: Draft) -> bool:
    """Whether what is counted adds up over time: sales since January, but not a price since January or a rise since then."""
    if draft.kind in (Kind.RANK, Kind.DURATION) or draft.aspect in (Aspect.CHANGE, Aspect.RANK):
        return False
    found = measure_of(draft)
    return found.kind in _ADDS_UP if found.registered else draft.kind is Kind.QUANTITY


def _in_clause(draft: Draft, usable: Sequence[Placed]) -> Placed | None:
    """The time behind the figure in its clause, else the one before it, no other figure between."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    end = _end_of_list(draft)
    own = [t for t in usable if t.clause in (clause, frame.clause_of[end - 1]) and clause >= 0]
    if len(own) > 1:
        own = [t for t in own if not t.said] or own
    others = [a for a in _unscoped(frame) if a != draft.first]
    after = [t for t in own if t.first >= draft.last and not any(end <= x < t.first for x in others)]
    earlier = [t for t in own if t.last <= draft.first and not any(t.last <= x < draft.first for x in others)]
    pick = after or earlier
    if not pick and len(own) == 1 and _of_all(frame, own[0], draft):
        pick = own
    return min(pick, key=lambda t: abs(t.first - draft.first)) if pick else None


def _end_of_list(draft: Draft) -> int:
    """Where the figures end that are listed with this one, by nothing but "and": "left 11 dead and 34 injured on 9 November"."""
    frame, end = draft.frame, draft.last
    for first, last, _ in sorted(frame.figures, key=lambda row: row[:2]):
        nouns = [i for i in range(end, first) if not frame.flags[i] and frame.tokens[i].kind == "word"]
        if first == end + len(nouns) + 1 and len(nouns) <= _LISTED and frame.flags[first - 1] & COORDINATOR:
            end = last
    return end


def _of_all(frame: Frame, placed: Placed, draft: Draft) -> bool:
    """Whether a time apart from a figure is its too: "19 goals in 33 matches last season", but not "up 6 percent on the 3bn of 2023"."""
    if placed.said or placed.when.time.relation is not TimeRelation.AT or placed.when.form == "duration":
        return False
    before = placed.first - 1
    return placed.first >= draft.last and not (before >= 0 and frame.flags[before] & GENITIVE)


def _from_elsewhere(draft: Draft, usable: Sequence[Placed], words: Phrases) -> Placed | None:
    """The last time before that opens its clause or is the time of a figure there, else one that follows on its own."""
    frame = draft.frame
    figures = _unscoped(frame)
    counted = {frame.clause_of[a] for a in figures if a != draft.first}
    free = [t for t in usable if not t.said and (t.clause == frame.clause_of[draft.first] or not t.apart)]
    if not _adds_up(draft):  # what holds since then is told of nothing beyond a semicolon
        free = [t for t in free if t.when.time.relation is not TimeRelation.SINCE or not _stops(frame, t.last, draft.first)]
    before_this = draft.clause - 1 if _continues(draft) else -1
    earlier = [t for t in free if t.last <= draft.first and (t.opens or t.clause in counted or t.clause == before_this)]
    if earlier:
        return earlier[-1]
    after = [t for t in free if t.first >= draft.last and t.opens and t.clause not in counted]
    if not after and len(free) == 1 and _verbless(frame, draft, words) and _of_all(frame, free[0], draft):
        return None if _stops(frame, draft.last, free[0].first) else free[0]
    after = [t for t in after if not any(draft.last <= x < t.first for x in figures) and not _stops(frame, draft.last, t.first)]
    return after[0] if after else None


def _continues(draft: Draft) -> bool:
    """Whether the clause of a figure goes on with the one before it: "opens on 21 November, in 2,500 cinemas", "…, or 7 percent"."""
    frame = draft.frame
    if draft.clause < 1:
        return False
    begin = frame.clauses[draft.clause][0]
    if draft.first <= begin + 1 or frame.flags[begin] & PREPOSITION:
        return True
    return any(c.kind == "links.equals" and c.first == begin for c in frame.cues)


def _verbless(frame: Frame, draft: Draft, words: Phrases) -> bool:
    """Whether a sentence opens with a figure, or several, and its verb comes later: "With 51 per cent of the votes, she won on Sunday"."""
    end = frame.clauses[draft.clause][1] if draft.clause >= 0 else draft.last
    begin = frame.clauses[draft.clause][0] if draft.clause >= 0 else draft.first
    if frame.flags[begin] & RELATIVE or any(frame.flags[i] & AUXILIARY for i in range(end)):
        return False
    said = frame.text[frame.tokens[0].start : frame.tokens[end - 1].end]
    if words.verbs.tense(frame.tokens[:end]) is not Tense.OPEN or (
        words.ahead is not None and any(said[m.start()].islower() for m in words.ahead.finditer(said))
    ):
        return False
    return not any(class_of(h.concept) in ("action", "change") for h in frame.hits_in(0, end))


def _stops(frame: Frame, first: int, last: int) -> bool:
    """Whether a semicolon ends the statement in between."""
    return any(frame.tokens[i].text == ";" for i in range(first, last))


def _unscoped(frame: Frame) -> list[int]:
    """Where the figures of a sentence begin, but for those that count countries, which only narrows another."""
    countries = {h.first for h in frame.hits if h.concept == "country"}
    return [a for a, b, _ in frame.figures if b not in countries and b + 1 not in countries]


def _rebased(when: When, main: TimeSpan | None) -> TimeSpan:
    """A time that counts from another ("a year earlier"), counted from that of the figure compared with it."""
    if when.steps is not None and main is not None and (moved := counted_from(main, *when.steps)):
        return parse_time(moved)
    return when.time


def _the_one_before(main: TimeSpan | None) -> TimeSpan | None:
    """The time of a figure that one of a whole period is compared with where the text gives none: the same period a year before."""
    if main is None or main.precision not in _WHOLE or main.relation is not TimeRelation.AT:
        return None
    moved = counted_from(main, -1, "year")
    return parse_time(moved) if moved else None
