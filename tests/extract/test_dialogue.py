"""Answers take what their questions have said; an interview is told by who is interviewed."""

from decimal import Decimal

import pytest

from factcheck.model import Modality
from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "**How many nurses are missing?**\n\nRight now, 45.", "45", "people"),
        ("en", "**How many beds will it have?** 410.", "410", "beds"),
        ("en", "**And the drivers?**\n\nSixty so far.", "Sixty", "people"),
        ("en", "**Were 300 trees felled?**\n\nNo. It was 140.", "140", "trees"),
        ("fr", "**Combien de maisons privées d'électricité ?**\n\nAu plus fort, quelque 210 000.", "210 000", "homes"),
        ("de", "**In wie vielen Sprachen singen Sie?**\nIn fünf.", "fünf", "languages"),
        ("es", "**¿Cuántas camas tendrá?**\n\n410.", "410", "beds"),
    ],
)
def test_an_answer_counts_what_its_question_asks_the_number_of(language: str, text: str, words: str, unit: str) -> None:
    value = claim(read(text, language), words).value
    assert value is not None
    assert value.unit == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "**How much did it cost?**\n\nAround 412 million euros.", "412 million", "cost"),
        ("en", "**How long is the line?**\n\nJust over eleven kilometres.", "eleven", "length"),
        ("fr", "**Et le chiffre d'affaires ?**\n\n64 millions d'euros l'an dernier.", "64 millions", "revenue"),
        ("de", "**Wie hoch ist das Defizit?**\nIm vergangenen Jahr gut 12 Millionen Euro.", "12 Millionen", "deficit"),
        ("es", "**¿Cuánto cuesta la obra?**\n\nUnos 280 millones de euros.", "280 millones", "cost"),
    ],
)
def test_an_answer_states_the_measure_that_its_question_names(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


def test_an_answer_with_a_noun_of_its_own_keeps_it() -> None:
    value = claim(read("**How many beds will it have?**\n\nIt will employ 900 nurses."), "900").value
    assert value is not None
    assert value.unit == "people"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Why were 300 flats built?", True),
        ("Were 300 flats built? Yes, in May.", True),
        ("Were 300 flats built? No.", False),
        ("**Were 300 flats built?**", False),
    ],
)
def test_a_question_states_what_it_supposes_and_what_is_affirmed(text: str, states: bool) -> None:
    assert any(c.value is not None and c.value.low == Decimal(300) for c in read(text).claims) is states


_INTERVIEWS = {
    "en": (
        "Dana Byrne, head of Corvane Group, receives us.\n\n**How is business?**\n\nWe employ 230 people. "
        "I have worked here for 18 years.\n\n**And exports?**\n\nThe police counted 40 lorries."
    ),
    "fr": (
        "Dana Byrne, directrice de Corvane Group, nous reçoit.\n\n**Comment vont les affaires ?**\n\nOn emploie 230 personnes. "
        "J'y travaille depuis 18 ans.\n\n**Et l'export ?**\n\nSelon la police, 40 camions passent."
    ),
    "de": (
        "Dana Byrne, Chefin von Corvane Group, empfängt uns.\n\n**Wie läuft es?**\nWir beschäftigen 230 Leute. Ich arbeite hier seit "
        "18 Jahren.\n\n**Und der Export?**\nLaut Polizei fahren 40 Lastwagen."
    ),
    "es": (
        "Dana Byrne, directora de Corvane Group, nos recibe.\n\n**¿Cómo va?**\n\nEmpleamos a 230 personas. Llevo aquí 18 años.\n\n"
        "**¿Y la exportación?**\n\nSegún la policía, pasan 40 camiones."
    ),
}


@pytest.mark.parametrize("language", _INTERVIEWS)
def test_in_an_interview_i_and_we_are_who_speaks_and_the_house_spoken_for(language: str) -> None:
    found = read(_INTERVIEWS[language], language)
    staff, years, lorries = (claim(found, words) for words in ("230", "18", "40"))
    assert (staff.subject, staff.attributed_to, staff.modality) == ("Corvane Group", "Dana Byrne", Modality.REPORTED)
    assert (years.subject, years.attributed_to) == ("Dana Byrne", "Dana Byrne")
    assert lorries.attributed_to != "Dana Byrne"


def test_names_before_the_answers_say_who_speaks() -> None:
    found = read(
        "Herald: How many corals died?\n\nIda Moss: About 1,200.\n\nHerald: What does it cost?\n\nIda Moss: Two million pounds.",
        title="Ida Moss on the reef",
    )
    assert {c.attributed_to for c in found.claims if c.value is not None} == {"Ida Moss"}


def test_what_an_explainer_answers_nobody_says() -> None:
    found = read("Dana Byrne signed it.\n\n**How many beds?**\n\nThere are 410.\n\n**What does it cost?**\n\nTwo million euros.")
    assert {c.attributed_to for c in found.claims if c.value is not None} == {None}


def test_what_a_question_is_about_goes_on_in_its_answer() -> None:
    found = read("**When will the new tram line be ready?**\n\nIn May. It carries 300 people.\n\n**Who pays?**\n\nThe town.")
    assert claim(found, "300").subject == "new tram line"
