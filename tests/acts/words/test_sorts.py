"""Things of one kind that a word beside them tells apart are two, across articles and languages."""

from pathlib import Path

import pytest

from factcheck.acts.words.sorts import sorts, worded
from factcheck.ask.asking import answer
from factcheck.model import Verdict
from tests.acts.met.test_sited import Told, dossier

NAMED = [
    ("en", "The northern and the southern tunnel cost 3.", {"north", "south"}),
    ("en", "The tunnel north of Hexley and a second term in office.", set()),
    ("en", "The second phase cost 212 million, the men's final 3.", {"2", "men"}),
    ("fr", "Les trains de marchandises, la finale des messieurs et l'ancien pont.", {"goods", "men", "old"}),
    ("fr", "Le tunnel est long, le niveau est au plus bas.", set()),
    ("de", "Der Nordtunnel und die Gebrauchtwagen, der zweite Bauabschnitt.", {"north", "old", "2"}),
    ("de", "Der Norden, die Ostern und die Gasse.", set()),
    ("es", "El túnel norte, las escuelas públicas y la segunda fase.", {"north", "public", "2"}),
    ("en", "Core inflation fell, the unvaccinated stayed, and the deputy mayor left.", {"words"}),
    ("de", "Die Wahl 2021 und die Spiele 2024.", {"2021", "2024"}),
    ("en", "Hexley 2021 and 2024 were good years.", set()),  # not events
    ("de", "Der Unfall, das Unwetter, die Kooperation, zum Beispiel und die Kernfrage.", set()),
    ("de", "Der Dieselbus, der Güterzug, das Kernkraftwerk, der Ungeimpfte und die Kerninflation.", {"diesel", "goods", "atom", "words"}),
    ("en", "A half-million people, the unrest, the co-founder and the cooperation.", set()),
    ("fr", "Les personnes non vaccinées et la chambre haute, un prix haut.", {"words", "upper"}),
    ("fr", "La jeune dirigeante, tué une femme, la demi-heure, un déficit supérieur à 3 % et la ville, non la région.", set()),
    ("es", "Un déficit inferior al 3 %, la reunión de mañana y el cofundador.", set()),
    ("es", "Los no vacunados y el hospital militar.", {"words", "military"}),
    ("it", "Il tunnel nord.", set()),  # a language without such a list has no sorts
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMED)
def test_a_sort_is_told_by_a_word_right_beside_its_noun(language: str, text: str, expected: set[str]) -> None:
    assert {mark for marks in sorts(text, language).values() for mark in marks if mark} == expected


NOUNS = [
    ("fr", "Une clinique privée coûte 68 euros.", "clinique privée"),
    ("fr", "La finale des messieurs réunit 12 400 personnes.", "finale des messieurs"),
    ("fr", "Le prix de la nouvelle usine monte.", "nouvelle usine"),
    ("es", "El hospital militar atendió a 17 heridos.", "hospital militar"),
]


@pytest.mark.parametrize(("language", "text", "expected"), NOUNS)
def test_where_adjectives_follow_the_verb_behind_them_is_no_noun(language: str, text: str, expected: str) -> None:
    assert {said for marks in worded(text, language).values() for mark, said in marks.items() if mark} == {expected}


