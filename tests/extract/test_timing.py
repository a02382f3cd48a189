"""Each figure has its own time: of its clause, of what it is compared with, of its paragraph or of what the article reports on."""

import pytest

from tests.extract.reading import claim, read


def when(text: str, words: str, language: str = "en", published: str = "2026-02-12") -> str | None:
    time = claim(read(text, language, published=published), words).time
    return None if time is None else time.iso


@pytest.mark.parametrize(
    ("language", "text", "own", "earlier"),
    [
        ("en", "The harbour handled 640 ships in 2025, against 590 in 2024.", "640", "590"),
        ("en", "In 2025 the harbour handled 640 ships, more than the 590 of 2024.", "640", "590"),
        ("en", "The harbour handled 640 ships in 2025, up from 590 a year earlier.", "640", "590"),
        ("fr", "Le port a reçu 640 navires en 2025, contre 590 en 2024.", "640", "590"),
        ("fr", "Le port a reçu 640 navires en 2025, contre 590 un an plus tôt.", "640", "590"),
        ("de", "Im Jahr 2025 kamen 640 Schiffe, gegenüber 590 ein Jahr zuvor.", "640", "590"),
        ("es", "El puerto recibió 640 barcos en 2025, frente a 590 en 2024.", "640", "590"),
        ("it", "Il porto ha accolto 640 navi nel 2025, contro 590 nel 2024.", "640", "590"),
    ],
)
def test_a_comparison_shifts_the_time_of_the_compared_figure_only(language: str, text: str, own: str, earlier: str) -> None:
    assert (when(text, own, language), when(text, earlier, language)) == ("2025", "2024")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The harbour handled 640 ships in 2025, 8 percent more than in 2024.", "8 percent"),
        ("en", "The harbour handled 640 ships in 2025, 8 percent more than a year before.", "8 percent"),
        ("fr", "En 2025, le port a reçu 8 % de navires de plus qu'en 2024.", "8 %"),
        ("fr", "Le port a reçu 640 navires en 2025, soit 8 % de plus que lors du record de 2019.", "8 %"),
        ("de", "Im Jahr 2025 kamen 640 Schiffe, acht Prozent mehr als 2024.", "Prozent"),
        ("es", "En 2025 el puerto recibió un 8 % más de barcos que en 2024.", "8 %"),
    ],
)
def test_what_a_change_is_measured_against_is_not_its_time(language: str, text: str, words: str) -> None:
    assert when(text, words, language) == "2025"


@pytest.mark.parametrize(
    "text", ["It carried 4.1 million passengers, up 64 percent on 2021's 2.5 million.", "Profit was above 2021's €2.5 million."]
)
def test_a_year_in_the_genitive_is_that_of_the_figure_behind_it(text: str) -> None:
    assert when(text, "2.5 million", published="2026-02-12") == "2021"


def test_a_figure_that_is_compared_with_no_earlier_one_keeps_the_time() -> None:
    assert when("In 2025 they stayed 5 nights, against 7 in 2024.", "7") == "2024"
    assert when("In 2025 they stayed 5 nights, against an average of 7.", "7") == "2025"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge cost €300m in 2015 money."),
        ("fr", "Le pont a coûté 300 millions d'euros de 2015."),
        ("de", "Die Brücke kostete 300 Millionen Euro in Preisen von 2015."),
    ],
)
def test_the_year_of_prices_is_no_time(language: str, text: str) -> None:
    assert when(text, "300", language) is None
    assert when("The bridge cost €300m in 2015.", "300") == "2015"


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "The mill, which opened in 1931, has 90 looms.", None),
        ("en", "In 1931, the mill had 90 looms.", "1931"),
        ("fr", "Ouverte en 1931, la filature compte 90 métiers à tisser.", None),
        ("fr", "En 1931, la filature comptait 90 métiers à tisser.", "1931"),
        ("es", "La fábrica, que abrió en 1931, tiene 90 telares.", None),
        ("es", "En 1931, la fábrica tenía 90 telares.", "1931"),
    ],
)
def test_the_time_of_a_relative_or_participle_stays_with_it(language: str, text: str, time: str | None) -> None:
    assert when(text, "90", language) == time


