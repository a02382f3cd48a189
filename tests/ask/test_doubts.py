"""What keeps a claim from answering for certain is said before it: what it does not speak of or tell, and whose word it is not."""

from dataclasses import replace

import pytest

from factcheck.ask.asking_words import languages_of
from factcheck.ask.named import subjects_of
from factcheck.ask.question import Asked
from factcheck.ask.ranking import Ranking
from factcheck.link.linked import Entity, LinkedClaim, Links
from factcheck.model import Kind
from tests.reconcile.made import claim, source

EN = """# A winter of fevers

Meningitis returned to the valley. The ministry counted nine deaths.

The bridge in Lyon cost 4 million euros."""
ES = "En España hubo 2.541 donantes fallecidos."


def links(
    text: str = EN, quote: str = "nine deaths", language: str = "en", *, time: str | None = None, entity: str | None = None
) -> tuple[LinkedClaim, Links]:
    made = claim(source("a", text, language=language), quote, 9, "people", measure="deaths", entity=entity, time=time)
    entities = (Entity("ami", "Citroën Ami", ("Ami",)),) if entity else ()
    return made, Links(claims=(made,), entities=entities, questions=())


def doubts(question: str, made: LinkedClaim, dossier: Links) -> list[tuple[str, str]]:
    asked = Asked(question, languages_of(question)[0])
    found = Ranking(dossier).doubts(made, asked, subjects_of(asked.uncredited, dossier))
    return [(doubt.key, doubt.words) for doubt in found]


def unspoken(question: str, made: LinkedClaim, dossier: Links) -> tuple[str, ...]:
    return tuple(words for key, words in doubts(question, made, dossier) if key == "unspoken")


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("how many donors died?", ("donors",)),
        ("how many people died of meningitis?", ()),  # the sentence before says of what
        ("how many deaths?", ()),
        ("how many people died in January?", ("January",)),
        ("how many people died in Lyon?", ("Lyon",)),  # of another paragraph
        ("how many zorbs died?", ("zorbs",)),
        ("how many people did the ministry take?", ("take",)),  # a verb says what is asked for
        ("how many accidents were there?", ("accidents",)),
        ("how many people died in the collapse?", ("collapse",)),  # no verb, behind its article
        ("how many deaths did Lyon take?", ("Lyon",)),  # no noun: behind a name
        ("how high was Lyon's debt?", ("Lyon", "debt")),
        ("how fast did it spread?", ("how fast",)),
        ("what did the ministry cost?", ("cost",)),  # the paragraph of the bridge is another
        ("How many people died in the valley of Quendor?", ("Quendor",)),
        ("how many deaths were evacuated?", ("evacuated",)),  # what happened to those who are counted
        ("how many deaths without power?", ("without power",)),
    ],
)
def test_a_noun_that_no_claim_speaks_of_is_named(question: str, missing: tuple[str, ...]) -> None:
    assert unspoken(question, *links()) == missing


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("how many deceased donors were there in Spain?", ()),
        ("combien de donneurs sont morts en Espagne ?", ()),
        ("wie viele Spender starben in Spanien?", ()),
        ("¿cuántos donantes murieron en España?", ()),
        ("how many whales died in Spain?", ("whales",)),
        ("wie viele Wale starben in Portugal?", ("Wale", "Portugal")),
        ("how many zorbs died?", ()),  # a word that no concept knows cannot be looked for in another language
    ],
)
def test_a_claim_of_another_language_speaks_of_a_thing_by_its_own_word(question: str, missing: tuple[str, ...]) -> None:
    assert unspoken(question, *links(ES, "2.541 donantes fallecidos", "es")) == missing


def test_whom_a_claim_is_about_need_not_stand_in_its_words() -> None:
    text = "It caused nine deaths."
    assert unspoken("how many deaths did the Ami cause?", *links(text, entity="ami")) == ()
    assert unspoken("how many deaths did the Ami cause?", *links(text)) == ("Ami",)


