"""What only the layout of a page says: emphasis, the hours and days of live pages, dates that lead in, numbers set apart."""

import pytest

from factcheck.extract.page.page import page
from factcheck.lang import pack
from tests.extract.reading import claim, read


def as_read(text: str, language: str) -> str:
    return page(text, pack(language)).text


def test_emphasis_inside_a_phrase_parts_no_figure_from_its_unit_and_quotes_stay_verbatim() -> None:
    text = "The dam holds **14.2 metres** of water and feeds *some* **31** villages."
    found = read(text)
    depth, villages = claim(found, "14.2"), claim(found, "31")
    assert depth.value is not None and depth.value.unit == "m"
    assert villages.value is not None and villages.value.unit == "villages"
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in found.claims)
    assert "**31** villages" in villages.quote.exact


def test_stars_that_are_no_emphasis_stay() -> None:
    text = "A grid of 5 * 3 * 2 cells costs 40 euros* a month.\n* without tax"
    assert as_read(text, "en") == text


TICKER = """**16:40** Die Feuerwehr zählt 25 Verletzte.

**16:05** Noch immer brennt es.

**14:31 | Straße gesperrt**
Seit Mittag stehen 300 Autos."""


def test_the_hours_of_a_ticker_count_nothing() -> None:
    assert as_read(TICKER, "de").startswith("Die Feuerwehr zählt 25 Verletzte.\n\nNoch immer")
    assert {c.value.low for c in read(TICKER, "de").claims if c.value is not None and c.value.unit in ("people", "cars")} == {25, 300}


@pytest.mark.parametrize("hour", ["18 h 52 – ", "7h05 | ", "6.30pm: ", "10.05 Uhr: ", "[14:02] ", "88' "])
def test_hours_are_known_however_they_are_printed(hour: str) -> None:
    entries = "\n\n".join(f"**{hour}Brücke {i}.** Sie ist zu." for i in "ABC")
    assert "Uhr" not in as_read(entries, "de")
    assert not any(c.isdigit() for c in as_read(entries, "de"))


def test_a_single_time_or_score_in_bold_is_no_ticker() -> None:
    text = "**14:31** gewann Kiel am Ende. Das Spiel sahen 300 Zuschauer."
    assert "14:31" in as_read(text, "de")


@pytest.mark.parametrize(
    ("language", "heading", "text"),
    [
        ("en", "## Wednesday 11 June", "Crews pulled 40 people out. Yesterday there were 12 of them."),
        ("de", "### Mittwoch, 11. Juni", "Die Retter holten 40 Menschen heraus. Gestern waren es 12."),
        ("fr", "**Mercredi 11 juin**", "Les secours ont évacué 40 personnes. Hier, 12 personnes avaient été blessées."),
        ("es", "## Miércoles, 11 de junio", "Los bomberos sacaron a 40 personas. Ayer resultaron heridas 12 personas."),
    ],
)
def test_under_the_heading_of_a_day_claims_and_yesterday_are_of_that_day(language: str, heading: str, text: str) -> None:
    found = read(f"{heading}\n\n{text}", language, published="2025-06-14")
    times = {str(c.value.low): c.time for c in found.claims if c.value is not None}
    assert times["40"] is not None and times["40"].iso == "2025-06-11"
    assert times["12"] is not None and times["12"].iso == "2025-06-10"


def test_a_heading_that_is_no_day_dates_nothing() -> None:
    found = read("## What the crews found\n\nCrews pulled 40 people out. Yesterday 12 people were hurt.", published="2025-06-14")
    times = {str(c.value.low): c.time for c in found.claims if c.value is not None}
    assert times["12"] is not None and times["12"].iso == "2025-06-13"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "**1971.** Ada Fenn founds the mill in Leeds. It has 40 workers."),
        ("de", "**1971** – Ada Fenn gründet die Mühle in Leeds. Sie hat 40 Mitarbeiter."),
        ("fr", "**1971.** Ada Fenn fonde le moulin à Leeds. Il compte 40 salariés."),
        ("es", "**1971:** Ada Fenn funda el molino en Leeds. Tiene 40 empleados."),
    ],
)
def test_a_year_that_leads_in_dates_what_happened_and_what_its_entry_counts(language: str, text: str) -> None:
    found = read(text, language)
    dates = [c for c in found.claims if c.kind.value == "date"]
    assert [c.time.iso for c in dates if c.time is not None] == ["1971"]
    assert "1971" in dates[0].quote.exact
    staff = next(c for c in found.claims if c.value is not None and c.value.low == 40)
    assert staff.time is not None and staff.time.iso == "1971"


def test_a_year_in_running_text_leads_in_to_nothing() -> None:
    found = read("**1971** was a dry year. The mill has 40 workers.")
    assert all(c.time is None or c.time.iso != "1971" for c in found.claims if c.value is not None and c.value.low == 40)


def test_a_day_without_its_year_is_of_the_year_that_leads_in() -> None:
    found = read("**1941.** Marta Rosen naît le 14 mars à Metz.", "fr")
    assert [c.time.iso for c in found.claims if c.kind.value == "date" and c.time is not None] == ["1941-03-14"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "**1968.** The keeper leaves. Ada Fenn, who followed him, died in Leeds eleven years ago."),
        ("de", "**1968.** Der Wärter geht. Ada Fenn, die ihm folgte, starb vor elf Jahren in Leeds."),
        ("fr", "**1968.** Le gardien s'en va. Ada Fenn, qui l'a suivi, est morte à Leeds il y a onze ans."),
        ("es", "**1968.** El farero se marcha. Ada Fenn, que lo siguió, murió en Leeds hace once años."),
    ],
)
def test_years_ago_are_counted_from_publication_in_an_entry_of_long_ago_too(language: str, text: str) -> None:
    died = claim(read(text, language, published="2026-07-30"), {"en": "died", "de": "starb", "fr": "morte", "es": "murió"}[language])
    assert died.time is not None and died.time.iso == "2015"


