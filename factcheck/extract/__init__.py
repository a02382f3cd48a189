"""Sentences to claims."""

from factcheck.extract.extract import Extraction, extract
from factcheck.extract.names.clusters import NameCluster

__all__ = ["Extraction", "NameCluster", "extract"]
