"""Figures that count nothing though they look like it: ages, rates of exchange, so many of one thing for one of another."""
