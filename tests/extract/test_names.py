"""Names: what is one, and which are the same."""

import pytest

from factcheck.extract import NameCluster
from factcheck.read.config import Config, EntityConfig
from tests.extract.reading import claim, read


def clusters(text: str, language: str = "en", config: Config | None = None) -> dict[str, NameCluster]:
    return {c.name: c for c in read(text, language, config=config).names}


def test_a_surname_is_an_alias_of_the_full_name() -> None:
    found = clusters("The mayor, Alice Norbury, opened the bridge. Norbury paid 3 euros. It suits Norbury.")
    assert found["Alice Norbury"].aliases == ("Norbury",)
    assert found["Alice Norbury"].kind == "person"


def test_initials_are_an_alias_of_the_words_they_stand_for() -> None:
    found = clusters("The Northern Ferry Authority (NFA) sold 300 tickets. The NFA is content.")
    assert "NFA" in found["Northern Ferry Authority"].aliases


def test_accents_and_case_do_not_part_a_name() -> None:
    found = clusters("La société Mélusine recrute. Chez Melusine, 12 postes sont ouverts. Les salariés de MÉLUSINE attendent.", "fr")
    assert len([name for name in found if name.lower().startswith("m")]) == 1


def test_a_numeral_and_its_word_are_one_name() -> None:
    found = clusters("The Torello 1 costs 900 euros. Many buy the Torello One. The Torello One is quiet.")
    assert len([name for name in found if name.startswith("Torello")]) == 1


def test_a_word_seen_in_lower_case_is_no_name_at_the_start_of_a_sentence() -> None:
    assert list(clusters("Rain fell all day. After the rain, 40 roads were shut.")) == []
    assert list(clusters("Tolvar fell all day. After Tolvar, 40 roads were shut.")) == ["Tolvar"]


def test_an_owner_at_the_start_of_a_sentence_is_a_name_where_the_text_has_it_elsewhere() -> None:
    text = "The court told Halden to pay Orvane. {}'s chief executive, Lars Madsen, refused."
    assert claim(read(text.format("Halden")), "Lars Madsen").object == "chief executive of Halden"
    assert claim(read(text.format("Today")), "Lars Madsen").object != "chief executive of Today"


def test_a_number_in_a_model_name_is_no_figure() -> None:
    extraction = read("The Corvo 6 is a van. Drivers like the Corvo 6. The factory built 500 vans.")
    assert [int(c.value.low) for c in extraction.claims if c.value and c.value.low] == [500]


def test_german_nouns_are_no_names() -> None:
    found = clusters("Die Fabrik verkaufte 300 Fahrräder. Anton Velmer leitet die Firma. Velmer ist zufrieden.", "de")
    assert "Anton Velmer" in found
    assert not {"Fabrik", "Firma", "Fahrräder"} & set(found)


def test_a_name_and_its_aliases_that_people_told_are_one_product() -> None:
    config = Config(entities=(EntityConfig(name="Torello One", aliases=("the Little Bull", "Little Bull"), kind="product"),))
    extraction = read("The Little Bull sells well: 4,000 units sold in two years.", config=config)
    assert {c.name for c in extraction.names} == {"Torello One"}
    assert claim(extraction, "4,000").subject == "Torello One"


@pytest.mark.parametrize("title", ["Mr", "Dr", "Colonel"])
def test_a_title_makes_a_person(title: str) -> None:
    found = clusters(f"The fire was fought by {title} Peter Lamb, who lost 3 engines.")
    assert [c.kind for name, c in found.items() if "Lamb" in name] == ["person"]


def test_an_office_keeps_the_words_that_are_written_small() -> None:
    found = clusters("La Cour des comptes critique 3 projets. Pour la Cour, ils coûtent trop.", "fr")
    assert "Cour" in found["Cour des comptes"].aliases
    assert "Institut de la mémoire nationale" in clusters("Il préside l'Institut de la mémoire nationale depuis 2021.", "fr")


def test_an_office_keeps_the_field_it_is_for() -> None:
    assert "Office for Rural Roads" in clusters("She asked the Office for Rural Roads about 3 bridges.")


def test_a_known_given_name_begins_a_person_where_all_nouns_are_capitalised() -> None:
    found = clusters("An der Spitze Ruth Brand, in der Werkstatt Jens Holm: 3 Fahrer warten.", "de")
    assert {name for name, c in found.items() if c.kind == "person"} == {"Ruth Brand", "Jens Holm"}


def test_feasts_and_parts_of_a_post_are_no_names() -> None:
    assert clusters("El ministro del Interior, Bruno Nadal, habló el martes.", "es").keys() == {"Bruno Nadal"}
    assert "Christmas" not in clusters("They sold 300 trees before Christmas.")


def test_a_name_with_small_parts_between_hyphens_is_a_place() -> None:
    found = clusters("Le feu est parti de Sainte-Aure-sur-Vesle avec 3 foyers.", "fr")
    assert found["Sainte-Aure-sur-Vesle"].kind == "place"


