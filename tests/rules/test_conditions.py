"""Each condition of a rule by itself: two claims that meet all others, and differ in what it asks.

As in `test_among_others.py`, the first example of the rule has other fields, and what is known of the pair is given.
"""

import pytest

from factcheck.graph.compare.beside import Beside
from factcheck.graph.side import Side
from tests.rules.test_among_others import Known, speaks
from tests.rules.test_near_misses import Fields

ASKED: Known = {"beside": Beside(asked=True)}
SURE: Known = {"beyond_doubt": True, "sure": True, "plausible": True, "likely": True, "contradicting": 5.0, "agreeing": 5.0, "odds": 5.0}

_BRIDGE = {"measure": "length", "unit": "m", "aspect": "level"}
_MARCH = {"measure": "demonstrators", "unit": None, "aspect": "level", "subject": "demonstrators"}
_CREW = {"measure": "crew", "unit": None, "aspect": "level"}
_LENGTH = {"measure": "duration", "unit": "days", "kind": "duration", "aspect": "level", "time": None}
_VOTERS = {"measure": "share:voters", "unit": "%", "kind": "percent", "aspect": "share"}
_VISIT = {"measure": "date:visit?"}
_ALONE = {"subject": None, "measure": "date:visit", "quote": "am vierten"}
_APART = {"subject": None, "quote": "le onze"}

