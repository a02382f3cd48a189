"""A folder of documents as they came: what is read of it, with what date and name, and what is said of the rest."""

import os
from pathlib import Path

import docx
import pytest

from factcheck.model import InputError
from factcheck.read.add import add, init
from factcheck.read.dossier import Why, dossier_around, open_dossier
from factcheck.read.source import told_by
from factcheck.report import render
from factcheck.run import analyse
from tests.read.test_convert import HTML, MESSAGE, POLISH, pdf

TEXT = "Brisa sold 3,400 Kestrels in 2024, and the bicycle is now seen in every port of the coast.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One document of each kind, and what lies beside articles."""
    (tmp_path / "2025-03-10-gazette.txt").write_text(f"A cargo bicycle leaves its town\n\n\n\n{TEXT}")
    (tmp_path / "wheel.md").write_text(f"# One summer later\n\n{TEXT.replace('3,400', '4,300')}")
    (tmp_path / "stored.md").write_text(f"---\noutlet: The Post\npublished: 2025-04\n---\n{TEXT}")
    document = docx.Document()
    document.add_heading("Le Kestrel débarque", level=1)
    document.add_paragraph("Brisa a vendu 4 300 Kestrel en 2024. L'atelier emploie 85 personnes et l'on y attend du monde.")
    document.save(str(tmp_path / "roue.docx"))
    pdf(tmp_path / "20250807_harbour.pdf", (740, "A harbour on wheels"), (700, "Brisa sold 3,400 Kestrels"), (686, "in 2024."))
    (tmp_path / "mail.eml").write_bytes(MESSAGE.encode())
    (tmp_path / "feu.html").write_text(HTML)
    (tmp_path / "README.md").write_text("# About\n")
    (tmp_path / "LICENSE.txt").write_text("Free.\n")
    (tmp_path / "~$roue.docx").write_bytes(b"\0")
    (tmp_path / "photo.jpg").write_bytes(b"\xff")
    return tmp_path


def state(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def test_documents_that_lie_in_a_folder_are_its_articles_and_nothing_is_written(folder: Path) -> None:
    before = state(folder)
    sources = {s.path: s for s in analyse(folder).sources}
    assert state(folder) == before
    told = {path: (s.label, s.published and s.published.iso, s.title, s.language) for path, s in sources.items()}
    assert told == {
        "2025-03-10-gazette.txt": ("2025-03-10-gazette.txt", "2025-03-10", "A cargo bicycle leaves its town", "en"),
        "20250807_harbour.pdf": ("20250807_harbour.pdf", "2025-08-07", "A harbour on wheels", "en"),
        "feu.html": ("Le Phare", "2025-08-11", "Un feu", "fr"),
        "mail.eml": ("Anna Berg", "2026-03-04", "Ferry à Larvik", "en"),
        "roue.docx": ("roue.docx", None, "Le Kestrel débarque", "fr"),
        "stored.md": ("The Post", "2025-04", None, "en"),
        "wheel.md": ("wheel.md", None, "One summer later", "en"),
    }
    assert sources["2025-03-10-gazette.txt"].line(sources["2025-03-10-gazette.txt"].text.index("Brisa")) == 5, "as an editor counts"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-08-07-a.txt", "2025-08-07"),
        ("2025_08_07.txt", "2025-08-07"),
        ("20250807 a.txt", "2025-08-07"),
        ("2025-13-07-a.txt", None),
        ("2025-0807-a.txt", None),
        ("202508071230.txt", None),
        ("2025-a.txt", None),
        ("12340101.txt", None),
        ("a-2025-08-07.txt", None),
    ],
)
def test_a_whole_day_at_the_beginning_of_a_name_is_the_date_and_nothing_else_is(tmp_path: Path, name: str, day: str | None) -> None:
    (tmp_path / name).write_text(TEXT)
    (source,) = open_dossier(tmp_path).sources
    assert (source.published and source.published.iso) == day


def test_what_a_document_says_of_its_date_counts_more_than_its_name_and_adding_finds_the_same(tmp_path: Path) -> None:
    (tmp_path / "2025-08-07-a.md").write_text(f"---\npublished: 2025-08-06\n---\n{TEXT}")
    (tmp_path / "2025-08-07-b.txt").write_text(TEXT)
    (a, b) = open_dossier(tmp_path).sources
    assert (a.published and a.published.iso, b.published and b.published.iso) == ("2025-08-06", "2025-08-07")
    init(tmp_path)
    stored = add(tmp_path, str(tmp_path / "2025-08-07-b.txt"), {})
    assert "published: 2025-08-07" in stored.read_text()


