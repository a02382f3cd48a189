"""Rules that see two claims contradict each other (codes C1xx)."""
