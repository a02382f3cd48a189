"""The words around numbers, looked up from the end of what stands before and from the start of what stands after.

Phrases are indexed by their last (or first) word, so a look-up costs a slice and a few comparisons whatever the size of the table.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache


class Before:
    """Phrases that end where a figure begins."""

    def __init__(self, groups: Mapping[str, Iterable[str]], contractions: Mapping[str, Iterable[str]] | None = None) -> None:
        # last word -> (phrases of one word, word before the last -> longer phrases)
        self.by_last: dict[str, tuple[list[tuple[str, str]], dict[str, list[tuple[str, str]]]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                front, _, last = phrase.rpartition(" ")
                for ending in (last, *(contractions or {}).get(last, ())):  # "plus de" is also "plus du", "plus des"
                    words = f"{front} {ending}".split()
                    single, longer = self.by_last.setdefault(words[-1], ([], {}))
                    entries = single if len(words) == 1 else longer.setdefault(words[-2], [])
                    entries.append((" ".join(words), group))
        for single, longer in self.by_last.values():
            for entries in (single, *longer.values()):
                entries.sort(key=lambda e: (-len(e[0]), e[0]))
        self.signs = tuple(last for last in sorted(self.by_last) if not last[-1].isalnum())

    def match(self, low: str, at: int) -> tuple[int, str] | None:
        """Start and group of the longest phrase that ends before `at`, with nothing but a space between."""
        begin, end, word = _word_before(low, at)
        if (entry := self.by_last.get(word)) is not None and (found := _longest(low, end, begin, entry)) is not None:
            return found
        if "'" in word[:-1]:  # "d'environ", "qu'environ": the elided word is no part of the phrase
            cut = word.rindex("'", 0, len(word) - 1) + 1
            entry = self.by_last.get(word[cut:])
            return None if entry is None else _longest(low, end, begin + cut, entry)
        if word and self.signs and word.endswith(self.signs) and (entry := self.by_last.get(word[-1])) is not None:
            return _longest(low, end, end - 1, entry)
        return None


_OPENING = '(«“"„['


@lru_cache(maxsize=64)  # a figure asks one after another for several kinds of phrases
def _word_before(low: str, at: int) -> tuple[int, int, str]:
    """Start, end and text of what stands before `at` up to a space."""
    end = at
    while end and low[end - 1] in " \n":
        end -= 1
    begin = _word_start(low, end)
    return begin, end, low[begin:end]


def _word_start(low: str, end: int) -> int:
    """Where the word that ends at `end` begins, past quotation marks and brackets before it."""
    floor = max(0, end - 24)
    begin = max(low.rfind(" ", floor, end) + 1, low.rfind("\n", floor, end) + 1, floor)
    if begin < end and not low[begin].isalnum():
        begin = max([begin, *(low.rfind(mark, begin, end) + 1 for mark in _OPENING)])
    return begin


def _longest(
    low: str, end: int, begin: int, entry: tuple[list[tuple[str, str]], dict[str, list[tuple[str, str]]]]
) -> tuple[int, str] | None:
    single, longer = entry
    if longer and begin > 1 and low[begin - 1] == " ":
        before = low[_word_start(low, begin - 1) : begin - 1]
        entries = longer.get(before) or (longer.get(before.rpartition("'")[2]) if "'" in before else None)
        for phrase, group in entries or ():
            start = end - len(phrase)
            if start >= 0 and low.startswith(phrase, start) and (start == 0 or not low[start - 1].isalnum()):
                return start, group
    for phrase, group in single:
        start = end - len(phrase)
        if start == begin or not low[start - 1].isalnum() or not phrase[0].isalnum():
            return start, group
    return None


@lru_cache(maxsize=64)
def _word_behind(low: str, at: int) -> tuple[int, str]:
    """Start and text of what stands behind `at` up to a space or mark."""
    start = at
    while start < len(low) and low[start] in " \n":
        start += 1
    stop = start
    limit = min(len(low), start + 24)
    while stop < limit and low[stop] not in ' \n.,;:!?)»”"':
        stop += 1
    return start, low[start:stop]


class After:
    """Phrases that begin where a figure ends."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self.by_first: dict[str, list[tuple[str, str]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                self.by_first.setdefault(phrase.split(None, 1)[0], []).append((phrase, group))
        for entries in self.by_first.values():
            entries.sort(key=lambda e: (-len(e[0]), e[0]))

    def match(self, low: str, at: int) -> tuple[int, str] | None:
        """End and group of the longest phrase that begins at `at`, after at most a space or a comma and a space."""
        start, word = _word_behind(low, at)
        for phrase, group in self.by_first.get(word, ()):
            end = start + len(phrase)
            if low.startswith(phrase, start) and (end >= len(low) or not low[end].isalnum() or not phrase[-1].isalnum()):
                return end, group
        return None


def word_before(low: str, at: int) -> tuple[int, str]:
    """Start and text of the word that ends before `at`, past spaces; empty where a mark or a line's start stands there."""
    end = at
    while end and low[end - 1] == " ":
        end -= 1
    begin = end
    while begin and (low[begin - 1].isalnum() or low[begin - 1] in "'.-°/_") and end - begin < 40:
        begin -= 1
    return begin, low[begin:end]


def sentence_start(text: str, at: int) -> bool:
    """Whether a sentence or a line begins at an offset, but for marks of quotation."""
    i = at - 1
    while i >= 0 and text[i] in " «“\"'(—–-":
        i -= 1
    return i < 0 or text[i] in ".!?\n:…#>*"


_NEXT = re.compile(r"[ \n]?(?:\(|«\s?|“|\")?([^\W\d_][\w'.-]*)")


def word_after(low: str, at: int) -> tuple[int, str]:
    """Start and text of the word that begins after `at`; empty where a mark, a number or the end stands there."""
    m = _NEXT.match(low, at)
    return (m.start(1), m[1].rstrip(".")) if m else (at, "")
