"""Marks on a scale, votes for and against, prices whose "per" stands elsewhere, words that measure, and "under" as a place."""

import pytest

from tests.extract.reading import read


def figures(text: str, language: str) -> list[tuple[str | None, str | None, str | None]]:
    """Low, high and unit of the figures of a text, in order."""
    values = [c.value for c in read(text, language).claims if c.value is not None]
    return [(None if v.low is None else str(v.low), None if v.high is None else str(v.high), v.unit) for v in values]


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        ("en", "The baker scored 88.5 points out of 100.", "88.5"),
        ("en", "The ferry is rated 3.5 out of five.", "3.5"),
        ("es", "La panadera sumó 7,5 puntos de nueve posibles.", "7.5"),
        ("fr", "La candidate a obtenu 14,5 sur 20.", "14.5"),
        ("de", "Die Bäckerin kam auf 88,5 Punkte von 100 möglichen.", "88.5"),
    ],
)
def test_how_high_marks_go_is_no_figure(language: str, text: str, mark: str) -> None:
    assert figures(text, language) == [(mark, mark, "points")]


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("en", "The club took seven points out of nine games.", ["points", "matches"]),
        ("fr", "Le club a pris 12 points sur 15 matchs.", ["points", "matches"]),
        ("en", "Four out of five voters agree.", ["%"]),
    ],
)
def test_points_of_games_and_people_out_of_people_are_no_marks(language: str, text: str, units: list[str]) -> None:
    assert [unit for _, _, unit in figures(text, language)] == units


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town council rejected the quarry by 11 to four."),
        ("fr", "Le conseil a rejeté la carrière par 11 à 4."),
        ("de", "Der Gemeinderat stimmte mit elf zu vier Stimmen dagegen."),
        ("es", "El pleno aprobó la cantera por once a cuatro."),
    ],
)
def test_so_many_to_so_many_are_votes_where_something_is_decided(language: str, text: str) -> None:
    assert figures(text, language) == [("11", "11", "votes"), ("4", "4", "votes")]


def test_so_many_to_so_many_are_no_votes_in_a_match() -> None:
    assert [unit for _, _, unit in figures("Das Finale endete mit elf zu vier.", "de")] == [None, None]


@pytest.mark.parametrize(
    ("language", "text", "bounds"),
    [
        ("en", "The barn lay under some 300 tonnes of sand.", ("285", "315", "t")),
        ("de", "Die Scheune lag unter rund 300 Tonnen Sand.", ("285", "315", "t")),
        ("en", "The barn held under 300 tonnes of sand.", (None, "300", "t")),
        ("de", "Die Scheune fasste unter 300 Tonnen Sand.", (None, "300", "t")),
    ],
)
def test_under_about_so_much_is_a_place_and_under_so_much_a_limit(language: str, text: str, bounds: tuple[str | None, str, str]) -> None:
    assert figures(text, language) == [bounds]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Die Fähre braucht eine Viertelstunde.", "15", "minutes"),
        ("Die Fähre braucht eine Dreiviertelstunde.", "45", "minutes"),
        ("Ein Vierteljahr dauerte die Reparatur.", "3", "months"),
        ("Die Fähre braucht zwei Stunden.", "2", "hours"),
    ],
)
def test_a_word_may_say_how_much_of_a_unit_it_is(text: str, value: str, unit: str) -> None:
    assert figures(text, "de") == [(value, value, unit)]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The mayor expects £900,000 in extra fees a year.", "GBP/year"),
        ("en", "The mayor collected £900,000 in extra fees in a year.", "GBP"),
        ("de", "Auf dem Parkplatz steigt der Stundensatz auf 3,20 Euro.", "EUR/hour"),
        ("fr", "Le kilo de cerises se vend 6,40 euros.", "EUR/kg"),
        ("es", "El litro de mosto vale 0,48 euros.", "EUR/L"),
    ],
)
def test_what_an_amount_is_per_may_stand_behind_its_noun_or_be_the_subject(language: str, text: str, unit: str) -> None:
    assert [u for _, _, u in figures(text, language)] == [unit]


