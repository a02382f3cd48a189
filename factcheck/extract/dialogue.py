"""What a dialogue says of its sentences: which question each answers, and who says it.

An answer leaves out what its question has said ("How many households? – At the peak, some 210,000"), and what is said in an interview is
said by whoever is interviewed, whose "I" and "we" name no one. Who that is, the names before the answers say, else the title, the
introduction, and how the questions address them.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.extract.cues import Speech
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.names.clusters import NameCluster
from factcheck.extract.subjects.topics import Topic
from factcheck.read.turns import Turn, turns

_MARKS = frozenset("*_#")  # of bold and italics
_SHORT = 6  # words of a sentence that answers without saying anything ("Oh yes, a few.")
_OPENS = 3  # tokens before which a question has said how it asks
_ANSWERS = 2  # of an interview in which somebody says "we", where nobody says "I"
_QUOTES = frozenset('«»“”„"')
_LETTERS = 2  # that stand for nobody: "Q", "A"
_TITLED, _ADDRESSED, _ACTS = 3, 2, 2


def asks(frame: Frame) -> bool:
    """Whether a sentence is a question, in bold or not."""
    last = next((t.text for t in reversed(frame.tokens) if t.text not in _MARKS), "")
    return last == "?"


def supposes(frame: Frame, following: Frame | None) -> bool:
    """Whether a question states what it holds: one that asks why, where or how many of it ("Why were 300 flats built?"), or one that is
    affirmed at once. What is only asked ("Were 300 flats built?") nobody has said."""
    opening = frame.cues_of("dialogue.asks")
    first = next((i for i, t in enumerate(frame.tokens) if t.kind != "mark"), 0)
    if any(c.first <= first + _OPENS and not any(frame.covered[first : c.first]) for c in opening):
        return True
    if following is None or asks(following):
        return False
    return any(c.first <= 1 for c in following.cues_of("dialogue.affirms"))


@dataclass(frozen=True, slots=True)
class Interview:
    """`person`: the one person who is interviewed; `house`: the organisation that he or she speaks for."""

    person: str | None = None
    house: str | None = None


def converse(laid: Sequence[Frame], title: str | None, speech: Speech, clusters: Sequence[NameCluster]) -> Interview:
    """Tells each sentence the question that it answers, and in an interview who says it. Returns who that is."""
    found = turns(laid[0].text) if laid else ()
    starts = [turn.start for turn in found]
    at = [_turn_at(found, starts, frame) for frame in laid]
    _answer(laid, at)
    answers = [(frame, turn) for frame, turn in zip(laid, at, strict=True) if turn is not None and not turn.asks]
    labels = {turn.label for _, turn in answers if turn.label is not None and len(turn.label.strip(".")) >= _LETTERS}
    named = {label: name for label in sorted(labels) if (name := _called(label, clusters)) is not None}
    i, we = (len({id(turn) for frame, turn in answers if _says(frame, kind, speech)}) for kind in ("i", "we"))
    quoted = sum(frame.text[turn.start : turn.end].lstrip(" *_\n")[:1] in _QUOTES for frame, turn in answers)
    if not named and ((not i and we < _ANSWERS) or 2 * quoted > len(answers)):  # what the paper tells between quotations is its own
        return Interview()
    only = None if named else _interviewed(laid, at, title, clusters)
    for frame, spoken in answers:
        frame.said_by = named.get(spoken.label or "", only)
    person = only or (next(iter(named.values())) if len(set(named.values())) == 1 else None)
    for frame, turn in zip(laid, at, strict=True):
        if turn is not None and turn.asks:
            frame.said_to = person
    return Interview(person, _house(laid, at, person))


def spoken_for(about: Topic, interview: Interview) -> Topic:
    """What an interview is about: not the one who answers but the house for which he or she speaks, where it is told."""
    if interview.house is None or about.name != interview.person:
        return about
    best = max((score for _, score in about.ranked), default=1.0)
    rest = [(name, score) for name, score in about.ranked if name not in (interview.house, interview.person)]
    last = [(name, score / 4) for name, score in about.ranked if name == interview.person]
    ranked = ((interview.house, best), *sorted([*rest, *last], key=lambda row: (-row[1], row[0])))
    return replace(about, name=interview.house, kind="organisation", ranked=ranked)


def _turn_at(found: Sequence[Turn], starts: Sequence[int], frame: Frame) -> Turn | None:
    number = bisect_right(starts, frame.sentence.end - 1) - 1
    return found[number] if number >= 0 and frame.sentence.start < found[number].end else None


def _answer(laid: Sequence[Frame], at: Sequence[Turn | None]) -> None:
    """Tells the sentences behind a question which one they answer, and up to the first that says something that they complete it."""
    question: Frame | None = None  # still to be completed
    asked: Frame | None = None
    for frame, turn in zip(laid, at, strict=True):
        if turn.asks if turn is not None else asks(frame):
            question = asked = frame
            continue
        frame.under = asked if turn is not None else None
        if question is None or frame.sentence.paragraph > question.sentence.paragraph + 1:
            question = None
            continue
        frame.question = question
        if frame.figures or frame.whens or len(frame.tokens) > _SHORT:
            question = None


def _says(frame: Frame, kind: str, speech: Speech) -> bool:
    """Whether somebody says "I" or "we" who is not quoted."""
    quoted = False
    for i, token in enumerate(frame.tokens):
        if token.text in _QUOTES:
            quoted = not quoted
        elif not quoted and _is(frame, i, kind, speech):
            return True
    return False


def _is(frame: Frame, at: int, kind: str, speech: Speech) -> bool:
    """Whether a word is "I", "we" or "you", or a verb that says so. One listed with a capital is only that with it (German "Sie")."""
    token = frame.tokens[at]
    known = speech.phrases.get(f"dialogue.{kind}", ())
    return token.text in known or (token.low in known and token.text.lower() == token.low and token.low.islower())


def _called(label: str, clusters: Sequence[NameCluster]) -> str | None:
    """Who is meant by the name or the initials before an answer."""
    people = [c for c in clusters if c.kind == "person"]
    letters = [part.strip(".") for part in label.replace(".", ". ").split()]
    initials = "".join(letters) if all(len(part) == 1 for part in letters) or (label.isupper() and len(label) <= _LETTERS + 1) else ""
    for person in people:
        words = person.name.split()
        if initials and initials == "".join(word[0] for word in words if word[0].isupper()):
            return person.name
        if not initials and (label in (person.name, *person.aliases) or label.rsplit(maxsplit=1)[-1].lower() == words[-1].lower()):
            return person.name
    return label if " " in label and not initials else None  # "Antwort", "Réponse" are nobody


def _interviewed(laid: Sequence[Frame], at: Sequence[Turn | None], title: str | None, clusters: Sequence[NameCluster]) -> str | None:
    """The person whom the title names, of whom the introduction tells, or to whom the questions are put."""
    forms = {c.name: (c.name, *c.aliases) for c in clusters if c.kind == "person"}
    score: Counter[str] = Counter()
    for person, spellings in forms.items():
        if any(form in (title or "") for form in spellings):
            score[person] += _TITLED
    begun = False
    for frame, turn in zip(laid, at, strict=True):
        begun = begun or turn is not None
        for first, last, name in frame.names:
            if name.key not in forms:
                continue
            if turn is not None and turn.asks and _addressed(frame, first, last):
                score[name.key] += _ADDRESSED
            elif not begun:
                score[name.key] += 1 if after_preposition(frame, first) else _ACTS
    return max(score, key=lambda person: score[person]) if score else None


def _house(laid: Sequence[Frame], at: Sequence[Turn | None], person: str | None) -> str | None:
    """The organisation that the introduction names with who is interviewed, as what he or she heads or works for ("head of Corvane", "on
    the bench of HSG Deichstadt")."""
    for frame, turn in zip(laid, at, strict=True):
        if turn is not None:
            return None
        if person in [name.key for _, _, name in frame.names]:
            of_it = [n for a, _, n in frame.names if n.kind not in ("person", "place") and after_preposition(frame, a)]
            own = [n for n in of_it if n.kind == "organisation"] or of_it
            if own:
                return own[0].key
    return None


def _addressed(frame: Frame, first: int, last: int) -> bool:
    """Whether a name is set off by a comma as that of who is spoken to ("Frau Castor, 38 Konzerte", "Is it true, Ms Byrne?")."""
    titles = {c.first for c in frame.cues_of("title.person")}
    while first and first - 1 in titles:
        first -= 1
    opens = all(token.kind == "mark" for token in frame.tokens[:first]) or frame.tokens[first - 1].text == ","
    return opens and (last >= len(frame.tokens) or frame.tokens[last].text in ",?!")


def speaks_of(frame: Frame, first: int, last: int, speech: Speech) -> str | None:
    """Of whom a clause of an interview is told by a pronoun or a verb: "i", "we", "you", or none."""
    for kind in ("i", "we") if frame.said_by is not None else ("you",):
        if any(_is(frame, at, kind, speech) and not after_preposition(frame, at) for at in range(first, last)):
            return kind
        opens = next((t.low for t in frame.tokens[first:last] if t.kind == "word"), "")
        if opens.endswith(speech.phrases.get(f"dialogue.{kind}_endings", ("-",))):
            return kind
    return None
