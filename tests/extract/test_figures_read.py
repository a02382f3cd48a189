"""What is read as a figure and with which value: lengths of time as a stopwatch prints them, ends of a change, numbers beside dates."""

import pytest

from factcheck.model import Kind
from tests.extract.reading import read

Row = tuple[float | None, float | None, str | None]


def figures(text: str, language: str) -> list[Row]:
    """Low end, high end and unit of each figure of a text, in order."""
    values = [c.value for c in read(text, language).claims if c.value is not None]
    return [(None if v.low is None else float(v.low), None if v.high is None else float(v.high), v.unit) for v in values]


def exact(value: float, unit: str | None) -> tuple[float, float, str | None]:
    return value, value, unit


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "Ines Tolvar won in 2:31:07.", 9067, "seconds"),
        ("de", "Ines Tolvar war nach 2:31:07 Stunden im Ziel.", 9067, "seconds"),
        ("es", "Ines Tolvar ganó con un tiempo de 2:31:07.", 9067, "seconds"),
        ("fr", "Son chrono de 2 h 31'07'' tient toujours.", 9067, "seconds"),
        ("fr", "Le trajet dure 1 h 05.", 65, "minutes"),
        ("fr", "La pièce dure trois heures vingt.", 200, "minutes"),
        ("fr", "Soit trois heures vingt de musique.", 200, "minutes"),
        ("es", "La obra dura tres horas veinte con descanso.", 200, "minutes"),
        ("de", "Er brauchte drei Stunden zwanzig für die Strecke.", 200, "minutes"),
        ("en", "Ines Tolvar swam to gold in 2:11.47.", 131.47, "seconds"),
        ("en", "The opera runs 3:05 hours.", 185, "minutes"),
        ("de", "Nach 1:58,3 Minuten schlug Ines Tolvar an.", 118.3, "seconds"),
        ("de", "Das Lied dauert 4:12 Minuten.", 252, "seconds"),
        ("fr", "Ines Tolvar a gagné en 1 min 58 s 30.", 118.3, "seconds"),
        ("fr", "Ines Tolvar a gagné en 10 s 84.", 10.84, "seconds"),
        ("es", "Ines Tolvar paró el crono en 2:11,47.", 131.47, "seconds"),
        ("en", "The skipper finished in 71 days 4 hours and 12 minutes.", 102492, "minutes"),
        ("fr", "Elle a fini en 71 jours 4 heures et 12 minutes.", 102492, "minutes"),
        ("de", "Sie war in 71 Tagen und 4 Stunden im Ziel.", 1708, "hours"),
        ("es", "Terminó en 71 días, 4 horas y 12 minutos.", 102492, "minutes"),
    ],
)
def test_a_length_of_time_printed_as_on_a_stopwatch_is_one_figure(language: str, text: str, value: float, unit: str) -> None:
    assert figures(text, language) == [exact(value, unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rocket lifted off at 14:03:12 UTC."),
        ("de", "Die Rakete startete um 14:03:12 Uhr."),
        ("fr", "Le train part à 5 h 06."),
        ("fr", "Le musée est ouvert de 9 h 30 à 17 h 15."),
        ("en", "The night match ended 3:26 after a delay."),
        ("de", "Die Karte hat den Maßstab 1:25.000."),
    ],
)
def test_a_time_of_the_day_is_no_length(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Ines Tolvar won in 2:11.47, by 14 hundredths.", 0.14),
        ("fr", "Ines Tolvar gagne en 58,9 secondes, pour 14 centièmes.", 0.14),
        ("de", "Ines Tolvar siegte mit 14 Hundertstelsekunden Vorsprung.", 0.14),
        ("de", "Ines Tolvar siegte in 58,9 Sekunden mit drei Zehnteln Vorsprung.", 0.3),
        ("es", "Ines Tolvar ganó en 2:11,47 por 14 centésimas.", 0.14),
        ("es", "Ines Tolvar ganó por tres milésimas de segundo.", 0.003),
    ],
)
def test_hundredths_are_of_a_second_where_times_are_printed(language: str, text: str, value: float) -> None:
    assert figures(text, language)[-1] == exact(value, "seconds")


