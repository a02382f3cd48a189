"""Whether a source that prints a statement's figure or date, or one like it, says it of the same thing."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.check.against.bound_elsewhere import bound_elsewhere
from factcheck.check.against.contrary import contrary
from factcheck.check.against.rivals import rival, superseded
from factcheck.check.against.trend import of_one_change
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.compare import Stand, compare, one_number, times_differ
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import date_evidence, digits, figure_evidence, likeness, odds, same_date
from factcheck.check.facts.reading import Reading
from factcheck.measures.concept import concept
from factcheck.model import Kind, TimeSpan

# Log-odds from which a fact of a source is taken for the one that is stated, by how many digits tell the figure from others: whoever cites
# a source hardly finds "68,412" in it by chance, but may well find a "two".
_SAYS_CITED = (-1.9, -1.9, -2.5, -3.5)
_SAYS = (0.0, 0.0, -0.5, -1.2)
_SPOKEN_OF = -1.5  # the same where both clauses plainly are about one thing
_SHARE_CITED = -2.8  # the same of a share told in words, which has no digits: few sources have two that are alike
_OTHERWISE = -2.0
_FAR_LIKELIER = 1.5  # log-odds by which a figure that contradicts must beat an equal one that does not
_DATED_CITED = -2.6
_DATED = -0.7
_DATED_SPOKEN_OF = -3.0
_REDATED = -3.5


def figure(mine: Fact, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What a source answers to a statement with a figure; where it seems silent, with the equal figure that comes nearest to it."""
    best = nearest = Support(Answer.SILENT, source)
    reading = evidence.readings[source]
    undated = evidence.never_dated(mine.time, source)
    one_language = reading.source.language == draft.source.language
    contradicting: Support | None = None  # by a figure of the very same digits
    bounded: list[Fact] = []  # the same share, from the other side: "less than a third" of "more than a third"
    for theirs in reading.facts:
        match = compare(mine, theirs, evidence.rates)
        if match is None or (one_language and _shares(mine, theirs) and not _of_anything(mine, theirs)):
            continue
        if match.why == "bare" and (_counts_beside(mine, theirs) or _counts_beside(theirs, mine)):
            continue
        # "at least 8,000" of "up to 8,000": the very number, and not the same; half of something stands in every article
        turned = match.why == "bound" and mine.kind is not Kind.RATIO
        same = match.stand is Stand.SAME or turned
        if match.why == "bound" and not turned:
            bounded.append(theirs)
        if (same and undated) or (not same and (not cited or (mine.kind is Kind.RANK) is not (theirs.kind is Kind.RANK))):
            continue  # "in their third year" is no other figure than "five of them"
        if not same and theirs.kind is Kind.DURATION and theirs.claim is None:
            continue  # how long it is "from 9 to 5" says nothing against another length of time
        found = likeness(mine, theirs, evidence.rarity, one_language=one_language) | figure_evidence(mine, theirs, match)
        if same:
            score = odds("figures", found)
            answer, why = _printed(mine, draft, theirs, reading, evidence, score, turned=turned, cited=cited)
        else:
            score = odds("otherwise", found)
            # The figures of two years differ without contradicting each other, and what was said at first is no more.
            apart = times_differ(mine.time, theirs.time) or superseded(mine, draft, theirs, reading)
            answer = Answer.OTHERWISE if score >= _OTHERWISE and not apart else Answer.SILENT
            why = ""
        against = same and answer is Answer.OTHERWISE and _one_number(mine, theirs)
        if against and (contradicting is None or score > contradicting.score):
            contradicting = Support(answer, source, score, theirs, reading.quote(theirs), why)
        if answer is not Answer.SILENT and (best.answer, best.score) < (answer, score):
            best = Support(answer, source, score, theirs, reading.quote(theirs), why)
        elif cited and same and answer is Answer.SILENT and not turned and (nearest.fact is None or nearest.score < score):
            nearest = Support(answer, source, score, theirs, reading.quote(theirs))
    if best.answer is Answer.SILENT:
        return _unless_against(mine, draft, nearest, evidence)
    if best.answer is Answer.SAYS and contradicting is not None and _outweighs(contradicting, best, mine):
        return contradicting
    # a figure that was not understood is no other than the source's
    return _unless_turned(mine, draft, best, bounded, evidence) if cited and mine.claim is not None else best


def _counts_beside(one: Fact, other: Fact) -> bool:
    """Whether the one counts things that are named behind it, and the other is so long: "12 divers", "12 hours". A bare number may
    have been taken for money only because the sentence before is of money."""
    return other.kind is Kind.DURATION and one.kind is Kind.QUANTITY and any(word[1:2] != ":" for word in one.counts)


def _printed(
    mine: Fact, draft: Reading, theirs: Fact, reading: Reading, evidence: Evidence, score: float, *, turned: bool, cited: bool
) -> tuple[Answer, str]:
    """What an equal figure of a source answers, by how likely it is of the same thing, and what speaks against that. `turned`: it bounds
    from the other side."""
    step = (_SAYS_CITED if cited else _SAYS)[min(3, digits(mine), digits(theirs))]
    needed = _SHARE_CITED if cited and _shares(mine, theirs) else step
    if not cited and evidence.speaks_of(draft.about(mine), theirs.around):
        needed = min(needed, _SPOKEN_OF)
    why = ("bound" if turned else contrary(mine, draft, theirs, reading)) if score >= needed else ""
    if score < (step if why else needed):  # half of something else contradicts nothing
        return Answer.SILENT, why
    return (Answer.OTHERWISE if why else Answer.SAYS), why


