"""A draft finished: its measure, subject, time, place, speaker and modality, from all that stands around it."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from factcheck.extract.binding.told.changes import as_change
from factcheck.extract.binding.told.setting import place_of, scope_of
from factcheck.extract.cues import DETERMINER, GENITIVE, Speech
from factcheck.extract.dialogue import speaks_of
from factcheck.extract.draft import Draft
from factcheck.extract.modality import deny, modality
from factcheck.extract.phrases import link_before
from factcheck.extract.statements.ranked import ranked
from factcheck.extract.statements.stated import shared_out, state
from factcheck.extract.statements.undergone import undergone
from factcheck.extract.subjects.choice import decide
from factcheck.extract.subjects.fields import field_of
from factcheck.extract.subjects.priced import priced
from factcheck.extract.subjects.story import Story, Subject
from factcheck.extract.subjects.topics import is_same
from factcheck.extract.subjects.voices import Voice, counts, voice_at
from factcheck.extract.times.article_times import Told, measure_of
from factcheck.extract.times.phrases import phrases
from factcheck.extract.times.timing import time_of
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import Lexicon, lexicon
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure
from factcheck.model import Kind, Modality, Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import parse_time


def finish(
    draft: Draft,
    words: Speech,
    lexicon_: Lexicon,
    story: Story,
    heard: Sequence[Voice],
    speakers: set[str],
    told: Told,
    where: str | None,
    others: Sequence[Draft],
) -> None:
    """Gives a draft what its sentence, and the story so far, say of it: concepts, measure, subject, time, place, scope, speaker and
    modality. `heard`: who speaks in the sentence, `speakers`: their names; `where`: the place of its paragraph; `others`: the drafts
    before it, oldest first, and those of its sentence."""
    begin, end = _stretch(draft)
    draft.concepts = tuple(sorted({h.concept for h in draft.frame.hits_in(begin, end)} | set(draft.noun) | set(draft.verb)))
    if draft.kind in (Kind.DATE, Kind.PLACE) and ":" in draft.measure:  # what happened, whatever the words for it
        draft.concepts = tuple(sorted({*draft.concepts, *_happened(draft.measure.partition(":")[2]), *_bounds(draft)}))
    as_change(draft, words, others)
    state(draft, others, story.people)
    _give_subject(draft, words, lexicon_, story, heard, speakers, others)
    if draft.subject_kind == "organisation":
        draft.measure = _OF_A_HOUSE.get(draft.measure, draft.measure)
    if draft.time is None:
        draft.time = time_of(draft, phrases(words.language), others, told)
        if draft.kind is Kind.DATE:
            draft.time = _at_hour(draft, told)
    if draft.place is None:
        draft.place = place_of(draft, where)
    if draft.value is not None:
        scope_of(draft)
    _give_speaker(draft, words, story, heard, others)
    if draft.modality in (Modality.ASSERTED, Modality.REPORTED) and (_to_come(draft, told) or _will_be(draft, words, told)):
        draft.modality = Modality.PLANNED
    if _is_refused(draft, others) or _is_denied(draft, words) or _is_withdrawn(draft):
        draft.modality = Modality.DENIED
    deny(draft, words)


def _to_come(draft: Draft, told: Told) -> bool:
    """Whether an event is dated after the article that tells it: it is planned, whatever the tense of its verb."""
    time, published = draft.time, told.published
    if draft.kind is not Kind.DATE or time is None or published is None or time.start is None or published.end is None:
        return False
    return time.relation is TimeRelation.AT and time.precision is not Precision.YEAR and time.start > published.end


def _will_be(draft: Draft, words: Speech, told: Told) -> bool:
    """Whether the verb of a figure or date is in the future, by its ending ("embauchera"), and its time is not over: "recevra le prix en
    1954" tells what was."""
    frame, time, published = draft.frame, draft.time, told.published
    if not words.future or draft.kind is Kind.ROLE or _of_what_is_there(draft):
        return False
    today = published.end if published is not None else None
    if time is not None and not time.assumed and time.end is not None and today is not None and time.end < today:
        return False
    return any(
        token.kind == "word" and not token.capital and len(token.low) >= _LONG and token.low.endswith(words.future)
        for i, token in enumerate(frame.tokens[slice(*_stretch(draft))], _stretch(draft)[0])
        if i == 0 or not frame.flags[i - 1] & DETERMINER  # "la caldera"
    )


