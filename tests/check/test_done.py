"""A source that denies an act is no support for a draft that tells it as done, whatever the verb; one act of two is no other's denial."""

import pytest

from tests.check.dossier import Status, verdicts

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