def test_tenths_of_something_are_a_share_though_times_are_printed() -> None:
    assert figures("She won in 2:11.47, and led for nine tenths of the race.", "en")[-1] == exact(90, "%")
    assert figures("Sie siegte in 58,9 Sekunden; ein Zehntel davon lag sie zurück.", "de")[-1] == exact(10, "%")
    assert figures("La tasa de paro cayó al 11 %, tres décimas menos.", "es")[-1] == exact(0.3, "pp")


def test_a_number_that_counts_a_noun_is_no_part_of_the_hours_before_it() -> None:
    assert figures("Après trois heures vingt passagers sont descendus.", "fr")[-1] == exact(20, "people")


def test_an_article_adds_nothing_to_the_number_word_before_it() -> None:
    assert figures("They pay fifty a week.", "en")[0][0] == 50
    assert figures("It costs seven euros fifty a week.", "en") == [exact(7.5, "EUR/week")]


def test_digits_in_groups_behind_a_month_are_no_day_of_it() -> None:
    assert figures("In May 1,340 calls went astray.", "en") == [exact(1340, "calls")]
    assert figures("The line opened on May 1, 340 days late.", "en") == [exact(340, "days")]


def test_a_number_of_the_sentence_before_makes_no_year_of_a_figure() -> None:
    assert figures("Es traf 600 Stellen. Mehr als 2000 Menschen bewarben sich.", "de")[-1] == (2000, None, "people")
    assert [row[0] for row in figures("Revenue was 8 percent more than 2021.", "en")] == [8]


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("en", "The ticket went from 2.40 to 3.00 euros.", [exact(2.4, "EUR"), exact(3, "EUR")]),
        ("de", "Die Miete stieg auf 540 statt 510 Euro im Monat.", [exact(540, "EUR/month"), exact(510, "EUR/month")]),
        ("fr", "La mensualité passe de 1 402 à 1 431 euros.", [exact(1402, "EUR/month"), exact(1431, "EUR/month")]),
        ("de", "Der Etat wurde von 25 auf 40 Millionen Euro erhöht.", [exact(25e6, "EUR"), exact(40e6, "EUR")]),
    ],
)
def test_both_ends_of_a_change_are_of_one_unit_and_size(
    language: str, text: str, ends: list[tuple[float | None, float | None, str | None]]
) -> None:
    assert figures(text, language) == ends


def test_a_number_before_a_full_stop_and_another_amount_is_no_end_of_a_change() -> None:
    assert figures("The shop closes at 2.40. It took 300 euros.", "en") == [exact(300, "EUR")]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The mayor read the 94-page report.", "pages"),
        ("en", "A 12-member panel met on Monday.", "people"),
        ("de", "Die siebenköpfige Jury tagte.", "people"),
        ("de", "Der 94-seitige Bericht liegt vor.", "pages"),
    ],
)
def test_a_number_counts_what_it_is_made_one_word_with(language: str, text: str, unit: str) -> None:
    assert [row[2] for row in figures(text, language)] == [unit]


def test_a_word_that_nobody_counts_makes_no_unit_of_a_number() -> None:
    assert figures("He bought a 12-string guitar.", "en")[0][2] != "strings"


