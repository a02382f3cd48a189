"""A number with no noun of its own takes it, with unit, currency and word of size, from what it stands for; another one does not."""

from decimal import Decimal

import pytest

from factcheck.model import Kind
from tests.extract.reading import claim, read


def said(text: str, language: str, words: str) -> tuple[Decimal | None, str | None]:
    found = claim(read(text, language), words)
    assert found.value is not None
    return found.value.low, found.value.unit


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "unit"),
    [
        ("en", "It sold 97.8 million tickets, against 122.5 a year earlier.", "122.5", "122500000", "tickets"),
        ("en", "Growth was 12% in May, compared with 9 in April.", "9", "9", "%"),
        ("en", "The town lost 640 homes; another 127 may follow.", "127", "127", "homes"),
        ("fr", "Elle compte 97,8 millions de visiteurs, contre 122,5 en mai.", "122,5", "122500000", "people"),
        ("fr", "Elle a gagné 1,2 milliard d'euros, contre 900 millions.", "900 millions", "900000000", "EUR"),
        ("fr", "La commune a perdu 640 maisons, dont 58 en ville.", "58", "58", "homes"),
        ("de", "Von 640 Wohnungen sind 58 zerstört, weitere 127 beschädigt.", "127", "127", "homes"),
        ("es", "La obra cuesta 67 millones de euros. De Bruselas se esperaban 31 y vinieron 24.", "24", "24000000", "EUR"),
    ],
)
def test_a_number_takes_noun_unit_and_magnitude_of_what_it_stands_for(language: str, text: str, words: str, low: str, unit: str) -> None:
    assert said(text, language, words) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "unit"),
    [
        ("en", "It sold 97.8 million tickets, and 122 people work there.", "122", "122", "people"),
        ("fr", "Elle a gagné 1,2 milliard d'euros et emploie 900 salariés.", "900", "900", "people"),
        ("de", "Von 640 Wohnungen sind viele leer, 127 Menschen wohnen dort.", "127", "127", "people"),
        ("es", "La obra cuesta 67 millones de euros y dará trabajo a 31 personas.", "31", "31", "people"),
    ],
)
def test_a_number_with_its_own_noun_takes_nothing(language: str, text: str, words: str, low: str, unit: str) -> None:
    assert said(text, language, words) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "unit"),
    [
        ("en", "Inflation rose from 2 to 3.5 percent.", "2", "2", "%"),
        ("de", "Die Inflation stieg von 2 auf 3,5 Prozent.", "2", "2", "%"),
        ("es", "Los ingresos pasaron de 2 a 3,5 millones de euros.", "2", "2000000", "EUR"),
        ("fr", "Le déficit a été ramené de 5,5 à 4,9 % du PIB.", "5,5", "5.5", "%"),
        ("fr", "La capacité passera de 28 400 à 36 000 places.", "28 400", "28400", "seats"),
    ],
)
def test_the_first_end_of_a_change_takes_what_the_second_says_for_both(language: str, text: str, words: str, low: str, unit: str) -> None:
    assert said(text, language, words) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Der Umbau kostet 80 Millionen Euro. Geholfen wird: 25 Millionen kommen vom Staat.", "25 Millionen"),
        ("fr", "Le stade a coûté 80 millions d'euros. Les 25 millions promis par la ville manquent.", "25 millions"),
        ("es", "El estadio costó 80 millones de euros. La región abonó los diez millones prometidos.", "diez millones"),
    ],
)
def test_a_million_without_a_noun_is_money_where_the_article_tells_of_money(language: str, text: str, words: str) -> None:
    found = claim(read(text, language), words)
    assert found.kind is Kind.MONEY


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("de", "Der Umbau kostet 80 Millionen Euro. Dort leben 25 Millionen Menschen.", "25 Millionen", "people"),
        ("fr", "Le stade a coûté 80 millions d'euros. Il attire deux millions de visiteurs.", "deux millions", "people"),
        ("en", "The stadium cost €80m. Ahead of the Germans, on 1.05 million, came the Dutch.", "1.05 million", "people"),
    ],
)
def test_a_million_of_something_is_no_money(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


def test_people_are_meant_by_they() -> None:
    assert said("Ils étaient 9 000, jeudi, à défiler sous les fenêtres.", "fr", "9 000") == (Decimal(9000), "people")


def test_what_is_counted_may_stand_before_its_number_between_marks() -> None:
    assert said("The gargoyles, 36, were carved in Spain.", "en", "36") == (Decimal(36), "gargoyles")


def test_an_age_stands_between_marks_behind_a_person() -> None:
    found = claim(read("Two people died. One was a Spanish student, 22; the other is unknown."), "22")
    assert found.value is not None
    assert found.value.unit == "years"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("fr", "La marque espérait 150 000 ventes. Les 140 000 promises par la direction manquent.", "140 000", "sales"),
        ("de", "Die Bank schließt 64 Läden, weitere 12 folgen.", "12", "shops"),
    ],
)
def test_a_verb_form_is_no_noun(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The bank saves €620 million annually.", "620", "EUR/year"),
        ("fr", "Un guichetier gagne 41 000 euros brut par an.", "41 000", "EUR/year"),
        ("en", "The money goes to 96 homes, or £50,000 each.", "50,000", "GBP/home"),
        ("fr", "Le courant sera payé 41,20 livres le mégawattheure.", "41,20", "GBP/MWh"),
        ("es", "Llegaron 26.200 turistas diarios.", "26.200", "people/day"),
    ],
)
def test_what_an_amount_is_for_may_be_said_by_an_adverb_or_by_each(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("fr", "L'action a pris 5 % le jour de l'annonce.", "5 %", "%"),
        ("en", "The fund promised nine percent a year.", "nine", "%"),
        ("en", "The bank saved €620 million a year earlier.", "620", "EUR"),
    ],
)
def test_a_named_day_or_a_share_makes_no_rate(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "high"),
    [
        ("de", "Er kam 265 Kilometer weit, weniger als die 410 Kilometer der Werbung.", "410", "410", "410"),
        ("es", "Los embalses están al 38 %, catorce puntos por debajo del 52 % de 2024.", "52 %", "52", "52"),
        ("es", "La acción subió un 1,2 %, hasta 11,08 euros.", "11,08", "11.08", "11.08"),
        ("es", "La ocupación rozó el 93 %.", "93 %", "88.35", "93"),
        ("de", "Die Fahrt kostet weniger als 410 Euro.", "410", None, "410"),
        ("es", "Los embalses están por debajo del 52 %.", "52 %", None, "52"),
        ("es", "Las multas son de hasta 11,08 euros.", "11,08", None, "11.08"),
    ],
)
def test_less_than_a_known_figure_compares_and_does_not_bound(
    language: str, text: str, words: str, low: str | None, high: str | None
) -> None:
    found = claim(read(text, language), words)
    assert found.value is not None
    assert (found.value.low, found.value.high) == (Decimal(low) if low else None, Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At 11.48 on Saturday the power came back."),
        ("en", "It started shortly after four in the afternoon."),
        ("fr", "Tout a commencé vers 4 heures du matin."),
        ("en", "Residents can ring the office on 01723 310252."),
    ],
)
def test_times_of_day_and_telephone_numbers_are_no_quantities(language: str, text: str) -> None:
    assert not [c for c in read(text, language).claims if c.value is not None]


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "unit"),
    [
        ("en", "The bank lost four million euros a year earlier.", "four million", "4000000", "EUR"),
        ("fr", "La banque a perdu quatre millions un an plus tôt, et deux millions d'euros en mai.", "quatre millions", "4000000", "EUR"),
        ("en", "It is one million and one.", "one million and one", "1000001", None),
    ],
)
def test_an_article_behind_a_million_is_no_part_of_it(language: str, text: str, words: str, low: str, unit: str | None) -> None:
    assert said(text, language, words) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Beekeepers reported 8,300 dead colonies.", "8,300", "colonies"),
        ("en", "Beekeepers reported 8,300 dead sheep.", "8,300", "sheep"),
        ("en", "The 340 who stayed were moved.", "340", "people"),
        ("es", "Ardieron 85 casas y otras nueve necesitan obras.", "nueve", "homes"),
        ("es", "Ardieron 85 casas y murieron nueve personas.", "nueve", "people"),
        ("fr", "Il a été condamné à six mois de prison, dont trois ferme.", "trois", "months"),
        ("de", "Sie gewann mit 52.310 Stimmen gegen 49.877.", "49.877", "votes"),
    ],
)
def test_the_noun_of_a_count_is_a_plural_that_follows_it_at_once(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Wine sells at €2.40 a bottle.", "2.40", "EUR/bottle"),
        ("de", "Im Schnitt sind das 41.000 Euro je Fall.", "41.000", "EUR/case"),
        ("en", "They made 45 hectolitres per hectare.", "45", "hL/ha"),
        ("en", "They paid €2.40 a bottle of wine ago.", "2.40", "EUR"),
        ("fr", "Le chœur a vendu 3 880 places l'an dernier.", "3 880", "seats"),
    ],
)
def test_what_an_amount_is_given_per_may_be_anything_behind_per(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The car is small. Europeans bought 41,300 Lyras. No other car sells as well.", "cars"),
        ("The Lyra is small. Europeans bought 41,300 Lyras.", "units"),
    ],
)
def test_copies_of_a_product_are_counted_in_what_the_article_calls_it(text: str, unit: str) -> None:
    assert said(text, "en", "41,300") == (Decimal(41300), unit)


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("fr", "Les naissances baissent. Elles étaient 8 200 en 2015.", "8 200", "births"),
        ("en", "They voted to have their homes pulled down. In the ballot 312 of them said yes and 268 said no.", "312", "people"),
        ("en", "They voted to have their homes pulled down. In the ballot 312 of them said yes and 268 said no.", "268", "people"),
        ("fr", "Ils ont voté sur leurs logements. 312 d'entre eux ont dit oui.", "312", "people"),
        ("en", "The city has 900 homes. In the ballot 312 of them were named.", "312", "homes"),
        ("fr", "La ville a fermé 900 logements. Samedi, ils étaient 40 000 dans la rue.", "40 000", "people"),
        ("fr", "La ville a 900 logements vides. Ils étaient 700 en 2020.", "700", "homes"),
        ("fr", "Les ventes fondent. Les notaires en dénombraient 780 000 en mai.", "780 000", "sales"),
        ("it", "I medici protestano. Allo sciopero ne aderirono 2.600 a Bari.", "2.600", "people"),
        ("en", "How many patients are affected? Up to four million, the firm said after it paid €12m.", "four million", "people"),
        ("en", "Who is affected? Up to four million, the firm said after it paid €12m.", "four million", "EUR"),
    ],
)
def test_they_and_a_question_before_say_what_is_counted(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The plant makes 620 cars a day. It is hiring 350.", "350", "people"),
        ("en", "The plant makes 620 cars a day. It is exporting 350.", "350", "cars/day"),
        ("en", "The stand will hold 35,400.", "35,400", "people"),
        ("de", "Das Werk baut 620 Autos. Dort arbeiten 1130 bis heute.", "1130", "people"),
        ("de", "Das Werk baut 620 Autos. Dort stehen 1130 bis heute.", "1130", "cars"),
        ("fr", "Les épargnants avaient récupéré 41 millions. Le procès a coûté 2 millions d'euros.", "41 millions", "EUR"),
    ],
)
def test_some_verbs_say_that_people_or_money_are_counted(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("it", "Il museo ha 26.000 visitatori. A Bari si arriva a 116.000.", "116.000", "people"),
        ("fr", "Le record, 41 millions d'euros, est battu de 26 millions.", "26 millions", "EUR"),
        ("en", "The port counts its arrivals: 2,803 in May.", "2,803", "arrivals"),
    ],
)
def test_a_verb_is_no_counted_noun(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Gazebos fell from 140 to 96.", "140", "gazebos"),
        ("en", "The number of ventriloquists has grown to 96.", "96", "people"),
        ("en", "Weeks at sea will drop from 14 to 9.", "9", "weeks"),
        ("fr", "Les vernissages passent de 140 à 96.", "96", "vernissages"),
        ("fr", "Le nombre de vernissages atteint 96.", "96", "vernissages"),
        ("fr", "Les semaines de gel tombent de 14 à 9.", "14", "weeks"),
        ("de", "Die Darbietungen gehen von 140 auf 96 zurück.", "96", "darbietungen"),
        ("de", "Die Zahl der Darbietungen liegt bei 96.", "96", "darbietungen"),
        ("es", "Las tertulias pasan de 140 a 96.", "140", "tertulias"),
        ("es", "El número de tertulias subió a 96.", "96", "tertulias"),
    ],
)
def test_an_end_of_a_change_counts_the_plural_that_its_clause_is_about(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The gazebo went from 140 to 96.", "140"),
        ("en", "The capacity fell from 140 to 96.", "140"),
        ("fr", "Le vernissage passe de 140 à 96.", "140"),
        ("de", "Die Darbietung sinkt von 140 auf 96.", "140"),
        ("es", "La tertulia pasa de 140 a 96.", "140"),
    ],
)
def test_no_singular_is_counted_and_no_size_has_a_unit_of_its_own(language: str, text: str, words: str) -> None:
    assert said(text, language, words)[1] is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The print run rose from 4,000 to 9,500."),
        ("fr", "Le tirage initial passe de 4 000 à 9 500."),
        ("de", "Die Auflage stieg von 4.000 auf 9.500."),
        ("es", "La tirada subió de 4.000 a 9.500."),
    ],
)
def test_a_print_run_is_told_in_copies(language: str, text: str) -> None:
    assert said(text, language, "00")[1] == "copies"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Some 147 whales were stranded. The remaining 109 died on the beach.", "109", "whales"),
        ("en", "The barn kept 900 pigs. About 300 were killed in the fire.", "300", "pigs"),
        ("en", "The keepers treated 60 seals. Twelve survived.", "Twelve", "seals"),
        ("en", "Hunters saw nine wolves, four adults and five pups.", "four", "wolves"),
        ("de", "An der Küste strandeten 147 Wale. Die übrigen 109 starben.", "109", "whales"),
        ("de", "Im Stall standen 900 Schweine. Etwa 300 kamen ums Leben.", "300", "pigs"),
        ("fr", "L'étable abritait 900 porcs. Quelque 300 ont été tués.", "300", "pigs"),
        ("es", "El lunes encallaron 147 ballenas. Doce resultaron heridas.", "Doce", "whales"),
    ],
)
def test_what_dies_or_is_hurt_after_animals_were_counted_are_animals(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The bus carried 44 pupils. Two died at once.", "Two"),
        ("en", "The barn kept 900 pigs and 20 farmhands. Two died.", "Two"),
        ("en", "The ferry carried 12 cars. Two died.", "Two"),
        ("en", "The keepers treated 60 seals. About 300 were killed in the war.", "300"),
        ("de", "Im Bus saßen 44 Schüler. Zwei starben.", "Zwei"),
        ("fr", "Le car transportait 44 élèves. Deux ont été blessés.", "Deux"),
        ("es", "El autobús llevaba 44 alumnos. Dos murieron.", "Dos"),
    ],
)
def test_who_dies_with_no_animals_counted_just_before_are_people(language: str, text: str, words: str) -> None:
    assert said(text, language, words)[1] == "people"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The 36 schools share 1,800 laptops, 50 each.", "50", "computers"),
        ("en", "Airlines cancelled 4,312 flights with 610,000 passengers, about 140 on each.", "140", "people"),
        ("fr", "Les 1 800 ordinateurs vont à 36 écoles, soit une cinquantaine chacune.", "cinquantaine", "computers"),
        ("de", "Sie stellte 324 Bienenvölker an 54 Bäume, je Baum also sechs.", "sechs", "hives"),
        ("es", "Los 1.800 ordenadores se reparten entre 36 escuelas, unos 50 por escuela.", "50", "computers"),
        ("en", "Of the 36 schools with 1,800 laptops, 20 are closed.", "20", "schools"),  # shares out nothing
    ],
)
def test_a_quotient_of_two_figures_is_of_what_is_shared_out(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Rated at 2.5MW, the D24 is the first of six that the company means to sink.", "six", None),
        ("The road is 40 km long. Six have been built.", "Six", None),
        ("It needs 40 tonnes instead of thirty.", "thirty", "t"),
        ("The mill sold 940 tonnes, against 1,020 in May.", "1,020", "t"),
    ],
)
def test_a_number_in_words_is_no_second_weight_or_power_unless_it_is_tied_to_the_first(text: str, words: str, unit: str | None) -> None:
    assert said(text, "en", words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "After two trams collided, 21 passengers were hurt, four of whom are still in hospital.", "four", "people"),
        ("en", "It recalled 184,312 cars. Thirteen have burned so far.", "Thirteen", "cars"),
        ("en", "There were 3,200 bridges in the country. Four survived the flood.", "Four", "bridges"),
        ("de", "Die Stadt kaufte 60 Busse. Zehn fahren schon.", "Zehn", "buses"),
        ("de", "Von den 40 Läufern kamen nur neun ins Ziel.", "neun", "people"),
        ("fr", "Douze ponts enjambent la rivière. Quatre ont survécu à la crue.", "Quatre", "bridges"),
        ("es", "Doce puentes cruzan el río. Cuatro sobrevivieron a la riada.", "Cuatro", "bridges"),
        ("en", "The city bought 60 buses. Ten won a prize for design.", "Ten", "buses"),
        ("en", "The charity runs 40 shelters. The first of six new ones opens in May.", "six", "shelters"),
    ],
)
def test_a_subject_without_noun_is_some_of_those_counted_before(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The ice is 2,800 metres thick. The last 210 span an age.", "210", "m"),
        ("fr", "Le forage atteint 2 800 mètres. Les 210 derniers couvrent une ère.", "210", "m"),
        ("de", "Die Bohrung reicht 2.800 Meter tief. Die letzten 210 decken eine Ära ab.", "210", "m"),
        ("es", "La perforación alcanza 2.800 metros. Los últimos 210 cubren una era.", "210", "m"),
        ("en", "The ice is 2,800 metres thick. Another 210 came later.", "210", None),
    ],
)
def test_the_last_so_many_of_a_length_are_part_of_it_and_others_are_not(language: str, text: str, words: str, unit: str | None) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "The league won 15 seats and spent 420,000 euros; a rival with 20 seats made do with 380,000.", "380,000", "EUR"),
        (
            "es",
            "La novela lleva vendidos 540.000 ejemplares; la otra, traducida a 12 lenguas, lleva 230.000.",
            "230.000",
            "copies",
        ),
    ],
)
def test_a_noun_that_has_its_number_is_not_what_the_next_number_counts(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Calls to 3014 tripled to 1,950 in September."),
        ("fr", "Les appels au 3014 ont triplé, à 1 950, en septembre."),
        ("de", "Die Anrufe bei der 3014 stiegen im Herbst auf 1.950."),
        ("es", "Las llamadas al 3014 se triplicaron en otoño, hasta 1.950."),
    ],
)
def test_four_digits_that_are_not_grouped_as_counts_are_in_the_article_name_something(language: str, text: str) -> None:
    values = [found.value.low for found in read(text, language).claims if found.value is not None]
    assert Decimal(1950) in values
    assert Decimal(3014) not in values


