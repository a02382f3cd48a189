"""A draft finished: its measure, subject, time, place, speaker and modality, from all that stands around it."""

from collections.abc import Collection, Sequence
from functools import cache

from factcheck.extract.changes import as_change
from factcheck.extract.cues import Speech
from factcheck.extract.draft import Draft
from factcheck.extract.fields import field_of
from factcheck.extract.phrases import link_before
from factcheck.extract.ranked import ranked
from factcheck.extract.setting import place_of, scope_of
from factcheck.extract.stated import shared_out, state
from factcheck.extract.subjects import Story, Subject, subject_of
from factcheck.extract.times_phrases import phrases
from factcheck.extract.timing import time_of
from factcheck.extract.told import Told
from factcheck.extract.topics import after_preposition, counted, is_same
from factcheck.extract.undergone import undergone
from factcheck.extract.voices import Voice, modality, voice_at
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import Lexicon, lexicon
from factcheck.measures.registry import measure
from factcheck.model import Kind, Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import parse_time


def finish(
    draft: Draft,
    words: Speech,
    lexicon_: Lexicon,
    story: Story,
    heard: Sequence[Voice],
    speakers: set[str],
    saying: Collection[str],
    told: Told,
    where: str | None,
    others: Sequence[Draft],
) -> None:
    frame = draft.frame
    clause = draft.clause
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.begin, draft.end)
    begin, end = min(begin, draft.begin), max(end, draft.end)
    draft.concepts = tuple(sorted({h.concept for h in frame.hits_in(begin, end)} | set(draft.noun) | set(draft.verb)))
    if draft.kind in (Kind.DATE, Kind.PLACE) and ":" in draft.measure:  # what happened, whatever the words for it
        draft.concepts = tuple(sorted({*draft.concepts, *_happened(draft.measure.partition(":")[2]), *_bounds(draft)}))
    unit = draft.value.unit if draft.value is not None else None
    as_change(draft, words)
    chosen = state(draft, others, story.people)
    of_field = field_of(draft, story, words, others)
    if of_field is not None:
        of_it, draft.measure = of_field
        draft.subject, draft.subject_kind = of_it.name, of_it.kind
    whole = shared_out(draft, others)
    if whole is not None and whole.subject is not None:
        draft.subject, draft.subject_kind, draft.by_topic = whole.subject, whole.subject_kind, whole.by_topic
    if draft.subject is None:
        base = chosen.rpartition(":")[2] or chosen
        field = measure(base).field
        of_thing = draft.kind in (Kind.QUANTITY, Kind.MONEY) and field == "commerce"
        of_thing = of_thing or (draft.measure in _OF_A_PRODUCT and story.topic_kind == "product")
        aside = speakers | _objects(draft)
        told_of = undergone(draft, words, aside) if draft.kind in (Kind.DATE, Kind.PLACE) else None
        told_of = ranked(draft, words) if draft.kind is Kind.RANK else told_of
        subject = told_of or subject_of(frame, draft.first, draft.last, words, story, aside, of_thing=of_thing, unit=unit)
        if subject.kind == "person" and draft.value is not None:
            if _of_house(draft, story):
                subject = Subject(story.topic, "organisation", evidence="topic")
            elif (
                field not in _OF_PEOPLE
                and story.topic_kind != "person"
                and (draft.figure is None or draft.figure.kind != "age")
                and (
                    subject.evidence not in ("clause", "beside", "possessive", "pronoun")
                    or any(is_same(subject.name or "", s) for s in saying)
                )
            ):
                # Who only speaks in an article is not what its figures are about.
                subject = Subject(story.topic, story.topic_kind, place=subject.place, evidence="topic")
        of_product = draft.measure in _OF_A_PRODUCT and story.topic_kind == "product"
        of_product = of_product or (draft.measure == "partner" and _makes(subject, story))
        if of_product and subject.kind != "product" and not _acts_itself(draft.measure, subject):
            subject = Subject(story.topic, "product", place=subject.place, evidence="topic product")
        if story.topic_kind == "event" and not story.counted and draft.value is not None and subject.evidence in _WEAK:
            subject = Subject(story.topic, "event", place=subject.place, evidence="topic")
        if draft.value is not None and subject.evidence in _WEAK and (field in _OF_ACTORS or base in _OF_ACTORS):
            subject = _acting(draft, speakers, story) or subject
        if chosen in _OF_A_CANDIDATE and subject.kind != "person" and draft.value is not None:
            subject = _candidate(draft, story, speakers, others) or subject
        if field == "company" and subject.kind not in ("organisation", "person") and story.house is not None and base not in _NO_RESULT:
            subject = Subject(story.house, "organisation", place=subject.place, evidence="a company's result")
        if (
            story.counted
            and draft.value is not None
            and subject.evidence in _WEAK
            and not (subject.kind == "person" and _his(chosen, field, draft))
        ):
            subject = Subject(
                counted(draft, chosen, lexicon_, capitals=words.nouns_capitalised) or subject.name, "thing", (), subject.place, "counted"
            )
        draft.subject, draft.subject_kind, draft.candidates = subject.name, subject.kind, subject.candidates
        draft.by_topic = subject.evidence in _FALLEN and (
            subject.name in (story.topic, None) or (subject.evidence == "counted" and story.topic is None)
        )
        where = subject.place or where
    if draft.time is None:
        draft.time = time_of(draft, phrases(words.language), others, told)
        if draft.kind is Kind.DATE:
            draft.time = _at_hour(draft, told)
    if draft.place is None:
        draft.place = place_of(draft, None, where)
    if draft.value is not None:
        scope_of(draft)
    voice = voice_at(heard, draft.first, frame)
    draft.speaker = voice.speaker if voice is not None else None
    if draft.speaker is not None and draft.speaker.lower() in words.phrases.get("anaphora.organisation", ()):
        draft.speaker = story.organisation or (story.topic if story.topic_kind == "product" else None) or draft.speaker
    draft.modality = modality(frame, begin, end, words, voice)


