"""What a draft computes is computed again, whatever its sources say."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.check.command import Options, run_check
from factcheck.model import Severity
from factcheck.run import Analysis, analyse

_SOURCE = "The firm was founded in 1990. In 2024 the club had 30 members, 12 women and 15 men. Sales fell from 50 to 40 million euros."


@pytest.fixture(scope="module")
def analysis(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    """A dossier of one article, whose own sum is wrong."""
    root = tmp_path_factory.mktemp("dossier")
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    head = "title: a\noutlet: The Tester\npublished: 2025-06-09\nlanguage: en\nurl: https://example.org/a"
    (root / "sources" / "a.md").write_text(f"---\n{head}\n---\n{_SOURCE}\n", "utf-8")
    return analyse(root)


def draft_of(analysis: Analysis, text: str, *, dated: bool = True) -> Path:
    """A draft of this text beside the dossier."""
    path = analysis.root / "draft.md"
    day = "published: 2025-06-10\n" if dated else ""
    path.write_text(f"---\nlanguage: en\n{day}---\n{text}\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("The club counted 30 members, 12 women and 15 men.", "A106", 5),
        ("It opened.\n\nThe council voted on Friday, 3 May 2025, to close the pool.", "A113", 7),
        ("The firm, founded in 1990, celebrates its 50th anniversary this year.", "A112", 5),
        ("The bill passed by 48 votes to 52.", "A114", 5),
        ("It has plants in four countries: Spain, France and Italy.", "A115", 5),
    ],
)
def test_a_calculation_that_does_not_come_out_is_a_warning_on_its_line(analysis: Analysis, text: str, code: str, line: int) -> None:
    found = [f for f in check(analysis, [draft_of(analysis, text)]).findings if f.code[0] == "A"]
    assert [(f.code, f.line, f.severity) for f in found] == [(code, line, Severity.WARNING)]


def test_what_its_source_reckons_as_wrongly_is_supported_and_still_a_fault(analysis: Analysis) -> None:
    text = "In 2024 [the club had 30 members, 12 women and 15 men](https://example.org/a)."
    result = check(analysis, [draft_of(analysis, text)])
    assert {s.status.value for s in result.statements} == {"supported"}
    assert [f.code for f in result.findings] == ["A106"]


def test_figures_that_go_the_other_way_than_the_words_are_told_once(analysis: Analysis) -> None:
    result = check(analysis, [draft_of(analysis, "Sales [rose from 50 to 40 million euros](https://example.org/a).")])
    assert {s.status.value for s in result.statements} == {"inconsistent"}
    assert [f.code for f in result.findings] == ["A114"]


def test_the_text_underlines_the_words_of_the_draft(analysis: Analysis) -> None:
    path = draft_of(analysis, "In 2024 [the club had 30 members, 12 women and 15 men](https://example.org/a).")
    rows = run_check(analysis, [path], Options()).text.splitlines()
    assert rows[0].startswith("draft.md:5: A106 12 + 15 make 27 people, not 30 people")
    assert rows[1].endswith("In 2024 [the club had 30 members, 12 women and 15 men](https://example.org/a).")
    assert rows[2].rstrip().endswith("^" * len("In 2024 [the club had 30 members"))


def test_a_reason_in_the_draft_settles_it(analysis: Analysis) -> None:
    said = "In 2024 [the club had 30 members, 12 women and 15 men](https://example.org/a). <!-- factcheck: ignore A106: three gave none -->"
    assert check(analysis, [draft_of(analysis, said)]).findings == ()


def test_of_a_draft_without_a_day_nothing_is_counted_from_today(analysis: Analysis) -> None:
    text = (
        "The firm, founded in 1990, celebrates its 50th anniversary this year. The council voted on Friday, 3 May 2025, to close the pool."
    )
    codes = {
        dated: [f.code for f in check(analysis, [draft_of(analysis, text, dated=dated)]).findings if f.code[0] == "A"]
        for dated in (True, False)
    }
    assert codes == {True: ["A112", "A113"], False: ["A113"]}
