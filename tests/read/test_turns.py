"""Interviews and questions with their answers are told by their layout, whichever they use."""

import pytest

from factcheck.read.turns import turns


@pytest.mark.parametrize(
    "text",
    [
        "The new hall.\n\n**How many seats?**\n\nAbout 4,000.\n\n**Since when?**\n\nSince May.",
        "**How many seats?** About 4,000.\n\n**Since when?** Since May.",
        "## How many seats?\n\nAbout 4,000.\n\n## Since when?\n\nSince May.",
        "– How many seats?\nAbout 4,000.\n– Since when?\nSince May.",
        "Q: How many seats?\nA: About 4,000.\nQ: Since when?\nA: Since May.",
        "Herald: How many seats?\n\nIda Moss: About 4,000.\n\nHerald: Since when?\n\nIda Moss: Since May.",
    ],
)
def test_questions_and_answers_take_turns(text: str) -> None:
    found = [(turn.asks, text[turn.start : turn.end].strip(" *\n#–")) for turn in turns(text)]
    assert found == [(True, "How many seats?"), (False, "About 4,000."), (True, "Since when?"), (False, "Since May.")]


@pytest.mark.parametrize(
    "text",
    [
        "**The hall**\n\nIt has 4,000 seats. Enough? No.\n\n**The price**\n\nIt cost 3 million. Too much? Yes.",
        "Police: 300 marchers.\nUnion: 900 marchers.\nPolice: no arrests.\nUnion: two arrests.",
        "Who pays? Nobody knows. Who gains? The same.",
    ],
)
def test_headings_figures_and_rhetoric_are_no_dialogue(text: str) -> None:
    assert turns(text) == ()


def test_a_prompt_that_is_no_question_is_of_the_one_who_asks() -> None:
    text = "**Who pays?**\n\nThe town.\n\n**The hall is sold out.**\n\nNearly.\n\n**And then?**\n\nRest."
    assert [text[turn.start : turn.end] for turn in turns(text) if turn.asks] == ["Who pays?", "The hall is sold out.", "And then?"]
