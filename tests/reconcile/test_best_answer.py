"""Which of several claims is the one to print, what speaks against printing it, and how it is told."""

import dataclasses
from typing import Any

import pytest

from factcheck.lang.say import words
from factcheck.model import Approx, Aspect, Kind, Link, LinkRole, Modality, Question, Reason, Relation, Verdict
from factcheck.reconcile.answers.answering import answer_all
from factcheck.reconcile.answers.sentence import what, who_says
from factcheck.reconcile.matters import same_claims
from factcheck.reconcile.origins import find_origins
from factcheck.report.judge import origins_behind
from tests.reconcile.made import claim, source
from tests.reconcile.test_answers import answered, relation, told


def killed(name: str, number: int = 12, **fields: Any) -> Any:
    published = fields.pop("published", "2025-09-01")
    text = source(name, f"The storm killed {number} people in {name}.", published=published, outlet=fields.pop("outlet", None))
    return claim(text, f"{number} people", number, "people", **{"measure": "killed", **fields})


def best(claims: Any, *agreeing: Any, verdict: Verdict = Verdict.AGREE) -> Any:
    return answered(claims, [relation(a, b, verdict) for a, b in agreeing]).best


def test_a_figure_for_all_answers_before_one_for_a_part_however_often_it_is_told() -> None:
    part, again = killed("a", 7, population=("men",)), killed("b", 7, population=("men",))
    whole = killed("c", 12)
    assert best([part, again, whole], (part, again)) == whole.claim.id


def test_a_part_of_what_is_planned_does_not_answer_for_the_whole() -> None:
    whole = killed("a", 31500, measure="seats", modality=Modality.PLANNED)
    part = killed("a", 8000, measure="seats")
    link = Link(role=LinkRole.PART_OF, claim=whole.claim.id)
    linked = dataclasses.replace(part, claim=part.claim.model_copy(update={"links": (link,)}))
    assert best([whole, part]) == part.claim.id
    assert best([whole, linked]) == whole.claim.id


def test_of_what_moves_the_latest_answers_and_of_an_event_the_best_supported() -> None:
    old = [killed(name, 12, measure="staff", time="2025-03") for name in "ab"]
    new = killed("c", 14, measure="staff", time="2025-06")
    assert best([*old, new], tuple(old)) == new.claim.id
    event = [dataclasses.replace(c, measure=killed("x").measure) for c in (*old, new)]
    assert best(event, (event[0], event[1])) in {c.claim.id for c in old}


def test_a_plan_that_a_later_article_replaces_answers_no_more_however_many_have_printed_it() -> None:
    def opening(name: str, published: str, time: str) -> Any:
        text = source(name, "The Ami hall will open in autumn.", published=published)
        return claim(text, "will open", kind=Kind.DATE, measure="date:open", time=time, modality=Modality.PLANNED)

    old, again = (opening(name, "2025-05-22", "2025-10-08") for name in "ab")
    new = opening("c", "2025-09-22", "2026-01-14")
    reason = Reason(code="K310", key="rules.two_plans")
    replaced = [relation(c, new, Verdict.COMPATIBLE).model_copy(update={"reasons": (reason,)}) for c in (old, again)]
    assert answered([old, again, new], [relation(old, again, Verdict.AGREE), *replaced]).best == new.claim.id


def test_of_two_figures_as_well_supported_the_finer_one_answers_then_the_newer() -> None:
    exact, hedged = killed("a", 12), killed("b", 14, approx=Approx.ABOUT)
    assert best([exact, hedged]) == exact.claim.id
    fine, coarse = killed("a", 1201), killed("b", 1300)
    assert best([fine, coarse]) == fine.claim.id
    early, late = killed("a", 12, published="2025-09-01"), killed("b", 14, published="2025-09-02")
    assert best([early, late]) == late.claim.id


def test_among_claims_that_agree_the_precise_one_is_printed_then_the_attributed_then_the_first() -> None:
    exact, hedged = killed("b", 12), killed("a", 12, approx=Approx.ABOUT, published="2025-08-01")
    assert best([exact, hedged], (exact, hedged)) == exact.claim.id
    bound = killed("a", 12, approx=Approx.MORE_THAN, published="2025-08-01")
    assert best([exact, bound], (exact, bound)) == exact.claim.id
    said = killed("c", 12, said_by="the mayor")
    assert best([exact, said], (exact, said)) == said.claim.id
    first = killed("z", 12, published="2025-08-01")
    assert best([exact, first], (exact, first)) == first.claim.id


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Modality.ASSERTED, Modality.ESTIMATED), (Modality.REPORTED, Modality.ESTIMATED), (Modality.ESTIMATED, Modality.PLANNED),
        (Modality.PLANNED, Modality.DENIED),
    ],
)  # fmt: skip
def test_what_is_stated_answers_before_what_is_estimated_planned_or_denied(better: Modality, worse: Modality) -> None:
    a, b = killed("a", 12, modality=better), killed("b", 14, modality=worse, published="2025-09-02")
    assert best([a, b]) == a.claim.id