def test_an_amount_that_says_itself_per_what_does_not_take_that_of_the_one_before() -> None:
    text = "La Junta promete 18 euros por árbol; la almendra se paga a 4,10 el kilo."
    assert [u for _, _, u in figures(text, "es")] == ["EUR/tree", "EUR/kg"]


def test_the_number_of_a_road_is_none() -> None:
    assert figures("Die Landesstraße 348 ist auf 150 Metern gesperrt.", "de") == [("150", "150", "m")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("El camping abrió 120 parcelas para caravanas.", "pitches"),
        ("La plaga del cereal alcanzó 120 parcelas.", "fields"),
        ("El ayuntamiento vendió 120 parcelas.", "plots"),
        ("La coral cantó ante 27 formaciones.", "choirs"),
        ("La academia ofrece 27 formaciones.", "training courses"),
    ],
)
def test_a_noun_of_several_senses_is_told_by_its_company(text: str, unit: str) -> None:
    assert [u for _, _, u in figures(text, "es")] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Der Campingplatz hat 120 Stellplätze für Wohnmobile.", "pitches"),
        ("Am Bahnhof gibt es 120 Stellplätze.", "parking spaces"),
        ("Neun Herden mit Schafen zogen ins Tal.", "flocks"),
        ("Neun Feuerwehren rückten an.", "fire brigades"),
    ],
)
def test_so_is_a_german_one(text: str, unit: str) -> None:
    assert [u for _, _, u in figures(text, "de")][:1] == [unit]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fair sold 6,400 tickets, more than ever before."),
        ("fr", "La foire a vendu 6 400 billets, plus que jamais."),
        ("de", "Der Markt verkaufte 6.400 Karten, so viele wie nie."),
        ("es", "La feria vendió 6.400 entradas, más que nunca."),
    ],
)
def test_a_figure_that_never_was_so_large_is_a_record(language: str, text: str) -> None:
    assert figures(text, language)[1:] == [("1", "1", None)]


def test_more_than_ever_beside_no_figure_is_a_way_of_speaking() -> None:
    assert figures("More than ever, she said, the town needs its market.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "rank"),
    [
        ("en", "The bridge is the 12th of its kind in Europe.", "12"),
        ("de", "Sie sangen beim 18. Internationalen Chorfest.", "18"),
        ("de", "Die Stadt plant schon das 40. Weinfest.", "40"),
    ],
)
def test_the_how_manieth_of_its_kind_is_a_rank(language: str, text: str, rank: str) -> None:
    assert figures(text, language) == [(rank, rank, None)]


def test_a_century_or_a_day_ranks_nothing_and_a_number_may_end_a_sentence() -> None:
    assert figures("Das Haus stammt aus dem 13. Jahrhundert. Am 18. Mai wird es verkauft.", "de") == []
    assert figures("Sie zählten 18. Das Fest ist vorbei.", "de") == [("18", "18", None)]


@pytest.mark.parametrize("text", ["Verletzt wurde niemand.", "Der Stall brannte ab, verletzt wurde niemand.", "Zu Schaden kam niemand."])
def test_nobody_may_stand_behind_what_did_not_happen(text: str) -> None:
    assert figures(text, "de")[-1:] == [("0", "0", "people")]


def test_nine_is_a_number_behind_a_word_that_parts_and_new_behind_a_noun() -> None:
    assert figures("La chaîne compte 69 magasins, dont neuf au Mans.", "fr") == [("69", "69", "shops"), ("9", "9", "shops")]
    assert figures("La chaîne a un magasin neuf au Mans.", "fr") == []


def test_what_a_named_scale_says_takes_no_unit_from_elsewhere() -> None:
    assert figures("La jugadora, de 19 años y con un Elo de 2.541, ganó.", "es")[-1:] == [("2541", "2541", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Ayuntamiento ha elevado el número de fuentes de doce a dieciocho."),
        ("de", "Der Stadtrat hat nach dem Beschluss die Zahl der Brunnen von zwölf auf achtzehn erhöht."),
    ],
)
def test_from_one_number_to_another_is_no_vote_though_a_council_decides_it(language: str, text: str) -> None:
    assert all(found.measure != "votes" for found in read(text, language).claims)
