"""Which telling parts of a statement a passage of its source carries, which it carries loosely, and which it does not.

A statement that only shares its names with a sentence is not said by it: "the users will be compensated" beside "the chats of 70,000 users
were deleted". So each telling word of the statement is looked for in the passage: as the same word, the same concept or a narrower one
("lorry" carries "vehicle"), a place or one within it; and loosely, as a word of one family ("closure" of "to close") or a concept of one
kind ("ferry" beside "yacht"). What all this weighs is for `said` to decide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import takewhile

from factcheck.acts.words.bags import Bag, bag_between, common_words, numbers_name
from factcheck.acts.words.sides import negations, none_of
from factcheck.check.facts.families import begun, forms
from factcheck.check.facts.reading import Reading
from factcheck.check.facts.text import begins
from factcheck.extract.places.reading import parents
from factcheck.lang import being, pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import HAPPENS, broader, concept, concepts
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.model.once import once_with
from factcheck.read.text import Token, fold

_LONG = 4  # letters; shorter words are mostly grammar
_ALIKE = 5  # letters by which words of one family begin alike
_STEM = 4  # letters of a stem that another word of its family begins with: "clos" and "closure"
_FRAME = 4  # words that say how somebody says something
_SHORT = 2  # words behind a verb that say all that is said of the subject
_BESIDE = 2  # letters from a name to what somebody is: "mayor Karin Holm", "Karin Holm, mayor"
_BEFORE = 3  # words before a number that say how it is reached or how exact it is


class Held(IntEnum):
    """How a passage holds a part of a statement."""

    NOT = 0
    LOOSELY = 1
    FULLY = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A telling word of a statement, or several that name one concept. `kind`: "name", "place", "act" (something done or happening),
    "who" (a kind of person or organisation), "thing" (any other concept), "word" (one that no concept names), "limit" (a word that widens
    or narrows what is said) or "little" (what says little by itself). `at`: where it begins; -1 of a limit."""

    text: str
    kind: str
    words: Bag
    at: int = -1


def held(start: int, end: int, sentence: int, draft: Reading, source: Reading, at: int) -> list[tuple[Part, Held]]:
    """The telling parts of a stretch of a draft, each with how the sentence `at` of a source and those beside it hold it. Of a source in
    another language only names, places and concepts are asked."""
    one_language = draft.source.language == source.source.language
    found = [part for part in parts(draft, start, end, sentence) if part.kind != "little" and (one_language or part.kind != "word")]
    return [(part, _held_at(part, draft, source, at)) for part in found]


def only_named(start: int, end: int, sentence: int, draft: Reading, source: Reading, at: int) -> bool:
    """Whether the sentence `at` of a source, and those beside it, hold of what a stretch of a draft tells nothing but names: "Ruiz betrayed
    the club" where they say that Ruiz heads it. What no concept knows is held in no other language; there who is told of by no name ("her
    daughter") is enough, but not where all that is said of him is such a word ("her daughter was wrong")."""
    one_language = draft.source.language == source.source.language
    found = parts(draft, start, end, sentence)
    if not one_language and _in_unknown_words(start, end, sentence, draft, found):
        return True
    named = [part for part in found if part.kind == "name"]
    told = []
    for part in found:
        beside = any(0 <= b.at - a.at - len(a.text) <= _BESIDE for name in named for a, b in ((name, part), (part, name)))
        if part.kind in ("act", "thing", "word") or (part.kind == "who" and not one_language and not beside):
            how = _held_at(part, draft, source, at)
            name = part.kind == "word" and part.text[:1].isupper() and how is not Held.NOT  # in German any noun has a capital
            told += [] if name else [how]
    return bool(told) and not any(told)


def untold(start: int, end: int, sentence: int, draft: Reading, source: Reading, at: int) -> bool:
    """Whether the sentence `at` of a source, and those beside it, tell nothing of what a stretch of a draft says was done: a ship that is
    expected in December is no plan to sink it."""
    acts = [how for part, how in held(start, end, sentence, draft, source, at) if part.kind == "act"]
    return bool(acts) and not any(acts)


def _in_unknown_words(start: int, end: int, sentence: int, draft: Reading, found: Sequence[Part]) -> bool:
    """Whether what a stretch says that its subject is are words that no concept knows: "the mayor was wrong", "is the vaccine safe?"."""
    language = draft.source.language
    tokens = [token for token in draft.sentences[sentence].tokens if start <= token.start and token.end <= end]
    begin = _said_of_subject(tokens, [part for part in found if part.kind != "word"], language)
    behind = [part for part in found if begin is not None and part.at >= begin]
    return 0 < len(behind) < len(found) and len(behind) <= _SHORT and all(part.kind == "word" for part in behind)


