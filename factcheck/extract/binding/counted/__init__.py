"""What a bare number counts: `counted` asks for its words, its own noun (`own_noun`), and what it leaves out."""
