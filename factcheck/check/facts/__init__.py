"""What drafts and sources have, laid out alike: their sentences, figures and dates, how two of them compare, and what follows from some."""
