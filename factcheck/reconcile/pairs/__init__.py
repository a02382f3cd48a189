"""Verdicts on pairs of claims: `ladder` asks the rules, the others change its verdict by what further articles tell."""
