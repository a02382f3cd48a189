"""Places in an order that no superlative states: who alone is better, "place three", what number it is of its kind, "X, second,"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, RELATIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.subjects.story import Story
from factcheck.lang.superlatives import ordinals
from factcheck.model import Aspect, Kind, Value

_MOST = 1000  # the last place that is worth naming
_REACH = 16  # tokens from "only" to what only they did
_TEN = 10
_RUN = 3  # tokens from an ordinal to "in a row"
_NOUN = 4  # tokens from a superlative or "first" to "behind" or "ahead of"
_SOON = 3  # tokens from "only" to who they are


def orders(frame: Frame, figures: Sequence[Draft], words: Speech, story: Story, seen: set[int]) -> Iterable[Draft]:
    """At most one draft a clause, none where a figure ranks already. `seen`: clauses that have one; more are added."""
    taken = {d.clause for d in figures if d.aspect is Aspect.RANK}
    behind = list(_surpassed(frame))
    for row in (*behind, *_behind(frame, words), *_numbered(frame, words), *_series(frame, figures, words), *_nth(frame, words)):
        first, last, begin, end, place = row
        clause = frame.clause_of[first]
        if clause < 0 or clause in seen or clause in taken:
            continue
        seen.add(clause)
        value = Value(low=Decimal(place), high=Decimal(place), stated=Decimal(place))
        draft = Draft(frame, first, last, begin, end, Kind.RANK, aspect=Aspect.RANK, value=value)
        draft.direction, draft.object = 1, frame.words(first, last).lower()
        named = {i for c in frame.cues_of("rank.place") for i in range(c.first, c.last + 1)}  # a place in a ranking is no job and no seat
        draft.noun = tuple(sorted({h.concept for h in frame.hits_in(begin, end) if h.first not in named}))
        if row in behind:  # said of who comes next, and not of those who are named
            ahead = {n.key for a, b, n in frame.names if begin <= a and b <= end}
            name, kind = (story.focus, story.focus_kind) if story.focus not in ahead else (story.topic, story.topic_kind)
            draft.subject, draft.subject_kind = (name, kind) if name not in ahead else (None, "other")
        yield draft


_Row = tuple[int, int, int, int, int]  # tokens of the statement, of the quote, and the place


def _surpassed(frame: Frame) -> Iterable[_Row]:
    """ "Only two men had more", "Only the Corvo did better", "Seule la Corvo la devance": one place behind those who are named."""
    for only in frame.cues_of("rank.only"):
        better = [c for c in frame.cues_of("rank.ahead", only.last + 1) if c.first - only.last <= _REACH]
        if not better or frame.cues_of("speech.verb", only.first, better[0].first):
            continue
        between = range(only.last + 1, better[0].first)
        counted = [f for a, _, f in frame.figures if a in between and f.kind == "number" and f.value.stated is not None]
        named = [a for a, b, _ in frame.names if only.first <= a < better[0].first and only.last < b <= better[0].first]
        starts = [a for a, _, f in frame.figures if a in between and f in counted] + named
        if not starts or min(starts) > only.last + _SOON:
            continue
        if len(counted) == 1 and counted[0].value.stated is not None and counted[0].value.stated == int(counted[0].value.stated):
            place = int(counted[0].value.stated) + 1
        elif named:
            joined = [i for i in between if frame.flags[i] & COORDINATOR and not frame.flags[i] & (PREPOSITION | RELATIVE)]
            place = 1 + min(len(named), 1 + len(joined))
        else:
            continue
        yield better[0].first, better[0].last + 1, only.first, better[0].last + 1, place


def _numbered(frame: Frame, words: Speech) -> Iterable[_Row]:
    """ "Platz drei", "numéro trois mondial", "la première place", "third place"."""
    for noun in frame.cues_of("rank.place"):
        after = noun.last + 1
        before = noun.first - 1
        place = None
        begin, end = noun.first, noun.last + 1
        if after < len(frame.tokens) and frame.tokens[after].kind in ("word", "number"):
            place, end = _cardinal(frame, after, words), after + 1
            if place is not None and place >= _TEN and not (_shifted(frame, noun.first) or frame.cues_of("rank.table")):
                continue  # "number 31 of the turbines", "shelf place 47": what a thing is called, unless it moved there or a table is told
        if place is None and before >= 0:
            place, begin, end = ordinals(words.code).get(frame.tokens[before].low), before, noun.last + 1
        if place is not None and 1 <= place <= _MOST:
            yield begin, end, begin, end, place


def _cardinal(frame: Frame, at: int, words: Speech) -> int | None:
    found = numerals(frame.tokens[at].text, words.language)
    whole = found and found[0].form in ("digits", "words") and found[0].value == int(found[0].value)
    return int(found[0].value) if whole else None


def _made_ordinal(text: str, words: Speech) -> int | None:
    """The place that an ordinal made from a cardinal says ("fünften"), which no list has."""
    found = numerals(text, words.language)
    return int(found[0].value) if found and found[0].form == "ordinal" and found[0].value == int(found[0].value) else None


def _nth(frame: Frame, words: Speech) -> Iterable[_Row]:
    """ "is her third feature", "won his fifth race", "c'est le quatrième du monde", "X, second," and, where verbs come last, "deren zweiter
    Film das ist"."""
    places = ordinals(words.code)
    for at, token in enumerate(frame.tokens):
        place = places.get(token.low)
        if place is None and words.nouns_capitalised and at > 0 and frame.flags[at - 1] & (DETERMINER | POSSESSIVE):
            place = _made_ordinal(token.text, words)  # "seinen fünften Lauf"
        clause = frame.clause_of[at]
        if place is None or place < 2 or clause < 0 or token.kind != "word":
            continue
        if frame.covered[at] and not any(a == at and f.kind == "rank" for a, _, f in frame.figures):
            continue  # (an ordinal that by itself ranks nothing is passed)
        begin, end = frame.clauses[clause]
        lead = at
        while lead > begin and frame.flags[lead - 1] & (DETERMINER | POSSESSIVE):
            lead -= 1
        stop = end
        while stop > at + 1 and frame.tokens[stop - 1].kind == "mark":
            stop -= 1
        one_of = any(frame.tokens[i].low in words.phrases.get("placed.article", ()) for i in range(lead, at))  # "a second attempt"
        verb = lead - 1
        while verb > begin and frame.flags[verb] & FILLER and not _is(frame, verb, words):
            verb -= 1  # "es ist schon der zweite"
        copula = begin <= verb < lead < at and not one_of and _is(frame, verb, words)
        verb_last = words.nouns_capitalised and lead < at and _is(frame, stop - 1, words) and bool(frame.flags[lead] & RELATIVE)
        noun = at + 1 < stop and frame.tokens[at + 1].kind == "word" and not frame.flags[at + 1] & ~(GENITIVE | PREPOSITION)
        owned = lead < at and bool(frame.flags[at - 1] & POSSESSIVE)  # "won his fifth race"
        if noun and (copula or verb_last or (owned and not frame.covered[at + 1] and not _of_time(frame, at + 1, words))):
            yield at, at + 1, lead, min(stop, at + 4), place
        elif lead == at > begin and (_came(frame, at, stop) or (_moved(frame, at) and not noun)):
            yield at, at + 1, max(begin, at - 3), at + 1, place
        elif at == begin and _apart(frame, at, begin, stop):
            yield at, at + 1, at, stop, place