def test_what_cannot_be_read_is_named_with_the_reason_and_the_rest_is_reported(folder: Path) -> None:
    pdf(folder / "scan.pdf")
    (folder / "zero.txt").write_bytes(b"")
    (folder / "polish.txt").write_text(POLISH)
    (folder / "broken.docx").write_bytes(b"PK broken")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\0\0")
    (folder / "bad.md").write_text("---\ntitle: x\n")
    found = analyse(folder)
    told = {f.file: str(f.reason.values["why"]) for f in found.findings if f.code == "S202"}
    assert sorted(told) == ["bad.md", "broken.docx", "old.doc", "polish.txt", "scan.pdf", "zero.txt"]
    for name, why in {
        "scan.pdf": "a scan?",
        "zero.txt": "is empty",
        "polish.txt": "no language that is read",
        "old.doc": "not a text",
    }.items():
        assert why in told[name]
    assert len(found.sources) == 7
    assert "not read: zero.txt: is empty" in render(found, "terminal").split("Conflicts")[0]


def test_articles_of_which_nobody_knows_when_they_appeared_are_named_first_and_once(folder: Path) -> None:
    for form in ("terminal", "markdown", "html"):
        text = " ".join(render(analyse(folder), form).replace("\\", "").split())
        assert text.index("such as 2025-08-07-roue.docx") < text.index("3,400 units")
    assert {f.severity.value for f in analyse(folder).findings if f.code == "S203"} == {"note"}


def test_without_its_date_no_article_contradicts_another_on_what_time_may_explain(tmp_path: Path) -> None:
    told = "The company Brisa has received {} orders for the Kestrel."
    (tmp_path / "2025-03-10-a.txt").write_text(told.format("12,000") + " It employed 60 people last year.")
    for name, verdict in {"2025-03-10-b.txt": "conflict", "b.txt": "unclear"}.items():
        path = tmp_path / name
        path.write_text(told.format("19,000"))
        found = analyse(tmp_path)
        (relation,) = found.reconciliation.relations
        assert relation.verdict.value == verdict
        path.unlink()
    assert "b.txt appeared is not known" in render(found, "terminal")


def test_last_year_stays_open_where_the_year_of_the_article_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Brisa sold 3,400 Kestrels last year. Hier, rien.\n")
    (tmp_path / "2025-03-10-b.txt").write_text("Brisa sold 3,400 Kestrels last year.\n")
    times = {c.source: c.time and c.time.iso for c in analyse(tmp_path).claims if c.value is not None}
    assert times == {"2025-03-10-b.txt": "2024", "a.txt": None}


def test_two_documents_without_an_outlet_are_two_witnesses_and_two_messages_of_one_sender_are_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Brisa has sold 3,400 Kestrels.\n")
    (tmp_path / "b.txt").write_text("By the end it was 3,400 Kestrels that Brisa had sold.\n")
    for n, text in enumerate(("the ferry cost 3 million euros", "all in all 3 million euros went into the ferry")):
        (tmp_path / f"{n}.eml").write_text(f"From: Anna Berg <anna@example.org>\nSubject: s\n\nYes, {text}.\n")
    origins = analyse(tmp_path).reconciliation.origins
    assert origins is not None and len({origins["a.txt"], origins["b.txt"]}) == 2
    assert origins["0.eml"] == origins["1.eml"]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("form", "name"), [("html", "report.html"), ("markdown", "story.md"), ("terminal", "out.txt")])
def test_a_report_that_was_written_into_the_folder_is_no_article_of_it(folder: Path, form: str, name: str, language: str) -> None:
    (folder / name).write_text(render(analyse(folder), form, language=language))
    assert name not in {s.path for s in open_dossier(folder).sources} | {one.path for one in open_dossier(folder).unread}


