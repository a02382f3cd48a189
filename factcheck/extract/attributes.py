"""What a noun phrase tells of its noun with a time of its own: "die 1968 eröffnete Brücke", "the bridge opened in 1968 collapsed".

Neither a mark nor a relative sets it off, and yet the time is of nothing else in the sentence. So it becomes a clause of its own.
"""

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, PREPOSITION, Speech
from factcheck.extract.deeds import is_deed
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.times.ranges import lead
from factcheck.model import TimeRelation

_BETWEEN = 4  # tokens between a time and its participle: "1978 in Lyon geborenen"
_LED = 3  # tokens between a participle and its time: "opened in 1968", "inaugurado el pasado mes de"
_HAPPENS = frozenset({"action", "event"})
_MEASURED = frozenset({"property"})


def set_apart(frame: Frame, words: Speech) -> None:
    """Makes a clause of each such attribute."""
    if not frame.whens:
        return
    found = _before_noun(frame, words) if words.nouns_capitalised else _behind_noun(frame, words)
    for first, last in found:
        clause = frame.clause_of[first]
        begin, end = frame.clauses[clause]
        if clause < 0 or last > end:
            continue
        parts = [(a, b) for a, b in ((begin, first), (first, last), (last, end)) if a < b]
        frame.clauses[clause : clause + 1] = parts
        frame.attributes.add(first)
    if found:
        for number, (first, last) in enumerate(frame.clauses):
            frame.clause_of[first:last] = [number] * (last - first)


def _before_noun(frame: Frame, words: Speech) -> list[tuple[int, int]]:
    """Those of a language that has them between the article and the noun, each from its time to the word that it goes with. Behind a comma
    the article may be a relative: "der Sturm, der 2024 hohe Wellen schlug"."""
    found: list[tuple[int, int]] = []
    for first, last, _ in frame.whens:
        begin = lead(frame, first)
        if not frame.flags[begin] & PREPOSITION and frame.flags[begin] & DETERMINER:
            begin += 1
        at = next((i for i in range(last, min(last + _BETWEEN, len(frame.tokens) - 1)) if _declined(frame, i, words)), None)
        if at is None or any(frame.tokens[i].kind == "mark" or frame.flags[i] & AUXILIARY for i in range(begin, at)):
            continue
        year = last - first == 1 and frame.tokens[first].kind == "number"
        if found and begin == found[-1][1] + 1 and frame.flags[begin - 1] & COORDINATOR:  # "das 1887 erbaute und 1994 renovierte Rathaus"
            found.append((begin - 1, at + 1))
        elif year and begin < first:  # "im 2012 gebauten Stadion"
            found.append((first, at + 1))
        elif (year or frame.flags[begin] & PREPOSITION) and _in_phrase(frame, begin):
            found.append((begin, at + 1))
    return found


def _in_phrase(frame: Frame, at: int) -> bool:
    """Whether an article that is no relative stands right before."""
    before = at - 2 - bool(at > 1 and frame.flags[at - 2] & PREPOSITION)
    return at > 0 and bool(frame.flags[at - 1] & DETERMINER) and (before < 0 or frame.tokens[before].text != ",")


def _declined(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a word has the ending of one before its noun, which is neither counted nor what is measured ("der 2024 erzielte Umsatz")."""
    low, following = frame.tokens[at], frame.tokens[at + 1 : at + 3]
    if low.capital or frame.flags[at] or frame.covered[at] or not low.low.endswith(words.declined_endings):
        return False
    noun = next((at + 1 + i for i, t in enumerate(following) if t.capital), None)
    if noun is None or any(frame.covered[i] or frame.tokens[i].kind != "word" for i in range(at + 1, noun + 1)):
        return False
    hits = [h for h in frame.hits if h.first <= noun <= h.last]
    return not hits or len(classes(hits, _MEASURED)) < len(hits)


def _behind_noun(frame: Frame, words: Speech) -> list[tuple[int, int]]:
    """Those of a language whose participles stand behind their noun, each from its participle to its time, where the verb follows."""
    found = []
    endings = tuple(words.language.part("acts").get("participle_endings", [""]))  # in English the past tense has them, too
    for first, last, when in frame.whens:
        if when.time.relation is not TimeRelation.AT:
            continue  # "the calls answered up to September"
        begin, end = frame.clauses[frame.clause_of[first]]
        before = range(first - 1, max(begin, first - 1 - _LED), -1)
        at = next((i for i in before if frame.tokens[i].low.endswith(endings) and _happens(frame, i)), None)
        if at is None or any(frame.flags[i] & AUXILIARY for i in range(begin, at)) or frame.flags[at - 1] & (DETERMINER | PREPOSITION):
            continue
        verb = next((i for i in range(last, min(last + 2, end)) if frame.tokens[i].kind == "word" and len(frame.tokens[i].low) > 2), None)
        if verb is not None and (frame.flags[verb] & AUXILIARY or _happens(frame, verb) or is_deed(frame, verb, last, end, words)):
            found.append((at, last))
    return found


def _happens(frame: Frame, at: int) -> bool:
    """Whether a word tells of something that happens: one of the lists of events, or a concept of an action or event."""
    cues = (*frame.cues_of("event."), *frame.cues_of("event_form."))
    return any(c.first <= at <= c.last for c in cues) or bool(classes([h for h in frame.hits if h.first <= at <= h.last], _HAPPENS))
