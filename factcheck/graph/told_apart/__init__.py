"""By what two claims that read all but alike are of two things: the sides that their clauses take, a number or a word beside
a noun, the names around them."""
