"""The answer to a question: current and best supported, attributed, or not to be printed."""

import dataclasses
from itertools import pairwise, permutations

import pytest

from factcheck.lang.say import say
from factcheck.model import Approx, Kind, Modality, Question, Reason, Relation, TimeRelation, Verdict
from factcheck.reconcile.answers.answer import in_time
from factcheck.reconcile.answers.answering import answer_all
from factcheck.reconcile.answers.sentence import sentence_of
from factcheck.reconcile.origins import find_origins
from tests.reconcile.made import claim, source

OLD = source("old", "More than 65,000 orders in 14 countries so far.", published="2024-11", outlet="The Wheel")
NEW = source("new", "On compte 78 000 commandes dans 18 pays.", published="2025-09", outlet="L'Outlet", language="fr")


def relation(a, b, verdict):
    first, second = sorted((a.claim.id, b.claim.id))
    return Relation(a=first, b=second, verdict=verdict, reasons=(Reason(code="C1", key="x"),))


def answered(claims, relations=()):
    question = Question(id="q", subject="ami", measure=claims[0].measure.id, claims=tuple(c.claim.id for c in claims))
    table = {c.claim.id: c for c in claims}
    (answer,) = answer_all([question], table, relations, find_origins([c.source for c in claims]))
    return answer


def told(answer, language="en"):
    return say(language, answer.sentence.key, answer.sentence.values)


def growing():
    return [
        claim(OLD, "65,000 orders", 65000, "orders", approx=Approx.MORE_THAN, countries=14),
        claim(NEW, "78 000 commandes", 78000, "orders", countries=18, time="2025-summer"),
    ]


def test_of_a_growing_total_the_latest_is_current_and_printed_with_its_attribution():
    claims = growing()
    answer = answered(claims, [relation(*claims, Verdict.COMPATIBLE)])
    assert answer.best == claims[1].claim.id
    assert told(answer) == "78,000 orders in 18 countries by summer 2025, according to L'Outlet"
    assert told(answer, "fr").endswith("commandes dans 18 pays (à l’été 2025), selon L'Outlet")
    assert not answer.disputed


def test_a_total_since_a_year_is_not_one_by_that_year():
    (_, total) = growing()
    open_time = total.claim.time.model_copy(update={"relation": TimeRelation.SINCE})
    since = dataclasses.replace(total, claim=total.claim.model_copy(update={"time": open_time}))
    assert told(answered([since])) == "78,000 orders in 18 countries (since summer 2025), according to L'Outlet"


def test_claims_stand_in_order_of_time():
    claims = growing()
    assert in_time(reversed(claims)) == tuple(c.claim.id for c in claims)


def test_what_is_in_conflict_is_not_to_be_printed():
    a = claim(source("a", "It killed 12 people.", outlet="A"), "12 people", 12, "people", measure="killed")
    b = claim(source("b", "It killed 15 people.", outlet="B"), "15 people", 15, "people", measure="killed")
    answer = answered([a, b], [relation(a, b, Verdict.CONFLICT)])
    assert answer.best is None
    assert answer.disputed
    assert told(answer).startswith("do not print: ")
    assert {"12 people", "15 people"} <= {part.split(" according")[0] for part in told(answer).removeprefix("do not print: ").split(", ")}


def test_counts_of_two_parties_are_both_attributed():
    text = source("a", "The police counted 80,000 demonstrators, the CGT 400,000.", outlet="Le Jour")
    police = claim(text, "80,000", 80000, "people", measure="demonstrators", said_by="the police")
    union = claim(text, "400,000", 400000, "people", measure="demonstrators", said_by="the CGT")
    answer = answered([police, union], [relation(police, union, Verdict.COMPATIBLE)])
    assert answer.disputed
    assert "the police (Le Jour): 80,000 people" in told(answer)
    assert "the CGT (Le Jour): 400,000 people" in told(answer)


def test_two_independent_witnesses_outweigh_one_figure_of_an_event():
    a = claim(source("a", "The storm killed 12 people in town."), "12 people", 12, "people", measure="killed")
    b = claim(source("b", "Rescuers found 12 people dead there."), "12 people", 12, "people", measure="killed")
    c = claim(source("c", "In that night 14 people died of it."), "14 people", 14, "people", measure="killed")
    answer = answered([a, b, c], [relation(a, b, Verdict.AGREE)])
    assert answer.best in (a.claim.id, b.claim.id)
    assert answer.origins == 2


def test_a_plan_is_never_the_answer_while_there_is_a_fact():
    text = source("a", "It sold 500 units. It wants to sell 900 units.")
    fact = claim(text, "500 units", 500, "units", measure="sales")
    plan = claim(text, "900 units", 900, "units", measure="sales", modality=Modality.PLANNED, time="2026")
    assert answered([fact, plan]).best == fact.claim.id
    assert told(answered([plan])) == "sales: 900 units, as planned, according to A"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_answer_does_not_depend_on_the_order_of_claims(order):
    claims = [*growing(), claim(source("x", "There were 70,000 orders then."), "70,000 orders", 70000, "orders", time="2025-03")]
    assert answered([claims[i] for i in order]).best == answered(claims).best


def test_what_has_no_time_stands_last():
    a, b = growing()
    timeless = dataclasses.replace(a, time=None)
    assert in_time([timeless, b]) == (b.claim.id, timeless.claim.id)


def built(year, name, more="", **said):
    made = source(name, f"The mill was built in {year}.{more}", published="2025-03", outlet=name)
    return claim(made, str(year), measure="date:build", kind=Kind.DATE, time=str(year), **said)