def _outweighs(contradicting: Support, best: Support, mine: Fact) -> bool:
    """Whether an equal figure that contradicts counts more than one that agrees: "more than 40" is not said by "70 guests" where the source
    has "40 beds", nor "all sixty teachers" by "sixty deputies"."""
    far_likelier = contradicting.score > best.score + _FAR_LIKELIER
    return far_likelier or (best.fact is not None and not _one_number(mine, best.fact))


def _unless_turned(mine: Fact, draft: Reading, best: Support, bounded: Sequence[Fact], evidence: Evidence) -> Support:
    """What a cited source answers, unless it bounds the very share from the other side, or has another figure for what is stated."""
    if best.answer is not Answer.SAYS or best.fact is None:
        return best
    reading = evidence.readings[best.source]
    turned = next((fact for fact in bounded if _of_the_same_place(mine, fact, best.fact)), None)
    if turned is not None:
        return Support(Answer.OTHERWISE, best.source, best.score, turned, reading.quote(turned), "bound")
    if of_one_change(mine, draft, best.fact, reading):
        return best
    other = rival(mine, draft, best.fact, reading, evidence)
    if other is not None:
        return Support(Answer.OTHERWISE, best.source, best.score, other, reading.quote(other), rival=True)
    return _as_bound(mine, draft, best, evidence)


def _unless_against(mine: Fact, draft: Reading, nearest: Support, evidence: Evidence) -> Support:
    """The figure or date that comes nearest to a statement, where nothing else speaks against it."""
    reading = evidence.readings[nearest.source]
    if nearest.fact is None or contrary(mine, draft, nearest.fact, reading):
        return Support(Answer.SILENT, nearest.source)
    bound = _as_bound(mine, draft, replace(nearest, answer=Answer.SAYS), evidence)
    return nearest if bound.answer is Answer.SAYS else Support(Answer.SILENT, nearest.source)


def _as_bound(mine: Fact, draft: Reading, found: Support, evidence: Evidence) -> Support:
    """What a source says of a figure or date that it prints, once it is asked to which of its figures it binds the statement's words."""
    if found.answer is not Answer.SAYS or found.fact is None:
        return found
    reading = evidence.readings[found.source]
    other = bound_elsewhere(mine, draft, found.fact, reading, evidence)
    return found if other is None else Support(Answer.OTHERWISE, found.source, found.score, other, reading.quote(other), rival=True)


def _of_the_same_place(mine: Fact, theirs: Fact, other: Fact) -> bool:
    """Whether a figure stands in a sentence with names or places of the statement's, and another in one with none of them."""
    named = frozenset(word for word in mine.around if word[:2] in ("n:", "p:"))
    return bool(named & theirs.around) and not named & other.around


def _shares(mine: Fact, theirs: Fact) -> bool:
    """Whether both are shares of a whole, and the draft's is told in words: "two in five" is seldom worded as in the source."""
    units = {fact.value.unit for fact in (mine, theirs) if fact.value is not None}
    return mine.kind is Kind.RATIO and theirs.kind in (Kind.RATIO, Kind.PERCENT) and units == {"%"}


def _of_anything(mine: Fact, theirs: Fact) -> bool:
    """Whether the sentences of two shares have anything in common but words for shares: "nearly half of them firefighters" and "half of
    what falls in April" do not."""
    return any(word[1:2] == ":" or concept(word).cls != "qualifier" for word in mine.around & theirs.around)


def _one_number(mine: Fact, theirs: Fact) -> bool:
    return mine.value is not None and theirs.value is not None and one_number(mine.value, theirs.value)


def date(mine: Fact, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What a source answers to a statement with a date; where it seems silent, with the equal date that comes nearest to it."""
    best = nearest = Support(Answer.SILENT, source)
    reading = evidence.readings[source]
    one_language = reading.source.language == draft.source.language
    about = draft.about(mine)
    for theirs in reading.facts:
        stand = same_date(mine, theirs)
        if stand is None or (stand is Stand.APART and (not cited or _within(mine.time, theirs.time))):
            continue
        found = likeness(mine, theirs, evidence.rarity, one_language=one_language) | date_evidence(mine, theirs, reading.source.published)
        if stand is Stand.SAME:
            score, needed, answer = odds("dates", found), _DATED_CITED if cited else _DATED, Answer.SAYS
            if not cited and evidence.speaks_of(about, theirs.around):
                needed = _DATED_SPOKEN_OF
        else:
            score, needed, answer = odds("redated", found), _REDATED, Answer.OTHERWISE
        why = contrary(mine, draft, theirs, reading) if score >= needed and answer is Answer.SAYS else ""
        answer = Answer.OTHERWISE if why else answer
        if score >= needed and (best.answer, best.score) < (answer, score):
            best = Support(answer, source, score, theirs, reading.quote(theirs), why)
        elif cited and stand is Stand.SAME and score < needed and (nearest.fact is None or nearest.score < score):
            nearest = Support(Answer.SILENT, source, score, theirs, reading.quote(theirs))
    if best.answer is Answer.SILENT:
        return _unless_against(mine, draft, nearest, evidence)
    return _as_bound(mine, draft, best, evidence) if cited else best


def _within(asked: TimeSpan | None, told: TimeSpan | None) -> bool:
    """Whether a date lies in a stretch that has not ended: "in 2021" of "since 2019" is no other date, though not said either."""
    if asked is None or told is None or asked.start is None or told.start is None or ".." in asked.iso:
        return False
    return told.iso.endswith("/..") and told.start <= asked.start
