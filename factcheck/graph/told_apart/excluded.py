"""Whether two claims have, in one place of clauses or sentences that are made alike, words of which only one holds: the left and the right
wing, open and closed, a Polish man and a Czech one."""

from factcheck.acts.words.excluding import Excluded, excluded_across
from factcheck.acts.words.excluding import excluded as words_excluded
from factcheck.acts.words.sides import calendar
from factcheck.graph.told_apart.contrary import clause, laid_out
from factcheck.link.linked import LinkedClaim


def excluded(a: LinkedClaim, b: LinkedClaim) -> Excluded | None:
    """The words of the two that exclude each other; None where there are none, and in two languages."""
    language = a.source.language
    if language != b.source.language:
        return None
    one, other = laid_out(a).tokens, laid_out(b).tokens
    return words_excluded(one, other, language, whole=True) or words_excluded(clause(a), clause(b), language)


def any_excluded(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the two have such words, in whatever languages."""
    one, other = a.source.language, b.source.language
    if one == other:
        return excluded(a, b) is not None
    return excluded_across(laid_out(a).tokens, one, laid_out(b).tokens, other)


def of_other_days(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clauses of the two, of one language, name weekdays, months or seasons, and none in common: closed on Mondays, open
    on Tuesdays."""
    if a.source.language != b.source.language:
        return False
    one, other = ({token.low for token in clause(c)} & calendar(c.source.language) for c in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)
