"""A figure that begins a sentence is read whatever ends the one before it."""

import pytest

from factcheck.extract.figures.reading import figures
from factcheck.extract.figures.words import words
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack

_HURT = {
    "en": "45 people were injured.",
    "fr": "45 personnes ont été blessées.",
    "de": "45 Menschen wurden verletzt.",
    "es": "45 personas resultaron heridas.",
}


def read(text: str, language: str) -> list[int]:
    """The numbers of the figures of a text."""
    data = pack(language)
    return [int(f.value.stated) for f in figures(text, data, numerals(text, data), ()) if f.value.stated is not None]


@pytest.mark.parametrize(
    ("language", "before"),
    [
        ("en", "It happened on Monday."),
        ("en", "He came with the ferry of Lake Garda in the North-West."),
        ("en", "The plan is of Ardena Cycles."),
        ("fr", "Le feu a pris dans l'Aude."),
        ("fr", "Il vient du Nord-Ouest."),
        ("fr", "C'est ce que dit l'Insee."),
        ("es", "Ocurrió el Lunes."),
        ("es", "Eso dice Tráfico."),
        ("de", "Es geschah am Montag."),
    ],
)
def test_a_word_with_a_capital_and_a_full_stop_names_nothing_by_the_number_behind_it(language: str, before: str) -> None:
    assert read(f"{before} {_HURT[language]}", language) == [45]


@pytest.mark.parametrize("language", sorted(_HURT))
def test_a_word_for_a_numbered_thing_does_not_take_the_number_of_the_next_sentence(language: str) -> None:
    data = words(pack(language))
    whole = sorted(label for label in data.labels if label.isalpha() and len(label) > 1 and label not in data.abbreviations)
    assert len(whole) > 30
    assert [label for label in whole if read(f"so {label}. {_HURT[language]}", language) != [45]] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "It is told on p. 45 and in fig. 12."), ("en", "Ring tel. 45."), ("fr", "Voir art. 45."), ("de", "Es war Nr. 45.")],
)
def test_an_abbreviation_still_takes_its_number(language: str, text: str) -> None:
    assert read(text, language) == []
