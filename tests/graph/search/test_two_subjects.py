"""Rows of two tables, and two people, are not one subject, however much else two claims share."""

import pytest

from factcheck.extract import extract
from factcheck.graph import candidates
from factcheck.graph.search.candidates import two_subjects
from factcheck.link import Links, link
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Source
from factcheck.model.time_iso import parse_time

ENGLISH = """Brackley won the league.

| Pos | Team | P | W | D | L | F | A | Pts |
|---|---|---|---|---|---|---|---|---|
| 1 | Brackley City | 38 | 24 | 8 | 6 | 71 | 33 | 80 |
| 2 | Castle Vale | 38 | 21 | 9 | 8 | 66 | 40 | 72 |
"""
FRENCH = """Lorvaux est champion.

| | Club | J | G | N | P | Bp | Bc | Pts |
|---|---|---|---|---|---|---|---|---|
| 1 | Olympique Lorvaux | 34 | 24 | 6 | 4 | 69 | 33 | 78 |
| 2 | Brackley City | 34 | 21 | 6 | 7 | 61 | 35 | 69 |
"""


def links(**texts: tuple[str, str]) -> Links:
    sources = [
        Source(name=name, path=f"sources/{name}.md", published=parse_time("2026-07-11"), language=language, digest=text, text=text)
        for name, (language, text) in texts.items()
    ]
    return link(sources, [extract(source) for source in sources])


def of(found: Links, source: str, subject: str, measure: str) -> LinkedClaim:
    return next(c for c in found.claims if (c.claim.source, c.claim.subject, c.measure.id) == (source, subject, measure))


@pytest.mark.parametrize("measure", ["wins", "goals_conceded"])
def test_rows_of_two_leagues_are_not_compared(measure: str) -> None:
    found = links(en=("en", ENGLISH), fr=("fr", FRENCH))
    one, other = of(found, "en", "Brackley City", measure), of(found, "fr", "Olympique Lorvaux", measure)
    assert two_subjects(one, other)
    assert {one.claim.id, other.claim.id} not in [{a.claim.id, b.claim.id} for a, b in candidates(found)]


def test_rows_of_one_club_are_compared() -> None:
    found = links(en=("en", ENGLISH), fr=("fr", FRENCH))
    one, other = of(found, "en", "Brackley City", "points"), of(found, "fr", "Brackley City", "points")
    assert not two_subjects(one, other)
    assert {one.claim.id, other.claim.id} in [{a.claim.id, b.claim.id} for a, b in candidates(found)]


def test_what_a_sentence_says_of_another_club_may_be_said_of_the_row() -> None:
    found = links(en=("en", ENGLISH), other=("en", "Penhallow Town have 24 wins this season, the club says.\n"))
    one, other = of(found, "en", "Brackley City", "wins"), of(found, "other", "Penhallow Town", "wins")
    assert not two_subjects(one, other)


def test_two_people_may_be_said_to_hold_one_post() -> None:
    texts = ("The mayor of Brackley, Danny Foss, resigned.\n", "The mayor of Brackley, Karim Belhadj, resigned.\n")
    found = links(**{f"s{n}": ("en", text) for n, text in enumerate(texts)})
    one, other = (next(c for c in found.claims if c.claim.source == f"s{n}" and c.claim.kind is Kind.ROLE) for n in range(2))
    assert not two_subjects(one, other)


def test_two_people_are_not_one() -> None:
    texts = ("Danny Foss scored 14 goals.\n", "Karim Belhadj scored 22 goals.\n", "Foss scored 15 goals, Danny Foss said.\n")
    found = links(**{f"s{n}": ("en", text) for n, text in enumerate(texts)})
    foss, belhadj, again = (next(c for c in found.claims if c.claim.source == f"s{n}" and c.measure.id == "goals") for n in range(3))
    assert two_subjects(foss, belhadj)
    assert not two_subjects(foss, again)
