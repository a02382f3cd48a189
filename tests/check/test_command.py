"""`factcheck check` on the example: every status, every format, baselines and suppressions."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from junitparser import JUnitXml

from factcheck.check import Options, StatementStatus, run_check
from factcheck.check.formats import FORMATS
from factcheck.check.formats.as_json import schema
from factcheck.model import InputError
from factcheck.read import Config
from factcheck.report import render
from factcheck.run import Analysis, analyse
from tests.check.dossier import dossier_of

ROOT = Path(__file__).parents[2]
FAULTS = ROOT / "docs" / "examples" / "draft-with-faults.md"
SARIF = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(ROOT)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier without its drafts, to write into."""
    root = tmp_path_factory.mktemp("dossier")
    shutil.copytree(ROOT / "sources", root / "sources")
    told = (ROOT / "factcheck.toml").read_text("utf-8")
    (root / "factcheck.toml").write_text(told.replace('drafts = ["drafts/*.md"]', ""), "utf-8")
    return root


def statuses(analysis: Analysis, path: Path) -> dict[str, str]:
    return {s.quote: s.status.value for s in run_check(analysis, [path], Options()).result.statements}


def status_of(found: dict[str, str], words: str) -> str:
    (status,) = {status for quote, status in found.items() if words in quote}
    return status


def test_the_example_draft_shows_every_status_and_fails(analysis: Analysis) -> None:
    outcome = run_check(analysis, [FAULTS], Options())
    found = {s.quote: s.status.value for s in outcome.result.statements}
    assert status_of(found, "78,000") == "supported"
    assert status_of(found, "2,906") == "contradicted"
    assert status_of(found, "60 kilograms") == "not-in-source"
    assert status_of(found, "7,990") == "uncited"
    assert status_of(found, "900 Ami") == "unsourced"
    assert status_of(found, "12,000 vans") == "inconsistent"
    assert status_of(found, "charming little car") == "not-a-claim"
    assert set(found.values()) == {status.value for status in StatementStatus}
    assert outcome.exit_code == 1


def test_the_mended_draft_passes(analysis: Analysis) -> None:
    outcome = run_check(analysis, [ROOT / "drafts" / "ami.md"], Options())
    assert outcome.result.findings == ()
    assert outcome.exit_code == 0


def test_each_statement_quotes_the_file_exactly(analysis: Analysis) -> None:
    content = FAULTS.read_text("utf-8")
    for statement in run_check(analysis, [FAULTS], Options()).result.statements:
        assert content[statement.start : statement.end] == statement.quote
        assert content.count("\n", 0, statement.start) + 1 == statement.line


def test_json_is_valid_against_the_published_schema(analysis: Analysis) -> None:
    data = json.loads(run_check(analysis, [FAULTS], Options(format="json")).text)
    jsonschema.validate(data, json.loads(schema()))
    assert {s["status"] for s in data["statements"]} == {status.value for status in StatementStatus}


def test_sarif_explains_its_codes_in_the_language_of_the_report(analysis: Analysis) -> None:
    run = json.loads(run_check(analysis, [FAULTS], Options(format="sarif", language="fr")).text)["runs"][0]
    told = {rule["id"]: (rule["shortDescription"]["text"], rule["help"]["text"]) for rule in run["tool"]["driver"]["rules"]}
    assert told["S101"][0] == "Une affirmation du texte que ne fait aucune source" and "Comment y remédier" in told["S101"][1]


