"""A calculation of one article, made again with what another article gives for one of its figures."""

from dataclasses import replace
from typing import Any

import pytest

from factcheck.lang.say import say
from factcheck.link.linked import LinkedClaim
from factcheck.model import Relation, Verdict
from factcheck.reconcile.across.replaced import replaced, with_consequences
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.terms.terms import Article
from tests.reconcile.made import claim, source

HERE = source("a", "It cuts 2,650 posts at home, 1,150 posts in Belgium and 400 posts in London, 4,200 posts in all.")
FIGURES = [claim(HERE, f"{n:,} posts", n, "posts", measure="jobs_cut") for n in (2650, 1150, 400, 4200)]
ARTICLE = Article(HERE, FIGURES)
(HELD,) = check_article(ARTICLE)
BELGIUM = FIGURES[1]


def rival(number: int, unit: str = "posts") -> LinkedClaim:
    return claim(source("b", f"In Belgium it cuts {number:,} {unit}."), f"{number:,} {unit}", number, unit, measure="jobs_cut")


def related(other: LinkedClaim, verdict: Verdict = Verdict.CONFLICT) -> Relation:
    a, b = sorted((BELGIUM.claim.id, other.claim.id))
    return Relation(a=a, b=b, verdict=verdict, reasons=(HELD.reason,))


def made_again(other: LinkedClaim, relation: Relation, check: Check = HELD) -> list[Check]:
    articles = [ARTICLE, Article(other.source, [other])]
    return [failed for _, failed in replaced(articles, [relation], [check])]


def test_a_sum_that_holds_fails_with_the_figure_of_another_article_and_is_told_with_their_conflict() -> None:
    other = rival(1300)
    relation = related(other)
    assert HELD.outcome is Outcome.CONSISTENT
    (failed,) = made_again(other, relation)
    assert failed.outcome is Outcome.INCONSISTENT and failed.implied
    assert other.claim.id in failed.claims and BELGIUM.claim.id not in failed.claims
    (told,) = with_consequences([relation], [((relation.a, relation.b), failed)])
    assert [say("en", reason.key, reason.values) for reason in told.also] == [say("en", failed.reason.key, failed.reason.values)]


@pytest.mark.parametrize(
    ("why", "other", "verdict", "changed"),
    [
        ("the articles agree", rival(1300), Verdict.AGREE, {}),
        ("another day explains the figure", rival(1300), Verdict.COMPATIBLE, {}),
        ("the sum fails in its own article", rival(1300), Verdict.CONFLICT, {"outcome": Outcome.INCONSISTENT}),
        ("one figure is but said again in another currency", rival(1300), Verdict.CONFLICT, {"code": "A110"}),
        ("the sum comes out all the same", rival(1160), Verdict.CONFLICT, {}),
        ("the other figure is of another unit", rival(1300, "%"), Verdict.CONFLICT, {}),
    ],
)
def test_nothing_follows_where(why: str, other: LinkedClaim, verdict: Verdict, changed: dict[str, Any]) -> None:
    assert made_again(other, related(other, verdict), replace(HELD, **changed)) == [], why
