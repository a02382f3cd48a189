"""Answers to a question that a reader asks of a dossier.

A question is read (`asking_words`, `question`, `named`, `needs`), looked for in what articles say at each claim (`spoken`, `ranking`) and,
where it takes something to be so, put to the articles (`whether`); `asking` makes the answer of both.
"""