@pytest.mark.parametrize(
    ("language", "text", "halted"),
    [
        ("es", "**Octubre de 2023.** Empiezan las obras. Se paralizan en marzo.", "2024-03"),
        ("es", "**Octubre de 2023.** Empiezan las obras. Se habían paralizado en marzo.", "2023-03"),
        ("de", "**Oktober 2023.** Die Arbeiten beginnen. Sie werden im September fortgesetzt.", "2024-09"),
    ],
)
def test_the_entry_of_a_month_goes_on_to_the_next_months_unless_it_looks_back(language: str, text: str, halted: str) -> None:
    found = read(text, language, published="2026-07-30").claims
    assert [c.time.iso for c in found if c.kind.value == "date" and c.time is not None] == ["2023-10", halted]


@pytest.mark.parametrize(
    ("language", "text", "happened"),
    [
        ("es", "**1993.** La ciudad de Gijón, propietaria de la torre, apaga la luz.", "apag"),
        ("es", "**1993.** La consejera de Cultura, Carmen Ruiz, apaga la luz.", "extinguished"),
        ("es", "**1993.** Se apaga la luz y se marcha el farero, que había llegado a Gijón.", "extinguished"),
        ("fr", "**1993.** Le vapeur « Lune » sombre au large de Metz.", "sombr"),
        ("en", "**1993.** The minister of culture, Anne Lind, revamps the mill.", "revamp"),
    ],
)
def test_what_an_entry_tells_in_the_present_is_told_by_its_verb(language: str, text: str, happened: str) -> None:
    assert [c.measure for c in read(text, language).claims if c.kind.value == "date"] == [f"date:{happened}"]


def test_plain_years_lead_in_where_several_lines_begin_so() -> None:
    lines = "- 1998: the firm buys a brewery in Kent.\n- 2004: the firm has 1,200 workers.\n- 2011: a fire destroys the store."
    staff = claim(read(lines), "1,200")
    assert staff.time is not None and staff.time.iso == "2004"
    assert claim(read("Note 2004: the firm has 1,200 workers."), "1,200").time is None


@pytest.mark.parametrize(
    ("language", "apart", "running"),
    [
        ("en", "**12,400** – the number of runners at the start", "12,400 runners at the start"),
        ("en", "**83.** Volunteers along the course", "83 volunteers along the course"),
        ("de", "**12.400** – so viele Läufer waren am Start", "12.400 Läufer waren am Start"),
        ("fr", "**61.** Les soirs passés à l'Olympia", "61 soirs passés à l'Olympia"),
        ("fr", "**48 millions.** De disques vendus", "48 millions de disques vendus"),
        ("es", "### 900\nPolicías en la calle", "900 policías en la calle"),
        ("en", "**83** volunteers came", "83 volunteers came"),
        ("fr", "**828 euros.** La perte moyenne", "828 euros: La perte moyenne"),
        ("fr", "**526 millions.** Le budget de la ville", "526 millions: Le budget de la ville"),
    ],
)
def test_a_number_set_apart_is_read_with_what_it_counts(language: str, apart: str, running: str) -> None:
    assert as_read(apart, language) == running


def test_the_numbers_of_the_points_of_a_list_count_nothing() -> None:
    text = "**1.** Save water\n\n**2.** Close windows\n\n**3.** Stay at home"
    assert as_read(text, "en") == "1. Save water\n\n2. Close windows\n\n3. Stay at home"


def test_the_dash_of_a_list_is_no_minus() -> None:
    found = read("Hurt in the storm:\n- 40 people in Kent\n- 12 people in Essex")
    assert {c.value.low for c in found.claims if c.value is not None} == {40, 12}


def test_offsets_lead_back_to_the_stored_text() -> None:
    text = "**09:15** Es ist *kalt*.\n\n**10:20** Noch **83** Gäste.\n\n**11:00** Schluss."
    layout = page(text, pack("de"))
    at = layout.text.index("83")
    assert text[slice(*layout.stored_span(at, at + 2))] == "83"
    assert layout.read(layout.stored(at)) == at


@pytest.mark.parametrize(
    ("language", "line", "unit"),
    [
        ("en", "Staff: 40", "people"),
        ("de", "Mitarbeiter: 40", "people"),
        ("fr", "- Blessés : 40", "people"),
        ("es", "- Heridos: 40", "people"),
    ],
)
def test_a_key_names_what_its_number_counts(language: str, line: str, unit: str) -> None:
    found = claim(read(f"Length: 105 metres\n{line}", language), "40")
    assert found.value is not None
    assert found.value.unit == unit


@pytest.mark.parametrize(
    ("language", "line", "iso"),
    [
        ("de", "Gründung: 1863", "1863"),
        ("en", "Founded: 1871 (as a mill)", "1871"),
        ("fr", "- Ouverture : juin 1971", "1971-06"),
        ("es", "- Fundación: 1863", "1863"),
    ],
)
def test_a_key_that_happens_is_dated_by_its_year(language: str, line: str, iso: str) -> None:
    assert [c.time.iso for c in read(line, language).claims if c.kind.value == "date" and c.time is not None] == [iso]


def test_a_key_that_does_not_happen_is_not_dated_by_a_number() -> None:
    assert not read("Model: 1963", "en").claims
