"""The sources of a test module as a dossier, and what the check says of a draft's statement."""

from pathlib import Path

import pytest

from factcheck.run import Analysis
from tests.check.dossier import Status, dossier_of, status_of


@pytest.fixture(scope="module")
def dossier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    """The articles of the module's `SOURCES`, by language, and the folder where they are."""
    return dossier_of(tmp_path_factory.mktemp("dossier"), request.module.SOURCES, "2025-03-05")


@pytest.fixture(scope="module")
def status(dossier: tuple[Analysis, Path]) -> Status:
    """The status of the statement in brackets of a draft that cites one of these articles."""
    return status_of(*dossier)
