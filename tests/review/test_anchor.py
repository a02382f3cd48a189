"""Whether the words of a quote stand once in an article, or need the words around them to be found again."""

import itertools
import re
from typing import Any

from factcheck.review.ledger.anchor import context


class Counted(str):
    """A text that counts how often all of it is searched."""

    searched = 0

    def find(self, *about: Any) -> int:
        type(self).searched += 1
        return super().find(*about)


def test_words_that_stand_once_need_no_context_and_others_have_it_wherever_they_stand() -> None:
    text = "It sold 100 homes, then 1,100 homes; 7 of the 100 homestead plots. It sold. Aha aha ahaha 7"
    for start, end in itertools.combinations(range(len(text) + 1), 2):
        words = text[start:end]
        once = sum(text.startswith(words, at) for at in range(len(text))) == 1
        assert (context(text, (start, end)) is None) is once, words


def test_a_long_article_is_not_searched_for_each_of_its_quotes() -> None:
    text = Counted(" ".join(f"The office counted {n} people in ward {n}." for n in range(100, 2000)))
    quotes = [found.span() for found in re.finditer(r"\d+ people", text)]
    alone = sum(context(text, quote) is None for quote in quotes)
    assert alone == sum(not any(f"{front}{n} people" in text for front in range(1, 10)) for n in range(100, 2000))
    assert Counted.searched == 0
