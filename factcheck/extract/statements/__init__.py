"""Claims that are no figure: dates of events, places, posts, ranks, partners."""
