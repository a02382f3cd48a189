"""Ranks that no ordinal states: superlatives with what they are measured against, records, leaders, "not seen a larger … since"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from factcheck.extract.cues import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FILLER,
    GENITIVE,
    NEGATION,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    Cue,
    Speech,
)
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.statements.orders import orders
from factcheck.extract.subjects.story import Story
from factcheck.lang.superlatives import ordinals, placed
from factcheck.model import Aspect, Kind, TimeRelation, Value

_FIRST = Value(low=Decimal(1), high=Decimal(1), stated=Decimal(1))
_BESIDE = 4  # tokens between a figure and "more than ever"
_REACH = 9  # tokens from "never" to what was never so
_ADJECTIVE = 2  # tokens from "more" to the end of a clause that its adjective closes
_SECOND = Value(low=Decimal(2), high=Decimal(2), stated=Decimal(2))
_AGAINST = (TimeRelation.SINCE, TimeRelation.OVER)  # times against which a superlative holds


def standings(frame: Frame, figures: Sequence[Draft], words: Speech, story: Story) -> Iterable[Draft]:
    """One draft a clause at most, and none where an ordinal already ranks. The superlative is rank 1; `direction` −1 for "smallest"."""
    seen: set[int] = set()
    yield from _ordinals(frame, figures, words, seen)
    yield from orders(frame, figures, words, story, seen)
    yield from _unequalled(frame, figures, seen)
    for cue in sorted(frame.cues_of("rank."), key=lambda c: (c.first, -c.last)):
        number = frame.clause_of[cue.first]
        if number < 0 or number in seen or frame.covered[cue.first] or (cue.kind == "rank.ordinal" and _named(frame, cue.last, words)):
            continue
        begin, end = frame.clauses[number]
        stop = _stop(frame, number)
        kind = cue.kind.partition(".")[2]
        since = _since(frame, cue.last + 1, stop)
        if kind in ("up", "down"):
            aside = (
                _former(frame, cue)
                or (_bare(frame, cue) and (since is None or since[0] > cue.last + 2))
                or _multiplied(frame, cue, figures)
                or of_another(frame, cue)
            )
            head = not aside and _superlative(frame, cue, begin, end, since, words)
        elif kind in ("more", "less"):
            denied = any(frame.flags[i] & NEGATION for i in range(begin, cue.first)) or bool(frame.cues_of("rank.never", begin, end))
            head = (denied and since is not None) or _among(frame, cue, begin, stop, words)
        elif kind == "leader":
            head = not any(frame.flags[i] & NEGATION for i in range(begin, cue.first)) and not _of_party(frame, cue)
        elif kind == "record":
            head = not _former(frame, cue) and not of_another(frame, cue) and _record(frame, cue, begin, end)
        elif kind == "second":
            head = True
        elif kind == "unmatched":  # "6,400 tickets, more than ever before": said of a figure, and no way of speaking
            head = any(d.frame is frame and 0 <= cue.first - d.last <= _BESIDE and d.kind is not Kind.RANK for d in figures)
        elif kind == "atop":
            head = any(c.first - cue.last <= 3 for c in frame.cues_of("rank.table", cue.last + 1, end))
        elif kind == "never":
            head = since is not None
        elif kind == "ordinal":
            toward = _said(frame, cue, begin) and _toward(frame, cue.last + 1, stop)
            head = toward or (since is not None and (_known_since(frame, since) or _in_history(frame, since)))
        elif kind == "first_time":
            head = since is not None and _known_since(frame, since)
        else:
            continue
        if not head or any(d.aspect is Aspect.RANK and d.clause == number for d in figures):
            continue
        seen.add(number)
        yield _ranked(frame, cue, begin, max(end, since[1] if since else end), since)


def _unequalled(frame: Frame, figures: Sequence[Draft], seen: set[int]) -> Iterable[Draft]:
    """ "Never had the club sold so dear", "No film had ever opened so big", "aucun film n'avait fait mieux depuis janvier"."""
    denials = frame.cues_of("rank.never")
    no = [i for i, f in enumerate(frame.flags) if f & NEGATION and f & DETERMINER]
    for at in sorted({c.first for c in denials} | set(no)):
        number = frame.clause_of[at]
        if number < 0 or number in seen or any(d.aspect is Aspect.RANK and d.clause == number for d in figures):
            continue
        begin, end = frame.clauses[number]
        stop = _stop(frame, number)
        degrees = [c for c in frame.cues_of("rank.degree", at + 1, stop) if (at not in no or c.first > at + 1) and c.first - at <= _REACH]
        degrees = [c for c in degrees if not any(s.first <= c.first <= s.last for s in frame.cues_of("rank.since", at, stop))]  # "so far"
        ever = at not in no or bool(frame.cues_of("rank.ever", at + 1, stop)) or _since(frame, at + 1, stop) is not None
        done = any(frame.flags[i] & AUXILIARY for i in range(begin, stop))
        former = [c for c in frame.cues_of("rank.ever", at + 1, stop) if c.first - at <= _REACH]
        if not ever or not done or not (degrees or (at in no and former)):
            continue
        seen.update({number, frame.clause_of[(degrees or former)[0].first]})
        since = _since(frame, (degrees or former)[0].last + 1, stop)
        yield _ranked(frame, Cue(at, at, "rank.never", frame.tokens[at].low), begin, max(end, (degrees or former)[0].last + 1), since)


def _former(frame: Frame, cue: Cue) -> bool:
    """ "the old record", "no record of it": none of today."""
    back = range(max(0, cue.first - 2), cue.first)
    old = {i for c in frame.cues_of("rank.former") for i in range(c.first, c.last + 1)}
    return any(i in old for i in back) or (cue.first > 0 and bool(frame.flags[cue.first - 1] & NEGATION))


def _bare(frame: Frame, cue: Cue) -> bool:
    """ "most are lit again": how many, and no superlative."""
    return cue.first == cue.last and bool(frame.cues_of("rank.bare", cue.first, cue.last + 1))


def _multiplied(frame: Frame, cue: Cue, figures: Sequence[Draft]) -> bool:
    """ "coûte deux fois plus cher", "est 10 % plus élevé": by how much more, and no superlative."""
    mine = [d for d in figures if d.frame is frame and d.first <= cue.first]
    return any(cue.first <= d.last + 1 if d.aspect is Aspect.RATIO else d.kind is Kind.PERCENT and cue.first <= d.last for d in mine)


def of_another(frame: Frame, cue: Cue) -> bool:
    """ "the return of the largest circus in the world", "le retour du plus grand cirque": somebody's, and not what is spoken of."""
    at = cue.first if frame.flags[cue.first] & DETERMINER else cue.first - 1  # the article may be part of the cue
    if at < 1 or not frame.flags[at] & DETERMINER:
        return False
    # German "der" is a genitive, too, but not before an adjective in -e: "der größte Hafen", against "der größten Stadt"
    nominative = frame.flags[at] & RELATIVE and at < cue.first and frame.tokens[cue.first].low.endswith("e")
    merged = frame.flags[at] & PREPOSITION and frame.flags[at] & GENITIVE and not nominative
    before = frame.flags[at - 1]
    return bool(merged or (before & GENITIVE and before & PREPOSITION and not before & DETERMINER))