def test_when_something_was_said_is_not_when_it_was() -> None:
    assert when("The fleet burned 90 tonnes of fuel, the ministry said on Tuesday.", "90") is None
    assert when("The fleet burned 90 tonnes of fuel on Tuesday, the ministry said.", "90") == "2026-02-10"


def test_a_clause_about_the_time_before_it_takes_that_time() -> None:
    text = "It is still below its level of 2019, when 40,000 people came."
    assert when(text, "40,000") == "2019"
    assert when(text.replace("when", "although"), "40,000") is None


def test_a_figure_in_brackets_takes_the_time_right_before_them() -> None:
    assert when("Turnout was three points higher than in 2020 (61 percent).", "61") == "2020"


def test_since_when_tells_of_what_adds_up_and_of_what_has_been_so_but_not_beyond_a_semicolon() -> None:
    assert when("The ward has seen 90 deaths since January 2026.", "90") == "2026-01/.."
    assert when("A ticket has cost €12 since January 2026.", "12") == "2026-01/.."
    assert when("From 1 May 2026 a ticket is to cost €14.", "14") == "2026-05-01/.."
    assert when("Visits have halved since 2019; a ticket costs €12.", "12") is None


def test_a_length_of_days_does_not_end_today_but_one_of_years_may() -> None:
    assert when("The valley counted 90 deaths in two days.", "90") is None
    assert when("The valley counted 90 deaths in four years.", "90") == "P4Y/2026-02-12"


LEAD = "The group sold 9,000 boats in 2025, and sales rose by 4 percent.\n\n"


@pytest.mark.parametrize(
    ("rest", "words", "time"),
    [
        ("Sales of sails fell by 7 percent.", "7 percent", "2025"),
        ("Sales of sails will fall by 7 percent.", "7 percent", None),
        ("The group now has 700 employees.", "700", None),
        ("Sales of sails fell by 7 percent in January 2026.", "7 percent", "2026-01"),
    ],
)
def test_what_adds_up_is_of_the_period_that_the_article_reports_on(rest: str, words: str, time: str | None) -> None:
    assert when(LEAD + rest, words) == time


def test_an_old_period_is_not_what_the_article_reports_on() -> None:
    assert when(LEAD.replace("2025", "2017") + "Sales of sails fell by 7 percent.", "7 percent") is None


def test_what_happened_is_of_the_day_that_the_article_reports_on() -> None:
    text = "The police counted 9,000 demonstrators on Tuesday.\n\nIn Lyon there were 700 demonstrators."
    assert when(text, "700") == "2026-02-10"
    assert when(text.replace("there were", "there are now"), "700") is None


@pytest.mark.parametrize(("title", "time"), [("Strike at the harbour", "2026-02-10"), ("A harbour and its museum", None)])
def test_an_event_has_the_day_that_the_first_sentences_name(title: str, time: str | None) -> None:
    text = "The harbour stood empty on Tuesday.\n\nThe police counted 700 demonstrators."
    found = claim(read(text, published="2026-02-12", title=title), "700").time
    assert (found.iso if found else None) == time


def test_roles_and_ages_are_as_of_the_article() -> None:
    extraction = read("In 2021 Anna Berg, the mayor of Lund, opened the library.", published="2026-02-12")
    assert [c.time for c in extraction.claims if c.kind.value == "role"] == [None]
    assert when("In 2021 Anna Berg, 42, opened the library.", "42") is None


@pytest.mark.parametrize(
    ("language", "text", "words", "iso"),
    [
        ("en", "With 61 per cent of the votes, Ana Ruiz won the election in Port Lamar on 8 February.", "61 per cent", "2026-02-08"),
        ("en", "Some 450 anglers, two thirds of them over 60, had put £9m into ponds in 2019.", "450", "2019"),
        ("fr", "Avec 61 % des voix, Ana Ruiz a remporté dimanche 8 février l'élection de Port-Lamar.", "61 %", "2026-02-08"),
        ("de", "Rund 450 Angler, darunter 60 Frauen, hatten im Jahr 2019 neun Millionen Euro in Teiche gesteckt.", "450", "2019"),
        ("es", "El tranvía, con 17 paradas, abrirá en septiembre de 2027.", "17 paradas", "2027-09"),
    ],
)
def test_figures_before_the_verb_of_a_sentence_take_the_time_that_follows_it(language: str, text: str, words: str, iso: str) -> None:
    assert when(text, words, language) == iso


