"""Who or what has a place in an order, as the sentence builds it: what it is apposed to, what it is said of, what comes next in line."""

from factcheck.extract.cues import AUXILIARY, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, PRONOUN, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.subjects.actors import noun_phrases
from factcheck.extract.subjects.story import Subject

_REACH = 4  # tokens from an ordinal to the noun that it counts, or to who follows


def ranked(draft: Draft, words: Speech) -> Subject | None:
    """Who or what the rank is of; None where the figures' way of deciding has to do.

    In order: the series that an edition is of ("the 31st edition of the Tour"), what stands right before the comma of an apposition
    ("in France, its first market"), the event that is said to be the first or the greatest ("es war der erste Streik"), who follows a place
    that opens its sentence ("Third was the British Museum").
    """
    frame = draft.frame
    return (
        _of_series(frame, draft)
        or _apposed(frame, draft)
        or _people(frame, draft, words)
        or _said_of(frame, draft, words)
        or _in_line(frame, draft)
    )


def _of_series(frame: Frame, draft: Draft) -> Subject | None:
    noun = next((c.last for c in frame.cues_of("rank.series") if draft.last <= c.first <= draft.last + 1), None)
    if noun is None or noun + 1 >= len(frame.tokens) or not frame.flags[noun + 1] & GENITIVE:
        return None
    return next((Subject(n.key, n.kind) for a, _, n in frame.names if noun < a <= noun + 3), None)


def _apposed(frame: Frame, draft: Draft) -> Subject | None:
    at = draft.first
    while at > 0 and frame.flags[at - 1] & (DETERMINER | POSSESSIVE) and not frame.flags[at - 1] & AUXILIARY:
        at -= 1
    if at < 2 or frame.tokens[at - 1].text != ",":
        return None
    comma = at - 1
    own = bool(frame.flags[at] & POSSESSIVE)
    for a, b, name in frame.names:
        if b == comma and (own or name.kind != "place" or not after_preposition(frame, a)):
            return Subject(name.key, name.kind)
    spots = [(a, b) for a, b, p in frame.places if b == comma and p.form == "name" and (own or not after_preposition(frame, a))]
    return next((Subject(frame.words(a, b), "place") for a, b in spots), None)


def _said_of(frame: Frame, draft: Draft, words: Speech) -> Subject | None:
    """The event that is first or greatest, where a pronoun and a form of "to be" say no more of it."""
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else draft.first
    said = any(frame.tokens[i].low in words.phrases.get("rank.is", ()) for i in range(begin, draft.first + 1))
    persons = words.phrases.get("anaphora.person", ())
    before = [i for i in range(begin, draft.first) if frame.tokens[i].kind != "mark"]
    small = PRONOUN | AUXILIARY | DETERMINER
    if not said or not before or any(frame.tokens[i].low in persons for i in before):
        return None  # "he is the fourth arrival"
    if not all(frame.flags[i] & small or frame.tokens[i].kind == "elision" for i in before):
        return None
    for phrase in noun_phrases(frame, words):
        if phrase.first <= draft.last + _REACH and phrase.last > draft.first and "event" in phrase.classes:
            return Subject(frame.words(phrase.head, phrase.head + 1), "thing")
    return None


def _in_line(frame: Frame, draft: Draft) -> Subject | None:
    """Who follows, where the place opens its sentence: behind its verb, or behind the comma."""
    if any(frame.flags[i] & ~(DETERMINER | PREPOSITION) or frame.covered[i] for i in range(frame.clauses[0][0], draft.first)):
        return None
    verb = next((i for i in range(draft.last, len(frame.tokens)) if frame.flags[i] & AUXILIARY), None)
    rows = [(a, b, Subject(n.key, n.kind)) for a, b, n in frame.names]
    rows += [(a, b, Subject(frame.words(a, b), "place")) for a, b, p in frame.places if p.form == "name"]
    for a, _, subject in sorted(rows, key=lambda row: row[:2]):
        lead = a - 1
        while lead > 0 and frame.flags[lead] & DETERMINER and not frame.flags[lead] & PREPOSITION:
            lead -= 1
        if lead == verb or (lead >= draft.last and frame.tokens[lead].text == "," and (verb is None or verb > a)):
            return subject
    return None


def _people(frame: Frame, draft: Draft, words: Speech) -> Subject | None:
    """A people or country that is the subject of the clause ("Britons remain the largest group", "Spain heads the table")."""
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else draft.first
    for a, b, spot in frame.places:
        opens = a == begin or (a == begin + 1 and bool(frame.flags[begin] & DETERMINER))
        verb = b <= draft.first and (bool(frame.flags[b] & AUXILIARY) or frame.tokens[b].low in words.phrases.get("rank.is", ()))
        ranks = b == draft.first or any(c.first == b for c in frame.cues_of("rank.atop"))
        if spot.form != "name" and opens and verb:
            return Subject(frame.words(a, b), "other")
        if spot.form == "name" and opens and (verb or ranks):
            return Subject(frame.words(a, b), "place")
    return None
