"""The dossiers of `dossier.py`, built once."""

import pytest

from factcheck.run import Analysis
from tests.report import dossier


@pytest.fixture(scope="session")
def small() -> Analysis:
    return dossier.small()


@pytest.fixture(scope="session")
def large() -> Analysis:
    return dossier.large()


@pytest.fixture(scope="session")
def hostile() -> Analysis:
    return dossier.hostile()
