"""Lines of a page that are no article: menus, lists of other articles, subscription and cookie lines, doubled titles.

What a line is follows from its shape and place: short lines without a full stop after the body, a heading that names a list ("recent
posts"), a line that stands in the text a second time. Words only help (`lang/<code>/speech.toml`, section "boilerplate").
"""

from factcheck.extract.cues import Speech
from factcheck.read.text import Sentence
from factcheck.read.turns import turns

_STOPS = '.!?…»”"'
_SHORT = 160


def boilerplate(text: str, found: list[Sentence], words: Speech) -> frozenset[int]:
    """Indexes of the sentences from which nothing is read.

    A list under a heading such as "recent posts" ends the article; so does a run of short lines after the last line that reads like
    prose, where one of them carries a telling word. A line repeated is read where it stands first.
    """
    headings = tuple(words.phrases.get("boilerplate.heading", ()))
    telling = tuple(words.phrases.get("boilerplate.line", ()))
    ago = tuple(words.phrases.get("boilerplate.ago", ()))
    skipped: set[int] = set()
    seen: set[str] = set()
    lows = [text[s.start : s.end].strip().strip("-–•*# ").lower().replace("’", "'") for s in found]
    prose = [not s.heading and text[s.start : s.end].rstrip()[-1:] in _STOPS and s.end - s.start > 50 for s in found]
    for i, low in enumerate(lows):
        if len(low) > 12 and low in seen:
            skipped.add(i)
        seen.add(low)
    cut = _list_heading(lows, found, headings, ago)
    if cut is not None:
        skipped.update(range(cut, len(found)))
    last_prose = max((i for i, is_prose in enumerate(prose) if is_prose and i not in skipped), default=-1)
    asked = max((turn.start for turn in turns(text) if turn.asks), default=-1)
    last_prose = max([last_prose, *(i for i, s in enumerate(found) if s.start <= asked)])  # answers may be short
    while last_prose + 1 < len(found) and "\n" not in text[found[last_prose].start : found[last_prose + 1].start]:
        last_prose += 1  # a short sentence that closes a paragraph is no line of its own
    tail = [i for i in range(last_prose + 1, len(found)) if i not in skipped]
    if (
        last_prose >= 0
        and tail
        and (len(tail) > 2 or any(_tells(lows[i], telling) for i in tail))
        and any(_tells(lows[i], telling) for i in tail)
    ):
        skipped.update(tail)
    for i, low in enumerate(lows):
        s = found[i]
        alone = s.heading or text[max(0, s.start - 1) : s.start] in ("", "\n")
        if alone and len(low) < _SHORT and _begins(low, telling, prose=prose[i]):
            skipped.add(i)
    return frozenset(skipped)


def _begins(low: str, telling: tuple[str, ...], *, prose: bool) -> bool:
    """Whether a line begins with a telling word; one that reads like prose with a whole one ("Subscribers rose by 12 percent" begins with
    none), and not with what leads to another page ("next ", "photo:")."""
    if not prose:
        return low.startswith(telling)
    return any(low.startswith(word) and not low[len(word) : len(word) + 1].isalnum() for word in telling if word[-1].isalnum())


def _tells(low: str, telling: tuple[str, ...]) -> bool:
    return len(low) < _SHORT and any(word in low for word in telling)


def _list_heading(lows: list[str], found: list[Sentence], headings: tuple[str, ...], ago: tuple[str, ...]) -> int | None:
    """Where the lists after the body begin: a heading line that names one, in the last two thirds of the text."""
    for i, low in enumerate(lows):
        if i * 3 < len(lows):
            continue
        if found[i].heading and len(low) < 40 and low.rstrip(":") in headings:
            return i
    # Teasers of other articles carry their age on a line of their own ("12 months ago").
    aged = [
        i
        for i, low in enumerate(lows)
        if found[i].heading and len(low) < 20 and any(low.endswith(word) or low.startswith(word) for word in ago)
    ]
    if len(aged) >= 2:
        first = aged[0]
        while first > 0 and found[first - 1].paragraph >= found[aged[0]].paragraph - 2:
            first -= 1
        return first
    return None
