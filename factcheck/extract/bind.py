"""Figures to claims: what is counted, what happened to it, how the figure is meant, when and where.

The counted noun is the one that follows a bare count ("three people"), else the one that the clause is about ("a team of 45"), else
that of the figure before it ("contre plus de 2 100"). What an amount or a share measures is sought after "of", then before the figure in
its clause, then in the clause before.
"""

from collections.abc import Sequence
from decimal import Decimal

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
    Speech,
)
from factcheck.extract.draft import Draft
from factcheck.extract.figures import Figure
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.model import Approx, Aspect, Kind, TimeRelation, TimeSpan, Value

_KINDS = {
    "number": Kind.QUANTITY,
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "points": Kind.PERCENT,
    "unit": Kind.QUANTITY,
    "duration": Kind.DURATION,
    "age": Kind.QUANTITY,
    "temperature": Kind.QUANTITY,
    "share": Kind.RATIO,
    "multiple": Kind.RATIO,
    "rank": Kind.RANK,
    "rate": Kind.QUANTITY,
}
_THINGS = frozenset({"person", "thing", "organisation", "property", "event"})
_HAPPENS = frozenset({"action", "event", "change"})
_STOP = COORDINATOR | RELATIVE | AUXILIARY | PRONOUN
_PER_TIME = frozenset({"year", "month", "day", "week", "hour", "quarter", "minute", "second"})
_SCALES = (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(10**3))


def classes(hits: Sequence[Hit], wanted: frozenset[str]) -> list[Hit]:
    """The hits whose concept is of one of the classes."""
    known = concepts()
    return [h for h in hits if (c := known.get(h.concept)) is not None and c.cls in wanted]


def bind(frame: Frame, speech: Speech, lexicon: Lexicon, before: Draft | None) -> tuple[list[Draft], list[tuple[Figure, str]]]:
    """The drafts of a sentence's figures, and figures that became none with the reason. `before`: the last draft of the paragraph."""
    drafts: list[Draft] = []
    lost: list[tuple[Figure, str]] = []
    countries: list[tuple[int, int]] = []
    last_draft = before
    for number, (first, last, figure) in enumerate(frame.figures):
        kind = _KINDS.get(figure.kind, Kind.QUANTITY)
        if figure.kind == "rate" and figure.value.unit and figure.value.unit[:3].isupper() and len(figure.value.unit.partition("/")[0]) == 3:
            kind = Kind.MONEY
        draft = Draft(frame, first, last, first, last, kind, value=figure.value, figure=figure, direction=figure.direction)
        same = [d for d in drafts]
        previous = same[-1] if same else last_draft
        if figure.kind == "number":
            _counted(draft, speech, lexicon, previous, same_sentence=bool(same))
        else:
            _measured(draft, speech, lexicon, previous if same else None)
            if figure.kind == "rate" and draft.value is not None and draft.value.unit and draft.value.unit.startswith("/"):
                _counted(draft, speech, lexicon, previous, same_sentence=bool(same))
        if _country_scope(draft):
            countries.append((len(drafts), int(draft.value.middle or 0) if draft.value else 0))
        draft.verb = _verbs(draft)
        _aspect(draft, speech)
        _quote(draft, speech, number)
        drafts.append(draft)
        last_draft = draft
    _give_countries(drafts, countries)
    return [d for d in drafts if d.note != "scope"], lost


