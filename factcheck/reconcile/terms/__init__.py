"""The figures of an article as terms of a calculation: where each stands, what is printed around it, and of which quantity it is."""