def test_a_clipped_word_behind_a_number_is_no_unit() -> None:
    assert figures("Es waren 12 's.", "de")[0][2] is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The loss was smaller than the five-year average."),
        ("en", "Half-year revenue slipped."),
        ("en", "A passenger dialled 112 from kilometre 38."),
        ("en", "Customers may ring 1414."),
        ("es", "El 112 no respondió."),
        ("fr", "Le 112 ne répond plus."),
        ("fr", "La route est fermée entre les sorties 12 et 14."),
        ("de", "Die Anhörung ist in Saal 3."),
        ("fr", "On compte la déviation de la départementale 61 et le rachat des maisons."),
        ("es", "Las obras de la nacional 340, en marcha desde mayo, siguen."),
        ("pt", "As obras da estrada 125, em maio, seguem."),
    ],
)
def test_what_a_number_only_names_is_no_figure(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The strike lasted half a year.", exact(0.5, "years")),
        ("en", "They call 12 witnesses.", exact(12, "people")),
        ("es", "El 18 % votó.", exact(18, "%")),
        ("fr", "Les 112 pompiers sont rentrés.", exact(112, "people")),
        ("fr", "Le séisme a fait dans le nord du pays 61 morts.", exact(61, "people")),
    ],
)
def test_what_is_counted_or_measured_beside_such_words_is_one(
    language: str, text: str, figure: tuple[float | None, float | None, str | None]
) -> None:
    assert figures(text, language) == [figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'usine de Lens a 900 salariés, dont 400 ailleurs."),
        ("es", "La fábrica tiene 900 empleados y sobrarán 400 antes de junio."),
    ],
)
def test_an_adverb_that_ends_like_a_plural_is_not_what_is_counted(language: str, text: str) -> None:
    assert [row[2] for row in figures(text, language)] == ["people", "people"]


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("es", "Perú destinó 150 millones de soles a la región.", ["PEN"]),
        ("en", "Peru set aside 150 million soles for the region.", ["PEN"]),
        ("en", "The quake, at magnitude 6.3, was weaker than the 7.1 of 1958.", ["magnitude", "magnitude"]),
        ("en", "The liner measures 182,000 gross tons.", ["GT"]),
        ("en", "The hospital has 80 beds. The dead numbered 611.", ["beds", "people"]),
        ("en", "Twelve boats left, 19 percent fewer than the 15 of the spring.", ["boats", "%", "boats"]),
        ("es", "Los partidos gastaron 6,8 millones de euros. Los clubes desembolsaron 3,2 millones.", ["EUR", "EUR"]),
        ("de", "Gefunden wurden 24 Spannglieder.", ["spannglieder"]),
    ],
)
def test_the_unit_is_that_of_what_is_told(language: str, text: str, units: list[str]) -> None:
    assert [row[2] for row in figures(text, language)] == units


def test_a_word_that_is_money_in_another_country_is_none_here() -> None:
    assert figures("La sierra tiene 300 soles al año.", "es")[0][2] != "PEN"


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("fr", "La mesure triplera les recettes.", 3),
        ("fr", "De quoi doubler les recettes.", 2),
        ("es", "La tasa se triplicará en otoño.", 3),
        ("es", "Los precios podrían duplicarse.", 2),
        ("de", "Der Anteil wird sich verdreifachen.", 3),
        ("de", "Der Umsatz hat sich verfünffacht.", 5),
        ("en", "Rents quadrupled.", 4),
    ],
)
def test_a_verb_of_multiplying_is_read_in_each_of_its_forms(language: str, text: str, times: int) -> None:
    assert figures(text, language) == [exact(times, "x")]


def test_an_adjective_that_such_a_verb_is_made_of_multiplies_nothing() -> None:
    assert figures("Elle habite une double maison.", "fr") == []


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("fr", "La défense pèse six euros sur dix.", exact(60, "%")),
        ("de", "Die Aktionäre bekommen 72 Cent, zwei mehr als zuletzt.", exact(0.02, "EUR")),
        ("en", "Brussels has wired ten of its 25 million euros.", exact(10_000_000, "EUR")),
        ("es", "La avería duró diecinueve horas largas.", (19, None, "hours")),
        ("fr", "Il y eut trente et un jours d'audience.", exact(31, "days")),
        ("fr", "Le syndicat appelle à 24 heures de grève.", exact(24, "hours")),
        ("fr", "C'était une assemblée de près de deux mille votants.", (1900, 2000, "people")),
    ],
)
def test_value_and_unit_are_those_that_the_words_around_say(
    language: str, text: str, row: tuple[float | None, float | None, str | None]
) -> None:
    assert row in figures(text, language)


def test_money_out_of_a_sum_is_no_share() -> None:
    assert figures("Il a payé 100 euros sur 500.", "fr")[0] == exact(100, "EUR")


def test_a_time_counts_with_a_number_of_two_words() -> None:
    found = read("Le 3 mai, la mine ferma. Elle rouvrit vingt-trois jours plus tard.", "fr")
    assert "2025-05-26" in [c.time.iso for c in found.claims if c.time is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Elle a deux téléphones et deux sacoches."),
        ("en", "A guard saw two lights."),
        ("es", "Sonó con dos bocinazos."),
    ],
)
def test_two_things_told_in_passing_are_no_figure_and_are_named_as_such(language: str, text: str) -> None:
    found = read(text, language)
    assert "in-passing" in {item.why for item in found.not_understood}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two people died."),
        ("en", "The bank sold 2 lamps."),
        ("fr", "Deux cambriolages ont eu lieu."),
        ("en", "Three lamps broke."),
    ],
)
def test_people_deeds_digits_and_more_than_two_are_figures(language: str, text: str) -> None:
    assert len(figures(text, language)) == 1


