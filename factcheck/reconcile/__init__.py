"""Reconciling. `reconcile` does all of it, in this order:

1. `pairs`: every pair of claims that could be compared gets its verdict, by the rules and by what further articles tell.
2. Calculations are made again: those of one article (`computed`), lengths of time (`lengths`), those that need another article (`across`).
   They stand on `terms` (figures as an article prints them), `bound` (which belong together, by the order of words) and `exact` numbers.
3. `sets`: claims are solved together; the smallest sets that cannot all be true.
4. `origins`: articles that are one witness are tied.
5. `answers`: questions get answers.

Each room asks only those that stand before it in `tests/test_layout.py`.
"""