TWO = {
    "tunnels": ("en", "The northern tunnel cost 340 million euros.", "en", "The southern tunnel cost 290 million euros."),
    "finals": ("fr", "La finale dames a attiré 9 800 spectateurs.", "es", "La final masculina reunió a 12.400 espectadores."),
    "cars": ("de", "Neuwagen kosteten im Schnitt 31.000 Euro.", "de", "Gebrauchtwagen kosteten im Schnitt 17.000 Euro."),
    "phases": ("es", "La primera fase del tranvía costó 212 millones.", "es", "La segunda fase del tranvía costó 187 millones."),
    "core inflation": ("en", "Inflation was 2.4 percent in May.", "en", "Core inflation was 2.9 percent in May."),
    "what a prefix turns": ("de", "Raucher lebten 71 Jahre.", "fr", "Les non-fumeurs ont vécu 79 ans."),
    "the games of two years": ("en", "The 2012 Games cost 9.3 billion pounds.", "en", "The 2016 Games cost 11.1 billion pounds."),
    "houses": ("fr", "La chambre haute compte 80 sièges.", "fr", "La chambre basse compte 240 sièges."),
    "buses": ("de", "Ein Dieselbus kostet 270.000 Euro.", "de", "Ein Elektrobus kostet 590.000 Euro."),
    "airports": (
        "de", "Der Militärflughafen Ansfeld hatte im Mai 310 Landungen.",
        "en", "The civil airport at Ansfeld had 1,900 landings in May.",
    ),
    "rents": ("en", "Residential rents rose by 3.1 percent in May.", "en", "Commercial rents rose by 5.4 percent in May."),
    "wind farms": (
        "fr", "Le parc éolien terrestre de Lons a produit 410 gigawattheures en mai.",
        "es", "El parque eólico marino de Lons produjo 280 gigavatios hora en mayo.",
    ),
    "polices": (
        "en", "The municipal police arrested 31 people in Oakley on Sunday.",
        "es", "La policía nacional detuvo a 12 personas en Oakley el domingo.",
    ),
    "hospitals": ("en", "Private hospitals lost 120 beds in May.", "de", "Die öffentlichen Krankenhäuser verloren im Mai 340 Betten."),
}  # fmt: skip
ONE = {
    "one tunnel": ("en", "The northern tunnel cost 340 million euros.", "fr", "Le tunnel nord a coûté 290 millions d'euros."),
    "cars by two words": (
        "en", "Electric cars made up 22 percent of sales in March.",
        "en", "Battery-powered cars made up 24 percent of sales in March.",
    ),
    "an orchestra in short": ("en", "The Oakley youth orchestra has 80 members.", "en", "The Oakley orchestra has 95 members."),
    "a plant in short": (
        "de", "Das Kernkraftwerk Ansfeld liefert 1.200 Megawatt Strom.",
        "de", "Das Kraftwerk Ansfeld liefert 1.400 Megawatt Strom.",
    ),
    "somebody described": ("fr", "La jeune femme tuée à Lons avait 23 ans.", "fr", "La femme tuée à Lons avait 27 ans."),
    "two bounds": (
        "es", "Valmaria tuvo un déficit superior al 3,5 % en 2025.",
        "es", "Valmaria tuvo un déficit inferior al 2,5 % en 2025.",
    ),
    "petrol in America": (
        "en", "Gas prices rose to 3.20 dollars a gallon in Oakley in May.",
        "en", "Gasoline prices rose to 3.60 dollars a gallon in Oakley in May.",
    ),
    "a match of the day and of the evening": (
        "fr", "Le match du jour a réuni 12 400 spectateurs à Lons dimanche.",
        "fr", "Le match du soir a réuni 15 900 spectateurs à Lons dimanche.",
    ),
    "an airline of a state": (
        "en", "The state airline Valair carried 4.1 million passengers in 2025.",
        "en", "The national airline Valair carried 4.9 million passengers in 2025.",
    ),
    "what two mayors say": (
        "en", "Twelve homes burned in Oakley, according to the new mayor.",
        "en", "Fifteen homes burned in Oakley, according to the former mayor.",
    ),
    "a noun that both have bare": ("en", "Inflation was 2.4 percent in May.", "en", "In May inflation was 2.9 percent."),
    "a side told wrongly of one figure": (
        "en", "The fire in the northern tunnel burnt 34 vehicles.",
        "en", "The fire in the southern tunnel burnt 34 vehicles.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_figures_of_two_sorts_never_contradict_or_confirm_each_other(told: Told, tmp_path: Path) -> None:
    assert {r.verdict for r in dossier(tmp_path, told).reconciliation.relations} <= {Verdict.COMPATIBLE}


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_figures_of_one_sort_are_compared(told: Told, tmp_path: Path) -> None:
    assert any(r.verdict is Verdict.CONFLICT for r in dossier(tmp_path, told).reconciliation.relations)


def test_the_reader_is_told_by_which_words_the_two_are_told_apart(tmp_path: Path) -> None:
    told = ("en", "The men's final drew 12,400 people to the Arena.", "en", "The women's final drew 9,800 people to the Arena.")
    relation = next(r for r in dossier(tmp_path, told).reconciliation.relations if r.verdict is Verdict.COMPATIBLE)
    assert relation.reasons[0].code == "K304"
    assert {relation.reasons[0].values[key] for key in ("x", "y")} == {"men's final", "women's final"}


def test_a_question_after_one_sort_is_not_answered_by_the_other(tmp_path: Path) -> None:
    analysis = dossier(tmp_path, TWO["tunnels"])
    for sort, expected in (("northern", 340_000_000), ("southern", 290_000_000)):
        hit = answer(f"How much did the {sort} tunnel cost?", analysis).hits[0]
        value = next(c.value for c in analysis.claims if c.id == hit.claim)
        assert value is not None
        assert value.middle == expected
