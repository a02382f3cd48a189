"""Dates and periods are read in every language, and never from a count."""

import datetime as dt

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times, times_and_hours
from factcheck.extract.times.when import When
from factcheck.lang import pack
from factcheck.model.time import TimeRelation
from factcheck.model.time_iso import parse_time
from tests.work import calls

_LANGUAGES = ["de", "en", "es", "fr", "it", "pt"]
_PUBLISHED = "2025-08-07"  # a Thursday


def _read(code: str, text: str, published: str = _PUBLISHED) -> list[When]:
    language = pack(code)
    return times(text, language, numerals(text, language), parse_time(published))


_READ = {
    "en": [
        ("It opened on 5 August.", "2025-08-05"),
        ("It opened on August 5th, 2024.", "2024-08-05"),
        ("Sales rose in the first quarter of 2024.", "2024-Q1"),
        ("It left two years ago.", "2023"),
        ("It has been open since 2021.", "2021/.."),
        ("It closed on Tuesday.", "2025-08-05"),
        ("It ran from 4 to 22 January 2024.", "2024-01-04/2024-01-22"),
        ("It ran from June to August 2022.", "2022-06/2022-08"),
        ("It was sold next week.", "2025-W33"),
        ("It fell in the 1970s.", "1970s"),
        ("It was built in the 19th century.", "1800/1899"),
        ("It shut in early 2023.", "2023-01/2023-04"),
        ("Profit rose in the year to March 2025.", "2024-04/2025-03"),
        ("It sold 4 million over the past two weeks.", "P2W/2025-08-07"),
        ("It was seen in the first week of October 2024.", "2024-W40"),
        ("It began at 4 pm on 5 August 2025.", "2025-08-05T16"),
        ("It returns the day after tomorrow.", "2025-08-09"),
        ("It was founded in the spring of nineteen seventy eight.", "1978-spring"),
        ("It shut in twenty twenty-three.", "2023"),
        ("It opens in the third quarter of this year.", "2025-Q3"),
        ("It shut from 1 June to 7 September.", "2025-06-01/2025-09-07"),
        ("The rest of the year is open.", "2025-08-07/2025-12-31"),
    ],
    "fr": [
        ("Ouvert le 1er mai.", "2025-05-01"),
        ("Fevrier fut froid.", "2025-02"),
        ("En cinq ans, tout a changé.", "P5Y/2025-08-07"),
        ("Au premier semestre 2025, rien.", "2025-H1"),
        ("D'ici à 2034, tout changera.", "../2034"),
        ("Il est parti en décembre dernier.", "2024-12"),
        ("Ouvert du 4 au 22 janvier 2024.", "2024-01-04/2024-01-22"),
        ("Il reviendra la semaine prochaine.", "2025-W33"),
        ("Fermé le 15 de ce mois.", "2025-08-15"),
        ("Au cours des trois derniers mois, rien.", "P3M/2025-08-07"),
        ("Construit au XIXe siècle.", "1800/1899"),
        ("Dans les années 70, rien.", "1970s"),
        ("Arrivé mardi soir.", "2025-08-05"),
        ("Signé fin 2023.", "2023-10/2023-12"),
        ("Vu il y a deux ans.", "2023"),
        ("De mars à mai 2024, rien.", "2024-03/2024-05"),
        ("Elle a ouvert le 5 août 2025 à 16 h.", "2025-08-05T16"),
    ],
    "de": [
        ("Es begann am Freitag.", "2025-08-01"),
        ("Es begann am 5. August 2024.", "2024-08-05"),
        ("Im ersten Halbjahr 2025 stieg der Umsatz.", "2025-H1"),
        ("Vor zwei Jahren war es anders.", "2023"),
        ("Seit 2021 wächst der Verein.", "2021/.."),
        ("Bis 2030 soll es fertig sein.", "../2030"),
        ("Ende Februar schloss das Haus.", "2025-02-21/2025-02-28"),
        ("Im dritten Quartal 2024 fiel der Gewinn.", "2024-Q3"),
        ("Im vergangenen Jahr kamen mehr.", "2024"),
        ("Von Juni bis August 2022 war es trocken.", "2022-06/2022-08"),
        ("Vom 4. bis 22. Januar 2024 lief die Schau.", "2024-01-04/2024-01-22"),
        ("In den 1970er Jahren entstand das Werk.", "1970s"),
        ("Im 19. Jahrhundert gebaut.", "1800/1899"),
        ("Gestern kam die Antwort.", "2025-08-06"),
        ("Im Sommer 2024 war es heiß.", "2024-summer"),
        ("In den ersten sechs Monaten 2025 sank der Absatz.", "2025-01/2025-06"),
        ("Nächste Woche tagt der Rat.", "2025-W33"),
        ("Anfang 2023 schloss die Fabrik.", "2023-01/2023-04"),
    ],
    "es": [
        ("Abrió el jueves 19 de enero de 2023.", "2023-01-19"),
        ("Cerró el martes.", "2025-08-05"),
        ("Hace un año era distinto.", "2024"),
        ("Desde 2021 crece.", "2021/.."),
        ("A finales de 2024 cerró.", "2024-10/2024-12"),
        ("En el primer trimestre de 2025 subió.", "2025-Q1"),
        ("El año pasado vendió más.", "2024"),
        ("En marzo de 2024 abrió.", "2024-03"),
        ("Del 4 al 22 de enero de 2024 hubo huelga.", "2024-01-04/2024-01-22"),
        ("Entre junio y agosto de 2022 ardió.", "2022-06/2022-08"),
        ("En los años setenta nació.", "1970s"),
        ("En el siglo XIX se construyó.", "1800/1899"),
        ("Ayer llegó.", "2025-08-06"),
        ("En los últimos tres meses cayó.", "P3M/2025-08-07"),
        ("En verano de 2024 llovió.", "2024-summer"),
        ("Hasta 2030 no acabará.", "../2030"),
        ("En diciembre pasado cerró.", "2024-12"),
    ],
    "it": [
        ("Ha aperto giovedì 19 gennaio 2023.", "2023-01-19"),
        ("Ha chiuso martedì.", "2025-08-05"),
        ("Un anno fa era diverso.", "2024"),
        ("Dal 2021 cresce.", "2021/.."),
        ("Entro il 2030 finirà.", "../2030"),
        ("Nel primo trimestre del 2025 è salito.", "2025-Q1"),
        ("A marzo 2024 ha aperto.", "2024-03"),
        ("L'anno scorso ha venduto di più.", "2024"),
        ("Alla fine del 2024 ha chiuso.", "2024-10/2024-12"),
        ("Dal 4 al 22 gennaio 2024 era aperto.", "2024-01-04/2024-01-22"),
        ("Tra giugno e agosto 2022 è bruciato.", "2022-06/2022-08"),
        ("Negli anni settanta è nato.", "1970s"),
        ("Nel XIX secolo fu costruito.", "1800/1899"),
        ("Ieri è arrivato.", "2025-08-06"),
        ("Negli ultimi tre mesi è sceso.", "P3M/2025-08-07"),
        ("Nell'estate del 2024 ha piovuto.", "2024-summer"),
        ("La settimana prossima torna.", "2025-W33"),
    ],
    "pt": [
        ("Abriu na quinta-feira, 19 de janeiro de 2023.", "2023-01-19"),
        ("Fechou na terça-feira.", "2025-08-05"),
        ("Há um ano era diferente.", "2024"),
        ("Desde 2021 cresce.", "2021/.."),
        ("Até 2030 estará pronto.", "../2030"),
        ("No primeiro trimestre de 2025 subiu.", "2025-Q1"),
        ("Em março de 2024 abriu.", "2024-03"),
        ("No ano passado vendeu mais.", "2024"),
        ("No final de 2024 fechou.", "2024-10/2024-12"),
        ("De 4 a 22 de janeiro de 2024 houve greve.", "2024-01-04/2024-01-22"),
        ("Entre junho e agosto de 2022 ardeu.", "2022-06/2022-08"),
        ("Nos anos 70 nasceu.", "1970s"),
        ("No século XIX foi construído.", "1800/1899"),
        ("Ontem chegou.", "2025-08-06"),
        ("Nos últimos três meses caiu.", "P3M/2025-08-07"),
        ("No verão de 2024 choveu.", "2024-summer"),
        ("Dois anos atrás era menor.", "2023"),
    ],
}


