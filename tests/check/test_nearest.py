"""Of a statement that no source makes, an editor is shown the sentence that comes nearest to it."""

import pytest

from factcheck.lang.say import say
from factcheck.run import Analysis
from tests.check.dossier import statement_of

SOURCES = {
    "en": (
        "The dam of Oxholm holds 42 million cubic metres of water. Its four turbines supply electricity to 34,000 households. "
        "The valley was flooded in 1961, and the sawmill was taken down. A third of the residents heard the sirens in the last drill."
    ),
    "de": "Die Gemeinde Velmond hat 17 Schulen. Nach Angaben der Polizei kamen 260 Menschen zur Versammlung.",
}


@pytest.mark.parametrize(
    ("text", "source", "nearest"),
    [
        ("In the last drill [half of the residents] heard the sirens.", "en", "A third of the residents heard the sirens"),
        ("The turbines of the dam supply [340,000 homes with electricity].", "en", "electricity to 34,000 households"),
        ("In Velmond there are [seventy schools].", "de", "Die Gemeinde Velmond hat 17 Schulen"),
    ],
)
def test_the_sentence_that_comes_nearest_is_shown(dossier: tuple[Analysis, object], text: str, source: str, nearest: str) -> None:
    found = statement_of(*dossier)(text, source)  # type: ignore[arg-type]
    assert found is not None and found.status.value in ("not-in-source", "contradicted")
    assert nearest in say("en", found.reason.key, {**found.reason.values, "theirs": found.reason.values["passage"]})


def test_none_is_shown_where_nothing_speaks_of_it(dossier: tuple[Analysis, object]) -> None:
    found = statement_of(*dossier)("A choir of [75 bakers] sang in Lisbon.", "en")  # type: ignore[arg-type]
    assert found is not None and found.reason.key == "check.status.not_in_source"
