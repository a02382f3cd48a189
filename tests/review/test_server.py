"""The page's server: two at once lose nothing, a killed one leaves a valid dossier, and nobody else can make it write."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from factcheck.model import Status
from factcheck.review.decide import Ruling, decide
from factcheck.review.ledger.edit import touch
from factcheck.review.ledger.files import read_ledger
from factcheck.review.ledger.merge import merge
from factcheck.review.page.safety import Guard, same_token
from factcheck.review.store import read_entries
from tests.review.desk_of_numbers import analyse, dossier, extract
from tests.review.dossier import NOW, TODAY
from tests.review.serving import HERE, server, start

FORM = {"decision": "both-right", "reason": "counted on other days", "reviewer": "Ada"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    root = dossier(tmp_path_factory.mktemp("served"))
    with server(root) as address:
        yield root, address


def client(address: str) -> httpx.Client:
    return httpx.Client(base_url=address, timeout=30, trust_env=False, follow_redirects=True)


def token(page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found
    return found[1]


def files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def first(root: Path) -> str:
    return analyse(root).reconciliation.findings[0].fingerprint


def test_a_decision_made_without_any_script_is_a_file_and_leaves_the_queue(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    key = first(root)
    with server(root) as address, client(address) as web:
        page = web.get(f"/finding/{key}").text
        after = web.post(f"/finding/{key}/decide", data={**FORM, "token": token(page)})
        assert after.status_code == 200
        assert "counted on other days" in after.text, "the next finding says what was saved"
        assert key not in re.findall(r"/finding/(\w+)\"[^>]*data-item", web.get("/").text)
        assert key in web.get("/?state=settled").text
        made = read_entries(root)[0]
        assert [(d.on, d.decision.value, d.reviewer) for d in made] == [(key, "both-right", "Ada")]
        back = web.post("/undo", data={"token": token(page), "decision": made[0].id})
        assert f"/finding/{key}" in str(back.url)
        assert key in web.get("/").text


def test_a_decision_without_a_reason_keeps_what_was_typed_and_says_what_is_missing(served: tuple[Path, str]) -> None:
    root, address = served
    before = files(root)
    with client(address) as web:
        page = web.get(f"/finding/{first(root)}").text
        answer = web.post(f"/finding/{first(root)}/decide", data={**FORM, "reason": " ", "asks": "the captain", "token": token(page)})
        assert answer.status_code == 422
        assert "a decision needs a reason" in answer.text
        assert "the captain" in answer.text
        assert files(root) == before


@pytest.mark.parametrize(
    ("headers", "change"),
    [
        ({"host": "evil.example"}, {}),
        ({"host": "127.0.0.1"}, {}),
        ({"host": "127.0.0.1.evil.example:80"}, {}),
        ({"origin": "https://evil.example"}, {}),
        ({"origin": "null"}, {}),
        ({"sec-fetch-site": "cross-site"}, {}),
        ({"sec-fetch-site": "same-site"}, {}),
        ({}, {"token": "guess"}),
        ({}, {"token": ""}),
    ],
)
def test_another_host_another_origin_or_no_token_changes_nothing(
    served: tuple[Path, str], headers: dict[str, str], change: dict[str, str]
) -> None:
    root, address = served
    before = files(root)
    with client(address) as web:
        good = token(web.get("/source/harbour").text)
        row = {**FORM, "token": good, **change}
        quoted = {
            "quote": "eleven",
            "measure": "crew",
            "value": "11",
            "action": "reject",
            "on": "harbour",
            "note": "x",
            "decision": "y",
            **row,
        }
        for path in (f"/finding/{first(root)}/decide", "/undo", "/note", "/source/harbour/add", "/source/harbour/claim/x"):
            assert web.post(path, data=quoted, headers=headers).status_code == 403, path
    assert files(root) == before


def test_another_host_may_not_even_read(served: tuple[Path, str]) -> None:
    with client(served[1]) as web:
        assert web.get("/", headers={"host": "rebound.example"}).status_code == 403
        assert web.request("DELETE", "/").status_code == 403
        page = web.get("/")
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert page.headers["x-content-type-options"] == "nosniff"
        assert "server" not in page.headers
        assert not re.search(r"<script(?! src)|\son\w+=|style=", page.text), "nothing inline"


def test_a_form_beyond_its_size_is_refused(served: tuple[Path, str]) -> None:
    root, address = served
    before = files(root)
    with client(address) as web:
        row = {**FORM, "token": token(web.get(f"/finding/{first(root)}").text), "reason": "x" * 2_000_000}
        assert web.post(f"/finding/{first(root)}/decide", data=row).status_code >= 400
        assert web.get("/").status_code == 200
    assert files(root) == before


def test_tokens_are_compared_whole_and_differ_between_processes() -> None:
    assert same_token("abc", "abc")
    assert not same_token("ab", "abc") and not same_token(None, "abc") and not same_token("é", "abc")
    assert Guard


def test_a_path_of_another_file_is_no_source(served: tuple[Path, str]) -> None:
    with client(served[1]) as web:
        for path in ("/source/..%2f..%2ffactcheck", "/source/nothing", "/static/..%2fserver.py", "/finding/zz", "/nothing"):
            assert web.get(path).status_code >= 400
        bad = web.post("/note", data={"token": token(web.get("/source/radio").text), "on": "radio", "note": "n", "back": "//evil.example/"})
        assert str(bad.url).startswith(served[1])


NASTY = (
    "<script>document.title='owned'</script> <img src=x onerror=alert(1)> {{ 7*7 }} 412 passengers \u202egnol dna\u202c &amp; \"quoted\" "
    "javascript:alert(1) </mark></a></textarea><script>alert(2)</script> 99 crew"
)


def test_hostile_text_is_shown_as_text(tmp_path: Path) -> None:
    nasty = "\"<script>alert('title')</script>\""
    pages = {"harbour": ("2026-06-02", nasty, NASTY), "gazette": ("2026-06-09", "b", "380 passengers, 12 crew")}
    root = dossier(tmp_path, pages)
    with server(root) as address, client(address) as web:
        key = first(root)
        web.post("/note", data={"token": token(web.get("/source/harbour").text), "on": "harbour", "note": NASTY, "reviewer": NASTY})
        row = {**FORM, "reason": NASTY, "evidence_url": "javascript:alert(1)", "token": token(web.get(f"/finding/{key}").text)}
        web.post(f"/finding/{key}/decide", data=row)
        for path in ("/", f"/finding/{key}", "/source/harbour", "/source/gazette", "/?state=all&text=<script>"):
            page = web.get(path).text
            assert re.findall(r"<script[^>]*>", page) == [
                '<script src="/static/htmx.min.js" defer>',
                '<script src="/static/review.js" defer>',
            ]
            assert "<img" not in page
            assert 'href="javascript:' not in page
            assert "&gt; 49 412" not in page, "a template in an article is words"
            assert "\u202egnol" not in page, "a mark that reverses text stands alone and named"
    assert (read_entries(root)[1][0].note, read_entries(root)[0][0].reason) == (NASTY.strip(), NASTY.strip()), "kept as it was written"


def test_a_line_of_five_megabytes_does_not_hold_the_page_up(tmp_path: Path) -> None:
    line = "word " * 500_000 + "412 passengers " + "word " * 500_000
    root = dossier(tmp_path, {"harbour": ("2026-06-02", "long", line), "gazette": ("2026-06-09", "b", "380 passengers")})
    with server(root) as address, client(address) as web:
        for path in ("/", f"/finding/{first(root)}", "/source/harbour", "/source/harbour?from=2490000"):
            page = web.get(path)
            assert page.status_code == 200
            assert len(page.text) < 200_000
        assert "412 passengers" in web.get(f"/finding/{first(root)}").text
        claim = extract(analyse(root).sources[1])[0]
        page = web.get(f"/source/harbour?claim={claim.id}").text
        sent = web.post(f"/source/harbour/claim/{claim.id}", data={"token": token(page), "action": "correct", "value": "413"})
        assert sent.status_code == 200
    assert read_ledger(root / "claims/harbour.yaml").items[0].entry.value == 413


WRITER = """
import sys, datetime as dt
from pathlib import Path
from factcheck.review.decide import Ruling, decide
from factcheck.review.ledger.edit import touch
from factcheck.model import Status
from tests.review.desk_of_numbers import analyse, extract
root, count = Path(sys.argv[1]), int(sys.argv[2])
found = analyse(root)
finding = found.reconciliation.findings[0]
source = next(s for s in found.sources if s.name == "harbour")
now = dt.datetime.now(dt.UTC)
for i in range(count):
    decide(root, finding, {c.id: c for c in found.claims}, Ruling("both-right", f"command {i}", "Command", now))
    touch(root, source, extract(source), extract(source)[i % 3].id, Status.CONFIRMED, {"note": f"command {i}"}, by="Command", now=now)
