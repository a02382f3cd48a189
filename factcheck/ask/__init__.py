"""Answers to a question that a reader asks of a dossier."""
