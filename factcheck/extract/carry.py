"""Numbers that leave out what they count: it is that of a figure before them, with its unit and its word of size."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.draft import Draft
from factcheck.extract.phrases import link_before, verbs_of
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Kind

_SCALES = (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(10**3))


def like(draft: Draft, others: Sequence[Draft], *, linked: bool) -> Draft | None:
    """The nearest figure before that a bare number may restate."""
    return next((d for d in reversed(others) if _alike(draft, d, link=linked)), None)


def _alike(draft: Draft, previous: Draft, *, link: bool) -> bool:
    """Whether a bare number may stand for the same thing as the figure before it."""
    if (
        previous.value is None
        or previous.kind in (Kind.RANK, Kind.DURATION, Kind.RATIO)
        or draft.value is None
        or previous.value.unit is None
    ):
        return False
    if previous.figure is None or previous.figure.kind in ("age", "duration"):
        return False
    if previous.kind is Kind.MONEY and not link and draft.frame is not previous.frame and not _millions(draft, previous):
        return False  # a small amount says its currency again in a new sentence
    mine, theirs = draft.value.middle, previous.value.middle
    if mine is None or theirs is None or theirs == 0:
        return False
    if theirs < mine and any(c.kind == "links.part_of" and c.last < draft.first <= c.last + 3 for c in draft.frame.cues):
        return False
    if theirs < mine and any(c.kind == "links.part_of" and draft.last <= c.first <= draft.last + 1 for c in draft.frame.cues):
        return False  # "124 of whom": a part is no more than its whole
    if previous.kind is Kind.PERCENT:
        printed = draft.figure is not None and draft.frame.text[draft.figure.number_start].isdigit()
        return link and printed and abs(mine) <= 100 and (draft.value.grain < 1 or previous.value.grain >= 1)
    ratio = abs(mine / theirs)
    if link and Decimal("0.02") < ratio * _scale(previous) < Decimal("50"):
        return True
    return (Decimal("0.001") if link else Decimal("0.01")) < ratio < Decimal("1000" if link else "100")


def _millions(draft: Draft, previous: Draft) -> bool:
    same = draft.frame.sentence.paragraph == previous.frame.sentence.paragraph
    return same and all(d.value is not None and (d.value.middle or 0) >= 10**6 for d in (draft, previous))


def carry(draft: Draft, previous: Draft) -> None:
    """Takes noun, unit and, where the number is too small without it, the word of size from the figure before."""
    draft.carried = True
    draft.model = previous
    draft.noun = previous.noun
    draft.noun_text = previous.noun_text
    value, other = draft.value, previous.value
    if value is None or other is None:
        return
    draft.kind = previous.kind
    if previous.subject is not None and draft.frame is previous.frame and previous.noun_text == previous.subject:
        draft.subject, draft.subject_kind = previous.subject, previous.subject_kind
    if value.unit is None:
        unit = other.unit
        if unit is not None and "/" in unit and not (draft.frame is previous.frame and link_before(draft.frame, draft.first)):
            unit = unit.partition("/")[0] or None  # only what is compared with a rate is one
        draft.value = value.model_copy(update={"unit": unit})
        scaled(draft, previous)
    elif value.unit.startswith("/"):
        draft.value = value.model_copy(update={"unit": (other.unit or "").partition("/")[0] + value.unit})


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
        if (
            stated >= scale
            and len(digits) <= 5
            and stated / scale < 10000
            and stated >= Decimal(digits[:1]) * scale
            and value.grain >= scale / 10000
        ):
            plain = stated / scale
            if plain == plain.normalize() and len(f"{plain.normalize():f}".replace(".", "").strip("0")) <= len(digits):
                text = draft.frame.text[figure.number_start : figure.number_end]
                if any(c.isalpha() for c in text):
                    return scale
    return Decimal(1)


def scaled(draft: Draft, previous: Draft) -> None:
    """Multiplies by the word of size that a comparison leaves out ("131.3 million against 122.5")."""
    scale = _scale(previous)
    value, other = draft.value, previous.value
    if scale == 1 or value is None or other is None or previous.figure is None:
        return
    mine, theirs = value.middle, other.middle
    if mine is None or theirs is None or abs(mine) >= scale / 100 or not abs(theirs) / 20 <= abs(mine * scale) <= abs(theirs) * 20:
        return
    update = {key: None if (n := getattr(value, key)) is None else n * scale for key in ("low", "high", "stated", "grain")}
    draft.value = value.model_copy(update=update)


def worth(draft: Draft, earlier: Sequence[Draft], same: Sequence[Draft], currency: str | None) -> bool:
    """Makes the number money where only an amount fits what its clause is about ("recettes", "a coûté"), in the article's last currency
    before it, else in the one that the article has most."""
    money = next((d for d in reversed([*earlier, *same]) if d.kind is Kind.MONEY and d.value is not None and is_money(d.value.unit)), None)
    if draft.value is None or draft.value.unit is not None:
        return False
    last = money.value.unit if money is not None and money.value is not None else currency
    if last is None:
        return False
    verb = verbs_of(draft)
    as_money = resolve(draft.noun, verb, (), last, Kind.MONEY, Aspect.LEVEL)
    if not measure(as_money).registered or Kind.QUANTITY in measure(as_money).values:
        return False
    if measure(resolve(draft.noun, verb, (), None, Kind.QUANTITY, Aspect.LEVEL)).registered:
        return False
    draft.kind = Kind.MONEY
    compared = money is not None and draft.frame is money.frame and _ratio(draft, money) < 20
    draft.value = draft.value.model_copy(update={"unit": last if compared else last.partition("/")[0]})
    if money is not None:
        scaled(draft, money)
    return True


def _ratio(draft: Draft, other: Draft) -> Decimal:
    mine = draft.value.middle if draft.value else None
    theirs = other.value.middle if other.value else None
    if not mine or not theirs:
        return Decimal(1000)
    ratio = abs(mine / theirs)
    return ratio if ratio >= 1 else 1 / ratio


def is_money(unit: str | None) -> bool:
    top = (unit or "").partition("/")[0]
    return len(top) == 3 and top.isupper()