def _of_party(frame: Frame, cue: Cue) -> bool:
    """Whether the leader is somebody's ("the leader of the Greens", "said its leader"): a post and no rank."""
    if cue.first == cue.last and cue.first and frame.flags[cue.first - 1] & POSSESSIVE:
        return True
    at = cue.last + 1
    behind = any(at < a <= at + 2 and n.kind != "place" for a, _, n in frame.names)
    return at < len(frame.flags) and bool(frame.flags[at] & GENITIVE) and behind


def _stop(frame: Frame, number: int) -> int:
    """How far the measure of a superlative may stand: to the end of the next clause ("the largest fire that it has seen since")."""
    return frame.clauses[min(number + 1, len(frame.clauses) - 1)][1]


def _since(frame: Frame, first: int, stop: int) -> tuple[int, int] | None:
    """What the superlative is measured against: a "since" with its time, "in the world", "of the year"."""
    for a, b, when in frame.whens:
        if first <= a < stop and a - first <= 12 and not when.earliest and when.time.relation in _AGAINST:
            return a, b
    near = [c for c in frame.cues_of("rank.since", first, stop) if c.first - first <= 9]
    near = [c for c in near if not any(a <= c.first < b for a, b, _ in frame.figures)]  # "81 Dollar je Fass"
    near = [c for c in near if not any(t.text == "," for t in frame.tokens[first : c.first])]
    return (near[0].first, near[0].last + 1) if near else None


def _known_since(frame: Frame, since: tuple[int, int]) -> bool:
    """Whether it is said since when ("the first since 2019", "the first since it opened"); "the first in a generation" says how long
    nothing had happened."""
    times = [w.time.relation for a, _, w in frame.whens if a == since[0]]
    return TimeRelation.SINCE in times or (not times and since[1] - since[0] == 1)


