"""What a source says is still to be done, or due by a day to come, it does not say to have been done."""

import pytest

from tests.check.dossier import TOLD_APART, Status, verdicts

SOURCES = {
    "en": (
        "The port will sue its clerk. The other owners are to be paid by 30 June.\n\n"
        "She announced a grant of up to 90 euros a day, which Brussels still has to approve. The strike was approved by 112 votes.\n\n"
        "Stocks of it can still be used until 31 December."
    ),
    "fr": "Le pont de Rosval reste à construire.",
    "de": (
        "Der Antrag des Hafens muss noch vom Kreistag genehmigt werden.\n\n"
        "Ein Ingenieur habe die Warnung bereits im März gesehen. Entlassen wird er deshalb nicht."
    ),
    "es": "Queda por firmar el convenio con la universidad. La consejera anunció becas de 90 euros que Bruselas aún tiene que autorizar.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The others have been promised their money by 30 June].", "[The others were paid by 30 June].", "en"),
        (
            "[Brussels still has to approve a grant of up to 90 euros a day].",
            "[Brussels has approved a grant of up to 90 euros a day].",
            "en",
        ),
        ("[Stocks of it may be used until 31 December].", "[Stocks of it were used up by 31 December].", "en"),
        ("[Le pont de Rosval doit encore être construit].~", "[Le pont de Rosval a été construit].~", "fr"),
        ("[Ein Ingenieur hatte die Warnung im März gesehen].~", "[Der Kreistag hat den Antrag des Hafens genehmigt].~", "de"),
        (
            "[Der Ingenieur, der die Warnung im März gesehen hatte, wurde nicht entlassen].~",
            "[Der Ingenieur, der die Warnung im März gesehen hatte, wurde entlassen].~",
            "de",
        ),
        ("[La consejera anunció becas de 90 euros].~", "[Bruselas ha autorizado becas de 90 euros].~", "es"),
        ("[Queda por firmar el convenio con la universidad].~", "[El convenio con la universidad se firmó].~", "es"),
    ],
)
def test_what_is_still_to_be_done_has_not_been_done(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART
