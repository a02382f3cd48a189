"""Claims as linear constraints over exact rationals: what each says about how much of something there is, in which place and period.

A variable is one quantity of the world (`quantities`). A claim that states a figure bounds a variable; a share, a multiple, a change, a sum
ties several. Where the world itself orders quantities (a city lies in its country, deliveries never exceed sales) the order binds without
a claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from factcheck.link.linked import LinkedClaim, Place
from factcheck.measures.measure import ADDITIVE, MeasureKind
from factcheck.measures.registry import measure as measure_of
from factcheck.model import NOT_SO, Aspect, LinkRole, Modality, Precision, Relation
from factcheck.reconcile.bound.totals import complete
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.terms.among import two_states
from factcheck.reconcile.terms.position import has_own_clause, is_mean
from factcheck.reconcile.terms.quantities import SAME_STATE, Variable, base_measure, counted, end_of, population_of, scaled, variables_of
from factcheck.reconcile.terms.terms import FIGURES, YEAR, Article, Term

# A change of these is not from one calendar year to the next.
_ENDURING = frozenset({MeasureKind.CUMULATIVE, MeasureKind.COUNT, MeasureKind.RANK})


@dataclass(frozen=True, slots=True)
class Row:
    """low <= sum of coefficient x variable <= high; an open end is not reached."""

    terms: tuple[tuple[Variable, Fraction], ...]
    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def of(cls, terms: tuple[tuple[Variable, Fraction], ...], ends: Interval) -> Row:
        """The terms within an interval."""
        return cls(terms, ends.low, ends.high, ends.low_open, ends.high_open)


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one claim says (`claim` None: what the world says). `kind`: "bound", "share", "ratio", "change", "difference", "sum", "part",
    "place", "order", "growth"."""

    claim: str | None
    kind: str
    rows: tuple[Row, ...]

    @property
    def variables(self) -> frozenset[Variable]:
        return frozenset(v for row in self.rows for v, _ in row.terms)


def closed(constraint: Constraint) -> Constraint:
    """The constraint with the ends that it leaves out."""
    return replace(constraint, rows=tuple(replace(row, low_open=False, high_open=False) for row in constraint.rows))


def compile_claims(claims: Sequence[LinkedClaim], relations: Mapping[tuple[str, str], Relation]) -> list[Constraint]:
    """All constraints, in an order that depends on nothing but the claims."""
    ordered = sorted((c for c in claims if _usable(c)), key=lambda c: c.claim.id)
    terms = {c.claim.id: Term(c, unit(c.claim.value.unit if c.claim.value else None), 0, 0, 0) for c in ordered}
    levels = {id: term for id, term in terms.items() if term.level}
    variables = variables_of(levels, relations)
    places = {c.place.id: c.place for c in ordered if c.place is not None}
    known: dict[tuple[str, str], list[Variable]] = defaultdict(list)
    for variable in sorted(set(variables.values())):
        known[variable.entity, variable.measure].append(variable)
    out: list[Constraint] = []
    articles = _articles_with_sums(claims, ordered)
    for id, term in sorted(terms.items()):
        if id in variables:
            out.append(Constraint(id, "bound", (Row.of(((variables[id], Fraction(1)),), scaled(term)),)))
        if _sums(term.linked) and _misses_a_part(articles[term.claim.source], id):
            continue
        out.extend(_tied(term, variables, known, places))
    out.extend(_world(sorted(set(variables.values())), ordered, places))
    return out


def _articles_with_sums(claims: Sequence[LinkedClaim], usable: Iterable[LinkedClaim]) -> dict[str, Article]:
    """The articles, by source, that have a usable claim which sums up others; each with all its claims."""
    by_source: dict[str, list[LinkedClaim]] = {c.claim.source: [] for c in usable if _sums(c)}
    for c in claims:
        if c.claim.source in by_source:
            by_source[c.claim.source].append(c)
    return {name: Article(mine[0].source, mine) for name, mine in by_source.items()}


def _sums(linked: LinkedClaim) -> bool:
    return any(link.role is LinkRole.SUM_OF for link in linked.claim.links)


def _misses_a_part(article: Article, total: str) -> bool:
    """Whether a sum may be one of more than the parts that its text links to it: not all are read, or someone of its own counted it; or it
    is their mean."""
    head = article.by_id.get(total)
    parts = [article.by_id[i] for i in head.linked_to(LinkRole.SUM_OF) if i in article.by_id] if head is not None else []
    if head is None or not parts or is_mean(article, head) or (len(parts) == 2 and two_states(article, *parts)):
        return True
    return not complete(article, head, parts) or has_own_clause(article, head)


