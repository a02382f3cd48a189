"""Units of figures: money by country, millions and metres, lengths of time, limits, rates and points."""

from decimal import Decimal

import pytest

from tests.extract.reading import read


def test_a_word_for_money_is_that_of_the_country_told_of() -> None:
    def unit(text: str, code: str) -> str | None:
        return next(c.value.unit for c in read(text, code).claims if c.kind.value == "money" and c.value is not None)

    assert unit("In Uruguay kostet das Brot 80 Pesos. Uruguay klagt.", "de") == "UYU"
    assert unit("En Suède, la taxe rapporte 30 millions de couronnes.", "fr") == "SEK"
    assert unit("En Noruega el billete cuesta 40 coronas.", "es") == "NOK"
    assert unit("Norway and Sweden met. In Norway a ticket costs 40 crowns.", "en") == "NOK"
    assert unit("In France, a barrel costs 70 dollars. Canada agrees with France.", "en") == "USD"  # the default, of no one told of
    assert not [c for c in read("En Israël, 12 nouveaux cas ont été relevés.", "fr").claims if c.kind.value == "money"]


def test_an_m_is_a_million_where_the_text_prices_in_it_and_speaks_of_no_metres() -> None:
    def values(text: str) -> list[tuple[int, str | None]]:
        return [(int(c.value.low or 0), c.value.unit) for c in read(text).claims if c.value is not None]

    assert values("The firm spent €3m. In all 2.1m people wrote in, and 40m watched.")[1:] == [(2100000, "people"), (40000000, "people")]
    assert values("The budget rises from 742m francs to 755m, or €790m.")[:2] == [(742000000, "CHF"), (755000000, "CHF")]
    assert (40, "m") in values("The firm spent €3m on a tower 40m above the sea, twice as many metres as planned.")


def test_hours_minutes_and_seconds_are_one_length() -> None:
    found = read("La montée a duré 52 min 40 s. L'étape fut bouclée en 5 h 02 min 17 s. Le musée ferme à 5 h 02.", "fr").claims
    assert [(str(c.value.low), c.value.unit) for c in found if c.value is not None] == [("3160", "seconds"), ("18137", "seconds")]


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("en", "Debt is not to exceed €314m.", None, "314000000"),
        ("en", "Debt is to exceed €314m.", "314000000", None),
        ("fr", "L'interdiction de dépasser 80 tonnes demeure.", None, "80"),
        ("fr", "Il prévoit de dépasser 80 tonnes.", "80", None),
        ("es", "El peso no debe superar los 80 kilos.", None, "80"),
        ("es", "El peso ronda los 80 kilos.", "76", "84"),
        ("de", "Das Gewicht beträgt nicht mehr als 80 Kilo.", None, "80"),
    ],
)
def test_an_excess_that_is_forbidden_is_a_limit(code: str, text: str, low: str | None, high: str | None) -> None:
    value = read(text, code).claims[0].value
    assert value is not None
    assert (value.low, value.high) == tuple(None if end is None else Decimal(end) for end in (low, high))


def test_a_rate_behind_at_the_is_per_unit() -> None:
    found = read("La récolte tombe à 51 hectolitres à l'hectare et à 30 hectolitres à la cave.", "fr").claims
    assert [c.value.unit for c in found if c.value is not None] == ["hL/ha", "hL"]


def test_more_than_a_hundred_points_are_counted() -> None:
    found = read("The pupils scored 517 points in the test, where 12 % failed.").claims
    assert [(c.kind.value, c.value.unit) for c in found if c.value is not None] == [("quantity", "points"), ("percent", "%")]


@pytest.mark.parametrize(
    ("code", "text", "low", "unit"),
    [
        ("de", "Er hat in 29 Jahren nie gefehlt.", "29", "years"),
        ("fr", "L'alarme était en panne depuis onze jours.", "11", "days"),
        ("es", "El mercado cierra dentro de 38 días.", "38", "days"),
        ("en", "The turbines should last thirty years.", "30", "years"),
    ],
)
def test_a_length_of_time_that_is_all_its_clause_counts_is_a_figure(code: str, text: str, low: str, unit: str) -> None:
    values = [c.value for c in read(text, code).claims if c.kind.value == "duration" and c.value is not None]
    assert [(value.low, value.unit) for value in values] == [(Decimal(low), unit)]


def test_a_length_of_time_beside_a_figure_says_over_what_time_that_is() -> None:
    kinds = [c.kind.value for c in read("Exports quadrupled to 400 tonnes in eight weeks.").claims]
    assert "quantity" in kinds
    assert "duration" not in kinds


