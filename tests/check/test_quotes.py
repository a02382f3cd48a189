"""A quote is somebody's very words: a source prints them one behind the other, or the draft has changed them."""

from pathlib import Path

import pytest

from factcheck.check import CheckResult, check
from factcheck.run import Analysis
from tests.check.dossier import Status, statement_of

SOURCES = {
    "en": (
        'The ferry to Skarvoy did not sail on Monday. "We had 300 passengers and no captain, so nobody went anywhere," said Helen Barlow, '
        "who runs the harbour. Robert Kemp, the mayor, watched from the quay.\n\n"
        'Helen Barlow wants a second boat. "One engine is a prayer, two engines are a timetable. I have waited nine years," she said.'
    ),
    "fr": "« Le lac monte de dix centimètres par jour et personne ne nous écoute », dit Odile Marchand, la maire de Sauvigny.",
    "de": "„Wir backen seit vierzig Jahren und haben noch nie so viel Brot verschenkt“, sagt Bäcker Jonas Wiehl aus Ahrdorf.",
    "es": "«El puente aguanta, pero los vecinos ya no aguantan más», dijo Ginés Aldana, el alcalde de Torrecilla.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        (
            '["We had 300 passengers and no captain, so nobody went anywhere"], said Helen Barlow.',
            '["We had 300 passengers and no ticket, so nobody went anywhere"], said Helen Barlow.',
            "en",
        ),
        (
            "[“One engine is a prayer, two engines are a timetable”], she said.",
            "[“One engine is a prayer, two engines are a cost”], she said.",
            "en",
        ),
        (
            "[« Le lac monte de dix centimètres par jour et personne ne nous écoute »], dit la maire.~",
            "[« Le lac monte de deux centimètres par jour et personne ne nous écoute »], dit la maire.~",
            "fr",
        ),
        (
            "[„Wir backen seit vierzig Jahren und haben noch nie so viel Brot verschenkt“], sagt der Bäcker.~",
            "[„Wir backen seit vierzig Jahren und haben schon oft so viel Brot verschenkt“], sagt der Bäcker.~",
            "de",
        ),
        (
            "[«El puente aguanta, pero los vecinos ya no aguantan más»], dijo.~",
            "[«El puente aguanta, y los vecinos aguantan mucho más»], dijo.~",
            "es",
        ),
    ],
)
def test_a_quote_with_a_word_changed_is_another_quote(dossier: tuple[Analysis, Path], said: str, otherwise: str, source: str) -> None:
    statement = statement_of(*dossier)
    exact, changed = statement(said, source), statement(otherwise, source)
    assert exact is not None and exact.status.value == "supported", exact
    assert changed is not None and changed.reason.key == "check.status.contrary_words", changed


def test_a_quote_is_one_statement_whatever_figures_are_in_it(dossier: tuple[Analysis, Path]) -> None:
    draft = _draft(dossier, '"We had 300 passengers and no captain, so nobody went anywhere," [said Helen Barlow](https://example.org/en).')
    told = [s for s in draft.statements if "300" in s.quote]
    assert [(s.quote, s.status.value) for s in told] == [("We had 300 passengers and no captain, so nobody went anywhere", "supported")]


@pytest.mark.parametrize("words", ["and no captain … nobody went anywhere", "and [still] no captain, so nobody went anywhere"])
def test_a_quote_may_leave_words_out_or_add_some_where_it_says_so(dossier: tuple[Analysis, Path], words: str) -> None:
    told = _draft(dossier, f'"We had 300 passengers {words}," [said Helen Barlow](https://example.org/en).').statements
    assert {s.status.value for s in told if "captain" in s.quote or "anywhere" in s.quote} == {"supported"}


def test_a_quote_that_the_cited_source_does_not_print_is_not_in_it(status: Status) -> None:
    assert status('["The council has forgotten every island but its own"], said Helen Barlow.', "en") == "not-in-source"


def test_words_translated_from_another_language_are_compared_by_what_they_mean(status: Status) -> None:
    assert (
        status('["The lake rises by ten centimetres a day and nobody listens to us"], said Odile Marchand, mayor of Sauvigny.', "fr")
        == "supported"
    )


def test_a_quote_without_a_citation_has_a_source_where_one_prints_it(dossier: tuple[Analysis, Path]) -> None:
    (told,) = _draft(dossier, "“One engine is a prayer, two engines are a timetable,” she said.").statements
    assert told.status.value == "uncited"


def test_a_quote_is_put_into_the_wrong_mouth_where_its_speaker_is_named_and_not_where_somebody_is_spoken_to(
    dossier: tuple[Analysis, Path],
) -> None:
    quote = '"We had 300 passengers and no captain, so nobody went anywhere,"'
    wrong = _draft(dossier, f"{quote} [said Robert Kemp](https://example.org/en), the mayor of the place.")
    assert [f.reason.key for f in wrong.findings].count("check.status.contrary_speaker") == 1
    spoken_to = _draft(dossier, f"{quote} [she told Robert Kemp](https://example.org/en).")
    assert [s.status.value for s in spoken_to.statements if "captain" in s.quote] == ["supported"]


def _draft(dossier: tuple[Analysis, Path], text: str) -> CheckResult:
    analysis, root = dossier
    path = root / "draft.md"
    path.write_text(f"---\nlanguage: en\npublished: 2025-03-06\n---\n{text}\n", "utf-8")
    return check(analysis, [path])
