"""Rules that see why two claims that differ may both hold (codes K3xx)."""
