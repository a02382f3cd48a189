"""Whom or what a figure is about: one decision among candidates, each with its evidence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from factcheck.extract.actors import Phrase, noun_phrases, subject_like
from factcheck.extract.carry import is_money
from factcheck.extract.clusters import Name
from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, RELATIVE, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.topics import after_preposition, is_same
from factcheck.measures.concept import concepts
from factcheck.model import TimeSpan


@dataclass(slots=True)
class Story:
    """What the reading knows so far. `topic`: what the article is about; `focus`: what was spoken of last, by kind."""

    topic: str | None = None
    topic_kind: str = "other"
    counted: bool = False  # what is counted is what the article is about, as nothing in it is the one actor
    focus: str | None = None
    focus_kind: str = "other"
    person: str | None = None
    organisation: str | None = None
    product: str | None = None
    house: str | None = None  # the company or other body that the article speaks of most
    market: str | None = None  # the market or industry last spoken of
    paragraph: int = -1
    people: str | None = None  # measure of "people" of whom nothing else is said
    once: frozenset[str] = frozenset()  # names that the article has once
    apart: frozenset[str] = frozenset()  # names that are no subject here: places, and in a story without an actor those who only speak
    kinds: dict[str, str] = field(default_factory=dict)
    published: TimeSpan | None = None  # of the article


@dataclass(frozen=True, slots=True)
class Subject:
    """The decision. `name` None leaves it open; then `candidates` are what remains. `evidence`: which sign decided."""

    name: str | None
    kind: str = "other"
    candidates: tuple[str, ...] = ()
    place: str | None = None
    evidence: str = ""


def subject_of(
    frame: Frame, first: int, last: int, speech: Speech, story: Story, speakers: Collection[str], *, of_thing: bool,
    unit: str | None = None,
) -> Subject:  # fmt: skip
    """Who or what the figure at the tokens is about.

    In order of weight: whose it is ("Ryanair's 27,000"), the subject of its clause (a name, or a common noun, see `_of_phrase`), what a
    pronoun or "the company" stands for, the subject of the clause before, what it is of, the article's topic; where the article has none,
    the subject of the clause after and what was spoken of last. A place there is where, not what. `of_thing`: the measure is of a product
    (sales, price), so that a product in the sentence outweighs its maker.
    """
    clause = frame.clause_of[first]
    if clause < 0:
        clause = next((c for c, (a, b) in enumerate(frame.clauses) if a <= first < b), 0)
    begin, end = frame.clauses[clause]
    demonyms = {a for a, _, p in frame.places if p.form != "name"}
    agents = {a for a, _, n in frame.names if n.kind != "place" and is_agent(frame, a, speech)} if story.topic is not None else set()
    silent = demonyms | agents
    names = [(a, b, n) for a, b, n in frame.names if a not in silent and n.key not in story.apart and not _modifies(frame, b, n, story)]
    names = [row for row in names if not any(is_same(row[2].key, s) for s in speakers)]
    owner = _owner(frame, first, begin, names)
    if owner is not None:
        return owner
    if of_thing:
        rows = [(a, n) for a, _, n in names if n.kind == "product"]
        rows = [row for row in rows if not after_preposition(frame, row[0])] or rows  # "the car was unveiled at the Motor Show"
        inside = [n for a, n in rows if begin <= a < end]
        pick = inside or [n for _, n in rows]
        if pick and len({n.key for n in pick}) == 1:
            return Subject(pick[0].key, "product", evidence="product")
        if unit is not None and unit.partition("/")[0] == "units" and story.product is not None and not pick:
            return Subject(story.product, "product", evidence="units of the product")
    beside = _beside(frame, first, last, begin, names, paid=is_money(unit))
    if beside is not None:
        return beside
    place: str | None = None
    phrases = noun_phrases(frame, speech)
    for step in range(clause, -1, -1):
        a0, b0 = frame.clauses[step]
        if step < clause and ((frame.inside[a0] and not frame.inside[first]) or _listed(frame, step, names)):
            continue
        limit = first if step == clause else b0
        found = _clause_subject(frame, a0, limit, names, speech, story, phrases, own=step == clause)
        if found is None:
            continue
        if found.place is not None and found.name is None:
            place = place or found.place
            continue
        return found if place is None else Subject(found.name, found.kind, found.candidates, place, found.evidence)
    later = _later(frame, begin, first, end, names)
    if later is not None and story.topic is None:
        return later
    complement = _complement(last, end, names)
    if complement is not None:
        return complement
    same = frame.sentence.paragraph == story.paragraph
    if story.focus is not None and same and story.focus_kind != "person" and story.topic is None:
        return Subject(story.focus, story.focus_kind, place=place, evidence="focus")
    if story.topic is not None:
        return Subject(story.topic, story.topic_kind, place=place, evidence="topic")
    return Subject(None, candidates=tuple(sorted({n.key for _, _, n in names})), place=place, evidence="open")


def _modifies(frame: Frame, end: int, name: Name, story: Story) -> bool:
    """Whether a name that the article has only once stands before a common noun, as an adjective does ("no other European airline")."""
    if name.key not in story.once or name.kind == "person" or end >= len(frame.tokens) or frame.tokens[end].capital:
        return False
    known = concepts()
    return any(
        h.first == end and (c := known.get(h.concept)) is not None and c.cls in ("organisation", "person", "thing") for h in frame.hits
    )


def is_agent(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a name is who did it ("led by X", "menée par la docteure X"): what is counted is not of him."""
    by = speech.phrases.get("agent.by", ())
    titles = {c.first for c in frame.cues_of("title.person")}
    back = at - 1
    while back >= 0 and (back in titles or frame.flags[back] & DETERMINER) and frame.tokens[back].low not in by:
        back -= 1
    return back >= 0 and frame.tokens[back].low in by and not frame.flags[back] & DETERMINER


