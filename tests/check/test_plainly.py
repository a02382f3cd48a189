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
    ("en", "In all, 74 rescuers took turns, among them 12 divers and four doctors.", "The other 58 rescuers took turns"),
    ("es", "Una investigadora y otros cinco científicos firmaron el informe.", "Seis científicos firmaron el informe"),
    ("fr", "Trois plongeurs sont tombés. Deux des trois ont survécu.", "Deux plongeurs ont survécu"),
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


@pytest.mark.parametrize(
    ("language", "source", "statement"),
    [
        ("de", "Der Mast brach in acht Metern Höhe. Ein 24-jähriger Matrose wurde verletzt.", "Der Mast war 37 Jahre alt"),
        (
            "en",
            "The French federation of cavers sees it differently. Its president, Odile Marchand, said on Friday that "
            "the warning had covered the whole department and that the club should have cancelled. She wants every "
            "club to name a weather officer by January. Of the federation's 7,200 members, 1,150 are under 25; their "
            "number has risen by a fifth in five years, she said, and they need better training.\n\n"
            "The club, which has 48 members, 17 of them women, has suspended all trips for six weeks. It has raised "
            "€21,600 for the rescue service so far, 40 per cent of it from Switzerland, and hopes to reach €30,000.",
            "About one in six of her members is younger than 25",
        ),
    ],
)
def test_a_figure_of_somebody_else_and_one_that_was_not_understood_contradict_nothing(
    tmp_path: Path, language: str, source: str, statement: str
) -> None:
    assert "contradicted" not in said_of(tmp_path, language, source, statement)


def test_the_age_of_the_one_that_a_statement_names_contradicts_it(tmp_path: Path) -> None:
    assert said_of(tmp_path, "de", "Der Mast war 24 Jahre alt.", "Der Mast war 37 Jahre alt") == {"contradicted"}


@pytest.mark.parametrize(
    ("language", "source", "statement"),
    [
        ("de", "Von den 63 Menschen an Bord wurden fünf verletzt.", "Fünf der 63 Menschen an Bord kamen zu Schaden, 68 blieben unverletzt"),
        ("fr", "Au total, 74 sauveteurs se sont relayés, dont 12 plongeurs.", "Les sauveteurs se sont relayés pendant environ 12 heures"),
    ],
)
def test_a_part_is_not_added_to_its_whole_and_no_number_of_people_is_a_length_of_time(
    tmp_path: Path, language: str, source: str, statement: str
) -> None:
    assert said_of(tmp_path, language, source, statement) != {"supported"}
