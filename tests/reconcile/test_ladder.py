"""The ladder as a whole: what holds for every pair of claims."""

import dataclasses
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.graph import candidates, why_not
from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.placed import placed, raw_pair
from factcheck.graph.compare.rivals import standing
from factcheck.lang.say import say
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Link, LinkRole, Quote, Relation, Verdict
from factcheck.reconcile.pairs.ladder import _asked, judge
from factcheck.rules import ladder
from factcheck.rules.example import Said, claim
from factcheck.run import analyse
from tests.check.dossier import dossier_of

_MEASURES = ("orders", "sales", "deliveries", "injured", "injured/firefighter", "turnout", "revenue", "demonstrators", "staff", "age")
_TIMES = (None, "2020", "2024-11", "2025-08-07", "2025-H1", "2020-11/2024-11", "2021/..", "../2030")


def said() -> st.SearchStrategy[Said]:
    """Claims of one story, close enough to each other to meet often."""
    fields = st.fixed_dictionaries(
        {
            "unit": st.sampled_from((None, "%", "EUR", "USD", "km", "people")),
            "approx": st.sampled_from(("exact", "about", "more-than", "less-than", "nearly")),
            "time": st.sampled_from(_TIMES),
            "published": st.sampled_from(("2024-11-20", "2025-08-07", "2025-08-09", "2025-09-01")),
            "place": st.sampled_from((None, "France", "France/Paris", "Morocco")),
            "modality": st.sampled_from(("asserted", "reported", "planned", "estimated", "denied")),
            "said_by": st.sampled_from((None, "the police", "the CGT")),
            "subject": st.sampled_from(("Ami", "Ami", "Topolino", None)),
            "population": st.sampled_from(((), ("new",), ("used",))),
            "countries": st.sampled_from((None, 14, 18)),
        }
    )
    return st.builds(lambda m, v, f: claim(m, v, **f), st.sampled_from(_MEASURES), st.integers(0, 200000), fields)


def linked(said: Iterable[Said]) -> list[LinkedClaim]:
    return [one.linked(f"c{i}") for i, one in enumerate(said)]


def all_relations(claims: list[LinkedClaim]) -> dict[tuple[str, str], Relation]:
    links = Links(tuple(sorted(claims, key=lambda c: c.claim.id)), (), ())
    found = [judge(a, b, links) for a, b in candidates(links)]
    return {(r.a, r.b): r for r in found if r is not None}


@given(said(), said())
def test_a_verdict_does_not_depend_on_which_claim_comes_first(one: Said, other: Said) -> None:
    a, b = linked((one, other))
    assert judge(a, b) == judge(b, a)


@given(said(), said())
def test_every_verdict_can_be_told_in_both_languages(one: Said, other: Said) -> None:
    a, b = linked((one, other))
    relation = judge(a, b)
    if relation is not None:
        for reason in (*relation.reasons, *relation.also):
            assert all(say(code, reason.key, reason.values) for code in ("en", "fr"))


@given(said())
def test_a_claim_that_another_article_repeats_word_for_word_is_never_contradicted(one: Said) -> None:
    a, b = linked((one, one))
    relation = judge(a, b)
    assert relation is None or relation.verdict is not Verdict.CONFLICT


@settings(max_examples=40)
@given(st.lists(said(), min_size=2, max_size=8), st.randoms())
def test_verdicts_do_not_depend_on_the_order_of_claims(story: list[Said], random: object) -> None:
    claims = linked(story)
    turned = list(claims)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert all_relations(claims) == all_relations(turned)


@settings(max_examples=40)
@given(st.lists(said(), min_size=2, max_size=8))
def test_a_claim_about_something_else_changes_no_verdict(story: list[Said]) -> None:
    claims = linked(story)
    stranger = claim("rainfall", "23.1", unit="mm", subject="England", time="2022-07").linked("zz")
    assert all_relations(claims) == all_relations([*claims, stranger])