"""


def test_two_servers_and_a_command_write_at_once_and_every_word_is_there_whole(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    key = first(root)
    stop = threading.Event()
    seen_bad: list[str] = []

    def watch() -> None:
        """Whoever reads meanwhile sees whole files only."""
        while not stop.is_set():
            try:
                read_entries(root)[0]
                if (root / "claims/harbour.yaml").exists():
                    read_ledger(root / "claims/harbour.yaml", root)
            except Exception as error:
                seen_bad.append(repr(error))
                return
            stop.wait(0.01)

    watcher = threading.Thread(target=watch)
    watcher.start()
    with server(root) as one, server(root) as two:
        command = subprocess.Popen([sys.executable, "-c", WRITER, str(root), "20"], cwd=HERE)

        def write(job: tuple[str, int]) -> int:
            address, i = job
            with client(address) as web:
                good = token(web.get("/source/harbour").text)
                if i % 2:
                    row = {
                        "token": good,
                        "quote": "The Marlin",
                        "measure": f"ship-{address[-1]}-{i}",
                        "object": f"x{i}",
                        "reviewer": address,
                    }
                    return web.post("/source/harbour/add", data=row).status_code
                return web.post(f"/finding/{key}/decide", data={**FORM, "token": good, "reason": f"{address} {i}"}).status_code

        jobs = [(address, i) for i in range(20) for address in (one, two)]
        with ThreadPoolExecutor(4) as pool:
            assert set(pool.map(write, jobs)) == {200}
        assert command.wait(60) == 0
    stop.set()
    watcher.join()
    assert seen_bad == []
    reasons = {d.reason for d in read_entries(root)[0]}
    assert reasons == {f"command {i}" for i in range(20)} | {f"{address} {i}" for address, i in jobs if i % 2 == 0}
    source = next(s for s in analyse(root).sources if s.name == "harbour")
    ledger = merge(read_ledger(root / "claims/harbour.yaml", root), extract(source), source)
    added = [c for c in ledger.claims if c.status is Status.ADDED]
    assert len({c.measure for c in added}) == len({f"ship-{address[-1]}-{i}" for address, i in jobs if i % 2})
    assert sum(c.status is Status.CONFIRMED for c in ledger.claims) == 3
    assert not [p for p in root.rglob("*") if p.name.endswith(".tmp")]


def test_a_server_killed_while_it_writes_leaves_a_valid_dossier(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    key = first(root)
    told = 0
    for round_ in range(3):
        process, address = start(root)
        with client(address) as web:
            good = token(web.get("/source/harbour").text)
            killer = threading.Timer(0.15 + 0.07 * round_, lambda p=process: os.kill(p.pid, signal.SIGKILL))
            killer.start()
            try:
                for i in range(500):
                    web.post("/source/harbour/add", data={"token": good, "quote": "island", "measure": f"m{round_}-{i}", "object": "o"})
                    row = {**FORM, "token": good, "reason": f"{round_} {i}"}
                    told += web.post(f"/finding/{key}/decide", data=row, follow_redirects=False).status_code == 303
            except httpx.HTTPError:
                pass
        process.wait(20)
        found = analyse(root, today=TODAY)
        assert len(found.decisions) >= told, "what was answered is there"
        assert found.claims


def test_what_a_command_writes_is_on_the_next_page(served: tuple[Path, str]) -> None:
    root, address = served
    found = analyse(root)
    with client(address) as web:
        web.get("/")
        by_id = {c.id: c for c in found.claims}
        decide(root, found.reconciliation.findings[-1], by_id, Ruling("not-same-thing", "told by the command", "Ben", NOW))
        assert "told by the command" in web.get(f"/finding/{found.reconciliation.findings[-1].fingerprint}").text
        source = next(s for s in found.sources if s.name == "gazette")
        touch(root, source, extract(source), extract(source)[0].id, Status.CORRECTED, {"value": "412"}, by="Ben", now=NOW)
        assert len(analyse(root).reconciliation.findings) == 1, "nothing is left to say of the passengers"
        assert "Corrected" in web.get("/source/gazette").text


def test_a_broken_ledger_is_a_page_that_says_where(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    (root / "claims").mkdir()
    with server(root) as address, client(address) as web:
        (root / "claims/harbour.yaml").write_text("claims:\n- quote: [\n")
        page = web.get("/")
        assert page.status_code == 500
        assert "claims/harbour.yaml:" in page.text
        (root / "claims/harbour.yaml").unlink()
        assert web.get("/").status_code == 200


def test_a_page_or_article_that_there_is_not_is_not_found(served: tuple[Path, str]) -> None:
    with client(served[1]) as web:
        for path in ("/nothing", "/source/nothing", "/finding/nothing"):
            page = web.get(path)
            assert (page.status_code, "go back to the" in page.text or "no finding" in page.text) == (404, True), path


def test_the_page_speaks_the_language_of_the_dossier(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    (root / "factcheck.toml").write_text('language = "fr"\n')
    with server(root) as address, client(address) as web:
        for path in ("/", f"/finding/{first(root)}", "/source/harbour"):
            page = web.get(path).text
            assert '<html lang="fr">' in page
            assert "File d’attente" in page


def test_what_goes_wrong_and_the_day_of_an_article_are_told_in_the_language_of_the_dossier(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    (root / "factcheck.toml").write_text('language = "fr"\n')
    at = f"/finding/{first(root)}"
    with server(root) as address, client(address) as web:
        page = web.get(at).text
        assert re.search(r"<small>\d+(?:er)? \w+ 20\d\d</small>", page) and "“" not in page
        past = web.post(f"{at}/decide", data={**FORM, "token": token(page), "expires": "2020-01-01"}, headers={"Origin": address})
        assert "le 2020-01-01 est passé" in past.text
        gone = web.get("/nothing").text
        assert '<html lang="fr">' in gone and "cette page n’existe pas" in gone


def test_the_page_names_measures_in_words(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    with server(root) as address, client(address) as web:
        shown = re.sub(r"<(datalist|form).*?</\1>|<[^>]+>", " ", web.get("/source/harbour").text, flags=re.DOTALL)
    assert not re.findall(r"\b(?:count|date|place|rate|share|size|duration|change):\S+", shown)


def seen(page: str, after: str = "") -> str:
    found = re.search(r'name="seen" value="([^"]+)"', page[page.index(after) :])
    assert found
    return found[1]


def test_a_window_that_did_not_see_a_decision_does_not_overrule_it(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    key = first(root)
    with server(root) as address, client(address) as one, client(address) as two:
        mine, theirs = one.get(f"/finding/{key}").text, two.get(f"/finding/{key}").text
        assert one.post(f"/finding/{key}/decide", data={**FORM, "token": token(mine), "seen": seen(mine)}).status_code == 200
        other = {**FORM, "decision": "not-same-thing", "reason": "two ferries", "token": token(theirs), "reviewer": "Bo"}
        answer = two.post(f"/finding/{key}/decide", data={**other, "seen": seen(theirs)})
        assert answer.status_code == 422 and "two ferries" in answer.text and FORM["reason"] in answer.text
        assert [d.reviewer for d in read_entries(root)[0]] == ["Ada"]
        again = two.post(f"/finding/{key}/decide", data={**other, "seen": seen(answer.text)})
        assert again.status_code == 200
        made = read_entries(root)[0]
        assert [d.reviewer for d in made] == ["Ada", "Bo"] and made[1].replaces == (made[0].id,)


def test_a_correction_does_not_undo_one_that_it_did_not_see(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    with server(root) as address, client(address) as web:
        page = web.get("/source/harbour").text
        claim = re.findall(r"/source/harbour/claim/([^\"]+)\"", page)[0]
        row = {"action": "correct", "token": token(page), "seen": seen(page, f'id="c-{claim}"'), "reviewer": "Ada"}
        fields = dict.fromkeys(("subject", "measure", "value", "unit"), "")
        assert web.post(f"/source/harbour/claim/{claim}", data={**row, "note": "called the office"}).status_code == 200
        late = web.post(f"/source/harbour/claim/{claim}", data={**row, **fields, "measure": "crew", "place": "Norway"})
        assert late.status_code == 422 and "Norway" in late.text
        assert "called the office" in (root / "claims" / "harbour.yaml").read_text("utf-8")
        assert "Norway" not in (root / "claims" / "harbour.yaml").read_text("utf-8")


def test_a_correction_that_cannot_be_read_stays_in_its_form(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    with server(root) as address, client(address) as web:
        page = web.get("/source/harbour").text
        claim = re.findall(r"/source/harbour/claim/([^\"]+)\"", page)[0]
        row = {"action": "correct", "token": token(page), "value": "many", "note": "asked twice"}
        answer = web.post(f"/source/harbour/claim/{claim}", data=row)
        assert answer.status_code == 422
        assert 'value="many"' in answer.text and 'value="asked twice"' in answer.text and '<details class="correct" open>' in answer.text


@pytest.mark.parametrize("change", [{"token": "of yesterday"}, {}])
def test_what_was_typed_is_shown_where_its_form_can_no_longer_be_saved(served: tuple[Path, str], change: dict[str, str]) -> None:
    with client(served[1]) as web:
        row = {**FORM, "token": token(web.get("/source/harbour").text), **change}
        answer = web.post("/finding/0000000000000000/decide", data=row)
        assert answer.status_code in (403, 422) and FORM["reason"] in answer.text


_NEVER_DONE = """
import sys, threading
from pathlib import Path
from factcheck.review.page.server import serve
def analyse(root, **_):
    print("asked", flush=True)
    threading.Event().wait()
serve(Path(sys.argv[1]), analyse=analyse, open_browser=False, announce=lambda address: print(address, flush=True))
"""


def test_a_page_that_is_still_being_made_does_not_hold_up_whoever_stops_the_server(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _NEVER_DONE, str(tmp_path)], stdout=subprocess.PIPE, text=True) as made:
        assert made.stdout is not None
        address = made.stdout.readline().strip()
        client = httpx.Client(transport=httpx.HTTPTransport(retries=10), timeout=60)  # the address is told just before anybody listens
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(client.get, address)
            try:
                assert made.stdout.readline() == "asked\n"
                made.send_signal(signal.SIGTERM)
                made.wait(60)
            finally:
                made.kill()
            answer.exception()
