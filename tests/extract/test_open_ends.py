"""Whether a bound leaves out its own number: read from the words of each language, printed so that a reader reads the same again."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures.reading import figures
from factcheck.extract.figures.value import BOUNDS, HEDGES
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack
from factcheck.lang.amounts import value_words
from factcheck.model import Approx, Value

# A sentence of each language in which any hedge may stand before a number, and what is counted there.
SENTENCES = {
    "en": "The firm will cut {} posts.",
    "fr": "Le groupe supprime {} postes.",
    "de": "Der Konzern streicht {} Stellen.",
    "es": "El grupo suprime {} puestos.",
    "it": "Il gruppo taglia {} posti.",
    "pt": "O grupo corta {} vagas.",
}


def hedges(language: str, where: str) -> list[tuple[str, Approx]]:
    """The bounds that a language lists, but for those that say something else in such a sentence."""
    table = pack(language).part("numbers")["hedges"]
    other = {phrase for key in ("passing", "worth", "among", "governing", "within", "versus") for phrase in table.get(key, [])}
    return [(phrase, HEDGES[key]) for key in sorted(BOUNDS) for phrase in table[where].get(key, []) if phrase not in other]


def read(text: str, language: str) -> Value:
    p = pack(language)
    (found,) = figures(text, p, numerals(text, p), [])
    return found.value


HEDGED = [(language, phrase, approx) for language in SENTENCES for phrase, approx in hedges(language, "before")]


@pytest.mark.parametrize(("language", "phrase", "approx"), HEDGED, ids=[f"{row[0]}: {row[1]}" for row in HEDGED])
def test_every_bound_of_a_language_says_whether_its_number_is_left_out(language: str, phrase: str, approx: Approx) -> None:
    space = "" if phrase.endswith("'") else " "
    assert read(SENTENCES[language].format(f"{phrase}{space}640"), language).approx is approx


@given(st.sampled_from(HEDGED), st.integers(min_value=101, max_value=999))
@settings(max_examples=300, deadline=None)
def test_a_bound_is_printed_in_words_that_read_as_the_same_bound(hedged: tuple[str, str, Approx], number: int) -> None:
    language, phrase, _ = hedged
    space = "" if phrase.endswith("'") else " "
    value = read(SENTENCES[language].format(f"{phrase}{space}{number}"), language)
    for reader in ("en", "fr"):  # the languages in which reports are written
        again = read(SENTENCES[reader].format(value_words(reader, value)), reader)
        assert (again.low, again.high, again.approx) == (value.low, value.high, value.approx)


@pytest.mark.parametrize(
    ("language", "text", "approx", "english", "french"),
    [
        ("de", "Mindestens 180 Stellen fallen weg.", Approx.AT_LEAST, "at least 180", "au moins 180"),
        ("de", "Weniger als 50 Stellen bleiben.", Approx.LESS_THAN, "under 50", "moins de 50"),
        ("en", "No more than 50 posts remain.", Approx.AT_MOST, "at most 50", "au plus 50"),
        ("es", "Quedan 50 puestos o más.", Approx.AT_LEAST, "at least 50", "au moins 50"),
        ("fr", "Nul ne touchera plus de 500 parts.", Approx.AT_MOST, "at most 500", "au plus 500"),
        ("en", "Nobody gets at least 500 shares.", Approx.LESS_THAN, "under 500", "moins de 500"),
    ],
)
def test_at_least_is_not_more_than(language: str, text: str, approx: Approx, english: str, french: str) -> None:
    value = read(text, language)
    assert (value.approx, value_words("en", value), value_words("fr", value)) == (approx, english, french)
    assert value.low is None or value.low == value.stated == Decimal(english.rsplit(maxsplit=1)[-1])
