"""Stored articles become sources, or a clear error."""

import os
from pathlib import Path

import pytest

from factcheck.model import InputError, Source
from factcheck.model.time_iso import parse_time
from factcheck.read.dossier import Why, open_dossier
from factcheck.read.source import detect_language, language_is_read, load_source

ROOT = Path(__file__).parents[2]
GOOD = '---\ntitle: "A title: with a colon"\noutlet: The Outlet\npublished: 2025-08-07\nlanguage: en\n---\n\nOne line.\nTwo lines.\n'


def stored(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "sources" / "a.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def test_the_stored_text_begins_after_the_front_matter_and_lines_are_those_of_the_file(tmp_path: Path) -> None:
    source = load_source(stored(tmp_path, GOOD), tmp_path)
    assert source.text == "\nOne line.\nTwo lines.\n"
    assert source.title == "A title: with a colon"
    assert source.line(source.text.index("Two")) == 9
    assert GOOD.splitlines()[8] == "Two lines."


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("Just text.\n", 1, "no `published` date"),
        ("---\ntitle: x\n---\ntext\n", 1, "no `published` date"),
        ("---\ntitle: x\npublished: 2025-02-30\n---\ntext\n", 3, "is no date"),
        ("---\ntitle: x\npublished: yesterday\n---\ntext\n", 3, "is no date"),
        ("---\npublished: 0012\n---\ntext\n", 2, "cannot be a publication date"),
        ("---\npublished: 2025\n", 1, "not closed"),
        ("---\npublished: 2025\ntitle: a: b\n---\ntext\n", 3, "not valid YAML"),
        ("---\n- a\n---\ntext\n", 2, "no mapping"),
        ("---\npublished: 2025\n---\n\n\n", 4, "no text"),
        ("---\npublished: 2025\nlanguage: tlh\n---\ntext\n", 3, "no language pack"),
    ],
)
def test_what_a_person_must_mend_is_named_with_file_and_line(tmp_path: Path, content: str, line: int, says: str) -> None:
    path = stored(tmp_path, content)
    with pytest.raises(InputError, match=says) as caught:
        load_source(path, tmp_path)
    assert (caught.value.path, caught.value.line) == ("sources/a.md", line)
    assert str(caught.value).startswith(f"sources/a.md:{line}: ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The price of the car was up and the dealers were pleased with it.", "en"),
        ("Le prix de la voiture a augmenté et les concessionnaires sont contents.", "fr"),
        ("Der Preis des Autos ist gestiegen und die Händler sind nicht unzufrieden.", "de"),
        ("El precio del coche ha subido y los concesionarios no se quejan por ello.", "es"),
        ("Il prezzo della macchina è salito e i concessionari non si lamentano.", "it"),
        ("O preço do carro subiu e os vendedores não se queixam da situação.", "pt"),
    ],
)
def test_the_language_of_an_article_that_states_none_is_told_from_its_words(tmp_path: Path, text: str, language: str) -> None:
    assert load_source(stored(tmp_path, f"---\npublished: 2025\n---\n{text}\n"), tmp_path).language == language


def test_a_folder_of_articles_is_a_dossier_without_configuration(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(GOOD, "utf-8")
    (tmp_path / "README.md").write_text("# Not an article\n", "utf-8")
    assert [s.path for s in open_dossier(tmp_path).sources] == ["b.md"]


def test_documents_among_the_sources_are_read_as_they_came_but_not_the_original_of_a_stored_article(tmp_path: Path) -> None:
    (tmp_path / "sources" / "more").mkdir(parents=True)
    for name in ("The Ferry.pdf", "the-ferry.md", "page.html", "page.txt", "more/other.md", "photo.jpg", ".hidden.txt"):
        (tmp_path / "sources" / name).write_text(GOOD, "utf-8")
    found = open_dossier(tmp_path)
    assert [s.path for s in found.sources] == ["sources/page.txt", "sources/the-ferry.md"]
    assert [(one.path, one.why) for one in found.unread] == [("sources/page.html", Why.FAILED), ("sources/more/other.md", Why.DEEPER)]


def test_a_file_name_that_no_message_could_show_is_refused(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"lat\xfcn.md")).write_text(GOOD, "utf-8")
    with pytest.raises(InputError, match="holds what cannot be printed"):
        open_dossier(tmp_path)


