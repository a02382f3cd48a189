"""What each page shows, as plain values for the templates."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from factcheck.lang.joined import quoted
from factcheck.lang.say import place_words, role_told, say, words
from factcheck.measures.naming import measure_words
from factcheck.measures.registry import measures as registered_measures
from factcheck.model import Claim, Finding, InputError, Kind, Reason, Relation, Severity, Source, TimeSpan
from factcheck.read.quoting import before_and_after
from factcheck.review.decision import VERDICTS, DecisionKind, Note
from factcheck.review.desk import Analysed, Desk
from factcheck.review.ledger.edit import EDITABLE
from factcheck.review.page.passages import Passage, around, window
from factcheck.review.page.seen import seen_claim, seen_finding
from factcheck.review.queue import Filters, QueueItem, further, matters, more_pairs, queue
from factcheck.review.state import State, StateKind, standing

_SHOWN = 200  # findings on one page of the queue
_NAMED = 12  # further pairs of articles that are named where one is decided; of forty copies nobody reads them all


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in words. `side`: "1", "2", … in the order of its finding. `assumed`: its own words give no time; `around`: those around
    it do. `form`: its values as a form shows them; `seen`: their digest (see `seen_claim`);
    `open`: the form is open, with what was typed."""

    claim: Claim
    source: Source
    side: str
    value: str
    time: str
    assumed: bool
    around: bool
    measure: str
    place: str
    form: Mapping[str, str]
    wrong: bool = False
    changed: bool = False
    seen: str = ""
    open: bool = False

    def typed(self, form: Mapping[str, str]) -> "ClaimView":
        """The same with what was typed into its form."""
        return replace(self, form={**self.form, **{key: form[key] for key in self.form if key in form}}, open=True)

    @property
    def before(self) -> str:
        """What stands before the quote in its sentence, shortened."""
        return before_and_after(self.source.text, self.claim.quote.start, self.claim.quote.end, self.claim.sentence)[0]

    @property
    def after(self) -> str:
        """What stands after it."""
        return before_and_after(self.source.text, self.claim.quote.start, self.claim.quote.end, self.claim.sentence)[1]


@dataclass(frozen=True, slots=True)
class Pane:
    """One article beside the other: its passage, scrolled to the first of the claims shown in it."""

    source: Source
    passage: Passage
    claims: tuple[ClaimView, ...]


