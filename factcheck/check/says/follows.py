"""Whether a statement's figure follows from those that a source prints, and both speak of one matter (`derived`)."""

from dataclasses import replace

from factcheck.acts.words.bags import Bag
from factcheck.check.against.contrary import contrary
from factcheck.check.facts.acts import acts
from factcheck.check.facts.by_unit import AMOUNTS, stated
from factcheck.check.facts.called import is_gap, is_mean, is_rest, is_total, may_be_gap, says
from factcheck.check.facts.compare import Match, Stand, close, compare, times_differ
from factcheck.check.facts.derived import POINTS, By, Derived
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import digits, figure_evidence, likeness, odds, same_figure
from factcheck.check.facts.reading import Reading
from factcheck.model import Aspect, Kind

_FOLLOWS = -3.0  # log-odds from which a figure that follows from others is taken for the one that is stated
_PLAINLY = 1.0  # the same, where another figure of the source seems to contradict
_MANY_DIGITS = 3
_BY_UNIT = 0.0  # the same, where the units say how the figures go together
_CLAUSE, _SENTENCE = 0.3, 0.9  # how telling the words must be that both share


def following(
    mine: Fact, draft: Reading, evidence: Evidence, source: str, against: Fact | None, *, cited: bool = True
) -> tuple[float, Fact] | None:
    """The figure that follows from a source and is the statement's, with its log-odds. `against`: the figure of the source that seems to
    contradict; as a premise it does not ("29 died" of 18 women and 11 men)."""
    reading, ways = evidence.readings[source], _ways(mine, draft)
    one_language = reading.source.language == draft.source.language
    best: tuple[float, Fact] | None = None
    for derived in evidence.derived(source) if ways else ():
        theirs = derived.fact
        if derived.by is By.GAP and not theirs.direction:  # which way is for the words to say: "seven fewer" of "seven more"
            theirs = replace(theirs, direction=mine.direction, aspect=mine.aspect)
        match = compare(mine, theirs, evidence.rates) if derived.by in ways else None
        if match is None or match.stand is not Stand.SAME or times_differ(mine.time, theirs.time):
            continue
        if mine.value is None or theirs.value is None or (derived.by is By.MULTIPLE and mine.direction * theirs.direction < 0):
            continue
        found = likeness(mine, theirs, evidence.rarity, one_language=one_language) | figure_evidence(mine, theirs, match)
        score = odds("figures", found)
        doubted = against is not None and against.start not in derived.premises
        needed = (_BY_UNIT if derived.by in (By.PRODUCT, By.QUOTIENT) else _PLAINLY) if doubted else _FOLLOWS
        if derived.by is By.LEFT and (needed == _PLAINLY or not close(mine.value, theirs.value)):  # two figures differ by something
            continue
        if not _opposite(derived, mine, draft, reading):
            continue
        if not cited and not evidence.speaks_of(draft.about(mine), theirs.around):
            continue
        one_matter = _one_matter(mine, draft, derived, reading, evidence) or _telling(mine, match)
        if score < needed or not one_matter or _contrary(derived.by, mine, draft, theirs, reading):
            continue
        if best is None or score > best[0]:
            best = score, theirs
    return best


