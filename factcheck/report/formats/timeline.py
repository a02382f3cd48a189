"""The time line of a question: its values with their intervals, as an inline SVG that needs no script.

Horizontal places are percentages and vertical ones pixels, so that the picture fits any width without shrinking its letters.
"""

import datetime as dt
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from markupsafe import Markup, escape

from factcheck.lang.amounts import number_words, unit_words
from factcheck.model import TimeRelation
from factcheck.report.shown import ShownClaim, ShownQuestion, Standing
from factcheck.report.wording import Wording, shortened, visible

_TOP, _HEIGHT, _BOTTOM = 18, 190, 30
_LEFT, _RIGHT = 15.0, 85.0  # per cent of the width
_LOG_FROM = 50  # ratio of the largest to the smallest value from which a linear scale hides the small ones
_LABELS = 8
_LABEL_WIDTH = 46.0  # per cent: how wide a label is on a phone
_LETTERS = 26  # in a label
_LINE = 15


@dataclass(slots=True)
class _Dot:
    claim: ShownClaim
    value: float
    low: float | None
    high: float | None
    first: int
    last: int
    at: int


def timeline(question: ShownQuestion, conflicts: Sequence[tuple[str, str]], words: Wording) -> Markup:
    """The picture; empty where fewer than two claims have a figure in one unit and a date, or all give one figure. `conflicts`: pairs of
    claim ids."""
    unit, claims = _one_unit(question.claims)
    dots = [dot for c in claims if (dot := _dot(c))]
    if len({dot.value for dot in dots}) < 2:
        return Markup("")
    first, last = min(d.first for d in dots), max(d.last for d in dots)
    scale = _Scale(dots)
    place = {d.claim.id: (_across(d.at, first, last), scale.y(d.value)) for d in dots}
    parts = [_axes(scale, first, last, unit, words)]
    for a, b in sorted(conflicts)[:12]:
        if a in place and b in place:
            (x1, y1), (x2, y2) = place[a], place[b]
            parts.append(f'<line class="cf" x1="{x1:.1f}%" y1="{y1:.0f}" x2="{x2:.1f}%" y2="{y2:.0f}"/>')
    parts.append(_points(dots, place, scale, first, last, words))
    parts.append(_labels(dots, place, question, unit, words))
    title = words("plot.title", title=visible(question.title), n=len(dots))
    height = _TOP + _HEIGHT + _BOTTOM
    return Markup('<svg class="plot" role="group" height="{}" width="100%"><title>{}</title>{}</svg>').format(
        height, title, Markup("".join(parts))
    )


def _one_unit(claims: Sequence[ShownClaim]) -> tuple[str | None, list[ShownClaim]]:
    kinds = Counter((c.claim.value.unit or "", c.claim.aspect.value) for c in claims if c.claim.value)
    if not kinds:
        return None, []
    top = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return top[0] or None, [c for c in claims if c.claim.value and (c.claim.value.unit or "", c.claim.aspect.value) == top]


def _dot(shown: ShownClaim) -> _Dot | None:
    value, time = shown.claim.value, shown.claim.time
    if value is None or value.middle is None or time is None:
        return None
    published = shown.source.source.published
    start = time.start or time.end
    end = time.end or (published.end if published and time.relation is TimeRelation.SINCE else None) or time.start
    if start is None or end is None:
        return None
    first, last = sorted((start.toordinal(), end.toordinal()))
    if time.relation is TimeRelation.UNTIL:
        first = last
    at = (first + last) // 2 if time.relation is TimeRelation.AT else last
    low = None if value.low is None else float(value.low)
    high = None if value.high is None else float(value.high)
    return _Dot(shown, float(value.middle), low, high, first, last, at)


class _Scale:
    """From values to pixels down from the top."""

    def __init__(self, dots: Sequence[_Dot]) -> None:
        ends = [x for d in dots for x in (d.value, d.low, d.high) if x is not None]
        low, high = min(ends), max(ends)
        self.log = low > 0 and high / low > _LOG_FROM
        if self.log:
            self.low, self.high = 10 ** math.floor(math.log10(low)), 10 ** math.ceil(math.log10(high))
            self.ticks = [10.0**n for n in range(round(math.log10(self.low)), round(math.log10(self.high)) + 1)]
            return
        if low == high:
            low, high = low - abs(low) * 0.1 - 0.5, high + abs(high) * 0.1 + 0.5
        room = (high - low) * 0.12
        self.low = 0.0 if 0 <= low < 0.4 * high else low - room
        self.high = high + room
        step = _step((self.high - self.low) / 4)
        if all(d.value == int(d.value) for d in dots):
            step = max(1.0, step if step == int(step) else _step(step * 1.01))
        self.ticks = [n * step for n in range(math.ceil(self.low / step), math.floor(self.high / step) + 1)]

    def y(self, value: float) -> float:
        """The pixel of a value."""
        low, high, at = (math.log10(x) for x in (self.low, self.high, value)) if self.log else (self.low, self.high, value)
        return _TOP + _HEIGHT * (1 - (at - low) / (high - low))


