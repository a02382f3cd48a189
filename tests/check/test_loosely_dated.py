"""A day that a draft tells in words is the source's day: "mid-October" of the 15th, "on Saturday" in a draft of no date; a day of the week
that the calendar does not have is none."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis, analyse
from tests.check.dossier import TOLD_APART, Status, dossier_of, verdicts

SOURCES = {
    "en": (
        "The court at Brill will give its verdict on 16 October 2025. The union votes on Saturday 8 March 2025 in the town hall.\n\n"
        "On Tuesday thieves stole 800 metres of cable at Orme. The lock at Tarn is closed until 28 June 2025."
    ),
    "fr": "Le tribunal de Brassac rendra son jugement le 16 octobre 2025. Le syndicat vote le samedi 8 mars 2025 à la mairie.",
    "de": "Das Gericht in Brühl urteilt am 16. Oktober 2025. Die Gewerkschaft stimmt am Samstag, dem 8. März 2025, im Rathaus ab.",
    "es": "El tribunal de Brea dictará sentencia el 16 de octubre de 2025. El sindicato vota el sábado 8 de marzo de 2025.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The court at Brill gives its verdict in mid-October].", "[The court at Brill gives its verdict in early October].", "en"),
        ("[The lock at Tarn is closed until the end of June].", "[The lock at Tarn is closed until mid-June].", "en"),
        (
            "[Le tribunal de Brassac rendra son jugement à la mi-octobre].~",
            "[Le tribunal de Brassac rendra son jugement début octobre].~",
            "fr",
        ),
        ("[Das Gericht in Brühl urteilt Mitte Oktober].~", "[Das Gericht in Brühl urteilt Ende Oktober].~", "de"),
        (
            "[El tribunal de Brea dictará sentencia a mediados de octubre].~",
            "[El tribunal de Brea dictará sentencia a principios de octubre].~",
            "es",
        ),
    ],
)
def test_a_day_lies_in_the_part_of_its_month(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The union votes on Saturday 8 March].", "[The union votes on 8 March, a Sunday].", "en"),
        ("[Le syndicat vote le samedi 8 mars].~", "[Le syndicat vote le dimanche 8 mars].~", "fr"),
        ("[Die Gewerkschaft stimmt am Samstag, dem 8. März, ab].~", "[Die Gewerkschaft stimmt am Sonntag, dem 8. März, ab].~", "de"),
        ("[El sindicato vota el sábado 8 de marzo].~", "[El sindicato vota el domingo 8 de marzo].~", "es"),
    ],
)
def test_a_date_has_one_day_of_the_week(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(("day", "expected"), [("Tuesday", {"supported"}), ("Thursday", {"supported", "contradicted"})])
def test_a_day_of_the_week_is_compared_by_its_name_in_a_draft_of_no_date(
    dossier: tuple[Analysis, Path], day: str, expected: set[str]
) -> None:
    analysis, root = dossier
    path = root / "undated.md"
    path.write_text(f"---\nlanguage: en\n---\n[On {day} thieves stole 800 metres of cable at Orme](https://example.org/en).\n", "utf-8")
    assert {s.status.value for s in check(analysis, [path]).statements} == expected


def test_the_evening_of_a_day_of_the_week_is_no_date_in_a_draft_of_no_date(tmp_path: Path) -> None:
    early = "Am Freitagabend starteten 19 Mannschaften in Brühl. Das Rennen dauert drei Tage."
    _, root = dossier_of(tmp_path, {"de": early}, "2025-03-05")
    later = (
        (root / "sources" / "de.md")
        .read_text("utf-8")
        .replace("2025-03-05", "2025-03-19")
        .replace(early, "Am Montag hat es in Orme geregnet.")
    )
    (root / "sources" / "later.md").write_text(later.replace("example.org/de", "example.org/later"), "utf-8")
    path = root / "undated.md"
    path.write_text("---\nlanguage: de\n---\n[Am Freitagabend starteten in Brühl 19 Mannschaften](https://example.org/de).\n", "utf-8")
    assert {s.status.value for s in check(analyse(root), [path]).statements} == {"supported"}
