"""Does a source say what a statement of the draft says?

The figure decides first, then whether both speak of the same thing. A cited source is given more credit about the subject than one
that merely happens to hold the same figure; a figure that matches while the texts name different times is no support.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from factcheck.check.compare import same_value, times_differ
from factcheck.check.evidence import Evidence, Witness
from factcheck.check.statements import Stretch
from factcheck.measures.concept import broader, concept
from factcheck.model import Aspect, Claim, Kind

# How much of a statement's weight a passage must share (0 to 1). Set on the labelled drafts; see docs/decisions.
_SAME_THING_CITED = 0.12
_SAME_THING = 0.34
_OTHERWISE = 0.45
_BETTER = 0.1  # how much nearer another figure must be before the same figure is taken to be of something else
_SAME_MEASURE = 0.15
_UNBOUND = 0.1  # how much more must be shared with a sentence whose figure is bound to nothing
_TELLING_DIGITS = 3
_SAID_CITED = 0.35
_SAID = 0.62


class Answer(IntEnum):
    """What a source answers, the stronger the higher."""

    SILENT = 0
    OTHERWISE = 1
    SAYS = 2


@dataclass(frozen=True, slots=True)
class Support:
    """A source's answer: `witness`: the claim that decided, or `quote`: the words that did; `score`: how much they speak of the same
    thing (0 to 1)."""

    answer: Answer
    source: str
    score: float = 0.0
    witness: Witness | None = None
    quote: str = ""


def support(stretch: Stretch, around: frozenset[str], evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What `source` answers to a statement. `around`: the bag of the statement's sentence."""
    claim = stretch.claim
    if claim is not None and claim.value is not None:
        return _figure(claim, stretch.bag, around, evidence, source, cited=cited)
    if claim is not None and claim.kind is Kind.DATE and claim.time is not None:
        found = _date(claim, stretch.bag, around, evidence, source, cited=cited)
        if found.answer is not Answer.SILENT:
            return found
    return _words(stretch.bag, evidence, source, cited=cited)


def _figure(claim: Claim, near: frozenset[str], around: frozenset[str], evidence: Evidence, source: str, *, cited: bool) -> Support:
    assert claim.value is not None
    best = Support(Answer.SILENT, source)
    rival = Support(Answer.SILENT, source)
    bound = False
    for witness in evidence.witnesses.get(source, ()):
        other = witness.claim
        if other.value is None or not _comparable(claim, other):
            continue
        score = _score(near, around, witness, evidence)
        if claim.measure == other.measure and ":" not in claim.measure:  # a registered measure is the same thing in every language
            score += _SAME_MEASURE
        alike = same_value(claim.value, other.value) and (claim.direction * other.direction) >= 0
        bound = bound or alike
        if alike and evidence.never_dated(claim.time, source):
            continue
        if alike and score >= _needed(claim, cited=cited):
            answer = Answer.OTHERWISE if times_differ(claim.time, other.time) else Answer.SAYS
        elif not alike and claim.measure == other.measure and _same_unit(claim, other):
            rival = max(rival, Support(Answer.OTHERWISE, source, score, witness), key=lambda s: s.score)
            if score < _OTHERWISE:
                continue
            answer = Answer.OTHERWISE
        else:
            continue
        best = max(best, Support(answer, source, score, witness), key=lambda s: (s.answer, s.score))
    if best.answer is not Answer.SAYS and not bound:
        printed = _printed(claim, near, around, evidence, source, cited=cited)
        best = printed if printed.answer is Answer.SAYS else best
    if cited and best.answer is Answer.SAYS and _of_another(near, best, rival, evidence):
        return rival
    return best


def _of_another(near: frozenset[str], best: Support, rival: Support, evidence: Evidence) -> bool:
    """Whether the same figure stands there of something else, while what is said here has another figure there."""
    if rival.witness is None or best.witness is None or rival.score < max(_OTHERWISE, best.score + _BETTER):
        return False
    return _named(near, rival.witness, evidence) and not _named(near, best.witness, evidence)


def _named(near: frozenset[str], witness: Witness, evidence: Evidence) -> bool:
    """Whether the witness's own words name whom or what the statement's own words name."""
    names = frozenset(word for word in near if word[:2] in ("n:", "p:"))
    return not names or evidence.overlap(names, witness.near) >= 0.5