def test_what_is_asked_for_must_be_what_the_sentence_is_of_and_not_only_its_paragraph() -> None:
    text = "The damage is 4 million euros. The flood caused nine deaths."
    assert unspoken("how high is the damage?", *links(text)) == ("damage",)
    assert unspoken("how high is the damage?", *links(text, "4 million euros")) == ()
    assert unspoken("Wie hoch ist der Schaden?", *links(text)) == ("Schaden",)
    assert unspoken("Wie hoch ist der Schaden?", *links(text, "4 million euros")) == ()
    assert unspoken("¿A cuánto asciende el daño?", *links(text, "4 million euros")) == ()


@pytest.mark.parametrize("question", ["how many deaths in 2019?", "Wie viele Tote gab es 2019?", "¿cuántos muertos hubo en 2019?"])
def test_a_time_is_spoken_of_by_the_time_of_the_claim_else_by_its_paragraph(question: str) -> None:
    text = "In 2019 the fever came back. It caused nine deaths."
    assert unspoken(question, *links(text)) == ()
    assert unspoken(question, *links(text, time="2019-03")) == ()
    assert unspoken(question, *links(text, time="2020")) == ("2019",)
    assert unspoken(question, *links("It caused nine deaths.")) == ("2019",)


def test_a_verb_that_no_concept_knows_is_found_in_its_other_forms() -> None:
    text = "El club paga 28 millones por Landa."
    assert unspoken("¿Cuánto pagó el club por Landa?", *links(text, "28 millones", "es")) == ()
    other = "Le club a encaissé 28 millions pour Landa."
    assert unspoken("¿Cuánto pagó el club por Landa?", *links(other, "28 millions", "fr")) == ("pagó",)


MARCH = "The prefecture of police counted 12,500 marchers. The union counted 45,000 marchers. Nobody else counted."


def march(speaker: str | None, language: str = "en") -> tuple[LinkedClaim, Links]:
    made = claim(source("m", MARCH, language=language, outlet="The Wire"), "12,500 marchers", 12500, "people",
                 measure="demonstrators", entity=None, said_by=speaker)  # fmt: skip
    return made, Links(claims=(made,), entities=(), questions=())


@pytest.mark.parametrize(
    ("question", "speaker", "doubted"),
    [
        ("how many marchers were there according to the police?", "prefecture of police", ()),
        ("how many marchers were there according to the prefecture of police?", "prefecture", ()),
        ("combien de manifestants selon la police ?", "prefecture of police", ()),
        ("wie viele Demonstranten waren es laut Polizei?", "prefecture of police", ()),
        ("¿cuántos manifestantes hubo según la policía?", "prefecture of police", ()),
        ("how many marchers did the police count?", "prefecture of police", ()),
        ("how many marchers were there according to the police?", "CGT", ("police",)),
        ("combien de manifestants selon la CGT ?", "prefecture of police", ("CGT",)),
        ("how many marchers were there according to The Wire?", None, ()),
        ("how many marchers were there?", "CGT", ()),
    ],
)
def test_whose_word_is_asked_for_is_obeyed(question: str, speaker: str | None, doubted: tuple[str, ...]) -> None:
    assert tuple(words for key, words in doubts(question, *march(speaker)) if key == "speaker") == doubted


def test_a_speaker_is_known_by_his_post_and_by_his_name_beside_the_figure() -> None:
    text = "The minister, Paul Garnot, spoke of 20 people. The firm lost 25 people, says Eva Sand."
    article = source("p", text)
    post = claim(article, "The minister, Paul Garnot", kind=Kind.ROLE, object="minister", measure="role", entity="Paul Garnot")
    his = claim(article, "20 people", 20, "people", measure="deaths", entity=None, said_by="Paul Garnot")
    hers = claim(article, "25 people", 25, "people", measure="deaths", entity=None)
    dossier = Links(claims=tuple(sorted((post, his, hers), key=lambda c: c.claim.id)), entities=(), questions=())
    assert ("speaker", "minister") not in doubts("how many people according to the minister?", his, dossier)
    assert ("speaker", "minister") in doubts("how many people according to the minister?", hers, dossier)
    assert ("speaker", "Eva Sand") not in doubts("how many people according to Eva Sand?", hers, dossier)


def test_what_happened_does_not_answer_what_is_to_come() -> None:
    made, dossier = links("Nine people died.", "Nine people")
    assert ("ahead", "") in doubts("how many people will die?", made, dossier)
    assert ("ahead", "") not in doubts("how many people died?", made, dossier)
    assert ("ahead", "") not in doubts("combien de morts compte la vallée ?", made, dossier)  # no word of planning
    assert ("ahead", "") not in doubts("how many people will die?", *links("Nine people will die.", "Nine people"))