def _counted(draft: Draft, speech: Speech, lexicon: Lexicon, previous: Draft | None, *, same_sentence: bool) -> None:
    """The noun of a bare count."""
    frame = draft.frame
    phrase = _phrase_after(frame, draft.last, speech)
    hits = classes(frame.hits_in(*phrase), _THINGS | {"qualifier"}) if phrase else []
    nouns = [h for h in hits if concepts()[h.concept].cls != "qualifier"]
    if nouns:
        head = _head(nouns, speech)
        unit = concepts()[head.concept].unit
        draft.noun = tuple(sorted({h.concept for h in nouns if h.first <= head.last + 2}))
        draft.noun_text = frame.words(phrase[0], head.last + 1) if phrase else None
        draft.end = max(draft.end, head.last + 1)
        _unit(draft, unit or lexicon.unknown(frame.tokens[head.last].low)[1:])
        return
    if phrase and _continues(frame, draft.last, phrase, speech):
        at = _unknown_head(frame, phrase, speech)
        if at is not None:
            draft.noun = (lexicon.unknown(frame.tokens[at].low),)
            draft.noun_text = frame.words(phrase[0], at + 1)
            draft.end = max(draft.end, at + 1)
            _unit(draft, lexicon.unknown(frame.tokens[at].low)[1:])
            return
    link = _link_before(frame, draft.first)
    if previous is not None and previous.value is not None and (same_sentence or link) and _alike(draft, previous, link=link or same_sentence):
        _carry(draft, previous)
        return
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else 0
    for low in (begin, 0):
        back = [h for h in classes(frame.hits_in(low, draft.first), _THINGS) if _unit_of(h) and not _taken(frame, h)]
        if back:
            head = back[-1]
            draft.noun = tuple(sorted({h.concept for h in classes(frame.hits_in(low, draft.first), _THINGS) if abs(h.first - head.first) <= 3}))
            draft.noun_text = frame.words(head.first, head.last + 1)
            _unit(draft, _unit_of(head))
            return
    if previous is not None and previous.value is not None and _alike(draft, previous, link=False):
        _carry(draft, previous)
        return
    action = classes(frame.hits_in(begin, frame.clauses[clause][1] if clause >= 0 else len(frame.tokens)), _THINGS | _HAPPENS)
    counted = [h for h in action if _unit_of(h)]
    if counted:
        draft.noun = (counted[0].concept,)
        _unit(draft, _unit_of(counted[0]))


def _unit_of(hit: Hit) -> str | None:
    return concepts()[hit.concept].unit


def _taken(frame: Frame, hit: Hit) -> bool:
    return any(frame.covered[i] for i in range(hit.first, hit.last + 1))


def _unit(draft: Draft, unit: str | None) -> None:
    value = draft.value
    if value is None or unit is None:
        return
    if value.unit is None:
        draft.value = value.model_copy(update={"unit": unit})
    elif value.unit.startswith("/"):
        draft.value = value.model_copy(update={"unit": unit + value.unit})


def _phrase_after(frame: Frame, at: int, speech: Speech) -> tuple[int, int] | None:
    """The noun phrase that follows a count: up to a mark, a verb or a preposition other than "of"."""
    first = at
    count = len(frame.tokens)
    while first < count and (
        frame.flags[first] & (GENITIVE | FILLER | POSSESSIVE) or frame.tokens[first].kind == "elision"
        or (frame.flags[first] & DETERMINER and not frame.flags[first] & PRONOUN)
    ) and not frame.flags[first] & (COORDINATOR | RELATIVE):
        if frame.covered[first]:
            return None
        first += 1
    last = first
    while last < count and last - first < 6:
        token = frame.tokens[last]
        if token.kind in ("mark", "number") or frame.covered[last]:
            break
        if frame.flags[last] & _STOP and not frame.flags[last] & FILLER:
            break
        if frame.flags[last] & PREPOSITION and (last > first + 4 or not frame.flags[last] & GENITIVE):
            break
        last += 1
    return (first, last) if last > first else None


def _continues(frame: Frame, at: int, phrase: tuple[int, int], speech: Speech) -> bool:
    """Whether what follows a count can be its noun: not a verb form, not a name, not "by police"."""
    token = frame.tokens[phrase[0]]
    if token.capital and not speech.nouns_capitalised:
        return False
    if token.capital and any(a == phrase[0] for a, _, _ in frame.names):
        return False
    known = [h for h in frame.hits_in(phrase[0], phrase[0] + 1)]
    return not known or any(concepts().get(h.concept) is not None and concepts()[h.concept].cls not in ("action", "change", "speech") for h in known)


def _unknown_head(frame: Frame, phrase: tuple[int, int], speech: Speech) -> int | None:
    first, last = phrase
    indices = [i for i in range(first, last) if not frame.flags[i] & (GENITIVE | DETERMINER | FILLER) and frame.tokens[i].kind == "word"]
    if not indices:
        return None
    acting = {h.first for h in classes(frame.hits_in(first, last), _HAPPENS | {"speech"})}
    cut = next((i for i in indices if i in acting), None)
    if cut is not None:
        indices = [i for i in indices if i < cut]
    if not indices:
        return None
    if speech.nouns_capitalised:
        return next((i for i in indices if frame.tokens[i].capital), None)
    if speech.noun_first:
        plural = [i for i in indices if len(frame.tokens[i].low) > 3]
        return plural[0] if plural else None
    run = [i for i in indices if i - indices[0] == indices.index(i)][:3]
    plural = [i for i in run if frame.tokens[i].low.endswith("s") and len(frame.tokens[i].low) > 3]
    return plural[0] if plural else None


