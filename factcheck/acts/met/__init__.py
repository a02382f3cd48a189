"""What is told without a figure and becomes a claim only where two articles tell it of one thing: how it came out, where it is, of which
country it is."""
