"""Sentences of one language that are made alike, and the nouns in which they differ: "spent 12 million on roads", "spent 30 million on
schools"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.acts.words.bags import common_words, concepts_at
from factcheck.acts.words.sides import calendar
from factcheck.acts.words.sorts import of_one_sort
from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack, word_class
from factcheck.measures.concept import class_of, concepts, may_be_one
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_NOUNS = frozenset({"thing", "person", "organisation", "event"})
_FRAME = 0.5  # of the words of the longer stretch, figures left out, that the other has in the same order
_FEWEST = 2  # words in common
_LEADS = ("determiner", "possessive", "preposition")  # before an unknown word they make it a noun


_Words = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in lower case, with its concepts, none where it is unknown."""

    text: str
    known: frozenset[str]

    def may_be(self, other: "Noun") -> bool:
        """Whether two nouns may name one thing, by their concepts: one is the broader."""
        return may_be_one(self.known, other.known)

    def is_other(self, other: "Noun") -> bool:
        """Whether two nouns are known to name two things: both by their concepts, of one class."""
        classes = [{class_of(id) for id in noun.known} & _NOUNS for noun in (self, other)]
        return bool(classes[0] & classes[1]) and not self.may_be(other)


def other_nouns(mine: Sequence[Token], theirs: Sequence[Token], language: str) -> tuple[Noun, Noun] | None:
    """The first nouns in which two stretches of text differ that are made alike; None where they differ in none, or are not made alike.
    Nouns that may name one thing are no others."""
    for one, other in replaced(mine, theirs, language):
        x, y = list(_nouns(mine, one, language)), list(_nouns(theirs, other, language))
        if x and y and not any(p.may_be(q) or of_one_sort(p.text, q.text, language) for p in x for q in y):
            return x[0], y[0]
    return None


def reversed_told(mine: Sequence[Token], theirs: Sequence[Token], language: str) -> bool:
    """Whether two stretches of text are made alike and differ in one place, where each has the reverse of what the other tells: "the bank
    sold 400 flats", "the bank bought 400 flats". Elsewhere both may be told of one thing, by its seller and by its buyer."""
    found = list(replaced(mine, theirs, language))
    if len(found) != 1:
        return False
    one, other = ({word.low for word in words} for words in found[0])
    reverses = ((frozenset(x), frozenset(y)) for x, y in pack(language).part("sides").get("turning", {}).get("reverse", []))
    return any((one & x and other & y) or (one & y and other & x) for x, y in reverses)


def replaced(mine: _Words, theirs: _Words, language: str) -> Iterator[tuple[_Words, _Words]]:
    """The words of two stretches of text made alike that stand in each other's place; none where they are not made alike."""
    yield from ((one, other) for one, other in differences(mine, theirs, language) if one and other)


def differences(mine: _Words, theirs: _Words, language: str, share: float = _FRAME) -> Iterator[tuple[_Words, _Words]]:
    """The words in which two stretches of text made alike differ, and those in their place, if any; none where they are not made alike.
    `share`: of the words of the longer one that the other has."""
    from rapidfuzz.distance import LCSseq

    stem = stemmer(language)
    one, other = ([t for t in tokens if t.kind == "word"] for tokens in (mine, theirs))
    told = [[stem(t.low) for t in tokens] for tokens in (one, other)]
    if LCSseq.similarity(*told) >= max(share * max(map(len, told)), _FEWEST):
        yield from ((one[i:j], other[m:n]) for (i, j), (m, n) in _apart(*told))


def _apart(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The stretches of two rows of words that stand between the same words and are not the same."""
    from rapidfuzz.distance import LCSseq

    for same, steps in groupby(LCSseq.opcodes(one, other), key=lambda step: step.tag == "equal"):
        if not same:
            found = list(steps)
            yield (found[0].src_start, found[-1].src_end), (found[0].dest_start, found[-1].dest_end)


def _nouns(tokens: Sequence[Token], words: Sequence[Token], language: str) -> Iterator[Noun]:
    """Those of some words of a stretch that are nouns or names: known as such, or where one stands."""
    leads = frozenset[str]().union(*(word_class(language, name) for name in _LEADS))
    grammar = common_words(language) | leads | calendar(language)
    known = concepts_at(tokens, language)
    at = {token.start: i for i, token in enumerate(tokens)}
    measured = _in_figures(tokens, language)
    for word in words:
        i = at[word.start]
        if word.low in grammar or i in measured or (known[i] and all(_generic(id) for id in known[i])):
            continue
        classes = {class_of(id) for id in known[i]}
        led = _led(tokens, i, leads)
        over = i > 1 and not {class_of(id) for id in known[i - 1]} & _NOUNS and _led(tokens, i - 1, leads)  # "in the old town"
        last = word.capital or i + 1 == len(tokens) or tokens[i + 1].kind != "word" or tokens[i + 1].low in grammar
        if (classes & _NOUNS and (led or over)) or (led and last and ("qualifier" in classes or classes <= {None})):
            yield Noun(word.low, known[i])


def _generic(id: str) -> bool:
    """Whether a concept says little by itself: 212 people are killed, and cost 212 lives."""
    found = concepts().get(id)
    return found is not None and found.generic


def _led(tokens: Sequence[Token], i: int, leads: Collection[str]) -> bool:
    """Whether a word stands where a noun does and no verb: at the beginning, or behind a number or one of some words."""
    aged = i > 1 and tokens[i - 1].text == "-" and tokens[i - 2].kind == "number"  # "34-year-old"
    return i == 0 or aged or tokens[i - 1].low in leads or tokens[i - 1].kind == "number"


def _in_figures(tokens: Sequence[Token], language: str) -> frozenset[int]:
    """Which of some tokens belong to a figure with its unit: "45 weeks" is no other thing than "45 days"."""
    text, starts = "", list[int]()
    for token in tokens:
        starts.append(len(text))
        text += token.text + " "
    own = pack(language)
    spans = [(figure.start, figure.end) for figure in figures(text, own, numerals(text, own), ())]
    return frozenset(i for i, start in enumerate(starts) if any(first <= start < last for first, last in spans))
