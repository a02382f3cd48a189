"""What a writer reckons from the figures of one passage its source says, in the words and the language of the writer."""

import pytest

from tests.check.dossier import TOLD_APART, Status, verdicts

SOURCES = {
    "en": (
        "Entry to the ice rink at Lochside will go up from £6.50 to £8 in September.\n\n"
        "The tournament drew 212 players. A year ago there were 187. The cafeteria sold 90 soups.\n\n"
        "Of the federation's 7,200 members, 1,150 are under 25.\n\n"
        "In a poll of the dale 64 per cent were in favour of the beavers and 21 per cent against them.\n\n"
        "The operating company employed 27 people; 19 have been dismissed.\n\n"
        "Water from the desalination plant costs 92 cents a litre, against 38 cents for water from the river."
    ),
    "fr": (
        "La production de miel est tombée à 19 000 tonnes en 2024, après 31 000 l'année précédente.\n\n"
        "Dans un cas sur quatre seulement, les statues volées sont retrouvées.\n\n"
        "Ouverte en 1968, la patinoire accueille 85 000 visiteurs par an. "
        "La maire invoque la facture d'électricité, passée de 210 000 euros en 2021 à 640 000 euros en 2025."
    ),
    "es": (
        "El kilo de miel se paga a 9,50 euros al productor, dos euros más que hace un año.\n\n"
        "El plazo de solicitud de las ayudas se abre el 3 de noviembre y dura un mes.\n\n"
        "El barco tenía 1.100 metros cuadrados de velas, de los que 260 se perdieron en la tormenta."
    ),
    "de": "Die drei Hotels erzielten 900.000 Euro Gewinn bei 7,5 Millionen Euro Umsatz. Die Ernte ergab 410 Kilo im Wert von 246.000 Euro.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        # the month, a figure from which it follows, or another one that follows beside it says of what it is
        ("[Entry will go up 23 per cent in September].", "[Entry will go up 32 per cent in September].", "en"),
        ("Producers get 9.50 euros, [a year ago it was 7.50 euros].", "Producers get 9.50 euros, [a year ago it was 6.50 euros].", "es"),
        ("[The rink is almost 60 years old]: it opened in 1968.", "[The rink is almost 80 years old]: it opened in 1968.", "fr"),
        ("The mayor says: [the bill has tripled in four years].", "The mayor says: [the bill has quadrupled in two years].", "fr"),
        # by how much something rose or fell, whatever stands between the verb and the figure
        ("[Honey production fell in 2024 by 12,000 tonnes].", "[Honey production fell in 2024 by 21,000 tonnes].", "fr"),
        ("[212 players came, 25 more than the year before].", "[212 players came, 35 more than the year before].", "en"),
        ("[A litre of it is 54 cents dearer than water from the river].", "[A litre of it is 45 cents dearer than river water].", "en"),
        # a share that has a name of its own, a price for each
        ("[The profit margin of the three hotels was 12 percent].", "[The profit margin of the three hotels was 21 percent].", "de"),
        ("The harvest came to 410 kilos, [or €600 a kilo].", "The harvest came to 410 kilos, [or €700 a kilo].", "de"),
        # what is left
        ("64 per cent want beavers, [some 15 per cent do not know].", "64 per cent want beavers, [some 25 per cent do not know].", "en"),
        ("The company dismissed 19 of its 27 people, [so that eight were left].", "It dismissed 19 of 27, [so that six were left].", "en"),
        ("[Three quarters of the stolen statues are never found].", "[Half of the stolen statues are never found].", "fr"),
        ("[840 square metres of the sails were left].", "[1,360 square metres of the sails were left].", "es"),
        # "about one in six" prints no digits that a source could have otherwise
        ("[About one in six of the federation's members is young].", "[About one in three of the federation's members is young].", "en"),
        ("[Applications for the aid open in early November].", "[Applications for the aid open in late November].", "es"),
    ],
)
def test_what_a_writer_reckons_from_one_passage_is_said(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART
