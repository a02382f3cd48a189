"""Several articles on one news story, of several days: what changed, what is of another event, and what only a limit or a bound says."""

from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.report.view import build
from factcheck.run import Analysis, analyse


def story(root: Path, *articles: tuple[str, str, str]) -> Analysis:
    """Articles of as many newspapers: day, language, text."""
    (root / "sources").mkdir(parents=True)
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, (day, language, text) in zip("abcd", articles, strict=False):
        head = f"title: {name}\noutlet: Outlet {name.upper()}\npublished: {day}\nlanguage: {language}\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return analyse(root)


def told(found: Analysis, *values: str) -> list[tuple[str, str, str]]:
    """Verdict, code and sentence of each pair of claims of which one quotes the first of two stretches and one the second."""
    quotes = {c.id: c.quote.exact for c in found.claims}
    first, second = values
    pairs = (
        r for r in found.reconciliation.relations if any(first in quotes[x] and second in quotes[y] for x, y in ((r.a, r.b), (r.b, r.a)))
    )
    return [(r.verdict.value, r.reasons[0].code, say("en", r.reasons[0].key, r.reasons[0].values)) for r in pairs]


def verdicts(found: Analysis) -> list[str]:
    return [r.verdict.value for r in found.reconciliation.relations]


BUDGET = "412 Millionen Euro darf Neustetten im kommenden Jahr ausgeben. So steht es im Haushalt, den der Rat am Donnerstag annahm."
SPENT = "Die Stadt Neustetten wird in diesem Jahr voraussichtlich 425 Millionen Euro ausgeben, {} Millionen mehr als beschlossen."


def test_a_figure_of_which_its_article_says_how_much_more_it_is_contradicts_not_the_one_before(tmp_path: Path) -> None:
    found = story(tmp_path, ("2024-12-14", "de", BUDGET), ("2025-10-02", "de", SPENT.format(13)))
    assert told(found, "412", "425") == [
        (
            "compatible",
            "K317",
            "Outlet B says itself how far its figure is from the other (“13 Millionen mehr”): 412 million euros, then 425 million euros",
        )
    ]


def test_a_difference_that_does_not_come_out_explains_nothing(tmp_path: Path) -> None:
    found = story(tmp_path, ("2024-12-14", "de", BUDGET), ("2025-10-02", "de", SPENT.format(21)))
    assert [verdict for verdict, _, _ in told(found, "412", "425")] == ["conflict"]


ACCIDENT = "A passenger ferry hit a pier in Port Sorrel on Monday, killing three people."
BEFORE = " In 2009 a collision in the same harbour killed 11 people."
MONTH_AFTER = "Five people were killed in the collision on August 19 in Port Sorrel, and 61 were injured."


def test_an_article_that_dates_two_events_of_one_name_contradicts_not_the_date_of_either(tmp_path: Path) -> None:
    monday = "Three people died in a collision in Port Sorrel on Monday." + BEFORE
    found = story(tmp_path, ("2024-08-19", "en", monday), ("2024-09-27", "en", MONTH_AFTER))
    assert "conflict" not in verdicts(found)


def test_an_article_that_has_one_date_alone_contradicts_another(tmp_path: Path) -> None:
    one = "Three people died in a collision in Port Sorrel on August 17."
    found = story(tmp_path, ("2024-08-20", "en", one), ("2024-09-27", "en", MONTH_AFTER))
    assert [code for verdict, code, _ in told(found, "17", "August 19") if verdict == "conflict"] == ["C107"]


@pytest.mark.parametrize(
    ("language", "limit"),
    [
        ("en", "In the harbour the speed is limited to 7 knots."),
        ("fr", "Dans le port, la vitesse est limitée à 7 nœuds."),
        ("es", "En el puerto la velocidad está limitada a 7 nudos."),
        ("de", "Im Hafen beträgt die zulässige Geschwindigkeit 7 Knoten."),
    ],
)
def test_a_speed_above_the_limit_contradicts_not_the_limit(language: str, limit: str, tmp_path: Path) -> None:
    fast = "The ferry that hit a pier in Port Sorrel was travelling at 14 knots. The ferry had a speed of 14 knots in the harbour."
    found = story(tmp_path, ("2024-08-19", "en", fast), ("2024-08-20", language, limit))
    assert "conflict" not in verdicts(found)
    assert [c.measure for c in found.claims if c.source == "b"] == ["speed_limit"]


