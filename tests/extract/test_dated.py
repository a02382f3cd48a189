"""Which times are claims of their own, and what they date."""

import pytest

from factcheck.extract.places.reading import lookup
from factcheck.model import Claim, Kind, Modality
from tests.extract.reading import read


def dates(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(c.measure, c.time.iso if c.time else None) for c in read(text, language).claims if c.kind is Kind.DATE]


def isos(text: str, language: str = "en") -> list[str | None]:
    return [iso for _, iso in dates(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "The dyke was caulked in 1923.", "1923"),
        ("en", "The kilns will be relit in March 2026.", "2026-03"),
        ("fr", "Le four a été rallumé en 1923.", "1923"),
        ("de", "Der Ofen wurde 1923 versiegelt.", "1923"),
        ("es", "El horno fue sellado en 1923.", "1923"),
    ],
)
def test_an_event_that_no_list_knows_is_dated_where_it_stands_beside_its_time_or_is_planned(language: str, text: str, iso: str) -> None:
    assert isos(text, language) == [iso]


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "The bridge dates from 1932.", "1932"),
        ("en", "The last inspection of the bridge dates back to October 2024.", "2024-10"),
        ("fr", "Le pont date de 1932.", "1932"),
        ("fr", "La dernière inspection du pont remonterait à octobre 2024.", "2024-10"),
        ("de", "Die Brücke stammt aus dem Jahr 1932.", "1932"),
        ("es", "El puente data de 1932.", "1932"),
    ],
)
def test_what_dates_from_a_time_was_made_or_happened_then(language: str, text: str, iso: str) -> None:
    assert dates(text, language) == [("date:origin", iso)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Frost in April is no friend of the vine."),
        ("en", "In 2012 money that is not much."),
        ("fr", "L'été a pesé sur les ventes."),
        ("de", "Dabei war das vergangene Jahr glänzend."),
        ("es", "El verano fue seco."),
    ],
)
def test_a_month_or_year_that_only_sets_the_scene_is_no_claim(language: str, text: str) -> None:
    assert dates(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "On 3 June a landslip cut off 410 passengers.", "2025-06-03"),
        ("fr", "Le 3 juin, un éboulement a isolé 410 passagers.", "2025-06-03"),
        ("de", "Am 3. Juni schnitt ein Erdrutsch 410 Fahrgäste ab.", "2025-06-03"),
        ("es", "El 3 de junio un alud aisló a 410 pasajeros.", "2025-06-03"),
    ],
)
def test_a_full_day_is_stated_for_its_own_sake_beside_a_figure(language: str, text: str, iso: str) -> None:
    assert isos(text, language) == [iso]


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "Some 6,284 pupils sat the test between 10 and 13 March.", "2025-03-10/2025-03-13"),
        ("fr", "Du 10 au 13 mars, 6 284 élèves ont composé.", "2025-03-10/2025-03-13"),
        ("de", "Das Institut befragte vom 24. bis 29. Mai 1.004 Wähler.", "2025-05-24/2025-05-29"),
        ("es", "Del 3 al 22 de mayo el festival recibió a 9.000 personas.", "2025-05-03/2025-05-22"),
    ],
)
def test_so_are_the_days_from_one_to_another(language: str, text: str, iso: str) -> None:
    assert isos(text, language) == [iso]


def test_the_end_of_a_month_beside_a_figure_is_its_time() -> None:
    assert dates("At the end of March 2025 the depot held 4,000 tonnes.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In June a landslip cut off 410 passengers."),
        ("en", "Up to 3 June the line had carried 410 passengers."),
        ("en", "Exports were higher than in 2019."),
        ("en", "The gap is wider than that of 2019."),
        ("fr", "Au 3 juin, la ligne avait transporté 410 passagers."),
        ("de", "Im Juni schnitt ein Erdrutsch 410 Fahrgäste ab."),
        ("es", "En junio un alud aisló a 410 pasajeros."),
    ],
)
def test_a_coarse_time_beside_a_figure_and_a_time_compared_with_are_none(language: str, text: str) -> None:
    assert dates(text, language) == []


@pytest.mark.parametrize(
    ("language", "told", "fully"),
    [
        ("en", "The mayor said on Thursday that all is well.", "The mayor announced it on 3 June."),
        ("fr", "Le maire l'a dit jeudi.", "Le maire l'a annoncé le 3 juin."),
        ("es", "El alcalde lo dijo el jueves.", "El alcalde lo anunció el 3 de junio."),
    ],
)
def test_the_weekday_of_a_telling_is_none_and_its_full_day_is_one(language: str, told: str, fully: str) -> None:
    assert dates(told, language) == []
    assert isos(fully, language) == ["2025-06-03"]


