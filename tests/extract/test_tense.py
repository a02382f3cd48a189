"""Verbs show whether words tell what was, what has been so by now, or neither."""

import pytest

from factcheck.extract.times.tense import Tense, verbs
from factcheck.lang import pack
from factcheck.read.text import tokenize


@pytest.mark.parametrize(
    ("language", "text", "tense"),
    [
        ("en", "The ferry carried 300 people.", Tense.PAST),
        ("en", "The ferry sank.", Tense.PAST),
        ("en", "The ferry has carried 300 people.", Tense.PERFECT),
        ("en", "The ferry carries 300 people at full speed.", Tense.OPEN),
        ("en", "The ferry has to carry 300 people.", Tense.OPEN),
        ("fr", "Le ferry a transporté 300 personnes.", Tense.PAST),
        ("fr", "Le ferry n'avait que 300 places.", Tense.PAST),
        ("fr", "Le ferry a 300 places et une salle.", Tense.OPEN),
        ("fr", "Trois des 300 places sont des lits, et le bar exploite 12 tables.", Tense.OPEN),
        ("de", "Die Fähre hat 300 Menschen befördert.", Tense.PAST),
        ("de", "Rund 300 überlebten.", Tense.PAST),
        ("de", "Die Fahrt wird 40 Euro kosten, und 14 Leute arbeiten daran.", Tense.OPEN),
        ("de", "Die Fahrten kosteten 40 Euro.", Tense.PAST),
        ("de", "Sie zählt zu den bekannten Schiffen.", Tense.OPEN),
        ("de", "Die Leute fahren heute zum ersten Mal.", Tense.OPEN),
        ("es", "El ferry llevó a 300 personas.", Tense.PAST),
        ("es", "El ferry ha llevado a 300 personas.", Tense.PERFECT),
        ("es", "El ferry lleva a 300 personas.", Tense.OPEN),
        ("it", "Il traghetto ha portato 300 persone.", Tense.PAST),
        ("it", "Il traghetto porta 300 persone.", Tense.OPEN),
    ],
)
def test_a_verb_tells_what_was_by_its_form(language: str, text: str, tense: Tense) -> None:
    assert verbs(pack(language)).tense(tokenize(text)) is tense