@pytest.mark.parametrize(("code", "text", "iso"), [(code, text, iso) for code, rows in _READ.items() for text, iso in rows])
def test_a_time_is_resolved_against_publication(code: str, text: str, iso: str) -> None:
    assert [w.time.iso for w in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sales fell in the third quarter of 2024, after a rise a year earlier.", "2023-Q3"),
        ("It opened on 5 May 2024 and closed two days later.", "2024-05-07"),
        ("They sold 9 in March 2024, against 7 the year before.", "2023-03"),
        ("In 2020, in nearly eight months, it sold 9.", "2020-05-01/2020-12-31"),
        ("It fell in July 2025, and rose on the 18th.", "2025-07-18"),
        ("They carried 9 in the year to March 2025, against 7 the year before.", "2023-04/2024-03"),
        ("They meet next week. The strike ended on Friday.", "2025-08-01"),
    ],
)
def test_a_step_counts_from_the_time_stated_before(text: str, iso: str) -> None:
    assert _read("en", text)[-1].time.iso == iso


@pytest.mark.parametrize(("code", "text"), [("en", "It sold 9 in four years."), ("fr", "Elle en a vendu 9 en quatre ans.")])
def test_a_duration_covers_the_stretch_that_ends_at_publication(code: str, text: str) -> None:
    [when] = _read(code, text)
    assert (when.form, when.time.relation, when.time.iso) == ("duration", TimeRelation.OVER, "P4Y/2025-08-07")


@pytest.mark.parametrize("after", [" sept bateaux", ", deux navires"])
def test_a_count_in_words_behind_a_weekday_is_no_day(after: str) -> None:
    text = f"dans la nuit de lundi à mardi{after}"
    language = pack("fr")
    found = times(text, language, numerals(text, language), parse_time("2026-09-02"))
    assert [w.time.iso for w in found] == ["2026-08-31/2026-09-01"]


def test_a_number_in_words_alone_is_no_year() -> None:
    assert _read("en", "Police held nineteen officers, and twenty-three were hurt.") == []


def test_publication_known_to_the_month_gives_no_days() -> None:
    assert [w.time.iso for w in _read("en", "Two months ago it closed. On Tuesday it opened.", "2025-08")] == ["2025-06"]