@given(said(), said())
def test_an_open_subject_never_leads_to_conflict(one: Said, other: Said) -> None:
    a = Said({**one.fields, "subject": None}).linked("a")
    relation = judge(a, other.linked("b"))
    assert relation is None or relation.verdict is not Verdict.CONFLICT


def test_orders_sales_countries_and_dates_are_told_in_order() -> None:
    a = claim("sales", 65000, approx="more-than", time="2020-12/2024-11", countries=14, published="2024-11").linked("a")
    c = claim("orders", 78000, countries=18, published="2025-09").linked("c")
    relation = judge(a, c)
    assert relation is not None
    assert [say("en", r.key, r.values) for r in relation.reasons] == [
        "one gives orders and the other sales, and sales are never more than orders",
        "18 countries is wider than 14",
        "78,000 is a later figure (September 2025) of a total that had reached more than 65,000 by November 2024:"
        " about 1,300 a month in between, below the average of 1,400 a month until then",
    ]


def test_two_claims_of_one_article_are_only_ever_in_conflict_and_only_from_two_passages() -> None:
    same = {"source": "one", "time": "2020"}
    assert judge(claim("sales", 2609, **same).linked("a"), claim("sales", 2609, **same).linked("b")) is None
    a, b = claim("deliveries", 90000, source="one").linked("a"), claim("orders", 78000, source="one").linked("b")
    assert judge(a, b) is None, "side by side they are a comparison"
    text = "90000 delivered.\n\nFar below, 78000 were ordered."
    source = a.source.model_copy(update={"text": text})
    far = dataclasses.replace(b, source=source, claim=b.claim.model_copy(update={"quote": Quote(exact="78000", start=29, end=34)}))
    near = dataclasses.replace(a, source=source, claim=a.claim.model_copy(update={"quote": Quote(exact="90000", start=0, end=5)}))
    relation = judge(near, far)
    assert relation is not None and relation.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(("year", "without"), [("2024", "rules.converted_usual"), ("2014", None)])
def test_a_rate_that_an_article_states_makes_two_currencies_comparable(year: str, without: str | None) -> None:
    tie = Link(role=LinkRole.SAME_AS, claim="rate")
    told = {"time": year, "grain": "1e8", "published": f"{year}-12-01"}
    euros = claim("revenue", "31.5e9", unit="EUR", source="one", links=(tie,), **told).linked("euros")
    dollars = claim("revenue", "34.0e9", unit="USD", source="one", **told).linked("rate")
    other = claim("revenue", "34.1e9", unit="USD", source="two", **told).linked("other")
    links = Links((dollars, euros, other), (), ())
    relation = judge(euros, other, links)
    assert relation is not None and relation.verdict is Verdict.AGREE
    assert (relation.reasons[0].code, relation.reasons[0].key) == ("G202", "rules.converted_rate")
    alone = judge(euros, other)
    assert (alone.reasons[0].key if alone is not None else None) == without, "without the rate only bounds of late are known"


def test_two_sums_a_month_and_a_year_are_brought_to_one_unit() -> None:
    yearly = claim("rate:rent", 1900000, unit="CHF/year", aspect="rate", source="one").linked("yearly")
    monthly = claim("rate:rent", 1900000, unit="CHF/month", aspect="rate", source="two").linked("monthly")
    twelfth = claim("rate:rent", 158333, unit="CHF/month", aspect="rate", source="two", grain=1).linked("twelfth")
    wrong, right = judge(yearly, monthly), judge(yearly, twelfth)
    assert wrong is not None and wrong.verdict is Verdict.CONFLICT
    assert right is not None and (right.verdict, right.reasons[0].code) == (Verdict.AGREE, "G202")


def test_knots_and_kilometres_an_hour_are_one_speed_and_litres_a_square_metre_are_rain() -> None:
    knots, speed = claim("top_speed", "19.4", unit="kn").linked("a"), claim("top_speed", 36, unit="km/h", source="two").linked("b")
    litres, rain = claim("rainfall", 118, unit="L/m²").linked("a"), claim("rainfall", 118, unit="mm", source="two").linked("b")
    for a, b in ((knots, speed), (litres, rain)):
        relation = judge(a, b)
        assert relation is not None and relation.verdict is Verdict.AGREE


