"""The command line as people and programs use it: real folders, and real processes where these show more."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.command import run

ROOT = Path(__file__).parents[2]
COMMANDS = [
    "init",
    "add",
    "extract",
    "report",
    "graph",
    "diff",
    "check",
    "explain",
    "rules",
    "ask",
    "review",
    "decide",
    "note",
    "eval",
    "lang",
]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A folder that holds nothing but sources/*.md."""
    shutil.copytree(ROOT / "sources", tmp_path / "story" / "sources")
    return tmp_path / "story"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, for tests that write nothing into it."""
    folder = tmp_path_factory.mktemp("example") / "story"
    shutil.copytree(ROOT / "sources", folder / "sources")
    return folder


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(autouse=True)
def _articles_are_read_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept between runs never changes an answer (`tests/extract/test_cache.py`)."""
    monkeypatch.setenv("FACTCHECK_CACHE", str(kept))


def state(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def test_a_full_disk_is_one_line_and_never_a_trace(example: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "factcheck", "report", str(example), "-f", "csv-relations"]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck: ") and "No space left" in done.stderr and done.stderr.count("\n") == 1


def test_colours_are_for_terminals_and_for_those_who_ask_and_never_for_files(example: Path, tmp_path: Path) -> None:
    def coloured(*more: str, **environment: str) -> bool:
        command = [sys.executable, "-m", "factcheck", "report", str(example), *more]
        clean = {k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "NO_COLOR")}
        done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, env={**clean, **environment}, check=True)
        return b"\x1b" in (Path(more[1]).read_bytes() if more else done.stdout)

    assert not coloured()
    assert coloured(FORCE_COLOR="1")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1")
    assert not coloured(FORCE_COLOR="1", TERM="dumb")
    assert not coloured("-o", str(tmp_path / "r.txt"), FORCE_COLOR="1")


