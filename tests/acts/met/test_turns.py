"""How-manieth of its kind one thing is, told otherwise in two articles; and what only looks so."""

from pathlib import Path

import pytest

from factcheck.acts.met.claims import TURN
from factcheck.model import Verdict
from factcheck.run import analyse
from tests.acts.met.test_sited import Told, conflicts, dossier

OTHERWISE = {
    "a term": (
        "en", "Ruth Adeyemi was elected governor of Calder to a fourth term on Saturday.",
        "en", "Ruth Adeyemi was elected governor of Calder to a third term on Saturday.",
    ),
    "a term, in two languages": (
        "en", "Ruth Adeyemi was elected governor of Calder for a fourth term on Saturday.",
        "de", "Ruth Adeyemi wurde am Samstag für eine dritte Amtszeit zur Gouverneurin von Calder gewählt.",
    ),
    "a cup that the sentence before says whose it is": (
        "en", "Verel Rovers won the Coast Shield on Saturday. It is the club's fifth shield.",
        "en", "Verel Rovers won the Coast Shield on Saturday. It is the club's fourth shield.",
    ),
    "how often it was shut": (
        "fr", "Le tunnel de Mélizac a été fermé mardi pour la quatrième fois cette année.",
        "fr", "Le tunnel de Mélizac a été fermé mardi pour la sixième fois cette année.",
    ),
    "how often it was won, and how many were": (
        "en", "Verel Rovers won the shield for the fifth time on Saturday.",
        "en", "Verel Rovers won its fourth shield on Saturday.",
    ),
    "a trial, told by what it is": (
        "es", "El estudio Calder es el cuarto ensayo de la vacuna Lumivax.",
        "es", "El estudio Calder es el tercer ensayo de la vacuna Lumivax.",
    ),
}  # fmt: skip
TWO_THINGS = {
    "two people": (
        "en", "Ruth Adeyemi was elected governor of Calder to a fourth term.",
        "en", "Owen Sall was elected governor of Tarn to a third term.",
    ),
    "two cups": (
        "en", "Verel Rovers won the Coast Shield for the fifth time.",
        "en", "Verel Rovers won the league for the fourth time.",
    ),
    "two cups, in two languages": (
        "en", "Verel Rovers won the Coast Shield for the fifth time.",
        "de", "Verel Rovers gewann die Meisterschaft zum vierten Mal.",
    ),
    "two times over which it is counted": (
        "en", "The Mélizac tunnel was shut for the sixth time this year.",
        "en", "The Mélizac tunnel was shut for the third time in two weeks.",
    ),
    "two days": (
        "en", "Dock workers of Verel walked out for the second time on 12 May.",
        "en", "Dock workers of Verel walked out for the third time on 16 May.",
    ),
    "two kinds, one wider than the other": (
        "en", "Ruth Adeyemi won her third Nordic title.",
        "en", "Ruth Adeyemi won her fifth title.",
    ),
    "when something else was": (
        "en", "Ruth Adeyemi raised taxes in her first term.",
        "en", "Ruth Adeyemi raised taxes in her second term.",
    ),
    "one of several that may all be found": (
        "es", "La policía detuvo a un segundo sospechoso en Calder.",
        "es", "La policía detuvo a un tercer sospechoso en Calder.",
    ),
    "one article tells of both": (
        "en", "Ruth Adeyemi published her third novel. Her second novel had won a prize.",
        "en", "Ruth Adeyemi published her second novel.",
    ),
    "which of two is meant": (
        "es", "El segundo acusado fue absuelto el viernes.",
        "es", "El primer acusado fue condenado el viernes.",
    ),
    "the two ends of an order": (
        "en", "The slowest ferry takes 94 minutes.",
        "en", "The fastest ferry takes 61 minutes.",
    ),
    "two cities by their size": (
        "en", "The second largest town of Calder is Wenholt.",
        "en", "The largest town of Calder is Sarnby.",
    ),
    "two medals on two days": (
        "en", "Ruth Adeyemi won her second gold of the Games on Friday.",
        "en", "Ruth Adeyemi won her first gold of the Games on Tuesday.",
    ),
    "two plants": (
        "en", "Calder Motors opened its second plant in Mexico.",
        "en", "Calder Motors opened its first plant in Brazil.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", OTHERWISE.values(), ids=OTHERWISE)
def test_one_thing_that_is_counted_otherwise_is_a_conflict_and_no_agreement(tmp_path: Path, told: Told) -> None:
    found = dossier(tmp_path, told)
    assert {"C128", "C111"} & set(conflicts(found))
    quotes = {c.id: c.quote.exact for c in found.claims}
    agreed = [quotes[r.a] for r in found.reconciliation.relations if r.verdict is Verdict.AGREE]
    assert not [quote for quote in agreed if any(word in quote for word in ("term", "fois", "ensayo"))]


@pytest.mark.parametrize("told", TWO_THINGS.values(), ids=TWO_THINGS)
def test_two_things_of_one_kind_contradict_each_other_in_nothing(tmp_path: Path, told: Told) -> None:
    assert conflicts(dossier(tmp_path, told)) == []


def test_turns_become_claims_only_where_they_meet(tmp_path: Path) -> None:
    assert not [c for c in dossier(tmp_path, TWO_THINGS["two people"]).claims if c.measure == TURN]


def test_articles_of_two_weeks_count_on(tmp_path: Path) -> None:
    told = OTHERWISE["a cup that the sentence before says whose it is"]
    undated = (told[0], told[1].replace(" on Saturday", ""), told[2], told[3].replace(" on Saturday", ""))
    found = dossier(tmp_path, undated)
    assert "C128" in conflicts(found)
    path = tmp_path / "sources" / "one.md"
    path.write_text(path.read_text("utf-8").replace("2026-05-18", "2026-05-03"), "utf-8")
    assert conflicts(analyse(tmp_path)) == []
