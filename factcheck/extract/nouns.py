"""What a figure counts or measures.

The counted noun is the one that follows a bare count ("three people"), else the one that the clause is about ("a team of 45"), else
that of the figure before it ("contre plus de 2 100"). What an amount or a share measures is sought after "of", then before the figure in
its clause, then in the clause before.
"""

from collections.abc import Sequence
from functools import cache

from factcheck.extract.carry import carry, like, worth
from factcheck.extract.cues import GENITIVE, PRONOUN, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import (
    HAPPENS,
    THINGS,
    change_at,
    classes,
    continues,
    countable,
    counts_itself,
    head_of,
    is_plural,
    link_before,
    named,
    phrase_after,
    points_back,
    taken,
    unit_of,
    unknown_head,
    verbs_of,
)
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Kind


def count_noun(
    draft: Draft, speech: Speech, lexicon: Lexicon, same: Sequence[Draft], earlier: Sequence[Draft], currency: str | None
) -> None:
    """The noun of a bare count."""
    frame = draft.frame
    phrase = phrase_after(frame, draft.last, speech)
    nouns = countable(_beginning_in(frame, *phrase)) if phrase else []
    within = countable([h for h in frame.hits if draft.first <= h.first and h.last < draft.last])
    if within and draft.figure is not None and draft.figure.kind == "rate":
        phrase, nouns = (draft.first, draft.last), within
    phrase_nouns = bool(nouns)
    linked = link_before(frame, draft.first)
    genitive = draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)
    if genitive and any(0 < a - draft.last <= 2 for a, _, _ in frame.figures):
        return  # "eight of the fourteen areas": the noun is that of the figure after it
    if genitive and speech.noun_first and _bare_digits(draft):
        # "250 000 de la Région": digits take their noun without "de"; what follows is where it comes from.
        other = like(draft, same, linked=True) or like(draft, earlier[-3:], linked=True)
        if other is not None:
            carry(draft, other)
            return
    nouns = [h for h in nouns if not concepts()[h.concept].generic or unit_of(h)] or nouns  # "le nombre de décès": deaths
    nouns = [h for h in nouns if not _happens_to(draft, h, speech)]
    if genitive and draft.last + 1 < len(frame.flags) and frame.flags[draft.last + 1] & PRONOUN and not frame.covered[draft.last + 1]:
        other = like(draft, [*earlier[-4:], *same], linked=True)  # "340,000 of them"
        if other is not None:
            carry(draft, other)
            return
    person = [c for c in frame.cues_of("one.person") if phrase is not None and phrase[0] <= c.first < phrase[1]]
    if person and nouns and not any(unit_of(h) for h in nouns):
        nouns = []
    head = head_of(nouns, speech, frame) if nouns else None
    printed = _printed(frame, phrase, head, speech) if phrase is not None else None
    if printed is not None and phrase is not None and not (linked and printed.first - phrase[0] > 2):
        counted_in = printed.kind.partition(".")[2]
        draft.noun = (_of_unit(counted_in) or lexicon.unknown(frame.tokens[printed.last].low),)
        draft.noun_text = frame.words(phrase[0], printed.last + 1)
        draft.end = max(draft.end, printed.last + 1)
        _unit(draft, counted_in)
        return
    if nouns and head is not None and phrase is not None and not (linked and nouns[0].first - phrase[0] > 2):
        draft.noun = tuple(sorted({h.concept for h in nouns if h.first <= head.last + 2}))
        draft.noun_text = frame.words(phrase[0], head.last + 1)
        unit = unit_of(head)
        if unit is not None or not worth(draft, earlier, same, currency):
            draft.end = max(draft.end, head.last + 1)
            _unit(draft, unit or _unit_of_measure(draft) or frame.tokens[head.last].low)
        return
    if person and phrase is not None:
        draft.noun, draft.noun_text = ("person",), frame.words(phrase[0], person[0].last + 1)
        draft.end = max(draft.end, person[0].last + 1)
        _unit(draft, "people")
        return
    name = named(frame, draft.last)
    if name is not None:
        draft.subject, draft.subject_kind, draft.end = name[1], name[2], max(draft.end, name[0])
        draft.noun_text = name[1]
        _unit(draft, "units")
        return
    own = _property_before(draft)
    members = [c for c in frame.cues_of("collective.") if c.last == draft.first - 1]
    if members and not phrase_nouns:
        hits = [h for h in frame.hits if members[0].first <= h.first <= members[0].last and h.concept in concepts()]
        draft.noun = tuple(sorted({h.concept for h in hits}))
        draft.noun_text = frame.words(members[0].first, members[0].first + 1)
        _unit(draft, _members(members[0].kind, draft.noun))
        return
    if points_back(frame, draft.first, speech):
        other = like(draft, same, linked=True) or like(draft, [d for d in earlier if d.kind is Kind.QUANTITY], linked=True)
        if other is not None:
            carry(draft, other)
            return
        told = [h for h in countable(frame.things_in(0, draft.first)) if unit_of(h) and not counts_itself(frame, h, draft.first)]
        if told:
            draft.noun, draft.noun_text = (told[-1].concept,), frame.words(told[-1].first, told[-1].last + 1)
            _unit(draft, unit_of(told[-1]))
            return
    if linked and not own:
        mine = _counted_before(draft) and not frame.cues_of("links.against", max(0, draft.first - 3), draft.first)
        other = like(draft, same, linked=True) or (None if mine else like(draft, earlier[-4:], linked=True))
        if other is not None:
            carry(draft, other)
            return
    bare = speech.noun_first and not genitive and not _bare_digits(draft) and _scaled_up(draft)
    if phrase and not bare and not change_at(frame, draft.last) and continues(frame, phrase, speech):
        at = unknown_head(frame, phrase, speech)
        done = same and at is not None and speech.participle_endings and frame.tokens[at].low.endswith(speech.participle_endings)
        other = like(draft, same, linked=True) if done else None
        if other is not None:
            carry(draft, other)  # "38 annulés et 12 déroutés"
            return
        if at is not None:
            draft.noun = (lexicon.unknown(frame.tokens[at].low),)
            draft.noun_text = frame.words(phrase[0], at + 1)
            draft.end = max(draft.end, at + 1)
            _unit(draft, _unit_of_verb(draft) or frame.tokens[at].low)
            return
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    back = [h for h in classes(frame.things_in(begin, draft.first), THINGS) if not taken(frame, h)]
    draft.noun = tuple(sorted({h.concept for h in back[-2:]}))
    if worth(draft, earlier, same, currency):
        draft.noun_text = frame.words(back[-1].first, back[-1].last + 1) if back else None
        return
    draft.noun = ()
    if same and not own:
        other = like(draft, same, linked=True)
        if other is not None:
            carry(draft, other)
            return
    if currency is not None and _scaled_up(draft) and not _bare_digits(draft) and draft.value is not None and draft.value.unit is None:
        paid = frame.cues_of("pays.verb", begin, draft.first)
        if paid and paid[-1].last >= draft.first - 4:
            draft.kind = Kind.MONEY
            _unit(draft, currency)
            return
    if any(draft.first - 3 <= c.last < draft.first for c in frame.cues_of("draws.people", begin, draft.first)) and not own:
        draft.noun, draft.verb = ("visitor",), ()
        _unit(draft, "people")
        return
    for low in (begin, 0):
        if low != begin:
            other = like(draft, [d for d in earlier if d.frame.sentence.paragraph == frame.sentence.paragraph], linked=False)
            if other is not None:
                carry(draft, other)
                return
        back = [
            h
            for h in classes(frame.things_in(low, draft.first), THINGS)
            if not taken(frame, h) and not counts_itself(frame, h, draft.first)
        ]
        counted = [h for h in back if unit_of(h)]
        if back and (counted or low == begin):
            head = counted[-1] if counted and (counted[-1] is back[-1] or not _property_unit(back[-1])) else back[-1]
            unit = unit_of(head) or _property_unit(head)
            if unit is None:
                continue
            draft.noun = tuple(sorted({h.concept for h in back if abs(h.first - head.first) <= 3}))
            draft.noun_text = frame.words(head.first, head.last + 1)
            _unit(draft, unit)
            return
    other = like(draft, earlier, linked=False)
    if other is not None:
        carry(draft, other)
        return
    after = [h for h in classes(frame.things_in(begin, end), THINGS | HAPPENS) if unit_of(h)]
    if after:
        draft.noun = (after[0].concept,)
        _unit(draft, unit_of(after[0]))


