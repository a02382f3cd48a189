"""Whether the articles say what a question takes to be so: the answer to a yes/no question, and the false premise of any other.

The question is read as a statement of a draft and put to each article as `check` does. An article answers yes where it says so both by the
bars for a cited source and by those for one that is not, no where it plainly says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.ask.named import subjects_of
from factcheck.ask.needs import needs_of
from factcheck.ask.question import Asked, ahead
from factcheck.ask.spoken import Spoken, Width, bag_of_opening, bag_of_text, is_named, name_of
from factcheck.check.against.commitment import planned
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.says.support import support
from factcheck.check.stated.statements import Stretch
from factcheck.check.verdict import opposes, passage_of
from factcheck.extract.extract import extract
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.graph.search.repeated import repeated
from factcheck.graph.values.rates import rates
from factcheck.lang import pack
from factcheck.model import Claim, Kind, Modality, Source, Verdict
from factcheck.read.as_read import AsRead
from factcheck.read.text import paragraph_around
from factcheck.run import Analysis


class Stance(StrEnum):
    """What the articles together make of it."""

    YES = "yes"
    NO = "no"
    DISPUTED = "disputed"
    PLANNED = "planned"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Passage:
    """What an article says to it: the sentence, where it stands, and the claim in it, if any."""

    source: Source
    quote: str
    line: int
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles say: `mine` those that decided, `others` those that say otherwise; where nothing decides, `mine` comes nearest."""

    stance: Stance
    mine: tuple[Passage, ...] = ()
    others: tuple[Passage, ...] = ()


def whether(asked: Asked, analysis: Analysis) -> Told:
    """What the articles of a dossier say to what a question takes to be so."""
    evidence = Evidence(analysis.read, analysis.claims_read, rates(analysis.links))
    statement = _Statement(asked, analysis)
    answers = [answer for source in analysis.read if (answer := statement.put_to(source, evidence)) is not None]
    told = {stance: [a for a in answers if a.stance is stance] for stance in Stance}
    passages = {stance: tuple(_passage(a.support, evidence, analysis.as_read) for a in found) for stance, found in told.items()}
    yes, no = told[Stance.YES], told[Stance.NO]
    if yes and any(_conflict(a, b, analysis) for a in yes for b in no):
        return Told(Stance.DISPUTED, passages[Stance.YES], passages[Stance.NO])
    order = [Stance.YES, Stance.NO, Stance.PLANNED]
    if any(a.support.answer is Answer.SAYS for a in told[Stance.UNSAID]):  # then that another article gives another figure decides nothing
        order.remove(Stance.NO)
    stance = next((s for s in order if told[s]), Stance.UNSAID)
    near = () if asked.reason and stance is Stance.UNSAID else passages[stance]  # what only comes near tells no reason
    return Told(stance, near)


@dataclass(frozen=True, slots=True)
class _Answer:
    stance: Stance
    support: Support


