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


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        ("en", "The PDR won 24 seats, ahead of the UC, which won 17.", "17", "UC"),
        ("de", "Die PDR gewann 24 Sitze, vor der UC, die 17 erhielt.", "17", "UC"),
        ("es", "El PDR ganó 24 escaños, por delante de la Unión Conservadora (UC), que obtuvo 17.", "17", "Unión Conservadora"),
        ("en", "The mayor of Leeds, who won 1,700 votes, lost.", "1,700", "mayor"),  # and not Leeds
    ],
)
def test_a_relative_right_behind_a_name_stands_for_it(language: str, text: str, words: str, subject: str) -> None:
    assert claim(read(text, language), words).subject == subject


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The wall is 3 metres high and 20 metres long.", ["height", "length"]),
        ("de", "Die Mauer ist 3 Meter hoch und 20 Meter lang.", ["height", "length"]),
        ("en", "The shaft went from 3 metres depth to 20 metres.", ["depth", "depth"]),
    ],
)
def test_a_property_right_behind_a_figure_is_rather_that_of_this_one(language: str, text: str, measures: list[str]) -> None:
    assert [c.measure for c in read(text, language).claims if c.value is not None] == measures


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("es", "El PDR logró 24 escaños.", "seats"),
        ("es", "El teatro tiene 700 asientos.", "seat_capacity"),
        ("de", "Der Saal hat 700 Sitze.", "seat_capacity"),
    ],
)
def test_a_word_for_seats_of_a_parliament_needs_no_other_word_to_say_so(language: str, text: str, measure: str) -> None:
    assert [c.measure for c in read(text, language).claims] == [measure]


@pytest.mark.parametrize(("language", "text"), [("es", "El PDR perdió ocho escaños."), ("de", "Die PDR verlor acht Mandate.")])
def test_what_was_lost_is_read_as_a_fall(language: str, text: str) -> None:
    assert [c.direction for c in read(text, language).claims] == [-1]


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


def test_a_sum_of_money_is_no_part_of_people() -> None:
    assert claim(read("Four men threw stones at a boat whose repair cost £52,000."), "52,000").links == ()


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


@pytest.mark.parametrize(
    "text",
    [
        "Among people aged over 65 the virus caused 300 cases in 12 countries.",
        "Among people aged 65 or over the virus caused 300 cases in 12 countries.",
        "Among people aged over 65 the virus caused 300 cases in 12 countries and cost €40m.",
    ],
)
def test_a_number_of_countries_is_a_scope_behind_an_age_that_is_none(text: str) -> None:
    extraction = read(text)
    countries = claim(extraction, "12 countries")
    assert (countries.measure, countries.scope.countries) == ("count:country", None)
    assert claim(extraction, "300 cases").scope.countries == 12


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El brote ha causado cuatro muertos y 63 afectados."),
        ("de", "Es gab vier Tote und 63 Betroffene."),
        ("fr", "Le bilan est de quatre morts et 63 sinistrés."),
    ],
)
def test_what_the_figure_before_counts_is_not_what_one_joined_to_it_counts(language: str, text: str) -> None:
    extraction = read(text, language)
    assert claim(extraction, "63").measure == "count:person"
    assert [c.measure for c in extraction.claims if c.value is not None and c.value.stated == 4] == ["killed"]


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
def test_a_figure_is_attributed_to_whom_the_text_names_for_it(language: str, text: str, speaker: str) -> None:
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
def test_a_plan_and_hearsay_are_no_plain_assertions(language: str, text: str, modality: Modality) -> None:
    found = next(c for c in read(text, language).claims if c.value is not None)
    assert found.modality is modality


def test_a_question_states_nothing() -> None:
    extraction = read("Will 300 boats be enough?")
    assert not extraction.claims
    assert [n.why for n in extraction.not_understood] == ["question"]


