"""A source says what its figures come to where their units say how they go together, what is left of a figure that another sentence or
article prints, and what a draft reckons on from what it has reckoned; and nothing else of that unit."""

import pytest

from tests.check.dossier import TOLD_APART, Status, verdicts

SOURCES = {
    "en": (
        "The 18 trams, which cost £515,000 apiece, entered service in March. The depot was built for £4.2m.\n\n"
        "The operator hired another nine coaches from a company in Hull. It pays £320 a day for each of them.\n\n"
        "The kiln burns about 8 kilograms of pellets for a batch of bricks. Pellets are sold at £12 a kilogram.\n\n"
        "The lease of the quarry at Elby runs until 2040. Party leader Ada Stroud's Liberals hold 29 of the 63 seats; the Greens, with "
        "eight, will abstain.\n\n"
        "The night market was open from 8am to 10.30am on Monday. The chapel at Orme was given a grant of £90,000, and it spent a third "
        "on its roof.\n\n"
        "The eagles were brought back in 1966. In Cumbria there are 23,000 of them, in Kent some 600.\n\n"
        "In a poll at Orme 58 per cent were for a bypass, 27 per cent against it.\n\n"
        "In February the flood peak at Skelby was 22 centimetres lower than it would have been without the dams.\n\n"
        "Two repaired buses are being tested without passengers on the ring road and should carry people again from 19 October.\n\n"
        "In the cave at Thwaite the water rose at 35 centimetres an hour for seven hours."
    ),
    "fr": (
        "Le bus gratuit de Sauve est financé pour six mois, à raison de 42 000 euros par mois. La chambre froide de l'hôpital est "
        "restée en panne toute une nuit, de 22 heures à 5 h 30.\n\n"
        "Un nouveau pont sur le Rhin coûterait 74 millions d'euros. Il ne pourrait pas ouvrir avant 2034. La France paierait 55 % du "
        "nouvel ouvrage, l'Allemagne le reste.\n\nOnze enfants de Dole avaient été hospitalisés."
    ),
    "de": (
        "Das Blitzgerät in Kork hat in vier Wochen 6.450 Fahrer erfasst. Zu den zwölf Konzerten in Kiel kamen 3.100 Besucher.\n\n"
        "Das Museum in Elm ist dienstags bis sonntags von 10 bis 17.30 Uhr geöffnet.\n\n"
        "Die Käserei in Sulz macht 420 Laibe Bergkäse zu je neun Kilogramm.\n\n"
        "Die Reise auf dem Segler kostet 4.900 Euro pro Person; die Stiftung will die Hälfte erstatten."
    ),
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The 18 trams cost more than £9m].", "[The 18 trams cost more than £12m].", "en"),
        (
            "The 18 trams cost more than £9m, and [together with the depot the bill comes to some £13.5m].",
            "The 18 trams cost more than £9m, and [together with the depot the bill comes to some £15.5m].",
            "en",
        ),
        ("[The hired coaches cost the operator close to £2,900 a day].",
         "[The hired coaches cost the operator close to £3,900 a day].", "en"),
        ("[For a batch the kiln burns pellets worth nearly £100].", "[For a batch the kiln burns pellets worth nearly £130].", "en"),
        ("[The lease of the quarry at Elby has another 15 years to run].",
         "[The lease of the quarry at Elby has another 12 years to run].", "en"),
        (
            "[In the poll at Orme 15 per cent had no opinion on the bypass].",
            "[In the poll at Orme 25 per cent had no opinion on the bypass].",
            "en",
        ),
        (
            "[Die Käserei in Sulz macht 3,8 Tonnen Bergkäse].~",
            "[Die Käserei in Sulz macht 5,8 Tonnen Bergkäse].~",
            "de",
        ),
        ("[Liberals and Greens together have 37 seats].", "[Liberals and Greens together have 41 seats].", "en"),
        ("[The night market was open for two and a half hours].", "[The night market was open for three and a half hours].", "en"),
        ("The bus is free, [which costs €252,000 for the half year].", "The bus is free, [which costs €352,000 for the half year].", "fr"),
        ("[In the hospital the cold room failed for seven and a half hours].",
         "[In the hospital the cold room failed for six hours].", "fr"),
        ("[Germany would pay 45 per cent of the bridge].", "[France would pay 45 per cent of the bridge].", "fr"),
        ("A new bridge over the Rhine would cost €74m; [France would pay about €41m].",
         "A new bridge over the Rhine would cost €74m; [France would pay about €51m].", "fr"),
        ("[Das Blitzgerät in Kork erfasste rund 230 Fahrer am Tag].~",
         "[Das Blitzgerät in Kork erfasste rund 330 Fahrer am Tag].~", "de"),
        ("[In the cave at Thwaite the water climbed by some 2.45 metres].",
         "[In the cave at Thwaite the water climbed by some 3.45 metres].", "en"),
        ("[Den Leuten auf dem Segler werden je 2.450 Euro erstattet].~",
         "[Den Leuten auf dem Segler werden je 2.850 Euro erstattet].~", "de"),
        ("[Die Konzerte in Kiel hatten im Schnitt rund 260 Besucher].~",
         "[Die Konzerte in Kiel hatten im Schnitt rund 360 Besucher].~", "de"),
        ("[Das Museum in Elm ist siebeneinhalb Stunden am Tag geöffnet].~",
         "[Das Museum in Elm ist neun Stunden am Tag geöffnet].~", "de"),
    ],
)  # fmt: skip
def test_what_figures_come_to_by_their_units_has_their_source(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[In February the water at Skelby rose 22 centimetres less than it would have without the dams].", "en"),
        ("[The buses are to carry people again from 19 October].", "en"),
        ("The operator runs other coaches, [nine of which it hired in Hull].", "en"),
        ("[Onze enfants ont fini à l'hôpital].~", "fr"),
    ],
)
def test_what_is_said_in_another_way_is_not_contradicted(status: Status, said: str, source: str) -> None:
    assert status(said, source) != "contradicted"


def test_of_the_figures_of_a_sentence_none_is_left_out_of_a_sum(status: Status) -> None:
    assert status("The chapel was given £90,000, spent £30,000 on its roof and £20,000 on bells; [£60,000 is left].", "en") != "supported"
