"""Numbers with no noun of their own ("against 610,000", "La Région en a apporté 55", "und 24 kamen"): what they leave out.

What a number may stand for are the figures before it (`taken_up`), the nouns of its own clause and sentence, money, and people. Each of
these gets points for how well it fits: for nearness, for a word that ties the two ("against", "of which", "en", "the 410"), for a like
order of magnitude, for a verb that wants money or people, and for a clause that names the same thing. The best one gives noun, unit,
currency and word of size; without one that fits, the number stays without a unit, which is better than a wrong one.

The points are few and round on purpose: on the labelled stories none of them can be moved by one without losing more than it wins, and
what made no difference was left out.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.binding.left_out.carry import bare_digits, carry, needs_scale, part_of_one, scaled, scaled_up, set_unit
from factcheck.extract.binding.left_out.changing import changing
from factcheck.extract.binding.left_out.hints import Hints, hints, near_nouns
from factcheck.extract.binding.left_out.meant import OF_CLAUSE, Option, apposed, asked, meant, told_of
from factcheck.extract.binding.left_out.some_of import whom
from factcheck.extract.binding.left_out.taken_up import (
    IN_TENTHS,
    NO_MONEY,
    NOT_EACH,
    NOT_THEY,
    TIED_WITHIN,
    figures_before,
    in_tenths,
    per_many,
    property_unit,
)
from factcheck.extract.binding.nouns.creatures import befallen
from factcheck.extract.binding.reckoning import Reckoning
from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import (
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
from factcheck.measures.concept import HAPPENS, concepts
from factcheck.measures.lexicon import Hit
from factcheck.model import Kind
from factcheck.model.value import currency

_ENOUGH = 0.0
_LIKE_SIZE = Decimal(5)  # times that one number of a day may be another
_COUNTRIES = 250  # more there are not
_TENTH = Decimal("0.1")
_SHARES = frozenset({"percent", "points", "share", "multiple"})  # figures that count nothing
# A noun: of the clause, of the sentence, of the sentence with other figures between, behind the number.
_OF_SENTENCE, _FAR, _BEHIND = 1.5, 1.2, 0.6
_SUBJECT = 5.0  # behind the number: "son ya 43 los heridos"
_COLON = 0.5  # it is what the words before a colon are about
_A_WORD_OFF, _FARTHEST = -0.1, -1.0
_BESIDE_PRONOUN = -2.5  # "the factory makes 620 of them": who makes them
_SINGULAR, _SINGULAR_PEOPLE = -3.0, -1.5  # "the first march had drawn 400,000"; "turnout was 400,000"
# Money without a figure: nothing else fits the clause; a million or more, the more so the more money the article tells of.
_ONLY_MONEY, _MILLIONS, _WEALTH = 2.8, 1.5, 1.0
_AGAIN = 8.5  # a share told again as a number, whatever else was counted before
_SHARED = 5  # tokens behind a share in which it is said of what
_SCORE = 3.1  # it lies where the article's scores do: more than any noun of the clause that says who scored
_DRAWN, _DOERS, _THEY, _OUTLIVE = 5.0, 4.0, 2.0, 0.4  # people; bridges survive, too


def fill(
    draft: Draft,
    speech: Speech,
    same: Sequence[Draft],
    earlier: Sequence[Draft],
    article: Reckoning,
    sentence: Frame | None,
) -> None:
    """Gives a bare number what it leaves out. `same`: the figures before it in its sentence; `earlier`: those of the sentences before;
    `article`: what the article counts in; `sentence`: the one before."""
    if any(first == draft.last for first, _, _ in draft.frame.names):
        return  # "two Césars": what is counted is named
    before = [*earlier, *same]
    if (animals := befallen(draft, before)) is not None:
        carry(draft, animals)
        return
    best = max(_options(draft, speech, same, before, article, sentence), key=lambda option: option.points, default=None)
    if best is None or best.points < _ENOUGH:
        return
    if best.figure is not None:
        carry(draft, best.figure, ends=_as_often(draft, best.figure))
        if draft.figure is not None and draft.figure.kind == "age":  # "he is 68; 43 of those years he spent on stage"
            draft.figure, draft.kind, draft.noun = replace(draft.figure, kind="duration"), Kind.DURATION, ()
        return
    draft.noun, draft.noun_text = best.noun, best.noun_text
    set_unit(draft, best.unit)
    if best.kind in (Kind.DURATION, Kind.MONEY):
        draft.kind = best.kind
    if best.kind is Kind.MONEY:
        last = next((d for d in reversed(before) if d.kind is Kind.MONEY), None)
        if last is not None and bare_digits(draft):
            scaled(draft, last)


def _options(
    draft: Draft, speech: Speech, same: Sequence[Draft], before: Sequence[Draft], article: Reckoning, sentence: Frame | None
) -> list[Option]:
    """All that a bare number may stand for."""
    told = hints(draft, speech, article)
    options = [
        *figures_before(draft, told, before, speech),
        *apposed(draft, speech),
        *_nouns_before(draft, told, speech),
        *_noun_behind(draft, told, speech),
        *changing(draft, told, speech),
        *_money(draft, told, article, before),
        *_people(draft, told),
        *_again(draft, told, same),
    ]
    if article.on_scale(draft.value.middle if draft.value else None):
        options.append(Option(_SCORE, noun=("point",), unit="points"))
    if sentence is not None and not told.link and (told.pronoun or told.they):
        options += meant(sentence, speech) if told.pronoun else told_of(sentence, draft, speech)
    if not same:
        options += asked(draft, speech)
    return _possible(draft, told, options)


def _possible(draft: Draft, told: Hints, options: list[Option]) -> list[Option]:
    """The options that what stands around a number, or its size, does not rule out."""
    if told.label and any(option.figure is None for option in options):
        options = [option for option in options if option.figure is None]
    if whom(draft):
        options = [option for option in options if _counted_in(option) == "people"]
    if part_of_one(draft):
        options = [option for option in options if option.unit != "people"]
    if draft.value is not None and (draft.value.middle or 0) > _COUNTRIES:
        options = [option for option in options if _counted_in(option) != "countries"]
    return options


def _again(draft: Draft, told: Hints, same: Sequence[Draft]) -> list[Option]:
    """What a share is of, where a number tells it again: "35 percent of the flats, or 518"."""
    last = same[-1] if same else None
    if told.link != "equals" or last is None or last.figure is None or last.figure.kind not in ("percent", "share") or last.direction:
        return []
    behind = [h for h in classes(draft.frame.things_in(last.last, min(draft.first, last.last + _SHARED)), THINGS) if unit_of(h)]
    return [
        Option(_AGAIN, noun=(h.concept,), noun_text=draft.frame.words(h.first, h.last + 1), unit=unit_of(h))
        for h in behind[:1]
        if draft.frame.flags[last.last] & GENITIVE
    ]


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


def _nouns_before(draft: Draft, told: Hints, speech: Speech) -> list[Option]:
    """The nouns before a number that can be counted: those of its clause, then those of its sentence."""
    frame = draft.frame
    around = frame.hits_in(0, draft.first) if told.label else frame.things_in(0, draft.first)  # "Staff: 40": no name, for all its capital
    before = [h for h in classes(around, THINGS) if not taken(frame, h) and looks_like_noun(frame, h, speech)]
    before = heads([h for h in before if not acts(frame, h, draft.first, speech)], speech)
    before = [h for h in before if not any(b == h.first and f.kind == "number" for _, b, f in frame.figures)]  # it has its number
    out = []
    for hit in before:
        if counts_itself(frame, hit, draft.first) or frame.tokens[hit.last].low.endswith("'s"):
            continue
        unit = unit_of(hit) or property_unit(hit.concept)
        if unit is None or (unit_of(hit) is None and not told.link and _told_already(draft, hit)):
            continue
        near = [h for h in before if abs(h.first - hit.first) <= 3 and (h is hit or not counts_itself(frame, h, draft.first))]
        noun = tuple(sorted({h.concept for h in near}))  # and not "police" of "police put the crowd at 6,000"
        points = _by_place(draft, hit, told, speech, first=hit.first == before[0].first) + _by_number(draft, hit, told, speech, unit)
        out.append(Option(points, noun=noun, noun_text=frame.words(hit.first, hit.last + 1), unit=unit))
    return out


def _by_place(draft: Draft, hit: Hit, told: Hints, speech: Speech, *, first: bool) -> float:
    """Points for where a noun before a number stands. `first`: it is the first of them."""
    frame = draft.frame
    between = any(hit.last < a < draft.first and f.kind not in _SHARES for a, _, f in frame.figures)
    if told.pronoun and hit.first < told.opening and not between and is_plural(frame, hit, speech):
        return OF_CLAUSE  # "les voyageurs s'y feront : on en attend 31 millions"
    own = hit.first >= told.opening and (not told.colon or (first and not _in_phrase(frame, hit)))
    points = OF_CLAUSE + (_COLON if told.colon else 0.0) if own else _FAR if between else _OF_SENTENCE
    points += max(_FARTHEST, _A_WORD_OFF * (draft.first - hit.last - 1))
    if told.changes:
        points += TIED_WITHIN  # "the pension age from 62 to 64"
    return points + (_BESIDE_PRONOUN if told.pronoun and hit.first >= told.opening else 0.0)


def _by_number(draft: Draft, hit: Hit, told: Hints, speech: Speech, unit: str) -> float:
    """Points for whether a noun is told as what there is a number of: in the plural, whole, and neither paid for nor shared out."""
    points = 0.0
    if told.each and unit == "people":
        points += NOT_EACH
    if told.paid and not told.link:
        points += NO_MONEY  # "the savers had got back 41 million"
    if unit_of(hit) is None:
        return points
    several = told.label or is_plural(draft.frame, hit, speech) or _befallen(draft.frame, hit)
    more = draft.frame.cues_of("ellipsis.more", draft.last, draft.last + 2)  # "a lone turbine …, and three more had joined it"
    if not several and not more and (not told.link or (told.changes and unit != "people")):
        points += _SINGULAR_PEOPLE if unit == "people" else _SINGULAR
    return points + (IN_TENTHS if in_tenths(draft) else 0.0)


def _noun_behind(draft: Draft, told: Hints, speech: Speech) -> list[Option]:
    """The first noun behind a number that can be counted, unless a preposition parts the two."""
    frame, at = draft.frame, draft.last
    after = [h for h in classes(frame.things_in(at, told.end), THINGS | HAPPENS) if looks_like_noun(frame, h, speech)]
    after = [h for h in after if unit_of(h) == "people" or (is_plural(frame, h, speech) and not frame.flags[h.first - 1] & AUXILIARY)]
    after = [h for h in after if not frame.flags[h.first - 1] & POSSESSIVE]  # "8,500 had to leave their homes"
    after = [h for h in after if not any(c.first == h.first for c in frame.cues_of("draws.outlives"))]
    counted = next((h for h in after if unit_of(h)), None)
    if counted is None or frame.flags[at] & (PREPOSITION | GENITIVE):
        return []
    points = 0.0
    if counted.first == at + 1 and frame.flags[at] & DETERMINER and is_plural(frame, counted, speech):
        points = _subject_behind(draft, speech)
    text = frame.words(counted.first, counted.last + 1) if points else None
    return [Option(points or _BEHIND, noun=(counted.concept,), noun_text=text, unit=unit_of(counted))]


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


def _money(draft: Draft, told: Hints, article: Reckoning, before: Sequence[Draft]) -> list[Option]:
    """Money in the currency last spoken of, where the clause speaks of nothing else or the number is a million or more."""
    value, large = draft.value, scaled_up(draft)
    if (
        article.currency is None
        or value is None
        or not (value.unit is None or value.unit.startswith("/"))
        or per_many(draft)
        or not (bare_digits(draft) or large)
    ):
        return []
    if not (told.money or told.paid or large) or (value.grain == _TENTH and not large):
        return []  # an amount is printed with two decimals or none
    if not large and draft.last < len(draft.frame.flags) and draft.frame.flags[draft.last] & GENITIVE:
        return []  # "29 of the planes"
    points = (_ONLY_MONEY if told.money else 0.0) + (NOT_THEY if told.they else 0.0)
    if large:
        points += _MILLIONS + _WEALTH * article.wealth
    frame = draft.frame
    back = [h for h in classes(frame.things_in(told.begin, draft.first), THINGS) if not taken(frame, h)]
    text = frame.words(back[-1].first, back[-1].last + 1) if back else None
    return [Option(points, noun=near_nouns(draft, told.begin), noun_text=text, unit=last_currency(draft, article, before), kind=Kind.MONEY)]


def last_currency(draft: Draft, article: Reckoning, before: Sequence[Draft]) -> str | None:
    """The currency of the last amount in the paragraph, that of the article where there is none."""
    paragraph = draft.frame.sentence.paragraph
    last = next((d for d in reversed(before) if d.kind is Kind.MONEY and d.frame.sentence.paragraph == paragraph), None)
    unit = last.value.unit if last is not None and last.value is not None and not last.restates else None
    return currency(unit) or article.currency


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
    behind = _behind_them(draft)
    near = ((behind, behind + 2), (draft.first - 1, draft.first))
    if any(frame.cues_of(kind, *span) for kind in ("draws.doers", "draws.lives") for span in near):
        out.append(Option(_DOERS, noun=("person",), unit="people"))
    elif any(frame.cues_of("draws.outlives", *span) for span in near):
        out.append(Option(_OUTLIVE, noun=("person",), unit="people"))
    who = whom(draft) or (behind > draft.last and bool(frame.cues_of("speech.verb", behind, behind + 1)))
    if told.they or who:
        out.append(Option(_DOERS if who else _THEY, noun=("person",), unit="people"))
    return out


def _behind_them(draft: Draft) -> int:
    """The token behind a number, or behind "of them" and its auxiliary: "312 of them said yes", "312 d'entre eux ont dit oui"."""
    frame = draft.frame
    at = next((c.last + 1 for c in frame.cues_of("links.part_of", draft.last) if c.first == draft.last), draft.last)
    while draft.last < at < len(frame.flags) and frame.flags[at] & AUXILIARY:
        at += 1
    return at
