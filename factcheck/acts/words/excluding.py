"""Words of which only one holds in one place of two stretches of text that are made alike: the left and the right wing, open and closed,
before and after the vote, a Polish man and a Czech one. The words stand in `lang/<code>/sorts.toml`, countries in `places.toml`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import accumulate, product

from factcheck.acts.words.bags import Bag, bag_of, common_words, known
from factcheck.acts.words.frames import differences
from factcheck.acts.words.sides import denied_at
from factcheck.acts.words.sorts import adjectives_follow, form_of, named_sorts, tells, topics
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import any_in_other, places
from factcheck.lang import being, pack, word_class
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

_Words = Sequence[Token]
_Parts = Sequence[tuple[_Words, _Words]]
_SENTENCE = 0.7  # of the words of the longer of two sentences made alike that the other has in the same order
_ACROSS = 0.5  # of what the shorter of two sentences of two languages speaks of, what the other does
_FEWEST = 2  # and at least so many words
_LONGEST = 5  # words that stand in each other's place
_COUNTRY = "country"
_SORTS, _STATES, _CIRCUMSTANCES = "sorts", "states", "circumstances"  # the tables: which thing is meant, what it is, how it is done
_KEPT = 2_000  # stretches of text of which is remembered what their words tell
_BEHIND = 3  # words behind a number that go with it: "34-year-old", "27 Jahre alter"


@dataclass(frozen=True, slots=True)
class Excluded:
    """Two words that exclude each other, as printed. `sorts`: they tell sorts of one kind of thing; `at`: where the first begins. `of_one`:
    they are told of one thing, as sure as words say; else there may be two of its kind."""

    one: str
    other: str
    sorts: bool
    at: int
    of_one: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or phrase from the token `first` to `last`, and which `sort` it tells of a topic. `names`: it is the name of a country."""

    first: int
    last: int
    topic: str
    sort: str
    names: bool = False


def excluded(
    mine: _Words, theirs: _Words, language: str, beside: _Words = (), *, whole: bool = False, may_tell_more: bool = False
) -> Excluded | None:
    """Words that exclude each other in one place of two stretches of text, of which neither tells elsewhere what the other does there;
    the first, or those that are surely told of one thing. `beside`: what else the second text tells. `whole`: they are sentences.
    `may_tell_more`: what the second tells beyond the first is no difference."""
    parts = list(differences(mine, theirs, language, _SENTENCE) if whole else differences(mine, theirs, language))
    slots = [part for part in parts if all(0 < len(words) <= _LONGEST for words in part)]
    if not slots:
        return None
    ours, others = _words(tuple(mine), language), _words(tuple(theirs), language)
    found = [(slot, x, y) for slot in slots for x, y in product(_standing(ours, mine, slot[0]), _standing(others, theirs, slot[1]))]
    found = [(slot, x, y) for slot, x, y in found if x[0].topic == y[0].topic]
    around = [*others, *_words(tuple(beside), language)] if found else []
    told = list[Excluded]()
    for slot, x, y in found:
        if _exclude(x, y, ours, around):
            rest = [part for part in parts if part is not slot]
            alike = _tell_one(rest, mine, theirs, language, may_tell_more=may_tell_more)
            of_one = alike and _of_one(mine, x[0], language) and _of_one(theirs, y[0], language)
            sorts = x[0].topic.startswith(_SORTS)
            told.append(Excluded(_printed(mine, x[0]), _printed(theirs, y[0]), sorts, mine[x[0].first].start, of_one))
    return next((one for one in told if one.of_one), told[0] if told else None)


def excluded_across(mine: _Words, language: str, theirs: _Words, other_language: str) -> bool:
    """Whether two sentences of two languages, of which the shorter shares most, tell a state or a country each that exclude each other."""
    ours, others = _words(tuple(mine), language), _words(tuple(theirs), other_language)
    topics_told = {word.topic for word in ours if not word.names and not word.topic.startswith((_SORTS, _CIRCUMSTANCES))}
    for topic in topics_told:
        x, y = ([word for word in words if word.topic == topic and not word.names] for words in (ours, others))
        if len(_sorts(x, topic)) == len(_sorts(y, topic)) == 1 and _exclude(x, y, ours, others):
            one, other = _but_for(mine, x, language), _but_for(theirs, y, other_language)
            fewer = min(len(one), len(other))
            return len(one & other) >= max(_FEWEST, _ACROSS * fewer)
    return False


def _but_for(tokens: _Words, words: Sequence[_Word], language: str) -> Bag:
    """What some tokens speak of but for some words, in what all languages have in common."""
    left_out = {i for word in words for i in range(word.first, word.last + 1)}
    return known(bag_of([token for i, token in enumerate(tokens) if i not in left_out], language))


def _standing(words: Sequence[_Word], tokens: _Words, part: _Words) -> list[list[_Word]]:
    """By topic, those of some words that stand where two stretches of text differ, be it with a part; names of countries are left out."""
    starts, found = {token.start for token in part}, defaultdict[str, list[_Word]](list)
    for word in words:
        if not word.names and any(token.start in starts for token in tokens[word.first : word.last + 1]):
            found[word.topic].append(word)
    return list(found.values())


