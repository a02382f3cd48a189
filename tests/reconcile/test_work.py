"""The work of making calculations again grows with the article."""

from itertools import combinations

from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Aspect, Kind, Reason, Relation, Verdict
from factcheck.reconcile.across.replaced import replaced
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.conversions import converted
from factcheck.reconcile.computed.derive import derive
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.elapsed import elapsed
from factcheck.reconcile.pairs.ladder import judge
from factcheck.reconcile.pairs.rebound import rebound
from factcheck.reconcile.pairs.through import through_third
from factcheck.reconcile.pairs.unchanged import unchanged
from factcheck.reconcile.terms.quantities import variables_of
from factcheck.reconcile.terms.terms import Article, Term
from factcheck.rules.compatible.two_dates import CODE as TWO_DATES
from tests.reconcile.made import claim, source
from tests.work import calls


def test_the_work_of_a_share_does_not_grow_with_what_stands_in_other_paragraphs():
    def work(times: int) -> int:
        text = source("a", "\n\n".join(f"Of the {1000 + i} ships {i + 10} came late, or {i % 70 + 11} percent." for i in range(times)))
        claims = []
        for i in range(times):
            claims.append(claim(text, f"{1000 + i} ships", 1000 + i, "ships", measure="ships"))
            claims.append(claim(text, f"{i + 10} came late", i + 10, "ships", measure="ships"))
        shares = [
            claim(text, f"late, or {i % 70 + 11} percent", i % 70 + 11, "%", aspect=Aspect.SHARE, measure="share") for i in range(times)
        ]
        return calls(lambda: check_article(Article(text, [*claims, *shares])))

    work(5)
    assert work(120) < 6 * work(30)


def test_the_work_of_an_article_grows_with_its_figures_and_not_with_their_square():
    def work(times: int) -> int:
        text = source("a", "\n\n".join(f"It has {1000 + i} ships.\n\nSome {i % 70 + 11} percent came late." for i in range(times)))
        claims = [claim(text, f"{1000 + i} ships", 1000 + i, "ships", measure="ships") for i in range(times)]
        shares = [claim(text, f"{i % 70 + 11} percent", i % 70 + 11, "%", aspect=Aspect.SHARE, measure="share") for i in range(times)]
        return calls(lambda: check_article(Article(text, [*claims, *shares])))

    work(240)  # the figures of a sentence are read once
    assert work(240) < 2.5 * work(120)


def test_the_work_of_a_paragraph_grows_with_its_figures_and_not_with_their_square():
    def work(times: int) -> int:
        listed = [f"port {i} lost {1000 + i} ships" for i in range(times)]
        text = source("a", " ".join(", ".join(["Then", *listed[at : at + 8]]) + "." for at in range(0, times, 8)))
        claims = [claim(text, f"{1000 + i} ships", 1000 + i, "ships", measure="ships") for i in range(times)]
        return calls(lambda: check_article(Article(text, claims)))

    work(8)
    assert work(320) < 3 * work(160)


def test_the_work_of_telling_quantities_apart_grows_with_the_figures_and_not_with_their_square():
    def work(times: int) -> int:
        text = source("a", " ".join(f"It has {1000 + i} ships." for i in range(times)))
        claims = [claim(text, f"{1000 + i} ships", 1000 + i, "ships", measure="ships", entity="port") for i in range(times)]
        terms = {c.claim.id: Term(c, unit(c.claim.value.unit), 0, 0, 0) for c in claims}
        return calls(lambda: variables_of(terms, {}))

    work(5)
    assert work(400) < 3 * work(200)


def test_the_work_of_deriving_rates_grows_with_the_figures_and_not_with_their_square():
    def work(times: int) -> int:
        text = source("a", " ".join(f"She drove {1000 + i} km. It took {i + 2} days." for i in range(times)))
        ways = [claim(text, f"{1000 + i} km", 1000 + i, "km", measure="length") for i in range(times)]
        spells = [claim(text, f"{i + 2} days", i + 2, "days", kind=Kind.DURATION, measure="duration") for i in range(times)]
        return calls(lambda: derive([*ways, *spells]))

    work(5)
    assert work(200) < 3 * work(100)


