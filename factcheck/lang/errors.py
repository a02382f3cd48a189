"""What is told of something that cannot be used, in the reader's language: `say/errors.toml` has, for the English words of the place that
says it, those of the language. What a language does not have stays English."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.lang.joined import typeset
from factcheck.lang.pack import pack
from factcheck.model import InputError


def told(language: str, error: InputError) -> str:
    """An error as a reader of the language is told it: where, what is wrong, and what to do."""
    english = str(error)
    where = english.removesuffix(f"{error.what}; {error.remedy}")
    return where + _both(language, error.what, error.remedy)


def told_again(language: str, told: str) -> str:
    """The same for what was kept of an error: what is wrong and what to do, with a semicolon between them."""
    what, semicolon, remedy = told.partition("; ")
    return _both(language, what, remedy) if semicolon else in_words(language, told)


def in_words(language: str, english: str) -> str:
    """What an error says, in the language; as it is where the language does not have it."""
    for pattern, there in _messages(language):
        if found := pattern.fullmatch(english):
            return there.format(*found.groups())
    return english


def _both(language: str, what: str, remedy: str) -> str:
    semicolon = typeset(language, "report")["page"]["semicolon"] if "say/report" in pack(language).parts else "; "
    return f"{in_words(language, what)}{semicolon}{in_words(language, remedy)}"


@cache
def _messages(language: str) -> Sequence[tuple[re.Pattern[str], str]]:
    """Patterns of English messages, each with the words of the language; those that say most come first."""
    table: dict[str, str] = typeset(language, "errors").get("messages", {})
    order = sorted(table, key=lambda english: (-len(english.replace("{}", "")), english))
    return [(re.compile(_HOLE.sub(_filled, re.escape(english)), re.DOTALL), table[english]) for english in order]


_HOLE = re.compile(r"('?)\\\{\\\}('?)")


def _filled(hole: re.Match[str]) -> str:
    """What stands for a value; one in quotation marks may be in either kind, as Python writes it."""
    return "['\"](.*)['\"]" if hole[1] and hole[2] else f"{hole[1]}(.+?){hole[2]}"