def test_a_burnt_area_of_a_later_article_grew_though_its_paragraph_tells_of_an_earlier_day(tmp_path: Path) -> None:
    first = "Firefighters were battling a blaze near Ronda that has burned 1,100 hectares. Some 350 residents had to leave their homes."
    later = "En Córdoba se alcanzaron 46,8 grados el día 17. El fuego de Ronda, ya controlado, arrasó 1.400 hectáreas. Los 350 han vuelto."
    found = story(tmp_path, ("2025-07-19", "en", first), ("2025-07-25", "es", later))
    assert [code for _, code, _ in told(found, "1,100", "1.400")] == ["K316"]


def test_the_seat_of_a_company_that_one_article_names_is_not_that_of_what_the_other_is_about(tmp_path: Path) -> None:
    one = (
        "# Valmont tyre plant to close, 860 jobs at risk\n\n"
        "Tyre maker Kordal said on Tuesday it would close its plant in Valmont by the end of 2026, putting 860 jobs at risk.\n\n"
        "Kordal has promised 60 million euros for severance. Some 500 workers gathered outside the site on Tuesday afternoon.\n\n"
        "The group, which has its headquarters in Malmö, employs 21,000 people in 14 countries."
    )
    other = (
        "# Buyer emerges for doomed Valmont plant\n\n"
        "A Turkish company, Anadolu Rubber, has offered to take over part of Kordal's factory in Valmont and keep 320 of the 860 jobs.\n\n"
        "Anadolu, founded in 1998 and based in Bursa, had sales of 410 million euros last year."
    )
    found = story(tmp_path, ("2025-01-14", "en", one), ("2025-03-05", "en", other))
    assert told(found, "Malmö", "Bursa") == []


def test_a_figure_that_an_article_denies_in_so_many_words_is_contradicted_by_what_it_gives_instead(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        (
            "2025-05-12",
            "en",
            "A trial of 1,240 patients was led by Dr Anneke Visser of Leiden University.\n\n"
            "Nausea was reported by 9 per cent of those on the drug. Two patients left the trial because of liver problems.",
        ),
        (
            "2025-05-14",
            "en",
            "The trial enrolled 1,240 people, according to a document seen by The Pharma Observer."
            " Five patients dropped out with liver problems, not two, the document says.",
        ),
    )
    assert [verdict for verdict, _, _ in told(found, "Two patients", "Five patients")] == ["conflict"]


def test_what_two_articles_contradict_each_other_about_is_not_asked_again_of_a_third(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        ("2024-12-13", "de", "Die Grundsteuer steigt in Neustetten um 8 Prozent. Im Rathaus sollen 45 Stellen wegfallen."),
        ("2024-12-14", "de", "Um zehn Prozent steigt die Grundsteuer in Neustetten. Gestrichen werden 45 Stellen."),
        ("2025-01-08", "en", "Property tax rises by 8 per cent in Neustetten. The town hall is shedding 45 jobs."),
    )
    report = build(found)
    figures = {frozenset(c.figure for c in (r.a, r.b)) for matter in report.supposed for r in matter}
    assert report.counts["conflict"] == 1 and frozenset({"up 10%", "up 8%"}) not in figures


def test_a_report_is_headed_by_a_name_that_its_articles_share_before_any_common_noun(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        (
            "2025-05-12",
            "en",
            "On Monday Velora said it had 2,300 employees. The trial had 1,240 patients. The trial cost 3 million euros.",
        ),
        (
            "2025-05-14",
            "en",
            "On Monday Velora said it had 2,600 employees. The trial had 1,238 patients. The trial cost 4 million euros.",
        ),
    )
    assert build(found).title == "Velora"
