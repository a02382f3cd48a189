"""What a rule makes of how surely two claims are about one thing, and of what a claim lacks.

Elsewhere somebody asks about two claims, which are then meant to be compared. Here they stand among others of a dossier, and it is given
how likely it is that they contradict each other.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.placed import placed, raw_pair
from factcheck.graph.side import Alike
from factcheck.link.linked import LinkedClaim
from factcheck.model import Reason
from factcheck.model.time_iso import parse_time
from factcheck.rules.compatible.part_of_period import begins_together
from factcheck.rules.conflict.record_since import is_since
from factcheck.rules.example import claim
from tests.rules.test_near_misses import BASE, RUNG, Fields, changed

Known = dict[str, Any]
_DOUBTED: Known = {
    "contradicting": -9.0,
    "agreeing": -9.0,
    "plausible": False,
    "beyond_doubt": False,
    "sure": False,
    "certain": False,
    "lenient": False,
    "likely": False,
}

_PLACED = frozenset({"aligned", "beside", "many_dates"})  # what is given to a pair, and not found by it

# code, what holds, fields of the left and of the right over the first example of the rule, what is known of the pair, whether it speaks
ROWS: list[tuple[str, str, Fields, Fields, Known, bool]] = [
    ("C106", "a plan beside what happened, about one thing beyond doubt", {"modality": "planned"}, {},
     {"beyond_doubt": True, "overrules": True}, True),
    ("C106", "a plan beside what happened", {"modality": "planned"}, {}, {}, False),
    ("C106", "a place that one text leaves out, plausibly a contradiction", {"place": "FR"}, {}, {"plausible": True}, True),
    ("C106", "a place that one text leaves out", {"place": "FR"}, {}, {}, False),
    ("C106", "no day in one text, a month on, beyond doubt", {"published": "2023-01-20"}, {"time": None, "published": "2023-02-20"},
     {"beyond_doubt": True, "overrules": True, "plausible": True}, True),
    ("C106", "no day in one text, a month on", {"published": "2023-01-20"}, {"time": None, "published": "2023-02-20"}, {}, False),
    ("C106", "no day in one text, of a count, surely a contradiction",
     {"measure": "deaths", "low": 46, "unit": "people", "aspect": "level", "published": "2023-03-20"},
     {"measure": "deaths", "low": 56, "unit": "people", "aspect": "level", "time": None, "published": "2023-04-20"},
     {"sure": True, "plausible": True}, True),
    ("C106", "no day in one text, of a share, surely a contradiction", {"published": "2023-01-20"},
     {"time": None, "published": "2023-02-20"}, {"sure": True}, False),
    ("C106", "how strong something is, plausibly a contradiction", {"measure": "magnitude", "unit": None, "aspect": "level", "time": None},
     {"measure": "magnitude", "unit": None, "aspect": "level", "time": None}, {"plausible": True}, True),
    ("C106", "how strong something is, with less to join them", {"measure": "magnitude", "unit": None, "aspect": "level", "time": None},
     {"measure": "magnitude", "unit": None, "aspect": "level", "time": None}, {}, False),
    ("C111", "a rank that is planned in one, beyond doubt", {"modality": "planned"}, {}, {"beyond_doubt": True, "overrules": True}, True),
    ("C111", "a rank that is planned in one", {"modality": "planned"}, {}, {}, False),
    ("K318", "two ranks a year apart without a day, beyond doubt", {"time": None, "published": "2023-01-20"},
     {"time": None, "published": "2024-01-20"}, {"beyond_doubt": True, "overrules": True}, False),
    ("K318", "two ranks a year apart without a day", {"time": None, "published": "2023-01-20"},
     {"time": None, "published": "2024-01-20"}, {}, True),
    ("K307", "a place inside a place, plausibly a contradiction", {}, {}, {"plausible": True}, False),
    ("K307", "a place inside a place", {}, {}, {}, True),
    ("K317", "a year in one text, no time in the other, months apart", {"time": "2025"}, {}, {}, True),
    ("K317", "a year in one text, no time in the other, of one week", {"time": "2025"}, {"published": "2025-07-22"}, {}, False),
    ("K317", "a year in one text, no time in the other, of one thing", {"time": "2025"}, {}, {"strict": True}, False),
    ("K302", "a part and its whole, beyond doubt one thing", {"low": 11}, {"low": 13}, {"beyond_doubt": True, "overrules": True}, False),
    ("K304", "another group, beyond doubt one thing", {}, {}, {"beyond_doubt": True, "overrules": True}, False),
    ("C107", "events that are called otherwise, likely one", {}, {"measure": "date:visit"}, {"contradicting": 1.0}, True),
    ("C107", "events that are called otherwise, less likely one", {}, {"measure": "date:visit"}, {"contradicting": 0.9}, False),
    ("C108", "places of one sort, of what is named otherwise", {}, {}, {"aligned": True, "likely": True, "contradicting": -0.7}, True),
    ("C108", "places of one sort, of what is less likely one", {}, {}, {"aligned": True, "likely": True, "contradicting": -0.8}, False),
    ("C108", "places of one sort, of what is likely two things", {}, {}, {"aligned": True, "likely": False, "contradicting": 1.0}, False),
    ("C108", "places of what is less likely one, beyond doubt", {}, {}, {"aligned": True, "beyond_doubt": True, "overrules": True}, True),
    ("C108", "places of what is asked about", {}, {}, {"aligned": True, "beside": Beside(asked=True)}, True),
    ("C108", "talks held in March and opened in May", {"measure": "place:event", "time": "2026-03"},
     {"measure": "place:open", "time": "2026-05"}, {"aligned": True, "beyond_doubt": True, "overrules": True}, False),
    ("C108", "talks held in March and, elsewhere, in May", {"measure": "place:event", "time": "2026-03"},
     {"measure": "place:event", "time": "2026-05"}, {"aligned": True, "beyond_doubt": True, "overrules": True}, True),
    ("C108", "read alike in both articles", {}, {}, {}, True),
    ("C108", "the factory and the headquarters, beyond doubt", {"measure": "place:factory"}, {},
     {"beyond_doubt": True, "overrules": True}, False),
    ("C108", "a company has many shops", {"measure": "place:shop?"}, {"measure": "place:shop?"}, {"contradicting": 9.0}, False),
    ("C108", "one of many shops, beyond doubt", {"measure": "place:shop?"}, {"measure": "place:shop?"},
     {"beyond_doubt": True, "overrules": True}, True),
    ("C117", "of two years", {"time": "2019"}, {"time": "2021"}, {}, False),
    ("C117", "of two years, beyond doubt", {"time": "2019"}, {"time": "2021"}, {"beyond_doubt": True, "overrules": True}, True),
    ("C117", "a change beside a level", {"aspect": "change"}, {}, {"beyond_doubt": True, "overrules": True}, False),
    ("C118", "events that are called otherwise, likely one", {"measure": "date:rescue"}, {}, {"contradicting": 1.0}, True),
    ("C118", "events that are called otherwise, less likely one", {"measure": "date:rescue"}, {}, {"contradicting": 0.9}, False),
    ("C118", "events that are called otherwise, of which somebody asks", {"measure": "date:rescue"}, {},
     {"contradicting": 9.0, "beside": Beside(asked=True)}, False),
    ("C118", "events of one name, however likely", {}, {}, {}, True),
    ("C118", "an article that gives many hours", {}, {}, {"many_dates": True}, False),
    ("C102", "another figure of what is denied by name", {"object": "the flagship"}, {"object": "the flagship", "low": 13000}, {}, False),
    ("G206", "another event on that day", {"measure": "date:collapse"}, {}, {}, False),
    ("G206", "another word for what happened on that day", {"measure": "date:collapse", "time": "2024-10-18"}, {"time": "2024-10-18"},
     {"lenient": True}, True),
    ("K309", "a plan and what came of it, a figure beyond doubt", {"measure": "staff", "kind": None, "low": 80, "time": "2025"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2025"}, {"beyond_doubt": True, "overrules": True}, False),
    ("K309", "a plan and what came of it", {"measure": "staff", "kind": None, "low": 80, "time": "2025"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2025"}, {}, True),
    ("K309", "a plan and what came of it in another year, beyond doubt", {"measure": "staff", "kind": None, "low": 80, "time": "2024"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2025"}, {"beyond_doubt": True, "overrules": True}, True),
    ("K317", "a count without a day, surely a contradiction", {"measure": "deaths"}, {"measure": "deaths"}, {"sure": True}, False),
    ("K317", "a count without a day", {"measure": "deaths"}, {"measure": "deaths"}, {}, True),
    ("K317", "what varies, without a day, surely a contradiction", {}, {}, {"sure": True}, True),
    ("K316", "a running total without a day, surely a contradiction", {"time": None}, {"time": None}, {"sure": True}, True),
    ("K316", "a count of months ago without a day, surely a contradiction", {"measure": "killed", "time": None, "published": "2025-01-10"},
     {"measure": "killed", "time": None, "published": "2025-06-10"}, {"sure": True}, False),
    ("K316", "a total without a day", {"time": None}, {"time": None}, {}, True),
    ("K316", "the injured of yesterday, still being counted", {"measure": "injured", "low": 5, "approx": "exact", "time": "2025-08-05",
     "published": "2025-08-05"}, {"measure": "injured", "low": 9, "time": None, "published": "2025-08-06"}, {}, True),
    ("K316", "the marchers of yesterday, who are no longer counted", {"measure": "turnout_crowd", "low": 500, "approx": "exact",
     "time": "2025-08-05", "published": "2025-08-05"}, {"measure": "turnout_crowd", "low": 900, "time": None, "published": "2025-08-06"},
     {}, False),
    ("K316", "a bound of old by a twentieth", {}, {"low": 68250, "grain": 1}, {}, False),
    ("K316", "a bound of old by more than a twentieth", {}, {"low": 68260, "grain": 1}, {}, True),
    ("K308", "more than the stated maximum", {"low": 75}, {"low": 90, "high": 95}, {}, False),
    ("K306", "another measure", {"measure": "visitors"}, {}, {}, False),
    ("K306", "no figure", {"low": None}, {"low": None}, {}, False),
    ("K305", "no figure", {"low": None}, {"low": None}, {}, False),
    ("K304", "no figure", {"low": None}, {"low": None}, {}, False),
    ("K314", "totals by two days", {"measure": "orders", "time": "../2023-12"}, {"measure": "orders", "time": "../2024-12"}, {}, False),
    ("K314", "a total by a day, and one of a later season", {"measure": "orders", "time": "../2023-12"},
     {"measure": "orders", "time": "2024-06-01/2024-08-31"}, {}, False),
    ("K314", "totals, each for a season of its own", {"measure": "orders", "time": "2023-01-01/2023-04-06"},
     {"measure": "orders", "time": "2024-01-01/2024-04-05"}, {}, False),
    ("K314", "totals, each for more than a season of its own", {"measure": "orders", "time": "2023-01-01/2023-04-07"},
     {"measure": "orders", "time": "2024-01-01/2024-04-06"}, {}, True),
    ("K307", "where something lies, and in which country", {"kind": "place"}, {"kind": "place"}, {}, False),
    ("K307", "a measure that is only like the other", {}, {}, {"alike": Alike.LIKE}, False),
    ("K313", "a measure that is only like the other", {}, {}, {"alike": Alike.LIKE}, False),
    ("K306", "a measure that is only like the other", {}, {}, {"alike": Alike.LIKE}, False),
    ("K316", "a measure that is only like the other", {}, {}, {"alike": Alike.LIKE}, False),
    ("K323", "two figures of one sentence, likely of one thing", {}, {}, {"odds": -1.9, "contradicting": -4.0, "beside": Beside()}, True),
    ("K323", "two figures of one sentence, of what is less likely one thing", {}, {},
     {"odds": -2.1, "contradicting": -4.0, "beside": Beside()}, False),
    ("K323", "two figures of one sentence, of which one may be a slip", {}, {},
     {"odds": 1.0, "contradicting": -2.4, "beside": Beside()}, False),
    ("K323", "a figure of one digit", {"low": 30000}, {"quote": "Lyra costs 25,490 euros here, against 30,000 in France"}, {}, False),
    ("K323", "the figure in another unit", {}, {"quote": "Lyra costs 25,490 euros here, against 24,990 dollars in Utah"}, {}, False),
    ("K323", "the figure with a unit of its own", {}, {"quote": "Lyra costs 25,490 euros here, 24,990 euros in France"}, {}, True),
    ("K323", "about as much", {}, {"quote": "Lyra costs 25,490 euros here, and about 25,000 euros in France"}, {}, True),
    ("K323", "what is denied", {"modality": "denied"}, {}, {}, False),
    ("K322", "a post that is denied", {"modality": "denied"}, {}, {}, False),
    ("K322", "a post to come", {}, {"modality": "planned"}, {}, False),
    ("K322", "what is told of a post without naming it", {"object": None}, {}, {}, False),
    ("K322", "one office, held no longer", {"object": "former mayor of Lunel"}, {"object": "mayor of Lunel"}, {}, False),
    ("K322", "an office that nobody knows, held no longer", {"object": "former glassblower of Lunel"}, {}, {}, False),
    ("K322", "an office that nobody knows, taken of late", {}, {"object": "now glassblower of Lunel"}, {}, False),
    ("K322", "two offices that one may hold at once, of two years", {"object": "president of Lovable"},
     {"object": "chief executive of Lovable", "published": "2027-12"}, {}, False),
    ("K322", "two offices that nobody holds at once, of two years", {"object": "chief executive of Lovable"},
     {"object": "coach of Lovable", "published": "2027-12"}, {}, True),
    ("K322", "two offices that nobody holds at once, in one year", {"object": "chief executive of Lovable"},
     {"object": "coach of Lovable"}, {}, False),
    ("K309", "as many as planned, two weeks late", {"low": 120, "time": "2025-06-01"}, {"time": "2025-06-15"}, {}, False),
    ("K309", "as many as planned, more than two weeks late", {"low": 120, "time": "2025-06-01"}, {"time": "2025-06-16"}, {}, True),
    ("K309", "a figure that lies ahead of its article is none of what was done", {"time": "2027"},
     {"time": "2026", "published": "2025-09-01"}, {}, False),
    ("G210", "fewer than planned, in one year", {"measure": "staff", "kind": None, "low": 100, "time": "2025"},
     {"measure": "staff", "kind": None, "low": 80, "time": "2025"}, {}, False),
    ("G210", "as many as planned, in another year", {"measure": "staff", "kind": None, "low": 100, "time": "2025"},
     {"measure": "staff", "kind": None, "low": 100, "time": "2026"}, {}, False),
    ("C112", "within two hundred days", {}, {"published": "2025-10-17"}, {}, True),
    ("C112", "more than two hundred days apart", {}, {"published": "2025-10-18"}, {}, False),
    ("C112", "nothing is no tenth of anything", {"low": "0.0"}, {}, {}, False),
    ("C112", "a factor of ten thousand is none", {"low": 250}, {"low": 2500000}, {}, False),
    ("C112", "a million for a figure", {"low": 25}, {"low": 25000000}, {}, True),
    ("K318", "a day apart", {"time": "2024-05-01"}, {"time": "2024-05-02"}, {}, True),
    ("K320", "no rank", {"measure": "area_covered", "aspect": "level"}, {"measure": "area_covered", "aspect": "level"}, {}, False),
    ("K318", "undated, two hundred days apart", {"time": None, "published": "2025-03-01"}, {"time": None, "published": "2025-09-17"}, {},
     False),
    ("K318", "undated, more than two hundred days apart", {"time": None, "published": "2025-03-01"},
     {"time": None, "published": "2025-09-18"}, {}, True),
    ("C109", "half a year apart", {}, {"time": "2025-02-12"}, {}, True),
    ("C109", "more than half a year apart", {}, {"time": "2025-02-11"}, {}, False),
    ("K319", "half a year apart", {"time": "2025-02-12"}, {"time": "2025-08-11"}, {}, False),
    ("K319", "more than half a year apart", {"time": "2025-02-11"}, {"time": "2025-08-11"}, {}, True),
    ("C109", "a holder who is not named", {"subject": None}, {}, {}, False),
    ("K319", "a holder who is not named", {"subject": None}, {}, {}, False),
    ("C113", "a season apart", {}, {"published": "2025-11-15"}, {}, True),
    ("C113", "more than a season apart", {}, {"published": "2025-11-16"}, {}, False),
    ("K310", "plans of a month", {"published": "2023-03-01"}, {"published": "2023-03-31"}, {}, False),
    ("K310", "plans more than a month apart", {"published": "2023-03-01"}, {"published": "2023-04-01"}, {}, True),
    ("C108", "a year apart", {"published": "2024-03-01"}, {"published": "2025-03-02"}, {}, True),
    ("C108", "more than a year apart", {"published": "2024-03-01"}, {"published": "2025-03-03"}, {}, False),
    ("C105", "half of what it was", {"low": 22}, {"low": 11}, {}, True),
    ("C105", "less than half of what it was", {"low": 23}, {"low": 11}, {}, False),
    ("C105", "totals of stretches that overlap", {"measure": "orders", "time": "2025-06/2025-08"},
     {"measure": "orders", "time": "2025-07/2025-09", "published": "2025-10-08"}, {}, False),
    ("C105", "told in articles of one day", {"measure": "orders", "time": "2025-08-01", "published": "2025-09-10"},
     {"measure": "orders", "time": "2025-09-01", "published": "2025-09-10"}, {}, False),
    ("C105", "told in articles of two days", {"measure": "orders", "time": "2025-08-01", "published": "2025-09-10"},
     {"measure": "orders", "time": "2025-09-01", "published": "2025-09-11"}, {}, True),
    ("C105", "of one day", {}, {"published": "2025-08-11"}, {}, False),
    ("K311", "an estimate of the day on which the count was told", {}, {"published": "2025-06-01"}, {}, True),
    ("K311", "an estimate that is newer than the count", {}, {"published": "2025-05-31"}, {}, False),
    ("K311", "a quarter less", {"low": 75}, {"low": 100, "grain": 1}, {}, True),
    ("K311", "more than a quarter less", {"low": 74}, {"low": 100, "grain": 1}, {}, False),
    ("U103", "another measure", {"measure": "visitors"}, {}, {}, False),
    ("U103", "another subject", {"subject": "Leucate fire"}, {}, {}, False),
    ("U103", "of many things that one may count", {"measure": "count:order?"}, {"measure": "count:order?"}, {}, False),
    ("G201", "a measure that is only like the other", {}, {}, {"alike": Alike.LIKE}, False),
    ("G201", "a telling figure of a measure that is like the other", {"low": 1123}, {"low": 1123}, {"alike": Alike.LIKE}, True),
    ("G201", "a telling figure of a measure that never exceeds the other", {"low": 1123}, {"low": 1123}, {"alike": Alike.AT_MOST}, False),
    ("G201", "a subject that one text leaves open", {"subject": None}, {}, {}, False),
    ("G201", "a telling figure, of a subject that one text leaves open", {"subject": None, "low": 1123}, {"low": 1123}, {}, True),
    ("G208", "partners of a maker and of its product", {"measure": "partners", "kind": "other", "object": "Darty", "subject": "Citroën"},
     {"measure": "partners", "kind": "other", "object": "Darty", "subject": "Citroën Ami"}, {}, True),
    ("G208", "the partners of two makers", {"measure": "partners", "kind": "other", "object": "Darty", "subject": "Citroën"},
     {"measure": "partners", "kind": "other", "object": "Darty", "subject": "Renault"}, {}, False),
    ("G201", "a flow of two years, certainly one statement", {"measure": "visitors", "low": 8710000, "time": "2024"},
     {"measure": "visitors", "low": 8710000, "time": "2025"}, {"certain": True}, True),
    ("G201", "a flow of two years", {"measure": "visitors", "low": 8710000, "time": "2024"},
     {"measure": "visitors", "low": 8710000, "time": "2025"}, {}, False),
]  # fmt: skip


def found(code: str, left: Fields, right: Fields, known: Known) -> Reason | None:
    """What a rule says of two claims among others, of which nothing is sure but what is given."""
    one, other = changed(code, left, right)
    made = replace(raw_pair(one.linked("a"), other.linked("b")), **{k: v for k, v in known.items() if k in _PLACED})
    vars(made).update(_DOUBTED | {k: v for k, v in known.items() if k not in _PLACED})
    return RUNG[code].check(made)


@pytest.mark.parametrize(
    ("code", "title", "left", "right", "known", "expected"), ROWS, ids=[f"{row[0]}-{row[1].replace(' ', '-')}" for row in ROWS]
)
def test_a_rule_weighs_how_surely_two_claims_are_about_one_thing(
    code: str, title: str, left: Fields, right: Fields, known: Known, expected: bool
) -> None:
    assert (found(code, left, right, known) is not None) is expected, title


def _without(claim_field: str) -> Callable[[LinkedClaim], LinkedClaim]:
    return lambda c: replace(c, claim=c.claim.model_copy(update={claim_field: None}))


def _without_of_source(source_field: str) -> Callable[[LinkedClaim], LinkedClaim]:
    return lambda c: replace(c, source=c.source.model_copy(update={source_field: None}))


def _undated(c: LinkedClaim) -> LinkedClaim:
    return replace(_without_of_source("published")(_without("time")(c)), time=None)


def _open(end: str) -> Callable[[LinkedClaim], LinkedClaim]:
    return lambda c: replace(c, time=None if c.time is None else c.time.model_copy(update={end: None}))


LACKING: Mapping[str, Callable[[LinkedClaim], LinkedClaim]] = {
    "figure": _without("value"),
    "words": _without("object"),
    "speaker": _without("attributed_to"),
    "name of its article": _without_of_source("outlet"),
    "day of its article": _without_of_source("published"),
    "day of its own or of its article": _undated,
    "beginning of its time": _open("start"),
    "end of its time": _open("end"),
    "place": lambda c: replace(c, place=None),
    "subject": lambda c: replace(_without("subject")(c), entity=None),
}


@pytest.mark.parametrize("code", sorted(BASE))
@pytest.mark.parametrize("what", LACKING)
def test_a_rule_may_be_asked_about_claims_that_lack_anything(what: str, code: str) -> None:
    one, other = BASE[code].left.linked("a"), BASE[code].right.linked("b")
    lack = LACKING[what]
    for a, b in ((lack(one), other), (one, lack(other)), (lack(one), lack(other))):
        for beside in (Beside(), Beside(asked=True)):
            found = RUNG[code].check(placed(raw_pair(a, b), beside))
            assert found is None or found.code == code


# in what two claims differ, the fields of one (of either in turn) or of both, and the rules that need them alike in it
DIFFERING: list[tuple[str, Fields | tuple[Fields, Fields], str]] = [
    ("measure", {"measure": "visitors"},
     "C101 C102 C103 C104 C105 C106 C108 C109 C111 C112 C113 C116 C118 G201 G202 G203 G204 G205 G206 G207 G208 G210 K301 K302 K304 K305"
     " K306 K308 K309 K310 K311 K312 K313 K316 K317 K318 K319 K320 K321 U101 U103 U104 U105 U107"),
    ("subject", {"subject": "Morland"}, "C113 C114 G206 G207 G208 K320 K322 U101 U103 U104 U105"),
    ("population", {"population": ("women",)},
     "C101 C102 C103 C104 C105 C106 C107 C110 C111 C112 C113 C116 C117 C118 G201 G202 G203 G204 G205 G210 K309 K311 K320 U107"),
    ("that one is denied", {"modality": "denied"},
     "C105 C106 C107 C108 C109 C110 C111 C112 C113 C114 C116 C117 C118 G201 G202 G203 G204 G205 G206 G207 G208 G210 K309 K310 K311 K316"
     " K317 K320 K322 U101 U103 U105 U107"),
    ("that one is planned", {"modality": "planned"},
     "C105 C106 C107 C108 C109 C111 C114 C116 C118 G206 K311 K322 U107"),
    ("that one is a change", {"aspect": "change"},
     "C101 C104 C105 C106 C110 C111 C112 C116 C117 G204 K305 K308 K309 K311 K312 K313 K314 K316 K317 K318 K321 U101 U103 U105"),
    ("that one is about so much", {"approx": "about"}, "C103 C104 C105 C110 C112 C116 C117 G201 G204"),
    ("place", ({"place": "FR"}, {"place": "US"}),
     "C103 C104 C105 C111 C112 C113 C116 C117 G201 G202 G203 G204 G205 G207 K303 K307 K311 K320 U103"),
    ("kind", {"kind": "other"}, "C104 C107 C108 C109 C114 C118 G206 G207 K310 K319 K322"),
    ("basis", ({"basis": ("gross",)}, {"basis": ("net",)}),
     "C101 C102 C103 C104 C105 C106 C107 C110 C111 C112 C113 C116 C117 C118 G201 G202 G203 G204 G205 G210 G211 K309 K311 K320 U107"),
    ("number of countries", ({"countries": 3}, {"countries": 5}),
     "C101 C102 C103 C105 C106 C107 C110 C111 C112 C113 C116 C117 C118 G201 G202 G203 G204 G205 G210 K309 K311 K320 U107"),
    ("year", ({"time": "2001"}, {"time": "2004"}),
     "C101 C102 C104 C105 C106 C110 C111 C112 C116 C117 G206 G210 K312 K313 U101 U104 U107"),
]  # fmt: skip
LACK = [(code, respect, fields) for respect, fields, codes in DIFFERING for code in codes.split()]


@pytest.mark.parametrize(("code", "respect", "fields"), LACK, ids=[f"{code}-{respect.replace(' ', '-')}" for code, respect, _ in LACK])
def test_a_rule_is_silent_where_two_claims_differ_in_what_it_needs_alike(
    code: str, respect: str, fields: Fields | tuple[Fields, Fields]
) -> None:
    for left, right in [fields] if isinstance(fields, tuple) else [(fields, {}), ({}, fields)]:
        one, other = changed(code, left, right)
        read = raw_pair(one.linked("a"), other.linked("b"))
        doubted = replace(read, beside=Beside())
        vars(doubted).update(_DOUBTED)
        for made in (doubted, replace(read, beside=Beside(asked=True))):
            assert RUNG[code].check(made) is None, respect


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2010-01-01/2020-12-31", "2011-01-02/2020-12-31", True),
        ("2010-01-01/2020-12-31", "2011-01-03/2020-12-31", False),  # more than a year apart
        ("2020-01-01/2020-12-27", "2020-03-31/2020-12-27", True),
        ("2020-01-01/2020-12-27", "2020-04-01/2020-12-27", False),  # more than a quarter of the longer one
        ("2020-01-01/2020-12-31", "2020-01-01/2020-07-01", False),  # less than half of it
        ("2020-01-01/2020-12-31", "2020-01-01/2020-07-02", True),
        ("2020-01-01/2020-12-31", "../2020-12-31", False),
        ("2020-01-01/2020-12-31", None, False),
    ],
)
def test_totals_since_one_start_begin_within_a_year_and_a_quarter_of_the_longer(one: str, other: str | None, together: bool) -> None:
    a, b = claim("orders", 1000, time=one).linked("a"), claim("orders", 2000, time=other).linked("b")
    assert begins_together(raw_pair(a, b)) is begins_together(raw_pair(b, a)) is together
    days = claim("temperature", 20, unit="°C", time=one).linked("a"), claim("temperature", 30, unit="°C", time=one).linked("b")
    assert not begins_together(raw_pair(*days)), "what does not grow has no total"


@pytest.mark.parametrize(
    ("time", "since"),
    [
        ("1949/..", True),
        ("1975/2025-08", True),
        ("2023-01-01/2025-01-01", True),
        ("2023-01-01/2024-12-31", False),  # two years
        ("1949", False),
        ("../1949", False),
    ],
)
def test_a_record_holds_since_the_beginning_of_a_stretch_of_more_than_two_years(time: str, since: bool) -> None:
    assert is_since(parse_time(time)) is since