def test_how_long_ago_is_a_time_and_no_length() -> None:
    assert not [c for c in read("Voilà 44 ans, la petite voiture naissait.", "fr").claims if c.kind.value == "duration"]


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("en", "The chip switches in 3 nanoseconds.", "3", "nanoseconds"),
        ("en", "The engine delivers 479 lb-ft of torque.", "479", "lb·ft"),
        ("en", "The van does 38 mpg.", "38", "mpg"),
        ("en", "Carbon dioxide rose to 421 ppm.", "421", "ppm"),
        ("fr", "Le pays a vendu 3 000 boisseaux de blé.", "3000", "bushels"),
        ("de", "Die Kamera hat 48 Megapixel.", "48", "MP"),
        ("es", "La lámpara da 800 lúmenes.", "800", "lm"),
    ],
)
def test_units_of_the_registry_are_read_by_their_names(code: str, text: str, value: str, unit: str) -> None:
    (found,) = [c.value for c in read(text, code).claims if c.value is not None]
    assert (str(found.low), found.unit) == (value, unit)


def test_a_change_and_where_it_led_are_no_range() -> None:
    def values(text: str) -> list[tuple[str, str]]:
        return [(str(c.value.low), str(c.value.high)) for c in read(text).claims if c.value is not None]

    assert values("The index slipped 4.1 points to 3,094.04.") == [("4.1", "4.1"), ("3094.04", "3094.04")]
    assert values("Sales tumbled by a third to 156,000 cars.") == [("33.33", "33.33"), ("156000", "156000")]
    assert values("The jury gives 4 to 5 points.") == [("4", "5")]
    assert values("It takes a third to a half of the harvest.")[0] == ("33.33", "50")


def test_the_number_of_a_magnitude_counts_no_people_whom_the_earthquake_struck() -> None:
    def value(text: str) -> tuple[str, str | None]:
        (found,) = [c.value for c in read(text).claims if c.value is not None]
        return str(found.low), found.unit

    assert value("The magnitude 6.4 earthquake struck at dawn.") == ("6.4", "magnitude")
    assert value("A 6.4-magnitude quake struck at dawn.") == ("6.4", "magnitude")
    assert value("A home has 2.5 people.") == ("2.5", "people")


def values(text: str, code: str) -> list[tuple[str | None, str | None, str | None]]:
    """Both ends and the unit of every figure in a text."""
    found = [c.value for c in read(text, code).claims if c.value is not None]
    return [(v.low if v.low is None else str(v.low), v.high if v.high is None else str(v.high), v.unit) for v in found]


def test_what_something_lies_under_is_no_bound() -> None:
    assert values("The wreck lies under 84 metres of water.", "en") == [("84", "84", "m")]
    assert values("Das Wrack liegt unter 84 Metern Wasser.", "de") == [("84", "84", "m")]
    assert values("The wall is under 84 metres long.", "en") == [(None, "84", "m")]


def test_a_vote_against_another_is_not_about_so_many() -> None:
    assert values("Das Gesetz wurde mit 179 gegen 148 Stimmen beschlossen.", "de")[1] == ("148", "148", "votes")
    assert values("Etwa gegen 300 Menschen kamen.", "de") == [("285", "315", "people")]


def test_an_article_and_its_noun_open_a_share_only_where_they_can() -> None:
    assert values("They work two days a month in 151 areas.", "en")[-1] == ("151", "151", "areas")
    assert values("Vorgeschrieben ist ein Minimum von 300 Geburten.", "de") == [("300", "300", "births")]
    assert values("One euro in twelve goes to sites without a licence.", "en") == [("8.333", "8.333", "%")]
    assert values("Un camion sur dix-sept est en panne.", "fr") == [("5.882", "5.882", "%")]
    assert values("Il n'y avait pas de médecin une journée sur cinq.", "fr") == [("20", "20", "%")]


def test_money_of_smaller_countries_and_cents_of_the_euro_are_read() -> None:
    assert values("They got eight euro cents a litre.", "en") == [("0.08", "0.08", "EUR/L")]
    assert values("Costará 1.500 millones de lei.", "es") == [("1500000000", "1500000000", "RON")]
    assert values("Die Karte kostet 900 Forint.", "de") == [("900", "900", "HUF")]


def test_so_much_a_day_stays_so_before_an_age() -> None:
    assert values("La limite est de 150 euros par jour avant 26 ans.", "fr")[0] == ("150", "150", "EUR/day")
    assert values("They built 25 homes a day earlier.", "en")[0] == ("25", "25", "homes")


def test_per_a_thousand_is_no_money_in_a_text_about_money() -> None:
    found = values("The ward lost €2m and spent €1m. Infant mortality stood at 4.1 per 1,000 births.", "en")
    assert found[-1][2] is not None and "EUR" not in found[-1][2]


