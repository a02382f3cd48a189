"""Verbs of what was done: which word of a clause says what happened, by its form and where it stands, whether or not a list knows it.

A past tense or a participle ("sealed", "sank", "a été rallumé", "wurde versiegelt") names an event by itself; the endings and the forms
that have none are data (`lang/<code>/tense.toml`, read by `tense`). What only says how things stood ("seemed") is none.
"""

from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, POSSESSIVE, PREPOSITION, RELATIVE, Speech
from factcheck.extract.frames import Frame

_OPEN = ~(FILLER | AUXILIARY)  # what a token must not be to be a word of content


def deeds(frame: Frame, begin: int, end: int, words: Speech) -> list[int]:
    """The verbs of what was done among the tokens; none behind a verb that says how things stood ("seemed tired", "parecía dormido")."""
    still = next((i for i in range(begin, end) if _stative(frame, i, words)), end)
    return [i for i in range(begin, still) if is_deed(frame, i, begin, end, words)]


def _stative(frame: Frame, at: int, words: Speech) -> bool:
    low = frame.tokens[at].low
    if frame.flags[at] & AUXILIARY or frame.tokens[at].capital:
        return False
    verbs = words.verbs
    return low in verbs.stative or (low.endswith(verbs.imperfect_endings) and content_word(frame, at) and not nominal(frame, at, words))


def is_deed(frame: Frame, at: int, begin: int, end: int, words: Speech) -> bool:
    """Whether a token is, by its form, a verb of what was done: a past tense or a participle ("sealed", "sank", "versiegelt"). One with a
    capital is where it opens its sentence ("Ouvert en 2019, …")."""
    token, verbs = frame.tokens[at], words.verbs
    low = token.low
    if token.kind != "word" or frame.covered[at] or low in verbs.stative or nominal(frame, at, words):
        return False
    opens = token.capital and not any(t.kind == "word" for t in frame.tokens[:at])
    if (token.capital and not opens) or any(c.first <= at <= c.last for c in frame.cues_of("speech.verb")):
        return False
    if verbs.listed(low):
        return True
    content = opens or content_word(frame, at)
    helped = any(frame.flags[i] & AUXILIARY for i in range(begin, at))
    if low.endswith(verbs.deed_endings) and not (helped and words.nouns_capitalised):  # "war pleite"
        # a verb that stands among the auxiliaries is one ("reached"), in German "sollte" is none
        return content or bool(frame.flags[at] & AUXILIARY and not words.nouns_capitalised)
    following = frame.flags[at + 1] & AUXILIARY if opens and at + 1 < end else 0  # "Gegründet wurde …"
    if not content or not verbs.infix or not low.endswith(("t", "en")):
        return False
    if at + 1 < end and frame.tokens[at + 1].kind != "mark" and not following:
        return False
    without = low.startswith(verbs.without_infix) or low.endswith(verbs.endings_without_infix)
    return verbs.infix in low or (bool(helped or following) and without)


def tells_deed(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a token is the verb of what was done in its clause."""
    clause = frame.clause_of[at]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    return is_deed(frame, at, begin, end, words)


def nominal(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a word rather is a noun or belongs to one: behind an article, a preposition or a number, or before a noun with a capital."""
    if words.nouns_capitalised:
        following = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
        return following is not None and following.capital and frame.tokens[at].low.endswith(words.declined_endings)
    before = frame.flags[at - 1] if at else 0
    led = before & (DETERMINER | POSSESSIVE | PREPOSITION) and not before & (AUXILIARY | RELATIVE)
    return bool(led) or (at > 0 and frame.tokens[at - 1].low.isdigit()) or any(b == at for _, b, _ in frame.figures)


def content_word(frame: Frame, at: int) -> bool:
    """Whether a token may be a verb: no small word, no name, no noun where those have capitals."""
    token = frame.tokens[at]
    if token.kind != "word" or frame.covered[at] or frame.flags[at] & (_OPEN | AUXILIARY) or token.capital:
        return False
    if any(a <= at < b for a, b, _ in (*frame.names, *frame.places)):
        return False
    return not any(c.first <= at <= c.last for c in (*frame.cues_of("speech.verb"), *frame.cues_of("speech.count")))