def test_sarif_is_valid_against_the_published_schema(analysis: Analysis) -> None:
    data = json.loads(run_check(analysis, [FAULTS], Options(format="sarif")).text)
    jsonschema.Draft7Validator(SARIF).validate(data)
    rules = [rule["id"] for rule in data["runs"][0]["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in data["runs"][0]["results"])
    assert {"S101", "S102", "S103", "S104", "C201"} <= set(rules)


def test_junit_is_read_by_another_reader_with_one_failure_for_each_finding(analysis: Analysis) -> None:
    outcome = run_check(analysis, [FAULTS], Options(format="junit"))
    xml = JUnitXml.fromstring(outcome.text.encode())
    assert sum(len(case.result) for suite in xml for case in suite) == len(outcome.result.findings)


def test_github_annotations_stand_on_the_lines_of_the_draft(analysis: Analysis) -> None:
    outcome = run_check(analysis, [FAULTS], Options(format="github"))
    rows = outcome.text.splitlines()
    pattern = r"::(error|warning|notice) file=docs/examples/draft-with-faults\.md,line=(\d+),title=factcheck [SC]\d{3}::.+"
    assert [int(re.fullmatch(pattern, row)[2]) for row in rows] == [f.line for f in outcome.result.findings]  # type: ignore[index]


def test_gitlab_issues_have_what_gitlab_asks_for_and_distinct_fingerprints(analysis: Analysis) -> None:
    issues = json.loads(run_check(analysis, [FAULTS], Options(format="gitlab")).text)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 0
    lines = FAULTS.read_text("utf-8").splitlines()
    for issue in issues:  # https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
        assert issue["description"] and issue["check_name"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == "docs/examples/draft-with-faults.md"
        assert 1 <= issue["location"]["lines"]["begin"] <= len(lines)


def test_a_conflict_of_two_articles_is_told_with_the_words_and_lines_of_both_and_can_be_named(tmp_path: Path) -> None:
    articles = {"mail": "The ferry Aurora carried 412 passengers.", "radio": "The ferry Aurora carried 421 passengers."}
    for name, text in articles.items():
        path = tmp_path / "sources" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\noutlet: {name}\npublished: 2025-03-05\nlanguage: en\n---\n{text}\n", "utf-8")
    found = analyse(tmp_path)
    (finding,) = [f for f in found.findings if f.code.startswith("C")]
    for format in ("text", "github", "gitlab", "sarif", "junit"):
        text = run_check(found, [], Options(format=format, select=("C",))).text
        for name, words in (("mail", "412"), ("radio", "421")):
            assert re.search(rf"sources/{name}\.md:6: “[^”]*{words} passengers”", text), format
        assert finding.fingerprint in text, format
    (result,) = json.loads(run_check(found, [], Options(format="sarif", select=("C",))).text)["runs"][0]["results"]
    assert len(result["relatedLocations"]) == 2
    jsonschema.validate(json.loads(run_check(found, [], Options(format="sarif")).text), SARIF)


def test_the_text_underlines_the_words(analysis: Analysis) -> None:
    text = run_check(analysis, [FAULTS], Options()).text
    rows = text.splitlines()
    under = next(i for i, row in enumerate(rows) if "^" in row)
    start = rows[under].index("^")
    assert rows[under - 1][start : start + rows[under].count("^")] in FAULTS.read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_the_same_each_time(analysis: Analysis, format: str, language: str) -> None:
    options = Options(format=format, language=language)
    assert run_check(analysis, [FAULTS], options).text == run_check(analysis, [FAULTS], options).text


def test_an_unknown_format_or_code_is_refused(analysis: Analysis) -> None:
    with pytest.raises(InputError, match="no format"):
        run_check(analysis, [FAULTS], Options(format="xml"))
    with pytest.raises(InputError, match="no code or family"):
        run_check(analysis, [FAULTS], Options(select=("Q",)))


@pytest.mark.parametrize("told", [{"select": ("S999",)}, {"ignore": ("S999",)}, {"fail_on": ("S999",)}, {"select": ("S101", "C99")}])
def test_a_code_that_does_not_exist_is_refused_with_those_near_it(analysis: Analysis, told: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(InputError, match=r"no code or family.* or a code such as [SC]\d\d\d"):
        run_check(analysis, [FAULTS], Options(**told))  # type: ignore[arg-type]
    assert run_check(analysis, [FAULTS], Options(select=("S10",))).result.findings  # the beginning of codes


@pytest.mark.parametrize(("key", "word"), [("fail_on", "Z9"), ("select", "Z9"), ("severities", "S999")])
def test_a_code_of_the_configuration_that_does_not_exist_is_refused_with_its_line(small: Path, tmp_path: Path, key: str, word: str) -> None:
    shutil.copytree(small, tmp_path / "d")
    told = f'[severities]\n{word} = "note"\n' if key == "severities" else f'[check]\n{key} = ["{word}"]\n'
    (tmp_path / "d" / "factcheck.toml").write_text(f'title = "x"\n{told}', "utf-8")
    with pytest.raises(InputError, match=rf"factcheck\.toml:3: '{word}' is no code or family"):
        run_check(analyse(tmp_path / "d"), [], Options())


def test_a_severity_for_a_code_that_does_not_exist_is_refused_and_one_for_a_family_holds(analysis: Analysis) -> None:
    def told(**severities: str) -> Analysis:
        return replace(analysis, config=Config.model_validate({"severities": severities}))

    with pytest.raises(InputError, match=r"factcheck\.toml: 'S999' is no code or family"):
        run_check(told(S999="note"), [FAULTS], Options())
    found = run_check(told(S="note", S103="error"), [FAULTS], Options(select=("S",))).result.findings
    assert {(f.code == "S103", f.severity.value) for f in found} == {(True, "error"), (False, "note")}


def test_a_pattern_that_no_draft_matches_and_a_folder_as_draft_are_refused(analysis: Analysis) -> None:
    config = Config.model_validate({"check": {"drafts": ["draft/*.md"]}})
    with pytest.raises(InputError, match=r"factcheck\.toml:\d+: check\.drafts: no draft matches 'draft/\*\.md'; correct the pattern"):
        run_check(replace(analysis, config=config), [], Options())
    with pytest.raises(InputError, match=re.escape(f"{ROOT / 'drafts'}: is a folder")):
        run_check(analysis, [ROOT / "drafts"], Options())


def test_select_ignore_and_fail_on_narrow_what_counts(analysis: Analysis) -> None:
    assert {f.code for f in run_check(analysis, [FAULTS], Options(select=("S103",))).result.findings} == {"S103"}
    assert "S103" not in {f.code for f in run_check(analysis, [FAULTS], Options(ignore=("S103",))).result.findings}
    assert run_check(analysis, [FAULTS], Options(fail_on=("R",))).exit_code == 0
    assert run_check(analysis, [FAULTS], Options(fail_on=("error",))).exit_code == 1


def test_a_mistyped_fail_on_is_an_error_and_not_a_check_that_always_passes(analysis: Analysis) -> None:
    with pytest.raises(InputError, match="banana") as told:
        run_check(analysis, [FAULTS], Options(fail_on=("banana",)))
    assert "warning" in (told.value.remedy or "")


def test_a_baseline_that_the_configuration_names_and_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    _, root = dossier_of(tmp_path, {"en": "The ferry carried 300 people."}, "2025-03-05")
    (root / "factcheck.toml").write_text('[check]\nbaseline = "known.json"\n', "utf-8")
    with pytest.raises(InputError, match=r"no such file: known\.json; make it with --write-baseline") as refused:
        run_check(analyse(root), [], Options())
    assert (str(refused.value.path), refused.value.line) == ("factcheck.toml", 2)


def test_the_last_line_says_what_a_baseline_hides_and_that_what_is_left_fails_nothing(analysis: Analysis, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    run_check(analysis, [FAULTS], Options(select=("S103",), write_baseline=known))
    last = run_check(analysis, [FAULTS], Options(select=("S103",), baseline=known)).text.splitlines()[-1]
    assert re.fullmatch(r"nothing to mend; known in the baseline: [1-9]\d*", last)
    assert run_check(analysis, [FAULTS], Options(fail_on=("R",))).text.splitlines()[-1].endswith("; none of it fails the check")
    assert "fails" not in run_check(analysis, [FAULTS], Options()).text.splitlines()[-1]


def test_what_a_baseline_has_and_is_mended_is_told_for_it_would_pass_again(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "dossier"
    shutil.copytree(small, root)
    (root / "factcheck.toml").write_text('[check]\ndrafts = ["draft.md"]\nbaseline = "known.json"\n', "utf-8")
    draft = root / "draft.md"
    draft.write_text("In 2020 Citroën sold 9,999 Ami.\n", "utf-8")
    run_check(analyse(root), [], Options(write_baseline=root / "known.json"))
    assert "mended" not in run_check(analyse(root), [], Options()).text
    draft.write_text("It rained.\n", "utf-8")
    assert "mended since: 1 " in run_check(analyse(root), [], Options()).text.splitlines()[-1]
    assert "mended" not in run_check(analyse(root), [draft], Options()).text
    assert "mended" not in run_check(analyse(root), [], Options(ignore=("S",))).text


def shuffled(content: str) -> str:
    """The draft with a sentence before each paragraph, paragraphs in another order, and every line wrapped anew."""
    head, _, body = content.partition("---\n# ")
    title, *paragraphs = body.split("\n\n")
    moved = ["A word before. " + " ".join(p.split()) for p in reversed(paragraphs) if p.strip()]
    return head + "---\n# " + title + "\n\n" + "\n\n".join(re.sub(r" (\S+) ", r" \1\n", p) for p in moved) + "\n"


def test_a_baseline_survives_moved_and_rewrapped_paragraphs_and_reports_a_changed_figure(small: Path, tmp_path: Path) -> None:
    analysis = analyse(small)
    path = small / "draft.md"
    path.write_text(FAULTS.read_text("utf-8"), "utf-8")
    baseline = tmp_path / "baseline.json"
    assert run_check(analysis, [path], Options(write_baseline=baseline)).exit_code == 0
    options = Options(baseline=baseline)
    assert run_check(analysis, [path], options).result.findings == ()
    path.write_text(shuffled(FAULTS.read_text("utf-8")), "utf-8")
    assert run_check(analysis, [path], options).result.findings == ()
    path.write_text(FAULTS.read_text("utf-8").replace("900 Ami", "901 Ami"), "utf-8")
    assert [f.code for f in run_check(analysis, [path], options).result.findings] == ["S101"]


def test_a_baseline_of_other_rules_is_refused(analysis: Analysis, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    run_check(analysis, [FAULTS], Options(write_baseline=baseline))
    baseline.write_text(re.sub(r'"rules_version": "[^"]*"', '"rules_version": "old"', baseline.read_text()))
    with pytest.raises(InputError, match="was made with rules old"):
        run_check(analysis, [FAULTS], Options(baseline=baseline))


def test_a_suppression_needs_a_reason_and_is_reported_when_stale(small: Path) -> None:
    analysis = analyse(small)
    path = small / "draft.md"
    claim = "Thieves took 900 Ami in Marseille last year."
    path.write_text(f"<!-- factcheck: ignore S101: seen by our reporter -->\n{claim}\n", "utf-8")
    assert run_check(analysis, [path], Options()).result.findings == ()
    path.write_text(f"<!-- factcheck: ignore S101 -->\n{claim}\n", "utf-8")
    assert [f.code for f in run_check(analysis, [path], Options()).result.findings] == ["R201", "S101"]
    for words, says in (
        ("ignore: all", "hides nothing"),
        ("ignore S101 seen by us", "hides nothing"),
        ("ignore S999: seen by us", "unknown code, S999 (near it: S"),
    ):
        path.write_text(f"<!-- factcheck: {words} -->\n{claim}\n", "utf-8")
        outcome = run_check(analysis, [path], Options())
        assert [f.code for f in outcome.result.findings] == ["R201", "S101"]
        assert says in outcome.text and "\n1 statement: " in outcome.text
    path.write_text(f"<!-- factcheck: ignore S103: no longer needed -->\nWe like it.\n\n{claim}\n", "utf-8")
    assert [f.code for f in run_check(analysis, [path], Options()).result.findings] == ["R202", "S101"]


def test_a_changed_source_is_reported(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "d"
    shutil.copytree(small, root)
    source = root / "sources" / "ami-success.md"
    source.write_text(source.read_text("utf-8").replace("language: en\n", "language: en\ndigest: 00\n"), "utf-8")
    assert "S201" in {f.code for f in run_check(analyse(root), [], Options()).result.findings}


def test_a_document_that_was_not_read_is_told_by_check_and_at_the_head_of_every_report(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "d"
    shutil.copytree(small, root)
    (root / "sources" / "page.html").write_text("<p>12 boats</p>", "utf-8")
    (root / "sources" / "wire.eml").write_text("Subject: a\n\n12 boats\n", "utf-8")
    analysis = analyse(root)
    assert "S202" in {f.code for f in run_check(analysis, [], Options()).result.findings}
    for format in ("terminal", "markdown", "html"):
        told = str(render(analysis, format)).replace("Not read", "not read")
        assert told.index("not read: sources/page.html") < told.rindex("Every figure in the articles was understood")


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_exit_codes_are_1_on_findings_0_when_mended_and_2_when_it_cannot_run(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "d"
    shutil.copytree(small, root)
    assert run("check", str(FAULTS), "--dossier", str(root), cwd=tmp_path).returncode == 1
    assert run("check", str(ROOT / "drafts" / "ami.md"), "--dossier", str(root), cwd=tmp_path).returncode == 0
    (root / "factcheck.toml").write_text("nonsense = 1\n")
    broken = run("check", str(FAULTS), "--dossier", str(root), cwd=tmp_path)
    assert broken.returncode == 2
    assert broken.stdout == ""
    assert (
        broken.stderr
        == "factcheck: factcheck.toml:1: unknown key 'nonsense'; use one of: check, entities, language, measures, severities, title\n"
    )


def checked(root: Path, text: str) -> dict[str, str]:
    """The findings of a draft: code by line."""
    path = root / "draft.md"
    path.write_text(text, "utf-8")
    return {f"{f.line}": f.code for f in run_check(analyse(root), [path], Options()).result.findings}


def test_an_item_of_a_list_is_checked_though_it_ends_in_no_full_stop(small: Path) -> None:
    found = checked(small, "Of thefts:\n\n- Thieves stole an Ami in Marseille [@ami-debuts]\n- Thieves stole a boat in Nantes [@nobody]\n")
    assert found == {"3": "S104", "4": "S105"}


def test_what_is_told_in_words_alone_and_not_recognised_is_a_warning_and_what_lacks_a_name_or_a_figure_an_error(small: Path) -> None:
    path = small / "draft.md"
    path.write_text(
        "Citroën gave the keys of the Ami to a museum [@ami-debuts].\n\n"
        "Citroën gave the keys of the Ami to Angela Merkel [@ami-debuts].\n\n"
        "Citroën gave 940 keys of the Ami to a museum [@ami-debuts].\n\n"
        "Citroën gave the keys of the Ami to Roën [@ami-debuts].\n\n"
        "Citroën gave the keys of the Ami to a museum that is only the 17th-largest [@ami-debuts].\n",
        "utf-8",
    )
    found = run_check(analyse(small), [path], Options()).result.findings
    assert [(f.line, f.code) for f in found] == [(line, "S104") for line in (1, 3, 5, 7, 9)]
    assert [f.severity.value for f in found] == ["warning", "error", "error", "error", "error"]


def test_a_suppression_in_an_item_excuses_that_item_and_one_above_a_list_all_of_it(small: Path) -> None:
    items = ("Thieves took 900 Ami in Marseille last year.", "Thieves took 800 Ami in Nantes last year.")
    mark = "<!-- factcheck: ignore S101: seen by our reporter -->"
    assert checked(small, f"- {items[0]} {mark}\n- {items[1]}\n") == {"2": "S101"}
    assert checked(small, f"- {items[0]}\n{mark}\n- {items[1]}\n") == {"1": "S101"}
    assert checked(small, f"{mark}\n- {items[0]}\n- {items[1]}\n") == {}


def test_what_the_front_matter_lists_and_is_no_source_is_named(small: Path) -> None:
    text = "---\nsources:\n- ami-debuts\n- nowhere\n---\nThieves took 900 Ami in Marseille last year.\n"
    assert checked(small, text) == {"4": "S105", "6": "S101"}


def test_a_citation_that_leads_nowhere_excuses_no_statement_without_a_source(small: Path) -> None:
    path = small / "draft.md"
    path.write_text("Thieves took 900 Ami in Marseille last year [@nobody].\n", "utf-8")
    assert run_check(analyse(small), [path], Options(fail_on=("error",))).exit_code == 1


def test_a_draft_that_is_named_twice_is_checked_once(small: Path) -> None:
    path = small / "draft.md"
    path.write_text("Thieves took 900 Ami in Marseille last year.\n", "utf-8")
    twice = run_check(analyse(small), [path, path.parent / "sources" / ".." / "draft.md"], Options())
    assert len(twice.result.statements) == 1


SWEDISH = (
    "Det nya stadsbiblioteket öppnade den 9 september efter fyra års arbete. Borgmästaren klippte bandet inför omkring tusen gäster. "
    "Byggnaden kostade mycket pengar, varav regionen betalade ungefär hälften. Den rymmer många böcker på fem våningar, och besökarna "
    "kommer från hela länet. Det gamla biblioteket vid kajen stängde för flera år sedan och ska säljas till ett byggföretag som planerar "
    "lägenheter. Chefen räknar med fler besökare redan första året, och huset ska vara öppet även på söndagar."
)


@pytest.mark.parametrize("text", [SWEDISH, "图书馆耗资1840万欧元。"])
def test_a_draft_in_no_language_that_is_read_does_not_pass(small: Path, text: str) -> None:
    path = small / "draft.md"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match="in no language that is read"):
        run_check(analyse(small), [path], Options())


TABLE = """| Ami | 2020 |
|---|---:|
| Sales | [2,609](https://example.org/journal-quadricycle/ami-debuts) |
| Sales a month | [362](https://example.org/journal-quadricycle/ami-debuts) |
"""


def test_each_figure_of_a_table_is_a_statement_with_its_labels(small: Path) -> None:
    path = small / "draft.md"
    path.write_text(TABLE, "utf-8")
    found = run_check(analyse(small), [path], Options()).result.statements
    assert [(s.line, s.status.value) for s in found] == [(3, "supported"), (4, "contradicted")]


def test_a_link_on_who_says_so_cites_what_is_said(small: Path) -> None:
    url = "https://example.org/journal-quadricycle/ami-debuts"
    path = small / "draft.md"
    path.write_text(
        f"Thieves stole an Ami in Marseille, [says the paper]({url}).\n\n[According to the paper]({url}), sales were low.\n", "utf-8"
    )
    found = run_check(analyse(small), [path], Options()).result.statements
    assert [(s.quote.split(",")[0].strip(), s.cited) for s in found if "low" not in s.quote] == [
        ("Thieves stole an Ami in Marseille", ("ami-debuts",))
    ]
    assert not any("paper" in s.quote for s in found)