def _at_hour(draft: Draft, told: Told) -> TimeSpan | None:
    """The hour that a statement gives, on the day that its sentence, its paragraph or its article names; None where that is no day."""
    days = [w.time for a, _, w in draft.frame.whens if a < draft.last and w.time.precision is Precision.DAY]
    day = next((time for time in (draft.time, *reversed(days), told.paragraph, told.article) if time is not None), None)
    if day is None or day.precision is not Precision.DAY or day.relation is not TimeRelation.AT:
        return None
    hour = draft.object or ""
    return parse_time(f"{day.iso}T{hour}") if hour[:1].isdigit() else day


# Events of the lists whose English name is another concept's word, or none's.
_EVENTS = {
    "found": "found", "open": "opening", "commission": "opening", "raid": "theft", "sign": "sign_document", "leave_office": "resignation",
    "stop": "closure", "present": "announce", "publish": "announce", "charge": "charge_crime", "wed": "marriage", "land": "landing",
    "control": "under_control", "discover": "find",
}  # fmt: skip


def _bounds(draft: Draft) -> tuple[str, ...]:
    """What lasts since a day began then, and what lasts until one ends then, whatever it is called."""
    relation = draft.time.relation if draft.kind is Kind.DATE and draft.time is not None else None
    return ("start",) if relation is TimeRelation.SINCE else ("end",) if relation is TimeRelation.UNTIL else ()


@cache
def _happened(event: str) -> tuple[str, ...]:
    """The concepts of an event by its id, which is English."""
    if event in _EVENTS:
        return (_EVENTS[event],)
    return tuple(id for id in lexicon("en").concepts_of(event.replace("_", " ")) if class_of(id) in ("event", "action"))


