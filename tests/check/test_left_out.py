"""Faults that leave every figure, name and date of a draft as its source has them: a condition left out, a part told as the whole, a sum
told as a rate, the most since a year told as the most ever, an end told as a beginning, a cause as an effect, and the like."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

Dossier = Callable[[str, str], Status]


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """What the check says of statements that cite an article, in its language."""
    return lambda language, article: status_of(*dossier_of(tmp_path, {language: article}, "2025-03-05"))


def refused(status: Status, language: str, true: str, false: str) -> bool:
    """Whether a statement is supported, and its spoilt likeness is not."""
    spoilt = status(f"[{false}].~", language)
    return status(f"[{true}].~", language) == "supported" and spoilt in ("contradicted", "not-in-source", "inconsistent")


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The port lost 900 jobs in three years.",
            "The port lost 900 jobs",
            "The port loses 900 jobs a year",
        ),
        (
            "en",
            "The ferry carries 2,400 cars a day.",
            "The ferry carries 2,400 cars a day",
            "In three days the ferry carried 2,400 cars",
        ),
        (
            "en",
            "Over the past three years the port lost 900 jobs a year.",
            "The port lost 900 jobs a year",
            "The port lost 900 jobs a day",
        ),
        (
            "fr",
            "En six mois, le refuge a recueilli 480 chiens.",
            "Le refuge a recueilli 480 chiens",
            "Le refuge recueille 480 chiens par mois",
        ),
        (
            "de",
            "In fünf Jahren wurden 1.250 Wohnungen gebaut.",
            "Es wurden 1.250 Wohnungen gebaut",
            "Jährlich werden 1.250 Wohnungen gebaut",
        ),
        (
            "es",
            "El museo recibió 15.000 visitantes en tres meses.",
            "El museo recibió a 15.000 visitantes",
            "El museo recibe 15.000 visitantes al mes",
        ),
        (
            "fr",
            "Le refuge recueille 80 chiens par mois, 480 en six mois.",
            "En six mois, le refuge a recueilli 480 chiens",
            "Le refuge recueille 480 chiens par mois",
        ),
    ],
)
def test_a_sum_of_several_days_is_no_daily_one(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The theatre employs 96 people, 14 of them actors.",
            "The theatre employs 96 people, 14 of them actors",
            "The theatre employs 96 actors",
        ),
        (
            "en",
            "The storm damaged 340 houses, of which 60 had to be torn down.",
            "The storm damaged 340 houses",
            "In the storm 340 houses had to be torn down",
        ),
        (
            "fr",
            "Le zoo compte 850 animaux, dont 120 oiseaux.",
            "Le zoo compte 850 animaux, parmi lesquels 120 oiseaux",
            "Le zoo compte 850 oiseaux",
        ),
        (
            "de",
            "Die Schule hat 640 Schüler, darunter 210 Mädchen.",
            "Die Schule hat 640 Schüler",
            "Die Schule hat 640 Mädchen",
        ),
        (
            "es",
            "El barco llevaba 54 tripulantes, de los que 12 eran mujeres.",
            "El barco llevaba 54 tripulantes, 12 de ellos mujeres",
            "El barco llevaba 54 mujeres",
        ),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_the_whole(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "If the council agrees, the pool will reopen on 4 May.",
            "If the council agrees, the pool will reopen on 4 May",
            "The pool will reopen on 4 May",
        ),
        (
            "en",
            "The club will sell its ground for 4 million pounds, provided the city approves.",
            "Subject to the approval of the city, the club will sell its ground for 4 million pounds",
            "The club will sell its ground for 4 million pounds",
        ),
        (
            "fr",
            "L'usine embauchera 200 personnes, à condition que la région l'aide.",
            "L'usine pourrait embaucher 200 personnes",
            "L'usine embauchera 200 personnes",
        ),
        (
            "de",
            "Sollte die Bank zustimmen, übernimmt die Firma 120 Mitarbeiter.",
            "Die Firma übernimmt 120 Mitarbeiter, falls die Bank zustimmt",
            "Die Firma übernimmt 120 Mitarbeiter",
        ),
        (
            "es",
            "La empresa contratará a 80 personas siempre que reciba la ayuda.",
            "La empresa contratará a 80 personas si recibe la ayuda",
            "La empresa contratará a 80 personas",
        ),
    ],
)
def test_a_plan_without_its_condition_is_not_what_its_source_says(
    dossier: Dossier, language: str, article: str, true: str, false: str
) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The club won the cup for the first time since 1988.",
            "The club won the cup for the first time since 1988",
            "The club won the cup for the first time in its history",
        ),
        (
            "fr",
            "C'est la plus forte crue de la Loue depuis 1953.",
            "C'est la plus forte crue de la Loue depuis 1953",
            "C'est la plus forte crue de la Loue jamais observée",
        ),
        (
            "de",
            "Es war die höchste Niederlage des Vereins seit 1991.",
            "Es war die höchste Niederlage des Vereins seit 1991",
            "Es war die höchste Niederlage des Vereins aller Zeiten",
        ),
        (
            "es",
            "Fue la peor cosecha de la comarca desde 2005.",
            "Fue la peor cosecha de la comarca desde 2005",
            "Fue la peor cosecha de la comarca de la historia",
        ),
        (
            "en",
            "The flood of 2021 was the worst ever, that of 2024 was the worst since 1953.",
            "The flood of 2024 was the worst since 1953",
            "The flood of 2024 was the worst ever",
        ),
        (
            "de",
            "Das Hochwasser von 2021 war das schlimmste aller Zeiten, das von 2024 das schlimmste seit 1954.",
            "Das Hochwasser von 2021 war das schlimmste aller Zeiten",
            "Das Hochwasser von 2024 war das schlimmste aller Zeiten",
        ),
    ],
)
def test_the_most_since_a_year_is_not_the_most_ever(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "Police believe that the fire was started by a cigarette.",
            "The fire was probably started by a cigarette",
            "The fire was started by a cigarette",
        ),
        (
            "fr",
            "Les enquêteurs soupçonnent que le moteur est tombé en panne.",
            "Le moteur serait tombé en panne",
            "Le moteur est tombé en panne",
        ),
        (
            "de",
            "Die Ermittler vermuten, dass der Fahrer eingeschlafen war.",
            "Vermutlich war der Fahrer eingeschlafen",
            "Der Fahrer war eingeschlafen",
        ),
        (
            "es",
            "Los investigadores creen que el incendio empezó en la cocina.",
            "El incendio pudo empezar en la cocina",
            "El incendio empezó en la cocina",
        ),
    ],
)
def test_what_is_supposed_is_not_told_as_so(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The lorry was on its way from Turin to Lyon.",
            "The lorry was travelling from Turin to Lyon",
            "The lorry was on its way from Lyon to Turin",
        ),
        (
            "fr",
            "Les fûts ont été transportés de Brest à Lorient.",
            "Les fûts ont été transportés à Lorient depuis Brest",
            "Les fûts ont été transportés de Lorient à Brest",
        ),
        (
            "de",
            "Der Bus fuhr von Erfurt nach Weimar.",
            "Der Bus war von Erfurt nach Weimar unterwegs",
            "Der Bus fuhr von Weimar nach Erfurt",
        ),
        (
            "es",
            "Los cuadros fueron enviados hacia Toledo en 1936.",
            "Los cuadros fueron enviados hacia Toledo en 1936",
            "Los cuadros fueron enviados desde Toledo en 1936",
        ),
    ],
)
def test_the_way_from_one_place_to_another_is_not_the_way_back(
    dossier: Dossier, language: str, article: str, true: str, false: str
) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "Registration begins on 2 May and ends on 20 May.",
            "Registration ends on 20 May",
            "Registration begins on 20 May",
        ),
        (
            "fr",
            "Le festival débute le 3 juillet et s'achève le 12 juillet.",
            "Le festival s'achève le 12 juillet",
            "Le festival débute le 12 juillet",
        ),
        (
            "de",
            "Die Ausstellung beginnt am 3. April und endet am 8. Juni.",
            "Die Ausstellung endet am 8. Juni",
            "Die Ausstellung beginnt am 8. Juni",
        ),
        (
            "es",
            "Las obras comenzarán el 7 de abril.",
            "Las obras empezarán el 7 de abril",
            "Las obras acabarán el 7 de abril",
        ),
        (
            "en",
            "The museum stays closed until 30 June.",
            "The museum stays closed until 30 June",
            "The museum stays closed from 30 June",
        ),
        (
            "fr",
            "Les dossiers doivent être déposés avant le 30 juin.",
            "Les dossiers doivent être déposés avant le 30 juin",
            "Les dossiers doivent être déposés après le 30 juin",
        ),
    ],
)
def test_a_date_that_ends_something_does_not_begin_it(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The share fell from 24 percent to 21 percent.",
            "The share fell to 21 percent",
            "The share fell by 21 percent",
        ),
        (
            "de",
            "Die Zahl der Züge stieg von 120 auf 180.",
            "Die Zahl der Züge stieg um 60",
            "Die Zahl der Züge stieg um 180",
        ),
        (
            "fr",
            "Le prix est passé de 30 à 45 euros.",
            "Le prix a augmenté de 15 euros",
            "Le prix a augmenté de 45 euros",
        ),
        (
            "es",
            "La cuota cayó del 24 % al 21 %.",
            "La cuota cayó al 21 %",
            "La cuota cayó un 21 %",
        ),
    ],
)
def test_by_how_much_something_fell_is_not_to_what(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "In 2024 the port handled 14 percent more containers than in the previous year.",
            "In 2024 the port handled 14 percent more containers than in 2023",
            "In 2024 the port handled 14 percent more containers than in 2019",
        ),
        (
            "fr",
            "Les loyers sont 9 % plus élevés que l'an dernier.",
            "Les loyers sont 9 % plus élevés que l'an dernier",
            "Les loyers sont 9 % plus élevés qu'en 2019",
        ),
        (
            "de",
            "Die Zahl der Gäste lag um 14 Prozent über der von 2019.",
            "Die Zahl der Gäste lag um 14 Prozent über der von 2019",
            "Die Zahl der Gäste lag um 14 Prozent über der von 2022",
        ),
        (
            "es",
            "Se vendieron 300 casas, un 14 % más que en 2021.",
            "Se vendieron un 14 % más de casas que en 2021",
            "Se vendieron un 14 % más de casas que en 2016",
        ),
    ],
)
def test_a_figure_compared_with_one_year_is_not_compared_with_another(
    dossier: Dossier, language: str, article: str, true: str, false: str
) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The fire in Hallam was caused by a defect of the heating.",
            "A defect of the heating caused the fire in Hallam",
            "The fire in Hallam caused a defect of the heating",
        ),
        (
            "fr",
            "La fermeture de l'usine a provoqué le départ du maire de Vernay.",
            "Le départ du maire de Vernay a été provoqué par la fermeture de l'usine",
            "Le départ du maire de Vernay a provoqué la fermeture de l'usine",
        ),
        (
            "es",
            "La avería del tren causó el cierre de la autopista en Burgos.",
            "La avería del tren causó el cierre de la autopista en Burgos",
            "El cierre de la autopista en Burgos causó la avería del tren",
        ),
    ],
)
def test_what_caused_something_is_not_what_came_of_it(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The minister Ruth Adair left the party after the election in Hallam.",
            "After the election in Hallam, the minister Ruth Adair left the party",
            "The minister Ruth Adair left the party before the election in Hallam",
        ),
        (
            "fr",
            "Le maire Paul Vidal a quitté la salle avant le discours de Jeanne Morel.",
            "Le maire Paul Vidal a quitté la salle avant le discours de Jeanne Morel",
            "Le maire Paul Vidal a quitté la salle après le discours de Jeanne Morel",
        ),
        (
            "de",
            "Die Firma Alpkabel kündigte die Entlassungen nach der Wahl an.",
            "Nach der Wahl kündigte die Firma Alpkabel Entlassungen an",
            "Die Firma Alpkabel kündigte die Entlassungen vor der Wahl an",
        ),
        (
            "es",
            "El ministro Pablo Serrano visitó la zona antes de la reunión con Portugal.",
            "El ministro Pablo Serrano visitó la zona antes de la reunión con Portugal",
            "El ministro Pablo Serrano visitó la zona después de la reunión con Portugal",
        ),
        (
            "en",
            "Before the vote, the hall was searched; after it, the doors were opened.",
            "The hall was searched before the vote",
            "The hall was searched after the vote",
        ),
        (
            "es",
            "Antes de la votación, la sala fue registrada; después de ella, se abrieron las puertas.",
            "Antes de la votación, la sala fue registrada",
            "Después de la votación, la sala fue registrada",
        ),
    ],
)
def test_what_comes_before_a_thing_does_not_come_after_it(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The Ministry of Health bought 3,000 masks.",
            "The ministry bought 3,000 masks",
            "The Ministry of Defence bought 3,000 masks",
        ),
        (
            "fr",
            "Le ministère de la Santé a acheté 3 000 masques.",
            "Le ministère de la Santé a acheté 3 000 masques",
            "Le ministère de la Défense a acheté 3 000 masques",
        ),
        (
            "de",
            "Das Gesundheitsministerium kaufte 3.000 Masken.",
            "Das Ministerium kaufte 3.000 Masken",
            "Das Verteidigungsministerium kaufte 3.000 Masken",
        ),
        (
            "es",
            "El Tribunal de Cuentas revisó 300 contratos.",
            "El tribunal revisó 300 contratos",
            "El Tribunal de Justicia revisó 300 contratos",
        ),
    ],
)
def test_another_house_of_the_same_kind_is_another(dossier: Dossier, language: str, article: str, true: str, false: str) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "The auditors found errors in the accounts of the Hallam hospital.",
            "The auditors found errors in the accounts of the Hallam hospital",
            "The auditors found no errors in the accounts of the Hallam hospital",
        ),
        (
            "de",
            "Die Firma Transveda hat die Bremsen des Zuges nicht geprüft.",
            "Transveda hat die Bremsen des Zuges nicht geprüft",
            "Die Firma Transveda hat die Bremsen des Zuges geprüft",
        ),
        (
            "es",
            "La empresa Limsa pagó los salarios de los limpiadores.",
            "La empresa Limsa pagó los salarios de los limpiadores",
            "La empresa Limsa no pagó los salarios de los limpiadores",
        ),
    ],
)
def test_what_a_source_denies_in_the_same_words_is_not_said_by_it(
    dossier: Dossier, language: str, article: str, true: str, false: str
) -> None:
    assert refused(dossier(language, article), language, true, false)


@pytest.mark.parametrize(
    ("language", "article", "true"),
    [
        ("en", "Even if it rains, the race will start on 3 May.", "The race will start on 3 May"),
        ("fr", "Même si la pluie revient, le festival ouvrira le 4 juillet.", "Le festival ouvrira le 4 juillet"),
        ("de", "Auch wenn es regnet, beginnt das Fest am 5. Mai.", "Das Fest beginnt am 5. Mai"),
        ("en", "Asked if he would stay, the coach said that the season will end on 12 June.", "The season will end on 12 June"),
        ("de", "Es war die höchste Niederlage in der Geschichte des Vereins.", "Es war die höchste Niederlage des Vereins aller Zeiten"),
        ("en", "The bus ran from Leeds to York and back from York to Leeds.", "The bus ran from York to Leeds"),
        ("de", "Das Innenministerium zahlte 4 Millionen Euro.", "Das Bundesinnenministerium zahlte 4 Millionen Euro"),
        ("en", "The shop opened a week after the fire and closed a week before the flood.", "The shop opened a week after the fire"),
        (
            "fr",
            "La récolte est inférieure de 14 % à celle de 2021, et de 3 % à celle de 2018.",
            "La récolte est inférieure de 14 % à celle de 2021",
        ),
        ("en", "The clinic treats 640 patients a day, 2,560 in four days.", "In four days the clinic treats 2,560 patients"),
        ("de", "Die Klinik behandelt 640 Patienten am Tag, 2560 in vier Tagen.", "In vier Tagen behandelt die Klinik 2560 Patienten"),
        ("en", "Before the vote, the hall was searched; after it, the doors were opened.", "The doors were opened after the vote"),
        (
            "fr",
            "Avant le vote, la salle a été fouillée; après celui-ci, les portes ont été ouvertes.",
            "Après le vote, les portes ont été ouvertes",
        ),
        ("de", "Vor der Wahl wurde der Saal durchsucht, danach wurden die Türen geöffnet.", "Nach der Wahl wurden die Türen geöffnet"),
        (
            "es",
            "Antes de la votación, la sala fue registrada; después de ella, se abrieron las puertas.",
            "Después de la votación, se abrieron las puertas",
        ),
        ("en", "The flood of 2021 was the worst ever, that of 2024 the worst since 1953.", "The flood of 2021 was the worst ever"),
    ],
)
def test_what_only_looks_like_such_a_fault_is_none(dossier: Dossier, language: str, article: str, true: str) -> None:
    assert dossier(language, article)(f"[{true}].~", language) == "supported"


@pytest.mark.parametrize(
    ("language", "article", "true", "false"),
    [
        (
            "en",
            "Paula Hewett, the warden, met the walkers. “The old path is gone,” she said. Colin Strand shrugged. “It was never safe,” "
            "he said.",
            "“The old path is gone,” said Paula Hewett",
            "“The old path is gone,” said Colin Strand",
        ),
        (
            "fr",
            "Le maire, Paul Vidal, a reçu les pêcheurs. « Nous trouverons une solution », a-t-il promis. Jeanne Morel reste méfiante.",
            "« Nous trouverons une solution », a promis Paul Vidal",
            "« Nous trouverons une solution », a promis Jeanne Morel",
        ),
        (
            "de",
            "Die Ministerin Karin Holt besuchte das Werk. „Hier entsteht die Zukunft“, sagte sie. Uwe Lenz blieb skeptisch.",
            "„Hier entsteht die Zukunft“, sagte Karin Holt",
            "„Hier entsteht die Zukunft“, sagte Uwe Lenz",
        ),
    ],
)
def test_a_pronoun_beside_a_quote_stands_for_whom_the_text_named_last(
    dossier: Dossier, language: str, article: str, true: str, false: str
) -> None:
    assert refused(dossier(language, article), language, true, false)
