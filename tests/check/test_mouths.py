"""Whose words a draft quotes, what a person was and is no longer, what is the most and what the least."""

from pathlib import Path

import pytest

from factcheck.run import Analysis
from tests.check.dossier import Status, statement_of

SOURCES = {
    "en": (
        '"We have more ducks than chairs," said Helen Barlow, the keeper of the pond. "Nobody feeds them on a Monday."\n\n'
        "Robert Kemp, the mayor of Oakmarsh and a former headmaster of Fernhollow School, stayed away.\n\n"
        "Helen Barlow will move to Westerby in the autumn."
    ),
    "de": (
        "„Die Enten sind klüger als wir alle“, sagt Helene Brandt, die Leiterin des Parks. Robert Kemper, der Bürgermeister, schwieg. "
        "Das Dach des Parkhauses hält höchstens noch sieben Jahre."
    ),
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        (
            '"We have more ducks than chairs," said [Helen Barlow, keeper of the pond].',
            '"We have more ducks than chairs," said [Robert Kemp, mayor of Oakmarsh].',
            "en",
        ),
        # the source says who speaks in the sentence before
        (
            '"Nobody feeds them on a Monday," said [Helen Barlow, keeper of the pond].',
            '"Nobody feeds them on a Monday," said [Robert Kemp, mayor of Oakmarsh].',
            "en",
        ),
        # the speaker stands below the quote
        (
            '> "We have more ducks than chairs." — [Helen Barlow, keeper of the pond]',
            '> "We have more ducks than chairs." — [Robert Kemp, mayor of Oakmarsh]',
            "en",
        ),
        (
            "„Die Enten sind klüger als wir alle“, sagt [Helene Brandt, die Leiterin des Parks].~",
            "„Die Enten sind klüger als wir alle“, sagt [Robert Kemper, der Bürgermeister].~",
            "de",
        ),
    ],
)
def test_words_that_a_source_quotes_from_another_are_put_into_the_wrong_mouth(
    status: Status, said: str, otherwise: str, source: str
) -> None:
    assert status(said, source) == "supported"
    assert status(otherwise, source) == "contradicted"


def test_words_of_ones_own_that_a_source_does_not_print_are_in_nobody_elses_mouth(status: Status) -> None:
    assert status('"We have more chairs than ducks," said [Robert Kemp, mayor of Oakmarsh].', "en") != "contradicted"
    assert status('"Ducks" is what [Robert Kemp, mayor of Oakmarsh], has on his mind.', "en") != "contradicted"


def test_a_post_that_a_person_has_left_is_not_the_persons_now(status: Status) -> None:
    assert status("[Robert Kemp, former headmaster of Fernhollow School], stayed at home.", "en") == "supported"
    assert status("[Robert Kemp, mayor of Oakmarsh], stayed at home.", "en") == "supported"
    assert status("[Robert Kemp, headmaster of Fernhollow School], stayed at home.", "en") == "contradicted"


def test_the_most_is_not_the_least(dossier: tuple[Analysis, Path]) -> None:
    statement = statement_of(*dossier)
    said = statement("Das Dach des Parkhauses hält [höchstens noch sieben Jahre].~", "de")
    otherwise = statement("Das Dach des Parkhauses hält [mindestens noch sieben Jahre].~", "de")
    assert said is not None and said.status.value == "supported"
    assert otherwise is not None and otherwise.reason.key == "check.status.contrary_bound"
