"""A source that gives another figure or date contradicts a statement only where it plainly speaks of the same thing."""

from pathlib import Path

import pytest

from factcheck.check import check
from tests.bench.statements import dossier


def said_of(folder: Path, language: str, source: str, statement: str) -> set[str]:
    analysis = dossier(folder, {"premise": (language, source)})
    draft = folder / "draft.md"
    draft.write_text(f"---\nlanguage: {language}\n---\n[{statement}](https://example.org/premise).\n", "utf-8")
    return {s.status.value for s in check(analysis, [draft]).statements}


FOLLOWS = [
    (
        "en",
        "The storm cut off 70,000 homes in Wexley; by Monday 52,000 of them had power again.",
        "In Wexley 18,000 homes still had no power",
    ),
    (
        "en",
        "The yard lost 4 million euros in the spring and earned 9 million in the year as a whole.",
        "The yard lost 5 million euros in the autumn",
    ),
    (
        "de",
        "In Halm waren 18 000 Haushalte ohne Strom, in Borken waren es 4500.",
        "In beiden Orten waren mehr als 22 000 Haushalte ohne Strom",
    ),
    ("de", "Der Preis für Gas sinkt von 12 auf 10 Euro je Tonne.", "Gas wird um 2 Euro je Tonne billiger"),
    ("fr", "L'usine de Bray emploie 240 personnes, 30 de plus qu'en 2020.", "En 2020, l'usine de Bray employait 210 personnes"),
    (
        "es",
        "El Gobierno pagará a la flota 15 céntimos por litro, cinco menos de los que pedía la cofradía.",
        "La cofradía pedía 20 céntimos por litro para la flota",
    ),
    ("es", "El Albor cayó por 78-83 en la cancha del Tres Ríos, pese a los 29 puntos de Orduña.", "El Tres Ríos ganó por cinco puntos"),
]


@pytest.mark.parametrize(("language", "source", "statement"), FOLLOWS)
def test_a_figure_that_follows_from_those_of_the_source_is_not_contradicted(
    tmp_path: Path, language: str, source: str, statement: str
) -> None:
    assert "contradicted" not in said_of(tmp_path, language, source, statement)


@pytest.mark.parametrize(
    ("language", "source", "statement"),
    [
        ("en", "The storm cut off 70,000 homes in Wexley on Sunday.", "The storm cut off 64,000 homes in Wexley"),
        ("de", "In Halm waren 18 000 Haushalte ohne Strom.", "In Halm waren 14 000 Haushalte ohne Strom"),
        ("fr", "L'usine de Bray emploie 240 personnes.", "L'usine de Bray emploie 310 personnes"),
        ("es", "El puente de Olmeda se inauguró en 1998.", "El puente de Olmeda se inauguró en 1989"),
    ],
)
def test_another_figure_of_the_same_thing_contradicts(tmp_path: Path, language: str, source: str, statement: str) -> None:
    assert "contradicted" in said_of(tmp_path, language, source, statement)


@pytest.mark.parametrize(
    ("language", "source", "statement"),
    [
        ("en", "At least 30 people died and 21 were hurt when a coach hit a lorry near Arden.", "30 people died when a coach hit a lorry"),
        ("en", "The founder, who had broken the record of 1994 twelve years after the club began, retired.", "The club began in 1982"),
        ("fr", "Norvaline a été fondée en 1996. Début 2005, la société a été rachetée.", "Norvaline a été vendue en 2005"),
        (
            "de",
            "Das Manöver vor Halm endete wegen eines Sturms drei Tage früher als geplant.",
            "Das Manöver vor Halm endete wegen eines Sturms",
        ),
    ],
)
def test_what_a_source_bounds_dates_or_denies_in_other_words_is_not_contradicted(
    tmp_path: Path, language: str, source: str, statement: str
) -> None:
    assert "contradicted" not in said_of(tmp_path, language, source, statement)


def test_the_two_ends_of_a_comparison_are_of_the_same_words(tmp_path: Path) -> None:
    source = "Of those under 30, 54% would like to live abroad, up from 41% five years ago."
    assert said_of(tmp_path, "en", source, "Five years ago 41% of those under 30 wanted to live abroad") != {"contradicted"}


def test_what_was_feared_in_a_clause_that_a_comma_closes_is_not_what_happened_behind_it(tmp_path: Path) -> None:
    source = "It was a burst pipe, not the strike that everybody had feared, that closed the Tolmere baths on Sunday night."
    assert "contradicted" not in said_of(tmp_path, "en", source, "A burst pipe, rather than a strike, closed the baths at Tolmere")
