"""A source says what follows from its figures: a share, a gap, a sum, a change, a ratio turned round, a length of time, an age."""

from decimal import Decimal

import pytest

from factcheck.check.facts.by_unit import stated
from factcheck.check.facts.derived import By
from factcheck.check.facts.evidence import Evidence
from factcheck.graph.values.rates import rates
from tests.check.dossier import TOLD_APART, Status, dossier_of, verdicts

SOURCES = {
    "en": (
        "Of the 11,800 couriers in Leeds, 6,200 had signed a contract. Membership of the drivers' union rose from 900 to 2,700.\n\n"
        "The council of Ripley adopted the budget by 33 votes to 26. Eighteen women and eleven men died in the fire at the cotton mill.\n\n"
        "The strike at the shipyard began on 3 May and ended on 24 May. The harpist Nora Quill, born in 1961, lives in York.\n\n"
        "The swimming pool was closed for 73 days in 2024. At night there is one nurse for 42 residents, half of what the rules "
        "prescribe.\n\n"
        "The explosion at the quarry killed 12 people and injured 30.\n\n"
        "The storm cut off 12,400 households in Mayo, of which 9,700 had been reconnected by noon.\n\n"
        "Of the 640 pupils in Sligo, 390 passed the test at once and a further 90 in a second round.\n\n"
        "The bridge at Kells is closed from 3 August to 14 October. A lorry and four cars collided near Naas."
    ),
    "fr": (
        "Des 9 400 apiculteurs du Jura, 4 900 ont signé la charte. Le syndicat des maraîchers est passé de 600 à 1 800 membres.\n\n"
        "Le conseil de Dole a adopté le budget par 31 voix contre 22. Dix-sept femmes et douze hommes sont morts dans l'incendie du "
        "moulin.\n\n"
        "La grève au chantier naval a commencé le 4 mai et s'est terminée le 25 mai. La harpiste Nora Quille, née en 1958, vit à Metz.\n\n"
        "La piscine a été fermée 73 jours en 2024.\n\nL'explosion de la carrière a tué 12 personnes et en a blessé 30.\n\n"
        "La tempête a privé de courant 12 400 foyers du Gers, dont 9 700 ont été rebranchés avant midi.\n\n"
        "Le pont de Condom est fermé du 3 août au 14 octobre. Un camion et quatre voitures se sont percutés près de Lectoure."
    ),
    "de": (
        "Von den 8.600 Kurieren in Kiel hatten 4.500 einen Vertrag unterschrieben. Die Mitgliederzahl der Gewerkschaft stieg von 700 auf "
        "2.100.\n\nDer Rat von Husum nahm den Haushalt mit 29 gegen 21 Stimmen an. 16 Frauen und 13 Männer starben beim Brand in der "
        "Mühle.\n\nDer Streik in der Werft begann am 5. Mai und endete am 26. Mai. Die Harfenistin Nora Quell, geboren 1964, lebt in Celle."
        "\n\nDas Schwimmbad war 2024 an 73 Tagen geschlossen.\n\n"
        "Bei der Explosion im Steinbruch starben 12 Menschen, und 30 wurden verletzt.\n\n"
        "Der Sturm schnitt 12.400 Haushalte im Harz vom Strom ab, von denen 9.700 bis Mittag wieder versorgt waren.\n\n"
        "Die Brücke bei Thale ist vom 3. August bis 14. Oktober gesperrt. Ein Lastwagen und vier Autos stießen bei Halle zusammen."
    ),
    "es": (
        "De los 7.800 repartidores de Murcia, 4.100 habían firmado un contrato. El sindicato pasó de 800 a 2.400 afiliados.\n\n"
        "El pleno de Lorca aprobó el presupuesto por 19 votos contra 14. Quince mujeres y catorce hombres murieron en el incendio del "
        "molino.\n\nLa huelga del astillero empezó el 6 de mayo y terminó el 27 de mayo. La arpista Nora Quintal, nacida en 1967, vive en "
        "Teruel.\n\nLa piscina estuvo cerrada 73 días en 2024.\n\nLa explosión de la cantera mató a 12 personas e hirió a 30.\n\n"
        "El temporal dejó sin luz a 12.400 hogares de Soria, de los que 9.700 la habían recuperado al mediodía.\n\n"
        "El puente de Ágreda está cerrado del 3 de agosto al 14 de octubre. Un camión y cuatro coches chocaron cerca de Almazán."
    ),
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[More than half of the couriers had signed a contract].", "[A third of the couriers had signed a contract].", "en"),
        ("[Just over half of the couriers had signed a contract].", "[Three quarters of the couriers had signed a contract].", "de"),
        ("[Plus de la moitié des apiculteurs ont signé la charte].~", "[Un quart des apiculteurs ont signé la charte].~", "fr"),
        ("[Gut die Hälfte der Kuriere hatte einen Vertrag unterschrieben].~", "[Ein Viertel der Kuriere hatte unterschrieben].~", "de"),
        ("[Más de la mitad de los repartidores había firmado].~", "[Un tercio de los repartidores había firmado un contrato].~", "es"),
    ],
)
def test_a_share_follows_from_a_part_and_its_whole(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The pool was closed one day in five in 2024].", "[The pool was closed one day in three in 2024].", "en"),
        ("[La piscine a été fermée un jour sur cinq en 2024].~", "[La piscine a été fermée un jour sur deux en 2024].~", "fr"),
        (
            "[An einem Fünftel der Tage war das Schwimmbad 2024 geschlossen].~",
            "[An einem Drittel der Tage war das Schwimmbad 2024 geschlossen].~",
            "de",
        ),
        ("[La piscina estuvo cerrada un día de cada cinco en 2024].~", "[La piscina estuvo cerrada un día de cada tres en 2024].~", "es"),
    ],
)
def test_days_of_a_year_are_a_share_of_it(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The council adopted the budget [by a majority of seven].", "The council adopted the budget [by a majority of nine].", "en"),
        (
            "Le conseil a adopté le budget avec [une majorité de neuf voix].~",
            "Le conseil a adopté le budget avec [une majorité de cinq voix].~",
            "fr",
        ),
        (
            "Der Rat nahm den Haushalt [mit einer Mehrheit von acht Stimmen] an.~",
            "Der Rat nahm den Haushalt mit [einer Mehrheit von zwölf Stimmen] an.~",
            "de",
        ),
        (
            "El pleno aprobó el presupuesto con [una ventaja de cinco votos].~",
            "El pleno aprobó el presupuesto con [una ventaja de ocho votos].~",
            "es",
        ),
    ],
)
def test_a_gap_follows_from_two_figures(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The fire at the mill killed 29 people].", "[The fire at the mill killed 39 people].", "en"),
        ("[29 personnes sont mortes dans l'incendie du moulin].~", "[31 personnes sont mortes dans l'incendie du moulin].~", "fr"),
        ("[Beim Brand in der Mühle starben 29 Menschen].~", "[Beim Brand in der Mühle starben 26 Menschen].~", "de"),
        ("[Murieron 29 personas en el incendio del molino].~", "[Murieron 19 personas en el incendio del molino].~", "es"),
    ],
)
def test_a_sum_follows_from_its_parts(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Membership of the drivers' union has tripled].", "[Membership of the drivers' union has doubled].", "en"),
        ("[Le syndicat a triplé le nombre de ses membres].~", "[Le syndicat a doublé le nombre de ses membres].~", "fr"),
        ("[Die Gewerkschaft hat ihre Mitgliederzahl verdreifacht].~", "[Die Gewerkschaft hat ihre Mitgliederzahl verdoppelt].~", "de"),
        ("[El sindicato ha triplicado sus afiliados].~", "[El sindicato ha duplicado sus afiliados].~", "es"),
    ],
)
def test_a_change_follows_from_its_ends(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The strike at the shipyard lasted three weeks].", "[The strike at the shipyard lasted five weeks].", "en"),
        ("[La grève au chantier naval a duré trois semaines].~", "[La grève au chantier naval a duré six semaines].~", "fr"),
        ("[Der Streik in der Werft dauerte drei Wochen].~", "[Der Streik in der Werft dauerte zwei Monate].~", "de"),
        ("[La huelga del astillero duró tres semanas].~", "[La huelga del astillero duró cinco semanas].~", "es"),
    ],
)
def test_a_length_of_time_follows_from_two_dates(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The harpist Nora Quill is 63 years old].", "[The harpist Nora Quill is 73 years old].", "en"),
        ("[La harpiste Nora Quille a 66 ans].~", "[La harpiste Nora Quille a 56 ans].~", "fr"),
        ("[Die Harfenistin Nora Quell ist 60 Jahre alt].~", "[Die Harfenistin Nora Quell ist 50 Jahre alt].~", "de"),
        ("[La arpista Nora Quintal tiene 57 años].~", "[La arpista Nora Quintal tiene 67 años].~", "es"),
    ],
)
def test_an_age_follows_from_a_year_of_birth(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("otherwise", "source"),
    [
        ("[The explosion at the quarry killed 42 people].", "en"),
        ("[42 personnes sont mortes dans l'explosion de la carrière].~", "fr"),
        ("[Bei der Explosion im Steinbruch starben 42 Menschen].~", "de"),
        ("[Murieron 42 personas en la explosión de la cantera].~", "es"),
        ("[Two fifths of the injured at the quarry died].", "en"),
    ],
)
def test_the_killed_and_the_injured_make_no_sum(status: Status, otherwise: str, source: str) -> None:
    assert status(otherwise, source) in ("contradicted", "not-in-source")