@pytest.mark.parametrize("code", _LANGUAGES)
@pytest.mark.parametrize("form", ["full", "long", "medium"])
@given(st.dates(dt.date(1900, 1, 1), dt.date(2049, 12, 31)))
@settings(max_examples=30, deadline=None)
def test_a_date_written_as_its_language_writes_it_is_read_back(code: str, form: str, day: dt.date) -> None:
    written = format_date(day, form, locale=code)
    assert [w.time.iso for w in _read(code, f"X {written}, x")] == [day.isoformat()]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "It closes by the end of 2028.", "../2028-12"),
        ("fr", "Il ferme d'ici à la fin de 2028.", "../2028-12"),
        ("de", "Es schließt bis Ende 2028.", "../2028-12"),
        ("es", "Cerrará para finales de 2028.", "../2028-12"),
        ("it", "Chiude entro la fine del 2028.", "../2028-12"),
        ("en", "It has been shut since early 2024.", "2024-01/.."),
        ("en", "It was shut at the end of 2024.", "2024-10/2024-12"),
    ],
)
def test_until_and_since_hold_of_the_end_or_beginning_of_a_year(code: str, text: str, iso: str) -> None:
    assert [w.time.iso for w in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "Pay is safe until the end of March.", "../2026-03-31"),
        ("en", "Pay was late until the end of March.", "../2025-03-31"),
        ("fr", "La grille reste en place jusqu'au 30 mars.", "../2026-03-30"),
        ("fr", "La grille est restée en place jusqu'au 30 mars.", "../2025-03-30"),
        ("de", "Der Hof bleibt bis März geschlossen.", "../2026-03"),
        ("de", "Der Hof blieb bis März geschlossen.", "../2025-03"),
        ("es", "El patio está lleno hasta marzo.", "../2026-03"),
        ("es", "El patio estuvo lleno hasta marzo.", "../2025-03"),
        ("en", "The agency has until 30 March to decide.", "../2026-03-30"),
        ("en", "The agency had until 30 March to decide.", "../2025-03-30"),
        ("fr", "Là où le dossier a été déposé, l'agence a jusqu'au 30 mars pour se prononcer.", "../2026-03-30"),
        ("de", "Die Behörde, die zuletzt schwieg, hat bis zum 30. März Zeit.", "../2026-03-30"),
        ("es", "La agencia, que pidió más datos, tiene hasta el 30 de marzo para decidir.", "../2026-03-30"),
    ],
)
def test_until_a_date_without_a_year_is_until_the_next_one_unless_it_tells_what_was(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "isos"),
    [
        ("en", "He was born in May nineteen oh two.", ["1902-05"]),
        ("en", "She served nineteen oh two meals.", []),
        ("en", "It closed on May twenty one.", ["2025-05-21"]),
        ("en", "In May twenty one people fell ill.", ["2025-05"]),
        ("en", "He left in August 99.", ["1999-08"]),
        ("en", "In March 99 people came.", ["2025-03"]),
        ("fr", "Elle est partie en mars 98.", ["1998-03"]),
        ("fr", "En mars 98 personnes sont venues.", ["2025-03"]),
        ("de", "Er ging im März 98.", ["1998-03"]),
        ("es", "Se fue en marzo del 98.", ["1998-03"]),
        ("en", "The raid of Jan-10 failed.", ["2025-01-10"]),
        ("en", "It shut on first Sunday.", ["2025-08-03"]),
        ("en", "It shuts every second Sunday.", []),
        ("en", "It rained on the second Sunday.", []),
    ],
)
def test_a_date_in_words_or_short_forms_is_told_from_a_count(code: str, text: str, isos: list[str]) -> None:
    assert [when.time.iso for when in _read(code, text)] == isos


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "The fair runs for two weeks from 20 December.", "2025-12-20/2026-01-02"),
        ("en", "The sale ran for two weeks from 20 December.", "2024-12-20/2025-01-02"),
        ("fr", "La foire dure deux semaines à compter du 20 décembre.", "2025-12-20/2026-01-02"),
        ("de", "Für zwei Wochen ab dem 20. Dezember ist das Bad zu.", "2025-12-20/2026-01-02"),
        ("es", "La feria dura dos semanas a partir del 20 de diciembre.", "2025-12-20/2026-01-02"),
        ("en", "Rents doubled between 2019 and today.", "2019/2025-08-07"),
        ("en", "Rents doubled between 3 March and now.", "2025-03-03/2025-08-07"),
        ("fr", "Les loyers ont doublé entre 2019 et aujourd'hui.", "2019/2025-08-07"),
        ("de", "Die Mieten stiegen zwischen 2019 und heute.", "2019/2025-08-07"),
        ("es", "Los alquileres subieron entre 2019 y hoy.", "2019/2025-08-07"),
        ("en", "She left two Fridays ago.", "2025-07-25"),
        ("fr", "Il viendra dans deux dimanches.", "2025-08-17"),
        ("de", "Vor zwei Sonntagen war sie da.", "2025-07-27"),
        ("es", "Hace dos domingos estuvo aquí.", "2025-07-27"),
        ("en", "It was built in 2 years and 6 months.", "2023-02-07/2025-08-07"),
        ("fr", "Il rouvrira dans 5 ans, 1 mois et 12 jours.", "2025-08-07/2030-09-19"),
        ("en", "The bill is due within two weeks.", "2025-08-07/P2W"),
        ("en", "Sales doubled within two weeks.", "P2W/2025-08-07"),
        ("en", "Within two weeks the halls open.", "2025-08-07/P2W"),
        ("en", "It is the third fire within two weeks.", "P2W/2025-08-07"),
        ("de", "Es ist der dritte Brand binnen zwei Wochen.", "P2W/2025-08-07"),
    ],
)
def test_a_stretch_runs_from_or_to_the_day_it_is_counted_from(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "One in four of the 2024 suspects was under 18.", "2024"),
        ("en", "Its 2024 harvest was small.", "2024"),
        ("fr", "La récolte 2024 fut maigre.", "2024"),
        ("es", "La cosecha 2024 fue escasa.", "2024"),
        ("it", "Il raccolto 2024 fu scarso.", "2024"),
        ("en", "It sold 2024 tickets.", None),
        ("en", "He drove a 2024 model.", None),
        ("en", "The 1960 frames were sold.", None),
        ("fr", "La ferme compte 2024 moutons.", None),
        ("es", "La granja tiene 2024 ovejas.", None),
    ],
)
def test_a_year_of_late_beside_a_noun_says_which_one_it_is(code: str, text: str, iso: str | None) -> None:
    assert [when.time.iso for when in _read(code, text)] == ([] if iso is None else [iso])