def _printed(frame: Frame, phrase: tuple[int, int], head: Hit | None, speech: Speech) -> Cue | None:
    """The noun of a phrase whose exact form says its unit, where it is the head: the first noun where adjectives follow it, else the
    last. None where the lexicon knows the noun by that unit already."""
    found = [c for c in frame.cues_of("counts.") if phrase[0] <= c.first and c.last < phrase[1]]
    if not found:
        return None
    cue = found[0] if speech.noun_first else found[-1]
    if head is None:
        return cue
    if head.first <= cue.first <= head.last:
        return cue if unit_of(head) != cue.kind.partition(".")[2] and head.first == head.last else None
    return cue if (cue.first < head.first) == speech.noun_first else None


@cache
def _of_unit(unit: str) -> str | None:
    """The one concept that is counted in a unit, if only one is."""
    found = [id for id, known in concepts().items() if known.unit == unit and known.cls in THINGS] if unit != "people" else ["person"]
    return found[0] if len(found) == 1 else None


def _happens_to(draft: Draft, hit: Hit, speech: Speech) -> bool:
    """Whether a word of an event behind a count is its verb ("23 closed"), as nouns of things counted are plural where a language says
    which forms are."""
    known = concepts()[hit.concept]
    if known.cls not in ("event", "action") or known.unit in (None, "people") or not speech.plurals or hit.first != draft.last:
        return False
    value = draft.value.middle if draft.value is not None else None
    return value is not None and value > 1 and hit.first == hit.last and not is_plural(draft.frame, hit, speech)


