"""The whole of reconciling: findings with fingerprints that last, and results that depend on nothing but the claims."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lang.say import say
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Aspect, Kind, NotUnderstood, Question, Reason, Relation, Severity, Verdict
from factcheck.reconcile.findings import Findings, fingerprint, of_gap
from factcheck.reconcile.origins import find_origins
from factcheck.reconcile.reconcile import reconcile
from tests.reconcile.made import claim, source


def dossier(extra: bool = False, order: Sequence[int] | None = None):
    total = source("total", "The maker counts 78,000 orders in all by the summer of 2025.", published="2025-08-30")
    part = source("part", "In France alone 30,000 orders have been placed.", published="2025-09-01")
    share = source(
        "share", "Half of the orders come from France. Profit was up 24 % to 57 million from 50 million.", published="2025-09-02"
    )
    claims = [
        claim(total, "78,000 orders", 78000, "orders"),
        claim(part, "30,000 orders", 30000, "orders", place="FR", parents=("150",)),
        claim(share, "Half of the orders", "0.5", kind=Kind.RATIO, aspect=Aspect.SHARE, measure="share:orders", place="FR", grain="0.1"),
        claim(share, "57 million", 57000000, "EUR", measure="profit"),
        claim(share, "50 million", 50000000, "EUR", measure="profit", time="2024"),
        claim(share, "up 24 %", 24, "%", aspect=Aspect.CHANGE, direction=1, measure="change:profit"),
    ]
    sources = [total, part, share]
    if extra:
        frogs = source("frogs", "The frogs of the marsh were counted: 812 of them.", published="2025-01")
        sources.append(frogs)
        claims.append(claim(frogs, "812 of them", 812, "frogs", measure="count:frog", entity="marsh"))
    if order is not None:
        claims = [claims[i] for i in order]
        sources = sources[::-1]
    return links_of(claims), sources


def links_of(claims: Sequence[LinkedClaim]) -> Links:
    groups: dict[str, list[str]] = {}
    for c in claims:
        groups.setdefault(c.question, []).append(c.claim.id)
    questions = tuple(
        Question(id=q, subject=q.split(".")[0], measure=q.split(".", 1)[1], claims=tuple(sorted(ids))) for q, ids in sorted(groups.items())
    )
    return Links(claims=tuple(sorted(claims, key=lambda c: c.claim.id)), entities=(), questions=questions)


def test_a_contradiction_of_three_articles_and_a_wrong_percentage_are_both_findings():
    result = reconcile(*dossier())
    codes = {f.code: f for f in result.findings}
    assert codes["A201"].severity is Severity.ERROR
    assert codes["A102"].severity is Severity.WARNING
    assert codes["A102"].file == "sources/share.md"
    assert len(result.cores) == 1


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(6)))
def test_nothing_depends_on_the_order_of_files_or_claims(order):
    assert reconcile(*dossier(order=order)) == reconcile(*dossier())


def test_an_article_about_something_else_changes_no_finding_and_no_verdict():
    before, after = reconcile(*dossier()), reconcile(*dossier(extra=True))
    assert after.relations == before.relations
    assert after.findings == before.findings
    assert after.cores == before.cores


def test_a_severity_that_people_set_for_a_code_outranks_that_of_its_family():
    a = claim(source("a", "There were 12 of them."), "12 of them", 12, "people")
    maker = Findings({a.claim.id: a}, {"C": Severity.NOTE, "C101": Severity.WARNING})
    reason = Reason(code="C101", key="x")
    assert maker.make("C101", Severity.ERROR, [a.claim.id], reason).severity is Severity.WARNING
    assert maker.make("C102", Severity.ERROR, [a.claim.id], reason).severity is Severity.NOTE
    assert maker.make("A101", Severity.ERROR, [a.claim.id], reason).severity is Severity.ERROR


@pytest.mark.parametrize(
    ("verdict", "severity"),
    [(Verdict.CONFLICT, Severity.ERROR), (Verdict.UNCLEAR, Severity.WARNING), (Verdict.AGREE, None), (Verdict.COMPATIBLE, None)],
)
def test_conflicts_and_open_questions_are_findings_and_what_can_be_true_is_none(verdict, severity):
    a = claim(source("a", "There were 12 of them."), "12 of them", 12, "people")
    b = claim(source("b", "There were 15 of them."), "15 of them", 15, "people")
    first, second = sorted((a.claim.id, b.claim.id))
    made = Findings({c.claim.id: c for c in (a, b)}).of_relation(
        Relation(a=first, b=second, verdict=verdict, reasons=(Reason(code="C1", key="x"),))
    )
    assert (made.severity if made else None) is severity


def test_a_fingerprint_survives_lines_that_move_and_changes_with_the_words_judged():
    here = claim(source("a", "There were 12 of them."), "12 of them", 12, "people")
    moved = claim(source("a", "A new first line.\n\nThere were 12 of them."), "12 of them", 12, "people")
    other = claim(source("a", "There were 13 of them."), "13 of them", 13, "people")
    elsewhere = claim(source("b", "There were 12 of them."), "12 of them", 12, "people")
    assert here.claim.line != moved.claim.line
    assert fingerprint("C1", [here]) == fingerprint("C1", [moved])
    assert len({fingerprint("C1", [c]) for c in (here, other, elsewhere)} | {fingerprint("C2", [here])}) == 4


def test_a_fingerprint_does_not_depend_on_which_claim_comes_first():
    a = claim(source("a", "There were 12 of them."), "12 of them", 12, "people")
    b = claim(source("b", "There were 15 of them."), "15 of them", 15, "people")
    assert fingerprint("C1", [a, b]) == fingerprint("C1", [b, a])


def test_a_figure_of_two_copies_is_noted_as_having_one_origin_and_of_two_reports_is_not():
    words = (
        "It was said on Monday that 12 people had been hurt when the old roof of the market hall came down after heavy snow in the night."
    )
    a, b = source("a", words, published="2025-03-01"), source("b", words, published="2025-03-02")
    c = source("c", "Rescuers spoke of 12 people hurt.", published="2025-03-02")
    one, two, three = (claim(s, "12 people", 12, "people", measure="injured") for s in (a, b, c))

    def notes(*claims):
        first, second = sorted(x.claim.id for x in claims)
        agree = Relation(a=first, b=second, verdict=Verdict.AGREE, reasons=(Reason(code="C1", key="x"),))
        return Findings({x.claim.id: x for x in claims}).of_single_origins([agree], find_origins([x.source for x in claims]))

    (note,) = notes(one, two)
    assert (note.code, note.severity) == ("S501", Severity.NOTE)
    assert say("en", note.reason.key, note.reason.values) == "2 articles say so, and all go back to one origin: A"
    assert notes(one, three) == []


def test_a_figure_that_was_not_understood_is_a_finding_of_its_own():
    text = source("a", "There were 12 of them.")
    gap = NotUnderstood(source="a", quote="12", start=11, end=13, line=1, why="no-noun")
    made = of_gap(gap, text)
    assert (made.code, made.severity, made.file, made.line) == ("X001", Severity.NOTE, "sources/a.md", 1)
    assert of_gap(gap, text, {"X": Severity.WARNING}).severity is Severity.WARNING


def test_every_pair_has_a_verdict_or_is_counted_as_left_out():
    result = reconcile(*dossier())
    assert result.skipped + len(result.relations) == 6 * 5 // 2


def test_errors_come_first_then_warnings_then_notes():
    links, sources = dossier()
    gap = NotUnderstood(source="share", quote="24 %", start=40, end=44, line=1, why="no-noun")
    elsewhere = gap.model_copy(update={"source": "unknown"})
    found = reconcile(links, sources, not_understood=[gap, elsewhere]).findings
    assert [f.severity for f in found] == [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def test_a_figure_that_is_printed_twice_in_the_same_words_is_one_finding():
    links, sources = dossier()
    gap = NotUnderstood(source="share", quote="24 %", start=40, end=44, line=1, why="no-noun")
    twice = reconcile(links, sources, not_understood=[gap, gap]).findings
    assert twice == reconcile(links, sources, not_understood=[gap]).findings
