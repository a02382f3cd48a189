"""What an article has said of when, for the figures whose own sentence says nothing: the time that opened a sentence of the paragraph, and
the time that the article reports on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.page.entries import Entry
from factcheck.extract.times.phrases import Phrases
from factcheck.extract.times.reading import times
from factcheck.extract.times.relative import counted_from
from factcheck.extract.times.tense import Tense
from factcheck.extract.times.timed import DAYS, Placed, small_words, timed_sentence
from factcheck.lang import Pack
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.measures.registry import measure
from factcheck.model import Aspect, TimeRelation, TimeSpan
from factcheck.model.time import Precision
from factcheck.model.time_iso import parse_time

_OF_A_PERIOD = frozenset({MeasureKind.FLOW, MeasureKind.SHARE})
_OF_NOW = frozenset({MeasureKind.STOCK, MeasureKind.PROPERTY, MeasureKind.PRICE})
_FRESH = 30  # days in which news is reported: after a day, or after a period as long as it lasted and this


_NEWS = 7  # days after an event in which an article names no other day as its own
_YEAR = 366
_ZONE = 1  # words of a dateline beside its place and time: "CEST", "Uhr"
_OLD = 1100  # days after which a time is only looked back at
_NEXT = 5  # years by which a story moves on from one sentence to the next


@dataclass(slots=True)
class Told:
    """`paragraph`: the time that opened a sentence of this paragraph. `last`: the last time that one of its sentences told of, `back`: that
    of the sentence before, though it only looked back at it. `article`:
    that of the article's first figures, which is what it reports on, with the `field` of what they measure; where they have none, the
    `news`: the first day that its first sentences tell of. `entry`: that of the page, in which the sentence stands. `opened`: the day
    on which this sentence, and the one before, say that something opened or began."""

    paragraph: TimeSpan | None = None
    last: TimeSpan | None = None
    back: TimeSpan | None = None
    article: TimeSpan | None = None
    field: str = ""
    news: TimeSpan | None = None
    published: TimeSpan | None = None
    entry: Entry | None = None
    opened: tuple[TimeSpan | None, TimeSpan | None] = (None, None)

    @property
    def begun(self) -> TimeSpan | None:
        """The day on which what is told of opened or began, by this sentence or the one before."""
        return self.opened[0] or self.opened[1]

    def tells_of(self, placed: Placed) -> bool:
        """Whether a time is one that the story may stay at: a day or period of the last years, and not when somebody spoke, what something
        is compared with or how long it took."""
        when, time = placed.when, placed.when.time
        if (
            when.use != "time"
            or placed.said
            or when.length
            or when.form == "duration"
            or self.published is None
            or self.published.end is None
        ):
            return False
        if time.relation not in (TimeRelation.AT, TimeRelation.OVER) or time.start is None or time.end is None:
            return False
        return time.start <= self.published.end and (self.published.end - time.end).days <= _OLD


def opening(frame: Frame, words: Phrases) -> TimeSpan | None:
    """The time that opens a sentence and goes on for the next: "In 2024, …", but not "Since 2021, …" or "Two years ago, …"."""
    first = next((t for t in timed_sentence(frame, words).times if small_words(frame, 0, t.first) and not t.apart), None)
    if first is None or first.when.use != "time" or first.when.form not in ("date", "period", "noun") or first.when.time.start is None:
        return None
    return first.when.time if first.when.time.relation in (TimeRelation.AT, TimeRelation.OVER) else None


def told_last(frame: Frame, told: Told, words: Phrases) -> TimeSpan | None:
    """The time that a sentence leaves its paragraph at: the last that it tells of; after an old one ("not since 1992") the story is back
    where it was."""
    return next(
        (t.when.stepped or t.when.time for t in reversed(timed_sentence(frame, words).times) if not t.apart and told.tells_of(t)), told.last
    )


def went_on(draft: Draft, told: Told, words: Phrases) -> TimeSpan | None:
    """The time of a figure of what was, where its own clause does not say it: the only one that its sentence tells of, else that which its
    paragraph told of last, else what its article reports on. It is only assumed."""
    found = measure_of(draft)
    if (
        draft.value is None
        or draft.measure == "exchange_rate"
        or found.kind in (MeasureKind.PRICE, MeasureKind.RATE)
        or not tells_past(draft, words)
    ):
        return None
    timed = timed_sentence(draft.frame, words)
    own = [t for t in timed.times if not t.said and t.when.use == "time" and t.first not in timed.taken]
    here = len(own) == 1 and told.tells_of(own[0]) and not _not_past(draft.frame, own[0].clause, words)
    time = (own[0].when.stepped or own[0].when.time) if here else told.last
    if time is None and found.kind is not MeasureKind.CUMULATIVE:
        time = told.article
    return assumed(time)


def told_then(draft: Draft, told: Told, words: Phrases) -> TimeSpan | None:
    """The time before in the sentence, or in the one before, of a figure of which its clause says that it was so "then"."""
    if words.as_then.search(clause_text(draft)) is None:
        return None
    return looked_back(draft.frame, words, draft.first) or told.back


def looked_back(frame: Frame, words: Phrases, end: int | None = None) -> TimeSpan | None:
    """The last time that a sentence, or its words up to a token, tells of, be it long ago."""
    times = [t for t in timed_sentence(frame, words).times if not t.said and t.when.use == "time" and not t.when.length]
    told = [t for t in times if (end is None or t.last <= end) and t.when.time.relation is TimeRelation.AT]
    return told[-1].when.time if told else None


def after_compared(draft: Draft, told: Told, words: Phrases) -> TimeSpan | None:
    """The time of what was that its sentence compares with the period before the last one: "ten more than in 2024", told in 2026."""
    timed = timed_sentence(draft.frame, words)
    before = [t.when for t in timed.times if t.when.use == "compared" or t.first in timed.taken]
    if len(before) != 1 or draft.value is None or told.published is None or told.published.end is None or not tells_past(draft, words):
        return None
    moved = counted_from(before[0].time, 1, "year")
    time = parse_time(moved) if moved else None
    if time is None or time.end is None or not 0 <= (told.published.end - time.end).days <= _YEAR:
        return None
    return assumed(time)


def assumed(time: TimeSpan | None) -> TimeSpan | None:
    """A time that no words say of the figure itself."""
    return time.model_copy(update={"assumed": True}) if time is not None else None


def tells_past(draft: Draft, words: Phrases) -> bool:
    """Whether the clause of a figure tells what was, or has no verb and its sentence tells so."""
    if is_now(draft, words):
        return False
    frame = draft.frame
    begin, end = frame.clauses[draft.clause] if draft.clause >= 0 else (draft.begin, draft.end)
    own = words.verbs.tense(frame.tokens[begin:end])
    if own is not Tense.OPEN:
        return own is Tense.PAST
    return not _not_past(frame, draft.clause, words) and words.verbs.tense(frame.tokens) is Tense.PAST


def _not_past(frame: Frame, clause: int, words: Phrases) -> bool:
    """Whether a clause says what is or will be."""
    begin, end = frame.clauses[clause] if clause >= 0 else (0, 0)
    if words.verbs.tense(frame.tokens[begin:end]) is Tense.PAST:
        return False
    said = frame.words(begin, end).lower().replace("’", "'")
    return words.present.search(said) is not None or (words.ahead is not None and words.ahead.search(said) is not None)


def passed(frame: Frame, paragraph: TimeSpan | None) -> TimeSpan | None:
    """What is left of a paragraph's time after a sentence: "Then came 2021" ends it, where the sentence counts nothing in that year."""
    if paragraph is None or frame.figures or paragraph.start is None:
        return paragraph
    years = [int(t.text) for i, t in enumerate(frame.tokens) if t.kind == "number" and t.text.isdigit() and not frame.covered[i]]
    return None if any(paragraph.start.year < year <= paragraph.start.year + _NEXT for year in years) else paragraph


