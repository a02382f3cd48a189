"""The dossiers of `dossier.py`, built once."""

import pytest

from tests.report import dossier


@pytest.fixture(scope="session")
def small() -> dossier.MadeAnalysis:
    return dossier.small()


@pytest.fixture(scope="session")
def large() -> dossier.MadeAnalysis:
    return dossier.large()


@pytest.fixture(scope="session")
def hostile() -> dossier.MadeAnalysis:
    return dossier.hostile()
