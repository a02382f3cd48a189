"""A toll that three articles tell on three days: the last figure is what may be printed, and the states told again contradict nothing."""

from pathlib import Path

import pytest

from factcheck.model import Verdict
from factcheck.report import render
from factcheck.run import analyse

THREE_DAYS = {
    "en": (
        "An explosion at a chemical plant in Norwell killed four people on Monday. Twelve people were injured, the fire service said.",
        "The explosion at the chemical plant in Norwell on Monday has killed seven people, the prefect said on Wednesday. The toll had been"
        " four on Monday. Fifteen people were injured.",
        "Nine people have died in the explosion at the chemical plant in Norwell, authorities said on Friday. On Monday four deaths had"
        " been reported, and seven on Wednesday. Eighteen people were injured.",
    ),
    "fr": (
        "L'explosion d'une usine chimique à Norvelle a fait quatre morts lundi. Douze personnes ont été blessées, selon les pompiers.",
        "L'explosion de l'usine chimique de Norvelle a fait sept morts, a annoncé mercredi la préfecture. Le bilan était de quatre morts"
        " lundi. Quinze personnes ont été blessées.",
        "Neuf personnes sont mortes dans l'explosion de l'usine chimique de Norvelle, selon les autorités vendredi. Lundi, on comptait"
        " quatre morts, et sept mercredi. Dix-huit personnes ont été blessées.",
    ),
    "de": (
        "Bei einer Explosion in einem Chemiewerk in Norwell sind am Montag vier Menschen ums Leben gekommen. Zwölf Menschen wurden"
        " verletzt, teilte die Feuerwehr mit.",
        "Bei der Explosion im Chemiewerk in Norwell sind sieben Menschen gestorben, teilte die Präfektur am Mittwoch mit. Am Montag war"
        " noch von vier Toten die Rede gewesen. Fünfzehn Menschen wurden verletzt.",
        "Neun Menschen sind bei der Explosion im Chemiewerk in Norwell gestorben, teilten die Behörden am Freitag mit. Am Montag waren es"
        " vier Tote gewesen, am Mittwoch sieben. Achtzehn Menschen wurden verletzt.",
    ),
    "es": (
        "Una explosión en una planta química de Norvela causó cuatro muertos el lunes. Doce personas resultaron heridas, según"
        " los bomberos.",
        "La explosión en la planta química de Norvela ha causado siete muertos, informó el miércoles la prefectura. El lunes el balance era"
        " de cuatro muertos. Quince personas resultaron heridas.",
        "Nueve personas han muerto en la explosión de la planta química de Norvela, según las autoridades el viernes. El lunes se habían"
        " contado cuatro muertos y siete el miércoles. Dieciocho personas resultaron heridas.",
    ),
}


@pytest.mark.parametrize("language", THREE_DAYS)
def test_a_toll_is_told_with_its_last_figure_and_nothing_of_it_is_in_conflict(language: str, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "factcheck.toml").write_text("", "utf-8")
    for day, text in zip((3, 5, 7), THREE_DAYS[language], strict=True):
        head = f"title: t{day}\noutlet: Paper {day}\npublished: 2025-03-0{day}\nlanguage: {language}"
        (tmp_path / "sources" / f"a{day}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    found = analyse(tmp_path)
    assert not [r for r in found.reconciliation.relations if r.verdict in (Verdict.CONFLICT, Verdict.UNCLEAR)]
    rows = [row for row in render(found, "markdown", "en").splitlines() if row.startswith("| ") and "people" in row]
    last = [(row.split(" | ")[0].rpartition("people ")[2], "18 people" in row, "9 people" in row) for row in rows]
    assert sorted(last) == [("injured", True, False), ("killed", False, True)]
