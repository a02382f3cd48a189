"""What news counts is counted in its English plural, whatever the language: the nouns of `counted_nouns.txt`, each behind a number."""

from pathlib import Path

import pytest

from factcheck.evaluate.match import same_unit
from factcheck.extract.cues import speech
from factcheck.lang import languages, pack
from factcheck.measures.concept import concepts
from tests.extract.reading import claim, read

SENTENCES = {
    "en": "The report names 37 {}.",
    "fr": "Le rapport mentionne 37 {}.",
    "de": "Der Bericht nennt 37 {}.",
    "es": "El informe menciona 37 {}.",
}
TABLE = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "counted_nouns.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def unit(text: str, language: str, words: str) -> str | None:
    """The unit of the claim whose quote holds the words."""
    value = claim(read(text, language), words).value
    return value.unit if value is not None else None


@pytest.mark.parametrize("code", SENTENCES)
def test_a_counted_noun_is_read_in_its_english_plural(code: str) -> None:
    at = 1 + list(SENTENCES).index(code)
    wrong = []
    for row in TABLE:
        for noun in row[at].split(", ") if at < len(row) and row[at] else ():
            found = [c.value.unit for c in read(SENTENCES[code].format(noun), code).claims if c.value is not None]
            if not any(same_unit(row[0], said) for said in found):
                wrong.append((noun, row[0], found))
    assert not wrong


def test_the_table_has_fifteen_hundred_nouns_in_all_four_languages() -> None:
    assert sum(len(row) == 5 and all(row) for row in TABLE) >= 1500


def test_souls_and_lives_are_people() -> None:
    for code, text in (("en", "The town lost 12 souls."), ("fr", "Le village a perdu 12 vies."), ("de", "Das Dorf zählt 12 Seelen.")):
        assert unit(text, code, "12") == "people"
    assert unit("The wreck held 12 anchors.", "en", "12") == "anchors"


def test_german_plurals_are_counted_in_the_dative_too() -> None:
    assert unit("Die Polizei fand das Geld in 37 Tresoren.", "de", "37") == "safes"
    assert unit("Der Hof ist von 37 Zäunen umgeben.", "de", "37") == "fences"
    assert unit("Der Hof hat 37 Zimmer.", "de", "37") == "rooms"


def test_a_listed_noun_of_several_words_wins_over_its_first_word() -> None:
    assert unit("La commune compte 37 bornes de recharge.", "fr", "37") == "charging points"
    assert unit("La ville compte 37 pistes cyclables.", "fr", "37") == "cycle paths"
    assert unit("La station compte 37 pistes.", "fr", "37") != "cycle paths"


def test_people_who_ask_for_asylum_are_people_and_their_requests_applications() -> None:
    assert unit("The centre houses 370 asylum seekers.", "en", "370") == "people"
    assert unit("The office received 370 asylum applications.", "en", "370") == "applications"


def test_a_form_is_listed_once_in_a_language() -> None:
    for code in languages():
        rows = pack(code).part("counted").get("counts", {})
        listed = [word for words in rows.values() for word in words]
        assert len(listed) == len(set(listed)), code


def test_each_unit_of_a_listed_form_names_what_is_counted() -> None:
    units = {known.unit for known in concepts().values()}
    for code in ("en", "fr", "de", "es"):
        assert {unit for unit in pack(code).part("counted")["counts"] if unit not in units} == set(), code


def test_a_list_that_two_files_have_belongs_to_the_second() -> None:
    found = speech(pack("fr")).phrases
    assert "étages" in found["counts.floors"]
    assert "étages" not in found["counts.stages"]
