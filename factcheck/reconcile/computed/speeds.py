"""Speeds: a distance over the time that it took."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.terms import Article, Term


def speed(article: Article, head: Term) -> Check | None:
    """A distance over the time that it took."""
    told = any(cues.has("mean", text, article.language) for text in (position.lead(article, head), position.right_behind(article, head)))
    readings = []
    for far in among.reckoned_with(article, head):
        for long in among.reckoned_with(article, head):
            if far.unit.dimension != "length" or long.unit.dimension != "time" or far.unit.per or long.unit.per:
                continue
            if not far.sentence == long.sentence == head.sentence or not (long.value.low or 0) > 0:
                continue
            metres, hours = far.premise.times(far.unit.factor), long.premise.times(long.unit.factor * 24)
            computed = (metres / hours).times(Fraction(1, 1000) / head.unit.factor)
            firm = abs(far.rank - long.rank) == 1 and (told or position.refers_back(article, head)) and position.appended(article, head)
            readings.append(Reading((far, long), computed, 0, firm))
    return settle("A109", "rate", head, head.result, readings)


def bare_speed(article: Article, term: Term) -> bool:
    """Whether a number is printed as the mean behind a distance and the time it took: "184 km in 5 h 2 min, at more than 38 on average"."""
    last = [t for t in article.terms[max(0, term.rank - 2) : term.rank] if t.sentence == term.sentence]
    journey = [t.unit.dimension for t in last] == ["length", "time"]
    told = cues.has("mean", f"{position.lead(article, term)} {position.tail(article, term)}", article.language)
    return journey and told and position.bare(article, term) and position.appended(article, term)


def in_kmh(term: Term) -> Term:
    """The figure as a speed, in kilometres an hour where no unit is printed."""
    return term if term.unit.dimension == "speed" else replace(term, unit=unit("km/h"))
