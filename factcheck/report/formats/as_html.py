"""The report as one page: no other file, no network, readable without a script, printable.

Everything from articles goes through jinja's autoescaping, and marks that reorder text are made visible. A content security policy lets
nothing run but the page's own script, by its digest.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NoReturn

from markupsafe import Markup

from factcheck.model import InputError
from factcheck.read.quoting import Segment, cut
from factcheck.report.formats.picture import picture
from factcheck.report.formats.timeline import timeline
from factcheck.report.shown import SIDE_BY_SIDE, Card, Report, ShownClaim, ShownGap, ShownQuestion, ShownRelation, ShownSource
from factcheck.report.spans import first_words, last_words, passages
from factcheck.report.wording import Wording, capital, visible

_HERE = Path(__file__).parent / "templates"
FIRST_SCREEN = 5  # lines in each column of the first screen
_PICTURES = 40  # conflicts that get a picture; the page of a very quarrelsome dossier stays small
_PAIRS = 25  # explained differences listed for one question
_MATRIX = 40  # sources in the matrix
_CLAIMS = 10_000  # listed, those of questions first that several answer: a browser shows no page of a hundred megabytes
_CARDS = 1000  # of one section
_GROUPS = 1000  # of claims that agree


def render(report: Report) -> str:
    """The HTML text."""
    words = Wording(report.language)
    around: dict[str, list[ShownRelation]] = {}
    for r in report.relations:
        around.setdefault(r.a.id, []).append(r)
        around.setdefault(r.b.id, []).append(r)
    questions = {q.id: q for q in report.questions}
    script = _file("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    opened = report.of("conflict", "arithmetic", settled=False)
    pictured = {card.anchor for card in opened[:_PICTURES]}
    gaps = {name: list(of_one) for name, of_one in groupby(report.gaps, key=lambda gap: gap.source.name)}
    return str(
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            t=words,
            n=words.count,
            word=words.word,
            style=Markup(_file("page.css")),
            script=Markup(script),
            digest=digest,
            opened=opened,
            settled=report.of("conflict", "arithmetic", "unclear", settled=True),
            unclear=report.of("unclear", settled=False),
            compatible=_by_question(report.explained, questions),
            supposed=_by_question(report.supposed, questions),
            **_listed(report),
            matrix=_matrix(report),
            figures_of=_figures,
            passages=passages,
            plot=lambda q: _plot(q, around, words),
            picture=lambda card: picture(card, around, words) if card.anchor in pictured else "",
            segments=lambda s: _segments(s, report, gaps.get(s.name, ())),
            first_screen=FIRST_SCREEN,
            pairs=_PAIRS,
            side_by_side=SIDE_BY_SIDE,
            cards=_CARDS,
            groups=_GROUPS,
            claim_of=report.claims.get,
        )
    )


def render_pdf(report: Report) -> bytes:
    """The page as PDF, through an optional library: `pip install 'factcheck[pdf]'`. Raises `InputError` where that is not installed.
    Nothing is fetched, whatever the page names."""
    words = Wording(report.language)
    try:
        import weasyprint  # type: ignore[import-not-found,unused-ignore]
    except (ImportError, OSError) as error:  # OSError: its native libraries are missing
        raise InputError(words("pdf.absent"), remedy=words("pdf.remedy")) from error
    document: Any = weasyprint.HTML(string=render(report), url_fetcher=_refuse)
    return bytes(document.write_pdf())


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"a report fetches nothing: {url}")


def _listed(report: Report) -> dict[str, Any]:
    """What the page has room for: the questions that several claims answer, the claims that are alone, the ids of all these claims, and
    every question that a link may lead to, with where it leads. A claim that is not listed is found in its article."""
    compared: list[ShownQuestion] = []
    single: list[ShownClaim] = []
    room = _CLAIMS
    for question in report.questions:
        if len(question.claims) == 1:
            single.append(question.claims[0])
        elif room > 0:
            compared.append(question)
            room -= len(question.claims)
    placed = {c.id for q in report.questions for c in q.claims}
    single += [c for c in report.claims.values() if c.id not in placed]
    single = single[: max(0, room)]
    listed = {c.id for q in compared for c in q.claims} | {c.id for c in single}
    questions = {q.id: q for q in report.questions if len(q.claims) == 1 or q.claims[0].id in listed}
    anchors = {q.anchor for q in questions.values()}
    return {"compared": compared, "single": single, "listed": listed, "questions": questions, "anchors": anchors}


def _figures(card: Card) -> list[str]:
    return list(dict.fromkeys(c.figure for c in card.claims))


def _plot(question: ShownQuestion, around: Mapping[str, Sequence[ShownRelation]], words: Wording) -> Markup:
    ids = {c.id for c in question.claims}
    pairs = {(r.a.id, r.b.id) for c in question.claims for r in around.get(c.id, ()) if r.verdict.value == "conflict"}
    return timeline(question, [pair for pair in pairs if set(pair) <= ids], words)


def _by_question(
    explained: Sequence[tuple[ShownRelation, ...]], questions: Mapping[str, ShownQuestion]
) -> list[tuple[str, list[tuple[ShownRelation, ...]]]]:
    """Explained differences under the title of their question, questions with most of them first."""
    found: dict[str, list[tuple[ShownRelation, ...]]] = {}
    for matter in explained:
        question = questions.get(matter[0].question or "")
        found.setdefault(question.title if question else matter[0].a.subject, []).append(matter)
    return sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))


def _matrix(report: Report) -> list[ShownSource]:
    """The sources of the matrix: those that agree or conflict with another, the busiest where there are too many, in order."""
    busy: dict[int, int] = {}
    for (a, b), cell in report.matrix.items():
        for index in (a, b):
            busy[index] = busy.get(index, 0) + cell.agree + 3 * cell.conflict
    chosen = sorted(busy, key=lambda index: (-busy[index], index))[:_MATRIX]
    return [s for s in report.sources if s.index in chosen]


def _segments(source: ShownSource, report: Report, gaps: Sequence[ShownGap]) -> list[Segment]:
    claims = sorted((report.claims[id] for id in source.claims), key=lambda c: (c.claim.status.value == "derived", c.id))
    spans = [(c.claim.quote.start, c.claim.quote.end, c.id) for c in claims]
    spans += [(g.start, g.end, f"gap{g.index}") for g in gaps]
    return cut(source.source.text, spans)


@cache
def _environment() -> Any:
    import jinja2  # imported late: only this format needs it

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
    )
    environment.filters |= {"capital": capital, "first_words": first_words, "last_words": last_words}
    return environment


def _finalize(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")
