"""Amounts that are no amounts: rates of exchange, and prices whose "per square metre" stands elsewhere."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.binding.reckoning import PAY, Reckoning
from factcheck.extract.cues import DETERMINER, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.units.unit_beside import find_rate
from factcheck.extract.figures.units.units import is_time, unit_names
from factcheck.extract.figures.units.units_table import FACTORS
from factcheck.extract.figures.value import tidy
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame
from factcheck.extract.numbers.numerals import folded
from factcheck.model import Aspect, Kind
from factcheck.model.value import currency

_RATE = 60  # characters behind an amount in which it may say per what
_REACH = 3  # tokens between a rate and the other currency ("to the euro")
_ALIKE = Decimal(2)  # those of one paragraph seldom differ by more
_CLOSE = Decimal("1.5")  # nor those of one article by more than this
_NEAR = Decimal(4)  # prices of one thing in one paragraph seldom differ by more


def exchange(draft: Draft, same: Sequence[Draft], speech: Speech) -> bool:
    """Makes "$1.08 to the euro", "0,85 euro pour un dollar" and "(…, au cours de 1,17)" a rate with both currencies in its unit."""
    frame, value = draft.frame, draft.value
    if value is None or value.middle is None or value.middle >= 10000 or not (value.unit is None or currency(value.unit)):
        return False
    other = _other_currency(frame, draft.last, speech) if value.unit is not None and "/" not in value.unit else None
    unit: str | None = None
    if other is not None and _hundredth(draft, speech) and frame.tokens[draft.last].low in speech.phrases.get("exchange.of_one", ()):
        draft.kind, draft.end = Kind.RATIO, max(draft.end, other[0] + 1)  # "14 cents on the euro": what is got back of each
        percent = {key: None if (n := getattr(value, key)) is None else tidy(n * 100) for key in ("low", "high", "stated", "grain")}
        draft.value = value.model_copy(update={**percent, "unit": "%"})
        return False
    if other is not None and other[1] != value.unit:
        unit = f"{value.unit}/{other[1]}"
        draft.end = max(draft.end, other[0] + 1)
    elif any(c.last < draft.first <= c.last + 2 for c in frame.cues_of("exchange.rate")):
        pair = [d.value.unit for d in same[-2:] if d.kind is Kind.MONEY and d.value is not None and d.value.unit is not None]
        if len(pair) == 2 and pair[0] != pair[1]:
            unit = "/".join(code.partition("/")[0] for code in (pair[1], pair[0]))
    elif value.unit is None:
        unit = _other_end(draft, same[-1] if same else None)
    if unit is None:
        return False
    draft.kind, draft.aspect = Kind.RATIO, Aspect.LEVEL
    draft.value = value.model_copy(update={"unit": unit})
    draft.noun, draft.verb, draft.noun_text, draft.measure = ("exchange_rate",), (), None, "exchange_rate"
    draft.subject = unit  # no more of the company than the weather is
    return True


def _other_end(draft: Draft, rate: Draft | None) -> str | None:
    """The currencies of the rate just before, which a bare number is compared with ("3,980 francs to the dollar from 2,950")."""
    mine, theirs = draft.value, rate.value if rate is not None else None
    if rate is None or rate.measure != "exchange_rate" or mine is None or theirs is None or not mine.middle or not theirs.middle:
        return None
    linked = any(c.last == draft.first - 1 for kind in ("links.from", "links.to", "links.against") for c in draft.frame.cues_of(kind))
    near = linked and draft.first - rate.end <= _REACH
    return theirs.unit if near and 1 / _NEAR < mine.middle / theirs.middle < _NEAR else None


def _hundredth(draft: Draft, speech: Speech) -> bool:
    """Whether an amount is printed in hundredths ("14 cents", "30 pence")."""
    return draft.frame.tokens[draft.last - 1].low in unit_names(speech.language).subunits


def _other_currency(frame: Frame, at: int, speech: Speech) -> tuple[int, str] | None:
    """The currency that follows "to the", "pour un", with its token."""
    if at >= len(frame.tokens) or not frame.flags[at] & PREPOSITION:
        return None
    names = unit_names(speech.language)
    for i in range(at + 1, min(at + 1 + _REACH, len(frame.tokens))):
        low = frame.tokens[i].low
        code = names.names.get(low)
        if code not in names.money:
            code = next((str(c) for c in names.either.get(low, ())[:2] if c in names.money), None)
        if code is not None:
            return i, code
        if not frame.flags[i] & (DETERMINER | PREPOSITION) and not frame.covered[i]:
            return None
    return None


def _apiece(draft: Draft, others: Sequence[Draft]) -> bool:
    """Gives an amount that is said to be for each one the unit of what was counted before it: "96 boats, or £50,000 each"."""
    frame, value = draft.frame, draft.value
    if value is None or not any(draft.last <= c.first <= draft.last + 1 or c.last == draft.first - 1 for c in frame.cues_of("links.each")):
        return False
    counted = next(
        (d for d in reversed(others) if d.frame is frame and d.kind is Kind.QUANTITY and d.value is not None and d.value.unit), None
    )
    if counted is None or counted.value is None or counted.value.unit is None or "/" in counted.value.unit:
        return False
    draft.value = value.model_copy(update={"unit": f"{value.unit}/{one_of(counted.value.unit)}"})
    return True


def one_of(unit: str) -> str:
    """The singular of what is counted: "boat", "family", "person"."""
    return "person" if unit == "people" else unit[:-3] + "y" if unit.endswith("ies") else unit.removesuffix("s")


def own_rate(draft: Draft, speech: Speech) -> None:
    """Gives a bare amount the "per" behind it instead of that of the amount that it takes up ("18 euros por colmena; a 4,10 el kilo")."""
    frame, value, figure = draft.frame, draft.value, draft.figure
    if not draft.carried or figure is None or value is None or value.unit is None or not currency(value.unit):
        return
    top, end = value.unit.partition("/")[0], figure.end
    found = find_rate(folded(frame.text[end : end + _RATE]), 0, top, "money", unit_names(speech.language), words(speech.language))
    known = found is not None and (found[0] in FACTORS or f"{found[0]}s" in FACTORS)
    if found is not None and known and not any(c.start < end + found[1] and end < c.end for _, _, c in frame.whens):
        draft.value = value.model_copy(update={"unit": f"{top}/{found[0]}"})
        draft.end = max(draft.end, next((i for i, t in enumerate(frame.tokens) if t.start >= end + found[1]), len(frame.tokens)))


def each(draft: Draft, others: Sequence[Draft], article: Reckoning) -> None:
    """Gives an amount the "per" that its clause says elsewhere ("Le mètre carré se paie 9 000 euros", "le smic horaire"), or that the last
    price, wage or rent of the paragraph had and this one leaves out ("on descendrait à 8 900 euros"), or one of the article of much the
    same size ("the union wants 2,000 euros")."""
    value = draft.value
    if value is None or value.unit is None or value.middle is None or "/" in value.unit or not currency(value.unit):
        return
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin = frame.clauses[clause][0] if clause >= 0 else 0
    if _apiece(draft, others):
        return
    said = [c for c in frame.cues_of("per.", begin, draft.first) if not frame.covered[c.first]]
    if not said and begin == draft.first:  # "the semester fee, 500 francs"
        said = [c for c in frame.cues_of("per.", 0, begin) if c.last == begin - 2]
    if said:
        draft.value = value.model_copy(update={"unit": f"{value.unit}/{said[-1].kind.partition('.')[2]}"})
        return
    change = draft.aspect is not Aspect.LEVEL
    paragraph = frame.sentence.paragraph
    for last in reversed(others):
        theirs = last.value
        if last.kind is not Kind.MONEY or theirs is None or theirs.unit is None or last.frame.sentence.paragraph != paragraph:
            continue
        top, _, per = theirs.unit.partition("/")
        pay = per in PAY
        if not per or (is_time(f"{per}s") and not pay) or per == "person" or top != value.unit or not theirs.middle:
            continue
        ratio = value.middle / theirs.middle
        if change and not (pay and last.frame is frame and ratio < 1):
            return  # "38 euros more" than so much a month is so much a month
        if change or (1 / _ALIKE < ratio < _ALIKE if pay else 1 / _NEAR < ratio < _NEAR):
            draft.value = value.model_copy(update={"unit": theirs.unit})
            return
        break
    if not change:
        alike = [u for u, amount in article.pay if u.startswith(f"{value.unit}/") and 1 / _CLOSE < value.middle / amount < _CLOSE]
        if alike:
            draft.value = value.model_copy(update={"unit": alike[-1]})
