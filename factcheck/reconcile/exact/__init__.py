"""Exact arithmetic: what printed figures may stand for (`intervals`), and what their units measure (`units`)."""
