"""Documents of every kind become stored text with what they say of themselves."""

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from factcheck.check.stated.word import load_word
from factcheck.model import InputError
from factcheck.read.add import add, init, slug
from factcheck.read.convert import convert
from factcheck.read.source import digest_of, load_source

HTML = """<!doctype html><html lang="fr"><head><title>Un feu</title><meta property="og:site_name" content="Le Phare">
<meta property="article:published_time" content="2025-08-11T10:00:00Z"><meta property="og:title" content="Un feu"></head>
<body><nav><a href="/">Accueil</a> <a href="/une">À la une</a></nav><article><h1>Un feu</h1>
<p>Le feu a parcouru 16 000 hectares dans le massif, selon la préfecture, qui a compté les maisons détruites une à une.</p>
<p>Trente-six maisons sont détruites, et les pompiers restent sur place pour surveiller les lisières pendant plusieurs jours.</p>
</article><footer>Abonnez-vous</footer></body></html>"""


def test_a_web_page_gives_its_article_and_metadata_and_no_menu(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(HTML, "utf-8")
    converted = convert(path)
    assert "16 000 hectares" in converted.text
    assert "À la une" not in converted.text
    assert converted.meta["published"] == "2025-08-11"
    assert converted.meta["outlet"] == "Le Phare"
    assert converted.meta["language"] == "fr"


def test_a_text_that_an_editor_saved_as_unicode_is_read(tmp_path: Path) -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        (tmp_path / "a.txt").write_bytes("\ufeffSeptième étage\r\n".encode(encoding))
        assert convert(tmp_path / "a.txt").text == "Septième étage\n"
    (tmp_path / "a.txt").write_bytes(b"\xff\xfea")
    with pytest.raises(InputError, match="not in the encoding that it names, utf-16"):
        convert(tmp_path / "a.txt")


MESSAGE = """From: Anna Berg <anna@example.org>
Subject: =?utf-8?q?Ferry_=C3=A0_Larvik?=
Date: Wed, 04 Mar 2026 23:30:00 -0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The rescue cost 3=2E2 million euros, said the owner of the Caf=C3=A9 =
Aurora.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+VGhlIGZlcnJ5PC9wPg==
--b--
"""


def test_an_email_is_read_as_it_was_written_with_its_subject_sender_and_day(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MESSAGE.replace("\n", "\r\n").encode())
    converted = convert(tmp_path / "a.eml")
    assert converted.text == "The rescue cost 3.2 million euros, said the owner of the Café Aurora.\n"
    assert converted.meta == {
        "title": "Ferry à Larvik",
        "outlet": "Anna Berg",
        "author": "Anna Berg <anna@example.org>",
        "published": "2026-03-04",
    }
    (tmp_path / "b.eml").write_text("Subject: none\n\n")
    with pytest.raises(InputError, match="holds no text"):
        convert(tmp_path / "b.eml")


GERMAN = "Hafenbrücke\n\nDie Brücke kostet 48 Millionen Euro – „zu viel“, sagt der Bürgermeister. Sie führt über die Förde.\n"
FRENCH = "Le pont coûtera 48 millions d’euros, a annoncé le Sénat. « C’est trop », dit le maire de Brême, où l’œuvre naîtra.\n"


@pytest.mark.parametrize("text", [GERMAN, FRENCH])
def test_a_text_of_an_older_program_is_read_and_a_damaged_one_or_one_of_an_old_mac_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    assert convert(path).text == text
    for data in (text.encode("mac-roman"), text.encode()[:-1] + b"\xa0\x93", text.encode("utf-16-le")):
        path.write_bytes(data)
        with pytest.raises(InputError, match=r"not UTF-8|not a text file"):
            convert(path)


def test_what_is_not_seen_parts_no_word_and_no_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The har\u00adbour of\ufb01ce says 1.4\u200b million peo\u00adple.\ufeff\n\nNext.\n", "utf-8")
    assert convert(path).text == "The harbour office says 1.4 million people.\n\nNext.\n"


SRT = """1
00:00:01,000 --> 00:00:04,000
The harbour bridge in Marlow

2
00:00:04,000 --> 00:00:07,500
will cost <i>48 million</i> euros.

3
00:00:07,600 --> 00:00:09,000
It opens in 2028.

4
00:00:14,000 --> 00:00:15,000
{\\an8}- When?

5
00:00:15,000 --> 00:00:16,000
- In May.
"""
VTT = """WEBVTT
Kind: captions

NOTE 12 lines

00:01.000 --> 00:04.000 align:start position:0%
<v Ana Ruiz>The bridge

intro
00:04.000 --> 00:07.500
<v Ana Ruiz>The bridge
<v Ana Ruiz>will <00:00:05.000><c>cost</c> 52 million euros.

00:07.500 --> 00:09.000
<v Tom Berg>So much?
"""


def test_subtitles_give_what_is_said_without_their_times_and_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    (tmp_path / "a.vtt").write_text(VTT)
    srt = ["The harbour bridge in Marlow will cost 48 million euros. It opens in 2028.", "- When?", "- In May.\n"]
    assert convert(tmp_path / "a.srt").text.split("\n\n") == srt
    assert convert(tmp_path / "a.vtt").text == "Ana Ruiz: The bridge will cost 52 million euros.\n\nTom Berg: So much?\n"
    (tmp_path / "b.srt").write_text("The bridge will cost 48 million euros.\n")
    with pytest.raises(InputError, match="no subtitles"):
        convert(tmp_path / "b.srt")


@pytest.mark.parametrize(
    "content",
    [
        "Town;Budget, euros\nMarlow;1,5\nLarvik;3\n",
        'Town,"Budget, euros"\nMarlow,"1,5"\nLarvik,3\n',
        "Town\tBudget, euros\nMarlow\t1,5\nLarvik\t3",
    ],
)
def test_values_parted_by_whatever_are_a_table_with_each_row_on_its_line(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.csv").write_text(content)
    converted = convert(tmp_path / "a.csv")
    assert converted.text == "| Town | Budget, euros |\n| Marlow | 1,5 |\n| Larvik | 3 |\n" and "title" not in converted.meta


def test_a_workbook_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\3\4")
    with pytest.raises(InputError, match="save its sheets as CSV"):
        convert(tmp_path / "a.xlsx")


def test_rtf_is_no_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(r"{\rtf1 23 people}")
    with pytest.raises(InputError, match="is RTF"):
        convert(tmp_path / "a.txt")


POLISH = """Prom Aurora zatonął we wtorek u wybrzeży Larviku. Na pokładzie było 412 pasażerów, podała straż przybrzeżna. Akcja
ratunkowa trwała do środy rano i kosztowała 3,2 miliona euro. Prokuratura wszczęła śledztwo, a rodziny od dwóch dni czekają na
odpowiedzi w porcie. Według właściciela statek był w dobrym stanie, ale ubiegłoroczna kontrola znalazła usterki drzwi i pomp, których
nikt nie naprawił. Kapitan zeznał, że woda wdarła się na pokład w kilka minut, a załoga nie zdążyła spuścić wszystkich łodzi. Minister
transportu zapowiedział nowe przepisy dla przewoźników, o które od lat prosili marynarze i ich związki zawodowe w całym kraju."""


def test_an_article_in_a_language_that_nobody_reads_is_not_stored(tmp_path: Path) -> None:
    init(tmp_path)
    (tmp_path / "a.txt").write_text("Saja on kaksi.")
    with pytest.raises(InputError, match="no language pack for 'fi'"):
        add(tmp_path, str(tmp_path / "a.txt"), {"published": "2025", "language": "fi"})
    (tmp_path / "b.txt").write_text(POLISH)
    with pytest.raises(InputError, match="in no language that is read"):
        add(tmp_path, str(tmp_path / "b.txt"), {"published": "2025"})
    assert not list((tmp_path / "sources").iterdir())


def test_a_list_of_names_and_figures_is_in_the_language_of_its_few_words(tmp_path: Path) -> None:
    init(tmp_path)
    towns = ["Madrid", "Sevilla", "Granada", "Huesca", "Teruel"] * 15
    (tmp_path / "a.txt").write_text("Las temperaturas de la semana.\n\n" + "\n".join(f"- {town} {n} °C" for n, town in enumerate(towns)))
    assert load_source(add(tmp_path, str(tmp_path / "a.txt"), {"published": "2025"}), tmp_path).language == "es"


def pdf(path: Path, *lines: tuple[int, str]) -> Path:
    """A page with some lines of 12 points, each so many points above the bottom."""
    return pages(path, [(72, height, 12, line) for height, line in lines])


def pages(path: Path, *laid: list[tuple[int, int, int, str]]) -> Path:
    """Pages with some lines: how far from the left and the bottom, and how large."""
    kids, objects = [], []
    for n, lines in enumerate(laid):
        shown = " ".join(f"/F1 {size} Tf 1 0 0 1 {left} {height} Tm ({line}) Tj" for left, height, size, line in lines)
        content = f"BT {shown} ET"
        page, text = 4 + 2 * n, 5 + 2 * n
        kids.append(f"{page} 0 R")
        objects += [
            f"{page} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {text} 0 R/Resources<</Font<</F1 3 0 R>>>>>>endobj\n",
            f"{text} 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\n",
        ]
    path.write_text(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(laid)}>>endobj\n"
        f"3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n{''.join(objects)}trailer<</Root 1 0 R>>\n"
    )
    return path


@pytest.mark.parametrize("step", [14, 28])  # close lines, and those of a manuscript
def test_a_pdf_gives_its_paragraphs_where_the_page_leaves_room(tmp_path: Path, step: int) -> None:
    told = [
        "Brandt: bridge opened in 1972",
        "",
        "The mayor said on Friday that",
        "the bridge was opened in",
        "1972 and never closed.",
        "",
        "It is old.",
    ]
    heights, at = [], 740
    for line in told:
        at -= step if line else step // 2 + 4
        heights.append((at, line))
    found = convert(pdf(tmp_path / "a.pdf", *(row for row in heights if row[1]))).text
    assert found.split("\n\n") == [told[0], " ".join(told[2:5]), "It is old.\n"]


def test_a_pdf_has_no_running_head_no_page_numbers_no_marks_of_notes_and_its_columns_go_on(tmp_path: Path) -> None:
    def page(number: int, *body: tuple[int, int, int, str]) -> list[tuple[int, int, int, str]]:
        return [(72, 770, 9, "The Marlow Mail - 5 March 2025"), (280, 30, 9, f"Page {number} of 2"), *body]

    first = page(
        1,
        (72, 700, 22, "A harbour bridge"),
        (72, 660, 12, "The bridge will cost 48 million"),
        (72, 646, 12, "euros, the mayor said."),
        (198, 651, 7, "1"),
        (320, 660, 12, "It covers 640 km"),
        (414, 665, 7, "2"),
        (320, 646, 12, "and is of two kinds of"),
    )
    second = page(
        2, (72, 660, 12, "The ferry carried 1.4 million"), (72, 646, 12, "people in 2024."), (72, 600, 12, "Page 12 of the report says so.")
    )
    text = convert(pages(tmp_path / "a.pdf", first, second)).text
    assert text.split("\n\n") == [
        "A harbour bridge",
        "The bridge will cost 48 million euros, the mayor said.\nIt covers 640 km2 and is of two kinds of",
        "The ferry carried 1.4 million people in 2024.",
        "Page 12 of the report says so.\n",
    ]


def test_a_word_document_gives_its_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("First paragraph.")
    document.add_paragraph("Second paragraph.")
    document.save(str(tmp_path / "a.docx"))
    assert convert(tmp_path / "a.docx").text == "First paragraph.\n\nSecond paragraph.\n"


CHANGED = """<w:p {ns}><w:r><w:t xml:space="preserve">It cost </w:t></w:r>
<w:del w:id="1" w:author="A"><w:r><w:delText>48</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>52</w:t></w:r></w:ins>
<w:moveFrom w:id="3" w:author="A"><w:r><w:t> or 60</w:t></w:r></w:moveFrom><w:r>
<w:t xml:space="preserve"> million</w:t><w:tab/><w:t>euros.</w:t>
</w:r></w:p>"""


def test_a_word_document_says_what_it_says_with_its_changes_accepted(tmp_path: Path) -> None:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(CHANGED.format(ns=nsdecls("w"))))
    cell = document.add_table(1, 1).cell(0, 0)
    cell._tc.append(parse_xml(CHANGED.format(ns=nsdecls("w"))))
    document.save(str(tmp_path / "a.docx"))
    assert convert(tmp_path / "a.docx").text.split("\n\n") == ["It cost 52 million euros.", "| It cost 52 million euros. |\n|---|\n"]
    assert load_word(tmp_path / "a.docx", "a.docx").text.startswith("It cost 52 million euros.")


