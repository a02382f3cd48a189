"""Reconciling: every pair that could be compared gets its verdict, every calculation is made again, every set solved together.

The outcome does not depend on the order of files, claims or arguments, and adding an article about something else changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.graph.search.repeated import repeated
from factcheck.link.linked import LinkedClaim
from factcheck.model import Finding, NotUnderstood, Question, Relation, Severity, Source, Verdict
from factcheck.model.progress import begun, counted
from factcheck.reconcile.across.across import check_across
from factcheck.reconcile.across.replaced import replaced, with_consequences
from factcheck.reconcile.across.told_change import with_told_changes
from factcheck.reconcile.across.two_results import two_results
from factcheck.reconcile.answers.answer import Answer, in_time
from factcheck.reconcile.answers.answering import answer_all
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.derive import derive
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.findings import Findings, of_gap
from factcheck.reconcile.lengths.elapsed import elapsed
from factcheck.reconcile.lengths.spans import check_spans
from factcheck.reconcile.origins import Origins, find_origins
from factcheck.reconcile.sets.solve import Core, solve
from factcheck.reconcile.terms.terms import Article

if TYPE_CHECKING:
    from factcheck.link import Links
    from factcheck.read import Config

Compared = tuple[tuple[Relation, ...], int]


@dataclass(frozen=True)
class Reconciliation:
    """Everything that comparing the claims of a dossier gave.

    `relations`: sorted by claim ids. `checks`: calculations made again, those that hold included, and those that fail because
    of a conflict that is told with them (`implied`). `cores`: smallest sets that cannot all be
    true. `derived`: claims computed from others, which their links name. `origins`: name of each source to the id of its origin,
    `why_origin` the reasons. `answers`: one for each question, in the order of the questions. `skipped`: pairs that were not compared.
    """

    relations: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    checks: tuple[Check, ...] = ()
    cores: tuple[Core, ...] = ()
    derived: tuple[LinkedClaim, ...] = ()
    origins: Mapping[str, str] | None = None
    why_origin: Origins | None = None
    answers: tuple[Answer, ...] = ()
    skipped: int = 0


def reconcile(
    links: Links,
    sources: Sequence[Source],
    *,
    config: Config | None = None,
    not_understood: Sequence[NotUnderstood] = (),
    compared: Compared | None = None,
) -> Reconciliation:
    """Compare all claims of a dossier. `not_understood`: figures that became no claim, each a finding. `compared`: what `compare_all` gave,
    where that is known."""
    claims = {c.claim.id: c for c in sorted(links.claims, key=lambda c: c.claim.id)}
    relations, skipped = compared or compare_all(links)
    articles = _articles(claims, sources)
    checks = [check for article in counted(articles, "redoing calculations") for check in check_article(article)]
    begun("calculating across articles")
    relations = two_results(links, relations, checks)
    failed = list(replaced(articles, relations, checks))
    relations = with_consequences(relations, failed)
    checks += check_across(articles, relations, checks)
    relations = with_told_changes(links, relations, checks)
    checks += [check for _, check in failed]
    checks += check_spans(claims.values())
    checks += elapsed(list(claims.values()), relations, [check.claims[0] for check in checks])
    settled = {(r.a, r.b): r for r in relations}
    faults = {frozenset(c.claims) for c in checks if c.outcome is Outcome.INCONSISTENT and not c.implied}
    copied = repeated(links)
    cores = solve([c for id, c in claims.items() if id not in copied.first], settled, faults)
    origins = find_origins(sources)
    ordered = tuple(
        question.model_copy(update={"claims": in_time([claims[c] for c in question.claims if c in claims])})
        for question in sorted(links.questions, key=lambda q: q.id)
    )
    severities: Mapping[str, Severity] = config.severities if config is not None else {}
    every = {c.claim.id: c for c in links.every}
    maker = Findings(every, severities)
    made = [maker.of_relation(r) for r in relations] + [maker.of_check(c) for c in checks] + [core.finding(maker) for core in cores]
    found = [f for f in made if f is not None]
    found += maker.of_single_origins(relations, origins)
    names = {source.name: source for source in sources}
    found += [of_gap(gap, names[gap.source], severities) for gap in not_understood if gap.source in names]
    return Reconciliation(
        relations=relations,
        findings=tuple(sorted(_unique(found), key=_order)),
        questions=ordered,
        checks=tuple(checks),
        cores=tuple(cores),
        derived=tuple(derive(list(claims.values()))),
        origins=origins.of,
        why_origin=origins,
        answers=answer_all(ordered, every, relations, origins, copied.again),
        skipped=skipped,
    )


def compare_all(links: Links) -> Compared:
    """Verdicts on all candidate pairs, and how many pairs were left out or found unrelated."""
    from factcheck.graph import candidates
    from factcheck.reconcile.pairs.corrected import corrected
    from factcheck.reconcile.pairs.counterparts import still_open, without_outdone, without_spoken_for
    from factcheck.reconcile.pairs.ladder import judge
    from factcheck.reconcile.pairs.met import compare_met
    from factcheck.reconcile.pairs.rebound import rebound, without_parts
    from factcheck.reconcile.pairs.through import through_third
    from factcheck.reconcile.pairs.unchanged import unchanged
    from factcheck.rules.unclear.one_or_two import CODE as ONE_OR_TWO

    found, left_open = {}, []
    # The pairs of two articles one after the other: what words weigh in both is worked out once, and of few articles kept.
    pairs = sorted(candidates(links), key=lambda pair: sorted(c.claim.source for c in pair))
    for left, right in counted(pairs, "comparing claims"):
        relation = judge(left, right, links)
        if relation is None:
            continue
        if relation.reasons[0].code == ONE_OR_TWO:
            left_open.append(relation)  # whatever else two articles show of the pair, or of either claim, says more
        else:
            found[relation.a, relation.b] = relation
    found |= {(r.a, r.b): r for known in list(found.values()) for r in repeated(links).of_all(known)}
    found = corrected(links, [found[key] for key in sorted(found)])
    found |= {(r.a, r.b): r for r in unchanged(links, found.values())}
    told = without_spoken_for(rebound(found.values(), links), links, _two_values())
    found = {(r.a, r.b): r for r in without_outdone(told, links)}
    found |= {(r.a, r.b): r for r in through_third(links, found.values())}
    found = {(r.a, r.b): r for r in without_parts(found.values(), links)}
    found |= {(r.a, r.b): r for r in compare_met(links, list(found.values()))}
    found |= {(r.a, r.b): r for r in still_open(left_open, found.values(), links)}
    n = len(links.claims)
    return tuple(found[key] for key in sorted(found)), n * (n - 1) // 2 - len(found)


def _two_values() -> frozenset[str]:
    """The codes of the conflicts and open questions that rest on nothing but two values for one thing."""
    from factcheck.rules import ladder
    from factcheck.rules.conflict.different_dates import NAME as TWO_DATES

    listed = (rung for rung in ladder() if rung.verdict in _APART and rung.rank >= _TWO_VALUES)
    return frozenset(rung.code for rung in listed if rung.name != TWO_DATES)  # of what happened on one day an article tells many things


_APART = (Verdict.CONFLICT, Verdict.UNCLEAR)
_TWO_VALUES = 80  # from this rung on these need nothing but two values; those above see how one came from the other


def _articles(claims: Mapping[str, LinkedClaim], sources: Sequence[Source]) -> list[Article]:
    by_source: dict[str, list[LinkedClaim]] = {}
    for claim in claims.values():
        by_source.setdefault(claim.claim.source, []).append(claim)
    return [Article(s, by_source.get(s.name, [])) for s in sorted(sources, key=lambda s: s.name)]


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.severity.order, finding.code, finding.file or "", finding.line or 0, finding.fingerprint)


def _unique(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for one fingerprint: an article that prints a figure twice in the same words is one matter."""
    return list({finding.fingerprint: finding for finding in sorted(findings, key=_order, reverse=True)}.values())