def test_an_article_that_gives_several_dates_itself_is_not_held_against_another() -> None:
    event = {"kind": "date", "subject": "fire"}
    a = claim("date:start", time="2025-08-05", **event).linked("a")
    b = claim("date:start", time="2025-09-20", source="one", **event).linked("b")
    c = claim("date:start", time="2025-09-21", source="one", **event).linked("c")
    found = judge(a, b, Links((a, b), (), ()))
    assert found is not None and found.verdict is Verdict.CONFLICT
    assert judge(a, b, Links((a, b, c), (), ())) is None


def test_days_of_the_same_weeks_are_two_dates_for_one_event_whatever_else_an_article_dates() -> None:
    event = {"kind": "date", "subject": "fire"}
    a = claim("date:start", time="2025-08-05", **event).linked("a")
    b = claim("date:start", time="2025-08-04", source="one", **event).linked("b")
    c = claim("date:start", time="2025-09-21", source="one", **event).linked("c")
    found = judge(a, b, Links((a, b, c), (), ()))
    assert found is not None and found.reasons[0].code == "C107"


@pytest.mark.parametrize(
    ("one", "other", "year", "compared"),
    [(1, 1, "2024", False), (2, 2, "2024", True), (2, 1, "2021", False), (1, 2, "2021", False), (3, 2, "2021", True)],
)
def test_of_two_names_the_first_has_no_rank_of_the_other(one: int, other: int, year: str, compared: bool) -> None:
    a = claim("rank:visitors", one, aspect="rank", time=year, subject="Louvre").linked("a")
    b = claim("rank:visitors", other, aspect="rank", time="2024", subject="Prado").linked("b")
    found = judge(a, b)
    assert (found is not None and found.reasons[0].code in ("G211", "K318")) is compared


def test_why_two_claims_have_no_relation_is_said() -> None:
    a, b = claim("orders", 1983).linked("a"), claim("temperature", 42, unit="°C", subject="Biscarrosse").linked("b")
    reason = why_not(Links((a, b), (), ()), "a", "b")
    assert say("en", reason.key, reason.values) == "they are about different subjects: Ami, Biscarrosse"


def test_two_firsts_of_two_names_are_not_one_rank() -> None:
    known = ("louvre", "prado")
    first = {"aspect": "rank", "time": "2024", "known": known}
    a = claim("rank:visitors", 1, subject="Louvre", named=known[:1], **first).linked("a")
    b = claim("rank:visitors", 1, subject="Prado", named=known[1:], **first).linked("b")
    relation = judge(a, b)
    assert relation is None or relation.verdict is not Verdict.AGREE


def test_in_one_article_levels_of_two_years_are_told_by_the_article_and_rates_of_two_years_are_worth_a_word() -> None:
    def two(**fields: str) -> Relation | None:
        one = claim("rate:orders", 326, unit="orders/month", time="2020", source="one", published="2022-05", **fields).linked("a")
        other = claim("rate:orders", 650, unit="orders/month", time="2021", source="one", published="2022-05", **fields).linked("b")
        return judge(one, other)

    assert two(aspect="rate", kind="quantity") is not None
    assert two() is None


def test_figures_that_the_text_ties_are_no_conflict_of_one_article() -> None:
    text = "90000 delivered.\n\nFar below, 78000 were ordered."
    a, b = claim("deliveries", 90000, source="one").linked("a"), claim("orders", 78000, source="one").linked("b")
    source = a.source.model_copy(update={"text": text})
    tie = (Link(role=LinkRole.SAME_AS, claim="a"),)
    first = dataclasses.replace(a, source=source, claim=a.claim.model_copy(update={"quote": Quote(exact="90000", start=0, end=5)}))
    last = b.claim.model_copy(update={"quote": Quote(exact="78000", start=29, end=34)})
    assert judge(first, dataclasses.replace(b, source=source, claim=last)) is not None
    assert judge(first, dataclasses.replace(b, source=source, claim=last.model_copy(update={"links": tie}))) is None


