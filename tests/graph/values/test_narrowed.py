"""Which group two figures count: a word that narrows the one narrows the other too where its sentence has it in another form."""

from dataclasses import replace

import pytest

from factcheck.graph.compare.placed import pair
from factcheck.graph.side import Side
from factcheck.link.linked import LinkedClaim
from factcheck.rules.example import claim


def said(quote: str, language: str, id: str, *population: str) -> LinkedClaim:
    made = claim("change:attacks", 54, unit="%", aspect="change", direction=-1, quote=quote, population=population).linked(id)
    return replace(made, source=made.source.model_copy(update={"language": language}))


@pytest.mark.parametrize(
    ("language", "quote", "stands"),
    [
        ("en", "serious attacks fell by 45 percent", Side.SAME),
        ("fr", "les crises graves ont reculé de 45 %", Side.SAME),
        ("de", "schwere Anfälle gingen um 45 Prozent zurück", Side.SAME),
        ("en", "attacks fell by 45 percent", Side.WITHIN),
        ("fr", "les crises ont reculé de 45 %", Side.WITHIN),
        ("de", "Anfälle gingen in Schweden um 45 Prozent zurück", Side.WITHIN),
    ],
)
def test_a_word_that_both_sentences_have_narrows_both(language: str, quote: str, stands: Side) -> None:
    one = said("las crisis graves se redujeron un 54 %", "es", "a", "seriously")
    found = pair(one, said(quote, language, "b")).population
    assert found is Side.SAME if stands is Side.SAME else found in (Side.WITHIN, Side.AROUND)
