"""News in brief: what stands in one item is reckoned with nothing of another."""

from tests.reconcile.test_calculations import faults

_ITEMS = [
    "**Bridges.** The span at Holm will cost 90 million euros, the county said on Monday.",
    "**Grants.** The theatre got 30 million euros; the remaining 45 million go to the zoo.",
]


def test_items_of_a_column_are_reckoned_apart():
    assert faults("en", "\n\n".join(_ITEMS)) == []


def test_paragraphs_of_one_report_are_reckoned_together():
    one = "The span at Holm will cost 90 million euros, the county said on Monday. The state gives 30 million; the remaining 45 million go on."
    assert faults("en", one)


def test_a_fault_inside_an_item_is_found():
    assert faults("en", "\n\n".join([*_ITEMS, "PARIS — The ticket rises from 40 to 50 euros, an increase of 40 percent."]))
