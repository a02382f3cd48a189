"""Sentences and tokens keep their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang import languages, pack
from factcheck.read.text import paragraph_around, sentences, tokenize


def cut(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It cost $2.5bn. Nobody paid.", ["It cost $2.5bn.", "Nobody paid."]),
        ("en", "She left it in 2022. £410,000 of it is spent.", ["She left it in 2022.", "£410,000 of it is spent."]),
        ("en", "Dr. Smith met the U.S. envoy. He left.", ["Dr. Smith met the U.S. envoy.", "He left."]),
        ("en", '"It is late." He left.', ['"It is late."', "He left."]),
        ("en", "It blew at 70 km/h. The mast of 16 m. J. Smith saw it.", ["It blew at 70 km/h.", "The mast of 16 m.", "J. Smith saw it."]),
        ("de", "Im Jahr 11 v. Chr. kam er mit 60 km/h. Der Mast fiel.", ["Im Jahr 11 v. Chr. kam er mit 60 km/h.", "Der Mast fiel."]),
        ("fr", "M. Dupont a parlé. « Rien. » Il est parti.", ["M. Dupont a parlé.", "« Rien. »", "Il est parti."]),
        ("fr", "Depuis janv. 2024, 2.609 ventes. Voilà.", ["Depuis janv. 2024, 2.609 ventes.", "Voilà."]),
        ("es", "Costó 3.500 euros. ¿Quién pagó?", ["Costó 3.500 euros.", "¿Quién pagó?"]),
        ("de", "Es kostete ca. 3 Mio. Euro. Niemand zahlte.", ["Es kostete ca. 3 Mio. Euro.", "Niemand zahlte."]),
        ("de", "Sie sagte: „Das war es.“ Im Vorjahr ging sie.", ["Sie sagte: „Das war es.“", "Im Vorjahr ging sie."]),
        ("de", "Er kam. »Wir gehen.« Niemand ging.", ["Er kam.", "»Wir gehen.«", "Niemand ging."]),
        ("fr", "« C'est tout. » dit-elle. « Non. » Il rit.", ["« C'est tout. » dit-elle.", "« Non. »", "Il rit."]),
        ("en", "A headline\n\nA sentence.", ["A headline", "A sentence."]),
        (
            "en",
            "The plant at the mouth of the river made\n4,000 cars a year. It closed before the\nwar.",
            ["The plant at the mouth of the river made\n4,000 cars a year.", "It closed before the\nwar."],
        ),
        (
            "fr",
            "Le marché recule\nLes ventes de cyclomoteurs ont baissé cette année.",
            ["Le marché recule", "Les ventes de cyclomoteurs ont baissé cette année."],
        ),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(language: str, text: str, expected: list[str]) -> None:
    assert cut(text, language) == expected


def test_an_elided_article_is_a_token_of_its_own() -> None:
    assert [t.text for t in tokenize("l’Ami n'est d'accord")] == ["l’", "Ami", "n'", "est", "d'", "accord"]


def test_a_word_is_one_string_wherever_it_stands_for_a_long_text_repeats_its_words() -> None:
    first, again = (tokenize(text)[0] for text in ("Sparrows came.", "Sparrows left."))
    assert first.text is again.text and first.low is again.low and (first.text, first.low) == ("Sparrows", "sparrows")


@given(st.text(max_size=300), st.sampled_from(languages()))
def test_sentences_and_tokens_lie_in_the_text_in_order_and_do_not_overlap(text: str, language: str) -> None:
    at = 0
    for sentence in sentences(text, pack(language)):
        assert at <= sentence.start < sentence.end <= len(text)
        at = sentence.end
        inner = sentence.start
        for token in sentence.tokens:
            assert inner <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
            inner = token.end


@given(st.text(max_size=300))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    covered = "".join(cut(text, "en"))
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


def test_a_paragraph_reaches_from_one_empty_line_to_the_next() -> None:
    text = "One.\n\nTwo, in\ntwo lines.\n\nThree."
    found = [text[slice(*paragraph_around(text, at, at + 3))].strip() for at in map(text.index, ("One", "lines", "Three"))]
    assert found == ["One.", "Two, in\ntwo lines.", "Three."]
