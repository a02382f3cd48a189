"""What an event with its date or place happened to, as the grammar of its clause says it: the subject of its verb.

A figure is mostly of a name that the article is about; an event is of what its clause names, be that a common noun: "the window closes on
1 September", "le recensement, ouvert le 29 avril", "the trial, which opens in May". Where the clause has no noun of its own, nothing is
said here, and the figures' way of deciding holds.
"""

from collections.abc import Collection, Sequence

from factcheck.extract.cues import AUXILIARY, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.names.clusters import Name
from factcheck.extract.subjects.actors import Phrase, noun_phrases, subject_like
from factcheck.extract.subjects.story import Subject, is_agent
from factcheck.extract.subjects.topics import is_same
from factcheck.model import Kind

_SOMETHING = frozenset({"event", "person"})  # other nouns rather stand for what the article is about ("the plant", "le réacteur")
_NOBODY = frozenset({"qualifier", "change", "speech"})  # classes of nouns that nothing happens to
_Row = tuple[int, int, Subject]  # tokens of the phrase, and who or what it is


def undergone(draft: Draft, words: Speech, speakers: Collection[str]) -> Subject | None:
    """Who or what the event of the draft happened to; None where its clause names nothing."""
    frame, at = draft.frame, draft.first
    clause = frame.clause_of[at]
    if clause < 0 or draft.measure == "date:effect":  # a rule or a price holds for those whom it names
        return None
    itself = _itself(draft, words)
    if itself is not None:
        return itself
    rows = _rows(frame, words, speakers)
    begin, end = frame.clauses[clause]
    while clause > 0 and frame.clauses[clause - 1][1] == begin and not frame.flags[begin] & RELATIVE:
        clause -= 1  # a conjunction: "opened in May and closes in June" has one subject
        begin = frame.clauses[clause][0]
        if any(begin <= a and b <= at for a, b, _ in rows):
            break
    if _pronoun(frame, begin, at):
        return None
    own = [row for row in rows if begin <= row[0] and row[1] <= at]
    if own:
        return own[0][2]
    if frame.flags[begin] & RELATIVE and not frame.flags[begin] & POSSESSIVE:
        return _antecedent(frame, rows, begin)
    inverted = [row for row in rows if at < row[0] < end] if words.nouns_capitalised else []
    if inverted:
        return inverted[0][2]
    if any(frame.flags[i] & AUXILIARY for i in range(begin, at)):
        return None
    if begin > 0 and frame.tokens[begin - 1].text == ",":
        return _antecedent(frame, rows, begin - 1) or _beyond(frame, rows, clause)  # ", ouvert le 29 avril,"
    following = [row for row in rows if end < row[0] <= end + 2]
    return following[0][2] if begin == 0 and following else None  # "Ouvert en 2024, le chantier …"


def _itself(draft: Draft, words: Speech) -> Subject | None:
    """The event that a noun names, right before its date ("the strike of 4 February", "L'incendie du 5 août")."""
    frame = draft.frame
    if draft.kind is not Kind.DATE:
        return None
    phrase = next((p for p in noun_phrases(frame, words) if p.first <= draft.first < p.last and "event" in p.classes), None)
    if phrase is None:
        return None
    time = next((a for a, _, _ in frame.whens if phrase.last <= a <= phrase.last + 2), None)
    dated = time is not None and all(frame.flags[i] & PREPOSITION for i in range(phrase.last, time))
    return Subject(frame.words(phrase.first, phrase.last), "thing") if dated else None


def _antecedent(frame: Frame, rows: Sequence[_Row], end: int) -> Subject | None:
    """What a relative or a participle right behind it is of."""
    end -= frame.tokens[end - 1].kind == "mark"
    return next((subject for _, b, subject in reversed(rows) if b == end), None)


def _beyond(frame: Frame, rows: Sequence[_Row], clause: int) -> Subject | None:
    """The subject before what is put between commas ("Corvo, which Nordwind bought, opened …", "the trial, led by X, began …")."""
    step = clause - 1
    while step > 0 and frame.tokens[frame.clauses[step][0] - 1].text == "," and _aside(frame, step):
        step -= 1
    end = frame.clauses[step][1]
    return next((subject for _, b, subject in rows if b == end), None) if step < clause - 1 and frame.tokens[end].text == "," else None


def _aside(frame: Frame, clause: int) -> bool:
    """Whether a clause is a relative, or begins with a participle or a noun without its article."""
    begin, _ = frame.clauses[clause]
    opens = frame.flags[begin]
    return bool(opens & RELATIVE) or (not opens & ~AUXILIARY and not frame.covered[begin] and not frame.tokens[begin].capital)


def _pronoun(frame: Frame, begin: int, at: int) -> bool:
    """Whether a pronoun opens the clause ("it opened online"): what it stands for is decided elsewhere."""
    first = next((i for i in range(begin, at) if not frame.covered[i] and frame.tokens[i].kind != "mark"), at)
    return any(frame.flags[i] & PRONOUN and not frame.flags[i] & RELATIVE for i in range(first, min(first + 2, at)))


def _rows(frame: Frame, words: Speech, speakers: Collection[str]) -> list[_Row]:
    """The names and nouns of the sentence that could be a subject, in order."""
    found: list[_Row] = []
    taken = frame.names
    for a, b, name in taken:
        doer = after_preposition(frame, a) or is_agent(frame, a, words)
        if name.kind != "place" and not doer and not any(is_same(name.key, s) for s in speakers):
            found.append((a, b, Subject(name.key, name.kind)))
    for phrase in noun_phrases(frame, words):
        if subject_like(frame, phrase, phrase.first, words) and not _empty(frame, phrase, taken):
            found.append((phrase.first, phrase.last, Subject(frame.words(phrase.first, phrase.last), "thing")))
    return sorted(found, key=lambda row: row[:2])


def _empty(frame: Frame, phrase: Phrase, names: Sequence[tuple[int, int, Name]]) -> bool:
    """Whether the phrase is no thing: a measure of something else, a word of saying, the post of a name that follows."""
    if (
        not phrase.classes & _SOMETHING
        or phrase.classes & _NOBODY
        or phrase.possessed
        or ("person" in phrase.classes and not phrase.definite)
        or any(frame.flags[i] & PREPOSITION for i in range(phrase.first, phrase.last))
    ):
        return True
    return any(a == phrase.last for a, _, _ in names)
