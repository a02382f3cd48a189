"""Dates of events: a time and what happened then, as a claim of its own.

`dated` says which times these are; here the event is named: by the lists of events, else by the verb of what was done (`deeds`), else by
the concepts of its clause or by where its verb stands, so that an unknown word does not lose the date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extract.cues import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FILLER,
    GENITIVE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    Cue,
    Speech,
)
from factcheck.extract.deeds import content_word, deeds, nominal
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.statements.dated import Dated, ahead, dated, last_time
from factcheck.extract.statements.moved import what_moved
from factcheck.extract.times.ranges import lead
from factcheck.measures.concept import concepts
from factcheck.model import Kind, LinkRole, Modality, Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import parse_time

_REACH = 9  # tokens between an event and its date
_HELPED = 3  # tokens from "could" to its verb
_CELLS = frozenset("|·")  # between the cells of a row, where nothing happens
_SHORT = 6  # tokens from the name of an event to its year
_FAR = 16  # where the date opens the sentence, so that it is of all that follows
# What happens to a person, whoever else the sentence names.
_PERSONAL = frozenset({"leave_office", "take_office", "elect", "born", "wed", "join", "arrest", "charge"})
_TOLD = ("event.announce", "event.publish", "event_form.publish")
_MEASURED = (Precision.QUARTER, Precision.HALF)
_LASTING = (TimeRelation.SINCE, TimeRelation.UNTIL)


def happenings(frame: Frame, figures: Sequence[Draft], words: Speech, published: TimeSpan | None, *, leads: bool) -> Iterable[Draft]:
    """A draft for each time of the sentence that says when something happened, happens or is to happen. `leads`: the sentence opens what
    it is news of."""
    used: set[int] = set()
    put_off: Cue | None = None
    beside: tuple[Dated, Draft] | None = None  # the other of two dates between which something was moved
    for one in dated(frame, figures, words, published, leads=leads):
        if one.moved:  # what was put off from the one date is put off to the other
            put_off = put_off or what_moved(frame, one.begin, one.end, one.first, _listed(frame, one, used))
            draft = replace(_dated(frame, put_off, one, words), modality=Modality.PLANNED)
            if beside is not None and beside[0].former is not one.former:
                new, old = (beside[1], draft) if one.former else (draft, beside[1])
                new.links.append((LinkRole.CHANGE_FROM, old))
            beside = None if beside is not None else (one, draft)
            yield draft
            continue
        put_off, beside = None, None
        office = _in_office(frame, one, words)
        if office is not None:
            yield office
            continue
        if one.figures and one.when.time.relation is TimeRelation.SINCE and (price := _price_from(frame, one)) is not None:
            yield price
            continue
        last = last_time(frame, one, words)
        if last is not None:
            at = next((i for i in range(last + 1, one.first) if content_word(frame, i)), last)
            of_it = replace(one, begin=last, end=one.last)
            yield _dated(frame, _listed(frame, of_it, used) or _named_by(frame, at, words), one, words)
            continue
        cue = _listed(frame, one, used)
        if cue is None and one.counted:
            continue  # what no list of events knows rather goes on since then
        if cue is None:
            cue = _unlisted(frame, one, used, words, published)
        if cue is not None:
            used.add(cue.first)
            yield _dated(frame, cue, one, words)


def _unlisted(frame: Frame, one: Dated, used: set[int], words: Speech, published: TimeSpan | None) -> Cue | None:
    """What happened, where no list of events knows it; None where the time may date nothing, as in a row of a table."""
    if any(t.text in _CELLS for t in frame.tokens):
        return None
    if (taken := _post_taken(frame, one)) is not None:
        return taken
    one = _opening(frame, one, words)
    cue = _deed(frame, one, words) or _known(frame, one) or _verb(frame, one, words)
    if cue is None and one.exact:  # nothing happens in the clause: what happens in the sentence
        wide = replace(one, begin=0, end=len(frame.tokens))
        cue = _listed(frame, wide, used) or _known(frame, wide) or _verb(frame, wide, words)
    return cue if cue is not None and (one.exact or one.news or _sure(frame, one, cue, words, published)) else None


def _post_taken(frame: Frame, one: Dated) -> Cue | None:
    """The verb that tells that somebody takes a post ("devient directrice en 1990"), which no list of events has."""
    posts = [c.first for c in frame.cues_of("role.", one.begin, one.end)]
    becoming = frame.cues_of("office.becomes", one.begin, one.end)
    lead = next((c for c in becoming if any(c.last < at <= c.last + _SHORT for at in posts)), None)
    return None if lead is None else Cue(lead.first, lead.last, "event.take_office", "")


def _opening(frame: Frame, one: Dated, words: Speech) -> Dated:
    """A time that opens its sentence with all up to the verb, where an apposition parts them ("On Monday the prefect, X, published …")."""
    if not one.opens or deeds(frame, one.begin, one.end, words):
        return one
    for begin, end in frame.clauses:
        if end <= one.end or frame.flags[begin] & RELATIVE:
            continue  # "…, who had arrived in 1951"
        if deeds(frame, max(begin, one.end), end, words):
            return one if any(one.last <= a < end for a, _, _ in frame.figures) else replace(one, end=end)
    return _up_to_verb(frame, one, words) if frame.lead else one


def _up_to_verb(frame: Frame, one: Dated, words: Speech) -> Dated:
    """What an entry tells in the present tense, with all that stands between whom it is of and the verb ("1993. The city, owner of the
    tower, switches off the light")."""
    for begin, end in frame.clauses:
        if end >= one.end and any(_may_be_verb(frame, i, words) for i in range(max(begin, one.begin), end)):
            return replace(one, end=end)
    return one


def _may_be_verb(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a word of content rather is a verb: no noun by where it stands, and no post."""
    return content_word(frame, at) and not nominal(frame, at, words) and not any(c.first <= at <= c.last for c in frame.cues_of("role."))


def _sure(frame: Frame, one: Dated, cue: Cue, words: Speech, published: TimeSpan | None) -> bool:
    """Whether a weekday, month or year dates an event that no list knows. It does where something lasts since or until then, is planned for
    then or lies ahead; of what is past, unless the clause only tells how things stood ("the department was on alert"), how they changed
    ("shares jumped on Thursday"), or names a thing by its time ("a poll of April")."""
    time = one.when.time
    if time.relation in _LASTING or one.begin in frame.attributes or _only(frame, one, cue):
        return True
    if time.precision in _MEASURED or (one.when.form == "relative" and time.precision is Precision.YEAR):
        return False  # quarters and "last year" rather say when something was measured or spoken of
    if time.precision in (Precision.SPAN, Precision.WEEK) or frame.cues_of("modality.planned", one.begin, one.end):
        return True
    if any(0 < cue.first - c.last <= _HELPED for c in frame.cues_of("modality.estimated", one.begin, one.end)):
        return False  # "could be relit on Tuesday"
    if time.precision is Precision.SEASON and not _stated(frame, one):
        return False
    if ahead(time, published):
        return True
    if one.when.anchored and one.when.steps is not None and one.when.steps[0] < 0:
        return False  # "two weeks earlier": from when things are told
    if frame.flags[lead(frame, one.first)] & GENITIVE:
        return _stated(frame, one)
    if frame.cues_of("change.", cue.first, cue.last + 1):
        return False
    return bool(deeds(frame, one.begin, one.end, words)) or _event_of(frame, one) or _told_as_now(frame, one, words)


def _told_as_now(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether a sentence that a year opens tells what was done in the present tense ("En 2019, le club déménage"): it has a verb that is no
    form of "to be"."""
    if not one.opens or not _stated(frame, one) or not words.noun_first or one.figures:
        return False
    is_ = words.phrases.get("rank.is", ())
    return not any(
        frame.tokens[i].low in is_ or frame.tokens[i].low.endswith(words.verbs.imperfect_endings) for i in range(one.begin, one.end)
    )


def _event_of(frame: Frame, one: Dated) -> bool:
    """Whether a year belongs to an event that is named before it ("since the disaster of Chernobyl in 1986")."""
    if not _stated(frame, one) or not frame.flags[lead(frame, one.first)] & PREPOSITION:
        return False
    hits = [h for h in classes(frame.things_in(one.begin, one.first), frozenset({"event"})) if not concepts()[h.concept].generic]
    small = PREPOSITION | DETERMINER
    hits = [h for h in hits if h.first > 0 and frame.flags[h.first - 1] & (small | POSSESSIVE)]  # no "was cold"
    named = {i for a, b, _ in (*frame.names, *frame.places) for i in range(a, b)}
    between = range(hits[-1].last + 1, one.first) if hits else range(0)
    return bool(hits) and len(between) <= _SHORT and all(i in named or frame.flags[i] & small for i in between)


def _only(frame: Frame, one: Dated, cue: Cue) -> bool:
    """Whether the clause has nothing but the event and its day (", launched on Tuesday,")."""
    if one.when.time.precision is not Precision.DAY:
        return False
    small = PREPOSITION | DETERMINER | FILLER
    rest = [i for i in range(one.begin, one.end) if not (cue.first <= i <= cue.last or one.first <= i < one.last)]
    return cue.last < one.first and all(frame.flags[i] & small or frame.tokens[i].kind in ("mark", "elision") for i in rest)


def _listed(frame: Frame, one: Dated, used: set[int]) -> Cue | None:
    """The nearest event of the lists in the clause; a longer wording, and one before the time, weigh more."""
    ranked: list[tuple[int, int, int, Cue]] = []
    for cue in (*frame.cues_of("event.", one.begin, one.end), *frame.cues_of("event_form.", one.begin, one.end)):
        if frame.covered[cue.first] or _inside_name(frame, cue):
            continue
        gap = min(abs(cue.first - one.last), abs(one.first - cue.last))
        low, high = min(cue.last, one.first), max(cue.first, one.last)
        others = sum(low <= a < high for a, _, _ in frame.whens if a != one.first and not one.first <= a < one.last)
        if gap > (_FAR if one.opens else _REACH) or (others and cue.first in used) or (cue.kind in _TOLD and not _stated(frame, one)):
            continue
        score = gap + 4 * others - 2 * (cue.last - cue.first) - 2 * (cue.last < one.first) + 3 * (cue.first in used)
        ranked.append((score, -cue.last, cue.first, cue))
    return min(ranked, key=lambda row: row[:3])[3] if ranked else None


def _stated(frame: Frame, one: Dated) -> bool:
    """Whether the time has a number: a year, a day."""
    return any(t.kind == "number" for t in frame.tokens[one.first : one.last])


def _inside_name(frame: Frame, cue: Cue) -> bool:
    return any(a <= cue.first and cue.last < b and b - a > cue.last - cue.first + 1 for a, b, _ in frame.names)


def _known(frame: Frame, one: Dated) -> Cue | None:
    """The nearest action or event among the concepts of the clause."""
    hits = classes(frame.things_in(one.begin, one.end), frozenset({"action", "event"}))
    near = [(min(abs(h.first - one.last), abs(one.first - h.last)), h.first, h) for h in hits if not concepts()[h.concept].generic]
    near = [row for row in near if row[0] <= _REACH]
    if not near:
        return None
    hit = min(near, key=lambda row: row[:2])[2]
    return Cue(hit.first, hit.last, f"event.{hit.concept}", hit.concept)


def _verb(frame: Frame, one: Dated, words: Speech) -> Cue | None:
    """The verb of the clause: the form of a verb of what was done that is nearest before the time, else by where it stands: after an
    auxiliary ("was sealed in 1923"), last in its clause ("am 9. Mai versiegelt"), right before the time ("visits Oslo on 9 June"), else
    the word of content that is nearest."""
    begin, end = one.begin, one.end
    done = deeds(frame, begin, end, words)
    if done:
        return _named_by(frame, _of_time(done, one, words), words)
    auxiliaries = [i for i in range(begin, end) if frame.flags[i] & AUXILIARY and not frame.covered[i]]
    content = [i for i in range(begin, end) if content_word(frame, i)]
    content = [i for i in content if _may_be_verb(frame, i, words)] or content
    at: int | None
    if not content:
        at = auxiliaries[-1] if auxiliaries else None
    else:
        behind = [i for i in content if i < one.first]
        ahead = [i for i in content if i >= one.last]
        after = [i for i in content if auxiliaries and i > auxiliaries[0] and not frame.flags[i - 1] & (DETERMINER | POSSESSIVE)]
        if words.nouns_capitalised:
            at = after[-1] if after else content[-1] if ahead else content[0]
        else:
            at = after[0] if after else (behind[-1] if behind else ahead[0])
    return None if at is None else _named_by(frame, at, words)


def _deed(frame: Frame, one: Dated, words: Speech) -> Cue | None:
    """What was done then, by a verb that says more than that something was ("invented dynamite in 1866", not "made a visit in May"): its
    concept, else its stem."""
    done = [i for i in deeds(frame, one.begin, one.end, words) if not frame.flags[i] & AUXILIARY]
    if not done or frame.flags[lead(frame, one.first)] & GENITIVE:
        return None
    at = _of_time(done, one, words)
    hits = classes([h for h in frame.hits if h.first <= at <= h.last], frozenset({"action", "event"}))
    hit = next((h for h in hits if not concepts()[h.concept].generic), None)
    return _named_by(frame, at, words) if hit is None else Cue(hit.first, hit.last, f"event.{hit.concept}", hit.concept)


def _of_time(done: Sequence[int], one: Dated, words: Speech) -> int:
    """Which of the verbs of a clause the time is of: the last before it, in German that which closes the clause."""
    before = [i for i in done if i < one.first]
    return done[-1] if words.nouns_capitalised else before[-1] if before else done[0]


def _named_by(frame: Frame, at: int, words: Speech) -> Cue:
    return Cue(at, at, f"event.{words.stem(frame.tokens[at].low)}", frame.tokens[at].low)


def _dated(frame: Frame, cue: Cue, one: Dated, words: Speech) -> Draft:
    """The draft: the quote runs from the event (with what it befell) to the date, or the other way round."""
    event = cue.kind.partition(".")[2]
    first, last = one.first, one.last
    left, right = min(cue.first, first), max(cue.last + 1, last)
    clause = frame.clause_of[left]
    begin = frame.clauses[clause][0] if clause >= 0 else left
    if left == cue.first:
        wanted = max(begin, left - 5)
        stop = max((b for _, b, _ in (*frame.figures, *frame.whens) if b <= left), default=0)
        left = max(wanted, stop)
    while left < min(cue.first, first) and (frame.tokens[left].kind == "mark" or frame.flags[left] & COORDINATOR):
        left += 1
    around = frame.hits_in(
        min(begin, left), max(right, frame.clauses[frame.clause_of[cue.first]][1] if frame.clause_of[cue.first] >= 0 else 0)
    )
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    noun = {h.concept for h in classes(around, frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, left, right, Kind.DATE, noun=tuple(sorted(noun)), verb=tuple(sorted(verb)))
    draft.measure = f"date:{event}"
    if one.when.form == "clock":
        draft.object = one.when.time.iso.removeprefix("T") or frame.words(first, last)
    else:
        draft.time = one.when.time
    if draft.time is not None and draft.time.relation is TimeRelation.AT and _not_then(frame, cue, one):
        draft.modality = Modality.DENIED
    elif draft.time is not None and draft.time.relation is TimeRelation.SINCE and event == "origin":
        draft.time = parse_time(draft.time.iso.removesuffix("/.."))  # "dates from 2019"
    elif draft.time is not None and draft.time.relation is TimeRelation.UNTIL and _not_before(frame, cue, one, words):
        draft.time = parse_time(draft.time.iso.removeprefix("../") + "/..")
    if event in _PERSONAL:
        people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and b <= cue.first and cue.first - b <= 16]
        if people:
            draft.subject, draft.subject_kind = people[-1][2].key, "person"
    return draft


def _not_before(frame: Frame, cue: Cue, one: Dated, words: Speech) -> bool:
    """Whether "until" a date tells that it happens from then on: "will not open until 2029", "its opening has been delayed until 2029"."""
    if frame.cues_of("dating.put_off", one.begin, one.end):
        return True
    return frame.tokens[one.first].low in words.phrases.get("dating.not_before", ()) and _not_then(frame, cue, one)


def _not_then(frame: Frame, cue: Cue, one: Dated) -> bool:
    """Whether it did not happen then, or will not: a word of refusal stands right before the date or the verb, but for small words ("will
    not be held on 8 October", "ne rouvrira pas le 8 octobre", "öffnet nicht am 8. Oktober")."""
    refused = {c.last for c in frame.cues_of("modality.refused")}
    small = PREPOSITION | DETERMINER | AUXILIARY
    for at in (cue.first, one.first):
        before = at - 1
        while before >= 0 and before not in refused and frame.flags[before] & small:
            before -= 1
        if before in refused:
            return True
    return False


def _in_office(frame: Frame, one: Dated, words: Speech) -> Draft | None:
    """ "chief executive since 2018", "who was chief executive until April": the day on which a person took office or left it."""
    first, last = one.first, one.last
    if one.when.time.relation not in _LASTING:
        return None
    roles = [
        c
        for c in (*frame.cues_of("role."), *frame.cues_of("role_verb."))
        if (c.last < first <= c.last + _REACH or last <= c.first <= last + 1) and frame.clause_of[c.first] == frame.clause_of[first]
    ]
    if not roles:
        return None
    role = max(roles, key=lambda c: (c.last - c.first, c.first))
    between = range(role.last + 1, first)
    if any(frame.flags[i] & AUXILIARY for i in between) or deeds(frame, role.last + 1, first, words) or one.figures:
        return None
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and (b <= role.first or last <= a <= last + 2)]
    begin = frame.clauses[frame.clause_of[role.first]][0]
    # "she has been mayor since 2020", "Mayor since 2020, she …"
    told = any(frame.flags[i] & PRONOUN for i in (*range(begin, role.first), *range(last, min(last + 2, len(frame.flags)))))
    if not people and not told:
        return None
    left = one.when.time.relation is TimeRelation.UNTIL
    draft = Draft(frame, role.first, role.last + 1, min(role.first, first), max(role.last + 1, last), Kind.DATE)
    draft.measure, draft.time = "date:leave_office" if left else "date:take_office", one.when.time
    if people:
        _, _, name = min(people, key=lambda row: min(abs(row[0] - last), abs(role.first - row[1])))
        draft.subject, draft.subject_kind = name.key, "person"
    return draft


def _price_from(frame: Frame, one: Dated) -> Draft | None:
    """ "has cost €22 since January 2024", "from 14 January … will pay €32": the day from which a price or a rule holds."""
    price = next((d for d in one.figures if d.kind is Kind.MONEY), None)
    if price is None or one.when.time.precision not in (Precision.DAY, Precision.MONTH):
        return None
    draft = Draft(frame, one.first, one.last, one.first, one.last, Kind.DATE, noun=price.noun, verb=price.verb)
    draft.measure, draft.time = "date:effect", one.when.time
    return draft
