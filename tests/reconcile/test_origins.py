"""Witnesses that are one: copies, agency texts, texts that name their source; and those that are several."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lang.say import say
from factcheck.reconcile.origins import find_origins
from tests.reconcile.made import claim, source

STORY = (
    "The harbour authority said on Monday that the new ferry terminal will open in spring, two years later than planned. "
    "Work on the quay had to stop twice because of storms, and the contractor asked for more money. "
    "The city has set aside eleven million for the last stage, which includes a car park and a bus station. "
    "Residents near the old terminal fear that traffic will move into their streets before the tunnel is finished."
)
OTHER = (
    "Ferries will use the new quay from April, according to the mayor. The opening was due in 2023. "
    "Opponents complain about noise and want lorries banned at night. A study of the traffic is expected next month."
)


def origins(*sources):
    return find_origins(sources).of


def test_a_shortened_copy_is_one_witness_with_its_original():
    whole = source("whole", STORY, published="2025-03-01")
    short = source("short", STORY[:220], published="2025-03-02")
    found = find_origins([short, whole])
    assert found.of == {"short": "whole", "whole": "whole"}
    (tie,) = found.ties
    assert (tie.source, tie.on) == ("short", "whole")
    assert say("en", tie.reason.key, tie.reason.values) == "Short largely copies Whole"


def test_two_reports_of_one_event_in_their_own_words_are_two_witnesses():
    assert origins(source("a", STORY), source("b", OTHER)) == {"a": "a", "b": "b"}


def test_the_earliest_of_the_copies_is_the_origin_whatever_the_order_of_files():
    texts = [
        source("z", STORY, published="2025-03-01"),
        source("a", STORY, published="2025-03-04"),
        source("m", STORY, published="2025-03-02"),
    ]
    assert set(origins(*texts).values()) == set(origins(*reversed(texts)).values()) == {"z"}


def test_texts_that_credit_one_agency_are_one_witness():
    a = source("a", STORY + "\n\n(AFP)", outlet="Le Quotidien", language="fr")
    b = source("b", OTHER, outlet="Le Soir", author="Jeanne Petit avec AFP", language="fr")
    assert set(origins(a, b).values()) == {"AFP"}


@pytest.mark.parametrize(
    ("author", "agencies"),
    [
        ("Anna Schulz mit dpa", {"dpa"}),
        ("Reuters und dpa", {"Reuters", "dpa"}),
        ("Ana Ruiz con EFE", {"EFE"}),
        ("com Lusa", {"Lusa"}),
        ("with AFP/Reuters", {"AFP", "Reuters"}),
        ("AFP & AP", {"AFP", "AP"}),
        ("Anna Dpachek", set()),
    ],
)
def test_an_agency_in_the_line_of_the_author_is_credited_in_every_language(author: str, agencies: set[str]):
    ties = find_origins([source("a", STORY, author=author)]).ties
    assert {tie.on for tie in ties} == agencies


def test_having_told_an_agency_something_is_no_credit():
    a = source("a", STORY + " “We are sorry,” she told Reuters.")
    b = source("b", OTHER + " The minister told Reuters that she was content.")
    assert origins(a, b) == {"a": "a", "b": "b"}


def test_a_text_that_has_it_from_another_outlet_has_no_origin_of_its_own():
    a = source("a", STORY, outlet="Harbour Ledger")
    b = source(
        "b", "The terminal opens in spring, according to the Harbour Ledger. " + OTHER, outlet="Northern Dispatch", published="2025-09-02"
    )
    found = find_origins([a, b])
    assert found.of == {"a": "a", "b": "a"}
    assert (
        say("fr", found.ties[0].reason.key, found.ties[0].reason.values)
        == "Northern Dispatch le tient de Harbour Ledger, d’après son texte"
    )


def test_long_quotations_in_common_tie_and_one_line_does_not():
    line = "“We have waited for this terminal for twenty years and nobody believed in it any more.”"
    more = " “Now the ships are there, the people are there, and I can only thank everybody who kept faith in the project and in the town.”"
    tied = origins(source("a", STORY + line + more), source("b", OTHER + line + more))
    free = origins(source("a", STORY + line), source("b", OTHER + line))
    assert len(set(tied.values())) == 1
    assert len(set(free.values())) == 2


def test_corroboration_counts_origins_not_articles():
    texts = [source("a", STORY), source("b", STORY, published="2025-09-03"), source("c", OTHER + " It cost eleven million.")]
    claims = [claim(texts[i], "eleven million", 11000000, "EUR", measure="cost") for i in range(3)]
    assert find_origins(texts).count(claims) == 2


def test_a_claim_attributed_to_an_outlet_of_the_dossier_has_that_outlets_origin():
    a, b = source("a", STORY, outlet="Harbour Ledger"), source("b", OTHER + " The cost: eleven million.", outlet="Dispatch")
    mine, theirs = claim(a, "eleven million", 11, "EUR"), claim(b, "eleven million", 11, "EUR", said_by="Harbour Ledger")
    assert find_origins([a, b]).count([mine, theirs]) == 1


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(4)))
def test_origins_do_not_depend_on_the_order_of_sources(order):
    texts = [
        source("a", STORY),
        source("b", OTHER),
        source("c", STORY[:300], published="2025-10-01"),
        source("d", OTHER + " (dpa)", published="2025-10-02"),
    ]
    assert find_origins([texts[i] for i in order]) == find_origins(texts)


def test_an_article_about_something_else_changes_no_origin():
    texts = [source("a", STORY), source("b", STORY[:250], published="2025-10-01")]
    more = find_origins([*texts, source("x", "The frogs of the northern marsh were counted again this year, and there were many.")])
    assert {k: v for k, v in more.of.items() if k != "x"} == find_origins(texts).of


def ledger(text, **fields):
    other = source("b", text, outlet="Northern Dispatch", published="2025-09-02")
    return origins(source("a", STORY, outlet="Harbour Ledger", **fields), other)


def test_an_outlet_that_is_named_once_far_down_is_no_origin_and_named_twice_it_is():
    far = OTHER + " " + " ".join(f"Boat {n} was painted in another colour that day." for n in range(12))
    named = " It opens in spring, according to the Harbour Ledger."
    assert ledger(far + named) == {"a": "a", "b": "b"}
    assert ledger(far + named + named) == {"a": "a", "b": "a"}


def test_an_outlet_that_is_named_without_being_followed_is_no_origin():
    assert ledger("The owner of the Harbour Ledger came as well. " + OTHER) == {"a": "a", "b": "b"}


def test_an_outlet_does_not_follow_itself():
    a, b = source("a", STORY, outlet="Ledger"), source("b", "It opens in spring, according to the Ledger. " + OTHER, outlet="Ledger")
    assert {tie.reason.key for tie in find_origins([a, b]).ties} == {"reconcile.origin.outlet"}


def test_two_articles_of_one_outlet_are_one_witness_in_whatever_words():
    a = source("a", STORY, outlet="The Ledger", published="2025-03-01")
    b = source("b", OTHER, outlet="the ledger", published="2025-03-02")
    found = find_origins([b, a])
    assert found.of == {"a": "a", "b": "a"}
    (tie,) = found.ties
    assert say("en", tie.reason.key, tie.reason.values) == "the ledger published “a” too"
    assert origins(source("a", STORY, outlet="The Ledger"), source("b", OTHER, outlet="The Courier")) == {"a": "a", "b": "b"}


def test_a_text_of_a_few_words_copies_nobody():
    words = STORY.split()
    assert origins(source("a", STORY), source("b", " ".join(words[:15]), published="2025-10-01"))["b"] == "b"
    assert origins(source("a", STORY), source("b", " ".join(words[:16]), published="2025-10-01"))["b"] == "a"


def test_less_than_half_in_common_is_no_copy():
    words, own = STORY.split(), OTHER.split()
    assert origins(source("a", STORY), source("b", " ".join([*words[:36], *own]), published="2025-10-01"))["b"] == "b"
    assert origins(source("a", STORY), source("b", " ".join([*words[:42], *own]), published="2025-10-01"))["b"] == "a"


def test_two_agencies_in_one_bracket_are_both_credited():
    a = source("a", STORY + "\n\n(AFP/Reuters)", language="fr")
    b, c = source("b", OTHER + "\n\n(AFP)", language="fr"), source("c", "Le quai ouvre au printemps.\n\n(Reuters)", language="fr")
    assert len(set(origins(a, b, c).values())) == 1
    assert len(set(origins(b, c).values())) == 2


@pytest.mark.parametrize("credit", ["(AFP et Reuters)", "(Reuters, AFP)", "(avec AFP, dpa et Reuters)", "(Le Soir, avec AFP et Reuters)"])
def test_agencies_joined_in_a_bracket_are_all_credited(credit):
    ties = find_origins([source("a", f"{STORY}\n\n{credit}", language="fr")]).ties
    assert {"AFP", "Reuters"} <= {tie.on for tie in ties}


def test_an_agency_that_somebody_told_something_is_not_credited_beside_one_that_is():
    assert not find_origins([source("a", STORY + " (AFP et ses clients le savaient)", language="fr")]).ties
