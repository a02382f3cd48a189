"""Characters of a text that nobody sees, or that change how the text around them is shown, by what they do.

Each is a part of a character class: `re.compile(f"[{TURNS}{MARKS}]")`.
"""

import re

SOFT_HYPHEN = "\u00ad"
JOINTS = "\u200b-\u200d\u2060\ufeff"  # of no width, between letters
OPERATORS = "\u2061-\u2065"  # of formulas, never printed
MARKS = "\u200e\u200f"  # of direction, alone
TURNS = "\u061c\u202a-\u202e\u2066-\u2069"  # reorder the text up to where they end
LINES = "\u2028\u2029"  # ends of lines that few programs know
CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # but for tabs and ends of lines: a terminal obeys them

_NAMED = re.compile("⟦U\\+([0-9A-F]{4})⟧")


def written_out(text: str, hidden: re.Pattern[str]) -> str:
    """The text with each hidden character replaced by its code point in brackets, so that nobody is misled by it: ⟦U+202E⟧."""
    return hidden.sub(lambda m: f"⟦{name(m.group())}⟧", text) if hidden.search(text) else text


def put_back(text: str) -> str:
    """The text with the characters that `written_out` wrote out, as they were."""
    return _NAMED.sub(lambda m: chr(int(m[1], 16)), text)


def name(char: str) -> str:
    """What a character is called: U+202E."""
    return f"U+{ord(char):04X}"