def measured_noun(draft: Draft, speech: Speech, previous: Draft | None) -> None:
    """What an amount, a share or a measurement is of."""
    frame = draft.frame
    if previous is not None and _restates(draft, previous):
        draft.noun, draft.noun_text = previous.noun, previous.noun_text
        draft.carried, draft.restates, draft.model = True, True, previous
        return
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    noun: list[Hit] = []
    after = draft.last
    genitive = after < len(frame.tokens) and bool(frame.flags[after] & GENITIVE)
    phrase = phrase_after(frame, after, speech)
    if phrase is not None and (genitive or draft.kind is not Kind.PERCENT):
        hits = classes(frame.things_in(*phrase), THINGS)
        if hits:
            noun.extend(hits[:2])
            draft.end = max(draft.end, hits[-1].last + 1)
            draft.noun_text = frame.words(phrase[0], hits[0].last + 1)
        elif genitive and phrase[1] <= end:
            draft.end = max(draft.end, phrase[1])
    before = [h for h in classes(frame.things_in(begin, draft.first), THINGS) if not taken(frame, h)]
    if before and not (noun and genitive):
        near = before[-1]
        noun.extend(h for h in before if near.first - h.last <= 3)
        draft.noun_text = draft.noun_text or frame.words(near.first, near.last + 1)
    if not noun and previous is not None and previous.clause != draft.clause and link_before(frame, draft.first):
        noun_ids = previous.noun
        draft.noun = noun_ids
        draft.noun_text = previous.noun_text
        draft.carried, draft.model = True, previous
        return
    if not noun:
        noun.extend(classes(frame.things_in(draft.last, end), frozenset({"property"}))[:1])
    if not noun:
        earlier = [
            h
            for h in classes(frame.things_in(0, begin), frozenset({"property", "thing", "event"}))
            if frame.inside[h.first] == frame.inside[draft.first] or not frame.inside[h.first]
        ]
        if earlier:
            noun.extend(h for h in earlier if h.first == earlier[-1].first)
        elif previous is not None:
            draft.noun = previous.noun
            draft.noun_text = previous.noun_text
            draft.carried, draft.model = True, previous
            return
    if not noun:
        rest = list(classes(frame.things_in(draft.last, end), THINGS))
        noun.extend(rest[:1])
    draft.noun = tuple(sorted({h.concept for h in noun}))


