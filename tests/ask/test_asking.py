"""A reader's question finds the claims that answer it, in whatever language it is asked and however it names what it asks for."""

from dataclasses import replace

import pytest

from factcheck.ask.asking import ask
from factcheck.ask.asking_words import asking, languages_of
from factcheck.ask.named import subjects_of
from factcheck.ask.question import Asked
from factcheck.lang.say import say
from factcheck.link.linked import Entity, LinkedClaim, Links
from factcheck.model import Approx, Kind, Question, Reason, Relation, Verdict
from factcheck.reconcile.answers.answering import answer_all
from factcheck.reconcile.origins import find_origins
from factcheck.reconcile.reconcile import Reconciliation
from tests.reconcile.made import claim, source

OLD = source("old", "More than 65,000 orders in 14 countries so far.", published="2024-11", outlet="The Wheel")
NEW = source("new", "On compte 78 000 commandes dans 18 pays.", published="2025-09", outlet="L'Outlet", language="fr")


def relation(a, b, verdict):
    first, second = sorted((a.claim.id, b.claim.id))
    return Relation(a=first, b=second, verdict=verdict, reasons=(Reason(code="C1", key="x"),))


def told(answer, language="en"):
    return say(language, answer.sentence.key, answer.sentence.values)


def growing():
    return [
        claim(OLD, "65,000 orders", 65000, "orders", approx=Approx.MORE_THAN, countries=14),
        claim(NEW, "78 000 commandes", 78000, "orders", countries=18, time="2025-summer"),
    ]


def _reconciled():
    claims = growing()
    price = claim(source("p", "The Ami costs 7,990 euros."), "7,990 euros", 7990, "EUR", measure="price")
    every = [*claims, price]
    questions = (
        Question(id="ami.orders", subject="ami", measure="orders", claims=tuple(c.claim.id for c in claims)),
        Question(id="ami.price", subject="ami", measure="price", claims=(price.claim.id,)),
    )
    table = {c.claim.id: c for c in every}
    links = Links(
        claims=tuple(sorted(every, key=lambda c: c.claim.id)), entities=(Entity("ami", "Citroën Ami", ("Ami",)),), questions=questions
    )
    return links, Reconciliation(questions=questions, answers=answer_all(questions, table, (), find_origins([c.source for c in every])))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("How many Ami were ordered?", "ami.orders"),
        ("Combien d'Ami ont été commandées ?", "ami.orders"),
        ("What is the price of the Ami?", "ami.price"),
        ("Quel est le prix de l'Ami ?", "ami.price"),
    ],
)
def test_a_readers_question_finds_its_answer_in_either_language(text, question):
    links, result = _reconciled()
    assert ask(text, links, result)[0].question.id == question


def test_a_question_about_something_else_finds_nothing():
    links, result = _reconciled()
    assert ask("Who won the marathon?", links, result) == ()


@pytest.mark.parametrize(("text", "number"), [("Were 78,000 Ami ordered?", 1), ("Were more than 65,000 Ami ordered?", 0)])
def test_a_question_with_a_figure_is_answered_by_the_claim_that_states_it(text, number):
    links, result = _reconciled()
    hit = ask(text, links, result)[0]
    assert (hit.question.id, hit.answer.best) == ("ami.orders", growing()[number].claim.id)


def test_a_year_in_a_question_is_no_figure():
    links, result = _reconciled()
    assert ask("What is the price of the Ami in 2025?", links, result)[0].question.id == "ami.price"


def test_a_figure_in_conflict_is_answered_with_both():
    a = claim(source("a", "It killed 12 people.", outlet="A"), "12 people", 12, "people", measure="killed")
    b = claim(source("b", "It killed 15 people.", outlet="B"), "15 people", 15, "people", measure="killed")
    question = Question(id="ami.killed", subject="ami", measure="killed", claims=(a.claim.id, b.claim.id))
    links = Links(claims=tuple(sorted((a, b), key=lambda c: c.claim.id)), entities=(Entity("ami", "Ami", ()),), questions=(question,))
    result = Reconciliation(questions=(question,), relations=(relation(a, b, Verdict.CONFLICT),))
    (hit,) = ask("Did it kill 12 people?", links, result)
    assert hit.answer.best is None and hit.answer.disputed
    assert "12 people" in told(hit.answer) and "15 people" in told(hit.answer)