def test_a_conflict_among_others_leaves_the_best_answer_alone() -> None:
    one, two, three = killed("a", 12), killed("b", 12), killed("c", 15)
    other = killed("d", 17)
    assert answered([one, two, three, other], [relation(one, two, Verdict.AGREE), relation(three, other, Verdict.CONFLICT)]).best
    assert answered([one, two, three], [relation(one, two, Verdict.AGREE), relation(two, three, Verdict.CONFLICT)]).best is None


def test_a_figure_of_another_kind_than_the_measure_has_answers_nothing() -> None:
    text = source("p", "The Ami costs 7,990 euros, the 8th price of that sort.")
    price = claim(text, "7,990 euros", 7990, "EUR", measure="price")
    rank = claim(text, "8th price", 8, None, measure="price", kind=Kind.RANK, aspect=Aspect.RANK, time="2026")
    assert best([price, rank], (price, rank), verdict=Verdict.CONFLICT) == price.claim.id


def marchers(number: int, speaker: str | None, **fields: Any) -> Any:
    text = source(f"m{number}{speaker}", f"There were {number} of them in the streets.", outlet="Le Jour")
    return claim(text, f"{number} of them", number, "people", measure="demonstrators", said_by=speaker, **fields)


@pytest.mark.parametrize(
    ("other", "disputed"),
    [
        (marchers(400, "the CGT"), True),
        (marchers(400, "The Police"), False),
        (marchers(80, "the CGT"), False),  # the same count
        (marchers(400, None), False),
        (marchers(400, "the CGT", time="2025-01"), False),
        (marchers(400, "the CGT", place="FR/Lyon"), False),
    ],
)
def test_two_parties_are_told_where_each_counts_the_same_thing_otherwise(other: Any, disputed: bool) -> None:
    police = marchers(80, "the police", time="2025-08")
    if other.claim.time is None:
        police = marchers(80, "the police")
    answer = answered([police, other])
    assert answer.disputed is disputed


def test_whoever_speaks_is_named_with_the_outlet_unless_it_is_the_outlet() -> None:
    assert who_says(killed("a", outlet="Le Jour")) == "Le Jour"
    assert who_says(killed("a", outlet="Le Jour", said_by="le jour")) == "Le Jour"
    assert who_says(killed("a", outlet="Le Jour", said_by="Ada Nwosu")) == "Ada Nwosu (Le Jour)"


def test_whoever_has_no_name_is_told_in_the_words_of_the_article() -> None:
    def told(text: str, language: str, by: str) -> tuple[str, str]:
        who = who_says(claim(source("a", text, language=language, outlet="Le Jour"), "12", 12, "people", said_by=by))
        return words("en", who), words("fr", who)

    assert told("Its director says 12 came.", "en", "director") == ("its director (Le Jour)", "«\u00a0its director\u00a0» (Le Jour)")
    assert told("12 sont venus, dit l'agence.", "fr", "agence") == ("“l'agence” (Le Jour)", "l'agence (Le Jour)")
    assert told("12 sont venus, selon le dernier bilan.", "fr", "dernier bilan")[1] == "le dernier bilan (Le Jour)"
    assert told("12 sont venus, fait dire le directeur au directeur.", "fr", "bilan")[1] == "bilan (Le Jour)"


def test_dates_that_agree_with_a_vaguer_one_confirm_each_other_only_where_they_meet() -> None:
    def began(name: str, time: str) -> Any:
        return claim(source(name, "It began in January."), "It began", kind=Kind.DATE, measure="date:start", time=time)

    month, early, late = began("a", "2026-01"), began("b", "2026-01-11"), began("c", "2026-01-17")
    answer = answered([month, early, late], [relation(month, early, Verdict.AGREE), relation(month, late, Verdict.AGREE)])
    assert answer.origins == 2


def test_what_is_no_figure_is_told_by_its_date_or_words() -> None:
    text = source("a", "The bridge opened in March 2022 for everybody.")
    dated = claim(text, "March 2022", measure="date:open", kind=Kind.DATE, time="2022-03")
    assert what(dated) == dated.claim.time
    assert words("en", what(claim(text, "for everybody", measure="role", kind=Kind.ROLE, object="free"))) == "free"
    assert what(claim(text, "for everybody", measure="role", kind=Kind.ROLE)) == "quote:for everybody"


def test_a_denial_and_a_day_are_told_as_such() -> None:
    assert "denie" in told(answered([killed("a", modality=Modality.DENIED)]))
    assert " by " in told(answered([killed("a", measure="orders", time="2025-08-05")]))
    assert " by " not in told(answered([killed("a", measure="visitors", time="2025-08-05")]))


def test_only_who_says_what_is_printed_backs_it_however_claims_agree_in_a_chain() -> None:
    march = killed("a", 3400, measure="patients", time="2025-03")
    about = killed("b", 3400, measure="patients", time="2025-03", approx=Approx.ABOUT)
    april = killed("c", 3520, measure="patients", time="2025-04")
    answer = answered([march, about, april], [relation(march, about, Verdict.AGREE), relation(about, april, Verdict.AGREE)])
    assert answer.best == april.claim.id and answer.origins == 1
    assert answered([march, about], [relation(march, about, Verdict.AGREE)]).origins == 2


