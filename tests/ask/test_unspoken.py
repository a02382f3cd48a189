"""What a question names and no claim of its answer speaks of is said before the answer."""

import pytest

from factcheck.ask.unspoken import unspoken
from factcheck.link.linked import Entity, Links
from tests.reconcile.made import claim, source

EN = """# A winter of fevers

Meningitis returned to the valley. The ministry counted nine deaths.

The bridge in Lyon cost 4 million euros."""
ES = "En España hubo 2.541 donantes fallecidos."


def links(text: str = EN, quote: str = "nine deaths", language: str = "en", entity: str | None = None) -> tuple[list[str], Links]:
    made = claim(source("a", text, language=language), quote, 9, "people", measure="deaths", entity=entity)
    entities = (Entity("ami", "Citroën Ami", ("Ami",)),) if entity else ()
    return [made.claim.id], Links(claims=(made,), entities=entities, questions=())


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("how many donors died?", ("donors",)),
        ("how many people died of meningitis?", ()),  # the sentence before says of what
        ("how many deaths?", ()),
        ("how many people died in January?", ()),  # a time is seen beside each claim
        ("how many people died in Lyon?", ("Lyon",)),  # of another paragraph
        ("how many zorbs died?", ("zorbs",)),
        ("how many people did the ministry take?", ()),  # a verb names nothing
        ("how many accidents were there?", ("accidents",)),
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


def test_without_claims_nothing_is_said() -> None:
    assert unspoken("how many donors died?", [], links()[1]) == ()
