"""What two claims are about, where only its number, or a word beside it, tells it apart from others of its kind: line 4 and line 14, the
northern and the southern tunnel."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from factcheck.acts.words.numbered import DETAIL, Numbered, apart, numbered
from factcheck.acts.words.sorts import YEAR, Worded, worded
from factcheck.extract.places.reading import places
from factcheck.graph.told_apart.contrary import clause
from factcheck.graph.who.names import plain
from factcheck.lang import pack
from factcheck.lang.kinds import nouns_capitalised
from factcheck.link.linked import LinkedClaim
from factcheck.measures.stemming import stemmer
from factcheck.model.once import once
from factcheck.read.text import tokenize

_ONE_NAME = 75  # of 100, by rapidfuzz: from here on two spellings may be one name
_SHORT = 3  # letters that a name and its short form have in common ("Alex", "Alexandra")
_INITIALS = 2  # letters of "St" and of what stands for a name


def numbers_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two claims name things of one kind by other numbers."""
    return apart(named(a), named(b))


def sorts_told(a: LinkedClaim, b: LinkedClaim) -> tuple[str, str] | None:
    """The words by which two claims are of two sorts of one thing, None where they are not."""
    one, other = sorted_in(a), sorted_in(b)
    kind = next((kind for kind in one if kind in other and one[kind].keys().isdisjoint(other[kind])), None)
    return (_first(one[kind]), _first(other[kind])) if kind is not None else None


@once
def sorts_of(c: LinkedClaim) -> Numbered:
    """Of what sorts of things a claim speaks, without the words that say so."""
    return {kind: frozenset(told) for kind, told in sorted_in(c).items()}


def names_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two claims are about two of a kind by their names, which have a word in common and else none: the Labour Party and the
    Conservative Party, the hospitals of St Mary and of St Thomas, Anna Berg and Anna Stein. Of two languages one may translate the name;
    what one text calls by its town another may call by its patron; and one fire is called by the town and by the county."""
    one, other = _name(a), _name(b)
    if a.source.language != b.source.language or one.placed is not other.placed or (one.placed and nouns_capitalised(a.source.language)):
        return False
    shared = one.words & other.words
    mine, theirs = one.words - shared, other.words - shared
    return bool(shared - one.towns) and bool(mine) and bool(theirs) and not any(_alike(x, y) for x in mine for y in theirs)


def _alike(x: str, y: str) -> bool:
    """Whether two words may be one name: spelt in two ways, or one cut short."""
    return fuzz.ratio(x, y) >= _ONE_NAME or x[:_SHORT] == y[:_SHORT]


@dataclass(frozen=True, slots=True)
class _Name:
    """The words with a capital of the name of a subject, and those of them that name a place."""

    words: frozenset[str]
    towns: frozenset[str]

    @property
    def placed(self) -> bool:
        return bool(self.towns)


@once
def _name(c: LinkedClaim) -> _Name:
    text = c.claim.subject or ""
    capital = [t for t in tokenize(text) if t.capital and len(t.text) > _INITIALS]
    found = places(text, pack(c.source.language))
    towns = frozenset(plain(t.text) for t in capital if any(p.start <= t.start < p.end for p in found))
    return _Name(frozenset(plain(t.text) for t in capital), towns)


def _first(told: Mapping[str, str]) -> str:
    return next(iter(told.values()))


@once
def named(c: LinkedClaim) -> Numbered:
    """By what numbers the quote of a claim names things, else its sentence; its own figure names none. On which floor it happened two
    articles may tell otherwise of one fire."""
    text, (start, end) = c.source.text, c.claim.sentence
    own = frozenset({str(c.claim.value.middle)} if c.claim.value is not None else ())
    found = {**numbered(text[start:end], c.source.language), **numbered(c.claim.quote.exact, c.source.language)}
    return {kind: rest for kind, marks in found.items() if (rest := marks - own) and not kind.startswith(DETAIL)}


@once
def sorted_in(c: LinkedClaim) -> Worded:
    """Of what sorts of things the clause of a claim speaks, else its subject: what other clauses tell, they may tell of another sort. The
    year of an event is what a date tells of it, and the sort of who says so tells nothing of what he says."""
    language = c.source.language
    tokens = clause(c)
    start = c.claim.sentence[0]
    told = c.source.text[start + tokens[0].start : start + tokens[-1].end] if tokens else c.claim.quote.exact
    found = {**worded(c.claim.subject or "", language), **worded(told, language)}
    stem = stemmer(language)
    counts = not _counting(language).isdisjoint(stem(token.low) for token in tokens)
    says = {} if counts else worded(c.claim.attributed_to or "", language)
    dated = c.claim.value is None
    return {kind: sort for kind, sort in found.items() if kind not in says and not (dated and kind.startswith(YEAR))}


@cache
def _counting(language: str) -> frozenset[str]:
    """The stems of the verbs of who counts, which are also those of what has so many: "the upper house counts 80 seats"."""
    stem = stemmer(language)
    return frozenset(stem(verb) for verb in pack(language).part("speech").get("speech", {}).get("count", ()))
