"""A figure that a writer reckons from others has their sources; one that does not come out has none."""

import pytest

from tests.check.dossier import Status

SOURCES = {
    "en": (
        "The trawler Marlin sank with 93 people on board. Eleven survived.\n\n"
        "The new hatchery at Carrow will cost £6.4 million. The county pays £2.5 million of it and the cooperative £900,000.\n\n"
        "In Brittany 82 per cent of the hatched oysters lived through the summer, against 27 per cent of wild ones.\n\n"
        "A dozen oysters cost £14.50 at the harbour last week, compared with £11 a year ago.\n\n"
        "The Santa Odila carried 60,000 silver coins. Only a tenth of them belonged to the crown.\n\n"
        "The charity placed 93 dogs last year. Training one dog costs about £38,000.\n\n"
        "Of the Crowther legacy of £2.3 million, £1.45 million had been spent by March.\n\n"
        "The ferry Rosa ran aground off Carrow with 93 passengers. There were 31 children among them. The shipyard has 240 workers."
    ),
    "fr": (
        "Il a fallu rembourser 6 200 billets du festival, pour un montant de 265 000 euros.\n\n"
        "La billetterie du festival en a couvert 44 %, les subventions 31 % et les mécènes le reste."
    ),
    "de": "Eine Fahrt mit der Seilbahn dauert neun Minuten, der Bus braucht heute 23. Die Zahl der Kabinen wurde von 46 auf 42 verringert.",
    "es": (
        "La cooperativa recogió 11.400 toneladas de aceituna. De esa aceituna han salido 2.280 toneladas de aceite.\n\n"
        "La asociación reclamaba 120.000 euros al año y ha recibido 35.000."
    ),
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        (
            "She sank with 93 people on board. Eleven survived, [so 82 died].",
            "She sank with 93 people on board. Eleven survived, [so 85 died].",
            "en",
        ),
        (
            "A dog costs £38,000, so that the 93 dogs of last year cost [about £3.5 million].",
            "A dog costs £38,000, so that the 93 dogs of last year cost [about £4.5 million].",
            "en",
        ),
        (
            "The Crowther legacy is not spent. [Some £850,000 is still there].",
            "The Crowther legacy is not spent. [Some £700,000 is still there].",
            "en",
        ),
        (
            "She sank with 93 people on board. Eleven survived, [so at least 80 died].",
            "She sank with 93 people on board. Eleven survived, [so at least 90 died].",
            "en",
        ),
        (
            "It will cost £6.4 million. The county pays £2.5 million and the cooperative £900,000, [which leaves £3 million for others].",
            "It will cost £6.4 million. The county pays £2.5 million and the cooperative £900,000, [which leaves £4 million for others].",
            "en",
        ),
        # the source alone prints what it is compared with
        (
            "82 per cent of the hatched oysters lived through the summer, [three times the share of wild ones].",
            "82 per cent of the hatched oysters lived through the summer, [five times the share of wild ones].",
            "en",
        ),
        (
            "A dozen costs £14.50 at the harbour, [£3.50 more than a year ago].",
            "A dozen costs £14.50 at the harbour, [£3.50 less than a year ago].",
            "en",
        ),
        (
            "She carried 60,000 silver coins, and a tenth of them belonged to the crown: [6,000 coins].",
            "She carried 60,000 silver coins, and a tenth of them belonged to the crown: [9,000 coins].",
            "en",
        ),
        (
            "On a remboursé 6 200 billets pour 265 000 euros, [un peu moins de 43 euros par billet].~",
            "On a remboursé 6 200 billets pour 265 000 euros, [un peu moins de 53 euros par billet].~",
            "fr",
        ),
        (
            "La billetterie a rapporté 44 % ; les subventions ont couvert 31 %, [les mécènes un quart].~",
            "La billetterie a rapporté 44 % ; les subventions ont couvert 31 %, [les mécènes la moitié].~",
            "fr",
        ),
        (
            "Der Bus braucht 23 Minuten, die Seilbahn neun Minuten: [sie ist 14 Minuten schneller].~",
            "Der Bus braucht 23 Minuten, die Seilbahn neun Minuten: [sie ist 17 Minuten schneller].~",
            "de",
        ),
        (
            "Recogió 11.400 toneladas de aceituna. Salieron 2.280 toneladas de aceite, es decir, [el 20 % del peso].~",
            "Recogió 11.400 toneladas de aceituna. Salieron 2.280 toneladas de aceite, es decir, [el 30 % del peso].~",
            "es",
        ),
        (
            "La asociación reclamaba 120.000 euros al año y ha recibido 35.000 euros, [menos de un tercio].~",
            "La asociación reclamaba 120.000 euros al año y ha recibido 35.000 euros, [más de la mitad].~",
            "es",
        ),
    ],
)
def test_what_comes_out_of_the_figures_beside_it_has_their_source(status: Status, said: str, otherwise: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(otherwise, source) in ("not-in-source", "contradicted")


def test_what_comes_out_of_a_figure_that_no_source_says_has_none(status: Status) -> None:
    assert status("She sank with 95 people on board. Eleven survived, [so 84 died].", "en") != "supported"


def test_a_share_is_of_the_figure_that_stands_last_before_it(status: Status) -> None:
    of_it = "The shipyard has 240 workers. The Rosa ran aground with 93 passengers. [A third of them were children]."
    of_another = "The Rosa ran aground with 93 passengers. The shipyard has 240 workers. [A third of them were children]."
    assert status(of_it, "en") == "supported"
    assert status(of_another, "en") == "not-in-source"
