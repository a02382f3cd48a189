"""Which day, month or year a text means that leaves out the rest of the date: the last one of its name, or the next.

A date without its year is the last one before publication, unless the words look ahead or the next one is much nearer.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from factcheck.extract.times.calendar import Context, span
from factcheck.extract.times.tense import Tense
from factcheck.model.time import TimeSpan
from factcheck.read.text import tokenize

_AHEAD = 60  # characters around a date in which a verb may look ahead
_UNTIL = 32  # characters before a date in which its preposition stands
_DATE = 4  # words of a date at the head of its sentence
_SENTENCE = 300  # characters of a sentence to either side of a date
_SENTENCE_ENDS = re.compile(r"(?<!\d)[.!?] |[\n;]")  # "am 14. Januar" ends none
_NEARER, _NEARER_DAY = 3, 2
_DAY = len("2026-05-09")  # of a day in its short form; a month is shorter
_LONG_AGO = 60  # days after which nobody names a day or month without its year, where the next one is near
_STOP = re.compile(r"(?<![ (]\d)(?<![ (]\d\d)\. |[!?] |\n|;")  # "am 3. Oktober" goes on
_CALLED = 30  # days ahead to which what was called or announced is told by its day alone
_YEAR = 365
_MONTHS_AGO = 120  # days after which nobody tells in the present what took place
_HALF = 190  # days of the longest half of a year
_MIDDLE = 15  # of a month
_LEAD = 3  # letters of the longest word that may stand before a date at the head of a sentence ("on", "dès le", "am")


def nearest(context: Context, start: int, options: Iterable[tuple[dt.date, str]]) -> str | None:
    """Of some dates in time order, the last that is not after publication, or the first after it where the words look ahead."""
    now = context.now
    if now is None:
        return None
    options = list(options)
    inside = [iso for day, iso in options if context.begun is not None and context.begun <= day <= now]
    if inside:
        return inside[-1]  # "born on 14 March", told of 1941
    past = [iso for day, iso in options if day <= now]
    future = [iso for day, iso in options if day > now]
    since = since_of(context, start)
    if future and (not past or _to_come(context, start, since, past[-1], future[0])):
        return future[0]
    if past and since is not None:
        return past[-1]  # "since October", printed in July
    if future and _of_entry_after(context, start, future[0]):
        return future[0]  # "October 2023. Work begins. It is halted in March"
    if future and soon(now, options) and not _done_then(context, start, span(future[0]).start):
        return future[0]
    if future and past and _closer(context, start, past[-1], future[0]) and (tells_no_past(context, start) or _was_to_come(context, start)):
        return future[0]  # "the halls open in June", "the fair that was to open in June", printed in May
    if future and past and is_scheduled(context, start) and _days_between(context, past[-1], future[0])[0] > _MONTHS_AGO:
        return future[0]  # "the trial opens on 18 September", printed in March
    if future and past and _moved_to(context, start, past[-1], future[0]):
        return future[0]  # "the fair has been put off to January", printed in September
    return past[-1] if past else None


def _to_come(context: Context, start: int, since: int | None, past: str, future: str) -> bool:
    """Whether the words look ahead to a date that is to come yet, and not to one that was to come when what the sentence tells happened:
    "the concert, due on 22 May, was called off", printed in March."""
    clause = _ahead(context, start if since is None else since)
    if clause is None:
        return _still_to_come(context, start)
    gone, ahead = _days_between(context, past, future)
    if not gone * _NEARER < ahead > _LONG_AGO:
        return True
    left, right = sentence_of(context, start)
    tense = context.words.verbs.tense
    return all(tense(tokenize(context.source, *part)) is Tense.OPEN for part in ((left, clause[0]), (clause[1], right)))


def _of_entry_after(context: Context, start: int, future: str) -> bool:
    """Whether the entry of a month in a chronology goes on to what came after it, by publication."""
    begins = span(future).start
    if context.begun is None or context.published is None or begins is None:
        return False
    return begins <= context.published and tells_no_past(context, start)


def _was_to_come(context: Context, start: int) -> bool:
    """Whether the clause of a date tells what was to happen then, and may be to come yet ("the fair, which was to be held in June, …")."""
    left, right = sentence_of(context, start)
    breaks = [m.start() for m in context.words.breaks.finditer(context.text, left, right)]
    begin = max((at for at in breaks if at < start), default=left)
    end = min((at for at in breaks if at > start), default=right)
    return context.words.to_come_then.search(context.text, begin, end) is not None


def _moved_to(context: Context, start: int, past: str, future: str) -> bool:
    """Whether something is moved to a date, and the next one is about as near as the last: that it was moved is told as past, and the
    date is to come, unless it was just now."""
    lead = context.words.lead.get("to")
    if lead is None or lead.search(context.text, max(0, start - _UNTIL), start) is None:
        return False
    gone, ahead = _days_between(context, past, future)
    to_come = ahead < _NEARER_DAY * gone and gone > _LONG_AGO
    return to_come and context.words.moved.search(context.text, *sentence_of(context, start)) is not None


def is_scheduled(context: Context, start: int) -> bool:
    """Whether the clause of a day tells, in the present, what is to take place then ("the strike begins on Monday")."""
    words = context.words
    _, begin, end, head = clause_of(context, start)
    verbs = words.scheduled.finditer(context.text, begin, end)
    if not any(context.source[m.start()].islower() for m in verbs) or since_of(context, start) is not None:
        return False
    if words.told_in_present.search(context.text, begin, end) is not None or tells_past(context, begin, start, head=head):
        return False
    return words.verbs.tense(tokenize(context.source, begin, end)) is Tense.OPEN


def looks_ahead(context: Context, start: int) -> bool:
    """Whether a word of the future ("will", "devrait", "ouvrira") stands in the clause of a date.

    A date at the head of its sentence ("On 3 May, the court will …") belongs to the clause that follows it.
    """
    return _ahead(context, start) is not None


def _ahead(context: Context, start: int) -> tuple[int, int] | None:
    """The clause of a date, where a word of the future stands in it."""
    if context.words.ahead is None:
        return None
    left, begin, end, head = clause_of(context, start)
    if tells_past(context, begin, start, head=head):
        end = start  # "agreed on Sunday to pay for a tower that will …": what follows is no more of the date
    around = context.text[max(0, start - _AHEAD) : start + _AHEAD]
    shift = max(0, start - _AHEAD)
    begin = _behind_relative(context, begin, start, end)
    found = [shift + m.start() for m in context.words.ahead.finditer(around, begin - shift, end - shift)]
    told = [at for at in found if context.source[at].islower() or at == left]  # "Salvatierra" is no future
    return (begin, end) if any(not _of_day_before(context, at, start) for at in told) else None


def _of_day_before(context: Context, at: int, start: int) -> bool:
    """Whether a word of the future tells of a day before the one that begins at `start`, by which something was: "talks due to begin on
    Friday collapsed on Wednesday"."""
    begin = context.day_ends
    return at < begin < start and context.words.verbs.tense(tokenize(context.source, begin, start)) is Tense.PAST