def test_a_folder_without_articles_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="factcheck init"):
        open_dossier(tmp_path)


@pytest.mark.parametrize(
    ("toml", "line", "says"),
    [
        ('titel = "x"\n', 1, "unknown key 'titel'"),
        ('title = "x"\n\n[[entities]]\nname = "A"\nalias = ["B"]\n', 5, "unknown key 'entities.alias'"),
        ('[[entities]]\nname = "A"\n\n[[entities]]\nkind = "person"\n', 4, "entities.name is missing; add name"),
        ('[[entities]]\nname = "A"\n\n[[entities]]\nname = 3\n', 5, "entities.name: text is wanted, and this is 3"),
        ('[[measures]]\nid = "x"\nkind = "nope"\nwords = ["a"]\n', 3, "measures.kind: 'nope' is not known; use 'count', 'flow'"),
        ('[measures.x]\nkind = "count"\n', 1, r"measures: a list of tables is wanted; begin each with \[\[measures\]\]"),
        ("title = \n", 1, "not valid TOML"),
        ("title = [\n", None, "not valid TOML"),
        ('[severities]\nC101 = "fatal"\n', 2, "severities.C101"),
    ],
)
def test_a_broken_configuration_is_refused_with_its_line(tmp_path: Path, toml: str, line: int | None, says: str) -> None:
    stored(tmp_path, GOOD)
    (tmp_path / "factcheck.toml").write_text(toml)
    with pytest.raises(InputError, match=says) as caught:
        open_dossier(tmp_path)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2025-08-07", "2025-08-07", "2025-08-07"),
        ("2025-08-05T16", "2025-08-05", "2025-08-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2025-winter", "2025-12-01", "2026-02-28"),
        ("2010s", "2010-01-01", "2019-12-31"),
        ("2024-04-01/2025-03-31", "2024-04-01", "2025-03-31"),
    ],
)
def test_the_short_form_of_a_time_names_its_first_and_last_day(iso: str, first: str, last: str) -> None:
    time = parse_time(iso)
    assert (str(time.start), str(time.end), time.iso) == (first, last, iso)


@pytest.mark.parametrize("iso", ["", "2025-13", "2025-02-30", "../..", "2025/2024", "soon", "2025-Q5"])
def test_what_is_no_time_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_time(iso)


def test_the_sources_of_the_example_dossier_can_be_read() -> None:
    assert [s.name for s in open_dossier(ROOT).sources] == ["ami-debuts", "ami-piaggio", "ami-success", "ami-wire"]


def test_readers_know_a_source_by_its_outlet_else_its_file() -> None:
    bare = Source(name="a", path="a.md", digest="", text="", title="A fire")
    assert [s.label for s in (bare, bare.model_copy(update={"outlet": "El Faro"}))] == ["a", "El Faro"]


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente heeft vorig jaar 1.200 woningen gebouwd, meer dan verwacht. Volgens de wethouder zijn er nog 3.500 nodig.",
        "Kommunen byggde 1 200 bostäder förra året, enligt borgmästaren. Projektet kostar 45 miljoner, och det ska vara klart 2027.",
        "Firma sprzedała 3400 rowerów, ale nie podała zysku. Projekt jest droższy, niż oczekiwano, i został przyjęty przez radę.",
        "Yhtiö on myynyt 3 400 polkupyörää, mutta ei kerro voittoa. Hanke valmistuu vuonna 2027, kertoo pormestari.",
    ],
)
def test_a_few_sentences_in_a_language_that_is_not_read_are_told_from_those_that_are(text: str) -> None:
    assert not language_is_read(text)


def test_foreign_names_make_no_foreign_text_and_elided_articles_tell_a_french_one() -> None:
    museums = "Jan van Zanen said the Rijksmuseum van Oudheden and the Van Gogh museum drew 2 million, and that Het Loo had more."
    assert language_is_read(museums)
    assert detect_language("Brisa a vendu 4 300 Kestrel en 2024. L’atelier est une ancienne usine d’horlogerie.") == "fr"
