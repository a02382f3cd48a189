"""Scoring of labelled stories: how much is read, how many verdicts are right, what is falsely raised."""

from factcheck.evaluate.score import score
from factcheck.evaluate.scores import Scores
from factcheck.evaluate.stories import Story, load_stories

__all__ = ["Scores", "Story", "load_stories", "score"]
