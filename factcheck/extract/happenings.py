"""Dates of events: a time and what happened then, as a claim of its own.

A time that only dates a figure ("sold 300 in March") is part of that figure's claim and none of its own; so is the day on which
somebody merely spoke ("announced on Thursday").
"""

from collections.abc import Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, NEGATION, POSSESSIVE, PREPOSITION, RELATIVE, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.times import When
from factcheck.model import Kind, Precision, TimeRelation
from factcheck.model.time_iso import parse_time

_REACH = 9  # tokens between an event and its date
_TOLD = frozenset({"announce", "publish"})
# What happens to a person, whoever else the sentence names.
_PERSONAL = frozenset({"leave_office", "take_office", "elect", "born", "wed", "join", "arrest", "charge"})
_COUNTED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.RATIO})
_Span = tuple[int, int, When]


def happenings(frame: Frame, figures: Sequence[Draft], words: Speech) -> Iterable[Draft]:
    """A draft for each time of the sentence that says when something happened, happens or is to happen."""
    used: set[int] = set()
    ranks = [(d.begin, d.end) for d in figures if d.kind is Kind.RANK and d.figure is None]
    spans = _merged(sorted([*frame.whens, *_bare_years(frame, words)], key=lambda row: row[:2]))
    for index, (first, last, when) in enumerate(spans):
        if when.time.precision is Precision.DECADE or when.form == "duration" or any(a <= first < b for a, b in ranks):
            continue
        cue = _event(frame, spans, index, figures, used)
        if cue is not None:
            used.add(cue.first)
            yield _dated(frame, cue, first, last, when, cue.kind.partition(".")[2])
            continue
        office = [*_in_office(frame, first, last, when), *_price_from(frame, first, last, when, figures)]
        yield from office or [*_state(frame, first, last, when, figures)] or _unlisted(frame, spans, index, figures, words)


def _bare_years(frame: Frame, words: Speech) -> list[_Span]:
    """Years without a preposition, in languages that date so ("wurde 1972 stillgelegt"): four digits that count nothing."""
    if not words.bare_years:
        return []
    found: list[_Span] = []
    for at, token in enumerate(frame.tokens):
        if token.kind != "number" or len(token.text) != 4 or not token.text.isdigit() or frame.covered[at] or at == 0:
            continue
        following = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
        counts_ = following is not None and (following.kind == "number" or following.capital or following.text in "%€$£°")
        before = frame.tokens[at - 1]
        if counts_ or (before.capital and not frame.flags[at - 1]) or not 1500 <= int(token.text) <= 2100 or before.kind != "word":
            continue
        time = parse_time(token.text)
        if time is not None:
            found.append((at, at + 1, When(token.start, token.end, time, "period", anchored=True)))
    return found


def _merged(whens: Sequence[_Span]) -> list[_Span]:
    """The times, those that stand side by side as one ("on Saturday morning, 21 December"): the finer and fuller one speaks for both."""
    found: list[_Span] = []
    for first, last, when in whens:
        if found and first - found[-1][1] <= 1 and found[-1][2].form == "relative" and when.form != "relative":
            found[-1] = (found[-1][0], last, when)
        else:
            found.append((first, last, when))
    return found


def _event(frame: Frame, spans: Sequence[_Span], index: int, figures: Sequence[Draft], used: set[int]) -> Cue | None:
    """The event that a time dates: the nearest in its clause, else in the clause that it opens or follows."""
    first, last, _ = spans[index]
    clause = frame.clause_of[first]
    begin, end = _whole(frame, clause) if clause >= 0 else (first, last)
    found = _best(frame, spans, index, begin, end, figures, used)
    if found is not None:
        return found
    if _bare(frame, begin, first) and _bare(frame, last, end):
        # "On 3 May, the court …": the time has a clause of its own and dates the next; ", in 2019," dates what stands before.
        back = clause > 0 and not (frame.flags[begin] & COORDINATOR and not frame.flags[begin] & RELATIVE)
        for step, opens in ((clause - 1, False), (clause + 1, True), (clause + 2, True)):
            if (back or opens) and 0 <= step < len(frame.clauses):
                a, b = frame.clauses[step]
                if opens and (frame.flags[a] & RELATIVE or (back and step > clause + 1)):
                    break
                near = (a, min(b, last + _REACH + 5)) if opens else (max(a, first - 6), b)
                found = _best(frame, spans, index, *near, figures, used)
                if found is not None:
                    return found
    elif first - begin <= 1 and clause > 0:
        a = frame.clauses[clause - 1][0]
        return _best(frame, spans, index, max(a, first - 6), first, figures, used)
    return None


