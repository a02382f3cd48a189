"""What speaks against a statement: each module one way in which a source says otherwise."""
