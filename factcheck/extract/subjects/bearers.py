"""Who or what a figure could be about, each candidate with all that speaks for or against it.

Candidates are what the sentence names, what the sentences before spoke of, the subjects of the figures before, what the article is about,
and the thing counted. Whose a figure is depends on grammar and on what is measured ("41,500 burglaries" are of burglaries, "1,300 job
cuts" of a company), and neither alone tells; so each sign is a piece of evidence, and what it weighs is fitted
(`factcheck.extract.subjects.choice`).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.cues import Speech
from factcheck.extract.deeds import is_deed
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.bearer import NAMES, Bearer, Shared, group_of
from factcheck.extract.subjects.earlier import clause_at, he_or_she, meant, of_the_question, referent, spoken_before, stands_for
from factcheck.extract.subjects.found import Found
from factcheck.extract.subjects.mentions import Mention, Mentions
from factcheck.extract.subjects.story import is_agent
from factcheck.extract.subjects.topics import counted, is_same
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Lexicon
from factcheck.measures.registry import measure

if TYPE_CHECKING:
    from factcheck.extract.subjects.story import Story

_TOPICS = 6  # of what the article may be about
_NOUNS = 6  # common nouns of which it speaks most
_SURE = ("antecedent", "actor", "of a list", "whose it is")  # signs in the own sentence that need no weighing


def certain(found: Found, draft: Draft, story: Story, objects: Collection[str]) -> Bearer | None:
    """The candidate that the grammar of the figure's own sentence leaves no doubt of."""
    rows = _possible(found, draft, story, objects)
    return next((b for sign in _SURE for b in rows if sign in b.own), None)


def _possible(found: Found, draft: Draft, story: Story, objects: Collection[str]) -> list[Bearer]:
    rows = [b for b in found.rows.values() if b.name not in objects]
    return rows if story.topic_kind != "product" else [b for b in rows if not _instead(b, draft, story)]


def bearers(
    found: Found,
    acting: Sequence[Mention],
    draft: Draft,
    words: Speech,
    lexicon: Lexicon,
    story: Story,
    setting: Setting,
    objects: Collection[str],
) -> list[Bearer]:
    """The candidates for a draft's subject, in the order in which they were found. `found`: those of its sentence, `acting`: what acts
    there; `objects`: what the statement itself names as its place or partner."""
    article, speakers = setting.article, setting.speakers
    meant(found, draft.frame, acting, story, article)
    base = draft.measure.rpartition(":")[2] or draft.measure
    asked = (draft.kind.value, draft.aspect.value, measure(base).field if base else "none")
    away = _with_background(found, setting, asked)
    _counted(found, draft, words, lexicon)
    if story.person is not None:
        he_or_she(found, draft, words, story, article, speakers)
    of_the_question(found, draft, words, article)
    rows, paragraph = _possible(found, draft, story, objects), draft.frame.sentence.paragraph
    if story.counted and "counted" in found.rows:
        of_event = "counted of an event" if story.topic_kind == "event" else "counted where nobody acts"
        found.rows["counted"].own[of_event] = 1.0
    for row in rows:
        if row.key in away:
            continue
        own, here = row.own, "here" in row.own
        standing = _standing(article, row)
        row.share(standing, _in_paragraph(article, paragraph, row, here=here), _usual(*asked, row.kind, here=here))
        if here and "titled" in standing.evidence:
            own["titled here"] = 1.0
        if "own subject" in own:
            own[f"own subject {row.group}"] = own[f"own subject {draft.kind.value}"] = 1.0
        if "first subject" in own:
            own[f"first subject {row.group}"] = 1.0
    return rows


def _with_background(found: Found, setting: Setting, asked: tuple[str, str, str]) -> set[str]:
    """Adds what the sentence need not name. Returns the keys of what it does not name: the evidence of those is complete."""
    usual = {kind: _usual(*asked, kind, here=False) for kind in setting.kinds}
    away = set()
    for known in setting.background:
        row = found.rows.get(known.key)
        if row is None:
            of_kind = usual[known.kind]
            shared = [*known.shared, of_kind]
            found.rows[known.key] = Bearer(known.key, known.name, known.kind, known.marks, {}, shared, known.score + of_kind.odds)
            away.add(known.key)
        else:
            row.share(known.shared[0])
    return away


