"""What narrows a post: the part of a house that somebody leads ("technical director", "Werksleiterin", "director of operations at
Nordwind"), and that it is held no longer or was taken of late."""

from factcheck.extract.cues import DETERMINER, GENITIVE, PREPOSITION, Cue, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.places.reading import lookup
from factcheck.extract.statements.post_phrases import house_in

_SECTIONS = frozenset({"department", "section_part", "service_thing"})
_LEADING = frozenset({"role.director", "role.head", "role_verb.head", "role_verb.manager"})


def led_part(frame: Frame, cue: Cue, end: int, house: str | None, words: Speech) -> tuple[str, str | None] | None:
    """The part, in English, that the holder of a post leads, and the house behind it; None where the whole house is led."""
    if cue.kind not in _LEADING:
        return None
    stop = max(end, cue.last + 1)
    for part in frame.cues_of("part."):
        name = part.kind.partition(".")[2]
        if part.last == cue.first - 1:
            return name, house
        at = cue.last + 1
        while at < part.first and (
            frame.flags[at] & (GENITIVE | DETERMINER | PREPOSITION)
            or frame.tokens[at].kind == "elision"
            or any(h.first == at == h.last and h.concept in _SECTIONS for h in frame.hits_in(at, at + 1))  # "chef du service juridique"
        ):
            at += 1
        if at == part.first and part.last < stop:
            return name, house_in(frame, part.last + 1, stop, verbless=True)
    if words.nouns_capitalised and (section := _section_behind(frame, cue.last + 1, stop)) is not None:
        inside = _of_word(frame.tokens[section].low, words)  # "Leiter der Rechtsabteilung"
        return None if inside is None else (inside, house_in(frame, section + 1, stop, verbless=True))
    inside = _of_word(frame.tokens[cue.last].low.rpartition("-")[2], words) if words.nouns_capitalised else None
    return None if inside is None else (inside, house)


def _section_behind(frame: Frame, at: int, stop: int) -> int | None:
    """Where a section of a house stands behind a post and its article; None where none does."""
    while at < stop and frame.flags[at] & (GENITIVE | DETERMINER | PREPOSITION):
        at += 1
    found = at < stop and any(h.concept in _SECTIONS for h in frame.hits_in(at, at + 1))
    return at if found else None


def deputy(frame: Frame, cue: Cue, words: Speech) -> bool:
    """Whether the holder of a post only stands in for whoever has it ("deputy director", "directrice adjointe", "Vizebürgermeisterin")."""
    near = any(c.last == cue.first - 1 or (words.noun_first and c.first == cue.last + 1) for c in frame.cues_of("office.deputy"))
    return near or _begins(frame, cue, "office.deputy_prefix", words)


def _begins(frame: Frame, cue: Cue, key: str, words: Speech) -> bool:
    """Whether a post is one word with one of the listed beginnings, and more than a beginning: "vicepresidenta" is listed itself."""
    low, listed = frame.tokens[cue.last].low, tuple(words.phrases.get(key, ()))
    return bool(listed) and cue.first == cue.last and low.startswith(listed) and cue.kind.startswith("role.")


def told_time(frame: Frame, cue: Cue, begin: int, words: Speech) -> str:
    """ "former " or "now ", where the text says so of the post ("the former director", "qui préside désormais le club"), else nothing."""
    said = frame.cues_of("office.former", max(0, begin - 1), cue.first)
    if _begins(frame, cue, "office.former_prefix", words) or any(cue.first - 2 <= c.first < cue.first for c in said):
        return "former "
    now = [c for c in frame.cues_of("office.now", max(0, cue.first - 2), cue.last + 3) if c.first >= begin or c.last == cue.first - 1]
    return "now " if now else ""


def _of_word(low: str, words: Speech) -> str | None:
    """The part that a compound begins with; a country or continent is one ("Europachefin")."""
    for kind, begins in words.phrases.items():
        if kind.startswith("part_of_word."):
            longest = max((b for b in begins if low.startswith(b) and len(low) > len(b) + 2), key=len, default=None)
            if longest is not None:
                return kind.partition(".")[2]
    for cut in range(len(low) - 4, 4, -1):
        if (found := lookup(low[:cut].capitalize(), words.code)) is not None and "/" not in found[0]:
            return "regional"
    return None