def test_what_was_observed_is_told_beside_the_maximum_however_an_article_ties_the_two_and_a_part_beside_its_whole_is_not() -> None:
    limit = claim("range", high=75, unit="km", aspect="maximum", approx="at-most", subject="Ami", source="one")
    tie = (Link(role=LinkRole.CHANGE_TO, claim="a"),)
    seen = judge(limit.linked("a"), claim("range", 45, high=50, unit="km", subject="Ami", source="one", links=tie).linked("b"))
    assert seen is not None and seen.reasons[0].code == "K308"
    hurt = claim("injured", 16, unit="people", subject="fire", source="one", population=("child",)).linked("a")
    some = claim("injured", 2, unit="people", subject="fire", source="one", population=("adult",))
    assert judge(hurt, some.linked("b")) is not None
    tied = dataclasses.replace(some.linked("b"), claim=some.linked("b").claim.model_copy(update={"links": tie}))
    assert judge(hurt, tied) is None


def test_an_article_that_gives_three_values_lists_them_and_contradicts_itself_in_none() -> None:
    lines = ("90000 ordered in the north.", "78000 ordered in the south.", "65000 ordered in the west.")
    text = "\n\n".join(lines)
    made = []
    for id, line in zip("abc", lines, strict=True):
        one = claim("orders", int(line[:5]), source="one", time="2024").linked(id)
        at = text.index(line)
        quote = Quote(exact=line[:5], start=at, end=at + 5)
        made.append(
            dataclasses.replace(
                one, source=one.source.model_copy(update={"text": text}), claim=one.claim.model_copy(update={"quote": quote})
            )
        )
    a, b, c = made
    assert (found := judge(a, b, Links((a, b), (), ()))) is not None and found.verdict is Verdict.CONFLICT
    assert judge(a, b, Links((a, b, c), (), ())) is None


def test_whoever_is_only_quoted_for_two_figures_is_not_what_they_are_of() -> None:
    text = "90000 asked in the north.\n\n78000 asked in the south."

    def two(**said: str) -> Relation | None:
        a, b = (
            claim("orders", n, source="one", time="2024", subject="Eurostat", **said).linked(id) for n, id in ((90000, "a"), (78000, "b"))
        )
        source = a.source.model_copy(update={"text": text})
        quotes = (Quote(exact="90000", start=0, end=5), Quote(exact="78000", start=27, end=32))
        first, last = (
            dataclasses.replace(c, source=source, claim=c.claim.model_copy(update={"quote": q}))
            for c, q in zip((a, b), quotes, strict=True)
        )
        return judge(first, last, Links((first, last), (), ()))

    assert two() is not None
    assert two(said_by="Eurostat") is None


def test_per_what_a_figure_is_may_be_left_out_where_the_figures_are_equal() -> None:
    rate = {"aspect": "rate", "time": "2024", "kind": "money"}
    full = claim("wage", "12.27", unit="EUR/hour", **rate).linked("a")
    for shown, verdict in (("12.27", Verdict.AGREE), ("13.90", None)):
        short = claim("wage", shown, unit="EUR", time="2024", kind="money").linked("b")
        relation = judge(full, short)
        assert (relation.verdict if relation else None) is verdict, shown


def test_a_rule_that_asks_for_more_evidence_than_a_pair_has_does_not_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    a = claim("shops", 61, subject="Halm", published="2026-04").linked("a")
    b = claim("shops", 16, subject="Halm", published="2026-01").linked("b")
    links = Links((a, b), (), ())
    relation = judge(a, b, links)
    assert relation is not None and relation.reasons[0].code == "C117"
    asking = tuple(dataclasses.replace(rung, odds=99.0) if rung.code == "C117" else rung for rung in ladder())
    monkeypatch.setattr("factcheck.reconcile.pairs.ladder.ladder", lambda: asking)
    relation = judge(a, b, links)
    assert relation is None or relation.reasons[0].code != "C117"


