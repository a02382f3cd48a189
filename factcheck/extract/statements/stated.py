"""The measure that a draft states: from the words around it, else that of the figure which it restates or is compared with."""

from collections.abc import Sequence

from factcheck.extract.binding.measured.measuring import is_count, weights
from factcheck.extract.binding.no_count.ages import as_age
from factcheck.extract.draft import Draft
from factcheck.measures.concept import class_of, concepts
from factcheck.measures.fit import can_be
from factcheck.measures.registry import choose, measure, resolve
from factcheck.model import Aspect, Kind

_A_SHARE = ("share_price", "dividend")  # given for one share, unless the sum is of all
_DEAR = 10_000
_PRICE, _MILLION = "share_price", 1_000_000
_PEOPLE = ("count:person", "visitors")  # what any gathering draws, where its people are not named


def state(draft: Draft, others: Sequence[Draft], people: str | None) -> str:
    """Gives the draft its measure, and returns the one that its own words say. `others`: the figures before it; `people`: the measure of
    people of whom nothing else is said (the marchers of a strike)."""
    if draft.value is not None and draft.measure:
        return draft.measure  # binding knows it already: a rate of exchange, a minimum age
    as_age(draft)
    if draft.value is None:
        chosen = _of_words(draft)
    else:
        chosen = _of_figure(draft, others)
        if chosen == _PRICE and draft.kind is Kind.MONEY and (draft.value.middle or 0) >= _MILLION:
            chosen = "amount:?"  # "€50 million on our own shares": no share costs as much
        if chosen in _PEOPLE and not draft.carried and not any(h.concept == "visitor" for h in draft.frame.hits):
            chosen = people or chosen
        if draft.value.unit == "people" and (unit := _counted_in(chosen)) is not None:
            draft.value = draft.value.model_copy(update={"unit": unit})
        if chosen in _A_SHARE and draft.kind is Kind.MONEY and (draft.value.middle or 0) < _DEAR and not draft.frame.cues_of("per."):
            top = (draft.value.unit or "").partition("/")[0]  # a month of which another sentence spoke is of no share
            draft.value = draft.value.model_copy(update={"unit": f"{top}/share"})
    if not draft.measure or (not chosen.endswith(":?") and ":" not in chosen):
        draft.measure = chosen
    return chosen


def _of_words(draft: Draft) -> str:
    """What a statement without a figure is about, from its words and those of its sentence."""
    frame = draft.frame
    context = {h.concept for h in frame.hits if frame.inside[h.first] == frame.inside[draft.first]}
    return resolve(draft.noun, draft.verb, context, None, draft.kind, draft.aspect)


def _of_figure(draft: Draft, others: Sequence[Draft]) -> str:
    kind = Kind.DURATION if draft.figure is not None and draft.figure.kind == "age" else draft.kind
    unit = draft.value.unit if draft.value is not None else None
    if draft.figure is not None and draft.figure.kind == "age":
        return choose({"age": 1.0}, ("age",), unit, kind, draft.aspect)
    if draft.interval:
        of, _, what = choose(weights(draft), (), unit, kind, draft.aspect).partition(":")
        return f"interval:{what if of == 'duration' else '?'}"
    head = draft.noun if is_count(draft) else ()
    return _like(draft, choose(weights(draft), head, unit, kind, draft.aspect), others)


def _like(draft: Draft, chosen: str, others: Sequence[Draft]) -> str:
    """The measure of the figure that this one restates or is compared with, where its own words say less ("contre 0,5 % au printemps",
    "flats (3.8 per cent)", "whose 6.5 million", "9 million visitors, up 4 per cent")."""
    if draft.restates and draft.model is not None and draft.model.measure:
        return draft.model.measure
    whole = shared_out(draft, others)
    if whole is not None:
        return f"share:{base(whole.measure)}"
    last = next((d for d in reversed(others) if d is not draft and d.frame is draft.frame and d.last <= draft.first), None)
    if last is not None and last.measure and _goes_without_saying(draft, last):
        return last.measure
    if measure(base(chosen)).registered:
        return chosen
    before = [d for d in others if d is not draft and d.frame.sentence.paragraph == draft.frame.sentence.paragraph and d.measure]
    candidates = [draft.model] if draft.carried and draft.model is not None else []
    if draft.kind is Kind.MONEY and draft.value is not None and "/" in (draft.value.unit or ""):
        candidates += [d for d in before if d.value is not None and d.value.unit == draft.value.unit][-1:]
    if draft.kind is Kind.MONEY and chosen.endswith(":?"):  # "its price: €2,899 for the One, €3,399 for the One Plus"
        candidates += [d for d in before if d.frame is draft.frame and d.kind is Kind.MONEY and _one_unit(d, draft)][-1:]
    if draft.aspect is Aspect.CHANGE or _compared(draft):
        candidates += [d for d in before[-1:] if d.frame is draft.frame and not _named_between(d, draft)]
    if chosen.endswith(":?") and (draft.aspect is Aspect.CHANGE or _summed(draft)):
        candidates += [d for d in before if d.aspect is Aspect.LEVEL and d.kind in (Kind.QUANTITY, Kind.MONEY)][-1:]
    if draft.kind is Kind.PERCENT:
        candidates += [d for d in before if d.kind is Kind.PERCENT][-1:]
    for other in candidates:
        told = _as(draft, other)
        if told is not None:
            return told
    return chosen


