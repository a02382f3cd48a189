"""A claim in the making."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.extract.figures.reading import Figure
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.bearer import Bearer, Candidate
from factcheck.model import Aspect, Kind, LinkRole, Modality, TimeSpan, Value


@dataclass(slots=True, eq=False)
class Draft:
    """What binding has decided so far. `first`, `last`: tokens of the figure or statement; `begin`, `end`: tokens of the quote."""

    frame: Frame
    first: int
    last: int
    begin: int
    end: int
    kind: Kind
    aspect: Aspect = Aspect.LEVEL
    value: Value | None = None
    figure: Figure | None = None
    noun: tuple[str, ...] = ()
    verb: tuple[str, ...] = ()
    noun_text: str | None = None
    carried: bool = False
    model: "Draft | None" = None  # the figure whose noun and unit it takes
    interval: bool = False  # a length of time after which something happens again
    restates: bool = False  # it is `model` again, in another currency ("€31bn ($34bn)")
    direction: int = 0
    measure: str = ""
    concepts: tuple[str, ...] = ()
    subject: str | None = None
    subject_kind: str = "other"
    candidates: tuple[str, ...] = ()
    bearers: Sequence[Bearer] = ()  # the candidates with their evidence
    ranking: tuple[Candidate, ...] = ()  # the likeliest of them, best first; none where the subject was never in doubt
    object: str | None = None
    time: TimeSpan | None = None
    place: str | None = None
    population: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    countries: int | None = None
    narrows: bool = False  # it says in how many countries another figure holds
    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    links: list[tuple[LinkRole, "Draft"]] = field(default_factory=list)

    @property
    def clause(self) -> int:
        """Index of the clause that the figure stands in."""
        return self.frame.clause_of[self.first]
