"""Numerals with their unit, hedge and range: what a text counts, measures, pays or compares.

Each numeral is first refused if it is a name, a year, a date, a score, a page or a time of day (`figures_refused`); what remains takes
its unit from both sides, joins a second numeral as a range ("45 ou 50", "7 to 9 million") or a share ("one in five"), and its hedge
becomes the bounds of the value.

"from 9 to 12" is two figures after a verb of change ("rose from 9 to 12") and a range after a word of spread ("ranging from 9 to
12"). Where neither stands within the sentence before, the language decides: English "from … to" usually tells a change, French
"de … à …" usually a range (`ranges.from_is_change` in `numbers.toml`).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extract.figures_refused import refused
from factcheck.extract.figures_units import Unit, find_rate, find_unit, prefix_money
from factcheck.extract.figures_value import HEDGES, Figure, bounded, tidy
from factcheck.extract.figures_words import Words, word_after, word_before, words
from factcheck.extract.numerals import Numeral, folded, grain_of, lexicon
from factcheck.extract.units import UnitNames, convert, is_time, unit_names
from factcheck.lang import Pack
from factcheck.model import Approx, Value


@dataclass(slots=True)
class _Draft:
    """A figure in the making: one numeral (or two ends of a range) with its unit."""

    start: int
    end: int
    number_start: int
    number_end: int
    low: Decimal
    high: Decimal
    grain: Decimal
    form: str
    unit: Unit | None
    approx: Approx = Approx.EXACT
    per: str | None = None
    rank: bool = False
    age: bool = False


def figures(text: str, pack: Pack, numerals: Sequence[Numeral], taken: Sequence[tuple[int, int]]) -> list[Figure]:
    """The figures of `text` in order. `taken` are spans (dates, periods) in which no figure is read."""
    return _Reader(text, pack, numerals, taken).read()


class _Reader:
    def __init__(self, text: str, pack: Pack, numerals: Sequence[Numeral], taken: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.low = folded(text)
        self.w: Words = words(pack)
        self.u: UnitNames = unit_names(pack)
        self.lex = lexicon(pack)
        self.numerals = numerals
        self.taken = sorted(taken)
        self.taken_starts = [s for s, _ in self.taken]
        self.out: list[Figure] = []
        self.drafts: dict[int, _Draft] = {}

    def read(self) -> list[Figure]:
        i, n, last_end = 0, len(self.numerals), 0
        while i < n:
            numeral = self.numerals[i]
            if numeral.start < last_end or self._is_taken(numeral.start, numeral.end):
                i += 1
                continue
            used, figure = self._figure(i)
            if figure is not None:
                self.out.append(figure)
                last_end = figure.end
            i += used
        self._multiples()
        return self.out

    def _is_taken(self, start: int, end: int) -> bool:
        at = bisect_right(self.taken_starts, start)
        if at and self.taken[at - 1][1] > start:
            return True
        return at < len(self.taken) and self.taken[at][0] < end

    # One figure

    def _figure(self, i: int) -> tuple[int, Figure | None]:
        low, _w = self.low, self.w
        first = self.numerals[i]
        draft = self._draft(first)
        used = 1
        if first.form == "ordinal":
            return self._rank(first)
        if i + 1 < len(self.numerals) and self.numerals[i + 1].start - draft.end < 60:
            joined = self._share(i, draft) or self._range(i, draft)
            if joined is not None:
                draft, used = joined
        if draft.unit is not None and used == 1:
            used += self._smaller_unit(i, draft)
        number_end = draft.end if draft.unit is None else draft.number_end
        whole = draft.form == "share" or (first.form == "article" and (used > 1 or self._half_follows(draft)))
        if not whole and refused(self.text, low, first, draft.start, number_end, draft.unit, self.w, used > 1):
            return 1, None
        return used, self._finish(draft)

    def _draft(self, numeral: Numeral) -> _Draft:
        """The numeral with its unit on either side."""
        low = self.low
        kept = self.drafts.pop(numeral.start, None)
        if kept is not None:
            return replace(kept)
        unit = prefix_money(self.text, low, numeral.start, self.u)
        start, end = numeral.start, numeral.end
        value, grain, form = numeral.value, numeral.grain, numeral.form
        after = find_unit(self.text, low, numeral, self.u, self.w, self.lex)
        if unit is not None:
            start = unit.start
            if after is not None and after.name in ("scale",):
                value, grain, end = value * after.factor, grain * after.factor, after.end
            elif after is not None and after.name in self.u.money:
                unit, end = Unit(after.name, unit.start, after.end), after.end
        elif after is not None:
            end = after.end
            if after.name == "scale":
                value, grain = value * after.factor, grain * after.factor
            else:
                unit = after
                value, grain = value * after.factor, grain * after.factor
        draft = _Draft(start, end, numeral.start, numeral.end, value, value, grain, form, unit)
        self.drafts[numeral.start] = replace(draft)
        return draft

    def _share(self, i: int, draft: _Draft) -> tuple[_Draft, int] | None:
        """ "one in five", "un Français sur dix", "two out of three"."""
        first, second = self.numerals[i], self.numerals[i + 1]
        gap = self.low[first.end : second.start]
        if (
            not 0 < first.value < second.value
            or second.form == "ordinal"
            or second.value > 100000
            or first.value % 1
            or second.value % 1
            or "," in gap
            or "." in gap
            or "\n" in gap
        ):
            return None
        if not self.w.share_of.match(gap) and not (gap.strip() in self.w.over and len(gap) < 8 and first.value == 1):
            return None
        other = self._draft(second)
        if other.unit is not None or (draft.unit is not None and (draft.unit.name == "%" or draft.unit.name in self.u.money)):
            return None
        if 1900 <= second.value <= 2100 and second.form == "digits":
            return None
        _, nxt = word_after(self.low, second.end)
        if nxt in self.w.months:
            return None
        value = (first.value / second.value * 100).quantize(Decimal("0.01")).normalize()
        made = _Draft(
            first.start, second.end, first.start, second.end, value, value, Decimal(1), "share", Unit("%", first.start, second.end)
        )
        return made, 2

    def _range(self, i: int, draft: _Draft) -> tuple[_Draft, int] | None:
        """ "45 ou 50", "between 5 and 10", "7 to 9 million", "€30–40m"."""
        low, w = self.low, self.w
        first, second = self.numerals[i], self.numerals[i + 1]
        if second.form in ("ordinal", "article") or first.form == "article" or self._is_taken(second.start, second.end):
            return None
        other = self._draft(second)
        gap = low[draft.end : other.start]
        if len(gap) > 30:
            return None
        hedge = w.hedges_before.match(low, other.start)
        if hedge is not None and draft.end <= hedge[0]:
            gap = low[draft.end : hedge[0]]
            if gap.strip() == "":
                return None
        opener: tuple[int, str] | None = None
        inner = gap if gap in w.dashes else f" {gap.strip()} "
        before = w.hedges_before.match(low, draft.start)
        front = before[0] if before is not None and before[1] != "exact" else draft.start
        if gap in w.dashes:
            pass
        elif inner in w.and_:
            opener = w.between.match(low, front) or w.between.match(low, draft.start)
            if opener is None:
                return None
        elif inner in w.to:
            opener = w.from_.match(low, front)
            if opener is not None and self._is_change(opener[0]):
                return None
            if opener is None and draft.unit is not None and other.unit is not None and draft.unit.name != other.unit.name:
                return None
            if opener is None and draft.unit is not None and other.unit is None and draft.unit.name == "%":
                return None
        elif inner in w.or_:
            if other.low > draft.low * 4:
                return None
        else:
            return None
        glued = low[second.end : other.end]
        if draft.unit is not None and draft.unit.name in self.u.money and glued in self.lex.glued and other.unit is not None:
            # "€30–40m": beside a currency the letter is a magnitude
            factor = self.lex.glued[glued]
            other = _Draft(
                other.start,
                other.end,
                other.start,
                second.end,
                second.value * factor,
                second.value * factor,
                second.grain * factor,
                "digits",
                None,
            )
        units = {u.name for u in (draft.unit, other.unit) if u is not None}
        if len(units) > 1 and not units <= {"USD", "CAD", "AUD", "°C", "°F"}:
            return None
        a, b = draft.low, other.low
        grain = min(draft.grain, other.grain)
        scale = self.lex.glued[glued] if other.unit is None and glued in self.lex.glued else self._scale(second)
        if scale > 1 and self._scale(first) == 1 and a < 1000 and a <= b / scale:
            a, grain = a * scale, draft.grain * scale
        if a >= b:
            return None
        if first.form == "digits" and second.form == "digits" and _year(first) and _year(second):
            return None
        unit = other.unit or draft.unit
        if gap in w.dashes and unit is None and not self._counted(other.end):
            return None
        start = opener[0] if opener is not None else draft.start
        made = _Draft(start, other.end, first.start, second.end, a, b, grain, "range", unit, Approx.RANGE)
        return made, 2

    def _is_change(self, at: int) -> bool:
        """Whether "from" at `at` opens a change: a verb of change before it in the sentence, or the language's habit."""
        begin = max(0, at - 70)
        before = self.low[begin:at]
        cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("; "))
        before = before[cut + 1 :]
        change = max((before.rfind(c) for c in self.w.change), default=-1)
        spread = max((before.rfind(s) for s in self.w.spread), default=-1)
        if change < 0 and spread < 0:
            return self.w.from_is_change
        return change > spread

    def _half_follows(self, draft: _Draft) -> bool:
        return draft.unit is not None and any(self.low.startswith(p, draft.end) for p in self.w.half_after_unit)

    def _scale(self, numeral: Numeral) -> Decimal:
        """The magnitude word at a numeral's end: 1000000 for "9 million" and "40m"."""
        tail = self.low[numeral.start : numeral.end]
        m = re.search(r"([^\W\d_]+)$", tail)
        if m is None:
            after = find_unit(self.text, self.low, numeral, self.u, self.w, self.lex)
            return after.factor if after is not None and after.name == "scale" else Decimal(1)
        if m[1] in self.lex.glued and tail[0].isdigit():
            return Decimal(self.lex.glued[m[1]])
        found = self.lex.words.get(m[1])
        return found[1] if found is not None and found[0] == "scale" else Decimal(1)

    def _smaller_unit(self, i: int, draft: _Draft) -> int:
        """Take in the smaller unit that follows: "5 feet and 2 inches", "an hour and 30 minutes", "3 dollars 50 cents"."""
        used = 0
        while i + used + 1 < len(self.numerals) and draft.unit is not None:
            second = self.numerals[i + used + 1]
            gap = self.low[draft.end : second.start].strip()
            if second.start - draft.end > 6 or gap not in ("", ",", *(s.strip() for s in self.w.and_)):
                break
            other = self._draft(second)
            if other.unit is None or (other.unit.name == draft.unit.name and not other.unit.part):
                break
            if other.unit.name in self.u.money:
                if (other.unit.name != draft.unit.name and not other.unit.part) or gap == ",":
                    break
                if not other.unit.part:
                    break
                draft.low = draft.high = draft.low + other.low
            else:
                _, base = convert(draft.low, draft.unit.name)
                b, other_base = convert(other.low, other.unit.name)
                one, _ = convert(Decimal(1), draft.unit.name)
                small, _ = convert(Decimal(1), other.unit.name)
                if base != other_base or base in ("°C", "%", "pp", "x") or small >= one:
                    break
                draft.low = draft.high = draft.low + b / one
            draft.grain = Decimal("0.01")
            draft.end = other.end
            draft.number_end = second.end
            used += 1
        return used

    def _counted(self, end: int) -> bool:
        """Whether a noun follows that could be counted."""
        _at, nxt = word_after(self.low, end)
        return bool(nxt) and nxt not in self.w.stops

    # Value, hedge, kind

    def _finish(self, draft: _Draft) -> Figure | None:
        low, w, _u = self.low, self.w, self.u
        unit = draft.unit.name if draft.unit is not None else None
        half = next((p for p in w.half_after_unit if low.startswith(p, draft.end)), None)
        if (
            half is not None
            and unit is not None
            and draft.low == draft.high
            and not low[draft.end + len(half) : draft.end + len(half) + 1].isalpha()
        ):
            draft.low = draft.high = draft.low + Decimal("0.5")
            draft.end += len(half)
            draft.grain = Decimal("0.5")
        if draft.form == "fraction" and unit is None:
            unit = "%"
            draft.low = draft.high = (draft.low * 100).quantize(Decimal("0.01")).normalize()
            draft.grain = Decimal(1)
            draft.form = "share"
        direction = 0
        if unit in ("%", "pp") and draft.low < 0:
            direction = -1
            draft.low, draft.high = sorted((abs(draft.low), abs(draft.high)))
        elif unit in ("%", "pp") and self.text[draft.number_start] == "+":
            direction = 1
        if unit == "points":
            unit = self._points(draft)
        approx, start, end = self._hedge(draft)
        stated = draft.low if draft.low == draft.high else None
        factor = w.factor.match(low, start)
        if factor is not None and unit is None and draft.form != "range" and 1 < draft.low <= 1000:
            unit = "x"
            start = factor[0]
            if factor[1] == "divided":
                draft.low = draft.high = stated = (1 / draft.low).quantize(Decimal("0.0001"))
        multiple = False
        if unit == "x":
            multiple = factor is not None or self._multiplies(draft, end)
            if multiple:
                at, nxt = word_after(low, end)
                if nxt in w.less and draft.low > 1:
                    draft.low, draft.high = (1 / draft.high).quantize(Decimal("0.0001")), (1 / draft.low).quantize(Decimal("0.0001"))
                    stated = draft.low if stated is not None else None
            else:
                unit = None
                end = draft.end = draft.number_end
        if draft.form == "approximate-noun" and approx is Approx.EXACT:
            approx = Approx.ABOUT
        value = bounded(draft.low, draft.high, draft.grain, approx, stated, unit)
        kind = self._kind(draft, unit, multiple)
        if kind in ("number", "duration", "unit") and self._is_age(draft, start, end):
            kind, unit = "age", unit or "years"
            found = w.age_after.match(low, end + (1 if low[end : end + 1] == "-" else 0))
            end = found[0] if found is not None else end
            value = value.model_copy(update={"unit": unit})
        noun = None
        if kind != "age":
            rate = find_rate(low, end, unit, kind, self.u, self.w)
            if rate is not None:
                name, rate_end = rate
                value = value.model_copy(update={"unit": f"{unit or ''}/{name}"})
                kind = "money" if kind == "money" else "rate"
                if unit is not None or low[end : end + 1] == "/":
                    end = rate_end
        if unit is None and kind in ("number", "rate"):
            at, nxt = word_after(low, self._past_links(end))
            noun = at if nxt and nxt not in w.stops and "\n" not in low[end:at] else None
        found_direction = w.direction_before.match(low, start)
        if found_direction is not None:
            direction = int(found_direction[1])
        elif direction == 0 and (found_after := w.direction_after.match(low, end)) is not None:
            direction = int(found_after[1])
        return Figure(start, end, draft.number_start, draft.number_end, value, kind, direction, noun)

    def _past_links(self, end: int) -> int:
        for link in self.w.links:
            if self.low.startswith(" " + link, end) and link.strip() not in self.w.per_article:
                return end + 1 + len(link.rstrip())
        return end

    def _points(self, draft: _Draft) -> str | None:
        """Points are percentage points where a percentage stands near, else something counted."""
        begin, end = max(0, draft.start - 300), draft.end + 200
        window = self.low[begin:end]
        if "%" in window or any(name in window for name, unit in self.u.names.items() if unit in ("%", "pp") and len(name) > 2):
            return "pp"
        draft.end = draft.number_end
        return None

    def _hedge(self, draft: _Draft) -> tuple[Approx, int, int]:
        """How the figure is hedged, and its extent with the hedge."""
        low, w = self.low, self.w
        start, end = draft.start, draft.end
        if draft.approx is Approx.RANGE:
            found = w.hedges_before.match(low, start)
            return Approx.RANGE, (found[0] if found is not None and found[1] != "exact" else start), end
        approx = Approx.EXACT
        before = w.hedges_before.match(low, start)
        while before is not None:
            kind = before[1]
            if kind != "exact":
                start = before[0]
                if approx is Approx.EXACT or kind != "about":
                    approx = HEDGES[kind]
            elif approx is not Approx.EXACT:
                break
            nxt = w.hedges_before.match(low, before[0])
            if kind == "exact" and (nxt is None or nxt[1] == "exact"):
                break
            before = nxt
        after = w.hedges_after.match(low, end)
        if after is not None and (approx is Approx.EXACT or HEDGES[after[1]] is not Approx.ABOUT):
            if approx is Approx.EXACT or approx is Approx.ABOUT:
                approx = HEDGES[after[1]]
            end = after[0]
        return approx, start, end

    def _multiplies(self, draft: _Draft, end: int) -> bool:
        """Whether "times" multiplies ("five times as many") or counts occasions ("five times this year")."""
        _, nxt = word_after(self.low, end)
        if nxt in self.w.comparative or nxt.split("'")[0] + "'" in self.w.comparative:
            return True
        return draft.form != "article" and draft.low % 1 != 0

    def _kind(self, draft: _Draft, unit: str | None, multiple: bool) -> str:
        if multiple:
            return "multiple"
        if draft.form == "share":
            return "share"
        if unit is None:
            return "number"
        if unit == "%":
            return "percent"
        if unit == "pp":
            return "points"
        if unit.partition("/")[0] in self.u.money:
            return "money"
        if is_time(unit):
            return "duration"
        if unit in ("°C", "°F", "K"):
            return "temperature"
        return "unit"

    def _is_age(self, draft: _Draft, start: int, end: int) -> bool:
        low, w = self.low, self.w
        unit = draft.unit.name if draft.unit is not None else None
        if unit is not None and not is_time(unit):
            return False
        if draft.low > 125 or draft.low < 0:
            return False
        if unit is not None:
            at = end + 1 if low[end : end + 1] == "-" else end
            if w.age_after.match(low, at) is not None:
                return True
        if w.age_before.match(low, start) is not None:
            return unit is not None or not self._counted(end)
        if unit in (None, "years") and w.age_person.match(low, start) is not None:
            return unit is not None or not self._counted(end)
        if unit is None and draft.form in ("digits", "words") and 14 <= draft.low <= 110:
            # ", 42," after a name
            before = low[max(0, start - 2) : start]
            if before == ", " and low[end : end + 1] in (",", ".", ")") and start >= 3:
                begin, _ = word_before(low, start - 2)
                return self.text[begin : begin + 1].isupper()
            if before.endswith("(") and low[end : end + 1] == ")":
                begin, _ = word_before(low, start - 1)
                return self.text[begin : begin + 1].isupper() and not self.w.nouns_capitalised
        return False

    # Ranks

    def _rank(self, numeral: Numeral) -> tuple[int, Figure | None]:
        """An ordinal is a rank where its words say so, and otherwise counts nothing."""
        low, w = self.low, self.w
        at, nxt = word_after(low, numeral.end)
        _begin, prev = word_before(low, numeral.start)
        following = low[numeral.end : numeral.end + 1]
        ranked = prev in w.rank_before or nxt in w.rank_after
        if nxt in w.not_rank or (following == "-" and nxt not in w.rank_after):
            return 1, None
        if nxt in w.months or prev in w.months or (self.text[at : at + 1].isupper() and nxt and not ranked):
            return 1, None
        listed = following in (".", ":") and prev == ""
        if not ranked and (numeral.value == 1 or listed):
            return 1, None
        if not ranked and nxt and nxt not in w.stops and self.text[numeral.start].isalpha():
            return 1, None  # "his second house" ranks nothing, "the country's 57th reactor" does
        if not ranked and self.low[max(0, numeral.start - 2) : numeral.start].strip() in (";", ",") and following == ",":
            return 1, None  # "first, …; second, …"
        value = Value(low=numeral.value, high=numeral.value, grain=Decimal(1), stated=numeral.value)
        noun = at if nxt and nxt not in w.stops else None
        return 1, Figure(numeral.start, numeral.end, numeral.start, numeral.end, value, "rank", 0, noun)

    # Multiples in one word

    def _multiples(self) -> None:
        """ "doubled", "twice as many", "half as big again": no numeral, yet a figure."""
        pattern = self.w.multiple_verbs
        if pattern is None:
            return
        starts = [f.start for f in self.out]
        found: list[Figure] = []
        m_tables = self.w.multiples
        for m in pattern.finditer(self.low):
            word = m.group()
            start, end = m.span()
            if word in m_tables["infinitives"]:
                _, prev = word_before(self.low, start)
                _, nxt = word_after(self.low, end)
                if prev not in m_tables["infinitive_before"] and nxt not in m_tables["infinitive_after"]:
                    continue
                if self.text[start].isupper() and not prev:
                    continue
            elif word in m_tables["adverbs"]:
                _, nxt = word_after(self.low, end)
                if nxt not in m_tables["adverb_after"]:
                    continue
            at = bisect_right(starts, start)
            overlapping = [k for k in (at - 1, at) if 0 <= k < len(self.out) and self.out[k].start < end and self.out[k].end > start]
            if any(self.out[k].end - self.out[k].start >= end - start for k in overlapping) or self._is_taken(start, end):
                continue
            value = Decimal(str(self.w.multiple_values[word]))
            draft = _Draft(start, end, start, end, value, value, Decimal(1), "words", Unit("x", start, end))
            approx, begin, stop = self._hedge(draft)
            more = self.w.multiple_more.match(self.low, start)
            if more is not None:
                begin, approx = more[0], Approx.MORE_THAN
            grain = Decimal("0.5") if value % 1 else Decimal(1)
            stated = bounded(value, value, grain, approx, value, "x")
            found.append(Figure(begin, stop, start, end, stated, "multiple", 1 if value > 1 else -1))
        if found:
            spans = [(f.start, f.end) for f in found]
            kept = [f for f in self.out if not any(s < f.end and f.start < e for s, e in _near(spans, f))]
            self.out = sorted([*kept, *found], key=lambda f: (f.start, f.end))


def _near(spans: list[tuple[int, int]], figure: Figure) -> list[tuple[int, int]]:
    at = bisect_right(spans, (figure.start, 1 << 60))
    return spans[max(0, at - 1) : at + 2]


def _year(numeral: Numeral) -> bool:
    return 1000 <= numeral.value <= 2199 and numeral.value % 1 == 0 and numeral.end - numeral.start == 4


__all__ = ["Figure", "bounded", "figures", "grain_of", "tidy"]
