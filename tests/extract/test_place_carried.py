"""The place with which a sentence opens holds for those behind it."""

import pytest

from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "opening", "place"),
    [
        ("fr", "À Kénitra, l'usine tourne de nouveau depuis fin février.", "MA/Kenitra"),
        ("fr", "L'usine marocaine tourne de nouveau depuis fin février.", None),  # whose plant it is, not where the orders come from
        ("en", "In Spain the plant is running again since February.", "ES"),
        ("en", "The Spanish plant is running again since February.", None),
    ],
)
def test_a_place_at_the_head_of_a_sentence_is_carried_and_an_adjective_is_not(language: str, opening: str, place: str | None) -> None:
    rest = {"fr": "Le constructeur a reçu 650 commandes.", "en": "The maker received 650 orders."}[language]
    assert claim(read(f"{opening} {rest}", language), "650").place == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The firm sold 61,000 throws in Britain and Ireland.", None),
        ("fr", "La maison a vendu 61 000 plaids en France et en Belgique.", None),
        ("en", "The firm sold 61,000 throws in Britain and 9,000 in Ireland.", "GB"),
        ("en", "The firm sold 61,000 throws in Britain, and hired nobody.", "GB"),
    ],
)
def test_two_places_that_are_told_together_are_not_the_nearer_one(language: str, text: str, place: str | None) -> None:
    assert claim(read(text, language), text[text.index("61") : text.index("61") + 6]).place == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Jeudi, 31 000 personnes ont manifesté, dont 6 000 à Paris ; la CGT a compté 85 000 manifestants.", None),
        ("en", "On Thursday 31,000 people marched, including 6,000 in Paris; the union counted 85,000 marchers.", None),
        ("en", "On Thursday 6,000 people marched in Paris; the union counted 85,000 marchers.", "FR/Paris"),
    ],
)
def test_the_place_of_a_part_is_not_that_of_what_follows_a_semicolon(language: str, text: str, place: str | None) -> None:
    assert claim(read(text, language), text[text.index("85") : text.index("85") + 6]).place == place