def _usable(linked: LinkedClaim) -> bool:
    claim = linked.claim
    return (
        claim.value is not None
        and claim.kind in FIGURES
        and linked.entity is not None
        and claim.modality not in NOT_SO | {Modality.PLANNED}
        and claim.aspect is not Aspect.MAXIMUM
    )


# --- claims that tie several quantities --------------------------------------------------------------------------------------------


_Known = Mapping[tuple[str, str], Sequence[Variable]]
_Linked = Mapping[LinkRole, Sequence[Variable]]


def _tied(term: Term, variables: Mapping[str, Variable], known: _Known, places: Mapping[str, Place]) -> Iterator[Constraint]:
    linked = {role: [variables[i] for i in term.linked_to(role) if i in variables] for role in LinkRole}
    own = variables.get(term.claim.id)
    if own is not None:
        yield from _with_parts(term, own, linked)
    ratio = term.fraction() if term.claim.aspect is Aspect.SHARE else None
    share = next(_share_of(term, linked, known, places), None) if ratio is not None else None
    if ratio is not None and share is not None:
        yield Constraint(term.claim.id, "share", _times(*share, ratio))
    if term.claim.aspect is Aspect.CHANGE and term.claim.direction:
        yield from _changed(term, linked, known)
    if term.claim.aspect is Aspect.RATIO:
        for bottom, top in _first(linked, LinkRole.RATIO_TO, LinkRole.RATIO_OF):
            yield Constraint(term.claim.id, "ratio", _times(top, bottom, term.result))


def _with_parts(term: Term, own: Variable, linked: _Linked) -> Iterator[Constraint]:
    """What a figure sums up, and what it is a part of."""
    parts = linked[LinkRole.SUM_OF]
    if len(parts) == len(term.linked_to(LinkRole.SUM_OF)) > 1 and _one_measure(term, own, parts):
        row = Row(((own, Fraction(-1)), *((part, Fraction(1)) for part in parts)), Fraction(0), Fraction(0))
        yield Constraint(term.claim.id, "sum", (row,))
    for whole in linked[LinkRole.PART_OF]:
        if whole.unit == own.unit:
            yield Constraint(term.claim.id, "part", (_at_most(own, whole),))


def _changed(term: Term, linked: _Linked, known: _Known) -> Iterator[Constraint]:
    """By how much the one quantity differs from the other: of those that the text links, else of a year and the one before."""
    signed = term.result.times(term.claim.direction)
    percent = term.unit.dimension == "%"
    if linked[LinkRole.CHANGE_FROM] or linked[LinkRole.CHANGE_TO]:
        pairs = _first(linked, LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO)
    else:
        pairs = [(old, new) for old, new in _year_on_year(term, known) if percent or old.unit == counted(term)]
    for old, new in pairs:
        if percent:
            yield Constraint(term.claim.id, "change", _times(new, old, Interval.point(1) + signed.times(Fraction(1, 100))))
        else:
            difference = ((new, Fraction(1)), (old, Fraction(-1)))
            yield Constraint(term.claim.id, "difference", (Row.of(difference, signed),))


def _first(linked: _Linked, *roles: LinkRole) -> list[tuple[Variable, Variable]]:
    """The first quantity of each of two roles, where they are two in one unit."""
    pairs = zip(*(linked[role][:1] for role in roles), strict=False)  # none where the text links only one of them
    return [(a, b) for a, b in pairs if a != b and a.unit == b.unit]


def _one_measure(term: Term, total: Variable, parts: Sequence[Variable]) -> bool:
    """Whether the parts are of the total's measure or of parts of it: "killed 12 here and 9 there, and injured 40 in all" is no sum."""
    return all(p.measure == total.measure or term.linked.measure.id in measure_of(p.measure).part_of for p in parts)


