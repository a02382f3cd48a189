"""A figure before, as what a bare number takes up: how well each fits, by nearness, words that tie the two, size and the build of the
sentence. (`ellipsis` weighs them against nouns, money and people; the points are of one scale.)"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.binding.left_out.carry import bare_digits, needs_scale, scale_of, scaled_up
from factcheck.extract.binding.left_out.construction import is_alone, is_parallel, is_part, is_repeated, is_set_beside, is_share
from factcheck.extract.binding.left_out.hints import Hints
from factcheck.extract.binding.left_out.meant import Option
from factcheck.extract.binding.left_out.some_of import counted_off, end_of, for_each, opens
from factcheck.extract.cues import AUXILIARY, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.units.units import convert
from factcheck.extract.figures.units.units_table import FACTORS
from factcheck.extract.phrases import (
    THINGS,
    classes,
    counts_itself,
    taken,
    unit_of,
)
from factcheck.measures.concept import HAPPENS, concepts
from factcheck.measures.registry import measure, resolve
from factcheck.model import Approx, Aspect, Kind

_VERB = 4  # tokens behind a number in which its verb stands
_COMPARED = 4  # tokens between how much more it is, and than what
_IN_YEARS = frozenset({"age", "retirement_age", "life_expectancy", "seniority", "term_of_office"})
_OTHER_SIZES = 1000  # times that one unit of a dimension is another, so that a bare number may be in any of them
_REACH = 12  # figures before that are considered
# Where it stands, and how many others stand between.
_SAME_SENTENCE, _BEFORE, _OTHER_PARAGRAPH = 3.0, 1.0, -1.0
_PASSED_OVER, _PASSED_OVER_BEFORE = -0.5, -0.25
TIED_WITHIN, _TIED = 2.0, 1.0  # a word says that the number takes up what was told
_NAMED = 1.5  # the clause names what that figure counts
# The build of the sentence says that it is a share, a part or a fellow of that figure, or its fellow in a phrase that is built again.
_SHARE, _PART, _PARALLEL, _REPEATED = 5.0, 3.0, 2.0, 4.0
# How many times one number is the other.
_SIZES = ((Decimal(3), 1.5), (Decimal(10), 1.0), (Decimal(50), 0.0), (Decimal(1000), -1.5))
_OUT_OF_SIZE = -4.0
_OF_ALL = -0.5  # however few of all they are
_SCALED = -0.5  # it fits in size only with a word of size that the number leaves out
IN_TENTHS = -2.5  # nothing is counted in tenths
_QUOTIENT = 6.0  # it is a figure before divided by another
_LARGE, _LIKE_SCALE = 1_000_000, 0.5  # both are so many million
_A_STEP = -2.5  # "two more steps of 0.25 points, which would make it 2.75": a level is no step
_TERM = -2.5  # "was jailed for eight years, prosecutors had asked for nine"
_THIRD = Decimal("0.3")  # as long as the term before at least
_SIZES_OF_ONE = ("m", "m/s", "°C", "seconds", "Pa", "V", "Hz")  # bases of units that tell how long, fast or warm one thing is
_ONLY_COUNTED = -3.0  # metres and knots are printed again, what is counted or weighed is left out
# Money: no verb of paying is near; it is not money though one is; it is not money though "they" are told of.
_FEW, _SPELT = 13, -1.5  # a few, in words, are seldom an amount: "last year I took four"
_UNPAID, NO_MONEY, NOT_THEY = -1.5, -2.0, -3.0
_NOT_PEOPLE = -0.4  # "they were 40,000" behind a number of things, unless of much the same size
NOT_EACH = -4.0  # "140,000 drawings by 240 people, some 580 each"
_BEFALLS_PEOPLE = -2.0  # "421 pupils of 27 schools fell ill, 19 were taken to hospital"


def figures_before(draft: Draft, told: Hints, before: Sequence[Draft], speech: Speech) -> list[Option]:
    """The figures before, nearest first."""
    frame = draft.frame
    hits = [h for h in classes(frame.things_in(told.opening, draft.first), THINGS) if not taken(frame, h)]
    named = {h.concept for h in hits}
    own = any((unit_of(h) or property_unit(h.concept)) and not counts_itself(frame, h, draft.first) for h in hits)
    persons = _befalls_people(draft)
    out: list[Option] = []
    for other in reversed(before[-_REACH:]):
        points = _fit(draft, other, told, len(out))
        if points is None:
            continue
        if persons and other.value is not None and other.value.unit != "people":
            points += _BEFALLS_PEOPLE
        if told.tied and not (own and told.changes):  # what changes is told before its ends
            points += TIED_WITHIN if told.link and other.frame is frame else _TIED
        if set(other.noun) & named:
            points += _NAMED
        if other.kind is Kind.PERCENT and _rise(other) and _of_growth(draft, told):
            points += TIED_WITHIN
        points += _built(draft, other, told, before, speech)
        if for_each(draft, other, before):
            points += _QUOTIENT
        out.append(Option(points, figure=other))
    return out


def _built(draft: Draft, other: Draft, told: Hints, before: Sequence[Draft], speech: Speech) -> float:
    """Points for what the build of the sentence says of the two."""
    if not told.tied and is_share(draft, other):
        return _SHARE
    if is_part(draft, other, speech):
        return _PART
    if is_repeated(draft, other) or is_set_beside(draft, other, before):
        return _REPEATED
    return _PARALLEL if is_parallel(draft, other) else 0.0


def _fit(draft: Draft, other: Draft, told: Hints, passed_over: int) -> float | None:
    """Points for a figure before a bare number; None where the number cannot stand for the same."""
    mine, theirs = draft.value.middle if draft.value else None, other.value.middle if other.value else None
    if mine is None or not theirs or other.figure is None or (other.value is not None and other.value.unit is None):
        return None
    within, near = draft.frame is other.frame, draft.frame.sentence.paragraph == other.frame.sentence.paragraph
    alone = near and not within and not passed_over and is_alone(draft)
    if _of_other_kind(draft, other, told, within=within) or _off(draft, other, told, mine, theirs, alone=alone):
        return None
    scale = needs_scale(draft, other) if within or bare_digits(draft) else Decimal(1)
    ratio = abs(mine * scale / theirs)
    if (told.part and ratio > 1) or (_is_term(other, told) and not _like_term(draft, other, told, ratio)):
        return None
    points = _by_size(draft, other, told, ratio, near=near) + _by_kind(draft, other, told, scaled=scale > 1)
    if not told.link and _of_size(other) and draft.value is not None and draft.value.grain >= 1 and not end_of(draft) and not alone:
        points += _ONLY_COUNTED
    points += _SAME_SENTENCE if within or alone else _BEFORE
    points += (_PASSED_OVER if within else _PASSED_OVER_BEFORE) * passed_over
    points += 0.0 if near else _OTHER_PARAGRAPH
    if other.kind is not Kind.MONEY:
        return points + (NO_MONEY if (told.paid or told.money) and not (told.link and within) else 0.0)
    return points + _as_money(draft, told, within=within, scaled=scale > 1, few=mine < _FEW)


def _of_other_kind(draft: Draft, other: Draft, told: Hints, *, within: bool) -> bool:
    """Whether a figure is of a kind that a bare number is not taken for where it stands."""
    if other.figure is not None and other.figure.kind == "age" and not (told.part and within):
        return True
    if other.kind is Kind.DURATION:  # "for those under 26 it falls to 150 a day"
        return _is_rate(draft) or (not within and not told.it) or (told.changes and _during(other))
    if other.kind is Kind.PERCENT:
        # "from 19 to 21 pupils, 9 % more, and the maximum from 24 to 26", "19 percent fewer than the 21 of May"
        compared = told.changes or (within and 0 < draft.first - other.last <= _COMPARED)
        return not _share_like(draft, told, within=within) or (compared and _rise(other) and not _of_growth(draft, told))
    return other.kind in (Kind.RANK, Kind.RATIO) or (other.kind is Kind.MONEY and per_many(draft))


def _off(draft: Draft, other: Draft, told: Hints, mine: Decimal, theirs: Decimal, *, alone: bool) -> bool:
    """Whether how the text goes on sets a number off from a figure before."""
    if other.restates and not draft.frame.inside[draft.first]:
        return True  # "to 650 francs ($980) this autumn and 800 next": the amount in brackets is an aside
    if told.stands and not told.link and not told.it and _of_size(other) and not (mine < theirs and end_of(draft)):
        return True  # "26 miles off the coast …, and three more had joined it"
    return (not alone and counted_off(draft, other, told)) or (mine > theirs and _acts(draft) and _where(other))


def _is_rate(draft: Draft) -> bool:
    """Whether a number is so many to something else: "150 a day"."""
    return draft.value is not None and (draft.value.unit or "").startswith("/")


def _is_term(other: Draft, told: Hints) -> bool:
    """Whether a figure is a length of time that nothing ties to the number ("thirty years, twelve of them in Lugo" does)."""
    return other.kind is Kind.DURATION and not told.link and not told.part


def _like_term(draft: Draft, other: Draft, told: Hints, ratio: Decimal) -> bool:
    """Whether a number may be another length of time of much the same size."""
    return _THIRD <= ratio <= 3 and (told.begin < draft.first or is_parallel(draft, other))


def _by_size(draft: Draft, other: Draft, told: Hints, ratio: Decimal, *, near: bool) -> float:
    """Points for how many times one number is the other."""
    less = told.each or (told.shared and near) or _is_rate(draft)
    points = 0.0 if less and ratio <= 1 else _size(ratio)  # a day or for each it is less than in all
    if draft.frame is not other.frame and ratio <= 1 and opens(draft):
        points = max(points, _OF_ALL)  # "184,312 cars were recalled. Thirteen have burned so far"
    return points + (_LIKE_SCALE if scale_of(draft) == scale_of(other) >= _LARGE else 0.0)


def _by_kind(draft: Draft, other: Draft, told: Hints, *, scaled: bool) -> float:
    """Points for what a figure is of. `scaled`: the number fits it only with its word of size."""
    points = 0.0
    if _is_term(other, told):
        points += _TERM
    if other.figure is not None and other.figure.kind == "points" and not told.link:
        points += _A_STEP
    if scaled:
        points += _SCALED
    elif in_tenths(draft) and other.value is not None and other.value.grain >= 1:
        points += IN_TENTHS
    people = other.value is not None and other.value.unit == "people"
    if told.each and people:
        points += NOT_EACH
    if told.they and not people:
        points += _NOT_PEOPLE
    return points


def _as_money(draft: Draft, told: Hints, *, within: bool, scaled: bool, few: bool) -> float:
    """Points for an amount of money, by whether the number is told like one."""
    if told.they:
        return NOT_THEY
    understood = told.paid or told.money or told.pronoun or told.stands or (told.link and within) or scaled or scaled_up(draft)
    exact = draft.value is not None and draft.value.approx is Approx.EXACT
    spelt = few and exact and not within and not told.paid and not bare_digits(draft)
    return (0.0 if understood else _UNPAID) + (_SPELT if spelt else 0.0)


def _acts(draft: Draft) -> bool:
    """Whether a number opens its clause as the subject of a verb right behind it: "12 centres ; 17 ont quitté l'étude"."""
    frame, at = draft.frame, draft.first - 1
    opens = at < 0 or frame.tokens[at].kind == "mark"
    return opens and draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & AUXILIARY)


def _where(other: Draft) -> bool:
    """Whether a count stands behind a preposition, and so says where or when something is, and not who does it."""
    return other.kind is Kind.QUANTITY and other.first > 0 and bool(other.frame.flags[other.first - 1] & PREPOSITION)


def _befalls_people(draft: Draft) -> bool:
    """Whether what is told right behind a number happens to people alone ("19 ont été hospitalisés")."""
    done = [h for h in classes(draft.frame.things_in(draft.last, draft.last + _VERB), HAPPENS) if not taken(draft.frame, h)]
    return bool(done) and concepts()[done[0].concept].unit == "people"


def _during(other: Draft) -> bool:
    """Whether a length of time says in how long something changed ("En dix ans, ils sont passés de 40 à 26")."""
    return other.first == 1 and bool(other.frame.flags[0] & PREPOSITION)


def _rise(other: Draft) -> bool:
    """Whether a percentage says by how much something changed, so that no end of a change is one."""
    figure = other.figure
    return figure is not None and (
        figure.direction != 0 or any(other.last <= c.first <= other.last + 1 for c in other.frame.cues_of("change."))
    )


def _of_growth(draft: Draft, told: Hints) -> bool:
    """Whether what changes is itself a change, whose size a percentage said before ("sales rose 3.7 percent, but growth slowed to 1.9")."""
    frame, value = draft.frame, draft.value
    moves = [c for c in frame.cues_of("change.", told.begin, draft.first) if c.last < draft.first - 2]  # not "rose to 1.9"
    return told.changes and value is not None and value.grain < 1 and bool(moves)


def _share_like(draft: Draft, told: Hints, *, within: bool) -> bool:
    """Whether a bare number may be a percentage ("Hungary (13.0)", "die Schweiz 35")."""
    value = draft.value
    if value is None or value.middle is None or abs(value.middle) > 100:
        return False
    if not bare_digits(draft):
        return within and told.tied and value.grain == 1
    return within or (told.tied and value.grain < 1)


def _of_size(other: Draft) -> bool:
    """Whether a figure says how large, fast or warm something is, so that a bare number after it hardly says the same."""
    unit = other.value.unit if other.value is not None else None
    if unit == "magnitude":
        return True
    if unit is None or other.figure is None or other.figure.kind not in ("unit", "temperature") or unit == "mm":
        return False
    return unit in ("km²", "m²") or convert(Decimal(1), unit)[1] in _SIZES_OF_ONE


def per_many(draft: Draft) -> bool:
    """Whether a number is so many to a round number of something: "infant mortality stood at 4.1 per 1,000 births"."""
    unit = draft.value.unit if draft.value is not None else None
    return unit is not None and unit.startswith("/") and unit[1:2].isdigit()


def in_tenths(draft: Draft) -> bool:
    """Whether bare digits have decimals: nobody counts so."""
    return draft.value is not None and draft.value.grain < 1 and bare_digits(draft)


def _size(ratio: Decimal) -> float:
    if ratio == 0:
        return 0.0
    times = ratio if ratio >= 1 else 1 / ratio
    return next((points for limit, points in _SIZES if times <= limit), _OUT_OF_SIZE)


def property_unit(concept: str) -> str | None:
    """The unit of a property that has only one ("seating capacity": seats)."""
    found = measure(resolve((concept,), (), (), None, Kind.QUANTITY, Aspect.LEVEL))
    if not found.registered:
        return "years" if concept in _IN_YEARS else None  # "the pension age from 62 to 64"; a delay may be one of days
    if found.field == "properties":
        return None  # a length or a weight may have any unit of its dimension
    units = [unit for unit in found.units if unit != "%"]
    sizes = [convert(Decimal(1), unit)[0] for unit in units if unit in FACTORS]
    if sizes and (max(sizes) >= _OTHER_SIZES * min(sizes) or concepts()[concept].cls == "thing"):
        return None  # a power or an output, too; and a farm is not its hectares
    return next(iter(units), None)
