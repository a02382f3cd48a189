"""Taking over what another figure says: its noun, its unit and its word of size."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, PREPOSITION, PRONOUN, RELATIVE
from factcheck.extract.draft import Draft
from factcheck.extract.figures.units.units_table import FACTORS
from factcheck.extract.figures.value import tidy
from factcheck.extract.phrases import link_before
from factcheck.model import TimeRelation, Value
from factcheck.model.value import currency

_SCALES = (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(10**3))
_CENT = Decimal("0.01")
_FAR = 50  # how many times larger or smaller what is compared may be for a word of size to be understood


def carry(draft: Draft, previous: Draft, *, ends: bool = False) -> None:
    """Takes noun, unit and, where the number is too small without it, the word of size from another figure. `ends`: both are the ends of
    one change, so that what is given per month is so at either end."""
    draft.carried = True
    draft.model = previous
    draft.noun = previous.noun
    draft.noun_text = previous.noun_text
    value, other = draft.value, previous.value
    if value is None or other is None:
        return
    draft.kind = previous.kind
    if draft.figure is not None and previous.figure is not None and draft.figure.kind == "number":
        draft.figure = replace(draft.figure, kind=previous.figure.kind if previous.figure.kind != "rate" else "number")
    if previous.subject is not None and draft.frame is previous.frame and previous.noun_text == previous.subject:
        draft.subject, draft.subject_kind = previous.subject, previous.subject_kind
    if value.unit is None:
        unit = other.unit
        linked = link_before(draft.frame, draft.first) or needs_scale(draft, previous) > 1 or _gapped(draft)
        compared = ends or (draft.frame is previous.frame and linked)
        many = unit is not None and unit.partition("/")[2][:1].isdigit()  # "145 per 1,000 residents; Geneva stands at 121"
        many = many or (unit is not None and unit.partition("/")[2] in FACTORS)  # "71 µg/m³, against a limit of 5"
        if unit is not None and "/" in unit and not many and (not compared or _adds_up(draft)):
            unit = unit.partition("/")[0] or None  # only what is compared with a rate is one
        draft.value = value.model_copy(update={"unit": unit})
        scaled(draft, previous)
    elif value.unit.startswith("/"):
        draft.value = value.model_copy(update={"unit": (other.unit or "").partition("/")[0] + value.unit})


def _gapped(draft: Draft) -> bool:
    """Whether nothing but another subject stands before a number: "the bakery makes 400 loaves a day, the café 60"."""
    frame, at = draft.frame, draft.first - 1
    if at < 1 or frame.tokens[at].kind != "word" or frame.flags[at] & (DETERMINER | PREPOSITION | COORDINATOR | AUXILIARY | PRONOUN):
        return False
    if not any(a <= at < b for a, b, _ in frame.names):
        at -= 1
        if not frame.flags[at] & DETERMINER or frame.covered[at + 1] or (frame.flags[at] & RELATIVE and not frame.tokens[at + 1].capital):
            return False  # "das ergäbe 105"
    else:
        at = next(a for a, b, _ in frame.names if a <= at < b)
    return at >= 1 and (frame.tokens[at - 1].kind == "mark" or bool(frame.flags[at - 1] & COORDINATOR))


def _adds_up(draft: Draft) -> bool:
    """Whether a time right behind says since when, or in how long, so that it is a total: "650 a month, or nearly 2,000 since the beginning
    of February", "12 a year, 36 in three years"; but "from 12 a year to 36 in three years" is a change."""
    frame = draft.frame
    behind = [when for a, _, when in frame.whens if draft.last <= a <= draft.last + 1]
    led = draft.first > 0 and bool(frame.flags[draft.first - 1] & PREPOSITION)
    return any(when.time.relation is TimeRelation.SINCE or (when.length and not led) for when in behind)


def scale_of(draft: Draft) -> Decimal:
    """The word of size in a figure as printed: 1000000 for "8.7 million"; of a figure that was carried, that of its model."""
    if draft.model is not None and draft.carried and draft.figure is not None and draft.value is not None:
        stated, printed = draft.value.middle, draft.figure.value.middle
        if stated is not None and printed and stated != printed:
            return stated / printed
    figure, value = draft.figure, draft.value
    if figure is None or value is None or value.middle is None:
        return Decimal(1)
    text = draft.frame.text[figure.number_start : figure.number_end]
    digits = "".join(c for c in text if c.isdigit())
    stated = abs(value.middle)
    if not digits or stated == 0 or not any(c.isalpha() for c in text):
        return Decimal(1)
    fitting = [(scale, plain) for scale in _SCALES if (plain := _printed(stated, scale, digits, value.grain)) is not None]
    exact = next((scale for scale, plain in fitting if plain == digits.lstrip("0")), None)  # "1.400 millones": no milliards
    return exact or (fitting[0][0] if fitting else Decimal(1))


