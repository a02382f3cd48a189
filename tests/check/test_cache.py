"""A draft is checked without reading the sources again, and what is kept can never change an answer."""

import datetime as dt
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.check import Options, run_check
from factcheck.extract import cache
from factcheck.extract.extract import extract
from factcheck.model import Status, Verdict
from factcheck.review.ledger.edit import touch
from factcheck.run import analyse

ONE = "Citroën sold 65,000 cars in 2024. The battery weighs 60 kilograms, the firm said on 5 August."
TWO = "Citroën a vendu 56 000 voitures en 2024. La batterie pèse 60 kilos. L'usine de Kénitra emploie 2 000 personnes."
DRAFT = "---\nlanguage: en\n---\nCitroën sold [65,000 cars](https://example.org/one) in 2024. The plant employs 2,000 people. We like it.\n"

edits = st.lists(
    st.tuples(
        st.sampled_from(["65,000", "56 000", "2024", "60", "sold", "vendu", "Citroën", "plant", "2 000"]),
        st.sampled_from(["66,000", "13 000", "2023", "", "bought", "Renault", "not ", "«", "\n\n"]),
    ),
    max_size=3,
)
configs = st.sampled_from(["", 'title = "x"\n', '[[entities]]\nname = "Citroën"\naliases = ["the firm"]\n'])


@contextmanager
def cached(where: str) -> Iterator[None]:
    before = os.environ.get("FACTCHECK_CACHE")
    os.environ["FACTCHECK_CACHE"] = where
    try:
        yield
    finally:
        if before is None:
            del os.environ["FACTCHECK_CACHE"]
        else:
            os.environ["FACTCHECK_CACHE"] = before


def write(root: Path, changes: list[tuple[str, str]], config: str) -> None:
    (root / "sources").mkdir(parents=True, exist_ok=True)
    for name, language, told in (("one", "en", ONE), ("two", "fr", TWO)):
        text = told
        for old, new in changes:
            text = text.replace(old, new)
        head = f"title: {name}\noutlet: {name} news\npublished: 2025-08-0{len(name)}\nlanguage: {language}\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    (root / "factcheck.toml").write_text(config, "utf-8")
    (root / "draft.md").write_text(DRAFT, "utf-8")


def answer(root: Path, where: str) -> str:
    with cached(where):
        analysis = analyse(root)
        dossier = run_check(analysis, [], Options(format="json")).text
        return dossier + run_check(analysis, [root / "draft.md"], Options(format="json")).text


def spoil(folder: Path, how: str) -> None:
    for path in folder.glob("*.json"):
        data = path.read_bytes()
        spoilt = {
            "empty": b"",
            "cut": data[: len(data) // 2],
            "other": b'{"claims": 3}',
            "list": b"[]",
            "noise": b"\xff\x00",
            "number": re.sub(rb'"reasons": \[\[(".*?"), (".*?"), ', rb'"reasons": [[\1, \2, {"x": {"decimal": "many"}}], [\1, \2, ', data),
        }
        path.write_bytes(spoilt[how])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits, edits, configs, configs, st.sampled_from(["empty", "cut", "other", "list", "noise", "number"]))
def test_the_cache_never_changes_an_answer(
    before: list[tuple[str, str]], after: list[tuple[str, str]], first: str, second: str, how: str
) -> None:
    with TemporaryDirectory() as folder:
        root, where = Path(folder) / "dossier", Path(folder) / "cache"
        write(root, before, first)
        assert answer(root, str(where)) == answer(root, "off")
        write(root, after, second)  # what was kept of the old state must not be found
        wanted = answer(root, "off")
        assert answer(root, str(where)) == wanted
        assert answer(root, str(where)) == wanted  # now all of it is kept
        spoil(where, how)
        assert answer(root, str(where)) == wanted


def test_a_changed_draft_leaves_the_sources_unread_and_their_claims_uncompared(tmp_path: Path) -> None:
    write(tmp_path / "d", [], "")
    answer(tmp_path / "d", str(tmp_path / "cache"))
    (tmp_path / "d" / "draft.md").write_text(DRAFT.replace("2,000", "3,000"), "utf-8")
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}
    answer(tmp_path / "d", str(tmp_path / "cache"))
    # Whatever is read or compared anew is written anew.
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()} == before
    assert len(before) == 3


def test_what_is_kept_of_a_comparison_is_all_that_it_gave_and_of_no_other_state(tmp_path: Path) -> None:
    write(tmp_path, [], "")
    with cached("off"):
        made = analyse(tmp_path)
    assert made.reconciliation.relations
    with cached(str(tmp_path / "cache")):
        assert analyse(tmp_path).reconciliation == made.reconciliation
        (kept,) = (tmp_path / "cache").glob("compared-*.json")
        kept.write_text(kept.read_text("utf-8").replace('"agree"', '"unclear"').replace('"conflict"', '"unclear"'), "utf-8")
        assert {r.verdict for r in analyse(tmp_path).reconciliation.relations} == {Verdict.UNCLEAR}  # it was read back
        claim = made.claims[0]
        source = next(source for source in made.sources if source.name == claim.source)
        extracted = extract(source, made.config).claims
        touch(tmp_path, source, extracted, claim.id, Status.REJECTED, by="Ida", now=dt.datetime(2026, 3, 5))
        after = analyse(tmp_path).reconciliation
    with cached("off"):
        assert after == analyse(tmp_path).reconciliation != made.reconciliation


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    write(tmp_path / "d", [], "")
    (tmp_path / "file").write_text("in the way")
    assert answer(tmp_path / "d", str(tmp_path / "file" / "cache")) == answer(tmp_path / "d", "off")


def test_of_very_many_kept_files_the_oldest_of_a_kind_are_put_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_KEPT", 10)
    monkeypatch.setattr(cache, "_COMPARED", 5)
    for age in range(13):
        for path in (tmp_path / f"{age}.json", tmp_path / f"{cache.COMPARED}{age}.json"):
            path.write_text("{}", "utf-8")
            os.utime(path, (1000 - age, 1000 - age))
    with cached(str(tmp_path)):
        cache.prune()
    assert {path.stem for path in tmp_path.iterdir()} == {*map(str, range(10)), *(f"{cache.COMPARED}{age}" for age in range(5))}


@pytest.mark.skipif(os.name != "posix", reason="other systems give a person's folders to that person alone")
def test_what_is_kept_is_for_nobody_else_to_read(tmp_path: Path) -> None:
    write(tmp_path / "d", [], "")
    answer(tmp_path / "d", str(tmp_path / "cache"))
    assert (tmp_path / "cache").stat().st_mode & 0o077 == 0


def test_another_version_of_a_library_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache.digest_of_code("model")
    cache.digest_of_code.cache_clear()
    monkeypatch.setattr(cache, "version", lambda _: "0")
    assert cache.digest_of_code("model") != before
    cache.digest_of_code.cache_clear()