def _step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next((size * n for n in (1, 2, 2.5, 5) if size * n >= rough), size * 10)


def _across(day: int, first: int, last: int) -> float:
    return 50.0 if first == last else _LEFT + (_RIGHT - _LEFT) * (day - first) / (last - first)


def _axes(scale: _Scale, first: int, last: int, unit: str | None, words: Wording) -> str:
    out = []
    for tick in scale.ticks:
        y = scale.y(tick)
        label = _tick(tick, words.language)
        out.append(f'<line class="gr" x1="{_LEFT - 3}%" x2="{_RIGHT + 3}%" y1="{y:.0f}" y2="{y:.0f}"/>')
        out.append(f'<text class="tk" x="{_LEFT - 4}%" y="{y + 4:.0f}" text-anchor="end">{escape(label)}</text>')
    for day, label in _days(first, last, words.language):
        x = _across(day, first, last)
        out.append(f'<text class="tk" x="{x:.1f}%" y="{_TOP + _HEIGHT + 22}" text-anchor="middle">{escape(label)}</text>')
        out.append(f'<line class="gr" x1="{x:.1f}%" x2="{x:.1f}%" y1="{_TOP + _HEIGHT}" y2="{_TOP + _HEIGHT + 6}"/>')
    name = unit_words(words.language, unit).strip()
    if scale.log:
        name = f"{name} ({words('plot.log')})" if name else words("plot.log")
    out.append(f'<text class="tk" x="1%" y="10">{escape(visible(name))}</text>')
    return "".join(out)


def _tick(value: float, language: str) -> str:
    """A number on the axis; millions are written as the language shortens them, so that they fit a phone."""
    if abs(value) >= 1_000_000:
        from babel.numbers import format_compact_decimal  # CLDR; imported late because it is slow

        return str(format_compact_decimal(value, locale=language, fraction_digits=2))
    return number_words(language, Decimal(repr(value)).quantize(Decimal("0.0001")))


