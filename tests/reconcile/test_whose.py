"""What one article has of the rival is not held against what the other article has of its own subject."""

from pathlib import Path

from factcheck.model import Verdict
from factcheck.run import analyse

_OWN = """---
title: "Brenwick Instruments: third-quarter results"
outlet: Brenwick Instruments
published: 2026-10-22
language: en
---
Brenwick Instruments plc today announces its results for the third quarter of its financial year. Revenue rose by 6% to £412 million.

Net debt fell to £236 million, down from £291 million at the end of June, after the sale of a plant.

Brenwick employed 7,400 people at the end of the quarter.
"""
_OTHER = """---
title: Brenwick relève ses objectifs, Lanternier rôde
outlet: Les Feuilles
published: 2026-10-23
language: fr
---
Le fabricant de vannes Brenwick a relevé jeudi sa prévision annuelle. Le chiffre d'affaires a progressé de 6 %, à 412 millions de livres.

Groupe Lanternier, qui emploie 11 200 personnes, étudie une offre. Lanternier s'est refusé à tout commentaire.

« À ce niveau, {whose} paierait cher », estime Étienne Vauquelin, analyste. Il rappelle que l'endettement de {whose}, 610 millions d'euros \
fin juin, lui laisse de la marge.
"""


def held_against(root: Path, whose: str) -> list[set[str]]:
    """The figures of the two articles that are held against each other."""
    (root / "sources").mkdir(parents=True)
    (root / "factcheck.toml").write_text("", "utf-8")
    (root / "sources" / "own.md").write_text(_OWN, "utf-8")
    (root / "sources" / "other.md").write_text(_OTHER.format(whose=whose), "utf-8")
    found = analyse(root)
    claims = {c.id: c for c in found.claims}
    return [
        {str(claims[id].value.stated) for id in (r.a, r.b)}  # type: ignore[union-attr]
        for r in found.reconciliation.relations
        if r.verdict in (Verdict.CONFLICT, Verdict.UNCLEAR)
    ]


def test_the_debt_of_a_rival_is_not_that_of_the_company_which_reports(tmp_path: Path) -> None:
    assert held_against(tmp_path / "rival", "Lanternier") == []
    assert {"291000000", "610000000"} in held_against(tmp_path / "own", "Brenwick")


def test_whose_property_is_told_right_before_its_figure_is_its_bearer_whatever_the_article_is_about(tmp_path: Path) -> None:
    held_against(tmp_path / "rival", "Lanternier")
    debts = {str(c.value.stated): c.subject for c in analyse(tmp_path / "rival").claims if c.measure == "debt" and c.value is not None}
    assert debts["610000000"] == "Lanternier"
