"""What a figure of a draft calls itself beside others: a distance, a sum, what is left, what falls to each one."""

from collections.abc import Sequence

from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import tie_words
from factcheck.model import Aspect
from factcheck.read.text import Token, has_phrase

_COUNTED = 3  # words behind a number in which what it counts and "more" stand
_GAP_WORDS = 4  # words before a figure in which it may be called a gap


def is_gap(mine: Fact, draft: Reading) -> bool:
    """Whether a figure calls itself the distance of two others: "a majority of seven", "seven more"."""
    if mine.aspect is Aspect.CHANGE or mine.direction:
        return True
    language = draft.source.language
    line = f" {' '.join(draft.before(mine)[-_GAP_WORDS:])} "
    behind = draft.behind(mine)[:_COUNTED]  # "87 cases more", "54 céntimos de diferencia"
    compares = any(word in tie_words(language, part) for part in ("more_after", "less_after", "moved") for word in behind)
    return compares or any(line.endswith(f" {phrase} ") for phrase in tie_words(language, "gap"))


def may_be_gap(mine: Fact, draft: Reading) -> bool:
    """Whether the clause of a figure tells of a rise or fall, and the figure is not where it began or led: "ging 2024 um 12.000 Tonnen
    zurück", "ha subido 170.000 libras"."""
    language = draft.source.language
    ends = any(word in tie_words(language, part) for part in ("from", "to") for word in draft.before(mine)[-1:])
    return not ends and any(says(draft.clause_of(mine), part, language) for part in ("more", "less"))


def is_rest(mine: Fact, draft: Reading) -> bool:
    """Whether the clause of a figure calls it what is left or lacking."""
    return says(draft.clause_of(mine), "rest", draft.source.language)


def is_total(mine: Fact, draft: Reading) -> bool:
    """Whether the clause of a figure calls it a sum."""
    return says(draft.clause_of(mine), "total", draft.source.language)


def says(tokens: Sequence[Token], part: str, language: str) -> bool:
    """Whether some words hold a phrase of a part of `arithmetic.toml`."""
    return has_phrase((token.low for token in tokens), tie_words(language, part))


def is_mean(mine: Fact, draft: Reading) -> bool:
    """Whether a figure is said to be that of each one: "on average 260", "14 each"."""
    near = [*draft.before(mine)[-_GAP_WORDS:], *draft.behind(mine)]
    return any(has_phrase(near, tie_words(draft.source.language, part)) for part in ("mean", "each"))
