"""The how-manieth of its kind something is said to be: "its second cup", "for a third term", "zum vierten Mal". An ordinal right before a
noun counts what the noun names; of whom, in what and since when, its clause tells. A superlative names the first or the last by size: "the
fastest train", "the second largest creditor"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.acts.clauses.layout import Full, Layout, full_names, other_given
from factcheck.acts.clauses.ordinals import GENITIVES, SHORT, THINGS, Phrase, kinds, phrases
from factcheck.acts.clauses.status import status
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.acts.words.sides import denied_at
from factcheck.extract.names.words import calendar
from factcheck.lang import being, pack, word_class
from factcheck.lang.kinds import STANDING, nouns_capitalised
from factcheck.measures.concept import class_of
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, has_phrase

_WIN = "e:win"
_VICTORIES = frozenset({_WIN, "e:elect"})
_OFTEN = "time"  # the concept of "for the third time", "zum dritten Mal"
_DAY = len("t:2025-03-05")
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Nth:
    """That something is the `place`-th of its kind, of the smallest if it is below zero; `by_size`: whether a superlative says so.

    `head`: by what the noun is known, `more`: what else stands beside it; `at`, `last`: the first and last word of its phrase; `told`:
    whether it says so ("its third", "a third"), and does not only say which is meant ("the third"); `several`: whether there may well be
    more like it on one day; `aside`: whether it only says when or where something else was ("in her third term"); `owner`: whose it is, by
    name, and what of it are names of two words (`full`); `names`, `things`: of whom and what else its clause speaks, `nouns`: the same in
    the words of its language; `acts`: what is done there; `since`: over what time it is counted; `days`: its days."""

    place: int
    by_size: bool
    head: Bag
    more: Bag
    at: int
    last: int
    told: bool
    several: bool
    aside: bool
    owner: Bag
    full: Full
    names: Bag
    things: Bag
    nouns: Bag
    acts: Bag
    since: Bag
    days: Bag

    @property
    def often(self) -> bool:
        """Whether it counts how often something happened."""
        return _OFTEN in self.head


def nths(laid: Layout, before: Layout | None = None) -> list[Nth]:
    """What a sentence says to be the how-manieth of its kind. `before`: the sentence before it, which may name whose it is."""
    return [_nth(laid, before, row) for row in phrases(laid)]


def another_place(one: Nth, other: Nth) -> bool:
    """Whether two are of one kind and have other places in its order."""
    return one.place != other.place and of_one_kind(one, other)


def of_one_kind(one: Nth, other: Nth) -> bool:
    """Whether two have a place in one order: of one noun, or of what is won, "its second cup", "won the cup for the second time"."""
    if one.by_size is not other.by_size:
        return False
    return not one.head.isdisjoint(other.head) or _won(one, other) or _won(other, one)


def _won(often: Nth, other: Nth) -> bool:
    """Whether the one tells how often that was won of which the other counts the wins."""
    if not often.often or other.often or not ({_WIN} <= often.acts & other.acts):
        return False
    there = often.nouns | {name[2:] for name in often.names}
    return other.more <= there and any(kind[1:] in there for kind in other.head if kind[0] == "#")


def otherwise(one: Nth, other: Nth, *, one_language: bool, undated: bool = False) -> bool:
    """Whether both say how-manieth one thing is, and say it otherwise: of one owner, in one act, over one time, with nothing beside it in
    which they differ. `undated`: one of them may leave out when it was."""
    if not (another_place(one, other) and one.told and other.told) or two_counts(one, other, one_language=one_language):
        return False
    alike = not one.owner | other.owner and (one.names, one.things, one.acts) == (other.names, other.things, other.acts)
    act = one.acts & other.acts or (one_language and one.nouns & other.nouns)
    if not (one.owner & other.owner or alike) or not act or other_given(one.full, other.full):
        return False
    return bool(one.days & other.days) or (not one.days and not other.days) or (undated and not (one.days and other.days))


def two_counts(one: Nth, other: Nth, *, one_language: bool) -> bool:
    """Whether two of one kind are counted otherwise: over other times, among others ("her third Olympic medal", "her fifth medal"), or of
    other names, or only say when something was."""
    if one.since != other.since or one.aside or other.aside or _each_has_more(one.names, other.names):
        return True
    if one.by_size and _each_has_more(one.names | one.owner, other.names | other.owner):
        return True  # "the largest city is Sarna"
    if one.often is other.often and one.more != other.more and (one_language or one.told or other.told):
        return True
    # "won the cup for the second time" counts what is done, and to what
    both = one.often and other.often
    return both and (_each_has_more(one.nouns, other.nouns) if one_language else _each_has_more(one.things, other.things))


def _each_has_more(one: Bag, other: Bag) -> bool:
    return bool(one - other) and bool(other - one)


def _nth(laid: Layout, before: Layout | None, phrase: Phrase) -> Nth:
    tokens, language = laid.tokens, laid.language
    at, end, noun = phrase.at, phrase.end, phrase.noun
    left, right = laid.bounds(tokens[at].start, tokens[end - 1].end)
    inside = [i for i, token in enumerate(tokens) if left <= token.start < right]
    own = range(at, end)
    head = kinds(tokens[noun], language)
    rest = [
        (i, word) for i, word in laid.words if inside[0] <= i <= inside[-1] and i not in own and tokens[i].low not in calendar(language)
    ]
    owner, run = _owner(laid, before, at, inside)
    proper = {word for i, word in rest if word[:2] in ("n:", "p:", "m:")}
    plain = {word for _, word in rest if word[1:2] != ":" or word[:2] == "w:"}
    copula = {"is"} if any(tokens[i].low in being(language, *STANDING) for i in inside) else set()
    acts = frozenset({word for _, word in rest if word[:2] == "e:"} | plain | copula)
    return Nth(
        phrase.place,
        phrase.by_size,
        head,
        frozenset(name_key(tokens[i].low) for i in range(phrase.first, end) if i != noun and tokens[i].kind == "word"),
        at,
        end - 1,
        _told(tokens, phrase, inside, head, language),
        _is_one_of_several(tokens, phrase, head, acts, language),
        _OFTEN not in head and _led_away(tokens, at, inside[0], language),
        owner,
        full_names(laid, run[0], run[-1]) if run else (),
        frozenset(proper - owner),
        frozenset(word for word in plain if word[:2] != "w:" and class_of(word) in THINGS),
        _nouns(laid, rest, inside, own),
        acts - head,
        _since(laid, inside, own),
        frozenset(word for _, word in rest if word[:2] == "t:" and len(word) == _DAY),
    )


def _nouns(laid: Layout, rest: Sequence[tuple[int, str]], inside: Sequence[int], own: range) -> Bag:
    """The words of a clause that may be things, in its language; a short one is one if nothing else is known of it ("cup")."""
    tokens, common = laid.tokens, common_words(laid.language)
    known = {i for i, _ in laid.words}
    found = {i for i, word in rest if word[:2] == "w:" or (word[1:2] != ":" and class_of(word) in THINGS)}
    short = {i for i in inside if i not in known and i not in own and tokens[i].kind == "word" and len(tokens[i].low) >= SHORT}
    return frozenset(name_key(tokens[i].low) for i in found | {i for i in short if tokens[i].low not in common})


def _owner(laid: Layout, before: Layout | None, at: int, inside: Sequence[int]) -> tuple[Bag, list[int]]:
    """Whose something is, and where that is named: by the first name of its clause before it, else of its sentence, else the first behind
    it; else by the first name of the sentence before it."""
    dates = calendar(laid.language)
    names = [(i, word) for i, word in laid.words if word[:2] == "n:" and laid.tokens[i].low not in dates]
    for within in (range(inside[0], at), range(at), range(at, len(laid.tokens))):
        run = _first_run([(i, word) for i, word in names if i in within])
        if run:
            return frozenset(word for _, word in run), [i for i, _ in run]
    if before is None:
        return frozenset(), []
    run = _first_run([(i, word) for i, word in before.words if word[:2] == "n:" and before.tokens[i].low not in dates])
    return frozenset(word for _, word in run), []


def _first_run(names: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    run: list[tuple[int, str]] = []
    for i, word in names:
        if run and i > run[-1][0] + 1:
            break
        run.append((i, word))
    return run


def _told(tokens: Sequence[Token], phrase: Phrase, inside: Sequence[int], head: Bag, language: str) -> bool:
    """Whether it is said that something is the how-manieth, and nothing only called so: "in his second term", "the Second World War"."""
    data, at = pack(language), phrase.at
    if phrase.by_size or phrase.noun < at or (tokens[at].capital and not nouns_capitalised(language) and at != inside[0]):
        return False
    if any(tokens[i].low in _units(language) for i in (phrase.first, phrase.noun)) or not head.isdisjoint(_parts(language)):
        return False  # "its second quarter loss"
    if status(tokens, at, language) or denied_at([tokens[i].low for i in inside], language):
        return False
    if has_phrase([tokens[i].low for i in inside if i > at], data.part("speech").get("rank", {}).get("history", [])):
        return True
    fillers, the = word_class(language, "filler"), word_class(language, "determiner")
    lead = at - 1
    while lead > inside[0] and tokens[lead].low in fillers:
        lead -= 1
    if lead < inside[0]:
        return False
    low = tokens[lead].low
    if _OFTEN in head:
        return low in the | word_class(language, "preposition")
    owned = low in word_class(language, "possessive") or low.endswith(GENITIVES)
    if owned or low in data.part("speech")["placed"]["article"]:
        return True
    if low not in the:
        return False
    aside = fillers | word_class(language, "pronoun")
    while lead > inside[0] and tokens[lead - 1].low in aside:
        lead -= 1  # "ist es schon der zweite"
    return lead > inside[0] and tokens[lead - 1].low in being(language, *STANDING)


def _led_away(tokens: Sequence[Token], at: int, first: int, language: str) -> bool:
    """Whether a preposition leads to a phrase that does not say what something is for or becomes: "during her second term"."""
    the, lead = word_class(language, "determiner") | word_class(language, "possessive"), at
    while lead > first and (tokens[lead - 1].low in the or tokens[lead - 1].low.endswith(GENITIVES)):
        lead -= 1
    while lead < at and lead > first and tokens[lead].low.endswith(GENITIVES) and tokens[lead - 1].capital:
        lead -= 1  # "in Marta Olsen's second term"
    return lead > first and tokens[lead - 1].low in _away(language)


@cache
def _away(language: str) -> Bag:
    """The prepositions that do not lead to what something is for or becomes."""
    return word_class(language, "preposition") - word_class(language, "determiner") - _toward(language)


def _is_one_of_several(tokens: Sequence[Token], phrase: Phrase, head: Bag, acts: Bag, language: str) -> bool:
    """Whether there may well be another like it on the same day: "found a third body", against "elected for a third term"."""
    article = pack(language).part("speech")["placed"]["article"]
    if any(kind[0] != "#" and class_of(kind) == "person" for kind in head):
        return True
    if _OFTEN in head or phrase.at == 0 or tokens[phrase.at - 1].low not in article or acts & _VICTORIES:
        return False
    return phrase.at < 2 or tokens[phrase.at - 2].low not in _toward(language)


@cache
def _toward(language: str) -> Bag:
    """The prepositions that lead to what something is for or becomes, or to who does it: "for a third term", "by its third attack"."""
    data = pack(language)
    rows = (data.part("speech").get("links", {}).get("to", []), data.part("time").get("meant_for", []), data.part("acts").get("by", []))
    return frozenset(word for row in rows for word in row if " " not in word)


@cache
def _parts(language: str) -> Bag:
    """The stems of the parts of a thing, of which an ordinal only says which is meant."""
    stem = stemmer(language)
    return frozenset(f"#{name_key(stem(word))}" for word in pack(language).part("sorts").get("nouns", {}).get("ordered", []))


def _since(laid: Layout, inside: Sequence[int], own: range) -> Bag:
    """Over what time something is counted: "since", "in a row", and the lengths and years that its clause names."""
    data, tokens = pack(laid.language), laid.tokens
    rest = [i for i in inside if i not in own]
    lows = [tokens[i].low for i in rest]
    found = {low for low in lows if len(low) == _YEAR and low.isdigit()}
    found |= {f"{unit} {_how_long(laid, i)}" for i in rest for unit in _units(laid.language).get(tokens[i].low, ())}
    found |= {"since"} if data.part("time").get("since", ["since"])[0] in lows else set()
    row = data.part("speech").get("rank", {}).get("row", [])
    found |= {"row"} if has_phrase([tokens[i].low for i in inside], row) else set()
    return frozenset(found)


def _how_long(laid: Layout, at: int) -> str:
    """What stands before a length of time: "four" years, as a number, or "this" year, as how far from now it is."""
    before = laid.tokens[at - 1] if at else None
    if before is None:
        return ""
    number = next((word[2:] for begin, _, word in laid.marks if begin == before.start and word[:2] == "m:"), "")
    rel = pack(laid.language).part("time").get("words", {}).get("rel", {})
    return number or next((key for key, named in rel.items() if before.low in named), "")


@cache
def _units(language: str) -> Mapping[str, tuple[str, ...]]:
    """The lengths of time and the seasons of play that words name."""
    named = pack(language).part("time").get("words", {})
    rows = [(low, unit) for kind in ("unit", "campaign") for unit, lows in named.get(kind, {}).items() for low in lows]
    return {low: tuple(unit for word, unit in rows if word == low) for low, _ in rows}