def test_a_span_of_two_days_without_a_year_is_no_longer_than_a_year() -> None:
    assert [w.time.iso for w in _read("en", "It runs from 14 December to 16 January.", "2026-02-12")] == ["2025-12-14/2026-01-16"]
    assert [w.time.iso for w in _read("de", "Sie läuft vom 14. Januar bis zum 16. Januar.", "2026-02-12")] == ["2026-01-14/2026-01-16"]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "They sold 9 in the first quarter of 2025, and 8 in the same quarter of 2024.", "2024-Q1"),
        ("en", "They sold 9 in the first quarter of 2025, and 8 in the year-ago quarter.", "2024-Q1"),
        ("fr", "Ils en ont vendu 9 au premier trimestre 2025, et 8 à la même période de 2024.", "2024-Q1"),
        ("de", "Im ersten Quartal 2025 waren es 9, im Vorjahresquartal 8.", "2024-Q1"),
        ("es", "En el primer trimestre de 2025 fueron 9, y 8 en el mismo periodo de 2024.", "2024-Q1"),
        ("en", "In March 2025 they sold 9, in the last quarter of 2024 they sold 8.", "2024-Q4"),
    ],
)
def test_the_same_period_of_another_year_is_as_long(code: str, text: str, iso: str) -> None:
    assert _read(code, text)[-1].time.iso == iso


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "It opened on 5 May. Nobody came that day.", "2025-05-05"),
        ("fr", "Ouvert le 5 mai.\n\nCe jour-là, personne n'est venu.", "2025-05-05"),
        ("de", "Am 5. Mai war Eröffnung. An diesem Tag kam niemand.", "2025-05-05"),
        ("es", "Abrió el 5 de mayo. Aquella noche no vino nadie.", "2025-05-05"),
    ],
)
def test_that_day_is_the_last_day_that_was_named(code: str, text: str, iso: str) -> None:
    assert _read(code, text)[-1].time.iso == iso
    assert _read(code, text.split("5", 1)[1].split(".", 1)[1]) == []


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "It shut on Christmas Day.", "2024-12-25"),
        ("en", "It will shut on Christmas Day.", "2025-12-25"),
        ("en", "It shut on Easter Monday.", "2025-04-21"),
        ("fr", "Fermé le lundi de Pâques.", "2025-04-21"),
        ("de", "Am Karfreitag war geschlossen.", "2025-04-18"),
        ("it", "Chiuso a Ferragosto 2024.", "2024-08-15"),
        ("en", "July brought rain.", "2025-07"),
        ("fr", "Le chantier sera achevé à la fin de juin 2026.", "2026-06-21/2026-06-30"),
        ("fr", "Le chantier sera achevé au début d'août 2026.", "2026-08-01/2026-08-10"),
        ("fr", "Le chantier sera achevé à la mi-juin 2026.", "2026-06-11/2026-06-20"),
        ("en", "He scored 9 last season.", "2024/2025"),
        ("fr", "Il a marqué la saison dernière.", "2024/2025"),
    ],
)
def test_feasts_months_and_seasons_are_known_by_their_names(code: str, text: str, iso: str) -> None:
    assert [w.time.iso for w in _read(code, text)] == [iso]


def test_the_season_that_has_just_ended_is_the_last_one_in_summer_and_in_winter() -> None:
    assert [_read("en", "He scored last season.", day)[0].time.iso for day in ("2025-07-01", "2026-01-10")] == ["2024/2025", "2024/2025"]


@pytest.mark.parametrize(
    ("code", "text", "spans"),
    [
        ("en", "It rang at 4.47am, then at 16:42.", ["at 4.47am", "at 16:42"]),
        ("en", "It stood at 4.47 percent.", []),
        ("fr", "Ouvert de 9 h à 17 h, il a sonné à 5 h 06.", ["de 9 h à 17 h", "à 5 h 06"]),
        ("fr", "À cinq heures de marche, après 5 h de route.", []),
        ("de", "Es schellte um 11.42 Uhr, geöffnet von 9 bis 17 Uhr.", ["um 11.42 Uhr", "von 9 bis 17 Uhr"]),
        ("es", "Sonó a las 22.15 y abre de 9 a 17 horas.", ["a las 22.15", "de 9 a 17 horas"]),
        ("es", "Dio 22,15 euros a las 10 personas.", []),
        ("it", "Suonò alle 22.15.", ["alle 22.15"]),
    ],
)
def test_an_hour_of_the_day_is_told_from_a_quantity(code: str, text: str, spans: list[str]) -> None:
    language = pack(code)
    _, hours = times_and_hours(text, language, numerals(text, language), parse_time(_PUBLISHED))
    assert [text[hour.start : hour.end] for hour in hours] == spans


@pytest.mark.parametrize(
    ("code", "compared", "not_compared"),
    [
        ("en", "It grew more than in 2023.", "It grew most in 2023."),
        ("en", "It sold less than at its peak in 2023.", "It sold less in 2023."),
        ("fr", "C'est plus qu'en 2023.", "Ce n'est qu'en 2023 qu'elle est née."),
        ("de", "Das sind acht Prozent weniger als 2023.", "Das war im Jahr 2023."),
        ("es", "Son más que en 2023.", "Dicen que en 2023 llovió."),
    ],
)
def test_a_time_of_comparison_is_told_from_a_time(code: str, compared: str, not_compared: str) -> None:
    assert [[w.use for w in _read(code, text)] for text in (compared, not_compared)] == [["compared"], ["time"]]