def _in_history(frame: Frame, since: tuple[int, int]) -> bool:
    """Whether the first of its kind is the first that there was: "the first cup in the club's history", "de son histoire"."""
    return any(since[0] <= c.first < since[1] for c in frame.cues_of("rank.history"))


def _superlative(frame: Frame, cue: Cue, begin: int, end: int, since: tuple[int, int] | None, words: Speech) -> bool:
    if since is not None or _is_named(frame, cue, begin, end):
        return True
    # "Munich remains the dearest", "the 6th, the dearest": nothing follows, so it is of what the sentence is about.
    definite = bool(cue.first > begin and frame.flags[cue.first - 1] & (DETERMINER | POSSESSIVE)) or cue.last > cue.first
    rest = end - cue.last - 1  # "le plus cher": the superlative and its adjective
    alone = definite and (rest <= 0 or (cue.last > cue.first and rest <= 1))
    verb = any(frame.flags[i] & AUXILIARY for i in range(begin, cue.first)) or bool(frame.cues_of("rank.is", begin, cue.first))
    led = bool(cue.first > 1 and frame.flags[cue.first - 2] & PREPOSITION)  # "at the earliest", "among the largest", "in the record book"
    alone = alone and not led
    apposed = cue.first - begin <= 1 and alone and not _picked_out(frame, begin, end)
    owner = cue.first > begin and frame.tokens[cue.first - 1].low.endswith(("'s", "’s"))
    inverted = cue.first - begin <= 1 and cue.last + 1 < end and bool(frame.flags[cue.last + 1] & AUXILIARY)
    inverted = inverted and not definite  # "Am teuersten war München", not "le plus jeune avait cinq mois"
    of_place = any(
        cue.last < a <= cue.last + 5 and p.form == "name" and frame.flags[a - 1] & PREPOSITION for a, _, p in frame.places if a < end
    )
    # "is the most visited in Bavaria", "ist der längste des Landes": said of the subject, within what it names
    within = definite and verb and not led and _within(frame, cue.last + 1, end)
    # "remain the largest group": after its verb, with a noun and nothing more
    nouns = [frame.tokens[i].kind == "word" and not frame.flags[i] for i in range(cue.last + 1, end) if frame.tokens[i].kind != "mark"]
    closed = definite and verb and not led and 1 <= len(nouns) <= 2 and all(nouns)
    grouped = definite and not led and _of_group(frame, cue.last + 1, end, words)
    return closed or (alone and (verb or apposed)) or owner or (inverted and not alone) or (of_place and definite) or within or grouped


def _is_named(frame: Frame, cue: Cue, begin: int, end: int) -> bool:
    """Whether the superlative opens its clause and the name of which it is said closes it ("Größter Eigentümer ist Nordwind", "Le village
    le plus touché est Metz")."""
    opens = all(frame.flags[i] & DETERMINER or (not frame.flags[i] and not frame.tokens[i].capital) for i in range(begin + 1, cue.first))
    is_ = next((c.first for c in frame.cues_of("rank.is", cue.last + 1, end) if c.first - cue.last <= _BESIDE), None)
    if is_ is None or not opens or cue.first - begin > 2:
        return False
    first = is_ + 1
    while first < end and (frame.covered[first] or frame.flags[first] & (DETERMINER | FILLER)):
        first += 1
    stops = [b for a, b, _ in (*frame.names, *frame.places) if a == first]
    stop = max(stops, default=end)
    return bool(stops) and (stop >= end or frame.tokens[stop].kind == "mark" or bool(frame.flags[stop] & (PREPOSITION | RELATIVE)))


def _of_group(frame: Frame, first: int, end: int, words: Speech) -> bool:
    """Whether "of the" with several follows, after an adjective at most, of whom this is the first: "le plus peuplé des quartiers",
    "the most populous of the six districts", "der größte der sechs Bezirke"."""
    for at in range(first, min(first + 2, end)):
        if frame.flags[at] & GENITIVE:
            behind = at if frame.flags[at] & DETERMINER else at + 1
            if behind + 1 >= end or not frame.flags[behind] & DETERMINER or frame.flags[behind] & POSSESSIVE:
                return False
            counted = any(a == behind + 1 and f.kind == "number" for a, _, f in frame.figures)
            return counted or (frame.tokens[behind].low in words.of_several and frame.tokens[behind + 1].kind == "word")
        if frame.flags[at] or frame.tokens[at].kind != "word":
            return False
    return False


