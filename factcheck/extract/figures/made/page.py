"""The text in which figures are read: its numerals, the words of its language, and one numeral with its unit and hedge."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from factcheck.extract.figures.around import word_after, word_before
from factcheck.extract.figures.units.homes import in_paragraphs
from factcheck.extract.figures.units.unit_beside import Unit, find_unit, prefix_money
from factcheck.extract.figures.units.units import UnitNames, convert, is_time, unit_names
from factcheck.extract.figures.value import BOUNDS, HEDGES
from factcheck.extract.figures.words import Words, words
from factcheck.extract.numbers.numerals import Numeral, folded, lexicon
from factcheck.lang import Pack
from factcheck.model import Approx


@dataclass(slots=True)
class Draft:
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
    scale: Decimal = Decimal(1)


class Page:
    """A text, its numerals, the spans in which no figure is read, and what its language says of the words around numbers."""

    def __init__(
        self, text: str, pack: Pack, numerals: Sequence[Numeral], taken: Sequence[tuple[int, int]], countries: Sequence[tuple[int, str]]
    ) -> None:
        self.text = text
        self.low = folded(text)
        self.w: Words = words(pack)
        self.u: UnitNames = unit_names(pack)
        self.homes = deque(in_paragraphs(text, pack, countries))
        self.lex = lexicon(pack)
        self.numerals = numerals
        self.taken = sorted(taken)
        self.taken_starts = [s for s, _ in self.taken]
        self.drafts: dict[int, Draft] = {}
        self.floor = 0  # where the figure before ends: a currency there belongs to it
        self.percent = False  # whether it is a percentage
        self.last: str | None = None  # the unit of the figure before

    def turn_to(self, at: int) -> None:
        """Reads units from here on as the paragraph uses them in which `at` lies."""
        while len(self.homes) > 1 and self.homes[1][0] <= at:
            self.homes.popleft()
            self.drafts.clear()  # what was looked at ahead was read as the paragraph before reads it
        self.u = self.homes[0][1]

    def is_taken(self, start: int, end: int) -> bool:
        """Whether no figure is read in a stretch, as it is part of a date or other notation."""
        at = bisect_right(self.taken_starts, start)
        if at and self.taken[at - 1][1] > start:
            return True
        return at < len(self.taken) and self.taken[at][0] < end

    def draft(self, numeral: Numeral) -> Draft:
        """The numeral with its unit on either side."""
        low = self.low
        kept = self.drafts.get(numeral.start)
        if kept is not None:
            return kept
        unit = prefix_money(self.text, low, numeral.start, self.u)
        if unit is not None and unit.start < self.floor:
            unit = None
        start, end = numeral.start, numeral.end
        value, grain, form = numeral.value, numeral.grain, numeral.form
        after = find_unit(self.text, low, numeral, self.u, self.w, self.lex)
        if unit is not None:
            start = unit.start
            if after is not None and after.name in ("scale",):
                value, grain, end = value * after.factor, grain * after.factor, after.end
            elif after is not None and after.part and after.name in self.u.money:  # "3 CAD 5 cents": of the currency before
                value, grain, end = value * after.factor, grain * after.factor, after.end
                unit = replace(after, name=unit.name)
                start = numeral.start
            elif after is not None and after.name in self.u.money:
                unit, end = Unit(after.name, unit.start, after.end), after.end
        elif after is not None:
            end = after.end
            if after.name == "m" and after.start == numeral.end and self.millions and not self._sized(start):
                after = replace(after, name="scale", factor=_MILLION)
            if after.name == "scale":
                value, grain = value * after.factor, grain * after.factor
                unit = find_unit(self.text, low, replace(numeral, end=end, value=value, grain=grain), self.u, self.w, self.lex)
                if unit is not None and unit.start > end + 1:
                    unit = None
                end = unit.end if unit is not None else end
            else:
                unit = after
                value, grain = value * after.factor, grain * after.factor
        if unit is not None and unit.name in self.u.money and unit.start >= numeral.end and (m := _SCALE.match(low, end)) is not None:
            found = self.lex.words.get(m[1])
            if found is not None and found[0] == "scale" and found[1] > 1000 and value < 1000:  # "75 USD million"
                value, grain, end = value * found[1], grain * found[1], m.end()
        draft = Draft(start, end, numeral.start, numeral.end, value, value, grain, form, unit)
        if form in ("mixed", "digits"):
            draft.scale = self.scale(numeral)
            if draft.scale == 1 and numeral.value and value / numeral.value >= 1000:
                draft.scale = value / numeral.value
        self.drafts[numeral.start] = draft
        return draft

    def numerals_in(self, start: int, end: int) -> Sequence[Numeral]:
        """The numerals that begin in a stretch of the text."""
        return self.numerals[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [numeral.start for numeral in self.numerals]

    @cached_property
    def timed(self) -> bool:
        """Whether the text prints a time to the second, so that bare hundredths are of one ("um 53 Hundertstel", "por tres décimas")."""
        return _CLOCKED.search(self.low) is not None or any(self.u.names.get(w) == "seconds" for w in _WORD.findall(self.low))

    @cached_property
    def sections(self) -> frozenset[int]:
        """Where paragraphs begin with the number that a report gives them ("4.2 The blade had been examined"): two or more, that rise."""
        found = [(m.start(1), tuple(int(part) for part in m[1].split("."))) for m in _SECTION.finditer(self.text)]
        rising = all(one[1] < other[1] for one, other in pairwise(found))
        return frozenset(at for at, _ in found) if len(found) > 1 and rising else frozenset()

    @cached_property
    def scored(self) -> bool:
        """Whether a text tells of points that are no percentage points: of play, or of more than a hundred, as those of a test are."""
        if len(self.w.play.intersection(_WORD.findall(self.low))) >= _PLAYED:
            return True
        return any(n.value > _PER_CENT and word_after(self.low, n.end)[1] in self.w.points for n in self.numerals)

    @cached_property
    def millions(self) -> bool:
        """Whether a text prices or counts something in millions printed as an "m" glued to digits ("€31m", "7m tickets"), so that a bare
        "64m" is one of them and no length."""
        return "m" in self.lex.ambiguous and _MILLIONS.search(self.low) is not None

    def _sized(self, start: int) -> bool:
        """Whether an "m" is of metres: its paragraph spells them out, or what stands beside it or another "m" of the paragraph says so."""
        before = bisect_right(self._metric, (start, len(self.low)))
        return before > 0 and start < self._metric[before - 1][1]

    def _measures(self, start: int, end: int) -> bool:
        """Whether what stands beside an "m" says that it is of metres ("12m high", "3m x 4m", "12m of snow", "a 50m pool")."""
        at, behind = word_after(self.low, end)
        if behind in self.w.metres_behind or self.low[end : end + 3] == " x ":
            return True
        if behind in self.w.genitives:
            stuff = word_after(self.low, at + len(behind))[1]
            return bool(stuff) and stuff not in self.w.article.get("wholes", ())
        one = word_before(self.low, start)[1] in self.w.metres_before
        return one and bool(behind) and self.text[at].islower() and not behind.endswith(self.w.plural_endings)

    @cached_property
    def _metric(self) -> list[tuple[int, int]]:
        """The paragraphs that speak of metres."""
        metres = {name for name, unit in self.u.names.items() if unit == "m" and len(name) > 2}
        return [
            m.span()
            for m in _PARAGRAPH.finditer(self.low)
            if metres & set(_WORD.findall(m.group())) or any(self._measures(*one.span()) for one in _GLUED.finditer(self.low, *m.span()))
        ]

    def listed(self, start: int, end: int) -> bool:
        """Whether a number behind a name is the next of a list of figures ("Huron reported 22, Grand Erie 14 and Chatham 10")."""
        if not self.floor or start - self.floor > _LISTED:
            return False
        between = self.text[self.floor : start]
        if any(mark in between for mark in ".!?\n"):
            return False
        if self.low[end : end + 1] not in (",", ".", ";", ")", "") and word_after(self.low, end)[1] not in self.w.joining:
            return False
        words = between.replace(",", " , ").replace(";", " , ").split()
        named = len(words)
        while named and words[named - 1].rpartition("'")[2].rpartition("’")[2][:1].isupper():
            named -= 1
        led = (
            named - 1
            if end - start <= _SMALL and self._many(words[named:]) and words[named - 1].lower() in self.w.hedge_articles
            else named
        )
        return 0 < led < len(words) and words[led - 1].lower() in {",", *self.w.joining}

    def _many(self, name: Sequence[str]) -> bool:
        """Whether a name behind an article is of several ("the Liberals 21"); a larger number may call a thing ("the Airbus 320")."""
        return len(name) == 1 and name[0].lower().endswith(self.w.plural_endings)

    def half_follows(self, draft: Draft) -> bool:
        """Whether "and a half" stands behind the unit of a figure."""
        return draft.unit is not None and any(self.low.startswith(p, draft.end) for p in self.w.half_after_unit)

    def scale(self, numeral: Numeral) -> Decimal:
        """The magnitude word at a numeral's end: 1000000 for "9 million", "9 Mio." and "40m"."""
        tail = self.low[numeral.start : numeral.end].rstrip(".")
        m = re.search(r"([^\W\d_]+)$", tail)
        if m is None:
            after = find_unit(self.text, self.low, numeral, self.u, self.w, self.lex)
            return after.factor if after is not None and after.name == "scale" else Decimal(1)
        if m[1] in self.lex.glued and tail[0].isdigit():
            return Decimal(self.lex.glued[m[1]])
        found = self.lex.words.get(m[1])
        return found[1] if found is not None and found[0] == "scale" else Decimal(1)

    def counted(self, end: int) -> bool:
        """Whether a noun follows that could be counted: no time ("turns 50 next week"), no other number ("turned 20 ten days ago")."""
        at, nxt = word_after(self.low, end)
        if not nxt or nxt in self.w.stops or self.is_taken(at, at + 1):
            return False
        return not any(n.start == at and n.form != "article" for n in self.numerals_in(at, at + len(nxt)))

    def to_follows(self, end: int) -> bool:
        """Whether a second end of a range follows: "450 bis 500"."""
        return any(self.low.startswith(to, end) and self.low[end + len(to) : end + len(to) + 1].isdigit() for to in self.w.to)

    def hedge(self, draft: Draft) -> tuple[Approx, int, int]:
        """How the figure is hedged, and its extent with the hedge."""
        approx, start = self._hedged_before(draft)
        if approx is Approx.EXACT:
            approx = self._across_time(start)
        if approx.side > 0 and (self._denied(start) or self._barred(start)):
            approx = approx.denied  # "nul ne touchera plus de 5 000 euros"
        if draft.approx is Approx.RANGE:
            return (approx if approx.side else Approx.RANGE), start, draft.end
        timed = draft.unit is not None and is_time(draft.unit.name)
        if approx is Approx.EXACT and timed and self.w.within.match(self.low, start) is not None:
            approx = Approx.AT_MOST
        after = self.w.hedges_after.match(self.low, draft.end)
        if after is None or (approx is not Approx.EXACT and HEDGES[after[1]] is Approx.ABOUT):
            return approx, start, draft.end
        return (HEDGES[after[1]] if approx in (Approx.EXACT, Approx.ABOUT) else approx), start, after[0]

    def _hedged_before(self, draft: Draft) -> tuple[Approx, int]:
        """What the hedges before a figure say, and where they begin: from the nearest back, with the articles between."""
        low, w, start = self.low, self.w, draft.start
        approx = Approx.EXACT
        by = False  # whether what stands behind a hedge says by how much
        article = None  # where an article before the number begins
        before = w.hedges_before.match(low, start)
        while before is not None:
            at, kind = before
            said = low[at:start].strip()
            if self._is_no_hedge(draft, kind, said, at, start):
                break
            if approx is Approx.ABOUT and said in w.where:
                break  # "under some 300 tonnes of rubble": where something is, as nothing is bounded and rounded at once
            times = draft.unit is not None and draft.unit.name == "x"  # "with 1,082 more than three times as many"
            if kind in BOUNDS and not times and (by or self._compares(at, start, article)):
                break
            if said in w.merely and draft.unit is None and 1 < draft.low <= _FEW and not draft.low % 1:
                kind = "exact"  # "apenas once mujeres": no more than eleven, as nobody comes near to eleven
            exact = kind == "exact"
            by = exact and said in w.bare_links  # "dépassé de 11 %": by so much
            article = at if exact and said in w.hedge_articles and draft.form in ("digits", "mixed", "words") else None
            if exact and approx is not Approx.EXACT:
                break
            if not exact:
                start = at
                approx = HEDGES[kind] if approx is Approx.EXACT or kind != "about" else approx
            before = w.hedges_before.match(low, at)
            if exact and before is not None and before[1] == "exact":
                break
        return approx, start

    def _is_no_hedge(self, draft: Draft, kind: str, said: str, at: int, end: int) -> bool:
        """Whether words that may hedge a figure mean something else here: against what it stands, what it is worth, what it passes."""
        w = self.w
        return (
            (kind == "about" and said in w.versus and self._beside_figure(at))
            or (said in w.worth and ((self._beside_noun(at) and self._extends(draft)) or self._governed(at)))
            or (draft.unit is not None and is_time(draft.unit.name) and self._during(at, end))
            or (said in w.covering and self._covers(draft))
            or (said in w.passing and self._second_end(draft.end))
        )

    def _across_time(self, at: int) -> Approx:
        """What a verb that bounds says, though a time parts it from its number: "superó en 2025 los 6.300", "dépassait en mai les 200
        euros"."""
        low, w = self.low, self.w
        begin, article = word_before(low, at)
        begin, article = (begin, article) if article in w.hedge_articles else (at, "")
        last = bisect_left(self.taken_starts, begin) - 1
        if not w.hedge_verbs or last < 0 or low[self.taken[last][1] : begin].strip() or self.taken[last][1] > begin:
            return Approx.EXACT
        end = self.taken[last][0]
        preposition, word = word_before(low, end)
        end = preposition if word in w.prepositions or word in w.year_before else end
        front = low[max(0, end - _CLAUSE) : end].rstrip()
        for verb in (f"{front} {article}", front):  # "superó los" is a phrase of its own, "dépassait" needs no article
            found = w.hedges_before.match(verb, len(verb))
            if found is not None and front[found[0] :].startswith(w.hedge_verbs) and HEDGES[found[1]] is not Approx.EXACT:
                return HEDGES[found[1]]
        return Approx.EXACT

    def _beside_figure(self, at: int) -> bool:
        """Whether a figure with its noun stands just before ("52.310 Stimmen gegen 49.877")."""
        between = self.low[self.floor : at].strip() if 0 < self.floor <= at else "-"
        return not between or (len(between) < 24 and between.replace(" ", "").isalpha())

    def _during(self, at: int, end: int) -> bool:
        """Whether "over" says during what time, and not how long at least ("sold over six years", against "it took over six years")."""
        return self.low[at:end].strip() in self.w.during and word_before(self.low, at)[1] not in self.w.lasting

    def _covers(self, draft: Draft) -> bool:
        """Whether "under" says what something lies beneath, and bounds nothing: "under 84 metres of water", "unter 84 Metern Wasser"."""
        if draft.unit is None or convert(Decimal(1), draft.unit.name)[1] != "m":
            return False
        at, behind = word_after(self.low, draft.end)
        return behind in self.w.genitives or (self.w.nouns_capitalised and self.text[at : at + 1].isupper())

    def _extends(self, draft: Draft) -> bool:
        """Whether a figure is of money, length or time, so that "über" names the amount behind a noun; a car "über 1,8 Tonnen" weighs
        more."""
        if draft.unit is None:
            return False
        return draft.unit.name in self.u.money or is_time(draft.unit.name) or convert(Decimal(1), draft.unit.name)[1] == "m"

    def _beside_noun(self, at: int) -> bool:
        """Whether a noun stands right before, where nouns have a capital ("eine Runde über 330 Millionen Dollar": worth so much)."""
        begin, word = word_before(self.low, at)
        noun = self.w.nouns_capitalised and self.text[begin : begin + 1].isupper() and len(word) > 3
        return noun and word not in self.w.leads  # "Seit über 30 Jahren" begins a sentence

    def _governed(self, at: int) -> bool:
        """Whether a verb of the clause before asks for the word that looks like a bound ("verfügt über 620 Betten")."""
        clause = re.split(r"[,;:.!?\n](?!\d)", self.low[max(self.floor, at - _CLAUSE) : at])[-1].split()
        return any(word.startswith(self.w.governing) for word in clause)

    def _compares(self, at: int, end: int, article: int | None) -> bool:
        """Whether "more than", "below" compare with a figure rather than bound it: how much more stands just before ("14 points below
        the 52 %"), it is a figure already known ("weniger als die 410"), or "up to" says where a change went ("rose 1.2 %, to")."""
        before = self.low[self.floor : at] if 0 < self.floor <= at else "-"
        if self.low[at:end].strip().partition(" ")[0] in self.w.up_to and self._changes(at):
            return True
        if self.low[at:end].strip() == self.w.up_to_particle and self._particle(at):
            return True
        if article is not None and self.low[at:article].strip() in self.w.among:
            return True
        if article is not None and self.low[at:article].strip().rpartition(" ")[2] in self.w.comparison:
            return True
        if before.strip() == "":
            return True
        return before.strip() == "," and self.percent and self.low[at:end].strip() in self.w.change_to

    def _changes(self, at: int) -> bool:
        """Whether a word of change stands in the clause before, so that "up to" says where it led ("subió hasta los 11,8 millones", "se
        triplicará, hasta los 3.000 francos")."""
        clause = re.split(r"[,;:.!?\n](?!\d)", self.low[max(0, at - _CLAUSE) : at].rstrip().removesuffix(","))[-1]
        return any(re.search(rf"\b{re.escape(stem)}", clause) for stem in self.w.change)

    def _particle(self, at: int) -> bool:
        """Whether "up" belongs to a verb before it, so that "to" says where a change led ("was revised up to 21", "takes the toll up to
        40", against "takes up to 40 days")."""
        before = self.low[max(0, at - _CLAUSE) : at].split()
        if before and before[-1] in self.w.up_verbs:
            return True
        verbs = (i for i in range(max(0, len(before) - _OBJECT - 1), len(before) - 1) if before[i] in self.w.up_across)
        return any(before[i + 1] in self.w.hedge_articles | self.w.up_objects for i in verbs)

    def _second_end(self, at: int) -> bool:
        """Whether the other end of a change follows, so that "pasar de" names where it began: "pasar de 230 empleados a 400"."""
        stop = at + len(re.split(r"[,;:.!?\n](?!\d)", self.low[at : at + _CLAUSE])[0])
        return any(self.low.endswith(self.w.to, at, numeral.start) for numeral in self.numerals_in(at, stop))

    def _barred(self, at: int) -> bool:
        """Whether somebody is kept from doing more: a word such as "bars" in the clause, and the form of a verb that such a word asks for
        right before the hedge or as its first word ("bars them from using more than", "impiden a los vecinos pasar de")."""
        clause = re.split(r"[,;:.!?\n](?!\d)", self.low[max(0, at - 2 * _CLAUSE) : at])[-1].split()
        if not self.w.bars or self.w.bars.isdisjoint(clause):
            return False
        verbs = (clause[-1], word_after(self.low, at)[1])
        return any(len(verb) > 4 and verb.endswith(self.w.barred_verbs) for verb in verbs)

    def _denied(self, at: int) -> bool:
        """Whether "not to" stands right before, or a word such as "nobody" in the clause before, so that "more than" becomes a limit."""
        if self.w.denied_before.match(self.low, at) is not None:
            return True
        if not self.w.denials:
            return False
        before = self.low[max(0, at - 50) : at]
        clause = before[max(before.rfind(mark) for mark in ".,;:!?\n") + 1 :]
        return any(f" {word} " in f" {clause} " for word in self.w.denials)


_CLOCKED = re.compile(r"\d:[0-5]\d[.,]\d{1,3}(?!\d)")
_FEW = 20  # so many that nobody says "nearly"
_CLAUSE = 60  # characters
_OBJECT = 4  # words between a verb and its particle
_SMALL = 2  # digits of a number that hardly calls a thing
_LISTED = 90  # characters between two figures of a list
_PER_CENT = 100
_PLAYED = 3  # words of sport that make a text one of it
_SECTION = re.compile(r"(?m)^[ \t]*(?:[*#]+[ \t]*)?(\d{1,2}(?:\.\d{1,2}){1,3})\.?[*]*[ \t]+(?=[^\W\d_a-zß-ÿ]|[\"“„«¿])")
_MILLION = Decimal(1_000_000)
_MILLIONS = re.compile(r"[€$£]\d[\d.,]*m\b|\b\d[\d.,]*m (?:people|[a-z]{3,}s)\b")
_PARAGRAPH = re.compile(r"[^\n]+")
_GLUED = re.compile(r"\d[\d.,]*m\b")
_WORD = re.compile(r"[^\W\d_]+")
_SCALE = re.compile(r" ([^\W\d_]+)\b")
