"""Rates, limits and lengths said in other ways than right behind the number, and what a bare number continues."""

import pytest

from factcheck.model import Kind
from tests.extract.reading import claim, read


def units(text: str, language: str = "en") -> list[str | None]:
    """The units of the figures of a text, in order."""
    return [c.value.unit for c in read(text, language).claims if c.value is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The county counted 31 thefts per 1,000 residents."),
        ("fr", "Le canton a compté 31 cambriolages pour mille habitants."),
        ("de", "Der Kreis zählte 31 Diebstähle auf 1000 Einwohner."),
        ("es", "La provincia contó 31 robos por cada 1.000 habitantes."),
    ],
)
def test_the_people_that_a_rate_is_per_are_part_of_it(language: str, text: str) -> None:
    assert units(text, language) == ["thefts/1,000 people"]


def test_a_number_of_people_that_is_no_round_one_is_a_figure_of_its_own() -> None:
    assert units("The club printed 400 tickets for 1,250 people.") == ["tickets", "people"]


def test_what_is_compared_with_a_rate_per_so_many_people_is_one() -> None:
    assert units("Linnmark had 31 thefts per 1,000 residents; Oster stands at 27.") == ["thefts/1,000 people"] * 2


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "Le foyer reçoit 22 euros par lit et par jour.", "EUR/bed/day"),
        ("es", "Sale a 48 euros por cama y día.", "EUR/bed/day"),
        ("en", "It costs £30 per bed per week.", "GBP/bed/week"),
        ("fr", "Il vendait 8 euros le kilo la semaine dernière.", "EUR/kg"),
    ],
)
def test_an_amount_for_a_thing_takes_the_time_behind_it_but_no_particular_one(language: str, text: str, unit: str) -> None:
    assert units(text, language) == [unit]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'aide (900 euros par mois au plus) reste due."),
        ("de", "Gezahlt werden 900 Euro im Monat höchstens."),
        ("en", "It pays 900 euros a month at most."),
        ("es", "Pagan 900 euros al mes como máximo."),
    ],
)
def test_a_limit_may_stand_behind_a_rate(language: str, text: str) -> None:
    value = claim(read(text, language), "900").value
    assert value is not None and (value.low, value.high) == (None, 900)


@pytest.mark.parametrize(
    ("language", "text", "high"),
    [("de", "Die Bank zahlte binnen neun Wochen.", 9), ("fr", "Le jury rendra son avis d'ici à trois mois.", 3)],
)
def test_a_time_within_which_something_is_due_is_a_limit(language: str, text: str, high: int) -> None:
    value = claim(read(text, language), "").value
    assert value is not None and (value.low, value.high) == (None, high)


def test_an_article_with_a_hedge_counts_like_a_number_and_one_without_does_not() -> None:
    assert units("Le chantier a duré près d'un an.", "fr") == ["years"]
    assert units("Le chantier a fermé il y a un an.", "fr") == []


def test_cents_on_the_euro_are_a_share_and_cents_to_the_euro_a_rate_of_exchange() -> None:
    share = claim(read("The bond was quoted at 14 cents on the euro."), "14 cents").value
    assert share is not None and (share.middle, share.unit) == (14, "%")
    assert units("The rate fell to 85 cents to the euro.") == ["USD/EUR"]


def test_over_a_time_is_during_it_unless_something_lasted_over_it() -> None:
    during = claim(read("Sales doubled over six years."), "six years").value
    lasted = claim(read("The trial took over six years."), "six years").value
    assert during is not None and during.high == 6
    assert lasted is not None and lasted.high is None


def test_german_writes_a_number_in_one_word_with_its_unit() -> None:
    assert units("Ein elftägiger Streik legte den Hafen lahm.", "de") == ["days"]
    assert units("Ein jeder zählt die Tage.", "de") == []


def test_german_makes_ordinals_and_fractions_by_their_endings() -> None:
    each = claim(read("Das betrifft jeden Dreizehnten.", "de"), "Dreizehnten").value
    part = claim(read("Die Ladung erreichte drei Fünfteln des Möglichen.", "de"), "drei").value
    assert each is not None and each.unit == "%" and round(float(each.middle or 0)) == 8
    assert part is not None and part.middle == 60


