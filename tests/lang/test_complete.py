"""What `factcheck lang check` says of a pack: what is missing, and what in it nothing reads as it stands."""

from pathlib import Path

import pytest

from factcheck.extract.times.phrases import phrases
from factcheck.extract.times.reading import reader
from factcheck.lang import languages, pack, tie_words, word_class
from factcheck.lang.complete import mistaken
from factcheck.lang.pack import Pack
from factcheck.model import InputError
from factcheck.reconcile.terms import cues


def dutch(folder: Path, **parts: str) -> Pack:
    (folder / "nl").mkdir()
    for part, text in parts.items():
        (folder / "nl" / f"{part}.toml").write_text(text, "utf-8")
    return Pack(folder / "nl")


@pytest.mark.parametrize("code", languages())
def test_no_pack_of_the_tool_holds_what_nothing_reads(code: str) -> None:
    assert mistaken(pack(code)) == []


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"tmes": ""}, "nl/tmes.toml is read by nothing; did you mean `time`?"),
        ({"numbers": 'decimall = ","'}, "nl/numbers.toml: nothing reads `decimall`; did you mean `decimal`?"),
        ({"numbers": "decimal = 5"}, "nl/numbers.toml: `decimal` is a number, and a word is wanted"),
        ({"numbers": '[small]\neen = "1"'}, "nl/numbers.toml: `small.een` is a word, and a number is wanted"),
        ({"arithmetic": 'totaal = ["samen"]'}, "nl/arithmetic.toml: nothing reads `totaal`; did you mean `total`?"),
        ({"arithmetic": 'van = ["van"]'}, "nl/arithmetic.toml: nothing reads `van`"),
        ({"speech": '[words]\ndeterminr = ["de"]'}, "nl/speech.toml: nothing reads `words.determinr`; did you mean `determiner`?"),
        ({"text": 'abbreviations = "dr"'}, "nl/text.toml: `abbreviations` is a word, and a list is wanted"),
    ],
)
def test_a_misspelt_file_or_key_and_a_value_of_the_wrong_sort_are_named(tmp_path: Path, parts: dict[str, str], says: str) -> None:
    assert mistaken(dutch(tmp_path, **parts)) == [says]


def test_what_is_well_written_and_a_key_of_the_language_alone_are_no_mistakes(tmp_path: Path) -> None:
    assert mistaken(dutch(tmp_path, numbers='decimal = ","\nvoorzetsels = ["te"]\n[small]\neen = 1', concepts='[general]\nx = ["y"]')) == []


@pytest.mark.parametrize("kind", ["totall", "relative clause"])
def test_words_of_a_kind_that_no_language_has_cannot_be_asked_for(kind: str) -> None:
    assert tie_words("pt", "particle") == ()  # Portuguese lists none
    with pytest.raises(InputError, match=f"no language has arithmetic.{kind}"):
        cues.has(kind, "in all", "en")
    with pytest.raises(InputError, match=f"no language has speech.words.{kind}"):
        word_class("pt", kind)


@pytest.mark.parametrize(
    ("say", "says"), [("{day} {maand}", "no slot 'maand' in '{day} {maand}'"), ("{day", "a brace of '{day' is not closed")]
)
def test_a_phrase_of_time_that_cannot_be_compiled_is_an_error_that_names_it(tmp_path: Path, say: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        phrases(dutch(tmp_path, time=f'[[phrase]]\nread = "date"\nsay = ["{say}"]'))
    with pytest.raises(InputError, match="no phrase of time is read as 'datum'"):
        reader("datum")


def test_swiss_spelling_is_known_but_for_what_is_another_word() -> None:
    words = pack("de").part("numbers")["tens"]
    assert words["dreissig"] == words["dreißig"] == 30
    past = str(pack("de").part("tense"))
    assert "'schliesst'" in past or "'hiess'" in past
    assert "'maß'" in past and "'mass'" not in past
