"""What one article computes, computed again: `arithmetic` asks for shares, changes, sums, products; `settle` says how it came out."""