_LONG = 6  # letters from which an ending tells a verb


def _is_refused(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a figure is said not to be so, beside the one that is: "31 seats, not 32"."""
    frame, value = draft.frame, draft.value
    refused = any(cue.last + 1 == draft.first for cue in frame.cues_of("modality.refused", 0, draft.first))
    if value is None or not refused:
        return False
    return any(o is not draft and o.frame is frame and o.value is not None and o.value.unit == value.unit for o in others)


def _is_denied(draft: Draft, words: Speech) -> bool:
    """Whether the sentence says of all that a draft tells that it is not so: "nor is it true that no one was hurt". Behind a semicolon, a
    colon or another verb of saying it tells something else."""
    frame = draft.frame
    if _denied_to(draft):
        return True
    said = next(reversed(frame.cues_of("modality.denied", 0, draft.first + 1)), None)
    last = said.last if said is not None else _denied_later(draft, words)
    if last is None or last >= draft.last:
        return False
    between = range(last + 1, draft.first)
    return not any(frame.tokens[i].text in ";:" for i in between) and not frame.cues_of("speech.verb", last + 1, draft.first)


def _denied_to(draft: Draft) -> bool:
    """Whether a draft stands behind a verb of denying and its comma, before the infinitive of what is denied ("bestreitet, in Varn 300
    Stellen zu streichen")."""
    frame = draft.frame
    for cue in frame.cues_of("modality.denied_to", 0, draft.first):
        at = cue.last + 1
        end = next((i for i in range(at + 1, len(frame.tokens)) if frame.tokens[i].kind == "mark"), len(frame.tokens))
        apposed = any(token.text == "," for token in frame.tokens[: cue.first])  # "die Firma, die das bestreitet, plant …"
        if frame.tokens[at].text == "," and at < draft.first < end and not apposed:
            return bool(frame.cues_of("modality.before_infinitive", draft.last, end))
    return False


def _denied_later(draft: Draft, words: Speech) -> int | None:
    """Where the "that" stands which a verb of denying takes up behind when, where or to whom it was said: "denied on Tuesday that"."""
    linked = _links(words.phrases.get("modality.denied", ()))
    lows = [token.low for token in draft.frame.tokens[: draft.first]]
    for at in reversed([i for i, low in enumerate(lows) if low in linked]):
        for i in range(at + 1, min(at + _BETWEEN, len(lows))):
            if lows[i] in linked[lows[at]]:
                return i
            if lows[i] in ";:":
                break
    return None


@cache
def _links(phrases: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Of phrases of a verb and a "that", the words that may follow each verb."""
    rows = [phrase.replace(",", "").split() for phrase in phrases]
    pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
    return {verb: frozenset(link for one, link in pairs if one == verb) for verb, _ in pairs}


_BETWEEN = 6  # words behind a verb up to its "that"


def _is_withdrawn(draft: Draft) -> bool:
    """Whether a correction tells what an earlier version said, up to the words that tell what holds ("… but it is 45")."""
    frame = draft.frame
    wrong = next(reversed(frame.cues_of("modality.withdrawn", 0, draft.first)), None)
    if wrong is None:
        return False
    between = range(wrong.last + 1, draft.first)
    return not any(frame.tokens[i].text == ";" for i in between) and not frame.cues_of("modality.righted", wrong.last + 1, draft.first)


def _stretch(draft: Draft) -> tuple[int, int]:
    """The tokens of the clause and the quote of a draft."""
    begin, end = draft.frame.clauses[draft.clause] if draft.clause >= 0 else (draft.begin, draft.end)
    return min(begin, draft.begin), max(end, draft.end)


def _give_subject(
    draft: Draft, words: Speech, lexicon_: Lexicon, story: Story, heard: Sequence[Voice], speakers: set[str], others: Sequence[Draft]
) -> None:
    """Says whom or what a draft is about: what its field or whole says, else what its words leave no doubt of, else what is likeliest."""
    of_field = field_of(draft, story, words, others)
    if of_field is not None:
        of_it, draft.measure = of_field
        draft.subject, draft.subject_kind = of_it.name, of_it.kind
    whole = shared_out(draft, others)
    if whole is not None and whole.subject is not None:
        draft.subject, draft.subject_kind, draft.ranking = whole.subject, whole.subject_kind, whole.ranking
    sure = _sure(draft, words, {*speakers, *_objects(draft)}, others) if draft.subject is None else None
    if sure is not None:
        draft.subject, draft.subject_kind = sure.name, sure.kind
    happened = sure is not None and draft.kind in (Kind.DATE, Kind.PLACE)
    if draft.subject is None and (own := priced(draft, story, words) or _of_who_speaks(draft, story, words)) is not None:
        draft.subject, draft.subject_kind = own.name, own.kind
    if draft.subject is None:
        himself = {draft.frame.said_by} if draft.frame.said_by is not None else set()  # whoever says "I" is not meant by "she"
        decide(draft, words, lexicon_, story, speakers, _objects(draft) | himself | _counters(draft, heard))
        happened = True
    if happened:  # who launches a product may be the subject of the verb, and is not what was launched
        product = _product(draft, story)
        if product is not None:
            draft.subject, draft.subject_kind, draft.ranking = product, "product", ()


def _give_speaker(draft: Draft, words: Speech, story: Story, heard: Sequence[Voice], others: Sequence[Draft]) -> None:
    """Says who states a draft, and how surely."""
    frame = draft.frame
    voice = voice_at(heard, draft.first, frame)
    draft.speaker = voice.speaker if voice is not None else frame.said_by
    if draft.speaker is not None and draft.speaker.lower() in words.phrases.get("anaphora.organisation", ()):
        draft.speaker = story.organisation or (story.topic if story.topic_kind == "product" else None) or draft.speaker
    elsewhere = voice is not None and frame.clause_of[voice.at] != draft.clause
    if draft.kind is Kind.ROLE and (draft.speaker == draft.subject or elsewhere):
        draft.speaker = voice = None  # "said its chief executive, Hélène Castan": the text gives her post, and not she
    if draft.modality is Modality.ASSERTED:
        draft.modality = modality(frame, *_stretch(draft), words, voice, said=draft.speaker is not None, unreal=_goes_on(draft, others))
    if draft.kind is Kind.ROLE and draft.modality is Modality.PLANNED and not _taken(draft):
        draft.modality = Modality.ASSERTED  # "Olga Brandt, mayor of Corvo, hopes to rebuild it": who hopes holds the post
    if draft.modality is Modality.PLANNED and _of_what_is_there(draft):
        draft.modality = Modality.ASSERTED


_COMING = frozenset({"construction", "production", "opening", "start", "launch"})  # of what is not there yet


def _of_what_is_there(draft: Draft) -> bool:
    """Whether a property stands in the name of one known thing, and what is to come is only what will be done with it: "the 250-kilogram
    bomb is to be defused"."""
    frame, before = draft.frame, draft.first - 1
    property_ = measure_of(draft).kind is MeasureKind.PROPERTY or draft.measure.startswith("size:")
    if not property_ or not _COMING.isdisjoint(draft.concepts):
        return False
    if before > 1 and frame.flags[before] & GENITIVE and not frame.flags[before] & DETERMINER:
        before -= 2  # "la bombe de 250 kilos"
    return before >= 0 and bool(frame.flags[before] & DETERMINER) and not frame.cues_of("one.word", before, before + 1)


def _goes_on(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether the last sentence with a figure before that of a draft is of its paragraph and tells what would have been."""
    last = next((o.frame for o in reversed(others) if o.frame is not draft.frame), None)
    if last is None or last.sentence.paragraph != draft.frame.sentence.paragraph:
        return False
    # of the two sentences alone, as a long article has very many figures
    before = takewhile(lambda o: o.frame is last or o.frame is draft.frame, reversed(others))
    return any(o.frame is last and o.modality is Modality.COUNTERFACTUAL for o in before)


def _of_who_speaks(draft: Draft, story: Story, words: Speech) -> Subject | None:
    """Who says "I" in an interview or is told "you", and the house of which "we" are told."""
    frame = draft.frame
    person = frame.said_by or frame.said_to
    if person is None or draft.clause < 0:
        return None
    begin, end = frame.clauses[draft.clause]
    spoken = speaks_of(frame, begin, max(end, draft.last), words)
    if spoken == "we":
        return Subject(story.house, "organisation") if story.house is not None else None
    return Subject(person, "person") if spoken is not None else None


def _taken(draft: Draft) -> bool:
    """Whether a post is told as what somebody becomes, and not beside a name."""
    return any(draft.frame.cues_of(kind, draft.begin, draft.end) for kind in ("office.becomes", "office.makes", "office.as"))


_OF_A_HOUSE = {"date:born": "date:found", "place:born": "place:found"}  # a firm that "nació en 1968" was founded then

# What is launched, made, sold through others or driven is the product that an article is about, and not who does it.
_OF_A_PRODUCT = frozenset({"date:launch", "place:launch", "place:production", "minimum_age", "range", "top_speed"})
_BESIDE = 6  # tokens from a possessor to what he has


def _sure(draft: Draft, words: Speech, aside: set[str], others: Sequence[Draft]) -> Subject | None:
    """What grammar alone says: what an event happened to, what has a rank, who is named as the possessor, whose votes come second."""
    if draft.kind in (Kind.DATE, Kind.PLACE):
        return undergone(draft, words, aside)
    if draft.kind is Kind.RANK:
        return ranked(draft, words)
    frame = draft.frame
    if draft.figure is None:
        return None
    if draft.measure in _OF_A_CANDIDATE and link_before(frame, draft.first):
        return _the_other(draft, aside, others)
    for a, b, name in reversed(frame.names):
        owns = b <= draft.first <= b + _BESIDE and frame.tokens[b - 1].low.endswith(("'s", "’s", "s'"))
        if owns and name.kind != "place" and frame.clause_of[a] == draft.clause:
            return Subject(name.key, name.kind)
    return None


def _product(draft: Draft, story: Story) -> str | None:
    """The product that is sold, priced, launched or driven and named in the sentence, rather than its maker; else the one that the article
    is about, for what only a product has."""
    base = draft.measure.rpartition(":")[2] or draft.measure
    if draft.subject_kind == "product":  # settled: what is sold is not its maker, of whom the other articles speak as well
        return draft.subject if draft.kind in (Kind.QUANTITY, Kind.MONEY) and measure(base).field == "commerce" else None
    topic = story.topic if story.topic_kind == "product" else None
    maker = draft.measure == "partner" and (topic or "").startswith(f"{draft.subject} ")
    sold = draft.kind in (Kind.QUANTITY, Kind.MONEY) and measure(base).field == "commerce"
    # "the model", "the brand" and "the copies" are the product too, and so are the countries in which it is sold
    unnamed = (sold or draft.narrows) and draft.subject not in story.kinds
    own = (draft.measure in _OF_A_PRODUCT or maker or unnamed) and topic is not None
    if not own and not sold:
        return None
    named = {n.key for _, _, n in draft.frame.names if n.kind == "product"}
    here = {n.key for a, _, n in draft.frame.names if n.kind == "product" and draft.frame.clause_of[a] == draft.clause}
    chosen = here if len(here) == 1 else named
    return next(iter(chosen)) if len(chosen) == 1 else topic if own else None


_OF_A_CANDIDATE = ("votes", "vote_share")


def _the_other(draft: Draft, aside: set[str], others: Sequence[Draft]) -> Subject | None:
    """Of two results compared, the second is the other's ("X beat Y by 51 per cent to 49")."""
    frame = draft.frame
    last = next((d for d in reversed(others) if d.frame is frame and d.measure == draft.measure and d.subject), None)
    people = [n.key for a, _, n in frame.names if n.kind == "person" and a < draft.first and not any(is_same(n.key, s) for s in aside)]
    rest = [key for key in people if last is not None and key != last.subject]
    return Subject(rest[-1], "person") if rest else None


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
    "control": "under_control", "discover": "find", "bury": "funeral",
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


def _counters(draft: Draft, heard: Sequence[Voice]) -> set[str]:
    """Who counted the people of a draft: they are of something else ("organisers counted 38,000, the police spoke of 7,500")."""
    if draft.value is None or draft.value.unit != "people" or measure(draft.measure).kind is MeasureKind.STOCK:
        return set()
    return {v.speaker for v in heard if counts(draft.frame, v)}


def _objects(draft: Draft) -> set[str]:
    """The names that a statement gives as its place or partners: it is about something else."""
    if draft.kind is not Kind.PLACE and draft.measure != "partner":
        return set()
    told = {draft.object, *(draft.object or "").split(", ")}
    return {n.key for _, _, n in draft.frame.names if n.text in told or n.key in told}