@pytest.mark.parametrize("code", _LANGUAGES)
def test_months_and_weekdays_are_those_of_the_calendar_of_the_language(code: str) -> None:
    words, locale = pack(code).part("time")["words"], Locale.parse(code)
    for kind in ("wide", "abbreviated"):
        for number, name in locale.months["format"][kind].items():
            assert name.lower() in words["month"][str(number)]
    for number, name in locale.days["format"]["wide"].items():
        assert name.lower() in words["weekday"][str(number + 1)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They sold 2000 cars and may sell more."),
        ("en", "He is in his 20s and ran 70s races."),
        ("en", "He sat in the sun and may wed."),
        ("it", "Ha vinto per 2 set a uno."),
        ("fr", "Une île en mer."),
        ("en", "The 27th edition drew second place."),
        ("fr", "Elle compte 2000 ventes."),
        ("en", "It opens every Friday and shuts on the first Friday of every month."),
        ("fr", "Ouvert chaque vendredi."),
        ("de", "Jeden Freitag geöffnet."),
        ("en", "Two days after the raid it opened three days later than planned."),
        ("fr", "Deux ans après la guerre."),
        ("es", "Dos días después del incendio."),
        ("en", "It took 9 in its first three days."),
        ("fr", "Le 27 personnes et la marche."),
        ("de", "Sie hat 2000 Autos und macht weiter."),
        ("es", "Compró 2000 coches y 12 mesas."),
        ("it", "Ha 2000 auto e 12 sedie."),
        ("pt", "Comprou 2000 carros e 12 mesas."),
    ],
)
def test_a_count_or_a_verb_is_no_time(code: str, text: str) -> None:
    assert _read(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("de", "Am elften März brach der Damm.", "2025-03-11"),
        ("de", "Der Streik dauerte vom zweiten bis zum fünften April.", "2025-04-02/2025-04-05"),
        ("es", "El veintitrés de febrero de 1981 ardió el archivo.", "1981-02-23"),
        ("es", "Se cerró entre el dos y el cinco de abril.", "2025-04-02/2025-04-05"),
        ("it", "Il due giugno la piazza era piena.", "2025-06-02"),
        ("pt", "No dia vinte e cinco de abril fecharam as escolas.", "2025-04-25"),
        ("fr", "Le quatorze juillet, la place était pleine.", "2025-07-14"),
        ("en", "On the second of June the square was full.", "2025-06-02"),
    ],
)
def test_the_number_of_a_day_is_read_in_words(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Ha vinto in tre set."),
        ("de", "Beim dritten Mai-Treffen regnete es."),
        ("es", "Murieron dos de mayor edad."),
        ("pt", "Na quinta edição participam dez de maior peso."),
        ("pt", "Na quinta (40 hectares) houve um incêndio."),
    ],
)
def test_a_count_in_words_before_what_looks_like_a_month_is_no_day(code: str, text: str) -> None:
    assert _read(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "The pit closed on the last day of October 2023.", "2023-10-31"),
        ("fr", "La mine a fermé le dernier jour d'octobre 2023.", "2023-10-31"),
        ("de", "Am letzten Tag im Oktober 2023 schloss die Grube.", "2023-10-31"),
        ("es", "La mina cerró el último día de octubre de 2023.", "2023-10-31"),
        ("it", "La miniera ha chiuso l'ultimo giorno di ottobre 2023.", "2023-10-31"),
        ("pt", "A mina fechou no último dia de outubro de 2023.", "2023-10-31"),
        ("it", "Si è votato l'ultima domenica di marzo.", "2025-03-30"),
    ],
)
def test_the_last_day_of_a_month_is_one_of_the_calendar(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "of_something", "before_publication", "iso"),
    [
        ("en", "It rained on the last day of the fair.", "It rained in the last week.", "P1W/2025-08-07"),
        ("de", "Es regnete in der letzten Woche der Messe.", "Es regnete in der letzten Woche.", "2025-W31"),
        ("es", "Llovió en la última semana de campaña.", "Llovió en la última semana.", "2025-W31"),
        ("it", "Ha piovuto nell'ultima settimana di campagna.", "Ha piovuto nell'ultima settimana.", "2025-W31"),
        ("pt", "Choveu na última semana de campanha.", "Choveu na última semana.", "2025-W31"),
    ],
)
def test_the_last_stretch_of_something_is_not_the_one_before_publication(
    code: str, of_something: str, before_publication: str, iso: str
) -> None:
    assert _read(code, of_something) == []
    assert [when.time.iso for when in _read(code, before_publication)] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "From tomorrow to Thursday no trains run.", "2025-08-08/2025-08-14"),
        ("fr", "De demain à jeudi, aucun train ne circule.", "2025-08-08/2025-08-14"),
        ("de", "Von morgen bis Donnerstag fahren keine Züge.", "2025-08-08/2025-08-14"),
        ("it", "Da domani a giovedì non circolano treni.", "2025-08-08/2025-08-14"),
        ("pt", "De amanhã a quinta-feira não há comboios.", "2025-08-08/2025-08-14"),
        ("fr", "La neige est tombée dans la nuit de mercredi à jeudi.", "2025-08-06/2025-08-07"),
        ("en", "No trains ran from Monday to Wednesday.", "2025-08-04/2025-08-06"),
    ],
)
def test_from_one_day_to_a_weekday_is_to_the_next_of_its_name(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("pt", "O juiz decidiu na quarta-feira (30) libertar os presos.", "2025-07-30"),
        ("pt", "Nesta terça (5), a ponte foi fechada.", "2025-08-05"),
        ("pt", "Na próxima sexta, a ponte reabre.", "2025-08-08"),
        ("es", "El puente cerró el lunes (4).", "2025-08-04"),
        ("es", "El puente cerró el viernes (2/5).", "2025-05-02"),
        ("de", "Am Montag (4.) wurde die Brücke gesperrt.", "2025-08-04"),
        ("en", "On Monday (12) the bridge was closed.", "2025-08-04"),  # the 12th is none: twelve of something
        ("es", "El viernes (20.00) jugó el Betis.", "2025-08-01"),  # an hour
    ],
)
def test_the_number_in_brackets_behind_a_weekday_is_its_day(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "adverb", "noun"),
    [
        ("de", "Der Streik beginnt morgen.", "Am Morgen brannte es."),
        ("es", "La huelga empieza mañana.", "Por la mañana ardió."),
        ("pt", "Na noite de sexta, a ponte caiu.", "Na segunda fase entram dez clubes e na quarta, dois."),
    ],
)
def test_a_word_for_a_day_that_is_another_word_too_is_told_from_it(code: str, adverb: str, noun: str) -> None:
    assert len(_read(code, adverb)) == 1
    assert _read(code, noun) == []


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("it", "Le due ultime settimane sono state fredde.", "P2W/2025-08-07"),
        ("it", "I due mesi scorsi sono stati freddi.", "P2M/2025-08-07"),
        ("it", "Nei tre prossimi anni nasceranno scuole.", "2025-08-07/P3Y"),
        ("it", "Nella prossima settimana aprirà la scuola.", "2025-W33"),
        ("es", "Los tres años que vienen habrá obras.", "2025-08-07/P3Y"),
        ("pt", "Os dois anos passados foram frios.", "P2Y/2025-08-07"),
    ],
)
def test_a_stretch_before_or_behind_publication_is_read_in_every_order_of_words(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@pytest.mark.parametrize(
    ("code", "money", "year"),
    [
        ("es", "La deuda llega a dos mil millones de euros.", "La empresa cerró en dos mil cinco."),
        ("es", "Gastaron dos mil trescientos millones.", "Los años dos mil fueron buenos."),
        ("it", "Il debito arriva a duemila miliardi di euro.", "Negli anni Duemila crebbe."),
        ("pt", "A dívida chega a dois mil milhões de euros.", "A empresa fechou em dois mil e cinco."),
    ],
)
def test_the_first_words_of_a_larger_number_are_no_year(code: str, money: str, year: str) -> None:
    assert _read(code, money) == []
    assert len(_read(code, year)) == 1


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("de", "Der Prozess beginnt übernächste Woche.", "2025-W34"),
        ("de", "Im vorletzten Jahr war es kalt.", "2023"),
        ("de", "Am vorletzten Montag war es kalt.", "2025-07-28"),
        ("de", "Am letzten Montag war es kalt.", "2025-08-04"),
        ("es", "El año antepasado hizo frío.", "2023"),
        ("pt", "A semana retrasada foi fria.", "2025-W30"),
        ("en", "The year before last was cold.", "2023"),
        ("de", "Den Rest der Woche bleibt es kalt.", "2025-08-07/2025-08-10"),
        ("it", "Nel fine settimana sono state arrestate 40 persone.", "2025-08-02/2025-08-03"),
        ("it", "A fine anno saranno assunti 40 medici.", "2025-10/2025-12"),
    ],
)
def test_what_lies_two_steps_away_and_what_is_left_is_read(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text)] == [iso]