def _behind_relative(context: Context, begin: int, start: int, end: int) -> int:
    """Where the clause of a date begins, which may be a relative one that tells what was: "hopes to cut a debt that in May stood at 40"."""
    relatives = [t.start for t in tokenize(context.source, begin, start) if t.low in context.words.verbs.relatives]
    if relatives and context.words.verbs.tense(tokenize(context.source, relatives[-1], end)) is Tense.PAST:
        return relatives[-1]
    return begin


def clause_of(context: Context, start: int) -> tuple[int, int, int, bool]:
    """Where the sentence of a date begins, its clause begins and ends, and whether the date stands at the head of its sentence."""
    around = context.text[max(0, start - _AHEAD) : start + _AHEAD]
    middle = min(start, _AHEAD)
    left = max((m.start() for m in _STOP.finditer(around, 0, middle)), default=-1) + 1
    right = min((m.start() for m in _STOP.finditer(around, middle)), default=len(around))
    head = all(len(word) <= _LEAD for word in around[left:middle].split()) and (left > 0 or start <= _AHEAD)
    breaks = [m.start() for m in context.words.breaks.finditer(around, left, right)]
    begin = max([left, around.rfind(": ", left, middle), *(at for at in breaks if at < middle)])  # what a colon brings is told by itself
    after = [at for at in breaks if at > middle]
    end = right if head and len(after) < 2 else after[1] if head else min(after, default=right)
    shift = start - middle
    return shift + left, shift + begin, shift + end, head


