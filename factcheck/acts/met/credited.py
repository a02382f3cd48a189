"""Which credits of two articles are of one thing, and whether they name one doer or cause, or two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from rapidfuzz import fuzz

from factcheck.acts.clauses.credit_words import causes_in, trait, two_causes
from factcheck.acts.clauses.credits import Credit, Doer, credits_of, names_in
from factcheck.acts.clauses.layout import laid_out
from factcheck.acts.words.bags import Bag, name_key
from factcheck.acts.words.sorts import sorts
from factcheck.lang import pack
from factcheck.measures.concept import broader, class_of
from factcheck.model import Source
from factcheck.read.text import bounds, tokenize

_SPELT = 75  # of 100, by rapidfuzz: from here on two spellings may be one name
_MAY_BE = 70  # from here on it cannot be told whether they are
_FULL = 2  # words of a full name
_SHARED = 2  # names that two articles of one event have in common
_DAYS = 60  # within which what two articles tell is of one time
_CROWD = 60  # credits of an article that are compared


class Doers(StrEnum):
    """How the doers of two credits stand."""

    ONE = "one"
    TWO = "two"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Told:
    """A credit where an article gives it. `start`, `end`: in its text, `sentence`: the ends of its sentence."""

    source: str
    credit: Credit
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The credits of an article. `names`: the beginnings of all words in it that have a capital."""

    source: Source
    told: Sequence[Told]
    names: Bag


@dataclass(frozen=True, slots=True)
class Crediting:
    """Two credits of one thing in two articles."""

    one: Told
    other: Told
    doers: Doers


def ledger(source: Source) -> Ledger:
    """Read the credits of an article."""
    language = pack(source.language)
    told = []
    for sentence in bounds(source.text, language) if language.part("credits") else ():
        laid = laid_out(source.text[sentence.start : sentence.end], source.language, source.published)
        for credit in () if sentence.heading else credits_of(laid):
            start, end = sentence.start + laid.tokens[credit.first].start, sentence.start + laid.tokens[credit.last].end
            told.append(Told(source.name, credit, start, end, (sentence.start, sentence.start + laid.tokens[-1].end)))
    return Ledger(source, told, names_of(source.text))


def names_of(text: str) -> Bag:
    """The beginnings of all words of a text that have a capital."""
    return frozenset(f"n:{name_key(part)}" for t in tokenize(text) if t.kind == "word" and t.capital for part in t.text.split("-"))


def creditings(ledgers: Sequence[Ledger]) -> Iterator[Crediting]:
    """The credits of two articles that are of one thing, and name one doer or two."""
    for a, b in combinations(ledgers, 2):
        pairs = product(a.told[:_CROWD], b.told[:_CROWD])
        found = [c for one, other in pairs if (c := crediting(one, other, a, b)) is not None]
        agreed = {id(t) for c in found if c.doers is not Doers.TWO for t in (c.one, c.other)}
        taken: set[int] = set()
        for c in found:
            # who names the doer of the other beside his own tells of two
            if c.doers is Doers.OPEN or (c.doers is Doers.TWO and agreed & {id(c.one), id(c.other)}) or {id(c.one), id(c.other)} & taken:
                continue
            taken |= {id(c.one), id(c.other)}
            yield c


def crediting(one: Told, other: Told, a: Ledger, b: Ledger, *, cited: bool = False) -> Crediting | None:
    """How two credits meet; None where they are not of one thing, or of two times. `cited`: the one goes back to the other, whenever it
    was written."""
    x, y = one.credit, other.credit
    if x.relation != y.relation or not _of_one_time(x, y, a.source, b.source, cited=cited):
        return None
    if _exchanged(x, y):
        return Crediting(one, other, Doers.TWO)
    return Crediting(one, other, doers(x.doer, y.doer, x.relation)) if _of_one_thing(x, y, a, b) else None


def _exchanged(one: Credit, other: Credit) -> bool:
    """Whether the doer of each is the thing of the other: "Acme bought Beta", "Beta bought Acme"."""
    if one.doer.several or other.doer.several or trait(one.relation, "plain"):
        return False
    mine, theirs = ({f"n:{name}" for name in c.doer.names} for c in (one, other))
    return bool(mine) and bool(theirs) and mine <= other.named and theirs <= one.named and mine.isdisjoint(one.named)


def _of_one_thing(one: Credit, other: Credit, a: Ledger, b: Ledger) -> bool:
    """Whether two credits are surely of one thing."""
    if not _things(one, other, a, b, alike=a.source.language == b.source.language):
        return False
    if _numbers(one) != _numbers(other) and (_numbers(one) or _numbers(other)):
        return False
    mine, theirs = sorts(one.text, a.source.language), sorts(other.text, b.source.language)
    return not any(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys())


def _numbers(credit: Credit) -> Bag:
    return frozenset(word for word in credit.words if word[:2] == "m:")