def test_what_is_announced_for_a_year_is_dated_by_it() -> None:
    assert isos("Elle est annoncée pour 2030.", "fr") == ["2030"]
    assert isos("Elle a été évoquée en conseil.", "fr") == []


def test_a_time_counted_from_another_is_a_date_only_in_days_and_alone() -> None:
    assert isos("The bridge opened on 3 June. Three days later it was closed.")[-1] == "2025-06-06"
    assert "2025-07-08" not in isos("They moved in on 3 June, five weeks after the start of the season.")


def test_a_time_alone_between_marks_dates_the_clause_it_opens_or_follows() -> None:
    assert dates("On 3 May 2025, in the rain, the court handed down its verdict.") == [("date:verdict", "2025-05-03")]
    assert dates("The bridge was opened, in 1932, by a minister.") == [("date:open", "1932")]


def _places(text: str, language: str = "en") -> list[Claim]:
    return [c for c in read(text, language).claims if c.kind is Kind.PLACE]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The Hamburg shipyard will close.", "Hamburg"),
        ("fr", "La banque mutualiste de Lille a tranché.", "Lille"),
        ("de", "Die Firma aus Rostock schweigt.", "Rostock"),
        ("es", "El astillero de Cádiz cerrará.", "Cádiz"),
    ],
)
def test_a_firm_is_seated_by_its_noun_phrase(language: str, text: str, place: str) -> None:
    known = lookup(place, language)
    assert [c.object for c in _places(text, language)] == [known[1] if known else place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor of Lille smiled."),
        ("en", "Hotels in Spain are full."),
        ("en", "The French firm is silent."),
        ("fr", "Les hôtels de Lille sont pleins."),
        ("de", "Der Bürgermeister von Rostock schweigt."),
        ("es", "Los hoteles de Cádiz están llenos."),
    ],
)
def test_people_plurals_and_whole_countries_place_nothing(language: str, text: str) -> None:
    assert _places(text, language) == []


def test_a_place_lies_in_another_only_with_a_comma_or_a_known_path() -> None:
    (inside,) = _places("The museum is in Lyon, in France, and reopened.")
    assert (inside.subject, inside.measure, inside.object) == ("Lyon", "place:location", "France")
    assert [c for c in _places("Un plein suffit pour relier Lille à Rennes.", "fr") if c.measure == "place:location"] == []


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("en", "The barge ran aground at 4.47am.", "04:47"),
        ("en", "The call went out at ten to midnight.", "at ten to midnight"),
        ("fr", "La barge a touché le fond à 4 h 47.", "04:47"),
        ("fr", "Partie à 9 h 10 de la jetée, la barge a sombré.", "09:10"),
        ("de", "Der Kahn lief um 4.47 Uhr auf Grund.", "04:47"),
        ("es", "La barcaza encalló a las 4.47.", "04:47"),
    ],
)
def test_an_hour_alone_dates_what_happened_then(language: str, text: str, hour: str) -> None:
    found = [c for c in read(text, language).claims if c.kind is Kind.DATE]
    assert [(c.object, c.time) for c in found] == [(hour, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "La piscine est ouverte de 9 h à 17 h."), ("es", "La piscina abre de 9 a 17 horas.")],
)
def test_opening_hours_date_nothing(language: str, text: str) -> None:
    assert dates(text, language) == []


