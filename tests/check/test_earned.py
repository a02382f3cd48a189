"""Money lost is no money earned, in a noun or in a verb; and what is told of the figure that another is set against is not told of that."""

import pytest

from tests.check.dossier import Status, verdicts

SOURCES = {
    "en": (
        "The shipyard lost 11.4 million euros in 2025, against a profit of 3 million the year before. The museum won a grant of 712,000 "
        "euros after the losses of 2023."
    ),
    "fr": "Le chantier naval a perdu 11,4 millions d'euros en 2025, contre un bénéfice de 3 millions l'année précédente.",
    "de": "Die Werft verlor 11,4 Millionen Euro, nach einem Gewinn von 3 Millionen im Vorjahr.",
    "es": "El astillero perdió 11,4 millones de euros en 2025, frente a un beneficio de 3 millones el año anterior. "
    "La plantilla aprobó el plan con 371 votos a favor, 98 en contra y 12 en blanco.",
}


@pytest.mark.parametrize("source", ["en", "fr", "de", "es"])
def test_a_loss_is_no_profit(status: Status, source: str) -> None:
    said, otherwise = "The shipyard made [a loss of 11.4 million euros].", "The shipyard made [a profit of 11.4 million euros]."
    assert verdicts(status, said, otherwise, source) == ("supported", "reported")


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("Les pertes ont atteint [11,4 millions d'euros].~", "Les bénéfices ont atteint [11,4 millions d'euros].~", "fr"),
        ("Las pérdidas llegaron a [11,4 millones de euros].~", "Los beneficios llegaron a [11,4 millones de euros].~", "es"),
        (
            "[La plantilla aprobó el plan con 371 votos a favor y 98 en contra].~",
            "[La plantilla aprobó el plan con 317 votos a favor].~",
            "es",
        ),
        ("Die Verluste erreichten [11,4 Millionen Euro].~", "Die Gewinne erreichten [11,4 Millionen Euro].~", "de"),
        ("The museum won [a grant of 712,000 euros].", "The museum won [a grant of 721,000 euros].", "en"),
    ],
)
def test_a_figure_takes_the_side_of_its_own_words(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == ("supported", "reported")
