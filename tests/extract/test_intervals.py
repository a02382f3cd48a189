"""A length of time after which something happens again lasts nothing, and what happens in it is no total."""

import pytest

from tests.extract.reading import read


def _measures(text: str, code: str) -> list[tuple[str, str | None, str]]:
    return [(str(c.value.low), c.value.unit, c.measure.partition(":")[0]) for c in read(text, code).claims if c.value is not None]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The committee meets every eight weeks."),
        ("en", "The centre is inspected at eight-week intervals."),
        ("de", "Der Ausschuss tagt alle acht Wochen."),
        ("de", "Der Ausschuss tagt im Acht-Wochen-Takt."),
        ("fr", "La commission se réunit toutes les huit semaines."),
        ("es", "La comisión se reúne cada ocho semanas."),
    ],
)
def test_every_so_many_weeks_is_an_interval(code: str, text: str) -> None:
    assert _measures(text, code) == [("8", "weeks", "interval")]


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "The repairs took eight weeks."), ("de", "Die Reparatur dauerte acht Wochen."), ("en", "He won every game in eight weeks.")],
)
def test_what_lasts_so_long_is_none(code: str, text: str) -> None:
    assert _measures(text, code) == [("8", "weeks", "duration")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A woman is killed every three days in France."),
        ("en", "Two people die every three days in France."),
        ("fr", "Une femme est tuée tous les trois jours en France."),
        ("es", "Una mujer muere cada tres días."),
    ],
)
def test_what_happens_in_each_interval_is_no_total(code: str, text: str) -> None:
    assert _measures(text, code) == [("3", "days", "interval")]


def test_those_to_whom_something_happens_again_and_again_are_counted() -> None:
    assert ("340", "people", "patients") in _measures("The 340 patients received the injection every two months.", "en")
