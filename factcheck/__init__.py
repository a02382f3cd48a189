"""Fact-checking of claims and reconciliation of sources: deterministic, offline, explained."""

__version__ = "0.1.0"
