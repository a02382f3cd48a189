"""What the sentences of claims name and speak of."""

from typing import Any

from factcheck.link.context import Mentions, sentence_concepts, topic
from factcheck.model import Source


def source(text: str, language: str = "en") -> Source:
    return Source(name="s", path="sources/s.md", digest="0", language=language, text=text)


def test_the_names_of_a_sentence_are_those_in_its_stretch_and_the_longest_wins() -> None:
    text = "Lisbon Airport closed. Lisbon was dark."
    found = Mentions(source(text), [("Lisbon", "lisbon"), ("Lisbon Airport", "lisbon-airport")])
    assert found.named(0, 22) == {"lisbon-airport"}
    assert found.named(23, len(text)) == {"lisbon"}


def test_a_name_is_not_found_inside_a_word() -> None:
    assert Mentions(source("Amiens grew."), [("Ami", "ami")]).named(0, 12) == frozenset()


def test_a_name_that_begins_or_ends_with_a_mark_is_found_beside_whole_words_only() -> None:
    text = "He left ’t Hooft & Co. for Yahoo! and C++, not for Yahoos."
    found = Mentions(source(text), [("’t Hooft", "hooft"), ("Yahoo!", "yahoo"), ("Yahoo", "yahoo"), ("C++", "c"), ("left ’t", "x")])
    assert found.named(0, len(text)) == {"x", "yahoo", "c"}  # of names that overlap the first is taken
    assert Mentions(source(text), [("’t Hooft", "hooft")]).named(0, len(text)) == {"hooft"}


class Counted(str):
    """A text that counts how often it is asked whether something begins at a place."""

    asked = 0

    def startswith(self, *about: Any) -> bool:
        type(self).asked += 1
        return super().startswith(*about)


def test_a_name_is_looked_for_only_where_its_first_word_stands() -> None:
    names = [f"Name{n} Street" for n in range(1000)]
    text = Counted(" ".join(f"He lives in {name}." for name in names))
    made = source("").model_copy(update={"text": text})
    assert len(Mentions(made, [(name, name) for name in names]).named(0, len(text))) == len(names)
    assert Counted.asked == len(names)


def test_one_sentence_in_two_languages_speaks_of_the_same_things() -> None:
    english, french = sentence_concepts("36 homes were destroyed", "en"), sentence_concepts("36 maisons ont été détruites", "fr")
    assert {"home", "destroy"} <= english & french


def test_words_of_saying_and_of_rising_say_nothing_of_what_a_sentence_is_about() -> None:
    assert sentence_concepts("officials said it rose", "en") <= {"official"}


def test_an_article_is_about_what_most_of_its_claims_are_about() -> None:
    assert topic(["fire", "fire", None, "aude"]) == "fire"
    assert topic([None, None]) is None
    assert topic([f"e{i}" for i in range(9)]) is None
