"""One condition of a rule at a time: its example with a single respect changed, on either side of the line that the rule draws.

A rule speaks where the ladder gives its code, as the reason or among what it would have said too.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from factcheck.graph.compare.placed import pair
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules import Rule, ladder
from factcheck.rules.example import Example, Said

BASE: Mapping[str, Example] = {rung.code: next(e for e in rung.examples if e.fires) for rung in ladder()}
"""The first example of each rule on which it speaks."""

RUNG: Mapping[str, Rule] = {rung.code: rung for rung in ladder()}

Fields = dict[str, Any]
_MAKERS = ("renault", "aixam")


def spoken(left: Said, right: Said) -> list[str]:
    relation = judge(left.linked("a"), right.linked("b"))
    return [] if relation is None else [r.code for r in (*relation.reasons, *relation.also)]


# code, what the pair has that the example lacks, fields of the left, fields of the right
SILENT: list[tuple[str, str, Fields, Fields]] = [
    ("C101", "a figure that is more than twice the other is another figure", {"low": "40"}, {}),
    ("C101", "an outlet of two letters may be any word", {"said_by": "LT"}, {"outlet": "LT"}),
    ("C101", "one article cannot misreport itself", {"source": "one", "outlet": "La Tribune"}, {"source": "one"}),
    ("C101", "another population is another figure", {"population": ("women",)}, {}),
    ("C121", "a figure that is only about so much is no target of its own", {"approx": "about"}, {}),
    ("C121", "a stretch of years is due in none of them", {"time": "2027/2036"}, {}),
    ("C121", "one year, told as the last in which it may be reached", {"time": "../2038"}, {}),
    ("C102", "another figure is denied", {}, {"low": 13000}),
    ("C102", "the figure of another time is denied", {}, {"time": "2024-06"}),
    ("C102", "weeks apart, a text that gives no day denies the news of its own", {"published": "2025-06-01", "time": None}, {"time": None}),
    ("C102", "a part is denied", {"population": ("women",)}, {}),
    ("C102", "a part of what is denied", {"subject": "fire", "measure": "injured/firefighter"}, {"subject": "fire", "measure": "injured"}),
    ("C103", "deliveries that are planned", {"modality": "planned"}, {}),
    ("C103", "an estimate may miss", {"approx": "about"}, {}),
    ("C103", "of two other places", {"place": "FR"}, {"place": "FR/Paris"}),
    ("C103", "deliveries of a later day have had time to rise", {"time": "2025-09-30"}, {}),
    ("C103", "of other countries", {"countries": 14}, {"countries": 18}),
    ("C103", "fewer deliveries than orders", {"low": 70000}, {}),
    ("C103", "deliveries of a year, orders of its half", {"time": "2024-07/2025-06"}, {"time": "2025-01/2025-06"}),
    ("C104", "an estimate may miss", {"approx": "about"}, {}),
    ("C104", "a later figure of the part", {"time": "2025-09-11"}, {}),
    ("C104", "a part by two respects", {"place": "FR/Paris"}, {"place": "FR"}),
    ("C104", "another basis", {"basis": ("gross",)}, {"basis": ("net",)}),
    ("C104", "a part below its whole", {"low": 11}, {}),
    ("C104", "shares of two groups are no parts", {"low": 19, "unit": "%"}, {"low": 13, "unit": "%"}),
    ("C105", "an estimate may be corrected", {"approx": "about"}, {}),
    ("C105", "a drop by more than half is another scope", {}, {"low": 9}),
    ("C105", "counts of two parties", {"measure": "demonstrators", "said_by": "the police"},
     {"measure": "demonstrators", "said_by": "the CGT"}),
    ("C105", "a later day that an older article tells of", {"measure": "orders", "time": "2025-08-11", "published": "2025-09-10"},
     {"measure": "orders", "time": "2025-09-08", "published": "2025-09-09"}),
    ("C105", "the figure of a stretch beside that of a day", {"measure": "orders", "time": "2025-06/2025-08"},
     {"measure": "orders", "time": "2025-09-08"}),
    ("C105", "a plan", {"modality": "planned"}, {"modality": "planned"}),
    ("C105", "of another part of the country", {"place": "FR/Paris"}, {"place": "FR"}),
    ("C106", "another basis that one text leaves out", {"basis": ("adjusted",)}, {}),
    ("C106", "figures more than ten times apart", {"low": "4.3"}, {}),
    ("C106", "figures more than ten times apart, however small", {"low": "0.05"}, {"low": "5.3"}),
    ("C106", "a poll has its own figure", {"concepts": ("poll",)}, {}),
    ("C106", "a place that one text leaves out", {"place": "FR"}, {}),
    ("C106", "a share without a day in one of the texts", {"published": "2023-01-20"}, {"time": None, "published": "2023-02-20"}),
    ("C106", "a part and its whole", {"measure": "injured/firefighter"}, {"measure": "injured"}),
    ("C107", "days of two months in one year are two events where an article gives none of them as single",
     {"measure": "date:visit?"}, {"time": "2024-03-02", "measure": "date:visit?"}),
    ("C107", "a day and a month are no day told wrongly", {"measure": "date:visit?", "time": "2024-08-25"},
     {"measure": "date:visit?", "time": "2024-09"}),
    ("C107", "a plan that was met late", {"modality": "planned"}, {}),
    ("C108", "a plan", {"modality": "planned"}, {}),
    ("C108", "moved within two years", {"published": "2023-09-01"}, {"published": "2025-09-01"}),
    ("C108", "a place inside the other", {}, {"place": "Sweden"}),
    ("C108", "of two years, told in one", {"time": "2020"}, {"time": "2025"}),
    ("C108", "a company has many shops", {"measure": "place:shop?"}, {"measure": "place:shop?"}),
    ("C109", "half a year later there is a successor", {}, {"time": "2025-01-10"}),
    ("C109", "a successor who is named ahead", {"modality": "planned"}, {}),
    ("C109", "one name cut short", {"subject": "Roesch"}, {}),
    ("C110", "another population", {"population": ("women",)}, {}),
    ("C110", "another time", {}, {"time": "2024-07"}),
    ("C110", "another figure", {}, {"low": 210000000}),
    ("C119", "another bound", {}, {"low": 150}),
    ("C119", "a plan", {"modality": "planned"}, {}),
    ("C111", "of two years", {"time": "2021"}, {}),
    ("C111", "in two countries", {"place": "FR"}, {"place": "FR/Paris"}),
    ("C111", "a place hoped for", {"modality": "planned"}, {"modality": "planned"}),
    ("C112", "round figures of one digit", {"low": 200}, {"low": 2000}),
    ("C112", "ten times is a factor, fifty is none", {}, {"low": 12500}),
    ("C112", "the year after", {}, {"published": "2026-03-20"}),
    ("C112", "a denial", {"modality": "denied"}, {}),
    ("C112", "about so many", {"approx": "about"}, {}),
    ("C112", "of two places", {"place": "FR"}, {"place": "US"}),
    ("C113", "two seasons", {}, {"published": "2026-08-10"}),
    ("C113", "in 75 years, which is a round number", {}, {"time": "1950/.."}),
    ("C113", "of two fires", {"subject": "Leucate fire"}, {}),
    ("C113", "the second largest is another place", {}, {"low": 2}),
    ("C113", "of two countries", {"place": "FR"}, {"place": "US"}),
    ("C114", "a year later one may have another post", {}, {"time": "2026-08", "published": "2026-08-10"}),
    ("C114", "one office of one house", {"object": "notary of Paris"}, {"object": "notary of Paris"}),
    ("C114", "a post to come", {}, {"modality": "planned"}),
    ("C114", "posts that one person may hold together", {"object": "chair of Lovable"}, {"object": "historian of Lovable"}),
    ("C116", "a limit of what is planned", {}, {"modality": "planned"}),
    ("C116", "another population", {"population": ("women",)}, {}),
    ("C116", "of two places", {"place": "FR"}, {"place": "US"}),
    ("C116", "more in a part than the most that the whole had", {"measure": "injured/firefighter"}, {"measure": "injured"}),
    ("C117", "a digit more than swapped", {}, {"low": 2660}),
    ("C117", "another year", {}, {"time": "2026-10", "published": "2026-11-07"}),
    ("C117", "of two places", {"place": "FR"}, {"place": "US"}),
    ("C117", "another population", {"population": ("women",)}, {}),
    ("C118", "an hour that is planned", {"modality": "planned"}, {}),
    ("C118", "an hour against a full minute", {"object": "05"}, {}),
    ("C118", "of two days", {"time": "2025-08-01"}, {"time": "2025-08-09"}),
    ("G201", "one is only about so many", {"approx": "about"}, {}),
    ("G201", "another unit", {"unit": "people"}, {"unit": "%"}),
    ("G201", "a count of two years", {"time": "2023-06-01"}, {"time": "2025-06-01"}),
    ("G201", "a round figure of a year and of its half", {"measure": "visitors", "low": 8700000, "time": "2024"},
     {"measure": "visitors", "low": 8700000, "time": "2024-H1"}),
    ("G201", "a share of two seasons", {"measure": "unemployment_rate", "unit": "%", "time": "2023-12-01"},
     {"measure": "unemployment_rate", "unit": "%", "time": "2024-03-31"}),
    ("G202", "the same unit", {}, {"unit": "ha", "low": 16000}),
    ("G202", "another area", {}, {"low": 49500}),
    ("G202", "a denial", {"modality": "denied"}, {}),
    ("G203", "another unit", {"measure": "area_covered", "unit": "ha", "low": 16000},
     {"measure": "area_covered", "unit": "acres", "low": 39600}),
    ("G203", "two exact figures", {"approx": "exact"}, {}),
    ("G203", "a bound far below", {"low": 1000}, {}),
    ("G204", "another unit", {"measure": "area_covered", "unit": "ha", "low": 16000},
     {"measure": "area_covered", "unit": "acres", "low": 39500}),
    ("G204", "a denial", {"modality": "denied"}, {}),
    ("G204", "about so many", {"approx": "about"}, {}),
    ("G205", "two exact figures", {"approx": "exact"}, {}),
    ("G205", "a bound", {"approx": "more-than", "low": 1750}, {}),
    ("G205", "one range in both", {}, {"approx": "about", "low": 1760}),
    ("G205", "another unit", {"measure": "area_covered", "unit": "ha", "low": 16000},
     {"measure": "area_covered", "unit": "acres", "low": 39500}),
    ("G206", "another month", {}, {"time": "2024-11"}),
    ("G206", "a plan beside what happened", {"modality": "planned"}, {}),
    ("G206", "a denial", {"modality": "denied"}, {}),
    ("G206", "two hours of one day", {"time": "2024-10-18T04:47"}, {"time": "2024-10-18T05:47"}),
    ("G207", "another country", {}, {"place": "France"}),
    ("G207", "a denial", {"modality": "denied"}, {}),
    ("G208", "a denial", {"modality": "denied"}, {}),
    ("G208", "the partners of two makers that the articles tell apart",
     {"measure": "partners", "kind": "other", "object": "Darty", "subject": "Renault", "known": _MAKERS, "named": _MAKERS[:1]},
     {"measure": "partners", "kind": "other", "object": "Darty", "subject": "Aixam", "known": _MAKERS, "named": _MAKERS[1:]}),
    ("G208", "another person", {"subject": "Fabian Hedin"}, {}),
    ("G210", "another day", {"time": "2023-02-07"}, {}),
    ("G210", "as many as planned, another year", {"measure": "staff", "kind": None, "low": 100, "time": "2025-12"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2026-12"}),
    ("G210", "as many men as people were planned", {"measure": "staff", "kind": None, "low": 100, "time": "2025-12"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2025-12", "population": ("men",)}),
    ("G210", "two plans", {}, {"modality": "planned"}),
    ("G210", "a denial", {}, {"modality": "denied"}),
    ("K301", "more sold than ordered", {"low": 90000}, {}),
    ("K302", "another measure of one thing", {"measure": "evacuated"}, {}),
    ("K303", "the second place", {"low": 2}, {}),
    ("K303", "less than one percent", {}, {"low": "0.6"}),
    ("K303", "less than half", {}, {"low": 49}),
    ("K303", "of two countries", {"place": "FR"}, {"place": "US"}),
    ("K305", "one text leaves the basis out", {"basis": ()}, {}),
    ("K305", "a part on another basis", {"measure": "injured/firefighter", "unit": None, "low": 11},
     {"measure": "injured", "unit": None, "low": 13}),
    ("K307", "one figure for both", {}, {"low": 38}),
    ("K308", "more than the maximum was seen", {}, {"low": 85, "high": 90}),
    ("K308", "two maxima", {}, {"aspect": "maximum"}),
    ("K308", "the maximum itself was seen", {"approx": "exact"}, {"low": 75, "high": None}),
    ("K308", "the maximum, printed more finely", {"approx": "exact"}, {"low": "74.6", "high": None}),
    ("K309", "the plan was met", {}, {"low": 100}),
    ("K309", "a denial", {}, {"modality": "denied"}),
    ("K309", "as many people as planned, and so many men", {}, {"population": ("men",)}),
    ("K309", "the plan was met nine days late", {"time": "2025-12-01"}, {"time": "2025-12-10", "low": 100}),
    ("K309", "two plans", {}, {"modality": "planned"}),
    ("K310", "two plans told in one month", {}, {"published": "2025-01-10"}),
    ("K310", "a newer text with the earlier day", {"published": "2026-04-20"}, {}),
    ("K310", "one date", {}, {"time": "2029"}),
    ("K310", "a plan and what happened", {}, {"modality": "asserted", "time": "2025"}),
    ("K311", "an estimate that misses by more than a quarter", {"low": "50"}, {}),
    ("K311", "an estimate after the count", {"published": "2025-06-03"}, {}),
    ("K311", "two estimates", {}, {"modality": "estimated"}),
    ("K311", "a plan", {}, {"modality": "planned"}),
    ("K311", "of two places", {"place": "FR"}, {"place": "FR/Paris"}),
    ("K312", "one party", {"said_by": "the CGT"}, {}),
    ("K312", "of two days", {"time": "2023-01-31"}, {}),
    ("K312", "one figure", {}, {"low": 80000}),
    ("K312", "a denial", {"modality": "denied"}, {}),
    ("K312", "one of two parties estimates what parties do not count", {"measure": "staff", "modality": "estimated"}, {"measure": "staff"}),
    ("K313", "one figure for both", {"low": 65000, "approx": "more-than"}, {}),
    ("K313", "a total since one start", {"time": "2020-03/2024-06"}, {}),
    ("K313", "begun within the year", {"time": "2020-12/2024-11"}, {}),
    ("K313", "begun in the first quarter of a year", {"time": "2020-03/2020-12"}, {"time": "2020-01/2020-12"}),
    ("K313", "more than half of a stretch from its start", {"time": "2020-01/2020-07"}, {"time": "2020-01/2020-12"}),
    ("K314", "one stretch, told two months later to the day", {"measure": "orders", "low": 65000, "time": "2020-12-01/2024-10-31"},
     {"measure": "orders", "low": 65000, "time": "2021-01-01/2025-01-01"}),
    ("K314", "ranks of two years are K318", {"measure": "rank:visitors", "low": 3, "aspect": "rank"},
     {"measure": "rank:visitors", "low": 2, "aspect": "rank"}),
    ("K314", "one stretch, told two months later", {"measure": "orders", "low": 65000, "time": "2020-12/2024-10"},
     {"measure": "orders", "low": 65000, "time": "2021-01/2024-12"}),
    ("K316", "fewer later", {}, {"low": 60000}),
    ("K316", "a denial", {}, {"modality": "denied"}),
    ("K316", "the same day", {"time": "2025-09-20", "published": "2025-09-20"}, {"time": "2025-09-20"}),
    ("K317", "days apart", {}, {"published": "2025-07-22"}),
    ("K317", "a denial", {}, {"modality": "denied"}),
    ("K317", "a part of a period", {"measure": "sales", "time": "2020-05/2020-12"}, {"measure": "sales", "time": "2020-01/2024-11"}),
    ("K317", "one figure", {}, {"low": 35}),
    ("K317", "a length does not change", {"measure": "length", "unit": "m"}, {"measure": "length", "unit": "m"}),
    ("K318", "one place on both dates", {}, {"low": 2}),
    ("K318", "a month apart, undated", {"time": None, "published": "2025-07-20"}, {"time": None, "published": "2025-08-10"}),
    ("K319", "within half a year", {}, {"time": "2025-05", "published": "2025-05-10"}),
    ("K319", "another post", {"object": "chief executive of Engie"}, {}),
    ("K319", "a holder who is not named", {"subject": None}, {}),
    ("K319", "one name cut short", {"subject": "Fontana"}, {}),
    ("K320", "a denial", {"modality": "denied"}, {}),
    ("K320", "of two countries", {"place": "FR"}, {"place": "US"}),
    ("K320", "another population", {"population": ("wild",)}, {}),
    ("K320", "the largest of one year", {"time": "1949"}, {}),
    ("K320", "the second largest", {"low": 2}, {}),
    ("K321", "rates of one measure", {"measure": "rate:orders", "unit": "orders/month"}, {}),
    ("K321", "rates of one time", {"time": "2021-05"}, {"time": "2021-05"}),
    ("K321", "a rate beside a total", {"aspect": "level"}, {}),
    ("U101", "both give their day", {}, {"time": "2025-08-11"}),
    ("U101", "a denial", {"modality": "denied"}, {}),
    ("U101", "a length needs no day", {"measure": "length", "unit": "m"}, {"measure": "length", "unit": "m"}),
    ("U103", "both name the place", {}, {"place": "France"}),
    ("U103", "a denial", {"modality": "denied"}, {}),
    ("U103", "figures too roughly rounded to differ", {"measure": "injured", "unit": "people", "low": 500, "grain": 100},
     {"measure": "injured", "unit": "people", "low": 455, "grain": 1}),
    ("U104", "both say who counted", {}, {"said_by": "the CGT"}),
    ("U104", "staff are not counted by parties", {"measure": "staff"}, {"measure": "staff"}),
    ("U105", "a denial", {"modality": "denied"}, {}),
    ("U105", "a plan", {"modality": "planned"}, {}),
    ("U108", "what is left of a whole", {"quote": "38 pools are left"}, {}),
    ("U107", "a plan", {"modality": "planned"}, {}),
    ("U107", "a denial", {}, {"modality": "denied"}),
    ("U107", "another population", {"population": ("women",)}, {}),
    ("U107", "about so much", {"approx": "about"}, {"approx": "about"}),
    ("U107", "a name read from elsewhere, past the names of its sentence", {"named": ("iberia",)}, {}),
    ("U107", "a word for any company", {"generic": True}, {}),
    ("U107", "one company", {}, {"subject": "Lufthansa"}),
    ("U107", "a company that is not named", {}, {"subject": None}),
    ("U107", "neither article knows the other name", {"known": ("lufthansa",)}, {"known": ("air-france-klm",)}),
]  # fmt: skip

# silenced by the ladder, which knows the names that the articles tell apart
BY_THE_LADDER = {("C113", "of two fires"), ("G208", "the partners of two makers that the articles tell apart")}

# still speaks: the other side of a line
SPEAKS: list[tuple[str, str, Fields, Fields]] = [
    ("C101", "a figure of half the size", {"low": "43.9"}, {}),
    ("C101", "a power of ten", {"low": "8.78"}, {}),
    ("C101", "an outlet of three letters", {"said_by": "BBC"}, {"outlet": "BBC"}),
    ("C102", "denied on the day on which the other article appears", {"measure": "staff"}, {"measure": "staff", "time": None}),
    ("C103", "undated, in one week", {"time": None}, {"time": None}),
    ("C103", "orders of a later day", {}, {"time": "2025-09-30"}),
    ("C105", "two days of a total", {"measure": "orders", "time": "2025-08-11"}, {"measure": "orders", "time": "2025-09-08"}),
    ("C105", "a drop to a half", {"low": 22}, {}),
    ("C106", "nothing against something", {"low": "0.0"}, {}),
    ("C107", "one day in two years", {}, {"time": "2023-12-20"}),
    ("C108", "a year apart", {"published": "2024-09-15"}, {}),
    ("C109", "within half a year", {}, {"time": "2025-03-01"}),
    ("C111", "undated, within a month", {"time": None, "published": "2025-07-20"}, {"time": None, "published": "2025-08-10"}),
    ("C112", "a hundred times", {}, {"low": 25000}),
    ("C112", "half a year on", {}, {"published": "2025-10-10"}),
    ("C113", "a year of a round number that is named in words", {"quote": "since 1949"}, {"time": "1950/..", "quote": "since 1950"}),
    ("C113", "a season later, where one cites the other", {"outlet": "El Faro"}, {"published": "2025-12-10", "said_by": "El Faro"}),
    ("C114", "within ten months", {}, {"time": "2026-04", "published": "2026-04-10"}),
    ("C116", "a maximum without a time holds for any", {}, {"time": None}),
    ("G201", "a telling figure of a year and of its half", {"measure": "visitors", "low": 8710000, "time": "2024"},
     {"measure": "visitors", "low": 8710000, "time": "2024-H1"}),
    ("G201", "a share of one season", {"measure": "unemployment_rate", "unit": "%", "time": "2023-12-01"},
     {"measure": "unemployment_rate", "unit": "%", "time": "2024-03-30"}),
    ("G206", "one hour given beside one day", {"time": "2024-10-18T04:47"}, {"time": "2024-10-18"}),
    ("G210", "as many as planned", {"measure": "staff", "kind": None, "low": 100, "time": "2025-12"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2025-12"}),
    ("K303", "a share of one", {}, {"low": "0.6", "unit": None}),
    ("K309", "the plan was met in another year", {}, {"low": 100, "time": "2024-12"}),
    ("K311", "an estimate that misses by a fifth", {"low": "60"}, {}),
    ("K312", "two estimates of what parties do not count", {"measure": "staff", "modality": "estimated"},
     {"measure": "staff", "modality": "estimated"}),
    ("K313", "begun more than a year later", {"time": "2021-02/2024-11"}, {}),
    ("K313", "begun in the second quarter of a year", {"time": "2020-05/2020-12"}, {"time": "2020-01/2020-12"}),
    ("K313", "less than half of a stretch from its start", {"time": "2020-01/2020-05"}, {"time": "2020-01/2020-12"}),
    ("K314", "one figure for stretches that end a season apart", {"measure": "orders", "low": 65000, "time": "2020-12-01/2024-10-31"},
     {"measure": "orders", "low": 65000, "time": "2021-01-01/2025-01-02"}),
    ("K314", "two figures for two long stretches", {"measure": "orders", "low": 65000, "time": "2020-12/2024-11"},
     {"measure": "orders", "low": 78000, "time": "2021-01/2024-12"}),
    ("K316", "a total by a day within the stretch of the other", {}, {"time": "../2024-12", "published": "2024-12-20"}),
    ("K317", "three days apart", {}, {"published": "2025-07-23"}),
    ("K317", "one day after the other, where both are told", {"time": "2025-07-20"}, {"time": "2025-07-21"}),
    ("K318", "undated, most of a year apart", {"time": None, "published": "2025-07-20"}, {"time": None, "published": "2026-03-10"}),
    ("U101", "neither gives its day", {"time": None}, {}),
    ("U107", "known by one of the articles", {"known": ()}, {}),
]  # fmt: skip


def named(rows: list[tuple[str, str, Fields, Fields]]) -> list[str]:
    return [f"{code}-{title.replace(' ', '-')}" for code, title, *_ in rows]


def changed(code: str, left: Fields, right: Fields) -> tuple[Said, Said]:
    base = BASE[code]
    return Said({**base.left.fields, **left}), Said({**base.right.fields, **right})


@pytest.mark.parametrize(("code", "title", "left", "right"), SILENT, ids=named(SILENT))
def test_a_rule_is_silent_where_one_condition_fails(code: str, title: str, left: Fields, right: Fields) -> None:
    one, other = changed(code, left, right)
    assert code not in spoken(one, other), title
    if (code, title) not in BY_THE_LADDER:  # nor does it speak where another rung would drown it
        assert RUNG[code].check(pair(one.linked("a"), other.linked("b"))) is None


@pytest.mark.parametrize(("code", "title", "left", "right"), SPEAKS, ids=named(SPEAKS))
def test_a_rule_speaks_up_to_the_line_that_it_draws(code: str, title: str, left: Fields, right: Fields) -> None:
    assert code in spoken(*changed(code, left, right)), title


@pytest.mark.parametrize(("rate", "slip"), [(("1.01", "1.02"), False), (("1.15", "1.17"), True), (("0.84", "0.86"), True)])
def test_one_number_in_two_currencies_is_no_slip_where_the_texts_give_a_rate_near_one(rate: tuple[str, str], slip: bool) -> None:
    dollars, euros = changed("C110", {}, {})
    low, high = map(Decimal, rate)
    rates = {("USD", "EUR"): (low, high), ("EUR", "USD"): (1 / high, 1 / low)}
    (rung,) = (rung for rung in ladder() if rung.code == "C110")
    assert (rung.check(pair(dollars.linked("a"), euros.linked("b"), rates)) is not None) is slip