def test_help_names_every_command() -> None:
    shown = run("--help").stdout
    assert all(re.search(rf"^│ {name}\s", shown, re.MULTILINE) for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str) -> None:
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert re.search(rf"Usage: .*\b{command} ", shown.stdout)


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, factcheck.cli.app; print([m for m in ('pydantic', 'networkx', 'z3', 'babel', 'jinja2') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_report_writes_json_and_nothing_else_to_standard_output_and_nothing_into_the_dossier(example: Path) -> None:
    before = state(example)
    done = run("report", str(example), "--format", "json", "--read-only")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    schema = json.loads((ROOT / "docs" / "schema" / "report.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema)
    assert state(example) == before
    texts = {s["file"]: (example / s["file"]).read_text("utf-8").split("---\n", 2)[2] for s in data["sources"]}
    for claim in data["claims"]:
        quote = claim["quote"]
        assert texts[claim["source"]][quote["start"] : quote["end"]] == quote["exact"]


def test_another_process_that_keeps_nothing_gives_the_same_bytes(example: Path) -> None:
    formats = ("terminal", "markdown", "html", "json")
    code = (
        "from pathlib import Path; from factcheck.report import render; from factcheck.run import analyse; import datetime as dt, sys; "
        f"read = analyse(Path({str(example)!r}), today=dt.date.today()); "
        f"sys.stdout.buffer.write('\\0'.join(render(read, format) for format in {formats}).encode())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1", "COLUMNS": "100", "FACTCHECK_CACHE": "off"}
    other = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, timeout=120, check=True)
    ours = [run("report", str(example), "-f", format).stdout for format in formats]
    assert [text.rstrip("\n") for text in other.stdout.decode().split("\0")] == [text.rstrip("\n") for text in ours]


def test_a_pipe_gets_no_colours(example: Path) -> None:
    assert "\x1b[" not in run("report", str(example)).stdout + run("rules").stdout + run("check", "--dossier", str(example)).stdout


def test_a_changed_word_in_one_source_leaves_the_claims_of_the_others(dossier: Path) -> None:
    first = json.loads(run("report", str(dossier), "-f", "json").stdout)
    path = dossier / "sources" / "ami-wire.md"
    path.write_text(path.read_text("utf-8").replace("parked three to a bay", "parked four to a bay"), "utf-8")
    second = json.loads(run("report", str(dossier), "-f", "json").stdout)

    def others(data: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
        return [c for c in data["claims"] if c["source"] != "sources/ami-wire.md"]

    assert others(first) == others(second)


def test_a_dossier_is_made_and_filled_from_the_command_line(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The shop sold 1,200 bicycles in 2024.\n", "utf-8")
    root = tmp_path / "story"
    assert run("init", str(root), "--title", "Bicycles").returncode == 0
    assert run("add", str(article), "-d", str(root), "--published", "2025-01-10", "--outlet", "The Outlet").returncode == 0
    assert run("extract", str(root)).returncode == 0
    ledger = (root / "claims" / "article.yaml").read_text("utf-8")
    assert "1,200 bicycles" in ledger
    assert run("extract", str(root)).stdout.rstrip().endswith("(unchanged)")
    assert (root / "claims" / "article.yaml").read_text("utf-8") == ledger


def broken(dossier: Path, name: str) -> None:
    """Break one thing in a dossier."""
    sources = dossier / "sources"
    changes = {
        "encoding": lambda: (sources / "x.md").write_bytes("---\npublished: 2025\n---\ndéjà\n".encode("latin-1")),
        "no date": lambda: (sources / "x.md").write_text("---\ntitle: x\n---\ntext\n"),
        "impossible date": lambda: (sources / "x.md").write_text("---\npublished: 2025-02-30\n---\ntext\n"),
        "unknown key": lambda: (dossier / "factcheck.toml").write_text("\nnonsense = 1\n"),
        "no list": lambda: (dossier / "factcheck.toml").write_text('[check]\ndrafts = "drafts/*.md"\n'),
        "broken ledger": lambda: ledger(dossier, "ami-wire", "claims:\n  - quote: [\n"),
        "ledger of nothing": lambda: ledger(dossier, "gone", "source: gone\nclaims: []\n"),
        "no dossier": lambda: shutil.rmtree(sources),
    }
    changes[name]()


def ledger(dossier: Path, name: str, text: str) -> None:
    (dossier / "claims").mkdir()
    (dossier / "claims" / f"{name}.yaml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("encoding", r"sources/x\.md:4: is not UTF-8 .*; save it as UTF-8"),
        ("no date", r"sources/x\.md:1: front matter has no `published` date; .+"),
        ("impossible date", r"sources/x\.md:2: `published: 2025-02-30` is no date; .+"),
        ("unknown key", r"factcheck\.toml:2: unknown key 'nonsense'; use one of: .+"),
        (
            "no list",
            r"factcheck\.toml:2: check\.drafts: a list is wanted, and this is 'drafts/\*\.md'; write it in brackets: .+",
        ),
        ("broken ledger", r"claims/ami-wire\.yaml:\d+: .+; .+"),
        ("ledger of nothing", r"claims/gone\.yaml:\d+: is the ledger of 'gone', which is no source here; .+"),
        ("no dossier", r".+: no articles here; put articles into the folder .+"),
    ],
)
def test_bad_input_is_one_clear_line_exit_code_2_and_no_file_changed(dossier: Path, name: str, says: str) -> None:
    broken(dossier, name)
    before = state(dossier)
    for command in (["report", str(dossier)], ["extract", str(dossier)], ["check", "--dossier", str(dossier)]):
        done = run(*command)
        assert (done.returncode, done.stdout) == (2, ""), done.stderr
        assert re.fullmatch(rf"factcheck: {says}\n", done.stderr), done.stderr
    assert state(dossier) == before


def test_the_graph_is_read_back_by_networkx(example: Path, tmp_path: Path) -> None:
    import networkx

    assert run("graph", str(example), "-o", str(tmp_path / "g.graphml")).returncode == 0
    assert run("graph", str(example), "-f", "json", "-o", str(tmp_path / "g.json")).returncode == 0
    one = networkx.read_graphml(tmp_path / "g.graphml")
    two = networkx.node_link_graph(json.loads((tmp_path / "g.json").read_text("utf-8")), edges="edges")
    assert sorted(one.nodes) == sorted(two.nodes)
    assert {data["type"] for _, data in two.nodes(data=True)} >= {"source", "claim", "entity", "question"}


def test_explain_tells_a_finding_of_a_draft(dossier: Path) -> None:
    draft = dossier / "draft.md"
    draft.write_text("Citroën sold 999,123 Ami in 2024.\n", "utf-8")
    found = json.loads(run("check", str(draft), "-d", str(dossier), "--format", "json").stdout)["findings"][0]
    told = run("explain", found["fingerprint"], "-d", str(dossier), "--draft", str(draft)).stdout
    assert found["code"] in told and "draft.md:1" in told
    assert "--draft" in run("explain", found["fingerprint"], "-d", str(dossier)).stderr
    (dossier / "factcheck.toml").write_text('[check]\ndrafts = ["draft.md"]\n', "utf-8")
    assert run("explain", found["fingerprint"], "-d", str(dossier)).stdout == told, "the dossier names its drafts"


def test_explain_tells_codes_claims_and_pairs(example: Path) -> None:
    data = json.loads(run("report", str(example), "-f", "json").stdout)
    relation = data["relations"][0]
    assert relation["verdict"] in run("explain", relation["a"], relation["b"], "-d", str(example)).stdout
    assert "measure" in run("explain", relation["a"], "-d", str(example)).stdout
    assert "C101" in run("explain", "C101").stdout
    assert "S101" in run("explain", "S101").stdout
    assert run("explain", "nothing", "-d", str(example)).returncode == 2


def test_ask_finds_the_answer_to_a_question(example: Path) -> None:
    shown = run("ask", "how many Ami were sold?", "-d", str(example)).stdout
    assert "65,000" in shown.splitlines()[0] or "78,000" in shown.splitlines()[0]
    assert json.loads(run("ask", "combien de commandes ?", "-d", str(example), "-f", "json", "--language", "fr").stdout)


def test_ask_says_first_what_no_claim_speaks_of(example: Path) -> None:
    done = run("ask", "how many whales were sold?", "-d", str(example))
    assert done.stdout.splitlines()[0] == "no claim answers that for certain; nearest, though it does not speak of “whales”:"
    rows = json.loads(run("ask", "how many whales were sold?", "-d", str(example), "-f", "json").stdout)
    assert done.returncode == 0 and rows[0]["unspoken"] == ["whales"]
    assert "no claim answers" not in run("ask", "how many Ami were sold?", "-d", str(example)).stdout
    nothing = run("ask", "how many whales were there?", "-d", str(example))
    assert nothing.returncode == 0 and nothing.stdout.startswith("no claim of this dossier answers that question")


def test_an_empty_question_is_an_error_with_an_example(example: Path) -> None:
    done = run("ask", " ", "-d", str(example))
    assert done.returncode == 2
    assert "the question is empty; ask, for example" in done.stderr


def test_lang_check_says_what_a_pack_lacks() -> None:
    assert {"de", "en", "es", "fr", "it", "pt"} <= set(run("lang", "list").stdout.split())
    assert run("lang", "check", "en").returncode == 0
    missing = run("lang", "check", "xx")
    assert missing.returncode == 2
    assert "no language pack for 'xx'" in missing.stderr


@pytest.mark.parametrize("command", [["report", "{d}"], ["report", "{d}", "-f", "pdf"], ["graph", "{d}"], ["check", "-d", "{d}"]])
def test_a_folder_as_output_file_and_a_file_in_no_folder_are_refused_and_nothing_is_made(example: Path, command: list[str]) -> None:
    before = state(example.parent)
    given = [word.format(d=example) for word in command]
    for output, says in ((example, "is a folder, and the output is a file; name a file"), (example / "nope" / "x", "no such folder: ")):
        done = run(*given, "-o", str(output))
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"factcheck: {output}: {says}") and done.stderr.count("\n") == 1
    assert state(example.parent) == before and not (example / "nope").exists()


def test_the_folder_for_reports_of_a_dossier_is_made_when_a_report_goes_there(dossier: Path) -> None:
    assert run("report", str(dossier), "-f", "html", "-o", str(dossier / "reports" / "today.html")).returncode == 0
    assert (dossier / "reports" / "today.html").read_text("utf-8").startswith("<!")


@pytest.mark.parametrize(
    "command",
    [["check", "-d", "{d}"], ["ask", "how many?", "-d", "{d}"], ["explain", "x", "-d", "{d}"], ["report", "{d}"], ["init", "{d}/n"]],
)
def test_a_language_in_which_nothing_is_written_is_refused_with_those_there_are(example: Path, command: list[str]) -> None:
    done = run(*(word.format(d=example) for word in command), "--language", "de")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: no report is written in 'de'; use one of en, fr\n"
    assert not (example / "n").exists()


@pytest.mark.parametrize("command", [["check", "-d", "{d}"], ["report", "{d}"]])
def test_a_language_of_the_configuration_in_which_nothing_is_written_is_told_with_file_and_line(dossier: Path, command: list[str]) -> None:
    (dossier / "factcheck.toml").write_text('title = "Bericht"\nlanguage = "de"\n', "utf-8")
    done = run(*(word.format(d=dossier) for word in command))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factcheck: factcheck.toml:2: no report is written in 'de'; use one of en, fr")
    assert run(*(word.format(d=dossier) for word in command), "--language", "fr").returncode != 2


def test_an_article_that_cannot_be_stored_keeps_no_other_from_being_stored(tmp_path: Path) -> None:
    for name, head in (("a", "published: 2025-01-10"), ("b", "outlet: The Post"), ("c", "published: 2025-01-12")):
        (tmp_path / f"{name}.md").write_text(f"---\n{head}\n---\nThe shop of {name} sold 1,200 bicycles.\n", "utf-8")
    root = tmp_path / "story"
    assert run("init", str(root)).returncode == 0
    added = run("add", *(str(tmp_path / f"{name}.md") for name in "abc"), "-d", str(root))
    assert added.returncode == 2
    assert sorted(path.name for path in (root / "sources").iterdir()) == ["a.md", "c.md"]
    assert "not stored: " in added.stderr and "1 of 3 articles not stored" in " ".join(added.stderr.split())


def test_articles_for_a_folder_that_is_no_dossier_are_refused_once_and_not_one_by_one(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The bridge cost 3 million euros.\n")
    done = run("add", "a.txt", "b.txt", "--published", "2025-01-01", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n"), "factcheck init" in done.stderr) == (2, 1, True)


def test_files_and_pipes_are_utf8_whatever_the_locale_says(example: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "FACTCHECK_CACHE": "off"}
    command = [sys.executable, "-m", "factcheck", "report", str(example)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert " · " in done.stdout.decode("utf-8")


def test_a_title_for_a_dossier_that_has_one_is_not_dropped_in_silence(tmp_path: Path) -> None:
    root = tmp_path / "story"
    assert "kept" not in run("init", str(root), "--title", "Bicycles").stderr
    again = run("init", str(root), "--title", "Boats")
    assert (again.returncode, "Bicycles" in (root / "factcheck.toml").read_text("utf-8")) == (0, True)
    assert f"kept {root}/factcheck.toml as it is" in again.stderr
    assert "kept" not in run("init", str(root)).stderr


def test_ask_and_explain_speak_the_language_of_the_dossier(dossier: Path) -> None:
    relation = json.loads(run("report", str(dossier), "-f", "json").stdout)["relations"][0]
    (dossier / "factcheck.toml").write_text('language = "fr"\n', "utf-8")
    both = ("explain", relation["a"], relation["b"], "-d", str(dossier))
    assert "Comparé parce que" in run(*both).stdout
    assert "Compared because" in run(*both, "--language", "en").stdout
    assert "selon" in run("ask", "How many orders for the Ami?", "-d", str(dossier)).stdout


def test_explain_tells_as_json_what_it_tells_people(example: Path) -> None:
    relation = json.loads(run("report", str(example), "-f", "json").stdout)["relations"][0]
    both = ("explain", relation["a"], relation["b"], "-d", str(example))
    told = json.loads(run(*both, "-f", "json").stdout)
    assert (told["about"], told["verdict"]) == ("pair", relation["verdict"])
    shown = run(*both).stdout
    assert all(reason["sentence"] in shown for reason in told["reasons"])
    assert all(f"{claim['file']}:{claim['line']}" in shown for claim in told["claims"])
    one = json.loads(run("explain", relation["a"], "-d", str(example), "-f", "json").stdout)
    assert (one["about"], one["claim"]["id"]) == ("claim", relation["a"])
    assert relation["b"] in {other["with"]["id"] for other in one["compared"]}
    page = json.loads(run("explain", "c101", "-f", "json").stdout)
    assert (page["about"], page["code"]) == ("code", "C101") and page["page"].startswith("# C101")
    finding = json.loads(run("report", str(example), "-f", "json").stdout)["findings"][0]
    assert json.loads(run("explain", finding["fingerprint"], "-d", str(example), "-f", "json").stdout)["code"] == finding["code"]


def test_languages_are_listed_as_json_too() -> None:
    assert json.loads(run("lang", "list", "-f", "json").stdout) == run("lang", "list").stdout.split()


@pytest.mark.parametrize("command", [["explain", "C101"], ["rules"], ["lang", "list"], ["lang", "check", "en"], ["eval", "."]])
def test_a_format_that_a_command_has_not_is_refused(command: list[str]) -> None:
    refused = run(*command, "-f", "yaml")
    assert refused.returncode == 2
    assert "no format 'yaml'" in refused.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "80a"])
def test_a_port_that_there_is_not_is_refused_in_words(example: Path, port: str) -> None:
    done = run("review", "-d", str(example), "--port", port, "--no-open")
    assert done.returncode == 2
    assert "--port" in done.stderr and "Traceback" not in done.stderr


def test_a_file_in_place_of_the_folder_of_a_new_dossier_is_named(tmp_path: Path) -> None:
    (tmp_path / "story").write_text("x", "utf-8")
    done = run("init", str(tmp_path / "story"))
    assert (done.returncode, done.stderr) == (2, f"factcheck: {tmp_path}/story: is no folder; name a folder, or a name that is free\n")


def test_a_code_that_there_is_not_is_told_as_that_where_there_is_no_dossier(tmp_path: Path) -> None:
    done = run("explain", "Z999", cwd=tmp_path)
    assert done.returncode == 2
    assert "no code 'Z999'" in done.stderr and "init" not in done.stderr


def test_an_address_that_does_not_answer_is_told_without_names_of_classes_and_numbers(dossier: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/article"
        done = run("add", address, "-d", str(dossier))
    assert done.returncode == 2
    assert done.stderr.startswith(f"factcheck: {address}: cannot be fetched (Connection refused); save the page")


def test_an_answer_gives_the_times_of_its_claims_in_words_and_to_programs_as_dates_too(example: Path) -> None:
    question = ("ask", "how many orders were taken for the Ami?", "-d", str(example))
    assert "  nearly 2,000 orders (since 1 February 2021)  sources/" in run(*question).stdout
    assert "près de 2 000 commandes (depuis le 1er février 2021)" in run(*question, "--language", "fr").stdout.replace("\u202f", " ")
    claims = [claim for answer in json.loads(run(*question, "-f", "json").stdout) for claim in answer["claims"]]
    assert ("2021-02-01/..", "since 1 February 2021") in [(claim["time"], claim["when"]) for claim in claims]


def test_a_folder_of_documents_is_enough_for_every_command_and_a_draft_in_it_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "2025-03-10-gazette.txt").write_text(
        "Brisa has received 12,000 orders for the Kestrel since 2023. The Kestrel costs 2,490 euros.\n"
    )
    (tmp_path / "2025-04-22-wheel.txt").write_text("The Kestrel costs 2,940 euros.\n")
    (tmp_path / "draft.md").write_text(
        "The Kestrel costs 9,999 euros, and Brisa has received [12,000 orders](2025-03-10-gazette) for it since 2023.\n"
    )
    before = state(tmp_path)
    checked = run("check", "draft.md", cwd=tmp_path)
    assert checked.returncode == 1 and "1 to mend" in checked.stdout, "the draft does not support itself"
    (tmp_path / "draft.md").unlink()
    assert "2,490 euros or 2,940 euros?" in run("report", cwd=tmp_path).stdout
    assert "2,940 euros" in run("ask", "how much does the Kestrel cost?", cwd=tmp_path).stdout
    fingerprint = run("review", "--list", cwd=tmp_path).stdout.split()[0]
    assert "gazette" in run("explain", fingerprint, cwd=tmp_path).stdout
    assert json.loads(run("graph", "-f", "json", cwd=tmp_path).stdout)["nodes"]
    assert {name: data for name, data in before.items() if name != "draft.md"} == state(tmp_path), "nothing was written"
    assert run("decide", fingerprint, "--as", "left-right", "--because", "asked", "--reviewer", "N", cwd=tmp_path).returncode == 0
    assert run("extract", cwd=tmp_path).returncode == 0 and (tmp_path / "claims" / "2025-04-22-wheel.txt.yaml").exists()
    with (tmp_path / "out.txt").open("w") as out:
        command = [sys.executable, "-m", "factcheck", "report"]
        subprocess.run(command, cwd=tmp_path, stdout=out, timeout=120, env={**os.environ, "FACTCHECK_CACHE": "off"}, check=True)
    assert "out.txt" not in (tmp_path / "out.txt").read_text() and "out.txt" not in run("report", cwd=tmp_path).stdout


def test_a_draft_is_checked_against_the_articles_beside_it_or_of_its_dossier_where_this_folder_has_none(tmp_path: Path) -> None:
    plain, story = tmp_path / "plain", tmp_path / "story"
    for folder, path, draft in ((plain, "a.txt", "draft.md"), (story, "sources/a.txt", "drafts/en/piece.md")):
        for name, text in ((path, "The Kestrel costs 2,490 euros.\n"), (draft, "The Kestrel costs [2,490 euros](a.txt).\n")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
    (story / "factcheck.toml").write_text("")
    for draft in ("plain/draft.md", "story/drafts/en/piece.md"):
        assert run("check", draft, cwd=tmp_path).stdout.startswith("1 statement: 1 supported"), draft
    both = run("check", "plain/draft.md", "story/drafts/en/piece.md", cwd=tmp_path)
    assert both.returncode == 2 and "no articles lie here" in both.stderr, "one check is against one folder"
    (tmp_path / "b.txt").write_text("The Kestrel costs 2,940 euros.\n")
    assert run("check", "plain/draft.md", cwd=tmp_path).returncode == 1, "this folder has an article"


@pytest.mark.parametrize(
    ("typed", "completed"), [("report --format cl", ["claimreview"]), ("decide 4a70 --as le", ["left-right", "leave-open-until"])]
)
def test_a_shell_completes_formats_and_kinds_of_decision(typed: str, completed: list[str]) -> None:
    words = f"factcheck {typed}"
    asked = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    command = [sys.executable, "-c", "import sys; sys.argv = ['factcheck']; from factcheck.cli import main; main()"]
    done = subprocess.run(command, env={**os.environ, **asked}, capture_output=True, text=True, timeout=120, cwd=ROOT, check=False)
    assert done.stdout.split() == completed