def _done_then(context: Context, start: int, next_one: dt.date | None) -> bool:
    """Whether the clause of a date tells what was done then, so that the next one of its name, near as it is, is not meant: a date that
    opens its sentence, or one too far ahead for what was called on it ("called a strike on 14 January", printed on the 9th)."""
    _, begin, _, head = clause_of(context, start)
    far = context.now is not None and next_one is not None and (next_one - context.now).days > _CALLED
    if not (head or far) or not tells_past(context, begin, start, head=head) or _was_to_come(context, start):
        return False
    leads = (context.words.lead.get(name) for name in ("to", "until", "meant_for"))
    return not any(lead is not None and lead.search(context.text, max(0, start - _UNTIL), start) for lead in leads)


def tells_past(context: Context, begin: int, start: int, *, head: bool) -> bool:
    """Whether the clause of a date tells what was: its words up to the date, or, where that stands at its head, up to a word of the future,
    behind which a participle tells no past ("will be invested"); or, where participles end clauses, the last of its words."""
    verbs, ahead = context.words.verbs, context.words.ahead
    end = _end_of_clause(context, start, head=head)
    to_come = ahead.search(context.text, start, end) if ahead is not None else None
    told = min(end, to_come.start() if to_come is not None else end) if head else start
    if verbs.tense(tokenize(context.source, begin, told)) is Tense.PAST:
        return True
    clause = tokenize(context.source, begin, end) if verbs.beginnings else []
    last = next((token.low for token in reversed(clause) if token.kind == "word"), None)
    return last is not None and last not in context.words.lists.get("future", ()) and verbs.perfect(clause)


def _end_of_clause(context: Context, start: int, *, head: bool) -> int:
    """Where the clause ends in which a date stands, or which it opens, at its head."""
    far = min(len(context.text), start + _SENTENCE)
    far = min((m.start() for m in _STOP.finditer(context.text, start, far)), default=far)
    breaks = [m.start() for m in context.words.breaks.finditer(context.text, start, far)]
    if head and breaks and len(context.text[start : breaks[0]].split()) <= _DATE:
        del breaks[0]  # "On 3 May, the court …"
    relatives = (t.start for t in tokenize(context.source, start, far) if t.low in context.words.verbs.relatives)
    return min((*breaks[:1], *relatives), default=far)


def _still_to_come(context: Context, start: int) -> bool:
    """Whether a date ends what goes on or begins what is to come ("is safe until March", "the fare rises from 1 June"): a word of `until`,
    `earliest` or `onset` stands before it, and nothing in its sentence tells what was."""
    lists = context.words.lists
    following = context.text[start : start + _UNTIL].split()
    onward = any(word in lists.get("onward", ()) for word in following)  # "vom 1. September an"
    spans = any(word in lists.get("to", ()) for word in following)  # "from 1 June to 7 September"
    begins = [*([] if spans else ["onset"]), *(["from"] if onward else [])]
    leads = (context.words.lead.get(name) for name in ("until", "earliest", *begins))
    if not any(lead is not None and lead.search(context.text, max(0, start - _UNTIL), start) for lead in leads):
        return False
    return tells_no_past(context, start)


