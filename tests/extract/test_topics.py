"""What an article is about, and what a clause is about where no capital names it."""

import pytest

from factcheck.extract.cues import speech
from factcheck.extract.subjects.earlier import referent
from factcheck.extract.subjects.mentions import Mention, Mentions
from factcheck.extract.subjects.story import Story
from factcheck.lang import pack
from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "title", "text", "words"),
    [
        (
            "en",
            "Orlanda counts its guests",
            "Last year 310,000 tourists came to Orlanda. They left 41 million euros there.",
            "41 million euros",
        ),
        ("fr", "Orlanda compte ses hôtes", "L'an dernier, 310 000 touristes sont venus à Orlanda. Chacun a dépensé 480 euros.", "480"),
        ("es", "Orlanda cuenta sus visitantes", "El año pasado llegaron a Orlanda 310.000 turistas. Gastaron 480 euros.", "480"),
    ],
)
def test_a_place_is_what_an_article_is_about_where_its_title_makes_it_act(language: str, title: str, text: str, words: str) -> None:
    assert claim(read(text, language, title=title), words).subject == "Orlanda"


def test_a_country_in_which_it_happens_is_not_what_an_article_is_about() -> None:
    found = read("Tolvar sold 4,000 vans in Germany. The deal brought in €90m.", title="Tolvar does well in Germany")
    assert claim(found, "90").subject == "Tolvar"


def test_what_makes_a_product_gives_way_to_it_in_a_title() -> None:
    text = "The Sora costs €19,000. Most buyers of the Tolvar wait. Delivery takes 40 weeks."
    found = read(text, title="Tolvar's Sora is late")
    assert claim(found, "40 weeks").subject == "Sora"


def test_a_common_noun_is_what_an_article_without_names_is_about_where_title_and_text_speak_of_it() -> None:
    text = "Homes cost 3 per cent more. Few homes are sold. Those who sell their homes wait 90 days."
    assert claim(read(text, title="Homes are dearer"), "90 days").subject == "homes"
    assert claim(read(text.replace("Homes", "Boats").replace("homes", "boats"), title="A slow spring"), "90 days").subject != "homes"


def test_what_a_noun_is_said_to_be_is_not_what_an_article_is_about() -> None:
    text = (
        "Cinq heures durant, le témoin a parlé de l'eau contaminée de la ville. Ceux qui ont été contaminés sont guéris. "
        "En mai, 2 300 étaient tombées malades."
    )
    assert claim(read(text, "fr", title="Eau contaminée : un témoin parle"), "2 300").subject == "eau"


def test_what_each_figure_is_about_only_as_the_whole_article_is_told() -> None:
    found = read("Tolvar built 300 vans. Meanwhile Pellam built 900. Delivery takes 40 weeks.", title="Tolvar builds on")
    open_to_others = found.candidates[claim(found, "40 weeks").id]
    assert open_to_others[0].name == "Tolvar" and len(open_to_others) > 1
    assert claim(found, "900").id not in found.candidates  # Pellam is the subject of its clause
    assert found.spoken["tolvar"] == 1 and "tolvar" in found.titled


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        ("en", "The rescue barge has cost €12m.", "12m", "rescue barge"),
        ("en", "Reservoirs are 61 percent full.", "61", "Reservoirs"),
        ("fr", "La barge de secours a coûté 4 millions d'euros.", "4 millions", "barge de secours"),
        ("fr", "Les barges ont coûté 4 millions d'euros.", "4 millions", "barges"),
        ("es", "Los embalses están al 61 %.", "61", "embalses"),
        ("de", "Im Frühjahr hat der Deich 4 Millionen Euro gekostet.", "4 Millionen", "Deich"),
    ],
)
def test_a_common_noun_that_a_clause_is_about_is_its_subject_where_nothing_has_a_name(
    language: str, text: str, words: str, subject: str
) -> None:
    assert claim(read(text, language), words).subject == subject


def test_a_plural_gives_way_to_a_name_that_the_article_is_about_and_one_thing_does_not() -> None:
    found = read("Tolvar opened a shop. The planes are 61 percent full.", title="Tolvar grows")
    assert claim(found, "61").subject == "Tolvar"
    text = "Die Tolvar AG hat Erfolg. In diesem Jahr hat der Deich 4 Millionen Euro gekostet."
    assert claim(read(text, "de", title="Tolvar AG wächst"), "4 Millionen").subject == "Deich"


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        ("en", "Built in 1994, the ship sank in 2025.", "Built", "ship"),
        ("fr", "Fermé en mars 2011, le théâtre a rouvert en mars 2024.", "Fermé", "théâtre"),
        ("en", "The strike of 4 February is over.", "strike", "strike"),  # a noun for what was done
    ],
)
def test_a_verb_is_nothing_that_a_date_could_be_of(language: str, text: str, words: str, subject: str) -> None:
    assert claim(read(text, language), words).subject == subject


