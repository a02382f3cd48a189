"""The whole job in order: read, extract, merge with the ledger, link, reconcile, apply decisions.

Nothing is written here; `factcheck extract` writes the ledger, `factcheck report` writes the report where it is told to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.acts.met.claims import MET, with_met
from factcheck.extract.cache import extract_cached, prune
from factcheck.extract.extract import Extraction
from factcheck.graph.search.repeated import repeated
from factcheck.graph.search.stories import met_in_one
from factcheck.link import Links, link
from factcheck.model import Claim, Finding, NotUnderstood, Reason, Relation, Severity, Source, Status, short_hash
from factcheck.model.progress import counted
from factcheck.read import Config, Unread, Why, open_dossier
from factcheck.read.as_read import AsRead
from factcheck.reconcile.cache import compare_cached
from factcheck.reconcile.reconcile import Reconciliation, reconcile

if TYPE_CHECKING:
    from factcheck.review.decision import Decision, Note
    from factcheck.review.state import State

NOT_READ, UNDATED = "S202", "S203"


@dataclass(frozen=True)
class Analysis:
    """Everything that is known of a dossier.

    `claims`: the effective claims (ledger merged, rejected ones left out). `ledger_findings`: what is wrong with the ledger
    (quotes that are no longer in their source, decisions whose ground moved), and which documents among the sources are not read.
    `links` point into the articles as they are read (`read`), all else into what is stored; `shown` is `links` with stored quotes.
    `states`: what people's decisions make of each finding, by fingerprint; `wrong`: ids of claims that people found wrong. `today`:
    the day by which it was judged which decisions have expired.
    """

    root: Path
    config: Config
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    not_understood: tuple[NotUnderstood, ...]
    links: Links
    as_read: AsRead
    reconciliation: Reconciliation
    decisions: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()
    states: dict[str, State] | None = None
    ledger_findings: tuple[Finding, ...] = ()
    wrong: frozenset[str] = frozenset()
    today: dt.date | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, those of the ledger first."""
        return (*self.ledger_findings, *self.reconciliation.findings)

    @property
    def read(self) -> tuple[Source, ...]:
        """The articles as they are read, into which the claims of `links` point."""
        return self.as_read.sources

    @property
    def claims_read(self) -> list[Claim]:
        """The claims that nobody found wrong, pointing into the articles as they are read."""
        return self.as_read.read(claim for claim in self.claims if claim.id not in self.wrong)

    @cached_property
    def shown(self) -> Links:
        """`links` as they are shown: the claims with their quotes in the stored articles."""
        if not self.as_read:
            return self.links
        stored = {source.name: source for source in self.sources}
        claims = {c.claim.id: replace(c, claim=self.as_read.stored(c.claim), source=stored[c.source.name]) for c in self.links.every}
        met = tuple((claims[a.claim.id], claims[b.claim.id]) for a, b in self.links.met)
        return replace(self.links, claims=tuple(claims[c.claim.id] for c in self.links.claims), met=met)

    @property
    def undecided(self) -> Reconciliation:
        """What the machine found, without the relations on which a person's word holds and those of claims that people found wrong."""
        return replace(self.reconciliation, relations=_left(self.reconciliation, self.states or {}, self.wrong))


def extract_all(sources: Sequence[Source], config: Config) -> list[Extraction]:
    """The extraction of each source, in order; each depends on its own source only."""
    read = [extract_cached(source, config) for source in counted(sources, "reading articles")]
    prune()
    return read


