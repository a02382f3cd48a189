"""Which credits of two articles are of one thing, and whether they name one doer or cause, or two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import combinations, product

from rapidfuzz import fuzz

from factcheck.acts.clauses.credit_values import Doer
from factcheck.acts.clauses.credit_words import causes_in, things, trait, two_causes, words
from factcheck.acts.clauses.credits import Credit, credits_of, names_in
from factcheck.acts.clauses.takers import two_takers
from factcheck.acts.met.told import Told, told_by
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.acts.words.sorts import sorts
from factcheck.lang import languages, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import broader, class_of
from factcheck.model import Source
from factcheck.read.text import tokenize

_SPELT = 75  # of 100, by rapidfuzz: from here on two spellings may be one name
_MAY_BE = 70  # from here on it cannot be told whether they are
_FULL = 2  # words of a full name
_SHARED = 2  # names that two articles of one event have in common
_DAYS = 60  # within which what two articles tell is of one time
_TELLING = 2  # words and names by which a thing is told in two articles alike
_LETTERS = 6  # of a name in short
_CROWD = 60  # credits of an article that are compared


class Doers(StrEnum):
    """How the doers of two credits stand."""

    ONE = "one"
    TWO = "two"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The credits of an article. `names`: the beginnings of all words in it that have a capital."""

    source: Source
    told: Sequence[Told[Credit]]
    names: Bag


@dataclass(frozen=True, slots=True)
class Crediting:
    """Two credits of one thing in two articles."""

    one: Told[Credit]
    other: Told[Credit]
    doers: Doers


def ledger(source: Source) -> Ledger:
    """Read the credits of an article."""
    return Ledger(source, told_by(source, credits_of), names_of(source.text))


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


def crediting(one: Told[Credit], other: Told[Credit], a: Ledger, b: Ledger, *, cited: bool = False) -> Crediting | None:
    """How two credits meet; None where they are not of one thing, or of two times. `cited`: the one goes back to the other, whenever it
    was written."""
    x, y = one.what, other.what
    if x.relation != y.relation or not _of_one_time(x, y, a.source, b.source, cited=cited):
        return None
    if _exchanged(x, y):
        return Crediting(one, other, Doers.TWO)
    if not _of_one_thing(x, y, a, b, cited=cited):
        return None
    return Crediting(one, other, doers(x.doer, y.doer, x.relation, one_language=a.source.language == b.source.language))


def _exchanged(one: Credit, other: Credit) -> bool:
    """Whether the doer of each is the thing of the other: "Acme bought Beta", "Beta bought Acme"."""
    if one.doer.several or other.doer.several or trait(one.relation, "plain"):
        return False
    mine, theirs = ({f"n:{name}" for name in c.doer.names} for c in (one, other))
    return bool(mine) and bool(theirs) and mine <= other.named and theirs <= one.named and mine.isdisjoint(one.named)


def _of_one_thing(one: Credit, other: Credit, a: Ledger, b: Ledger, *, cited: bool) -> bool:
    """Whether two credits are surely of one thing."""
    if not _things(one, other, a, b, alike=a.source.language == b.source.language, cited=cited):
        return False
    if _apart_by(one, a.source.language) != _apart_by(other, b.source.language):
        return False
    if a.source.language == b.source.language and (_of_it(one, other, a.source.language) or _of_it(other, one, a.source.language)):
        return False
    x, y = one.doer.names, other.doer.names
    if trait(one.relation, "kin") and not (x and y and (x <= y or y <= x)):
        return False  # of other people
    if _numbers(one) != _numbers(other) and (_numbers(one) or _numbers(other)):
        return False
    mine, theirs = sorts(one.text, a.source.language), sorts(other.text, b.source.language)
    return not any(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys())


def _apart_by(credit: Credit, language: str) -> bool:
    """Whether a thing is told from another of its kind: "the earlier inquiry"."""
    return any(t.low in words(language, "apart") for t in tokenize(credit.text))


