"""What is put off from one date to another has two dates; what lasts from one to another has one time."""

import pytest

from factcheck.extract.extract import extract
from factcheck.model import Kind, Modality, Source
from factcheck.model.time_iso import parse_time


def dates(language: str, text: str) -> list[tuple[str, str, Modality]]:
    source = Source(
        name="a", path="sources/a.md", language=language, published=parse_time("2027-02-01"), text=text, digest=text, outlet="A"
    )
    found = [c for c in extract(source).claims if c.kind is Kind.DATE and c.time is not None]
    return [(c.measure, c.time.iso, c.modality) for c in found if c.time is not None]


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "The first launch of the Tessaro rocket would slip nine months, from March to October 2028.", "2028-03", "2028-10"),
        ("en", "The Tessaro exams have been moved by a fortnight, from 8 to 22 June 2027.", "2027-06-08", "2027-06-22"),
        ("fr", "L'ouverture du musée Tessaro a été repoussée de mai à octobre 2028.", "2028-05", "2028-10"),
        ("fr", "La livraison du Tessaro est reportée du 30 juin au 18 juillet 2027.", "2027-06-30", "2027-07-18"),
        ("de", "Die Eröffnung des Museums Tessaro wurde von Mai auf Oktober 2028 verschoben.", "2028-05", "2028-10"),
        ("es", "La apertura del museo Tessaro se aplaza de mayo a octubre de 2028.", "2028-05", "2028-10"),
    ],
)
def test_what_is_put_off_has_two_dates_which_are_plans(language: str, text: str, first: str, second: str) -> None:
    found = dates(language, text)
    assert [(time, modality) for _, time, modality in found] == [(first, Modality.PLANNED), (second, Modality.PLANNED)]
    assert len({measure for measure, _, _ in found}) == 1


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "The Tessaro museum will be closed from 4 to 25 July 2027.", "2027-07-04/2027-07-25"),
        ("fr", "Le musée Tessaro sera fermé du 3 mai au 9 octobre 2028.", "2028-05-03/2028-10-09"),
        ("de", "Das Museum Tessaro ist vom 3. Mai bis zum 9. Oktober 2028 geschlossen.", "2028-05-03/2028-10-09"),
        ("es", "El museo Tessaro estará cerrado del 3 de mayo al 9 de octubre de 2028.", "2028-05-03/2028-10-09"),
    ],
)
def test_what_lasts_from_one_day_to_another_has_one_time(language: str, text: str, time: str) -> None:
    assert [iso for _, iso, _ in dates(language, text)] == [time]


def test_a_figure_that_moved_over_some_months_has_no_two_dates() -> None:
    assert not dates("en", "House prices in Tessaro moved up 5 percent from March to October 2026.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The offer for Tessaro was extended from 28 February to 14 March 2027."),
        ("de", "Die Frist für Tessaro wurde vom 28. Februar auf den 14. März 2027 verlängert."),
    ],
)
def test_the_date_from_which_something_was_put_off_is_known_as_the_former(language: str, text: str) -> None:
    source = Source(name="a", path="a.md", language=language, published=parse_time("2027-02-01"), text=text, digest=text, outlet="A")
    found = {c.time.iso: c for c in extract(source).claims if c.kind is Kind.DATE and c.time is not None}
    old, new = found["2027-02-28"], found["2027-03-14"]
    assert [(link.role.value, link.claim) for link in new.links] == [("change-from", old.id)] and not old.links


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The opening of the Tessaro museum was postponed to 9 July."),
        ("en", "The trial was moved to 9 July after a juror fell ill."),
        ("fr", "La réouverture du musée Tessaro est repoussée au 9 juillet."),
        ("de", "Die Eröffnung wurde auf den 9. Juli verschoben, weil ein Gutachten fehlt."),
        ("es", "La apertura se ha aplazado al 9 de julio."),
        ("it", "L'apertura è stata rinviata al 9 luglio."),
        ("pt", "A abertura foi adiada para 9 de julho."),
    ],
)
def test_a_date_without_its_year_to_which_something_was_moved_is_the_next(language: str, text: str) -> None:
    assert [iso for _, iso, _ in dates(language, text)] == ["2027-07-09"]


def test_a_date_on_which_something_was_is_the_last_though_it_is_moved_now() -> None:
    assert [iso for _, iso, _ in dates("en", "The museum that opened on 9 July has moved.")] == ["2026-07-09"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Tessaro museum will not open on 9 March."),
        ("en", "The Tessaro museum was not opened on 9 January."),
        ("fr", "Le musée Tessaro ne rouvrira pas le 9 mars."),
        ("fr", "Le pont Tessaro n'a pas été rouvert le 9 janvier."),
        ("de", "Das Museum Tessaro öffnet nicht am 9. März."),
        ("es", "El museo Tessaro no abrirá el 9 de marzo."),
    ],
)
def test_a_day_on_which_something_does_not_happen_is_denied(language: str, text: str) -> None:
    assert [modality for _, _, modality in dates(language, text)] == [Modality.DENIED]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Tessaro museum will not open until 9 March."),
        ("fr", "Le musée Tessaro n'ouvrira pas avant le 9 mars."),
        ("de", "Das Museum Tessaro wird nicht vor dem 9. März eröffnet."),
        ("es", "El museo Tessaro no abrirá hasta el 9 de marzo."),
    ],
)
def test_what_does_not_happen_until_a_day_may_happen_from_then_on(language: str, text: str) -> None:
    assert [(iso, modality is Modality.DENIED) for _, iso, modality in dates(language, text)] == [("2027-03-09/..", False)]


def test_a_refusal_of_something_else_denies_no_date() -> None:
    assert [modality for _, _, modality in dates("en", "The fire on 9 January did not hurt anyone.")] == [Modality.ASSERTED]
    assert [modality for _, _, modality in dates("fr", "Le musée Tessaro n'ouvrira que le 9 mars.")] == [Modality.PLANNED]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pool at Kerlou will not open until 8 October."),
        ("en", "The pool at Kerlou will open on 8 October at the earliest."),
        ("en", "The pool at Kerlou will open not before 8 October."),
        ("fr", "La piscine de Kerlou n'ouvrira pas avant le 8 octobre."),
        ("fr", "La piscine de Kerlou ouvrira au plus tôt le 8 octobre."),
        ("de", "Das Schwimmbad von Kerlou öffnet frühestens am 8. Oktober."),
        ("de", "Das Schwimmbad von Kerlou öffnet nicht vor dem 8. Oktober."),
        ("es", "La piscina de Kerlou no abrirá antes del 8 de octubre."),
        ("es", "La piscina de Kerlou abrirá el 8 de octubre como muy pronto."),
    ],
)
def test_what_is_not_to_be_before_a_day_is_to_be_from_then_on_and_is_not_denied(language: str, text: str) -> None:
    ((measure, time, modality),) = dates(language, text)
    assert (measure, time) == ("date:open", "2027-10-08/..")
    assert modality is not Modality.DENIED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pool at Kerlou will not open by 8 October."),
        ("fr", "La piscine de Kerlou n'ouvrira pas d'ici au 8 octobre."),
        ("de", "Das Schwimmbad von Kerlou öffnet nicht bis zum 8. Oktober."),
    ],
)
def test_what_will_not_be_by_a_day_is_not_said_to_begin_then(language: str, text: str) -> None:
    assert "2027-10-08/.." not in [time for _, time, _ in dates(language, text)]
