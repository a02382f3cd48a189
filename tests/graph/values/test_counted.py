"""What two figures count, by the nouns beside them."""

from dataclasses import replace

import pytest

from factcheck.graph.compare.gates import passage
from factcheck.graph.compare.placed import pair
from factcheck.graph.values.counted import of_two_sorts, sorts_apart
from factcheck.link.linked import LinkedClaim
from factcheck.rules.example import claim


def counted(quote: str, unit: str | None, id: str, measure: str = "count:?", language: str = "en") -> LinkedClaim:
    made = claim(measure, 27, unit=unit, quote=quote, subject="valley").linked(id)
    return replace(made, source=made.source.model_copy(update={"language": language}))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (("27 children fell ill", "people"), ("all 27 schools", "schools"), True),
        (("27 jobs will go", "jobs"), ("27 empty pallets", "pallets"), True),
        (("27 jobs will go", "jobs"), ("27 workers will go", "people"), False),  # a job for each person
        (("27 households were cut off", "households"), ("27 homes were cut off", "homes"), False),
        (("14 governments have barred eggs", "governments"), ("14 countries have barred eggs", "countries"), False),
        (("27 cows", "cows"), ("27 animals", "animals"), False),  # a kind of the other
        (("27 buses", "buses"), ("27 trams", "trams"), True),  # two kinds of one sort
        (("27 children fell ill", "people"), ("27 units", "units"), False),  # may be anything
        (("27 children fell ill", "people"), ("27 zorbles", "zorbles"), False),  # an unknown noun
        (("27 children fell ill", "people"), ("or 27", "schools"), False),  # carried from elsewhere, perhaps wrongly
    ],
)
def test_a_number_of_one_thing_is_none_of_another_where_both_nouns_are_printed_and_known(
    one: tuple[str, str], other: tuple[str, str], *, apart: bool
) -> None:
    a, b = counted(*one, "a"), counted(*other, "b")
    assert sorts_apart(a, b) is sorts_apart(b, a) is apart


def test_a_handful_of_one_sort_is_none_of_another_wherever_the_noun_is_from() -> None:
    people, inquiries = (
        claim("count:?", 2, unit=unit, quote="or two", subject="valley").linked(unit) for unit in ("people", "investigations")
    )
    workers = claim("count:?", 2, unit="workers", quote="or two", subject="valley").linked("workers")
    failed = passage(pair(people, inquiries)).failed
    assert of_two_sorts(people, inquiries) and failed is not None and failed.code == "gate-kind"
    assert not of_two_sorts(people, workers) and passage(pair(people, workers)).failed is None


@pytest.mark.parametrize(
    ("unit", "measure", "apart"), [("loads", "count:journey", True), ("loads", "count:~load", False), ("zorbles", "count:?", False)]
)
def test_what_is_counted_by_an_unknown_noun_is_told_by_the_measure(unit: str, measure: str, *, apart: bool) -> None:
    one, other = counted("46", unit, "a", measure), counted("64 countries", "countries", "b", "count:country")
    assert of_two_sorts(one, other) is apart


def test_the_nouns_are_known_in_any_language() -> None:
    stops = counted("elle desservira 27 stations", "stations", "a", language="fr")
    assert sorts_apart(stops, counted("Les 27 conducteurs sont en formation", "people", "b", language="fr"))


def test_an_age_is_no_length_of_service() -> None:
    age = claim("age", 70, unit="years", subject="Lechat").linked("a")
    service, length = (claim(id, 70, unit="years", kind="duration", subject="Lechat").linked("b") for id in ("seniority", "duration:?"))
    assert sorts_apart(age, service)
    assert not sorts_apart(age, length)  # what is said of the years was not read


def test_numbers_of_two_things_are_not_related_equal_or_not() -> None:
    children, schools = counted("27 children fell ill", "people", "a"), counted("all 27 schools", "schools", "b")
    fewer = claim("count:?", 12, unit="schools", quote="all 12 schools", subject="valley").linked("c")
    for other in (schools, fewer):
        failed = passage(pair(children, other)).failed
        assert failed is not None and failed.code == "gate-kind"


def test_ranks_of_two_things_are_not_related() -> None:
    def ranked(place: int, quote: str, name: str, language: str = "en") -> LinkedClaim:
        made = claim("rank", place, kind="rank", aspect="rank", quote=quote, subject="Elmar").linked(name)
        return replace(made, source=made.source.model_copy(update={"language": language}))

    accident = ranked(3, "the third accident on this stretch", "a")
    assert sorts_apart(accident, ranked(2, "das zweite Gleis", "b", "de"))
    assert not sorts_apart(accident, ranked(2, "der zweite Unfall", "b", "de"))
    assert not sorts_apart(accident, ranked(2, "came second", "b"))


@pytest.mark.parametrize(
    ("language", "one", "other", "apart"),
    [
        ("en", "the 31st edition of the festival", "the third-largest festival in the country", True),
        ("fr", "la 31e édition du festival", "le troisième plus grand festival du pays", True),
        ("de", "die 31. Ausgabe des Festivals", "das drittgrößte Festival im Land", True),
        ("es", "la 31.ª edición del festival", "el tercer mayor festival del país", True),
        ("en", "the 31st edition of the festival", "the 30th edition of the festival", False),
        ("en", "the second-largest festival", "the third-largest festival in the country", False),
    ],
)
def test_the_number_of_an_edition_is_no_place_in_a_table(language: str, one: str, other: str, *, apart: bool) -> None:
    def made(quote: str, id: str) -> LinkedClaim:
        found = claim("rank", 31, kind="rank", aspect="rank", quote=quote, subject="Aldermoor").linked(id)
        return replace(found, source=found.source.model_copy(update={"language": language}))

    a, b = made(one, "a"), made(other, "b")
    assert sorts_apart(a, b) is sorts_apart(b, a) is apart