def _whole(frame: Frame, clause: int) -> tuple[int, int]:
    """The clause with those that only an article which might be a relative cut off ("kommt am 9. Oktober in | die Kinos")."""
    begin, end = frame.clauses[clause]
    for step in range(clause, 0, -1):
        if frame.clauses[step - 1][1] != begin or not _article(frame, begin):
            break
        begin = frame.clauses[step - 1][0]
    for a, b in frame.clauses[clause + 1 :]:
        if a != end or not _article(frame, a):
            break
        end = b
    return begin, end


def _article(frame: Frame, at: int) -> bool:
    """Whether an article that might be a relative stands here, or after a preposition that does."""
    both = DETERMINER | RELATIVE
    if frame.flags[at] & both == both:
        return True
    return bool(frame.flags[at] & PREPOSITION) and at + 1 < len(frame.flags) and frame.flags[at + 1] & both == both


def _bare(frame: Frame, first: int, last: int) -> bool:
    """Whether nothing but small words, marks and further times stands between."""
    small = PREPOSITION | DETERMINER | COORDINATOR | RELATIVE | NEGATION | FILLER
    return all(frame.covered[i] or frame.flags[i] & small or frame.tokens[i].kind in ("mark", "elision") for i in range(first, last))


def _best(frame: Frame, spans: Sequence[_Span], index: int, begin: int, end: int, figures: Sequence[Draft], used: set[int]) -> Cue | None:
    first, last, when = spans[index]
    explicit = any(t.kind == "number" for t in frame.tokens[first:last])
    ranked: list[tuple[int, int, int, Cue]] = []
    for cue in (*frame.cues_of("event.", begin, end), *frame.cues_of("event_form.", begin, end)):
        if frame.covered[cue.first] or cue.first in used or _inside_name(frame, cue):
            continue
        name = cue.kind.partition(".")[2]
        if name in _TOLD and not explicit:
            continue
        gap = min(abs(cue.first - last), abs(first - cue.last))
        low, high = min(cue.last, first), max(cue.first, last)
        if gap > _REACH or any(low <= d.first < high for d in figures):
            continue
        if any(i != index and low <= w[0] < high and not _listed(w, (first, last)) for i, w in enumerate(spans)):
            continue
        if when.time.relation is not TimeRelation.SINCE and counts(frame, cue, figures, whole_day=explicit and _day(when)):
            continue
        ranked.append((gap - 2 * (cue.last - cue.first) - 2 * (cue.last < first), -cue.last, cue.first, cue))
    return min(ranked, key=lambda row: row[:3])[3] if ranked else None


def _inside_name(frame: Frame, cue: Cue) -> bool:
    return any(a <= cue.first and cue.last < b and b - a > cue.last - cue.first + 1 for a, b, _ in frame.names)


def _day(when: When) -> bool:
    return when.time.precision in (Precision.DAY, Precision.HOUR)


def _listed(one: _Span, other: tuple[int, int]) -> bool:
    """Whether two times stand side by side ("2018 and 2019")."""
    low, high = min(one[1], other[1]), max(one[0], other[0])
    return high - low <= 1


def counts(frame: Frame, cue: Cue, figures: Sequence[Draft], *, whole_day: bool = False) -> bool:
    """Whether the event is what happened to a counted number ("opened 300 shops"), which has time and place already. `whole_day`: a day
    with its number dates what the counted did, too ("300 people marched on 31 January")."""
    clause = frame.clause_of[cue.first]
    for draft in figures:
        if draft.kind not in _COUNTED or draft.frame.clause_of[draft.first] != clause:
            continue
        if cue.last < draft.first <= cue.last + 3 or (not whole_day and draft.last <= cue.first <= draft.last + 4):
            return True
    return False


def _dated(frame: Frame, cue: Cue, first: int, last: int, when: When, event: str) -> Draft:
    """The draft: the quote runs from the event (with what it befell) to the date, or the other way round."""
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
    draft.time = when.time
    if event in _PERSONAL:
        people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and b <= cue.first and cue.first - b <= 16]
        if people:
            draft.subject, draft.subject_kind = people[-1][2].key, "person"
    return draft


def _in_office(frame: Frame, first: int, last: int, when: When) -> Iterable[Draft]:
    """ "chief executive since 2018": the day on which a person took office."""
    if when.time.relation is not TimeRelation.SINCE:
        return
    roles = [
        c
        for c in (*frame.cues_of("role."), *frame.cues_of("role_verb."))
        if (c.last < first <= c.last + 5 or last <= c.first <= last + 1) and frame.clause_of[c.first] == frame.clause_of[first]
    ]
    if not roles:
        return
    role = max(roles, key=lambda c: (c.last - c.first, c.first))
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person" and (b <= role.first or last <= a <= last + 2)]
    if not people:
        return
    draft = Draft(frame, role.first, role.last + 1, min(role.first, first), max(role.last + 1, last), Kind.DATE)
    draft.measure, draft.time = "date:take_office", when.time
    _, _, name = min(people, key=lambda row: min(abs(row[0] - last), abs(role.first - row[1])))
    draft.subject, draft.subject_kind = name.key, "person"
    yield draft


