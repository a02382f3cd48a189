"""Minutes of play and places in an order are ranks; letters of money, bounds by "not even", and numbers that take up a unit."""

from decimal import Decimal

import pytest

from factcheck.model import Kind
from tests.extract.reading import claim, read


def ranks(text: str, language: str) -> list[Decimal | None]:
    """The ranks that are read in a text."""
    return [c.value.low for c in read(text, language).claims if c.kind is Kind.RANK and c.value is not None]


@pytest.mark.parametrize(
    ("language", "text", "minute"),
    [
        ("en", "The captain was sent off in the 57th minute.", 57),
        ("en", "The 119th-minute winner came from a corner.", 119),
        ("fr", "La capitaine a été exclue à la 57e minute.", 57),
        ("de", "Die Spielführerin sah in der 54. Minute Rot.", 54),
        ("es", "El gol llegó en el minuto 117 de la prórroga.", 117),
    ],
)
def test_a_minute_of_play_is_a_rank(language: str, text: str, minute: int) -> None:
    assert ranks(text, language) == [minute]


@pytest.mark.parametrize("text", ["She played nine games and won by half a point.", "She won by half a point, after nine games."])
def test_half_a_point_is_half_of_a_point_and_no_other_thing(text: str) -> None:
    found = claim(read(text, "en"), "half a point")
    assert found.value is not None and (found.value.low, found.value.unit) == (Decimal("0.5"), "points")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They called for a 20-minute break."),
        ("fr", "Après 57 minutes, la pluie a cessé."),
        ("de", "Nach 54 Minuten fiel das Tor."),
        ("es", "A los 54 minutos llegó el gol."),
    ],
)
def test_a_number_of_minutes_is_none(language: str, text: str) -> None:
    assert not ranks(text, language)
    assert any(c.value is not None and c.value.unit == "minutes" for c in read(text, language).claims)


def test_a_german_place_with_a_full_stop_is_a_rank() -> None:
    assert ranks("Der Klub steht auf dem 13. Platz.", "de") == [13]
    assert not ranks("Der Klub spielt am 13. Mai.", "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The most populous of the six districts is Oberdorf."),
        ("fr", "Le plus peuplé des quartiers refuse la loi."),
        ("fr", "Oberdorf restera le quartier le plus hostile au texte."),
        ("es", "El más poblado de los distritos votó en contra."),
        ("de", "Oberdorf ist der größte Bezirk der Stadt."),
        ("de", "Oberdorf ist der bevölkerungsreichste Bezirk der Stadt."),
        ("en", "It won the first cup in its history."),
        ("fr", "Le club a remporté la première coupe de son histoire."),
    ],
)
def test_the_first_of_a_group_and_of_a_history_are_first(language: str, text: str) -> None:
    assert ranks(text, language) == [1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was one of the largest of the six."),
        ("en", "The best of the worst is over."),
        ("fr", "Le plus souvent, des quartiers entiers votent non."),
        ("de", "Sie ist Chefin der größten Bank der Welt."),
    ],
)
def test_one_of_the_largest_is_not_the_first(language: str, text: str) -> None:
    assert not ranks(text, language)


def test_a_step_of_the_podium_is_a_place() -> None:
    assert ranks("Elle monte sur la troisième marche du podium.", "fr") == [3]
    assert not ranks("Elle trébuche sur la troisième marche.", "fr")


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("The tunnel cost SFr410m.", 410_000_000, "CHF"),
        ("The bill came to SFr570.", 570, "CHF"),
        ("The bridge cost NKr20m.", 20_000_000, "NOK"),
        ("The dam cost Rs500m.", 500_000_000, "INR"),
        ("The line cost EUR20m.", 20_000_000, "EUR"),
    ],
)
def test_letters_of_money_stand_right_before_digits(text: str, amount: int, code: str) -> None:
    value = next(c.value for c in read(text, "en").claims if c.kind is Kind.MONEY)
    assert value is not None
    assert (value.low, value.unit) == (amount, code)


def test_other_letters_before_digits_are_a_name() -> None:
    assert not [c for c in read("The MRM20m engine was shown.", "en").claims if c.kind is Kind.MONEY]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("de", "Zum Meer sind es keine 400 Meter.", None, 400),
        ("es", "No llega ni a 400 metros.", None, 400),
        ("fr", "Il n'y a pas même 400 mètres jusqu'à la mer.", None, 400),
        ("de", "Keine der 400 Schulen schließt.", 400, 400),
    ],
)
def test_not_even_so_many_is_a_bound(language: str, text: str, low: int | None, high: int) -> None:
    value = claim(read(text, language), "400").value
    assert value is not None
    assert (value.low, value.high) == (low, high)


def test_so_many_that_it_is_now_takes_up_a_length() -> None:
    def unit(text: str) -> str | None:
        value = claim(read(text, "de"), "14").value
        return value.unit if value is not None else None

    assert unit("Die Stadt hat 45 Kilometer Radwege. Vor zehn Jahren waren es 14.") == "km"
    assert unit("Die Klasse hat 24 Schüler und liegt 5 Kilometer entfernt. Im Vorjahr waren es 14.") == "people"


def test_who_turned_so_many_is_so_old() -> None:
    def unit(text: str) -> str | None:
        value = claim(read(text, "en"), "20").value
        return value.unit if value is not None else None

    assert unit("Her understudy had turned 20 ten days earlier.") == "years"
    assert unit("She turned 20 heads.") == "heads"


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "La gardienne a réussi 17 arrêts.", "saves"),
        ("fr", "Le tram compte 17 arrêts.", "stops"),
        ("de", "Die Torhüterin kam auf 17 Paraden.", "saves"),
        ("es", "La portera hizo 17 paradas.", "saves"),
        ("es", "La línea tendrá 17 paradas.", "stops"),
        ("es", "El club lleva 17 sesiones por semana.", "sessions/week"),
        ("es", "El cine programó 17 sesiones de la película.", "screenings"),
        ("de", "Sie hielt 17 Siebenmeter.", "penalties"),
        ("de", "Die Loipe hat 17 Loipenkilometer.", "km"),
    ],
)
def test_nouns_of_play_are_told_by_their_company(language: str, text: str, unit: str) -> None:
    assert any(c.value is not None and c.value.unit == unit for c in read(text, language).claims)
