"""From the analysis to what is shown: the only module of the report that reads an `Analysis`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.acts.met.claims import OUTCOME
from factcheck.graph.search.repeated import repeated
from factcheck.lang.kinds import nouns_capitalised
from factcheck.lang.say import place_words
from factcheck.lang.say import words as in_words
from factcheck.measures.naming import measure_words
from factcheck.model import Claim, Finding, Kind, Reason, Relation, TimeSpan, Verdict
from factcheck.reconcile.answers.sentence import of_two
from factcheck.reconcile.matters import Groups, may_have_changed, one_statement, same_claims
from factcheck.reconcile.parallels import Passage, parallels
from factcheck.report.cards import Cards, in_time, matrix
from factcheck.report.decided import decided, notes, settled_pairs
from factcheck.report.differences import differences
from factcheck.report.judge import origins_behind, printable, standings
from factcheck.report.naming import figure_words, lead
from factcheck.report.shown import (
    Agreement,
    Card,
    Printed,
    Report,
    ShownAnswer,
    ShownClaim,
    ShownFinding,
    ShownGap,
    ShownPassage,
    ShownQuestion,
    ShownReason,
    ShownRelation,
    ShownSource,
    ShownSum,
    Standing,
)
from factcheck.report.spans import around, in_sentence, on_one_line
from factcheck.report.wording import Wording

if TYPE_CHECKING:
    from factcheck.link.linked import LinkedClaim
    from factcheck.reconcile.answers.answer import Answer
    from factcheck.run import Analysis


def build(analysis: Analysis, language: str = "en") -> Report:
    """Everything that the report shows, in the reader's language. Raises `InputError` for a language without report words."""
    return _Builder(analysis, Wording(language)).report()


