"""What a question names and the claim told first does not speak of is said before the answer."""

import pytest

from factcheck.ask.question import Asked, languages_of
from factcheck.ask.unspoken import Unspoken
from factcheck.link.linked import Entity, LinkedClaim, Links
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


def unspoken(question: str, made: LinkedClaim, dossier: Links) -> tuple[str, ...]:
    return Unspoken(Asked(question, languages_of(question)[0]), dossier).of(made)


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