def test_a_draft_that_the_configuration_names_or_that_is_given_is_no_article(folder: Path) -> None:
    (folder / "draft.md").write_text(TEXT)
    (folder / "other.md").write_text(TEXT)
    (folder / "factcheck.toml").write_text('[check]\ndrafts = ["draft.md"]\n')
    with (folder / "open.txt").open("w") as file:
        paths = {s.path for s in open_dossier(folder, without=[folder / "other.md", file.fileno()]).sources}
        assert "open.txt" not in {one.path for one in open_dossier(folder, without=[file.fileno()]).unread}
    assert "wheel.md" in paths and paths.isdisjoint({"draft.md", "other.md"})


def test_a_stored_article_and_its_original_are_one_and_what_lies_beside_stored_ones_is_named(folder: Path) -> None:
    init(folder)
    add(folder, str(folder / "20250807_harbour.pdf"), {})
    found = open_dossier(folder)
    assert [s.path for s in found.sources] == ["sources/20250807-harbour.md"]
    beside = {one.path for one in found.unread if one.why is Why.BESIDE}
    assert {"wheel.md", "roue.docx"} <= beside and "20250807_harbour.pdf" not in beside
    (folder / "sources" / "20250807_harbour.pdf").write_bytes((folder / "20250807_harbour.pdf").read_bytes())
    assert [s.path for s in open_dossier(folder).sources] == ["sources/20250807-harbour.md"]


def test_folders_in_the_folder_are_named_and_those_of_a_saved_page_and_of_a_dossier_are_not(folder: Path) -> None:
    for name in ("more", "feu_files", "feux", "reports", ".git", "empty", "drafts"):
        (folder / name).mkdir()
        (folder / name / "x.txt").write_text("x" if name != "empty" else "")
    (folder / "empty" / "x.txt").unlink()
    (folder / "factcheck.toml").write_text('[check]\ndrafts = ["drafts/*"]\n')
    assert [(one.path, one.why) for one in open_dossier(folder).unread] == [("feux/", Why.FOLDER), ("more/", Why.FOLDER)]


def test_a_folder_of_folders_a_folder_without_articles_and_one_with_nothing_readable_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no articles here; put articles into the folder"):
        open_dossier(tmp_path)
    (tmp_path / "ferry").mkdir()
    (tmp_path / "ferry" / "a.txt").write_text(TEXT)
    with pytest.raises(InputError, match=r"in folders of it; name one of its folders, such as .*ferry"):
        open_dossier(tmp_path)
    pdf(tmp_path / "scan.pdf")
    with pytest.raises(InputError, match=r"scan\.pdf this PDF holds no text"):
        open_dossier(tmp_path)


def test_a_document_that_cannot_be_opened_stops_nothing(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "dangling.txt").symlink_to("nowhere")
    (folder / "folder.md").mkdir()
    assert len(open_dossier(folder).sources) == 7


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("draft.md", Why.DRAFT),
        ("Draft 2.txt", Why.DRAFT),
        ("kestrel-draft_v3.md", Why.DRAFT),
        ("Entwurf Kestrel.txt", Why.DRAFT),
        ("E\u0301bauche.md", Why.DRAFT),
        ("2025-06-25 draft.txt", None),  # clubs choose players in one
        ("the draft of players.txt", None),
        ("drafty houses.md", None),
        ("draft.html", None),  # nobody writes in these
    ],
)
def test_a_file_that_is_called_a_draft_is_no_article_and_is_named(folder: Path, name: str, why: Why | None) -> None:
    (folder / name).write_text(f"<!doctype html><p>{TEXT * 3}</p>" if name.endswith("html") else TEXT)
    found = open_dossier(folder)
    assert [one.why for one in found.unread if one.path == name] == ([why] if why else [])
    assert (name in {s.path for s in found.sources}) is (why is None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[sold](2025-03-10-gazette.txt)", Why.CITING),
        ("[sold](<./2025-03-10-gazette.txt>)", Why.CITING),
        ("sold.[^1]\n\n[^1]: r\u00f6ue 2.docx", Why.CITING),
        ("[sold](r%C3%B6ue%202.docx)", Why.CITING),
        ("---\nsources: [gazette]\n---\nsold", Why.CITING),
        ("[sold](https://example.org/gazette)", None),
        ("[sold](old-2025-03-10-gazette.txt)", None),
        ("sold (gazette)", None),
    ],
)
def test_a_file_that_says_what_it_rests_on_is_a_draft(folder: Path, text: str, why: Why | None) -> None:
    (folder / "roue.docx").rename(folder / "ro\u0308ue 2.docx")  # as some systems write accents
    (folder / "piece.md").write_text(f"{text} {TEXT}")
    found = open_dossier(folder)
    assert [one.why for one in found.unread] == ([why] if why else [])
    assert (
        "taken for a draft, not for an article, as it names its sources: piece.md"
        in " ".join(render(analyse(folder), "markdown").replace("\\", "").split())
        or why is None
    )


