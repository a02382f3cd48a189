"""Stretches of a text, asked which of them others meet."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Spans:
    """Stretches of a text, asked which others meet them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted((a, b, i) for i, (a, b) in enumerate(spans))
        self._starts = [a for a, _, _ in self._spans]
        reach = 0
        self._ends = [reach := max(reach, b) for _, b, _ in self._spans]  # the furthest end so far

    def meet(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with `start:end`."""
        last = bisect_right(self._starts, end - 1) - 1
        return last >= 0 and self._ends[last] > start

    def meeting(self, start: int, end: int) -> list[int]:
        """Which of them, by their place among those given, share a character with `start:end`."""
        here = self._spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return sorted(i for _, b, i in here if start < b)