def _head(nouns: Sequence[Hit], speech: Speech) -> Hit:
    """The head of a noun phrase: the first noun where adjectives follow, else the last of the first run."""
    if speech.noun_first:
        countable = [h for h in nouns if _unit_of(h)]
        return countable[0] if countable else nouns[0]
    head = nouns[0]
    for hit in nouns[1:]:
        if hit.first <= head.last + 1:
            head = hit
        else:
            break
    return head


def _link_before(frame: Frame, at: int) -> bool:
    return any(c.last in (at - 1, at - 2) for c in frame.cues if c.kind in ("links.against", "links.from", "links.to", "links.equals", "links.part_of"))


def _scale(draft: Draft) -> Decimal:
    """The word of size in a figure as printed: 1000000 for "8.7 million"."""
    figure, value = draft.figure, draft.value
    if figure is None or value is None or value.middle is None:
        return Decimal(1)
    digits = "".join(c for c in draft.frame.text[figure.number_start : figure.number_end] if c.isdigit())
    stated = abs(value.middle)
    if not digits or stated == 0:
        return Decimal(1)
    for scale in _SCALES:
        if stated >= scale and len(digits) <= 5 and stated / scale < 10000 and stated >= Decimal(digits[:1]) * scale and value.grain >= scale / 10000:
            plain = stated / scale
            if plain == plain.normalize() and len(f"{plain.normalize():f}".replace(".", "").strip("0")) <= len(digits):
                text = draft.frame.text[figure.number_start : figure.number_end]
                if any(c.isalpha() for c in text):
                    return scale
    return Decimal(1)


def _alike(draft: Draft, previous: Draft, *, link: bool) -> bool:
    """Whether a bare number may stand for the same thing as the figure before it."""
    if previous.value is None or previous.kind in (Kind.RANK, Kind.DURATION, Kind.RATIO) or draft.value is None:
        return False
    if previous.figure is not None and previous.figure.kind == "age":
        return False
    if previous.kind is Kind.PERCENT:
        return link and draft.value.middle is not None and abs(draft.value.middle) < 1000
    mine, theirs = draft.value.middle, previous.value.middle
    if mine is None or theirs is None or theirs == 0:
        return False
    ratio = abs(mine / theirs)
    scaled = ratio * _scale(previous)
    return Decimal("0.001") < ratio < Decimal("1000") or (link and Decimal("0.02") < scaled < Decimal("50"))


def _carry(draft: Draft, previous: Draft) -> None:
    """Takes noun, unit and, where the number is too small without it, the word of size from the figure before."""
    draft.carried = True
    draft.noun = previous.noun
    draft.noun_text = previous.noun_text
    value, other = draft.value, previous.value
    if value is None or other is None:
        return
    draft.kind = previous.kind
    if previous.figure is not None and value.unit is None:
        scale = _scale(previous)
        mine, theirs = value.middle, other.middle
        update: dict[str, object] = {"unit": other.unit}
        if scale > 1 and mine is not None and theirs is not None and abs(mine) < scale / 100 and abs(mine * scale) <= abs(theirs) * 100:
            for key in ("low", "high", "stated", "grain"):
                number = getattr(value, key)
                update[key] = None if number is None else number * scale
        draft.value = value.model_copy(update=update)


def _measured(draft: Draft, speech: Speech, lexicon: Lexicon, previous: Draft | None) -> None:
    """What an amount, a share or a measurement is of."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    noun: list[Hit] = []
    after = draft.last
    genitive = after < len(frame.tokens) and bool(frame.flags[after] & GENITIVE)
    phrase = _phrase_after(frame, after, speech)
    if phrase is not None and (genitive or draft.kind is not Kind.PERCENT):
        hits = classes(frame.hits_in(*phrase), _THINGS)
        if hits:
            noun.extend(hits[:2])
            draft.end = max(draft.end, hits[-1].last + 1)
            draft.noun_text = frame.words(phrase[0], hits[0].last + 1)
        elif genitive and phrase[1] <= end:
            draft.end = max(draft.end, phrase[1])
    before = [h for h in classes(frame.hits_in(begin, draft.first), _THINGS) if not _taken(frame, h)]
    if before and not (noun and genitive):
        near = before[-1]
        noun.extend(h for h in before if near.first - h.last <= 3)
        draft.noun_text = draft.noun_text or frame.words(near.first, near.last + 1)
    if not noun and previous is not None and previous.clause != draft.clause and _link_before(frame, draft.first):
        noun_ids = previous.noun
        draft.noun = noun_ids
        draft.noun_text = previous.noun_text
        draft.carried = True
        return
    if not noun:
        earlier = [h for h in classes(frame.hits_in(0, begin), frozenset({"property", "thing", "event"})) if not _taken(frame, h)]
        if earlier:
            noun.append(earlier[-1])
        elif previous is not None:
            draft.noun = previous.noun
            draft.noun_text = previous.noun_text
            draft.carried = True
            return
    if not noun:
        rest = [h for h in classes(frame.hits_in(draft.last, end), _THINGS)]
        noun.extend(rest[:1])
    draft.noun = tuple(sorted({h.concept for h in noun}))


def _verbs(draft: Draft) -> tuple[str, ...]:
    """What happened: the actions of the clause, else of the clause before it, else of the clause after."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    if clause < 0:
        return ()
    order = [clause, *range(clause - 1, -1, -1)]
    if clause + 1 < len(frame.clauses):
        order.insert(1, clause + 1) if frame.clauses[clause][1] - draft.last <= 1 else order.append(clause + 1)
    figures = [(a, b) for a, b, _ in frame.figures if a != draft.first]
    for step in order:
        begin, end = frame.clauses[step]
        hits = [h for h in classes(frame.hits_in(begin, end), frozenset({"action", "event"})) if not _taken(frame, h)]
        if step > clause and any(begin <= a < end for a, _ in figures):
            continue
        own = [h for h in hits if not any(draft.last <= a < h.first for a, _ in figures)] or hits
        if own:
            return tuple(sorted({h.concept for h in own}))
    return ()