def test_an_hour_is_of_the_day_that_its_sentence_names() -> None:
    assert "2025-06-10T03" in isos("They were found out on 10 June, when the screens went black at 3am.")


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "The council plans to announce the winner in July.", "2025-07"),
        ("fr", "Les élus vont annoncer la fermeture en juillet.", "2025-07"),
        ("en", "The council announced the winner in May.", None),
    ],
)
def test_what_is_still_to_come_was_not_said_then(language: str, text: str, iso: str | None) -> None:
    assert isos(text, language) == ([] if iso is None else [iso])


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("de", "Am Morgen des 10. Juni brach der Damm.", "2025-06-10"),
        ("es", "La noche del martes se cerró el puente.", "2025-06-10"),
        ("fr", "Le pont n'a rouvert que mardi à l'aube.", "2025-06-10"),
    ],
)
def test_a_part_of_a_day_and_only_are_no_comparison(language: str, text: str, iso: str) -> None:
    assert isos(text, language) == [iso]


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "The kiln was relit on Tuesday.", "2025-06-10"),
        ("fr", "Le four a été rallumé mardi.", "2025-06-10"),
        ("de", "Der Ofen wurde am Dienstag versiegelt.", "2025-06-10"),
        ("en", "The kiln could be relit on Tuesday.", None),
        ("en", "On Tuesday things had looked different.", None),
    ],
)
def test_a_weekday_dates_what_was_done_right_beside_it(language: str, text: str, iso: str | None) -> None:
    assert isos(text, language) == ([] if iso is None else [iso])


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "Halvorsen invented the kiln brush in 1866.", "1866"),
        ("en", "They gave up the ferry on Tuesday.", "2025-06-10"),
        ("en", "On Tuesday they seemed tired of the ferry.", None),
        ("fr", "Le remorqueur a sombré en 1912.", "1912"),
        ("fr", "En 1987, le club déménage à Sarreval.", "1987"),
        ("fr", "Mardi, le bourg se trouvait sous la neige.", None),
        ("fr", "Repeinte en 2020, la salle plaît.", "2020"),
        ("de", "Sie sagt, dass der Lauf im März 2021 stattfand.", "2021-03"),
        ("fr", "Mardi, la préfète du canton, Anna Kell, a rendu l'estimation.", "2025-06-10"),
        ("de", "Im März 2021 zog der Verein nach Kelden um.", "2021-03"),
        ("de", "Im März 2021 war der Verein noch klein.", None),
        ("es", "El remolcador se hundió en 1912.", "1912"),
        ("es", "El lunes el pueblo parecía dormido.", None),
    ],
)
def test_a_verb_of_what_was_done_is_dated_and_one_of_how_things_stood_is_not(language: str, text: str, iso: str | None) -> None:
    assert isos(text, language) == ([] if iso is None else [iso])


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "The yard will close 40 berths by 30 September.", "../2025-09-30"),
        ("fr", "Le chantier supprime 40 postes d'ici au 30 mai 2026.", "../2026-05-30"),
        ("de", "Die Werft schließt 40 Liegeplätze bis zum 30. September 2025.", "../2025-09-30"),
        ("es", "El astillero cerrará 40 gradas antes de mayo de 2026.", "../2026-05"),
    ],
)
def test_the_month_or_day_of_a_limit_ahead_is_stated_beside_a_figure(language: str, text: str, iso: str) -> None:
    found = isos(text, language)
    assert len(found) == 1 and (found[0] or "")[:10] == iso[:10]


def test_the_year_of_a_limit_is_the_figures() -> None:
    assert isos("The fleet is to reach 800 ferries by 2034.") == []


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "The annex will open in October with 90 beds.", "2025-10"),
        ("en", "The 130 deputies will decide in October.", "2025-10"),
        ("en", "The first of two kilns will open in October.", "2025-10"),
        ("fr", "Les 130 députés trancheront en octobre.", "2025-10"),
        ("de", "Im Oktober soll der Anbau mit 90 Betten öffnen.", "2025-10"),
        ("es", "Los 130 diputados decidirán en octubre.", "2025-10"),
        ("en", "The annex will hold 90 beds in October.", None),
    ],
)
def test_a_figure_by_the_way_leaves_the_time_to_what_happens(language: str, text: str, iso: str | None) -> None:
    assert isos(text, language) == ([] if iso is None else [iso])


def test_from_one_year_to_another_is_stated_for_its_own_sake_and_within_a_year_is_the_figures() -> None:
    assert isos("From 2011 to 2018 the firm sold 3,400 plots.") == ["2011/2018"]
    assert isos("Between March and May the firm sold 3,400 plots.") == []


def test_the_day_of_a_dateline_dates_nothing() -> None:
    assert isos("KELDEN, June 10 - The yard has shut its slipway.") == []


def test_a_day_before_what_they_had_said_is_of_what_was_done_then() -> None:
    assert isos("When creditors met on Tuesday they had put in for more.") == ["2025-06-10"]
    assert isos("On Tuesday they said more.") == []


def test_a_post_after_as_is_no_comparison() -> None:
    assert dates("Anna Kell stepped down as mayor in April.") == [("date:leave_office", "2025-04")]


def test_the_year_behind_an_event_is_its_own_without_a_verb() -> None:
    assert isos("Sans compter la catastrophe de Kelden en 1986, l'usine a tenu.", "fr") == ["1986"]
    assert isos("Sans compter la beauté de Kelden en 1986, rien.", "fr") == []


@pytest.mark.parametrize(
    ("language", "text", "dated"),
    [
        ("de", "Der Stadtrat stimmte am Montag mit elf zu vier Stimmen zu.", True),
        ("fr", "Elle a bouclé samedi la traversée en 82 jours.", True),
        ("en", "The square was full. Thirty people were arrested on Monday.", False),
        ("en", "The shares closed at 19 euros on Monday.", False),
    ],
)
def test_a_day_dates_what_was_done_with_a_number_and_not_a_level_or_whom_it_befell(language: str, text: str, dated: bool) -> None:
    assert any(c.kind is Kind.DATE for c in read(text, language).claims) is dated