@pytest.mark.parametrize(("name", "content"), [("a.pdf", b"%PDF-1.4 broken"), ("a.docx", b"PK broken"), ("a.txt", b""), ("a.md", b"\0\1")])
def test_what_cannot_be_read_is_refused_and_nothing_is_stored(tmp_path: Path, name: str, content: bytes) -> None:
    init(tmp_path)
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError):
        add(tmp_path, str(path), {"published": "2025"})
    assert list((tmp_path / "sources").iterdir()) == []


def test_an_added_article_carries_its_metadata_and_digest(tmp_path: Path) -> None:
    init(tmp_path)
    article = tmp_path / "Été à Paris.txt"
    article.write_text("Le prix est de 7 990 euros.\n", "utf-8")
    path = add(tmp_path, str(article), {"published": "2025-09", "outlet": 'The "Quoted": Outlet', "title": "12: a title"})
    source = load_source(path, tmp_path)
    assert path.name == "ete-a-paris.md"
    assert (source.outlet, source.title, source.language) == ('The "Quoted": Outlet', "12: a title", "fr")
    assert source.recorded_digest == source.digest == digest_of("Le prix est de 7 990 euros.\n")


def test_an_article_without_a_date_is_refused(tmp_path: Path) -> None:
    init(tmp_path)
    article = tmp_path / "a.txt"
    article.write_text("text\n")
    with pytest.raises(InputError, match="no publication date known"):
        add(tmp_path, str(article), {})


