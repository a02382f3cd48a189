"""Noun phrases of a sentence that no capital names ("the tourist tax", "les loyers", "der Deich"), where one could be whom or what a
clause is about.

Read from closed word classes alone, so that unknown nouns are found as well: a phrase opens with an article (or, for a bare plural, at the
beginning of its clause) and ends before a preposition, a verb or a mark. Which class of thing it is comes from the lexicon, where that
knows its head.
"""

from dataclasses import dataclass

from factcheck.extract.cues import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FILLER,
    GENITIVE,
    NEGATION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    Speech,
)
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts

_CLOSED = DETERMINER | POSSESSIVE | PREPOSITION | COORDINATOR | RELATIVE | AUXILIARY | PRONOUN | NEGATION | FILLER
_LONGEST = 4  # words of a phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `first` and `last` (exclusive) without its article; `head`: its noun.

    `prepositional`: it stands behind a preposition. `definite`: behind an article or possessive and no bare plural. `possessed`: behind
    a possessive ("its price"). `owner`: where what it is of begins ("the price of a room", "Zahl der Betriebe"), None without.
    `classes` and `ids`: the concepts of its head, where the lexicon has some.
    """

    first: int
    last: int
    head: int
    prepositional: bool = False
    definite: bool = True
    possessed: bool = False
    owner: int | None = None
    classes: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()


def noun_phrases(frame: Frame, speech: Speech) -> list[Phrase]:
    """The noun phrases of a sentence from left to right; none within a name, a figure or a time. Looked for once and kept."""
    if frame.phrases is None:
        frame.phrases = tuple(_phrases(frame, speech))
    assert isinstance(frame.phrases, tuple)
    return list(frame.phrases)


def _phrases(frame: Frame, speech: Speech) -> list[Phrase]:
    found: list[Phrase] = []
    named = list(frame.covered)
    for a, b, _ in (*frame.names, *frame.places):
        for i in range(a, b):
            named[i] = True
    count = len(frame.tokens)
    starts = {a for a, _ in frame.clauses}
    at = 0
    while at < count:
        if named[at]:
            at += 1
            continue
        phrase = _phrase_at(frame, at, named, speech, opening=at in starts)
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        at = max(phrase.last, at + 1)
    return found


def subject_like(frame: Frame, phrase: Phrase, begin: int, speech: Speech) -> bool:
    """Whether a phrase can be the subject of its clause: behind no preposition and, where word order tells, before the verb."""
    if phrase.prepositional:
        return False
    if speech.nouns_capitalised:
        return phrase.definite or (phrase.first == begin and begin > 0)
    if not speech.noun_first and phrase.last < len(frame.tokens) and frame.covered[phrase.last]:
        return False  # "a mere 9.7mm"
    return not any(frame.flags[i] & AUXILIARY for i in range(begin, phrase.first))


def _phrase_at(frame: Frame, at: int, named: list[bool], speech: Speech, *, opening: bool) -> Phrase | None:
    flag = frame.flags[at]
    article = bool(flag & (DETERMINER | POSSESSIVE)) and not flag & NEGATION
    elided = frame.tokens[at].kind == "elision"
    if not article:
        if not _noun(frame, at, named, speech):
            return None
        capital = speech.nouns_capitalised and frame.tokens[at].capital
        if not capital and not (opening and not speech.noun_first and not speech.nouns_capitalised):
            return None
        prepositional = bool(capital and at > 0 and frame.flags[at - 1] & PREPOSITION)
        return _with_head(frame, at, at, named, speech, prepositional=prepositional, bare=True)
    if elided and flag & PREPOSITION:
        return None
    if at + 1 >= len(frame.tokens):
        return None
    merged = bool(flag & PREPOSITION) and not speech.nouns_capitalised  # "du", "al"; German "der" is both article and genitive
    prepositional = merged or _behind_preposition(frame, at, speech)
    if frame.tokens[at].low in speech.oblique:
        prepositional = True
    return _with_head(frame, at, at + 1, named, speech, prepositional=prepositional, bare=False)


def _with_head(frame: Frame, at: int, first: int, named: list[bool], speech: Speech, *, prepositional: bool, bare: bool) -> Phrase | None:
    """The phrase whose words begin at `first`: where its noun stands depends on the language."""
    end = first
    while end < len(frame.tokens) and end - first < _LONGEST and _noun(frame, end, named, speech):
        if _verb(frame, end, speech) if end > first else _stands_alone(frame, at, first, speech):
            break
        end += 1
    if end == first:
        return None
    if speech.nouns_capitalised:
        head = next((i for i in range(first, end) if frame.tokens[i].capital), None)
        if head is None:
            return None
        if not bare and head + 1 < end and _declined(frame.tokens[head].low, speech):
            head += 1  # "der Große Rat", "die Internationale Raumstation": behind an article no two nouns stand side by side
        last = head + 1
        led = frame.tokens[first]  # an adjective with a capital belongs to the name of the thing
        first = head if led.low.endswith(speech.declined_endings) and not led.capital and head > first else first
    elif speech.noun_first:
        head = next((i for i in range(first, end) if frame.tokens[i].low not in speech.before_noun), None)
        if head is None:
            return None
        last = head + 1
        first = head
    else:
        if bare:
            head = next((i for i in range(first, end) if _plural(frame.tokens[i].low, speech)), None)
            if head is None:
                return None
            end = head + 1
        head, last = end - 1, end
    owner = _owner(frame, last)
    if owner is None and end > last and end - last <= 2 and not any(speech.verbs.finite(t.low) for t in frame.tokens[last:end]):
        owner = _owner(frame, end)
    if owner is not None and speech.noun_first and _compound(frame, owner, named, speech):
        last, owner = owner + 1, _owner(frame, owner + 1)  # "taxe de séjour"
    hits = [h for h in frame.hits if h.first <= head <= h.last and h.first >= first]
    known = concepts()
    ids = frozenset(h.concept for h in hits if h.concept in known)
    return Phrase(
        first, last, head, prepositional, not bare, bool(not bare and frame.flags[at] & POSSESSIVE and not frame.flags[at] & PREPOSITION),
        owner, frozenset(known[id].cls for id in ids), ids,
    )  # fmt: skip


def _declined(word: str, speech: Speech) -> bool:
    """Whether a word ends as an adjective before its noun does, and not as what somebody does ("der Maschinenbauer Nordwerke")."""
    return word.endswith(speech.declined_endings) and not word.endswith(speech.role_endings)


def _noun(frame: Frame, at: int, named: list[bool], speech: Speech) -> bool:
    token = frame.tokens[at]
    known = bool(frame.flags[at] & _CLOSED) or token.low in speech.no_nouns
    return not known and not named[at] and token.kind == "word" and len(token.low) > 1


def _verb(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a word behind the first of a phrase is the verb that follows it: by its ending, as what the lexicon only knows as done, or
    because a figure or another article stands right behind it, which no noun has ("the fund manages €3bn")."""
    token = frame.tokens[at]
    if speech.nouns_capitalised:
        return not token.capital and frame.tokens[at - 1].capital
    if speech.verb_endings and (token.low.endswith(speech.verb_endings) or token.low in speech.verbs.past):
        return True
    known = concepts()
    classes = {known[h.concept].cls for h in frame.hits if h.first <= at <= h.last and h.concept in known}
    if classes and classes <= {"action", "change", "speech"} and not _plural(token.low, speech):
        return True
    if any(c.first <= at <= c.last and c.kind in ("speech.verb", "speech.count") for c in frame.cues):
        return True
    if speech.noun_first:
        return False
    if at + 1 >= len(frame.tokens) or frame.flags[at + 1] & PREPOSITION:
        return False
    return frame.covered[at + 1] or bool(frame.flags[at + 1] & (DETERMINER | POSSESSIVE))