def _of_time(frame: Frame, at: int, words: Speech) -> bool:
    """Whether the noun is a length of time ("their third quarter")."""
    units = words.language.part("time").get("words", {}).get("unit", {})
    return any(frame.tokens[at].low in row for row in units.values())


def _behind(frame: Frame, words: Speech) -> Iterable[_Row]:
    """ "behind Poland the biggest buyer", "nach der Schweiz der wichtigste Geldgeber", "the largest after Rotterdam": one place behind
    those who are named; and who is "premier débouché devant le Japon", first ahead of one who is named."""
    named = sorted({(a, b) for a, b, n in frame.names} | {(a, b) for a, b, p in frame.places if p.form == "name"})
    places = ordinals(words.code)
    for lead in (*frame.cues_of("rank.after"), *frame.cues_of("rank.before")):
        first = lead.last + 1
        while first < len(frame.tokens) and frame.flags[first] & DETERMINER:
            first += 1
        stop = next((b for a, b in named if a == first), None)
        clause = frame.clause_of[lead.first]
        if stop is None or clause < 0:
            continue
        begin, end = frame.clauses[clause]
        if lead.kind == "rank.before":
            at = next((i for i in range(max(begin, lead.first - _NOUN), lead.first) if places.get(frame.tokens[i].low) == 1), None)
            if (
                at is not None
                and not frame.covered[at]
                and at + 1 < lead.first
                and not any(frame.flags[i] for i in range(at + 1, lead.first))
            ):
                yield at, at + 1, at, stop, 1
            continue
        tops = [c for kind in ("rank.up", "rank.down") for c in frame.cues_of(kind, begin, end)]
        near = [c for c in tops if stop <= c.first <= stop + 1 or 1 <= lead.first - c.last <= _NOUN]
        near = [c for c in near if any(frame.flags[i] & (DETERMINER | POSSESSIVE) for i in range(max(begin, c.first - 1), c.last + 1))]
        if near:
            yield near[0].first, near[0].last + 1, min(lead.first, near[0].first), max(stop, min(end, near[0].last + 2)), 2


