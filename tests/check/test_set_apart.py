"""What a source says of one thing it does not say of another of its kind, which only its number, or a word beside it, tells apart."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

SOURCES = {
    "en": "Tram line 4 carried 12,000 passengers on Monday. Reactor 2 at Zeleny was restarted on 4 March; reactor 3 remains shut. "
    "Elizabeth II opened the dam of Corvo in 1962. Pope Leo received 400 pilgrims, and Pietro Parolin 20 of them. "
    "The old bridge at Hexley carries 14,000 vehicles a day. The first phase of the canal cost 212 million euros. "
    "The stadium and its new stand hold 31,000. Core inflation was 2.9 percent in May.",
    "de": "Auf der A7 starben bei dem Unfall drei Menschen. Das Werk 2 in Tolm beschäftigt 340 Menschen. "
    "Der Nordtunnel kostete 290 Millionen Euro.",
    "fr": "Le vol AF147 a été dérouté vers Vienne avec 212 passagers à bord. La finale dames a attiré 9 800 spectateurs.",
    "es": "El Airbus A320 llevaba 143 pasajeros. Las escuelas públicas perdieron 1.200 alumnos.",
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "[Tram line 4 carried 12,000 passengers on Monday].", "supported"),
        ("en", "[Tram line 14 carried 12,000 passengers on Monday].", "contradicted"),
        ("en", "[Reactor 3 at Zeleny was restarted on 4 March].", "contradicted"),  # though the source names it beside
        ("en", "[Elizabeth I opened the dam of Corvo in 1962].", "contradicted"),
        ("en", "[Pope Leo XIV received 400 pilgrims].", "supported"),
        ("en", "[Tram line 14 carried 15,000 passengers on Monday].", "not-in-source"),  # 12,000 is of line 4, and contradicts nothing
        ("de", "[Auf der A9 starben bei dem Unfall drei Menschen].~", "contradicted"),
        ("de", "[Das Werk 3 in Tolm beschäftigt 340 Menschen].~", "contradicted"),
        ("fr", "[Le vol AF174 a été dérouté vers Vienne avec 212 passagers à bord].~", "contradicted"),
        ("es", "[El Airbus A330 llevaba 143 pasajeros].~", "contradicted"),
    ],
)
def test_a_statement_of_another_number_is_not_supported(status: Status, language: str, text: str, expected: str) -> None:
    assert status(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "[The old bridge at Hexley carries 14,000 vehicles a day].", "supported"),
        ("en", "[The new bridge at Hexley carries 14,000 vehicles a day].", "contradicted"),
        ("en", "[The new bridge at Hexley carries 22,000 vehicles a day].", "not-in-source"),  # 14,000 is of the old one
        ("en", "[The second phase of the canal cost 212 million euros].", "contradicted"),
        ("en", "[Inflation was 2.9 percent in May].", "contradicted"),
        ("en", "[Core inflation was 2.9 percent in May].", "supported"),
        ("en", "[The old stadium and its stand hold 31,000].", "supported"),  # what is new is the stand
        ("de", "[Der Nordtunnel kostete 290 Millionen Euro].~", "supported"),
        ("de", "[Der Südtunnel kostete 290 Millionen Euro].~", "contradicted"),
        ("de", "[The southern tunnel cost 290 million euros].", "contradicted"),
        ("de", "[The northern tunnel cost 290 million euros].", "supported"),
        ("fr", "[La finale messieurs a attiré 9 800 spectateurs].~", "contradicted"),
        ("es", "[Las escuelas privadas perdieron 1.200 alumnos].~", "contradicted"),
    ],
)
def test_a_statement_of_another_sort_is_not_supported(status: Status, language: str, text: str, expected: str) -> None:
    assert status(text, language) == expected


@pytest.mark.parametrize(
    ("language", "article", "true"),
    [
        ("en", "The old hall holds 400 people and the new one 900.", "The new hall holds 900 people"),
        (
            "fr",
            "La crue de 1910 est la pire; celle de 2024 est la plus forte depuis 1983.",
            "La crue de 2024 est la plus forte depuis 1983",
        ),
        (
            "de",
            "Das Hochwasser von 2021 war schlimm, das von 2024 kostete 14 Menschen das Leben.",
            "Beim Hochwasser von 2024 starben 14 Menschen",
        ),
        ("es", "La primera vuelta será el 9 de marzo y la segunda, el 16 de marzo.", "La segunda vuelta será el 16 de marzo"),
    ],
)
def test_a_sort_whose_thing_was_named_before_is_of_that_thing(tmp_path: Path, language: str, article: str, true: str) -> None:
    assert status_of(*dossier_of(tmp_path, {language: article}, "2025-03-05"))(f"[{true}].~", language) == "supported"


@pytest.mark.parametrize(
    ("language", "article", "false"),
    [
        ("en", "Exports of rice fell by 3 percent in 2024.", "Exports of tea fell by 3 percent in 2024"),
        ("en", "The firm sold 4,300 tractors in 2024.", "The firm sold 4,300 lorries in 2024"),
        ("en", "The company pays its cleaners 12 euros an hour.", "The company pays its drivers 12 euros an hour"),
        ("fr", "Le prix du blé a augmenté de 4 % en juin.", "Le prix de l'orge a augmenté de 4 % en juin"),
        ("es", "La ciudad gastó 12 millones en carreteras.", "La ciudad gastó 12 millones en escuelas"),
        ("en", "The bank sold 400 flats in 2024.", "The bank bought 400 flats in 2024"),
        ("en", "The minister praised the report on Tuesday.", "The minister criticised the report on Tuesday"),
        ("fr", "La ville a planté 400 arbres l'an dernier.", "La ville a abattu 400 arbres l'an dernier"),
        ("de", "Die Bank verkaufte 2024 im Norden 400 Wohnungen.", "Die Bank kaufte 2024 im Norden 400 Wohnungen"),
        ("es", "El banco vendió 400 pisos en 2024.", "El banco compró 400 pisos en 2024"),
    ],
)
def test_a_statement_with_another_noun_or_the_reverse_in_the_words_of_its_source_is_contradicted(
    tmp_path: Path, language: str, article: str, false: str
) -> None:
    assert status_of(*dossier_of(tmp_path, {language: article}, "2025-03-05"))(f"[{false}].~", language) == "contradicted"


@pytest.mark.parametrize(
    ("article", "true"),
    [
        ("The blaze killed 12 people in Orlen.", "The fire killed 12 people in Orlen"),
        ("The firm sold 4,300 tractors in 2024.", "The company sold 4,300 tractors in 2024"),
        ("The firm sold 4,300 cars in 2024.", "The firm sold 4,300 vehicles in 2024"),
        ("The council approved the budget on Monday.", "The council adopted the budget on Monday"),
        ("The bank sold 400 flats to Norvik in 2024.", "Norvik bought 400 flats from the bank in 2024"),
    ],
)
def test_a_statement_with_another_name_for_one_thing_is_supported(tmp_path: Path, article: str, true: str) -> None:
    assert status_of(*dossier_of(tmp_path, {"en": article}, "2025-03-05"))(f"[{true}].~", "en") == "supported"
