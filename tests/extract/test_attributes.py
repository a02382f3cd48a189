"""What a noun phrase tells of its noun with a time of its own is an event of then, and the time is of nothing else in the sentence."""

import pytest

from factcheck.model import Claim, Kind
from tests.extract.reading import claim, read


def dates(text: str, language: str) -> dict[str, str]:
    """The dated events of a text: what happened, and when."""
    found = [c for c in read(text, language, published="2025-03-05").claims if c.kind is Kind.DATE]
    return {c.measure.removeprefix("date:"): iso(c) or "" for c in found}


def iso(c: Claim) -> str | None:
    return None if c.time is None else c.time.iso


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Die 1968 eröffnete Brücke wird 2027 abgerissen.", {"open": "1968", "demolish": "2027"}),
        ("de", "Die im Jahr 1953 gebaute Schule in Altenau wird 2027 abgerissen.", {"build": "1953", "demolish": "2027"}),
        ("de", "Das im März unterzeichnete Abkommen scheiterte am 2. Juni 2024.", {"sign": "2025-03", "failure": "2024-06-02"}),
        ("de", "Im 2012 gebauten Stadion fanden 31.000 Zuschauer Platz.", {"build": "2012"}),
        ("en", "The bridge opened in 1968 collapsed on Monday.", {"open": "1968", "accident": "2025-03-03"}),
        ("en", "The suspect arrested on Monday denied the charges on Tuesday.", {"arrest": "2025-03-03", "deny": "2025-03-04"}),
        ("es", "El puente inaugurado en 1968 se derrumbó el lunes.", {"open": "1968", "accident": "2025-03-03"}),
        ("fr", "Le pont inauguré en 1968 s'est effondré lundi.", {"open": "1968", "accident": "2025-03-03"}),
        ("it", "Il ponte inaugurato nel 1968 è crollato lunedì.", {"open": "1968", "accident": "2025-03-03"}),
    ],
)
def test_an_attribute_and_its_sentence_date_one_event_each(language: str, text: str, told: dict[str, str]) -> None:
    assert dates(text, language) == told


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("Der 2016 gegründete Konzern Tavira beschäftigt 5300 Menschen.", "5300", None),
        ("Das 1994 gegründete Festival zählte 2024 insgesamt 87.000 Besucher.", "87.000", "2024"),
        # what is measured or counted is of the time that stands with it, as is all behind a relative and a time that is no attribute
        ("Der im ersten Quartal erzielte Umsatz lag bei 418 Millionen Euro.", "418", "2025-Q1"),
        ("Die 2024 verkauften 3000 Räder kamen aus Portugal.", "3000", "2024"),
        ("Der Sturm, der 2024 hohe Schäden von 12 Millionen Euro anrichtete, traf vor allem Bremen.", "12", "2024"),
        ("Im Mai 2024 eröffnete Ministerin Brandt das Werk mit 300 Beschäftigten.", "300", "2024-05"),
    ],
)
def test_the_time_of_an_attribute_is_of_no_figure_of_its_sentence(text: str, words: str, time: str | None) -> None:
    assert iso(claim(read(text, "de", published="2025-03-05"), words)) == time


def test_nothing_that_follows_is_told_of_the_time_of_an_attribute() -> None:
    text = "Die 1968 eröffnete Brücke war am Montag zusammengebrochen. Neun Fahrzeuge stürzten in die Lenne."
    assert iso(claim(read(text, "de", published="2025-03-05"), "Neun")) == "2025-03-03"


def test_a_time_up_to_which_something_went_on_is_of_the_figures_behind_it() -> None:
    text = "El teléfono atendió hasta el 30 de septiembre 78.540 llamadas, un 9% más que un año antes."
    assert iso(claim(read(text, "es", published="2025-10-25"), "9%")) == "../2025-09-30"


def test_a_verb_in_the_past_is_no_attribute_of_its_subject() -> None:
    text = "El contrato de septiembre cerró el viernes en París a 203 euros la tonelada."
    assert iso(claim(read(text, "es", published="2026-07-20"), "203")) == "2026-07-17"
