"""Numbers that are no figures (`refused`): years, names, pages, notation, numbers to ring, an article that counts nothing."""
