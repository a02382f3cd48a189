"""The ladder: a pair that passed the gates goes down the rules, and the first that speaks decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from factcheck.acts.met.claims import MET, TURN
from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.evidence import read_apart, seats_of_two, subjects
from factcheck.graph.compare.gates import kin, passage
from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.placed import placed, raw_pair
from factcheck.graph.compare.rivals import standing
from factcheck.graph.compare.sameness import CERTAIN, ONE_EVENT, two_dates
from factcheck.graph.side import Alike, Side
from factcheck.graph.times.moments import stated
from factcheck.graph.told_apart.contrary import contrary
from factcheck.graph.told_apart.excluded import of_other_days
from factcheck.graph.values.figures import Fit
from factcheck.graph.who.ages import of_two, one_bearer
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Aspect, Kind, Modality, Precision, Reason, Relation, TimeSpan, Verdict
from factcheck.model.once import once_lately
from factcheck.rules import Of, Rule, Within, ladder
from factcheck.rules.agree.same_figure import NAME as SAME_FIGURE
from factcheck.rules.asked import as_read, counted_alike
from factcheck.rules.compatible.both_told import NAME as BOTH_TOLD
from factcheck.rules.compatible.rank_two_dates import NAME as RANK_TWO_DATES
from factcheck.rules.compatible.two_dates import NAME as TWO_DATES
from factcheck.rules.conflict.copied import NAME as COPIED
from factcheck.rules.conflict.denied import NAME as DENIED
from factcheck.rules.conflict.other_side import NAME as OTHER_SIDE
from factcheck.rules.unclear.no_period import NAME as NO_PERIOD
from factcheck.rules.unclear.no_period import undated
from factcheck.rules.unclear.one_or_two import NAME as ONE_OR_TWO
from factcheck.rules.unclear.two_owners import NAME as TWO_OWNERS
from factcheck.rules.unclear.two_owners import distinct


def judge(left: LinkedClaim, right: LinkedClaim, links: Links | None = None, *, told_again: bool = False) -> Relation | None:
    """The verdict on two claims, the same whichever comes first; None where they are not related.

    `links`: the dossier, for exchange rates that some article states. `told_again`: a third article shows that neither figure became
    the other over time. Two claims of one article are in conflict only from two passages, and compatible only where a reader could take
    them for a contradiction: rates and changes, another population, a stated limit.
    """
    if not MET.isdisjoint((left.claim.measure, right.claim.measure)):
        return judge_met(left, right)
    many = links is not None and _many(left, right, links)
    read = (raw_pair(left, right), Beside(asked=True)) if links is None else standing(left, right, links)
    one_age = links is not None and one_bearer(left, right, links)  # nobody grows older from one article to the next
    compared = placed(*read, many_dates=many, told_again=told_again or one_age)
    found = _judged(read[0], compared, links, one_age=one_age)
    slipped = compared.beside.asked and left.claim.source != right.claim.source and (found is None or found.verdict is not Verdict.CONFLICT)
    return (_copied(replace(read[0], beside=compared.beside)) if slipped else None) or found


def _judged(read: Pair, compared: Pair, links: Links | None, *, one_age: bool) -> Relation | None:
    """The verdict that the gates and the ladder give. `read`: the pair before anything is concluded from the words around."""
    left, right = read.left, read.right
    if not (compared.comparable or kin(compared)):  # where most pairs end: which other gate is closed too nobody asks
        return None
    gates = passage(compared)
    if gates.failed is not None:
        return None
    worth = None if left.claim.source != right.claim.source else _worth_saying(left, right, links)
    # Most pairs of one article end here: it answers a question again and again, and few rules are worth asking about that.
    if worth is not None and not _spoken(left, right, compared, worth, one_age=one_age):
        return None
    spoken = _spoken(left, right, compared, ladder(), one_age=one_age)
    if not spoken:
        return None
    if compared.undated and spoken[0][0].verdict is Verdict.CONFLICT:
        left_open = next(rung for rung in ladder() if rung.name == NO_PERIOD)
        spoken = [(left_open, left_open.because(undated(compared)))]
    verdict = spoken[0][0].verdict
    if worth is not None and not any(rung.verdict is verdict and rung in worth for rung, _ in spoken):
        return None
    a, b = sorted((left.claim.id, right.claim.id))
    question = left.question if left.question == right.question else None
    return Relation.known(
        a=a,
        b=b,
        verdict=verdict,
        reasons=_reasons(spoken, verdict),
        also=_also(spoken, verdict),
        gates=gates.passed,
        question=question,
        odds=None if compared.beside.asked or kin(read) else round(compared.odds, 2),
    )


def _copied(read: Pair) -> Relation | None:
    """The verdict on two claims, as they were read, at one place of one sentence, whatever the gates say of what somebody copied there."""
    rung = next(rung for rung in ladder() if rung.name == COPIED)
    reason = rung.check(read)
    if reason is None:
        return None
    a, b = sorted((read.left.claim.id, read.right.claim.id))
    question = read.left.question if read.left.question == read.right.question else None
    return Relation(a=a, b=b, verdict=rung.verdict, reasons=(reason,), question=question)


def _spoken(left: LinkedClaim, right: LinkedClaim, compared: Pair, rungs: Collection[Rule], *, one_age: bool) -> list[tuple[Rule, Reason]]:
    """The rules that speak of two claims, of some, in order, with their reasons."""
    two = _rivals(left, right)
    apart = not compared.beside.asked and (
        of_two(left, right)
        or seats_of_two(left, right)
        or (not one_age and _ages_of_two(left, right) and compared.contradicting < ONE_EVENT)
        or (read_apart(left, right) and compared.contradicting < CERTAIN)
    )
    spoken = []
    for rung in _asked(compared, rungs):
        if (apart and rung.verdict in (Verdict.CONFLICT, Verdict.UNCLEAR)) or _of_two_things(rung, left, right):
            continue
        if two and Of.TWO_NAMES not in rung.also_of and not _surely_one(compared, rung):
            continue
        if _told_apart(compared, rung):
            continue
        reason = rung.check(as_read(left, right) if rung.name == TWO_OWNERS and distinct(left, right) else compared)
        if reason is not None and not (
            rung.verdict is Verdict.AGREE and (_parted(compared) or compared.sorts_told is not None or contrary(left, right))
        ):
            spoken.append((rung, reason))
    return spoken


def _told_apart(compared: Pair, rung: Rule) -> bool:
    """Whether a verdict is none of two claims that their words tell apart, by the sort, the complement, a noun or the names around."""
    verdict = rung.verdict
    if compared.sorts_told is not None and compared.fit is not Fit.SAME and verdict is not Verdict.COMPATIBLE:
        return True  # of one figure that two texts have the sort may be told wrongly
    if verdict in (Verdict.CONFLICT, Verdict.AGREE) and (compared.two_complements is not None or compared.two_slots):
        return True  # two names of one thing, or two things
    if verdict in (Verdict.CONFLICT, Verdict.UNCLEAR) and compared.two_foci:
        return not (rung.name == DENIED and compared.exact)  # "five, not two" takes up the very figure of the other
    if verdict in (Verdict.CONFLICT, Verdict.AGREE) and (compared.two_of_a_kind or compared.two_holders):
        return True
    return verdict is Verdict.AGREE and (compared.names_apart or compared.other_noun or compared.any_excluded)


def _of_two_things(rung: Rule, left: LinkedClaim, right: LinkedClaim) -> bool:
    """Whether a rule would take two things for one: the first of each of two sorts, or what one article knows as two."""
    if rung.name in (SAME_FIGURE, RANK_TWO_DATES):
        return _one_is_first_of_another(left, right)
    return rung.name == ONE_OR_TWO and (_knows_both(left, right) or _knows_both(right, left))


def judge_met(left: LinkedClaim, right: LinkedClaim) -> Relation | None:
    """The verdict on two claims that stand because they met: they tell of one thing how it came out, or where it is."""
    compared = raw_pair(left, right)
    if compared.two_slots or (left.claim.measure != TURN and compared.two_of_a_kind):
        return None
    other_days = of_other_days(left, right)
    for rung in ladder():
        if rung.verdict is Verdict.CONFLICT and other_days:
            continue
        if rung.verdict is Verdict.AGREE and (compared.any_excluded or compared.sorts_told is not None):
            continue
        if Of.MET in rung.also_of and (reason := rung.check(compared)) is not None:
            a, b = sorted((left.claim.id, right.claim.id))
            return Relation(a=a, b=b, verdict=rung.verdict, reasons=(reason,))
    return _copied(replace(compared, beside=Beside(asked=True))) if compared.excluded is not None else None


def _many(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    """Whether one of the articles gives two dates that do not meet for its question, or has the date of the other for another event of one
    name: the collision of last Monday, and one of 2009."""
    if a.claim.kind is not Kind.DATE:
        return False
    several = any(_apart_in_time(_dates(links).get((c.claim.source, c.question), ())) for c in (a, b))
    return several or _has_both(a, b, links) or _has_both(b, a, links)


def _has_both(one: LinkedClaim, other: LinkedClaim, links: Links) -> bool:
    """Whether the article of a claim dates something that it calls alike to the day of the other claim, and to none of its own."""
    mine, its = stated(one), stated(other)
    if mine is None or its is None or its.precision not in _DAYS or mine.overlaps(its) or one.measure.id != other.measure.id:
        return False
    return any(span.precision in _DAYS and span.overlaps(its) for span in _dates(links).get((one.claim.source, one.measure.id), ()))


_DAYS = (Precision.DAY, Precision.HOUR)


@once_lately
def _dates(links: Links) -> dict[tuple[str, str], list[TimeSpan]]:
    """The times that each article tells for each of its questions, and for all that it calls by one name, but for plans."""
    spans: dict[tuple[str, str], list[TimeSpan]] = {}
    for c in links.claims:
        if c.claim.kind is Kind.DATE and (span := stated(c)) is not None and c.claim.modality is not Modality.PLANNED:
            for of in (c.question, c.measure.id):
                spans.setdefault((c.claim.source, of), []).append(span)
    return spans


def _apart_in_time(spans: Sequence[TimeSpan]) -> bool:
    """Whether any two have no day in common: one begins after another has ended."""
    begins = [span.start for span in spans if span.start is not None]
    ends = [span.end for span in spans if span.end is not None]
    return bool(begins) and bool(ends) and max(begins) > min(ends)


@once_lately
def _listed(links: Links) -> Counter[tuple[str, str]]:
    """How many values each article gives for each of its questions: whoever gives three lists them, and contradicts himself in none."""
    values = {(c.claim.source, c.question, c.claim.value.low, c.claim.value.high) for c in links.claims if c.claim.value is not None}
    return Counter((source, question) for source, question, _, _ in values)


def _parted(compared: Pair) -> bool:
    """Whether one figure stays below what the other exceeds: they are near each other, and not the same."""
    return compared.figures is not None and compared.figures.parted


def _rivals(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether both articles tell the two subjects apart by name: that is no agreement and no contradiction, whatever else is shared. Names
    that the articles do not have in common may be one thing in two languages, or a subject read wrongly; evidence weighs that."""
    return subjects(a, b) == "rivals"