def _of_it(one: Credit, other: Credit, language: str) -> bool:
    """Whether one thing is something of the other: "the extension of the station", "the station"."""
    whole, tokens = _words_of(other), [t for t in tokenize(one.text) if t.kind == "word"]
    at = next((i for i, t in enumerate(tokens) if name_key(t.text) in whole), 0)
    own = [i for i in range(at) if name_key(tokens[i].text) not in _grammar()]
    leads = word_class(language, "preposition") | word_class(language, "genitive")
    return bool(own) and any(t.low in leads for t in tokens[own[-1] + 1 : at])


def _numbers(credit: Credit) -> Bag:
    return frozenset(word for word in credit.words if word[:2] == "m:")


def _things(one: Credit, other: Credit, a: Ledger, b: Ledger, *, alike: bool, cited: bool) -> bool:
    """Whether the names and words of two things are of one."""
    x, y = one.named, other.named
    if trait(one.relation, "whole_thing") and _words_apart(one, other, a, b, alike=alike):
        return False
    if x and y:
        shared = x & y
        if not shared or (not _placed(shared) and x - y and y - x):
            return False
    elif x or y:
        if not (_plain(x) <= b.names and _plain(y) <= a.names):
            return False
    elif len(names := _names_of_both(one, other, a, b)) < _SHARED and not (alike and _told_alike(one, other, names, cited=cited)):
        return False
    mine, theirs = (_telling(c.words, alike) for c in (one, other))
    left, right = not_kin(mine, theirs), not_kin(theirs, mine)
    if not (x and y) or trait(one.relation, "plain"):
        return bool(mine & theirs) and not (left and right)
    if alike and (trait(one.relation, "yearly") or one.led or other.led):
        led = (one.led or other.led) and nouns_capitalised(a.source.language)
        return not left and not right and not (led and _plain(x ^ y))  # the prize, and that for women; the house, and the roof of the house
    if bool(mine) is not bool(theirs):
        return not (alike and trait(one.relation, "whole"))
    if alike:
        return not (left and right)
    people = any(word[1:2] != ":" and class_of(word) == "person" for word in left | right)
    return not (left and right and mine.isdisjoint(theirs)) and not (people and trait(one.relation, "yearly"))


def _words_apart(one: Credit, other: Credit, a: Ledger, b: Ledger, *, alike: bool) -> bool:
    """Whether a word of one thing, that is no name which both articles know, tells it from the other: "the seed round"."""
    if not alike:
        return len(one.named & other.named) < _SHARED
    left = (_words_of(one) ^ _words_of(other)) - _kinds_of(one.relation, a.source.language)
    return any(f"n:{word}" not in a.names & b.names for word in left)


def _names_of_both(one: Credit, other: Credit, a: Ledger, b: Ledger) -> Bag:
    """The names that two articles share, but for those of the doers; a word that opens a sentence is none."""
    return a.names & b.names - frozenset(f"n:{name}" for name in _grammar() | one.doer.around | other.doer.around)


def _told_alike(one: Credit, other: Credit, names: Bag, *, cited: bool) -> bool:
    """Whether two things that have no name are told in the same words of one language, and these tell which ("the study on sleep in shift
    workers"), or the one text goes back to the other, which tells of no second such thing. `names`: that the texts share."""
    mine, theirs = _words_of(one), _words_of(other)
    if not mine or mine != theirs:
        return False
    kin = one.doer.names & other.doer.names if trait(one.relation, "kin") else Bag()
    return cited or (len(mine) + len(names) + len(kin) >= _TELLING and not trait(one.relation, "passing"))


def _words_of(credit: Credit) -> Bag:
    """The beginnings of all words of a thing that carry meaning."""
    return frozenset(name_key(t.text) for t in tokenize(credit.text) if t.kind == "word") - _grammar()


@cache
def _kinds_of(relation: str, language: str) -> Bag:
    """The beginnings of the words for the things of a relation ("funding round")."""
    return frozenset(name_key(word) for text in things(language, relation) for word in text.split())


