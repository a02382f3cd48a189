"""Words that tie one figure to another, and where in a text they must stand."""

import pytest

from factcheck.reconcile.terms import cues


@pytest.mark.parametrize(
    ("told", "text", "expected"),
    [
        (cues.has, "two more than the rest", True),
        (cues.has, "two Thanet ferries", False),  # inside a word
        (cues.has, "two, Than ever", True),
        (cues.starts, " , than the rest", True),
        (cues.starts, "more than the rest", False),
        (cues.opens, "  than the rest", True),
        (cues.opens, ", than the rest", False),
        (cues.ends, "two more than  ", True),
        (cues.ends, "than two more", False),
        (cues.ends, "than two more than", True),
    ],
)
def test_a_cue_is_a_word_of_its_own_in_its_place(told, text, expected):
    assert told("than", text, "en") is expected
    assert told("than", text, "en-GB") is expected
    assert told("part_of_it", text, "en") is False


def test_what_follows_a_cue_is_told_from_the_last_of_them():
    assert cues.after("than", "more than two, less than three", "en") == " three"
    assert cues.after("than", "nothing of the kind", "en") == ""
    assert cues.after("part_of_it", "more than two", "en") == ""
    assert cues.without(["than"], "more than two", "en").split() == ["more", "two"]
    assert cues.without(["part_of_it"], "more than two", "en") == "more than two"


@pytest.mark.parametrize(("text", "way"), [("300 more", 1), ("300 fewer", -1), ("300 of them", 0), ("more or fewer", 0)])
def test_a_text_says_up_or_down_or_neither(text, way):
    assert cues.direction(text, "en") == way


def test_an_elided_word_is_a_cue_with_either_apostrophe():
    elided = [word for word in ("d'", "l'", "qu'") if cues.has("than", f"plus {word}eux", "fr")]
    for word in elided:
        assert cues.has("than", f"plus {word.replace(chr(39), chr(8217))}eux", "fr")
    assert elided


def test_a_total_together_with_others_is_of_more_than_what_was_listed():
    assert cues.has("total", "forty together", "en")
    assert not cues.has("total", "forty together with three others", "en")
