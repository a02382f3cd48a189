"""Numbers as they are written, before anything is known of what they count."""
