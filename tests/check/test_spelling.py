"""Names that a draft spells otherwise than its sources."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis, analyse

_TEXTS = {
    "en": "Mayor Anna Berg opened the Kelham Bridge. It cost 12 million euros, said Thomas Steinmann of Rothgard. German guests came.",
    "fr": "La maire, Anne Delcourt, a inauguré le pont de Kelham. Il a coûté 12 millions d'euros, selon Thomas Steinmann, de Rothgard.",
    "de": "Bürgermeisterin Anna Bergmann eröffnete die Kelhamer Brücke. Sie kostete 12 Millionen, sagte Thomas Steinmann von Rothgard.",
    "es": "La alcaldesa, Ana Bermejo, inauguró el puente de Kelham. Costó 12 millones de euros, según Tomás Echevarría, de Rothgard.",
}


@pytest.fixture(scope="module")
def analyses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Analysis]:
    """A dossier of one article for each language."""
    out = {}
    for language, text in _TEXTS.items():
        root = tmp_path_factory.mktemp(language)
        (root / "sources").mkdir()
        (root / "factcheck.toml").write_text("", "utf-8")
        head = f"title: a\noutlet: The Tester\npublished: 2025-06-09\nlanguage: {language}\nurl: https://example.org/a"
        (root / "sources" / "a.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
        out[language] = analyse(root)
    return out


def spelled(analyses: dict[str, Analysis], language: str, text: str, *, sources: str = "") -> list[tuple[str, str]]:
    """Which names of a draft of this text are told to be misspelled, and how they are spelled; `sources`: in another language."""
    analysis = analyses[sources or language]
    path: Path = analysis.root / "draft.md"
    path.write_text(f"---\nlanguage: {language}\npublished: 2025-06-10\n---\n{text}\n", "utf-8")
    told = [f.reason.values for f in check(analysis, [path]).findings if f.code == "S106"]
    return [(str(values["quote"]), str(values["theirs"])) for values in told]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Mayor Anna Bergh opened the bridge.", [("Bergh", "Berg")]),
        ("en", "It cost 12 million euros, said Thomas Steinman of Rothgart.", [("Steinman", "Steinmann"), ("Rothgart", "Rothgard")]),
        ("en", "The mayor opened the Kelam Bridge.", [("Kelam", "Kelham")]),
        ("fr", "Anne Delcour a inauguré le pont de Kelham.", [("Delcour", "Delcourt")]),
        ("es", "Costó 12 millones de euros, según Tomás Echeverría.", [("Echeverría", "Echevarría")]),
    ],
)
def test_a_letter_that_no_source_has_is_told_with_the_name_that_it_has(analyses, language, text, found) -> None:
    assert spelled(analyses, language, text) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Berg's bridge, Thomas Steinmann's work, was opened by the Bergs."),
        ("en", "Mayor Anna Berg opened the Kelham Bridge; Berlin and the Berliner looked on."),
        ("fr", "Anne Delcourt a inauguré le pont de Kelham."),
        ("de", "Bergmanns Brücke kostete 12 Millionen Euro, sagte Steinmann den Kelhamern."),
        ("en", "Nobody came from Germany."),
        ("en", "Joanna Berger, who is somebody else, was not there."),
    ],
)
def test_an_inflected_or_another_name_is_no_slip(analyses, language, text) -> None:
    assert spelled(analyses, language, text) == []


def test_another_language_may_spell_a_name_in_its_own_way(analyses) -> None:
    assert spelled(analyses, "en", "Mayor Anna Bergman opened the bridge.", sources="de") == []


def test_a_name_of_no_source_is_held_to_how_the_draft_spells_it_more_often(analyses) -> None:
    text = "Pieter Vandermeer came. Vandermeer spoke to Karin Holt. Then Vandermer left."
    assert spelled(analyses, "en", text) == [("Vandermer", "Vandermeer")]
