"""None, told without a digit, is a count of what happened to nobody, and only of that."""

import pytest

from tests.extract.reading import read


def _counts(text: str, code: str) -> list[tuple[str, str | None, str]]:
    return [(str(c.value.low), c.value.unit, c.measure) for c in read(text, code).claims if c.value is not None]


@pytest.mark.parametrize(
    ("code", "text", "measure"),
    [
        ("en", "No one was injured in the fire.", "injured"),
        ("en", "No patient died during the trial.", "killed"),
        ("en", "None of the 40 passengers was hurt.", "injured/passenger"),
        ("de", "Es wurde zum Glück niemand verletzt.", "injured"),
        ("de", "Bei dem Brand kam niemand zu Schaden.", "injured"),
        ("de", "Keiner der 40 Fahrgäste wurde verletzt.", "injured/passenger"),
        ("de", "Todesopfer gab es nicht.", "killed"),
        ("fr", "Aucun patient n'est mort.", "killed"),
        ("fr", "L'incendie n'a pas fait de victimes.", "casualties"),
        ("fr", "Aucun des 40 passagers n'a été blessé.", "injured/passenger"),
        ("es", "Ningún paciente murió.", "killed"),
        ("es", "Ninguno de los 40 pasajeros resultó herido.", "injured/passenger"),
        ("es", "No hubo víctimas mortales.", "killed"),
    ],
)
def test_what_happened_to_nobody_is_counted_as_none(code: str, text: str, measure: str) -> None:
    assert _counts(text, code) == [("0", "people", measure)]


def test_a_thing_that_was_not_lost_is_counted_as_none() -> None:
    assert _counts("No homes were damaged.", "en") == [("0", "homes", "count:damage")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "No one knows how many died."),
        ("en", "No one has been charged over the killings."),
        ("en", "No police officer was charged over the man's death."),
        ("en", "No resident injured in the blast has been paid."),
        ("en", "No minister would comment on the figures."),
        ("en", "The crash left no one dead."),
        ("de", "Niemand wurde wegen der Tötung angeklagt."),
        ("de", "Niemand wurde ernsthaft verletzt."),
        ("de", "Damit niemand verletzt wird, sperrt die Stadt den Platz."),
        ("fr", "Personne n'a été inculpé pour la mort de l'homme."),
        ("fr", "Aucun blessé grave n'est à déplorer."),
        ("es", "Nadie sabe cuántos murieron."),
        ("es", "Nadie resultó herido de gravedad."),
    ],
)
def test_that_nobody_did_or_knew_something_counts_nobody(code: str, text: str) -> None:
    assert _counts(text, code) == []


def test_none_of_the_dead_are_still_so_many_dead() -> None:
    assert _counts("None of the 40 dead was a resident.", "en") == [("40", "people", "killed")]


def test_what_did_not_happen_has_no_date() -> None:
    assert [c.kind.value for c in read("No people were killed on Tuesday.").claims] == ["quantity"]