def _price_from(frame: Frame, first: int, last: int, when: When, figures: Sequence[Draft]) -> Iterable[Draft]:
    """ "has cost €22 since January 2024", "from 14 January … will pay €32": the day from which a price or a rule holds."""
    if when.time.relation is not TimeRelation.SINCE or when.time.precision not in (Precision.DAY, Precision.MONTH):
        return
    clause = frame.clause_of[first]
    following = clause + 1 if _bare(frame, *frame.clauses[clause]) else clause
    for draft in figures:
        if draft.kind is Kind.MONEY and frame.clause_of[draft.first] in (clause, following):
            made = Draft(frame, first, last, first, last, Kind.DATE, noun=draft.noun, verb=draft.verb)
            made.measure, made.time = "date:effect", when.time
            yield made
            return


def _state(frame: Frame, first: int, last: int, when: When, figures: Sequence[Draft]) -> Iterable[Draft]:
    """ "held since 1998", "have run since 2018": what has lasted since then, in a clause that ends with the time and has no figure."""
    clause = frame.clause_of[first]
    lasting = when.time.relation in (TimeRelation.SINCE, TimeRelation.UNTIL)
    if not lasting or clause < 0 or when.time.precision in (Precision.DAY, Precision.HOUR):
        return
    begin, end = frame.clauses[clause]
    if last < end and not _bare(frame, last, end) and not frame.flags[last] & AUXILIARY:
        return
    words = [i for i in range(begin, first) if frame.tokens[i].kind == "word" and not frame.flags[i] & ~(FILLER | AUXILIARY)]
    if not words or first - words[-1] > 2 or any(begin <= d.first < end for d in figures) or not when.anchored:
        return
    left = max(begin, first - 6)
    hits = frame.hits_in(left, first)
    draft = Draft(frame, words[-1], words[-1] + 1, left, last, Kind.DATE, verb=tuple(sorted({h.concept for h in hits})))
    draft.measure, draft.time = f"date:{when.time.relation.value}", when.time
    yield draft


def _unlisted(frame: Frame, spans: Sequence[_Span], index: int, figures: Sequence[Draft], words: Speech) -> Iterable[Draft]:
    """An event that no list knows: the verb right beside its date, after an auxiliary ("was sealed in 1923", "sera projeté le 14 mai"),
    or before a full date ("visits Oslo on 9 June 2026"). Its concept or, where it has none, its stem names it."""
    first, last, when = spans[index]
    clause = frame.clause_of[first]
    stated = any(t.kind == "number" for t in frame.tokens[first:last])
    if clause < 0 or not stated or not when.anchored or when.form == "duration" or when.time.relation is TimeRelation.SINCE:
        return
    begin, end = _whole(frame, clause)
    counted = [d for d in figures if begin <= d.first < end]
    others = [w for i, w in enumerate(spans) if i != index and begin <= w[0] < end]
    if counted or others:
        return
    auxiliaries = [i for i in range(begin, end) if frame.flags[i] & AUXILIARY and not frame.covered[i]]
    open_ = ~(FILLER | AUXILIARY)
    behind = [i for i in range(max(begin, first - 4), first) if _content(frame, i, open_)]
    ahead = [i for i in range(last, end) if _content(frame, i, open_)]
    if auxiliaries and behind and auxiliaries[0] < behind[-1] and not frame.flags[behind[-1] - 1] & (DETERMINER | POSSESSIVE):
        at = next((i for i in behind if i > auxiliaries[0]), behind[-1])
    elif auxiliaries and ahead and auxiliaries[0] < first and ahead[-1] >= end - 2 and ahead[-1] - last <= 5:
        at = ahead[-1]  # the verb comes last
    elif behind and begin < behind[0] and _day(when) and (auxiliaries or not words.nouns_capitalised):
        at = behind[0]
    else:
        return
    if (
        frame.tokens[at].capital
        or any(a <= at < b for a, b, _ in (*frame.names, *frame.places))
        or any(c.first <= at <= c.last for c in (*frame.cues_of("speech.verb"), *frame.cues_of("speech.count")))
    ):
        return
    cue = Cue(at, at, "event.unlisted", frame.tokens[at].low)
    yield _dated(frame, cue, first, last, when, words.stem(frame.tokens[at].low))


def _content(frame: Frame, at: int, allowed: int) -> bool:
    token = frame.tokens[at]
    return token.kind == "word" and not frame.covered[at] and not frame.flags[at] & allowed and not frame.flags[at] & AUXILIARY