def test_four_digits_count_where_the_article_groups_none_or_a_noun_follows() -> None:
    assert said("Die Anrufe stiegen von 3014 auf 4100.", "de", "3014")[0] == Decimal(3014)
    assert said("The line took 1,950 calls and 3014 complaints.", "en", "3014")[1] == "complaints"


def test_who_counts_a_crowd_is_not_in_it() -> None:
    assert claim(read("Police put the crowd at 6,000."), "6,000").measure == "turnout_crowd"


def test_a_crowd_that_an_event_in_a_town_drew_is_no_ratio() -> None:
    found = read("A march in Marseille drew 18,000 people, according to police, and 50,000 according to unions.")
    assert [c.value.unit for c in found.claims if c.value is not None] == ["people", "people"]
    assert claim(read("The clinic has one nurse for every 12 beds."), "12").value.unit == "beds/nurse"


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("fr", "La rétrospective a tourné dans 20 villes. Deux César ornent la cheminée de Mathilde Corvin ; le César est lourd.", 2),
        ("en", "The show went to 20 cities. Three Oscars stand on the shelf of Mathilde Corvin, whom the Oscars never bored.", 3),
    ],
)
def test_a_number_before_a_name_counts_what_it_names_and_nothing_told_before(language: str, text: str, number: int) -> None:
    units = [c.value.unit for c in read(text, language).claims if c.value is not None and c.value.middle == number]
    assert "cities" not in units