def _same_unit(claim: Claim, other: Claim) -> bool:
    assert claim.value is not None and other.value is not None
    return claim.value.unit == other.value.unit or (claim.kind is Kind.PERCENT) == (other.kind is Kind.PERCENT)


def _printed(claim: Claim, near: frozenset[str], around: frozenset[str], evidence: Evidence, source: str, *, cited: bool) -> Support:
    """The figure in a sentence of the source that speaks of the same, where no claim of the source holds it."""
    assert claim.value is not None
    best = Support(Answer.SILENT, source)
    for printed in evidence.figures.get(source, ()):
        if claim.direction * printed.direction < 0 or not same_value(claim.value, printed.value):
            continue
        score = 0.6 * evidence.overlap(near, printed.passage.bag) + 0.4 * evidence.overlap(around, printed.passage.bag)
        if score >= _needed(claim, cited=cited) + _UNBOUND and score > best.score:
            at = printed.passage
            best = Support(Answer.SAYS, source, score, quote=at.source.text[at.start : at.end])
    return best


def _needed(claim: Claim, *, cited: bool) -> float:
    """How much two texts must share for the same figure to be the same statement: less for a figure that hardly occurs by chance,
    nothing at all where the writer names the source."""
    assert claim.value is not None
    figure = claim.value.middle
    digits = 0 if figure is None else len(str(abs(figure.normalize())).replace(".", "").split("E")[0].strip("0"))
    if cited:
        return 0.0 if digits >= _TELLING_DIGITS - 1 or _large(figure) else _SAME_THING_CITED
    return _SAME_THING / 3 if digits >= _TELLING_DIGITS else _SAME_THING


def _large(figure: Decimal | None) -> bool:
    return figure is not None and abs(figure) >= 1000


def _date(claim: Claim, near: frozenset[str], around: frozenset[str], evidence: Evidence, source: str, *, cited: bool) -> Support:
    best = Support(Answer.SILENT, source)
    for witness in evidence.witnesses.get(source, ()):
        other = witness.claim
        if other.time is None or other.time.assumed or claim.time is None:
            continue
        score = _score(near, around, witness, evidence)
        if claim.time.overlaps(other.time):
            answer = Answer.SAYS if score >= (_SAME_THING_CITED if cited else _SAME_THING) else Answer.SILENT
        elif other.kind is Kind.DATE and other.measure == claim.measure and score >= _OTHERWISE:
            answer = Answer.OTHERWISE
        else:
            answer = Answer.SILENT
        best = max(best, Support(answer, source, score, witness), key=lambda s: (s.answer, s.score))
    return best


def _words(bag: frozenset[str], evidence: Evidence, source: str, *, cited: bool) -> Support:
    """A statement without a figure is said where enough of its names and concepts stand in one sentence, or two that follow each other."""
    score, quote = 0.0, ""
    last: frozenset[str] = frozenset()
    for passage in evidence.passages.get(source, ()):
        both = passage.bag | last
        here = max(evidence.overlap(bag, passage.bag), 0.9 * evidence.overlap(bag, both)) if _happens(bag, both) else 0.0
        if here > score:
            score, quote = here, passage.source.text[passage.start : passage.end]
        last = passage.bag
    said = bool(bag) and score >= (_SAID_CITED if cited else _SAID)
    return Support(Answer.SAYS if said else Answer.SILENT, source, score, quote=quote)


def _happens(bag: frozenset[str], passage: frozenset[str]) -> bool:
    """Whether something that the statement says happens also happens in the passage: the same persons and places alone say nothing."""
    if any(word[:2] == "e:" and word in passage for word in bag):
        return True
    acts = {word for word in bag if word[1:2] != ":" and concept(word).cls in ("action", "event", "change") and not concept(word).generic}
    return not acts or any(act in passage or broader(act) & passage for act in acts)


def _score(near: frozenset[str], around: frozenset[str], witness: Witness, evidence: Evidence) -> float:
    """How much statement and witness speak of the same thing: their own words count more than their sentences'."""
    theirs = witness.near | witness.around
    return 0.6 * evidence.overlap(near, theirs) + 0.4 * max(evidence.overlap(around, theirs), evidence.overlap(witness.near, near | around))


def _comparable(claim: Claim, other: Claim) -> bool:
    """A change is no level and a percentage no count, however alike the digits."""
    change = {Aspect.CHANGE}
    return ((claim.aspect in change) == (other.aspect in change)) or claim.kind is Kind.PERCENT