def _things(one: Credit, other: Credit, a: Ledger, b: Ledger, *, alike: bool) -> bool:
    """Whether the names and words of two things are of one."""
    x, y = one.named, other.named
    if x and y:
        shared = x & y
        if not shared or (not _placed(shared) and x - y and y - x):
            return False
    elif x or y:
        if not (_plain(x) <= b.names and _plain(y) <= a.names):
            return False
    elif len(a.names & b.names - one.doer.around - other.doer.around) < _SHARED:
        return False
    mine, theirs = (_telling(c.words, alike) for c in (one, other))
    left, right = _apart(mine, theirs), _apart(theirs, mine)
    if not (x and y) or trait(one.relation, "plain"):
        return bool(mine & theirs) and not (left and right)
    if alike and (trait(one.relation, "yearly") or one.led or other.led):
        return not left and not right  # the prize, and that for women; the house, and the roof of the house
    if bool(mine) is not bool(theirs):
        return not (alike and trait(one.relation, "whole"))
    if alike:
        return not (left and right)
    people = any(word[1:2] != ":" and class_of(word) == "person" for word in left | right)
    return not (left and right and mine.isdisjoint(theirs)) and not (people and trait(one.relation, "yearly"))


def _apart(mine: Bag, theirs: Bag) -> Bag:
    """The words of one thing to which none of another is kin."""
    wide = frozenset(up for word in theirs for up in (broader(word) if word[1:2] != ":" else ()))
    return frozenset(w for w in mine - theirs - wide if w[1:2] == ":" or theirs.isdisjoint(broader(w)))


def _telling(words: Bag, alike: bool) -> Bag:
    """Of the words of a thing those that another article may have, in its language."""
    return frozenset(word for word in words if word[1:2] != ":" or (alike and word[:2] == "w:"))


def _placed(words: Bag) -> bool:
    return any(word[:2] == "p:" for word in words)


def _plain(words: Bag) -> Bag:
    return frozenset(word for word in words if word[:2] == "n:")


def _of_one_time(one: Credit, other: Credit, a: Source, b: Source, *, cited: bool) -> bool:
    """Whether two credits are of one time, where another may do it later."""
    mine, theirs = one.days, other.days
    if mine and theirs and not any(x.startswith(y) or y.startswith(x) for x in mine for y in theirs):
        return False
    if trait(one.relation, "standing") and one.past is not other.past:
        return False
    passing = trait(one.relation, "passing")
    if cited or (mine and theirs) or not (passing or trait(one.relation, "yearly")):
        return True
    if passing and (mine or theirs):
        return False  # in 2005, and now
    years = {f"t:{source.published.start.year}" for source in (a, b) if source.published is not None and source.published.start is not None}
    if (mine or theirs) and not any(day.startswith(tuple(years)) for day in mine | theirs if years):
        return False
    days = [source.published.start for source in (a, b) if source.published is not None and source.published.start is not None]
    return abs((days[0] - days[-1]).days) <= _DAYS if days else True


def doers(one: Doer, other: Doer, relation: str) -> Doers:
    """Whether two doers are one, or surely two: neither of several, and of one sort."""
    if trait(relation, "plain"):
        return _causes(one, other)
    if alike(one, other):
        return Doers.ONE if one.several is other.several else Doers.OPEN
    if one.several or other.several or _kin(one.around, other.around):
        return Doers.OPEN
    kinds = {(d.person, d.house) for d in (one, other)}
    if len(kinds) > 1:
        personal = trait(relation, "personal") and not (one.house or other.house)
        if not personal or min(len(d.names) for d in (one, other)) < _FULL:
            return Doers.OPEN
    return Doers.TWO


def _causes(one: Doer, other: Doer) -> Doers:
    if one.causes & other.causes:
        return Doers.ONE if one.several is other.several else Doers.OPEN
    if one.several or other.several:
        return Doers.OPEN
    return Doers.TWO if all(two_causes(x, y) for x in one.causes for y in other.causes) else Doers.OPEN


def alike(one: Doer, other: Doer) -> bool:
    """Whether two names are of one: the one is the other, or the other cut short, or spelt otherwise."""
    x, y = sorted((one.names, other.names), key=len)
    return _spelt_in(x, y)


def told_doers(one: tuple[str, str], other: tuple[str, str], *, plain: bool) -> Doers:
    """How two doers or causes (`plain`) stand that have met, by their wordings, each with its language."""
    if plain:
        x, y = (causes_in(tokenize(text), language) for text, language in (one, other))
        return Doers.ONE if x & y else Doers.TWO
    x, y = sorted((names_in(text) for text, _ in (one, other)), key=len)
    return Doers.ONE if _spelt_in(x, y) else Doers.TWO


def spelt_alike(a: str, b: str) -> bool:
    """Whether two spellings may be of one name."""
    return fuzz.ratio(a, b) >= _SPELT


def _spelt_in(x: Bag, y: Bag) -> bool:
    """Whether each word of a name is one of another, however it is spelt."""
    return bool(x) and all(any(spelt_alike(a, b) for b in y) for a in x)


def _kin(mine: Bag, theirs: Bag) -> bool:
    """Whether two names may have a word in common; a mere given name tells of no kin."""
    return any(fuzz.ratio(x, y) >= _MAY_BE or x[:4] == y[:4] for x in mine for y in theirs)
