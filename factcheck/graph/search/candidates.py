"""Which pairs are worth comparing: claims that share a key (a question, an entity and its measure, an equal figure), and claims of two
articles of which either is among those that share most with the other (`graph/search/nearest.py`). Others never meet. Between articles that
surely tell of two stories a measure or a figure alone joins nothing: of unlike stories a large dossier has far more pairs than of one.

Within a key the claims are sorted by time and value, and a key that holds very many compares each with its neighbours only, so the
work grows with n log n and not with all pairs. What copies of an article repeat is compared once (`graph/search/repeated.py`).

Left out are figures of headings that the text below tells in full (what a heading leaves out, of whom or when, is no other reading), and
claims that are surely about two: both stand in rows of tables, which name their subjects; or one is of a person whom its sentence names,
and the other of such a row or of another person. Elsewhere a subject may have been read wrongly, or one thing is told of each who takes
part in it, and what the two claims share decides.
"""

import re
from collections import defaultdict
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from factcheck.extract.figures.units.units import convert
from factcheck.graph.search.columns import columns
from factcheck.graph.search.nearest import WINDOW, near, nearest
from factcheck.graph.search.repeated import repeated
from factcheck.graph.search.stories import two_stories
from factcheck.graph.search.told_alike import told_alike
from factcheck.graph.values.figures import digits, dimension
from factcheck.graph.who.names import plain, same_name
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Aspect, Kind, Reason
from factcheck.model.once import once, once_lately
from factcheck.read.tables import tables


def keys(c: LinkedClaim) -> tuple[tuple[str, ...], ...]:
    """The blocks in which a claim stands."""
    claim = c.claim
    found: list[tuple[str, ...]] = [("question", c.question)]
    sort = claim.kind.value
    if c.entity is not None:
        found += [("measure", c.entity, id) for id in _family(c)]
        found.append(("concepts", c.entity, sort, claim.aspect.value, "+".join(sorted(c.measure.concepts)[:1])))
        if claim.aspect is Aspect.RANK or claim.kind is Kind.RANK or c.measure.id.startswith("market_share"):
            found.append(("market", c.entity))
    if not c.measure.id.endswith("?"):
        found.append(("any", c.measure.id))
    if claim.kind is Kind.ROLE and claim.object and len(plain(claim.object).split()) > 1:
        found.append(("post", plain(claim.object)))
    if claim.kind is Kind.ROLE and len(named := plain(claim.subject or "").split()) > 1:
        found += [("holder", named[0]), ("holder", named[-1])]  # of one post, half of whose names are alike
    found += [("figure", *key) for key in sorted(_figure(c))]
    return tuple(dict.fromkeys(found))


_OF_ANYTHING = frozenset({"any", "figure"})  # blocks of claims that nothing joins but a measure or a figure


def _family(c: LinkedClaim) -> tuple[str, ...]:
    return (c.measure.id, *c.measure.at_most, *c.measure.part_of)


@once
def _figure(c: LinkedClaim) -> frozenset[tuple[str, str]]:
    """Keys under which equal telling figures meet whatever they are said to be: two digits, cut off and rounded up."""
    unit, value = dimension(c.claim), c.claim.value
    if unit is None or value is None or value.middle is None or digits(c.claim) < 2 or "/" in unit:
        return frozenset()
    size = convert(value.middle, value.unit or "")[0]
    step = Decimal(1).scaleb(size.adjusted() - 1)
    low = (size / step).to_integral_value(ROUND_FLOOR)
    return frozenset((unit, format(((low + up) * step).normalize(), "f")) for up in (0, 1))


@once_lately
def candidates(links: Links) -> tuple[tuple[LinkedClaim, LinkedClaim], ...]:
    """The pairs to compare, each once, in the order of the claims' ids."""
    copied = repeated(links)
    blocks: dict[tuple[str, ...], list[LinkedClaim]] = defaultdict(list)
    for c in sorted(links.claims, key=lambda c: c.claim.id):
        for key in keys(c):
            if c.claim.id not in copied.first:
                blocks[key].append(c)
            if c.claim.source in copied.copies:
                blocks["within", c.claim.source, *key].append(c)  # what a copy says of its own beside what it repeats
    by_id = {c.claim.id: c for c in links.claims}
    found: set[tuple[str, str]] = set()
    for key, block in blocks.items():
        if len(block) > 1:
            _pairs(block, found, links if key[0] in _OF_ANYTHING else None)
    found = {(a, b) for a, b in found if not (a in copied.first and b in copied.first)}
    alike = told_alike(links)
    slips = ((min(a, b), max(a, b)) for (a, _), b in alike.counterparts.items() if a not in copied.first and b not in copied.first)
    found.update(nearest(links).pairs(), copied.pairs(), slips)
    items = columns(links)
    echoed = echoes(links)
    pairs = ((by_id[a], by_id[b]) for a, b in sorted(found) if a not in echoed and b not in echoed)
    kept = ((a, b) for a, b in pairs if not items.told_apart(a, b) and not two_subjects(a, b))
    return tuple((a, b) for a, b in kept if not alike.crossed(a, b))


