"""Who a sentence says does something, whatever the verb: what `doers` reads of acts that have a row in `lang/<code>/acts.toml`, of any verb
that its form tells."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.acts.clauses.chunks import Chunk, Parts, parts_of
from factcheck.acts.clauses.doers import sides_of
from factcheck.acts.words.bags import Anchor, Bag, common_words, name_key, named, tokens_in
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import happens
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_LONG = 4  # letters; shorter verbs say little
_OPENING = 3  # words of a clause among which a relative opens it
_APPOSED = 2  # parts before a relative in which stands whom it is of: "Marcus Dietz, head of sales, who joined"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done. `start`: where its verb stands; `keys`: its concepts, and its stem in its language; `doers`: the names of those who
    do it; `near`: all names of its clause, of the parts that a relative clause goes on from, of those behind it that leave its verb out
    ("the one in Lyon 92"), and of those that say who does it ("the head of Hallam, Anna Roth, left")."""

    start: int
    keys: Bag
    doers: Bag
    near: Bag


def deeds_of(tokens: Sequence[Token], marks: Sequence[Anchor], language: str) -> tuple[Deed, ...]:
    """The deeds of a sentence that names who does them. `marks`: its numbers, days and places."""
    table = pack(language).part("acts")
    found = verbs_in(tokens, language) if table else {}
    if not found:
        return ()
    parts = parts_of(tokens, marks, found, language)
    days = [token for a, b, word in marks if word[:2] == "t:" for token in tokens_in(tokens, a, b)]
    no_names = {f"n:{name_key(token.text)}" for token in days}
    out = []
    for at, keys in found.items():
        stops = [-1, *(i for i in parts.marks if i < at)]
        end = next((i for i in parts.marks if i > at), len(tokens))
        clause = range(stops[-1] + 1, end)
        relative = len(stops) > 1 and _relative(tokens[stops[-1] + 1 : at], language)
        begin = stops[max(0, len(stops) - 1 - _APPOSED)] if relative else stops[-1]
        # by cases, whoever does it may stand behind the verb
        near = _names(c for c in parts.chunks if begin < c.at < (end if table.get("cases", False) else at)) - no_names
        if any(tokens[i].low in table["passive"] for i in clause):
            doers = _names(c for c in parts.chunks if c.at in clause and c.lead in table["by"])
        else:
            doers = near if relative else _doers(at, named(sides_of(at, tokens, parts, language)[1]), parts, found)
        left_out = _names(c for c in parts.chunks if any(a < c.at < b for a, b in _verbless(end, tokens, parts, found, language)))
        told_by = _told_by(stops, doers, parts, found)
        out.append(Deed(tokens[at].start, keys, doers - no_names, near | (doers | left_out | told_by) - no_names))
    return tuple(out)


def _doers(at: int, names: Bag, parts: Parts, found: Collection[int]) -> Bag:
    """Some names of those who may do what a verb tells; none where another verb is theirs, and somebody without a name stands between:
    "Anil Desai said the defendant had forged them"."""
    before, _ = parts.beside(at)
    last = next((chunk.at for chunk in reversed(before) if named(chunk.own) & names), at)
    verb = min((i for i in range(last + 1, at) if i in found), default=at)
    between = any(verb < chunk.at and not chunk.lead and not chunk.names for chunk in before)
    return Bag() if between else names


def _told_by(stops: Sequence[int], doers: Bag, parts: Parts, found: Collection[int]) -> Bag:
    """The names by which it is told who does something besides their own, in what stands before the clause: "Anna Roth, head of Hallam,
    left", "the head of Hallam, Anna Roth, left". `stops`: the marks before the verb, and -1."""
    names = frozenset[str]()
    for first, last in reversed(list(pairwise(stops))):
        apposed = not any(first < i < last for i in found)
        here = _names(chunk for chunk in parts.chunks if first < chunk.at < last)
        if not apposed and names.isdisjoint(doers):
            break
        names |= here
        if not apposed:
            break
    return names


def _verbless(end: int, tokens: Sequence[Token], parts: Parts, found: Collection[int], language: str) -> Iterator[tuple[int, int]]:
    """The parts behind a clause, from mark to mark, that have no verb of their own, up to the first that has."""
    helping = word_class(language, "auxiliary")
    for first, last in pairwise([*(i for i in parts.marks if i >= end), len(tokens)]):
        if any(i in found or tokens[i].low in helping for i in range(first + 1, last)):
            return
        yield first, last


def _names(chunks: Iterable[Chunk]) -> Bag:
    return frozenset[str]().union(*(named(chunk.own) for chunk in chunks))


def verbs_in(tokens: Sequence[Token], language: str) -> dict[int, Bag]:
    """Where verbs stand that their form tells, each with its keys."""
    forms, stem, grammar = verbs(pack(language)), stemmer(language), common_words(language)
    acts: dict[int, set[str]] = {}
    for hit in lexicon(language).annotate(tokens):
        if happens(hit.concept):
            acts.setdefault(hit.first, set()).add(hit.concept)
    found = {}
    for i, token in enumerate(tokens):
        noun = token.capital and (i > 0 or nouns_capitalised(language)) and not (i == 0 and forms.participle(token))
        if token.kind != "word" or noun or len(token.low) < _LONG or token.low in grammar or _behind_article(tokens, i, language):
            continue
        if token.low in forms.past or forms.deed(token.low) or forms.listed(token.low) or forms.participle(token):
            found[i] = frozenset({f"{language} {stem(token.low)}", *acts.get(i, ())})
    return found


def _behind_article(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a word stands where a noun does."""
    if at == 0:
        return False
    before = tokens[at - 1]
    return before.kind == "number" or any(before.low in word_class(language, kind) for kind in ("determiner", "possessive", "preposition"))


def _relative(opening: Sequence[Token], language: str) -> bool:
    return any(token.low in word_class(language, "relative") for token in opening[:_OPENING])
