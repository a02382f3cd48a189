"""What would have been is told apart from what is, and from what is only said to be so."""

import pytest

from factcheck.model import Modality
from tests.extract.reading import claim, read

UNREAL = [
    ("en", "A new theatre would have cost 68 million euros.", "68"),
    ("en", "The theatre would never have had 900 seats.", "900"),
    ("de", "Ein Neubau hätte 68 Millionen Euro gekostet, sagte die Bürgermeisterin.", "68"),
    ("de", "Das Theater hätte als Neubau 68 Millionen Euro gekostet.", "68"),
    ("de", "Es wäre ein Haus mit 900 Plätzen gewesen.", "900"),
    ("de", "Sonst hätten die Arbeiten 68 Millionen Euro gekostet.", "68"),
    ("fr", "Le théâtre aurait coûté 68 millions d'euros s'il avait été construit à neuf.", "68"),
    ("es", "El teatro hubiera costado 68 millones de euros.", "68"),
    ("es", "El teatro habría costado 68 millones de euros si se hubiera construido de nuevo.", "68"),
    ("it", "Il teatro sarebbe costato 68 milioni di euro se fosse stato costruito da zero.", "68"),
    ("pt", "O teatro teria custado 68 milhões de euros se tivesse sido construído de novo.", "68"),
]


@pytest.mark.parametrize(("language", "text", "words"), UNREAL)
def test_what_would_have_been_is_no_fact(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).modality is Modality.COUNTERFACTUAL


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The new theatre would have 900 seats.", "900"),
        ("en", "Without a lift visitors would have to climb 900 steps.", "900"),
        ("de", "Das neue Theater hätte 900 Plätze.", "900"),
        ("de", "Die Sanierung hat 42 Millionen Euro gekostet und hätte auch im Herbst begonnen.", "42"),
        ("de", "Nach Angaben der Polizei hätten sich 900 Menschen versammelt.", "900"),
        ("fr", "L'explosion aurait fait 12 morts.", "12"),
        ("fr", "Selon la police, l'explosion aurait fait 12 morts, si le bilan se confirme.", "12"),
        ("es", "La explosión habría dejado 12 muertos.", "12"),
        ("pt", "A explosão teria deixado 12 mortos.", "12"),
    ],
)
def test_what_may_be_and_what_is_only_said_to_be_is_not_unreal(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).modality is not Modality.COUNTERFACTUAL


GOES_ON = "Le théâtre aurait coûté 68 millions d'euros s'il avait été construit à neuf.{between}Il aurait compté 900 places."


@pytest.mark.parametrize(("between", "modality"), [(" ", Modality.COUNTERFACTUAL), ("\n\n", Modality.REPORTED)])
def test_what_would_have_been_goes_on_to_the_next_sentence_of_its_paragraph(between: str, modality: Modality) -> None:
    assert claim(read(GOES_ON.format(between=between), "fr"), "900").modality is modality
