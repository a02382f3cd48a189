"""Claims that are no figure: what happened when and where, who holds which post, what is first of its kind."""

import pytest

from factcheck.model import Claim, Kind, Modality
from tests.extract.reading import read


def of(text: str, kind: Kind, language: str = "en") -> list[Claim]:
    return [c for c in read(text, language).claims if c.kind is kind]


@pytest.mark.parametrize(
    ("language", "text", "measure", "iso"),
    [
        ("en", "The court handed down its verdict on 3 May 2025.", "date:verdict", "2025-05-03"),
        ("en", "The rocket lifted off from Kourou on 5 March 2025.", "date:liftoff", "2025-03-05"),
        ("en", "In 2019, Tessaro Rail opened the line to Vessel.", "date:open", "2019"),
        ("en", "The ban takes effect on 1 July 2026.", "date:effect", "2026-07-01"),
        ("fr", "L'exposition a fermé ses portes le 4 mai 2025.", "date:stop", "2025-05-04"),
        ("fr", "Le club a été fondé en 1932.", "date:found", "1932"),
        ("de", "Der Prozess begann am 3. Mai 2025 in Lübeck.", "date:start", "2025-05-03"),
        ("de", "Die Stichwahl findet am 1. Juni 2025 statt.", "date:happen", "2025-06-01"),
        ("es", "El juicio empezó el 3 de mayo de 2025.", "date:start", "2025-05-03"),
        ("it", "Il processo è cominciato il 3 maggio 2025.", "date:start", "2025-05-03"),
        ("pt", "O julgamento começou em 3 de maio de 2025.", "date:start", "2025-05-03"),
    ],
)
def test_an_event_with_its_date_is_a_claim_with_one_measure_in_every_language(language: str, text: str, measure: str, iso: str) -> None:
    found = of(text, Kind.DATE, language)
    assert [(c.measure, c.time.iso if c.time else None) for c in found] == [(measure, iso)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm sold 300 boats in March 2024.",
        "In 2019 the chain opened 300 shops.",
        "The company announced on Thursday that all is well.",
        "It was cold in March 2024.",
    ],
)
def test_a_time_that_dates_a_figure_or_a_telling_is_no_claim_of_its_own(text: str) -> None:
    assert of(text, Kind.DATE) == []


def test_a_weekday_and_its_date_are_one_time() -> None:
    (claim,) = of("The strike ended on Monday 2 June 2025.", Kind.DATE)
    assert claim.time is not None
    assert claim.time.iso == "2025-06-02"


@pytest.mark.parametrize(("verb", "modality"), [("is to open", Modality.PLANNED), ("opened", Modality.ASSERTED)])
def test_what_is_to_happen_is_planned_and_what_happened_is_not(verb: str, modality: Modality) -> None:
    (claim,) = of(f"The bridge {verb} on 9 October 2024.", Kind.DATE)
    assert claim.modality is modality


def test_a_role_since_a_year_says_when_it_was_taken() -> None:
    (claim,) = of("Elena Voss, chief executive since 2018, has no plans to leave.", Kind.DATE)
    assert (claim.subject, claim.measure) == ("Elena Voss", "date:take_office")


def test_who_resigned_is_the_person_and_not_her_company() -> None:
    found = of("Elena Voss, who has run Tessaro Rail for years, resigned on 2 June 2025.", Kind.DATE)
    assert [c.subject for c in found if c.measure == "date:leave_office"] == ["Elena Voss"]