def test_two_years_for_one_event_are_not_confirmed_though_no_rule_knows_that_it_happens_once():
    one, two, other = built(1974, "The Post"), built(1974, "The Echo"), built(1976, "The Diary")
    answer = answered([one, two, other], [relation(one, two, Verdict.AGREE)])
    assert told(answer).endswith("the articles do not say which holds")
    assert "1976 according to The Diary" in told(answer)


def test_an_article_that_prints_both_years_tells_of_two_events():
    one, other = built(1974, "The Post"), built(1976, "The Diary", " It was begun in 1974.")
    assert "do not say which holds" not in told(answered([one, other]))


def test_one_figure_ascribed_to_two_is_not_set_against_itself():
    other = source("other", "On compte 78 000 commandes.", published="2025-09", outlet="Le Tiers", language="fr")
    first, second = (claim(made, "78 000 commandes", 78000, "orders") for made in (NEW, other))
    (answer,) = answer_all(
        [Question(id="q", subject="ami", measure="orders", claims=(first.claim.id,))],
        {c.claim.id: c for c in (first, second)},
        [relation(first, second, Verdict.UNCLEAR)],
        find_origins([NEW, other]),
    )
    assert not answer.open


@pytest.mark.parametrize(
    ("months", "time", "words"),
    [
        (3, "2021-02-21/2021-02-28", "length of stoppage: 3 months, according to The Wheel"),
        (3, "2021", "length of stoppage: 3 months (2021), according to The Wheel"),
    ],
)
def test_when_a_length_of_time_was_over_is_not_how_long_it_took(months, time, words):
    lasted = claim(OLD, "65,000 orders", months, "months", kind=Kind.DURATION, measure="duration:stop", time=time)
    sentence = sentence_of(lasted, 1)
    assert say("en", sentence.key, sentence.values) == words


def grown(other, verdict_odds=1.0):
    """The answer of a question with one count, which the count of another article, put to another question, is a later figure of."""
    first = claim(source("old", "Two people died.", published="2025-03-03", outlet="The Post"), "Two people", 2, "people", measure="killed")
    later = claim(source("new", other, published="2025-03-06", outlet="The Echo"), other.split(" ", 1)[0], 3, "people", measure="killed")
    a, b = sorted((first.claim.id, later.claim.id))
    joined = Relation(a=a, b=b, verdict=Verdict.COMPATIBLE, reasons=(Reason(code="K316", key="x"),), odds=verdict_odds)
    question = Question(id="q", subject="crash", measure="killed", claims=(first.claim.id,))
    (answer,) = answer_all([question], {c.claim.id: c for c in (first, later)}, [joined], find_origins([first.source, later.source]))
    return answer, later


def test_a_count_that_grew_since_is_told_with_its_later_figure_though_that_answers_another_question():
    answer, later = grown("Three people have died.")
    assert answer.best == later.claim.id and answer.best in answer.claims
    assert told(answer) == "2 people at first, according to The Post; later 3 people, according to The Echo"


def test_a_count_that_grew_twice_is_told_with_its_last_figure_though_only_two_each_are_known_to_have_grown():
    texts = (("03", "Two people died.", 2), ("05", "Four people died.", 4), ("07", "Seven people died.", 7))
    counts = [
        claim(
            source(f"s{day}", text, published=f"2025-03-{day}", outlet=f"Paper {day}"),
            f"{text.split()[0]} people",
            n,
            "people",
            measure="killed",
        )
        for day, text, n in texts
    ]
    joined = [
        Relation(a=a.claim.id, b=b.claim.id, verdict=Verdict.COMPATIBLE, reasons=(Reason(code="K316", key="x"),), odds=1.0)
        for one, other in pairwise(counts)
        for a, b in [sorted((one, other), key=lambda c: c.claim.id)]
    ]
    question = Question(id="q", subject="crash", measure="killed", claims=(counts[0].claim.id,))
    (answer,) = answer_all([question], {c.claim.id: c for c in counts}, joined, find_origins([c.source for c in counts]))
    assert told(answer) == "2 people at first, according to Paper 03; later 7 people, according to Paper 07"


def test_the_later_of_two_counts_is_what_was_printed_later_though_it_names_the_day_of_the_event():
    day = claim(source("new", "Five died on 1 March.", published="2025-03-06"), "Five", 5, "people", measure="killed", time="2025-03-01")
    now = claim(source("old", "Two have died.", published="2025-03-02"), "Two", 2, "people", measure="killed")
    a, b = sorted((day.claim.id, now.claim.id))
    joined = Relation(a=a, b=b, verdict=Verdict.COMPATIBLE, reasons=(Reason(code="K316", key="x"),), odds=1.0)
    question = Question(id="q", subject="crash", measure="killed", claims=(now.claim.id,))
    (answer,) = answer_all([question], {c.claim.id: c for c in (day, now)}, [joined], find_origins([day.source, now.source]))
    assert answer.best == day.claim.id and told(answer).startswith("2 people at first")


def test_a_later_figure_of_what_is_rather_another_thing_is_not_told_with_it():
    answer, later = grown("Three people have died.", -0.5)
    assert answer.best != later.claim.id


def holder(name, who):
    text = source(name, f"The director, {who}, spoke.")
    return claim(text, f"The director, {who}", measure="role", kind=Kind.ROLE, object="director", entity=who)


def test_of_two_holders_of_one_post_it_is_told_who_they_are():
    one, other = holder("a", "Ana Prieto"), holder("b", "Luis Moral")
    sentence = told(answered([one, other], [relation(one, other, Verdict.CONFLICT)]))
    assert "Ana Prieto as director according to A" in sentence and "Luis Moral as director according to B" in sentence