def _aspect(draft: Draft, speech: Speech) -> None:
    frame, figure, value = draft.frame, draft.figure, draft.value
    if figure is None or value is None:
        return
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    changes = [c for c in frame.cues_of("change.", begin, end)]
    after = [c for c in changes if 0 <= c.first - draft.last <= 1]
    before = [c for c in changes if 0 <= draft.first - c.last - 1 <= 3]
    target = draft.first > 0 and any(c.last == draft.first - 1 for c in frame.cues if c.kind == "links.to")
    genitive = draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)
    if figure.kind == "rank":
        draft.aspect = Aspect.RANK
    elif figure.kind == "multiple":
        draft.aspect = Aspect.RATIO
    elif figure.kind == "share":
        draft.aspect = Aspect.CHANGE if before and not genitive else Aspect.SHARE
        if draft.aspect is Aspect.CHANGE:
            draft.direction = draft.direction or _sign(before[-1].kind)
    elif figure.kind in ("percent", "points"):
        if figure.direction or after or (before and not target and not genitive):
            draft.aspect = Aspect.CHANGE
            draft.direction = figure.direction or _sign((after or before)[-1].kind)
        elif genitive:
            draft.aspect = Aspect.SHARE
    elif figure.kind in ("number", "money", "unit", "temperature", "duration") and after and draft.end <= draft.last + 1 and _more(frame, after[0].last + 1, speech):
        draft.aspect = Aspect.CHANGE
        draft.direction = _sign(after[0].kind)
    elif value.unit is not None and value.unit.partition("/")[2] in _PER_TIME:
        draft.aspect = Aspect.RATE
    elif value.approx is Approx.LESS_THAN and figure.kind in ("unit", "temperature", "rate"):
        draft.aspect = Aspect.MAXIMUM
    if draft.aspect is not Aspect.CHANGE and figure.direction:
        draft.direction = figure.direction


