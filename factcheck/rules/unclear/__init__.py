"""Rules that see what the texts leave open (codes U1xx)."""
