"""Lists of sources and words that point to the text itself state nothing."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import dossier_of

SOURCES = {"en": "The fire destroyed 40 flats. Two people were hurt in it."}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("dossier"), SOURCES, "2025-03-05")


TITLED = '1. The Strand Tribune, "Halven Bridge opens", 20 July 2025.'


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", f"{TITLED}\n2. The Fjord Post, “Two hurt in fire”, 3 March 2025.", []),
        ("en", "- Outlet en, 5 March 2025.\n- Outlet en reported it on 5 March 2025.", ["Outlet en reported it on 5 March 2025."]),
        ("en", "## Sources\n\n1. Strand Tribune, Halven Bridge opens, 20 July 2025.\n2. Lind, M.: Two hurt in a fire, 3 March 2025", []),
        ("en", "Sources: Strand Tribune, 20 July 2025; Fjord Post, 3 March 2025.", []),
        ("en", "[^1]: Strand Tribune, 20 July 2025.\n[fire]: https://example.org/en", []),
        ("en", '1. The mayor said: "The 41 flats are gone", 20 July 2025.', ["41 flats", "20 July 2025"]),
        ("en", "1. Halven Bridge opened on 20 July 2025.", ["Halven Bridge opened on 20 July 2025."]),
        ("en", "## Sources\n\n- Strand Tribune, 20 July 2025\n\n## The bridge\n\nIt opened on 20 July 2025.", ["opened on 20 July 2025"]),
        ("en", "See the list.", []),
        ("de", "Siehe die Liste am Ende.", []),
        ("de", "## Quellen\n\n1. Strandbote, „Brücke eröffnet“, 20. Juli 2025.", []),
        ("fr", "## Références\n\n1. Le Courrier, « Le pont ouvre », 20 juillet 2025.", []),
        ("es", "Fuentes:\n\n1. El Faro, «Abre el puente», 20 de julio de 2025.", []),
    ],
)
def test_a_list_of_sources_is_no_statement(dossier: tuple[Analysis, Path], language: str, text: str, left: list[str]) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    path.write_text(f"---\nlanguage: {language}\n---\n{text}\n", "utf-8")
    found = [s.quote for s in check(analysis, [path]).statements if s.status.value != "not-a-claim"]
    assert len(found) == len(left)
    assert all(words in whole or whole in words for whole, words in zip(found, left, strict=True))