def _series(frame: Frame, figures: Sequence[Draft], words: Speech) -> Iterable[_Row]:
    """What comes again and again ("the 31st edition", "la trigésima tercera edición") or without a break ("their third fall in a row")."""
    places, endings = ordinals(words.code), words.language.part("time").get("day_suffixes", ())
    bound = {i for d in figures if d.frame is frame for i in range(d.first, d.last)}
    nouns = {c.first for c in frame.cues_of("rank.series")}
    rows = [c.first for c in frame.cues_of("rank.row")]
    for at, token in enumerate(frame.tokens):
        begin, place, last = at, places.get(token.low), at + 1
        if token.kind == "number" and last < len(frame.tokens) and frame.tokens[last].low in endings:
            place, last = _cardinal(frame, at, words), last + 1  # "31e"
        elif place is not None and place < _TEN and at > 0 and (tens := places.get(frame.tokens[at - 1].low, 0)) > _TEN:
            place, begin = place + tens, at - 1
        if place is None or place < 2 or at in bound:
            continue
        run = token.kind == "word" and any(last < row <= last + _RUN for row in rows)
        if not (last in nouns or run):
            continue
        while begin > 0 and frame.flags[begin - 1] & (DETERMINER | POSSESSIVE) and not frame.covered[begin - 1]:
            begin -= 1
        yield at, last, begin, min(next(r for r in rows if r > at) + 1, last + _RUN + 1) if run else last + 1, place


def _is(frame: Frame, at: int, words: Speech) -> bool:
    """A form of "to be": said of the subject, whatever else auxiliaries may do."""
    return frame.tokens[at].low in words.phrases.get("rank.is", ())


def _moved(frame: Frame, at: int) -> bool:
    """Whether "from" or "to" brings in a place in an order, without an article ("slumped to fourth", "from 58th")."""
    return _shifted(frame, at) and not frame.flags[at - 1] & GENITIVE


def _shifted(frame: Frame, at: int) -> bool:
    """Whether "from" or "to" stands right before ("has fallen from place 121 to 134")."""
    return any(c.last == at - 1 for kind in ("links.from", "links.to") for c in frame.cues_of(kind))


def _came(frame: Frame, at: int, stop: int) -> bool:
    """Whether somebody ends up at the place, with no noun behind it ("finished fourth", "ha terminado cuarto en liga")."""
    ended = any(c.last == at - 1 for c in frame.cues_of("rank.ends"))
    return ended and (at + 1 >= stop or bool(frame.flags[at + 1] & (PREPOSITION | COORDINATOR)))


def _apart(frame: Frame, at: int, begin: int, end: int) -> bool:
    """Whether an ordinal has a clause of its own beside a name: ", second,", ", seventh in May,", "; fourth, X,"."""
    rest = range(at + 1, end)
    spots = {i for a, b, _ in frame.places for i in range(a, b)}
    alone = all(frame.covered[i] or i in spots or frame.flags[i] & (PREPOSITION | DETERMINER) for i in rest)
    if not alone or begin == 0 or frame.tokens[begin - 1].kind != "mark":
        return False
    before = any(b == begin - 1 for _, b, _ in (*frame.names, *frame.places)) and frame.tokens[begin - 1].text == ","
    after = end < len(frame.tokens) and frame.tokens[end].text == "," and any(a == end + 1 for a, _, _ in frame.names)
    return before or (after and end == at + 1)


def tells_order(draft: Draft, words: Speech) -> bool:
    """Whether an ordinal that was read as a rank only says which of several it was: "a third came from the mill", "on the 18th", "le
    premier vendredi", "im dritten" and "das dritte hatte" with their noun left out."""
    if draft.figure is None or draft.figure.kind != "rank":
        return False
    frame, first, last = draft.frame, draft.first, draft.last
    adverb = bool(words.verb_endings) and last < len(frame.tokens) and frame.tokens[last].low.endswith(words.verb_endings)
    if adverb and first > 0 and frame.flags[first - 1] & AUXILIARY:
        return True  # "was first proposed"
    each = words.phrases.get("rank.each", ())
    if first > 0 and frame.tokens[first - 1].low in (*words.phrases.get("placed.article", ()), *each):
        return True
    if last < len(frame.tokens) and any(a == last for a, _, _ in frame.whens):
        return True
    if last < len(frame.tokens) and frame.tokens[last].kind == "word" and not frame.flags[last] & (AUXILIARY | COORDINATOR):
        return False
    lead = first
    while lead > 0 and frame.flags[lead - 1] & DETERMINER and not frame.flags[lead - 1] & PREPOSITION:
        lead -= 1
    if lead == first > 0 and _moved(frame, first):
        return False
    led = lead > 0 and bool(frame.flags[lead - 1] & PREPOSITION) and not frame.flags[lead - 1] & RELATIVE
    return led or (lead < first and not (lead > 0 and _is(frame, lead - 1, words)))