def reported(
    frame: Frame, drafts: Sequence[Draft], published: TimeSpan | None, words: Phrases, *, event: bool
) -> tuple[TimeSpan, str] | None:
    """The time that an article reports on, from one of its first sentences, and the field of what is measured there.

    It is the time that the sentence gives a figure, no length of time up to now, none that it compares with and no period that it
    recalls on the way to what will be ("exports, which came to 12 million in 2025, will fall"); else, where the article is about an event,
    a day that the sentence names.
    """
    timed = timed_sentence(frame, words)
    here = [t.when.time.iso for t in timed.times]
    onward = words.ahead is not None and words.ahead.search(frame.words(0, len(frame.tokens)).lower()) is not None
    recalled = [t for t in timed.times if t.apart and onward and t.when.time.precision not in DAYS]
    other = [t for t in timed.times if t.first in timed.taken or t.when.form == "duration" or t.when.use == "compared"]
    apart = [t.when.time.iso for t in (*recalled, *other)]
    for draft in drafts:
        time = draft.time
        if draft.value is None or time is None or time.iso in apart or is_now(draft, words) or is_ahead(draft, words):
            continue  # "the blaze that killed two people this spring will cost …" reports on what it will cost
        if time.precision in DAYS and time.iso not in here:
            continue
        if _fresh(time, published):
            return time, measure_of(draft).field
    day = news_day(frame, published, words) if event else None
    return (day, "") if day is not None else None


