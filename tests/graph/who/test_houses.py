"""When the houses of two posts are surely two."""

from dataclasses import replace

import pytest

from factcheck.graph.who.houses import houses_apart, named_otherwise, of_ministry, one_house, said_in_quote, section, task
from factcheck.link.linked import LinkedClaim
from factcheck.rules.example import claim


def beside(house: str, quote: str | None = None, language: str = "en") -> LinkedClaim:
    made = claim("role", kind="role", object=f"director of {house}", subject="Anna Kell", quote=quote or f"Anna Kell of {house}").linked(
        "a"
    )
    return replace(made, source=made.source.model_copy(update={"language": language}))


def apart(one: str, other: str, language: str = "en", second: str | None = None) -> bool:
    a, b = beside(one, language=language), beside(other, language=second or language)
    found = houses_apart(a, one, b, other)
    assert houses_apart(b, other, a, one) is found
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kelden", "Morland", True),
        ("Kelden Museum", "Kelden", False),  # cut short
        ("Kelden Group", "Kelden Holding", False),  # a name in common
        ("CNEN", "commission nouvelle énergie nordique", False),  # its initials
        ("CNEX", "commission nouvelle énergie nordique", False),  # a name, and words that any body may have
        ("the court", "the team", True),
        ("the court", "the company", False),
        ("the team", "the race", True),
        ("the court", "the bank", True),
        ("the court", "the building", False),  # what it stands in
        ("the court", "Morland", False),
        ("the race", "the festival", False),
        ("the court", "the regional court", False),
        ("the national committee", "the regional committee", True),
        ("Lyon", "Nantes", True),
        ("Lyon", "France", False),
    ],
)
def test_two_houses_are_two_by_name_place_reach_or_sort(one: str, other: str, expected: bool) -> None:
    assert apart(one, other) is expected


def test_names_are_told_apart_in_one_language_only() -> None:
    assert apart("Kelden", "Morland", "fr")
    assert not apart("Kelden", "Morland", "fr", "en")
    assert not apart("Kelden", "Morland", "de"), "where every noun has a capital, it makes no name"
    assert apart("KLD", "MRL", "de")


def test_who_does_something_may_be_called_by_what_is_done() -> None:
    assert not apart("der Bergrettung", "los equipos de rescate", "de", "es")
    assert apart("der Bergrettung", "el tribunal", "de", "es")


def test_a_house_that_a_text_does_not_name_beside_its_holder_is_not_told_apart() -> None:
    a, b = beside("Kelden"), beside("Morland")
    away = beside("Morland", quote="Anna Kell said so")
    assert houses_apart(a, "Kelden", b, "Morland")
    assert not houses_apart(a, "Kelden", away, "Morland")
    assert not houses_apart(away, "Morland", a, "Kelden")
    assert not houses_apart(a, None, b, "Morland")
    assert not houses_apart(a, "Kelden", b, None)
    assert said_in_quote(b, "the Morland") is False
    assert said_in_quote(b, "morland")


@pytest.mark.parametrize(
    ("one", "other", "language", "expected"),
    [
        ("Kelden", "Morland", "en", True),
        ("the Kelden", "the Morland", "en", True),
        ("Kelden", "museum", "en", False),
        ("museum", "Kelden", "en", False),
        ("Kelden Trust", "Trust Morland", "en", False),
        ("Kelden", "Morland", "de", False),
    ],
)
def test_a_house_has_another_name_where_no_capitalised_word_is_shared(one: str, other: str, language: str, expected: bool) -> None:
    assert named_otherwise(one, other, language) is expected


@pytest.mark.parametrize(
    ("words", "done", "expected"),
    [
        ("the works", True, True),
        ("the renovation", True, True),
        ("the repair", True, True),
        ("the race", True, False),
        ("the race", False, True),
        ("the company", False, False),
        ("the festival company", False, False),
        ("Morland", False, False),
    ],
)
def test_an_undertaking_is_what_takes_place_and_no_house(words: str, done: bool, expected: bool) -> None:
    assert task(words, "en", done=done) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the education ministry", True),
        ("the department", True),
        ("the government", True),
        ("the court", False),
        ("Morland", None),
        ("the race", None),
    ],
)
def test_only_a_ministry_has_a_minister_at_its_head(words: str, expected: bool | None) -> None:
    assert of_ministry(words, "en") is expected


@pytest.mark.parametrize(
    ("one", "other", "language", "expected"),
    [
        ("national library", "Bibliothèque nationale", "fr", True),
        ("national library", "bibliothèque municipale", "fr", False),  # another reach
        ("hospital", "library", "en", False),
        ("Kelden library", "Morland library", "en", False),  # names of their own
        ("company", "company", "en", False),  # any body is called so
    ],
)
def test_a_house_is_known_by_its_sort_where_it_has_no_name(one: str, other: str, language: str, expected: bool) -> None:
    assert one_house(one, "en", other, language) is expected
    assert one_house(other, language, one, "en") is expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("department of manuscripts", "en", True),
        ("Department of Health", "en", False),  # a ministry
        ("Handschriftenabteilung", "de", True),
        ("Nationalbibliothek", "de", False),
        ("service de cardiologie", "fr", True),
        ("servicio de cardiología", "es", True),
        ("health service", "en", False),
    ],
)
def test_a_section_is_a_part_of_a_house_and_no_house(words: str, language: str, expected: bool) -> None:
    assert section(words, language) is expected
