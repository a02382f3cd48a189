"""What a figure is of. `bind` takes the figures of a sentence one after another, in the order of these rooms, of which each asks only those
before it:

1. `no_count`: is it an age, a rate of exchange, so many of one thing for one of another?
2. `counted`: which noun does a bare number count? It knows what `nouns` say by themselves, and asks `left_out` where it has none.
3. `measured`: what is an amount, a share, a measurement of?
4. `told`: is it a level or a change, where, of whom, beside which others?

`reckoning` is what the whole article counts in.
"""
