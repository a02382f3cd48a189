"""A quote as a reader meets it: in its sentence, shortened at word ends where that is long."""

ROOM = 90
"""Characters of a sentence on either side of its quote."""


def before_and_after(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, str]:
    """What stands before the quote `text[start:end]` in its sentence, and what after: up to `ROOM` characters, then "…" at a word's end."""
    before, after = text[min(sentence[0], start) : start], text[end : max(sentence[1], end)]
    if len(before) > ROOM:
        kept = before[-ROOM:]
        if not before[-ROOM - 1].isspace():
            kept = kept.partition(" ")[2] or kept
        before = "… " + kept.lstrip()
    if len(after) > ROOM:
        kept = after[:ROOM]
        if not after[ROOM].isspace():
            kept = kept.rpartition(" ")[0] or kept
        after = kept.rstrip() + " …"
    return before, after


def in_sentence(text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """The sentence around a quote on one line, without the marks of a heading or a list; the quote itself is kept whole."""
    before, after = before_and_after(text, start, end, sentence)
    return " ".join(f"{before}{text[start:end]}{after}".split()).lstrip("#*-> ")