def _picked_out(frame: Frame, begin: int, end: int) -> bool:
    """Whether the superlative says which of several is spoken of ("The largest, a bull, weighed …"): nothing stands before it of which it
    could be said, or who it is stands behind it."""
    alone = not any(t.kind == "word" for t in frame.tokens[:begin]) or (begin > 0 and frame.tokens[begin - 1].text in ";:")
    follows = end + 1 < len(frame.tokens) and frame.tokens[end].text == "," and bool(frame.flags[end + 1] & DETERMINER)
    return alone or follows


def _among(frame: Frame, cue: Cue, begin: int, stop: int, words: Speech) -> bool:
    """ "la stagione più affollata della sua storia": a comparative behind a definite noun, measured against everything there is."""
    if not words.noun_first or cue.last > cue.first or cue.first < begin + 2:
        return False
    if not frame.flags[cue.first - 2] & DETERMINER or frame.flags[cue.first - 1]:
        return False
    end = frame.clauses[frame.clause_of[cue.first]][1]
    named = any(begin <= a and b < cue.first for a, b, _ in (*frame.names, *frame.places))
    closed = not any(t.kind == "word" for t in frame.tokens[cue.last + _ADJECTIVE : end])
    said = named and closed and bool(frame.cues_of("rank.is", begin, cue.first))  # "Metz es el pueblo más afectado"
    measured = any(1 <= c.first - cue.last <= 2 for c in frame.cues_of("rank.since", cue.last + 1, stop))
    return said or measured or _is_named(frame, cue, begin, end)


def _within(frame: Frame, first: int, end: int) -> bool:
    """Whether a preposition with a name or a definite noun follows, after at most a noun and an adjective."""
    for at in range(first, min(first + 4, end)):
        if frame.flags[at] & PREPOSITION and at + 1 < end and not frame.covered[at + 1]:
            following = frame.tokens[at + 1]
            merged = bool(frame.flags[at] & DETERMINER) and following.kind == "word"  # "au texte", "del país"
            return following.capital or merged or bool(frame.flags[at + 1] & DETERMINER)
    return False


def _said(frame: Frame, cue: Cue, begin: int) -> bool:
    """Whether the first of its kind is said of somebody: after a verb, or in apposition; "the first thing to do is" is neither."""
    return any(frame.flags[i] & AUXILIARY for i in range(begin, cue.first)) or (begin > 0 and frame.tokens[begin - 1].text == ",")


def _toward(frame: Frame, first: int, stop: int) -> bool:
    """ "the first woman to …", "la première femme à …": one noun, at most two words, and what it was first to do."""
    for cue in frame.cues_of("rank.to", first, stop):
        between = frame.tokens[first : cue.first]
        if (
            1 <= cue.first - first <= 3
            and any(t.kind == "word" for t in between)
            and not any(frame.flags[i] & (PREPOSITION | AUXILIARY) for i in range(first, cue.first))
        ):
            at = cue.last + 1
            return at < stop and not frame.flags[at] & PREPOSITION and not frame.covered[at] and frame.tokens[at].kind == "word"
    return False


@cache
def _single(words: Speech) -> frozenset[str]:
    """Superlatives of one word."""
    return frozenset(w.split()[-1] for key in ("rank.up", "rank.down") for w in words.phrases.get(key, ()))


def _named(frame: Frame, at: int, words: Speech) -> bool:
    """Whether a capital inside a sentence makes a name of an ordinal: "la Primera Guerra Mundial"."""
    inside = at == 1 or (at > 1 and not frame.tokens[at - 1].capital)
    return inside and frame.tokens[at].capital and not words.nouns_capitalised


