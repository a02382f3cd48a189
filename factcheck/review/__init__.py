"""People's words: the ledger of claims, decisions on findings, notes, and the page on which they are written."""