def test_only_claims_that_state_one_figure_back_each_other() -> None:
    text = source("a", "3,400 patients wait. 3,520 patients wait.")
    march = claim(text, "3,400 patients", 3400, "patients", time="2025-03").claim
    april = claim(text, "3,520 patients", 3520, "patients", time="2025-04").claim
    groups = same_claims([Relation(a=march.id, b=april.id, verdict=Verdict.AGREE, reasons=())])
    assert origins_behind([march, april], lambda c: c.id, groups) == {march.id: 1, april.id: 1}
    again = march.model_copy(update={"id": "again"})
    groups.merge(march.id, "again")
    assert origins_behind([march, again, april], lambda c: c.id, groups)[march.id] == 2


@pytest.mark.parametrize(("odds", "confirmed"), [(None, True), (1.0, True), (0.9, False)])
def test_an_equal_figure_confirms_nothing_where_it_may_as_well_be_of_something_else(odds: float | None, confirmed: bool) -> None:
    one, other = killed("a", 31), killed("b", 31)
    agreed = relation(one, other, Verdict.AGREE).model_copy(update={"odds": odds})
    assert answered([one, other], [agreed]).origins == 1 + confirmed
    assert (len(same_claims([agreed]).sets()) == 1) is confirmed


CHANGED = Reason(code="K317", key="rules.two_dates_told")


def held_apart(a: Any, b: Any, **fields: Any) -> Any:
    return relation(a, b, Verdict.COMPATIBLE).model_copy(update={"reasons": (CHANGED,), "odds": 1.0, **fields})


def test_a_figure_that_may_only_have_changed_is_told_beside_the_other_and_confirmed_by_nobody() -> None:
    first, again, later = killed("a", 2), killed("b", 2, published="2025-09-02"), killed("c", 4, published="2025-09-20")
    backed = relation(first, again, Verdict.AGREE)
    answer = answered([first, again, later], [backed, held_apart(again, later)])
    assert answer.open and not answer.disputed
    assert told(answer) == (
        "2 people (published 1 September 2025) according to A, 4 people (published 20 September 2025) according to C; "
        "the figure may have changed, or one is wrong"
    )
    assert "publié\u00a0: 20 septembre 2025" in told(answer, "fr")


@pytest.mark.parametrize(
    "fields",
    [
        {"odds": 0.5},  # hardly of one thing
        {"reasons": (Reason(code="K317", key="rules.two_dates"),)},  # both texts say of which day they speak
        {"reasons": (CHANGED, Reason(code="K311", key="rules.estimate"))},  # a text says why they differ
    ],
)
def test_a_figure_that_is_explained_or_of_another_thing_answers_alone(fields: dict[str, Any]) -> None:
    first, later = killed("a", 2), killed("c", 4, published="2025-09-20")
    answer = answered([first, later], [held_apart(first, later, **fields)])
    assert not answer.open and "may have changed" not in told(answer)


@pytest.mark.parametrize(("own", "apart"), [("c", False), ("a", True)])
def test_a_figure_that_the_article_of_the_answer_prints_as_well_is_of_something_else(own: str, apart: bool) -> None:
    text = source("a", "The storm killed 12 people in a, and 4 people in b.")
    answer = claim(text, "12 people", 12, "people", measure="killed")
    beside = claim(text if own == "a" else source("c", "4 people died."), "4 people", 4, "people", measure="killed")
    other = killed("b", 4)
    relations = [relation(other, beside, Verdict.AGREE), relation(answer, other, Verdict.UNCLEAR)]
    question = Question(id="q", subject="storm", measure="killed", claims=(answer.claim.id,))
    every = {c.claim.id: c for c in (answer, beside, other)}
    (told,) = answer_all([question], every, relations, find_origins([c.source for c in every.values()]))
    assert told.open is not apart


def test_what_its_own_article_tells_as_the_former_answers_nothing() -> None:
    now, before = killed("a", 45, measure="staff"), killed("a", 41, measure="staff")
    link = Link(role=LinkRole.CHANGE_FROM, claim=before.claim.id)
    linked = dataclasses.replace(now, claim=now.claim.model_copy(update={"links": (link,)}))
    assert best([linked, before]) == best([before, linked]) == now.claim.id


@pytest.mark.parametrize(("before", "former"), [("previously", True), ("in all", False)])
def test_a_figure_told_as_one_of_before_answers_nothing_beside_another(before: str, former: bool) -> None:
    text = source("a", f"The unit will cost 48 million euros, {before} 52 million euros.")
    now = claim(text, "48 million euros", 48, "EUR", measure="cost", modality=Modality.PLANNED)
    other = claim(text, "52 million euros", 52, "EUR", measure="cost")
    assert best([now, other]) == (now if former else other).claim.id
    assert best([other]) == other.claim.id
