"""What the layout of an article says beside its words."""
