"""Figures are bound to what they count, to whom they belong, and to one another."""

from decimal import Decimal

import pytest

from factcheck.model import Aspect, Kind, LinkRole, Modality
from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Thirteen people were hurt.", "Thirteen", "people"),
        ("en", "More than 2,100 firefighters were on the ground.", "2,100", "people"),
        ("fr", "Trente-six maisons sont détruites.", "Trente-six", "homes"),
        ("fr", "Quelque 300 pompiers luttent.", "300", "people"),
        ("de", "Die Feuerwehr zählte 12 Verletzte.", "12", "people"),
        ("es", "Hay trece heridos.", "trece", "people"),
    ],
)
def test_a_count_has_the_unit_of_its_noun(language: str, text: str, words: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert found.value.unit == unit


def test_a_missing_noun_is_that_of_the_figure_before() -> None:
    found = claim(read("On Sunday 1,300 firefighters watched the edges, against more than 2,100 at the peak."), "2,100")
    assert found.value is not None
    assert (found.value.low, found.value.unit) == (Decimal(2100), "people")


def test_a_comparison_may_leave_out_the_word_of_size() -> None:
    found = claim(read("Norrland carried 131.3 million passengers, against 122.5 the year before."), "122.5")
    assert found.value is not None
    assert found.value.low == Decimal(122500000)


def test_the_first_number_of_a_change_has_the_unit_of_the_second() -> None:
    found = claim(read("Le billet est passé de 17 à 22 euros.", "fr"), "17")
    assert found.kind is Kind.MONEY
    assert found.value is not None
    assert found.value.unit == "EUR"


def test_whose_it_is_outweighs_the_subject_of_the_clause() -> None:
    text = "Norrland employs 1,000 people, against Sudferry's 270. Norrland and Sudferry are rivals."
    assert claim(read(text), "270").subject == "Sudferry"


def test_a_clause_without_subject_has_that_of_the_clause_before() -> None:
    text = "Norrland took in €300m in 2024 and turned €12m of that into operating profit. Norrland is a ferry company."
    found = claim(read(text, title="Norrland grows"), "€12m")
    assert found.subject == "Norrland"
    assert "profit" in found.measure


def test_a_pronoun_stands_for_what_was_spoken_of() -> None:
    text = "Norrland ended the year well. It carried 4 million passengers. The boats of Norrland are old."
    assert claim(read(text, title="A good year for Norrland"), "4 million").subject == "Norrland"


def test_a_part_is_linked_to_its_whole() -> None:
    extraction = read("Thirteen people are hurt, eleven of them firefighters.")
    part, whole = claim(extraction, "eleven"), claim(extraction, "Thirteen")
    assert [(k.role, k.claim) for k in part.links] == [(LinkRole.PART_OF, whole.id)]


def test_a_share_is_linked_to_its_whole() -> None:
    extraction = read("Norrland a enregistré 78 000 commandes, dont la moitié en France.", "fr")
    assert LinkRole.SHARE_OF in {k.role for k in claim(extraction, "moitié").links}


def test_a_rate_is_linked_to_its_total() -> None:
    extraction = read("En 2020, la marque a vendu 2 609 exemplaires, ou 326 par mois.", "fr")
    found = claim(extraction, "326")
    assert found.aspect is Aspect.RATE
    assert LinkRole.RATE_OF in {k.role for k in found.links}


def test_a_change_is_linked_to_both_ends() -> None:
    extraction = read("Profit after tax slid by 16 per cent, from €1.92bn to €1.61bn.")
    found = claim(extraction, "16 per cent")
    assert (found.aspect, found.direction) == (Aspect.CHANGE, -1)
    assert {k.role for k in found.links} == {LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO}


def test_a_list_after_a_colon_makes_up_its_total() -> None:
    extraction = read("On Wednesday alone aircraft made 130 drops: 55 by plane, 35 by glider, 40 by helicopter.")
    total = claim(extraction, "130")
    assert [k.role for k in total.links] == [LinkRole.SUM_OF] * 3


def test_a_number_of_countries_is_a_scope() -> None:
    found = claim(read("The Torello is a success: more than 65,000 units sold in 14 countries."), "65,000")
    assert found.scope.countries == 14


def test_two_men_already_known_are_no_count() -> None:
    extraction = read("The ballot was close. Only 300 votes part the two men.")
    assert [n.quote for n in extraction.not_understood] == ["two"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Thirteen people are hurt, the prefecture said.", "prefecture"),
        ("en", "According to the police, 300 people marched.", "police"),
        ("fr", "Selon la préfecture, 300 personnes ont défilé.", "préfecture"),
        ("fr", "Quelque 13 000 hectares ont brûlé, estiment les pompiers.", "pompiers"),
        ("es", "Según la policía, hubo 300 manifestantes.", "policía"),
        ("de", "Laut Polizei kamen 300 Menschen.", "Polizei"),
    ],
)
def test_the_speaker_is_found(language: str, text: str, speaker: str) -> None:
    found = next(c for c in read(text, language).claims if c.value is not None)
    assert found.attributed_to == speaker
    assert found.modality in (Modality.REPORTED, Modality.ESTIMATED)


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("en", "The company plans to build 30 boats.", Modality.PLANNED),
        ("en", "The company built 30 boats.", Modality.ASSERTED),
        ("fr", "La marque devrait envoyer 30 voitures.", Modality.PLANNED),
        ("fr", "La facture atteindrait 30 millions d'euros.", Modality.REPORTED),
    ],
)
def test_how_sure_the_text_is(language: str, text: str, modality: Modality) -> None:
    found = next(c for c in read(text, language).claims if c.value is not None)
    assert found.modality is modality


def test_a_question_states_nothing() -> None:
    extraction = read("Will 300 boats be enough?")
    assert not extraction.claims
    assert [n.why for n in extraction.not_understood] == ["question"]