@pytest.mark.parametrize(
    ("code", "text", "unit"),
    [
        ("en", "The magnet reaches 11.3 tesla.", "T"),
        ("en", "Workers took in 42 millisieverts.", "mSv"),
        ("en", "The filter let through 20 µSv.", "µSv"),
        ("en", "The dish holds 500 calories.", "kcal"),
        ("en", "He weighed 14 stone.", "st"),
        ("fr", "L'étoile est à 42 années lumière.", "ly"),
        ("fr", "L'eau contient 30 becquerels par litre.", "Bq/L"),
        ("fr", "Le pays importe 40 tonnes équivalent pétrole.", "toe"),
        ("de", "Der Stern liegt in 42 Lichtjahren Entfernung.", "ly"),
        ("de", "Der Planet bringt 30 Erdmassen auf die Waage.", "Earth masses"),
        ("de", "Die Anlage leistet 42 Terawatt.", "TW"),
        ("es", "La sonda midió 42 nanogramos.", "ng"),
        ("es", "Genera 12 petavatios hora.", "PWh"),
        ("es", "Registró 20 millas náuticas.", "nmi"),
    ],
)
def test_a_unit_is_known_with_every_prefix_and_by_all_the_words_of_its_name(code: str, text: str, unit: str) -> None:
    assert [c.value.unit for c in read(text, code).claims if c.value is not None] == [unit]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The dig found 12 stone circles."),
        ("en", "The trap caught 12 moles."),
        ("en", "Doctors removed 12 stones."),
        ("es", "El corral guarda 12 caballos."),
    ],
)
def test_a_word_that_is_a_unit_elsewhere_is_a_thing_here(code: str, text: str) -> None:
    known = {"st", "mol", "hp"}
    assert not known & {c.value.unit for c in read(text, code).claims if c.value is not None}


@pytest.mark.parametrize(
    ("code", "text", "unit"),
    [
        ("es", "El plan costará 42 millones de guaraníes.", "PYG"),
        ("fr", "Le plan coûtera 42 millions de guaranis.", "PYG"),
        ("de", "Der Plan kostet 42 Millionen Guaraní.", "PYG"),
        ("en", "The plan will cost 42 million guaranis.", "PYG"),
        ("en", "The plan will cost 42 million Central African CFA francs.", "XAF"),
        ("es", "El zoo cuidó de 12 leonas.", "lions"),
        ("fr", "Le labo a analysé 12 sols.", "sols"),
        ("en", "Lightning struck 12 gold mines.", "mines"),
    ],
)
def test_money_of_one_country_is_known_without_it_unless_its_name_is_a_word(code: str, text: str, unit: str) -> None:
    assert [c.value.unit for c in read(text, code).claims if c.value is not None] == [unit]


@pytest.mark.parametrize(
    ("code", "text", "unit"),
    [
        ("en", "The price rose 3 cents to 1.72 euros.", "EUR"),
        ("en", "Wheat lost 4 cents a bushel.", "USD/bushels"),
        ("en", "Milk fell two cents in Ireland. Ireland's farmers protest.", "EUR"),
        ("es", "México: el boleto sube 50 centavos. México protesta.", "MXN"),
        ("es", "El litro sube un céntimo.", "EUR/L"),
        ("de", "Das Benzin stieg um drei Cent auf 1,40 Dollar.", "USD"),
        ("fr", "En Suisse, le litre gagne trois centimes. La Suisse proteste.", "CHF/L"),
    ],
)
def test_cents_are_of_the_money_that_the_paragraph_names_or_of_its_country(code: str, text: str, unit: str) -> None:
    units = [c.value.unit for c in read(text, code).claims if c.kind.value == "money" and c.value is not None]
    assert units[:1] == [unit]


def test_cents_take_no_money_that_another_paragraph_names() -> None:
    found = read("Rents rose to 900 euros.\n\nCoffee settled at 412 cents a pound.").claims
    assert [c.value.unit for c in found if c.value is not None][-1] == "USD/lb"


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("es", "El banco multó a la firma con 3.000 rublos.", "3000", "RUB"),
        ("it", "La multa è di 3.000 rubli.", "3000", "RUB"),
        ("pt", "A multa é de 3.000 rublos.", "3000", "RUB"),
        ("de", "Der Eintritt kostete zwölf Mark und fünfzig Pfennig.", "12.5", "DEM"),
        ("it", "Il biglietto costa 12 sterline e 26 penny.", "12.26", "GBP"),
        ("pt", "O bilhete custa 12 libras esterlinas e 26 pence.", "12.26", "GBP"),
    ],
)
def test_money_of_other_countries_is_known_in_every_language(code: str, text: str, value: str, unit: str) -> None:
    read_as = [(c.value.low, c.value.unit) for c in read(text, code).claims if c.value is not None]
    assert read_as == [(Decimal(value), unit)]
