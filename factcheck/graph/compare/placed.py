"""How two claims become a pair: put in order as they were read, placed among the others of their articles, and given the better reading of
what both are about."""

import datetime as dt
from dataclasses import fields, replace

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike
from factcheck.graph.times.moments import moment, published
from factcheck.graph.values.figures import Rates
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import Measure
from factcheck.model.once import once


def pair(a: LinkedClaim, b: LinkedClaim, rates: Rates | None = None, *, beside: Beside | None = None) -> Pair:
    """The pair of two claims, the same whichever comes first. `beside`: how it stands among others; by default as if it were alone."""
    return placed(raw_pair(a, b, rates), beside or Beside(asked=True))


def raw_pair(a: LinkedClaim, b: LinkedClaim, rates: Rates | None = None) -> Pair:
    """Two claims side by side as they were read, before anything is concluded from the words around them."""
    left, right = sorted((a, b), key=_order)
    made = Pair(left, right, rates or {})
    # Of one event two counts, of which one text alone says when it happened, are as old as their articles; so are two plans. Of others, and
    # they are very many, how many days lie between them is not asked here.
    dated = a.claim.measure == b.claim.measure or all(made.planned)
    return Pair(right, left, rates or {}) if dated and made.days < 0 else made


def placed(read: Pair, beside: Beside, *, many_dates: bool = False, told_again: bool = False) -> Pair:
    """A pair as it was read (`raw_pair`), with what it is once one knows how it stands among others."""
    raw = _changed(read, _COMPARED, beside=beside, many_dates=many_dates, told_again=told_again, open_subject=read.subject_open)
    if raw.exact or not raw.comparable:
        return raw
    aligned = _aligned(raw)
    if aligned.days < 0:  # of two counts that are one only now, the first is that of the earlier article (`raw_pair`)
        asked = {name: getattr(raw, name) for name in ("beside", "many_dates", "told_again", "open_subject")}
        return _aligned(_changed(Pair(read.right, read.left, read.rates), _COMPARED, **asked))
    return aligned


_OF_READING = frozenset({"alike", "affinity", "when", "one_aspect", "days"})  # comparisons that ask subject or measure
_OF_CLAIMS = frozenset({"figures", "fit", "where", "population", "basis"})  # those that ask neither
# said of the claims as they were read
_AS_READ = frozenset(
    {"comparable", "lenient", "strict", "certain", "sure", "beyond_doubt", "overrules", "plausible", "likely", "slip", "odds", "settled"}
)


_FIELDS = frozenset(field.name for field in fields(Pair))
_COMPARED = _FIELDS | _OF_READING | _OF_CLAIMS
_ALIGNED = _FIELDS | _OF_CLAIMS | _AS_READ


def _changed(made: Pair, names: frozenset[str], **changes: object) -> Pair:
    """A pair with other values in some fields, and those comparisons that were already made and stay as they were. There are very many,
    and `dataclasses.replace` would set each field one by one."""
    changed = object.__new__(Pair)
    changed.__dict__.update({name: found for name, found in made.__dict__.items() if name in names}, **changes)
    return changed


def _aligned(raw: Pair) -> Pair:
    """Where other evidence says that two claims are about one thing, both carry the better reading of what that is."""
    left, right = raw.left, raw.right
    found: Measure | None = None
    if raw.alike in (Alike.OTHER, Alike.LIKE) and raw.one_aspect:
        known = [c.measure for c in (left, right)]
        found = max(known, key=lambda m: (m.registered, m.by_party, m.single_valued, not m.id.endswith("?")))  # the left one where equal
    unsure = any(c.entity is None and len(c.claim.subject_candidates) > 1 for c in (left, right))  # the text leaves open which of several
    entity = None if unsure else left.entity or right.entity
    one, other = (_read_as(c, entity or c.entity, found or c.measure, left.question) for c in (left, right))
    for name in _AS_READ:
        getattr(raw, name)
    names = _ALIGNED - {"strict"} if raw.told_again else _ALIGNED  # its lower bar is for the better reading
    return _changed(raw, names, left=one, right=other, aligned=True)


def _read_as(c: LinkedClaim, entity: str | None, measure: Measure, question: str) -> LinkedClaim:
    """A claim with another subject, measure and question. The same object for the same reading: what is remembered of a claim is found
    again by its identity, and one claim stands in very many pairs."""
    if entity == c.entity and measure is c.measure and question == c.question:
        return c
    kept, key = _readings(c), (entity, measure.id, question)
    read = kept.get(key)
    if read is None or read.measure is not measure:
        read = kept[key] = replace(c, entity=entity, measure=measure, question=question)
    return read


@once
def _readings(_: LinkedClaim) -> dict[tuple[str | None, str, str], LinkedClaim]:
    return {}


@once
def _order(c: LinkedClaim) -> tuple[dt.date, dt.date, str]:
    when, day = moment(c), published(c)
    first = dt.date.max
    return (when[1] if when else first, day or first, c.claim.id)
