"""What a person at a terminal sees while a command works, and what an interruption leaves; real terminals, real signals."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest

from factcheck.ask.asking import answer
from factcheck.check import Options, run_check
from factcheck.check.drafts import check
from factcheck.extract.extract import extract
from factcheck.graph import graph_text
from factcheck.model import Source
from factcheck.model.progress import counted, shown_by
from factcheck.read import open_dossier
from factcheck.report import render
from factcheck.review.ledger.files import ledger_path, read_ledger
from factcheck.run import analyse

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "COLUMNS": "100", "TERM": "xterm", "FACTCHECK_CACHE": "off"}


def on_a_terminal(*arguments: str) -> tuple[str, str]:
    """What a command writes to standard output, which is a pipe, and to standard error, which is a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "factcheck", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, env=ENVIRONMENT, text=True) as run:
        os.close(theirs)
        shown = b""
        while piece := _read(ours):
            shown += piece
        assert run.stdout is not None
        printed = run.stdout.read()
    os.close(ours)
    return printed, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end is closed
        return b""


def left_on(shown: str) -> str:
    """What a terminal still shows at the end: the cursor goes down with a new line and up as it is told, and lines are erased."""
    lines, at = [""], 0
    for text, newline, up, erased in re.findall(r"([^\r\n\x1b]+)|(\n)|\x1b\[(\d*)A|\x1b\[(2K)|\r|\x1b\[[?\d;]*[a-zB-Z]", shown):
        at += bool(newline) - int(up or 0)
        lines += [""] * (at + 1 - len(lines))
        lines[at] = "" if erased else lines[at] + text
    return "".join(lines).strip()


def test_a_terminal_is_told_what_is_being_done_on_one_line_that_is_gone_in_the_end() -> None:
    printed, shown = on_a_terminal("check", "drafts/ami.md", "-d", ".")
    assert printed
    assert re.search(r"reading articles.*/4", shown)
    assert left_on(shown) == ""


def test_each_long_step_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", "off")  # what was compared before would not be compared again
    told: list[tuple[str, int, int]] = []
    with shown_by(lambda *step: told.append(step)):
        analysis = analyse(ROOT)
        steps = [what for what, _ in groupby(told, key=itemgetter(0))]
        run_check(analysis, [ROOT / "drafts/ami.md"], Options())
        render(analysis, "markdown")
        graph_text(analysis.links, analysis.reconciliation.relations, "json")
        answer("how many Ami were sold?", analysis)
    assert steps == [
        "reading articles", "reading ledgers", "linking claims", "reading outcomes", "indexing what claims share", "comparing claims",
        "looking for rivals", "comparing claims", "comparing clauses", "redoing calculations",
        "calculating across articles", "answering questions",
    ]  # fmt: skip
    assert {"checking drafts/ami.md", "writing the report", "writing the graph"} <= {what for what, _, _ in told}
    assert [what for what, done, _ in told if what == "reading what is said" and done == 0] == ["reading what is said"] * 2
    assert [done for what, done, total in told if what == "reading articles"] == [0, 1, 2, 3]


def test_where_there_is_no_draft_no_source_is_read_again() -> None:
    analysis = analyse(ROOT)
    told: list[str] = []
    with shown_by(lambda what, *_: told.append(what)):
        assert check(analysis, []).drafts == ()
    assert not told


def test_of_very_many_things_some_hundreds_are_told_in_order() -> None:
    told: list[int] = []
    with shown_by(lambda *step: told.append(step[1])):
        assert sum(1 for _ in counted(range(10_001), "counting")) == 10_001
    assert told == sorted(set(told))
    assert 100 < len(told) < 400


def test_of_a_long_article_it_is_told_how_far_it_is_read_and_of_a_short_one_nothing() -> None:
    told: list[tuple[str, int, int]] = []
    sentences = [f"The fire destroyed {n} homes in ward {n}. " for n in range(1200)]
    with shown_by(lambda *step: told.append(step)):
        extract(Source(name="short", path="short.md", digest="0", text="".join(sentences[:10])))
        assert not told
        extract(Source(name="long", path="long.md", digest="0", text="".join(sentences)))
    assert {(what, total) for what, _, total in told} == {("reading sentences", 1200)}


def test_outside_nobody_is_told() -> None:
    told: list[int] = []
    with shown_by(lambda *step: told.append(step[1])):
        pass
    assert list(counted("ab", "counting")) == ["a", "b"]
    assert not told


def test_a_pipe_is_told_nothing() -> None:
    command = [sys.executable, "-m", "factcheck", "report", "."]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, env=ENVIRONMENT, check=True).stderr == ""


def test_an_extraction_that_is_interrupted_while_it_writes_leaves_whole_ledgers_and_can_be_run_again(tmp_path: Path) -> None:
    article = "---\ntitle: Fire\noutlet: Post\npublished: 2024-03-05\nlanguage: en\n---\nThe fire destroyed 30 homes in Lyon.\n"
    (tmp_path / "sources").mkdir()
    for i in range(300):
        (tmp_path / "sources" / f"a{i:03}.md").write_text(article, "utf-8")
    command = [sys.executable, "-m", "factcheck", "extract", str(tmp_path)]
    kept = {**ENVIRONMENT, "FACTCHECK_CACHE": str(tmp_path / "kept")}
    # What a shell starts behind "&", and all that it starts in turn, ignores the signal of Ctrl-C unless it asks for it.
    heard = (
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); runpy.run_module('factcheck', run_name='__main__')"
    )
    interrupted = [sys.executable, "-c", heard, *command[3:]]
    with subprocess.Popen(interrupted, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=kept, text=True) as run:
        while not ledger_path(tmp_path, "a020").exists():
            assert run.poll() is None
            time.sleep(0.001)
        run.send_signal(signal.SIGINT)
        errors = run.communicate(timeout=60)[1]
    assert run.returncode == 130
    assert "Traceback" not in errors
    written = sorted(tmp_path.glob("claims/*.yaml"))
    assert len(written) < 300
    whole = {len(read_ledger(path, tmp_path).items) for path in written}
    assert len(whole) == 1
    assert not list(tmp_path.rglob("*.tmp"))
    again = subprocess.run(command, capture_output=True, text=True, timeout=300, env=kept, check=True).stdout
    assert again.count("unchanged") == len(written)
    assert len(list(tmp_path.glob("claims/*.yaml"))) == len(open_dossier(tmp_path).sources) == 300
