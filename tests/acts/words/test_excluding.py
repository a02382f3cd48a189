"""Of some words only one holds in one place of clauses made alike."""

from pathlib import Path

import pytest

from factcheck.acts.words.excluding import excluded
from factcheck.model import Verdict
from factcheck.read.text import tokenize
from tests.acts.met.test_sited import Told, dossier

APART = [
    ("en", "The flood left the lower town in ruins.", "The flood left the upper town in ruins.", False),
    ("en", "The ballot at Hexley was held after the strike.", "The ballot at Hexley was held before the strike.", True),
    ("en", "The pilot, a 41-year-old Czech man, was unhurt.", "The pilot, a 41-year-old Polish man, was unhurt.", True),
    ("en", "The pilot, a Czech man, comes from Brno.", "The pilot, a Polish man, comes from Brno.", True),
    ("en", "Czech police searched the flat in Tolm.", "Polish police searched the flat in Tolm.", False),
    ("en", "The hall at Hexley was packed on Friday.", "The hall at Hexley was empty on Friday.", True),
    (
        "fr",
        "La commission de la défense s'est réunie jeudi à huis clos.",
        "La commission de la défense s'est réunie jeudi en public.",
        True,
    ),
    ("fr", "L'étage supérieur du musée a brûlé.", "L'étage inférieur du musée a brûlé.", False),
    ("de", "Der Ostturm der Kirche stürzte ein.", "Der Westturm der Kirche stürzte ein.", False),
    ("de", "Die Probe in Tolm begann am Vormittag.", "Die Probe in Tolm begann am Abend.", True),
    ("es", "El acusado, un hombre checo, vive en Lugo.", "El acusado, un hombre rumano, vive en Lugo.", True),
]
TOGETHER = [
    ("en", "The flood left the lower and the upper town in ruins.", "The flood left the upper town in ruins."),
    ("en", "A Czech pilot was hurt and a Polish pilot was unhurt.", "A Polish pilot was unhurt."),
    ("en", "The hall at Hexley was packed on Friday.", "Nobody knows how the empty hall came to burn."),
    ("es", "Valmaria tuvo un déficit superior al 3 %.", "Valmaria tuvo un déficit inferior al 3 %."),
    ("de", "Der Ostturm der Kirche stürzte ein.", "Der Kirche Ostturm stürzte ein."),
]


@pytest.mark.parametrize(("language", "one", "other", "of_one"), APART)
def test_words_in_one_place_exclude_each_other(language: str, one: str, other: str, of_one: bool) -> None:
    found = excluded(tokenize(one), tokenize(other), language, whole=True)
    assert found is not None
    assert found.of_one is of_one


@pytest.mark.parametrize(("language", "one", "other"), TOGETHER)
def test_words_that_one_text_tells_both_or_that_stand_in_two_places_do_not(language: str, one: str, other: str) -> None:
    assert excluded(tokenize(one), tokenize(other), language) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("en", "The fire destroyed the east gallery.", "en", "The fire destroyed the west gallery."), set()),
        (
            ("en", "The gate of the dam at Tolm was open on Sunday.", "en", "The gate of the dam at Tolm was shut on Sunday."),
            {Verdict.CONFLICT},
        ),
        (("en", "The gate of the dam at Tolm was open on Sunday.", "en", "The gate of the dam at Tolm was shut on Monday."), set()),
        (
            ("fr", "Le concert de Lons a eu lieu le matin au théâtre.", "fr", "Le concert de Lons a eu lieu le soir au théâtre."),
            {Verdict.CONFLICT},
        ),
        (("fr", "La mairie de Lons est ouverte le mardi.", "fr", "La mairie de Lons est fermée le mercredi."), set()),
        (("de", "Ein Feuer zerstörte den Ostflügel.", "de", "Ein Feuer zerstörte den Westflügel."), set()),
        (("en", "The fire destroyed the east gallery.", "en", "The fire destroyed the gallery to the east."), {Verdict.AGREE}),
    ],
)
def test_articles_whose_words_exclude_each_other_never_agree(told: Told, expected: set[Verdict], tmp_path: Path) -> None:
    assert {r.verdict for r in dossier(tmp_path, told).reconciliation.relations} == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("en", "The heir, a Moroccan citizen, lives in Ceuta.", "es", "El heredero, un ciudadano argelino, vive en Ceuta."), set()),
        (("fr", "La piscine de Lons était pleine dimanche.", "en", "The swimming pool in Lons was empty on Sunday."), set()),
        (
            ("en", "French firefighters rescued 12 people in Menton.", "fr", "Les pompiers français ont sauvé 12 personnes à Menton."),
            {Verdict.AGREE},
        ),
        (
            ("en", "French firefighters rescued 12 people in Menton.", "fr", "Les pompiers italiens ont sauvé 12 personnes à Menton."),
            set(),
        ),
    ],
)
def test_articles_of_two_languages_that_name_two_countries_or_states_never_agree(
    told: Told, expected: set[Verdict], tmp_path: Path
) -> None:
    assert {r.verdict for r in dossier(tmp_path, told).reconciliation.relations} == expected
