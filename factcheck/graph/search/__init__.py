"""Which claims of two articles are worth putting side by side: those that share what is rare in both.

`words` and `marks` say what a claim has that another may have, `columns` and `stories` which articles and items speak of one story at all,
`nearest` finds who shares most, and `candidates` gives the pairs.
"""
