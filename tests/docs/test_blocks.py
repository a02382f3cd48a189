"""What the README and the tutorial tell a reader to type does what they say."""

import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ("README.md", "docs/tutorial.md", "docs/adding-a-rule.md", "docs/adding-a-language.md", "docs/adding-a-measure.md")
FIRST = [m[1].strip() for m in re.finditer(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)][:2]


@pytest.mark.parametrize("page", PAGES)
def test_every_shell_block_runs_and_prints_what_the_page_shows(page: str, runner: ModuleType, tmp_path: Path) -> None:
    _, found = runner.run(page, tmp_path)
    assert len(found) > 2, "no blocks"
    wrong = runner.faults(page, found)
    assert not wrong, "\n\n".join([*wrong, "where the page is out of date: python docs/run_blocks.py --write"])


def test_the_readme_begins_with_the_report_and_the_tests_as_tasks_that_exist() -> None:
    assert FIRST == ["python3 tasks.py example", "python3 tasks.py test"]
    tasks = (ROOT / "tasks.py").read_text("utf-8")
    assert all(f"def {command.split()[-1]}(" in tasks for command in FIRST)


def test_configurations_for_ci_in_the_tutorial_name_what_the_project_offers() -> None:
    tutorial = (ROOT / "docs/tutorial.md").read_text("utf-8")
    written = dict(re.findall(r"^cat > (\S+) <<'END'\n(.*?)^END$", tutorial, re.MULTILINE | re.DOTALL))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    wanted = yaml.safe_load(written[".pre-commit-config.yaml"])
    assert {hook["id"] for hook in wanted["repos"][0]["hooks"]} <= {hook["id"] for hook in hooks}
    steps = yaml.safe_load(written[".github/workflows/facts.yml"])["jobs"]["facts"]["steps"]
    used = next(step for step in steps if "/factcheck@" in step["uses"])
    assert set(used["with"]) <= set(action["inputs"])
    gitlab = yaml.safe_load(written[".gitlab-ci.yml"])["facts"]["script"]
    assert any(line.startswith("factcheck check ") and "--format gitlab" in line for line in gitlab)


def test_lines_may_be_left_out_only_where_the_page_says_so(runner: ModuleType) -> None:
    assert runner.agrees(["a", "b"], ["a", "b"])
    assert runner.agrees(["a", "…"], ["a", "b", "c"]) and runner.agrees(["a", "…"], ["a"])
    assert runner.agrees(["a", "…", "d"], ["a", "b", "c", "d"])
    assert runner.agrees(["…"], ["a", "b"]) and runner.agrees(["…", "b"], ["a", "b"])
    assert not runner.agrees(["a"], ["a", "b"])
    assert not runner.agrees(["a", "…", "d"], ["a", "b"])
    assert not runner.agrees(["a", "…"], ["ab"])
    assert not runner.agrees([], ["a"])


def test_a_changed_fingerprint_is_changed_in_the_commands_that_name_it(runner: ModuleType) -> None:
    old, new = "0123456789abcdef", "fedcba9876543210"
    page = f"```console\n$ list\n{old}\n$ decide {old}\n```\n"
    found = runner.blocks(page)
    found[0].steps[0].printed = [new]
    assert runner.refreshed(page, found) == f"```console\n$ list\n{new}\n$ decide {new}\n```\n"


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md"), key=str), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_blocks_of_data_in_a_page_can_be_read(path: Path) -> None:
    text = path.read_text("utf-8")
    for kind, body in re.findall(r"^```(toml|yaml)[^\n]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if kind == "toml":
            assert tomllib.loads(body), path
        else:
            assert yaml.safe_load(body), path