def analyse(root: Path, *, today: dt.date | None = None, without: Iterable[Path | int] = ()) -> Analysis:
    """Run the main job on a dossier. `today` decides which decisions have expired; None leaves expiry unjudged. `without`: files that are
    no articles of it, as of `open_dossier`."""
    from factcheck.review.ledger.merge import effective
    from factcheck.review.state import judge_decisions
    from factcheck.review.store import follow, read_entries

    dossier = open_dossier(root, without=without)
    extractions = extract_all(dossier.sources, dossier.config)
    merged, ledger_findings = effective(root, dossier.sources, extractions)
    claims = tuple(claim for claim in merged if claim.status is not Status.REJECTED)
    as_read = AsRead(dossier.sources)
    told = [extraction.as_read(as_read) for extraction in extractions]
    links = met_in_one(with_met(link(as_read.sources, told, dossier.config, claims=as_read.read(claims)), told))
    claims += tuple(as_read.stored(linked.claim) for linked in links.every if linked.claim.measure in MET)
    missed = tuple(item for extraction in extractions for item in extraction.not_understood)
    compared = compare_cached(root, links, as_read.sources, dossier.config)
    result = reconcile(links, as_read.sources, config=dossier.config, not_understood=missed, compared=compared)
    if as_read:
        result = replace(result, derived=tuple(replace(c, claim=as_read.stored(c.claim)) for c in result.derived))
    decisions, notes = follow(*read_entries(root), dossier.sources, claims)
    states, review_findings = judge_decisions(result.findings, decisions, claims, today=today)
    wrong = frozenset(claim for state in states.values() if state.quiet for claim in state.wrong)
    wrong |= {copy.claim.id for claim in wrong for copy in repeated(links).again.get(claim, ())}
    if any(state.quiet for state in states.values()):
        result = _after_decisions(result, links, states, wrong)
    return Analysis(
        root=root,
        config=dossier.config,
        sources=dossier.sources,
        claims=claims,
        not_understood=missed,
        links=links,
        as_read=as_read,
        reconciliation=result,
        decisions=decisions,
        notes=notes,
        states=states,
        ledger_findings=(*ledger_findings, *review_findings, *_not_known(dossier.sources, dossier.unread, dossier.config)),
        wrong=wrong,
        today=today,
    )


def _not_known(sources: Sequence[Source], unread: Sequence[Unread], config: Config) -> Iterator[Finding]:
    """Of which documents nothing was read: silence about them would pass for agreement; and of which articles nobody knows when they
    appeared."""

    def found(code: str, usual: Severity, name: str, paths: Sequence[str], **values: str) -> Finding:
        severity = config.severities.get(code, config.severities.get(code[:1], usual))
        reason = Reason(code=code, key=f"check.dossier.{name}", values=values)
        file = None if paths[0].endswith("/") else paths[0]  # no page shows a line of a folder
        line = 1 if file else None
        return Finding(code=code, severity=severity, fingerprint=short_hash(code, *paths, size=8), file=file, line=line, reason=reason)

    for one in unread:
        severity = Severity.WARNING if one.why in (Why.FAILED, Why.DEEPER) else Severity.NOTE
        yield found(NOT_READ, severity, f"not_read_{one.why}", [one.path], file=one.path, why=f"error:{one.told}")
    undated = [source.path for source in sources if source.published is None]
    if undated:
        named = "undated_one" if len(undated) == 1 else "undated"
        example = f"2025-08-07-{Path(undated[0]).name}"
        yield found(UNDATED, Severity.NOTE, named, undated, files=", ".join(undated), example=example)


def _after_decisions(result: Reconciliation, links: Links, states: Mapping[str, State], wrong: frozenset[str]) -> Reconciliation:
    """The answers once people have spoken: claims found wrong are none, and a settled conflict disputes nothing."""
    from factcheck.reconcile.answers.answering import answer_all
    from factcheck.reconcile.origins import find_origins

    claims = {linked.claim.id: linked for linked in links.every if linked.claim.id not in wrong}
    origins = result.why_origin or find_origins([linked.source for linked in links.claims])
    again = repeated(links).again
    return replace(result, answers=answer_all(result.questions, claims, _left(result, states, wrong), origins, again))


def _left(result: Reconciliation, states: Mapping[str, State], wrong: frozenset[str]) -> tuple[Relation, ...]:
    quiet = {frozenset(f.claims) for f in result.findings if (state := states.get(f.fingerprint)) is not None and state.quiet}
    return tuple(r for r in result.relations if frozenset((r.a, r.b)) not in quiet and not wrong & {r.a, r.b})
