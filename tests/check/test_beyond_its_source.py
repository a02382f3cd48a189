"""A statement that goes beyond what its source says of the same figure is not supported: past its bound, surer, without its limit, of the
other sort of a thing, or with the two figures of a change or vote the other way round."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

SOURCES = {
    "en": (
        "The quay at Rosswick was closed for 23 days. By 412 votes to 254 the members kept the name.\n\n"
        "Fares would bring the harbour office 38,600 pounds a month. The dredger can lift up to 640 tonnes an hour.\n\n"
        "About 6% of the women of Tolmere, or some 1,270, live far from a ward. The mill's profit before tax "
        "fell, from 91,200 to 83,400 pounds.\n\nThe net grew from 140 to 590 kilometres. The "
        "museum could open in 2031, said Marta Oldroyd. The work will last up to 26 months."
    ),
    "fr": (
        "Le quai de Rosval est resté fermé pendant 23 jours. Par 412 voix contre 254, les membres ont gardé le nom.\n\n"
        "La pêche rapporterait 38 600 euros par mois à la capitainerie. La drague enlève jusqu'à 640 tonnes par heure."
    ),
    "de": (
        "Der Kai von Rosswick war 23 Tage lang gesperrt. Mit 412 gegen 254 Stimmen behielten die Mitglieder den Namen.\n\n"
        "Der Gewinn der Mühle vor Steuern sank, von 91.200 auf 83.400 Euro. Das Netz wuchs von 140 auf 590 Kilometer.\n\n"
        "Das Museum könnte 2031 öffnen, sagte Jana Reuter."
    ),
    "es": (
        "El muelle de Rosval estuvo cerrado 23 días. La red creció de 140 a 590 kilómetros. La multa sube de 15 a 60 millones.\n\n"
        "La ganancia del molino antes de impuestos bajó, de 91.200 a 83.400 euros. La pesca reportaría 38.600 euros al mes a la capitanía."
    ),
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("beyond")
    return status_of(*dossier_of(root, SOURCES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The quay was closed for [just over three weeks].", "The quay was closed for [just under three weeks].", "en"),
        ("Le quai est resté fermé [plus de trois semaines].~", "Le quai est resté fermé [moins de trois semaines].~", "fr"),
        ("Der Kai war [mehr als drei Wochen] gesperrt.~", "Der Kai war [weniger als drei Wochen] gesperrt.~", "de"),
        ("El muelle estuvo cerrado [más de tres semanas].~", "El muelle estuvo cerrado [menos de tres semanas].~", "es"),
    ],
)
def test_a_figure_beyond_a_bound_does_not_support_it(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source) != "supported") == ("supported", True)


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The members kept the name [by 412 votes to 254].", "The members kept the name [by 254 votes to 412].", "en"),
        ("Les membres ont gardé le nom [par 412 voix contre 254].~", "Les membres ont gardé le nom [par 254 voix contre 412].~", "fr"),
        ("The members kept the name [by 412 votes to 254].", "The members kept the name [by 254 votes to 412].", "de"),
        ("The net grew [from 140 to 590 kilometres].", "The net has changed [from 590 to 140 kilometres].", "en"),
        ("Das Netz wuchs [von 140 auf 590 Kilometer].~", "Das Netz ging [von 590 auf 140 Kilometer].~", "de"),
        ("La red pasó [de 140 a 590 kilómetros].~", "La red pasó [de 590 a 140 kilómetros].~", "es"),
        ("La multa pasa [de 15 a 60 millones].~", "La multa pasa [de 60 a 15 millones].~", "es"),
        # more sure than its source
        ("Fares would bring in [38,600 pounds a month].", "Fares will bring in [38,600 pounds a month].", "en"),
        ("La pêche rapporterait [38 600 euros par mois].~", "La pêche rapportera [38 600 euros par mois].~", "fr"),
        ("La pesca reportaría [38.600 euros al mes].~", "La pesca reportará [38.600 euros al mes].~", "es"),
        ("The museum could open [in 2031].", "The museum will open [in 2031].", "en"),
        ("Das Museum könnte [2031] öffnen.~", "Das Museum wird [2031] öffnen.~", "de"),
        # without its limit
        ("The work will last [up to 26 months].", "The work will last [26 months].", "en"),
        ("The dredger lifts [up to 640 tonnes an hour].", "The dredger lifts [640 tonnes an hour].", "en"),
        ("La drague enlève [jusqu'à 640 tonnes par heure].~", "La drague enlève [640 tonnes par heure].~", "fr"),
        # of the other sort
        ("[Some 1,270 women] live far from a ward.", "[Some 1,270 men] live far from a ward.", "en"),
        ("The profit of the mill fell [to 83,400 pounds] before tax.", "The profit of the mill fell [to 83,400 pounds] after tax.", "en"),
        ("Der Gewinn der Mühle sank vor Steuern [auf 83.400 Euro].~", "Der Gewinn der Mühle sank nach Steuern [auf 83.400 Euro].~", "de"),
        ("La ganancia antes de impuestos bajó [a 83.400 euros].~", "La ganancia después de impuestos bajó [a 83.400 euros].~", "es"),
    ],
)
def test_what_goes_beyond_its_source_is_not_supported(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source) != "supported") == ("supported", True)


def test_what_was_to_come_then_may_be_told_as_what_will(tmp_path: Path) -> None:
    article = {"en": "The harbour office said that fares would bring it 38,600 pounds a month."}
    assert status_of(*dossier_of(tmp_path, article, "2025-03-05"))("Fares will bring in [38,600 pounds a month].", "en") == "supported"


def test_what_is_said_to_have_been_was(tmp_path: Path) -> None:
    article = {"de": "Vier von 52 Läden in Rothkamp hätten aufgegeben. Die Händler ziehen Bilanz."}
    assert status_of(*dossier_of(tmp_path, article, "2025-03-05"))("[Four of the 52 shops in Rothkamp gave up].", "de") == "supported"


def test_of_two_figures_each_has_the_sort_that_stands_beside_it(tmp_path: Path) -> None:
    article = {"en": "The club, which has 48 members, 17 of them women, has suspended all trips for six weeks."}
    status = status_of(*dossier_of(tmp_path, article, "2025-03-05"))
    assert status("Men make up 31 of [the club's 48 members].", "en") == "supported"
    assert status("Men make up [17 of the club's] 48 members.", "en") != "supported"
