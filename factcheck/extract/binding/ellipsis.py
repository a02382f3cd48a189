"""Numbers with no noun of their own ("against 610,000", "La Région en a apporté 55", "und 24 kamen"): what they leave out.

What a number may stand for are the figures before it, the nouns of its own clause and sentence, money, and people. Each of these gets
points for how well it fits: for nearness, for a word that ties the two ("against", "of which", "en", "the 410"), for a like order of
magnitude, for a verb that wants money or people, and for a clause that names the same thing. The best one gives noun, unit, currency and
word of size; without one that fits, the number stays without a unit, which is better than a wrong one.

The points are few and round on purpose: on the labelled stories none of them can be moved by one without losing more than it wins, and
what made no difference was left out.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.binding.carry import bare_digits, carry, is_money, needs_scale, part_of_one, scale_of, scaled, scaled_up, set_unit
from factcheck.extract.binding.changing import changing
from factcheck.extract.binding.construction import is_parallel, is_part, is_share
from factcheck.extract.binding.creatures import befallen
from factcheck.extract.binding.hints import Hints, hints, near_nouns
from factcheck.extract.binding.meant import OF_CLAUSE, Option, apposed, asked, meant, told_of
from factcheck.extract.binding.phrases import (
    HAPPENS,
    THINGS,
    acts,
    classes,
    counts_itself,
    heads,
    is_plural,
    looks_like_noun,
    taken,
    unit_of,
)
from factcheck.extract.binding.reckoning import Reckoning
from factcheck.extract.binding.some_of import counted_off, end_of, for_each, opens, whom
from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.units import convert
from factcheck.extract.figures.units_table import FACTORS
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Kind

_ENOUGH = 0.0
_LIKE_SIZE = Decimal(5)  # times that one number of a day may be another
_COUNTRIES = 250  # more there are not
_VERB = 4  # tokens behind a number in which its verb stands
_COMPARED = 4  # tokens between how much more it is, and than what
_TENTH = Decimal("0.1")
_IN_YEARS = frozenset({"age", "retirement_age", "life_expectancy", "seniority", "term_of_office"})
_OTHER_SIZES = 1000  # times that one unit of a dimension is another, so that a bare number may be in any of them
_REACH = 12  # figures before that are considered

# A figure before: where it stands, and how many others stand between.
_SAME_SENTENCE, _BEFORE, _OTHER_PARAGRAPH = 3.0, 1.0, -1.0
_PASSED_OVER, _PASSED_OVER_BEFORE = -0.5, -0.25
_TIED_WITHIN, _TIED = 2.0, 1.0  # a word says that the number takes up what was told
_NAMED = 1.5  # the clause names what that figure counts
_SHARE, _PART, _PARALLEL = 5.0, 3.0, 2.0  # the build of the sentence says that it is a share, a part or a fellow of that figure
# How many times one number is the other.
_SIZES = ((Decimal(3), 1.5), (Decimal(10), 1.0), (Decimal(50), 0.0), (Decimal(1000), -1.5))
_OUT_OF_SIZE = -4.0
_OF_ALL = -0.5  # however few of all they are
_SCALED = -0.5  # it fits in size only with a word of size that the number leaves out
_IN_TENTHS = -2.5  # nothing is counted in tenths
_QUOTIENT = 6.0  # it is a figure before divided by another
_LARGE, _LIKE_SCALE = 1_000_000, 0.5  # both are so many million
_SHARES = frozenset({"percent", "points", "share", "multiple"})  # figures that count nothing
_A_STEP = -2.5  # "two more steps of 0.25 points, which would make it 2.75": a level is no step
_TERM = -2.5  # "was jailed for eight years, prosecutors had asked for nine"
_SIZES_OF_ONE = ("m", "m/s", "°C", "seconds", "Pa", "V", "Hz")  # bases of units that tell how long, fast or warm one thing is
_ONLY_COUNTED = -3.0  # metres and knots are printed again, what is counted or weighed is left out
# Money: no verb of paying is near; it is not money though one is; it is not money though "they" are told of.
_UNPAID, _NO_MONEY, _NOT_THEY = -1.5, -2.0, -3.0
# A noun: of the clause, of the sentence, of the sentence with other figures between, behind the number.
_OF_SENTENCE, _FAR, _BEHIND = 1.5, 1.2, 0.6
_NOT_PEOPLE = -0.4  # "they were 40,000" behind a number of things, unless of much the same size
_NOT_EACH = -4.0  # "140,000 drawings by 240 people, some 580 each"
_BEFALLS_PEOPLE = -2.0  # "421 pupils of 27 schools fell ill, 19 were taken to hospital"
_SUBJECT = 5.0  # behind the number: "son ya 43 los heridos"
_COLON = 0.5  # it is what the words before a colon are about
_A_WORD_OFF, _FARTHEST = -0.1, -1.0
_BESIDE_PRONOUN = -2.5  # "the factory makes 620 of them": who makes them
_SINGULAR, _SINGULAR_PEOPLE = -3.0, -1.5  # "the first march had drawn 400,000"; "turnout was 400,000"
# Money without a figure: nothing else fits the clause; a million or more, the more so the more money the article tells of.
_ONLY_MONEY, _MILLIONS, _WEALTH = 2.8, 1.5, 1.0
_DRAWN, _DOERS, _THEY, _OUTLIVE = 5.0, 4.0, 2.0, 0.4  # people; bridges survive, too


def fill(
    draft: Draft,
    speech: Speech,
    same: Sequence[Draft],
    earlier: Sequence[Draft],
    article: Reckoning,
    sentence: Frame | None = None,
) -> None:
    """Gives a bare number what it leaves out. `same`: the figures before it in its sentence; `earlier`: those of the sentences before;
    `article`: what the article counts in; `sentence`: the one before."""
    told = hints(draft, speech, article)
    before = [*earlier, *same]
    if (animals := befallen(draft, before)) is not None:
        carry(draft, animals)
        return
    options = [
        *_figures(draft, told, before, speech),
        *_nouns(draft, told, speech),
        *changing(draft, told, speech),
        *_money(draft, told, article, before),
        *_people(draft, told),
    ]
    if sentence is not None and not told.link and (told.pronoun or told.they):
        options += meant(sentence, speech) if told.pronoun else told_of(sentence, draft, speech)
    if sentence is not None and not same:
        options += asked(sentence, speech)
    if whom(draft):
        options = [option for option in options if _counted_in(option) == "people"]
    if part_of_one(draft):
        options = [option for option in options if option.unit != "people"]
    if draft.value is not None and (draft.value.middle or 0) > _COUNTRIES:
        options = [option for option in options if _counted_in(option) != "countries"]
    best = max(options, key=lambda option: option.points, default=None)
    if best is None or best.points < _ENOUGH:
        return
    if best.figure is not None:
        carry(draft, best.figure, ends=_as_often(draft, best.figure))
        if draft.figure is not None and draft.figure.kind == "age":  # "he is 68; 43 of those years he spent on stage"
            draft.figure, draft.kind, draft.noun = replace(draft.figure, kind="duration"), Kind.DURATION, ()
        return
    draft.noun, draft.noun_text = best.noun, best.noun_text
    set_unit(draft, best.unit)
    if best.kind is Kind.DURATION:
        draft.kind = Kind.DURATION
    if best.kind is Kind.MONEY:
        draft.kind = Kind.MONEY
        last = next((d for d in reversed(before) if d.kind is Kind.MONEY), None)
        if last is not None and bare_digits(draft):
            scaled(draft, last)


def _as_often(draft: Draft, other: Draft) -> bool:
    """Whether a number is of so much a day as the figure that it takes up: it is of its size."""
    mine, theirs = draft.value.middle if draft.value else None, other.value.middle if other.value else None
    if not mine or not theirs:
        return False
    ratio = abs(mine * needs_scale(draft, other) / theirs)
    return 1 / _LIKE_SIZE <= ratio <= _LIKE_SIZE


def _counted_in(option: Option) -> str | None:
    """The unit that an option gives."""
    if option.figure is None:
        return option.unit
    return option.figure.value.unit if option.figure.value is not None else None


def _figures(draft: Draft, told: Hints, before: Sequence[Draft], speech: Speech) -> list[Option]:
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
            points += _TIED_WITHIN if told.link and other.frame is frame else _TIED
        if set(other.noun) & named:
            points += _NAMED
        if other.kind is Kind.PERCENT and _rise(other) and _of_growth(draft, told):
            points += _TIED_WITHIN
        points += _built(draft, other, told, speech)
        if for_each(draft, other, before):
            points += _QUOTIENT
        out.append(Option(points, figure=other))
    return out


def _built(draft: Draft, other: Draft, told: Hints, speech: Speech) -> float:
    """Points for what the build of the sentence says of the two."""
    if not told.tied and is_share(draft, other):
        return _SHARE
    if is_part(draft, other, speech):
        return _PART
    return _PARALLEL if is_parallel(draft, other) else 0.0


def _fit(draft: Draft, other: Draft, told: Hints, passed_over: int) -> float | None:
    """Points for a figure before a bare number; None where the number cannot stand for the same."""
    if other.value is None or other.value.unit is None or other.figure is None or draft.value is None:
        return None
    mine, theirs = draft.value.middle, other.value.middle
    within = draft.frame is other.frame
    if mine is None or not theirs or other.kind in (Kind.RANK, Kind.RATIO) or (other.figure.kind == "age" and not (told.part and within)):
        return None
    if other.kind is Kind.DURATION and (not within or (told.changes and _during(other))):
        return None
    if other.kind is Kind.DURATION and (draft.value.unit or "").startswith("/"):
        return None  # "for those under 26 it falls to 150 a day"
    if other.kind is Kind.MONEY and _per_many(draft):
        return None
    if other.restates and not draft.frame.inside[draft.first]:
        return None  # "to 650 francs ($980) this autumn and 800 next": the amount in brackets is an aside
    if counted_off(draft, other, told):
        return None
    if told.stands and not told.link and _of_size(other) and not (end_of(draft) and mine < theirs):
        return None  # "26 miles off the coast …, and three more had joined it"
    if other.kind is Kind.PERCENT and not _share_like(draft, told, within=within):
        return None
    if (
        other.kind is Kind.PERCENT
        and _rise(other)
        and not _of_growth(draft, told)
        and (told.changes or (within and 0 < draft.first - other.last <= _COMPARED))
    ):
        return None  # "from 19 to 21 pupils, 9 % more, and the maximum from 24 to 26", "19 percent fewer than the 21 of May"
    scale = needs_scale(draft, other) if within or bare_digits(draft) else Decimal(1)
    ratio = abs(mine * scale / theirs)
    if told.part and ratio > 1:
        return None
    near = draft.frame.sentence.paragraph == other.frame.sentence.paragraph
    less = told.each or (told.shared and near) or (draft.value.unit or "").startswith("/")  # a day or for each it is less than in all
    points = 0.0 if less and ratio <= 1 else _size(ratio)
    if draft.frame is not other.frame and ratio <= 1 and opens(draft):
        points = max(points, _OF_ALL)  # "184,312 cars were recalled. Thirteen have burned so far"
    if other.kind is Kind.DURATION and not told.link and not told.part:  # "thirty years, twelve of them in Lugo"
        if not Decimal("0.3") <= ratio <= 3 or not (told.begin < draft.first or is_parallel(draft, other)):
            return None
        points += _TERM
    if other.figure.kind == "points" and not told.link:
        points += _A_STEP
    if scale > 1:
        points += _SCALED
    elif _in_tenths(draft) and other.value.grain >= 1:
        points += _IN_TENTHS
    if not told.link and _of_size(other) and draft.value.grain >= 1 and not end_of(draft):
        points += _ONLY_COUNTED
    points += _SAME_SENTENCE if within else _BEFORE
    points += (_PASSED_OVER if within else _PASSED_OVER_BEFORE) * passed_over
    if draft.frame.sentence.paragraph != other.frame.sentence.paragraph:
        points += _OTHER_PARAGRAPH
    if told.each and other.value.unit == "people":
        points += _NOT_EACH
    if told.they and other.value.unit != "people":
        points += _NOT_PEOPLE
    if scale_of(draft) == scale_of(other) >= _LARGE:
        points += _LIKE_SCALE
    if other.kind is not Kind.MONEY:
        return points + (_NO_MONEY if (told.paid or told.money) and not (told.link and within) else 0.0)
    if told.they:
        return points + _NOT_THEY
    understood = told.paid or told.money or told.pronoun or told.stands or (told.link and within) or scale > 1 or scaled_up(draft)
    return points + (0.0 if understood else _UNPAID)


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


def _per_many(draft: Draft) -> bool:
    """Whether a number is so many to a round number of something: "infant mortality stood at 4.1 per 1,000 births"."""
    unit = draft.value.unit if draft.value is not None else None
    return unit is not None and unit.startswith("/") and unit[1:2].isdigit()


def _in_tenths(draft: Draft) -> bool:
    return draft.value is not None and draft.value.grain < 1 and bare_digits(draft)


def _size(ratio: Decimal) -> float:
    if ratio == 0:
        return 0.0
    times = ratio if ratio >= 1 else 1 / ratio
    return next((points for limit, points in _SIZES if times <= limit), _OUT_OF_SIZE)


def _nouns(draft: Draft, told: Hints, speech: Speech) -> list[Option]:
    """The nouns that can be counted: those of the clause before the number, then those of its sentence, then what follows it."""
    frame = draft.frame
    out = apposed(draft, speech)
    more = bool(frame.cues_of("ellipsis.more", draft.last, draft.last + 2))  # "a lone turbine …, and three more had joined it"
    before = [h for h in classes(frame.things_in(0, draft.first), THINGS) if not taken(frame, h) and looks_like_noun(frame, h, speech)]
    before = heads([h for h in before if not acts(frame, h, draft.first, speech)], speech)
    before = [h for h in before if not any(b == h.first and f.kind == "number" for _, b, f in frame.figures)]  # it has its number
    for hit in before:
        if counts_itself(frame, hit, draft.first) or frame.tokens[hit.last].low.endswith("'s"):
            continue
        unit = unit_of(hit) or property_unit(hit.concept)
        if unit is None or (unit_of(hit) is None and not told.link and _told_already(draft, hit)):
            continue
        between = any(hit.last < a < draft.first and f.kind not in _SHARES for a, _, f in frame.figures)
        own = hit.first >= told.opening and (not told.colon or (hit.first == before[0].first and not _in_phrase(frame, hit)))
        points = OF_CLAUSE + (_COLON if told.colon else 0.0) if own else _FAR if between else _OF_SENTENCE
        points += max(_FARTHEST, _A_WORD_OFF * (draft.first - hit.last - 1))
        if told.changes:
            points += _TIED_WITHIN  # "the pension age from 62 to 64"
        if told.pronoun and hit.first >= told.opening:
            points += _BESIDE_PRONOUN
        elif told.pronoun and not between and is_plural(frame, hit, speech):
            points = OF_CLAUSE  # "les voyageurs s'y feront : on en attend 31 millions"
        if told.each and unit == "people":
            points += _NOT_EACH
        if told.paid and not told.link:
            points += _NO_MONEY  # "the savers had got back 41 million"
        if (
            unit_of(hit) is not None
            and (not told.link or (told.changes and unit != "people"))
            and not (more or is_plural(frame, hit, speech) or _befallen(frame, hit))
        ):
            points += _SINGULAR_PEOPLE if unit == "people" else _SINGULAR
        if unit_of(hit) is not None and _in_tenths(draft):
            points += _IN_TENTHS
        noun = tuple(sorted({h.concept for h in before if abs(h.first - hit.first) <= 3}))
        out.append(Option(points, noun=noun, noun_text=frame.words(hit.first, hit.last + 1), unit=unit))
    after = [h for h in classes(frame.things_in(draft.last, told.end), THINGS | HAPPENS) if looks_like_noun(frame, h, speech)]
    after = [h for h in after if unit_of(h) == "people" or (is_plural(frame, h, speech) and not frame.flags[h.first - 1] & AUXILIARY)]
    after = [h for h in after if not frame.flags[h.first - 1] & POSSESSIVE]  # "8,500 had to leave their homes"
    after = [h for h in after if not any(c.first == h.first for c in frame.cues_of("draws.outlives"))]
    counted = next((h for h in after if unit_of(h)), None)
    at = draft.last
    if counted is not None and counted.first == at + 1 and frame.flags[at] & DETERMINER and not frame.flags[at] & (PREPOSITION | GENITIVE):
        points = _subject_behind(draft, speech) if is_plural(frame, counted, speech) else 0.0
        text = frame.words(counted.first, counted.last + 1)
        out.append(Option(points or _BEHIND, noun=(counted.concept,), noun_text=text if points else None, unit=unit_of(counted)))
    elif counted is not None and not frame.flags[at] & (PREPOSITION | GENITIVE):
        out.append(Option(_BEHIND, noun=(counted.concept,), unit=unit_of(counted)))
    return out


def _subject_behind(draft: Draft, speech: Speech) -> float:
    """Points for a subject behind its number, where its verb stands before that: "son ya 43 los heridos", "suman 12 las fincas"."""
    frame, at = draft.frame, draft.first - 1
    while at > 0 and frame.flags[at] & (FILLER | PREPOSITION):
        at -= 1
    if not speech.noun_first or at < 0 or frame.tokens[at].kind != "word":
        return 0.0
    return _SUBJECT if frame.flags[at] & AUXILIARY else 0.0 if frame.flags[at] else OF_CLAUSE


def _told_already(draft: Draft, hit: Hit) -> bool:
    """Whether the value of a property stands right behind it, so that no number further on is ("of magnitude 6.8, …, 9 to the east")."""
    return any(hit.last < a <= hit.last + 2 and a != draft.first for a, _, _ in draft.frame.figures)


def _befallen(frame: Frame, hit: Hit) -> bool:
    """Whether a word is for all to whom something happened, which has no plural: "the dead numbered 611", "the tally of injured is 21"."""
    known = concepts()[hit.concept]
    return known.cls == "event" and known.unit == "people" and hit.first > 0 and bool(frame.flags[hit.first - 1] & (DETERMINER | GENITIVE))


def _in_phrase(frame: Frame, hit: Hit) -> bool:
    """Whether a noun stands right behind a preposition, so that it is not what its sentence is about."""
    return hit.first > 0 and bool(frame.flags[hit.first - 1] & PREPOSITION)


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


def _money(draft: Draft, told: Hints, article: Reckoning, before: Sequence[Draft]) -> list[Option]:
    """Money in the currency last spoken of, where the clause speaks of nothing else or the number is a million or more."""
    value, large = draft.value, scaled_up(draft)
    if (
        article.currency is None
        or value is None
        or not (value.unit is None or value.unit.startswith("/"))
        or _per_many(draft)
        or not (bare_digits(draft) or large)
    ):
        return []
    if not (told.money or told.paid or large) or (value.grain == _TENTH and not large):
        return []  # an amount is printed with two decimals or none
    if not large and draft.last < len(draft.frame.flags) and draft.frame.flags[draft.last] & GENITIVE:
        return []  # "29 of the planes"
    points = (_ONLY_MONEY if told.money else 0.0) + (_NOT_THEY if told.they else 0.0)
    if large:
        points += _MILLIONS + _WEALTH * article.wealth
    frame = draft.frame
    back = [h for h in classes(frame.things_in(told.begin, draft.first), THINGS) if not taken(frame, h)]
    text = frame.words(back[-1].first, back[-1].last + 1) if back else None
    return [Option(points, noun=near_nouns(draft, told.begin), noun_text=text, unit=currency(draft, article, before), kind=Kind.MONEY)]


def currency(draft: Draft, article: Reckoning, before: Sequence[Draft]) -> str | None:
    """The currency of the last amount in the paragraph, that of the article where there is none."""
    paragraph = draft.frame.sentence.paragraph
    last = next((d for d in reversed(before) if d.kind is Kind.MONEY and d.frame.sentence.paragraph == paragraph), None)
    unit = last.value.unit if last is not None and last.value is not None and not last.restates else None
    return unit.partition("/")[0] if unit is not None and is_money(unit) else article.currency


def _people(draft: Draft, told: Hints) -> list[Option]:
    """People, where the verb or the pronoun can mean nobody else ("ils étaient 9 000", "drew 400,000")."""
    out = []
    frame = draft.frame
    drawn = frame.cues_of("draws.people", told.begin, draft.first)
    if any(draft.first - 3 <= c.last for c in drawn):
        out.append(Option(_DRAWN, noun=("visitor",), unit="people"))
    held = frame.cues_of("draws.holds", told.begin, draft.first)
    if any(draft.first - 2 <= c.last for c in held):
        out.append(Option(_DRAWN, noun=("seat",), unit="people"))
    near = ((draft.last, draft.last + 2), (draft.first - 1, draft.first))
    if any(frame.cues_of(kind, *span) for kind in ("draws.doers", "draws.lives") for span in near):
        out.append(Option(_DOERS, noun=("person",), unit="people"))
    elif any(frame.cues_of("draws.outlives", *span) for span in near):
        out.append(Option(_OUTLIVE, noun=("person",), unit="people"))
    who = whom(draft)
    if told.they or who:
        out.append(Option(_DOERS if who else _THEY, noun=("person",), unit="people"))
    return out