def test_two_capitalised_words_alone_make_no_person() -> None:
    found = clusters("Profits at Nordwind Marine rose. Nordwind Marine sold 3 ships.")
    assert found["Nordwind Marine"].kind == "organisation"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I'm paid 900 euros, and I'm content with it."),
        ("fr", "**Combien ?** Moins de 300 euros."),
        ("de", "»Unsere Mandanten sehen 300 Euro wieder«, sagt er."),
        ("en", "It has 14 MW now and 20 MW later."),
    ],
)
def test_a_capital_of_a_beginning_a_pronoun_or_a_unit_names_nobody(language: str, text: str) -> None:
    assert list(clusters(text, language)) == []


def test_a_word_that_opens_a_line_is_no_part_of_the_term_behind_it_that_stands_alone_elsewhere() -> None:
    text = "Tolvar reported an adjusted KPX of €9m.\n\n- Adjusted KPX of €14.9m before charges for closing plants\n"
    assert "Adjusted KPX" not in clusters(text)
    assert "Adjusted KPX" in clusters(text.replace("an adjusted KPX", "a profit"))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Das sagt die Chefin von Tolvar Nautik. Sie hat 300 Boote.", "Tolvar Nautik"),
        ("de", "Das sagt Ursula von der Leyen. Sie hat 300 Boote.", "Ursula von der Leyen"),
        ("fr", "Seule la Sora X de Tolvar fait mieux : 300 ventes. Tolvar jubile.", "Sora X"),
        ("fr", "La Banque de France compte 300 agents.", "Banque de France"),
        ("en", "That was said by Anita Brolle of Save Orlanda, who leads 300 people.", "Anita Brolle"),
    ],
)
def test_a_particle_joins_what_is_one_name_and_parts_what_is_two(language: str, text: str, name: str) -> None:
    assert name in clusters(text, language)


def test_a_title_in_quotation_marks_is_a_name_and_a_quoted_remark_is_none() -> None:
    found = clusters("Der Film »Die Brunnenfrau« hat 300 Kopien. Er ist »ein großer Wurf«, heißt es.", "de")
    assert "Die Brunnenfrau" in found
    assert not any("Wurf" in name for name in found)


def test_a_name_is_not_short_for_a_longer_one_that_comes_after_it() -> None:
    found = clusters("Guests love Orlanda. It has 300 beaches. Critics of Save Orlanda see 900 hotels.")
    assert "Orlanda" in found


def test_the_first_word_of_a_heading_in_small_letters_names_nobody() -> None:
    assert "Lines" not in clusters("## Lines jammed\n\nThere were 9,870 calls.")
    assert "Routes" not in clusters("**Routes coupées**\n\nOn compte 31 axes fermés.", "fr")
    assert "Nordwind Cuts Jobs" in clusters("## Nordwind Cuts Jobs\n\nThere were 9,870 calls.")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Hurricane Delia killed 12 people. Delia left on Monday.", "Hurricane Delia"),
        ("fr", "La tempête Ximena a fait six morts. Ximena a touché 2 000 foyers.", "Ximena"),
        ("de", "Sturmtief Ximena kostete vier Menschen das Leben. Ximena brachte 140 Zentimeter Schnee.", "Ximena"),
        ("es", "La borrasca Ximena dejó siete muertos.", "Ximena"),
    ],
)
def test_a_storm_that_has_a_given_name_is_no_person(language: str, text: str, name: str) -> None:
    assert clusters(text, language)[name].kind == "event"


def test_who_is_named_on_and_on_before_a_person_of_that_name_is_the_house() -> None:
    house = "Kestler makes pumps. Shares in Kestler rose 4 percent. Rivals want Kestler sold. "
    assert "Kestler" in clusters(f"{house}“It is worth more,” said Markus Kestler, 58, its chairman.")
    assert "Kestler" not in clusters("Kestler resigns\n\nKestler is going. Markus Kestler, 58, the minister, told 300 people so.")


def test_where_shares_are_listed_and_what_figures_are_given_of_name_nobody() -> None:
    text = (
        "Lyon, 23 October – Nordvane SA (Euronext Paris: NVN) reports its results. Adjusted EBITDA came to €71.8 million. "
        "Nordvane employs 6,840 people. EBITDA rose by 6 percent, Nordvane said."
    )
    assert not {"Euronext Paris", "NVN", "EBITDA", "Adjusted EBITDA"} & set(clusters(text))
    assert claim(read(text), "71.8").measure == "ebitda"


def test_a_name_in_brackets_that_is_no_listing_stays_one() -> None:
    assert "Anton Velmer" in clusters("The mayor (Anton Velmer) opened the bridge. Velmer paid 3 euros.")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "HAMBURG — With a concert before 41,000 people, Nora Velasco ended her tour."),
        ("fr", "HAMBOURG (AFP) — Avec un concert devant 41 000 personnes, Nora Velasco a fini sa tournée."),
        ("es", "Hamburgo.- Con un concierto ante 41.000 personas, Nora Velasco terminó su gira."),
    ],
)
def test_the_first_word_behind_a_dateline_is_no_name(code: str, text: str) -> None:
    assert not {"With", "Avec", "Con"} & set(clusters(text, code))
