"""What of a dossier a question names: the entities that claims are about, in any of the ways in which articles name them."""

from __future__ import annotations

from factcheck.link.linked import Links

_NAMED = 90  # of 100: how like a name a stretch of a question must be


def _spellings(links: Links) -> list[tuple[str, str]]:
    """The names of what claims are about; a common noun ("the fire") is none, and a question that has it may be about anything."""
    nouns = {c.entity for c in links.claims if c.generic}
    return [(name, e.id) for e in links.entities if e.id not in nouns for name in (e.name, *e.aliases) if len(name) >= 3]


def subjects_of(text: str, links: Links) -> frozenset[str]:
    """The entities that a question names, in any of the ways in which articles name them."""
    from rapidfuzz import fuzz

    low = text.casefold()
    found = ((fuzz.partial_ratio_alignment(name.casefold(), low), id) for name, id in _spellings(links) if len(name) <= len(low))
    # "Gare de l'Est" is not named by "manifestants"
    return frozenset(id for at, id in found if at and at.score >= _NAMED and not _inside_words(low, at.dest_start, at.dest_end))


def _inside_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins within a word, or ends within one."""
    return any(text[max(0, at - 1) : at].isalnum() and text[at : at + 1].isalnum() for at in (start, end))


def named_at(text: str, links: Links) -> tuple[tuple[int, int], ...]:
    """Where a question spells the name of an entity as an article does."""
    low = text.casefold()
    found = []
    for name, _ in _spellings(links):
        at = low.find(name.casefold())
        end = at + len(name)
        if at >= 0 and not _inside_words(low, at, end):
            found.append((at, end))
    return tuple(sorted(set(found)))