def _printed(stated: Decimal, scale: Decimal, digits: str, grain: Decimal) -> str | None:
    """The digits of a figure before a word of size, None where it can have none of that size."""
    if stated < scale or len(digits) > 5 or stated / scale >= 10**5 or grain < scale / 10000:
        return None
    if stated < Decimal(digits[:1]) * scale:
        return None
    plain = f"{(stated / scale).normalize():f}".replace(".", "")
    return plain if len(plain.strip("0")) <= len(digits) else None


def needs_scale(draft: Draft, previous: Draft) -> Decimal:
    """The word of size that a number leaves out and the other figure has ("131.3 million against 122.5"); 1 where it needs none."""
    scale = scale_of(previous)
    mine = draft.value.middle if draft.value is not None else None
    theirs = previous.value.middle if previous.value is not None else None
    if scale == 1 or mine is None or theirs is None or previous.figure is None:
        return Decimal(1)
    near = abs(theirs) / _FAR <= abs(mine * scale) <= abs(theirs) * _FAR
    printed = abs(theirs) / scale
    limit = printed * 2 if printed >= 1000 else min(scale / 100, Decimal(1000))  # "de 9.800 millones a 11.600"
    return scale if near and abs(mine) < limit else Decimal(1)


def scaled(draft: Draft, previous: Draft) -> None:
    """Multiplies by the word of size that the number leaves out."""
    scale = needs_scale(draft, previous)
    value = draft.value
    if value is None:
        return
    if scale == 1 and _in_hundredths(previous) and value.middle is not None and value.middle % 1 == 0:
        scale = _CENT
    if scale == 1:
        return
    found = _times(value, scale)
    draft.value = found.model_copy(update={"grain": min(found.grain, scale)}) if scale < 1 else found  # nobody rounds ten cents


def _times(value: Value, factor: Decimal) -> Value:
    update = {key: None if (n := getattr(value, key)) is None else tidy(n * factor) for key in ("low", "high", "stated", "grain")}
    return value.model_copy(update=update)


def _in_hundredths(previous: Draft) -> bool:
    """Whether an amount is printed in the hundredth of its currency ("55 céntimos el kilo, diez menos")."""
    figure, value = previous.figure, previous.value
    if figure is None or value is None or value.stated is None or not currency(value.unit):
        return False
    digits = previous.frame.text[figure.number_start : figure.number_end]
    return digits.isdigit() and value.stated == int(digits) * _CENT


def set_unit(draft: Draft, unit: str | None) -> None:
    """Gives the value a unit where it has none, and the thing counted where it has only "per day"."""
    value = draft.value
    if value is None or unit is None:
        return
    if value.unit is None:
        draft.value = value.model_copy(update={"unit": unit})
    elif value.unit.startswith("/"):
        draft.value = value.model_copy(update={"unit": unit + value.unit})


def part_of_one(draft: Draft) -> bool:
    """Whether a number is printed with a part of one, so that it counts no people: "a magnitude 6.4 earthquake struck"."""
    value = draft.value
    return value is not None and value.middle is not None and value.middle % 1 != 0 and not scaled_up(draft)


def scaled_up(draft: Draft) -> bool:
    """A million or more in words ("18 milliards", "6 Millionen")."""
    value = draft.value
    return value is not None and value.middle is not None and abs(value.middle) >= 1_000_000 and not bare_digits(draft)


def bare_digits(draft: Draft) -> bool:
    """Whether a number is printed in digits alone."""
    figure = draft.figure
    return figure is not None and not any(c.isalpha() for c in draft.frame.text[figure.number_start : figure.number_end])


def give(draft: Draft, noun: tuple[str, ...], first: int, last: int, unit: str) -> None:
    """Gives a count its noun, from its first token to the last, and its unit."""
    draft.noun, draft.noun_text = noun, draft.frame.words(first, last + 1)
    draft.end = max(draft.end, last + 1)
    set_unit(draft, unit)
