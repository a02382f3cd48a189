"""What the build of a sentence says of a bare number and a figure before it: that the one is a part, a share or a fellow of the other."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, GENITIVE, PREPOSITION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.model import Kind

_NOUN = 2  # tokens of a counted noun
_PHRASE = 5  # tokens of a noun with its adjectives, or of what stands behind a preposition
_BESIDE = 6  # tokens between a number and the share that it is
_ABOUT = Decimal("0.06")


def is_share(draft: Draft, other: Draft) -> bool:
    """Whether a share beside the number says what it is of the other: "five per cent of the fee of 82 million, 4.1 million"."""
    mine, whole = draft.value.middle if draft.value else None, other.value.middle if other.value else None
    if not mine or not whole or other.figure is None or other.figure.kind in ("percent", "share", "points"):
        return False
    for first, last, figure in draft.frame.figures:
        near = 0 < draft.first - last <= _BESIDE or 0 < first - draft.last <= _BESIDE
        marked = any(t.kind == "mark" for t in draft.frame.tokens[min(last, draft.last) : max(first, draft.first)])
        part = figure.value.stated or figure.value.middle
        share = figure.kind in ("percent", "share") and not figure.direction
        if near and marked and share and part and 0 < part < 100 and abs(mine / (whole * part / 100) - 1) <= _ABOUT:
            return True
    return False


def is_part(draft: Draft, other: Draft, speech: Speech) -> bool:
    """Whether the clause opens with what the number is taken out of: "Of the 40 posts voted in January, eleven have been filled"."""
    frame, at = other.frame, other.first
    mine, whole = draft.value.middle if draft.value else None, other.value.middle if other.value else None
    if frame is not draft.frame or mine is None or whole is None or mine > whole or not other.noun:
        return False
    if any(at < a < draft.first and f.kind == "percent" for a, _, f in frame.figures):
        return False  # "of 1,004 asked, 58 per cent are for it and 34 against"
    opening = next((i for i in range(max(0, at - 3), at) if i == 0 or frame.tokens[i - 1].kind == "mark"), None)
    return opening is not None and frame.tokens[opening].low in speech.phrases.get("links.out_of", ())


def is_alone(draft: Draft) -> bool:
    """Whether nothing else is told in a sentence than when or where, and a number, so that all else is as the sentence before says: "A
    tree gives 30 kilos in good years. In autumn 2023, barely twelve."."""
    frame = draft.frame
    if any(t.text == "|" for t in frame.tokens):
        return False  # the row of a table
    timed = {i for a, b, _ in frame.whens for i in range(a, b)}
    placed = {i for a, b, _ in frame.places for i in range(a, b)}
    rest = (i for i in range(len(frame.tokens)) if not draft.first <= i < draft.last and i not in timed and i not in placed)
    small = PREPOSITION | DETERMINER | FILLER | COORDINATOR
    return bool(timed or placed) and not any(
        frame.tokens[i].kind == "word" and (not frame.flags[i] & small or frame.flags[i] & AUXILIARY) for i in rest
    )


def is_parallel(draft: Draft, other: Draft) -> bool:
    """Whether the two stand in a list, each with its own "in", "for" or "from" behind: "nine years for the captain, six for the mate"."""
    frame, first, last = draft.frame, draft.first, draft.last
    if frame is not other.frame or first == 0 or last >= len(frame.tokens) or not frame.flags[last] & PREPOSITION:
        return False
    if other.kind is Kind.PERCENT or not (frame.tokens[first - 1].text in (",", ";") or frame.flags[first - 1] & COORDINATOR):
        return False
    theirs = next((i for i in range(other.last, min(other.last + _PHRASE, first)) if frame.flags[i] & PREPOSITION), None)
    if theirs is None or any(other.last <= a < first for a, _, _ in frame.figures):
        return False
    marks = sum(t.kind == "mark" for t in frame.tokens[other.last : first])
    same = any(t.low == frame.tokens[last].low for t in frame.tokens[theirs:first])
    return marks <= 1 and (same or first - theirs <= _PHRASE)


def is_repeated(draft: Draft, other: Draft) -> bool:
    """Whether two figures, each with one of what it is for, stand behind two others that are built alike, and the number takes up its
    fellow: "12 euros for children of 6 years and 18 for those of 9", where 18 is of 12 and 9 of 6."""
    frame = draft.frame
    rows = [(first, last) for first, last, _ in frame.figures]
    if frame is not other.frame or (draft.first, draft.last) not in rows or (other.first, other.last) not in rows:
        return False
    at = rows.index((draft.first, draft.last))
    if at < 2 or rows[at - 2] != (other.first, other.last):
        return False
    heads = [(rows[i], rows[i + 2]) for i in (at - 2, at - 3) if i >= 0 and i + 2 < len(rows)]
    return any(_built_alike(frame, one[1], *two) for one, two in heads if two[1] <= draft.last)


def is_set_beside(draft: Draft, other: Draft, before: Sequence[Draft]) -> bool:
    """Whether the number says right behind a comma by how much the last figure before it is more or less than another: "Some 830 families
    raise puppies, 40 fewer than a year before". `before`: the figures before it; one that only tells the count before it is passed over:
    "246 players from 38 countries, 50 more than a year before"."""
    frame, at = draft.frame, draft.first - 1
    if draft.figure is None or not draft.figure.direction or at < 0 or frame.tokens[at].text != "," or frame is not other.frame:
        return False
    telling = {d.first for d in before if d.frame is frame and _tells_of_count(d, before)}
    return other.first not in telling and not (
        any(other.last <= a < draft.first and a not in telling for a, _, _ in frame.figures)
        or any(token.text in (";", ":") for token in frame.tokens[other.last : at])
    )


def _tells_of_count(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether a count stands behind a preposition right behind the noun of another."""
    frame, at = draft.frame, draft.first - 1
    if at < 1 or draft.kind is not Kind.QUANTITY or not frame.flags[at] & (PREPOSITION | GENITIVE):
        return False
    return any(d.frame is frame and d.kind is Kind.QUANTITY and d.noun and at - _NOUN <= d.last < at for d in before)


def _built_alike(frame: Frame, last: int, again: int, end: int) -> bool:
    """Whether one preposition stands right behind a figure that ends at `last` and one from `again` to `end`, and a coordinator or comma
    before the second."""
    tokens, flags = frame.tokens, frame.flags
    joined = tokens[again - 1].text in (",", ";") or bool(flags[again - 1] & COORDINATOR)
    led = end < len(tokens) and bool(flags[last] & PREPOSITION)
    return joined and led and tokens[last].low == tokens[end].low