@dataclass
class _Builder:
    analysis: Analysis
    words: Wording
    _told: dict[ShownReason, ShownReason] = field(default_factory=dict)

    def report(self) -> Report:
        result = self.analysis.reconciliation
        self.linked: dict[str, LinkedClaim] = {item.claim.id: item for item in self.analysis.shown.every}
        self.names = self._names()
        every = self._claims()
        groups = same_claims(result.relations)
        self.origins = result.origins or {}
        self.decisions = decided(self.analysis, every, self.words)
        findings = [self._finding(f) for f in self.analysis.findings]
        settled = settled_pairs(findings, self.decisions)
        pairs = [r for r in result.relations if (r.a, r.b) not in settled]
        disputed = _claims_of(pairs, Verdict.CONFLICT) | {c for f in findings if _disputes(f) for c in f.claims}
        unclear = _claims_of(pairs, Verdict.UNCLEAR)
        self.backed = origins_behind(every, self._origin, groups)
        standing = standings(every, self.backed, groups, disputed, unclear, result.answers, self.decisions.wrong | self.analysis.wrong)
        self.sources = self._sources(every)
        self.claims = {c.id: self._claim(c, standing[c.id]) for c in every if c.source in self.sources}
        relations = self._relations(result.relations)
        copied = repeated(self.analysis.links).again
        again = {id: [self.claims[c.claim.id] for c in copies if c.claim.id in self.claims] for id, copies in copied.items()}
        cards = Cards(self.words, self.claims, self.decisions, again).of(relations, findings, groups)
        agreements = self._agreements(relations, groups)
        questions = self._questions(relations)
        gaps = self._gaps()
        explained, supposed, weaker = differences(relations, groups)
        more = {"supposed": len(supposed), "compatible": len(explained), "gaps": len(gaps), "weaker": weaker}
        return Report(
            language=self.words.language,
            title=self._title(),
            version=__version__,
            rules_version=_rules_version(),
            period=self._period(),
            sources=tuple(self.sources.values()),
            claims=self.claims,
            gaps=gaps,
            cards=cards,
            relations=relations,
            explained=explained,
            supposed=supposed,
            agreements=agreements,
            questions=questions,
            printable=printable(questions, relations, groups, self._untold(cards)),
            findings=tuple(findings),
            decisions=self.decisions.every,
            notes=notes(self.analysis),
            matrix=matrix(relations, again),
            sums=self._sums(),
            parallels=self._parallels(),
            counts=self._counts(cards, agreements) | more,
        )

    def _names(self) -> dict[str, str]:
        """What each entity is called: a common noun ("el incendio") as the articles in the reader's language call it, if there are any."""
        names = {e.id: e.name for e in self.analysis.links.entities}
        nouns: dict[str, Counter[str]] = {}
        for item in self.linked.values():
            if item.entity and item.generic and item.claim.subject and item.source.language == self.words.language:
                nouns.setdefault(item.entity, Counter())[item.claim.subject] += 1
        return names | {id: min(called, key=lambda noun: (-called[noun], noun)) for id, called in nouns.items()}

    def _claims(self) -> list[Claim]:
        """Linked claims and derived ones; the others (nothing to link) too, so that none is lost."""
        every = {c.id: c for c in self.analysis.claims}
        every.update((key, item.claim) for key, item in self.linked.items())
        for item in self.analysis.reconciliation.derived:
            self.linked.setdefault(item.claim.id, item)
            every.setdefault(item.claim.id, item.claim)
        return sorted(every.values(), key=lambda c: (c.source, c.quote.start, c.quote.end, c.id))

    def _sources(self, every: Sequence[Claim]) -> dict[str, ShownSource]:
        claims: dict[str, list[str]] = {}
        for claim in every:
            claims.setdefault(claim.source, []).append(claim.id)
        ordered = sorted(self.analysis.sources, key=lambda s: (s.published is None, _day(s.published), s.name))
        shared = Counter(self.origins.get(s.name, s.name) for s in ordered)
        origins = self.analysis.reconciliation.why_origin
        ties = origins.ties if origins else ()
        out = {}
        for i, source in enumerate(ordered, 1):
            origin = self.origins.get(source.name, source.name)
            out[source.name] = ShownSource(
                index=i,
                source=source,
                label=source.label,
                date=self._time(source.published) or self.words("page.undated"),
                origin=origin if shared[origin] > 1 else "",
                ties=tuple(self.words.reason(tie.reason) for tie in ties if tie.source == source.name),
                link=source.url if source.url and source.url.lower().startswith(("http://", "https://")) else None,
                claims=tuple(claims.get(source.name, ())),
            )
        return out

    def _origin(self, claim: Claim) -> str:
        """Who is behind a claim: the origin of its article, or of the article that it is attributed to."""
        item, ties = self.linked.get(claim.id), self.analysis.reconciliation.why_origin
        if item is not None and ties is not None:
            return ties.of_claim(item)
        return self.origins.get(claim.source, claim.source)

    def _time(self, time: TimeSpan | None) -> str:
        return in_words(self.words.language, time) if time is not None else ""

    def _claim(self, claim: Claim, standing: Standing) -> ShownClaim:
        source = self.sources[claim.source]
        before, exact, after = in_sentence(source.source.text, claim.quote.start, claim.quote.end, claim.sentence)
        item = self.linked.get(claim.id)
        entity = item.entity if item is not None else None
        place = item.place if item is not None else None
        subject = self.names.get(entity or "") or claim.subject or ""
        time = (item.time if item is not None else None) or claim.time
        said = self._time(time)
        if time is not None and time.assumed and said:
            key = "assumed_time" if source.source.published is not None and time.iso == source.source.published.iso else "around_time"
            said = f"{said} ({self.words(f'label.{key}')})"
        where = place_words(self.words.language, place.id, place.name) if place is not None else claim.place or ""
        figure = where if claim.kind is Kind.PLACE and place is not None else figure_words(self.words, claim, source.source.language)
        extras = [name for name in (self.words.word("aspect", claim.aspect.value),) if name]
        if claim.modality.value not in ("asserted", "reported"):
            extras.append(self.words.word("modality", claim.modality.value))
        if claim.attributed_to:
            extras.append(self.words("label.said_by", speaker=claim.attributed_to))
        if claim.status.value != "extracted":
            extras.append(self.words.word("status", claim.status.value))
        return ShownClaim(
            claim=claim if time is claim.time else claim.model_copy(update={"time": time}),
            source=source,
            before=before,
            exact=exact,
            after=after,
            figure=figure,
            subject=subject,
            named=item is not None and not item.generic and not nouns_capitalised(source.source.language),
            measure=measure_words(self.words.language, claim.measure, [claim], source.source.language),
            time=said,
            place=where,
            entity=entity,
            place_id=place.id if place is not None else None,
            place_name=place.name if place is not None else claim.place,
            question=item.question if item is not None else None,
            standing=standing,
            extras=tuple(extras),
        )

    def _reason(self, reason: Reason) -> ShownReason:
        """The reason in words: of copies hundreds of pairs are told by one sentence, which is kept once."""
        told = ShownReason(reason.code, self.words.reason(reason))
        return self._told.setdefault(told, told)

    def _relations(self, relations: Iterable[Relation]) -> tuple[ShownRelation, ...]:
        relations = sorted(relations, key=lambda r: (r.a, r.b))
        out = []
        for r in relations:
            if r.a not in self.claims or r.b not in self.claims:
                continue
            a, b = self.claims[r.a], self.claims[r.b]
            out.append(
                ShownRelation(
                    a=a,
                    b=b,
                    verdict=r.verdict,
                    reasons=tuple(self._reason(x) for x in r.reasons),
                    also=tuple(self._reason(x) for x in r.also),
                    question=r.question or a.question,
                    odds=r.odds,
                    supposed=may_have_changed(r.reasons),
                )
            )
        return tuple(out)

    def _finding(self, finding: Finding) -> ShownFinding:
        return ShownFinding(
            code=finding.code,
            severity=finding.severity.value,
            fingerprint=finding.fingerprint,
            claims=finding.claims,
            file=finding.file,
            line=finding.line,
            message=self.words.reason(finding.reason),
            decision=self.decisions.on(finding.fingerprint),
        )

    def _agreements(self, relations: Sequence[ShownRelation], groups: Groups) -> tuple[Agreement, ...]:
        reasons: dict[str, dict[str, ShownReason]] = {}
        for r in relations:
            if r.verdict is Verdict.AGREE and r.reasons:
                reasons.setdefault(groups.root(r.a.id), {}).setdefault(r.sentence, r.reasons[0])
        out = []
        for members in groups.sets():
            claims = in_time([self.claims[c] for c in members if c in self.claims])
            claims = tuple(c for c in claims if one_statement(c.claim, claims[0].claim))
            if len(claims) < 2:
                continue
            origins = {self._origin(c.claim) for c in claims}
            # Of an outcome that others oppose, the conflict tells who says so; that a copy tells how things came out is no news.
            outcome = claims[0].claim.measure == OUTCOME and (len(origins) == 1 or claims[0].standing is Standing.DISPUTED)
            if not outcome:
                said = reasons.get(groups.root(members[0]), {})
                told = lead(claims, self.words.language)
                out.append(Agreement(claims, told, tuple(said.values()), len(origins), claims[0].question, self.words.language))
        return tuple(sorted(out, key=lambda g: (-g.origins, -len(g.claims), g.claims[0].id)))

    def _questions(self, relations: Sequence[ShownRelation]) -> tuple[ShownQuestion, ...]:
        answers = {a.question: a for a in self.analysis.reconciliation.answers}
        counts: dict[str, Counter[str]] = {}
        for r in relations:
            counts.setdefault(r.question or "", Counter())[r.verdict.value] += 1
        out = []
        listed = self.analysis.reconciliation.questions
        for question in listed:
            claims = tuple(self.claims[c] for c in question.claims if c in self.claims)
            if not claims:
                continue
            answer = answers.get(question.id)
            count = counts.get(question.id, Counter())
            first = lead(claims, self.words.language)
            shown = ShownQuestion(
                index=0,
                id=question.id,
                subject=self.names.get(question.subject) or first.subject or question.subject,
                measure=measure_words(self.words.language, question.measure, [c.claim for c in claims], first.source.source.language),
                measure_id=question.measure,
                place=place_words(self.words.language, question.place, first.place or question.place) if question.place else "",
                place_id=question.place,
                place_name=place_words("en", question.place, first.place_name) if question.place else None,
                claims=claims,
                answer=self._answer(answer) if answer is not None else None,
                counts=dict(sorted(count.items())),
            )
            out.append(shown)
        out.sort(key=lambda q: (-min(1, q.counts.get("conflict", 0)), -min(1, q.counts.get("unclear", 0)), -len(q.claims), q.title, q.id))
        return tuple(replace(q, index=i) for i, q in enumerate(out, 1))

    def _answer(self, answer: Answer) -> ShownAnswer:
        ids = tuple(c for c in answer.claims if c in self.claims)
        best = answer.best if answer.best in self.claims else None
        standing = self.claims[best].standing if best else Standing.DISPUTED if answer.disputed else Standing.SINGLE
        if answer.disputed:
            standing = Standing.DISPUTED
        elif answer.open:
            standing = Standing.UNCLEAR
        sentence = answer.sentence
        unnamed = sentence.model_copy(update={"key": sentence.key.replace(".named_", ".")})
        brief = self.words.reason(unnamed)
        if not sentence.key.startswith("reconcile.answer."):
            pass  # a sentence of its own, to which nothing can be joined
        elif not answer.disputed and standing in (Standing.DISPUTED, Standing.WRONG):
            brief = self.words(f"answer.{standing.value}", sentence=brief)
        elif standing is Standing.CORROBORATED and best and self.backed.get(best, 0) > 1:
            brief = self.words.count("supported", self.backed[best] - 1, sentence=brief)
        two = frozenset(in_words(self.words.language, sentence.values[side]) for side in ("a", "b") if side in sentence.values)
        return ShownAnswer(self.words.reason(sentence), brief, ids, best, standing, two)

    def _untold(self, cards: Iterable[Card]) -> list[Printed]:
        """The open disputes on what is told without a figure, which answers no question."""
        out = []
        for card in cards:
            if card.sort == "conflict" and not card.settled and all(c.claim.measure == OUTCOME for c in card.claims):
                ids = tuple(sorted(c.id for c in card.claims[:2]))
                said = self.words.reason(of_two("conflict", *(self.linked[id] for id in ids)))
                answer = ShownAnswer(said, said, ids, None, Standing.DISPUTED)
                out.append(Printed(card.lead.measure, card.anchor, answer))
        return out

    def _gaps(self) -> tuple[ShownGap, ...]:
        out = []
        items = [n for n in self.analysis.not_understood if n.source in self.sources]
        items.sort(key=lambda n: (self.sources[n.source].index, n.start, n.end))
        for i, n in enumerate(items, 1):
            source = self.sources[n.source]
            before, exact, after = around(source.source.text, n.start, n.end)
            why = self.words.why_not(n.why)
            out.append(ShownGap(i, source, before, exact, after, n.start, n.end, n.line, why))
        return tuple(out)

    def _parallels(self) -> tuple[tuple[ShownPassage, ...], ...]:
        told = {c.id: c.claim for c in self.claims.values()}
        found = parallels(self.analysis.sources, self.analysis.reconciliation.relations, told, self.origins)
        return tuple(tuple(map(self._passage, parallel.passages)) for parallel in found)

    def _passage(self, passage: Passage) -> ShownPassage:
        source, start, end = passage.source, passage.start, passage.end
        return ShownPassage(self.sources[source.name], start, end, source.line(start), on_one_line(source.text[start:end]).strip())

    def _sums(self) -> tuple[ShownSum, ...]:
        """Calculations in the articles that were made again and hold, and not only by chance; one that several articles print, once."""
        out = []
        for check in self.analysis.reconciliation.checks:
            claims = in_time([self.claims[c] for c in check.claims if c in self.claims])
            if claims and check.outcome.value == "consistent" and not check.chance:
                out.append(ShownSum(self._reason(check.reason), claims))
        out.sort(key=lambda s: (s.claims[0].source.index, s.claims[0].claim.quote.start, s.reason.code, s.reason.sentence))
        return tuple({(s.claims[0].source.index, s.reason.sentence): s for s in reversed(out)}.values())[::-1]

    def _counts(self, cards: Sequence[Card], agreements: Sequence[Agreement]) -> dict[str, int]:
        """How many matters are open, by sort, how many are settled, on how many several origins agree, and what all of it rests on."""
        opened = Counter(card.sort for card in cards if not card.settled)
        return {
            "conflict": opened["conflict"],
            "arithmetic": opened["arithmetic"],
            "unclear": opened["unclear"],
            "agree": sum(group.origins > 1 for group in agreements),
            "settled": sum(card.settled for card in cards),
            "claims": len(self.claims),
            "sources": len(self.sources),
            "origins": len({self.origins.get(name, name) for name in self.sources}),
        }

    def _title(self) -> str:
        """The name of whom or what most of the articles tell, and most of their claims; where no name joins two, the commonest subject."""
        if self.analysis.config.title:
            return self.analysis.config.title
        told: dict[str, list[str]] = {}
        named = set[str]()
        for c in self.claims.values():
            if c.subject:
                told.setdefault(c.subject, []).append(c.source.name)
                if (item := self.linked.get(c.id)) is not None and not item.generic and c.subject != c.subject.lower():
                    named.add(c.subject)
        names = {subject: len(set(sources)) for subject, sources in told.items() if subject in named and len(set(sources)) > 1}
        top = min(told, key=lambda subject: (-names.get(subject, 0), -len(told[subject]), subject), default=None)
        return top if top is not None and len(told[top]) > 1 else self.words("page.untitled")

    def _period(self) -> str:
        times = [s.source.published for s in self.sources.values() if s.source.published]
        if not times:
            return ""
        first, last = times[0], times[-1]
        return self._time(first) if self._time(first) == self._time(last) else self.words("page.span", first=first, last=last)


def _claims_of(relations: Iterable[Relation], verdict: Verdict) -> set[str]:
    """The claims of the pairs that have a verdict."""
    return {claim for r in relations if r.verdict is verdict for claim in (r.a, r.b)}


def _disputes(finding: ShownFinding) -> bool:
    """Whether a finding speaks against its claims, and nobody settled it."""
    return finding.code[:1] in "AC" and finding.severity != "note" and not (finding.decision and finding.decision.settles)


def _day(time: TimeSpan | None) -> str:
    day = None if time is None else time.start or time.end
    return day.isoformat() if day else ""


def _rules_version() -> str:
    from factcheck.rules import rules_version  # imported late: it loads every rule

    return rules_version()
