"""What a figure is of: the noun counted, what is left out, the measure, how it is meant, and how figures hang together."""