def _contrary(by: By, mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """What speaks against it; that one of both denies it is what makes the rest of a share or number be said, and what is to cost more than
    was thought is planned, what was thought is not."""
    besides = {By.REST: "denied", By.LEFT: "denied", By.REMAINDER: "denied", By.BASE: "planned"}.get(by, "")
    return contrary(mine, draft, theirs, source) not in ("", besides)


def _opposite(derived: Derived, mine: Fact, draft: Reading, source: Reading) -> bool:
    """Whether a statement tells of the rest what its source tells of the part: by denying it, by calling it the rest, or in other
    words ("26 of them serious" is not what is left of "67 complaints, 41 of them serious")."""
    one, other = derived.premises
    if derived.by is By.REST and one == other:
        denied = draft.denies(mine) or draft.has_no(mine) or is_rest(mine, draft)
        return denied is not source.denies(derived.fact) or _of_the_rest(mine, derived.fact, source)
    if derived.by not in (By.LEFT, By.REST):
        return True
    part, whole = sorted((f for f in source.facts if f.start in derived.premises and f.value is not None), key=stated)[:2]
    told = {word for word in part.counts | acts(part.clause) if word[:2] not in ("n:", "p:")} - whole.clause
    return told.isdisjoint(mine.clause) or draft.denies(mine) is not source.denies(part)


def _of_the_rest(mine: Fact, part: Fact, source: Reading) -> bool:
    """Whether a source says who has the rest, and the statement names nobody of the part: "France pays 55 percent, Germany the rest"."""
    named = frozenset(word for word in mine.clause if word[:2] in ("n:", "p:"))
    told = says(source.sentences[part.sentence].tokens, "rest", source.source.language)
    return told and bool(named & part.around) and not named & part.clause


def _telling(mine: Fact, match: Match) -> bool:
    """Whether a figure that comes out to the last of its digits is no other by chance, whatever the words of another language."""
    return match == Match(Stand.SAME) and digits(mine) >= _MANY_DIGITS


def _one_matter(mine: Fact, draft: Reading, derived: Derived, source: Reading, evidence: Evidence) -> bool:
    """Whether the source's sentence has what the statement's clause is about, or much of its sentence, other figures, the days of both
    clauses and what its figure follows from included ("9.50 euros, a year ago 7.50" of "9.50 euros, two more than a year ago"); of how
    many times as much, and where one of both clauses names nothing ("some 850,000 is still there"), much of the sentences beside it. Of
    another language words that begin alike count, too."""
    theirs = derived.fact
    close, around = mine.clause & theirs.around, mine.around & theirs.around
    around |= draft.other_days(mine) & source.other_days(theirs)
    around |= _premises(derived, source) & draft.numbers_beside(mine)
    compares = mine.kind not in AMOUNTS and mine.aspect in (Aspect.RATIO, Aspect.CHANGE)  # whose share it is, the words before it tell
    if compares or not mine.clause or not theirs.clause:
        around |= mine.wide & theirs.wide
    if draft.source.language != source.source.language:
        around |= mine.beside & theirs.beside
    told = [sum(evidence.telling(word) for word in sorted(bag)) for bag in (close, around)]
    return told[0] >= _CLAUSE or told[1] >= _SENTENCE or _both_follow(mine, draft, derived, source, evidence)


def _both_follow(mine: Fact, draft: Reading, derived: Derived, source: Reading, evidence: Evidence) -> bool:
    """Whether another figure of the statement's sentence follows from the source's sentence in another way: "tripled in four years" of
    "from 210,000 in 2021 to 640,000 last year"; both do not come out by chance."""
    others = [f for f in draft.facts if f.sentence == mine.sentence and f.value is not None and draft.number(f) != draft.number(mine)]
    there = [d.fact for d in evidence.derived(source.source.name) if d.fact.sentence == derived.fact.sentence and d.by is not derived.by]
    return any(f.kind is not mine.kind and same_figure(f, theirs, evidence.rates, plainly=True) for f in others for theirs in there)


def _premises(derived: Derived, source: Reading) -> Bag:
    """The numbers and days from which a figure follows, as words of a bag."""
    facts = [fact for fact in source.facts if fact.start in derived.premises]
    spans = [source.number(fact) if fact.value is not None else (fact.start, fact.end) for fact in facts]
    return frozenset(word for a, _, word in source.marks if word[:2] in ("m:", "t:") and any(x <= a < y for x, y in spans))


def _ways(mine: Fact, draft: Reading) -> frozenset[By]:
    """By what a statement's figure may follow from others."""
    if mine.value is None:
        return frozenset()
    found = set()
    if mine.kind in (Kind.RATIO, Kind.PERCENT):
        if mine.aspect is Aspect.SHARE:
            found |= {By.SHARE, By.REST, By.REMAINDER, By.MULTIPLE}
        if mine.kind is Kind.PERCENT and mine.aspect is Aspect.LEVEL:
            found |= {By.REST, By.REMAINDER}
            found |= {By.SHARE} if says(draft.clause_of(mine), "rate_of", draft.source.language) else set()
        if mine.aspect in (Aspect.SHARE, Aspect.LEVEL):
            found.add(By.BASE)
        if mine.aspect in (Aspect.CHANGE, Aspect.RATIO) and mine.direction:
            found |= {By.CHANGE, By.TIMES}
        if mine.kind is Kind.RATIO and mine.aspect is Aspect.RATIO:
            found |= {By.INVERSE, By.TIMES, By.MULTIPLE}
    if mine.kind in AMOUNTS:
        if is_gap(mine, draft):
            found.add(By.GAP)
        if is_total(mine, draft):
            found.add(By.TOTAL)
        if By.GAP in found:
            found.add(By.PRODUCT)  # "rose by 2.45 metres" of "35 centimetres an hour for seven hours"
        elif mine.aspect in (Aspect.LEVEL, Aspect.RATE):
            found |= {By.SUM, By.BASE, By.LEFT, By.PART} if mine.aspect is Aspect.LEVEL else {By.BASE, By.PART}
            found |= {By.PRODUCT, By.QUOTIENT} if mine.aspect is Aspect.RATE or is_mean(mine, draft) else {By.PRODUCT}
            found |= {By.GAP} if may_be_gap(mine, draft) else set()
            found |= {By.QUOTIENT} if "/" in (mine.value.unit or "") else set()
    if mine.kind is Kind.PERCENT and mine.aspect is Aspect.CHANGE and mine.value.unit in POINTS:
        found.add(By.GAP)
    hourly = mine.value.unit is not None and mine.value.unit.startswith("hours/")  # "open for twelve hours a day"
    if hourly or (mine.kind is Kind.DURATION and mine.aspect is Aspect.LEVEL):
        found.add(By.SPAN)
    if mine.kind is Kind.QUANTITY and mine.value.unit in ("years", "decades", "centuries"):
        found |= {By.AGE, By.SPAN}  # a bridge of 1968 is as old as it has stood
    return frozenset(found)