def _more(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether "more" opens a comparison ("300,000 more than in 2024") or ends its phrase ("10 € de plus")."""
    if at >= len(frame.tokens):
        return True
    token = frame.tokens[at]
    return token.kind == "mark" or bool(frame.flags[at] & (PREPOSITION | RELATIVE | COORDINATOR))


def _sign(kind: str) -> int:
    return 1 if kind.endswith(".up") else -1


def _quote(draft: Draft, speech: Speech, number: int) -> None:
    """The smallest clause-like stretch with the figure, its noun and its verb."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.first, draft.last)
    others = [(a, b) for i, (a, b, _) in enumerate(frame.figures) if i != number]
    low = max([begin, *(b for a, b in others if b <= draft.first)])
    high = min([end, *(a for a, b in others if a >= draft.last)])
    first = max(low, draft.first - 9)
    last = min(max(draft.end, high), draft.last + 9)
    while first < draft.first and (frame.flags[first] & (COORDINATOR | PREPOSITION) and first == low and low != begin or frame.tokens[first].kind == "mark"):
        first += 1
    while last > max(draft.end, draft.last) and (
        frame.flags[last - 1] & (PREPOSITION | COORDINATOR | DETERMINER) or frame.tokens[last - 1].kind in ("mark", "elision")
    ):
        last -= 1
    draft.begin, draft.end = min(first, draft.first), max(last, draft.end)


def _country_scope(draft: Draft) -> bool:
    """ "in 14 countries" narrows another figure of the sentence."""
    frame = draft.frame
    if draft.figure is None or draft.figure.kind != "number" or "country" not in draft.noun:
        return False
    return _in_before(frame, draft.first) and len(frame.figures) > 1


def _in_before(frame: Frame, at: int) -> bool:
    back = at - 1
    while back >= 0 and frame.flags[back] & DETERMINER and not frame.flags[back] & PREPOSITION:
        back -= 1
    return back >= 0 and bool(frame.flags[back] & PREPOSITION)


def _give_countries(drafts: list[Draft], countries: Sequence[tuple[int, int]]) -> None:
    for index, number in countries:
        near = [d for i, d in enumerate(drafts) if i != index and d.note != "scope" and d.kind in (Kind.QUANTITY, Kind.MONEY)]
        if not near or number <= 0:
            continue
        target = min(near, key=lambda d: (abs(d.first - drafts[index].first), d.first))
        target.countries = number
        drafts[index].note = "scope"


def time_of(draft: Draft, carried: TimeSpan | None) -> TimeSpan | None:
    """When: the time in the figure's clause, else the one that opens the sentence, else the nearest clause without a figure of its own,
    else what the paragraph was about."""
    frame = draft.frame
    if not frame.whens:
        return carried
    clause = frame.clause_of[draft.first]
    own = [(a, b, w) for a, b, w in frame.whens if frame.clause_of[a] == clause and clause >= 0 and _tells(w.time)]
    others = [(a, b) for a, b, _ in frame.figures if a != draft.first]
    if own:
        after = [(a, b, w) for a, b, w in own if a >= draft.last and not any(draft.last <= x < a for x, _ in others)]
        before = [(a, b, w) for a, b, w in own if b <= draft.first and not any(b <= x < draft.first for x, _ in others)]
        pick = after or before
        if pick:
            chosen = min(pick, key=lambda row: abs(row[0] - draft.first))
            return chosen[2].time
    shared = [
        (a, b, w)
        for a, b, w in frame.whens
        if _tells(w.time) and not any(frame.clause_of[x] == frame.clause_of[a] and x != draft.first and x < a for x, _ in others)
    ]
    before = [row for row in shared if row[1] <= draft.first]
    if before:
        return before[-1][2].time
    after = [row for row in shared if row[0] >= draft.last and not any(draft.last <= x < row[0] for x, _ in others)]
    if after:
        return after[0][2].time
    return carried


def _tells(time: TimeSpan) -> bool:
    return time.start is not None or time.end is not None


def place_of(draft: Draft, given: str | None, carried: str | None) -> str | None:
    """Where: the place in the figure's clause, else the one before it in the sentence, else the subject's or the paragraph's."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    own = [(a, b, p) for a, b, p in frame.places if clause >= 0 and frame.clause_of[a] == clause and p.form == "name"]
    if own:
        return min(own, key=lambda row: min(abs(row[0] - draft.last), abs(row[1] - draft.first)))[2].place_id
    earlier = [(a, b, p) for a, b, p in frame.places if b <= draft.first and p.form == "name"]
    if earlier:
        return earlier[-1][2].place_id
    demonym = [(a, b, p) for a, b, p in frame.places if clause >= 0 and frame.clause_of[a] == clause]
    if demonym:
        return demonym[0][2].place_id
    return given or carried


def scope_of(draft: Draft, speech: Speech) -> None:
    """Narrower population and basis, from words in the clause."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.begin, draft.end)
    begin, end = min(begin, draft.begin), max(end, draft.end)
    population = {c.kind.partition(".")[2] for c in frame.cues_of("population.", begin, end)}
    included = [c for c in frame.cues_of("population.", 0) if c.kind.endswith("included")]
    if included:
        population.add(included[0].kind.partition(".")[2])
        population.discard("used")
    draft.population = tuple(sorted(population))
    basis = frame.cues_of("basis.", begin, end) or [c for c in frame.cues_of("basis.") if c.last < draft.first]
    if basis:
        draft.basis = basis[-1].kind.partition(".")[2] if basis[-1].first >= begin or clause < 0 else None


def is_open(value: TimeSpan) -> bool:
    """Whether a time has no beginning or no end of its own."""
    return value.relation in (TimeRelation.SINCE, TimeRelation.UNTIL)


def plain(value: Value) -> Decimal | None:
    """The figure as a number."""
    return value.middle
