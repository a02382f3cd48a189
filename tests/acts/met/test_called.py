"""By which country's adjective two articles call one name."""

from pathlib import Path

import pytest

from factcheck.acts.met.called import callings
from factcheck.acts.met.claims import SITE
from factcheck.model import Source, Verdict
from tests.acts.met.test_sited import Told, dossier

APART = {
    "behind the adjective": (
        "fr", "L'usine a été reprise par le groupe italien Ceralto.",
        "fr", "Le propriétaire, le groupe espagnol Ceralto, n'a rien dit.",
    ),
    "behind a noun that goes with it": (
        "de", "Das Werk gehört zum niederländischen Konzern Verdoon.",
        "en", "The plant was sold to the Belgian group Verdoon.",
    ),
    "by the word for who is from there": (
        "de", "Die Arbeiten führt das Schweizer Unternehmen Tauernbau aus.",
        "en", "The works are carried out by the Austrian firm Tauernbau.",
    ),
    "before it, in apposition": (
        "en", "Brightwater, an American fund, keeps its stake.",
        "es", "El fondo canadiense Brightwater controla el 60 % de la empresa.",
    ),
    "before it, with a definite article": (
        "en", "Nexorum, the American company that runs the system, restored email.",
        "en", "Nexorum, the Canadian firm in charge of the computers, said nothing.",
    ),
}  # fmt: skip
SILENT = {
    "a country and a part of it": (
        "en", "The Spanish group Ceralto owns the works.",
        "fr", "Le groupe catalan Ceralto a repris l'usine.",
    ),
    "one article has both": (
        "en", "The Italian group Ceralto owns the works. The Spanish company Ceralto was its name until 2019.",
        "fr", "Le groupe espagnol Ceralto a repris l'usine.",
    ),
    "two names": (
        "en", "The Italian group Ceralto owns the works.",
        "fr", "Le groupe espagnol Vistal a repris l'usine.",
    ),
}  # fmt: skip
NOBODY = {
    "a verb stands between": ("en", "The Dutch beat Verdoon in the final."),
    "a noun of a language that writes all of them with a capital": ("de", "Die belgische Regierung schweigt."),
    "with an article, it does what the sentence says": ("en", "As for Ceralto, the Spanish police found nothing."),
    "who is told of in front of it does what the sentence says": ("en", "At Ceralto, Spanish police found nothing."),
}


@pytest.mark.parametrize("told", APART.values(), ids=APART.keys())
def test_two_countries_of_one_name_contradict_each_other(tmp_path: Path, told: Told) -> None:
    analysis = dossier(tmp_path, told)
    claims = {c.claim.id: c.claim for c in analysis.links.every}
    found = [r for r in analysis.reconciliation.relations if claims[r.a].measure == SITE]
    assert [(r.verdict, claims[r.a].subject) for r in found] == [(Verdict.CONFLICT, claims[found[0].b].subject)]


@pytest.mark.parametrize("told", SILENT.values(), ids=SILENT.keys())
def test_what_may_be_one_country_or_two_names_is_no_contradiction(tmp_path: Path, told: Told) -> None:
    assert not [c for c in dossier(tmp_path, told).links.every if c.claim.measure == SITE]


@pytest.mark.parametrize(("language", "text"), NOBODY.values(), ids=NOBODY.keys())
def test_an_adjective_that_goes_with_no_name_calls_nobody(language: str, text: str) -> None:
    assert not list(callings(Source(name="one", path="one.md", digest="0", text=text, language=language)))