def _one_unit(a: Draft, b: Draft) -> bool:
    return a.value is not None and b.value is not None and a.value.unit == b.value.unit


def shared_out(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """What a share right behind "of which" is of: the count before it in its sentence ("78,000 orders in 18 countries, half of them")."""
    part = any(c.last in (draft.first - 1, draft.first - 2) for c in draft.frame.cues_of("links.part_of"))
    if draft.aspect is not Aspect.SHARE or not part:
        return None
    counts = [d for d in others if d.frame is draft.frame and d.last <= draft.first and not d.narrows and d.aspect is Aspect.LEVEL]
    found = next((d for d in reversed(counts) if d.kind in (Kind.QUANTITY, Kind.MONEY)), None)
    return found if found is not None and measure(base(found.measure)).registered else None


def _summed(draft: Draft) -> bool:
    """Whether the figure is said to be a sum ("in all", "au total")."""
    return bool(draft.frame.cues_of("links.sum", max(0, draft.first - 5), draft.last + 3))


def _goes_without_saying(draft: Draft, last: Draft) -> bool:
    """Whether a change leaves out what changed and that it did, said of the one before it ("flats fell by 2 per cent, houses by 1")."""
    if not (draft.kind is last.kind is Kind.PERCENT and draft.aspect is last.aspect is Aspect.CHANGE):
        return False
    frame = draft.frame
    said = [h for h in frame.things_in(last.last, draft.first) if class_of(h.concept) in ("property", "action", "event")]
    return not said and not frame.cues_of("change.", last.last, draft.first)


def _compared(draft: Draft) -> bool:
    """Whether the figure is what the one before it is compared with."""
    return any(c.last in (draft.first - 1, draft.first - 2) for c in draft.frame.cues_of("links.against"))


def base(id: str) -> str:
    """What an id is an aspect of ("change:sales": sales)."""
    head, mark, rest = id.partition(":")
    return rest if mark and head in _ASPECTS else id


_ASPECTS = ("change", "share", "ratio", "rate")


def _as(draft: Draft, other: Draft) -> str | None:
    """The measure of another figure as this one would state it; None where a value of its kind and unit cannot be one."""
    if not other.measure or ":?" in other.measure or draft.value is None:
        return None
    if draft.kind is other.kind and draft.kind is Kind.PERCENT:
        one_unit = other.value is None or other.value.unit == draft.value.unit  # what is told in points lies between two levels
        if draft.aspect is Aspect.LEVEL and (other.aspect is not Aspect.CHANGE or (one_unit and _close(other, draft))):
            draft.aspect, draft.direction = other.aspect, draft.direction or other.direction
        return other.measure if draft.aspect is other.aspect else None
    what = base(other.measure)
    found = measure(what)
    unit = other.value.unit if other.value is not None else None
    mine = draft.value.unit if draft.aspect is not Aspect.RATE else (draft.value.unit or "").partition("/")[0] or None
    if not can_be(found, mine, draft.kind, draft.aspect) if found.registered else unit != draft.value.unit:
        return None
    if draft.kind is other.kind and draft.aspect is other.aspect:
        return other.measure
    if draft.aspect is Aspect.CHANGE and other.aspect in (Aspect.LEVEL, Aspect.RATE) and found.registered:
        return f"change:{what}"
    if draft.aspect is Aspect.RATE and other.aspect is Aspect.LEVEL and draft.carried and other is draft.model and found.registered:
        return f"rate:{what}"  # "2,609 sold, or 326 a month"
    return what if draft.kind is other.kind and draft.aspect is Aspect.LEVEL and found.registered else None


def _close(other: Draft, draft: Draft) -> bool:
    """Whether two figures stand in one clause or go on from one another, with no third between."""
    frame = draft.frame
    if other.frame is not frame or any(other.last <= a < draft.first for a, _, _ in frame.figures):
        return False
    return draft.first - other.last <= 4 or bool(frame.cues_of("change.", other.last, draft.first))


def _named_between(other: Draft, draft: Draft) -> bool:
    """Whether something else is named between two figures than what the first counts."""
    hits = draft.frame.things_in(other.last, draft.first)
    return any(class_of(h.concept) in ("property", "thing", "person") and h.concept not in other.noun for h in hits)


def _counted_in(id: str) -> str | None:
    """The unit that a measure of people is counted in elsewhere ("2,375 people fell ill": cases)."""
    found = measure(id)
    known = (
        concepts().get(found.concepts[0]) if found.registered and (found.field == "health" or id == "births") and found.concepts else None
    )
    return known.unit if known is not None and known.cls == "event" and known.unit not in (None, "people") else None