def test_twice_as_many_is_half_turned_round(status: Status) -> None:
    said = "Each nurse at night had 42 residents to mind, [twice as many as the rules allow]."
    assert status(said, "en") == "supported"
    assert status(said.replace("twice", "three times"), "en") != "supported"


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        (
            "[2,700 households in Mayo were without electricity at noon].",
            "[2,900 households in Mayo were without electricity at noon].",
            "en",
        ),
        ("[À midi, 2 700 foyers du Gers étaient sans courant].~", "[À midi, 2 900 foyers du Gers étaient sans courant].~", "fr"),
        ("[Im Harz waren 2.700 Haushalte ohne Strom].~", "[Im Harz waren 2.900 Haushalte ohne Strom].~", "de"),
        ("[En Soria seguían sin luz 2.700 hogares].~", "[En Soria seguían sin luz 2.900 hogares].~", "es"),
    ],
)
def test_what_is_left_follows_from_a_whole_and_its_part(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The bridge at Kells is closed for more than two months].", "[The bridge at Kells is closed for more than three months].", "en"),
        ("[Le pont de Condom est fermé plus de deux mois].~", "[Le pont de Condom est fermé plus de trois mois].~", "fr"),
        ("[Mehr als zwei Monate ist die Brücke bei Thale gesperrt].~", "[Mehr als drei Monate ist die Brücke bei Thale gesperrt].~", "de"),
        ("[El puente de Ágreda está cerrado más de dos meses].~", "[El puente de Ágreda está cerrado más de tres meses].~", "es"),
    ],
)
def test_a_length_of_time_follows_from_a_stretch_of_days(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Five vehicles collided near Naas].", "[Seven vehicles collided near Naas].", "en"),
        ("[Cinq véhicules se sont percutés près de Lectoure].~", "[Sept véhicules se sont percutés près de Lectoure].~", "fr"),
        ("[Fünf Fahrzeuge stießen bei Halle zusammen].~", "[Sieben Fahrzeuge stießen bei Halle zusammen].~", "de"),
        ("[Cinco vehículos chocaron cerca de Almazán].~", "[Siete vehículos chocaron cerca de Almazán].~", "es"),
    ],
)
def test_one_and_some_more_make_a_sum(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


def test_two_parts_together_are_a_share_of_the_whole(status: Status) -> None:
    said = "[Three quarters of the pupils in Sligo passed the test]."
    assert verdicts(status, said, "[A third of the pupils in Sligo passed the test].", "en") == TOLD_APART


@pytest.mark.parametrize(
    ("text", "by", "number"),
    [
        # a change without a unit is of the amount beside it, as that is printed
        ("El Gobierno ha aceptado pagar 15 céntimos por litro, cinco menos de los que pedía la cofradía.", By.BASE, "0.2"),
        # other figures may stand between an amount and its change
        ("La cooperativa pagará 462 euros los mil litros a partir del 1 de abril, es decir, 18 euros más que en marzo.", By.BASE, "444"),
        # the whole is told a sentence before its part
        ("El instituto analizó muestras de 36 pantanos. En doce de ellos creció la turba.", By.REST, "66.6667"),
    ],
)
def test_a_figure_follows_from_a_change_a_part_or_an_amount_beside_it(
    tmp_path_factory: pytest.TempPathFactory, text: str, by: By, number: str
) -> None:
    analysis, _ = dossier_of(tmp_path_factory.mktemp("beside"), {"es": text}, "2025-03-01")
    derived = Evidence(analysis.sources, analysis.claims, rates(analysis.links)).derived("es")
    assert Decimal(number) in {stated(made.fact) for made in derived if made.by is by}


@pytest.mark.parametrize(
    ("language", "text", "by", "number"),
    [
        ("en", "The kennel cost £3.2 million, of which a lottery grant is to cover half.", By.PART, "1600000"),
        ("es", "Cada año visitan la cueva unos 900 espeleólogos, un tercio de ellos extranjeros.", By.PART, "299.9700"),
        ("de", "Das Preisgeld von 25 000 Euro spendete sie zur Hälfte einer Schule.", By.PART, "12500"),
        # the whole and its share stand in two sentences, or behind a semicolon where the share says of what it is
        ("en", "The race brought in 5,000 euros. Half of the money goes to a school.", By.PART, "2500"),
        ("fr", "La région remboursera 30 % de l'abonnement de juin. L'abonnement coûte 84 euros.", By.PART, "25.2"),
        ("de", "Die Füllung kostet 3400 Euro; der Verein bezahlt ein Drittel davon.", By.PART, "1133.2200"),
        # the part has an act of its own
        ("de", "Die Wettfahrt kostete 48 000 Euro, von denen Sponsoren 31 000 übernahmen.", By.SHARE, "64.5833"),
        # a part of its whole, and no change from it
        ("de", "Die Prüfer fanden in sechs von 120 Partien auffällige Züge.", By.SHARE, "5.00"),
    ],
)
def test_a_part_follows_from_its_whole_and_its_share(
    tmp_path_factory: pytest.TempPathFactory, language: str, text: str, by: By, number: str
) -> None:
    analysis, _ = dossier_of(tmp_path_factory.mktemp("parts"), {language: text}, "2025-03-01")
    derived = Evidence(analysis.sources, analysis.claims, rates(analysis.links)).derived(language)
    assert Decimal(number) in {stated(made.fact) for made in derived if made.by is by}


def test_a_share_behind_a_semicolon_is_no_part_of_the_amount_before_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "The law passed the council by 41 votes to 36; a poll in August gave it just 51 percent."
    analysis, _ = dossier_of(tmp_path_factory.mktemp("apart"), {"en": text}, "2025-03-01")
    assert not [made for made in Evidence(analysis.sources, analysis.claims).derived("en") if made.by is By.PART]


def test_nothing_is_left_of_two_ages(tmp_path_factory: pytest.TempPathFactory) -> None:
    analysis, _ = dossier_of(tmp_path_factory.mktemp("ages"), {"fr": "Deux hommes de 29 et 34 ans ont été interpellés."}, "2025-03-01")
    assert not [made for made in Evidence(analysis.sources, analysis.claims).derived("fr") if made.by is By.LEFT]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In the vote 58 percent were for the merger and 27 percent against it.", [15]),
        ("In 2023 58 percent were for the merger, in 2024 27 percent.", []),
    ],
)
def test_shares_leave_a_rest_of_one_time_only(tmp_path_factory: pytest.TempPathFactory, text: str, left: list[int]) -> None:
    analysis, _ = dossier_of(tmp_path_factory.mktemp("rest"), {"en": text}, "2025-03-01")
    assert [stated(d.fact) for d in Evidence(analysis.sources, analysis.claims).derived("en") if d.by is By.REMAINDER] == left