def _restates(draft: Draft, previous: Draft) -> bool:
    """An amount in brackets or after "or" that says the one before it in another currency."""
    frame = draft.frame
    if (
        previous.frame is not frame
        or draft.kind is not Kind.MONEY
        or previous.kind is not Kind.MONEY
        or not 0 < draft.first - previous.last <= 3
    ):
        return False
    if draft.value is None or previous.value is None or draft.value.unit == previous.value.unit:
        return False
    between = frame.tokens[previous.last : draft.first]
    return any(t.text == "(" for t in between) or any(c.last in (draft.first - 1, draft.first - 2) for c in frame.cues_of("links.equals"))


def _beginning_in(frame: Frame, first: int, last: int) -> list[Hit]:
    """The concepts that begin in a phrase; a wording may end behind it ("décès en excès")."""
    end = max([last, *(h.last + 1 for h in frame.hits if first <= h.first < last)])
    return [h for h in frame.things_in(first, end) if h.first < last]


_OF_PEOPLE = ("casualties", "health")  # fields whose counts are of people where the noun has no plural of its own ("décès")


def _unit_of_measure(draft: Draft) -> str | None:
    found = measure(resolve(draft.noun, (), (), None, Kind.QUANTITY, Aspect.LEVEL))
    if found.registered and not found.units and found.field in _OF_PEOPLE and found.kind is MeasureKind.COUNT:
        return "people"
    return found.units[0] if found.registered and len(found.units) == 1 else None


def _members(kind: str, noun: Sequence[str]) -> str:
    """The unit of what makes up a whole: people of a team, and what the whole itself is counted in ("a fleet of 618": aircraft)."""
    if kind == "collective.people":
        return "people"
    return next((unit for id in noun if (unit := concepts()[id].unit)), "vehicles")


def _unit_of_verb(draft: Draft) -> str | None:
    """What a verb alone says is counted ("a attiré 40 000 curieux": people)."""
    verb = verbs_of(draft)
    found = measure(resolve((), verb, (), None, Kind.QUANTITY, Aspect.LEVEL)) if verb else None
    if found is None or not found.registered or found.noun_only:
        return None
    known = concepts().get(found.concepts[0])
    return "people" if known is not None and known.cls == "person" else None


def _scaled_up(draft: Draft) -> bool:
    """A million or more in words: where nouns come first ("18 milliards d'euros") its noun needs a word between."""
    return draft.value is not None and draft.value.middle is not None and abs(draft.value.middle) >= 1_000_000


def _bare_digits(draft: Draft) -> bool:
    figure = draft.figure
    return figure is not None and not any(c.isalpha() for c in draft.frame.text[figure.number_start : figure.number_end])


def _property_before(draft: Draft) -> bool:
    """Whether the clause speaks of something that has a unit of its own ("the pension age from 62")."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else 0
    back = classes(frame.things_in(begin, draft.first), THINGS)
    return bool(back) and _property_unit(back[-1]) is not None


def _counted_before(draft: Draft) -> bool:
    """Whether the clause has its own noun to count ("staff numbers fell to 4,000")."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else 0
    back = classes(frame.things_in(begin, draft.first), THINGS)
    return any(unit_of(h) and not taken(frame, h) and not counts_itself(frame, h, draft.first) for h in back)


def _property_unit(hit: Hit) -> str | None:
    found = measure(resolve((hit.concept,), (), (), None, Kind.QUANTITY, Aspect.LEVEL))
    if not found.registered:
        found = measure(resolve((hit.concept,), (), (), None, Kind.DURATION, Aspect.LEVEL))
        return "years" if found.registered and found.values == (Kind.DURATION,) and found.kind is MeasureKind.PROPERTY else None
    if found.field == "properties":
        return None  # a length or a weight may have any unit of its dimension
    return next((unit for unit in found.units if unit != "%"), None)


def _unit(draft: Draft, unit: str | None) -> None:
    value = draft.value
    if value is None or unit is None:
        return
    if value.unit is None:
        draft.value = value.model_copy(update={"unit": unit})
    elif value.unit.startswith("/"):
        draft.value = value.model_copy(update={"unit": unit + value.unit})