def tells_no_past(context: Context, start: int) -> bool:
    """Whether no verb of the sentence tells what was or has been."""
    return context.words.verbs.tense(tokenize(context.source, *sentence_of(context, start))) is Tense.OPEN


def sentence_of(context: Context, start: int) -> tuple[int, int]:
    """Where the sentence around a date begins and ends."""
    low, high = max(0, start - _SENTENCE), min(len(context.text), start + _SENTENCE)
    left = max((m.end() for m in _SENTENCE_ENDS.finditer(context.text, low, start)), default=low)
    found = _SENTENCE_ENDS.search(context.text, start, high)
    return left, found.start() if found is not None else high


def since_of(context: Context, start: int) -> int | None:
    """Where the words begin that lead a date since which something is so up to now; None without."""
    lead = context.words.lead.get("up_to_now")
    found = lead.search(context.text, max(0, start - _UNTIL), start) if lead is not None else None
    return None if found is None else found.start()


def _closer(context: Context, start: int, past: str, future: str) -> bool:
    """Whether a day that is to come is nearer than the last one of its name: by how much, depends on what the text tells of."""
    if len(past) > _DAY:
        return False
    gone, ahead = _days_between(context, past, future)
    return ahead * _nearer(context, start, past) < gone > _LONG_AGO


def _nearer(context: Context, start: int, past: str) -> int:
    """How many times nearer a day or month must be to be the one to come: a month, or a day that tells a noun ("the storm of 1 December"),
    is rather the last one; behind another day to come, a day is the next one."""
    genitive = context.words.lead.get("genitive")
    of_noun = genitive is not None and genitive.search(context.text, max(0, start - _UNTIL), start) is not None
    if of_noun or len(past) < _DAY:
        return _NEARER
    day = context.day.start if context.day is not None else None
    return 1 if day is not None and context.now is not None and day > context.now else _NEARER_DAY


def _days_between(context: Context, past: str, future: str) -> tuple[int, int]:
    """Days from the end of the one to publication, and from there to the start of the other; 0 where publication is unknown."""
    ended, begins = span(past).end, span(future).start
    if context.now is None or ended is None or begins is None:
        return 0, 0
    return (context.now - ended).days, (begins - context.now).days


def soon(now: dt.date, options: Sequence[tuple[dt.date, str]]) -> bool:
    """Whether the next of the days said without a year is much nearer than the last ("on 14 January", printed on the 9th)."""
    past = max((day for day, iso in options if day <= now and len(iso) == _DAY), default=None)
    future = min((day for day, iso in options if day > now and len(iso) == _DAY), default=None)
    return past is not None and future is not None and (future - now).days * _NEARER < (now - past).days and (now - past).days > _LONG_AGO


def told_year(context: Context, start: int, month: int, chosen: str) -> int | None:
    """The year that the text has named with this month, where a date would else lie long ago: "In May 2024 … on 14 May …", told in 2026.
    In the year of publication only what was just said goes on."""
    now, ended = context.now, span(chosen).end
    if now is not None and context.anchor is not None and (within := _year_within(context.anchor, month, now)) is not None:
        return within
    if now is None or context.begun is not None or ended is None or (now - ended).days <= _LONG_AGO or since_of(context, start) is not None:
        return None
    year, last = context.named.get(month), context.anchor.start if context.anchor is not None else None
    goes_on = last is not None and (last.year, last.month) == (year, month)
    return year if goes_on or ended.year < now.year else None


def _year_within(stretch: TimeSpan, month: int, now: dt.date) -> int | None:
    """The year of a month that lies in a stretch of some months, long gone, of which the text has just told: "bombed in the spring of 1945;
    in the worst raid, on 11 March, …". A whole year is too often only that in which somebody was born or founded."""
    first, last = stretch.start, stretch.end
    if first is None or last is None or not _LONG_AGO < (last - first).days < _HALF or (now - last).days < _YEAR:
        return None
    return next((year for year in (first.year, last.year) if first <= dt.date(year, month, _MIDDLE) <= last), None)
