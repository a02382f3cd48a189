"""What sentences say is done: who does what to whom, which side of two it takes, and to which figure words are bound.

Drafts and articles are read alike here; nothing of it asks for claims.
"""