def test_a_name_beside_a_figure_of_a_list_has_it() -> None:
    text = "Wien meldete 9.400 Nächtigungen, Graz 2.100. Am Ende waren es in Graz 31.000."
    found = read(text, "de")
    assert claim(found, "9.400").subject == "Wien"
    assert claim(found, "2.100").subject == "Graz"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The region paid four million euros, the state three million.", {"four": "region", "three": "state"}),
        ("en", "The bakery sells 400 loaves a day, the café 60.", {"400": "bakery", "60": "café"}),
        (
            "en",
            "The Greens won 34 seats, the Liberals 21 and the Conservatives 12.",
            {"34": "Greens", "21": "Liberals", "12": "Conservatives"},
        ),
        ("fr", "Les Verts ont obtenu 34 sièges, les Libéraux 21.", {"34": "Verts", "21": "Libéraux"}),
    ],
)
def test_what_stands_alone_before_a_number_without_verb_has_it(language: str, text: str, wanted: dict[str, str]) -> None:
    found = read(text, language)
    assert {words: claim(found, words).subject for words in wanted} == wanted


def test_a_preposition_has_no_figure_though_a_noun_has_its_form() -> None:
    found = read("Le conservatoire est petit. Douze personnes y travaillent, contre quinze il y a cinq ans.", "fr")
    assert claim(found, "quinze").subject != "contre"


def test_a_thing_that_is_called_by_a_number_is_none_of_a_list_of_figures() -> None:
    found = read("The airline has 400 seats a day, the Torello 21 and nothing else.")
    assert [c.quote.exact for c in found.claims if "21" in c.quote.exact] == []


def test_a_person_who_only_says_a_figure_does_not_have_it() -> None:
    text = "Tolvar is a port. On Monday Erik Lund spoke. He said that Tolvar has 40,000 berths."
    assert claim(read(text, title="Tolvar"), "40,000").subject != "Erik Lund"


def test_a_property_is_of_what_the_genitive_names() -> None:
    found = read("Le prix de la chambre a atteint 148 euros.", "fr")
    assert claim(found, "148").subject == "chambre"
    assert claim(read("Le prix a atteint 148 euros.", "fr"), "148").subject != "chambre"


def test_an_impersonal_verb_points_back_to_nobody() -> None:
    found = read("Anita Brolle dirige la régie Tolvar. On a compté 300 bus.", "fr", title="La régie Tolvar compte")
    assert claim(found, "300").subject != "Anita Brolle"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Tolvar closed its yard. The gluppets had been idle for 40 weeks.", "40 weeks"),
        ("fr", "Tolvar a fermé son chantier. Le gluppet est resté arrêté 40 semaines.", "40 semaines"),
        ("es", "Tolvar cerró su astillero. El glupeto estuvo parado 40 semanas.", "40 semanas"),
        ("de", "Tolvar schloss die Werft. Der Gluppet stand 40 Wochen still.", "40 Wochen"),
    ],
)
def test_a_noun_of_unknown_kind_can_be_what_its_clause_is_about(language: str, text: str, words: str) -> None:
    assert "glup" in (claim(read(text, language), words).subject or "").lower()


def test_the_first_word_of_a_german_sentence_is_no_noun_for_its_capital_alone() -> None:
    found = read("Tolvar schloss die Werft. Zuletzt stand sie 40 Wochen still.", "de", title="Tolvar schließt")
    assert claim(found, "40 Wochen").subject != "Zuletzt"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "In the stand nobody left. After the break, Erik Lund was cheered, for he had scored 3 goals.", "3 goals"),
        ("fr", "Personne ne partait. Après la pause, Erik Lund fut acclamé, car 3 buts étaient marqués.", "3 buts"),
    ],
)
def test_a_figure_of_somebody_is_of_who_acts_in_its_sentence(language: str, text: str, words: str) -> None:
    found = read(text, language, title="Norrland")
    assert claim(found, words).subject == "Erik Lund"


def test_a_result_is_of_the_company_where_the_article_is_about_its_product() -> None:
    text = (
        "The Sora 4 is late. The Sora 4 costs €19,000. Tolvar Group builds the Sora 4 in Pellam. Tolvar Group hired early. "
        "The Sora 4 sold well. Revenue came to €90m."
    )
    found = read(text, title="Why the Sora 4 is late")
    assert claim(found, "90").subject == "Tolvar Group"
    assert claim(found, "19,000").subject == "Sora 4"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Tolvar is a port. On Monday Erik Lund spoke. He received 40,000 votes.", "40,000"),
        ("fr", "Tolvar est un port. Lundi, Erik Lund a parlé. Il a obtenu 40 000 voix.", "40 000"),
    ],
)
def test_a_pronoun_for_a_person_stands_for_the_last_one_named(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).subject == "Erik Lund"


