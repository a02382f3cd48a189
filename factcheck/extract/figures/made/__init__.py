"""Numerals made into figures: `page` reads one with its unit and hedge, `joined` two, `from_draft` completes it, `wordless` needs none."""
