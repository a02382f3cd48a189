"""A source is no support for a draft that takes the other side, misnames a person, turns a trend or tells a part as the whole."""

from pathlib import Path

import pytest

from factcheck.acts.words.sides import sides
from factcheck.read.text import tokenize
from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

SOURCES = {
    "en": (
        "The parish council approved the plan for 312 moorings. In Fernhollow 48 lanterns were seriously damaged by the hail.\n\n"
        "Nobody had warned the keeper of the lighthouse. Josephine Tarrant has led the choir for 14 years.\n\n"
        "Of the 70 promised beehives, 52 stood in the orchard by June. The choir's membership grew by a fifth, to 96 singers, in 2019.\n\n"
        "Rents of the moorings rose by 8 percent."
    ),
    "fr": (
        "Le conseil a rejeté le projet de 312 amarres. La crèche a ouvert ses 27 lits en mai. Sur les 70 ruches promises, 52 sont "
        "en place. Le titre n'en a pas moins perdu 5,8 %."
    ),
    "de": (
        "Der Gemeinderat lehnte den Plan für 312 Liegeplätze ab. "
        "Der Kiosk mit 27 Plätzen wurde im Mai eröffnet. Von den 70 Kästen stehen 52."
    ),
    "es": (
        "El concejo rechazó el plan de 312 amarres. La guardería de 27 plazas se abrió en mayo. De las 70 colmenas, 52 están en el huerto."
    ),
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("The council approved [a plan for 312 moorings].", "The council rejected [a plan for 312 moorings].", "en"),
        ("The hail seriously damaged [48 lanterns].", "The hail slightly damaged [48 lanterns].", "en"),
        ("[Nobody had warned the keeper of the lighthouse].", "[Everybody had warned the keeper of the lighthouse].", "en"),
        ("Josephine Tarrant has led the choir [for 14 years].", "Margaret Tarrant has led the choir [for 14 years].", "en"),
        ("The council rejected [a plan for 312 moorings].", "The council approved [a plan for 312 moorings].", "fr"),
        ("The council rejected [a plan for 312 moorings].", "The council approved [a plan for 312 moorings].", "de"),
        ("The council rejected [a plan for 312 moorings].", "The council approved [a plan for 312 moorings].", "es"),
        ("La crèche a ouvert [ses 27 lits en mai].~", "La crèche a fermé [ses 27 lits en mai].~", "fr"),
        ("Le titre a perdu [5,8 %].~", "Le titre a gagné [5,8 %].~", "fr"),
        ("Der Kiosk [mit 27 Plätzen] wurde eröffnet.~", "Der Kiosk [mit 27 Plätzen] wurde geschlossen.~", "de"),
        ("La guardería [de 27 plazas] se abrió.~", "La guardería [de 27 plazas] se cerró.~", "es"),
        ("Some [70 beehives] were promised.", "All [70 beehives] stood in the orchard by June.", "en"),
        ("Promised were [70 beehives].", "All [70 beehives] stand there.", "fr"),
        ("Promised were [70 boxes].", "All [70 boxes] stand there.", "de"),
        ("Promised were [70 beehives].", "All [70 beehives] stand in the orchard.", "es"),
    ],
)
def test_what_takes_the_other_side_is_no_support(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == ("supported", "reported")


def test_a_trend_told_with_a_year_must_be_that_of_the_source(status: Status) -> None:
    assert verdicts(status, "The choir [grew in 2019].", "The choir [shrank in 2019].", "en") == ("supported", "reported")


def test_a_figure_that_a_rise_led_to_is_not_by_how_much_it_rose(status: Status) -> None:
    assert verdicts(status, "Rents of the moorings rose [by 8 percent].", "Rents of the moorings rose [to 8 percent].", "en") == TOLD_APART


@pytest.mark.parametrize(
    ("text", "language", "topic", "side"),
    [
        ("Nobody approved the plan.", "en", "vote", -1),
        ("No one approved the plan.", "en", "vote", -1),
        ("Personne n'a approuvé le projet.", "fr", "vote", -1),
        ("Personne ne conteste le projet approuvé hier par la ville.", "fr", "vote", 0),
        ("Une personne a approuvé le projet.", "fr", "vote", 1),
        ("Nadie aprobó el plan.", "es", "vote", -1),
        ("Niemand billigte den Plan.", "de", "vote", -1),
        ("Everyone was warned.", "en", "everybody", 1),
        ("Not everyone was warned.", "en", "everybody", 0),
        ("The keeper was not always alone.", "en", "ever", 0),
        ("Le gardien n'était pas toujours seul.", "fr", "ever", 0),
        ("Pas tous les gardiens étaient seuls.", "fr", "everybody", 0),
        ("Personne n'était seul.", "fr", "everybody", -1),
        ("Nicht alle waren da.", "de", "everybody", 0),
        ("Der Rat stimmte gestern mit Mehrheit dagegen.", "de", "vote", -1),
        ("Die Grünen sind dafür.", "de", "vote", 1),
        ("No siempre estaba solo.", "es", "ever", 0),
        ("No lo vio nunca.", "es", "ever", -1),
    ],
)
def test_nobody_denies_an_act_and_not_everybody_takes_no_side(text: str, language: str, topic: str, side: int) -> None:
    assert sides(tokenize(text), language)[topic] == side


@pytest.mark.parametrize("text", ["Die Kosten stiegen dagegen.", "Stamm kritisierte dagegen ihn.", "Die Stadt zahlt dafür 3 Euro."])
def test_a_word_that_only_joins_takes_no_side_of_a_vote(text: str) -> None:
    assert "vote" not in sides(tokenize(text), "de")


@pytest.mark.parametrize(("body", "expected"), [("court", "not-in-source"), ("council", "contradicted")])
def test_what_another_body_decided_is_not_the_other_side(tmp_path: Path, body: str, expected: str) -> None:
    of = status_of(*dossier_of(tmp_path, {"en": "The council approved the sale of the museum."}, "2025-03-05"))
    assert of(f"[The {body} rejected the sale of the museum].", "en") == expected
