"""What an article has said of when, for the figures whose own sentence says nothing: the time that opened a sentence of the paragraph, and
the time that the article reports on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.timed import DAYS, small_words, timed_sentence
from factcheck.extract.times_phrases import Phrases
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.measures.registry import measure
from factcheck.model import Aspect, TimeRelation, TimeSpan

_OF_A_PERIOD = frozenset({MeasureKind.FLOW, MeasureKind.SHARE})
_OF_NOW = frozenset({MeasureKind.STOCK, MeasureKind.PROPERTY, MeasureKind.PRICE})
_FRESH = 30  # days in which news is reported: after a day, or after a period as long as it lasted and this


_NEWS = 7  # days after an event in which an article names no other day as its own
_YEAR = 366
_NEXT = 5  # years by which a story moves on from one sentence to the next


@dataclass(slots=True)
class Told:
    """`paragraph`: the time that opened a sentence of this paragraph. `article`: that of the article's first figures, which is what it
    reports on, with the `field` of what they measure."""

    paragraph: TimeSpan | None = None
    article: TimeSpan | None = None
    field: str = ""


def opening(frame: Frame, words: Phrases) -> TimeSpan | None:
    """The time that opens a sentence and goes on for the next: "In 2024, …", but not "Since 2021, …" or "Two years ago, …"."""
    first = next((t for t in timed_sentence(frame, words).times if small_words(frame, 0, t.first)), None)
    if first is None or first.when.use != "time" or first.when.form not in ("date", "period") or first.when.time.start is None:
        return None
    return first.when.time if first.when.time.relation in (TimeRelation.AT, TimeRelation.OVER) else None


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

    It is the time that the sentence gives a figure, no length of time up to now and none that it compares with; else, where the article is
    about an event, a day that the sentence names.
    """
    apart = [t.when.time for t in timed_sentence(frame, words).times if t.when.form == "duration" or t.when.use == "compared"]
    for draft in drafts:
        if draft.value is not None and draft.time not in apart and not is_now(draft, words) and _fresh(draft.time, published):
            return draft.time, measure_of(draft).field
    for t in timed_sentence(frame, words).times if event else ():
        if t.when.use == "time" and t.when.time.precision in DAYS and not t.said and not t.apart and _fresh(t.when.time, published, _NEWS):
            return t.when.time, ""
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
