"""Small numbers that a thing is called by: "das Werk 2 beschäftigt", "la planta 2 de Varenne emplea", "lines 4, 6 and 14 were closed"."""

import re
from collections.abc import Sequence

from factcheck.extract.figures.words import words
from factcheck.lang import pack, word_class
from factcheck.measures.concept import class_of, concept
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token

_SMALL = re.compile(r"[1-9]|1\d|20")  # of more, "der Zug 300" may leave out what it seats


def called(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """The token of the thing whose number stands right behind it and its article, or in a list behind a label, while nothing follows that
    it could count: a word goes on that is no noun. None of any other number; "in the plant 12 work" says who works there."""
    if at < 2 or at + 1 >= len(tokens) or _SMALL.fullmatch(tokens[at].text) is None or _counts(tokens, at, language):
        return None
    first = _first_of_list(tokens, at, language)
    noun = tokens[first - 1]
    if first < at and noun.low in words(pack(language)).labels:
        return first - 1
    article, before = tokens[max(0, first - 2)], tokens[max(0, first - 3)]
    hits = lexicon(language).annotate([noun]) if noun.kind == "word" and article.low in word_class(language, "determiner") else []
    places = word_class(language, "preposition") - word_class(language, "genitive")
    named = bool(hits) and all(class_of(hit.concept) == "thing" for hit in hits)  # a party's number is how many of it: "die Union 12"
    return first - 1 if named and places.isdisjoint((article.low, before.low)) else None


def _first_of_list(tokens: Sequence[Token], at: int, language: str) -> int:
    """The first of the small numbers that commas and "and" join to one."""
    joins = {",", *word_class(language, "coordinator")}
    while at > 2 and tokens[at - 1].low in joins and _SMALL.fullmatch(tokens[at - 2].text) is not None:
        at -= 2
    return at


def _counts(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether what follows a number is or may be a noun, or what is told ends with it ("the bus seats 50 people, the train 12")."""
    after = tokens[at + 1]
    if after.low in word_class(language, "coordinator"):
        return at + 2 >= len(tokens) or _SMALL.fullmatch(tokens[at + 2].text) is None
    if after.kind != "word":
        return True
    w = words(pack(language))
    if w.nouns_capitalised:
        return after.capital
    if after.low in w.stops:
        return False
    return after.low.endswith(w.plural_endings) or any(
        concept(hit.concept).unit == after.low for hit in lexicon(language).annotate([after])
    )
