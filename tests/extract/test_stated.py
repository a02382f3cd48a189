"""The measure of a figure is what stands by it says, in every language, and no guess."""

import pytest

from factcheck.model import Aspect
from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The new viaduct is 640 metres long.", "640", "length"),
        ("fr", "Le viaduc mesure 640 mètres.", "640", "length"),
        ("de", "Die Länge der Brücke beträgt 640 Meter.", "640", "length"),
        ("es", "El viaducto mide 640 metros.", "640", "length"),
        ("en", "The bell weighs 310 kg.", "310", "weight"),
        ("fr", "La cloche pèse 310 kilos.", "310", "weight"),
        ("de", "Die Glocke wiegt 310 Kilogramm.", "310", "weight"),
        ("es", "La campana pesa 310 kilos.", "310", "weight"),
        ("en", "The islet lies 26 miles off the coast.", "26", "distance"),
        ("fr", "L'épave gît à 38 mètres de profondeur.", "38", "depth"),
        ("en", "The firm owns 51 per cent of the plant.", "51", "stake"),
        ("fr", "La tour a coûté 40 millions d'euros.", "40", "cost"),
        ("de", "Der Turm hat 40 Millionen Euro gekostet.", "40", "cost"),
        ("es", "La torre costó 40 millones de euros.", "40", "cost"),
        ("en", "The bakery employs 120 people.", "120", "staff"),
        ("de", "Die Bäckerei beschäftigt 120 Menschen.", "120", "staff"),
    ],
)
def test_the_property_or_verb_by_a_figure_is_its_measure(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "words", "not_this"),
    [
        ("en", "The turbines stand 26 miles off the coast.", "26", "turbines"),
        ("en", "Each of the lifeboats is 9 metres long.", "9", "lifeboats"),
        ("fr", "Les grévistes ont entre 30 et 62 ans.", "62", "strike_days"),
        ("en", "The strikers want a flat at 4,000 euros a square metre.", "4,000", "wage"),
        ("en", "The police counted 9,000 people.", "9,000", "officers_engaged"),
        ("en", "Nobody has claimed the prize of 40 million euros since the flood.", "40", "damage_cost"),
        ("de", "Am Klinikum sind 43 Menschen erkrankt. Vierzehn Personen konnten nach Hause entlassen werden.", "Vierzehn", "job_cuts"),
    ],
)
def test_a_word_that_only_stands_in_the_clause_is_not_its_measure(language: str, text: str, words: str, not_this: str) -> None:
    assert claim(read(text, language), words).measure != not_this


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The crate is at 84 euros again.", "84", "price"),
        ("fr", "Le cageot est à 21 euros.", "21", "price"),
        ("es", "El cesto está a 21 euros.", "21", "price"),
        ("en", "The wine fetched 84 euros.", "84", "price"),
        ("fr", "Le fût se négocie 84 euros.", "84", "price"),
        ("de", "Für die Orgel sind zwei Millionen Euro veranschlagt.", "zwei", "cost"),
        ("de", "Der Kreis schießt drei Millionen Euro zu.", "drei", "contribution"),
        ("es", "El conde pagó 300 euros.", "300", "amount:payment"),
        ("de", "Der Graf zahlte 300 Euro.", "300", "amount:payment"),
    ],
)
def test_what_is_done_with_a_sum_or_at_what_sum_a_thing_stands_says_what_the_sum_is(
    language: str, text: str, words: str, measure: str
) -> None:
    assert claim(read(text, language), words).measure == measure


def test_millions_spent_on_shares_are_the_price_of_none() -> None:
    assert claim(read("The firm will spend up to €50 million on its own shares."), "50").measure != "share_price"
    assert claim(read("It has 50 million shares, and the share price fell to €41."), "41").measure == "share_price"


def test_a_large_sum_that_something_comes_to_is_no_price() -> None:
    assert claim(read("Le tout est monté à 41 millions d'euros.", "fr"), "41").measure == "amount:?"


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The price of the viaduct is 450 million euros.", "450", "cost"),
        ("en", "The price of the scooter is 450 euros.", "450", "price"),
        ("en", "The stock was issued at 18.50 euros a share.", "18.50", "share_price"),
        ("en", "The dividend is 1.50 euros a share.", "1.50", "dividend"),
        ("fr", "La commune détient 20 % de la coopérative.", "20", "stake"),
        ("es", "El conde es dueño de un 20 % de la bodega.", "20", "stake"),
    ],
)
def test_the_size_of_a_sum_and_what_it_is_given_per_tell_what_it_is(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


def test_a_sum_of_another_size_in_another_sentence_lends_no_measure() -> None:
    small = read("The fee is 300 euros. Then it was 310 euros.")
    large = read("The fee is 300 euros. Then it was 310 million euros.")
    assert (claim(small, "310").measure, claim(large, "310").measure) == ("fee", "amount:?")


def test_where_nothing_is_near_the_measure_stays_open() -> None:
    assert claim(read("For the rest 40 million euros came together."), "40").measure == "amount:?"


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The scooter costs 2,300 euros.", "2,300", "price"),
        ("en", "The tunnel cost 2.3 billion euros.", "2.3", "cost"),
        ("de", "Das Fahrrad kostet 900 Euro.", "900", "price"),
        ("en", "The share closed at 11.08 euros after the profit.", "11.08", "share_price"),
    ],
)
def test_one_word_means_a_price_of_a_small_sum_and_a_cost_of_a_large_one(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "cut", "whole"),
    [
        ("en", "The dairy will shed 400 of its 2,600 jobs.", "400", "2,600"),
        ("fr", "La laiterie supprime 400 de ses 2 600 emplois.", "400", "2 600"),
        ("de", "Die Molkerei streicht 400 der 2600 Stellen.", "400", "2600"),
    ],
)
def test_what_happens_happens_to_the_part_and_not_to_the_whole(language: str, text: str, cut: str, whole: str) -> None:
    found = read(text, language)
    assert claim(found, cut).measure == "job_cuts"
    assert claim(found, whole).measure == "jobs"


