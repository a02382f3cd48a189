"""A text with some stretches read as something else, and the way from each character back to where it is stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

Edit = tuple[int, int, str]  # from, to, what is read instead


class Edited:
    """`text`: what is read; `stored` says where it stands in the text before, and `read` the other way round. `before`: how that text was
    edited itself, where the way back goes further."""

    def __init__(self, source: str, edits: Iterable[Edit], before: Edited | None = None) -> None:
        parts: list[str] = []
        self._before = before
        self._read: list[int] = [0]
        self._stored: list[int] = [0]
        self._instead: dict[int, int] = {}  # of what is read instead: by its number, how much is
        length = done = 0
        for start, end, instead in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
            if start < done:
                continue  # inside a stretch that is read as something else
            parts += [source[done:start], instead]
            length += start - done
            if instead:
                self._instead[len(self._read)] = len(instead)
                self._read.append(length)
                self._stored.append(start)
                length += len(instead)
            self._read.append(length)
            self._stored.append(end)
            done = end
        parts.append(source[done:])
        self.text = "".join(parts)

    def stored(self, at: int) -> int:
        """Where a character of what is read stands in the stored text; the last of what is read instead of a longer stretch, at its end."""
        place = bisect_right(self._read, at) - 1
        many, inside = self._instead.get(place, 0), at - self._read[place]
        if many:
            last = max(self._stored[place + 1] - self._stored[place] - 1, 0)
            inside = last if 0 < inside == many - 1 else min(inside, last)
        found = self._stored[place] + inside
        return found if self._before is None else self._before.stored(found)

    def stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of what is read stands in the stored text."""
        if end <= start:
            return self.stored(start), self.stored(start)
        place = bisect_right(self._read, end - 1) - 1
        if end != self._read[place] + self._instead.get(place, -1):
            return self.stored(start), self.stored(end - 1) + 1
        stop = self._stored[place + 1]  # with all that is read instead of something
        return self.stored(start), stop if self._before is None else self._before.stored(stop - 1) + 1

    def read(self, at: int) -> int:
        """Where a character of the stored text is read."""
        at = at if self._before is None else self._before.read(at)
        place = bisect_right(self._stored, at) - 1
        last = self._read[place + 1] if place + 1 < len(self._read) else len(self.text)
        return min(self._read[place] + at - self._stored[place], last)
