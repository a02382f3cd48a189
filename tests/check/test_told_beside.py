"""What stands beside a figure or a post in the draft: another figure of the source, or what its holder did."""

import pytest

from tests.check.dossier import Status

SOURCES = {
    "en": (
        "Five cavers have been in the Silbo cave since Saturday. They had gone in with three others, who came out at six.\n\n"
        "Judge Anna Reyes has opened a file. The guide of the group, Paul Marsh, denies everything.\n\n"
        "The union of the ward counted 40 night shifts with mistakes in May.\n\nIn the clinic, 52 nurses kept a diary."
    ),
    "es": (
        "Cinco espeleólogos permanecen desde el sábado en la cueva del Silbo. Entraron con otros tres compañeros, que salieron a las "
        "seis.\n\nCayeron 64 litros por metro cuadrado en Arredo, la mitad de lo que suele caer en todo abril."
    ),
    "fr": "La procureure adjointe, Nadia Belkacem, a requis cinq ans de prison.",
}


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[Tres salieron por la tarde] y cinco quedaron dentro.~", "es"),
        ("[La procureure adjointe Nadia Belkacem] a demandé cinq ans de prison.~", "fr"),
    ],
)
def test_neither_another_figure_nor_the_verb_beside_it_speaks_against_a_statement(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "supported"


def test_what_the_holder_of_a_post_did_is_a_statement_of_its_own(status: Status) -> None:
    assert status("[Judge Anna Reyes burned down the town hall in Poole].", "en") in ("not-in-source", "contradicted")


def test_half_of_something_else_is_not_said_of_a_share(status: Status) -> None:
    assert status("En el rescate trabajaban más de cien personas, [casi la mitad de ellas bomberos].~", "es") == "not-in-source"


def test_what_another_figure_counts_is_not_said_of_an_equal_one(status: Status) -> None:
    assert status("The union of the ward counted 40 mistakes in [52 night shifts] in May.~", "en") != "supported"