def test_a_figure_with_a_verb_of_its_own_does_not_take_the_time_of_the_next_clause() -> None:
    assert when("Opponents collected 9,870 signatures, and the ballot is set for 27 September.", "9,870") is None
    assert when("The plant, where 3,400 people work, opens a second hall in June 2027.", "3,400") is None


def test_the_only_time_of_a_clause_is_of_all_its_figures_but_not_of_what_one_is_compared_with() -> None:
    assert when("Exports dropped by 8 per cent to £14m in 2025.", "8 per cent") == "2025"
    assert when("Moreau scored 19 goals in 33 matches in 2025.", "19 goals") == "2025"
    assert when("Sales are up 6 per cent on the £3m of 2023.", "6 per cent") is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The harbour handled 640 ships in 2025, more than in 2024, which saw 590.", "590"),
        ("fr", "Le port a reçu 640 navires en 2025, plus qu'en 2024, qui en avait vu 590.", "590"),
    ],
)
def test_a_relative_behind_a_year_compared_tells_of_that_year(language: str, text: str, words: str) -> None:
    assert when(text, words, language) == "2024"
    assert when(text, "640", language) == "2025"


def test_a_length_of_service_is_not_what_an_article_reports_on() -> None:
    text = "Jon Berg, who has run the mill for 29 years, sold 40 looms.\n\nThe mill employed 60 weavers.\n\nRents rose by 4 per cent."
    assert when(text, "4 per cent") is None


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("2019 kamen 640 Schiffe in den Hafen.", "640", "2019"),
        ("Der Hafen zählte 2019 rund 640 Schiffe.", "640", "2019"),
        ("Gut 640 Schiffe zählte der Hafen 2019 in Tornau.", "640", "2019"),
    ],
)
def test_a_german_year_needs_no_preposition(text: str, words: str, iso: str) -> None:
    assert when(text, words, "de") == iso


def test_four_german_digits_before_a_noun_count_it() -> None:
    assert claim(read("Der Hafen zählte 2019 Schiffe.", "de"), "2019").time is None
    assert claim(read("Der Hafen zählte 2019 Schiffe.", "de"), "2019").value is not None


def test_a_rate_of_exchange_in_brackets_is_of_when_the_article_was_written() -> None:
    text = "The group took in €31bn in 2024 ($34bn at $1.08 to the euro)."
    assert when(text, "31bn") == "2024"
    assert when(text, "1.08") is None
    assert when("In 2024 the exchange rate was $1.08 to the euro.", "1.08") == "2024"


# What no words say of the figure itself


def around(text: str, words: str, language: str = "en", published: str = "2026-02-12") -> str | None:
    """A time that is only assumed; the test fails where it counts as stated."""
    time = claim(read(text, language, published=published), words).time
    assert time is None or time.assumed
    return None if time is None else time.iso


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The runway was shut from 14 to 16 January. BritJet lost 118 flights.", "118"),
        ("fr", "La piste a été fermée du 14 au 16 janvier. BritJet a perdu 118 vols.", "118"),
        ("de", "Die Piste war zwischen dem 14. und dem 16. Januar gesperrt. BritJet verlor 118 Flüge.", "118"),
        ("es", "La pista estuvo cerrada del 14 al 16 de enero. BritJet perdió 118 vuelos.", "118"),
    ],
)
def test_what_was_is_of_the_time_that_its_paragraph_told_of_last(language: str, text: str, words: str) -> None:
    assert around(text, words, language) == "2026-01-14/2026-01-16"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The runway was shut from 14 to 16 January. The airport employs 118 guards.", "118"),
        ("en", "The runway was shut from 14 to 16 January. BritJet has lost 118 flights.", "118"),
        ("en", "The runway was shut from 14 to 16 January. BritJet will lose 118 flights.", "118"),
        ("en", "The runway had been shut like this in 1997. BritJet lost 118 flights.", "118"),
        ("en", "The runway was shut from 14 to 16 January.\n\nBritJet lost 118 flights.", "118"),
        ("fr", "La piste a été fermée du 14 au 16 janvier. L'aéroport emploie 118 gardiens.", "118"),
        ("de", "Die Piste war vom 14. bis zum 16. Januar gesperrt. Der Flughafen beschäftigt 118 Wachleute.", "118"),
        ("es", "La pista estuvo cerrada del 14 al 16 de enero. BritJet ha perdido 118 vuelos.", "118"),
    ],
)
def test_what_is_or_will_be_and_what_follows_a_look_far_back_is_of_no_earlier_sentence(language: str, text: str, words: str) -> None:
    assert around(text, words, language) is None