def two_questions(*relations: Relation) -> tuple[Links, Reconciliation]:
    """Jobs that one article counts as posts and the other as staff: two questions, of one matter."""
    claims = posts()
    questions = tuple(Question(id=f"mill.{c.measure.id}", subject="mill", measure=c.measure.id, claims=(c.claim.id,)) for c in claims)
    table = {c.claim.id: c for c in claims}
    links = Links(claims=tuple(sorted(claims, key=lambda c: c.claim.id)), entities=(Entity("mill", "Mill", ()),), questions=questions)
    answers = answer_all(questions, table, relations, find_origins([c.source for c in claims]))
    return links, Reconciliation(questions=questions, relations=relations, answers=answers)


def posts() -> tuple[LinkedClaim, LinkedClaim]:
    return (
        claim(source("a", "The mill cuts 1,340 jobs.", outlet="A"), "1,340 jobs", 1340, "jobs", measure="jobs", entity="mill"),
        claim(
            source("b", "The mill's staff are 1,430 people.", outlet="B"), "1,430 people", 1430, "people", measure="staff", entity="mill"
        ),
    )


def test_what_an_article_disputes_under_another_question_is_answered_with_both() -> None:
    links, result = two_questions(relation(*posts(), Verdict.CONFLICT))
    assert all(answer.best is None and answer.disputed for answer in result.answers)
    hits = ask("How many jobs does the mill cut?", links, result)
    assert len(hits) == 1, "told once"
    assert "1,340 jobs according to A" in told(hits[0].answer) and "1,430 people according to B" in told(hits[0].answer)


def test_questions_that_would_print_one_sentence_are_one_answer_with_the_claims_of_both() -> None:
    links, result = two_questions(relation(*posts(), Verdict.CONFLICT))
    (hit,) = ask("How many jobs does the mill cut, of how many people at the mill?", links, result)
    assert set(hit.answer.claims) == {c.claim.id for c in posts()}


def test_what_is_unclear_against_another_article_is_answered_with_that_as_well() -> None:
    links, result = two_questions(relation(*posts(), Verdict.UNCLEAR))
    hit = ask("How many jobs does the mill cut?", links, result)[0]
    assert hit.answer.open and hit.answer.best == posts()[0].claim.id
    assert told(hit.answer) == "1,340 jobs according to A, 1,430 people according to B; the articles do not say which holds"


def test_what_nothing_stands_against_is_answered_alone() -> None:
    links, result = two_questions(relation(*posts(), Verdict.COMPATIBLE))
    assert told(ask("How many jobs does the mill cut?", links, result)[0].answer) == "1,340 jobs, according to A"


def test_a_claim_that_somebody_found_wrong_answers_nothing() -> None:
    links, result = two_questions()
    wrong = frozenset({posts()[0].claim.id})
    assert all(posts()[0].claim.id != hit.claim for hit in ask("How many jobs does the mill cut?", links, result, wrong=wrong))


def test_a_question_that_names_one_of_two_subjects_is_about_that_one():
    ami = claim(source("a", "There were 500 orders for it."), "500 orders", 500, "orders")
    zoe = claim(source("b", "There were 900 orders for it."), "900 orders", 900, "orders", entity="kelvo")
    questions = tuple(Question(id=f"{c.entity}.orders", subject=c.entity, measure="orders", claims=(c.claim.id,)) for c in (ami, zoe))
    table = {c.claim.id: c for c in (ami, zoe)}
    entities = (Entity("ami", "Citroën Ami", ("Ami",)), Entity("kelvo", "Kelvo", ()))
    links = Links(claims=tuple(sorted((ami, zoe), key=lambda c: c.claim.id)), entities=entities, questions=questions)
    answers = answer_all(questions, table, (), find_origins([c.source for c in (ami, zoe)]))
    result = Reconciliation(questions=questions, answers=answers)
    assert [hit.question.id for hit in ask("How many Kelvo were ordered?", links, result)] == ["kelvo.orders"]
    assert [hit.question.id for hit in ask("How many Ami were ordered?", links, result)] == ["ami.orders"]
    assert {hit.question.id for hit in ask("How many were ordered?", links, result)} == {"ami.orders", "kelvo.orders"}