def test_the_work_of_conversions_grows_with_the_figures_and_not_with_their_square():
    def work(times: int) -> int:
        text = source("a", "\n\n".join(f"It is {1000 + i} km long ({600 + i} miles)." for i in range(times)))
        made = [claim(text, f"{1000 + i} km", 1000 + i, "km", measure="length") for i in range(times)]
        made += [claim(text, f"{600 + i} miles", 600 + i, "mi", measure="length") for i in range(times)]
        article = Article(text, made)
        return calls(lambda: [converted(article, term) for term in article.terms])

    work(5)
    assert work(200) < 3 * work(100)


def copies(times: int) -> tuple[list[LinkedClaim], list[LinkedClaim]]:
    """The two claims of each of many copies of an article, of which the second differs from copy to copy."""
    texts = [source(f"a{i}", f"It has 1420 ships and {300 + 7 * i} boats.") for i in range(times)]
    return (
        [claim(text, "1420 ships", 1420, "ships", measure="ships") for text in texts],
        [claim(text, f"{300 + 7 * i} boats", 300 + 7 * i, "boats", measure="boats") for i, text in enumerate(texts)],
    )


def related(one: LinkedClaim, other: LinkedClaim, verdict: Verdict) -> Relation:
    a, b = sorted((one.claim.id, other.claim.id))
    return Relation(a=a, b=b, verdict=verdict, reasons=(Reason(code="K317", key="rules.same_value"),), odds=1.0)


def linked(*claims: LinkedClaim) -> Links:
    return Links(tuple(sorted(claims, key=lambda c: c.claim.id)), (), ())


def test_copies_that_bind_a_figure_alike_are_not_weighed_again_and_each_of_their_figures_is_bound_once() -> None:
    ships, boats = copies(12)
    links, relations = linked(*ships, *boats), [related(a, b, Verdict.AGREE) for a, b in combinations(ships, 2)]

    def work() -> None:
        assert list(rebound(relations, links)) == relations

    assert calls(work, of="evidence") == 0
    ships, boats = copies(12)
    links = linked(*ships, *boats)
    assert 0 < calls(work, of="_bonds") <= len(links.claims)


def test_the_work_of_looking_for_a_third_grows_with_the_relations_of_copies_and_not_with_all_threes() -> None:
    def work(times: int) -> int:
        ships, boats = copies(times)
        known = [related(a, b, Verdict.AGREE) for same in (ships, boats) for a, b in combinations(same, 2)]
        known += [related(a, b, Verdict.COMPATIBLE) for a in ships for b in boats]
        links = linked(*ships, *boats)
        return calls(lambda: list(through_third(links, known)))

    work(5)
    assert work(24) < 6 * work(12)


def test_among_copies_each_date_is_held_against_a_length_once_however_many_give_it() -> None:
    text = "The mission ended on 29 May, a day later than planned, after 48 days. It began on 1 April."
    texts = [source(f"a{i}", text) for i in range(10)]
    lengths = [claim(x, "48 days", 48, "days", kind=Kind.DURATION, measure="duration") for x in texts]
    ends = [claim(x, "on 29 May", kind=Kind.DATE, measure="date:end", time="2025-05-29") for x in texts]
    starts = [claim(x, "on 1 April", kind=Kind.DATE, measure="date:start", time="2025-04-01") for x in texts]
    known = [related(a, b, Verdict.AGREE) for same in (ends, starts) for a, b in combinations(same, 2)]

    def work() -> None:
        assert list(elapsed([*lengths, *ends, *starts], known, ())) == []

    assert 0 < calls(work, of="_check") <= 2 * len(lengths)


