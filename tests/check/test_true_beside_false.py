"""Of one article a true statement in other words is not accused, and a false one that stands beside it is not held for said."""

from pathlib import Path

import pytest

from tests.check.dossier import dossier_of, status_of

Row = tuple[str, str, str, str]

PEOPLE: list[Row] = [
    (
        "en",
        "Ms Hart will stay in her post; not so the chairman, Paul Reed, who leaves it in June.",
        "[The chairman, Paul Reed, will leave his post in June].",
        "[The chairman, Paul Reed, will stay in his post until December].",
    ),
    (
        "es",
        "Pilar Sastre, que seguirá en el cargo; no así el presidente, Emilio Orduña, que lo dejará en junio.",
        "[El presidente, Emilio Orduña, abandonará el cargo en junio].",
        "[Pilar Sastre abandonará el cargo en junio].",
    ),
    (
        "de",
        "Frau Hart bleibt im Amt; nicht so der Vorsitzende, Paul Reed, der es im Juni abgibt.",
        "[Der Vorsitzende, Paul Reed, gibt sein Amt im Juni ab].",
        "[Frau Hart gibt ihr Amt im Juni ab].",
    ),
    (
        "de",
        "Allein der Bürgermeister stimmte gegen den Plan, 21 Räte waren dafür.",
        "[21 Räte stimmten für den Plan].",
        "[21 Räte stimmten gegen den Plan].",
    ),
]
DENIED: list[Row] = [
    (
        "en",
        "She is the first woman to lead the federation since it was founded in 1921.",
        "[No woman had led the federation before her since it was founded in 1921].",
        "[She is the second woman to lead the federation since it was founded in 1921].",
    ),
    (
        "fr",
        "Aucune femme n'avait dirigé la fédération avant elle.",
        "[Elle est la première femme à diriger la fédération].",
        "[Elle est la deuxième femme à diriger la fédération].",
    ),
    (
        "en",
        "The danger came from a thin layer which had formed around Christmas and would not disappear until April.",
        "[The cause of the danger was a thin layer formed around Christmas].",
        "[The layer did not form around Christmas].",
    ),
    (
        "en",
        "The board had no foreigners in 2019.",
        "[There were no foreigners on the board in 2019].",
        "[The board had foreigners in 2019].",
    ),
    (
        "es",
        "Ningún extranjero formaba parte del consejo en 2019.",
        "[En 2019 ningún extranjero formaba parte del consejo].",
        "[En 2019 había extranjeros en el consejo].",
    ),
    (
        "de",
        "Von den 40 Wohnungen sind alle bis auf drei vermietet.",
        "[Drei der Wohnungen sind nicht vermietet].",
        "[Drei Wohnungen sind vermietet].",
    ),
    (
        "en",
        "The app updates hourly instead of twice a day as before.",
        "[The app updates every hour].",
        "[The app updates twice a day].",
    ),
    (
        "es",
        "La aplicación se actualiza cada hora en vez de dos veces al día.",
        "[La aplicación se actualiza cada hora].",
        "[La aplicación se actualiza dos veces al día].",
    ),
]
FIGURES: list[Row] = [
    (
        "en",
        "Nineteen dead, seven of them in February alone: it was the deadliest winter since 1999."
        " The winter before, eight people had died in avalanches.",
        "[Nineteen people died in avalanches this winter].",
        "[Nineteen people died in avalanches in February].",
    ),
    (
        "fr",
        "Douze blessés, dont trois graves : l'incendie de samedi a été le pire depuis 2010."
        " L'an dernier, cinq personnes avaient été blessées.",
        "[Douze personnes ont été blessées dans l'incendie de samedi].",
        "[Douze personnes ont été grièvement blessées dans l'incendie de samedi].",
    ),
    (
        "de",
        "Die Polizei hatte zunächst von zwölf Verletzten gesprochen, korrigierte die Zahl später aber auf neun.",
        "[Nach Angaben der Polizei wurden neun Menschen verletzt].",
        "[Nach Angaben der Polizei wurden acht Menschen verletzt].",
    ),
    ("es", "Unos 240 trabajadores saldrán.", "[Saldrán unos 240 trabajadores].", "[Saldrán menos de 240 trabajadores]."),
    (
        "en",
        "She lost 140 of the 190 tonnes she had meant to sell.",
        "[She had meant to sell 190 tonnes].",
        "[She lost 190 tonnes].",
    ),
    (
        "de",
        "Neun der 12 Geschworenen stimmten für schuldig.",
        "[Neun der 12 Geschworenen stimmten für schuldig].",
        "[Zwölf Geschworene stimmten für schuldig].",
    ),
    (
        "en",
        "Only 84 players took part, half of them invited at the federation's expense.",
        "[84 players took part].",
        "[The 84 players were invited at the federation's expense].",
    ),
    (
        "fr",
        "Le bassin produit bon an mal an 9 000 tonnes.",
        "[Le bassin produit chaque année 9 000 tonnes].",
        "[Le bassin produit chaque année 9 000 kilos].",
    ),
    (
        "fr",
        "La ville a réduit la subvention de 300 000 euros, à 1,9 million.",
        "[La subvention a baissé de 300 000 euros].",
        "[La ville a augmenté la subvention de 300 000 euros].",
    ),
    (
        "de",
        "Sie hatte im Herbst die Mittel um 300.000 auf 1,9 Millionen Euro gekürzt.",
        "[Im Herbst wurden die Mittel um 300.000 Euro gekürzt].",
        "[Im Herbst erhöhte sie die Mittel um 300.000 Euro].",
    ),
    (
        "fr",
        "Le niveau quatre a été déclaré pendant 61 jours.",
        "[Le niveau quatre a été déclaré pendant 61 jours].",
        "[Le niveau cinq a été déclaré pendant 61 jours].",
    ),
]
TO_COME: list[Row] = [
    ("en", "The state has promised €6 million in aid.", "[The state has promised €6 million].", "[The state has paid €6 million in aid]."),
    (
        "de",
        "Der Staat hat 6 Millionen Euro Hilfe zugesagt.",
        "[Der Staat hat 6 Millionen Euro zugesagt].",
        "[Der Staat hat 6 Millionen Euro Hilfe ausgezahlt].",
    ),
    (
        "en",
        "The firm promised investors €6 million and paid them.",
        "[The firm promised investors €6 million].",
        "[The firm lost €6 million].",
    ),
    (
        "es",
        "El vencimiento de la deuda restante se retrasa de 2027 a 2032.",
        "[La deuda restante vence en 2032].",
        "[La deuda restante vence en 2027].",
    ),
    ("en", "The show runs from 3 May to 10 June.", "[The show opens on 3 May].", "[The show opens on 5 May]."),
    ("en", "The series may be extended if money can be found.", "[The series may be extended].", "[The series will be extended]."),
    (
        "de",
        "Der Verein könnte sein Stadion verkaufen.",
        "[Der Verein könnte sein Stadion verkaufen].",
        "[Der Verein wird sein Stadion verkaufen].",
    ),
    (
        "en",
        "The work should have been finished by Easter, but a flood ruined two soundboards.",
        "[The work was to be finished by Easter].",
        "[The work was finished by Easter].",
    ),
    (
        "fr",
        "Les huîtres plates semblent pour l'heure épargnées.",
        "[Les huîtres plates paraissent épargnées].",
        "[Les huîtres plates sont mortes].",
    ),
]
NAMED: list[Row] = [
    (
        "en",
        "The chief executive, Fiona Bray, receives a salary of £620,000. Marcus Thwaite is the engineer.",
        "[Fiona Bray receives a salary of £620,000].",
        "[Marcus Thwaite receives a salary of £620,000].",
    ),
    (
        "es",
        "La oposición ha pedido la dimisión de Varela, no la de Barrientos.",
        "[La oposición pide la dimisión de Varela].",
        "[La oposición pide la dimisión de Barrientos].",
    ),
    (
        "en",
        "The ministry puts it down to a computer fault; the victims speak of neglect.",
        "[The ministry puts it down to a computer fault].",
        "[The victims put it down to a computer fault].",
    ),
    (
        "en",
        "Prosecutors are investigating whether he took the money.",
        "[Prosecutors are investigating whether he took the money].",
        "[He took the money].",
    ),
    (
        "fr",
        "Le bac transporte chaque jour quelque 540 voitures.",
        "[Le bac transporte chaque jour quelque 540 voitures].",
        "[Le bac transporte chaque jour quelque 540 personnes].",
    ),
    ("en", "Tickets cost 12 euros instead of 9.", "[Tickets cost 12 euros].", "[Tickets cost 9 euros]."),
    (
        "fr",
        "Les prix ont augmenté de 4 % en ville mais baissé de 2 % dans les villages.",
        "Dans les villages, [les prix ont reculé de 2 %].",
        "[Les prix ont baissé de 4 % en ville].",
    ),
    (
        "en",
        "Among the donors is a retired lorry driver from Ely who left the organ his bungalow. The workshop is in Durham.",
        "[A retired lorry driver from Ely left his bungalow to the organ].",
        "[A retired lorry driver from Durham left his bungalow to the organ].",
    ),
    (
        "en",
        "The Dean, Hannah Osei, retorted that the old console had been a fire hazard."
        " The director of music, Judith Amory, will not miss it.",
        "[The old console had been a fire hazard], said Hannah Osei.",
        "[The old console had been a fire hazard], said Judith Amory.",
    ),
]