def _days(first: int, last: int, language: str) -> list[tuple[int, str]]:
    """A few days along the axis with their names: years, months or days, whichever the stretch needs."""
    start, end = dt.date.fromordinal(first), dt.date.fromordinal(last)
    months = _months(language)
    if last - first > 800:
        every = max(1, (end.year - start.year + 1) // 5)
        years = range(start.year + 1, end.year + 1, every)
        return [(dt.date(y, 1, 1).toordinal(), str(y)) for y in years]
    if last - first > 75:
        count = (end.year - start.year) * 12 + end.month - start.month
        every = max(1, -(-count // 4))
        found = []
        for n in range(1, count + 1, every):
            month = start.month - 1 + n
            day = dt.date(start.year + month // 12, month % 12 + 1, 1)
            found.append((day.toordinal(), f"{months[day.month]} {day.year}"))
        return found
    days = sorted({first, (first + last) // 2, last})
    if last - first < 2:
        days = [first] if first == last else [first, last]
    return [(n, f"{d.day} {months[d.month]} {d.year}") for n in days for d in [dt.date.fromordinal(n)]]


@cache
def _months(language: str) -> dict[int, str]:
    from babel.dates import get_month_names  # CLDR; imported late because it is slow

    return dict(get_month_names("abbreviated", "format", locale=language))


def _points(dots: Sequence[_Dot], place: dict[str, tuple[float, float]], scale: _Scale, first: int, last: int, words: Wording) -> str:
    out = []
    crowd: Counter[tuple[int, int]] = Counter()
    for dot in dots:
        shown = dot.claim
        x, y = place[shown.id]
        spot = (round(x / 2), round(y / 9))
        shift = min(crowd[spot], 9) * 8
        crowd[spot] += 1
        colour = f"s{(shown.source.index - 1) % 8}"
        body = []
        if dot.first != dot.last:
            x1, x2 = _across(dot.first, first, last), _across(dot.last, first, last)
            body.append(f'<line class="st" x1="{x1:.1f}%" x2="{x2:.1f}%" y1="{y:.0f}" y2="{y:.0f}"/>')
        value = shown.claim.value
        assert value is not None
        if dot.low is not None and dot.high is not None and dot.low != dot.high:
            body.append(f'<line class="iv" x1="{x:.1f}%" x2="{x:.1f}%" y1="{scale.y(dot.low):.0f}" y2="{scale.y(dot.high):.0f}"/>')
        elif value.approx.side:
            up = value.approx.side > 0
            tip = y - 22 if up else y + 22
            body.append(f'<line class="iv" x1="{x:.1f}%" x2="{x:.1f}%" y1="{y:.0f}" y2="{tip:.0f}"/>')
            body.append(f'<text class="ar" x="{x:.1f}%" y="{tip + (4 if up else 5):.0f}" text-anchor="middle">{"▲" if up else "▼"}</text>')
        disputed = " bad" if shown.standing is Standing.DISPUTED else ""
        moved = f' transform="translate({shift})"' if shift else ""
        body.append(f'<circle class="dt" cx="{x:.1f}%" cy="{y:.0f}" r="5"{moved}/>')
        told = words("plot.value", figure=visible(shown.figure), source=visible(shown.source.label), time=visible(shown.time))
        out.append(f'<a href="#c-{escape(shown.id)}" class="{colour}{disputed}"><title>{escape(told)}</title>{"".join(body)}</a>')
    return "".join(out)


def _labels(dots: Sequence[_Dot], place: dict[str, tuple[float, float]], question: ShownQuestion, unit: str | None, words: Wording) -> str:
    """One label for each value, beside its first dot: the figure and who says so."""
    groups: dict[str, list[_Dot]] = {}
    for dot in sorted(dots, key=lambda d: (place[d.claim.id][0], d.claim.id)):
        groups.setdefault(dot.claim.figure, []).append(dot)
    best = question.answer.best if question.answer else None
    values = [d.value for d in dots]
    edge = {min(values), max(values)}

    def weight(group: list[_Dot]) -> tuple[int, int, str]:
        telling = any(d.claim.id == best or d.claim.standing is Standing.DISPUTED for d in group)
        return -telling - (group[0].value in edge), -len(group), group[0].claim.id

    chosen = sorted(groups.values(), key=weight)[:_LABELS]
    chosen.sort(key=lambda group: (place[group[0].claim.id][1], group[0].claim.id))
    taken: list[tuple[float, float]] = []
    out = []
    for group in chosen:
        x, y = place[group[0].claim.id]
        right = x < 52
        edge_left = x if right else x - _LABEL_WIDTH
        near = [dot_y for dot_x, dot_y in place.values() if edge_left < dot_x < edge_left + _LABEL_WIDTH and dot_x != x]
        free = [
            at
            for at in _tries(y + 4)
            if not any(_meet(edge_left, at, *other) for other in taken) and all(abs(at - 4 - dot_y) >= 10 for dot_y in near)
        ]
        at = free[0] if free else y + 4
        taken.append((edge_left, at))
        names = list(dict.fromkeys(d.claim.source.label for d in group))
        figure = shortened(group[0].claim.figure.removesuffix(unit_words(words.language, unit)), 18)
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        who = shortened(names[0], max(8, _LETTERS - len(figure) - len(more))) + more
        same = sum(abs(place[d.claim.id][0] - x) < 2 for d in group)
        shift = 10 + min(9, same - 1) * 8 if right else -10
        bad = " bad" if any(d.claim.standing is Standing.DISPUTED for d in group) else ""
        out.append(
            f'<text class="lb{bad}" x="{x:.1f}%" dx="{shift}" y="{at:.0f}" text-anchor="{"start" if right else "end"}">'
            f'<tspan class="fg">{escape(figure)}</tspan> {escape(who)}</text>'
        )
    return "".join(out)


def _tries(y: float) -> list[float]:
    """Heights at which a label may stand, the nearest first, within the picture."""
    steps = [y] + [y + sign * n * _LINE / 2 for n in range(1, 14) for sign in (1, -1)]
    return [at for at in steps if _TOP <= at <= _TOP + _HEIGHT + 6]


def _meet(left: float, y: float, other_left: float, other_y: float) -> bool:
    return abs(y - other_y) < _LINE and left < other_left + _LABEL_WIDTH and other_left < left + _LABEL_WIDTH