def test_a_sentence_that_begins_like_a_line_of_a_page_is_read() -> None:
    assert figures("Subscribers to its service rose by 12 percent in the first half of the year.", "en") == [exact(12, "%")]
    assert figures("Next year the company will build 300 boats in its two yards at Lenmark.", "en")[0] == exact(300, "boats")
    assert figures("The town voted.\n\nSubscribe for 12 euros", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "others"),
    [
        ("en", "Ines Tolvar won the 200m butterfly. Some 7m people watched.", [(6_650_000, 7_350_000, "people")]),
        ("en", "Ines Tolvar came home first in the 110m hurdles.", [exact(1, None)]),
        ("de", "Ines Tolvar gewann das Finale über 200 Meter Schmetterling.", []),
        ("fr", "Ines Tolvar a gagné le 200 mètres papillon.", []),
        ("es", "Ines Tolvar ganó los 200 metros mariposa.", []),
    ],
)
def test_a_distance_before_the_kind_of_a_race_names_it(language: str, text: str, others: list[Row]) -> None:
    assert figures(text, language) == others


def test_a_distance_before_anything_else_is_one() -> None:
    assert figures("Ines Tolvar swam 200 metres across the bay.", "en") == [exact(200, "m")]
    assert figures("Sie ging 200 Meter am Rücken des Hügels entlang.", "de") == [exact(200, "m")]


def test_who_turned_so_many_has_that_age() -> None:
    assert figures("Ines Tolvar, who turned 23 two days later, won.", "en")[0] == exact(23, "years")
    assert figures("She turned 40 last week.", "en") == [exact(40, "years")]
    assert figures("She turned 40 boats away last week.", "en") == [exact(40, "boats")]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("es", "La tarifa subió cerca de un 40 %.", 38, 42),
        ("es", "La tarifa es casi un 40 % mayor.", 38, 40),
        ("es", "La tarifa subió más de un 40 %.", 40, None),
        ("es", "La tarifa subió un 40 %.", 40, 40),
    ],
)
def test_the_article_of_a_percentage_does_not_part_it_from_its_hedge(language: str, text: str, low: float, high: float | None) -> None:
    assert figures(text, language) == [(low, high, "%")]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("fr", "Douze bateaux ont coulé et neuf d'entre eux ont été relevés.", 9, "boats"),
        ("fr", "Douze bateaux ont coulé, neuf ont été relevés.", 9, "boats"),
        ("it", "Dodici barche sono affondate e sei di loro sono state recuperate.", 6, "boats"),
    ],
)
def test_a_number_word_that_is_another_word_too_counts_before_what_only_a_number_has(
    language: str, text: str, value: float, unit: str
) -> None:
    assert figures(text, language)[-1] == exact(value, unit)


def test_a_number_word_that_is_another_word_too_counts_nothing_else() -> None:
    assert figures("Un hangar neuf et un quai.", "fr") == []
    assert figures("Tu sei forte.", "it") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The fund holds €5m. The chimney is 46 metres high.\n\nThe post carried 64m letters, up from 52m.", 52_000_000, "letters"),
        ("The fund holds €5m. It sold more letters than the 64m of 2022.", 64_000_000, "letters"),
        ("The fund holds €5m. The wall is 12m high.", 12, "m"),
        ("The fund holds €5m. They dug through 12m of snow.", 12, "m"),
        ("The fund holds €5m. She swam in a 50m pool.", 50, "m"),
        ("The fund holds €5m. The crane is 90 metres tall and its arm reaches 4.2m.", 4.2, "m"),
    ],
)
def test_an_m_behind_digits_is_a_million_where_the_text_counts_so_and_no_length_is_told(text: str, value: float, unit: str) -> None:
    assert figures(text, "en")[-1] == exact(value, unit)


