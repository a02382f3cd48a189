"""Logistic models over named evidence: their weights, read from files that are fitted by `tests/bench`, and the log-odds they give."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from math import fsum
from pathlib import Path

Weights = tuple[float, dict[str, float]]


def read_models(*paths: Path) -> dict[str, Weights]:
    """The models of some files by name: bias, and the weight of each piece of evidence."""
    tables = [tomllib.loads(path.read_text("utf-8")) for path in paths]
    return {name: (row.pop("bias"), row) for table in tables for name, row in table.items()}


def log_odds(weights: Weights, found: Mapping[str, float]) -> float:
    """The log-odds that a model gives to some evidence."""
    bias, each = weights
    # fsum gives one result whatever the order
    return round(bias + fsum([each[name] * amount for name, amount in found.items() if name in each]), 4)
