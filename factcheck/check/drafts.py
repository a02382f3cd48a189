"""A draft checked against the sources of a dossier.

The scope of a citation is the words it links, or, for a mark (footnote, `[@key]`), what stands before it in its sentence; then its
whole sentence; then, where a paragraph's only citations stand after its last sentence, the paragraph; last, the `sources:` list of the
draft's front matter stands for the whole draft, and all that is cited in it for its headings and standfirst. An outlet named in the
sentence counts as a citation of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from factcheck.check.calculations import miscalculated, turned
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.reading import Reading
from factcheck.check.facts.text import sentences_of
from factcheck.check.findings import draft_findings
from factcheck.check.outcome import CheckResult, DraftResult, Statement
from factcheck.check.spelling import misspelled
from factcheck.check.stated.citing import Citing
from factcheck.check.stated.draft import Draft
from factcheck.check.stated.load import load_draft
from factcheck.check.stated.quotes import with_quotations
from factcheck.check.stated.references import references
from factcheck.check.stated.statements import Stretch, stretches
from factcheck.check.verdict import Case
from factcheck.extract.extract import extract
from factcheck.graph.values.rates import rates, rates_of
from factcheck.lang import languages, pack
from factcheck.link import Links, link
from factcheck.link.stories import long_enough, unlike
from factcheck.model import Claim, InputError, Source, TimeSpan, Verdict
from factcheck.model.progress import counted
from factcheck.model.time_iso import parse_time
from factcheck.read.source import detect_language, digest_of, language_is_read
from factcheck.read.text import within
from factcheck.reconcile.reconcile import compare_all
from factcheck.run import Analysis

_UNKNOWN = "?"  # at the end of a measure of what was not understood


def check(analysis: Analysis, drafts: Sequence[Path]) -> CheckResult:
    """Check each draft. Raises `InputError` for one that cannot be read; findings of the dossier itself are not part of this."""
    if not drafts:
        return CheckResult(drafts=(), findings=())
    evidence = Evidence(analysis.read, analysis.claims_read, rates(analysis.links))
    results = [check_draft(analysis, evidence, load_draft(path, analysis.root)) for path in drafts]
    return CheckResult(drafts=tuple(results), findings=tuple(finding for result in results for finding in result.findings))


def check_draft(analysis: Analysis, evidence: Evidence, draft: Draft) -> DraftResult:
    """The statements of one draft with their status, and what is to be mended."""
    source = _as_source(draft)
    citing = Citing(draft, sentences_of(source.text, pack(source.language)), analysis.sources, source.language)
    near = _of_its_story(source, citing.all, analysis.read)
    names = frozenset(article.name for article in near)
    evidence = evidence.of(names, rates_of(names, analysis.links))
    source = source if source.published is not None else source.model_copy(update={"published": _latest(near)})
    extraction = extract(source, analysis.config)
    reading = Reading(source, extraction.claims)
    links = link([source], [extraction], analysis.config)
    clashes = _clashes(links)
    listed = references(draft, reading.sentences, analysis.sources, source.language)
    clashes = {id: other for id, other in clashes.items() if not within(other.quote.start, listed)}
    faults = miscalculated(draft, source, [c for c in links.claims if not within(c.claim.quote.start, listed)])
    statements: list[Statement] = []
    found = stretches(reading, extraction.claims, extraction.not_understood, [(c.start, c.end) for c in draft.citations])
    found = with_quotations(found, reading, evidence, citing)
    for stretch in counted(found, f"checking {draft.name}"):
        if within(stretch.start, listed):
            continue
        start, end = stretch.credit or (stretch.start, stretch.end)
        cited = citing.of(start, end, stretch.sentence, _told(stretch, reading))
        statements.append(Case(draft, stretch, cited, citing, reading, evidence, clashes, turned(faults)).statement())
    statements = _as_stored(statements, analysis) if analysis.as_read else statements
    unchecked = tuple((item.quote, draft.line(draft.in_file(item.start))) for item in extraction.not_understood)
    faults += misspelled(draft, reading, extraction.names, evidence, analysis.links.entities)
    findings = draft_findings(draft, statements, analysis, citing.astray, faults)
    return DraftResult(draft.name, tuple(statements), findings, unchecked)


def _as_stored(statements: Sequence[Statement], analysis: Analysis) -> list[Statement]:
    """Statements with the quotes that they are compared with as they are stored."""
    exact = {claim.id: claim.quote.exact for claim in analysis.claims}
    figures = [tuple(f.model_copy(update={"quote": exact.get(f.claim, f.quote)}) for f in s.figures) for s in statements]
    return [s.model_copy(update={"figures": mine}) for s, mine in zip(statements, figures, strict=True)]


def _told(stretch: Stretch, reading: Reading) -> int | None:
    """Where the figure of a statement begins."""
    fact = stretch.fact
    if fact is None or fact.value is None:
        return None
    number = reading.laid[fact.sentence].number(fact.start, fact.end)
    return number[0] if number is not None else None


def _of_its_story(draft: Source, cited: Collection[str], articles: Sequence[Source]) -> list[Source]:
    """The articles that a draft may rest on: all but those that surely tell of another story than the draft and each that it cites.
    Of a draft that is too short to tell of one, what it cites says which."""
    told = [article for article in articles if article.name in cited]
    told += [draft] if long_enough(draft) else []
    return [a for a in articles if not told or a.name in cited or not all(unlike(one, a) for one in told)]


def _latest(articles: Iterable[Source]) -> TimeSpan | None:
    """When the latest of some articles appeared, as the day of a draft that has none of its own."""
    dates = [a.published for a in articles if a.published is not None and a.published.end is not None]
    latest = max(dates, key=lambda t: (str(t.end), t.iso), default=None)
    return None if latest is None else latest.model_copy(update={"assumed": True})


def _as_source(draft: Draft) -> Source:
    """The draft as something to extract from, with the day that it says."""
    stated = draft.meta.get("published") or draft.meta.get("date")
    date: TimeSpan | None = None
    if isinstance(stated, str):
        try:
            date = parse_time(stated[:10])
        except ValueError:
            date = None
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


def _clashes(links: Links) -> dict[str, Claim]:
    """Claims of the draft that conflict with another claim of the draft."""
    claims = {linked.claim.id: linked for linked in links.claims}
    clashes: dict[str, Claim] = {}
    for relation in compare_all(links)[0]:
        if relation.verdict is Verdict.CONFLICT and relation.a in claims and relation.b in claims:
            a, b = claims[relation.a], claims[relation.b]
            # "From 26,000 to 40,000": nobody contradicts himself in one breath. One text calls one thing by one name, and of two figures
            # of nobody knows what it says nothing twice.
            if a.measure.id.endswith(_UNKNOWN):
                continue
            if a.claim.sentence == b.claim.sentence or a.entity is None or a.entity != b.entity or a.measure.id != b.measure.id:
                continue
            clashes[relation.a] = b.claim
            clashes[relation.b] = a.claim
    return clashes
