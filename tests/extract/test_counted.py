"""What is counted comes out in one English unit in every language; what counts nothing becomes no claim."""

from decimal import Decimal

import pytest

from tests.extract.reading import claim, read


def _unit(text: str, language: str, words: str) -> str | None:
    found = claim(read(text, language), words)
    assert found.value is not None
    return found.value.unit


def _quotes(text: str, language: str) -> list[str]:
    return [c.quote.exact for c in read(text, language).claims]


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The theatre hired 14 moderators last year.", "14", "people"),
        ("fr", "Le théâtre emploie 14 techniciens à Metz.", "14", "people"),
        ("de", "Die Klage vertreten 140 Geschädigte aus Kassel.", "140", "people"),
        ("es", "La empresa despidió a 320 trabajadores en Vigo.", "320", "people"),
        ("es", "Acudieron 58 mujeres a la reunión.", "58", "people"),
        ("fr", "Quinze communes ont été inondées.", "Quinze", "municipalities"),
        ("de", "Das Hochwasser traf 15 Gemeinden in Hessen.", "15", "municipalities"),
        ("es", "Se cerraron 24 sucursales en Burgos.", "24", "branches"),
        ("de", "In Hessen kamen 48.926 Kinder zur Welt.", "48.926", "births"),
        ("es", "En la provincia nacieron 3.385 niños.", "3.385", "births"),
    ],
)
def test_a_counted_noun_has_its_english_unit(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The school enrolled 320 children in May.", "320", "people"),
        ("de", "In Hessen leben 48.926 Kinder in Armut.", "48.926", "people"),
        ("es", "En la provincia viven 3.385 niños.", "3.385", "people"),
        ("es", "La provincia compró 24 camiones en mayo.", "24", "trucks"),
    ],
)
def test_what_is_counted_without_an_event_is_the_thing_itself(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The guide shows visitors the cameras. There are 140 of them.", "140", "cameras"),
        ("fr", "Le guide montre surtout des caméras. Il y en a 140.", "140", "cameras"),
    ],
)
def test_a_pronoun_stands_for_a_plural_of_the_sentence_before(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit


def test_without_a_pronoun_the_sentence_before_gives_no_noun() -> None:
    assert _unit("The guide shows visitors the cameras. It closed after 140 minutes.", "en", "140") == "minutes"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The ferry makes 21 knots. By noon 455 had been brought ashore.", "455"),
        ("en", "The tunnel is 900 metres long. Some 51 are working there.", "51"),
    ],
)
def test_no_speed_or_length_is_taken_over_by_a_count(language: str, text: str, words: str) -> None:
    assert _unit(text, language, words) is None


def test_a_length_is_taken_over_where_a_word_ties_the_two() -> None:
    assert _unit("The tunnel is 900 metres long, against 850 before.", "en", "850") == "m"


@pytest.mark.parametrize(
    ("language", "text", "words", "low"),
    [
        ("de", "Der Umbau kostet 410 statt, wie zuletzt gesagt, 340 Millionen Pfund.", "410", "410000000"),
        ("en", "The rebuilding will cost 410 instead of 340 million pounds.", "410", "410000000"),
    ],
)
def test_the_first_of_two_amounts_leaves_its_unit_to_the_second(language: str, text: str, words: str, low: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert (found.value.low, found.value.unit) == (Decimal(low), "GBP")


@pytest.mark.parametrize(
    ("language", "text", "age"),
    [
        ("en", "Almost one resident in six is 65 or over.", "65"),
        ("fr", "Un habitant sur cinq a plus de 65 ans.", "65"),
        ("de", "Der Anteil der über 64-Jährigen liegt bei 16 Prozent.", "64"),
        ("es", "El 16 % tiene 65 años o más.", "65"),
    ],
)
def test_an_age_that_says_who_is_counted_is_no_claim(language: str, text: str, age: str) -> None:
    assert not any(age in quote for quote in _quotes(text, language))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "About 62 per cent of them have lived there for more than 20 years.", "20 years"),
        ("en", "Farrow is 65.", "65"),
        ("de", "Farrow ist 65 Jahre alt.", "65"),
    ],
)
def test_how_long_and_how_old_somebody_is_are_claims(language: str, text: str, words: str) -> None:
    assert any(words in quote for quote in _quotes(text, language))


def test_a_number_to_ring_is_no_claim() -> None:
    assert not any("31" in quote for quote in _quotes("Le numéro vert, 0 805 22 31 50, sonne souvent.", "fr"))
    assert any("805 022" in quote for quote in _quotes("La ville compte 805 022 habitants.", "fr"))


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "She teaches a class of 23 in Leeds.", "23", "people"),
        ("en", "The border city of 182,000 is proud.", "182,000", "people"),
        ("en", "The city of three rivers is proud.", "three", "rivers"),
        ("fr", "Vingt-deux équipes de sept quitteront Pau.", "sept", "people"),
        ("es", "Vive en un pueblo de 900.", "900", "people"),
        ("en", "The judge, a woman of 54, left.", "54", "years"),
        ("en", "A group of 54 left.", "54", "people"),
    ],
)
def test_the_number_of_a_whole_counts_what_it_is_made_of(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit


def test_a_possessive_behind_a_number_opens_another_phrase() -> None:
    text = "Some 900 patients lost their files, and 480 their bank details; 12 of its managers left."
    assert _unit(text, "en", "480") == "people"
    assert _unit(text, "en", "12") == "people"


def test_what_is_left_of_a_sum_is_counted_as_the_sum() -> None:
    assert _unit("La ville versera 300 millions d'euros, l'État les 200 restants.", "fr", "200") == "EUR"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "France won 12 medals, Italy 9 and Spain 7."),
        ("fr", "La France a 12 médailles, l'Italie 9 et l'Espagne 7."),
        ("de", "Deutschland gewann 12 Medaillen, Italien 9 und Spanien 7."),
        ("es", "Francia ganó 12 medallas, Italia 9 y España 7."),
    ],
)
def test_names_in_a_list_have_their_numbers(language: str, text: str) -> None:
    found = [(str(c.value.low), c.value.unit) for c in read(text, language).claims if c.value is not None]
    assert found == [("12", "medals"), ("9", "medals"), ("7", "medals")]


