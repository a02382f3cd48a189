"""Figures without a numeral: multiples ("doubled", "half as big again"), none ("no injuries"), ages in a word ("septuagénaire")."""

from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.made.page import Draft, Page
from factcheck.extract.figures.units.unit_beside import Unit
from factcheck.extract.figures.value import Figure, bounded
from factcheck.model import Approx, Value


def wordless(page: Page, out: list[Figure]) -> list[Figure]:
    """`out` with the figures that no numeral states, in order."""
    found: list[Figure] = []
    starts = [f.start for f in out]
    for m in page.w.wordless.finditer(page.low):
        start, end = m.span()
        at = bisect_right(starts, start)
        if any(
            out[k].start < end and out[k].end > start and out[k].end - out[k].start >= end - start
            for k in (at - 1, at)
            if 0 <= k < len(out)
        ) or page.is_taken(start, end):
            continue
        if m.lastgroup == "multiple":
            figure = _multiple(page, start, end)
        elif m.lastgroup == "age":
            figure = _age(page, start, end)
        else:
            figure = _none(page, start, end)
        if figure is not None:
            found.append(figure)
    if not found:
        return out
    spans = [(f.start, f.end) for f in found]
    kept = [f for f in out if not any(s < f.end and f.start < e for s, e in _near(spans, f))]
    return sorted([*kept, *found], key=lambda f: (f.start, f.end))


def _multiple(page: Page, start: int, end: int) -> Figure | None:
    """ "doubled", "twice as many", "half as big again"."""
    word = page.low[start:end]
    tables = page.w.multiples
    if word in tables["infinitives"]:
        _, prev = word_before(page.low, start)
        _, nxt = word_after(page.low, end)
        if prev not in tables["infinitive_before"] and nxt not in tables["infinitive_after"]:
            return None
        if page.text[start].isupper() and not prev:
            return None
    elif word in tables["adverbs"] and word_after(page.low, end)[1] not in tables["adverb_after"]:
        return None
    value = Decimal(str(page.w.multiple_values[word]))
    draft = Draft(start, end, start, end, value, value, Decimal(1), "words", Unit("x", start, end))
    approx, begin, stop = page.hedge(draft)
    at, article = word_before(page.low, start)
    if approx is Approx.EXACT and article in page.w.hedge_articles:  # "mehr als das Doppelte", "casi el triple"
        approx, begin, stop = page.hedge(replace(draft, start=at))
        begin = begin if approx is not Approx.EXACT else start
    more = page.w.multiple_more.match(page.low, start)
    if more is not None:
        begin, approx = more[0], Approx.MORE_THAN
    grain = Decimal("0.5") if value % 1 else Decimal(1)
    stated = bounded(value, value, grain, approx, value, "x")
    return Figure(begin, stop, start, end, stated, "multiple", 1 if value > 1 else -1)


def _age(page: Page, start: int, end: int) -> Figure:
    """ "une septuagénaire", "in her sixties": ten years; "un trentenne": one."""
    word = page.low[start:end]
    low = Decimal(page.w.age_words[word])
    high = low if word in page.w.age_exact else low + 9
    approx = Approx.EXACT if low == high else Approx.RANGE
    value = Value(low=low, high=high, grain=Decimal(1), approx=approx, stated=low if low == high else None, unit="years")
    return Figure(start, end, start, end, value, "age")


def _none(page: Page, start: int, end: int) -> Figure | None:
    """ "no injuries", "aucun blessé", "no one has died": none of what would otherwise be counted."""
    phrase = page.low[start:end]
    noun = page.w.zeros[phrase]
    behind = word_after(page.low, end)[1]
    if behind in page.w.comparison or behind in page.w.grades or page.low[end : end + 1] == "-":
        return None
    at = start if phrase.startswith(noun) else end - len(noun)
    begin, stop = (start + len(noun) + 1, end) if at == start else (start, at - 1)  # "Verletzte gab es keine"
    return Figure(begin, stop, begin, stop, Value(low=Decimal(0), high=Decimal(0), stated=Decimal(0)), "number", 0, at)


def _near(spans: list[tuple[int, int]], figure: Figure) -> list[tuple[int, int]]:
    at = bisect_right(spans, (figure.start, 1 << 60))
    return spans[max(0, at - 1) : at + 2]
