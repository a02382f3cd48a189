"""Days that were to come when it was said that something would take place then."""

import datetime as dt

from factcheck.extract.times.calendar import Context
from factcheck.extract.times.nearest import clause_of, sentence_of

_WEEK = 7  # days


def day_of_saying(context: Context, start: int) -> dt.date | None:
    """The day of the last week on which it was said, earlier in the sentence, that something would be on the one that begins at `start`
    ("said on Monday that talks would resume on Saturday")."""
    day = context.day.start if context.day is not None else None
    if day is None or context.now is None or not 0 <= (context.now - day).days < _WEEK:
        return None
    if context.day_ends < sentence_of(context, start)[0]:
        return None
    _, begin, end, _ = clause_of(context, start)
    return day if context.words.future_then.search(context.text, max(begin, context.day_ends), end) is not None else None


def was_said_to_be(context: Context, start: int) -> bool:
    """Whether somebody said, on no day that the sentence tells, that something would be on the day that begins at `start`: it is the news
    of the article ("Unions said they would block the gates from Thursday")."""
    left, right = sentence_of(context, start)
    if context.day is not None and context.day_ends >= left:
        return False
    words, text = context.words, context.text
    _, begin, end, _ = clause_of(context, start)
    begin = max(begin, left)
    behind = words.saying.search(text, begin, start) is None  # "said on Monday that talks would …": on Monday it was said
    to_be = words.future_then.search(text, begin, start) or (words.future_then.search(text, start, end) if behind else None)
    return to_be is not None and words.saying.search(text, left, right) is not None