def test_what_was_with_one_time_in_its_sentence_is_of_that_time() -> None:
    assert around("The gang, which got in on 11 January, was a club of thieves, and 38 doors were left open.", "38") == "2026-01-11"
    assert around("The gang got in on 11 January and left on 3 February, says a guard, and 38 doors were left open.", "38") is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Fifty-five people were killed, ten more than in 2024.", "Fifty-five"),
        ("fr", "Cinquante-cinq personnes ont été tuées, dix de plus qu'en 2024.", "Cinquante-cinq"),
        ("de", "Es starben 55 Menschen, zehn mehr als 2024.", "55"),
        ("es", "Murieron 55 personas, diez más que en 2024.", "55"),
    ],
)
def test_what_is_compared_with_the_year_before_last_was_last_year(language: str, text: str, words: str) -> None:
    assert around(text, words, language) == "2025"
    assert around(text, words, language, published="2025-06-12") is None  # 2025 is not over
    assert around(text, words, language, published="2028-06-12") is None  # it may be any year


def test_what_a_period_brought_is_not_of_the_day_of_the_news() -> None:
    text = "Halm filed for insolvency on 10 February. In the year 2025 it was said to be strong. Its revenue shrank by 11%."
    assert around(text, "11%") == "2025"


def test_what_rises_from_now_on_rises_from_what_it_is_now() -> None:
    assert around("The budget was passed in 2025. It will rise from 742m francs to 755m.", "742m") is None
    assert around("The budget was passed in 2025. It was 742m francs.", "742m") == "2025"


def test_the_time_of_what_a_sentence_speaks_of_is_of_its_figures() -> None:
    assert when("Celle de 2025, rendue publique le 30 janvier, aboutit à 554 200 infractions.", "554 200", "fr") == "2025"
    assert when("Ouvert en 2025, le chantier doit porter la capacité à 36 000 places.", "36 000", "fr") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Halm is a brewer. The company closed its plant on Tuesday. The owner said nothing.\n\nWorkers took 74 barrels away."),
        ("fr", "Halm est un brasseur. Il a fermé son usine mardi. Le patron n'a rien dit.\n\nLes ouvriers ont emporté 74 fûts."),
        ("de", "Halm ist eine Brauerei. Am Dienstag schloss sie ihr Werk. Der Chef schwieg.\n\nDie Arbeiter trugen 74 Fässer hinaus."),
        ("es", "Halm es una cervecera. El martes cerró su fábrica. El dueño no dijo nada.\n\nLos obreros se llevaron 74 barriles."),
    ],
)
def test_what_happened_is_of_the_day_that_the_first_sentences_tell_of(language: str, text: str) -> None:
    assert when(text, "74", language) == "2026-02-10"


def test_the_day_of_the_news_is_not_that_of_a_period_or_of_what_is() -> None:
    text = "The ferry sank on Tuesday. The line carried 40,000 people in 2025. Nobody knows why. {}"
    assert when(text.format("Rescuers took 74 people off."), "74") == "2025"  # what the article's figures are of comes first
    assert when("They came. The ferry sank on Tuesday. Nobody knows why. The line employs 310 people.", "310") is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Halm grew by 8 percent in 2024, is short of room, its owner says, and wants to lengthen its 2,215-metre runway.", "2,215"),
        ("de", "Halm hat 2024 um 8 Prozent zugelegt, braucht Platz, sagt der Chef, und will die Piste mit 2215 Metern verlängern.", "2215"),
    ],
)
def test_what_is_or_will_be_is_not_of_a_time_told_clauses_before(language: str, text: str, words: str) -> None:
    assert when(text, words, language) is None
    was = "Halm grew by 8 percent in 2024, was short of room, its owner says, and lengthened its runway to 2,215 metres."
    assert when(was, "2,215") == "2024"