def _stands_alone(frame: Frame, at: int, first: int, speech: Speech) -> bool:
    """Whether what can open a phrase is one by itself, and the verb follows ("Each stayed for …", "This allowed …")."""
    low = frame.tokens[at].low
    alone = low in speech.phrases.get("rank.each", ()) or low in speech.phrases.get("links.each", ()) or bool(frame.flags[at] & PRONOUN)
    return alone and first > at and bool(speech.verb_endings) and frame.tokens[first].low.endswith(speech.verb_endings)


def _plural(low: str, speech: Speech) -> bool:
    return low in speech.plurals or (len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")))


def _owner(frame: Frame, at: int) -> int | None:
    """Where what a noun is of begins, when a genitive follows it."""
    if at >= len(frame.tokens) or not frame.flags[at] & GENITIVE or frame.covered[at]:
        return None
    step = at + 1
    while step < len(frame.tokens) and (frame.flags[step] & DETERMINER or frame.tokens[step].kind == "elision"):
        step += 1
    return step if step < len(frame.tokens) and frame.tokens[step].kind == "word" else None


def _compound(frame: Frame, owner: int, named: list[bool], speech: Speech) -> bool:
    """Whether a genitive without article makes one thing of two nouns ("taxe de séjour", "planta de baterías")."""
    before = frame.flags[owner - 1]
    return bool(before & GENITIVE) and not before & DETERMINER and _noun(frame, owner, named, speech) and not frame.tokens[owner].capital


def _behind_preposition(frame: Frame, at: int, speech: Speech) -> bool:
    if at == 0:
        return False
    flag = frame.flags[at - 1]
    of = frame.flags[at] & DETERMINER and frame.flags[at] & GENITIVE
    if speech.nouns_capitalised and of and frame.tokens[at - 1].capital:
        return True  # a genitive: "die Zahl der Betriebe"
    return bool(flag & PREPOSITION) and not flag & COORDINATOR