@pytest.mark.parametrize(
    ("language", "text", "words", "value", "unit"),
    [
        ("en", "It cost €20m ($23m at $1.15 to the euro).", "$1.15", "1.15", "USD/EUR"),
        ("fr", "Le tour rapporte 170 millions d'euros, soit 200 millions de dollars au cours de 1,18.", "1,18", "1.18", "USD/EUR"),
        ("fr", "Elle vaut 3 millions d'euros, au taux de 0,85 euro pour un dollar.", "0,85", "0.85", "EUR/USD"),
    ],
)
def test_a_rate_of_exchange_is_no_amount(language: str, text: str, words: str, value: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert (found.kind, found.measure, found.value.low, found.value.unit) == (Kind.RATIO, "exchange_rate", Decimal(value), unit)


def test_an_amount_again_in_another_currency_has_the_measure_of_the_first() -> None:
    read_ = read("Norrland Ferries had revenue of €31.5bn ($34bn at $1.08 to the euro).")
    assert claim(read_, "$34bn").measure == claim(read_, "€31.5bn").measure == "revenue"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Le mètre carré lillois se paie 3 530 euros.", "3 530"),
        ("fr", "Un logement coûte 3 500 euros le mètre carré à Lille. On descendrait à 3 360 euros en janvier.", "3 360"),
        ("es", "Una vivienda cuesta 2.300 euros el metro cuadrado en Sevilla; en Cádiz se queda en 1.900 euros.", "1.900"),
        ("de", "Wohnungen kosten in Kiel 4.208 Euro je Quadratmeter. In Lübeck waren es zuletzt noch 3.912 Euro.", "3.912"),
    ],
)
def test_a_price_keeps_the_square_metre_that_its_sentence_leaves_out(language: str, text: str, words: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert found.value.unit == "EUR/m²"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Fire took 36 homes, up from 25 homes a day earlier.", "25", "homes"),
        ("fr", "Le musée a reçu 8 millions de visiteurs, et 7 millions l'année précédente.", "7 millions", "people"),
    ],
)
def test_a_time_before_is_no_rate(language: str, text: str, words: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert (found.value.unit, found.aspect) == (unit, Aspect.LEVEL)


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("fr", "Les notaires ont compté 780 000 ventes ; il y a un an, ils en dénombraient 640 000.", "640 000", "sales"),
        ("it", "A Torino sfilano 40.000 persone. A Milano le autorità ne hanno contate 26.000.", "26.000", "people"),
        ("en", "In the first march 40,000 people took part. On Tuesday police headquarters counted 87,000.", "87,000", "people"),
        ("it", "Nel corteo c'erano 900 agenti. Gli arresti sono stati 44.", "44", "people"),
        ("en", "In all 2,375 people marched in 26 districts, 124 of whom were officers.", "124", "people"),
    ],
)
def test_what_is_left_out_is_what_was_counted_before_and_not_who_counts(language: str, text: str, words: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert found.value.unit == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "More than 12,000 people work at the site.", "12,000", "people"),
        ("en", "A team of 45 runs the shop.", "45", "people"),
        ("en", "Air Nord wants its fleet of 618 to grow.", "618", "aircraft"),
        ("fr", "« Plus de deux millions » de personnes ont défilé.", "deux millions", "people"),
        ("fr", "Le département compte 4 000 glaneurs.", "4 000", "glaneurs"),
        ("fr", "On estime à 400 le nombre de visiteurs.", "400", "people"),
    ],
)
def test_a_unit_is_a_noun_that_is_counted(language: str, text: str, words: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert found.value.unit == unit


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Les prix des logements n'ont cédé que 0,1 % en été, contre 0,5 % au printemps.", "0,5"),
        ("en", "Prices of homes fell by 3.8 per cent, more so in Bulgaria (5.3 per cent).", "5.3"),
        ("de", "Die Preise für Wohnungen sanken um 1,9 Prozent, Häuser um 1,1 Prozent.", "1,1"),
    ],
)
def test_a_percentage_beside_a_change_is_a_change_of_the_same(language: str, text: str, words: str) -> None:
    found = claim(read(text, language), words)
    assert (found.measure, found.aspect, found.direction) == ("change:home_price", Aspect.CHANGE, -1)


def test_who_did_it_is_not_what_is_counted() -> None:
    text = "Norrland raised €200m in a round led by Baltic Capital. Norrland is a ferry company. The ships of Norrland are old."
    assert claim(read(text, title="Norrland raises money"), "€200m").subject == "Norrland"


@pytest.mark.parametrize(
    ("language", "title", "text", "words"),
    [
        ("en", "Strike day", "In Leeds 4,000 people marched. Police counted 9,000 marchers in London. The strike was long.", "9,000"),
        (
            "fr",
            "La grève",
            "La grève dure. Le défilé de Lille a réuni 4 000 personnes. À Lyon, le cortège comptait 9 000 manifestants.",
            "4 000",
        ),
    ],
)
def test_a_strike_is_counted_by_its_marchers_in_every_wording(language: str, title: str, text: str, words: str) -> None:
    found = [c for c in read(text, language, title=title).claims if c.value is not None]
    assert {c.subject for c in found} == {claim(read(text, language, title=title), words).subject}
    assert {c.measure for c in found} == {"demonstrators"}


