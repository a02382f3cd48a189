"""A draft checked against the sources of a dossier.

The scope of a citation is the words it links, or, for a mark (footnote, `[@key]`), what stands before it in its sentence; then its
whole sentence; then, where a paragraph's only citations stand after its last sentence, the paragraph; last, the `sources:` list of the
draft's front matter stands for the whole draft. An outlet named in the sentence counts as a citation of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.check.findings import draft_findings
from factcheck.check.outcome import CheckResult, Compared, DraftResult, Statement, StatementStatus
from factcheck.check.says.answer import Answer, Support
from factcheck.check.says.compare import Stand, compare
from factcheck.check.says.evidence import Evidence
from factcheck.check.says.reading import Reading
from factcheck.check.says.support import support
from factcheck.check.stated.citing import Cited, Citing
from factcheck.check.stated.draft import Draft, load_draft
from factcheck.check.stated.references import references, within
from factcheck.check.stated.statements import Stretch, stretches
from factcheck.extract.extract import extract
from factcheck.graph.rates import rates
from factcheck.lang import languages, pack
from factcheck.link import link
from factcheck.model import Claim, InputError, Reason, Relation, Source, TimeSpan, Value, Verdict
from factcheck.model.time_iso import parse_time
from factcheck.read.quoting import in_sentence
from factcheck.read.source import detect_language, digest_of, language_is_read
from factcheck.reconcile.reconcile import reconcile
from factcheck.run import Analysis

_PLAINLY = 0.0  # log-odds


def check(analysis: Analysis, drafts: Sequence[Path]) -> CheckResult:
    """Check each draft. Raises `InputError` for one that cannot be read; findings of the dossier itself are not part of this."""
    claims = [claim for claim in analysis.claims if claim.id not in analysis.wrong]
    evidence = Evidence(analysis.sources, claims, rates(analysis.links))
    results = [check_draft(analysis, evidence, load_draft(path, analysis.root)) for path in drafts]
    return CheckResult(drafts=tuple(results), findings=tuple(finding for result in results for finding in result.findings))


def check_draft(analysis: Analysis, evidence: Evidence, draft: Draft) -> DraftResult:
    """The statements of one draft with their status, and what is to be mended."""
    source = _as_source(draft, analysis)
    extraction = extract(source, analysis.config)
    reading = Reading(source, extraction.claims)
    clashes = _clashes(source, analysis, extraction)
    citing = Citing(draft, reading.sentences, analysis.sources, source.language)
    statements = []
    listed = references(draft, reading.sentences, analysis.sources, source.language)
    clashes = {id: (other, how) for id, (other, how) in clashes.items() if not within(other.quote.start, listed)}
    for stretch in stretches(reading, extraction.claims, extraction.not_understood, [(c.start, c.end) for c in draft.citations]):
        if within(stretch.start, listed):
            continue
        start, end = stretch.credit or (stretch.start, stretch.end)
        cited = citing.of(start, end, stretch.sentence, _told(stretch, reading))
        statements.append(_statement(draft, stretch, cited, reading, evidence, clashes))
    unchecked = tuple((item.quote, draft.line(draft.in_file(item.start))) for item in extraction.not_understood)
    return DraftResult(draft.name, tuple(statements), draft_findings(draft, statements, analysis, citing.astray), unchecked)


def _told(stretch: Stretch, reading: Reading) -> int | None:
    """Where the figure of a statement begins."""
    fact = stretch.fact
    if fact is None or fact.value is None:
        return None
    number = reading.laid[fact.sentence].number(fact.start, fact.end)
    return number[0] if number is not None else None


def _as_source(draft: Draft, analysis: Analysis) -> Source:
    """The draft as something to extract from. Its date: its own, or that of the latest source."""
    stated = draft.meta.get("published") or draft.meta.get("date")
    date: TimeSpan | None = None
    if isinstance(stated, str):
        try:
            date = parse_time(stated[:10])
        except ValueError:
            date = None
    if date is None:
        dates = [s.published for s in analysis.sources if s.published is not None and s.published.end is not None]
        date = max(dates, key=lambda t: (str(t.end), t.iso), default=None)
    language = draft.meta.get("language") or draft.meta.get("lang")
    if not isinstance(language, str) and not language_is_read(draft.text):
        read = ", ".join(languages())
        remedy = f"drafts are read in {read}; where it is one of these, say so in its front matter: `language: en`"
        raise InputError("is in no language that is read", path=draft.name, remedy=remedy)
    code = pack(language).code if isinstance(language, str) else detect_language(draft.text)
    title = draft.meta.get("title")
    return Source(
        name=f"draft:{draft.path.stem}",
        path=draft.name,
        title=title if isinstance(title, str) else None,
        published=date,
        language=code,
        digest=digest_of(draft.text),
        text=draft.text,
    )


def _clashes(source: Source, analysis: Analysis, extraction: object) -> dict[str, tuple[Claim, Relation]]:
    """Claims of the draft that conflict with another claim of the draft."""
    links = link([source], [extraction], analysis.config)  # type: ignore[list-item]
    claims = {linked.claim.id: linked for linked in links.claims}
    clashes: dict[str, tuple[Claim, Relation]] = {}
    for relation in reconcile(links, [source], config=analysis.config).relations:
        if relation.verdict is Verdict.CONFLICT and relation.a in claims and relation.b in claims:
            a, b = claims[relation.a], claims[relation.b]
            # "From 26,000 to 40,000": nobody contradicts himself in one breath. And one text calls one thing by one name.
            if a.claim.sentence == b.claim.sentence or a.entity is None or a.entity != b.entity or a.measure.id != b.measure.id:
                continue
            clashes[relation.a] = (b.claim, relation)
            clashes[relation.b] = (a.claim, relation)
    return clashes


def _statement(
    draft: Draft,
    stretch: Stretch,
    cited: Cited,
    reading: Reading,
    evidence: Evidence,
    clashes: dict[str, tuple[Claim, Relation]],
) -> Statement:
    start, end = draft.span(stretch.start, stretch.end)

    def statement(status: StatementStatus, key: str, best: Support | None = None, **values: str | Value) -> Statement:
        figures: tuple[Compared, ...] = ()
        if best is not None and best.fact is not None and best.fact.claim is not None:
            claim = best.fact.claim
            figures = (Compared(source=best.source, claim=claim.id, quote=claim.quote.exact, agrees=best.answer is Answer.SAYS),)
        if best is not None:
            values.setdefault("source", evidence.label(best.source))
            values.setdefault("theirs", best.quote)
            values.setdefault("passage", _passage(best, evidence))
        return Statement(
            quote=draft.content[start:end],
            start=start,
            end=end,
            line=draft.line(start),
            status=status,
            cited=cited.names,
            unknown=cited.unknown,
            best=best.source if best is not None and best.answer is not Answer.SILENT else None,
            figures=figures,
            reason=Reason(code="", key=f"check.status.{key}", values={"quote": draft.text[stretch.start : stretch.end], **values}),
            claim=stretch.claim.id if stretch.claim else None,
        )

    def uncited(best: Support) -> Statement:
        if cited.unknown:  # there is a citation, and it leads nowhere
            return statement(StatementStatus.UNCITED, "unknown_cited", best, cited=", ".join(cited.unknown))
        return statement(StatementStatus.UNCITED, "uncited", best)

    if not stretch.checkable:
        return statement(StatementStatus.NOT_A_CLAIM, "not_a_claim")
    answers = {name: support(stretch, reading, evidence, name, cited=True) for name in cited.names}
    says = [a for name, a in answers.items() if a.answer is Answer.SAYS and (name in cited.direct or not cited.direct)]
    if says and cited.beside:
        return uncited(max(says, key=_strength))
    if says:
        return statement(StatementStatus.SUPPORTED, "supported", max(says, key=_strength))
    if stretch.claim is not None and stretch.claim.id in clashes:
        other, _ = clashes[stretch.claim.id]
        return statement(
            StatementStatus.INCONSISTENT,
            "inconsistent",
            None,
            theirs=other.quote.exact,
            passage=in_sentence(draft.text, other.quote.start, other.quote.end, other.sentence),
            line=str(draft.line(draft.in_file(other.quote.start))),
        )
    others = [support(stretch, reading, evidence, name, cited=False) for name in evidence.readings if name not in answers]
    elsewhere = max((a for a in others if a.answer is Answer.SAYS), key=_strength, default=None)
    direct = [answers[name] for name in cited.direct if name in answers]
    answers = {name: a for name, a in answers.items() if not _told_elsewhere(a, stretch, reading, evidence)}
    otherwise = [a for a in direct if a.answer is Answer.OTHERWISE] or [a for a in answers.values() if a.answer is Answer.OTHERWISE]
    if not cited.direct:  # what is cited for other words of the sentence contradicts these only where it plainly speaks of the same thing
        otherwise = [a for a in otherwise if a.why or a.score >= _PLAINLY]
    if otherwise and (cited.direct or elsewhere is None):
        found = max(otherwise, key=_strength)
        return statement(StatementStatus.CONTRADICTED, f"contrary_{found.why}" if found.why else "contradicted", found)
    if cited.direct:
        # what another source seems to say, it is asked for as closely as the cited one, before it is named
        if elsewhere is not None and support(stretch, reading, evidence, elsewhere.source, cited=True).answer is Answer.SAYS:
            return statement(StatementStatus.NOT_IN_SOURCE, "elsewhere", elsewhere, cited=_labels(evidence, cited.direct))
        nearest = max((a for a in direct if a.lacks), key=_strength, default=None)
        if nearest is None:
            return statement(StatementStatus.NOT_IN_SOURCE, "not_in_source", None, cited=_labels(evidence, cited.direct))
        words = {"words": ", ".join(nearest.lacks), "theirs": nearest.quote, "passage": _passage(nearest, evidence)}
        return statement(StatementStatus.NOT_IN_SOURCE, "lacking", None, cited=evidence.label(nearest.source), **words)
    if elsewhere is not None and (told := _not_otherwise(others, stretch, reading, evidence)) is not None:
        return uncited(told)
    if cited.unknown:
        return statement(StatementStatus.UNSOURCED, "unknown_source", None, cited=", ".join(cited.unknown))
    return statement(StatementStatus.UNSOURCED, "unsourced")


def _not_otherwise(others: Sequence[Support], stretch: Stretch, reading: Reading, evidence: Evidence) -> Support | None:
    """Of the sources that seem to say what no citation stands for, the nearest that does not say the opposite where it is asked closely."""
    says = sorted((a for a in others if a.answer is Answer.SAYS), key=_strength, reverse=True)
    return next((a for a in says if support(stretch, reading, evidence, a.source, cited=True).answer is not Answer.OTHERWISE), None)


def _passage(best: Support, evidence: Evidence) -> str:
    """The words of a source that decided, in their sentence."""
    reading = evidence.readings[best.source]
    if best.fact is not None:
        return reading.passage(best.fact)
    if best.post is not None:
        return in_sentence(reading.article.text, best.post.quote.start, best.post.quote.end, best.post.sentence)
    return " ".join(best.quote.split())


def _labels(evidence: Evidence, names: Sequence[str]) -> str:
    return ", ".join(evidence.label(name) for name in names)


def _told_elsewhere(found: Support, stretch: Stretch, reading: Reading, evidence: Evidence) -> bool:
    """Whether the figure that seems to contradict a statement is one that the draft gives elsewhere: it is of something else."""
    theirs = found.fact
    if found.answer is not Answer.OTHERWISE or theirs is None or theirs.value is None:
        return False
    for other in reading.facts:
        if other is not stretch.fact and other.claim is not None and other.kind is theirs.kind:
            match = compare(other, theirs, evidence.rates)
            if match is not None and match.stand is Stand.SAME:
                return True
    return False


def _strength(found: Support) -> tuple[float, str]:
    return (found.score, found.source)
