"""The work of checking a draft grows with the draft."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.check.stated.markdown import parse_markdown
from factcheck.run import Analysis
from tests.check.dossier import dossier_of
from tests.work import calls

SHAPES = {  # what n statements look like, each of a number
    "one sentence": lambda n: ", ".join(f"port {chr(65 + i % 26)}{i} has {i + 20} cranes" for i in range(n)) + ".",
    "shares": lambda n: " ".join(f"Port {chr(65 + i % 26)}{i} has {i % 90 + 2}% of cranes and {i + 20} ships." for i in range(n)),
    "citations": lambda n: " ".join(f"Port A{i} has [{i + 20} cranes](https://example.org/en)." for i in range(n)),
    "suppressed": lambda n: "\n\n".join(f"Port A{i} has {i + 20} cranes. <!-- factcheck: ignore S101: known -->" for i in range(n)),
    "items": lambda n: "\n".join(f"- Port A{i} has {i + 20} cranes" for i in range(n)),
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("dossier"), {"en": "Port A5 has 25 cranes."}, "2025-03-05")


@pytest.mark.parametrize("shape", SHAPES)
def test_the_work_of_checking_grows_with_the_draft_and_not_with_its_square(dossier: tuple[Analysis, Path], shape: str) -> None:
    analysis, root = dossier
    path = root / "draft.md"

    def work(size: int) -> int:
        path.write_text(f"---\nlanguage: en\npublished: 2025-03-06\n---\n{SHAPES[shape](size)}\n", "utf-8")
        return calls(lambda: check(analysis, [path]))

    work(20)  # what is loaded once
    small, large = work(60), work(240)
    assert large < 6 * small  # four times as much; what grows with the square takes 16 times the work


def test_the_work_of_reading_a_draft_grows_with_its_footnotes_and_not_with_their_square() -> None:
    def work(size: int) -> int:
        marks = "\n".join(f"Port A{i} has {i + 20} cranes.[^{i}]" for i in range(size))
        notes = "\n".join(f"[^{i}]: <https://example.org/{i}>" for i in range(size))
        return calls(lambda: parse_markdown(Path("draft.md"), "draft.md", f"{marks}\n\n{notes}\n"))

    work(20)
    assert work(240) < 6 * work(60)


def test_what_is_cited_behind_a_paragraph_is_cited_for_each_of_its_sentences(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    path.write_text("---\nlanguage: en\n---\nPort A5 has 25 cranes. It has 25 cranes.[^1]\n\n[^1]: <https://example.org/en>\n", "utf-8")
    assert {s.cited for s in check(analysis, [path]).statements} == {("en",)}


def test_the_words_of_the_sources_are_gathered_once_however_many_drafts_are_checked(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    drafts = [root / f"draft{n}.md" for n in range(3)]
    for n, path in enumerate(drafts):
        path.write_text(f"---\nlanguage: en\n---\nPort A5 has {n + 25} cranes.\n", "utf-8")
    assert calls(lambda: check(analysis, drafts), of="_written") == 1 + len(drafts)
