"""Modules that live in docs/, which is no package."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def load(name: str) -> ModuleType:
    """A module of docs/ by its name."""
    spec = importlib.util.spec_from_file_location(f"factcheck_docs_{name}", ROOT / "docs" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def runner() -> ModuleType:
    return load("run_blocks")


@pytest.fixture(scope="session")
def hooks() -> ModuleType:
    return load("hooks")
