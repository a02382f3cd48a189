"""Figures without a numeral: multiples ("doubled", "half as big again"), none ("no injuries"), ages in a word ("septuagénaire")."""

from bisect import bisect_right
from decimal import Decimal

from factcheck.extract.figures_page import Draft, Page
from factcheck.extract.figures_units import Unit
from factcheck.extract.figures_value import Figure, bounded
from factcheck.extract.figures_words import word_after, word_before
from factcheck.model import Approx


def wordless(page: Page, figures: list[Figure]) -> list[Figure]:
    """`figures` with those that no numeral states, in order."""
    return _multiples(page, figures)


def _multiples(page: Page, out: list[Figure]) -> list[Figure]:
    """ "doubled", "twice as many", "half as big again": no numeral, yet a figure."""
    pattern = page.w.multiple_verbs
    if pattern is None:
        return out
    starts = [f.start for f in out]
    found: list[Figure] = []
    m_tables = page.w.multiples
    for m in pattern.finditer(page.low):
        word = m.group()
        start, end = m.span()
        if word in m_tables["infinitives"]:
            _, prev = word_before(page.low, start)
            _, nxt = word_after(page.low, end)
            if prev not in m_tables["infinitive_before"] and nxt not in m_tables["infinitive_after"]:
                continue
            if page.text[start].isupper() and not prev:
                continue
        elif word in m_tables["adverbs"]:
            _, nxt = word_after(page.low, end)
            if nxt not in m_tables["adverb_after"]:
                continue
        at = bisect_right(starts, start)
        overlapping = [k for k in (at - 1, at) if 0 <= k < len(out) and out[k].start < end and out[k].end > start]
        if any(out[k].end - out[k].start >= end - start for k in overlapping) or page.is_taken(start, end):
            continue
        value = Decimal(str(page.w.multiple_values[word]))
        draft = Draft(start, end, start, end, value, value, Decimal(1), "words", Unit("x", start, end))
        approx, begin, stop = page.hedge(draft)
        more = page.w.multiple_more.match(page.low, start)
        if more is not None:
            begin, approx = more[0], Approx.MORE_THAN
        grain = Decimal("0.5") if value % 1 else Decimal(1)
        stated = bounded(value, value, grain, approx, value, "x")
        found.append(Figure(begin, stop, start, end, stated, "multiple", 1 if value > 1 else -1))
    if found:
        spans = [(f.start, f.end) for f in found]
        kept = [f for f in out if not any(s < f.end and f.start < e for s, e in _near(spans, f))]
        return sorted([*kept, *found], key=lambda f: (f.start, f.end))
    return out


def _near(spans: list[tuple[int, int]], figure: Figure) -> list[tuple[int, int]]:
    at = bisect_right(spans, (figure.start, 1 << 60))
    return spans[max(0, at - 1) : at + 2]
