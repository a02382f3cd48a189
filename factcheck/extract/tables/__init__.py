"""What the cells of tables state."""
