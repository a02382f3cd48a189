"""How likely it is that two claims are about one thing, that equal values are agreement, and that unequal ones contradict each other.

Eight small logistic models over named evidence (`graph/compare/evidence.py`); their weights are data (`weights.toml`), fitted on labelled
stories by `tests/bench/fit_sameness.py`. All numbers are log-odds: 0 is as likely as not. Rules still decide, by values, times and scope,
what the verdict is; the models only say how sure one may be that there is a verdict to give. They know pairs of one story alone; how likely
two articles are to tell of one is added (`factcheck.graph.search.stories`).
"""

from functools import cache
from pathlib import Path

from factcheck.graph.compare.evidence import Weighed
from factcheck.graph.times.apart import apart
from factcheck.graph.values.figures import Fit
from factcheck.model import Kind
from factcheck.model.logistic import Weights, log_odds, read_models

COMPARABLE = -2.3  # from here on two claims are worth putting side by side: compatible, or unclear
COMPARABLE_WORDS = -1.4  # the same for dates, places and posts, of which an article has few
AGREE = -0.8  # from here on an equal value is agreement
AGREE_WORDS = -1.5  # the same for dates, places and posts
CONFLICT = -1.4  # from here on unequal values contradict each other, if nothing explains them
AGAIN = -1.7  # the same where a third article shows that time does not explain how they differ
LIKELY = -0.6  # from here on unequal values contradict each other though a text gives no time, or no place
SURE = 0.0  # from here on a time that only publication gives explains no difference, and a subject read otherwise was read wrongly
CERTAIN = 1.5  # from here on nothing that was read of a subject or a time stands against it
ONE_EVENT = 1.0  # from here on two dates that differ are of one event, whatever the two texts call it
SLIP = -2.5  # from here on a typical slip of the pen (swapped digits, a wrong unit) is one

_WEIGHTS = Path(__file__).with_name("weights.toml")


@cache
def models() -> dict[str, Weights]:
    """The models by name: bias, and the weight of each piece of evidence."""
    return read_models(_WEIGHTS)


def agreement(pair: Weighed) -> float:
    """That the two state one thing, given that their values (or dates, places, posts) do not differ."""
    return _odds("agree words" if wordy(pair) else "agree", pair)


def comparability(pair: Weighed) -> float:
    """That the two are worth putting side by side."""
    if wordy(pair):
        return _odds("words", pair)
    return _odds("figures" if pair.fit in (Fit.SAME, None) else "comparable", pair)


def contradiction(pair: Weighed) -> float:
    """That the two contradict each other, given that their values differ."""
    name = "conflict dates" if two_dates(pair) else "conflict words" if wordy(pair) else "conflict"
    return _odds(name, pair, meant=not pair.beside.one_article)


def wordy(pair: Weighed) -> bool:
    """Whether neither claim states a figure."""
    return pair.left.claim.value is None and pair.right.claim.value is None


def two_dates(pair: Weighed) -> bool:
    """Whether both date an event, and the dates have no day (or no hour) in common."""
    return pair.is_kind(Kind.DATE) and bool(apart(pair.left, pair.right))


def _odds(model: str, pair: Weighed, *, meant: bool = True) -> float:
    return log_odds(models()[model], pair.weighed) + pair.beside.stories + (_ASKED if pair.beside.asked and meant else 0.0)


_ASKED = 4.0  # two claims that somebody puts side by side, outside a dossier, are meant to be compared
