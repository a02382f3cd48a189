"""What the tool writes is written in both languages, and as each of them joins words."""

import re
from decimal import Decimal

import pytest

from factcheck.check.codes import _table, code_page, code_title, codes
from factcheck.lang import languages, pack
from factcheck.lang.amounts import unit_words, value_words
from factcheck.lang.joined import joined, quoted, typeset
from factcheck.lang.say import has_name, measure_words, say
from factcheck.lang.times import time_told
from factcheck.measures.concept import concepts
from factcheck.measures.registry import measures
from factcheck.model import Aspect, Kind, Modality, Status, Value
from factcheck.model.time_iso import parse_time
from factcheck.report.spans import on_one_line
from factcheck.rules import ladder

SENTENCES = ("check", "explain", "reconcile", "report", "review", "rules")
_GAP = re.compile(r"\{(\w+)(?::[^}]*)?\}")


def sentences(language: str, part: str) -> dict[str, str]:
    def walk(node: object, path: str) -> dict[str, str]:
        if isinstance(node, dict):
            return {k: v for name, inner in node.items() for k, v in walk(inner, f"{path}.{name}").items()}
        return {path: str(node)}

    return walk(typeset(language, part), part)


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


@pytest.mark.parametrize("part", SENTENCES)
def test_each_sentence_is_written_in_both_languages_with_the_same_values(part: str) -> None:
    english, french = sentences("en", part), sentences("fr", part)
    assert english.keys() == french.keys()
    assert {k: set(_GAP.findall(v)) for k, v in english.items()} == {k: set(_GAP.findall(v)) for k, v in french.items()}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_that_a_report_names_by_an_id_has_a_name(language: str) -> None:
    named, told = typeset(language, "measures"), typeset(language, "report")
    assert {id for id in measures() if not has_name(language, id)} == set()
    scopes = {id for code in languages() for table in ("population", "basis") for id in pack(code).part("speech").get(table, {})}
    assert scopes - named["scope"].keys() == set()
    assert {value.value for kind in (Kind, Aspect, Modality, Status) for value in kind} <= told["ledger"].keys()


def test_everything_that_is_counted_has_a_french_name_in_one_and_in_many() -> None:
    units = {concept.unit for concept in concepts().values() if concept.unit}
    assert {unit for unit in units if "«" in unit_words("fr", unit)} == set()
    assert unit_words("fr", "parking spaces", one=True) == " place de stationnement"
    assert unit_words("fr", "countries", one=True) == " pays"
    assert unit_words("fr", "animals", one=True) == " animal"


def test_a_word_that_french_does_not_know_stands_in_quotation_marks() -> None:
    assert plain(unit_words("fr", "zorgles")) == " « zorgles »"
    assert unit_words("fr", "km/h") == " km/h"


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [
        ("0", "people", "0 personne"),
        ("1.5", "kg", "1,5 kg"),
        ("1.17", "USD/EUR", "1,17 dollar pour un euro"),
        ("2", "USD", "2 dollars"),
        ("15000", "CHF", "15 000 francs suisses"),
        ("1290000", "t", "1,29 million de tonnes"),
        ("3", "EUR/L", "3 euros le litre"),
    ],
)
def test_french_has_no_plural_below_two(number: str, unit: str, told: str) -> None:
    stated = Decimal(number)
    assert plain(value_words("fr", Value(low=stated, high=stated, stated=stated, unit=unit))) == told


@pytest.mark.parametrize(
    ("before", "words", "told"),
    [
        ("de", "environ 650 commandes", "d'environ 650 commandes"),
        ("de", "650 commandes", "de 650 commandes"),
        ("de", "les ventes", "des ventes"),
        ("de", "le Maroc", "du Maroc"),
        ("de", "l'Espagne", "de l'Espagne"),
        ("de", "hectares", "d'hectares"),
        ("de", "hangars", "de hangars"),
        ("de", "yaourts", "de yaourts"),
        ("de", "Officials", "d'Officials"),
        ("à", "Le Courrier", "au Courrier"),
        ("à", "La Gazette", "à La Gazette"),
        ("que", "environ 40", "qu'environ 40"),
        ("en", "le printemps 2025", "au printemps 2025"),
        ("en", "mai 2025", "en mai 2025"),
    ],
)
def test_french_contracts_and_elides(before: str, words: str, told: str) -> None:
    assert plain(joined("fr", before, words.replace("'", "’"))) == told


@pytest.mark.parametrize(
    ("language", "iso", "alone", "within"),
    [
        ("fr", "2021-02-01", "1er février 2021", "le 1er février 2021"),
        ("fr", "2025-08-10/2025-08-13", "du 10 au 13 août 2025", "la période du 10 au 13 août 2025"),
        ("fr", "2025-07-28/2025-08-03", "du 28 juillet au 3 août 2025", "la période du 28 juillet au 3 août 2025"),
        ("fr", "2024-08/2025-08", "d'août 2024 à août 2025", "la période d'août 2024 à août 2025"),
        ("fr", "2025-autumn", "automne 2025", "l'automne 2025"),
        ("en", "2020-05/2020-12", "May to December 2020", "May to December 2020"),
        ("en", "2025-08-10/2025-08-13", "10 to 13 August 2025", "10 to 13 August 2025"),
    ],
)
def test_times_stand_alone_and_within_a_sentence(language: str, iso: str, alone: str, within: str) -> None:
    told = time_told(language, parse_time(iso))
    assert (plain(told), plain(told.whole)) == (alone, within)


