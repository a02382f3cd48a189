"""Times: what phrases of time say, and which time a figure is of."""
