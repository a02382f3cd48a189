"""What the sentences of claims name and speak of."""

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


def test_one_sentence_in_two_languages_speaks_of_the_same_things() -> None:
    english, french = sentence_concepts("36 homes were destroyed", "en"), sentence_concepts("36 maisons ont été détruites", "fr")
    assert {"home", "destroy"} <= english & french


def test_words_of_saying_and_of_rising_say_nothing_of_what_a_sentence_is_about() -> None:
    assert sentence_concepts("officials said it rose", "en") <= {"official"}


def test_an_article_is_about_what_most_of_its_claims_are_about() -> None:
    assert topic(["fire", "fire", None, "aude"]) == "fire"
    assert topic([None, None]) is None
    assert topic([f"e{i}" for i in range(9)]) is None
