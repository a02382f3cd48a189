"""Where two articles say that one thing is, told in passing."""

from pathlib import Path

import pytest

from factcheck.acts.met.claims import SITE
from factcheck.model import Kind, Verdict
from factcheck.run import Analysis, analyse

APART = {
    "a school in two towns, which no list knows": (
        "fr", "Le Lycée des Ardoisières, à Wiltz, termine troisième.",
        "es", "El Lycée des Ardoisières, en Clervaux, termina tercero.",
    ),
    "a cup in two towns, in two languages": (
        "de", "Am 29. August wartet im dänischen Odense der Supercup.",
        "es", "El 29 de agosto jugamos la Supercopa en Aarhus.",
    ),
    "a galleon bound for two ports": (
        "en", "The Nuestra Señora de la Salud, bound with silver for Genoa, went down in a gale.",
        "fr", "La Nuestra Señora de la Salud faisait route pour Naples.",
    ),
}  # fmt: skip
SILENT = {
    "whoever names both towns tells of two things": (
        "de", "Am 29. August wartet im dänischen Odense der Supercup. Aarhus war im Vorjahr an der Reihe.",
        "es", "El 29 de agosto jugamos la Supercopa en Aarhus.",
    ),
    "a name of one town in two languages": (
        "de", "Am 29. August wartet in Wien der Supercup.",
        "fr", "Le 29 août, la Supercoupe se joue à Vienne.",
    ),
    "where it comes from and where it goes": (
        "en", "The Nuestra Señora de la Salud sailed from Cagliari in a gale.",
        "fr", "La Nuestra Señora de la Salud faisait route pour Naples.",
    ),
    "two days": (
        "de", "Am 29. August wartet im dänischen Odense der Supercup.",
        "es", "El 12 de marzo jugamos la Supercopa en Aarhus.",
    ),
    "a town and its region": (
        "de", "Am 29. August wartet in Bayern der Supercup.",
        "es", "El 29 de agosto jugamos la Supercopa en Múnich.",
    ),
    "a row of towns, in which there may be more": (
        "fr", "Cinq suspects ont été arrêtés mardi à Lyon et à Villeurbanne dans une opération d'Europol.",
        "de", "Drei Verdächtige wurden am Dienstag in Kassel und Erfurt bei einer Operation von Europol festgenommen.",
    ),
    "where a number of them is": (
        "en", "The cheese, Petit Cassemont, is sold in some 40 shops in Britain.",
        "es", "En España el queso Petit Cassemont se vendía en 25 tiendas.",
    ),
    "nothing in common but a person who speaks": (
        "es", "«Sin datos solo hay opiniones», dijo en Madrid Marc Feltgen.",
        "fr", "L'épreuve de Lyon a coûté cher, dit Marc Feltgen à Lyon.",
    ),
}  # fmt: skip
Told = tuple[str, str, str, str]


def dossier(root: Path, told: Told) -> Analysis:
    """Two articles of two newspapers."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, language, text in (("one", told[0], told[1]), ("other", told[2], told[3])):
        head = f"title: {name}\noutlet: {name}\npublished: 2026-05-18\nlanguage: {language}\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return analyse(root)


def conflicts(found: Analysis) -> list[str]:
    return [r.reasons[0].code for r in found.reconciliation.relations if r.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize("told", APART.values(), ids=APART)
def test_two_places_of_one_thing_are_a_conflict(tmp_path: Path, told: Told) -> None:
    assert "C108" in conflicts(dossier(tmp_path, told))


@pytest.mark.parametrize("told", SILENT.values(), ids=SILENT)
def test_what_may_be_two_things_or_one_place_is_no_conflict(tmp_path: Path, told: Told) -> None:
    assert "C108" not in conflicts(dossier(tmp_path, told))


def test_where_somebody_was_born_is_not_held_against_where_she_ended_up(tmp_path: Path) -> None:
    born = ("fr", "Née au Sri Lanka, Samira était arrivée en Europe toute jeune.",
            "es", "Samira nació en el zoo de Róterdam y pasó por dos circos antes de recalar en Francia.")  # fmt: skip
    found = dossier(tmp_path, born)
    quotes = {c.id: c.quote.exact for c in found.claims}
    told = [{quotes[r.a], quotes[r.b]} for r in found.reconciliation.relations if r.verdict is Verdict.CONFLICT]
    assert told == [{"Née au Sri Lanka", "nació en el zoo de Róterdam"}]


def test_a_plan_is_held_against_a_plan(tmp_path: Path) -> None:
    plan = ("en", "Work on the trekking bikes of Romilly is to move from Romilly to Oradea, in Romania.",
            "es", "Las bicicletas de Romilly se trasladarán de Romilly a Águeda.")  # fmt: skip
    assert "C108" in conflicts(dossier(tmp_path, plan))


def test_places_become_claims_only_where_they_meet(tmp_path: Path) -> None:
    found = dossier(tmp_path, SILENT["two days"])
    assert not [c for c in found.claims if c.measure == "site"]


def test_the_quote_is_the_place_with_its_word(tmp_path: Path) -> None:
    found = dossier(tmp_path, APART["a school in two towns, which no list knows"])
    quotes = {c.quote.exact for c in found.claims if c.kind is Kind.PLACE}
    assert {"à Wiltz", "en Clervaux"} <= quotes


def test_a_claim_of_a_place_has_the_line_of_its_file_and_an_id_that_other_words_do_not_change(tmp_path: Path) -> None:
    before = [c for c in dossier(tmp_path, APART["a school in two towns, which no list knows"]).claims if c.measure == SITE]
    assert before
    for claim in before:
        path = tmp_path / "sources" / f"{claim.source}.md"
        text = path.read_text("utf-8")
        assert claim.quote.exact in text.splitlines()[claim.line - 1]
        path.write_text(text.replace("---\nLe ", "---\nIl pleut.\n\nLe ").replace("---\nEl ", "---\nLlueve.\n\nEl "), "utf-8")
        assert path.read_text("utf-8") != text
    assert [c.id for c in analyse(tmp_path).claims if c.measure == SITE] == [c.id for c in before]