@pytest.mark.parametrize(
    ("language", "text", "dated"),
    [
        ("en", "Thirty people were hurt on Monday in Kelden. The road is shut.", True),
        ("en", "The road is shut. Thirty people were hurt there on Monday.", False),
        ("en", "The share price stood at 19 euros on Monday.", False),
        ("en", "Wheat settled at 190 euros a tonne on Monday.", False),
        ("fr", "Trente personnes ont été blessées lundi à Kelden.", True),
        ("fr", "La route est coupée. Trente personnes y ont été blessées lundi.", False),
        ("de", "Bei einem Brand sind am Montag 30 Menschen verletzt worden.", True),
        ("es", "Treinta vecinos desfilaron el lunes por Kelden.", True),
    ],
)
def test_the_first_sentence_tells_the_day_of_the_news_beside_its_figure(language: str, text: str, dated: bool) -> None:
    assert any(c.kind is Kind.DATE for c in read(text, language).claims) is dated


@pytest.mark.parametrize(
    ("text", "told"), [("Kilns sealed, 4 March 2024 | 4 April 2024", []), ("The kilns were sealed on 4 March 2024.", ["2024-03-04"])]
)
def test_nothing_that_no_list_knows_happens_in_the_cells_of_a_row(text: str, told: list[str]) -> None:
    assert isos(text) == told


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "She wrote to the regulator on 22 July 2024, five months after she resigned.", "2024-07-22"),
        ("fr", "Elle a saisi le tribunal le 22 juillet 2024, cinq mois après avoir démissionné.", "2024-07-22"),
    ],
)
def test_a_step_after_something_else_does_not_date_that(language: str, text: str, iso: str) -> None:
    assert isos(text, language) == [iso]


def test_a_participle_of_a_foreign_verb_says_what_was_done() -> None:
    assert isos("Das Rathaus wurde am 3. Mai 2024 evakuiert.", "de") == ["2024-05-03"]
    assert dates("Die Orgel wurde 2019 galvanisiert.", "de") == [("date:galvanisiert", "2019")]


@pytest.mark.parametrize("auxiliary", ["won't", "won’t", "will not", "didn't", "did not", "doesn't"])
def test_a_contracted_auxiliary_denies_and_is_no_part_of_the_subject(auxiliary: str) -> None:
    (claim,) = read(f"The cinema {auxiliary} open on 8 October 2025.", "en").claims
    assert (claim.subject, claim.modality) == ("cinema", Modality.DENIED)


def test_the_day_of_an_agency_s_dateline_is_no_event() -> None:
    assert dates("Elda (Alicante), 3 jun.- La firma Ruedina retira 84.000 sillas.", "es") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La empresa Ruedina nació en 1968 como taller."),
        ("fr", "La société Ruedina est née en 1968."),
        ("en", "The company Ruedina was born in 1968."),
    ],
)
def test_a_house_that_is_born_is_founded(language: str, text: str) -> None:
    assert dates(text, language) == [("date:found", "1968")]


def test_a_person_who_is_born_is_not() -> None:
    assert dates("The actor Joan Ferrer was born in 1970.") == [("date:born", "1970")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The shares closed on Tuesday at 46.90 euros.", []),
        ("es", "La acción cerró el martes a 46,90 euros.", []),
        ("en", "The plant closed on Tuesday with debts of 3 million euros.", ["date:stop"]),
        ("es", "La fábrica cerró el martes con deudas de 3 millones de euros.", ["date:stop"]),
    ],
)
def test_shares_that_close_at_a_price_come_to_no_end(language: str, text: str, told: list[str]) -> None:
    assert [measure for measure, _ in dates(text, language)] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Jane Marlow died on 9 June 2025 in Lyon. She was buried on 14 June 2025 in Paris."),
        ("fr", "Jeanne Marlot est morte le 9 juin 2025 à Lyon. Elle a été inhumée le 14 juin 2025 à Paris."),
        ("de", "Jana Marlow starb am 9. Juni 2025 in Lyon. Sie wurde am 14. Juni 2025 in Paris beigesetzt."),
        ("es", "Juana Marlo murió el 9 de junio de 2025 en Lyon. Fue enterrada el 14 de junio de 2025 en París."),
    ],
)
def test_where_and_when_somebody_is_buried_is_no_death(language: str, text: str) -> None:
    assert dates(text, language) == [("date:die", "2025-06-09"), ("date:bury", "2025-06-14")]
    places = [c for c in read(text, language).claims if c.kind is Kind.PLACE]
    assert [(c.measure, c.place) for c in places if c.place == "FR/Paris"] == [("place:burial", "FR/Paris")]
    assert all(c.place != "FR/Paris" for c in places if c.measure == "place:death")
