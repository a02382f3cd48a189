"""A sentence laid out by what it tells: who does what to whom, whether it is told as done, planned or denied, and to which figure each word
is bound."""
