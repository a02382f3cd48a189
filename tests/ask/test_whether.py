"""A yes/no question is answered by what the articles say, and a question that takes something for so that they do not say is told that."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from factcheck.ask.asking import answer
from factcheck.ask.asking_words import languages_of
from factcheck.ask.question import Asked
from factcheck.ask.whether import Stance
from factcheck.model import Verdict
from factcheck.report.answer import render_answers
from factcheck.run import Analysis, analyse

HERALD = """A former mayor, Michel Tessier, was acquitted on Thursday.

Alain Rossi was given five years in prison, while Sylvie Maheu received three years.

The court heard that 187 civil plaintiffs had come to Marnay. The trial lasted six weeks.

It led to a dam, planned for 1962 and never built. The tower was shut down on 6 March."""
BOTE = """Michel Tessier wurde am Donnerstag freigesprochen. Nach Marnay waren 187 Nebenkläger gekommen.

Der Turm wurde am 4. März abgeschaltet. Das Urteil fiel, weil der Beton zu wenig Zement enthielt."""


def dossier(root: Path, articles: Mapping[str, tuple[str, str]]) -> Analysis:
    folder = root / "sources"
    folder.mkdir(parents=True)
    for name, (language, text) in articles.items():
        head = f"---\ntitle: The verdict of Marnay\noutlet: {name.title()}\npublished: 2024-10-18\nlanguage: {language}\n---\n"
        (folder / f"{name}.md").write_text(head + text, "utf-8")
    return analyse(root)


@pytest.fixture(scope="module")
def marnay(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    return dossier(tmp_path_factory.mktemp("marnay"), {"herald": ("en", HERALD), "bote": ("de", BOTE)})


def stance(question: str, analysis: Analysis) -> Stance | None:
    told = answer(question, analysis).told
    return told.stance if told is not None else None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did 187 plaintiffs come to Marnay?", Stance.YES),
        ("Kamen 187 Nebenkläger nach Marnay?", Stance.YES),
        ("Was Michel Tessier acquitted?", Stance.YES),
        ("Michel Tessier a-t-il été acquitté ?", Stance.YES),
        ("Est-ce que Michel Tessier a été acquitté ?", Stance.YES),
        ("Was Michel Tessier convicted?", Stance.NO),
        ("¿Fue condenado Michel Tessier?", Stance.NO),
        ("Was the dam built in 1962?", Stance.PLANNED),
        ("Did the pope come to Marnay?", Stance.UNSAID),
        ("Was Sylvie Maheu given five years in prison?", Stance.NO),
        ("Did 187 plaintiffs come to Lyon?", Stance.UNSAID),  # no article names it
        ("How many plaintiffs came?", None),
    ],
)
def test_a_yes_no_question_gets_what_the_articles_say(question: str, expected: Stance | None, marnay: Analysis) -> None:
    assert stance(question, marnay) is expected


def test_articles_that_contradict_each_other_leave_it_disputed(tmp_path: Path) -> None:
    texts = {name: ("en", f"The tower of the clinic was shut down on {day} March.") for name, day in (("herald", 6), ("bote", 4))}
    found = dossier(tmp_path, texts)
    assert stance("Was the tower of the clinic shut down on 4 March?", found) is Stance.DISPUTED
    told = answer("Was the tower of the clinic shut down on 4 March?", found).told
    assert told is not None and [p.source.name for p in told.mine] == ["bote"] and [p.source.name for p in told.others] == ["herald"]


def test_an_article_from_before_the_day_asked_about_says_nothing_to_it(tmp_path: Path) -> None:
    root = dossier(tmp_path, {"wire": ("en", "Police arrested 14 people in Marnay on 17 October 2024.")})
    assert stance("Were 22 people arrested in Marnay on 17 October 2024?", root) is Stance.NO
    assert stance("Were 22 people arrested in Marnay on 20 October 2024?", root) is Stance.UNSAID


def test_a_figure_that_a_sentence_gives_to_somebody_else_is_no_yes(tmp_path: Path) -> None:
    text = "His director, Alain Rossi, was given five years, while the architect of it, Sylvie Maheu, received a suspended term."
    found = dossier(tmp_path, {"herald": ("en", text)})
    assert stance("Was Alain Rossi given five years?", found) is Stance.YES
    assert stance("Was Sylvie Maheu given five years?", found) is Stance.UNSAID


@pytest.mark.parametrize("question", ["Is the blaze out?", "Is the blaze over?", "Is the strike off?"])
def test_that_an_article_speaks_of_the_same_thing_is_no_yes(question: str, tmp_path: Path) -> None:
    text = "The blaze in the hills has covered 16,000 hectares. The strike at the port began on Monday."
    assert stance(question, dossier(tmp_path, {"herald": ("en", text)})) is not Stance.YES


def test_what_is_expected_of_a_thing_is_no_plan_for_what_was_not_told_of_it(tmp_path: Path) -> None:
    text = (
        "Le directeur évalue la casse à 31 millions. La livraison est repoussée de sept semaines, au 18 juillet 2026. "
        "Quant au second des deux paquebots commandés en 2023 pour 2,3 milliards, on l'attend toujours fin 2027. "
        "Le carnet court jusqu'en 2031 : neuf navires."
    )
    found = dossier(tmp_path, {"phare": ("fr", text), "herald": ("en", HERALD)})
    assert stance("Did the ship sink?", found) is Stance.UNSAID


@pytest.mark.parametrize(("text", "expected"), [("It snowed in Marnay for two days.", False), ("It will snow in Marnay on Sunday.", True)])
def test_what_has_been_is_no_yes_to_whether_it_will_be(text: str, expected: bool, tmp_path: Path) -> None:
    assert (stance("Will it snow in Marnay?", dossier(tmp_path, {"herald": ("en", text)})) is Stance.YES) is expected


def test_a_question_is_answered_where_articles_contradict_each_other_over_how_something_came_out(tmp_path: Path) -> None:
    texts = {
        "herald": ("en", "The strike at the port of Lenz was called off. The talks lasted six weeks."),
        "bote": ("en", "The strike at the port of Lenz went ahead."),
    }
    found = dossier(tmp_path, texts)
    compared = {id for r in found.undecided.relations if r.verdict is Verdict.CONFLICT for id in (r.a, r.b)}
    assert not compared <= {c.claim.id for c in found.links.claims}  # what is compared of outcomes alone
    assert answer("How long did the talks last?", found).hits[0].sure


def test_two_ages_of_one_person_are_answered_with_both(tmp_path: Path) -> None:
    texts = {"wire": ("en", "A woman of 65 died in Marnay on Monday."), "ledger": ("en", "A woman of 70 died in Marnay on Monday.")}
    found = answer("How old was the woman who died?", dossier(tmp_path, texts))
    assert found.hits[0].answer.disputed


def test_what_decided_is_quoted_with_where_it_stands(marnay: Analysis) -> None:
    shown = render_answers(marnay, answer("Was Michel Tessier convicted?", marnay), "terminal")
    first, *rest = shown.splitlines()
    assert first == "no, according to Bote, Herald; no article says that it is so"
    assert "  sources/bote.md:7: “Michel Tessier wurde am Donnerstag freigesprochen.”" in rest
    assert render_answers(marnay, answer("Was Michel Tessier convicted?", marnay), "terminal", language="fr").startswith("non, selon")


def test_what_no_article_says_is_said_before_what_comes_nearest(marnay: Analysis) -> None:
    shown = render_answers(marnay, answer("Did the pope come to Marnay?", marnay), "terminal")
    assert shown.startswith(("no article says so for certain; nearest", "no claim of this dossier"))


def test_a_question_for_reasons_gets_the_passage_that_tells_of_it_and_no_figure_as_its_answer(marnay: Analysis) -> None:
    shown = render_answers(marnay, answer("Why was Michel Tessier acquitted?", marnay), "terminal")
    assert shown.startswith("no claim tells why or how; it is told of in ")
    shown = render_answers(marnay, answer("Why was Michel Tessier convicted?", marnay), "terminal")
    assert shown.startswith("no article says that it is so; otherwise, according to ")


@pytest.mark.parametrize(
    ("question", "premise"),
    [
        ("Why did the dam break?", "did the dam break."),
        ("Est-ce que le barrage a cédé ?", "le barrage a cédé."),
        ("Le barrage a-t-il cédé ?", "Le barrage a cédé."),
        ("¿Se rompió la presa?", "Se rompió la presa."),
    ],
)
def test_what_a_question_takes_to_be_so_is_what_is_left_without_its_question_words(question: str, premise: str) -> None:
    assert " ".join(Asked(question, languages_of(question)[0]).premise.split()).replace(" .", ".") == premise


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did it cost 5 euros?", True),
        ("Hat es 5 Euro gekostet?", True),
        ("Y a-t-il 5 morts ?", True),
        ("¿Murieron dos personas?", True),
        ("What did it cost?", False),
        ("Combien de lits l'hôpital a-t-il ?", False),
        ("prix du musée", False),
    ],
)
def test_a_question_without_a_question_word_asks_for_yes_or_no(question: str, expected: bool) -> None:
    assert Asked(question, languages_of(question)[0]).whether is expected


def test_an_article_that_asks_the_same_does_not_say_so(tmp_path: Path) -> None:
    found = dossier(tmp_path, {"ledger": ("en", "Is Nordvane for sale?\n\nThe founding family holds 34% and has no intention of selling.")})
    assert stance("Is Nordvane for sale?", found) is not Stance.YES


WORDS = "The fire service counted 23 injured.\n\nThe police said that 27 people were injured in the crash at Marnay."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("According to the police, were 27 people injured?", Stance.YES),
        ("Did the police say that 27 people were injured?", Stance.YES),
        ("Wurden laut Polizei 27 Menschen verletzt?", Stance.YES),
        ("According to the union, were 27 people injured?", Stance.UNSAID),
        ("Selon le syndicat, 27 personnes ont-elles été blessées ?", Stance.UNSAID),
        ("Did the Zorbs say that 27 people were injured?", Stance.UNSAID),
        ("Were 27 people injured?", Stance.YES),
    ],
)
def test_whose_word_is_asked_for_answers_alone(question: str, expected: Stance, tmp_path: Path) -> None:
    assert stance(question, dossier(tmp_path, {"wire": ("en", WORDS)})) is expected


def test_who_did_something_is_shown_in_the_passage_that_tells_of_it_and_never_for_certain(marnay: Analysis, tmp_path: Path) -> None:
    found = dossier(tmp_path, {"wire": ("en", "The storm passed.\n\nThe insurer, Albion Mutual, has so far refused to pay the victims.")})
    shown = render_answers(found, answer("Who refused to pay the victims?", found), "terminal")
    assert shown.startswith("no claim names who for certain; it may be told of in Wire:") and "Albion Mutual" in shown
    assert not any(row["sure"] for row in json.loads(render_answers(found, answer("Who refused to pay the victims?", found), "json")))
    assert answer("Who refused to sing in Lyon?", found).told is None
