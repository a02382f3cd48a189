"""Things that a word beside them tells apart from others of their kind: the northern and the southern tunnel, the men's and the women's
final, new cars and used ones, the first and the second phase, the elections of two years; and what a word makes another thing than its
bare noun is: core inflation, the unvaccinated. The words stand in `lang/<code>/sorts.toml`."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from factcheck.acts.words.bags import name_key
from factcheck.acts.words.numbered import Numbered
from factcheck.extract.figures.words import words
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

_Listed = Mapping[str, list[tuple[str, str]]]  # what words set apart, and the sort
Worded = Mapping[str, Mapping[str, str]]  # by what sets a thing apart and its kind, the sorts that are told, each in the words of the text

_REST = 4  # letters of a kind behind the part of a compound that names its sort ("Nordtunnel"); "Ostern" is none
_LEAST, _LONG, _MOST = 2, 5, 14  # letters of what begins a compound; behind a long one, a kind may be one letter shorter ("Dieselbus")
_SHORT = 3  # letters of a noun
YEAR = "year"  # begins the kinds of events that their year tells apart
_ORDER, _BARE = "order", "bare"
_SORTS, _ANOTHER = "sorts", "another"  # the tables of words
_YEARS = re.compile(r"1[89]\d\d|20\d\d")


def sorts(text: str, language: str) -> Numbered:
    """Which sort of a thing a stretch of text speaks of, by what sets it apart and its kind ("compass tunnel": "north")."""
    return {kind: frozenset(told) for kind, told in worded(text, language).items()}


@lru_cache(maxsize=4096)
def worded(text: str, language: str) -> Worded:
    """The same, with the words that say so."""
    tokens = tokenize(text)
    kinds = _kinds(tokens, language)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    last: dict[str, list[tuple[int, list[str]]]] = {}
    for i, topic, sort, rest in named_sorts(tokens, text, language):
        if rest:
            heads = [(i, _kinds(tokenize(rest), language)[0])]
        else:
            heads = [(at, kinds[at]) for at in _heads(tokens, i, topic, language, kinds)]
        if not rest and _alone(tokens, i, language):
            heads += [(i, known) for _, known in last.get(topic, [])]  # "the flood of 1910, that of 2024"
        last[topic] = heads or last.get(topic, [])
        for at, known in heads:
            said = text[min(tokens[i].start, tokens[at].start) : max(tokens[i].end, tokens[at].end)]
            for kind in known:
                found[f"{topic} {kind}"].setdefault(sort, said)
    for token, known in zip(tokens, kinds, strict=True):
        for kind in known:
            if f"{_BARE} {kind}" not in found:
                found[f"{_BARE} {kind}"][""] = token.text
    return found


def named_sorts(tokens: Sequence[Token], text: str, language: str) -> Iterator[tuple[int, str, str, str]]:
    """Each token that names a sort, with what it sets apart, the sort, and the rest of a compound that it begins."""
    whole, begins = _listed(language)
    form, stem = form_of(language), stemmer(language)
    for i, token in enumerate(tokens):
        if token.kind == "number" and _YEARS.fullmatch(token.text):
            yield i, YEAR, token.text, ""
        if token.kind != "word":
            continue
        yield from ((i, topic, sort, "") for topic, sort in whole.get(form(token.low), ()))
        for length in range(_LEAST, min(_MOST, len(token.low)) + 1):
            begin, rest = token.low[:length], token.low[length:].lstrip("-")
            if begin not in begins or len(rest) < _REST - (length >= _LONG):
                continue
            noun = stem(rest)
            yield from ((i, topic, sort, rest) for topic, sort in begins[begin] if tells(topic, f"{begin}-", noun, language))
    if _ordered(language).isdisjoint(stem(token.low) for token in tokens):
        return  # to read numbers costs far more
    at = {token.start: i for i, token in enumerate(tokens)}
    for numeral in numerals(text, pack(language)):
        if numeral.form == "ordinal" and numeral.start in at:
            yield at[numeral.start], _ORDER, str(numeral.value), ""


def of_one_sort(one: str, other: str, language: str) -> bool:
    """Whether two words in lower case may tell one sort of a thing: "gas" and "gasoline" in America."""
    whole, form = _listed(language)[0], form_of(language)
    return not set(whole.get(form(one), ())).isdisjoint(whole.get(form(other), ()))


@cache
def topics(language: str) -> frozenset[str]:
    """By what words tell the sort of a thing ("compass"), order and year left out."""
    return frozenset(pack(language).part("sorts").get(_SORTS, {}))


@cache
def _listed(language: str) -> tuple[_Listed, _Listed]:
    """The words of the sorts in the form in which they are met, and what begins a compound ("nord-")."""
    form = form_of(language)
    whole: dict[str, list[tuple[str, str]]] = defaultdict(list)
    begins: dict[str, list[tuple[str, str]]] = defaultdict(list)
    data = pack(language).part("sorts")
    for topic, told in (*data.get(_SORTS, {}).items(), (_BARE, data.get(_ANOTHER, {}))):
        for sort, listed in told.items():
            for table, keys in (
                (whole, {form(word) for word in listed if not word.endswith("-")}),
                (begins, {word.rstrip("-") for word in listed if word.endswith("-")}),
            ):
                for key in keys:
                    table[key].append((topic, sort))
    return whole, begins


def tells(topic: str, word: str, noun: str, language: str) -> bool:
    """Whether a word says the sort of a noun, known by its stem: "haute" says it of a chamber, and of no price."""
    nouns = _only(language, _ANOTHER if topic == _BARE else _SORTS).get(word)
    return nouns is None or noun in nouns


@cache
def _only(language: str, table: str) -> Mapping[str, frozenset[str]]:
    """The stems of the only nouns that some words of a table say the sort of."""
    form, stem = form_of(language), stemmer(language)
    listed = pack(language).part("sorts").get("only", {}).get(table, {})
    return {word if word.endswith("-") else form(word): frozenset(stem(noun) for noun in nouns) for word, nouns in listed.items()}


def form_of(language: str) -> Callable[[str], str]:
    """What of an adjective all its forms have in common."""
    return stemmer(language) if pack(language).part("sorts").get("adjectives", {}).get("inflect") else str


@cache
def _ordered(language: str) -> frozenset[str]:
    """The stems of what comes in an order, as the parts of one thing."""
    stem = stemmer(language)
    return frozenset(stem(word) for word in pack(language).part("sorts").get("nouns", {}).get("ordered", []))


def _heads(tokens: Sequence[Token], i: int, topic: str, language: str, kinds: Sequence[Sequence[str]]) -> Iterator[int]:
    """Where the nouns stand that a word may say the sort of. What stands in an order is a part of a thing, and what has its year is an
    event."""
    stem, form = stemmer(language), form_of(language)
    for at in _beside(tokens, i, topic, language):
        if topic == _ORDER and stem(tokens[at].low) not in _ordered(language):
            continue
        if topic == YEAR and not any(kind[0] != "#" and class_of(kind) == "event" for kind in kinds[at]):
            continue
        if tells(topic, form(tokens[i].low), stem(tokens[at].low), language):
            yield at


def _alone(tokens: Sequence[Token], i: int, language: str) -> bool:
    """Whether a word that says a sort leaves out of what: "the flood of 1910 and that of 2024", "the first round and the second"."""
    it, the, of = (word_class(language, name) for name in ("pronoun", "determiner", "genitive"))
    stops = words(pack(language)).stops
    led = [token.low for token in tokens[max(0, i - 2) : i]]
    if tokens[i].kind == "number":
        return len(led) > 1 and led[1] in of and led[0] in it | the
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    noun = (
        behind is not None
        and behind.kind == "word"
        and behind.low not in stops | it
        and (behind.capital or not nouns_capitalised(language))
    )
    return led[-1:] != [] and led[-1] in the and not noun


def _beside(tokens: Sequence[Token], i: int, topic: str, language: str) -> Sequence[int]:
    """Where the words stand beside another that may be its noun: the one behind it, past what "and" joins to it; where adjectives may
    follow, the one before it, past "of the", and the one behind only if there is none, or if the adjective is one that leads."""
    stops = words(pack(language)).stops
    behind, before = (
        [at] if 0 <= at < len(tokens) and tokens[at].kind == "word" and tokens[at].low not in stops else []
        for at in (_behind(tokens, i, topic, language), _before(tokens, i, language))
    )
    if topic == YEAR:
        return behind + before
    if not adjectives_follow(language):
        return behind
    if topic == _ORDER or leads(tokens[i].low, language):
        return behind + [at for at in before if at == i - 1]
    return before or behind


def adjectives_follow(language: str) -> bool:
    """Whether adjectives may stand behind their noun."""
    return bool(pack(language).part("sorts").get("adjectives", {}).get("follow"))


def leads(low: str, language: str) -> bool:
    """Whether a word is one of the adjectives that stand before their noun where others follow it."""
    return form_of(language)(low) in _leading(language)


@cache
def _leading(language: str) -> frozenset[str]:
    """The adjectives that stand before their noun where others follow it: "le nouveau pont"."""
    form = form_of(language)
    return frozenset(form(word) for word in pack(language).part("sorts").get("adjectives", {}).get("lead", ()))


def _behind(tokens: Sequence[Token], i: int, topic: str, language: str) -> int:
    whole, _ = _listed(language)
    form = form_of(language)
    between = {",", *word_class(language, "coordinator"), *word_class(language, "determiner")}
    at = i + 1
    while at < len(tokens):  # "the northern and the southern tunnel"
        other = next((k for k in range(at, len(tokens)) if tokens[k].low not in between), len(tokens))
        if other == at or other == len(tokens) or all(t != topic for t, _ in whole.get(form(tokens[other].low), ())):
            break
        at = other + 1
    return at


def _before(tokens: Sequence[Token], i: int, language: str) -> int:
    of, the = word_class(language, "genitive"), word_class(language, "determiner")
    at = next((k for k in range(i - 1, -1, -1) if tokens[k].kind != "elision" and tokens[k].low not in of | the), -1)
    between = tokens[at + 1 : i]
    return at if not between or any(token.low in of for token in between) else -1  # "tué une femme": no noun of hers


def _kinds(tokens: Sequence[Token], language: str) -> list[list[str]]:
    """Of each token, by what a noun is known: its concepts, and its stem; nothing of short words, which are mostly grammar."""
    stem, stops = stemmer(language), words(pack(language)).stops
    nouns = [t.kind == "word" and len(t.low) >= _SHORT and t.low not in stops for t in tokens]
    kinds = [[f"#{name_key(stem(t.low))}"] if noun else [] for t, noun in zip(tokens, nouns, strict=True)]
    for hit in lexicon(language).annotate(tokens):
        if nouns[hit.last]:
            kinds[hit.last].append(hit.concept)
    return kinds
