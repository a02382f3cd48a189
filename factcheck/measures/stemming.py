"""Snowball stems, remembered."""

from collections.abc import Callable
from functools import cache


@cache
def stemmer(code: str) -> Callable[[str], str]:
    """The stemmer of a language (ISO 639-1 code); words stay as they are in a language that Snowball does not know."""
    import Stemmer

    try:
        # Its own memory is switched off: callers remember per word, and two memories only cost.
        stem: Callable[[str], str] = Stemmer.Stemmer(code, 0).stemWord
    except KeyError:
        return _same
    return stem


def _same(word: str) -> str:
    return word
