"""Verbs of what was done: which word of a clause says what happened, by its form and where it stands, whether or not a list knows it.

A past tense or a participle ("sealed", "sank", "a été rallumé", "wurde versiegelt") names an event by itself; the endings and the forms
that have none are data (`lang/<code>/speech.toml`, "names"). What only says how things stood ("seemed") is none.
"""

from collections.abc import Sequence

from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, RELATIVE, Cue, Speech
from factcheck.extract.dated import Dated, lead
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.measures.concept import concepts

_OPEN = ~(FILLER | AUXILIARY)  # what a token must not be to be a word of content


def verb(frame: Frame, one: Dated, words: Speech) -> Cue | None:
    """The verb of the clause: the form of a verb of what was done that is nearest before the time, else by where it stands: after an
    auxiliary ("was sealed in 1923"), last in its clause ("am 9. Mai versiegelt"), right before the time ("visits Oslo on 9 June"), else
    the word of content that is nearest."""
    begin, end = one.begin, one.end
    done = deeds(frame, begin, end, words)
    if done:
        return _named_by(frame, _of_time(done, one, words), words)
    auxiliaries = [i for i in range(begin, end) if frame.flags[i] & AUXILIARY and not frame.covered[i]]
    content = [i for i in range(begin, end) if _content(frame, i)]
    content = [i for i in content if not _nominal(frame, i, words)] or content
    at: int | None
    if not content:
        at = auxiliaries[-1] if auxiliaries else None
    else:
        behind = [i for i in content if i < one.first]
        ahead = [i for i in content if i >= one.last]
        after = [i for i in content if auxiliaries and i > auxiliaries[0] and not frame.flags[i - 1] & (DETERMINER | POSSESSIVE)]
        if words.nouns_capitalised:
            at = after[-1] if after else content[-1] if ahead else content[0]
        else:
            at = after[0] if after else (behind[-1] if behind else ahead[0])
    return None if at is None else _named_by(frame, at, words)


def deed(frame: Frame, one: Dated, words: Speech) -> Cue | None:
    """What was done then, by a verb that says more than that something was ("invented dynamite in 1866", not "made a visit in May"): its
    concept, else its stem."""
    done = [i for i in deeds(frame, one.begin, one.end, words) if not frame.flags[i] & AUXILIARY]
    if not done or frame.flags[lead(frame, one.first)] & GENITIVE:
        return None
    at = _of_time(done, one, words)
    hits = classes([h for h in frame.hits if h.first <= at <= h.last], frozenset({"action", "event"}))
    hit = next((h for h in hits if not concepts()[h.concept].generic), None)
    return _named_by(frame, at, words) if hit is None else Cue(hit.first, hit.last, f"event.{hit.concept}", hit.concept)


def deeds(frame: Frame, begin: int, end: int, words: Speech) -> list[int]:
    return [i for i in range(begin, end) if _done(frame, i, begin, end, words)]


def _of_time(done: Sequence[int], one: Dated, words: Speech) -> int:
    """Which of the verbs of a clause the time is of: the last before it, in German that which closes the clause."""
    before = [i for i in done if i < one.first]
    return done[-1] if words.nouns_capitalised else before[-1] if before else done[0]


def _named_by(frame: Frame, at: int, words: Speech) -> Cue:
    return Cue(at, at, f"event.{words.stem(frame.tokens[at].low)}", frame.tokens[at].low)


def _done(frame: Frame, at: int, begin: int, end: int, words: Speech) -> bool:
    """Whether a token is, by its form, a verb of what was done: a past tense or a participle ("sealed", "sank", "versiegelt")."""
    token = frame.tokens[at]
    low = token.low
    if token.kind != "word" or token.capital or frame.covered[at] or low in words.stative or _nominal(frame, at, words):
        return False
    if any(c.first <= at <= c.last for c in frame.cues_of("speech.verb")):
        return False
    if low in words.past_forms:
        return True
    if low.endswith(words.past_endings):  # a verb that stands among the auxiliaries is one ("reached"), in German "sollte" is none
        return _content(frame, at) or bool(frame.flags[at] & AUXILIARY and not words.nouns_capitalised)
    closes = at + 1 >= end or frame.tokens[at + 1].kind == "mark"
    if not closes or not _content(frame, at) or not any(frame.flags[i] & AUXILIARY for i in range(begin, at)):
        return False
    participle = words.participle_infix and (words.participle_infix in low or low.startswith(words.participle_prefixes))
    return bool(participle) and low.endswith(("t", "en"))


def _nominal(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a word rather is a noun or belongs to one: behind an article, a preposition or a number, or before a noun with a capital."""
    if words.nouns_capitalised:
        following = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
        return following is not None and following.capital and frame.tokens[at].low.endswith(words.declined_endings)
    before = frame.flags[at - 1] if at else 0
    led = before & (DETERMINER | POSSESSIVE | PREPOSITION) and not before & (AUXILIARY | RELATIVE)
    return bool(led) or (at > 0 and frame.tokens[at - 1].low.isdigit()) or any(b == at for _, b, _ in frame.figures)


def _content(frame: Frame, at: int) -> bool:
    """Whether a token may be a verb: no small word, no name, no noun where those have capitals."""
    token = frame.tokens[at]
    if token.kind != "word" or frame.covered[at] or frame.flags[at] & (_OPEN | AUXILIARY) or token.capital:
        return False
    if any(a <= at < b for a, b, _ in (*frame.names, *frame.places)):
        return False
    return not any(c.first <= at <= c.last for c in (*frame.cues_of("speech.verb"), *frame.cues_of("speech.count")))