def test_an_article_that_looks_ahead_is_not_of_the_time_it_recalls() -> None:
    text = "The fire that killed two people last autumn will cost the insurers more than they thought. Ships were late. {}"
    assert when(text.format("The owner lost 40 containers."), "40") is None
    past = text.replace("will cost", "has cost")
    assert when(past.format("The owner lost 40 containers."), "40") == "2025-autumn"


def test_a_look_ahead_behind_a_day_of_the_past_does_not_move_it() -> None:
    assert when("By 612 votes the people agreed on Friday to pay for a tower that will close the bay.", "612") == "2026-02-06"
    assert when("With 612 names the people will vote on Friday on a tower.", "612") == "2026-02-13"


@pytest.mark.parametrize(
    ("language", "title", "text", "words", "time"),
    [
        ("en", "Statement for the fourth quarter of 2025", "Revenue rose by 6% and 900 boats were sold.", "6%", "2025-Q4"),
        ("fr", "Résumé du jugement du 10 février 2026", "Le tribunal a condamné 14 hommes.", "14", "2026-02-10"),
        ("de", "Zwischenbericht für das vierte Quartal 2025", "Der Umsatz stieg um 6 Prozent.", "6 Prozent", "2025-Q4"),
        ("es", "Resultados del cuarto trimestre de 2025", "Los ingresos subieron un 6 %.", "6 %", "2025-Q4"),
        ("en", "Statement for the first quarter of 2026", "Revenue rose by 6%.", "6%", None),  # not over yet
        ("en", "The mill since the second quarter of 2019", "Revenue rose by 6%.", "6%", None),
    ],
)
def test_a_document_is_of_the_day_or_period_that_its_title_names(
    language: str, title: str, text: str, words: str, time: str | None
) -> None:
    found = claim(read(text, language, published="2026-02-12", title=title), words).time
    assert (found.iso if found is not None else None) == time


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Selby, 11 February 2026, 7:30 a.m.\n\nA barn burnt down on Tuesday night. More than 40 cows were saved."),
        ("de", "Kassel, 11. Februar 2026, 10.15 Uhr\n\nIn der Nacht auf Dienstag brannte ein Stall. Gerettet wurden 40 Kühe."),
        ("fr", "Lannion, le 11 février 2026\n\nUne grange a brûlé mardi. Plus de 40 vaches ont été sauvées."),
        ("es", "Lugo, 11 de febrero de 2026\n\nUn establo ardió el martes. Fueron rescatadas 40 vacas."),
    ],
)
def test_a_dateline_is_not_the_day_that_is_told_of(language: str, text: str) -> None:
    assert when(text, "40", language) == "2026-02-10"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Revenue in the third quarter of 2025 was €88m, 2% above our estimate of €86m.", "86"),
        (
            "fr",
            "Au troisième trimestre 2025, le chiffre d'affaires a atteint 88 millions d'euros, plus que notre estimation de 86 millions.",
            "86",
        ),
        ("de", "Der Umsatz lag im dritten Quartal 2025 bei 88 Mio. Euro, zwei Prozent über unserer Prognose von 86 Mio. Euro.", "86"),
        (
            "es",
            "En el tercer trimestre de 2025 los ingresos fueron de 88 millones de euros, más que nuestra previsión de 86 millones.",
            "86",
        ),
    ],
)
def test_what_was_expected_is_of_the_same_time_as_what_came(language: str, text: str, words: str) -> None:
    assert when(text, words, language) == "2025-Q3"


def test_a_quarter_may_stand_before_its_noun() -> None:
    assert when("Third-quarter revenue was €88 million.", "88") == "2025-Q3"
    assert when("A quarter-final drew 88 million viewers.", "88") is None


