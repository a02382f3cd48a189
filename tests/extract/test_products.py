"""What an article about a product says of it: names, maker, beginnings, partners, prices; and what its market does."""

import pytest

from tests.extract.reading import claim, read

NORA = "Few vans are as small as the Pellam Nora. Yet the Nora sells well. It is Pellam that builds the Nora in Spain. "


def test_a_name_that_a_translated_text_gives_word_for_word_is_one_name() -> None:
    found = read("The Pellam Ami is small. The Ami sells. The Friend costs 9,000 euros. More than 6,500 copies of the Friend were sold.")
    assert claim(found, "6,500").subject == "Pellam Ami"


def test_another_common_noun_with_a_capital_is_no_translation() -> None:
    found = read("The Pellam Ami is small. The Ami sells. The Bridge costs 9,000 euros. More than 6,500 visitors saw the Bridge.")
    assert all("Bridge" not in (name.name, *name.aliases) for name in found.names if name.name == "Pellam Ami")


def test_a_product_named_more_often_than_its_maker_is_what_the_article_is_about() -> None:
    found = read(NORA + "Delivery takes 40 weeks.", title="The small Pellam nobody wanted")
    assert claim(found, "40 weeks").subject == "Pellam Nora"


def test_a_maker_named_more_often_stays_what_the_article_is_about() -> None:
    text = "Pellam makes vans. Pellam employs 900 people. Pellam sold the Pellam Nora. Delivery takes 40 weeks."
    assert claim(read(text, title="Pellam in trouble"), "40 weeks").subject == "Pellam"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", NORA + "A year ago, Pellam put on sale its van.", "on sale"),
        ("fr", "La Pellam Nora est petite. La Nora plaît. Il y a un an, Pellam mettait en vente sa voiture.", "en vente"),
    ],
)
def test_what_is_put_on_sale_is_the_product_and_not_its_maker(language: str, text: str, words: str) -> None:
    assert claim(read(text, language, title="Nora"), words).subject == "Pellam Nora"


def test_a_maker_that_opens_a_plant_is_no_product() -> None:
    found = read(NORA + "On 3 May 2024 Pellam opened a plant.", title="Nora")
    assert claim(found, "opened").subject == "Pellam"


def test_partners_are_those_of_the_product_whose_maker_names_them_and_are_told_once() -> None:
    found = read(NORA + "Pellam is partnering with chains like Brico and Luma.", title="Nora")
    assert [(c.subject, c.object) for c in found.claims if c.measure == "partner"] == [("Pellam Nora", "Brico, Luma")]
    other = read(NORA + "In Spain, Tolvar is partnering with chains like Brico and Luma.", title="Nora")
    assert [c.subject for c in other.claims if c.measure == "partner"] == ["Tolvar"]


def test_an_amount_for_a_product_is_its_price() -> None:
    text = "La Pellam Nora est petite. La Nora plaît. Le Tolvar 3 coûte moins. Son prix : 2 899 euros pour le Tolvar 3."
    assert claim(read(text, "fr", title="Nora"), "2 899").subject == "Tolvar 3"
    assert (
        claim(read("La Pellam Nora plaît. La Nora attire 900 curieux avec le Tolvar 3.", "fr", title="Nora"), "900").subject != "Tolvar 3"
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", NORA + "The scooter market fell 25 % in 2024."),
        ("fr", "La Pellam Nora est petite. La Nora plaît. Le marché des scooters a reculé de 25 % en 2024."),
        ("es", "El Pellam Nora es pequeño. El Nora gusta. El mercado de motos cayó un 25 % en 2024."),
    ],
)
def test_a_market_that_falls_is_what_falls(language: str, text: str) -> None:
    found = claim(read(text, language, title="Nora"), "25 %")
    assert found.measure == "change:count:market"
    assert found.subject is not None
    assert {"market", "marché", "mercado"} & set(found.subject.split())


def test_sales_in_a_market_are_no_market() -> None:
    assert claim(read(NORA + "Its sales on the French market fell 25 % in 2024.", title="Nora"), "25 %").measure == "change:sales"


def test_the_new_market_is_the_same_market_in_another_scope() -> None:
    text = "Le marché des scooters a reculé de 25 %, occasions incluses, en 2024. Celui du neuf a chuté de 34 %."
    both = [c for c in read(text, "fr").claims if c.value is not None and c.value.unit == "%"]
    assert {c.subject for c in both} == {"marché des scooters"}
    assert [c.scope.population for c in both] == [("used included",), ("new",)]


def test_a_share_right_behind_of_which_is_of_what_its_whole_counts() -> None:
    text = "Pellam took 8,000 orders for the Nora in 18 countries where it is sold, of which half in Spain."
    share = claim(read(text), "half in Spain")
    assert share.measure == "share:orders"
    assert claim(read(text), "18 countries").measure == "count:country"


def test_a_house_with_its_country_is_no_person_with_a_post() -> None:
    found = read("Le directeur commercial de Pellam France se dit content. Pellam grandit.", "fr")
    assert [c for c in found.claims if c.measure.startswith("role")] == []


def test_an_organisation_is_known_by_the_noun_beside_it() -> None:
    found = read(NORA + "Made in Spain, it helps the Tolvar group.", title="Nora")
    assert {n.name: n.kind for n in found.names}["Tolvar"] == "organisation"