class Pages:
    """The pages of one dossier in one language."""

    def __init__(self, desk: Desk, language: str, reviewer: str = "") -> None:
        self.desk = desk
        self.language = language
        self.reviewer = reviewer
        self._indexed: Analysed | None = None
        self._sources: Mapping[str, Source] = {}
        self._times: Mapping[str, TimeSpan | None] = {}

    def t(self, key: str, **values: str | int) -> str:
        """A sentence of the page."""
        return say(self.language, f"review.{key}", dict(values))

    def day(self, day: dt.date | TimeSpan) -> str:
        """A day, or when an article appeared, in words."""
        return words(self.language, day.isoformat() if isinstance(day, dt.date) else day)

    def quoted(self, text: str) -> str:
        """Words of an article, in quotation marks."""
        return quoted(self.language, text)

    def sentence(self, reason: Reason) -> str:
        """A rule's sentence; the code where a language has none."""
        for language in (self.language, "en"):
            try:
                return say(language, reason.key, reason.values)
            except InputError:
                continue
        return reason.code

    def frame(self, found: Analysed, done: str = "") -> dict[str, Any]:
        """What every page has: title, counts, the decision just made, the one that `undo` would take back."""
        decisions = {entry.id: entry for entry in found.decisions}
        mine = [entry for entry in standing(found.decisions) if entry.reviewer == self.reviewer]
        return {
            "title": found.config.title or self.desk.root.resolve().name,
            "todo": len(_matters(found, Filters())),
            "done": decisions.get(done),
            "last": mine[-1] if mine else None,
            "sources": sorted(found.sources, key=lambda s: (s.published.iso if s.published else "", s.name)),
        }

    def queue(self, filters: Filters, done: str = "") -> dict[str, Any]:
        """The queue. Notes are left out unless they are asked for."""
        found = self.desk.analysis()
        items = _matters(found, filters)
        shown = items if filters.severity else [matter for matter in items if matter[0].finding.severity is not Severity.NOTE]
        codes = sorted({item.finding.code for item in queue(found, Filters(state="all"))})
        return {
            **self.frame(found, done),
            "items": [
                (
                    item,
                    self.sentence(item.finding.reason),
                    [self.view(found, c) for c in item.claims[:3]],
                    more_pairs(self.language, further),
                )
                for item, *further in shown[:_SHOWN]
            ],
            "more": max(0, len(shown) - _SHOWN),
            "notes": len(items) - len(shown),
            "filters": filters,
            "codes": codes,
            "states": ("todo", "all", *(kind.value for kind in StateKind)),
            "severities": tuple(severity.value for severity in Severity),
        }

    def finding(self, fingerprint: str, filters: Filters, done: str = "") -> dict[str, Any]:
        """One finding, with its neighbours in the queue."""
        found = self.desk.analysis()
        every = {item.finding.fingerprint: item for matter in _matters(found, Filters(state="all")) for item in matter}
        item = every.get(fingerprint)
        if item is None:
            raise InputError(self.t("ui.finding_gone"), remedy=self.t("ui.back_to_queue"))
        order = [matter[0].finding.fingerprint for matter in _matters(found, filters)]
        before, after = _neighbours(order, list(every), fingerprint)
        relation = next((r for r in found.reconciliation.relations if {r.a, r.b} == set(item.finding.claims)), None)
        views = [self.view(found, c, str(i + 1), item.state) for i, c in enumerate(item.claims)]
        return {
            **self.frame(found, done),
            "item": item,
            "sentence": self.sentence(item.finding.reason),
            "relation": relation,
            "also": [self.sentence(reason) for reason in self._also(relation)],
            "views": views,
            "panes": self._panes(found, item.finding, views),
            "history": [(entry, entry.id in {h.id for h in standing(found.decisions)}) for entry in item.state.history],
            "answers": self._answers(found, item),
            "notes": self.notes(found, [c.id for c in item.claims], [c.source for c in item.claims]),
            "before": before,
            "after": after,
            "position": order.index(fingerprint) + 1 if fingerprint in order else 0,
            "length": len(order),
            "further": further(found, item.finding)[:_NAMED],
            "seen": seen_finding(item.claims, item.state),
            "kinds": _kinds(views),
            "pair": _pair([v.claim for v in views]),
        }

    def source(self, name: str, start: int, claim_id: str = "", form: Mapping[str, str] | None = None, done: str = "") -> dict[str, Any]:
        """An article with its claims underlined, from `start`, or around a claim. `form`: what was typed for a new claim."""
        found = self.desk.analysis()
        source = self.desk.source(name)
        claims = self.desk.ledger_claims(source)
        spans = [(c.quote.start, c.quote.end, c.id) for c in claims]
        chosen = next((c for c in claims if c.id == claim_id), None)
        if chosen is not None and not start:
            at = chosen.quote.start
            passage = around(source.text, at, spans) if at > len(source.text[:30_000]) else window(source.text, 0, spans)
        else:
            passage = window(source.text, start, spans)
        shown = [c for c in claims if c.quote.start < passage.end and c.quote.end > passage.start]
        return {
            **self.frame(found, done),
            "source": source,
            "passage": passage,
            "views": [self.view(found, c) for c in shown],
            "of": len(claims),
            "statuses": {c.id: c.status.value for c in claims},
            "chosen": claim_id,
            "form": dict(form or {}),
            "fields": EDITABLE,
            "notes": self.notes(found, [c.id for c in shown], [source.name]),
            "measures": sorted({*registered_measures(), *(c.measure for c in found.claims)}),
        }

    def view(self, found: Analysed, claim: Claim, side: str = "", state: State | None = None) -> ClaimView:
        """One claim in words."""
        if self._indexed is not found:
            self._indexed = found
            self._sources = {source.name: source for source in found.sources}
            self._times = {linked.claim.id: linked.time for linked in getattr(found.links, "claims", ())}
        source = self._sources[claim.source]
        time = claim.time or self._times.get(claim.id) or source.published
        value = claim.value
        form = dict.fromkeys(EDITABLE, "")
        if value is not None:
            if value.low == value.high and value.low is not None:
                form["value"] = f"{value.low:f}"
            else:
                form |= {"low": "" if value.low is None else f"{value.low:f}", "high": "" if value.high is None else f"{value.high:f}"}
            form["unit"] = value.unit or ""
        stated = {"subject": claim.subject, "measure": claim.measure, "object": claim.object, "place": claim.place}
        stated |= {"attributed_to": claim.attributed_to, "note": claim.note, "modality": claim.modality.value}
        form |= {key: text or "" for key, text in stated.items()}
        form["time"] = claim.time.iso if claim.time else ""
        return ClaimView(
            claim=claim,
            source=source,
            side=side,
            value=words(self.language, value) if value is not None else self._stated(claim, source),
            time=words(self.language, time) if time else "",
            assumed=time is not None and (time.assumed or claim.time is None),
            around=claim.time is not None and claim.time.assumed and (source.published is None or claim.time.iso != source.published.iso),
            measure=measure_words(self.language, claim.measure, [claim], source.language),
            place=place_words(self.language, claim.place, claim.place),
            form=form,
            seen=seen_claim(form, claim),
            wrong=state is not None and claim.id in state.wrong,
            changed=state is not None and claim.id in state.changed,
        )

    def _stated(self, claim: Claim, source: Source) -> str:
        """What a claim without a figure states."""
        if claim.kind is Kind.ROLE and claim.object:
            return words(self.language, role_told(source.language, claim.quote.exact, claim.object))
        return claim.object or ""

    def notes(self, found: Analysed, claims: Sequence[str], sources: Sequence[str]) -> list[Note]:
        """Notes on these claims and sources, oldest first."""
        return [n for n in found.notes if (n.about == "claim" and n.on in claims) or (n.about == "source" and n.on in sources)]

    def after(self, fingerprint: str, filters: Filters) -> str:
        """The finding to show once this one is settled: the next one in the queue, "" where none is left."""
        found = self.desk.analysis()
        every = [item.finding.fingerprint for matter in _matters(found, Filters(state="all")) for item in matter]
        grouped = [[item.finding.fingerprint for item in matter] for matter in _matters(found, filters)]
        order = [matter[0] for matter in grouped if fingerprint not in matter]
        return _neighbours(order, every, fingerprint)[1] or (order[0] if order else "")

    def has_changed(self, finding: Finding, seen: str | None) -> bool:
        """Whether a finding is no longer as a form showed it (`seen`), one that does not say what it showed left out."""
        found = self.desk.analysis()
        by_id = {c.id: c for c in found.claims}
        state = (found.states or {}).get(finding.fingerprint, State())
        return bool(seen) and seen != seen_finding([by_id[i] for i in finding.claims if i in by_id], state)

    def is_pair(self, finding: Finding) -> bool:
        """Whether a finding sets one article against another."""
        by_id = {c.id: c for c in self.desk.analysis().claims}
        return _pair([by_id[i] for i in finding.claims if i in by_id])

    def _also(self, relation: Relation | None) -> tuple[Reason, ...]:
        return (*relation.reasons[1:], *relation.also) if relation else ()

    def _panes(self, found: Analysed, finding: Finding, views: Sequence[ClaimView]) -> list[Pane]:
        panes = []
        for name in dict.fromkeys(view.claim.source for view in views):
            here = tuple(view for view in views if view.claim.source == name)
            spans = [(v.claim.quote.start, v.claim.quote.end, v.claim.id) for v in here]
            panes.append(Pane(here[0].source, around(here[0].source.text, min(spans)[0], spans, 16_000), here))
        source = next((s for s in found.sources if s.path == finding.file), None)
        if not panes and source is not None and finding.line is not None:
            quote = str(finding.reason.values.get("quote", ""))
            at = _line_start(source, finding.line)
            start = source.text.find(quote, at) if quote else -1
            spans = [(start, start + len(quote), "figure")] if start >= 0 else []
            panes.append(Pane(source, around(source.text, max(start, at), spans, 16_000), ()))
        return panes

    def _answers(self, found: Analysed, item: QueueItem) -> list[tuple[ClaimView, bool]]:
        """Every claim that answers the same question, in order of time; whether it is one of the finding's."""
        ids = {c.id for c in item.claims}
        known = {c.id: c for c in found.claims}
        for question in found.reconciliation.questions:
            if ids & set(question.claims):
                return [(self.view(found, known[i]), i in ids) for i in question.claims if i in known]
        return []


