"""People's words: decisions on findings, and notes (the modules here); claims that they corrected (`ledger`); and where they say so in a
browser (`page`)."""