@given(st.text(alphabet="in since 2024 mai may 5/-.,'le depuis\n", max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_crash_and_spans_lie_inside(text: str) -> None:
    for code in _LANGUAGES:
        assert all(0 <= w.start < w.end <= len(text) for w in _read(code, text))


@pytest.mark.parametrize("piece", ["1 1 1 ", "May May ", "in in ", "2024-", "from the ", "first week of "])
def test_the_work_grows_with_the_length_of_the_text(piece: str) -> None:
    def work(size: int) -> int:
        return calls(lambda: times(piece * (size // len(piece)), pack("en"), [], parse_time(_PUBLISHED)))

    work(1_000)
    assert work(16_000) < 6 * work(4_000) + 100


@pytest.mark.parametrize(("week", "read"), [(1, ["2025-W01"]), (52, ["2025-W52"]), (53, []), (69, []), (0, [])])
@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "It opened in week {}."),
        ("fr", "Il rouvre en semaine {}."),
        ("de", "Das war in Kalenderwoche {}."),
        ("es", "Abrió en la semana {}."),
    ],
)
def test_a_week_is_one_that_its_year_has(code: str, text: str, week: int, read: list[str]) -> None:
    assert [when.time.iso for when in _read(code, text.format(week)) if "W" in when.time.iso] == read


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "The halls open in August.", "2025-08"),
        ("en", "The halls opened in August.", "2024-08"),
        ("en", "The fare rises from 1 December.", "2025-12-01/.."),
        ("en", "The fare rose from 1 December.", "2024-12-01/.."),
        ("fr", "Le tarif augmente à partir de décembre.", "2025-12/.."),
        ("de", "Die Kinder gehen vom 1. Dezember an gemeinsam zur Schule.", "2025-12-01/.."),
        ("de", "Der Sturm vom 1. Dezember kostet viel.", "2024-12-01"),
        ("es", "Desde diciembre dará clases.", "2025-12/.."),
        ("es", "Desde diciembre da clases.", "2024-12/.."),
        ("de", "Am 5. November singt sie in Bilbao.", "2025-11-05"),
        ("de", "Am 5. November sang sie in Bilbao.", "2024-11-05"),
        ("fr", "Le tribunal juge l'affaire le 5 novembre.", "2025-11-05"),
        ("es", "La ley entra en vigor el 5 de noviembre.", "2025-11-05"),
        ("en", "The vote of 5 November is of no account.", "2024-11-05"),
    ],
)
def test_a_month_without_a_year_is_to_come_where_it_is_near_or_begins_something_and_nothing_tells_what_was(
    language: str, text: str, time: str
) -> None:
    published = parse_time("2025-07-20")
    pack_ = pack(language)
    assert [w.time.iso for w in times(text, pack_, numerals(text, pack_), published)] == [time]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "El recurso se ve el día 16.", "2025-08-16"),
        ("es", "El recurso se vio el día 16.", "2025-07-16"),
        ("en", "The appeal is heard on the 5th.", "2025-08-05"),
        ("en", "The appeal will be heard on the 30th.", "2025-08-30"),
    ],
)
def test_a_day_alone_is_the_nearest_of_its_number_where_nothing_tells_what_was_or_will_be(language: str, text: str, day: str) -> None:
    assert [w.time.iso for w in _read(language, text)] == [day]


def test_a_day_told_behind_one_to_come_is_to_come() -> None:
    days = [w.time.iso for w in _read("de", "Am 25. September erscheint ein Album. Am 5. Januar singt sie in Bilbao.")]
    assert days == ["2025-09-25", "2026-01-05"]
    assert [w.time.iso for w in _read("de", "Das Album gibt es. Am 5. Januar singt sie in Bilbao.")] == ["2025-01-05"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The club has cancelled the fair, which was to be held in August."),
        ("fr", "Le club a annulé la fête, qui devait avoir lieu en août."),
        ("de", "Der Klub hat das Fest abgesagt, das im August stattfinden sollte."),
        ("es", "El club ha cancelado la fiesta, que iba a celebrarse en agosto."),
    ],
)
def test_what_was_to_come_in_a_month_and_was_called_off_is_of_the_nearest(code: str, text: str) -> None:
    assert [w.time.iso for w in _read(code, text, "2025-07-20")] == ["2025-08"]
    assert [w.time.iso for w in _read(code, text, "2025-10-20")] == ["2025-08"]


def test_what_stands_before_a_colon_does_not_make_a_day_behind_it_one_to_come() -> None:
    assert [w.time.iso for w in _read("de", "Fehlen wird Anna Weiß: Sie wurde am Freitag operiert.", "2026-02-16")] == ["2026-02-13"]


