"""Calculations for which a figure of another article is needed, or which come out otherwise with it."""
