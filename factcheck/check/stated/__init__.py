"""What a draft states: its text, the sources that each stretch cites, and its statements."""