def test_among_copies_a_calculation_is_made_again_once_for_each_value_however_many_give_it() -> None:
    text = source("a", "It has 40 ships and 60 boats, 100 vessels in all.")
    own = [claim(text, f"{n} {unit}", n, unit, measure="vessels") for n, unit in ((40, "ships"), (60, "boats"), (100, "vessels"))]
    others = [source(f"b{i}", "It has 45 ships.") for i in range(10)]
    rivals = [claim(other, "45 ships", 45, "ships", measure="vessels") for other in others]
    articles = [Article(text, own), *(Article(other, [rival]) for other, rival in zip(others, rivals, strict=True))]
    held = Check("A103", Outcome.CONSISTENT, tuple(c.claim.id for c in reversed(own)), Reason(code="A103", key="rules.same_value"))

    def work() -> None:
        list(replaced(articles, [related(own[0], rival, Verdict.CONFLICT) for rival in rivals], [held]))

    assert calls(work, of="check_figure") == 1


def test_a_calculation_is_made_again_among_the_figures_around_it_however_long_its_article_is() -> None:
    def work(times: int) -> int:
        text = source("a", "It has 40 ships and 60 boats, 100 vessels in all.\n\n" + "\n\n".join(f"Port {i}." for i in range(times)))
        own = [claim(text, f"{n} {unit}", n, unit, measure="vessels") for n, unit in ((40, "ships"), (60, "boats"), (100, "vessels"))]
        more = [claim(text, f"Port {i}.", 1000 + i, "ports", measure="ports") for i in range(times)]
        other = source("b", "It has 45 ships.")
        rival = claim(other, "45 ships", 45, "ships", measure="vessels")
        articles = [Article(text, [*own, *more]), Article(other, [rival])]
        held = Check("A103", Outcome.CONSISTENT, tuple(c.claim.id for c in reversed(own)), Reason(code="A103", key="rules.same_value"))
        told = [related(own[0], rival, Verdict.CONFLICT)]
        assert len(list(replaced(articles, told, [held]))) == 1
        return calls(lambda: list(replaced(articles, told, [held])))

    assert work(400) < 1.2 * work(200)


def test_of_two_figures_of_one_article_few_rules_are_asked_however_often_it_answers_a_question() -> None:
    text = source("a", "\n\n".join(f"It has {1000 + 7 * i} ships." for i in range(20)))
    claims = [claim(text, f"{1000 + 7 * i} ships", 1000 + 7 * i, "ships", measure="ships", entity="port") for i in range(20)]
    links = Links(tuple(sorted(claims, key=lambda c: c.claim.id)), (), ())
    pairs = list(combinations(claims, 2))

    def work() -> None:
        assert not any(judge(a, b, links) for a, b in pairs)

    assert calls(work, of="check") <= 2 * len(pairs)


def test_pairs_are_not_weighed_where_no_third_article_could_show_that_a_figure_did_not_change() -> None:
    ships, boats = copies(8)
    reason = (Reason(code=TWO_DATES, key="rules.two_dates"),)
    known = [related(a, b, Verdict.COMPATIBLE).model_copy(update={"reasons": reason}) for a in ships for b in boats]
    links = linked(*ships, *boats)
    assert calls(lambda: list(unchanged(links, known)), of="standing") == 0


def test_of_many_thirds_of_two_claims_each_pair_is_weighed_once() -> None:
    ships, _ = copies(8)
    more = [source(f"b{i}", f"It has {1500 + i} ships.") for i in range(8)]
    rivals = [claim(text, f"{1500 + i} ships", 1500 + i, "ships", measure="ships") for i, text in enumerate(more)]
    known = [related(a, b, Verdict.AGREE) for a, b in combinations(ships, 2)]
    known += [related(a, b, Verdict.CONFLICT) for a in ships[1:] for b in rivals]
    links = linked(*ships, *rivals)
    assert 0 < calls(lambda: list(through_third(links, known)), of="placed") <= len(known)