def _listed(frame: Frame, step: int, names: Sequence[tuple[int, int, Name]]) -> bool:
    """A clause that is only a further name of a list ("with Air France, KLM or Transavia")."""
    begin, end = frame.clauses[step]
    if step == 0:
        return False
    first = begin + 1 if frame.flags[begin] & COORDINATOR else begin
    alone = any(a <= first + 1 and b == end for a, b, _ in names if a >= begin)
    before = frame.clauses[step - 1]
    return alone and any(before[0] <= a and b == before[1] for a, b, _ in names)


def _owner(frame: Frame, first: int, begin: int, names: Sequence[tuple[int, int, Name]]) -> Subject | None:
    """ "Ryanair's 27,000", "his fleet of 618", "Name, 42,", "Name (31 %)"."""
    at = first - 1
    verb = bool(frame.flags[first] & AUXILIARY)  # ", shown at the Motor Show, is expected"
    if at >= 1 and not verb and frame.tokens[at].kind == "mark" and frame.tokens[at].text in "(,:":
        for _, b, n in names:
            if b == at and (frame.tokens[at].text != ":" or n.kind != "place"):
                if n.kind == "place":
                    return None
                return Subject(n.key, n.kind, evidence="beside")
    for a, b, n in reversed(list(names)):
        if begin <= a and b <= first and frame.tokens[b - 1].low.endswith(("'s", "s'")) and first - b <= 6:
            if n.kind == "place":
                continue
            return Subject(n.key, n.kind, evidence="possessive")
    return None


