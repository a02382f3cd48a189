"""News in brief: what stands in one item is reckoned with nothing of another."""

from factcheck.reconcile.columns import _PARAGRAPH, _sets_off
from tests.reconcile.test_calculations import faults


def opened(text: str) -> list[bool]:
    return [_sets_off(text, m.end()) for m in _PARAGRAPH.finditer(text)]


def test_a_word_in_bold_or_a_place_opens_an_item_and_a_question_or_a_plain_sentence_does_not():
    assert opened("**Parking.** It costs 3 euros.\n\nPARIS — Rain fell.\n\nPamplona.- El queso gana.") == [True, True, True]
    assert opened("**Who pays?** The state does.\n\nThe rain fell, he said.\n\nIt was late — very late — when they came.") == [False] * 3


def test_a_fault_inside_an_item_is_found():
    first = "**Bridges.** The span at Holm will cost 90 million euros, the county said on Monday."
    assert faults("en", f"{first}\n\nPARIS — The ticket rises from 40 to 50 euros, an increase of 40 percent.")
