"""Sentences to claims."""

from factcheck.extract.extract import Extraction, extract
from factcheck.extract.names import NameCluster

__all__ = ["Extraction", "NameCluster", "extract"]