def dossier(*claims: LinkedClaim) -> tuple[Links, Reconciliation]:
    """Each claim a question of its own."""
    questions = tuple(Question(id=f"q{i}", subject=f"s{i}", measure=c.measure.id, claims=(c.claim.id,)) for i, c in enumerate(claims))
    links = Links(claims=tuple(sorted(claims, key=lambda c: c.claim.id)), entities=(), questions=questions)
    answers = answer_all(questions, {c.claim.id: c for c in claims}, (), find_origins([c.source for c in claims]))
    return links, Reconciliation(questions=questions, answers=answers)


FERRY = source(
    "ferry", "The ferry Aurelia was doing 18 knots when it struck the rock.\n\nThe Aurelia is 172 metres long and cost 62 million euros."
)


def ferry() -> tuple[Links, Reconciliation]:
    return dossier(
        claim(FERRY, "18 knots", 18, "kn", measure="top_speed", entity=None),
        claim(FERRY, "172 metres long", 172, "m", measure="length", entity=None),
        claim(FERRY, "62 million euros", 62_000_000, "EUR", measure="cost", entity=None, kind=Kind.MONEY),
    )


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how fast was the ferry?", "18 knots"),
        ("À quelle vitesse allait-il ?", "18 knots"),
        ("Wie schnell fuhr die Fähre?", "18 knots"),
        ("¿A qué velocidad iba?", "18 knots"),
        ("What did the ferry cost?", "62 million euros"),
        ("Wie teuer war das Schiff?", "62 million euros"),
        ("¿Cuánto costó el barco?", "62 million euros"),
        ("how long is the ship in metres?", "172 metres long"),
        ("Quelle longueur ?", "172 metres long"),
    ],
)
def test_a_question_word_asks_for_a_measure_in_any_language(question: str, quote: str) -> None:
    links, result = ferry()
    hit = ask(question, links, result)[0]
    assert links.claim(hit.claim).claim.quote.exact == quote


def test_a_search_of_bare_nouns_is_read_in_every_language() -> None:
    assert languages_of("billet navire") == asking()
    assert languages_of("Wie viele Menschen starben?") == ("de",)
    links, result = ferry()
    assert links.claim(ask("longueur navire", links, result)[0].claim).claim.quote.exact == "172 metres long"


def test_what_shares_little_with_the_question_is_shown_as_unsure() -> None:
    links, result = ferry()
    assert ask("how fast was the ferry?", links, result)[0].sure
    unsure = ask("how many lifeboats did the ferry of the Quendor line carry?", links, result)
    assert not any(hit.sure for hit in unsure)


def test_the_longest_question_words_that_fit_are_taken() -> None:
    assert next(iter(Asked("how many years did it take?", "en").kinds)) is Kind.DURATION
    assert next(iter(Asked("how many were sold?", "en").kinds)) is Kind.QUANTITY
    assert Asked("what happened?", "en").kinds == {}


def test_of_two_claims_that_fit_the_one_of_the_time_asked_for_comes_first() -> None:
    text = source("m", "The museum had 96,000 visitors in 2023 and 120,000 visitors in 2024.")
    links, result = dossier(
        claim(text, "96,000 visitors", 96000, "people", measure="visitors", time="2023", entity=None),
        claim(text, "120,000 visitors", 120000, "people", measure="visitors", time="2024", entity=None),
    )
    for year, quote in (("2023", "96,000 visitors"), ("2024", "120,000 visitors")):
        assert links.claim(ask(f"how many visitors in {year}?", links, result)[0].claim).claim.quote.exact == quote


def test_how_many_asks_for_what_stands_behind_it_and_not_for_another_count_of_the_sentence() -> None:
    text = source("o", "The maker took 78,000 orders in 18 countries.")
    links, result = dossier(
        claim(text, "18 countries", 18, "countries", measure="count:country", entity=None),
        claim(text, "78,000 orders", 78000, "orders", entity=None),
    )
    for question, quote in (("how many orders?", "78,000 orders"), ("in how many countries?", "18 countries")):
        assert links.claim(ask(question, links, result)[0].claim).claim.quote.exact == quote