def test_how_many_times_something_happened_is_told_of_what_happened() -> None:
    assert units("Mehr als dreimal am Tag rief er an.", "de") == ["times/day"]
    assert [c.kind for c in read("Die Kosten sind dreimal so hoch.", "de").claims] == [Kind.RATIO]


def test_every_day_makes_a_rate_of_the_one_figure_of_its_clause() -> None:
    assert units("Every day, the firm says, 4,000 letters arrive.") == ["letters/day"]
    assert units("On Friday 4,000 letters arrived.") == ["letters"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There is one doctor to 455 residents."),
        ("fr", "Il y a un médecin pour 455 habitants."),
        ("de", "Auf einen Arzt kommen 455 Einwohner."),
        ("es", "Hay un médico por cada 455 habitantes."),
    ],
)
def test_how_many_there_are_for_one_is_a_ratio(language: str, text: str) -> None:
    found = claim(read(text, language), "455")
    assert (found.kind, found.value and found.value.unit) == (Kind.RATIO, "people/doctor")


@pytest.mark.parametrize("text", ["The doctor moved to a town of 4,550 residents.", "She sent a letter to 4,550 residents."])
def test_how_many_a_thing_has_or_goes_to_is_no_ratio(text: str) -> None:
    assert claim(read(text), "4,550").kind is Kind.QUANTITY


def test_a_part_counts_what_its_clause_is_taken_out_of() -> None:
    text = "The council paid 21 million francs. Of the 40 posts voted in May, at a cost of 3 million francs, eleven have been filled."
    assert claim(read(text), "eleven").value.unit == "posts"  # type: ignore[union-attr]


def test_a_number_that_is_the_share_beside_it_counts_what_the_whole_counts() -> None:
    text = "Das Leck traf 6,3 Millionen Patienten und kostete 9 Millionen Euro. Jeder Dritte, insgesamt 2,1 Millionen, verlor Befunde."
    value = claim(read(text, "de"), "2,1 Millionen").value
    assert value is not None and value.unit == "people"


def test_figures_of_a_list_with_one_preposition_each_are_alike() -> None:
    text = "El fiscal pide nueve años de cárcel para el capitán, seis para el piloto."
    assert claim(read(text, "es"), "seis").value.unit == "years"  # type: ignore[union-attr]


def test_what_stands_before_a_colon_is_what_the_number_behind_it_counts() -> None:
    text = "La ville a reçu 40 millions d'euros.\n\nLes touristes n'ont pas manqué : 27,3 millions."
    assert claim(read(text, "fr"), "27,3").value.unit == "people"  # type: ignore[union-attr]


def test_a_bare_amount_is_in_the_currency_last_spoken_of() -> None:
    text = (
        "The group earned 90 million euros and spent 12 million euros.\n\nIts rival paid 300 million dollars; the bill came to 20 million."
    )
    assert claim(read(text), "20 million").value.unit == "USD"  # type: ignore[union-attr]


def test_the_ending_of_an_unknown_noun_may_say_that_it_is_people() -> None:
    assert units("Die Stadt zählte 1.150 Schutzsuchende.", "de") == ["people"]
    assert units("Die Stadt zählte 1.150 Zwirnrollen.", "de") != ["people"]


def test_an_age_that_somebody_is_said_to_be_is_no_count() -> None:
    assert [c.measure for c in read("She is 58, a professor at Oster.").claims if c.value] == ["age"]
    assert [c.measure for c in read("It is 58, a score that nobody beat.").claims if c.value] != ["age"]


def test_an_age_that_tells_who_a_share_is_of_is_no_claim() -> None:
    assert units("One in four of the suspects was under 18.") == ["%"]


def test_up_to_behind_a_change_says_where_it_led() -> None:
    led = claim(read("El déficit subió hasta los 11,8 millones de euros.", "es"), "11,8").value
    capped = claim(read("La multa llega hasta los 11,8 millones de euros.", "es"), "11,8").value
    assert led is not None and led.low is not None
    assert capped is not None and capped.low is None


def test_a_letter_or_two_before_a_number_make_a_code() -> None:
    assert units("The boat M-113 sank. The Linnet, WY 212, was lost.") == []


