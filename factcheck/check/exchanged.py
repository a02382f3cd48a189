"""Whether a draft and a source put two names on opposite sides of one act (`acts.doers`)."""

from functools import lru_cache

from factcheck.acts.doers import Act, acts_of, known, named
from factcheck.check.reading import Reading


def swapped(start: int, end: int, at: int, draft: Reading, source: Reading) -> tuple[int, bool] | None:
    """The sentence of a source that tells an act of a stretch of a sentence of the draft (`at`) with its sides exchanged, where none tells
    it as the draft does; and whether both sides are."""
    clause = draft.tokens_around(start, end, at)
    both: int | None = None
    one: int | None = None
    alike = False
    for mine in acts(draft, at):
        if not clause or not clause[0].start <= mine.start <= clause[-1].start:
            continue
        for sentence in range(len(source.sentences)):
            for theirs in acts(source, sentence):
                if theirs.name != mine.name:
                    continue
                agree = [known(mine.one & theirs.one), known(mine.two & theirs.two)]
                crossed = [known(mine.one & theirs.two), known(mine.two & theirs.one)]
                if all(agree):
                    return None
                if all(crossed):
                    both = sentence
                elif any(agree):
                    alike = True
                elif any(named(words) for words in crossed):
                    one = sentence
    if both is not None:
        return both, True
    return (one, False) if one is not None and not alike else None


@lru_cache(maxsize=4096)
def acts(reading: Reading, at: int) -> tuple[Act, ...]:
    """The acts of a sentence of a text."""
    return acts_of(reading.sentences[at].tokens, reading.marks, reading.source.language)
