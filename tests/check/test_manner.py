"""A figure that a source gives as a plan, a possibility, a bound, a total, another's word, or as grown, is not one that is done, certain,
bounded otherwise, yearly, this one's word, or shrunk."""

import pytest

from tests.check.dossier import TOLD_APART, Status, verdicts

SOURCES = {
    "en": (
        "The brewery will pay a fine of 73,500 euros for the spill. By 2028 the new line is meant to carry 41,200 passengers a day.\n\n"
        "The repair could cost 6.8 million euros. The board cut 340 posts.\n\n"
        "Egg consumption stood at 218 a head in 2024 against 191 in 2015. The share of renters is 37 percent; in 2010 it was 44.\n\n"
        "Locum vets get up to 930 euros a day. Nearly two-thirds of the growers signed. At least 52 boats took part.\n\n"
        "The farm will save 2.7 million euros in all. The ferry lost 640,000 euros a month. The archive has spent £88m since 2017.\n\n"
        "Some 8,400 people marched, according to the growers' association, 2,300 according to the prefecture. The yard lost €147m between "
        "January and March. The Danish harvested 21,700 tonnes.\n\nDespite the hail the growers picked 9,340 tonnes. "
        "A climber from Arles fell into the Verdon gorge and survived."
        " The mayor promises to close 2,640 unlicensed kiosks."
    ),
    "fr": (
        "La brasserie paiera une amende de 61 300 euros. Le loyer passera l'an prochain de 710 à 765 euros.\n\n"
        "La réparation pourrait coûter 5,9 millions d'euros. La ville a vendu 27 logements.\n\n"
        "Le taux d'abandon était de 14 % en 2024, contre 9 % en 2012.\n\n"
        "Un remplaçant touche jusqu'à 870 euros. Près des trois quarts des éleveurs ont signé.\n\n"
        "L'hôpital économisera 3,4 millions d'euros en tout.\n\n"
        "D'après le comité des riverains, 5 600 personnes ont défilé ; d'après la préfecture, 1 900.\n\n"
        "Malgré la grêle, les producteurs ont cueilli 8 450 tonnes. Les maraîchers ont vendu 5 130 tonnes grâce à la pluie. "
        "Un alpiniste d'Annecy est tombé dans les gorges du Fier et y a survécu."
        " Le maire promet de fermer 1 930 kiosques."
    ),
    "de": (
        "Die Brauerei wird 58.200 Euro Strafe zahlen. Der Beitrag wird im nächsten Jahr von 480 auf 525 Euro steigen.\n\n"
        "Die Reparatur könnte 7,3 Millionen Euro kosten.\n\n"
        "Die Quote lag 2024 bei 26 Prozent, 2014 waren es 33 Prozent.\n\n"
        "Ein Vertreter bekommt bis zu 790 Euro. Fast zwei Drittel der Winzer haben unterschrieben.\n\n"
        "Die Klinik spart insgesamt 4,6 Millionen Euro.\n\n"
        "Nach Angaben der Bürgerinitiative kamen 6.700 Menschen, laut Präfektur 2.100.\n\n"
        "Karl Weibel hat in 31 Jahren keine Stunde gefehlt. Trotz des Hagels ernteten die Bauern 7.260 Tonnen. "
        "Ein Kletterer aus Kempten stürzte in die Breitachklamm und überlebte."
        " Die Bürgermeisterin verspricht, 2.350 Kioske zu schließen."
    ),
    "es": (
        "La cervecera pagará una multa de 67.400 euros. La cuota pasará el próximo año de 310 a 355 euros.\n\n"
        "La reparación podría costar 8,1 millones de euros.\n\n"
        "La tasa era del 17 % en 2024, frente al 23 % de 2013.\n\n"
        "Un suplente cobra hasta 820 euros. Casi dos tercios de los viticultores han firmado.\n\n"
        "El hospital ahorrará 5,3 millones de euros en total.\n\n"
        "Según la asociación de vecinos se manifestaron 7.800 personas; según la prefectura, 2.600.\n\n"
        "A pesar del granizo los agricultores recogieron 6.180 toneladas. "
        "Un escalador de Huesca cayó en el barranco de Mascún y sobrevivió."
        " El alcalde promete cerrar 1.870 quioscos."
    ),
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The brewery will pay [73,500 euros].", "The brewery has already paid [73,500 euros].", "en"),
        ("The brewery is to pay a fine of [73,500 euros].", "The brewery paid a fine of [73,500 euros].", "en"),
        ("The line is to carry [41,200 passengers a day].", "The line already carries [41,200 passengers a day].", "en"),
        ("La brasserie paiera [61 300 euros] d'amende.~", "La brasserie a déjà réglé [61 300 euros] d'amende.~", "fr"),
        ("Le loyer passera [à 765 euros].~", "Le loyer est passé [à 765 euros].~", "fr"),
        ("Die Brauerei wird [58.200 Euro] zahlen.~", "Die Brauerei hat bereits [58.200 Euro] gezahlt.~", "de"),
        ("Der Beitrag wird [auf 525 Euro] steigen.~", "Der Beitrag ist [auf 525 Euro] gestiegen.~", "de"),
        ("La cervecera pagará [67.400 euros].~", "La cervecera ya ha pagado [67.400 euros].~", "es"),
        ("La cuota pasará [a 355 euros].~", "La cuota pasó [a 355 euros].~", "es"),
        ("The court wanted [73,500 euros] from the brewery.", "By now the brewery has paid [73,500 euros].", "en"),
    ],
)
def test_what_is_to_come_is_not_done(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The repair may cost [6.8 million euros].", "The repair has cost [6.8 million euros].", "en"),
        ("The repair could come to [6.8 million euros].", "The repair will cost [6.8 million euros].", "en"),
        ("La réparation pourrait coûter [5,9 millions d'euros].~", "La réparation a coûté [5,9 millions d'euros].~", "fr"),
        ("Die Reparatur könnte [7,3 Millionen Euro] kosten.~", "Die Reparatur hat [7,3 Millionen Euro] gekostet.~", "de"),
        ("La reparación podría costar [8,1 millones de euros].~", "La reparación costó [8,1 millones de euros].~", "es"),
        ("La réparation pourrait coûter [5,9 millions d'euros].~", "La réparation coûtera [5,9 millions d'euros].~", "fr"),
    ],
)
def test_what_might_be_is_not_so(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("Egg consumption rose [to 218 a head in 2024].", "Egg consumption fell [to 218 a head in 2024].", "en"),
        ("The share of renters has fallen [to 37 percent].", "The share of renters has climbed [to 37 percent].", "en"),
        ("Le taux d'abandon a grimpé [à 14 %].~", "Le taux d'abandon est tombé [à 14 %].~", "fr"),
        ("Die Quote ist [auf 26 Prozent] gefallen.~", "Die Quote ist [auf 26 Prozent] gestiegen.~", "de"),
        ("La tasa cayó [al 17 %].~", "La tasa subió [al 17 %].~", "es"),
        ("The share of renters was [37 percent].", "The share of renters rose [to 37 percent].", "en"),
    ],
)
def test_a_figure_that_is_set_against_a_lower_one_has_not_fallen(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("Locum vets get [at most 930 euros] a day.", "Locum vets get [no less than 930 euros] a day.", "en"),
        ("[Almost two-thirds of the growers] signed.", "[More than two-thirds of the growers] signed.", "en"),
        ("[At least 52 boats] took part.", "[At most 52 boats] took part.", "en"),
        ("Un remplaçant touche [au plus 870 euros].~", "Un remplaçant touche [au moins 870 euros].~", "fr"),
        ("[Près des trois quarts des éleveurs] ont signé.~", "[Plus des trois quarts des éleveurs] ont signé.~", "fr"),
        ("Ein Vertreter bekommt [höchstens 790 Euro].~", "Ein Vertreter bekommt [mindestens 790 Euro].~", "de"),
        ("[Fast zwei Drittel der Winzer] haben unterschrieben.~", "[Mehr als zwei Drittel der Winzer] haben unterschrieben.~", "de"),
        ("Un suplente cobra [como máximo 820 euros].~", "Un suplente cobra [al menos 820 euros].~", "es"),
        ("[Casi dos tercios de los viticultores] han firmado.~", "[Más de dos tercios de los viticultores] han firmado.~", "es"),
    ],
)
def test_an_upper_bound_is_no_lower_one_and_what_is_nearly_reached_not_passed(
    status: Status, said: str, otherwise: str, source: str
) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize("said", ["[52 boats] took part.", "[More than 52 boats] took part.", "[At least 52 boats] took part."])
def test_at_least_may_be_lost_or_told_as_more_than(status: Status, said: str) -> None:
    assert status(said, "en") == "supported"


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The farm will save [2.7 million euros].", "The farm will save [2.7 million euros a year].", "en"),
        ("The ferry lost [640,000 euros a month].", "The ferry lost [640,000 euros] in all.", "en"),
        ("The archive has spent [£88m].", "The archive spends [£88m a year].", "en"),
        ("L'hôpital économisera [3,4 millions d'euros].~", "L'hôpital économisera [3,4 millions d'euros par an].~", "fr"),
        ("Die Klinik spart [4,6 Millionen Euro].~", "Die Klinik spart [4,6 Millionen Euro im Jahr].~", "de"),
        ("El hospital ahorrará [5,3 millones de euros].~", "El hospital ahorrará [5,3 millones de euros al año].~", "es"),
    ],
)
def test_a_total_is_no_yearly_sum(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("According to the association [8,400 people] marched.", "According to the prefecture [8,400 people] marched.", "en"),
        ("D'après la préfecture, [1 900 personnes] ont défilé.~", "D'après le comité, [1 900 personnes] ont défilé.~", "fr"),
        ("Laut der Bürgerinitiative kamen [6.700 Menschen].~", "Laut Präfektur kamen [6.700 Menschen].~", "de"),
        ("Según la asociación fueron [7.800 personas].~", "Según la prefectura fueron [7.800 personas].~", "es"),
        ("According to the organisers [8,400 people] marched.", "The prefecture counted [8,400 people].", "en"),
    ],
)
def test_the_count_of_one_is_not_that_of_another_who_counted_otherwise(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("The yard lost [€147m in the first quarter].", "The yard lost [€147m in the first half of the year]."),
        ("The Danish harvest came to [21,700 tonnes].", "The Swedish harvest came to [21,700 tonnes]."),
    ],
)
def test_a_quarter_is_no_half_year_and_one_country_not_its_neighbour(status: Status, said: str, otherwise: str) -> None:
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[A climber from Arles survived a fall] in the Verdon.", "[A climber from Arles died in a fall] in the Verdon.", "en"),
        ("[Ein Kletterer aus Kempten überlebte] einen Sturz.~", "[Ein Kletterer aus Kempten starb] bei einem Sturz.~", "de"),
        ("[Un escalador de Huesca sobrevivió] a una caída.~", "[Un escalador de Huesca murió] en una caída.~", "es"),
    ],
)
def test_who_survived_has_not_died(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("Despite the hail the growers picked [9,340 tonnes].", "Thanks to the hail the growers picked [9,340 tonnes].", "en"),
        ("The growers picked [9,340 tonnes] in spite of the hail.", "The growers picked [9,340 tonnes] because of the hail.", "en"),
        ("Grâce à la pluie les maraîchers ont vendu [5 130 tonnes].~", "Malgré la pluie les maraîchers ont vendu [5 130 tonnes].~", "fr"),
        ("Trotz des Hagels ernteten die Bauern [7.260 Tonnen].~", "Dank des Hagels ernteten die Bauern [7.260 Tonnen].~", "de"),
        ("Los agricultores recogieron [6.180 toneladas].~", "Debido al granizo recogieron los agricultores [6.180 toneladas].~", "es"),
    ],
)
def test_what_stood_in_the_way_is_no_cause(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


def test_no_hour_missed_is_not_to_have_missed_one(status: Status) -> None:
    assert status("Karl Weibel has not missed an hour [in 31 years].", "de") == "supported"


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The mayor promised [to close 2,640 kiosks].", "The mayor [has closed 2,640 kiosks].", "en"),
        ("Le maire veut [fermer 1 930 kiosques].~", "Le maire [a fermé 1 930 kiosques].~", "fr"),
        ("The mayor wants [to close 1,930 kiosks].", "The mayor [has closed 1,930 kiosks].", "fr"),
        ("Die Bürgermeisterin will [2.350 Kioske schließen].~", "Die Bürgermeisterin [hat 2.350 Kioske geschlossen].~", "de"),
        ("El alcalde quiere [cerrar 1.870 quioscos].~", "El alcalde [ha cerrado 1.870 quioscos].~", "es"),
    ],
)
def test_what_is_promised_is_not_done(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART
