"""Claims of whole texts: quotes, ids, coverage, and claims that are no figure."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Aspect, Kind, Modality
from tests.extract.reading import claim, read
from tests.work import calls

TEXT = (
    "Norrland, a ferry company based in Stockholm, carried 4 million passengers in 2024, 5 per cent more than a year earlier.\n\n"
    "One person has died on its boats since 2010. The chief executive, Erik Lund, wants to hire 300 sailors.\n"
)


def test_every_quote_stands_at_its_offsets() -> None:
    extraction = read(TEXT)
    assert extraction.claims
    for found in extraction.claims:
        assert TEXT[found.quote.start : found.quote.end] == found.quote.exact
        assert found.sentence[0] <= found.quote.start < found.quote.end <= found.sentence[1]


def test_an_id_does_not_depend_on_other_sentences() -> None:
    first = {c.id for c in read(TEXT).claims}
    second = {c.id for c in read("The sea was calm on Monday.\n\n" + TEXT).claims}
    assert first <= second


def test_two_claims_of_the_same_words_have_two_ids() -> None:
    one, two = (c.id for c in read("In May 4 boats sank. In May 4 boats sank again.\n").claims)
    assert (one, two) == (one, f"{one}-2")


def test_one_person_is_a_count() -> None:
    found = claim(read(TEXT), "One person has died")
    assert found.value is not None
    assert (found.value.low, found.value.unit) == (1, "people")


def test_a_role_names_person_and_house() -> None:
    found = next(c for c in read(TEXT, title="Norrland grows").claims if c.kind is Kind.ROLE)
    assert found.subject == "Erik Lund"
    assert found.object is not None
    assert found.object.startswith("chief executive")


def test_a_seat_is_a_place() -> None:
    found = next(c for c in read(TEXT).claims if c.kind is Kind.PLACE)
    assert found.object == "Stockholm"


def test_partners_are_the_same_in_either_order() -> None:
    one = next(c for c in read("The car is sold through Darnley and Foss.").claims if c.kind is Kind.OTHER)
    two = next(c for c in read("The car is sold through Foss and Darnley.").claims if c.kind is Kind.OTHER)
    assert one.object == two.object == "Darnley, Foss"


def test_a_superlative_since_a_year_is_a_rank() -> None:
    found = next(c for c in read("It was the largest fire in the country since 1949.").claims if c.kind is Kind.RANK)
    assert (found.aspect, found.direction) == (Aspect.RANK, 1)


def test_a_place_in_a_ranking_is_a_rank() -> None:
    found = next(c for c in read("In the first half Norrland came second behind Sudferry.").claims if c.kind is Kind.RANK)
    assert found.value is not None
    assert found.value.low == 2


def test_the_same_text_is_read_the_same_twice() -> None:
    assert read(TEXT).claims == read(TEXT).claims


def test_every_figure_is_a_claim_or_listed() -> None:
    extraction = read(TEXT + "\nWould 12 boats do? Only 3 votes part the two women.\n")
    spans = [(c.quote.start, c.quote.end) for c in extraction.claims] + [(n.start, n.end) for n in extraction.not_understood]
    text = extraction.source.text
    for printed in ("4 million", "5 per cent", "300", "12", "3 votes", "two women"):
        at = text.rindex(printed)
        assert any(start <= at < end for start, end in spans), printed


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="ab 1.,%€'’-–(«»\n?!3ÉNorth of the 20 people said", max_size=300),
    st.sampled_from(["en", "fr", "de", "es", "it", "pt"]),
)
def test_no_text_makes_it_fail(text: str, language: str) -> None:
    for found in read(text, language).claims:
        assert text[found.quote.start : found.quote.end] == found.quote.exact


def test_an_article_without_title_and_date_is_read() -> None:
    from factcheck.extract import extract
    from factcheck.model import Source

    assert extract(Source(name="d", path="d.md", language="en", digest="0", text="Norrland sold 30 boats.")).claims


def test_the_work_of_a_sentence_without_end_grows_with_its_length() -> None:
    def work(times: int) -> int:
        return calls(lambda: read("Norrland sold 30 boats and 40 cars, said Bob, " * times))

    work(20)
    assert work(200) < 3 * work(100)


def test_how_far_a_count_goes_is_no_rise() -> None:
    (claim,) = (c for c in read("The club had 1,340 members up to the day of the recall.", "en").claims if c.value is not None)
    assert (claim.measure, claim.aspect) == ("members", Aspect.LEVEL)
    (rise,) = (c for c in read("The number of members is 12 percent up.", "en").claims if c.value is not None)
    assert rise.aspect is Aspect.CHANGE


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("de", "Die 250 Kilogramm schwere Bombe soll am Sonntag entschärft werden.", Modality.ASSERTED),
        ("en", "The 250-kilogram bomb is to be defused on Sunday.", Modality.ASSERTED),
        ("fr", "La bombe de 250 kilos doit être désamorcée dimanche.", Modality.ASSERTED),
        ("es", "La bomba de 250 kilos será desactivada el domingo.", Modality.ASSERTED),
        ("de", "Der 40 Meter hohe Turm soll 2027 gebaut werden.", Modality.PLANNED),
        ("de", "Die Stadt will einen 40 Meter hohen Turm bauen.", Modality.PLANNED),
    ],
)
def test_a_property_of_what_is_there_is_no_plan_though_something_will_be_done_with_it(language: str, text: str, modality: Modality) -> None:
    found = [c for c in read(text, language).claims if c.value is not None]
    assert [c.modality for c in found] == [modality]
