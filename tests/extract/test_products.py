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


TITLED = {"title": "Pellam Nora"}
OPENING = {
    "en": "The Pellam Nora is small. The Nora sells. The Nora costs 7,400 euros. ",
    "fr": "La Pellam Nora est petite. La Nora plaît. La Nora coûte 7 400 euros. ",
    "de": "Der Pellam Nora ist klein. Der Nora gefällt. Der Nora kostet 7.400 Euro. ",
    "es": "El Pellam Nora es pequeño. El Nora gusta. El Nora cuesta 7.400 euros. ",
}


@pytest.mark.parametrize(
    ("language", "text", "figure", "subject"),
    [
        ("en", "The family grows: a Beach version without doors at 9,300 euros.", "9,300", "Beach version"),
        ("en", "A kit at 350 euros is new.", "350", "kit"),
        (
            "fr",
            "Une version Plage sans portes à 9 300 euros, un pack de couleurs à 350 euros : la famille grandit.",
            "9 300",
            "version Plage",
        ),
        (
            "fr",
            "Une version Plage sans portes à 9 300 euros, un pack de couleurs à 350 euros : la famille grandit.",
            "350",
            "pack de couleurs",
        ),
        ("de", "Dazu kommt eine Version ohne Türen für 9.300 Euro.", "9.300", "Version"),
        ("es", "Ahora llega una versión sin puertas por 9.300 euros.", "9.300", "versión"),
    ],
)
def test_what_is_sold_at_a_price_of_its_own_is_not_the_product(language: str, text: str, figure: str, subject: str) -> None:
    assert claim(read(OPENING[language] + text, language, **TITLED), figure).subject == subject


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Nora, a van at 7,450 euros, sells well."),  # only says what the product is
        ("en", "The Nora is a van for 7,450 euros."),
        ("en", "It comes at a price from 7,450 euros."),
        ("fr", "La Nora, une voiture à 7 450 euros, se vend bien."),
    ],
)
def test_what_the_product_is_said_to_be_has_no_price_of_its_own(language: str, text: str) -> None:
    assert claim(read(OPENING[language] + text, language, **TITLED), "450").subject == "Pellam Nora"


def test_a_version_that_the_sentence_names_is_not_the_product() -> None:
    found = read(OPENING["en"] + "Last to come is the Nora Beach, without doors and with a roof that opens, at 9,300 euros.", **TITLED)
    assert claim(found, "9,300").subject == "Nora Beach"


def test_a_maker_that_does_something_is_not_the_product() -> None:
    text = "Peu de voitures sont si petites que la Pellam Nora. C'est Pellam qui fait la Nora, une voiture. La Nora plaît. "
    text += "Elle a une batterie amovible que le constructeur coréen développe depuis 2021."
    assert claim(read(text, "fr", **TITLED), "depuis 2021").subject == "constructeur"


def test_nothing_is_called_nearly_so_much() -> None:
    text = "Pellam a vendu 12 400 Nora. Pellam reçoit 650 commandes chaque mois, soit {}2000 depuis janvier."
    figures = [c.value.low for c in read(text.format("près de "), "fr").claims if c.value is not None]
    assert 1900 in figures