def _said_of_subject(tokens: Sequence[Token], found: Sequence[Part], language: str) -> int | None:
    """From where a clause says what its subject is: behind its form of "to be", where that opens a question ("is the fire out?") behind its
    telling parts; None where it has none."""
    at = max((i for i, token in enumerate(tokens) if token.low in being(language)), default=None)
    return at if at is None else tokens[at].end if at else max((part.at + len(part.text) for part in found), default=0)


def _held_at(part: Part, draft: Reading, source: Reading, at: int) -> Held:
    """How the sentence `at` of a source and those beside it hold a part; in another language no stem is found again."""
    one_language = draft.source.language == source.source.language
    stems, families = (_stems(source, at), _families(source, at)) if one_language else (frozenset[str](), frozenset[str]())
    return _held(passage_words(source, at), stems, families, part, draft.source.language)


@once_with
def parts(draft: Reading, start: int, end: int, sentence: int) -> Sequence[Part]:
    """The telling parts of a stretch of a sentence, its numbers and days left out: they have checks of their own."""
    within = draft.sentences[sentence].tokens
    tokens = [token for token in within if start <= token.start and token.end <= end]
    told = [token for token in tokens if token.start not in framing(within, draft.source.language)]
    found = list(_words(told, draft))
    return [*found, *_predicate(told, found, draft), *_limits(told, draft.source.language)]


def _predicate(tokens: list[Token], found: list[Part], draft: Reading) -> Iterator[Part]:
    """What a clause says of its subject in words that else tell little: "the fire is out", "the mayor is ill". That a passage speaks of the
    fire, too, says nothing of it."""
    language = draft.source.language
    begin = _said_of_subject(tokens, found, language)
    behind = [token for token in tokens[1:] if token.kind == "word" and begin is not None and token.start >= begin]
    if begin is None or not behind or len(behind) > _SHORT or any(part.at >= begin for part in found):
        return
    if any(tokens[0].start <= a < tokens[-1].end for a, _, word in draft.marks if word[:2] in ("m:", "t:", "p:")):
        return
    last = behind[-1]
    if last.low not in word_class(language, "pronoun") | negations(language):
        yield Part(last.text, "act", frozenset({f"s:{fold(last.low)}"}), last.start)


def framing(tokens: Sequence[Token], language: str) -> frozenset[int]:
    """Where the words of a sentence begin that say but how somebody says the rest, whatever the verb: those between a quote and the name of
    its speaker, and the verb at the end of a clause that says by whose word something is so ("wie Hallmann zugeben musste")."""
    return frozenset((*_behind_quotes(tokens), *_by_whose_word(tokens, language)))


def _behind_quotes(tokens: Sequence[Token]) -> Iterator[int]:
    inside = False
    for i, token in enumerate(tokens):
        opens = token.text in "„«" or (token.text in '"“' and not inside)
        closes = inside and token.text in '“”»"'
        inside = (inside or opens) and not closes
        if closes:
            behind = tokens[i + 1 + (tokens[i + 1 : i + 2] != () and tokens[i + 1].text == ",") :][:_FRAME]
            told = list(takewhile(lambda t: t.kind != "mark" and not t.capital, behind))
            if len(told) < len(behind) and behind[len(told)].capital:
                yield from (t.start for t in told)


def _by_whose_word(tokens: Sequence[Token], language: str) -> Iterator[int]:
    leads = frozenset(pack(language).part("check").get("by_whose_word", []))
    first = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].kind == "mark" and tokens[i].text == ","), None)
    if first is None or first + 1 >= len(tokens) or tokens[first + 1].low not in leads:
        return
    clause = [token for token in tokens[first + 2 :] if token.kind == "word"]
    named = max((i for i, token in enumerate(clause) if token.capital), default=None)
    if named is not None and len(clause) - named - 1 <= _FRAME:
        yield from (token.start for token in clause[named + 1 :])


def _words(tokens: list[Token], draft: Reading) -> Iterator[Part]:
    language = draft.source.language
    hits = {i: hit for hit in lexicon(language).annotate(tokens) for i in range(hit.first, hit.last + 1)}
    if not tokens:
        return
    first, last = tokens[0].start, tokens[-1].end
    marks = [mark for mark in draft.marks if mark[0] < last and first < mark[1]]
    told = [(a, b, word[:2] == "m:") for a, b, word in marks if word[:2] in ("m:", "t:")]
    figures = any(fact.value is not None and fact.start < last and first < fact.end for fact in draft.facts)
    common, none = common_words(language), none_of(language)  # that nobody did it, a denial says in many words
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
        found = bag_between([token], marks, token.start, token.end, language)
        hit = hits.get(i)
        if hit is not None and all(t.low in _light(language) for t in tokens[hit.first : hit.last + 1]):  # "tuvo lugar"
            continue
        if hit is not None:
            if i == hit.first and not (figures and concept(hit.concept).cls == "change"):  # "has tripled": figures are held against theirs
                text = " ".join(t.text for t in tokens[hit.first : hit.last + 1])
                yield Part(text, _kind(hit.concept), frozenset({hit.concept}) | found, token.start)
        elif any(word[:2] == "p:" for word in found):
            yield Part(token.text, "place", found, token.start)
        elif token.capital and i and token.low not in common and not nouns_capitalised(language) and not numbers_name(tokens[i - 1], token):
            yield Part(token.text, "name", found, token.start)
        elif len(token.text) >= _LONG and token.low not in common | _light(language) | none:
            yield Part(token.text, "word", found, token.start)


