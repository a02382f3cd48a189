"""Of what two articles say which is the most of its kind, and whether they name one thing, or two: two largest creditors of one club."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from factcheck.acts.clauses.superlatives import Holder, Superlative, superlatives_of
from factcheck.acts.met.credited import Doers, not_kin, spelt_alike
from factcheck.acts.met.told import Told, sentences_laid, told_by
from factcheck.acts.words.bags import Bag
from factcheck.extract.places.reading import one_in_other
from factcheck.measures.concept import class_of, may_be_one
from factcheck.model import Source

_DAYS = 100  # within which what two articles tell is of one time
_MAIN = frozenset({"large", "main"})  # of who buys, lends or supplies they say one thing
_WHO = frozenset({"person", "organisation"})


First = Told[Superlative]


@dataclass(frozen=True)
class Firsts:
    """What an article says to be the most of its kind."""

    source: Source
    told: Sequence[First]

    @cached_property
    def words(self) -> Bag:
        """All its words: what it speaks of need not be said again with each superlative."""
        return frozenset(word for _, laid in sentences_laid(self.source) for _, word in laid.words)


def firsts(source: Source) -> Firsts:
    """Read what an article says to be the most of its kind."""
    return Firsts(source, told_by(source, superlatives_of))


def two_firsts(articles: Sequence[Firsts]) -> Iterator[tuple[First, First]]:
    """Of each two articles, what each calls the most of one kind, where these are two things and no article calls both so."""
    by_degree: dict[str, list[tuple[Firsts, First]]] = defaultdict(list)
    for article in articles:
        for one in article.told:
            by_degree["main" if one.what.degree in _MAIN else one.what.degree].append((article, one))
    for rows in by_degree.values():
        pairs = [(one, other, holders(one, other, a, b)) for (a, one), (b, other) in combinations(rows, 2)]
        told = [(one, other) for one, other, held in pairs if held is Doers.ONE or (held is not None and one.source == other.source)]
        known = {key for one, other in told for key in ((other.source, id(one)), (one.source, id(other)))}
        taken: set[tuple[str, int]] = set()
        for one, other, held in pairs:
            keys = {(one.source, id(other)), (other.source, id(one)), (one.source, id(one)), (other.source, id(other))}
            if held is Doers.TWO and one.source != other.source and not keys & (known | taken):
                taken |= {(one.source, id(other)), (other.source, id(one))}
                yield one, other


def holders(one: First, other: First, a: Firsts, b: Firsts, *, cited: bool = False) -> Doers | None:
    """Whether what two articles call the most of one kind is one thing, or surely two; None where it is not of one kind, or of two times.
    `cited`: the one goes back to the other, whenever it was written."""
    if not _of_one_kind(one.what, other.what, a, b) or not _of_one_time(one, other, a, b, cited=cited):
        return None
    return held(one.what.holder, other.what.holder, alike=a.source.language == b.source.language)


def _of_one_kind(one: Superlative, other: Superlative, a: Firsts, b: Firsts) -> bool:
    """Whether two things are the most of one kind, in one respect and within one whole. What only one of them says of the whole must be
    known to the other article; what it says of the kind ("the largest private creditor") must be said by both."""
    if one.place != other.place:
        return False
    x, y = (_kind(s) for s in (one, other))
    alike = a.source.language == b.source.language
    if not alike and not (one.degree.isalpha() and other.degree.isalpha()):
        return False  # a degree that is listed for all languages
    if one.degree != other.degree and not ({one.degree, other.degree} <= _MAIN and _who(x[0]) and _who(y[0])):
        return False
    mine, theirs = (frozenset(w for w in (*kind, *within) if _comparable(w, alike)) for kind, within in (x, y))
    left, right = not_kin(mine, theirs), not_kin(theirs, mine)
    if not mine & theirs or (left and right) or left & x[0] or right & y[0]:
        return False
    names = one.named - other.named, other.named - one.named
    if one.named and other.named and (names[0] and names[1]):
        return False
    return (left | names[0]) <= b.words and (right | names[1]) <= a.words


def _kind(told: Superlative) -> tuple[Bag, Bag]:
    """Of what something is the most, and within what: of "the oldest of the victims" and "hit hardest was the town of X" the former stands
    elsewhere."""
    if told.kind:
        return told.kind, told.within
    if told.within and told.holder.nouns and told.holder.names:  # "hit hardest by the storm was the town of X"
        return told.holder.nouns, told.within
    return (told.within, frozenset()) if told.within else (told.holder.nouns, frozenset())


def _who(kind: Bag) -> bool:
    return any(word[1:2] != ":" and class_of(word) in _WHO for word in kind)


def _comparable(word: str, alike: bool) -> bool:
    return word[1:2] != ":" or alike


def _of_one_time(one: First, other: First, a: Firsts, b: Firsts, *, cited: bool) -> bool:
    """Whether two superlatives are told of one time: what is the most now need not be in a year."""
    mine, theirs = one.what.days, other.what.days
    if mine and theirs:
        return any(x.startswith(y) or y.startswith(x) for x in mine for y in theirs)
    if cited:
        return True
    days = [s.source.published.start for s in (a, b) if s.source.published is not None and s.source.published.start is not None]
    if (mine or theirs) and not any(word.startswith(f"t:{day.year}") for word in mine | theirs for day in days):
        return False
    return abs((days[0] - days[-1]).days) <= _DAYS if days else True


def held(one: Holder, other: Holder, *, alike: bool) -> Doers:
    """Whether two holders are one, or surely two."""
    x, y = ({p[2:] for p in h.places} for h in (one, other))
    if x and y:
        same = any(one_in_other(p, q) for p in x for q in y)
        return Doers.ONE if same else Doers.TWO
    if one.names and other.names:
        if any(spelt_alike(p, q) for p in one.names for q in other.names):
            return Doers.ONE
        # another language has another name for a house, and none for a person
        return Doers.TWO if alike or (one.person and other.person) or (one.unlisted and other.unlisted) else Doers.OPEN
    if not (one.names or other.names) and alike and one.nouns == other.nouns:
        return Doers.ONE
    if not (one.nouns and other.nouns) or may_be_one(one.nouns, other.nouns):
        return Doers.OPEN
    return Doers.TWO if {class_of(n) for n in one.nouns} & {class_of(n) for n in other.nouns} else Doers.OPEN