def titled(title: str | None, language: Pack, published: TimeSpan | None) -> TimeSpan | None:
    """The day or the period shortly before publication that the title of a document gives as its own: "Statement for the third quarter of
    2026", "Résumé du jugement du 17 octobre 2024". A year does not say so much."""
    if title is None:
        return None
    found = [w for w in times(title, language, numerals(title, language), published) if w.use == "time" and w.form in ("date", "period")]
    if len(found) != 1 or found[0].time.precision in (Precision.YEAR, Precision.HOUR):
        return None
    return found[0].time if _fresh(found[0].time, published) else None


def dateline(frame: Frame) -> bool:
    """Whether a sentence only says where and when an article was written: "Murten, 13. November 2023, 10.15 Uhr"."""
    places = [a for a, _, _ in (*frame.places, *frame.names)]
    if not any(w.time.precision in DAYS for _, _, w in frame.whens) or not places or min(places) > 1:
        return False
    if any(t.text == ":" for t in frame.tokens[: frame.whens[0][0]]):
        return False  # "Opening: 11 February 2026"
    told = [*frame.whens, *frame.places, *frame.names, *frame.clocks]
    rest = [t for i, t in enumerate(frame.tokens) if t.kind not in ("mark", "number") and not any(a <= i < b for a, b, _ in told)]
    return len(rest) <= _ZONE


def news_day(frame: Frame, published: TimeSpan | None, words: Phrases) -> TimeSpan | None:
    """The day shortly before publication that a sentence tells of, and on which nobody only spoke."""
    for t in timed_sentence(frame, words).times:
        if t.when.use == "time" and t.when.time.precision in DAYS and not t.said and not t.apart and _fresh(t.when.time, published, _NEWS):
            return parse_time(t.when.time.iso.partition("T")[0])
    return None


def _fresh(time: TimeSpan | None, published: TimeSpan | None, most: int = _FRESH) -> TypeGuard[TimeSpan]:
    """Whether a time is a day shortly before publication, or a period that ended no longer ago than it lasted."""
    if published is None or published.end is None or time is None or time.start is None or time.end is None:
        return False
    length, ago = (time.end - time.start).days, (published.end - time.end).days
    return time.relation is not TimeRelation.SINCE and 0 <= ago <= most + (min(length, _YEAR) if time.precision not in DAYS else 0)


def is_of_article(draft: Draft, others: Sequence[Draft], told: Told, words: Phrases) -> bool:
    """Whether a figure without a time is of the time that its article reports on: what happened and what adds up, but not what is."""
    found = measure_of(draft)
    article = told.article
    if article is None or draft.value is None or draft.aspect is Aspect.RATE or _other_tense(draft, words):
        return False
    whole = next((d for d in reversed(others) if d.frame is draft.frame and d.first < draft.first and d.value is not None), None)
    if draft.aspect is Aspect.SHARE and whole is not None and whole.time is None:
        return False  # a part is of the time of its whole
    if article.precision in DAYS:
        return found.kind not in _OF_NOW
    if draft.aspect in (Aspect.CHANGE, Aspect.SHARE):
        return True
    if not found.registered:
        return False
    return found.kind in _OF_A_PERIOD or (found.kind in (MeasureKind.PRICE, MeasureKind.COUNT) and found.field == told.field)


def is_now(draft: Draft, words: Phrases) -> bool:
    """Whether the clause of a figure says what is."""
    return words.now.search(clause_text(draft)) is not None


def is_ahead(draft: Draft, words: Phrases) -> bool:
    """Whether the clause of a figure says what will be."""
    return words.ahead is not None and words.ahead.search(clause_text(draft)) is not None


def _other_tense(draft: Draft, words: Phrases) -> bool:
    """Whether the clause of a figure says what will be, what is or what had been."""
    said = clause_text(draft)
    tenses = (words.now, words.present, words.past_perfect, words.ahead)
    return any(tense is not None and tense.search(said) is not None for tense in tenses)


def clause_text(draft: Draft) -> str:
    """The words of a figure's clause, in small letters."""
    frame = draft.frame
    begin, end = frame.clauses[draft.clause] if draft.clause >= 0 else (draft.begin, draft.end)
    return frame.text[frame.tokens[begin].start : frame.tokens[end - 1].end].lower().replace("’", "'")


def measure_of(draft: Draft) -> Measure:
    """The measure of a draft, without what is told of it ("change:sales")."""
    return measure(draft.measure.rpartition(":")[2] or draft.measure)
