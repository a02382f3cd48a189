"""Calculations in one text: faults that the text binds are found, what comes out right is confirmed, and nothing else is accused."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang.say import say
from factcheck.model import Approx, Aspect, Kind, LinkRole, Modality
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.derive import derive
from factcheck.reconcile.computed.settle import Outcome
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms.terms import Article
from tests.reconcile.made import claim, source

FR = {"language": "fr"}


def outcomes(article, *claims):
    return [(c.code, c.outcome.value) for c in check_article(Article(article, claims))]


def faults(article, *claims):
    return [c.code for c in check_article(Article(article, claims)) if c.outcome is Outcome.INCONSISTENT]


def test_a_rate_over_nearly_eight_months_is_confirmed_within_the_rounding():
    text = source("b", "2 609 exemplaires en près de 8 mois, soit 326 par mois.", **FR)
    sold = claim(text, "2 609 exemplaires", 2609, "sales", measure="sales")
    period = claim(text, "près de 8 mois", 8, "months", kind=Kind.DURATION, measure="duration:sale", approx=Approx.NEARLY)
    rate = claim(text, "326 par mois", 326, "sales/month", aspect=Aspect.RATE, measure="rate:sales", links=((LinkRole.RATE_OF, sold),))
    assert outcomes(text, sold, period, rate) == [("A109", "consistent")]


def test_a_rate_that_its_own_period_contradicts_is_a_fault():
    text = source("b", "2,400 were sold in eight months, or 400 a month.")
    sold = claim(text, "2,400", 2400, "sales", measure="sales")
    period = claim(text, "eight months", 8, "months", kind=Kind.DURATION, measure="duration:sale")
    rate = claim(text, "400 a month", 400, "sales/month", aspect=Aspect.RATE, measure="rate:sales", links=((LinkRole.RATE_OF, sold),))
    assert faults(text, sold, period, rate) == ["A109"]


@pytest.mark.parametrize(("share", "expected"), [("0.2", ["A101"]), ("0.117", [])])
def test_a_share_of_a_total_is_recomputed(share, expected):
    text = source("d", "Le feu a couvert 17 000 hectares, dont 2 000 de vignes, soit un hectare sur cinq.", **FR)
    whole = claim(text, "17 000 hectares", 17000, "ha", measure="burnt_area")
    part = claim(text, "2 000 de vignes", 2000, "ha", measure="burnt_area", links=((LinkRole.PART_OF, whole),))
    head = claim(text, "un hectare sur cinq", share, None, kind=Kind.RATIO, aspect=Aspect.SHARE, measure="share:burnt_area", grain="0.1")
    assert faults(text, whole, part, head) == expected


def test_more_than_a_third_is_not_met_by_a_little_less():
    text = source("c", "Of 2,375 cases, 771 were in the south, more than a third.")
    whole = claim(text, "2,375 cases", 2375, "cases", measure="cases")
    part = claim(text, "771", 771, "cases", measure="cases")
    head = claim(
        text, "more than a third", "33.33", "%", kind=Kind.RATIO, aspect=Aspect.SHARE, measure="share:cases", approx=Approx.MORE_THAN
    )
    assert faults(text, whole, part, head) == ["A101"]


@pytest.mark.parametrize(("percent", "expected"), [(14, []), (24, ["A102"])])
def test_a_rise_in_percent_is_recomputed_from_both_figures(percent, expected):
    text = source("e", f"Profit was up {percent} % to 57 million from 50 million.")
    new = claim(text, "57 million", 57000000, "EUR", measure="profit")
    old = claim(text, "50 million", 50000000, "EUR", measure="profit")
    rise = claim(text, f"up {percent} %", percent, "%", aspect=Aspect.CHANGE, direction=1, measure="change:profit")
    assert faults(text, new, old, rise) == expected


@pytest.mark.parametrize(("percent", "expected"), [(44, ["A102"]), (46, []), (140, ["A102"]), (150, []), (64, ["A102"]), (74, [])])
def test_what_is_off_by_more_than_threefold_belongs_elsewhere_unless_a_point_or_a_digit_slipped(percent, expected):
    text = source("e", f"Profit was up {percent} % to 57 million from 50 million.")
    new = claim(text, "57 million", 57000000, "EUR", measure="profit")
    old = claim(text, "50 million", 50000000, "EUR", measure="profit")
    rise = claim(text, f"up {percent} %", percent, "%", aspect=Aspect.CHANGE, direction=1, measure="change:profit")
    assert faults(text, new, old, rise) == expected


@pytest.mark.parametrize(
    ("approx", "percent", "expected"),
    [
        (Approx.MORE_THAN, 13, [("A102", "consistent")]),
        (Approx.MORE_THAN, 15, [("A102", "inconsistent")]),
        (Approx.MORE_THAN, 6, [("A102", "inconsistent")]),
        (Approx.LESS_THAN, 15, [("A102", "consistent")]),
        (Approx.LESS_THAN, 13, [("A102", "inconsistent")]),
        (Approx.LESS_THAN, 30, [("A102", "inconsistent")]),
    ],
)
def test_a_bound_is_met_on_its_side_and_not_far_from_it(approx, percent, expected):
    text = source("e", "Profit was up so many percent to 57 million from 50 million.")
    new = claim(text, "57 million", 57000000, "EUR", measure="profit", grain="1")
    old = claim(text, "50 million", 50000000, "EUR", measure="profit", grain="1")
    rise = claim(text, "up so many percent", percent, "%", aspect=Aspect.CHANGE, direction=1, measure="change:profit", approx=approx)
    assert outcomes(text, new, old, rise) == expected


def test_a_rise_of_something_else_in_the_same_sentence_is_not_accused():
    text = source("e", "Profit slid by 16 % from 1.92 billion to 1.61 billion as fares fell by seven percent.")
    fall = claim(text, "16 %", 16, "%", aspect=Aspect.CHANGE, direction=-1, measure="change:profit")
    old = claim(text, "1.92 billion", 1920000000, "EUR", measure="profit", grain="10000000")
    new = claim(text, "1.61 billion", 1610000000, "EUR", measure="profit", grain="10000000")
    fares = claim(text, "seven percent", 7, "%", aspect=Aspect.CHANGE, direction=-1, measure="change:fare")
    assert outcomes(text, fall, old, new, fares) == [("A102", "consistent")]


def test_a_comparison_with_a_year_ago_is_not_computed_from_the_month_before():
    text = source("e", "Le mètre carré vaut 9 480 euros, 5 % de moins qu'il y a un an. On en demandait 9 360 en janvier.", **FR)
    now = claim(text, "9 480 euros", 9480, "EUR/m²", measure="price")
    fall = claim(text, "5 % de moins", 5, "%", aspect=Aspect.CHANGE, direction=-1, measure="change:price")
    other = claim(text, "9 360 en janvier", 9360, "EUR/m²", measure="price")
    assert faults(text, now, fall, other) == []


def test_a_drop_in_points_is_the_difference_of_two_percentages():
    text = source("f", "The rate slid to 36.5 percent from 46.3, a drop of nearly fifteen points.")
    new = claim(text, "36.5 percent", "36.5", "%", measure="strike_rate")
    old = claim(text, "46.3", "46.3", "%", measure="strike_rate")
    drop = claim(
        text, "nearly fifteen points", 15, "pp", aspect=Aspect.CHANGE, direction=-1, measure="change:strike_rate", approx=Approx.NEARLY
    )
    assert faults(text, new, old, drop) == ["A103"]


def test_twice_as_much_for_two_and_a_half_times_is_a_loose_ratio():
    text = source("c", "Elle coûte 7 990 euros, deux fois plus que les 3 399 euros de sa rivale.", **FR)
    mine = claim(text, "7 990 euros", 7990, "EUR", measure="price")
    twice = claim(text, "deux fois plus", 2, "x", kind=Kind.RATIO, aspect=Aspect.RATIO, measure="ratio:price")
    other = claim(text, "3 399 euros", 3399, "EUR", measure="price", links=())
    (check,) = check_article(Article(text, [mine, twice, other]))
    assert check.outcome is Outcome.INCONSISTENT
    assert check.loose
    assert "2.35" in say("en", check.reason.key, check.reason.values)


@pytest.mark.parametrize(("total", "expected"), [(106000, []), (116000, ["A106"])])
def test_a_sum_that_the_text_announces_is_recomputed(total, expected):
    text = source("g", "Police counted 80,000 in Paris and 26,000 in Marseille. In all they were many thousands.")
    a = claim(text, "80,000 in Paris", 80000, "people", measure="demonstrators", place="Paris")
    b = claim(text, "26,000 in Marseille", 26000, "people", measure="demonstrators", place="Marseille")
    whole = claim(
        text,
        "In all they were many thousands",
        total,
        "people",
        measure="demonstrators",
        links=((LinkRole.SUM_OF, a), (LinkRole.SUM_OF, b)),
    )
    assert faults(text, a, b, whole) == expected


def test_parts_without_a_sign_that_they_are_all_accuse_nobody():
    text = source("g", "Thirteen were hurt: eleven firefighters and one driver.")
    whole = claim(text, "Thirteen were hurt", 13, "people", measure="injured")
    a = claim(text, "eleven firefighters", 11, "people", measure="injured", links=((LinkRole.PART_OF, whole),))
    b = claim(text, "one driver", 1, "people", measure="injured", links=((LinkRole.PART_OF, whole),))
    assert faults(text, whole, a, b) == []


def test_a_part_above_its_whole_is_a_fault():
    text = source("g", "Thirteen were hurt, of whom fifteen firefighters.")
    whole = claim(text, "Thirteen", 13, "people", measure="injured")
    part = claim(text, "fifteen firefighters", 15, "people", measure="injured", links=((LinkRole.PART_OF, whole),))
    assert faults(text, whole, part) == ["A108"]


@pytest.mark.parametrize(("firefighters", "expected"), [(15, ["A108"]), (13, []), (11, [])])
def test_a_part_told_right_after_its_whole_may_be_as_large_and_not_larger(firefighters, expected):
    text = source("g", "Thirteen people were hurt, among them many firefighters.")
    whole = claim(text, "Thirteen people", 13, "people", measure="injured")
    part = claim(text, "many firefighters", firefighters, "people", measure="injured")
    assert faults(text, whole, part) == expected


def test_a_part_is_not_held_against_the_nearer_of_two_figures_before_it():
    text = source("g", "Nine were hurt and thirteen died, among them many firefighters.")
    hurt = claim(text, "Nine", 9, "people", measure="injured")
    died = claim(text, "thirteen", 13, "people", measure="killed")
    part = claim(text, "many firefighters", 15, "people", measure="injured")
    assert faults(text, hurt, died, part) == []


@pytest.mark.parametrize(("percent", "expected"), [("6.2", []), ("9.2", ["A102"])])
def test_a_rise_in_percent_is_recomputed_from_the_rise_in_number_and_the_new_figure(percent, expected):
    text = source("e", "In all, 56,303 people died, 3,271 more than usual, or so many percent.")
    new = claim(text, "56,303", 56303, "people", measure="deaths")
    more = claim(text, "3,271 more", 3271, "people", aspect=Aspect.CHANGE, direction=1, measure="change:deaths")
    head = claim(text, "so many percent", percent, "%", aspect=Aspect.CHANGE, direction=1, measure="change:deaths")
    assert faults(text, new, more, head) == expected


@pytest.mark.parametrize(("acres", "expected"), [(39500, []), (35000, ["A110"])])
def test_units_given_together_are_converted(acres, expected):
    text = source("h", "It burnt 16,000 hectares (about 39,500 acres).")
    ha = claim(text, "16,000 hectares", 16000, "ha", measure="burnt_area")
    other = claim(text, "39,500 acres", acres, "acres", measure="burnt_area", approx=Approx.ABOUT)
    assert faults(text, ha, other) == expected


@pytest.mark.parametrize(("fahrenheit", "expected"), [("108.7", []), ("110.9", ["A110"])])
def test_degrees_given_twice_are_converted_with_their_offset(fahrenheit, expected):
    text = source("h", "It reached 42.6C, which is 108.7F, in the shade.")
    c = claim(text, "42.6C", "42.6", "°C", measure="temperature")
    f = claim(text, "108.7F", fahrenheit, "°F", measure="temperature")
    assert faults(text, c, f) == expected


@pytest.mark.parametrize(("dollars", "expected"), [(37, []), (42, ["A111"])])
def test_a_sum_in_two_currencies_is_checked_at_the_rate_that_the_text_states(dollars, expected):
    text = source("i", "Visitors pay 32 euros (37 dollars at 1.16 dollars to the euro).")
    eur = claim(text, "32 euros", 32, "EUR", measure="ticket_price")
    usd = claim(text, "37 dollars", dollars, "USD", measure="ticket_price")
    rate = claim(text, "1.16 dollars to the euro", "1.16", "USD/EUR", kind=Kind.RATIO, aspect=Aspect.RATE, measure="exchange_rate")
    assert faults(text, eur, usd, rate) == expected


@pytest.mark.parametrize(("price", "expected"), [(381000, []), (440000, ["A109"])])
def test_a_price_for_each_square_metre_an_area_and_a_price_must_fit(price, expected):
    text = source("j", "At 9,530 euros a square metre, a flat of 40 square metres costs some money.")
    each = claim(text, "9,530 euros a square metre", 9530, "EUR/m²", measure="price")
    area = claim(text, "40 square metres", 40, "m²", measure="size:flat")
    total = claim(text, "some money", price, "EUR", measure="price")
    assert faults(text, each, area, total) == expected


def test_profit_for_each_passenger_is_recomputed_for_the_same_year_only():
    text = source("k", "It carried 200.2 million people. Profit went from 1.92bn to 1.61bn. That is about 10 euros a passenger.")
    people = claim(text, "200.2 million people", 200200000, "people", measure="passengers", time="2025", grain="100000")
    before = claim(text, "1.92bn", 1920000000, "EUR", measure="net_profit", time="2024", grain="10000000")
    now = claim(text, "1.61bn", 1610000000, "EUR", measure="net_profit", time="2025", grain="10000000")
    each = claim(
        text, "about 10 euros a passenger", 10, "EUR/person", measure="profit", aspect=Aspect.RATE, approx=Approx.ABOUT, time="2025"
    )
    assert faults(text, people, before, now, each) == ["A109"]


def test_a_rate_said_again_for_a_longer_period_must_fit():
    text = source("l", "Chaque jour, 100 000 projets naissent, ce qui fait un million par mois.", **FR)
    day = claim(text, "100 000 projets", 100000, "projects/day", aspect=Aspect.RATE, measure="rate:count:project")
    month = claim(text, "ce qui fait un million par mois", 1000000, "projects/month", aspect=Aspect.RATE, measure="rate:count:project")
    assert faults(text, day, month) == ["A109"]


def test_what_is_denied_enters_no_calculation():
    text = source("e", "Profit was up 24 % to 57 million from 50 million.")
    new = claim(text, "57 million", 57000000, "EUR", measure="profit")
    old = claim(text, "50 million", 50000000, "EUR", measure="profit", modality=Modality.DENIED)
    rise = claim(text, "up 24 %", 24, "%", aspect=Aspect.CHANGE, direction=1, measure="change:profit")
    assert faults(text, new, old, rise) == []


def test_half_of_78000_orders_derives_39000_and_names_its_premises():
    text = source("c", "There are 78,000 orders, half of them in France.")
    whole = claim(text, "78,000 orders", 78000, "orders")
    half = claim(
        text,
        "half of them",
        "0.5",
        None,
        kind=Kind.RATIO,
        aspect=Aspect.SHARE,
        measure="share:orders",
        place="FR",
        grain="0.1",
        links=((LinkRole.SHARE_OF, whole),),
    )
    (made,) = derive([whole, half])
    assert made.claim.value is not None
    assert made.claim.value.low == made.claim.value.high == Decimal(39000)
    assert made.claim.status == "derived"
    assert made.claim.place == "FR"
    assert {link.claim for link in made.claim.links} == {whole.claim.id, half.claim.id}


def test_1200_km_in_nine_days_derive_133_km_a_day():
    text = source("c", "He drove 1,200 km in nine days.")
    (made,) = derive(
        [
            claim(text, "1,200 km", 1200, "km", measure="distance"),
            claim(text, "nine days", 9, "days", kind=Kind.DURATION, measure="duration:drive"),
        ]
    )
    assert made.claim.value is not None
    assert made.claim.value.stated == Decimal(133)
    assert made.claim.value.unit == "km/day"


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_the_true_change_between_two_exact_figures_is_never_a_fault(old, new):
    text = source("e", "It went from AAA to BBB, which is CCC more than before.")
    percent = (Fraction(abs(new - old), old) * 100).limit_denominator(10**6)
    written = f"{float(percent):.2f}"
    a = claim(text, "AAA", old, "orders")
    b = claim(text, "BBB", new, "orders")
    c = claim(text, "CCC", written, "%", aspect=Aspect.CHANGE, direction=1 if new >= old else -1, measure="change:orders")
    assert faults(text, a, b, c) == []


@given(st.lists(st.fractions(0, 1000), min_size=4, max_size=4))
def test_interval_arithmetic_holds_every_result_of_its_members(ends):
    a, b, c, d = ends
    x, y = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    for p in (a, b):
        for q in (c, d):
            assert (x + y).holds(Interval.point(p + q))
            assert (x - y).holds(Interval.point(p - q))
            assert (x * y).holds(Interval.point(p * q))
            if q:
                assert (x / y).holds(Interval.point(p / q))


@pytest.mark.parametrize(("percent", "expected"), [(50, []), (80, ["A102"])])
def test_a_length_said_again_in_another_unit_is_no_state_of_its_own(percent, expected):
    text = source("h", "The line grew from 10 km (6.2 miles) to 15 km (9.3 miles), so much more.")
    old, new = (claim(text, f"{n} km", n, "km", measure="length") for n in (10, 15))
    miles = [claim(text, f"{n} miles", n, "mi", measure="length") for n in ("6.2", "9.3")]
    head = claim(text, "so much more", percent, "%", aspect=Aspect.CHANGE, direction=1, measure="change:length")
    assert faults(text, old, miles[0], new, miles[1], head) == expected


@pytest.mark.parametrize(("price", "expected"), [(150, []), (120, []), (300, ["A104"])])
def test_a_multiple_with_its_figure_may_be_of_either_figure_before_and_must_be_of_one(price, expected):
    text = source("c", "The two bicycles cost 60 and 70 euros. A third costs twice as much: 999 euros.")
    first = claim(text, "60", 60, "EUR", measure="price")
    second = claim(text, "70 euros", 70, "EUR", measure="price")
    twice = claim(text, "twice as much", 2, "x", kind=Kind.RATIO, aspect=Aspect.RATIO, measure="ratio:price")
    own = claim(text, "999 euros", price, "EUR", measure="price")
    assert faults(text, first, second, twice, own) == expected


@pytest.mark.parametrize(("total", "expected"), [(130, []), (150, ["A106"])])
def test_a_total_before_a_colon_is_the_sum_of_what_the_colon_lists(total, expected):
    text = source("g", "They made so many drops: 55 drops by plane and 75 drops by helicopter.")
    whole = claim(text, "so many drops", total, "drops", measure="drops")
    parts = [claim(text, f"{n} drops", n, "drops", measure="drops") for n in (55, 75)]
    assert faults(text, whole, *parts) == expected


def test_what_a_colon_lists_is_no_sum_where_one_of_it_is_as_large_as_the_whole():
    text = source("g", "They made so many drops: 55 drops by plane and 75 drops by helicopter.")
    parts = [claim(text, f"{n} drops", n, "drops", measure="drops") for n in (55, 75)]
    assert faults(text, claim(text, "so many drops", 75, "drops", measure="drops"), *parts) == []


@pytest.mark.parametrize(("left", "expected"), [(180, []), (210, ["A107"])])
def test_what_is_left_is_the_whole_without_what_was_taken(left, expected):
    text = source("g", "Of 500 jobs the firm will cut 320 jobs, leaving so many jobs.")
    whole = claim(text, "500 jobs", 500, "jobs", measure="jobs")
    part = claim(text, "320 jobs", 320, "jobs", measure="jobs")
    rest = claim(text, "so many jobs", left, "jobs", measure="jobs")
    assert faults(text, whole, part, rest) == expected


@pytest.mark.parametrize(("speed", "expected"), [(600, []), (900, ["A109"])])
def test_a_speed_is_the_distance_over_the_time_that_it_took(speed, expected):
    text = source("j", "It flew 1,200 km in two hours, which means an average of so many km/h.")
    far = claim(text, "1,200 km", 1200, "km", measure="distance")
    long = claim(text, "two hours", 2, "hours", kind=Kind.DURATION, measure="duration:flight")
    fast = claim(text, "so many km/h", speed, "km/h", measure="speed")
    assert faults(text, far, long, fast) == expected


@pytest.mark.parametrize(("weekly", "expected"), [(300, []), (900, ["A109"])])
def test_a_rate_that_is_drawn_from_an_amount_and_its_stretch_is_recomputed(weekly, expected):
    text = source("j", "It sold 2,400 bicycles in eight weeks, which makes so many a week.")
    sold = claim(text, "2,400 bicycles", 2400, "bicycles", measure="sales")
    long = claim(text, "eight weeks", 8, "weeks", kind=Kind.DURATION, measure="duration:sale")
    rate = claim(text, "so many a week", weekly, "bicycles/week", aspect=Aspect.RATE, measure="rate:sales")
    assert faults(text, sold, long, rate) == expected


def counted(text, unit, measure, **figures):
    """Claims of one measure: words of the text (with _ for a space) and their figures, in the order of the text."""
    return [claim(text, words.replace("_", " "), number, unit, measure=measure) for words, number in figures.items()]


@pytest.mark.parametrize(("total", "expected"), [(115000, []), (125000, ["A106"])])
def test_a_total_that_closes_a_list_is_its_sum(total, expected):
    text = source("g", "Paris had 80,000 marchers, Lyon had 26,000 and Nice had 9,000, in all so many.")
    claims = counted(text, "people", "demonstrators", **{"80,000": 80000, "26,000": 26000, "9,000": 9000, "so many": total})
    assert faults(text, *claims) == expected


@pytest.mark.parametrize(("opening", "total", "expected"), [("", 47, []), ("", 57, ["A106"]), ("among them ", 57, [])])
def test_people_who_are_split_into_two_kinds_are_as_many_as_both_unless_there_are_others(opening, total, expected):
    text = source("g", f"So many people, {opening}45 passengers and two drivers, were on board.")
    whole = claim(text, "So many people", total, "people", measure="people")
    parts = (
        claim(text, "45 passengers", 45, "passengers", measure="passengers"),
        claim(text, "two drivers", 2, "drivers", measure="drivers"),
    )
    assert faults(text, whole, *parts) == expected


@pytest.mark.parametrize(("total", "expected"), [(142, []), (130, ["A106"]), (162, [])])
def test_three_parts_of_a_sum_may_leave_something_and_are_never_more(total, expected):
    text = source("g", "They paid so many euros, of which 60 from the region, 40 from the city and 42 from the club.")
    claims = counted(text, "EUR", "cost", **{"so many euros": total, "60": 60, "40": 40, "42": 42})
    assert faults(text, *claims) == expected


@pytest.mark.parametrize(("total", "expected"), [(832, []), (860, ["A106"]), (1200, [])])
def test_a_list_behind_a_colon_in_the_next_sentence_is_a_total_that_it_nearly_makes(total, expected):
    text = source("g", "The tour has so many km. On the menu: 168 km, 153 km, 24 km and 487 km.")
    claims = counted(text, "km", "length", **{"so many km": total, "168 km": 168, "153 km": 153, "24 km": 24, "487 km": 487})
    assert faults(text, *claims) == expected


@pytest.mark.parametrize(("rest", "expected"), [(6, []), (9, ["A107"])])
def test_what_remains_for_the_last_is_the_whole_without_what_the_others_give(rest, expected):
    text = source("g", "The hall costs 48 million. The state pays 30 million, the lottery 12 million, the town the remaining few million.")
    figures = {"48 million": 48000000, "30 million": 30000000, "12 million": 12000000, "few million": rest * 1000000}
    assert faults(text, *counted(text, "EUR", "cost", **figures)) == expected


def test_a_figure_in_another_unit_far_behind_is_not_the_same_value():
    text = source("h", "It burnt 16,000 hectares of wood and heath in the hills above the town (and 35,000 acres of fields).")
    ha = claim(text, "16,000 hectares", 16000, "ha", measure="burnt_area")
    acres = claim(text, "35,000 acres", 35000, "acres", measure="burnt_area")
    assert faults(text, ha, acres) == []


def test_a_sum_in_two_currencies_is_checked_once_at_the_second():
    text = source("i", "Visitors pay 32 euros (37 dollars at 1.16 dollars to the euro).")
    eur = claim(text, "32 euros", 32, "EUR", measure="ticket_price")
    usd = claim(text, "37 dollars", 37, "USD", measure="ticket_price")
    rate = claim(text, "1.16 dollars to the euro", "1.16", "USD/EUR", kind=Kind.RATIO, aspect=Aspect.RATE, measure="exchange_rate")
    (check,) = check_article(Article(text, [eur, usd, rate]))
    assert check.claims[0] == usd.claim.id


@pytest.mark.parametrize(("per", "expected"), [(12, []), (15, ["A111"])])
def test_a_price_for_each_unit_in_two_currencies_is_checked_for_the_same_unit(per, expected):
    text = source("i", "It costs 10 euros a kilo, or so many dollars a kilo at 1.20 dollars to the euro.")
    eur = claim(text, "10 euros a kilo", 10, "EUR/kg", measure="price")
    usd = claim(text, "so many dollars a kilo", per, "USD/kg", measure="price")
    rate = claim(text, "1.20 dollars to the euro", "1.20", "USD/EUR", kind=Kind.RATIO, aspect=Aspect.RATE, measure="exchange_rate")
    assert faults(text, eur, usd, rate) == expected


def test_a_third_of_1000_derives_about_333_within_what_a_third_may_be():
    text = source("c", "There are 1,000 orders, a third of them in France.")
    whole = claim(text, "1,000 orders", 1000, "orders")
    third = claim(
        text, "a third", "33.33", "%", kind=Kind.RATIO, aspect=Aspect.SHARE, measure="share:orders", links=((LinkRole.SHARE_OF, whole),)
    )
    (made,) = derive([whole, third])
    value = made.claim.value
    assert value is not None and value.approx is Approx.ABOUT
    assert 300 < value.low < value.stated == 333 < value.high < 370


def test_no_share_is_derived_of_a_share():
    text = source("c", "Of the orders 40 percent are French, half of them from Paris.")
    whole = claim(text, "40 percent", 40, "%", aspect=Aspect.SHARE, measure="share:orders")
    half = claim(text, "half of them", 50, "%", aspect=Aspect.SHARE, measure="share:orders", links=((LinkRole.SHARE_OF, whole),))
    assert derive([whole, half]) == []


@pytest.mark.parametrize(("km", "derived"), [(1200, True), (90, False)])
def test_a_day_of_a_long_way_is_derived_from_the_next_sentence_and_of_a_short_one_not(km, derived):
    text = source("c", "He drove many km. The tour took nine days.")
    way = claim(text, "many km", km, "km", measure="distance")
    days = claim(text, "nine days", 9, "days", kind=Kind.DURATION, measure="duration:drive")
    assert bool(derive([way, days])) is derived


def test_no_daily_way_is_derived_where_two_ways_or_two_spells_are_told():
    text = source("c", "He drove 1,200 km and she drove 900 km. The tour took nine days, the rest four days.")
    ways = [claim(text, f"{n} km", n.replace(",", ""), "km", measure="distance") for n in ("1,200", "900")]
    spells = [claim(text, f"{w} days", n, "days", kind=Kind.DURATION, measure="duration:drive") for w, n in (("nine", 9), ("four", 4))]
    assert derive([*ways, spells[0]]) == []
    assert derive([ways[0], *spells]) == []
    assert derive([ways[0], spells[0]]) != []


@pytest.mark.parametrize(("total", "expected"), [(14000, []), (16000, ["A109"])])
def test_a_number_of_ones_at_a_price_makes_a_sum(total, expected):
    text = source("j", "They bought forty bicycles at 350 euros each, which makes so many euros.")
    number = claim(text, "forty bicycles", 40, "bicycles", measure="orders")
    price = claim(text, "350 euros", 350, "EUR", measure="price")
    assert faults(text, number, price, claim(text, "so many euros", total, "EUR", measure="cost")) == expected


@pytest.mark.parametrize(("each", "expected"), [(350, []), (450, ["A109"])])
def test_a_sum_over_a_number_of_ones_makes_so_much_each(each, expected):
    text = source("j", "They paid 14,000 euros for forty bicycles, which makes so many euros each.")
    total = claim(text, "14,000 euros", 14000, "EUR", measure="cost")
    number = claim(text, "forty bicycles", 40, "bicycles", measure="orders")
    assert faults(text, total, number, claim(text, "so many euros", each, "EUR", measure="price")) == expected


@pytest.mark.parametrize(("green", "expected"), [(25, 0), (32, 1), (60, 0)])
def test_shares_that_are_listed_as_all_make_a_hundred_or_are_no_list_of_all(green, expected):
    text = source("g", "In the poll 40 percent chose red, 35 percent chose blue and so many percent chose green.")
    claims = [
        claim(text, words, number, "%", aspect=Aspect.SHARE, measure="vote_share")
        for words, number in (("40 percent", 40), ("35 percent", 35), ("so many percent", green))
    ]
    assert len(faults(text, *claims)) == expected


@pytest.mark.parametrize(("each", "expected"), [(41000, []), (61000, ["A109"])])
def test_an_average_is_drawn_from_the_sum_and_the_number_of_the_sentences_before(each, expected):
    text = source("j", "There were 200 cases. They cost 8.2 million euros. On average that is so many euros a case.")
    number = claim(text, "200 cases", 200, "cases", measure="cases")
    total = claim(text, "8.2 million euros", 8200000, "EUR", measure="cost", grain="100000")
    assert faults(text, number, total, claim(text, "so many euros", each, "EUR/case", aspect=Aspect.RATE, measure="cost")) == expected