def _knows_both(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether the article of a claim knows the other's subject by name beside its own: "2,334 One" in an article that also counts the Ami
    leaves nothing open."""
    named = one.entity is not None and other.entity is not None and not one.generic and not other.generic
    return named and one.entity != other.entity and other.entity in one.known


def _surely_one(compared: Pair, rung: Rule) -> bool:
    """Whether two names that both articles know are so surely one thing that a rule may speak: an explanation needs the least, but no
    figure of one thing becomes that of another over time."""
    if rung.verdict is Verdict.AGREE:
        return compared.certain
    explains = rung.verdict is Verdict.COMPATIBLE and rung.name != TWO_DATES
    return compared.beyond_doubt or (explains and compared.odds >= -1)


def _ages_of_two(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the age of somebody is told and the other figure was not read to be of that person: every story tells several ages."""
    return any(c.measure.id == "age" for c in (a, b)) and (a.entity is None or a.entity != b.entity)


def _one_is_first_of_another(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two names have a rank each and one of them is first: that is no rank of the other, and two firsts are not one."""
    ranks = all(c.claim.kind is Kind.RANK and c.claim.value is not None for c in (a, b))
    first = ranks and any(c.claim.value is not None and c.claim.value.middle == 1 for c in (a, b))
    return first and a.entity is not None and b.entity is not None and a.entity != b.entity and not a.generic and not b.generic


def _worth_saying(a: LinkedClaim, b: LinkedClaim, links: Links | None) -> list[Rule]:
    """The rules whose verdict on two claims of one article tells its reader something that the article does not."""
    conflict, within = _contradicts_itself(a, b, links), _within(a, b)
    return [rung for rung in ladder() if (conflict if rung.verdict is Verdict.CONFLICT else rung.within in within)]


def _contradicts_itself(a: LinkedClaim, b: LinkedClaim, links: Links | None) -> bool:
    """Whether one article may be held to say two things. It has many things of a kind to count: only of something that it calls by name can
    it; who is only quoted for a figure is not what it is of. Of what it lists no two entries contradict each other."""
    if a.entity is None or a.entity != b.entity or a.generic:
        return False
    if links is not None and _listed(links)[a.claim.source, a.question] > 2:
        return False
    quoted = a.claim.subject is not None and a.claim.subject in (a.claim.attributed_to, b.claim.attributed_to)
    return not quoted and _apart(a, b)


def _within(a: LinkedClaim, b: LinkedClaim) -> set[Within]:
    """In which of these cases two claims of one article are."""
    if a.question != b.question or a.claim.value is None or b.claim.value is None:
        return {Within.ALWAYS}
    if _tied(a, b):  # "16 children were hurt, two of them seriously": the article says how the two hang together
        return {Within.ALWAYS, Within.ONE_QUESTION}
    one, other = a.claim, b.claim
    scopes = (one.scope.population and other.scope.population) or (one.scope.basis and other.scope.basis)
    moving = one.aspect in _MOVING and other.aspect in _MOVING
    return {Within.ALWAYS, Within.ONE_QUESTION} | ({Within.TWO_SCOPES} if scopes else set()) | ({Within.MOVING} if moving else set())


_MOVING = frozenset({Aspect.RATE, Aspect.CHANGE})


def _tied(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the text of an article links two of its claims."""
    return any(link.claim == other.claim.id for one, other in ((a, b), (b, a)) for link in one.claim.links)


def _apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one article speaks of the matter in two places: in one passage two figures are a comparison and no contradiction."""
    first, second = sorted((a.claim, b.claim), key=lambda c: c.quote.start)
    return not _tied(a, b) and a.source.text.find("\n", first.quote.end, second.quote.start) >= 0


def _asked(compared: Pair, rungs: Collection[Rule]) -> list[Rule]:
    """Those of some rules that may speak, in order. Only what is about one thing beyond doubt leads to conflict; where only the figure
    joins two claims, it is all that they share. A text that sets both figures side by side is evidence of its own."""
    if compared.by_figure and not compared.exact:
        told = compared.certain or compared.beside.asked or counted_alike(compared)
        turned = {OTHER_SIDE} if compared.likely else set()
        return [rung for rung in rungs if rung.name in {TWO_OWNERS, *turned} or (Of.ONE_FIGURE in rung.also_of and told)]
    alike = compared.alike is not Alike.SAME or counted_alike(compared)
    known = compared.beyond_doubt or not (compared.subject_open or compared.open_subject)
    told = compared.beside.asked or compared.likely
    explained = alike or (not compared.beside.asked and compared.odds >= _EXPLAINED)
    placed_alike = compared.beyond_doubt or compared.is_kind(Kind.PLACE, Kind.ROLE)
    agree, conflict = (any(rung.verdict is verdict for rung in rungs) for verdict in (Verdict.AGREE, Verdict.CONFLICT))  # weighed if asked
    heard = {
        Verdict.AGREE: agree and compared.lenient,
        # an article dates many events, and two dates are no more alike than two events are
        Verdict.COMPATIBLE: explained
        and (known or compared.left.question == compared.right.question)
        and (told or not two_dates(compared)),
        Verdict.CONFLICT: conflict and alike and known and compared.strict and (compared.where is not Side.APART or placed_alike),
        Verdict.UNCLEAR: alike and told,  # no question to the reader about the merely comparable
    }
    # Where the figures are equal it is something else that contradicts (the year since which a record holds), of which the model of figures
    # that differ knows nothing.
    slips = conflict and alike and known and (compared.slip or compared.exact or (compared.fit is Fit.SAME and compared.likely))
    return [
        rung
        for rung in rungs
        if (
            (slips if rung.verdict is Verdict.CONFLICT and rung.rank < _SLIPS else rung.name == BOTH_TOLD or heard[rung.verdict])
            # where who does it and who undergoes it are exchanged, the subjects differ
            or (rung.name == OTHER_SIDE and compared.likely)
        )
        and (rung.odds is None or compared.beside.asked or compared.contradicting >= rung.odds)
    ]


def _reasons(spoken: list[tuple[Rule, Reason]], verdict: Verdict) -> tuple[Reason, ...]:
    """Compatible pairs give all their reasons in order; elsewhere the one that decided says it all."""
    if verdict is not Verdict.COMPATIBLE:
        return (spoken[0][1],)
    return tuple(reason for rung, reason in spoken if rung.verdict is verdict)


def _also(spoken: list[tuple[Rule, Reason]], verdict: Verdict) -> tuple[Reason, ...]:
    """What else was seen. Beside a conflict no explanation of the difference is told: it was found too weak to explain it."""
    told = set(map(id, _reasons(spoken, verdict)))
    listed = [(rung, reason) for rung, reason in spoken if verdict is not Verdict.CONFLICT or rung.verdict is verdict]
    return tuple(reason for rung, reason in listed if id(reason) not in told and rung.rank < _LAST)


_EXPLAINED = -1.0  # from here on an explanation is told although the two nouns counted are not known to be one
_SLIPS = 20  # rungs above see how one value came from the other, which is evidence of its own
_LAST = 90  # what stays open is no further reason once something decided