def _exclude(x: Sequence[_Word], y: Sequence[_Word], ours: Sequence[_Word], others: Sequence[_Word]) -> bool:
    """Whether what stands in one place of two texts tells two sorts of one topic, and neither text tells that of the other. A word may tell
    several: what is national is of a state, and of a union."""
    topic = x[0].topic
    mine, theirs = (_sorts(words, topic) for words in (ours, others))
    if topic == _COUNTRY:
        return not any_in_other(_sorts(x, topic), theirs) and not any_in_other(_sorts(y, topic), mine)
    return _sorts(x, topic).isdisjoint(theirs) and _sorts(y, topic).isdisjoint(mine)


def _sorts(words: Sequence[_Word], topic: str) -> frozenset[str]:
    """The sorts of a topic that some words tell; a town tells nothing of whose citizens somebody is."""
    return frozenset(word.sort for word in words if word.topic == topic and not (word.names and "/" in word.sort))


def _tell_one(rest: _Parts, mine: _Words, theirs: _Words, language: str, *, may_tell_more: bool) -> bool:
    """Whether two stretches of text differ in nothing else, and both tell of something known, and that it is so."""
    grammar = common_words(language)
    told = [any(token.low not in grammar for token in part) for pair in rest for part in (pair[:1] if may_tell_more else pair)]
    numbers = [_numbers(tokens, language) for tokens in (mine, theirs)]
    indefinite = pack(language).part("check").get("indefinite", [])
    return (
        not any(told)
        and numbers[0] == numbers[1]
        and not any(tokens[0].low in indefinite or tokens[-1].text == "?" for tokens in (mine, theirs))
        and not any(denied_at([token.low for token in tokens], language) for tokens in (mine, theirs))
    )


def _numbers(tokens: _Words, language: str) -> set[Decimal]:
    """The numbers of a stretch of text; an article is none."""
    return {numeral.value for numeral in numerals(_text(tokens), pack(language)) if numeral.form != "article"}


def _text(tokens: _Words) -> str:
    return " ".join(token.text for token in tokens)


def _of_one(tokens: _Words, word: _Word, language: str) -> bool:
    """Whether a word tells of the whole that is told, or what a thing is; and not which of several things is meant."""
    if word.topic.startswith(_CIRCUMSTANCES):
        return True
    if not word.topic.startswith(_STATES):
        return word.topic == _COUNTRY and _predicated(tokens, word.first, language)
    behind = tokens[word.last + 1 : word.last + 2]
    return not any(token.kind == "word" and token.low not in common_words(language) for token in behind)  # "the open door"


def _predicated(tokens: _Words, at: int, language: str) -> bool:
    """Whether a word stands in what something is said to be: "is a Dutch national", ", a 34-year-old Dutch man,"."""
    articles = frozenset(pack(language).part("check").get("indefinite", []))
    copula = being(language)
    first = at - 1
    if adjectives_follow(language) and first > 0 and tokens[first].kind == "word" and tokens[first].low not in articles | copula:
        first -= 1  # its noun
    told = False
    for i in range(first, -1, -1):
        if tokens[i].low in copula:
            return True
        if tokens[i].text == ",":
            return told
        aged = any(token.kind == "number" for token in tokens[max(0, i - _BEHIND) : i + 1])
        if not (aged or tokens[i].low in articles | word_class(language, "determiner")):
            return False
        told = told or aged or tokens[i].low in articles
    return False


def _printed(tokens: _Words, word: _Word) -> str:
    return _text(tokens[word.first : word.last + 1])


@lru_cache(maxsize=_KEPT)
def _words(tokens: tuple[Token, ...], language: str) -> Sequence[_Word]:
    """The words of a stretch of text that tell a sort, a state, a circumstance or a country. One is set against very many."""
    return [*_of_sorts(tokens, language), *_of_tables(tokens, language), *_of_countries(tokens, language)]


def _of_sorts(tokens: _Words, language: str) -> Iterator[_Word]:
    form, stem = form_of(language), stemmer(language)
    for i, topic, sort, rest in named_sorts(tokens, _text(tokens), language):
        beside = [token.low for token in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])]
        if topic in topics(language) and (rest or any(tells(topic, form(tokens[i].low), stem(low), language) for low in beside)):
            yield _Word(i, i, f"{_SORTS} {topic} {rest}", sort)


def _of_tables(tokens: _Words, language: str) -> Iterator[_Word]:
    lows, form = [token.low for token in tokens], form_of(language)
    for i, low in enumerate(lows):
        for phrase, topic, sort in _table(language).get(form(low), ()):
            last = i + len(phrase) - 1
            if last == i or tuple(lows[i : last + 1]) == phrase:
                yield _Word(i, last, topic, sort)


def _of_countries(tokens: _Words, language: str) -> Iterator[_Word]:
    starts = [0, *accumulate(len(token.text) + 1 for token in tokens)]
    for place in places(_text(tokens), pack(language)):
        inside = [i for i, start in enumerate(starts[:-1]) if place.start <= start < place.end]
        if inside:
            yield _Word(inside[0], inside[-1], _COUNTRY, place.place_id, place.form == "name")


@cache
def _table(language: str) -> Mapping[str, list[tuple[tuple[str, ...], str, str]]]:
    """The phrases of states and circumstances by the form of their first word, with the topic and the sort."""
    form, found = form_of(language), defaultdict[str, list[tuple[tuple[str, ...], str, str]]](list)
    for table in (_STATES, _CIRCUMSTANCES):
        for topic, told in pack(language).part("sorts").get(table, {}).items():
            for sort, phrases in told.items():
                for phrase in phrases:
                    words = tuple(token.low for token in tokenize(phrase))
                    found[form(words[0])].append((words, f"{table} {topic}", sort))
    return found
