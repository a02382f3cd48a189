"""Sentences to claims."""

from factcheck.extract.clusters import NameCluster
from factcheck.extract.extract import Extraction, extract

__all__ = ["Extraction", "NameCluster", "extract"]
