"""What is cited for one clause of a sentence is not cited for another that "and" joins to it."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import dossier_of

SOURCES = {
    "en": "The fire destroyed 40 flats. Two people were hurt in it. The city has set aside 3.2 million euros, and 58 families were moved.",
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("dossier"), SOURCES, "2025-03-05")


@pytest.mark.parametrize(
    ("language", "text", "figure", "status"),
    [
        ("en", "The fire destroyed [40 flats](U), and 58 families were moved.", "58 families", "uncited"),
        ("en", "The fire destroyed [40 flats](U), and [58 families](U) were moved.", "58 families", "supported"),
        ("en", "The fire destroyed 40 flats, and 58 families were moved.[^1]\n\n[^1]: <U>", "40 flats", "supported"),  # one mark for both
        ("en", "The fire destroyed 40 flats[^1] and drove out 58 families.\n\n[^1]: <U>", "58 families", "uncited"),  # behind the last mark
        ("fr", "La ville chiffre ses pertes à 3,2 millions[^1], relogeant 58 familles.\n\n[^1]: <U>", "58 familles", "uncited"),
        ("en", "According to the city's own report[^1], 58 families were moved.\n\n[^1]: <U>", "58 families", "supported"),
        ("en", "58 families were moved, but it was [40 flats](U) that were destroyed.", "58 families", "uncited"),
        ("en", "The fire destroyed [40 flats](U) and drove out 58 families.", "58 families", "supported"),  # no verb that is known for one
        ("en", "The fire evicted 58 families and has destroyed [40 flats](U).", "58 families", "uncited"),  # "has" after "and": two verbs
        ("en", "The mayor and 58 families have seen [40 flats](U) burn.", "58 families", "supported"),
        ("fr", "Le feu a détruit [40 logements](U) et 58 familles ont été relogées.", "58 familles", "uncited"),
        ("fr", "Le feu a détruit [40 logements](U), relogeant 58 familles.", "58 familles", "supported"),
        ("de", "Das Feuer hat [40 Wohnungen](U) zerstört, und 58 Familien sind umgezogen.", "58 Familien", "uncited"),
        ("es", "El fuego ha destruido [40 viviendas](U) y 58 familias fueron realojadas.", "58 familias", "uncited"),
    ],
)
def test_a_citation_speaks_for_its_own_clause(dossier: tuple[Analysis, Path], language: str, text: str, figure: str, status: str) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    path.write_text(f"---\nlanguage: {language}\n---\n{text.replace('U', 'https://example.org/en')}\n", "utf-8")
    (found,) = [s for s in check(analysis, [path]).statements if figure in s.quote and s.quote.count(" ") < 9][:1]
    assert found.status.value == status


def test_a_mark_before_a_figure_is_not_its_own(tmp_path: Path) -> None:
    analysis, root = dossier_of(
        tmp_path,
        {
            "en": "Nearly two thousand bakers lost their jobs when the chain went under.",
            "fr": "La faillite de la chaîne de boulangeries a coûté 31,6 millions d'euros aux créanciers.",
        },
        "2025-03-05",
    )
    path = root / "draft.md"
    text = "The failure of the chain of bakeries cost creditors[^1] 31.6 million euros[^2].\n\n[^1]: <U/en>\n[^2]: <U/fr>"
    for first, second, expected in (("en", "fr", "supported"), ("fr", "en", "not-in-source")):
        marked = text.replace("<U/en>", f"<https://example.org/{first}>").replace("<U/fr>", f"<https://example.org/{second}>")
        path.write_text(f"---\nlanguage: en\n---\n{marked}\n", "utf-8")
        (found,) = [s for s in check(analysis, [path]).statements if "31.6" in s.quote]
        assert found.status.value == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The fire destroyed 40 flats [@nosuch].", "nosuch"),
        ("The fire destroyed 40 flats.[^9]", "[^9]"),
        ("The fire destroyed [40 flats](https://example.net/other).", "https://example.net/other"),
        ("The fire destroyed [40 flats][fire].", "[fire]"),
        ("The fire destroyed 40 flats.", None),  # nothing is cited
    ],
)
def test_a_citation_that_leads_nowhere_is_told_from_none(dossier: tuple[Analysis, Path], text: str, named: str | None) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    path.write_text(f"---\nlanguage: en\n---\n{text}\n", "utf-8")
    (found,) = check(analysis, [path]).findings
    assert found.code == ("S105" if named else "S102")
    assert found.reason.values.get("cited") == named
    assert "Outlet en" in str(found.reason.values["source"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The council of Marlow has refused the Harbour Theatre the grant.", "uncited"),
        ("The council of Marlow has granted the Harbour Theatre the grant.", "unsourced"),
    ],
)
def test_a_source_that_says_the_opposite_is_not_offered_for_a_citation(tmp_path: Path, text: str, status: str) -> None:
    told = "The city council of Marlow has refused the Harbour Theatre the grant for its new stage, the theatre said on Thursday."
    analysis, root = dossier_of(tmp_path, {"en": told}, "2026-03-12")
    (root / "draft.md").write_text(f"{text}\n", "utf-8")
    assert [s.status.value for s in check(analysis, [root / "draft.md"]).statements] == [status]


def test_a_link_to_the_file_of_an_article_cites_it(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    for target in ("sources/en.md", "../sources/en.md", "./sources/en.md"):
        path.write_text(f"The fire destroyed [40 flats]({target}).\n", "utf-8")
        (statement,) = check(analysis, [path]).statements
        assert (statement.status.value, statement.cited) == ("supported", ("en",)), target