def _clause_subject(
    frame: Frame,
    begin: int,
    limit: int,
    names: Sequence[tuple[int, int, Name]],
    speech: Speech,
    story: Story,
    phrases: Sequence[Phrase],
    *,
    own: bool,
) -> Subject | None:
    place: str | None = None
    fallback: Subject | None = None
    common = next((p for p in phrases if begin <= p.first and p.last <= limit and subject_like(frame, p, begin, speech)), None)
    for a, b, n in names:
        if a < begin or b > limit:
            continue
        if common is not None and common.last <= a and not after_preposition(frame, a):
            break
        prepositional = after_preposition(frame, a)
        if n.kind == "place":
            place = place or n.key
            continue
        found = Subject(n.key, n.kind, evidence="clause" if own else "clause before")
        if not prepositional:
            return found
        if fallback is None and (story.topic is None or n.key == story.topic) and (a - begin <= 3 or own):
            fallback = Subject(n.key, n.kind, evidence="within")
    for i in range(begin, limit):
        if frame.covered[i]:
            continue
        flag = frame.flags[i]
        low = frame.tokens[i].low
        if flag & POSSESSIVE and not flag & RELATIVE and story.focus is not None:
            return Subject(story.focus, story.focus_kind, place=place, evidence="possessive pronoun")
        if low in speech.phrases.get("back.third", ()) and i - begin <= 2:
            earlier = [
                n for a, b, n in names if b <= begin and n.kind != "place" and not after_preposition(frame, a) and not frame.inside[a]
            ]
            if earlier and (earlier[-1].kind != "person" or low in speech.phrases.get("anaphora.person", ())):
                return Subject(earlier[-1].key, earlier[-1].kind, place=place, evidence="pronoun in sentence")
            anaphor = _pronoun(low, speech, story)
            if anaphor is not None:
                return anaphor
    if common is not None and fallback is None:
        called = _of_phrase(frame, common, names, phrases, story)
        if called is not None:
            return called if place is None else Subject(called.name, called.kind, called.candidates, place, called.evidence)
    for cue in frame.cues_of("anaphora.", begin, limit):
        definite = cue.first > begin and frame.flags[cue.first - 1] & DETERMINER
        if not definite and not (cue.first > begin + 1 and frame.flags[cue.first - 2] & DETERMINER):
            continue
        kind = cue.kind.partition(".")[2]
        house = _house(story)
        if kind == "organisation" and house is not None and not after_preposition(frame, cue.first - 1):
            return Subject(house, "organisation", place=place, evidence="anaphora")
        if kind == "thing" and story.topic is not None:
            return Subject(story.topic, story.topic_kind, place=place, evidence="anaphora")
        if kind == "thing" and story.product is not None:
            return Subject(story.product, "product", place=place, evidence="anaphora")
    if fallback is not None:
        return fallback if place is None else Subject(fallback.name, fallback.kind, (), place, fallback.evidence)
    return Subject(None, place=place) if place is not None else None


def _of_phrase(
    frame: Frame, phrase: Phrase, names: Sequence[tuple[int, int, Name]], phrases: Sequence[Phrase], story: Story
) -> Subject | None:
    """What a clause is about whose subject is a common noun: the noun itself ("the tourist tax"), what it is a property of ("the price of
    the ticket"), or None where it stands for something named before ("the film") or is only what happens or is done."""
    if phrase.owner is not None and phrase.classes & {"property", "change", "qualifier"}:
        for a, _, n in names:
            if a == phrase.owner and n.kind != "place":
                return Subject(n.key, n.kind, evidence="owner")
        of = next((p for p in phrases if p.first <= phrase.owner <= p.head), None)
        if of is not None and not of.classes & _NO_SUBJECT:
            return Subject(frame.words(of.first, of.last), "thing", evidence="owner:common")
        return None
    if phrase.possessed or phrase.classes & _NO_SUBJECT or phrase.ids & _TIMES:
        return None
    if "event" in phrase.classes and story.topic_kind == "event" and story.counted:
        return None  # the event that the article is about, in another word
    if story.topic is not None and story.topic_kind in ("organisation", "product", "person"):
        return None  # a company's planes, a film's budget: of what has a name
    if any(c.first <= phrase.head <= c.last for kind in ("anaphora.", "speech.party") for c in frame.cues_of(kind)):
        return None
    if "property" in phrase.classes and not phrase.ids & _ITS_OWN:
        return None
    if not phrase.classes & _SUBJECTS:
        return None  # an unknown noun is as often a figure of speech, and "women" or "critics" are seldom what a figure is about
    return Subject(frame.words(phrase.first, phrase.last), "thing", evidence="phrase:" + ("+".join(sorted(phrase.classes)) or "unknown"))


