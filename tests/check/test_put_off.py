"""What is put off to a day will not be before it: both say the same of that day, and neither says that it was so until then."""

from pathlib import Path

import pytest

from factcheck.check import check
from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "The bridge at Orme will not open until 2029. The trial of Ned Farr will not begin before September. "
    "The opening of the museum in Tarn has been delayed until May 2027.",
    "fr": "Le pont d'Orval n'ouvrira pas avant 2029. Le procès de Luc Farre ne commencera pas avant septembre.",
    "de": "Die Brücke bei Ohlau wird nicht vor 2029 eröffnet. Der Prozess gegen Nils Farr beginnt frühestens im September.",
    "es": "El puente de Orma no abrirá hasta 2029. El juicio contra Luis Farra no empezará hasta septiembre.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("off")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The opening of the bridge at Orme has been postponed until 2029].", "[The bridge at Orme will be open until 2029].", "en"),
        ("[The bridge at Orme is to open in 2029 at the earliest].", "[The bridge at Orme will open in 2027].", "en"),
        ("[L'ouverture du pont d'Orval est repoussée à 2029].~", "[L'ouverture du pont d'Orval est repoussée à 2031].~", "fr"),
        ("[Die Eröffnung der Brücke bei Ohlau verzögert sich bis 2029].~", "[Die Brücke bei Ohlau bleibt bis 2029 offen].~", "de"),
        ("[La apertura del puente de Orma se retrasa hasta 2029].~", "[El puente de Orma estará abierto hasta 2029].~", "es"),
    ],
)
def test_what_will_not_be_before_a_date_is_put_off_to_it(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[The start of the trial of Ned Farr has been pushed back to September].", "en"),
        ("[Le procès de Luc Farre est reporté à septembre].~", "fr"),
        ("[Der Beginn des Prozesses gegen Nils Farr wurde auf September verschoben].~", "de"),
        ("[El juicio contra Luis Farra se aplaza hasta septiembre].~", "es"),
    ],
)
def test_a_month_to_which_something_is_put_off_is_the_next(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "supported"


def test_what_a_source_says_is_put_off_does_not_happen_before(status: Status) -> None:
    said, otherwise = "[The museum in Tarn will not open until May 2027].", "[The museum in Tarn opens in May 2026]."
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


def test_a_day_without_its_year_is_of_no_other_year(tmp_path: Path) -> None:
    """In the one text its verb looks back, in the other nothing does: each takes another year for the day."""
    articles = {"de": "Der Kreistag hatte am 8. Mai mit 31 gegen 19 Stimmen zugestimmt, der Bau beginnt am 4. Juli."}
    analysis, root = dossier_of(tmp_path, articles, "2025-03-05")
    draft = root / "draft.md"
    found = []
    for day in ("8. Mai", "8. Mai 2023"):
        text = f"[Mit 31 gegen 19 Stimmen billigte der Kreistag am {day} den Vertrag](https://example.org/de)."
        draft.write_text(f"---\nlanguage: de\npublished: 2025-03-06\n---\n{text}\n", "utf-8")
        found.append({s.status.value for s in check(analysis, [draft]).statements})
    assert found[0] == {"supported"}
    assert found[1] != {"supported"}