def test_what_one_person_became_is_not_counted_by_the_year() -> None:
    assert [w.time.iso for w in _read("de", "Ada Fenn wurde 1989 Präsidentin der Gesellschaft.")] == ["1989"]


@pytest.mark.parametrize(
    ("code", "text", "time"),
    [
        ("en", "The concert, due on 22 June, was called off.", "2025-06-22"),
        ("fr", "Le concert, prévu le 22 juin, a été annulé.", "2025-06-22"),
        ("es", "El concierto, previsto para el 22 de junio, fue suspendido.", "2025-06-22"),
        ("en", "The concert will be held on 22 June.", "2026-06-22"),
        ("en", "The concert, due on 22 September, was called off.", "2025-09-22"),
    ],
)
def test_what_was_to_come_on_a_day_that_has_just_gone_by_is_not_to_come_again(code: str, text: str, time: str) -> None:
    assert [w.time.iso for w in _read(code, text)] == [time]


@pytest.mark.parametrize(
    ("code", "text", "isos"),
    [
        ("en", "It was opened on Saturday 14 June 2025.", ["2025-06-14"]),
        ("en", "It was opened on Saturday, June 14, 2025.", ["2025-06-14"]),
        ("en", "It was opened on 14 June 2025, a Saturday.", ["2025-06-14"]),
        ("en", "It was opened on 14 June 2025 (Saturday).", ["2025-06-14"]),
        ("en", "It was opened on Saturday morning (14 June).", ["2025-06-14"]),
        ("en", "It was opened on Saturday, 14 June 2014.", ["2014-06-14"]),
        ("en", "It was opened on Saturday, 12 October.", ["2024-10-12"]),  # the year in which it was one
        ("en", "It was opened on Saturday and shut on 14 July.", ["2025-08-02", "2025-07-14"]),
        ("en", "It rose by 3 percent on Tuesday, 12.5 percent in all.", ["2025-08-05"]),
        ("en", "It was opened on 14 June 2025, Sunday drew 300 people.", ["2025-06-14", "2025-08-03"]),
        ("fr", "Le pont a été ouvert ce samedi 14 juin 2025.", ["2025-06-14"]),
        ("fr", "Le pont a été ouvert samedi (14 juin 2025).", ["2025-06-14"]),
        ("fr", "Le pont a été ouvert samedi et fermé le 14 juillet.", ["2025-08-02", "2025-07-14"]),
        ("de", "Sie wurde am Samstag, dem 14. Juni 2025, eröffnet.", ["2025-06-14"]),
        ("de", "Sie wurde am Samstag, 14.6.2025, eröffnet.", ["2025-06-14"]),
        ("de", "Sie wurde am Samstag, 14.6., eröffnet.", ["2025-06-14"]),
        ("de", "Sie wurde am Samstagmorgen, 14. Juni, eröffnet.", ["2025-06-14"]),
        ("de", "Sie wurde am Samstag eröffnet und am 14. Juli geschlossen.", ["2025-08-02", "2025-07-14"]),
        ("es", "Se inauguró el pasado sábado 14 de junio.", ["2025-06-14"]),
        ("es", "Se inauguró el 14 de junio de 2025, sábado.", ["2025-06-14"]),
        ("es", "Se inauguró el sábado, 14 de junio.", ["2025-06-14"]),
        ("it", "È stato inaugurato sabato (14 giugno 2025).", ["2025-06-14"]),
        ("pt", "Foi inaugurada no sábado (14 de junho de 2025).", ["2025-06-14"]),
    ],
)
def test_a_weekday_beside_a_date_is_part_of_it(code: str, text: str, isos: list[str]) -> None:
    assert [when.time.iso for when in _read(code, text)] == isos


@pytest.mark.parametrize(
    ("code", "text", "hour"),
    [
        ("en", "It rings at 8 o'clock in the evening.", "20"),
        ("en", "It rings at 8 o'clock in the morning.", "08"),
        ("fr", "Elle a lieu à huit heures du soir.", "20"),
        ("fr", "Elle a lieu à 20 heures.", "20"),
        ("fr", "Le cortège partira à 15 heures de la place.", "15"),
        ("fr", "Elle a lieu à midi, ou à 3 heures du matin.", "03"),
        ("de", "Sie beginnt um acht Uhr abends.", "20"),
        ("de", "Es brannte um 2 Uhr nachts.", "02"),
        ("es", "Empezó a las once de la noche.", "23"),
        ("es", "Empezó a las doce de la noche.", "00"),
    ],
)
def test_an_hour_of_twelve_is_that_of_its_part_of_the_day(code: str, text: str, hour: str) -> None:
    language = pack(code)
    _, hours = times_and_hours(text, language, numerals(text, language), parse_time(_PUBLISHED))
    assert hour in {clock.hour for clock in hours}


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "On 17 October the cooling unit broke down.", "2025-10-17"),  # two days from now a year ago
        ("en", "The minister opened the tunnel on 12 December.", "2025-12-12"),
        ("fr", "Le ministre a inauguré le tunnel le 12 décembre.", "2025-12-12"),
        ("de", "Die Ministerin eröffnete den Tunnel am 12. Dezember.", "2025-12-12"),
        ("en", "The union called a strike on 19 October.", "2026-10-19"),  # what is called is to come
        ("en", "The trial was set for 12 December.", "2026-12-12"),
        ("fr", "La fête a été annoncée pour le 12 décembre.", "2026-12-12"),
        ("en", "The store opens on 12 December.", "2026-12-12"),
    ],
)
def test_a_day_on_which_something_was_done_is_over_however_near_the_next_one_is(code: str, text: str, iso: str) -> None:
    assert [w.time.iso for w in _read(code, text, "2026-10-15")] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("fr", "Depuis le 1er janvier, l'action gagne 12 %.", "2025-01-01/.."),
        ("de", "Seit dem 1. Januar gewinnt die Aktie 12 Prozent.", "2025-01-01/.."),
        ("en", "Since 1 January the shares are up 12%.", "2025-01-01/.."),
        ("es", "Desde el 1 de enero, los trenes serán gratuitos.", "2026-01-01/.."),
        ("es", "Coger un taxi será un 4,1 % más caro desde el 1 de enero.", "2026-01-01/.."),
        ("fr", "Le tarif augmente dès le 1er janvier.", "2026-01-01/.."),
    ],
)
def test_what_is_so_since_a_day_is_so_since_the_last_one_unless_the_words_look_ahead(code: str, text: str, iso: str) -> None:
    assert [when.time.iso for when in _read(code, text, "2025-10-24")] == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("de", "Mit 27 Stimmen hat der Rat am Dienstag nach langer Debatte den Haushalt für das kommende Jahr beschlossen.", "2025-12-09"),
        ("de", "Am Dienstag beschloss der Rat den Haushalt für das kommende Jahr.", "2025-12-09"),
        ("de", "Der Haushalt soll am Dienstag beschlossen werden.", "2025-12-16"),
        ("de", "Die Sitzung ist am Dienstag geplant.", "2025-12-16"),
        ("de", "Am 3. Oktober soll dort die erste Premiere stattfinden.", "2026-10-03"),
        ("de", "Am Dienstag soll dort die erste Premiere stattfinden.", "2025-12-16"),
        ("en", "On Tuesday the council approved a budget that will cost more.", "2025-12-09"),
        ("en", "On Tuesday the council will approve a budget that cost more.", "2025-12-16"),
        ("en", "On Friday the museum that opened here will close.", "2025-12-12"),
        ("fr", "Mardi, le conseil a adopté le budget de l'an prochain.", "2025-12-09"),
        ("es", "El martes el Pleno aprobó el presupuesto del próximo año.", "2025-12-09"),
    ],
)
def test_what_was_done_on_a_day_was_done_on_the_last_one_though_it_is_of_what_will_be(code: str, text: str, iso: str) -> None:
    assert _read(code, text, "2025-12-10")[0].time.iso == iso


