"""What a source answers to a statement of a draft."""

from dataclasses import dataclass
from enum import IntEnum

from factcheck.check.facts.fact import Fact
from factcheck.model import Claim


class Answer(IntEnum):
    """What a source answers, the stronger the higher."""

    SILENT = 0
    OTHERWISE = 1
    SAYS = 2


@dataclass(frozen=True, slots=True)
class Support:
    """A source's answer: `fact`: the figure or date that decided; `quote`: the words that did; `post`: the claim of a post that did;
    `score`: how likely they speak of the same thing; `why`: what speaks against a source that prints the very figure or date
    (`contrary`); `sentence`: the one that says what has no figure; `rival`: the source prints the statement's figure too, of something
    else; `lacks`: the words of the statement that it does not hold, where they are few and the rest it says; `instead`: another
    figure or date that it may give for it, or for something else."""

    answer: Answer
    source: str
    score: float = 0.0
    fact: Fact | None = None
    quote: str = ""
    why: str = ""
    post: Claim | None = None
    sentence: int = -1
    rival: bool = False
    lacks: tuple[str, ...] = ()
    instead: Fact | None = None
