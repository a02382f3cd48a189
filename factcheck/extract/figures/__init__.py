"""Figures: numbers with their unit, hedge and range; and what looks like one and is none."""