def damage() -> tuple[Links, Reconciliation]:
    text = source("flood", "The flood left cars stacked three metres high. The damage is 4 million euros.\n\nA pillow costs 39 euros.")
    return dossier(
        claim(text, "three metres high", 3, "m", measure="height", entity=None),
        claim(text, "4 million euros", 4_000_000, "EUR", measure="damage", entity=None, kind=Kind.MONEY),
        claim(text, "39 euros", 39, "EUR", measure="price", entity=None, kind=Kind.MONEY),
    )


@pytest.mark.parametrize(
    "question",
    ["how high is the damage?", "Wie hoch ist der Schaden?", "¿Cuál es el daño?", "how much is the damage?"],
)
def test_how_high_and_how_much_ask_for_nothing_by_themselves_where_a_measure_is_named(question: str) -> None:
    links, result = damage()
    hit = ask(question, links, result)[0]
    assert hit.sure and links.claim(hit.claim).claim.quote.exact == "4 million euros"


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("how much did the study cost?", "study"),
        ("Wie viel kostete die Studie?", "Studie"),
        ("¿Cuánto costó el estudio?", "estudio"),
        ("combien a coûté l'étude ?", "étude"),
    ],
)
def test_a_price_of_something_else_is_no_sure_answer_and_what_is_missing_is_named(question: str, missing: str) -> None:
    links, result = damage()
    hit = ask(question, links, result)[0]
    assert not hit.sure and hit.unspoken == (missing,)


def test_others_follow_the_first_only_where_they_fit_nearly_as_well_and_at_most_three() -> None:
    assert len(ask("how high is the damage?", *damage())) == 1
    text = source("o", "There were 1 orders, 2 orders, 3 orders, 4 orders, 5 orders and 6 orders.")
    made = [claim(text, f"{n} orders", n, "orders", entity=None) for n in range(1, 7)]
    assert len(ask("how many orders?", *dossier(*made))) == 4


def test_a_figure_of_another_kind_answers_only_where_it_is_of_what_is_asked_for() -> None:
    text = source("n", "There were 33 people in the nap group.")
    links, result = dossier(claim(text, "33 people in the nap group", 33, "people", measure="participants", entity=None))
    assert not any(hit.sure for hit in ask("how long was the nap?", links, result))


def test_of_several_claims_that_fit_as_well_and_differ_none_is_sure() -> None:
    text = source("o", "There were 300 orders. There were 450 orders.")
    made = [claim(text, f"{n} orders", n, "orders", entity=None) for n in (300, 450)]
    hits = ask("how many orders?", *dossier(*made))
    assert not hits[0].sure and [doubt.key for doubt in hits[0].doubts] == ["several"] and len(hits) == 2
    assert ask("how many orders?", *dossier(made[0]))[0].sure


def test_a_claim_of_the_year_asked_for_comes_before_one_of_a_longer_time() -> None:
    text = source("m", "The museum had 96,000 visitors in 2023, and 420,000 visitors in four years.")
    links, result = dossier(
        claim(text, "420,000 visitors", 420000, "people", measure="visitors", time="2020-06/2024-06", entity=None),
        claim(text, "96,000 visitors", 96000, "people", measure="visitors", time="2023", entity=None),
    )
    assert links.claim(ask("how many visitors in 2023?", links, result)[0].claim).claim.quote.exact == "96,000 visitors"


def test_the_claim_that_fits_best_is_printed_and_not_another_of_its_question() -> None:
    text = source("m", "The museum had 96,000 visitors in 2023 and 120,000 visitors in 2024.")
    both = [
        claim(text, f"{n} visitors", int(n.replace(",", "")), "people", measure="visitors", time=year, entity=None)
        for n, year in (("96,000", "2023"), ("120,000", "2024"))
    ]
    question = Question(id="m.visitors", subject="m", measure="visitors", claims=tuple(c.claim.id for c in both))
    links = Links(claims=tuple(sorted(both, key=lambda c: c.claim.id)), entities=(), questions=(question,))
    answers = answer_all((question,), {c.claim.id: c for c in both}, (), find_origins([text]))
    hit = ask("how many visitors in 2023?", links, Reconciliation(questions=(question,), answers=answers))[0]
    assert told(hit.answer) == "visitors: 96,000 people (2023), according to M" and hit.sure