@pytest.mark.parametrize(
    ("language", "text", "words", "direction"),
    [
        ("en", "Rents climbed more slowly in the two towns, each by 1.9 per cent.", "1.9", 1),
        ("de", "Die Mieten stiegen in beiden Städten um 1,9 Prozent.", "1,9", 1),
        ("es", "Los alquileres se han encarecido un 11 %.", "11", 1),
    ],
)
def test_a_percentage_by_which_something_moves_is_a_change_of_it(language: str, text: str, words: str, direction: int) -> None:
    found = claim(read(text, language), words)
    assert (found.measure, found.aspect, found.direction) == ("change:rent", Aspect.CHANGE, direction)


def test_a_percentage_of_something_is_no_change_beside_a_word_of_change() -> None:
    assert claim(read("Subieron el alquiler a un 11 % de los inquilinos.", "es"), "11").aspect is Aspect.SHARE


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The zoo drew 900,000 visitors, up 4 per cent.", "4 per cent", "change:visitors"),
        ("The zoo drew 900,000 visitors, against 860,000 in 2023.", "860,000", "visitors"),
        ("The ferry carried 900,000 passengers. Its fares rose 4 per cent.", "4 per cent", "change:fare"),
    ],
)
def test_what_is_left_out_is_that_of_the_figure_compared_with(text: str, words: str, measure: str) -> None:
    assert claim(read(text), words).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Luc Renard, 43 ans, dirige la fanfare.", "43"),
        ("fr", "Une institutrice de 23 ans a gagné.", "23"),
        ("fr", "Le maire a 52 ans.", "52"),
        ("es", "Un hombre de Zamora de 34 años ganó.", "34"),
        ("es", "La alcaldesa tiene 52 años.", "52"),
    ],
)
def test_years_said_of_a_person_are_an_age(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).measure == "age"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Le contrat de 23 ans est signé.", "23"),
        ("fr", "Une institutrice de 23 ans de carrière a gagné.", "23"),
        ("es", "La obra de 34 años terminó.", "34"),
    ],
)
def test_years_of_a_thing_are_no_age(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).measure != "age"


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The £340m scheme was praised on Monday.", "340", "cost"),
        ("fr", "Le maire a montré un programme de 54 millions d'euros.", "54", "cost"),
        ("de", "Das Projekt für 120 Millionen Euro ist umstritten.", "120", "cost"),
        ("es", "Nadie habla del proyecto de 300 millones de euros.", "300", "cost"),
        ("en", "Nobody wanted a €70 seat.", "70", "price"),
        ("fr", "Une tablette à 480 francs est sur chaque pupitre.", "480", "price"),
    ],
)
def test_a_sum_tied_to_a_thing_is_what_the_thing_costs(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "They now have €15 an hour.", "15", "wage"),
        ("fr", "Il lui reste 8,80 euros de l'heure.", "8,80", "wage"),
        ("de", "Dort gibt es 12,10 Euro die Stunde.", "12,10", "wage"),
        ("es", "Le quedan 7,90 euros por hora.", "7,90", "wage"),
        ("fr", "Le miel est à 15 euros le kilo.", "15", "price"),
        ("de", "Am Hafen gibt es 6 Euro je Kilo.", "6", "price"),
    ],
)
def test_so_much_an_hour_is_a_wage_and_so_much_a_kilo_a_price(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure.removeprefix("rate:") == measure


@pytest.mark.parametrize(
    ("language", "text", "words", "not_this"),
    [
        ("en", "A cheque for €4.5m arrived on Monday.", "4.5", "cost"),  # it is worth that
        ("en", "The club has a loan of €40m.", "40", "cost"),
        ("en", "The fund gives €200 a hectare.", "200", "price"),
        ("de", "Die Kasse gibt 60 Euro pro Person.", "60", "price"),
        ("fr", "L'amende est de 4 millions d'euros.", "4", "cost"),
    ],
)
def test_a_sum_that_is_money_or_given_for_each_costs_nothing(language: str, text: str, words: str, not_this: str) -> None:
    assert not claim(read(text, language), words).measure.endswith(not_this)


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "A 183-metre ship lay in the bay.", "183", "length"),
        ("fr", "Une tour de 146 mètres domine le port.", "146", "height"),
        ("de", "Der Turm mit 146 Metern ist der Stolz der Stadt.", "146", "height"),
        ("es", "Una torre de 146 metros domina el puerto.", "146", "height"),
    ],
)
def test_metres_beside_a_thing_are_what_such_a_thing_is_measured_by(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The show drew 41,000 people.", "41,000", "visitors"),
        ("fr", "Le salon a attiré 41 000 personnes.", "41 000", "visitors"),
        ("de", "Die Schau lockte 41.000 Menschen.", "41.000", "visitors"),
        ("es", "La muestra atrajo a 41.000 personas.", "41.000", "visitors"),
        ("es", "Enfermaron 112 personas.", "112", "cases"),
        ("en", "Some 800,000 people flew with the airline.", "800,000", "passengers"),
        ("en", "Along the road stood 310 people.", "310", "count:person"),  # and no roads
        ("fr", "On attend 310 personnes sur le quai.", "310", "count:person"),
    ],
)
def test_people_are_what_they_do_and_never_the_place_where_they_are(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure
