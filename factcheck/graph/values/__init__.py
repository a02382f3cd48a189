"""Two figures side by side: in one unit and one currency, to the precision that each text prints, and what they count."""
