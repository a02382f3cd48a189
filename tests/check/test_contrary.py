"""A figure or date that the source prints is no support where the source says it of something else, or says the contrary."""

from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.run import Analysis
from tests.check.dossier import Status, statement_of

SOURCES = {
    "en": (
        "Rents in Leeds rose by 7 per cent in 2023. The number of permits fell to 1,840. The tram depot in Rotterdam burned at 9 a.m. and "
        "the fire was out by noon.\n\nNadia Brandt was fined 45,000 euros on Monday. The court has not ordered the 26 traders to leave.\n\n"
        "The foundation was in debt to the tune of 312 million euros in May, its books show. It runs 214 charity shops.\n\n"
        "The ferry has carried 38,500 lorries since 2017. The new quay will cost 61 million euros, and the port will open it in 2027.\n\n"
        "On 4 February the council bought 830 street lamps. The club counts 3,150 women. The pass costs 47 euros a month. The union says "
        "that 2,450 clerks walked out. The course takes 34 pupils on average. Shares slid to 27.4 euros. No baker had won the cup since "
        "1978. Of the guests 18,300 were from Spain and 14,600 from Norway.\n\n"
        "The plan was for 1,260 new moorings. So far there are 417. The bridge closed on 6 January at 11.40.\n\n"
        "By the end of June 173 had been sold. The archive lost 46 letters."
    ),
    "fr": (
        "Le tribunal de Lille a condamné Paul Renard à 9 000 euros d'amende. Les loyers ont baissé de 4 % à Nantes. "
        "La mairie n'a pas vendu les 52 logements de la rue Haute. L'usine de Rennes sera fermée en 2027. "
        "Les 860 élèves de Caen changeront de salle."
    ),
    "de": (
        "In Bremen stieg die Zahl der Anträge auf 2.310. Die Stadt hat die 75 Bäume am Wall nicht gefällt. "
        "Petra Voss leitet seit elf Jahren das Museum."
    ),
    "es": "El paro bajó un 3 % en Bilbao. El juez no ha citado a los 18 testigos. La presa de Ordal costará 27 millones de euros.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        # a rise told as a fall, by the figure or by the verb
        ("Rents in Leeds rose [by 7 percent] in 2023.", "Rents in Leeds fell [by 7 percent] in 2023.", "en"),
        ("The number of permits fell [to 1,840].", "The number of permits rose [to 1,840].", "en"),
        ("Rents in Nantes fell [by 4 percent].", "Rents in Nantes rose [by 4 percent].", "fr"),
        ("In Bremen applications rose [to 2,310].", "In Bremen applications fell [to 2,310].", "de"),
        # another place, another person
        ("Rents in Leeds rose [by 7 percent].", "Rents in Bristol rose [by 7 percent].", "en"),
        ("Unemployment fell [by 3 percent] in Bilbao.", "Unemployment fell [by 3 percent] in Madrid.", "es"),
        ("Nadia Brandt was fined [45,000 euros].", "Laura Kessler was fined [45,000 euros].", "en"),
        ("Paul Renard must pay [9,000 euros].", "Martin Leroy must pay [9,000 euros].", "fr"),
        # denied in other words than the source has
        ("According to the union [2,450 clerks] walked out.", "According to the union [2,450 clerks] were not paid.", "en"),
        ("Shares fell [to 27.4 euros].", "Shares climbed [to 27.4 euros].", "en"),  # in other words than "rise" and "fall"
        ("From Norway came [14,600 guests].", "From Spain came [14,600 guests].", "en"),  # a place that belongs to the figure beside
        # a group, a span, a party that excludes the source's; a bound for an average
        ("The club has [3,150 women].", "The club has [3,150 men].", "en"),
        ("A pass is [47 euros a month].", "A pass is [47 euros a year].", "en"),
        ("According to the union [2,450 clerks] walked out.", "According to the government [2,450 clerks] walked out.", "en"),
        ("There are [34 pupils] on average.", "There are [at most 34 pupils].", "en"),
        # a bound that the source does not give
        ("The club has [3,150 women].", "The club has [more than 3,150 women].", "en"),
        ("According to the union [2,450 clerks] walked out.", "According to the union [fewer than 2,450 clerks] walked out.", "en"),
        # what is denied
        ("The court did not tell [the 26 traders] to leave.", "The court told [the 26 traders] to leave.", "en"),
        ("The city has not felled [the 75 trees].", "The city has felled [the 75 trees].", "de"),
        ("The town has not sold [the 52 flats].", "The town has sold [the 52 flats].", "fr"),
        ("The judge has not called [the 18 witnesses].", "The judge has called [the 18 witnesses].", "es"),
        ("The ferry has carried [38,500 lorries].", "The ferry has not carried [38,500 lorries].", "en"),
        # denied, and nothing in it is a figure
        ("[The fire was out] in the tram depot of Rotterdam.", "[The fire was not out] in the tram depot of Rotterdam.", "en"),
        # another year since which, another hour
        ("The ferry has carried [38,500 lorries since 2017].", "The ferry has carried [38,500 lorries since 2015].", "en"),
        ("The tram depot in Rotterdam burned [at 9 a.m.].", "The tram depot in Rotterdam burned [at 10 a.m.].", "en"),
        # another number, of which nothing is read but its date
        ("[By the end of June 173 had been sold].", "[By the end of June 371 had been sold].", "en"),
        # another day beside the figure
        ("The council bought [830 street lamps on 4 February].", "The council bought [830 street lamps on 19 December].", "en"),
        # the figure of something else, where the source has one for what is said
        (
            "The foundation was in debt [to the tune of 312 million euros].",
            "The foundation was in debt [to the tune of 214 million euros].",
            "en",
        ),
        # a plan told as done, in the same words or others
        ("The new quay will cost [61 million euros].", "The new quay has cost [61 million euros].", "en"),
        ("The port will pay [61 million euros].", "The port has paid [61 million euros] for a quay.", "en"),
    ],
)
def test_a_figure_said_of_something_else_or_denied_is_no_support(status: Status, said: str, otherwise: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(otherwise, source) in ("contradicted", "not-in-source")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Rents in Britain's north rose [by 7 percent].", "en"),  # a place that holds the other, or that nobody can place
        ("Brandt was fined [45,000 euros].", "en"),
        ("The lawyer of Nadia Brandt, Tom Oakes, says she was fined [45,000 euros].", "en"),  # one of two people is named there
        ("On 19 December, under a new mayor, the council had bought [830 street lamps].", "en"),  # a date of another clause
        ("After a summer in Bristol, rents rose [by 7 percent] in 2023.", "en"),  # a place of another clause
        ("Not only did rents in Leeds rise [by 7 percent].", "en"),
        ("No more than [1,840 permits] were given.", "en"),
        ("The club has [at least 3,150 women].", "en"),  # a bound that the figure of the source meets
        ("Men and women make up the club; it has [3,150 women].", "en"),  # a group that the source does not speak of, in another clause
        ("By now there are [417 moorings].", "en"),  # the figure before it, "new moorings", is no other answer
        ("She is the first baker to win [since 1978].", "en"),  # "none had since"
        ("The bridge closed [on 6 January].", "en"),  # told by the hour in the source
        ("The archive has not found [the 46 letters].", "en"),  # a loss that is denied to have been made good
        ("The council of Leeds bought [830 street lamps].", "en"),  # the places beside it are of other sentences
        ("In all these years [the cup has not been won] by a baker.", "en"),  # "no baker had won"
        ("The port had hoped to get by with [61 million euros] for the quay.", "en"),  # hoped for and not done
        ("The [860 pupils] of the lower school in Caen will change rooms.", "fr"),  # "élèves" are no rise
    ],
)
def test_what_only_looks_like_something_else_is_still_supported(status: Status, text: str, source: str) -> None:
    assert status(text, source) == "supported"


