"""Which telling parts of a statement a passage of its source carries, and which it does not.

A statement that only shares its names with a sentence is not said by it: "the users will be compensated" beside "the chats of 70,000 users
were deleted". So each telling word of the statement is looked for in the passage: as the same word or one that begins alike, as the same
concept or a narrower one ("lorry" carries "vehicle"), as a place or one within it. Only a source in the draft's own language can be asked
so; of a translation the words never meet.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.acts.bags import Bag, bag_between, common_words
from factcheck.check.reading import Reading, begins
from factcheck.extract.places.reading import parents
from factcheck.lang import pack
from factcheck.measures.concept import broader, concepts
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token, fold

_LONG = 4  # letters; shorter words are mostly grammar
_ALIKE = 5  # letters by which words of one family begin alike
_BEFORE = 3  # words before a number that say how it is reached or how exact it is
_MAY_LACK = 1  # parts that a source may say in words that are not known for the same
_MAY_LACK_OF_FIGURE = 2  # the same where a telling figure stands for the statement


@dataclass(frozen=True, slots=True)
class Part:
    """A telling word of a statement, or several that name one concept. `kind`: "name", "place", "act" (something done or happening),
    "thing" (any other concept), "word" (one that no concept names) or "limit" (a word that widens or narrows what is said)."""

    text: str
    kind: str
    words: Bag


def uncarried(start: int, end: int, sentence: int, draft: Reading, source: Reading, at: int, *, figure: bool) -> tuple[Part, ...]:
    """The parts of a stretch of the draft that the sentence `at` of a source and those beside it do not carry; none where they are so few
    that other words may say them. A word that widens what is said is never one of those. `figure`: a telling figure stands for it."""
    if draft.source.language != source.source.language:
        return ()
    passage = passage_words(source, at)
    found = tuple(part for part in parts(start, end, sentence, draft) if part.kind != "little" and not carries(passage, part))
    few = _MAY_LACK_OF_FIGURE if figure else _MAY_LACK
    return found if len(found) > few or any(part.kind == "limit" for part in found) else ()


def parts(start: int, end: int, sentence: int, draft: Reading) -> list[Part]:
    """The telling parts of a stretch of a sentence, its numbers and days left out: they have checks of their own."""
    tokens = [token for token in draft.sentences[sentence].tokens if start <= token.start and token.end <= end]
    return [*_words(tokens, draft), *_limits(tokens, draft.source.language)]


def _words(tokens: list[Token], draft: Reading) -> Iterator[Part]:
    language = draft.source.language
    hits = {i: hit for hit in lexicon(language).annotate(tokens) for i in range(hit.first, hit.last + 1)}
    told = [(a, b, word[:2] == "m:") for a, b, word in draft.marks if word[:2] in ("m:", "t:")]
    common = common_words(language)
    behind = False  # a figure: what follows it is its unit, if no concept
    numbers = [i for i, token in enumerate(tokens) if any(a <= token.start < b and number for a, b, number in told)]
    for i, token in enumerate(tokens):
        mark = next((number for a, b, number in told if a <= token.start < b), None)
        if mark is not None or token.kind != "word" or len(token.text) < 3:
            behind = mark or (behind and mark is None)
            continue
        beside, behind = behind or any(0 < number - i <= _BEFORE for number in numbers), behind and token.low in common
        if beside and (i not in hits or _kind(hits[i].concept) == "act"):  # "a little under two fifths", "climbed to 4.1 per thousand"
            continue
        found = bag_between([token], draft.marks, token.start, token.end, language)
        hit = hits.get(i)
        if hit is not None:
            if i == hit.first:
                text = " ".join(t.text for t in tokens[hit.first : hit.last + 1])
                yield Part(text, _kind(hit.concept), frozenset({hit.concept}) | found)
        elif any(word[:2] == "p:" for word in found):
            yield Part(token.text, "place", found)
        elif token.capital and i and token.low not in common:
            yield Part(token.text, "name", found)
        elif len(token.text) >= _LONG and token.low not in common:
            yield Part(token.text, "word", found)


def _kind(concept: str) -> str:
    known = concepts().get(concept)
    if known is None:
        return "thing"
    if known.generic or known.cls == "speech":
        return "little"
    return "act" if known.cls in ("action", "event", "change") else "thing"


def _limits(tokens: list[Token], language: str, *, told: bool = False) -> Iterator[Part]:
    """What widens a statement or binds two things in it, each family once: "never", "the same", "because". `told`: in looser words too, for
    "after the storm" may well be said for "because of the storm"."""
    table = pack(language).part("check")
    looser = table.get("limits_told", {}) if told else {}
    line = f" {' '.join(token.low for token in tokens)} "
    for name, rows in sorted(table.get("limits", {}).items()):
        row = next((row for row in (*rows, *looser.get(name, ())) if f" {row} " in line), None)
        if row is not None:
            yield Part(row, "limit", frozenset({f"l:{name}"}))


def passage_words(source: Reading, at: int) -> Bag:
    """All that the sentence `at` of a source and the two beside it say, and the places and names of all others."""
    beside = range(max(0, at - 1), min(len(source.sentences), at + 2))
    language = source.source.language
    found: set[str] = {word for bag in source.bags for word in bag if word[:2] in ("n:", "p:")}
    for i in beside:
        sentence = source.sentences[i]
        found |= source.bags[i] | begins(source.source.text[sentence.start : sentence.end])
        found |= {f"s:{fold(token.low)}" for token in sentence.tokens}
        found |= {word for part in _limits(list(sentence.tokens), language, told=True) for word in part.words}
    wider = {up for word in found if word[1:2] != ":" for up in broader(word)}
    wider |= {f"p:{up}" for word in found if word[:2] == "p:" for up in parents(word[2:])}
    return frozenset(found | wider)


def carries(passage: Bag, part: Part) -> bool:
    """Whether a passage holds a part of a statement, in the same or a narrower word."""
    if part.words & passage:
        return True
    low = fold(part.text.lower())
    if part.kind == "limit" or " " in low:
        return False
    return f"s:{low}" in passage or (len(low) >= _ALIKE and f"b:{low[:_ALIKE]}" in passage)
