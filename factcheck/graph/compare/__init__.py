"""Two claims side by side: every comparison of the two, the evidence that they are about one thing, and how sure that makes one.

`compared` asks what needs nothing but the two, `rivals` how they stand among the other claims of their articles (`beside`), `evidence`
turns both into numbers, `sameness` into odds. `pair` is the whole, of which rules ask; `gates` says which pairs they are asked about at
all.
"""