def test_a_dateline_dates_nothing() -> None:
    assert not read("Selm, 11. Februar 2026, 10.15 Uhr\n\nEin Stall brannte.", "de", published="2026-02-12").claims
    assert when("- Opening: 11 February 2026", "Opening") == "2026-02-11"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The pension will rise in two steps, the first in 2027.", "date"),
        ("es", "La pensión subirá en dos tramos, el segundo en 2027.", "date"),
        ("en", "Anna Brandt came second in 2027.", "rank"),
        ("en", "Inventories were cut by a fifth within 2027.", "ratio"),
    ],
)
def test_which_of_several_comes_when_is_no_rank(language: str, text: str, kind: str) -> None:
    assert [c.kind.value for c in read(text, language).claims if c.kind.value in ("date", "rank", "ratio")] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "Four months after its opening on 14 June 2025, the bridge had carried 905,000 vehicles.", "2025-10"),
        ("en", "Ten days after its opening on 14 June 2025, the bridge had carried 905,000 vehicles.", "2025-06-24"),
        ("en", "Two years before its opening in 2025, the bridge had drawn 905,000 vehicles.", "2023"),
        ("en", "The bridge carried 905,000 vehicles in the four months after its opening on 14 June 2025.", "2025-06-14/2025-10-14"),
        ("en", "Four months after the fire the bridge reopened on 3 May 2025 with 905,000 vehicles.", "2025-05-03"),
        ("en", "At its opening on 14 June 2025 the bridge carried 905,000 vehicles.", "2025-06-14"),
        ("fr", "Quatre mois après son ouverture le 14 juin 2025, le pont a vu passer 905 000 véhicules.", "2025-10"),
        ("de", "Vier Monate nach der Eröffnung am 14. Juni 2025 haben 905.000 Fahrzeuge die Brücke benutzt.", "2025-10"),
        ("de", "Vier Monate nach dem Brand wurden am 3. Mai 2025 auf der Brücke 905.000 Fahrzeuge gezählt.", "2025-05-03"),
        ("es", "Cuatro meses después de su apertura el 14 de junio de 2025, el puente ha recibido 905.000 vehículos.", "2025-10"),
    ],
)
def test_what_is_told_a_step_after_a_date_is_of_then(language: str, text: str, time: str) -> None:
    assert when(text, "905", language) == time


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fare has been €3.90 since October, before that it was €3.50."),
        ("en", "The fare has been €3.90 since October, up from €3.50."),
        ("en", "The fare has been €3.90 since October; previously it was €3.50."),
        ("fr", "Le ticket coûte 3,90 euros depuis octobre, contre 3,50 euros auparavant."),
        ("fr", "Le ticket coûte 3,90 euros depuis octobre, auparavant il coûtait 3,50 euros."),
        ("de", "Der Fahrpreis beträgt seit Oktober 3,90 Euro, zuvor waren es 3,50 Euro."),
        ("es", "El billete cuesta desde octubre 3,90 euros, antes costaba 3,50 euros."),
    ],
)
def test_what_was_before_is_not_of_the_time_since_which_another_holds(language: str, text: str) -> None:
    earlier, later = ("3.50", "3.90") if language == "en" else ("3,50", "3,90")
    assert when(text, earlier, language, "2025-07-20") is None
    assert when(text, later, language, "2025-07-20") == "2024-10/.."  # never of the October to come


_SUMMER = "2025-06-14/2025-07-13"


@pytest.mark.parametrize(
    ("language", "before", "text", "time"),
    [
        ("en", "The bridge was opened on 14 June 2025. ", "In its first month, the bridge carried 212,000 vehicles.", _SUMMER),
        ("en", "Opened on 14 June 2025, ", "the bridge carried 212,000 vehicles in its first month.", _SUMMER),
        ("en", "The bridge was opened on 14 June 2025. ", "In the first week of August, it carried 212,000 vehicles.", "2025-W32"),
        ("en", "The plant was opened on 14 January 2025. ", "In the first quarter of 2025, it made 212,000 vehicles.", "2025-Q1"),
        ("en", "", "In its first month, the bridge carried 212,000 vehicles.", None),
        ("en", "The mayor died on 14 June 2025. ", "In its first month, the bridge carried 212,000 vehicles.", None),
        ("fr", "Le pont a été inauguré le 14 juin 2025. ", "Au cours de son premier mois, il a vu passer 212 000 véhicules.", _SUMMER),
        (
            "de",
            "Die Brücke wurde am 14. Juni 2025 eröffnet. ",
            "In den ersten vier Wochen zählte sie 212.000 Autos.",
            "2025-06-14/2025-07-11",
        ),
        ("es", "El puente se inauguró el 14 de junio de 2025. ", "En su primer mes, el puente registró 212.000 vehículos.", _SUMMER),
    ],
)
def test_the_first_month_of_something_begins_when_it_opened(language: str, before: str, text: str, time: str | None) -> None:
    assert when(before + text, "212", language) == time