@pytest.mark.parametrize(
    ("text", "words", "low", "unit"),
    [
        ("The tower held 48,000 units per 100 millilitres. The 640-bed hospital has shut three wards.", "640", "640", "beds"),
        ("The pump sent out 30 litres per minute. It feeds a 300-bed home.", "300", "300", "beds"),
    ],
)
def test_a_noun_tied_by_a_hyphen_is_that_of_its_number_though_it_is_a_singular(text: str, words: str, low: str, unit: str) -> None:
    assert said(text, "en", words) == (Decimal(low), unit)


def test_who_does_something_is_no_larger_number_of_where_it_was() -> None:
    text = "Les volontaires ont été recrutés dans 12 maisons de quartier ; 17 ont quitté l'étude."
    assert said(text, "fr", "17 ont") == (Decimal(17), "people")


def test_a_time_after_an_age_is_no_age() -> None:
    text = "L'ancien patron de Bétons du Sud, 68 ans, ne bronche pas.\n\nSon directeur technique, Alain Rossi, écope de quatre ans."
    assert claim(read(text, "fr"), "quatre ans").measure != "age"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "It costs €549 with 128 GB of storage and 649 with 256 GB.", "649", "EUR"),
        ("fr", "Il coûte 549 euros avec 128 gigaoctets et 649 avec 256.", "649", "EUR"),
        ("fr", "Il coûte 549 euros avec 128 gigaoctets et 649 avec 256.", "256", "GB"),
        ("es", "La entrada cuesta 12 euros para los niños de 6 años y 18 para los adultos.", "18", "EUR"),
    ],
)
def test_a_phrase_that_is_built_again_takes_its_units_in_turn(language: str, text: str, words: str, unit: str) -> None:
    assert said(text, language, words)[1] == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The event drew 246 players from 36 countries, almost 50 more than last year."),
        ("fr", "Le tournoi a réuni 246 joueurs de 36 pays, près de 50 de plus que l'an dernier."),
        ("de", "An dem Turnier nahmen 246 Spieler aus 36 Ländern teil, fast 50 mehr als im Vorjahr."),
        ("es", "Participaron 246 jugadores de 36 países, casi 50 más que el año pasado."),
    ],
)
def test_what_there_is_more_of_is_what_is_counted_and_not_what_tells_it(language: str, text: str) -> None:
    assert said(text, language, "50")[1] == "people"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Ihre Söhne sind fünf und sieben Jahre alt.", "fünf"),
        ("de", "Zwei Kinder hat sie, 14 und elf Jahre alt.", "14"),
        ("es", "Sus hijas, de cinco y 12 años, viven en Soria.", "cinco"),
    ],
)
def test_numbers_of_one_list_have_one_unit_be_they_in_digits_or_in_words(language: str, text: str, words: str) -> None:
    assert said(text, language, words)[1] == "years"