@pytest.mark.parametrize(
    ("language", "text", "subject", "role"),
    [
        ("en", "Peter Lamb, chief executive of Tessaro Rail, left.", "Peter Lamb", "chief executive of Tessaro Rail"),
        ("en", "Anna Lind, the liberal mayor of Malmö, smiled.", "Anna Lind", "mayor of Malmö"),
        ("en", "The club, led by Henrik Aas, won again.", "Henrik Aas", "head"),
        ("fr", "Le maire de Sorgues, Alain Petit, a souri.", "Alain Petit", "mayor of Sorgues"),
        ("fr", "La chambre de commerce, que préside Paul Lenoir, se tait.", "Paul Lenoir", "chair"),
        ("de", "Der Bürgermeister von Kiel, Ulf Kramm, schwieg.", "Ulf Kramm", "mayor of Kiel"),
        ("de", "Die Behörde, an deren Spitze Ruth Brand steht, schweigt.", "Ruth Brand", "head"),
        ("es", "La alcaldesa de Gijón, Carmen Ruiz, sonrió.", "Carmen Ruiz", "mayor of Gijón"),
        ("it", "Il sindaco di Lecce, Carlo Neri, ha sorriso.", "Carlo Neri", "mayor of Lecce"),
    ],
)
def test_a_post_is_named_alike_in_every_language(language: str, text: str, subject: str, role: str) -> None:
    (claim,) = of(text, Kind.ROLE, language)
    assert claim.subject == subject
    assert claim.object is not None
    assert claim.object.startswith(role)


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("en", "It is the largest flood since 1949.", "1949/.."),
        ("en", "The country has not seen a larger flood since 1949.", "1949/.."),
        ("fr", "C'est la pire sécheresse depuis 1976.", "1976/.."),
        ("de", "Das ist die höchste Zahl seit 2010.", "2010/.."),
        ("es", "Es la cifra más alta desde 2008.", "2008/.."),
        ("it", "È il dato più alto dal 2008.", "2008/.."),
        ("pt", "É o número mais alto desde 2008.", "2008/.."),
    ],
)
def test_a_superlative_with_its_year_ranks_first_since_then(language: str, text: str, year: str) -> None:
    (claim,) = of(text, Kind.RANK, language)
    assert claim.value is not None
    assert claim.value.low == 1
    assert claim.direction == 1
    assert claim.time is not None
    assert claim.time.iso == year


def test_a_superlative_that_nothing_measures_is_no_rank() -> None:
    assert of("The largest problem of the day was rain.", Kind.RANK) == []


def test_the_lowest_is_a_rank_that_points_down() -> None:
    (claim,) = of("Turnout was the lowest since 1945.", Kind.RANK)
    assert claim.direction == -1


@pytest.mark.parametrize(
    ("text", "measure", "place"),
    [
        ("The Corvo is built in Morocco.", "place:production", "Morocco"),
        ("Peter Lamb was born in Bergen.", "place:birth", "Bergen"),
        ("The fire broke out on 3 May 2025 near Toulouse.", "place:start", "Toulouse"),
    ],
)
def test_a_place_of_making_birth_or_start_is_a_claim(text: str, measure: str, place: str) -> None:
    assert [(c.measure, c.object) for c in of(text, Kind.PLACE)] == [(measure, place)]


@pytest.mark.parametrize(
    ("language", "text"), [("en", "It is open to drivers from 14 years old."), ("fr", "Il suffit d'avoir 14 ans pour la conduire.")]
)
def test_an_age_from_which_one_may_is_a_minimum_age(language: str, text: str) -> None:
    assert [c.measure for c in read(text, language).claims if c.value is not None] == ["minimum_age"]


def test_partners_are_named_together() -> None:
    (claim,) = of("Corvo is partnering with Nordwind and Tessaro Rail.", Kind.OTHER)
    assert claim.object == "Nordwind, Tessaro Rail"


def test_a_role_named_after_its_time_has_both_in_its_quote() -> None:
    found = [c for c in of("Seit 2019 leitet Anna Kuhn das Museum.", Kind.DATE, "de") if c.measure == "date:take_office"]
    assert [(c.subject, c.quote.exact) for c in found] == [("Anna Kuhn", "Seit 2019 leitet")]


def test_an_article_that_might_be_a_relative_parts_no_event_from_its_date() -> None:
    assert [c.measure for c in of("Der Film kommt am 9. Oktober 2025 in die Kinos.", Kind.DATE, "de")] == ["date:launch"]


def test_the_leader_of_a_party_holds_a_post_and_no_rank() -> None:
    claims = read("El líder del PSOE, Pedro Ruiz, habló.", "es").claims
    assert [(c.kind, c.object) for c in claims] == [(Kind.ROLE, "party leader of PSOE")]