def _year_on_year(term: Term, known: _Known) -> Iterator[tuple[Variable, Variable]]:
    """The quantities of the year that a change states and of the year before it, unless its sentence names a third year."""
    time = term.claim.time
    if time is None or time.assumed or time.precision is not Precision.YEAR or time.start is None or term.linked.measure.kind in _ENDURING:
        return
    year = time.start.year
    low, high = term.claim.sentence
    if any(int(y) not in (year, year - 1) for y in YEAR.findall(term.linked.source.text[low:high])):
        return
    place = term.linked.place.id if term.linked.place else ""
    population = population_of(term)
    measure = base_measure(term.linked.measure.id).partition("/")[0]
    mine = known.get((term.linked.entity or "", measure), ())
    for new in mine:
        same = (new.place, new.population) == (place, population)
        if not same or new.period != f"{year}-01-01..{year}-12-31":
            continue
        old = replace(new, period=f"{year - 1}-01-01..{year - 1}-12-31")
        if old in mine and not any(replace(v, split=1) in mine for v in (old, new)):
            yield old, new  # where several figures stand for one year, which of them changed stays open


def _share_of(term: Term, linked: _Linked, known: _Known, places: Mapping[str, Place]) -> Iterator[tuple[Variable, Variable]]:
    """Part and whole of a share: by the links of its text; else the quantity of its own place or population, and the one around it."""
    measure = base_measure(term.linked.measure.id).partition("/")[0]
    population = population_of(term)
    place = term.linked.place.id if term.linked.place else ""
    for part in linked[LinkRole.SHARE_IS]:
        for whole in linked[LinkRole.SHARE_OF]:
            if part != whole and part.unit == whole.unit:
                yield part, whole
    if linked[LinkRole.SHARE_OF]:
        for whole in linked[LinkRole.SHARE_OF]:
            part = replace(whole, population=population or whole.population, place=place or whole.place)
            if part != whole:
                yield part, whole
        return
    if not measure_of(measure).registered:
        return
    # "54 percent took part in Spain" is no share of a turnout that another text gives for everywhere.
    mine = [v for v in known.get((term.linked.entity or "", measure), ()) if v.split == 0 and v.unit != "%"]
    for whole in mine:
        narrower = place != whole.place and (not whole.place or whole.place in (places[place].parents if place in places else ()))
        for part in mine:
            in_place = narrower and part.place == place and part.population == whole.population
            in_people = (
                bool(term.claim.scope.population) and part.population == population and not whole.population and part.place == whole.place
            )
            if (in_place or in_people) and part.period == whole.period and part.unit == whole.unit and _fits(term, part):
                yield part, whole


def _fits(term: Term, variable: Variable) -> bool:
    """Whether a share speaks of the variable's period: stated the same, or a state of the same week."""
    time = term.linked.time
    if time is None or variable.period == "?":
        return False
    if variable.period.startswith("@"):
        return abs((end_of(term) - date.fromisoformat(variable.period[1:])).days) <= 2 * SAME_STATE
    return variable.period == f"{time.start}..{time.end}"


def _times(part: Variable, whole: Variable, ratio: Interval) -> tuple[Row, ...]:
    """ratio.low x whole <= part <= ratio.high x whole."""
    rows = []
    if ratio.low is not None:
        rows.append(Row(((part, Fraction(1)), (whole, -ratio.low)), Fraction(0), None, low_open=ratio.low_open))
    if ratio.high is not None:
        rows.append(Row(((part, Fraction(1)), (whole, -ratio.high)), None, Fraction(0), high_open=ratio.high_open))
    return tuple(rows)


def _at_most(small: Variable, large: Variable) -> Row:
    return Row(((large, Fraction(1)), (small, Fraction(-1))), Fraction(0), None)


# --- what the world says -----------------------------------------------------------------------------------------------------------


def _world(variables: Sequence[Variable], claims: Sequence[LinkedClaim], places: Mapping[str, Place]) -> Iterator[Constraint]:
    """Orders that need no claim: parts of places and populations, measures that never exceed others."""
    measures = {base_measure(c.measure.id).partition("/")[0]: c.measure for c in claims}
    alike: dict[tuple[str, str, str], list[Variable]] = defaultdict(list)
    for v in variables:
        alike[v.entity, v.period, v.unit].append(v)
    for v in variables:
        measure = measures.get(v.measure)
        if measure is None or measure.kind not in ADDITIVE or v.period == "?" or v.split:
            continue
        for w in alike[v.entity, v.period, v.unit]:
            if v == w or w.split:
                continue
            inside = v.place == w.place or (bool(w.place) and v.place in places and w.place in places[v.place].parents)
            narrower = v.population == w.population or (not w.population)
            if v.measure == w.measure and inside and narrower:
                yield Constraint(None, "place" if v.place != w.place else "part", (_at_most(v, w),))
            elif w.measure in (*measure.at_most, *measure.part_of) and v.place == w.place and v.population == w.population:
                yield Constraint(None, "order", (_at_most(v, w),))
