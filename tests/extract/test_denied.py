"""A figure whose verb is denied is not told as if it were so."""

from pathlib import Path

import pytest

from factcheck.extract.extract import extract
from factcheck.model import Approx, Modality, Source, Verdict
from factcheck.report.view import build
from tests.check.dossier import dossier_of, status_of

DENIED = {
    "en": ("Corvo has not sold 65,000 cars.", "Corvo has sold 65,000 cars."),
    "fr": ("Corvo n'a pas vendu 65 000 voitures.", "Corvo a vendu 65 000 voitures."),
    "de": ("Corvo hat nicht 65.000 Autos verkauft.", "Corvo hat 65.000 Autos verkauft."),
    "es": ("Corvo no ha vendido 65.000 coches.", "Corvo ha vendido 65.000 coches."),
}
SO = [
    ("en", "Corvo has not paid the 400 workers."),
    ("en", "Corvo has not only sold 300 vans."),
    ("en", "Corvo does not deny 400 job cuts."),
    ("en", "The committee did not say whether 300 people came."),
    ("fr", "Corvo n'exclut pas 300 suppressions de postes."),
    ("fr", "Corvo ne compte que 410 salariés."),
    ("fr", "Corvo n'a pas payé les 250 ouvriers."),
    ("de", "Nicht nur 300 Fans kamen."),
    ("es", "Corvo no descarta 300 despidos."),
    ("es", "Corvo no ha pagado a los 250 obreros."),
]
BOUNDS = [
    ("en", "Corvo has not sold more than 800 trucks."),
    ("fr", "Corvo n'a pas vendu plus de 800 camions."),
    ("de", "Corvo hat nicht mehr als 800 Lastwagen verkauft."),
    ("es", "Corvo no ha vendido más de 800 camiones."),
]


def modality(language: str, text: str) -> Modality:
    return next(c.modality for c in extract(_source(language, text)).claims if c.value is not None)


def _source(language: str, text: str) -> Source:
    return Source(name="a", path="sources/a.md", language=language, text=text, digest=text, outlet="A")


@pytest.mark.parametrize("language", DENIED)
def test_a_figure_whose_verb_is_denied_is_denied(language: str) -> None:
    assert [modality(language, text) for text in DENIED[language]] == [Modality.DENIED, Modality.ASSERTED]


@pytest.mark.parametrize(("language", "text"), SO)
def test_what_a_no_does_not_reach_is_not_denied(language: str, text: str) -> None:
    assert modality(language, text) is not Modality.DENIED


@pytest.mark.parametrize(("language", "text"), BOUNDS)
def test_a_denied_bound_is_the_other_bound(language: str, text: str) -> None:
    (claim,) = (c for c in extract(_source(language, text)).claims if c.value is not None)
    assert claim.value is not None
    assert (claim.value.approx, claim.value.low, claim.value.high) == (Approx.AT_MOST, None, 800)
    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize("language", DENIED)
def test_a_denied_figure_contradicts_whoever_asserts_it_and_is_never_offered(tmp_path: Path, language: str) -> None:
    other = next(code for code in DENIED if code != language)
    found, root = dossier_of(tmp_path, {language: DENIED[language][0], other: DENIED[other][1]}, "2026-10-02")
    told = [r for r in found.reconciliation.relations if r.verdict is Verdict.CONFLICT]
    assert {r.verdict for r in found.reconciliation.relations} == {Verdict.CONFLICT}
    assert [r.reasons[0].code for r in told] == ["C102"]
    assert all(row.answer.best is None for row in build(found, "en").printable)
    assert status_of(found, root)(f"[{DENIED[language][1]}]~", language) == "contradicted"
    assert status_of(found, root)(f"[{DENIED[language][0]}]~", language) == "supported"
