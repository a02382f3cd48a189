"""One command at a time writes to a dossier, and nothing of that is left behind."""

import tempfile
import threading
from pathlib import Path

import pytest

from factcheck.model import InputError
from factcheck.review.ledger.lock import locked


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for temporary files, for one test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_no_lock_file_is_left_once_nobody_holds_it(tmp_path: Path, temporary: Path) -> None:
    with locked(tmp_path):
        assert len(list(temporary.iterdir())) == 1
    assert list(temporary.iterdir()) == []
    with pytest.raises(ValueError, match="failed"), locked(tmp_path):
        raise ValueError("failed")
    assert list(temporary.iterdir()) == []


def test_whoever_waits_is_told_that_another_writes(tmp_path: Path, temporary: Path) -> None:
    with locked(tmp_path):
        with pytest.raises(InputError, match="another command is writing"), locked(tmp_path, patience=0):
            pass
        assert len(list(temporary.iterdir())) == 1  # who gave up waiting took nothing away


def test_no_two_hold_the_lock_though_each_puts_its_file_away(tmp_path: Path, temporary: Path) -> None:
    count = tmp_path / "count"
    count.write_text("0")

    def raise_it() -> None:
        for _ in range(20):
            with locked(tmp_path):
                count.write_text(str(int(count.read_text()) + 1))

    threads = [threading.Thread(target=raise_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count.read_text() == "120"
    assert list(temporary.iterdir()) == []