def test_the_model_or_the_brand_that_sells_is_the_product_of_an_article_about_one() -> None:
    text = "The Sora from Tolvar is small. The brand sold 2,600 copies of the model in 2024. Its rival, the Pellam Duo, sold 900 copies."
    found = read(text, title="Tolvar's Sora is small and cheap")
    assert "Sora" in (claim(found, "2,600").subject or "")
    assert "Sora" not in (claim(found, "900").subject or "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tolvar Ltd opened a shop in Leeds in May. The company has 340 staff there."),
        ("fr", "Tolvar SA a ouvert une boutique à Lille en mai. L'entreprise y emploie 340 personnes."),
        ("de", "Die Tolvar AG eröffnete im Mai ein Geschäft in Kiel. Das Unternehmen beschäftigt dort 340 Menschen."),
        ("es", "Tolvar SA abrió una tienda en Vigo en mayo. La empresa emplea a 340 personas."),
    ],
)
def test_the_company_is_the_organisation_last_spoken_of(language: str, text: str) -> None:
    assert (claim(read(text, language), "340").subject or "").startswith("Tolvar")


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        (Mention(1, 2, "~compani", "company", "organisation", frozenset({"company"}), definite=True), "Tolvar Ltd"),
        (Mention(1, 2, "~compani", "company", "organisation", frozenset({"company"}), bare=True), "company"),
        (Mention(1, 3, "~compani", "Spanish company", "organisation", frozenset({"company"}), definite=True), "Spanish company"),
        (Mention(1, 2, "~compani", "company", "organisation", frozenset({"company"}), definite=True, possessed=True), "company"),
        (Mention(1, 2, "~union", "union", "organisation", frozenset({"union"}), definite=True), "union"),
    ],
)
def test_a_company_of_its_own_or_an_organisation_of_a_kind_is_another_one(mention: Mention, name: str) -> None:
    article = Mentions(None, (), (), speech(pack("en")))
    assert referent(mention, Story(organisation="Tolvar Ltd"), article).name == name


@pytest.mark.parametrize(
    ("title", "subject"),
    [("The Sora or the scooter?", "scooter"), ("The Sora arrives", "Sora")],
)
def test_a_noun_that_the_title_sets_beside_a_product_does_not_stand_for_it(title: str, subject: str) -> None:
    text = "The Sora is a small electric vehicle. The Sora costs €19,000. The scooter charges in six hours at home."
    assert (claim(read(text, title=title), "six hours").subject or "").startswith(subject)


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        ("de", "Der Große Rat hat dem Vorhaben mit 58 Stimmen zugestimmt.", "58", "Große Rat"),
        ("en", "A spreadsheet kept by the firm lists 58 faults.", "58", "spreadsheet"),
        ("fr", "Le box servait de plaque tournante à 12 revendeurs.", "12", "box"),
        ("es", "La anterior gira reunió a 455.000 personas.", "455.000", "gira"),
        ("de", "86 Einsatzkräfte und neun Hunde waren im Einsatz.", "86", "Einsatzkräfte"),
    ],
)
def test_what_a_figure_is_about_is_a_noun_with_its_adjective_and_without_its_verb(
    language: str, text: str, words: str, subject: str
) -> None:
    assert claim(read(text, language), words).subject == subject


@pytest.mark.parametrize(
    ("language", "text", "words", "verb"),
    [
        ("de", "Verletzt wurden 16 Kinder.", "16", "Verletzt"),
        ("de", "Zwei Männer flohen. 23 Personen wurden festgenommen.", "23", "festgenommen"),
        ("de", "Damals kostete er 94 Millionen. Damals lebten dort 300 Leute.", "300", "Damals"),
        ("es", "La plantilla lo aprobó por la tarde con 611 votos.", "611", "aprobó"),
        ("es", "Los demás están bien y disponen de comida para cuatro días.", "cuatro", "demás"),
        ("es", "Los trabajos empezarán el 12 de mayo y durarán 20 semanas.", "20", "empezarán"),
        ("fr", "La partie civile, elle, réclame 250 000 euros.", "250 000", "réclame"),
        ("fr", "Pour la fête, la Ville verse 180 000 francs par an.", "180 000", "verse"),
        ("fr", "Au premier jour de la grève, quatre TGV sur dix ont circulé.", "quatre", "circulé"),
    ],
)
def test_no_verb_and_no_adverb_is_what_a_figure_is_about(language: str, text: str, words: str, verb: str) -> None:
    assert verb not in (claim(read(text, language), words).subject or "").split()