def _ordinals(frame: Frame, figures: Sequence[Draft], words: Speech, seen: set[int]) -> Iterable[Draft]:
    """ "the second-largest port", "le troisième port du pays", "die drittgrößte Stadt"."""
    for at, token in enumerate(frame.tokens):
        place, rest = ordinals(words.code).get(token.low), token.low
        if place is None:
            place, rest = placed(token.low, words.code)
            if place == 1 or not _ranks(rest, _single(words)):
                continue
        number = frame.clause_of[at]
        passed = any(a == at and f.kind == "rank" for a, _, f in frame.figures)  # an ordinal that by itself ranks nothing
        if token.kind != "word" or number < 0 or number in seen or (frame.covered[at] and not passed):
            continue
        if _named(frame, at, words):
            continue
        stop = _stop(frame, number)
        since = _since(frame, at + 1, stop)
        if rest == token.low:
            near = [c for c in (*frame.cues_of("rank.up", at + 1, stop), *frame.cues_of("rank.down", at + 1, stop)) if c.first - at <= 2]
            near += [c for c in frame.cues_of("rank.more", at + 1, stop) if c.first == at + 1]
            definite = at > 0 and bool(frame.flags[at - 1] & (DETERMINER | POSSESSIVE))
            definite = definite or _apposed(frame, at)
            if place == 1 and not _apposed(frame, at):
                if _toward(frame, at + 1, stop) or not (definite and words.noun_first and _one_of_a_place(frame, at, words)):
                    continue
                near, since = [Cue(at, at, "rank.up", token.low)], None
            against = since is not None and since[0] - at <= 4
            if not near and not (definite and (against or _one_of_a_place(frame, at, words))):
                continue
        if any(d.aspect is Aspect.RANK and d.clause == number for d in figures):
            continue
        seen.add(number)
        begin, end = frame.clauses[number]
        draft = _ranked(frame, Cue(at, at, "rank.up", token.low), begin, max(end, since[1] if since else end), since)
        draft.value = Value(low=Decimal(place), high=Decimal(place), stated=Decimal(place))
        yield draft


def _apposed(frame: Frame, at: int) -> bool:
    """Whether the word stands behind a name and its comma ("Italy, first producer of the world"), or opens the sentence so ("Second port of
    the country, it …")."""
    return at == 0 or (at > 1 and frame.tokens[at - 1].text == "," and any(b == at - 1 for _, b, _ in (*frame.names, *frame.places)))


def _one_of_a_place(frame: Frame, at: int, words: Speech) -> bool:
    """Whether somebody is said to be so many-eth of its kind in a place: "la France est le premier pays de l'Union", "it was the second
    country in South America"."""
    clause = frame.clause_of[at]
    begin, end = frame.clauses[clause]
    lead = at - 1
    said = lead > begin and frame.tokens[lead - 1].low in words.phrases.get("rank.is", ())
    spots = [a for a, _, p in frame.places if p.form == "name"] + [a for a, _, n in frame.names if n.kind != "person"]
    return said and any(at + 1 < a <= at + 5 and a < end for a in spots) and _within(frame, at + 1, end)


def _ranks(rest: str, single: frozenset[str]) -> bool:
    return rest in single or any(rest[: -len(e)] in single for e in ("n", "r", "s") if rest.endswith(e))


def _record(frame: Frame, cue: Cue, begin: int, end: int) -> bool:
    """Whether it is said that something is a record or broke one: "remains a club record", "has broken the world record"; not "a record
    344 patients", "the record shows"."""
    if cue.last > cue.first:
        return True
    lead = cue.first
    while lead > begin and frame.tokens[lead - 1].kind == "word" and not frame.flags[lead - 1]:
        lead -= 1  # "club record"
    before = lead - 1
    article = before >= begin and bool(frame.flags[before] & (DETERMINER | POSSESSIVE)) and not frame.flags[before] & PREPOSITION
    article = article and not (before > begin and frame.flags[before - 1] & PREPOSITION)  # "in the record book"
    verb = any(frame.flags[i] & AUXILIARY for i in range(begin, lead)) or bool(frame.cues_of("rank.is", begin, lead))
    after = cue.last + 1
    closed = after >= end or frame.tokens[after].kind == "mark" or bool(frame.flags[after] & (PREPOSITION | COORDINATOR))
    return article and verb and closed


def _ranked(frame: Frame, cue: Cue, begin: int, end: int, since: tuple[int, int] | None) -> Draft:
    last = since[1] if since is not None else min(end, cue.last + 7)
    last = max(last, cue.last + 1)
    first = max(begin, cue.first - 4)
    while first < cue.first and (frame.tokens[first].kind == "mark" or frame.covered[first]):
        first += 1
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    around = frame.hits_in(begin, max(end, last))
    noun = {h.concept for h in classes(around, frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, first, last, Kind.RANK, aspect=Aspect.RANK, value=_FIRST)
    draft.noun, draft.verb = tuple(sorted(noun)), tuple(sorted(verb))
    draft.direction = -1 if cue.kind in ("rank.down", "rank.less") else 1
    if cue.kind == "rank.second":
        draft.value = _SECOND
    draft.object = frame.words(cue.first, last).strip(" ,.;").lower()
    if since is not None:
        for a, b, when in frame.whens:
            if a <= since[0] < b:
                draft.time = when.time
    return draft
