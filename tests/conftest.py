"""What holds for every test."""

import pytest
from hypothesis import settings

# No test fails for a slow machine: speed is measured in benchmarks.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture(autouse=True)
def _no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """A piped report is as wide as COLUMNS says; a test runner may have set it."""
    monkeypatch.delenv("COLUMNS", raising=False)
