"""Names, posts and ages side by side: when two wordings are of one body, one post or one person."""
