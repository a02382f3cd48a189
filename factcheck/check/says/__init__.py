"""What speaks for a statement: what its source prints, and whether that says all of it."""
