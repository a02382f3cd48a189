"""Who or what a figure could be about, each candidate with all that speaks for or against it.

Candidates are what the sentence names, what the sentences before spoke of, the subjects of the figures before, what the article is about,
and the thing counted. Whose a figure is depends on grammar and on what is measured ("41,500 burglaries" are of burglaries, "1,300 job
cuts" of a company), and neither alone tells; so each sign is a piece of evidence, and what it weighs is fitted
(`factcheck.extract.subjects.choice`).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.cues import DETERMINER, GENITIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.statements.deeds import is_deed
from factcheck.extract.subjects.bearer import NAMES, Bearer, Found
from factcheck.extract.subjects.earlier import clause_at, he_or_she, meant, referent, spoken_before, stands_for
from factcheck.extract.subjects.mentions import Mention, Mentions
from factcheck.extract.subjects.story import is_agent
from factcheck.extract.subjects.topics import counted, is_same
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Lexicon
from factcheck.measures.registry import measure
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.extract.subjects.story import Story

_TOPICS = 6  # of what the article may be about
_NOUNS = 6  # common nouns of which it speaks most
_BESIDE = 6  # tokens from a possessor to what he has


def bearers(
    draft: Draft, words: Speech, lexicon: Lexicon, story: Story, speakers: Collection[str], objects: Collection[str]
) -> list[Bearer]:
    """The candidates for a draft's subject, in the order in which they were found. `speakers`: who is quoted in its sentence; `objects`:
    what the statement itself names as its place or partner."""
    found = Found()
    article = story.mentions
    assert article is not None
    frame = draft.frame
    here = article.at[id(frame)]
    named = [referent(m, story, article) for m in article.of_frame[here]]
    meant(found, frame, _in_sentence(found, draft, named, words, speakers), story, article)
    spoken_before(found, article, here)
    for theme in _themes(story, article):
        found.add(theme.key, theme.name, theme.kind, theme.marks).evidence.update(theme.evidence)
    _counted(found, draft, words, lexicon)
    if story.person is not None:
        he_or_she(found, draft, words, story.person, article, speakers)
    rows = [b for b in found.rows.values() if b.name not in objects and not _instead(b, draft, story)]
    if story.counted and "counted" in found.rows:
        of_event = "counted of an event" if story.topic_kind == "event" else "counted where nobody acts"
        found.rows["counted"].evidence[of_event] = 1.0
    usual = _Usual(draft)
    for row in rows:
        _weigh(row, draft, article, usual)
    return rows


def _in_sentence(found: Found, draft: Draft, mentions: Sequence[Mention], words: Speech, speakers: Collection[str]) -> list[Mention]:
    """What the sentence names, each with where it stands to the figure. Returns what acts in it, as far as word order tells."""
    frame, first, last = draft.frame, draft.first, draft.last
    clause = clause_at(frame, first)
    begin, end = frame.clauses[clause]
    free = [m for m in mentions if not m.prepositional and m.kind != "demonym"]
    own = next((m for m in free if begin <= m.first and m.last <= first), None)
    earlier = [m for m in free if m.last <= begin and frame.clause_of[m.first] >= 0]
    last_clause = max((frame.clause_of[m.first] for m in earlier), default=-1)
    before = next((m for m in earlier if frame.clause_of[m.first] == last_clause), None)
    acting = [m for m in free if m.kind != "place" and not (m.named and is_agent(frame, m.first, words))]
    acting = [m for m in acting if not (m.named and any(is_same(m.key, s) for s in speakers))]
    actor = next((m for m in acting if begin <= m.first and m.last <= first), None)
    owned = [m for m in mentions if m.owner is not None]
    noun = set(draft.noun)
    for m in mentions:
        inside = begin <= m.first < end
        counts = not m.named and not m.marks.isdisjoint(noun)
        over, behind = m.first < last and m.last > first, m.first >= last
        gap = 0 if over else m.first - last if behind else first - m.last
        where = "over" if over else "after" if behind else "before"
        signs = [f"at {'own' if inside else 'other'} {where} {'prep' if m.prepositional else 'free'}"]
        signs += [
            sign
            for sign, holds in {
                "own subject": m is own,
                "actor": m is actor and m.named,
                "of a list": m is own and m.named and m.first == begin > 0 and m.last == first and draft.value is not None,
                "subject of clause before": m is before,
                "first subject": bool(free) and m is free[0],
                "owner": not behind and not over and gap <= _BESIDE and frame.tokens[m.last - 1].low.endswith(("'s", "’s", "s'")),
                "of it": behind and gap <= 3 and _genitive(frame, m.first),
                "mark between": not over and not behind and gap == 1 and frame.tokens[first - 1].text in "(,:",
                "mark behind": behind and gap == 1 and frame.tokens[last].text in ",(",
                "right behind": behind and gap == 0,
                "agent": m.named and is_agent(frame, m.first, words),
                "speaker": m.named and any(is_same(m.key, s) for s in speakers),
                "possessed": m.possessed,
                "definite": m.definite,
                "bare": m.bare,
                "has owner": m.owner is not None,
                "other bracket": frame.inside[m.first] != frame.inside[first],
                "counted": counts,
                "counted near": counts and (over or behind),
                "beside the count": not m.named and inside and (over or (behind and gap <= 2)) and draft.kind is Kind.QUANTITY,
            }.items()
            if holds
        ]
        for other in owned:
            if other.owner is not None and m.first <= other.owner < m.last:
                signs.append("owner of a property" if other.kind in ("property", "change", "qualifier") else "owner of a thing")
                signs += ["owner of the subject"] if other is own else []
        acts = m in (own, before) or bool(free and m is free[0])
        for general in stands_for(m, frame):
            signs += [f"general {general}", *([f"general {general} acts"] if acts else [])]
        found.mention(m, *signs, here=1.0, near=1 / (1 + gap))
    return [m for m in (own, free[0] if free else None, before) if m is not None]


def _genitive(frame: Frame, at: int) -> bool:
    """Whether "of" stands right before a token, or before its article."""
    if at >= 1 and frame.flags[at - 1] & GENITIVE:
        return True
    return at >= 2 and bool(frame.flags[at - 1] & DETERMINER and frame.flags[at - 2] & GENITIVE)


def _instead(row: Bearer, draft: Draft, story: Story) -> bool:
    """Whether the maker stands for its product, or the product for its maker: an article about a product is not about who makes it, unless
    he is named; and the results of a company are not those of what it makes."""
    if story.topic_kind != "product" or story.topic is None:
        return False
    base = draft.measure.rpartition(":")[2] or draft.measure
    result = base != "" and measure(base).field == "company"
    if row.kind == "product":
        return result and any(story.kinds.get(name) == "organisation" for name, _ in story.ranked[:_TOPICS])
    return not result and story.topic.startswith(f"{row.name} ") and "here" not in row.evidence


def _themes(story: Story, article: Mentions) -> Iterable[Bearer]:
    """What the article as a whole may be about, the same for all of its figures."""
    if story.themes is None:
        found = Found()
        for place, (name, score) in enumerate(story.ranked[:_TOPICS]):
            kind = story.kinds.get(name, "event" if name == story.topic and story.topic_kind == "event" else "thing")
            marks = article.marks_of_thing(name) if kind in ("event", "thing") else article.marks(name)
            found.add(name, name, kind, marks, f"topic {place}", **{"topic score": math.log1p(score)})
        if story.topic is not None:
            found.add(story.topic, story.topic, story.topic_kind, article.marks(story.topic), "topic", f"topic {story.topic_kind}")
        for place, key in enumerate(article.nouns[:_NOUNS]):
            found.add(key, article.called[key], article.kinds[key], (key,), f"noun {place}")
        story.themes = tuple(found.rows.values())
    return story.themes


def _counted(found: Found, draft: Draft, words: Speech, lexicon: Lexicon) -> None:
    """The thing that the figure counts or measures, by the first word that the language has for it."""
    if draft.value is None or not draft.measure:
        return
    word = counted(draft, draft.measure, lexicon, capitals=words.nouns_capitalised)
    if word:
        found.add("counted", word, "thing", draft.noun, "counted word")
    if draft.noun_text and not _is_verb(draft, words):
        stem = "~" + words.stem(draft.noun_text.split()[-1].lower())
        found.add(stem, draft.noun_text, "thing", (*draft.noun, stem), "counted noun")


def _is_verb(draft: Draft, words: Speech) -> bool:
    """Whether the word by which a thing is counted is what was done with it ("Gastaron 480 euros")."""
    frame = draft.frame
    begin, end = frame.clauses[clause_at(frame, draft.first)]
    return any(frame.tokens[i].text == draft.noun_text and is_deed(frame, i, begin, end, words) for i in range(begin, end))


class _Usual:
    """What a figure of this kind, aspect and field is usually of: signs for each group, in the sentence or elsewhere."""

    def __init__(self, draft: Draft) -> None:
        base = draft.measure.rpartition(":")[2] or draft.measure
        self._of = (draft.kind.value, draft.aspect.value, measure(base).field if base else "none")
        self._signs: dict[tuple[str, bool], dict[str, float]] = {}

    def signs(self, row: Bearer, *, here: bool) -> dict[str, float]:
        sort = row.kind if row.kind in NAMES else "noun"
        found = self._signs.get((sort, here))
        if found is None:
            kind, aspect, of_field = self._of
            signs = (f"{kind} {row.group} {'here' if here else 'away'}", f"aspect {aspect} {row.group}", f"field {of_field} {sort}")
            found = self._signs[sort, here] = dict.fromkeys(signs, 1.0)
        return found


def _weigh(row: Bearer, draft: Draft, article: Mentions, usual: _Usual) -> None:
    """Completes the evidence: how much the article speaks of the candidate, and what such a figure is usually of."""
    found, group = row.evidence, row.group
    here = "here" in found
    found.update(article.standing(row.key, row.marks))
    paragraph = article.paragraphs[draft.frame.sentence.paragraph]
    said = math.log1p(max([paragraph[mark] for mark in row.marks], default=0))
    if said:
        found["in paragraph"] = said
        if here:
            found["in paragraph here"] = said
    if here and "titled" in found:
        found["titled here"] = 1.0
    found[f"is {row.kind}"] = 1.0
    if group == "noun":  # hours, prices and halves seldom bear anything
        found.update({f"means {mark}": 1.0 for mark in row.marks if mark in concepts()})
    found.update(usual.signs(row, here=here))
    if "own subject" in found:
        found[f"own subject {group}"] = found[f"own subject {draft.kind.value}"] = 1.0
    if "first subject" in found:
        found[f"first subject {group}"] = 1.0