def _matters(found: Analysed, filters: Filters) -> list[tuple[QueueItem, ...]]:
    return matters(queue(found, filters), found.reconciliation.relations)


def _pair(claims: Sequence[Claim]) -> bool:
    """Whether one of two articles may be right against the other; a sum or a set asks which of its claims are wrong."""
    return len(claims) == 2 and claims[0].source != claims[1].source


def _kinds(views: Sequence[ClaimView]) -> tuple[DecisionKind, ...]:
    left_out: set[DecisionKind] = set()
    if not _pair([v.claim for v in views]):
        left_out = {DecisionKind.RIGHT_RIGHT} if views else {DecisionKind.LEFT_RIGHT, DecisionKind.RIGHT_RIGHT}
    return tuple(kind for kind in VERDICTS if kind not in left_out)


def _neighbours(order: Sequence[str], every: Sequence[str], here: str) -> tuple[str, str]:
    """The findings before and after, also where the one shown is not in the filtered queue itself."""
    rank = {fingerprint: i for i, fingerprint in enumerate(every)}
    at = rank.get(here, -1)
    before = [f for f in order if rank.get(f, 0) < at]
    after = [f for f in order if rank.get(f, 0) > at]
    return (before[-1] if before else ""), (after[0] if after else "")


def _line_start(source: Source, line: int) -> int:
    at = 0
    for _ in range(max(0, line - source.first_line)):
        found = source.text.find("\n", at)
        if found < 0:
            break
        at = found + 1
    return at