_SPAIN = "En Madrid y en Sevilla sube el pan. España paga más que ayer."


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("es", f"{_SPAIN}\n\nUruguay cobra 900 pesos de multa.", "UYU"),
        ("es", f"{_SPAIN}\n\nEl premio es de 900 pesos.", "MXN"),
        ("es", f"{_SPAIN}\n\nCanadá cobra 900 dólares de multa.", "USD"),
        ("en", "London and Leeds are dear.\n\nNorway charges 900 kroner for it.", "NOK"),
        ("en", "London and Leeds are dear.\n\nDenmark charges 900 kroner for it.", "DKK"),
        ("es", "Uruguay crece. Uruguay exporta. En Uruguay llueve.\n\nEn Argentina y en Buenos Aires gustó; costó 900 pesos.", "UYU"),
    ],
)
def test_a_word_for_money_that_countries_share_is_that_of_the_country_of_its_paragraph(language: str, text: str, unit: str) -> None:
    assert figures(text, language)[-1] == exact(900, unit)


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("es", "Las normas impiden a los vecinos pasar de 230 litros.", None, 230),
        ("es", "El consumo podría pasar de 230 litros.", 230, None),
        ("es", "El consumo no debe pasar de 230 litros.", None, 230),
        ("es", "Prohíben superar los 230 litros.", None, 230),
        ("fr", "Le décret interdit aux usagers de dépasser 230 litres.", None, 230),
        ("fr", "La fuite dépasse 230 litres.", 230, None),
        ("en", "The rules bar tenants from using more than 230 litres.", None, 230),
        ("en", "The dam kept back more than 230 litres.", 230, None),
    ],
)
def test_more_than_is_a_limit_where_somebody_is_kept_from_it(language: str, text: str, low: float | None, high: float | None) -> None:
    assert figures(text, language) == [(low, high, "L")]


def test_the_first_end_of_a_change_is_no_bound() -> None:
    assert figures("El puerto quiere pasar de siete terminales a cinco.", "es") == [exact(7, "terminals"), exact(5, "terminals")]
    assert figures("La tarifa pasará de 3 a 4 euros.", "es") == [exact(3, "EUR"), exact(4, "EUR")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A barrel of oil at 84 dollars worries nobody."),
        ("fr", "Un baril de pétrole à 84 dollars n'inquiète personne."),
        ("de", "Ein Fass Öl kostet 84 Dollar."),
        ("es", "Un barril de crudo cuesta 84 dólares."),
    ],
)
def test_what_a_price_is_for_is_no_quantity(language: str, text: str) -> None:
    assert [value[:2] for value in figures(text, language)] == [(84, 84)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She taught for 30 years, twelve of them in Orbeck."),
        ("fr", "Elle a enseigné trente ans, dont douze à Orbeck."),
        ("de", "68 Jahre alt ist sie, zwölf davon hat sie in Orbeck gelebt."),
        ("es", "Fue maestra treinta años, doce de ellos en Orbeck."),
    ],
)
def test_a_part_of_a_length_of_time_is_one(language: str, text: str) -> None:
    assert figures(text, language)[-1] == exact(12, "years")


def test_a_singular_before_a_bracket_is_not_what_stands_in_it() -> None:
    text = "Das Blatt brachte 610.000 Euro. Der alte Rekord des Malers (480.000) ist gebrochen."
    assert figures(text, "de")[-1] == exact(480000, "EUR")


def test_a_german_number_with_a_point_is_a_rank_where_the_sentence_goes_on() -> None:
    ranks = [
        c.value.low for c in read("Ines Tolvar wurde 27. in Orbeck, ihre Schwester 30.", "de").claims if c.kind is Kind.RANK and c.value
    ]
    assert ranks == [27]
    assert figures("Ines Tolvar wurde 27. Danach zog sie um.", "de") == [exact(27, "years")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Unleaded 95 sells at 1.46 euros a litre."),
        ("fr", "Le sans-plomb 95 s'affiche à 1,46 euro le litre."),
        ("es", "La gasolina 95 cuesta 1,46 euros el litro."),
    ],
)
def test_the_number_of_a_fuel_is_its_name(language: str, text: str) -> None:
    assert figures(text, language) == [exact(1.46, "EUR/L")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Las normas obligan a casi seis millones de catalanes a cerrar el grifo."),
        ("es", "Las normas impiden a casi seis millones de catalanes regar."),
        ("fr", "Près de six millions de Bretons vivent là."),
    ],
)
def test_millions_of_the_people_of_a_place_are_people(language: str, text: str) -> None:
    assert figures(text, language) == [(5_700_000, 6_000_000, "people")]