@pytest.mark.parametrize("question", ["why did nine people die?", "pourquoi neuf personnes sont-elles mortes ?", "warum starben neun?"])
def test_no_claim_tells_why(question: str) -> None:
    assert ("reason", "") in doubts(question, *links())


def test_a_figure_without_a_time_answers_no_when_and_one_without_a_place_no_where() -> None:
    assert ("kind", "") in doubts("when did nine people die?", *links())
    assert ("kind", "") not in doubts("when did nine people die?", *links(time="2019-03"))
    assert ("kind", "") in doubts("where did nine people die?", *links())


def two(text: str, first: dict[str, object], second: dict[str, object]) -> tuple[LinkedClaim, LinkedClaim, Links]:
    article = source("t", text)
    one, other = claim(article, **first), claim(article, **second)  # type: ignore[arg-type]
    return one, other, Links(claims=tuple(sorted((one, other), key=lambda c: c.claim.id)), entities=(), questions=())


def test_what_another_claim_of_the_sentence_says_in_its_own_words_is_not_what_this_one_is_of() -> None:
    arrests = {"quote": "38 people were arrested", "number": 38, "unit": "people", "measure": "arrests", "entity": None}
    march = {"quote": "80,000 people marched", "number": 80000, "unit": "people", "measure": "demonstrators", "entity": None}
    one, other, dossier = two("38 people were arrested, and 80,000 people marched.", arrests, march)
    assert doubts("how many people were arrested?", one, dossier) == []
    assert ("unspoken", "arrested") in doubts("how many people were arrested?", other, dossier)


def test_a_date_answers_only_for_what_it_dates() -> None:
    dated = {
        "quote": "on Thursday sentenced",
        "number": None,
        "kind": Kind.DATE,
        "measure": "date:verdict",
        "time": "2024-10-17",
        "entity": None,
    }
    killed = {"quote": "killed 12 people", "number": 12, "unit": "people", "measure": "killed", "time": "2019-11", "entity": None}
    date, figure, dossier = two("A court on Thursday sentenced a man over the collapse that killed 12 people.", dated, killed)
    assert ("unspoken", "collapse") in doubts("when was the collapse?", date, dossier)
    assert ("unspoken", "collapse") not in doubts("when was the collapse?", figure, dossier)


def test_a_claim_about_somebody_else_of_its_sentence_is_shown_as_such() -> None:
    rossi = {"quote": "Rossi got five years", "number": 5, "unit": "years", "measure": "sentence", "entity": "rossi"}
    maheu = {"quote": "Maheu three", "number": 3, "unit": "years", "measure": "sentence", "entity": "maheu"}
    one, other, dossier = two("Rossi got five years and Maheu three.", rossi, maheu)
    dossier = replace(dossier, entities=(Entity("rossi", "Rossi"), Entity("maheu", "Maheu")))
    assert ("other", "") in doubts("how many years did Rossi get?", other, dossier)
    assert ("other", "") not in doubts("how many years did Rossi get?", one, dossier)


@pytest.mark.parametrize(
    "question",
    ["how many of the patients are doctors?", "wie viele der Patienten sind Ärzte?", "¿cuántos de los pacientes son médicos?"],
)
def test_of_a_whole_a_part_is_asked_for(question: str) -> None:
    asked = Asked(question, languages_of(question)[0])
    assert "doctor" in asked.sought and "patient" not in asked.sought


def test_a_claim_whose_own_words_name_whom_the_question_names_is_not_about_somebody_else() -> None:
    staff = {"quote": "Nordvane employs 6,840 people", "number": 6840, "unit": "people", "measure": "staff", "entity": "plants"}
    plants = {"quote": "14 plants", "number": 14, "unit": "plants", "measure": "factories", "entity": "nordvane"}
    one, _, dossier = two("Nordvane employs 6,840 people at 14 plants.", staff, plants)
    dossier = replace(dossier, entities=(Entity("nordvane", "Nordvane"), Entity("plants", "plants")))
    assert ("other", "") not in doubts("how many people does Nordvane employ?", one, dossier)