def test_articles_that_name_each_other_are_articles(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"See [b](b.md). {TEXT}")
    (tmp_path / "b.md").write_text(f"See [a](a.md). {TEXT}")
    (tmp_path / "c.md").write_text(f"See [a](a.md). {TEXT}")
    assert [s.path for s in open_dossier(tmp_path).sources] == ["a.md", "b.md"]


def test_what_lies_under_sources_is_a_source_whatever_it_is_called(folder: Path) -> None:
    (folder / "sources").mkdir()
    (folder / "sources" / "draft.md").write_text(f"[b](b.txt) {TEXT}")
    (folder / "sources" / "b.txt").write_text(TEXT)
    assert [s.path for s in open_dossier(folder).sources] == ["sources/b.txt", "sources/draft.md"]


def test_a_folder_with_a_draft_alone_says_so(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(TEXT)
    with pytest.raises(InputError, match=r"only what is taken for a draft: draft\.md; put the articles beside it"):
        open_dossier(tmp_path)


def test_a_file_and_links_to_it_are_one_article(folder: Path) -> None:
    (folder / "a-link.md").symlink_to("wheel.md")
    (folder / "z-link.md").symlink_to(folder / "wheel.md")
    assert {"a-link.md", "z-link.md"}.isdisjoint({s.path for s in open_dossier(folder).sources})


def test_a_name_that_no_encoding_has_is_told_and_stops_nothing(folder: Path) -> None:
    (folder / os.fsdecode(b"b\xff.txt")).write_text(TEXT)
    (folder / "a\1.txt").write_text(TEXT)
    found = analyse(folder)
    assert len(found.sources) == 7
    assert [f.file for f in found.findings if f.code == "S202"] == ["a\\x01.txt", "b\\udcff.txt"]
    assert "rename the file" in render(found, "terminal")


@pytest.mark.parametrize(
    ("beside", "low"), [("Le bac a une capacité de 12 places, et de plus.", "2.9"), ("The ferry has room for 12, and it is old.", "2900")]
)
def test_a_table_with_hardly_a_word_is_in_the_language_of_the_articles_beside_it(tmp_path: Path, beside: str, low: str) -> None:
    (tmp_path / "figures.csv").write_text("Year;Lorries per day\n2022;2,900\n2023;3,100\n2024;3,200\n")
    (tmp_path / "text.txt").write_text(f"{beside}\n")
    lows = [str(c.value.low) for c in analyse(tmp_path).claims if c.source == "figures.csv" and c.value is not None]
    assert lows[0] == low


def test_one_common_word_tells_the_language_of_a_table_only_where_an_article_beside_it_is_in_that() -> None:
    for table, beside, language in (
        ("| Passagers | Part des camions |\n| 2,9 | 3 |\n", ["en", "fr"], "fr"),
        ("| Passagers | Part des camions |\n| 2,9 | 3 |\n", ["es", "en"], "es"),
        ("| Lorries per day |\n| 2,900 |\n", [], "en"),
        ("| Nombre de passagers par jour | Part des camions |\n", ["en"], "fr"),
    ):
        assert told_by(table, name="a.csv", beside=beside) == language


def test_a_draft_in_a_dossier_is_held_against_that_whatever_else_lies_where_the_command_is_run(tmp_path: Path) -> None:
    story = tmp_path / "story"
    (story / "drafts").mkdir(parents=True)
    (story / "factcheck.toml").write_text("")
    draft, loose = story / "drafts/piece.md", tmp_path / "notes.txt"
    for path in (draft, loose, tmp_path / "own.md"):
        path.write_text("The ferry carried 412 passengers in May.\n")
    assert dossier_around(tmp_path, [draft]) == story
    assert dossier_around(tmp_path, [tmp_path / "own.md"]) == tmp_path
    (tmp_path / "sources").mkdir()
    assert dossier_around(tmp_path, [draft]) == tmp_path
