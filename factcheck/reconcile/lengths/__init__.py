"""Lengths of time, computed again: `spans` between two dates, `elapsed` with the other end in another sentence or article."""