@cache
def _grammar() -> Bag:
    return frozenset(name_key(word) for code in languages() for word in common_words(code))


def not_kin(mine: Bag, theirs: Bag) -> Bag:
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
    if trait(one.relation, "recurring") and bool(mine) is not bool(theirs):
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


def doers(one: Doer, other: Doer, relation: str, *, one_language: bool) -> Doers:
    """Whether two doers are one, or surely two: neither of several, and of one sort."""
    if trait(relation, "plain"):
        return _causes(one, other)
    if trait(relation, "kin"):
        return Doers.TWO if one.causes and other.causes and one.causes.isdisjoint(other.causes) else Doers.OPEN
    if trait(relation, "ends"):
        return _ends(one, other)
    if trait(relation, "country"):
        return Doers.ONE if one.names == other.names else Doers.TWO
    if trait(relation, "model"):
        return Doers.ONE if one.names == other.names else Doers.OPEN if one.names & other.names else Doers.TWO
    if trait(relation, "titled") and one.names != other.names and alike(one, other):
        return Doers.OPEN  # "Nature Communications" is no "Nature"
    if alike(one, other):
        return Doers.ONE if one.several is other.several else Doers.OPEN
    if one.several or other.several:
        return Doers.OPEN
    if one_language and _two_of_a_kind(one, other):
        return Doers.TWO
    if (
        trait(relation, "of_kind")
        or _kin(one.around, other.around)
        or (not trait(relation, "titled") and _may_be_one_house(one, other, one_language=one_language))
    ):
        return Doers.OPEN
    if trait(relation, "titled"):
        return Doers.OPEN if short(one) or short(other) else Doers.TWO
    kinds = {(d.person, d.house) for d in (one, other)}
    if len(kinds) > 1 and not (trait(relation, "by_houses") and not (one.person or other.person)):
        personal = trait(relation, "personal") and not (one.house or other.house)
        if not personal or min(len(d.names) for d in (one, other)) < _FULL:
            return Doers.OPEN
    return Doers.TWO


def _ends(one: Doer, other: Doer) -> Doers:
    """Whether two pairs of places are one, or surely two: they share one end, and the other ends are two towns, or two countries."""
    if one.names == other.names:
        return Doers.ONE
    mine, theirs = one.names - other.names, other.names - one.names
    apart = len(mine) == 1 and bool(mine & one.around) is bool(theirs & other.around) and not _kin(mine, theirs)
    return Doers.TWO if apart else Doers.OPEN


def _two_of_a_kind(one: Doer, other: Doer) -> bool:
    """Whether two houses of one kind have names that have no word in common: two universities, two ministries."""
    shared = one.kinds & other.kinds
    if one.person or other.person or not shared:
        return False
    mine, theirs = one.beside(shared), other.beside(shared)
    return bool(mine) and bool(theirs) and not _kin(mine, theirs)


def _may_be_one_house(one: Doer, other: Doer, *, one_language: bool) -> bool:
    """Whether two names of houses may be one: in another language, in short, or as what it is ("the Court of Auditors")."""
    if one.person or other.person:
        return False
    if one.text.lower().endswith(other.text.lower()) or other.text.lower().endswith(one.text.lower()):
        return True  # "Umweltbundesamt", "Bundesamt"
    if short(one) is not short(other) and (len(one.names) != len(other.names) or not (one.own and other.own)):
        return True
    if not one_language and (one.kinds or other.kinds or short(one) or short(other)):
        return not two_takers(one.kinds, other.kinds)
    return not (one.own and other.own) and not two_takers(one.kinds, other.kinds)


def short(doer: Doer) -> bool:
    """Whether a name is letters that stand for words: "WHO"."""
    letters = doer.text.replace(".", "")
    return len(doer.names) == 1 and letters.isupper() and 1 < len(letters) <= _LETTERS


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
