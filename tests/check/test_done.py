"""A source that denies an act is no support for a draft that tells it as done, whatever the verb; one act of two is no other's denial."""

from pathlib import Path

import pytest

from factcheck.check import StatementStatus, check
from tests.check.dossier import Status, dossier_of, verdicts

SOURCES = {
    "en": (
        "The council has not yet repainted the pier. The lanterns on Quay Road were not renewed. The request of the anglers has been "
        "filed. The plan to lower the fee was not granted. The mayor has not read the audit, but the trustees have reviewed it."
    ),
    "fr": (
        "La mairie n'a pas encore repeint la jetée. Les lanternes du quai n'ont pas été remplacées. La demande n'a pas encore été déposée "
        "par les pêcheurs."
    ),
    "de": "Die Laternen am Kai wurden nicht lackiert. Das Geländer der Mole wurde verzinkt, der Steg am Ufer dagegen nicht.",
    "es": "El Ayuntamiento no ha pintado todavía el muelle. Las farolas del puerto no fueron sustituidas. La verja fue lijada.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The request of the anglers has been filed].", "[The council has repainted the pier].", "en"),
        ("[The trustees have reviewed the audit].", "[The lanterns on Quay Road were renewed].", "en"),
        ("[The lanterns on Quay Road were not renewed].", "[The plan to lower the fee was granted].", "en"),
        ("[La mairie n'a pas encore repeint la jetée].~", "[La mairie a repeint la jetée].~", "fr"),
        ("[Les lanternes du quai n'ont pas été remplacées].~", "[Les lanternes du quai ont été remplacées].~", "fr"),
        ("[La demande n'a pas encore été déposée].~", "[La demande a déjà été déposée].~", "fr"),
        ("[Das Geländer der Mole wurde verzinkt].~", "[Die Laternen am Kai wurden lackiert].~", "de"),
        ("[La verja fue lijada].~", "[El Ayuntamiento ha pintado el muelle].~", "es"),
        ("[Las farolas del puerto no fueron sustituidas].~", "[Las farolas del puerto fueron sustituidas].~", "es"),
    ],
)
def test_what_a_source_denies_is_not_done_by_its_word(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == ("supported", "reported")


def test_what_has_not_been_done_elsewhere_denies_nothing_of_what_a_sentence_names(tmp_path: Path) -> None:
    """That cuts have "not gone" unnoticed is no denial of a fall in Europe, of which another passage tells in other words."""
    text = (
        "Nubania is Europe's fourth-largest provider of cloud accounting, with a market share of 7 per cent; in Spain it is first with 31 "
        "per cent. Rival Kontora, based in Tallinn, has overtaken it and is now third.\n\n"
        "The cuts have not gone unnoticed by customers. Waiting time on the support line rose from 4 minutes in January to 11 minutes in "
        "June, according to figures that Nubania published in July. Complaints more than tripled, to 1,860 in the first half of the year."
    )
    analysis, root = dossier_of(tmp_path, {"en": text}, "2025-07-01")
    draft = root / "draft.md"
    said = "la compañía es líder en España; [en Europa ha caído al cuarto puesto](https://example.org/en), por detrás de Kontora."
    draft.write_text(f"---\nlanguage: es\npublished: 2025-07-06\n---\nCon una cuota del 31 %, {said}\n", "utf-8")
    assert StatementStatus.CONTRADICTED not in {s.status for s in check(analysis, [draft]).statements}
