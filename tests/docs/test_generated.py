"""Generated pages say what the code says."""

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.check.codes import codes
from factcheck.lang import languages, pack
from factcheck.report import render
from factcheck.report.generate import pages, write
from factcheck.report.generate.evaluation import page as evaluation_page
from factcheck.report.generate.table import table
from factcheck.rules import ladder
from factcheck.run import analyse

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


def test_no_generated_page_is_stale(made: dict[str, str]) -> None:
    stale = [name for name, text in made.items() if not (ROOT / name).exists() or (ROOT / name).read_text("utf-8") != text]
    kept = {p.relative_to(ROOT).as_posix() for folder in ("docs/rules", "docs/languages") for p in (ROOT / folder).glob("*.md")}
    assert not stale and kept <= set(made), "python3 tasks.py docs"


@pytest.mark.parametrize(("format", "name"), [("html", "ami.html"), ("markdown", "ami.md")])
def test_the_reports_of_the_example_are_those_of_its_articles(format: str, name: str) -> None:
    assert render(analyse(ROOT), format) == (ROOT / "reports" / name).read_text("utf-8"), "python3 tasks.py docs"


def test_every_code_and_every_language_has_its_page(made: dict[str, str]) -> None:
    assert {f"docs/rules/{code}.md" for code in codes()} <= set(made)
    assert {f"docs/languages/{code}.md" for code in languages()} <= set(made)
    index = made["docs/rules/index.md"]
    assert all(f"({code}.md)" in index for code in codes())


def test_writing_takes_away_the_page_of_a_code_that_is_gone(tmp_path: Path) -> None:
    old = tmp_path / "docs" / "rules" / "Z999.md"
    old.parent.mkdir(parents=True)
    old.write_text("old", "utf-8")
    written = write(tmp_path)
    assert not old.exists() and all((tmp_path / name).exists() for name in written)


def test_schemas_are_json(made: dict[str, str]) -> None:
    schemas = [name for name in made if name.endswith(".schema.json")]
    assert len(schemas) == 5
    assert all(json.loads(made[name])["type"] == "object" for name in schemas)


def test_a_bar_in_a_cell_does_not_split_it() -> None:
    assert table(["a"], [["x | y\nz"]])[-1] == "| x \\| y z |"


def test_the_page_of_figures_shows_no_miss() -> None:
    tally = {"right": 1, "expected": 2, "found": 2, "precision": 0.5, "recall": 0.5, "f1": 0.5}
    score = {
        "stories": ["01-a"], "claims": {"all": tally, "figures": tally}, "subject": tally, "measure": tally,
        "pairs": {"right": 0.5, "false_conflicts_on_unrelated": 0.0}, "conflicts": tally, "confusion": {"agree as agree": 1},
        "rules": {"G201": tally}, "arithmetic": {**tally, "false": 0}, "drafts": {"right": 0.5, "unsourced": tally},
        "draft_confusion": {"ok as supported": 1}, "misses": ["a secret"],
    }  # fmt: skip
    text = evaluation_page({"development": score, "untouched": score})
    assert "| claims found, recall | 0.500 | 0.500 |" in text and "[G201](rules/G201.md)" in text and "secret" not in text


class _Loads(HTMLParser):
    """What a page makes a browser load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("script", "img", "iframe", "source"):
            self.found.add(given.get("src") or "")
        elif tag == "link" and given.get("rel") != "canonical":
            self.found.add(given.get("href") or "")


def test_the_site_builds_without_a_warning_and_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    site = tmp_path / "site"
    for page in sorted(site.rglob("*.html")):
        loads = _Loads()
        loads.feed(page.read_text("utf-8"))
        assert not [at for at in loads.found if at.startswith(("http:", "https:", "//"))], page
    for sheet in sorted(site.rglob("*.css")):
        assert not re.search(r"url\([\"']?(https?:)?//", sheet.read_text("utf-8")), sheet


def test_the_first_page_of_the_site_is_the_readme_with_its_links_turned(hooks: ModuleType) -> None:
    shown = hooks.seen_from_site((ROOT / "README.md").read_text("utf-8"))
    assert "](docs/" not in shown and "](tutorial.md)" in shown and "](img/" in shown and "](contributing.md)" in shown


def test_pictures_are_there_and_small() -> None:
    pictures = sorted((ROOT / "docs" / "img").iterdir())
    assert {p.name for p in pictures} >= {"report-page.png", "report-terminal.svg"}
    assert all(p.stat().st_size < 300_000 for p in pictures)
    assert "http" not in (ROOT / "docs/img/report-terminal.svg").read_text("utf-8").replace("http://www.w3.org/2000/svg", "")


def test_this_folder_is_not_named_in_any_page() -> None:
    machine = [str(ROOT), str(Path.home())]
    for path in sorted((ROOT / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        assert not [place for place in machine if len(place) > 5 and place in text], path


def test_the_page_on_deciding_quotes_the_tool_word_for_word() -> None:
    text = (ROOT / "docs/how-it-decides.md").read_text("utf-8")
    rules = {rung.code: [example.says for example in rung.examples] for rung in ladder()}
    quoted = re.findall(r"^ *> “(.*?)” \(\[(\w+)\]", text, re.MULTILINE | re.DOTALL)
    assert len(quoted) >= 6
    for sentence, code in quoted:
        assert re.sub(r"\s+(> )?", " ", sentence) in rules[code], sentence
    said = pack("en").part("say/report")
    for key, mark in said["standing"].items():
        assert f"| {mark} | {said['standing_long'][key]} |" in text
    for name in pack("en").part("say/check")["name"].values():
        assert f"\n| {name['many'].removeprefix('{n} ')} | " in text
    gates = pack("en").part("say/rules")["gate"]
    for words in re.findall(r"^\| \w+ \| .* \| “(.*?)…?” \|$", text, re.MULTILINE):
        assert any(template.startswith(words.strip()) for template in gates.values()), words