def _pairs(block: list[LinkedClaim], found: set[tuple[str, str]], links: Links | None) -> None:
    """Put the pairs of a block with those that were found. `links`: the dossier, for a block that does not join claims of two stories."""
    ordered = sorted(block, key=near)
    for i, a in enumerate(ordered):
        for b in ordered[i + 1 : i + 1 + WINDOW]:
            if meets(a, b) and (links is None or not two_stories(a, b, links)):
                found.add((a.claim.id, b.claim.id) if a.claim.id < b.claim.id else (b.claim.id, a.claim.id))


def meets(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the pair is compared once it shares a block: two articles, or one article that speaks twice of one question."""
    if a.claim.id == b.claim.id:
        return False
    return a.claim.source != b.claim.source or a.question == b.question or _two_rates(a, b)


def _two_rates(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Two rates of one thing in one article ("326 sold a month", "650 orders a month now") are worth putting side by side."""
    return a.entity is not None and a.entity == b.entity and a.claim.aspect is Aspect.RATE and b.claim.aspect is Aspect.RATE


def blocked(a: LinkedClaim, b: LinkedClaim, links: Links) -> Reason | None:
    """Why two claims never meet; None where they do."""
    if {a.claim.id, b.claim.id} & echoes(links):
        return Reason(code="gate-subject", key="rules.gate.heading")
    if not meets(a, b):
        return Reason(code="gate-source", key="rules.gate.source", values={"source": a.source.title or a.claim.source})
    if columns(links).told_apart(a, b):
        return Reason(code="gate-subject", key="rules.gate.item")
    two = two_subjects(a, b)
    two_told = two_stories(a, b, links)
    common = {key for key in set(keys(a)) & set(keys(b)) if not (two_told and key[0] in _OF_ANYTHING)}
    if not two and (common or _close(a, b, links)):
        return None
    if two_told:
        return Reason(code="gate-subject", key="rules.gate.stories")
    if two or (a.entity != b.entity and a.entity is not None and b.entity is not None and not same_name(a.entity, b.entity)):
        values = {"a": a.claim.subject or a.entity or "?", "b": b.claim.subject or b.entity or "?"}
        return Reason(code="gate-subject", key="rules.gate.subject", values=values)
    return Reason(code="gate-measure", key="rules.gate.measure", values={"a": f"measure:{a.measure.id}", "b": f"measure:{b.measure.id}"})


def _close(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    found = nearest(links)
    return found.close(a, b) or found.close(b, a)


_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]")


@once_lately
def echoes(links: Links) -> frozenset[str]:
    """The ids of claims in a heading whose article states the same figure of the same measure outside of headings."""
    told: dict[object, list[LinkedClaim]] = defaultdict(list)
    for c in links.claims:
        if c.claim.value is not None:
            told[c.claim.source, c.measure.id, c.claim.aspect, c.claim.value].append(c)
    return frozenset(c.claim.id for same in told.values() for c in same if _in_heading(c) and not all(_in_heading(other) for other in same))


def _in_heading(c: LinkedClaim) -> bool:
    text, at = c.source.text, c.claim.quote.start
    return _HEADING.match(text, text.rfind("\n", 0, at) + 1) is not None


_SHORTEST = 3  # letters of a word that tells one name from another


def two_subjects(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the subjects of two claims are two, and neither was read with doubt."""
    if a.entity is None or b.entity is None or a.entity == b.entity or a.generic or b.generic:
        return False
    return all(_of_row(c) or _of_person(c) for c in (a, b)) and _words(a).isdisjoint(_words(b))


@once
def _of_row(c: LinkedClaim) -> bool:
    """Whether the row of a table in which a claim stands is named after its subject."""
    subject = c.claim.subject
    if not subject:
        return False
    return any(cell.startswith(subject) for cell in _rows(c.source.text).get(c.claim.sentence[0], ()))


@lru_cache(maxsize=16)
def _rows(text: str) -> dict[int, tuple[str, ...]]:
    """The cells of the rows of all tables, by where a row begins."""
    return {row[0].start: tuple(cell.text for cell in row if cell.text) for table in tables(text) for row in table.rows}


def _of_person(c: LinkedClaim) -> bool:
    """Whether the sentence names the person whom the claim is about, or gives the age of one who was named, and no other subject came into
    question. Of a post, a place in a ranking or the day of an event two articles may well say that two people have it."""
    had = c.claim.value is not None and c.claim.kind is not Kind.RANK
    return had and c.person and (c.entity in c.named or c.measure.id == "age") and not c.claim.subject_candidates


@once
def _words(c: LinkedClaim) -> frozenset[str]:
    return frozenset(word for word in plain(c.claim.subject or "").split() if len(word) >= _SHORTEST)