@cache
def _light(language: str) -> frozenset[str]:
    """Words that say little by themselves: what takes place, what remains, how somebody says it, and how likely it is."""
    told, table = pack(language).part("speech").get("speech", {}).get("verb", []), pack(language).part("check")
    return frozenset((*table.get("light", []), *table.get("likely", []), *told))


def _kind(concept: str) -> str:
    known = concepts().get(concept)
    if known is None:
        return "thing"
    if known.generic or known.cls == "speech":
        return "little"
    if known.cls in ("person", "organisation"):
        return "who"
    return "act" if known.cls in HAPPENS else "thing"


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


def held_among(tokens: Sequence[Token], part: Part, at: int, source: Reading) -> Held:
    """How some words of the sentence `at` of a source, by themselves, hold a telling part of a statement in its language. Where every noun
    has a capital, two that begin alike are mostly two compounds: "Bürgermeister" and "Bürgerinitiative"."""
    if not tokens:
        return Held.NOT
    language = source.source.language
    compound = nouns_capitalised(language) and part.text[:1].isupper()
    said = source.laid[at].bag_of(tokens) | {f"s:{fold(token.low)}" for token in tokens}
    said |= {up for word in said if word[1:2] != ":" for up in broader(word)}
    families = frozenset[str]()
    if not compound:
        said |= begins(source.source.text[tokens[0].start : tokens[-1].end])
        families = begun(tokens, language)
    stems = frozenset(fold(stemmer(language)(t.low)) for t in tokens if t.kind == "word" and len(t.text) >= _LONG)
    return _held(frozenset(said), stems, families, part, language)


@once_with
def passage_words(source: Reading, at: int) -> Bag:
    """All that the sentence `at` of a source and the two beside it say, and the places and names of all others."""
    language = source.source.language
    found: set[str] = {word for bag in source.bags for word in bag if word[:2] in ("n:", "p:")}
    for i in _beside(source, at):
        sentence = source.sentences[i]
        found |= source.bags[i] | begins(source.source.text[sentence.start : sentence.end])
        found |= {f"s:{fold(token.low)}" for token in sentence.tokens}
        found |= {word for part in _limits(list(sentence.tokens), language, told=True) for word in part.words}
    wider = {up for word in found if word[1:2] != ":" for up in broader(word)}
    wider |= {f"p:{up}" for word in found if word[:2] == "p:" for up in parents(word[2:])}
    return frozenset(found | wider)


def _beside(source: Reading, at: int) -> range:
    return range(max(0, at - 1), min(len(source.sentences), at + 2))


@once_with
def _stems(source: Reading, at: int) -> frozenset[str]:
    """The stems of the longer words of a passage."""
    stem = stemmer(source.source.language)
    tokens = [token for i in _beside(source, at) for token in source.sentences[i].tokens]
    return frozenset(fold(stem(token.low)) for token in tokens if token.kind == "word" and len(token.text) >= _LONG)


@once_with
def _families(source: Reading, at: int) -> frozenset[str]:
    """How the words of a passage begin, in each of their forms."""
    return frozenset[str]().union(*(begun(source.sentences[i].tokens, source.source.language) for i in _beside(source, at)))


def _held(passage: Bag, stems: frozenset[str], families: frozenset[str], part: Part, language: str) -> Held:
    if part.words & passage:
        return Held.FULLY
    low = fold(part.text.lower())
    if part.kind == "limit":
        return Held.NOT
    if f"s:{low}" in passage:
        return Held.FULLY
    if stems and " " not in low:
        if len(low) >= _ALIKE and f"b:{low[:_ALIKE]}" in passage:
            return Held.FULLY
        stem = fold(stemmer(language)(part.text.lower()))
        if any(one.startswith(stem) or stem.startswith(one) for one in stems if min(len(one), len(stem)) >= _STEM):
            return Held.LOOSELY
        if not families.isdisjoint(forms(part.text.lower(), language)):
            return Held.LOOSELY
    kinds = {up for word in part.words if word[1:2] != ":" for up in broader(word) if not concepts()[up].generic}
    return Held.LOOSELY if kinds & passage else Held.NOT
