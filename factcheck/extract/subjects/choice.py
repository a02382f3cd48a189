"""Whom or what a figure is about: the candidate for which the evidence is best.

The weights of the evidence are fitted on labelled stories by `tests/bench/fit_subjects.py`.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from factcheck.extract.binding.no_count.ages import of_somebody, written_as_noun
from factcheck.extract.cues import Speech
from factcheck.extract.draft import Draft
from factcheck.extract.subjects.bearer import Bearer, Candidate, odds
from factcheck.extract.subjects.bearers import bearers, certain, setting_of
from factcheck.extract.subjects.found import Found
from factcheck.extract.subjects.in_sentence import in_sentence
from factcheck.extract.subjects.story import Story
from factcheck.measures.lexicon import Lexicon

_KEPT = 8  # candidates of a claim that other articles may still decide among
_HERE = frozenset({"here", "he or she"})  # signs that the sentence names it, or a pronoun stands there that can mean it
_COUNTED = frozenset({"dead", "number"})  # concepts of nouns that say what is counted
_CLOSE = 0.7  # log-odds within which the text leaves open which of two it is


def decide(draft: Draft, words: Speech, lexicon: Lexicon, story: Story, speakers: Collection[str], objects: Collection[str]) -> None:
    """Gives the draft its subject, and the candidates that come close. A name, or a pronoun for a person, that is the subject of the
    figure's own clause needs no weighing: it is right more often than what the evidence as a whole prefers. Nor does the name beside a
    figure of a list ("Wien meldete 9.400 Nächtigungen, Graz 2.100")."""
    if (aged := written_as_noun(draft, words)) and (story.person is not None or aged == "indefinite"):
        draft.subject, draft.subject_kind = (story.person, "person") if aged == "definite" else (None, draft.subject_kind)
        return
    setting = setting_of(draft.frame, story, words, speakers)
    found = Found()
    acting = in_sentence(found, draft, setting)
    somebody = of_somebody(draft)
    sure = certain(found, draft, story, objects)
    if sure is not None and (not somebody or sure.kind == "person"):
        draft.subject, draft.subject_kind, draft.ranking = sure.name, sure.kind, ()
        return
    draft.bearers = bearers(found, acting, draft, words, lexicon, story, setting, objects)
    draft.bearers = [b for b in draft.bearers if not _counts(b, lexicon)] or draft.bearers
    if somebody:
        draft.bearers = [b for b in draft.bearers if b.kind == "person"] or draft.bearers
    rows = [(-score, b) for score, _, b in sorted([(-b.odds(), b.key, b) for b in _told_apart(draft.bearers, story)])]  # keys differ
    draft.ranking = tuple(_candidate(b, score) for score, b in rows[:_KEPT])
    sure = next((b for b in draft.bearers if "acting pronoun" in b.own), None)
    if sure is None and rows and rows[0][1].group == "noun":  # what a strike or an election is counted by goes by one word
        sure = next((b for b in draft.bearers if "counted of an event" in b.own), None)
    if sure is not None:
        draft.subject, draft.subject_kind, draft.ranking = sure.name, sure.kind, ()
    elif rows:
        top, best = rows[0]
        draft.subject, draft.subject_kind = best.name, best.kind
        draft.candidates = tuple(sorted({b.name for score, b in rows if score >= top - _CLOSE} - {best.name}))


def _counts(bearer: Bearer, lexicon: Lexicon) -> bool:
    """Whether a noun only says what is counted of people, and not of what: "the killing of 12", "the death toll", "the number"."""
    return bearer.group == "noun" and bearer.kind in ("event", "property") and _names_counted(bearer.name, lexicon)


@lru_cache(maxsize=4096)
def _names_counted(name: str, lexicon: Lexicon) -> bool:
    return not _COUNTED.isdisjoint(lexicon.concepts_of(name))


def _candidate(bearer: Bearer, score: float) -> Candidate:
    here, named = not _HERE.isdisjoint(bearer.own), "named here" in bearer.own and "speaker" not in bearer.own
    return Candidate(bearer.name, bearer.group, tuple(sorted(bearer.marks)), score, here, named)


def _told_apart(rows: Sequence[Bearer], story: Story) -> Sequence[Bearer]:
    """The candidates without those that the sentence or the title sets beside another: a product of which the sentence names a version
    ("the Ami Buggy, without doors, at 9,590 euros"), and what the title tells from the noun that is the subject of the figure's clause:
    "The car or the scooter?" tells that the scooter is not the car."""
    versions = [b.name.split() for b in rows if b.kind == "product" and "at other before free" in b.own]
    rows = [b for b in rows if b.kind != "product" or "here" in b.own or not any(b.name.split()[-1] in v[:-1] for v in versions)]
    if story.mentions is None or not any(b.group == "noun" and {"own subject", "definite", "titled here"} <= b.own.keys() for b in rows):
        return rows
    titled = story.mentions.titled
    return [b for b in rows if "here" in b.own or titled.isdisjoint(b.marks)]


def story_odds(evidence: Mapping[str, float]) -> float:
    """What the evidence of other articles adds to the score of a candidate."""
    return round(odds("story", evidence), 4)