def test_a_reason_names_what_it_compares_in_the_language_of_its_reader() -> None:
    told = say("fr", "rules.other_population", {"x": "scope:new", "y": "scope:used included"})
    assert plain(told) == "les deux ne comptent pas la même chose : « neuf » pour l'un, « occasion comprise » pour l'autre"
    told = say("fr", "rules.other_measure", {"large": "measure:orders", "small": "measure:sales"})
    assert plain(told).startswith("l'un donne les commandes, l'autre les ventes,")
    assert plain(say("fr", "rules.place_in_place", {"large": "place:RO", "small": "Oradea"})) == "Oradea fait partie de la Roumanie"
    assert say("en", "rules.place_in_place", {"large": "place:GB", "small": "York"}) == "York is in the United Kingdom"


def test_quotation_marks_within_a_quotation_are_others() -> None:
    assert plain(quoted("fr", "cinq kilos, « et de l'huile »")) == "« cinq kilos, “et de l'huile” »"
    assert quoted("en", "he said “no” to it") == "“he said ‘no’ to it”"
    assert quoted("en", "1998.** With the purchase") == "“1998. With the purchase”"


@pytest.mark.parametrize(
    ("measure", "english", "french"),
    [
        ("change:price", "change in price", "évolution du prix"),
        ("share:sales", "share of sales", "part des ventes"),
        ("date:open", "date of opening", "date d'ouverture"),
        ("date:zorgl", "date", "date"),
        ("place:production", "place of production", "lieu de production"),
        ("size:[weight]", "weight", "poids"),
        ("share:count:woman", "share", "part"),
        ("partner", "partners", "partenaires"),
    ],
)
def test_measures_are_named_as_a_reader_would_say_them(measure: str, english: str, french: str) -> None:
    assert (measure_words("en", measure), plain(measure_words("fr", measure))) == (english, french)


def test_no_french_sentence_has_a_plain_space_before_a_sign_nor_a_straight_apostrophe() -> None:
    every = {k: v for part in SENTENCES for k, v in sentences("fr", part).items()}
    assert {k: v for k, v in every.items() if re.search(r" [:;?!%»](?!\w)|« |\w'\w", v)} == {}


def test_the_values_of_a_french_sentence_stand_behind_no_bare_preposition() -> None:
    every = {k: v for part in SENTENCES for k, v in sentences("fr", part).items() if part != "review"}
    bare = {k for k, v in every.items() if re.search(r"\b(?:de|que|à|le|du|au) \{[a-z_]+\}", v)}
    numbers = {k for k in every if k.startswith(("report.count.", "reconcile."))}
    hours_and_rates = {"rules.later_count", "rules.power_of_ten", "rules.converted_usual", "rules.reckoned_to", "rules.different_hours"}
    assert bare - numbers <= hours_and_rates | {"rules.counted_elsewhere"}


def test_the_page_of_each_finding_and_rule_is_written_in_french_with_the_same_parts() -> None:
    english = {code: set(row) for code, row in _table().items()} | {r.code: {"name", "title", *_OF_A_RULE} for r in ladder()}
    assert english == {code: set(row) for code, row in typeset("fr", "codes").items() if "headings" not in code}
    assert "## Comment y remédier\n\nCiter la source que le message nomme." in code_page("S102", "fr")


_OF_A_RULE = ("what", "why", "example", "limits")


@pytest.mark.parametrize("code", codes())
def test_a_french_page_has_nothing_of_the_english_one_but_its_code(code: str) -> None:
    english, french = (set(code_page(code, language).splitlines()) for language in ("en", "fr"))
    assert english & french == {""}
    assert code_title(code, "fr") != code_title(code)


def test_german_quotation_marks_within_a_quotation_give_way_to_those_of_the_reader() -> None:
    assert (
        plain(quoted("fr", "neun Wochen. »Gedeckt waren 65 Prozent«, sagt er.")) == "« neun Wochen. “Gedeckt waren 65 Prozent”, sagt er. »"
    )
    assert plain(quoted("fr", "« Gedeckt », dit-il (« oui »)")) == "« “Gedeckt”, dit-il (“oui”) »"


def test_the_marks_of_a_heading_are_no_words_of_a_quotation() -> None:
    assert quoted("en", "## Ten Ami for America") == "“Ten Ami for America”"
    assert on_one_line("## Ten **Ami** for America") == "Ten Ami for America"


@pytest.mark.parametrize(("language", "told"), [("en", "1 person"), ("fr", "1 personne")])
def test_one_of_many_people_is_a_person(language: str, told: str) -> None:
    one = Decimal(1)
    assert plain(value_words(language, Value(low=one, high=one, stated=one, unit="people"))) == told
