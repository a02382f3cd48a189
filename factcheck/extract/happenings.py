"""Dates of events: a time and what happened then, as a claim of its own.

`dated` says which times these are; here the event is named: by the lists of events, else by the concepts of its clause, else by the stem of
its verb, so that an unknown word does not lose the date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, RELATIVE, Cue, Speech
from factcheck.extract.dated import Dated, dated
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.measures.concept import concepts
from factcheck.model import Kind, Precision, TimeRelation

_REACH = 9  # tokens between an event and its date
_FAR = 16  # where the date opens the sentence, so that it is of all that follows
# What happens to a person, whoever else the sentence names.
_PERSONAL = frozenset({"leave_office", "take_office", "elect", "born", "wed", "join", "arrest", "charge"})
_TOLD = ("event.announce", "event.publish", "event_form.publish")
_MEASURED = (Precision.QUARTER, Precision.HALF)
_LASTING = (TimeRelation.SINCE, TimeRelation.UNTIL)
_OPEN = ~(FILLER | AUXILIARY)  # what a token must not be to be a word of content


def happenings(frame: Frame, figures: Sequence[Draft], words: Speech) -> Iterable[Draft]:
    """A draft for each time of the sentence that says when something happened, happens or is to happen."""
    used: set[int] = set()
    for one in dated(frame, figures, words):
        office = _in_office(frame, one)
        if office is not None:
            yield office
            continue
        if one.figures and one.when.time.relation is TimeRelation.SINCE and (price := _price_from(frame, one)) is not None:
            yield price
            continue
        cue = _listed(frame, one, used)
        if cue is None and one.counted:
            continue  # what no list of events knows rather goes on since then
        if cue is None:
            cue = _known(frame, one) or _verb(frame, one, words)
            if cue is None and one.exact:  # nothing happens in the clause: what happens in the sentence
                wide = replace(one, begin=0, end=len(frame.tokens))
                cue = _listed(frame, wide, used) or _known(frame, wide) or _verb(frame, wide, words)
            if cue is not None and not one.exact and not _sure(frame, one, cue, words):
                cue = None
        if cue is not None:
            used.add(cue.first)
            yield _dated(frame, cue, one)


def _sure(frame: Frame, one: Dated, cue: Cue, words: Speech) -> bool:
    """Whether a weekday, month or year dates an event that no list knows: it lasts since or until then, is planned for then, stands right
    beside the time after an auxiliary ("was sealed in 1923"), or is the noun that the time belongs to ("the flood of 1947")."""
    if one.when.time.relation in _LASTING or _only(frame, one, cue):
        return True
    weekday = _weekday(frame, one, words)
    if not weekday and (one.when.form != "period" or one.when.time.precision in _MEASURED):
        return False  # quarters and "last year" rather say when something was measured or spoken of
    if one.when.time.precision in (Precision.SPAN, Precision.WEEK):
        return True
    if frame.cues_of("modality.planned", one.begin, one.end):
        return True
    if not weekday and not _stated(frame, one):
        return False
    if cue.last < one.first:
        between = range(cue.last + 1, one.first)
        beside = len(between) <= 2 and all(frame.flags[i] & (PREPOSITION | DETERMINER) for i in between)
        of = beside and any(frame.flags[i] & GENITIVE for i in between)
    else:
        low = frame.tokens[cue.last].low
        done = not weekday or low.endswith(("t", "te")) or "ge" in low  # "wollte am Dienstag reden" only tells what was wanted
        beside, of = words.nouns_capitalised and cue.last >= one.end - 2 and done, False
    return of or (beside and any(frame.flags[i] & AUXILIARY for i in range(max(one.begin, cue.first - 6), cue.first)))


def _weekday(frame: Frame, one: Dated, words: Speech) -> bool:
    """Whether the day is told by its weekday, of something that was or will be and only could be."""
    days = words.language.part("time").get("words", {}).get("weekday", {})
    said = {t.low for t in frame.tokens[one.first : one.last]}
    return any(said & set(names) for names in days.values()) and not frame.cues_of("modality.estimated", one.begin, one.end)


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
    """The verb of the clause, by where it stands: after an auxiliary ("was sealed in 1923"), last in its clause ("am 9. Mai versiegelt"),
    right before the time ("visits Oslo on 9 June"), else the word of content that is nearest."""
    begin, end = one.begin, one.end
    auxiliaries = [i for i in range(begin, end) if frame.flags[i] & AUXILIARY and not frame.covered[i]]
    content = [i for i in range(begin, end) if _content(frame, i)]
    content = [i for i in content if not _nominal(frame, i, words)] or content
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
    return None if at is None else Cue(at, at, f"event.{words.stem(frame.tokens[at].low)}", frame.tokens[at].low)


def _nominal(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a word rather is a noun or belongs to one: behind an article, a preposition or a number, or before a noun with a capital."""
    if words.nouns_capitalised:
        following = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
        return following is not None and following.capital and frame.tokens[at].low.endswith(words.declined_endings)
    before = frame.flags[at - 1] if at else 0
    led = before & (DETERMINER | POSSESSIVE | PREPOSITION) and not before & (AUXILIARY | RELATIVE)
    return bool(led) or (at > 0 and frame.tokens[at - 1].low.isdigit()) or any(b == at for _, b, _ in frame.figures)


def _content(frame: Frame, at: int) -> bool:
    """Whether a token may be a verb: no small word, no name, no noun where those have capitals."""
    token = frame.tokens[at]
    if token.kind != "word" or frame.covered[at] or frame.flags[at] & (_OPEN | AUXILIARY) or token.capital:
        return False
    if any(a <= at < b for a, b, _ in (*frame.names, *frame.places)):
        return False
    return not any(c.first <= at <= c.last for c in (*frame.cues_of("speech.verb"), *frame.cues_of("speech.count")))


def _dated(frame: Frame, cue: Cue, one: Dated) -> Draft:
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
    if event in _PERSONAL:
        people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and b <= cue.first and cue.first - b <= 16]
        if people:
            draft.subject, draft.subject_kind = people[-1][2].key, "person"
    return draft


def _in_office(frame: Frame, one: Dated) -> Draft | None:
    """ "chief executive since 2018": the day on which a person took office."""
    first, last = one.first, one.last
    if one.when.time.relation is not TimeRelation.SINCE:
        return None
    roles = [
        c
        for c in (*frame.cues_of("role."), *frame.cues_of("role_verb."))
        if (c.last < first <= c.last + 5 or last <= c.first <= last + 1) and frame.clause_of[c.first] == frame.clause_of[first]
    ]
    if not roles:
        return None
    role = max(roles, key=lambda c: (c.last - c.first, c.first))
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and (b <= role.first or last <= a <= last + 2)]
    if not people:
        return None
    draft = Draft(frame, role.first, role.last + 1, min(role.first, first), max(role.last + 1, last), Kind.DATE)
    draft.measure, draft.time = "date:take_office", one.when.time
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