class Setting:
    """What is the same for all figures of a sentence. `mentions`: what it names; `signs`: of each of these, what does not depend on where
    the figure stands; `general`: the kinds of things that each can stand for; `free`: those behind no preposition, `acting`: those of
    these that may do something, `owned`: those that somebody has."""

    def __init__(self, frame: Frame, story: Story, article: Mentions, words: Speech, speakers: Collection[str]) -> None:
        here = article.at[id(frame)]
        self.frame, self.organisation, self.speakers = frame, story.organisation, speakers
        self.of_product = story.topic_kind == "product"  # what its maker does is not done by the product
        self.article, self._themes = article, _themes(story, article)
        self.mentions = [referent(m, story, article) for m in article.of_frame[here]]
        self.free = [m for m in self.mentions if not m.prepositional and m.kind != "demonym"]
        self.owned = [m for m in self.mentions if m.owner is not None]
        agents = [m.named and is_agent(frame, m.first, words) for m in self.mentions]
        heard = [m.named and any(is_same(m.key, s) for s in speakers) for m in self.mentions]
        aside = {id(m) for m, agent, speaks in zip(self.mentions, agents, heard, strict=True) if agent or speaks}
        self.acting = [m for m in self.free if m.kind != "place" and id(m) not in aside]
        self.general = [stands_for(m, frame) for m in self.mentions]
        self.signs = [
            [
                sign
                for sign, holds in (
                    ("first subject", bool(self.free) and m is self.free[0]),
                    ("agent", agent),
                    ("speaker", speaks),
                    ("possessed", m.possessed),
                    ("definite", m.definite),
                    ("bare", m.bare),
                    ("has owner", m.owner is not None),
                    *((f"general {kind}", True) for kind in general),
                )
                if holds
            ]
            for m, agent, speaks, general in zip(self.mentions, agents, heard, self.general, strict=True)
        ]

    @cached_property
    def background(self) -> list[Bearer]:
        """Candidates that the sentence need not name, with how they were spoken of before and how they stand in the article."""
        found = Found()
        spoken_before(found, self.article, self.article.at[id(self.frame)])
        for theme in self._themes:
            found.row(theme.key, theme.name, theme.kind, theme.marks).own.update(theme.own)
        rows = list(found.rows.values())
        for known in rows:
            spoken, known.own = Shared(known.own), {}
            standing = _standing(self.article, known)
            known.share(spoken, standing, _in_paragraph(self.article, self.frame.sentence.paragraph, known, here=False))
        return rows

    @cached_property
    def kinds(self) -> set[str]:
        """The kinds of the background."""
        return {b.kind for b in self.background}


def setting_of(frame: Frame, story: Story, words: Speech, speakers: Collection[str]) -> Setting:
    """The setting of a sentence, kept for its other figures."""
    last = story.setting
    if last is not None and last.frame is frame and last.organisation == story.organisation and last.speakers == speakers:
        return last
    assert story.mentions is not None
    story.setting = Setting(frame, story, story.mentions, words, speakers)
    return story.setting


def _instead(row: Bearer, draft: Draft, story: Story) -> bool:
    """Whether the maker stands for its product, or the product for its maker: an article about a product is not about who makes it, unless
    he is named; and the results of a company are not those of what it makes."""
    if story.topic is None:
        return False
    base = draft.measure.rpartition(":")[2] or draft.measure
    result = base != "" and measure(base).field == "company"
    if row.kind == "product":
        return result and any(story.kinds.get(name) == "organisation" for name, _ in story.ranked[:_TOPICS])
    return not result and story.topic.startswith(f"{row.name} ") and "here" not in row.own


def _themes(story: Story, article: Mentions) -> Iterable[Bearer]:
    """What the article as a whole may be about, the same for all of its figures."""
    if story.themes is None:
        found = Found()
        for place, (name, score) in enumerate(story.ranked[:_TOPICS]):
            kind = story.kinds.get(name, "event" if name == story.topic and story.topic_kind == "event" else "thing")
            marks = article.marks_of_thing(name) if kind in ("event", "thing") else article.marks(name)
            found.add(name, name, kind, marks, f"topic {place}").own["topic score"] = math.log1p(score)
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
    word = counted(draft, draft.measure, lexicon, words)
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


@lru_cache(maxsize=4096)
def _usual(kind: str, aspect: str, field: str, of: str, *, here: bool) -> Shared:
    """What a figure of a kind, aspect and field is usually of: signs for a kind of candidate, in the sentence or elsewhere."""
    group = group_of(of)
    sort = of if of in NAMES else "noun"
    signs = (f"{kind} {group} {'here' if here else 'away'}", f"aspect {aspect} {group}", f"field {field} {sort}")
    return Shared(dict.fromkeys(signs, 1.0))


def _standing(article: Mentions, row: Bearer) -> Shared:
    """How much the article speaks of a candidate, and what it is."""
    known = article.standings.get((row.marks, row.kind))
    if known is not None:
        return known
    found = article.standing(row.marks)
    found[f"is {row.kind}"] = 1.0
    if row.group == "noun":  # hours, prices and halves seldom bear anything
        found.update({f"means {mark}": 1.0 for mark in row.marks if mark in concepts()})
    return article.standings.setdefault((row.marks, row.kind), Shared(found))


def _in_paragraph(article: Mentions, paragraph: int, row: Bearer, *, here: bool) -> Shared:
    """How much a paragraph speaks of a candidate."""
    times = article.paragraphs[paragraph].get
    return _spoken_of(max([times(mark, 0) for mark in row.marks], default=0), here=here)


@lru_cache(maxsize=256)
def _spoken_of(times: int, *, here: bool) -> Shared:
    signs = ("in paragraph", "in paragraph here") if here else ("in paragraph",)
    return Shared(dict.fromkeys(signs, math.log1p(times)) if times else {})
