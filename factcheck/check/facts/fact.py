"""A figure or a date of a text, with the words around it."""

from dataclasses import dataclass

from factcheck.acts.words.bags import Bag
from factcheck.model import Aspect, Claim, Kind, TimeSpan, Value


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A figure (`value`) or a date (`time`, none that is only assumed) of a text, equal to itself only.

    `claim`: what was extracted from it; None where nothing was. `clause`: the words of its clause, from comma to comma; `near`: the
    words beside it, whatever their clause; `around`: those of its sentence, `wide`: those of the sentences next to it too; its own
    number is in none of them. `beside`: beginnings of the words beside it, as "b:" and five letters; `counts`: the words right behind a
    figure, mostly of what it counts. `dated`: whether it prints a year; `days`: the dates that stand close to it; `now`: its date is the
    text's own ("today"); `rough`: its date is told in words, as a part of a month ("mid-October") or, in a draft of no date, as a day of
    the week.
    """

    start: int
    end: int
    sentence: int
    kind: Kind
    aspect: Aspect
    direction: int
    value: Value | None
    time: TimeSpan | None
    claim: Claim | None
    clause: Bag
    near: Bag
    around: Bag
    wide: Bag
    beside: Bag
    counts: Bag = frozenset()
    dated: bool = False
    days: tuple[TimeSpan, ...] = ()
    now: bool = False
    rough: bool = False

    @property
    def measure(self) -> str | None:
        """The measure of its claim."""
        return self.claim.measure if self.claim is not None else None