_ITS_OWN = frozenset({"rent", "tax", "fare", "temperature", "rainfall", "interest_rate", "inflation", "unemployment", "turnout"})
_SUBJECTS = frozenset({"thing", "event", "organisation", "property"})
_NO_SUBJECT = frozenset({"change", "qualifier", "speech", "action"})
_TIMES = frozenset({"day", "time", "night", "week", "weekend", "month", "year", "hour", "decade", "quarter", "season"})


def _house(story: Story) -> str | None:
    """What "the company" or "the museum" stands for: the article's topic where that can be one, else the house last named."""
    if story.topic is not None and story.topic_kind in ("organisation", "product"):
        return story.topic
    return story.organisation


def _pronoun(low: str, speech: Speech, story: Story) -> Subject | None:
    if low in speech.phrases.get("anaphora.person", ()) and story.person is not None and story.focus_kind == "person":
        return Subject(story.person, "person", evidence="pronoun")
    if story.focus is not None:
        return Subject(story.focus, story.focus_kind, evidence="pronoun")
    return None


def _beside(frame: Frame, first: int, last: int, begin: int, names: Sequence[tuple[int, int, Name]], *, paid: bool) -> Subject | None:
    """Who gets it: "contre 49 % à X"; who comes where, when the place stands alone: "fourth, X"; what one gets for it: "2 899 euros pour le
    One"."""
    for a, _, n in names:
        between = range(last, a)
        if paid and n.kind == "product" and 1 <= len(between) <= 2:
            small = [frame.flags[i] for i in between]
            if small[0] & PREPOSITION and not small[0] & GENITIVE and all(f & (PREPOSITION | DETERMINER) for f in small):
                return Subject(n.key, n.kind, evidence="given to")
        if n.kind != "person" or not last <= a <= last + 2:
            continue
        between = range(last, a)
        if len(between) == 1 and frame.flags[last] & PREPOSITION and not frame.flags[last] & GENITIVE:
            return Subject(n.key, n.kind, evidence="given to")
        if len(between) == 1 and frame.tokens[last].text == "," and first - begin <= 1:
            return Subject(n.key, n.kind, evidence="beside")
    return None


def _later(frame: Frame, begin: int, first: int, end: int, names: Sequence[tuple[int, int, Name]]) -> Subject | None:
    """ "With 50.89 per cent of the votes, X won": the clause opens with a preposition and its subject follows."""
    if begin >= len(frame.flags) or not (frame.flags[begin] & PREPOSITION or first == begin == 0):
        return None
    for a, _b, n in names:
        if a >= end and n.kind != "place" and not after_preposition(frame, a):
            return Subject(n.key, n.kind, evidence="clause after")
    return None


def _complement(last: int, end: int, names: Sequence[tuple[int, int, Name]]) -> Subject | None:
    for a, _b, n in names:
        if last <= a < end and a - last <= 6 and n.kind != "place":
            return Subject(n.key, n.kind, evidence="complement")
    return None


def follow(frame: Frame, story: Story, speakers: Collection[str]) -> None:
    """After a sentence: what the next one may point back to."""
    same = frame.sentence.paragraph == story.paragraph
    if not same and story.topic is not None:
        story.focus, story.focus_kind = story.topic, story.topic_kind
    story.paragraph = frame.sentence.paragraph
    first_actor = None
    for a, b, n in frame.names:
        if n.kind == "place" or _modifies(frame, b, n, story):
            continue
        if n.kind == "person":
            story.person = n.key
        elif n.kind == "organisation" and (n.key == story.topic or not any(is_same(n.key, s) for s in speakers)):
            if not after_preposition(frame, a):
                story.organisation = n.key
        elif n.kind == "product":
            story.product = story.product if story.topic_kind == "product" else n.key
        clause = frame.clause_of[a]
        opens = clause >= 0 and a - frame.clauses[clause][0] <= 2 and not frame.inside[a] and not _listed(frame, clause, frame.names)
        if (
            first_actor is None
            and opens
            and (n.key == story.topic or not any(is_same(n.key, s) for s in speakers))
            and not after_preposition(frame, a)
        ):
            first_actor = n
    if first_actor is not None:
        if first_actor.kind == "person":
            story.person = first_actor.key
        story.focus, story.focus_kind = first_actor.key, first_actor.kind
