"""Reconciling: pairs of claims get verdicts (`ladder.judge`), calculations are made again (`arithmetic`, `across`), claims are solved
together (`solve`), articles that are one witness are tied (`origins`), questions get answers (`answers`). `reconcile.reconcile` does all.
"""
