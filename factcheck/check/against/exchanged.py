"""Whether a draft and a source put two names on opposite sides of one act (`acts.clauses.doers`)."""

from factcheck.acts.clauses.doers import Act
from factcheck.acts.words.bags import known, named
from factcheck.check.facts.reading import Reading


def swapped(start: int, end: int, at: int, draft: Reading, source: Reading) -> tuple[int, bool] | None:
    """The sentence of a source that tells an act of a stretch of a sentence of the draft (`at`) with its sides exchanged, where none tells
    that act as the draft does; and whether both sides are."""
    clause = draft.tokens_around(start, end, at)
    found: dict[Act, tuple[int, bool]] = {}
    settled: list[Act] = []
    for mine in draft.laid[at].acts:
        if not clause or not clause[0].start <= mine.start <= clause[-1].start:
            continue
        told = _told(mine, source)
        if told is None:
            settled.append(mine)
        elif told[0] >= 0:
            found[mine] = told
    # an act may be told twice, with more and with fewer names
    open_ones = [told for act, told in found.items() if not any(_of_one(act, other) for other in settled)]
    return max(open_ones, key=lambda told: told[1], default=None)


def _told(mine: Act, source: Reading) -> tuple[int, bool] | None:
    """The sentence of a source that tells an act with its sides exchanged (-1 where none does), and whether both are; None where one tells
    it as it is."""
    both = one = -1
    alike = False
    for sentence, laid in enumerate(source.laid):
        for theirs in laid.acts:
            if theirs.name != mine.name:
                continue
            agree = [known(mine.one & theirs.one), known(mine.two & theirs.two)]
            crossed = [known(mine.one & theirs.two), known(mine.two & theirs.one)]
            if all(agree):
                return None
            if all(crossed):
                both = sentence
            elif not (mine.one and theirs.one) and named(agree[1]) and any(named(words) for words in crossed):
                one = sentence  # who sells and what is sold are on one side: "Hallam sold Corvane" of "Hallam bought Corvane"
            elif any(agree):
                alike = True
            elif any(named(words) for words in crossed):
                one = sentence
    if both >= 0:
        return both, True
    return -1 if alike else one, False


def _of_one(act: Act, other: Act) -> bool:
    """Whether two acts are one that is told twice: the names of the one are among those of the other."""
    mine, theirs = named(act.one | act.two), named(other.one | other.two)
    return act.name == other.name and (mine <= theirs or theirs <= mine)