def test_an_adjective_of_a_place_behind_a_noun_counts_no_people() -> None:
    assert figures("Vendió seis millones de botellas catalanas.", "es") == [exact(6_000_000, "bottles")]


@pytest.mark.parametrize(
    ("language", "text", "values", "unit"),
    [
        ("en", "Tickets cost 12, 15 and 20 euros.", (12, 15, 20), "EUR"),
        ("en", "The tax rises by 4 and 6 per cent.", (4, 6), "%"),
        ("fr", "Les billets coûtent 12, 15 et 20 euros.", (12, 15, 20), "EUR"),
        ("de", "Die drei sind 24, 29 und 41 Jahre alt.", (24, 29, 41), "years"),
        ("de", "Die Strecken sind 10, 21 und 42 Kilometer lang.", (10, 21, 42), "km"),
        ("es", "Los detenidos, de 24, 29 y 41 años, fueron trasladados.", (24, 29, 41), "years"),
        ("en", "The suspects, aged 24, 29 and 41, were taken away.", (24, 29, 41), "years"),
    ],
)
def test_numbers_of_a_list_take_the_unit_that_one_of_them_has(language: str, text: str, values: tuple[int, ...], unit: str) -> None:
    assert figures(text, language) == [exact(value, unit) for value in values]


def test_numbers_that_are_no_list_keep_what_they_count() -> None:
    assert exact(24, "%") in (found := figures("The town has 83 doctors, a village of 83, and 24 % have left.", "en"))
    assert exact(83, "%") not in found
    assert figures("Of 40 trees, 12 and 5 per cent of the hedges died.", "en")[0] == exact(40, "trees")
    assert exact(3, "EUR") not in figures("The team had 3 goals, the guests 5 and 7 euros were left.", "en")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The fund spent 31 billion euros. Miners may still leave at 62.", 62),
        ("fr", "La caisse a versé 31 milliards d'euros. Le syndicat veut la retraite à 60, comme avant.", 60),
        ("de", "Die Kasse zahlte 31 Milliarden Euro. Die Partei fordert die Rente mit 67.", 67),
        ("es", "Jubilarse a los 62 costaría 3.000 millones de euros al año.", 62),
    ],
)
def test_what_people_do_at_a_bare_number_says_that_it_is_an_age(language: str, text: str, value: int) -> None:
    assert exact(value, "years") in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The firm left 62 sites.", "sites"),
        ("de", "Er ging mit 63 Kollegen.", "people"),
        ("es", "Se despidió a los 62 vecinos.", "people"),
    ],
)
def test_a_number_with_a_noun_behind_such_a_word_counts_that_noun(language: str, text: str, unit: str) -> None:
    assert [row[2] for row in figures(text, language)] == [unit]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Der Vorstand erwartet 860 bis 890 Mio. Euro.", 860e6, 890e6, "EUR"),
        ("Der Vorstand erwartet 3 bis 4 Mrd. Euro.", 3e9, 4e9, "EUR"),
        ("Der Vorstand erwartet 860 bis 890 Millionen Euro.", 860e6, 890e6, "EUR"),
    ],
)
def test_a_word_of_size_cut_short_is_that_of_both_ends(text: str, low: float, high: float, unit: str) -> None:
    assert figures(text, "de") == [(low, high, unit)]


def test_a_german_compound_of_years_is_a_length_of_time_and_light_years_are_none() -> None:
    assert exact(44, "years") in figures("Wer 44 Beitragsjahre vorweist, bekommt alles.", "de")
    assert exact(40, "years") not in figures("Der Stern ist 40 Lichtjahre entfernt.", "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We were 150,000 in the street."),
        ("fr", "Nous étions 150 000 dans la rue."),
        ("de", "Wir waren 150.000 auf der Straße."),
        ("es", "Éramos 150.000 en la calle."),
    ],
)
def test_those_who_say_how_many_they_were_are_people(language: str, text: str) -> None:
    assert figures(text, language) == [exact(150_000, "people")]