def test_a_model_in_a_list_keeps_its_number() -> None:
    assert _quotes("The firm sold 12 planes, the Boeing 737 and the Airbus 320.", "en") == ["The firm sold 12 planes"]
    assert _unit("Le Danois Rasmus Hvidt a perdu 38 secondes, Théo Lannegrand 1 min 20 s.", "fr", "20 s") == "seconds"


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "unit"),
    [
        ("de", "Der Verein spurt 45 Loipenkilometer im Tal.", "45", "45", "km"),
        ("de", "Im Lager fielen 3200 Überstunden an.", "3200", "3200", "hours"),
        ("de", "Die Stadt zahlt 12 Franken für jeden Quadratmeter.", "12", "12", "CHF/m²"),
        ("fr", "Le chalutier dérivait à sept milles de la côte.", "sept", "7", "nmi"),
        ("en", "The mill sold 6.1m tonnes of flour, against the 4.2m of 2023.", "4.2m", "4200000", "t"),
    ],
)
def test_a_unit_is_read_in_a_compound_a_rate_and_a_word_of_size(language: str, text: str, words: str, low: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert (found.value.low, found.value.unit) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("text", "unit"), [("Der Händler verkaufte 45 Thermometer.", "thermometers"), ("Die Gemeinde leerte 45 Mülltonnen.", "bins")]
)
def test_an_instrument_or_a_bin_is_no_amount_of_the_unit_it_ends_in(text: str, unit: str) -> None:
    assert _unit(text, "de", "45") == unit


def test_an_m_stays_metres_where_the_text_tells_of_metres() -> None:
    assert _unit("The crane sold 7m tickets and is 90 metres tall. Its arm reaches 4.2m.", "en", "4.2m") == "m"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Seven of the school's 90 pupils fell ill.", "Seven", "people"),
        ("de", "Die Kette schloss 12 ihrer 80 Häuser.", "12", "homes"),
        ("fr", "Le 4 mai, 310 élèves de 7 écoles ont toussé, 60 ont été hospitalisés.", "60", "people"),
        ("fr", "Le témoin est revenu à onze reprises.", "onze", "times"),
        ("en", "The witness came back on eleven occasions.", "eleven", "times"),
        ("de", "Der Lift hat 13-mal gestanden.", "13", "times"),
    ],
)
def test_a_part_a_verb_and_an_occasion_say_what_is_counted(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit


def test_a_firm_that_is_taken_over_is_no_occasion() -> None:
    assert _unit("La région a compté onze reprises cette année.", "fr", "onze") != "times"


def test_a_number_to_ring_in_pairs_counts_nothing_but_thousands_set_apart_do() -> None:
    assert read("Teléfono 964 31 07 22", "es").claims == ()
    assert _unit("El puerto registró 1 964 310 pasajeros.", "es", "1 964 310") == "people"


def test_up_to_behind_a_lengthening_says_how_long_it_became() -> None:
    went = claim(read("La avería alargó la espera hasta los 50 minutos.", "es"), "50").value
    may = claim(read("La espera puede durar hasta 50 minutos.", "es"), "50").value
    assert went is not None and may is not None
    assert (went.low, may.low) == (Decimal(50), None)


def test_the_name_of_a_country_counts_no_countries() -> None:
    found = claim(read("Tolvar prévoit d'envoyer aux États-Unis entre 5 et 10 exemplaires.", "fr"), "5 et 10")
    assert found.measure != "count:country"
    assert found.place == "US"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("es", "Cayeron 64 litros por metro cuadrado. Unos 300 de los visitantes vienen de lejos.", "300", "people"),
        ("es", "Cayeron 64 litros por metro cuadrado. 12 de los cuadros fueron robados.", "12", "paintings"),
        ("fr", "Il est tombé 64 litres par mètre carré. 12 des tableaux ont été volés.", "12", "paintings"),
    ],
)
def test_some_of_several_are_what_those_are(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The kennel cost £3.2m. Some 830 families raise puppies at home, 40 fewer than a year before.", "40", "families"),
        ("de", "Das Haus kostet 3 Millionen Euro. Der Verein bezahlt 83 Trainer, vier weniger als im Vorjahr.", "vier", "people"),
    ],
)
def test_what_is_set_beside_a_count_is_counted_as_it_is(language: str, text: str, words: str, unit: str) -> None:
    assert _unit(text, language, words) == unit