@pytest.mark.parametrize(("language", "article", "true", "false"), [*PEOPLE, *DENIED, *FIGURES, *TO_COME, *NAMED])
def test_what_is_true_is_not_accused_and_what_is_false_beside_it_not_held_for_said(
    tmp_path: Path, language: str, article: str, true: str, false: str
) -> None:
    status = status_of(*dossier_of(tmp_path, {language: article}, "2025-03-05"))
    assert status(f"{true}~", language) in ("supported", "not-in-source", "unsourced", "uncited")
    assert status(f"{false}~", language) != "supported"


@pytest.mark.parametrize(
    ("language", "article", "true"),
    [(language, article, true) for language, article, true, _ in (*FIGURES, *TO_COME, *DENIED[2:3], *DENIED[6:])],
)
def test_what_is_true_in_other_words_is_said(tmp_path: Path, language: str, article: str, true: str) -> None:
    assert status_of(*dossier_of(tmp_path, {language: article}, "2025-03-05"))(f"{true}~", language) == "supported"


@pytest.mark.parametrize(
    ("article", "true"),
    [
        (
            "Wer hinüberwill, muss, statt vier Minuten zu fahren, einen Umweg von 31 Kilometern nehmen.",
            "[Die Überfahrt dauert sonst vier Minuten].",
        ),
        ("Die Karte kostet zwölf statt neun Euro.", "[Die Karte kostete früher neun Euro]."),
    ],
)
def test_what_is_not_so_now_may_be_told_as_what_was_or_is_else(tmp_path: Path, article: str, true: str) -> None:
    assert status_of(*dossier_of(tmp_path, {"de": article}, "2025-03-05"))(f"{true}~", "de") == "supported"


def test_a_season_before_another_is_of_its_own(tmp_path: Path) -> None:
    article = "This winter 19 people died in avalanches. The winter before, eight people had died."
    analysis, _ = dossier_of(tmp_path, {"en": article}, "2025-03-05")
    assert [claim.time.iso for claim in analysis.claims if claim.time is not None] == ["2024-winter", "2023-winter"]


def test_what_was_promised_and_is_told_as_done_behind_is_no_mere_promise(tmp_path: Path) -> None:
    article = "The mayor promised to build 400 flats, and by spring they were built."
    assert status_of(*dossier_of(tmp_path, {"en": article}, "2025-03-05"))("[The town has built 400 flats].", "en") != "contradicted"