def test_a_small_word_at_the_head_of_a_sentence_is_no_town() -> None:
    assert claim(read("Dort leben 340 Wölfe.", "de"), "340").place is None
    assert claim(read("Dortmund hat 340 Wölfe.", "de"), "340").place == "DE/Dortmund"


def test_a_doubtful_word_or_one_for_what_is_done_is_the_noun_of_several() -> None:
    assert units("El año pasado hubo 120 juicios.", "es") == ["trials"]
    assert units("Last year there were 120 consultations.") == ["consultations"]
    assert units("Weitere 127 folgen im Mai.", "de") != ["episodes"]


def test_a_wage_or_rent_keeps_the_time_that_the_last_one_was_for_and_a_price_far_off_does_not() -> None:
    assert units("The minimum is 1,400 euros a month; it will rise to 1,450 euros.") == ["EUR/month"] * 2
    assert units("The minimum is 1,400 euros a month; the machine cost 90,000 euros.") == ["EUR/month", "EUR"]


def test_hours_may_be_per_week_and_a_week_later_is_a_time() -> None:
    assert units("She works thirty hours a week.") == ["hours/week"]
    assert units("She came thirty hours later.") != ["hours/hour"]


def test_what_is_compared_with_so_much_per_measure_is_per_measure_too() -> None:
    assert units("The station read 71 µg/m³ of dust, before slipping below 10.") == ["µg/m³"] * 2


def test_out_of_a_whole_that_is_no_usual_denominator_both_are_counted() -> None:
    assert units("Sieben von 26 Abgeordneten stimmten dagegen.", "de")[-1] == "people"
    assert units("Sieben von zehn Abgeordneten stimmten dagegen.", "de") == ["%"]


@pytest.mark.parametrize(
    ("code", "text", "unit"),
    [
        ("en", "An ordinary day yields 330 tonnes.", "t/day"),
        ("en", "The terminal handles 330 tonnes on an ordinary day.", "t/day"),
        ("en", "On an ordinary day it is 12 degrees.", "°C"),
        ("de", "Im Tagesmittel rollen 137.600 Fahrzeuge über die Brücke.", "vehicles/day"),
        ("de", "Im Jahresmittel sind es 12 Grad.", "°C"),
        ("fr", "Le terminal traite 330 tonnes un jour ordinaire.", "t/day"),
        ("es", "Un día normal pasan 300 camiones por el puente.", "trucks/day"),
        ("en", "The sediment records 2,900 years per metre.", "years/m"),
        ("fr", "La carotte révèle 2 900 ans par mètre.", "years/m"),
        ("en", "The airport handles 40 flights a night.", "flights/night"),
        ("de", "Die Polizei hielt 40 Autos in der Nacht an.", "cars"),
        ("es", "La federación le abona 9.000 euros por curso.", "EUR/year"),
        ("fr", "Il touche 36 000 euros par saison.", "EUR/season"),
        ("fr", "Il a payé 300 euros la saison passée.", "EUR"),
        ("en", "The bikes go out three and a half times a day.", "times/day"),
        ("en", "Sales were two and a half times those of March.", "x"),
        ("en", "There is one rat for every two people.", "people/rat"),
        ("es", "Hay una rata por cada dos habitantes.", "people/rat"),
    ],
)
def test_what_a_figure_is_given_per_is_read_however_it_is_said(code: str, text: str, unit: str) -> None:
    assert [c.value.unit for c in read(text, code).claims if c.value is not None] == [unit]


@pytest.mark.parametrize(
    ("code", "text", "unit"),
    [
        ("en", "The bakery makes 400 loaves a day, the café 60.", "loaves/day"),
        ("fr", "La boulangerie fait 400 pains par jour, le café 60.", "loaves/day"),
        ("de", "Die Bäckerei backt 400 Brote am Tag, das Café 60.", "loaves/day"),
        ("es", "La panadería hace 400 panes al día, el café 60.", "loaves/day"),
        ("en", "The plant sells 40 tonnes a day, in all 600.", "t"),
        ("de", "Die Strafe beträgt 15 Millionen Euro im Monat; das ergäbe 105 Millionen.", "EUR"),
    ],
)
def test_another_subject_alone_before_a_number_takes_over_the_rate(code: str, text: str, unit: str) -> None:
    assert [c.value.unit for c in read(text, code).claims if c.value is not None][-1] == unit