@pytest.mark.parametrize(
    ("code", "text", "isos"),
    [
        (
            "en",
            "In May 2024 many fell ill. The first case was told on 14 May, the order given on 25 May.",
            ["2024-05", "2024-05-14", "2024-05-25"],
        ),
        ("fr", "Il le savait dès le 12 mai 2024. L'avis fut publié le 25 mai.", ["2024-05-12/..", "2024-05-25"]),
        ("en", "In May 2024 many fell ill.\n\nThe mayor heard of it on 23 May.", ["2024-05", "2024-05-23"]),
        ("en", "In May 2024 many fell ill. The well was shut on 3 June.", ["2024-05", "2025-06-03"]),
        ("en", "In January 2024 many fell ill. They met on 12 January.", ["2024-01", "2026-01-12"]),
        ("es", "Ganaron en diciembre de 2023. No ganan desde mediados de diciembre.", ["2023-12", "2025-12-11/.."]),
    ],
)
def test_a_date_of_long_ago_is_of_the_year_that_the_text_names_with_its_month(code: str, text: str, isos: list[str]) -> None:
    assert [when.time.iso for when in _read(code, text, "2026-01-13")] == isos


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "Thieves broke in over the weekend.", "2025-08-02/2025-08-03"),
        ("en", "She will play at the weekend.", "2025-08-09/2025-08-10"),
        ("en", "This weekend 300 people marched.", "2025-08-02/2025-08-03"),
        ("en", "She plays this weekend.", "2025-08-09/2025-08-10"),
        ("en", "The baths open later at the weekend.", None),
        ("fr", "Trois cents personnes ont défilé ce week-end.", "2025-08-02/2025-08-03"),
        ("fr", "Le week-end, les bains ouvrent plus tard.", None),
        ("de", "Am Wochenende demonstrierten 300 Menschen.", "2025-08-02/2025-08-03"),
        ("de", "An diesem Wochenende spielt sie.", "2025-08-09/2025-08-10"),
        ("es", "Este fin de semana murieron tres.", "2025-08-02/2025-08-03"),
        ("es", "El museo cierra el fin de semana.", None),
    ],
)
def test_a_weekend_is_the_one_that_its_sentence_tells_of_and_none_where_that_tells_what_always_is(
    code: str, text: str, iso: str | None
) -> None:
    assert [when.time.iso for when in _read(code, text)] == ([iso] if iso else [])


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "On 12 March last year she rang the police.", "2024-03-12"),
        ("en", "The hall opens on May 3 next year.", "2026-05-03"),
        ("fr", "Le 12 mars de l'année dernière, elle a appelé.", "2024-03-12"),
        ("de", "Am Dienstag, dem 12. März vergangenen Jahres, rief sie an.", "2024-03-12"),
        ("es", "El 12 de marzo del año pasado llamó.", "2024-03-12"),
        ("it", "Il 12 marzo dello scorso anno ha chiamato.", "2024-03-12"),
        ("pt", "A 12 de março do ano passado ligou.", "2024-03-12"),
    ],
)
def test_a_day_of_last_year_or_next_is_of_that_year(code: str, text: str, iso: str) -> None:
    assert [w.time.iso for w in _read(code, text)] == [iso]


def test_a_day_of_last_week_is_no_day_of_last_year() -> None:
    assert [w.time.iso for w in _read("en", "It opened on 5 August. Last week it shut.")] == ["2025-08-05", "2025-W31"]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("de", "Im Frühjahr 1945 wurde die Stadt bombardiert; beim schwersten Angriff am 11. März starben 312.", "1945-03-11"),
        ("en", "In the spring of 1945 the town was bombed; in the worst raid, on 11 March, 312 died.", "1945-03-11"),
        ("en", "The firm, founded in 1945, shut its plant on 11 March.", "2025-03-11"),
        ("en", "In the spring of 1945 the town was bombed. It was remembered on 4 August.", "2025-08-04"),
    ],
)
def test_a_day_within_the_months_of_a_year_long_gone_is_of_that_year(code: str, text: str, iso: str) -> None:
    assert _read(code, text)[-1].time.iso == iso


def test_a_german_perfect_around_a_date_looks_back() -> None:
    found = _read("de", "Bisher haben sich bis zum 1. August 17.200 Käufer gemeldet.")
    assert [w.time.iso for w in found] == ["../2025-08-01"]
