"""What holds for every test."""

import gc

import pytest
from hypothesis import settings

from factcheck.cli import GARBAGE

# No test fails for a slow machine: speed is measured in benchmarks.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


def pytest_collection_finish() -> None:
    """Search for cycles as seldom as the command does, and never among the thousands of tests themselves."""
    gc.set_threshold(GARBAGE)
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """A piped report is as wide as COLUMNS says; a test runner may have set it."""
    monkeypatch.delenv("COLUMNS", raising=False)
