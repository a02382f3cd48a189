"""The town in a phrase that names a firm is that of its seat, be it an adjective."""

import pytest

from tests.extract.reading import read


def _seats(text: str, code: str) -> list[str | None]:
    return [c.object for c in read(text, code).claims if c.measure == "place:seat"]


@pytest.mark.parametrize(
    ("code", "text", "town"),
    [
        ("en", "Basel-based Corvo cut 800 jobs.", "Basel"),
        ("en", "Munich-headquartered Corvo cut 800 jobs.", "Munich"),
        ("en", "The Basel-based company cut 800 jobs.", "Basel"),
        ("de", "Die Münchner Firma streicht 800 Stellen.", "Munich"),
        ("de", "Das Göttinger Unternehmen streicht 800 Stellen.", "Göttingen"),
        ("de", "Der Zürcher Konzern streicht 800 Stellen.", "Zürich"),
        ("fr", "L'entreprise lyonnaise supprime 800 postes.", "Lyon"),
        ("fr", "La firme bâloise supprime 800 postes.", "Basel"),
        ("es", "La empresa sevillana suprime 800 empleos.", "Sevilla"),
        ("es", "La firma madrileña suprime 800 empleos.", "Madrid"),
    ],
)
def test_the_adjective_of_a_town_says_where_a_firm_has_its_seat(code: str, text: str, town: str) -> None:
    assert _seats(text, code) == [town]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Basel-based researchers studied 340 patients."),
        ("en", "London-based Anna Brown cut 800 jobs."),
        ("de", "Der Schweizer Konzern streicht 800 Stellen."),
        ("de", "Das Münchner Oktoberfest zählte 40.000 Besucher."),
        ("de", "Ein Münchner Unternehmen streicht 800 Stellen."),
        ("fr", "Le musée lyonnais attire 40 000 visiteurs."),
        ("fr", "Une entreprise lyonnaise supprime 800 postes."),
        ("es", "El cantante sevillano vendió 4 millones de discos."),
    ],
)
def test_people_houses_and_one_firm_of_many_have_none(code: str, text: str) -> None:
    assert _seats(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "town"),
    [
        ("en", "Corvo Ltd\n\nFounded: 1998\nHeadquarters: Munich", "Munich"),
        ("de", "Corvo AG\n\nGegründet: 1998\nSitz: München", "Munich"),
        ("fr", "Corvo SA\n\nFondée en : 1998\nSiège : Lyon", "Lyon"),
        ("es", "Corvo SA\n\nFundada: 1998\nSede: Sevilla", "Sevilla"),
    ],
)
def test_a_box_of_key_facts_tells_the_seat_and_the_year_and_no_number(code: str, text: str, town: str) -> None:
    assert _seats(text, code) == [town]
    assert [c.time.iso for c in read(text, code).claims if c.measure == "date:found" and c.time] == ["1998"]
    assert [c for c in read(text, code).claims if c.value is not None] == []
