"""By how much something changed, in which place it ranks, what has a price: what a question names decides which claim answers."""

import pytest

from factcheck.ask.asking import answer
from factcheck.ask.needs import needs_of
from factcheck.ask.question import Asked
from factcheck.run import Analysis
from tests.check.dossier import dossier_of

WIRE = """Homes in Arlen cost 420,000 euros on average in June. Prices of homes in Arlen fell by 8.5 per cent in 2025.

The final report of the inquiry is due in February 2027, the coroner Ida Brandvold said.

Corvane, the third-largest employer of the valley, built the museum of Arlen.

A ticket for the museum costs 14 euros since May. The museum spent 9.3 million euros on the roof.

Damages for the victims of the flood in Senne were set at 162 million euros."""


@pytest.fixture(scope="module")
def arlen(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    return dossier_of(tmp_path_factory.mktemp("of-what"), {"en": WIRE}, "2026-07-16")[0]


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("How much cheaper did homes in Arlen get in 2025?", "8.5 per cent"),  # not what they cost
        ("De combien les prix ont-ils baissé à Arlen ?", "8.5 per cent"),
        ("Um wie viel sind die Preise in Arlen gefallen?", "8.5 per cent"),
        ("¿En cuánto bajaron los precios en Arlen?", "8.5 per cent"),
        ("What do homes in Arlen cost?", "420,000"),
        ("When is the final report expected?", "February 2027"),  # whom nobody expects: no report speaks
        ("Where does Corvane rank among the employers of the valley?", "third-largest"),
        ("What does a ticket cost?", "14 euros"),  # not what the roof cost
        ("Was kostete ein Ticket?", "14 euros"),
        ("damages awarded to victims", "162 million"),  # though nobody says "awarded"
    ],
)
def test_the_first_answer_is_of_what_the_question_names(question: str, quoted: str, arlen: Analysis) -> None:
    hit = answer(question, arlen).hits[0]
    assert quoted in arlen.links.claim(hit.claim).claim.quote.exact


def test_what_a_thing_costs_that_is_named_elsewhere_in_the_paragraph_is_told_with_a_warning(arlen: Analysis) -> None:
    sure = [(q, answer(q, arlen).hits[0].sure) for q in ("What does a ticket cost?", "What do roof tiles cost?")]
    assert sure == [("What does a ticket cost?", True), ("What do roof tiles cost?", False)]


@pytest.mark.parametrize("question", ["Ab welchem Jahr gilt der Vertrag?", "Bis zu welchem Jahr gilt der Vertrag?"])
def test_a_preposition_is_nothing_that_a_claim_must_speak_of(question: str) -> None:
    assert [need.text for need in needs_of(Asked(question, "de")) if need.text.lower() in ("ab", "bis", "zu")] == []