def test_whoever_asks_for_ones_word_gets_that_alone() -> None:
    text = source("s", "The police counted 12,500 marchers, the union 45,000 marchers.", outlet="The Wire")
    police = claim(text, "12,500 marchers", 12500, "people", measure="demonstrators", entity=None, said_by="police", time="2025-08-30")
    union = claim(text, "45,000 marchers", 45000, "people", measure="demonstrators", entity=None, said_by="union", time="2025-08-30")
    for speaker, figure in (("police", "12,500 people"), ("union", "45,000 people")):
        hit = ask(f"how many marchers according to the {speaker}?", *dossier(police, union))[0]
        assert hit.sure and figure in told(hit.answer) and speaker in told(hit.answer)
    assert not ask("how many marchers according to the mayor?", *dossier(police, union))[0].sure


def test_whoever_asks_when_is_told_the_time_first() -> None:
    text = source("c", "The collapse killed 12 people in November 2019.")
    links, result = dossier(claim(text, "killed 12 people", 12, "people", measure="killed", time="2019-11", entity=None))
    hit = ask("when were people killed?", links, result)[0]
    assert told(hit.answer) == "November 2019: “killed 12 people”, according to C"


def test_whoever_asks_who_has_a_post_is_told_the_name() -> None:
    text = source("m", "The mayor, Ilse Brandt, spoke.", outlet="The Wire")
    links, result = dossier(claim(text, "The mayor, Ilse Brandt", kind=Kind.ROLE, object="mayor", measure="role", entity="Ilse Brandt"))
    for question in ("who is the mayor?", "Wer ist Bürgermeisterin?", "qui est maire ?", "¿quién es la alcaldesa?"):
        hit = ask(question, links, result)[0]
        assert hit.sure and told(hit.answer) == "Ilse Brandt: mayor, according to The Wire"


def test_the_time_that_a_question_names_does_not_tell_when() -> None:
    text = source("d", "The deal of 2021 was hailed.\n\nThe deal ends in June 2027.")
    made = [
        claim(text, quote, kind=Kind.DATE, measure=measure, time=time, entity=None)
        for quote, measure, time in (("The deal of 2021", "date:sign", "2021"), ("ends in June 2027", "date:end", "2027-06"))
    ]
    links, result = dossier(*made)
    hits = ask("when does the deal of 2021 end?", links, result)
    assert links.claim(hits[0].claim).claim.quote.exact == "ends in June 2027"
    assert not any(hit.sure for hit in hits if hit.claim == made[0].claim.id)


def test_how_long_a_thing_is_asks_for_its_length_before_how_long_something_happened_to_it() -> None:
    text = source("f", "The ferry, 172 metres long, will be in the yard for two weeks.")
    length = claim(text, "172 metres long", 172, "m", measure="length", entity=None)
    yard = claim(text, "for two weeks", 2, "weeks", measure="duration:production", entity=None, kind=Kind.DURATION)
    links, result = dossier(yard, length)
    assert ask("how long is the ferry?", links, result)[0].claim == length.claim.id
    assert not any(hit.sure for hit in ask("how long is the ferry?", *dossier(yard)))


def test_what_another_did_is_left_out_only_where_something_about_whom_the_question_names_answers() -> None:
    text = source("t", "Tram 6: line back on 25 March. The carriage derailed on 3 March 2026.")
    back = claim(text, "line back on 25 March", kind=Kind.DATE, measure="date:line", time="2026-03-25", entity="ami")
    off = claim(text, "derailed on 3 March 2026", kind=Kind.DATE, measure="date:accident", time="2026-03-03", entity="kelvo")
    links, result = dossier(back, off)
    links = replace(links, entities=(Entity("ami", "Tram 6"), Entity("kelvo", "carriage")))
    assert ask("when did Tram 6 derail?", links, result)[0].claim == off.claim.id


def test_a_name_within_another_word_is_not_named() -> None:
    est = claim(source("a", "Three people waited at Est."), "Three people", 3, "people", measure="killed", entity="est")
    links = Links(claims=(est,), entities=(Entity("est", "Est"),), questions=())
    assert subjects_of("combien de manifestants ?", links) == frozenset()
    assert subjects_of("combien à Est ?", links) == {"est"}
