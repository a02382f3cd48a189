"""What the reading of an article knows so far: what it is about, and what was spoken of last."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.extract.cues import COORDINATOR, DETERMINER, POSSESSIVE, PRONOUN, Speech
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.names.clusters import Name
from factcheck.extract.subjects.bearer import Bearer
from factcheck.extract.subjects.mentions import Mentions
from factcheck.extract.subjects.topics import speaks
from factcheck.measures.concept import concepts
from factcheck.model import TimeSpan

if TYPE_CHECKING:
    from factcheck.extract.subjects.bearers import Setting


@dataclass(slots=True)
class Story:
    """What the reading knows so far. `topic`: what the article is about; `focus`: what was spoken of last, by kind."""

    topic: str | None = None
    topic_kind: str = "other"
    counted: bool = False  # what is counted is what the article is about, as nothing in it is the one actor
    focus: str | None = None
    focus_kind: str = "other"
    person: str | None = None
    goes_on: bool = False  # the text goes on about that person, and nothing else has acted since
    pronouns: dict[str, Counter[str]] = field(default_factory=dict)  # of each person, how often it was "he" and how often "she"
    organisation: str | None = None
    product: str | None = None
    market: str | None = None  # the market or industry last spoken of
    paragraph: int = -1
    people: str | None = None  # measure of "people" of whom nothing else is said
    once: frozenset[str] = frozenset()  # names that the article has once
    kinds: dict[str, str] = field(default_factory=dict)
    ranked: tuple[tuple[str, float], ...] = ()  # what the article may be about, each with its score, best first
    published: TimeSpan | None = None  # of the article
    house: str | None = None  # the organisation for which somebody interviewed says "we"
    leads: bool = False  # the sentence that is read opens the article, or an item of a column
    mentions: Mentions | None = None  # all that it names and speaks of
    themes: Sequence[Bearer] | None = None  # of these, what any of its figures may be about
    setting: "Setting | None" = None  # of the sentence read last: what is the same for all of its figures

    def meant_by(self, pronoun: str) -> bool:
        """Whether "he" or "she" can be the person last spoken of: not where it was mostly the other that could be."""
        called = self.pronouns.get(self.person or "", Counter())
        return called[pronoun] + 1 >= max(called.values(), default=0)  # one "il" may have meant nobody


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a statement is about, as one way of reading tells."""

    name: str | None
    kind: str = "other"


def is_agent(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a name is who did it ("led by X", "menée par la docteure X"): what is counted is not of him."""
    by = speech.phrases.get("agent.by", ())
    titles = {c.first for c in frame.cues_of("title.person")}
    back = at - 1
    while back >= 0 and (back in titles or frame.flags[back] & DETERMINER) and frame.tokens[back].low not in by:
        back -= 1
    return back >= 0 and frame.tokens[back].low in by and not frame.flags[back] & DETERMINER


def follow(frame: Frame, story: Story, speakers: Mapping[str, Collection[str]]) -> None:
    """After a sentence: what the next one may point back to. `speakers`: of the article, by their first word."""
    same = frame.sentence.paragraph == story.paragraph
    if not same and story.topic is not None:
        story.focus, story.focus_kind = story.topic, story.topic_kind
    story.paragraph = frame.sentence.paragraph
    first_actor, person, called = None, story.person, _called(frame)
    for a, b, n in frame.names:
        so_called = any(h.last == a - 1 and h.concept == "company" for h in frame.hits)
        if so_called:
            story.organisation = n.key  # "the Basel company Velora": "the company" of the next sentence, even if a place bears that name
        if n.kind == "place" or _modifies(frame, b, n, story):
            continue
        if n.kind == "person":
            story.person = n.key
        elif n.kind == "organisation" and (n.key == story.topic or not speaks(n.key, speakers)):
            if not after_preposition(frame, a):
                story.organisation = n.key
        elif n.kind == "product":
            story.product = story.product if story.topic_kind == "product" else n.key
        clause = frame.clause_of[a]
        opens = clause >= 0 and a - frame.clauses[clause][0] <= 2 and not frame.inside[a] and not _listed(frame, clause, frame.names)
        if first_actor is None and opens and (n.key == story.topic or not speaks(n.key, speakers)) and not after_preposition(frame, a):
            first_actor = n
    if called is not None:
        story.person = person or story.person  # "She married the geologist X": the next "she" is still she
        story.pronouns.setdefault(story.person or "", Counter())[called] += 1
    elif story.mentions is not None and (other := story.mentions.subject_of(story.mentions.at[id(frame)])) is not None and other.definite:
        story.goes_on = False
    if first_actor is not None:
        story.goes_on = first_actor.kind == "person"
        if story.goes_on:
            story.person = first_actor.key
        story.focus, story.focus_kind = first_actor.key, first_actor.kind


def return_to(story: Story, speakers: Mapping[str, Collection[str]]) -> None:
    """Where a paragraph begins, the text of a life goes on about whose life it is, unless it was another who spoke last."""
    if story.topic_kind == "person" and story.person is not None and not speaks(story.person, speakers):
        story.person = story.topic


def _called(frame: Frame) -> str | None:
    """The "he" or "she" with which a clause of the sentence opens."""
    begins = {a + step for a, _ in frame.clauses for step in range(3)}
    pronouns = [
        c.first for c in frame.cues_of("anaphora.person") if frame.flags[c.first] & PRONOUN and not frame.flags[c.first] & POSSESSIVE
    ]
    return next((frame.tokens[at].low for at in sorted(pronouns) if at in begins), None)


def _modifies(frame: Frame, end: int, name: Name, story: Story) -> bool:
    """Whether a name that the article has only once stands before a common noun, as an adjective does ("no other European airline")."""
    if name.key not in story.once or name.kind == "person" or end >= len(frame.tokens) or frame.tokens[end].capital:
        return False
    known = concepts()
    return any(
        h.first == end and (c := known.get(h.concept)) is not None and c.cls in ("organisation", "person", "thing") for h in frame.hits
    )


def _listed(frame: Frame, step: int, names: Sequence[tuple[int, int, Name]]) -> bool:
    """A clause that is only a further name of a list ("with Air France, KLM or Transavia")."""
    begin, end = frame.clauses[step]
    if step == 0:
        return False
    first = begin + 1 if frame.flags[begin] & COORDINATOR else begin
    alone = any(a <= first + 1 and b == end for a, b, _ in names if a >= begin)
    before = frame.clauses[step - 1]
    return alone and any(before[0] <= a and b == before[1] for a, b, _ in names)
