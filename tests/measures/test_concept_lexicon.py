"""Wordings of several languages meet in one concept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang import languages, pack
from factcheck.measures.concept import broader, concept, concepts, is_a
from factcheck.measures.lexicon import lexicon
from factcheck.model import InputError
from factcheck.read.text import tokenize
from tests.work import calls

SAME = [
    ("home", {"en": ["houses", "dwellings"], "fr": ["logements", "habitations"], "de": ["Wohnungen", "Häuser"], "es": ["viviendas"]}),
    ("dead", {"en": ["killed", "lost their lives", "died"], "fr": ["y a laissé la vie", "tués", "décès"], "de": ["ums Leben", "Tote"]}),
    ("dead", {"es": ["fallecidos", "muertos"], "it": ["vittime mortali", "morti"], "pt": ["mortos", "perderam a vida"]}),
    ("injured", {"en": ["wounded", "hurt"], "fr": ["blessées"], "de": ["verletzt"], "es": ["heridos"], "it": ["feriti"]}),
    ("arrested", {"en": ["detained"], "fr": ["interpellés", "gardes à vue"], "es": ["detenidas"], "it": ["arrestate"]}),
    ("sell", {"en": ["sold", "sales"], "fr": ["écoulés", "ventes", "vendues"], "de": ["Verkäufe", "abgesetzt"], "es": ["vendidos"]}),
    ("revenue", {"en": ["revenues"], "fr": ["chiffre d’affaires", "chiffre d'affaires"], "de": ["Umsätze"], "es": ["facturación"]}),
    ("net_profit", {"en": ["net profit", "profit after tax"], "fr": ["bénéfice net"], "de": ["Jahresüberschuss"], "it": ["utile netto"]}),
    ("load_factor", {"en": ["load factor"], "fr": ["coefficient de remplissage"], "de": ["Sitzladefaktor"], "es": ["factor de ocupación"]}),
    ("turnout", {"en": ["voter turnout"], "fr": ["taux de participation"], "de": ["Wahlbeteiligung"], "it": ["affluenza"]}),
]


def found(code: str, text: str) -> set[str]:
    """Concepts in a text, read as the tool reads it."""
    return {hit.concept for hit in lexicon(code).annotate(tokenize(text))}


@pytest.mark.parametrize(("id", "wordings"), SAME, ids=[f"{id}-{'-'.join(w)}" for id, w in SAME])
def test_wordings_of_several_languages_meet_in_one_concept(id: str, wordings: dict[str, list[str]]) -> None:
    for code, texts in wordings.items():
        for text in texts:
            assert id in found(code, text), (code, text)


def test_the_longest_wording_wins_over_its_words() -> None:
    tokens = tokenize("a net profit of 3 million")
    assert [(h.first, h.last, h.concept) for h in lexicon("en").annotate(tokens)] == [(1, 2, "net_profit")]


def test_words_with_one_stem_are_told_apart_by_their_ending() -> None:
    assert "sell" in found("fr", "les ventes ont baissé")
    assert "sell" not in found("fr", "des vents violents")
    assert "wind" in found("fr", "des vents violents")
    assert "dead" not in found("fr", "si tu veux")


def test_a_word_of_grammar_is_no_form_of_a_noun() -> None:
    assert "product" not in found("de", "es war ruhig")
    assert "product" in found("de", "die Ware ist da")


def test_a_capital_tells_the_month_from_the_demonstration() -> None:
    assert "march" in found("en", "the march through Lyon")
    assert "march" not in found("en", "it opened in March")


def test_german_compounds_give_the_concepts_of_their_parts() -> None:
    assert {"home", "price"} <= found("de", "Die Wohnungspreise stiegen")
    assert {"revenue", "rise"} <= found("de", "das Umsatzwachstum")


def test_german_forms_of_a_verb_name_what_its_infinitive_names() -> None:
    for verb in ("kaufte", "kauften", "gekauft", "kauft"):
        assert "buy" in found("de", f"Die Firma {verb} Land"), verb
    assert "attract" in found("de", "Die Schau lockte viele") & found("de", "die angelockten Gäste wurden angelockt")
    assert "heat" not in found("de", "Er heißt Paul")  # a verb of its own, not "heizen"
    assert "departure" not in found("de", "die Seite")


def test_a_hyphen_may_be_there_or_not() -> None:
    assert "second_hand" in found("en", "second-hand cars") & found("en", "second hand cars")
    assert "firefighter" in found("fr", "des sapeurs-pompiers")


def test_no_part_of_a_place_with_small_words_between_hyphens_means_anything() -> None:
    assert not found("fr", "Mont-de-Marsan")
    assert "money" in found("fr", "le montant")


def test_every_language_has_wordings_for_nearly_every_concept() -> None:
    for code in languages():
        table = pack(code).part("concepts")
        named = {id for field, rows in table.items() if field != "forms" for id in rows}
        listed = pack(code).part("counted").get("counts", {})
        named |= {id for id, known in concepts().items() if known.unit in listed}
        assert len(named) > 0.95 * len(concepts()), code


def test_each_wording_is_found_with_its_own_concept() -> None:
    for code in languages():
        words = lexicon(code)
        lost = [
            (wording, id)
            for wording, id in words.wordings
            if not wording.startswith("?")
            and id not in {hit.concept for hit in words.annotate(tokenize(wording.lstrip("_").replace("’", "'")))}
        ]
        # A longer wording may lie within another's beginning; nothing else may be lost.
        assert len(lost) <= 0.02 * len(words.wordings), (code, lost[:20])


def test_a_word_that_mostly_means_something_else_counts_only_in_its_field() -> None:
    assert "funding_round" not in found("fr", "au premier tour de l'élection, 31 %")
    assert "funding_round" not in found("en", "a second round of votes")
    assert "funding_round" in found("en", "investors put 200 million into the company in a new round")
    assert "farm" not in found("en", "a holding of 19.9 percent")


def test_an_unknown_noun_keeps_its_stem_and_is_counted_in_it() -> None:
    assert lexicon("en").concepts_of("zorbles") == ("~zorbl",)
    assert concept("~zorbl").unit == "zorbl"


def test_every_person_is_counted_in_people_and_a_firefighter_is_a_person() -> None:
    assert {c.unit for c in concepts().values() if c.cls == "person"} == {"people"}
    assert is_a("firefighter", "person")
    assert "vehicle" in broader("electric_car")
    assert not is_a("person", "firefighter")


def test_an_undeclared_concept_is_an_error_that_names_it() -> None:
    with pytest.raises(InputError, match="no_such_thing"):
        concept("no_such_thing")


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "de", "es", "it", "pt"]))
def test_any_text_is_annotated_in_order_and_within_its_tokens(text: str, code: str) -> None:
    tokens = tokenize(text)
    hits = lexicon(code).annotate(tokens)
    assert hits == lexicon(code).annotate(tokens)
    assert all(0 <= h.first <= h.last < len(tokens) for h in hits)
    assert [h.first for h in hits] == sorted(h.first for h in hits)


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_very_long_word_makes_no_more_work_than_its_length(code: str) -> None:
    def work(times: int) -> int:
        return calls(lambda: lexicon(code).annotate(tokenize("wohnung" * times)))

    work(5)
    assert work(3_000) < 3 * work(1_000)


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("es", "mujer", "mujeres"),
        ("es", "trabajador", "trabajadores"),
        ("es", "habitante", "habitantes"),
        ("es", "alquiler", "alquileres"),
        ("es", "tren", "trenes"),
        ("es", "padre", "padres"),
        ("pt", "trabalhador", "trabalhadores"),
        ("fr", "hôpital", "hôpitaux"),
        ("fr", "réseau", "réseaux"),
        ("fr", "animal", "animaux"),
    ],
)
def test_a_plural_names_what_its_singular_names(code: str, one: str, many: str) -> None:
    assert set(lexicon(code).concepts_of(many)) == set(lexicon(code).concepts_of(one))


def test_a_german_noun_that_is_a_form_of_a_verb_too_counts_with_its_capital_only() -> None:
    of = lexicon("de").concepts_of
    assert of("Betrug") == of("Betrugs") == ("fraud",)
    assert "fraud" not in of("betrug") + of("betrugen")
    assert "fraud" in of("Steuerbetrug")


@pytest.mark.parametrize(
    ("word", "jobs"),
    [("Stellen", True), ("Lehrerstellen", True), ("Planstelle", True), ("Baustellen", False), ("Haltestelle", False)],
)
def test_the_end_of_a_german_compound_may_mean_less_than_the_word_alone(word: str, jobs: bool) -> None:
    assert ("job" in lexicon("de").concepts_of(word)) is jobs
