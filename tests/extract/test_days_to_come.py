"""A weekday is the next of its name where the present or the future tells what takes place then, and steps count from the time stated."""

import pytest

from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.model.time_iso import parse_time


def _read(code: str, text: str) -> list[str]:
    language = pack(code)
    return [w.time.iso for w in times(text, language, numerals(text, language), parse_time("2025-06-12"))]  # a Thursday


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The strike begins on Friday."),
        ("en", "The march, which takes place on Friday, is the tenth."),
        ("en", "The election is on Friday."),
        ("en", "Ahead of Friday's election, the party leads."),
        ("de", "Das Parlament stimmt am Freitag ab."),
        ("de", "Am morgigen Freitag tagt der Rat."),
        ("fr", "Le match a lieu vendredi."),
        ("fr", "La grève débute vendredi."),
        ("es", "El Parlamento vota el viernes."),
        ("es", "La votación está prevista para el viernes."),
    ],
)
def test_what_is_told_in_the_present_to_take_place_on_a_weekday_is_still_to_come(code: str, text: str) -> None:
    assert _read(code, text) == ["2025-06-13"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Two people died as the strike began on Friday."),
        ("en", "It all starts on Friday, when a man finds a body."),
        ("de", "Das Treffen am Freitag brachte nichts."),
        ("de", "Am Freitag ist er nach langer Krankheit gestorben."),
        ("fr", "Tout commence vendredi soir, quand un homme appelle."),
        ("es", "El viernes se votó la ley."),
    ],
)
def test_what_was_or_a_story_in_the_present_tells_of_the_last_weekday(code: str, text: str) -> None:
    assert _read(code, text) == ["2025-06-06"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The shop is closed on Mondays."),
        ("fr", "Le magasin est fermé le lundi."),
        ("es", "La tienda cierra los lunes."),
        ("de", "Der Laden ist montags zu."),
    ],
)
def test_what_is_so_on_every_weekday_of_a_name_has_no_day(code: str, text: str) -> None:
    assert _read(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "He said on Monday that talks would resume on Saturday.", ["2025-06-09", "2025-06-14"]),
        ("en", "He said on Friday that talks would resume on Sunday.", ["2025-06-06", "2025-06-08"]),
        ("fr", "Il a déclaré lundi que les pourparlers reprendraient samedi.", ["2025-06-09", "2025-06-14"]),
        ("de", "Er sagte am Montag, die Gespräche würden am Samstag fortgesetzt.", ["2025-06-09", "2025-06-14"]),
        ("es", "Dijo el lunes que las negociaciones se reanudarían el sábado.", ["2025-06-09", "2025-06-14"]),
        ("en", "Unions called it an insult and said they would block the gates from Saturday.", ["2025-06-14/.."]),
        ("fr", "La CGT a dit qu'elle bloquerait les grilles samedi.", ["2025-06-14"]),
        ("de", "Die Gewerkschaft sagte, sie werde am Samstag streiken.", ["2025-06-14"]),
        ("es", "El sindicato anunció que bloquearía la entrada el sábado.", ["2025-06-14"]),
        ("en", "He would walk to the mill, and on Saturday he fell, his wife said.", ["2025-06-07"]),
        ("en", "Talks due to begin on Friday collapsed on Wednesday.", ["2025-06-13", "2025-06-11"]),
    ],
)
def test_each_day_of_a_sentence_has_its_own_verb(code: str, text: str, found: list[str]) -> None:
    assert _read(code, text) == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "Arrested on 3 May 2024, he was freed the following Monday.", "2024-05-06"),
        ("en", "It opened in May 2024 and closed the following January.", "2025-01"),
        ("de", "Am 3. Mai 2024 wurde er festgenommen, am Montag darauf kam er frei.", "2024-05-06"),
        ("de", "Am 3. Mai 2024 traf der Sturm ein. Tags darauf flohen 40.", "2024-05-04"),
        ("de", "2019 eröffnete sie, im Folgejahr kamen 400.", "2020"),
        ("fr", "Arrêté le 3 mai 2024, il a été libéré le surlendemain.", "2024-05-05"),
        ("es", "Abrió en marzo de 2023. Al mes siguiente llegaron 400.", "2023-04"),
    ],
)
def test_a_step_counts_from_the_time_stated(code: str, text: str, found: str) -> None:
    assert _read(code, text)[1:] == [found]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The following day, 40 left."),
        ("en", "Then, the following year, he moved."),
        ("fr", "La veille du scrutin, 40 ont fui."),
        ("es", "La víspera de las elecciones huyeron 40."),
    ],
)
def test_a_step_from_what_the_text_does_not_date_has_no_day(code: str, text: str) -> None:
    assert _read(code, text) == []


def test_a_step_before_a_noun_that_is_not_its_own_counts_from_the_time_stated() -> None:
    assert _read("fr", "Le 3 mai 2024, il est parti. L'avant-veille l'interdiction avait été levée.")[1:] == ["2024-05-01"]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "Profit rose in fiscal year 2023/24.", "2023/2024"),
        ("en", "Fees rose in the academic year 2024/25.", "2024/2025"),
        ("de", "Der Gewinn stieg im Geschäftsjahr 2023/24.", "2023/2024"),
        ("fr", "Le bénéfice a augmenté lors de l'exercice 2023-2024.", "2023/2024"),
        ("es", "El beneficio creció en el ejercicio 2023-2024.", "2023/2024"),
        ("es", "En la década de los noventa creció.", "1990s"),
        ("de", "Seit den 90ern wächst sie.", "1990s"),
        ("de", "Ende des 19. Jahrhunderts wuchs sie.", "1870/1899"),
        ("en", "It was built in the first half of the 20th century.", "1900/1949"),
        ("en", "It grew in the second half of the 1990s.", "1995/1999"),
    ],
)
def test_a_year_told_by_two_is_both_and_half_a_century_is_half(code: str, text: str, found: str) -> None:
    assert _read(code, text) == [found]