def test_the_only_date_of_a_sentence_is_of_what_the_sentence_tells() -> None:
    dated = {"quote": "completed in 2026", "kind": Kind.DATE, "measure": "date:complete", "time": "2026", "entity": None}
    jobs = {"quote": "230 jobs", "number": 230, "unit": "jobs", "measure": "jobs", "entity": None}
    date, _, dossier = two("The closure will be completed in 2026 and affects 230 jobs.", dated, jobs)
    assert ("unspoken", "closed") not in doubts("when will it be closed?", date, dossier)


def test_a_date_behind_a_colon_is_not_of_what_stands_before_it() -> None:
    back = {"quote": "line 6 back on 25 March", "kind": Kind.DATE, "measure": "date:line", "time": "2026-03-25", "entity": None}
    other = {"quote": "6", "number": 6, "unit": "lines", "measure": "count:line", "entity": None}
    date, _, dossier = two("Tram derails: line 6 back on 25 March", back, other)
    assert ("unspoken", "derail") in doubts("when did the tram derail?", date, dossier)
    whole, _, dossier = two("The tram derails, line 6 back on 25 March", back, other)
    assert ("unspoken", "derail") not in doubts("when did the tram derail?", whole, dossier)


def test_a_name_in_the_headline_of_an_article_without_a_stated_title_is_spoken_of() -> None:
    text = "# Quendor votes\n\nMeningitis returned.\n\nThe ministry counted nine deaths."
    assert unspoken("how many people died in Quendor?", *links(text)) == ()
    assert unspoken("how many people died in Zorbia?", *links(text)) == ("Zorbia",)


def test_a_claim_of_a_kind_that_cannot_answer_is_shown_as_such() -> None:
    made, dossier = links()
    assert ("kind", "") in doubts(
        "how long were the deaths?", replace(made, claim=made.claim.model_copy(update={"kind": Kind.PERCENT})), dossier
    )
    assert ("kind", "") not in doubts("how many deaths?", made, dossier)


def test_a_question_for_yes_or_no_begins_with_its_verb_and_with_no_noun() -> None:
    made, dossier = links("Die Seuche kostete neun Menschen das Leben.", "neun Menschen", "de")
    assert "Forderte" not in unspoken("Forderte die Seuche neun Tote?", made, dossier)


def test_a_sum_of_money_does_not_answer_how_many_things() -> None:
    made, dossier = links("The insurer paid 31 million euros after the theft of the paintings.", "31 million euros after the theft")
    paid = replace(made, claim=made.claim.model_copy(update={"kind": Kind.MONEY}))
    dossier = replace(dossier, claims=(paid,))
    assert ("kind", "") in doubts("how many paintings were stolen?", paid, dossier)
    assert ("kind", "") in doubts("combien d'oeuvres ont été volées ?", paid, dossier)
    assert ("kind", "") not in doubts("how much compensation was paid?", paid, dossier)


def test_what_was_counted_over_a_length_of_time_does_not_answer_when() -> None:
    text, quote = "In 29 years there were nine deaths.", "nine deaths"
    assert ("kind", "") in doubts("when were the deaths?", *links(text, quote, time="P29Y/2025-03-22"))
    assert ("kind", "") not in doubts("when were the deaths?", *links(text, quote, time="2024"))


def test_a_figure_dates_only_what_its_own_sentence_tells() -> None:
    assert ("kind", "") in doubts("when were the deaths?", *links("Nine were found.", "Nine", time="2024"))
    assert ("kind", "") not in doubts("when were they found?", *links("Nine were found.", "Nine", time="2024"))


def test_a_noun_that_is_spelt_as_a_verb_asks_for_nothing_that_is_done() -> None:
    asked = Asked("How long is the ship?", "en")
    assert asked.of_a_thing and asked.head is None
    assert Asked("How long did they ship it?", "en").head is not None


def test_a_name_that_is_spelt_as_a_noun_is_no_noun_of_the_question() -> None:
    text = "Où l'Ami est-elle fabriquée ?"
    bare, named = Asked(text, "fr"), Asked(text, "fr", named=((5, 8),))
    assert "friend" in bare.sought and named.sought == {"production"}
