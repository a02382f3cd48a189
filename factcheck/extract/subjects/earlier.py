"""Candidates for what a figure is about that its own sentence does not name, but the sentences before: what these spoke of, and whom or
what a pronoun or a general noun of the sentence stands for ("he", "the company", "la machine")."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.cues import AUXILIARY, POSSESSIVE, PRONOUN, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.found import Found
from factcheck.extract.subjects.mentions import Mention, Mentions
from factcheck.extract.subjects.topics import is_same
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.extract.subjects.story import Story

_ANY = "company"  # the concept
_BACK = 3  # sentences of which all that they name is a candidate


def spoken_before(found: Found, article: Mentions, here: int) -> None:
    """The subject of the sentence before, that of the first one of the paragraph, and all that the last sentences name."""
    paragraph = article.frames[here].sentence.paragraph
    opening = here
    while opening and article.frames[opening - 1].sentence.paragraph == paragraph:
        opening -= 1
    if here and (m := article.subject_of(here - 1)) is not None:
        found.mention(m, ["subject 1 back", *(["same paragraph"] if opening < here else [])])
    if opening < here and (m := article.subject_of(opening)) is not None:
        found.mention(m, ["opens the paragraph"])
    for back in range(1, min(_BACK, here) + 1):
        there = article.frames[here - back].sentence.paragraph
        if there < paragraph - 1:
            break
        for m in article.of_frame[here - back]:
            how = f"{'same' if there == paragraph else 'other'} {'prep' if m.prepositional else 'free'}"
            found.mention(m, [f"back {back} {how}", f"back {'named' if m.named else 'noun'}"])


def he_or_she(found: Found, draft: Draft, words: Speech, story: Story, article: Mentions, speakers: Collection[str]) -> None:
    """The last person named, where the figure's clause opens with what stands for a person. It is surely meant where a pronoun is the
    subject ("Il a obtenu 40 000 voix"), the sentence before was about that person, and he or she does not only say something."""
    named = story.person
    assert named is not None
    frame, persons = draft.frame, words.phrases.get("anaphora.person", ())
    begin = frame.clauses[clause_at(frame, draft.first)][0]
    at = next((i for i in range(begin, min(begin + 3, len(frame.tokens))) if frame.tokens[i].low in persons), None)
    if at is None:
        return
    person = found.add(named, named, "person", article.marks(named), "he or she")
    pronoun = at < draft.first and frame.flags[at] & PRONOUN and not frame.flags[at] & POSSESSIVE
    says = any(is_same(named, s) for s in speakers) or frame.cues_of("speech.verb", at, draft.first)
    told = draft.value is not None or draft.kind is Kind.DATE
    if pronoun and story.meant_by(frame.tokens[at].low) and not says and told and (story.goes_on or "subject 1 back" in person.evidence):
        person.own["acting pronoun"] = 1.0


def of_the_question(found: Found, draft: Draft, words: Speech, article: Mentions) -> None:
    """What a question asks about, where an answer goes on about it by a pronoun ("When does the line open? – In May. It carries 300")."""
    frame = draft.frame
    under = article.at.get(id(frame.under))  # none in another item of a column
    asked = article.subject_of(under) if under is not None else None
    if asked is None or asked.kind == "person":
        return
    begin = frame.clauses[clause_at(frame, draft.first)][0]
    named = any(not m.prepositional and begin <= m.first < draft.first for m in article.of_frame[article.at[id(frame)]])
    opens = next((i for i in range(begin, draft.first) if frame.tokens[i].kind == "word"), None)
    if named or opens is None:
        return
    dropped = words.drops_pronouns and frame.flags[opens] & AUXILIARY
    if frame.tokens[opens].low in words.phrases.get("dialogue.it", ()) or dropped:
        found.mention(asked, ["acting pronoun"])


def meant(found: Found, frame: Frame, acting: Iterable[Mention], story: Story, article: Mentions) -> None:
    """The organisation, person or product last spoken of, where a general noun behind an article acts in the sentence: "the company sold
    …" says of whom the text spoke, and the noun by itself names nobody."""
    last = {"organisation": story.organisation, "person": story.person, "thing": story.product}
    for m in acting:
        for general in stands_for(m, frame):
            name = last.get(general)
            if name is not None and name != m.key:
                found.add(name, name, story.kinds.get(name, general), article.marks(name), f"meant by {general}")


def referent(m: Mention, story: Story, article: Mentions) -> Mention:
    """A mention as that of the organisation last spoken of, where it is "the company" and no more: of what kind a bank or a union is tells
    that another organisation is meant, a company can be any."""
    name = story.organisation
    if name is None or m.named or not m.definite or m.possessed or m.owner is not None or m.last - m.first > 1 or _ANY not in m.marks:
        return m
    return replace(m, key=name, name=name, kind=story.kinds.get(name, m.kind), marks=article.marks(name))


def stands_for(m: Mention, frame: Frame) -> list[str]:
    """What a mention can stand for: the kinds for which its noun is a general word ("the company", "the car")."""
    if m.named or not m.definite or m.possessed:
        return []
    return [kind for kind in ("organisation", "person", "place", "thing") if frame.cues_of(f"anaphora.{kind}", m.first, m.last)]


def clause_at(frame: Frame, at: int) -> int:
    """The clause of a token; that in whose range it stands where it belongs to none."""
    clause = frame.clause_of[at]
    return clause if clause >= 0 else next((c for c, (a, b) in enumerate(frame.clauses) if a <= at < b), 0)