@pytest.mark.parametrize(
    ("text", "source", "sentence"),
    [
        ("The number of permits rose [to 1,840].", "en", "tells the contrary of it: “The number of permits fell to 1,840"),
        ("Rents in Bristol rose [by 7 percent].", "en", "says it of another place: “Rents in Leeds rose by 7 per cent"),
        ("Laura Kessler was fined [45,000 euros].", "en", "says it of somebody else: “Nadia Brandt was fined 45,000 euros"),
        ("The city has felled [the 75 trees].", "de", "one of the two denies it"),
        ("The club has [3,150 men].", "en", "says it of others: “The club counts 3,150 women"),
        ("The new quay has cost [61 million euros].", "en", "has it as a plan only: “The new quay will cost 61 million euros"),
        ("There are [at most 34 pupils].", "en", "gives it as an average: “The course takes 34 pupils on average"),
        ("The club has [more than 3,150 women].", "en", "bounds it otherwise: “The club counts 3,150 women"),
    ],
)
def test_why_a_source_with_the_very_figure_is_no_support_is_said(
    dossier: tuple[Analysis, Path], text: str, source: str, sentence: str
) -> None:
    found = statement_of(*dossier)(text, source)
    assert found is not None and found.status.value == "contradicted"
    assert sentence in say("en", found.reason.key, found.reason.values)
    assert "{" not in say("fr", found.reason.key, found.reason.values)
