"""What a question word asks for decides which figure of an article answers: in which units, how much and not how many, by how much, when
what was done."""

from pathlib import Path

import pytest

from factcheck.ask.asking import answer
from factcheck.run import Analysis, analyse

WIRE = """The river Orle reached 6.84 metres at Marnay on Tuesday; 118 litres per square metre of rain had fallen in two days.

The red alert was declared on 11 March. The evacuation order was lifted on 14 March.

Insurers have paid 214 million euros to 5,100 households of Marnay.

The shares of the insurer Corvane rose 14 per cent to 57.20 euros on Wednesday.

The ferry Alba, 172 metres long and weighing 28,000 tonnes, will be in the yard for two weeks.

Marnay has ordered 900,000 doses of a new vaccine."""


@pytest.fixture(scope="module")
def marnay(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    root: Path = tmp_path_factory.mktemp("asked")
    (root / "sources").mkdir()
    head = "---\ntitle: The flood of Marnay\noutlet: Wire\npublished: 2025-03-16\nlanguage: en\n---\n"
    (root / "sources" / "wire.md").write_text(head + WIRE, "utf-8")
    return analyse(root)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("How high did the river rise?", "6.84 metres"),  # no litres
        ("Quelle hauteur la rivière a-t-elle atteinte ?", "6.84 metres"),
        ("How heavy is the ferry?", "28,000 tonnes"),
        ("How long is the ferry?", "172 metres"),
        ("Wie schwer ist die Fähre?", "28,000 tonnes"),
        ("How much did insurers pay?", "214 million euros"),  # no households
        ("Wie viel haben die Versicherer gezahlt?", "214 million euros"),
        ("¿Cuánto pagaron las aseguradoras?", "214 million euros"),
        ("How much did the shares of Corvane rise?", "14 per cent"),  # by how much, not to what
    ],
)
def test_the_first_answer_is_given_in_what_is_asked_for(question: str, quoted: str, marnay: Analysis) -> None:
    hit = answer(question, marnay).hits[0]
    assert quoted in marnay.links.claim(hit.claim).claim.quote.exact


@pytest.mark.parametrize(("question", "sure"), [("When was the red alert declared?", True), ("When was the red alert lifted?", False)])
def test_the_day_of_another_deed_is_no_answer_to_when(question: str, sure: bool, marnay: Analysis) -> None:
    hits = answer(question, marnay).hits
    assert (bool(hits) and hits[0].sure) is sure


@pytest.mark.parametrize(
    ("question", "missing"), [("How long will the strike last?", "strike"), ("How long was the ferry in Lenz?", "Lenz")]
)
def test_how_long_something_else_took_is_no_answer_to_how_long(question: str, missing: str, marnay: Analysis) -> None:
    hits = answer(question, marnay).hits
    assert all(any(missing in words for words in hit.unspoken) for hit in hits)


@pytest.mark.parametrize("question", ["What is the vaccine called?", "What is the ferry?"])
def test_a_figure_is_no_answer_to_what_something_is(question: str, marnay: Analysis) -> None:
    assert not any(hit.sure for hit in answer(question, marnay).hits)