def _objects(draft: Draft) -> set[str]:
    """The names that a statement gives as its place or partners: it is about something else."""
    if draft.kind is not Kind.PLACE and draft.measure != "partner":
        return set()
    told = {draft.object, *(draft.object or "").split(", ")}
    return {n.key for _, _, n in draft.frame.names if n.text in told or n.key in told}


def _makes(subject: Subject, story: Story) -> bool:
    """Whether the subject is the maker of the product that the article is about: whom he sells it through, it is sold through."""
    topic = (story.topic or "").split()
    return story.topic_kind == "product" and subject.name is not None and len(topic) > 1 and topic[0] == subject.name


def _acts_itself(measured: str, subject: Subject) -> bool:
    """Whether a name that the article does not show to be a product is what a property is said of: a maker launches and is not launched,
    but "the Twizy" of which nothing else is known may well have a range."""
    named = subject.kind != "person" and subject.evidence in ("clause", "beside", "possessive")
    return named and not measured.startswith(("date:", "place:", "partner"))


# What is launched, made or driven is the product that an article is about, and not who does it.
_OF_A_PRODUCT = frozenset({"date:launch", "place:launch", "place:production", "minimum_age", "range", "top_speed"})
_OF_A_CANDIDATE = ("votes", "vote_share")
_WEAK = ("topic", "open", "focus", "pronoun", "within", "clause before", "anaphora", "complement", "clause after")
_FALLEN = ("topic", "open", "focus", "pronoun", "anaphora", "possessive pronoun", "counted")  # what a better topic betters
_OF_ACTORS = ("sport", "justice", "elections", "commerce", "age")  # fields and measures of somebody who acts
_NO_RESULT = ("unemployment_rate", "unemployed", "jobs", "valuation", "investment")  # of no company alone
_OF_PEOPLE = ("elections", "sport", "justice")  # fields of measures that are a person's


def _acting(draft: Draft, speakers: Collection[str], story: Story) -> Subject | None:
    """The name that acts in the sentence of a figure of a kind that somebody has: whose goals, whose sentence, whose age."""
    frame = draft.frame
    for first, _, name in frame.names:
        if name.kind == "place" or name.key in story.apart or after_preposition(frame, first):
            continue
        if not any(is_same(name.key, s) for s in speakers):
            return Subject(name.key, name.kind, evidence="acting")
    return None


def _candidate(draft: Draft, story: Story, speakers: Collection[str], others: Sequence[Draft]) -> Subject | None:
    """Whose votes they are: who the clause or the sentence is about; of two shares compared, the second is the other's ("X beat Y by
    51 per cent to 49")."""
    frame = draft.frame
    names = [
        (a, n.key) for a, _, n in frame.names if n.kind == "person" and a < draft.first and not any(is_same(n.key, s) for s in speakers)
    ]
    last = next((d for d in reversed(others) if d.frame is frame and d.measure == draft.measure and d.subject_kind == "person"), None)
    if last is not None and link_before(frame, draft.first):
        other = [key for _, key in names if key != last.subject]
        return Subject(other[-1], "person", evidence="the other") if other else None
    own = [key for a, key in names if frame.clause_of[a] == frame.clause_of[draft.first]]
    if own or names:
        return Subject((own or [key for _, key in names])[0], "person", evidence="candidate")
    if story.focus_kind == "person" and story.person is not None:
        return Subject(story.person, "person", evidence="candidate")
    return None


_OF_ALL = ("turnout", "abstention", "ballots_cast", "invalid_ballots", "voters", "polling_stations", "margin_of_error")  # no candidate's


def _his(chosen: str, field: str, draft: Draft) -> bool:
    return (field == "elections" and chosen.rpartition(":")[2] not in _OF_ALL) or (
        draft.figure is not None and draft.figure.kind in ("age", "rank")
    )


def _of_house(draft: Draft, story: Story) -> bool:
    """Whether a figure beside a person is about the company that the article is about, not about the person (his age, his votes)."""
    if story.topic_kind != "organisation" or draft.value is None:
        return False
    return draft.figure is None or draft.figure.kind not in ("age", "rank")
