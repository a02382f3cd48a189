"""An equal figure that another article binds to other words is no agreement."""

from pathlib import Path

import pytest

from factcheck.model import Verdict
from factcheck.run import analyse


def verdicts(root: Path, one: str, other: str, language: str = "en") -> dict[frozenset[str], Verdict]:
    """The verdicts on two articles of one day, by the figures of the two claims."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, text in (("one", one), ("other", other)):
        head = f"title: {name}\noutlet: {name}\npublished: 2025-03-05\nlanguage: {language}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    found = analyse(root)
    claims = {c.id: c for c in found.claims}
    assert {c.source for c in found.claims if c.value is not None} == {"one", "other"}
    return {
        frozenset(f"{v.stated:f}" for c in (r.a, r.b) if (v := claims[c].value) is not None and v.stated is not None): r.verdict
        for r in found.reconciliation.relations
        if claims[r.a].source != claims[r.b].source
    }


_PREMISE = "Jurors in Norwell awarded the Brandt family $14.5m after a long trial, more than twice the $6m settlement they had turned down."


def test_a_figure_given_in_the_words_of_another_is_no_agreement(tmp_path: Path) -> None:
    found = verdicts(tmp_path, _PREMISE, "Jurors granted the Brandt family damages of $6m.")
    assert found[frozenset({"6000000"})] is Verdict.CONFLICT


def test_a_figure_given_in_its_own_words_agrees(tmp_path: Path) -> None:
    found = verdicts(tmp_path, _PREMISE, "Jurors granted the Brandt family damages of $14.5m.")
    assert found[frozenset({"14500000"})] is Verdict.AGREE


_TWO_COUNTS = "The police counted 4,500 people at the march in Norwell on Saturday, the organisers 7,000."


def test_a_figure_that_the_other_article_has_from_another_party_is_no_agreement(tmp_path: Path) -> None:
    found = verdicts(tmp_path, _TWO_COUNTS, "On Saturday 7,000 people marched through Norwell, the police said.")
    assert found[frozenset({"7000", "4500"})] is Verdict.CONFLICT
    assert frozenset({"7000"}) not in found


@pytest.mark.parametrize("speaker", ["the organisers said", "witnesses said"])
def test_a_figure_of_the_same_party_or_of_one_that_does_not_count_there_is_left_alone(tmp_path: Path, speaker: str) -> None:
    found = verdicts(tmp_path, _TWO_COUNTS, f"On Saturday 7,000 people marched through Norwell, {speaker}.")
    assert Verdict.CONFLICT not in found.values()


def test_an_equal_figure_of_what_has_another_one_there_is_no_agreement(tmp_path: Path) -> None:
    won = "In the council of Norwell, which has 60 seats, the Greens won {} seats on Sunday and the Liberals {}."
    found = verdicts(tmp_path, won.format(34, 21), won.format(21, 34))
    assert found[frozenset({"60"})] is Verdict.AGREE
    assert frozenset({"34"}) not in found and frozenset({"21"}) not in found


@pytest.mark.parametrize(
    ("language", "one", "other", "shared", "wrong"),
    [
        (
            "es",
            "Vox Rural consigue seis diputados en el Parlamento de Valdeoro.",
            "La UC, con 19 escaños, y Vox Rural, con seis, votaron en contra.",
            "6",
            "19",
        ),
        (
            "en",
            "The Rural Union won six seats in the council of Norwell.",
            "Civic Norwell, with 19 seats, and the Rural Union, with six, voted against.",
            "6",
            "19",
        ),
        (
            "es",
            "La UC, que tenía veintisiete diputados, sufre el peor resultado de su historia.",
            "La Unión Conservadora (UC) se desplomó: obtuvo 19 diputados, frente a los 27 de la pasada legislatura.",
            "27",
            "19",
        ),
    ],
)
def test_the_noun_that_the_second_of_two_figures_leaves_out_binds_no_words(
    tmp_path: Path, language: str, one: str, other: str, shared: str, wrong: str
) -> None:
    found = verdicts(tmp_path, one, other, language)
    assert found[frozenset({shared})] is Verdict.AGREE
    assert found.get(frozenset({shared, wrong})) is not Verdict.CONFLICT


_STAFF = "The pram maker Ruedina employs 420 people, of whom 260 work in Elda."


def test_a_figure_of_the_whole_contradicts_it_whatever_the_other_article_says_of_a_part(tmp_path: Path) -> None:
    found = verdicts(tmp_path, _STAFF, "The pram maker Ruedina employs 240 people.")
    assert found.get(frozenset({"420", "240"})) is Verdict.CONFLICT


@pytest.mark.parametrize(("which", "verdict"), [("Six of the 14", None), ("The 14", Verdict.CONFLICT)])
def test_what_a_part_of_a_whole_does_is_not_held_against_what_the_whole_does(tmp_path: Path, which: str, verdict: Verdict | None) -> None:
    shut = "All 14 branch offices of the Lorvain land registry were shut."
    found = verdicts(tmp_path, shut, f"{which} branch offices of the Lorvain land registry had reopened by yesterday.")
    assert found.get(frozenset({"14"})) is verdict
