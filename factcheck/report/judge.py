"""From verdicts to what a newsroom asks: which matters are one matter, may this be printed, what would settle it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from factcheck.graph.who.names import same_name
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure
from factcheck.model import NOT_SO, Claim, Kind, Modality, Verdict
from factcheck.reconcile.answers.answer import Answer
from factcheck.reconcile.matters import Groups, clarity, one_statement
from factcheck.report.shown import Card, Printed, ShownClaim, ShownQuestion, ShownRelation, Standing
from factcheck.report.wording import Wording, capital


def origins_behind(claims: Iterable[Claim], origin: Callable[[Claim], str], groups: Groups) -> Mapping[str, int]:
    """How many independent origins say each claim, or one that agrees with it."""
    alike: dict[str, dict[object, list[Claim]]] = {}  # hundreds of copies state one thing: each statement is compared once
    for claim in claims:
        alike.setdefault(groups.root(claim.id), {}).setdefault((claim.value, claim.time), []).append(claim)
    backed: dict[str, int] = {}
    for stated in alike.values():
        behind = [(same[0], {origin(claim) for claim in same}) for same in stated.values()]
        for same in stated.values():
            count = len(set().union(*(origins for other, origins in behind if one_statement(other, same[0]))))
            backed.update((claim.id, count) for claim in same)
    return backed


def standings(
    claims: Iterable[Claim],
    backed: Mapping[str, int],
    groups: Groups,
    disputed: Collection[str],
    unclear: Collection[str],
    answers: Iterable[Answer],
    wrong: Collection[str],
) -> Mapping[str, Standing]:
    """May each claim be printed? `backed`: how many origins say it. `disputed`: claims in an open conflict, `unclear`: in an open question,
    `wrong`: found wrong by a reviewer; `answers`: what is told of each question.

    A claim that agrees with a disputed one shares its dispute: the contradiction is about the figure, not about who printed it. A figure
    that its answer tells beside another is not confirmed, whoever says it.
    """
    bad = {groups.root(claim) for claim in disputed}
    open_ = {groups.root(claim) for claim in unclear}
    beside = {groups.root(answer.best) for answer in answers if answer.open and answer.best}
    out = {}
    for claim in claims:
        root = groups.root(claim.id)
        if claim.id in wrong:
            out[claim.id] = Standing.WRONG
        elif root in bad:
            out[claim.id] = Standing.DISPUTED
        elif claim.modality in NOT_SO | {Modality.PLANNED}:
            out[claim.id] = Standing.PROVISIONAL
        elif root in beside:
            out[claim.id] = Standing.UNCLEAR
        elif backed[claim.id] > 1:
            out[claim.id] = Standing.CORROBORATED
        elif claim.modality is Modality.ESTIMATED:
            out[claim.id] = Standing.PROVISIONAL
        elif root in open_:
            out[claim.id] = Standing.UNCLEAR
        else:
            out[claim.id] = Standing.SINGLE
    return out


def printable(
    questions: Iterable[ShownQuestion], relations: Iterable[ShownRelation], groups: Groups, untold: Sequence[Printed]
) -> tuple[Printed, ...]:
    """What may be printed, each figure once, in the order in which every format lists it: a few disputed answers, then figures, those most
    compared with others first. `untold`: disputes that no question has.

    What one article says of one thing is listed only where others say so too or otherwise, or where it is told how two figures of it go
    together: else nobody compared anything. Of questions that are answered by one figure, or open between the same two, the one that most
    articles answer is listed.
    """
    relations = list(relations)
    beside: dict[str, set[str]] = defaultdict(set)
    for r in relations:
        beside[r.a.id].add(r.b.id)
        beside[r.b.id].add(r.a.id)
    apart = _apart(relations, groups)
    chosen: dict[object, ShownQuestion] = {}
    for question in questions:
        ids = {c.id for c in question.claims}
        answer = question.answer
        if answer is None:
            continue
        backed = len(question.articles) > 1 or answer.standing in _COMPARED
        if not backed and all(beside[id].isdisjoint(ids) for id in ids):
            continue
        told = _between(question, apart, groups) or (groups.root(answer.best) if answer.best else answer.sentence)
        other = chosen.get(told)
        if other is None or (len(question.articles), len(ids)) > (len(other.articles), len(other.claims)):
            chosen[told] = question

    def order(question: ShownQuestion) -> tuple[object, ...]:
        figures = {c.id for c in question.claims if c.claim.value is not None}
        best = question.answer.best if question.answer else None
        return best not in figures, -sum(len(beside[c.id]) for c in question.claims), -len(question.claims), question.index

    listed = [Printed(q.title, q.anchor, q.answer) for q in sorted(chosen.values(), key=order) if q.answer]
    said: dict[str, Printed] = {}
    for row in (*listed, *untold):
        said.setdefault(row.answer.sentence, row)
    rows = list(said.values())
    disputed = [row for row in rows if row.answer.standing is Standing.DISPUTED]
    rest = [row for row in rows if row.answer.standing is not Standing.DISPUTED]
    return (*disputed[:_DISPUTED], *rest, *disputed[_DISPUTED:])


def _apart(relations: Iterable[ShownRelation], groups: Groups) -> Mapping[Standing, Mapping[str, set[frozenset[str]]]]:
    """The two statements of each pair that is a contradiction, or open, by either of them."""
    found: dict[Standing, dict[str, set[frozenset[str]]]] = {standing: defaultdict(set) for standing in _OF_TWO}
    for r in relations:
        both = frozenset((groups.root(r.a.id), groups.root(r.b.id)))
        is_open = (r.verdict is Verdict.UNCLEAR or r.supposed) and r.likely
        standing = Standing.DISPUTED if r.verdict is Verdict.CONFLICT else Standing.UNCLEAR if is_open else None
        if standing is not None:
            for root in both:
                found[standing][root].add(both)
    return found


def _between(question: ShownQuestion, apart: Mapping[Standing, Mapping[str, set[frozenset[str]]]], groups: Groups) -> tuple[object, ...]:
    """Between which statements a question is disputed or open: what its answer says of two, and each two claims that may be these; nothing
    of one that is neither."""
    answer = question.answer
    if answer is None or answer.standing not in _OF_TWO or not answer.two:
        return ()
    mine = {groups.root(answer.best)} if answer.best else {groups.root(c.id) for c in question.claims}
    pairs = frozenset(two for root in mine for two in apart[answer.standing].get(root, ()))
    return (answer.two, pairs) if pairs else ()


_DISPUTED = 3  # disputed answers that come first; the conflicts themselves are told beside them
_COMPARED = frozenset({Standing.DISPUTED, Standing.UNCLEAR, Standing.CORROBORATED, Standing.WRONG})
_OF_TWO = (Standing.DISPUTED, Standing.UNCLEAR)  # which an answer may be between two statements


def one_matter(relations: Sequence[ShownRelation], groups: Groups) -> list[list[ShownRelation]]:
    """Relations that say the same: each side agrees with the same side of the others, and the same rule decided; two values that contradict
    each other are one matter whichever rule saw it. The clearest comes first.

    The clearest is one in one unit, of which most was seen, and whose claims are attributed, dated by their text and printed without a
    hedge.
    """
    found: dict[tuple[str, ...], list[ShownRelation]] = {}
    for relation in relations:
        sides = sorted((groups.root(relation.a.id), groups.root(relation.b.id)))
        code = relation.reasons[0].code if relation.reasons and relation.verdict is not Verdict.CONFLICT else ""
        found.setdefault((*sides, code), []).append(relation)
    for matter in found.values():
        matter.sort(key=lambda r: (_two_units(r), -len(r.reasons) - len(r.also), -clarity(r.a.claim) - clarity(r.b.claim), r.a.id, r.b.id))
    return list(found.values())


def _two_units(relation: ShownRelation) -> bool:
    """Whether the two figures are printed in two units, so that another pair shows better that they are of one thing."""
    units = [c.claim.value.unit for c in (relation.a, relation.b) if c.claim.value is not None]
    return len(set(units)) > 1


def settle(words: Wording, sort: str, claims: Sequence[ShownClaim]) -> tuple[str, ...]:
    """Whom to ask and what to look for, from what the articles give: their speakers, their dates and their outlets."""
    outlets = list(dict.fromkeys(c.source.label for c in claims))
    listed = words("page.join").join(outlets)
    if sort == "arithmetic":
        return (words("settle.arithmetic_many") if len(outlets) > 1 else words("settle.arithmetic", outlet=listed),)
    out = []
    if sort == "unclear":
        out.append(words("settle.missing", outlets=listed))
    elif len(claims) >= 2:
        a, b = claims[0], claims[1]
        first, second = a.claim.attributed_to, b.claim.attributed_to
        if first and second and same_name(first, second):
            out.append(words("settle.same_speaker", speaker=max(first, second, key=len)))
        elif first and second:
            told = all(c.claim.kind is Kind.OTHER for c in claims)  # no figure, but how something came out
            out.append(words("settle.speakers_told" if told else "settle.speakers", a=first, b=second))
        elif first or second:
            who, named = (a, first) if first else (b, second)
            out.append(words("settle.one_speaker", outlet=who.source.label, speaker=named or ""))
        elif a.source.label == b.source.label:
            out.append(words("settle.same_outlet", outlet=a.source.label))
        else:
            out.append(words("settle.nobody", a=a.source.label, b=b.source.label))
    undated = [c for c in claims if _asks_when(c.claim) and (c.claim.time is None or c.claim.time.assumed)]
    labels = list(dict.fromkeys(c.source.label for c in undated))
    if len(labels) > 1 and len(undated) == len(claims):
        out.append(words("settle.assumed_all"))
    else:
        out += [words("settle.assumed", outlet=label) for label in labels[:2]]
    return tuple(capital(line) for line in out)


def _asks_when(claim: Claim) -> bool:
    """Whether the day of a figure would tell anything: not of what lasts, nor of what is settled once (a vote, a sentence)."""
    stated = measure(claim.measure)
    return claim.kind not in _TIMELESS and not stated.settled and stated.kind is not MeasureKind.PROPERTY


_TIMELESS = frozenset({Kind.ROLE, Kind.PLACE, Kind.DATE, Kind.OTHER})


_WEIGHT = {"error": 0, "warning": 1, "note": 2}


def card_order(card: Card) -> tuple[object, ...]:
    """Open before settled, grave before slight, conflicts before arithmetic, then matters that more articles repeat, of open questions
    those that are likeliest of one thing, then by id."""
    sort = ("conflict", "arithmetic", "unclear").index(card.sort)
    likeliest = -card.odds if card.sort == "unclear" else 0.0
    ids = tuple(c.id for c in card.claims)
    return (
        card.settled,
        sort == 2,
        _WEIGHT.get(card.severity, 3),
        sort,
        -len(card.more) - len(card.copies),
        likeliest,
        card.question or "",
        ids,
    )
