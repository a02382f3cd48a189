"""How two posts of one person stand to each other."""

from dataclasses import replace

import pytest

from factcheck.graph.side import Side
from factcheck.graph.who.posts import exclusive, offices, post, stand
from factcheck.rules.example import claim


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("researcher of Göttingen", "spokesperson of the ministry", True),
        ("director of the institute", "deputy director of the institute", True),
        ("head of the corps", "prosecutor of the canton", True),
        ("interior minister", "health minister", True),
        ("finance minister", "chief financial officer of Nordwind", True),
        ("mayor of Lunel", "president of the council", True),
        ("chief executive of Nordwind", "site director of Nordwind", True),
        ("director of the opera", "music director of the opera", True),
        ("producer of the film", "distributor of the film", True),
        ("chair of the union", "director general of the union", True),
        ("president of the beekeepers", "secretary general of the beekeepers", True),
        ("chief executive of the clinics", "medical director of the clinics", True),
        ("midfielder", "striker", True),
        ("captain", "striker", False),  # who leads a team has a place in it
        ("winger", "midfielder", False),
        ("prefect of Lunel", "governor of Lunel", False),  # another country calls him so
        ("doctor", "chief executive of the clinics", False),  # what somebody has learned leaves room for an office
        ("head of the institute", "researcher of the institute", False),  # who leads a house of research does research
        ("minister of the canton", "health minister", False),  # one is the other in short
        ("regional minister of Salud", "health minister", False),  # "la consejera de Salud"
        ("finance minister", "health minister", True),
        ("mayor of Lunel", "deputy mayor of Lunel", True),
        ("mayor of Lunel", "deputy mayor of Sommières", False),  # of two towns, somebody may be both
        ("hotelier", "head of the hotel owners", False),  # a trade leaves room for an office
        ("president of Nordwind", "chief executive of Nordwind", False),  # some houses call their chief so
        ("founder of Nordwind", "chief financial officer of Nordwind", False),
        ("glassblower of Nordwind", "chief financial officer of Nordwind", False),  # nobody knows what that is
        ("director general of Nordwind", "former mayor of Lunel", False),  # who was mayor once may be anything now
    ],
)
def test_nobody_holds_two_offices_that_each_fill_a_working_life(one: str, other: str, apart: bool) -> None:
    assert exclusive(one, other) is exclusive(other, one) is apart


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("head of Lunel", "mayor of Lunel", True),
        ("manager of the agency", "director of the agency", True),
        ("chief executive of Nordwind", "former director general of Nordwind", True),
        ("master of the Aurora", "commander of the Aurora", True),
        ("presiding judge", "president of the court", True),
        ("finance head of Nordwind", "chief financial officer of Nordwind", True),
        ("manager of Nordwind", "chair of Nordwind", False),
        ("head of surgery", "surgeon of the clinic", False),
        ("president of the club", "director of the club", False),
        ("historian", "economist", False),
    ],
)
def test_one_office_is_told_by_what_its_holder_does(one: str, other: str, same: bool) -> None:
    assert (offices(post(one), post(other)) is Side.SAME) is (offices(post(other), post(one)) is Side.SAME) is same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("councillor of transport", "mayor", Side.APART),
        ("baudezernent", "mayor of Lunel", Side.APART),
        ("councillor of transport", "deputy of libraries", Side.APART),
        ("councillor of transport", "deputy mayor of traffic and transport", Side.SILENT),
        ("councillor of Lunel", "mayor of Lunel", Side.SILENT),  # a mayor sits on the council
        ("councillor", "mayor", Side.SILENT),
        ("director general of the library", "head of the section of manuscripts", Side.APART),
        ("director general of the library", "head of the library", Side.SAME),
        ("chief executive", "head of product safety at Corvane Home", Side.APART),
        ("chief executive", "head of the museum in Lille", Side.SAME),
        ("director of Kelden Museum", "director of Morland Museum", Side.APART),
        ("director of Kelden Museum", "director of the Kelden", Side.SAME),
        ("director", "head of Morland Museum", Side.SAME),
        ("chair of the regional committee", "chair of the national committee", Side.APART),
        ("director of the race", "director of the team", Side.APART),
        ("mayor of Lyon", "mayor of Nantes", Side.APART),
        ("ecologist of Kelden University", "toxicologist of Morland", Side.APART),
        ("ecologist of Kelden University", "botanist", Side.SILENT),
        ("founder of Kelden", "glassblower of Morland", Side.SILENT),
        ("founder of Kelden", "mayor of Morland", Side.SILENT),
        ("researcher of Lyon", "researcher of Nantes", Side.SILENT),  # where somebody comes from
        ("head of the trial", "director of Nordwind", Side.SILENT),  # an undertaking goes with any post
        ("director of the works", "project manager", Side.SAME),
        ("head of the education department", "minister", Side.SAME),
        ("head of the court", "health minister", Side.APART),
        ("minister of consumption", "finance minister", Side.APART),
        ("minister of housing", "housing minister", Side.SAME),
        ("minister of the old forms", "finance minister", Side.SILENT),
        ("minister", "finance minister", Side.SAME),
        ("regional minister of Ministry of Health", "health minister", Side.SAME),
        ("regional minister of Ministry of Finance", "health minister", Side.APART),
    ],
)
def test_a_post_is_one_of_its_house(one: str, other: str, expected: Side) -> None:
    a, b = (claim("role", kind="role", object=told, subject="Anna Kell").linked(id) for id, told in (("a", one), ("b", other)))
    assert stand(a, b) is stand(b, a) is expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Verbraucherministerin Anna Kell", Side.APART),
        ("Finanzministerin Anna Kell", Side.SAME),
        ("Ministerin Anna Kell", Side.SAME),
    ],
)
def test_a_minister_has_the_department_that_stands_in_one_word_with_the_office(quote: str, expected: Side) -> None:
    a = claim("role", kind="role", object="minister", subject="Anna Kell", quote=quote).linked("a")
    a = replace(a, source=a.source.model_copy(update={"language": "de"}))
    b = claim("role", kind="role", object="finance minister", subject="Anna Kell").linked("b")
    assert stand(a, b) is stand(b, a) is expected


def test_a_claim_that_names_no_post_leaves_it_open() -> None:
    director = claim("role", kind="role", object="director of Kelden", subject="Anna Kell").linked("a")
    unnamed = replace(director, claim=director.claim.model_copy(update={"object": None}))
    assert stand(director, unnamed) is stand(unnamed, director) is Side.SILENT