@pytest.mark.parametrize(("likely", "heard"), [(0.5, True), (-0.5, False)])
def test_a_record_since_two_years_is_heard_where_both_are_likely_of_one_thing(
    monkeypatch: pytest.MonkeyPatch, likely: float, heard: bool
) -> None:
    record = {"measure": "rank:count:home+sell", "low": 1, "aspect": "rank"}
    a = claim(time="2015/..", published="2024-09-20", subject="homes", **record).linked("a")
    b = claim(time="2005/..", published="2024-09-28", subject="trough", **record).linked("b")
    monkeypatch.setattr("factcheck.graph.compare.pair.contradiction", lambda _: -5.0)
    monkeypatch.setattr("factcheck.graph.compare.pair.comparability", lambda _: likely)
    assert ("C113" in {rung.code for rung in _asked(placed(raw_pair(a, b), Beside()), ladder())}) is heard


@pytest.mark.parametrize(
    ("rower", "verdict"), [("Tom Arden, 26 ans, vient de Morland.", "conflict"), ("Luc Hanset, 26 ans, vient de Morland.", None)]
)
def test_two_ages_contradict_each_other_only_where_they_are_of_one_person(tmp_path: Path, rower: str, verdict: str | None) -> None:
    en = "The Kelden rowing club won the river race on Sunday in 14 minutes. Tom Arden, 31, had rowed for Morland before."
    fr = f"Le club d'aviron de Kelden a gagné dimanche la course sur le fleuve en 14 minutes. {rower}"
    found, _ = dossier_of(tmp_path, {"en": en, "fr": fr}, "2025-12-20")
    ages = {c.id for c in found.claims if c.value is not None and c.value.unit == "years"}
    told = [r.verdict.value for r in found.reconciliation.relations if {r.a, r.b} == ages]
    assert (told, len(ages)) == ([verdict] if verdict else [], 2)


def test_a_third_article_leaves_how_likely_two_claims_are_one_as_it_was(tmp_path: Path) -> None:
    en = "Halvorsen opened its Valmer works on Monday. The works cost 48 million euros and employ 210 people."
    fr = "Halvorsen a ouvert lundi l'usine de Valmer. Le chantier a coûté 52 millions d'euros ; 210 salariés y travaillent."
    found, _ = dossier_of(tmp_path, {"en": en, "fr": fr}, "2025-12-20")
    links = found.links
    aligned = [(a, b) for a, b in candidates(links) if placed(*standing(a, b, links)).aligned]
    asked = [(judge(a, b, links), judge(a, b, links, told_again=True)) for a, b in aligned]
    odds = [(once.odds, again.odds) for once, again in asked if once is not None and again is not None]
    assert odds and all(once == again for once, again in odds)


def test_how_likely_two_claims_are_about_one_thing_is_said_where_only_their_sentences_make_one_measure_of_two(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    texts = (
        "Racing Calvados had 18 wins in the league season of 2025-26, and Kamara played there.",
        "Kamara scored 19 goals in the league in 2025 for Racing Calvados, and then he left.",
    )
    for day, text in enumerate(texts, 1):
        head = f"---\noutlet: Paper {day}\npublished: 2026-07-0{day}\nlanguage: en\n---\n"
        (tmp_path / "sources" / f"{day}.md").write_text(head + text + "\n", "utf-8")
    (relation,) = analyse(tmp_path).reconciliation.relations
    assert relation.odds is not None


@pytest.mark.parametrize(("below", "above", "agree"), [("nearly", "more-than", False), ("nearly", "exact", True), ("exact", "exact", True)])
def test_what_stays_below_a_figure_and_what_exceeds_it_do_not_agree(below: str, above: str, agree: bool) -> None:
    one = claim("injured", 13, approx=below, published="2025-08-07", subject="fire").linked("a")
    other = claim("injured/firefighter", 13, approx=above, published="2025-08-09", subject="fire").linked("b")
    found = judge(one, other)
    assert (found is not None and found.verdict is Verdict.AGREE) is agree