# code, what holds, fields of the left and of the right over the first example of the rule, what is known of the pair, whether it speaks
ROWS: list[tuple[str, str, Fields, Fields, Known, bool]] = [
    ("C116", "as many as the maximum", {"approx": "exact", "low": 1300}, {}, {}, False),
    ("C116", "more in the month after", {"time": "2025-09-07", "published": "2025-09-08"}, {}, {}, False),
    ("C102", "the figure of two years earlier is denied", {"measure": "staff"}, {"measure": "staff", "time": "2023-06"}, {}, False),
    ("C102", "denied two weeks later", {"measure": "staff", "time": None, "published": "2025-06-10"},
     {"measure": "staff", "time": None, "published": "2025-06-24"}, {}, True),
    ("C102", "denied more than a year later", {"measure": "staff", "time": None, "published": "2025-06-10"},
     {"measure": "staff", "time": None, "published": "2026-06-24"}, {}, False),
    ("C102", "denied two weeks before it was told", {"measure": "staff", "time": None, "published": "2025-06-24"},
     {"measure": "staff", "time": None, "published": "2025-06-10"}, {}, False),
    ("C107", "read alike in both articles, however little else joins them", {}, {}, {}, True),
    ("C107", "of whom one text says nothing", {"subject": None}, {}, {}, False),
    ("C107", "of whom one text says nothing, of which somebody asks", {"subject": None}, {}, ASKED, True),
    ("C107", "two events, of which somebody asks", {"measure": "date:visit", "time": "2024-06-20"}, {}, ASKED, False),
    ("C107", "called otherwise in sentences that share nothing", _ALONE, _APART, {"contradicting": 2.0}, False),
    ("C107", "called otherwise in sentences that share a concept", _ALONE, _APART,
     {"contradicting": 2.0, "weighed": {"concepts": 1.0}}, True),
    ("C107", "called otherwise in sentences of one clause", _ALONE, _APART, {"contradicting": 2.0, "weighed": {"clause": 1.0}}, True),
    ("C107", "called otherwise, where one has the clause of the other", _ALONE, _APART,
     {"contradicting": 2.0, "weighed": {"clause": 1.0}, "aligned": True}, False),
    ("C107", "called alike in sentences that share nothing", _ALONE, _APART | {"measure": "date:visit"}, {"contradicting": 2.0}, True),
    ("C107", "one day and month in two years, of what happens often", _VISIT, _VISIT | {"time": "2023-12-20"}, {}, True),
    ("C107", "days of one month, of what happens often", _VISIT, _VISIT, {}, True),
    ("C107", "months that follow each other, of what happens often", _VISIT | {"time": "2024-08"}, _VISIT | {"time": "2024-09"}, {}, False),
    ("C107", "stretches that begin and end apart, of what is often", _VISIT | {"time": "1995/2001"}, _VISIT | {"time": "2003/2005"}, {},
     False),
    ("C107", "a month, and the year that ends with it", {"time": "2024-12"}, {"time": "2024"}, {}, False),
    ("C107", "stretches that begin a year apart and end together", {"time": "1995/2002"}, {"time": "1996/2002"}, {}, True),
    ("C107", "each in the news of its own, of one month", {"time": "2024-07-05", "published": "2024-07-06"},
     {"time": "2024-07-15", "published": "2024-07-16"}, {}, True),
    ("C107", "two singers", {"subject": "Nora Vell"}, {"subject": "Tom Brask"}, ASKED, False),
    ("C107", "a singer, and nobody by name", {"subject": "Nora Vell"}, {"subject": None}, ASKED, True),
    ("C107", "nobody by name, and a singer", {"subject": None}, {"subject": "Nora Vell"}, ASKED, True),
    ("C107", "a singer, and a name of one word", {"subject": "Nora Vell"}, {"subject": "Morland"}, ASKED, True),
    ("C107", "a singer, and what is no name", {"subject": "Nora Vell"}, {"subject": "concert hall"}, ASKED, True),
    ("C107", "a singer, and what has a number", {"subject": "Nora Vell"}, {"subject": "Flamanville 3"}, ASKED, True),
    ("C108", "the factory and the headquarters, likely one", {"measure": "place:factory"}, {},
     {"aligned": True, "likely": True, "contradicting": 0.0, "alike": Side.SAME}, False),
    ("C108", "told of 2001 in one and of no time in the other", {"time": "2001"}, {}, {}, True),
    ("C117", "rounded so that they may be one", {"grain": 100}, {"grain": 100}, {}, False),
    ("C117", "what is left of a whole", {"quote": "38 pools are left"}, {}, {}, False),
    ("C117", "digits that make up a hundred, and no shares", {"measure": "area_covered", "unit": "ha", "low": 81},
     {"measure": "area_covered", "unit": "ha", "low": 18}, {}, True),
    ("C117", "two shares that make up more than the whole", _VOTERS | {"low": 46}, _VOTERS | {"low": 64}, {}, True),
    ("C106", "two ranks", {"measure": "rank:visitors", "aspect": "rank"}, {"measure": "rank:visitors", "aspect": "rank"}, {}, False),
    ("C106", "the most there was, and what there is", _CREW | {"aspect": "maximum"}, _CREW, {}, False),
    ("C106", "what is left of a whole", {"quote": "38 pools are left"}, {}, {}, False),
    ("C106", "what two parties count", {"said_by": "the police"}, {"said_by": "the CGT"}, {}, False),
    ("C106", "what two parties tell and do not count", _CREW | {"said_by": "the police"}, _CREW | {"said_by": "the CGT"}, {}, True),
    ("C106", "marchers of marchers", _MARCH, _MARCH, {}, False),
    ("C106", "marchers of marchers, beyond doubt", _MARCH, _MARCH, {"beyond_doubt": True}, True),
    ("C106", "marchers of marchers, settled", _MARCH, _MARCH, {"settled": True}, True),
    ("C106", "the length of what one text alone says where it is", _BRIDGE | {"place": "FR"}, _BRIDGE, {}, True),
    ("C106", "what varies, of a place that one text leaves out, settled", {"place": "FR"}, {}, {"settled": True}, True),
    ("C106", "days, nobody says of what", _LENGTH, _LENGTH, {}, False),
    ("C106", "days, nobody says of what, of which somebody asks", _LENGTH, _LENGTH, ASKED, True),
    ("C106", "days, nobody says of what, beyond doubt", _LENGTH, _LENGTH,
     {"beyond_doubt": True, "plausible": True, "contradicting": 1.0}, True),
    ("C106", "days, nobody says of what, beyond doubt and hardly a contradiction", _LENGTH, _LENGTH,
     {"beyond_doubt": True, "plausible": True, "contradicting": -1.0}, False),
    ("C106", "days, nobody says of what, likely a contradiction", _LENGTH, _LENGTH, {"plausible": True, "contradicting": 1.0}, False),
    ("C106", "of stretches that overlap", {"time": "2020/2024"}, {"time": "2022/2026"}, {}, False),
    ("C106", "of stretches that overlap, beyond doubt", {"time": "2020/2024"}, {"time": "2022/2026"}, {"beyond_doubt": True}, True),
    ("C106", "of two years, beyond doubt", {"time": "2001"}, {}, {"beyond_doubt": True}, False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "title", "left", "right", "known", "expected"), ROWS, ids=[f"{row[0]}-{row[1].replace(' ', '-')}" for row in ROWS]
)
def test_a_rule_asks_each_of_its_conditions(code: str, title: str, left: Fields, right: Fields, known: Known, expected: bool) -> None:
    assert speaks(code, left, right, known) is expected, title
