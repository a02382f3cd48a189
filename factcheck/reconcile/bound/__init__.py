"""Which figures belong together, by the order of words alone: parts and wholes, summands and totals, the two that a change compares."""
