"""Whether the clauses of two claims tell of two things, or of one thing the other way round, whatever figure or day they share: dead and
survivors, approved and rejected, bought by the one and by the other, come and not come."""

from collections.abc import Sequence

from factcheck.acts.clauses import layout
from factcheck.acts.clauses.doers import Act
from factcheck.acts.clauses.layout import full_names, other_given
from factcheck.acts.words.bags import Bag, known, named
from factcheck.acts.words.frames import reversed_told
from factcheck.acts.words.sides import but_for_no, denied_at, keeps_out, opposite, partly_denied
from factcheck.link.linked import LinkedClaim
from factcheck.measures.registry import measure_concepts
from factcheck.model import Kind
from factcheck.model.once import once
from factcheck.read.text import Token

_FEWEST = 2  # words in common that tell one thing
_FATES = frozenset({"dead", "injured", "missing", "survivor"})
_BOTH = frozenset({"joining"})  # what has both sides at once
_IN_TURN = frozenset({"life"})  # both sides of which happen to one person, each on a day of its own: "a newborn died"
_VOTES = frozenset({"vote"})
_VOTING = frozenset({"people", "votes"})


@once
def laid_out(c: LinkedClaim) -> layout.Layout:
    """The sentence of a claim, laid out."""
    return layout.laid_out(c.source.text[slice(*c.claim.sentence)], c.source.language, c.source.published)


def span(c: LinkedClaim) -> tuple[int, int]:
    """Where the quote of a claim stands in its sentence."""
    start = c.claim.sentence[0]
    return c.claim.quote.start - start, c.claim.quote.end - start


@once
def clause(c: LinkedClaim) -> Sequence[Token]:
    """The clause of a claim."""
    return laid_out(c).clause(*span(c))


def contrary(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether an equal figure or day of the two is no agreement."""
    return of_other_fates(a, b) or exchanged(a, b) or denied_by(a, b) is not None or on_other_sides(a, b)


def of_other_fates(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the two count people to whom other things happened: the dead and the missing. Of two other sorts of people that one count is
    not of at once, passengers and crew, a text may tell beside what it counts."""
    if any(c.claim.kind is not Kind.QUANTITY or _denies(c) for c in (a, b)):
        return False
    one, other = _counted(a) & _FATES, _counted(b) & _FATES
    return bool(one) and bool(other) and one.isdisjoint(other)


def _counted(c: LinkedClaim) -> Bag:
    return frozenset((*measure_concepts(c.claim.measure), *c.claim.concepts))


def _denies(c: LinkedClaim) -> bool:
    return bool(denied_at([token.low for token in clause(c)], c.source.language))


def of_in_and_out(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clause of one tells whom or what something is closed to, and that of the other to whom or what it is open: "lorries of
    more than 12 tonnes are banned", "it is open to those under 12 tonnes"."""
    return _keeps_out(a) is not _keeps_out(b)


def _keeps_out(c: LinkedClaim) -> bool:
    return keeps_out([token.low for token in clause(c)], c.source.language)


def denied_by(a: LinkedClaim, b: LinkedClaim) -> LinkedClaim | None:
    """Which of the two says no to what the clause of the other says in the very same words; None where neither does."""
    language = a.source.language
    no_a, no_b = _denies(a), _denies(b)
    if no_a == no_b or language != b.source.language:
        return None
    one, other = (but_for_no(clause(c), language) for c in (a, b))
    no = a if no_a else b
    return no if one == other and len(one) >= _FEWEST and not partly_denied(clause(no), language) else None


def on_other_sides(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clauses take two sides of one thing: approved and rejected; not who moves, for he leaves one house to join another."""
    if _of_two_people(a, b):
        return False
    if a.source.language == b.source.language and reversed_told(clause(a), clause(b), a.source.language):
        return True
    sided = ((clause(c), c.source.language, laid_out(c).tokens) for c in (a, b))
    (mine, ours, around_mine), (theirs, other, around) = sided
    but = _BOTH | (_VOTES if _counts_votes(a) and _counts_votes(b) else frozenset())
    if not _dated(a) or not _dated(b):
        but |= _IN_TURN
    return opposite(mine, ours, theirs, around, other, but) and opposite(theirs, other, mine, around_mine, ours, but)


def _dated(c: LinkedClaim) -> bool:
    """Whether a claim is of when or where something happened."""
    return c.claim.kind in (Kind.DATE, Kind.PLACE)


def _counts_votes(c: LinkedClaim) -> bool:
    """Whether a figure is one of several that its sentence gives of voters: how they voted is not how the vote came out."""
    value = c.claim.value
    voters = c.claim.kind is Kind.QUANTITY and value is not None and value.unit in _VOTING
    return voters and sum(token.kind == "number" for token in laid_out(c).tokens) > 1


def exchanged(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clauses tell one act, and who does it in the one undergoes it in the other: so read from either of them."""
    return not _of_two_people(a, b) and _exchanges(a, b) and _exchanges(b, a)


def _of_two_people(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the sentences name two people of one family, of whom two things may be told."""
    one, other = (full_names(laid, 0, len(laid.tokens)) for laid in (laid_out(a), laid_out(b)))
    return other_given(one, other)


def _exchanges(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the sentence of `b` has an act of the clause of `a` the other way round, and not as that clause has it as well."""
    found = False
    for mine in _acts(a):
        for theirs in laid_out(b).acts:
            if mine.name != theirs.name:
                continue
            if known(mine.one & theirs.one) and known(mine.two & theirs.two):
                return False
            found = found or bool(named(mine.one & theirs.two) and named(mine.two & theirs.one))
    return found


def _acts(c: LinkedClaim) -> list[Act]:
    tokens = clause(c)
    return [act for act in laid_out(c).acts if tokens and tokens[0].start <= act.start <= tokens[-1].start]