def test_of_two_shares_the_second_is_of_the_other_candidate() -> None:
    text = "Anna Nowak beat Piotr Lis with 50.9 percent of the vote to 49.1. She received 10.6 million votes."
    found = read(text, title="Nowak wins the presidential election")
    assert claim(found, "50.9").subject == "Anna Nowak"
    assert claim(found, "10.6 million").subject == "Anna Nowak"


def test_an_adjective_that_looks_like_a_name_is_nobody() -> None:
    text = "Norrland earned more. No other Baltic airline came near. It carried 4 million passengers. Norrland is old."
    assert claim(read(text, title="Norrland grows"), "4 million").subject == "Norrland"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Three engines failed on the test stand.", "Three", "engines"),
        ("fr", "La station loue 340 chambres.", "340", "rooms"),
        ("es", "El equipo jugó 212 partidos.", "212", "matches"),
        ("de", "Die Gruppe hat 340 Verträge.", "340", "contracts"),
        ("it", "La tratta ha 24 fermate.", "24", "stops"),
    ],
)
def test_the_exact_form_of_a_counted_noun_outweighs_its_stem(language: str, text: str, words: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert found.value.unit == unit


def test_a_rate_is_not_handed_on_to_a_figure_that_is_compared_with_nothing() -> None:
    text = "The hall has 340,000 visitors per year. Its record is 12,000 on one evening in 2019."
    found = claim(read(text), "12,000")
    assert found.value is not None
    assert "/" not in (found.value.unit or "")


def test_a_span_after_for_says_how_long() -> None:
    found = claim(read("The judge jailed him for five years."), "five years")
    assert (found.kind, found.value and found.value.low) == (Kind.DURATION, Decimal(5))


def test_millions_that_were_earned_are_in_the_currency_of_the_article() -> None:
    text = "The film grossed 210 million.\n\nIt cost $80m to make and took $12m in its first week."
    found = claim(read(text), "210 million")
    assert found.kind is Kind.MONEY
    assert found.value is not None
    assert found.value.unit == "USD"


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "The charity spends 12% of its income, or £3m, on wages.", "£3m", "cost"),
        ("en", "Some 3% of its income, or £3m, went on wages.", "£3m", "amount:?"),
        ("fr", "Elle risque une amende de 4 % de son chiffre d’affaires, soit 52 millions d’euros.", "soit 52", "fine"),
        ("de", "Es drohen bis zu vier Prozent des Jahresumsatzes, das wären 52 Millionen Euro.", "52", "amount:?"),
    ],
)
def test_an_amount_that_says_a_share_again_is_not_the_whole_of_which_it_is_one(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Revenue fell by 4%, or £52 million.", "£52"),
        ("fr", "Le chiffre d'affaires a reculé de 4 %, soit 52 millions d’euros.", "52"),
        ("es", "Las ventas cayeron un 4 %, es decir, 52 millones de euros.", "52"),
    ],
)
def test_an_amount_that_says_a_change_again_is_that_change(language: str, text: str, words: str) -> None:
    found = claim(read(text, language), words)
    assert (found.aspect, found.direction) == (Aspect.CHANGE, -1)


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("de", "Bundesweit ist die Zahl der Krankenhäuser seit 1991 von 2411 auf 1940 gesunken.", "2411", "hospitals"),
        ("de", "Wir haben die Zahl der Apotheken von zwölf auf achtzehn erhöht.", "achtzehn", "pharmacies"),
        ("en", "We have raised the number of choirs from twelve to eighteen.", "twelve", "choirs"),
    ],
)
def test_the_number_of_things_counts_them_wherever_it_stands_in_its_clause(language: str, text: str, words: str, unit: str) -> None:
    found = claim(read(text, language), words)
    assert (found.aspect, found.value.unit if found.value else None) == (Aspect.LEVEL, unit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Umsatz ist auf 18 Millionen Euro gestiegen.", "18"),
        ("Die Zahl der Apotheken ist auf 18 gestiegen.", "18"),
        ("Die Miete wurde auf 900 Euro erhöht.", "900"),
        ("Der Anteil der Frauen ist auf 41 Prozent gestiegen.", "41"),
    ],
)
def test_where_a_change_led_is_a_level_though_its_participle_stands_right_behind(text: str, words: str) -> None:
    assert claim(read(text, "de"), words).aspect is not Aspect.CHANGE


def test_by_how_much_something_rose_is_a_change_before_its_participle() -> None:
    assert claim(read("Die Miete ist um 3 Prozent gestiegen.", "de"), "3").aspect is Aspect.CHANGE