class _Statement:
    """A question, read as a statement."""

    def __init__(self, asked: Asked, analysis: Analysis) -> None:
        claims = extract(asked.source, analysis.config).claims
        self._asked, self._links = asked, analysis.links
        self._subjects = subjects_of(asked.text, analysis.links)
        self._spoken = Spoken(analysis.links)
        self._reading = Reading(asked.source, claims)
        self._stretches = [self._stretch(fact, claims) for fact in self._facts()] if self._reading.sentences else []

    def _facts(self) -> Sequence[Fact | None]:
        """The figures that it states, else the first date; one that has neither is put as it stands."""
        return [f for f in self._reading.facts if f.value is not None] or self._reading.facts[:1] or [None]

    def _stretch(self, fact: Fact | None, claims: Sequence[Claim]) -> Stretch:
        at = fact.sentence if fact is not None else 0
        sentence = self._reading.sentences[at]
        claim = fact.claim if fact is not None else next((c for c in claims if c.kind is Kind.ROLE), None)
        return Stretch(sentence.start, sentence.end - 1, at, self._reading.bags[at], claim, fact=fact)

    def put_to(self, source: Source, evidence: Evidence) -> _Answer | None:
        """What one article answers; None where it is silent, or has it from somebody else than whom the question wants to hear."""
        found = [self._answer(stretch, source, evidence) for stretch in self._stretches]
        if not found or None in found:
            return None
        decided = min((a for a in found if a is not None), key=lambda a: _ORDER[a.stance])
        return decided if self._in_his_words(decided.support, source) else None

    def _in_his_words(self, found: Support, source: Source) -> bool:
        """Whether what an article says is the word of whom the question wants to hear, if of anybody."""
        if not self._asked.speaker:
            return True
        asked, claim = name_of(self._asked.speaker, self._asked.language), _claim(found)
        names = list(self._spoken.speakers(self._links.claim(claim.id))) if claim is not None else []
        if claim is None or claim.attributed_to is None:
            sentence = source.text[slice(*claim.sentence)] if claim is not None else found.quote
            names.append(name_of(sentence, source.language))
        return any(is_named(asked, name) for name in names)

    def _answer(self, stretch: Stretch, source: Source, evidence: Evidence) -> _Answer | None:
        closely = support(stretch, self._reading, evidence, source.name, cited=True)
        if self._too_early(stretch, source) or closely.quote.rstrip("*_ ").endswith("?"):
            return None  # an article that asks it too does not say so
        planned_only = closely.fact is not None and _planned(closely.fact, evidence.readings[source.name]) and not self._asked.ahead
        if closely.answer is Answer.SILENT:  # the very date or figure may be known as a plan alone
            return _Answer(Stance.PLANNED, closely) if planned_only and closely.quote else None
        if closely.answer is Answer.OTHERWISE:
            if closely.why in _COMMITTED_LESS:
                return _Answer(Stance.PLANNED, closely)
            # the very figure, of another day or place, leaves open how many it were of this one
            contrary = closely.why in _CONTRARY if closely.why else opposes(closely) and _of_one_time(stretch.fact, closely.fact)
            return _Answer(Stance.NO if contrary else Stance.UNSAID, closely)
        loosely = support(stretch, self._reading, evidence, source.name, cited=False)
        if planned_only:
            return _Answer(Stance.PLANNED, closely)
        says = (
            loosely.answer is Answer.SAYS
            and not self._asked.unheard
            and self._of_all(closely, evidence)
            and (not self._asked.ahead or self._to_come(closely, source))
            and not self._of_another(closely, evidence)
        )
        return _Answer(Stance.YES if says else Stance.UNSAID, closely)

    def _to_come(self, found: Support, source: Source) -> bool:
        """Whether what an article says is of what is to come: that it has snowed is no yes to whether it will."""
        rules = pack(source.language)
        told = times(found.quote, rules, numerals(found.quote, rules), source.published)
        days = [w.time.end or w.time.start for w in told]
        published = source.published.end if source.published is not None else None
        return ahead(found.quote, source.language) or any(published is not None and day is not None and day > published for day in days)

    def _of_all(self, found: Support, evidence: Evidence) -> bool:
        """Whether the paragraph that says so, the headline or what stands first speaks of all that the question names."""
        article = evidence.readings[found.source].article
        at = max(0, article.text.find(found.quote))
        paragraph = article.text[slice(*paragraph_around(article.text, at, at))]
        bag = bag_of_opening(article) | bag_of_text(paragraph, article.language)
        needs = [n for n in needs_of(self._asked) if n.within > Width.SENTENCE and (n.common or article.language == self._asked.language)]
        return not any(need.ids.isdisjoint(bag) for need in needs)

    def _of_another(self, found: Support, evidence: Evidence) -> bool:
        """Whether a figure that a sentence with several people gives is known to be of none of those whom the question names."""
        asked = frozenset(name for _, name in self._reading.people)
        if not asked or found.fact is None or not evidence.readings[found.source].people_about(found.fact) - asked:
            return False
        claim = found.fact.claim
        return claim is not None and self._links.claim(claim.id).entity not in self._subjects

    def _too_early(self, stretch: Stretch, source: Source) -> bool:
        """Whether an article is from before the time that is asked about."""
        time, published = stretch.fact.time if stretch.fact is not None else None, source.published
        start = time.start if time is not None else None
        return not self._asked.ahead and start is not None and published is not None and published.end is not None and published.end < start


_COMMITTED_LESS = frozenset({"planned", "possible"})
_CONTRARY = frozenset({"turned", "denied", "side", "roles"})  # by the names of `check.against`, those that say that it is not so
_ORDER: Mapping[Stance, int] = {s: i for i, s in enumerate((Stance.NO, Stance.PLANNED, Stance.UNSAID, Stance.YES))}


def _of_one_time(mine: Fact | None, theirs: Fact | None) -> bool:
    """Whether a figure may be of the time that is asked about; a date is of what it dates."""
    if mine is None or mine.value is None:
        return True
    asked, told = (fact.claim.time if fact is not None and fact.claim is not None else None for fact in (mine, theirs))
    return asked is None or asked.assumed or told is None or told.overlaps(asked)


def _planned(fact: Fact, reading: Reading) -> bool:
    """Whether an article gives a figure or date as a plan; "planned for 1962 and never built" is one in the past."""
    day = fact.kind is Kind.DATE and fact.claim is not None and fact.claim.modality is Modality.PLANNED
    return day or planned(fact, reading)


def _conflict(one: _Answer, other: _Answer, analysis: Analysis) -> bool:
    """Whether what two articles answer contradicts: a figure may be of another day, and then the comparison of the dossier knows better."""
    sides = [a.support.fact.claim.id for a in (one, other) if a.support.fact is not None and a.support.fact.claim is not None]
    if len(sides) < 2:
        return True
    pair = repeated(analysis.links).compared(*sides)
    return any(r.verdict is Verdict.CONFLICT and (r.a, r.b) == pair for r in analysis.undecided.relations)


def _claim(found: Support) -> Claim | None:
    """The claim in what was found, if any."""
    return found.post or (found.fact.claim if found.fact is not None else None)


def _passage(found: Support, evidence: Evidence, as_read: AsRead) -> Passage:
    article = evidence.readings[found.source].article
    claim = _claim(found)
    line = claim.line if claim is not None else as_read.line(article, max(0, article.text.find(found.quote)))
    return Passage(article, passage_of(found, evidence), line, claim)
