"""Rules that see two claims say one thing (codes G2xx)."""