def test_a_weekday_beside_a_date_leaves_no_other_day_to_the_rest_of_the_article() -> None:
    text = "The bridge was opened on Saturday 14 June 2025. It was shut for three days. Some 20,000 people came."
    assert when(text, "20,000", published="2025-07-20") == "2025-06-14"


@pytest.mark.parametrize(
    ("text", "words", "stated"),
    [
        ("The margin was 17.4% of revenue (Q3 2024: 16.2%).", "17.4%", False),
        ("The margin was 17.4% of revenue (Q3 2024: 16.2%).", "16.2%", True),
        ("The margin was 17.4% of revenue (Q3 2024).", "17.4%", True),
    ],
)
def test_a_time_with_a_figure_of_its_own_in_brackets_is_not_that_of_the_figure_before_them(text: str, words: str, stated: bool) -> None:
    time = claim(read(text), words).time
    assert (time is not None and not time.assumed) is stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Mercredi le parquet a parlé de la halle, qui avait fait 11 morts et 34 blessés le 9 novembre 2019."),
        ("en", "On Wednesday the court heard of the fire that left 11 dead and 34 injured on 9 November 2019."),
    ],
)
def test_a_time_behind_two_figures_joined_by_and_is_that_of_both(language: str, text: str) -> None:
    assert {when(text, number, language) for number in ("11", "34")} == {"2019-11-09"}


def test_a_time_behind_another_clause_is_not_that_of_the_figure_before_it() -> None:
    assert when("The works employ 8,100 people and made 42 hulls in 2019.", "8,100") != "2019"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Gemeinde hatte 2019 einen Tunnel gefordert; die Kosten wurden damals auf 7,4 Millionen Euro geschätzt."),
        ("de", "Die Gemeinde hatte 2019 einen Tunnel gefordert. Damals sollte er 7,4 Millionen Euro kosten."),
        ("en", "The council asked in 2019 for a tunnel. At the time it would have cost 7.4 million euros."),
        ("es", "El pueblo pidió en 2019 un túnel. Por entonces costaba 7,4 millones de euros."),
    ],
)
def test_what_was_so_then_was_so_at_the_time_told_before(language: str, text: str) -> None:
    assert when(text, "7.4" if language == "en" else "7,4", language) == "2019"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exports, which reached 12 million bottles in 2025, will fall to ten million.\n\nThe harvest employed 3,200 people."),
        ("es", "Las exportaciones, que en 2025 sumaron 12 millones de botellas, podrían caer.\n\nSe emplearon 3.200 temporeros."),
        ("es", "Se han recogido 41 millones de kilos, lejos de los 57 millones de 2025.\n\nSe emplearon 3.200 temporeros."),
        ("fr", "On a récolté 41 millions de kilos, loin des 57 millions de 2025.\n\nLa récolte a employé 3 200 saisonniers."),
    ],
)
def test_a_period_that_is_only_compared_or_recalled_is_not_what_the_article_reports_on(language: str, text: str) -> None:
    assert when(text, "200", language) is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Vendredi, deux personnes sont mortes.", "deux"),
        ("fr", "Vendredi, 13 personnes sont mortes.", "13"),
        ("es", "El martes, 12 personas murieron.", "12"),
    ],
)
def test_a_number_behind_a_weekday_and_a_comma_is_no_day_of_the_month(language: str, text: str, words: str) -> None:
    found = claim(read(text, language), words)
    assert (found.measure, found.value.unit if found.value else None) == ("killed", "people")