def test_a_stored_article_is_never_overwritten_by_another(tmp_path: Path) -> None:
    init(tmp_path)
    article = tmp_path / "a.txt"
    article.write_text("one\n")
    path = add(tmp_path, str(article), {"published": "2025"})
    before = path.read_bytes()
    article.write_text("two\n")
    with pytest.raises(InputError, match="holds another text"):
        add(tmp_path, str(article), {"published": "2025"})
    assert path.read_bytes() == before


def test_init_keeps_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('title = "mine"\n')
    init(tmp_path, title="other")
    assert (tmp_path / "factcheck.toml").read_text() == 'title = "mine"\n'
    assert init(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "file"), [("Été à Paris!", "ete-a-paris"), ("../../etc/passwd", "etc-passwd"), ("日本", "source"), ("", "source")]
)
def test_file_names_are_plain(name: str, file: str) -> None:
    assert slug(name) == file


def test_a_word_document_gives_its_tables_at_their_place_its_first_heading_and_no_author_of_a_template(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Tolls rise", level=1)
    document.add_paragraph("Before.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((c for row in table.rows for c in row.cells), ("Vehicle", "2025", "Car | van", "4"), strict=True):
        cell.text = text
    document.add_paragraph("After.")
    document.save(str(tmp_path / "toll.docx"))
    converted = convert(tmp_path / "toll.docx")
    assert converted.text == "Tolls rise\n\nBefore.\n\n| Vehicle | 2025 |\n|---|---|\n| Car \\| van | 4 |\n\nAfter.\n"
    assert converted.meta == {"title": "Tolls rise"}
    document.core_properties.title, document.core_properties.author = "Of the file", "A. Writer"
    document.save(str(tmp_path / "toll.docx"))
    assert convert(tmp_path / "toll.docx").meta == {"title": "Of the file", "author": "A. Writer"}


def test_the_caption_of_a_table_on_a_page_stands_before_it_and_paragraphs_are_parted(tmp_path: Path) -> None:
    table = "<table><caption>Surfaces par jour</caption><tr><th>Jour</th><th>Hectares</th></tr><tr><td>Lundi</td><td>900</td></tr></table>"
    path = tmp_path / "page.html"
    path.write_text(
        HTML.replace("</article>", f"{table}<p>Le vent tombe enfin, et les habitants rentrent chez eux peu à peu.</p></article>")
    )
    text = convert(path).text
    assert "\n\nSurfaces par jour\n\n| Jour | Hectares |\n|---|---|\n| Lundi | 900 |\n\nLe vent tombe" in text
    assert "une à une.\n\nTrente-six" in text


def test_an_article_is_added_to_a_dossier_only_and_what_it_replaces_is_said(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("one\n")
    with pytest.raises(InputError, match=r"no such folder; run `factcheck init .*nodir`"):
        add(tmp_path / "nodir", str(article), {"published": "2025"})
    assert not (tmp_path / "nodir").exists()
    init(tmp_path)
    heard: list[str] = []
    add(tmp_path, str(article), {"published": "2025", "outlet": "The Post"}, told=heard.append)
    add(tmp_path, str(article), {"published": "2025", "outlet": "The Post"}, told=heard.append)
    assert heard == []
    add(tmp_path, str(article), {"published": "2024", "outlet": "The Post"}, told=heard.append)
    assert len(heard) == 1 and heard[0].endswith("published: '2025' is replaced by '2024'")


def test_a_message_whose_letters_were_not_encoded_for_mail_is_read(tmp_path: Path) -> None:
    head = 'From: "Presse Citroën" <presse@example.org>\r\nSubject: Ami\r\nDate: Fri, 15 Mar 2024 10:00:00 +0100\r\n\r\n'
    for encoding in ("utf-8", "windows-1252"):
        (tmp_path / "a.eml").write_bytes((head + "Citroën a vendu 56 000 Ami à Kénitra.\r\n").encode(encoding))
        converted = convert(tmp_path / "a.eml")
        assert (converted.meta["outlet"], converted.meta["title"]) == ("Presse Citroën", "Ami"), encoding
        assert converted.text == "Citroën a vendu 56 000 Ami à Kénitra.\n"
