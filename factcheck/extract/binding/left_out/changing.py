"""The subject of a clause as what its bare number counts, where the lexicon gives it no unit: "performances fell from 120 to 84", "les
semaines de tournée passent de 22 à 15", "die Zahl der Chöre liegt bei 84"."""

from factcheck.extract.binding.left_out.hints import Hints
from factcheck.extract.binding.left_out.meant import OF_CLAUSE, Option
from factcheck.extract.binding.nouns.counted_units import unit_of_ending
from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, STRUCTURAL, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.units.units import is_time, unit_names
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes, unit_of
from factcheck.measures.lexicon import lexicon
from factcheck.model import Kind

_CHANGES = 2.0  # points where the number is an end of a change, or the noun stands behind "the number of"
_LONG = 3  # letters that a noun has more than
_RUN = 4  # words of a noun phrase before its verb
_PLURAL_VERB = ("n", "nd")  # endings of a German verb in the plural


def changing(draft: Draft, told: Hints, speech: Speech) -> list[Option]:
    """The plural that the clause is about, where it says from how many to how many that went, or that its number is told."""
    frame = draft.frame
    if draft.figure is None or draft.figure.kind != "number" or frame.tokens[told.begin].start >= frame.tokens[draft.first].start:
        return []
    at = _opening(frame, told.begin, draft.first)
    since = max((b for _, b, _ in frame.figures if b <= draft.first), default=0)  # behind the figure before
    number = next((h for h in reversed(frame.hits_in(max(at, since), draft.first)) if h.concept == "number"), None)
    if number is not None:
        at = number.last + 1
        if at >= draft.first or not (frame.flags[at] & GENITIVE or (speech.nouns_capitalised and frame.flags[at] & DETERMINER)):
            return []
        at = _opening(frame, at, draft.first)
    elif not _an_end(draft, told):
        return []
    head = _head(frame, at, draft.first, speech, verb=number is None)
    if head is None:
        return []
    low = frame.tokens[head].low
    unit = unit_names(speech.language).names.get(low)
    if unit is not None and is_time(unit):
        return [Option(OF_CLAUSE + _CHANGES, noun_text=frame.words(head, head + 1), unit=unit, kind=Kind.DURATION)]
    known = [h for h in frame.hits if h.first <= head <= h.last]
    counted = next((unit_of(h) for h in known if unit_of(h)), None)
    if unit is not None or (counted and number is None) or (not counted and classes(known, frozenset({"property"}))):
        return []  # one that has a unit is found by it; a property has a value and is not counted
    noun = tuple(sorted({h.concept for h in known})) or (lexicon(speech.code).unknown(low),)
    return [
        Option(
            OF_CLAUSE + _CHANGES,
            noun=noun,
            noun_text=frame.words(head, head + 1),
            unit=counted or speech.counted(low) or unit_of_ending(low, speech) or low,
        )
    ]


def _an_end(draft: Draft, told: Hints) -> bool:
    """Whether the number is where a change began or led: "from", or "to" behind such a beginning or a word of change."""
    frame = draft.frame
    if told.link != "to":
        return told.link == "from"
    changed = frame.cues_of("change.", told.begin, draft.first) + frame.cues_of("links.from", told.begin, draft.first)
    return any(draft.first - _RUN <= c.last for c in changed)


def _opening(frame: Frame, at: int, end: int) -> int:
    """Where the noun phrase begins whose articles stand at `at`."""
    opens = DETERMINER | POSSESSIVE | GENITIVE | FILLER
    while at < end and (frame.tokens[at].kind in ("mark", "elision") or frame.flags[at] & opens) and not frame.flags[at] & AUXILIARY:
        at += 1
    return at


def _head(frame: Frame, begin: int, end: int, speech: Speech, *, verb: bool) -> int | None:
    """The plural noun at the head of a phrase: the first word where adjectives follow it, the last before its verb where they stand
    before it, the first with a capital where nouns have one."""
    run = []
    for i in range(begin, min(end, begin + _RUN)):
        stop = frame.flags[i] & STRUCTURAL or frame.veiled[i] or frame.tokens[i].kind != "word"
        if stop or any(c.first == i for c in frame.cues_of("change.")):
            break
        run.append(i)
    if not run or frame.flags[run[0]] & PREPOSITION:
        return None
    if speech.nouns_capitalised:
        at = next((i for i in run if frame.tokens[i].capital), None)
        return at if at is not None and (not verb or _plural_verb(frame, at + 1, end)) else None
    endings = words(speech.language).plural_endings if speech.noun_first else ("s",)
    plurals = [
        i
        for i in run
        if len(frame.tokens[i].low) > _LONG and frame.tokens[i].low.endswith(endings) and not frame.tokens[i].low.endswith(("ss", "us"))
    ]
    plurals = [i for i in plurals if i == begin or not frame.tokens[i].capital]
    if speech.noun_first:
        return run[0] if run[0] in plurals else None
    return plurals[-1] if plurals and plurals[-1] >= run[-1] - 1 else None


def _plural_verb(frame: Frame, at: int, end: int) -> bool:
    """Whether the first verb behind a noun has the form of the plural ("die Vorstellungen gehen von 120 auf 84 zurück")."""
    for i in range(at, end):
        token = frame.tokens[i]
        if token.kind == "word" and not token.capital and (frame.flags[i] & AUXILIARY or not frame.flags[i]):
            return token.low.endswith(_PLURAL_VERB)
    return False
