"""Counts of the first days: which is the later one, and which is only a part."""

from pathlib import Path

from factcheck.lang.say import say
from factcheck.run import analyse

FIRST = "The march ended outside the prefecture of Marseille on Saturday. Eleven people were injured, four of them police officers."
LATEST = {
    "en": "Clashes broke out on Saturday outside the prefecture of Marseille. According to the latest toll, 14 people were injured.",
    "fr": "Des heurts ont éclaté samedi devant la préfecture de Marseille. Selon un dernier bilan, 14 personnes ont été blessées.",
    "de": "Am Samstag kam es vor der Präfektur von Marseille zu Zusammenstößen. Laut jüngster Bilanz wurden 14 Menschen verletzt.",
    "es": "El sábado hubo choques ante la prefectura de Marsella. Según el último balance, 14 personas resultaron heridas.",
}


def told(root: Path, language: str, later: str, day: str, first: tuple[str, str] = ("en", FIRST)) -> dict[tuple[str, str], tuple[str, str]]:
    """The verdicts on the pairs of two reports of a march on 15 March, by the words of their figures."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, code, text, published in (("a", *first, "2025-03-16"), ("b", language, later, day)):
        head = f"title: t\noutlet: Outlet {name}\npublished: {published}\nlanguage: {code}\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    found = analyse(root)
    words = {c.id: str(c.value.stated or c.value.low) for c in found.claims if c.value is not None}
    pairs = [r for r in found.reconciliation.relations if r.a in words and r.b in words]
    return {
        (min(words[r.a], words[r.b]), max(words[r.a], words[r.b])): (
            r.verdict.value,
            " ".join(say("en", reason.key, reason.values) for reason in r.reasons),
        )
        for r in pairs
    }


def test_a_count_of_the_next_day_is_a_later_one_though_only_its_sentences_around_say_when(tmp_path: Path) -> None:
    verdict, why = told(tmp_path, "fr", LATEST["fr"], "2025-03-17")["11", "14"]
    assert verdict == "compatible" and "is a later count (published 17 March 2025)" in why


def test_of_a_part_nobody_says_that_it_grew_to_a_whole(tmp_path: Path) -> None:
    found = told(tmp_path, "fr", LATEST["fr"], "2025-03-17")
    assert "grow" not in found.get(("14", "4"), ("", ""))[1]
