"""Whether a source tells the other way of a place: that somebody left for it, and the statement that they left it.

The words of place and the verbs stand in `lang/<code>/places.toml` (`[leads]`, `[ways]`)."""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.acts.met.sited import led
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack, word_class
from factcheck.read.text import Token

_STOPS = frozenset(",;:()—–")
_OTHER = {"from": "to", "to": "from"}


def the_other_way(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) tells of a place as where one sets out from and a sentence of the
    source only as where one goes, or the other way round, or leads from B to A where the source leads from A to B."""
    clause, tokens = draft.tokens_around(start, end, at), draft.sentences[at].tokens
    there = _routes(source.sentences[sentence].tokens, source.source.language)
    if any((b, a) in there and (a, b) not in there for a, b in _routes(clause, draft.source.language)):
        return True
    told = {(name, _way(source.sentences[sentence].tokens, i, source.source.language)) for i, name in _named(source, sentence)}
    for i, name in _named(draft, at):
        inside = bool(clause) and clause[0].start <= tokens[i].start <= clause[-1].start
        asked = _way(tokens, i, draft.source.language) if inside else ""
        if asked and (name, asked) not in told and (name, _OTHER[asked]) in told:
            return True
    return False


def _way(tokens: Sequence[Token], first: int, language: str) -> str:
    """Which way of a place that begins at `first` the words before it and the verb of its part of the sentence tell, "from" or "to"; ""
    where they tell neither."""
    leaving, reaching, part = _words("leaving", language), _words("reaching", language), _part(tokens, first)
    leaves, reaches = not leaving.isdisjoint(part), not reaching.isdisjoint(part)
    moves = not _words("moving", language).isdisjoint(part)
    if not leaves and not reaches and not moves:
        return ""
    _, ways = led(tokens, first, language)
    if len(ways) == 1 and ways <= {"from", "to"}:  # "left for Lyon"
        return next(iter(ways))
    if moves and not leaves and not reaches:  # "transféré à Lyon"
        return "to" if "to" in ways else ""
    if leaves and reaches:
        return ""
    if "to" in ways:  # "arrivé à Lyon"
        return "to" if reaches else ""
    before = _before(tokens, first, language)
    left_before = not leaving.isdisjoint(_part(tokens[: first + 1], first))
    if before in leaving or (left_before and before in word_class(language, "genitive")):  # "parti de Lyon"
        return "from"
    return "to" if before in reaching else ""


def _before(tokens: Sequence[Token], first: int, language: str) -> str:
    """The word before a name and what belongs to it: "reached the island of Sarro" is led by "of", "reached the Sarro" by its verb."""
    articles = word_class(language, "determiner") - word_class(language, "genitive")
    return next((token.low for token in reversed(tokens[:first]) if not token.capital and token.low not in articles), "")


def _part(tokens: Sequence[Token], at: int) -> Bag:
    """The words between the marks around a place."""
    begin = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in _STOPS), 0)
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in _STOPS), len(tokens))
    return frozenset(token.low for token in tokens[begin:end])


@cache
def _words(which: str, language: str) -> Bag:
    """The verbs of one way: those of "leaving", "reaching" or "moving"."""
    return frozenset(pack(language).part("places").get("ways", {}).get(which, []))


def _routes(tokens: Sequence[Token], language: str) -> frozenset[tuple[str, str]]:
    """From which name to which other one some words lead: Turin and Lyon of "on its way from Turin to Lyon"."""
    leaving, reaching = _leads("from", language), _leads("to", language)
    articles = word_class(language, "determiner")
    found = set[tuple[str, str]]()
    for i, token in enumerate(tokens):
        if token.low not in reaching or i < 2 or not tokens[i - 1].capital:
            continue
        first = next((k + 1 for k in range(i - 1, -1, -1) if not tokens[k].capital), 0)
        leads = first - 1 - (first > 1 and tokens[first - 1].low in articles and tokens[first - 1].low not in leaving)
        behind = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low in articles)
        if leads >= 0 and tokens[leads].low in leaving and behind < len(tokens) and tokens[behind].capital:
            found.add((name_key(tokens[i - 1].text), name_key(tokens[behind].text)))
    return frozenset(found)


@cache
def _leads(way: str, language: str) -> frozenset[str]:
    """The words behind which stands where something goes "to", or comes "from"."""
    table = pack(language).part("places").get("leads", {})
    return frozenset((*table.get(way, []), *pack(language).part("check").get(f"led_{way}", [])))


def _named(reading: Reading, at: int) -> Iterator[tuple[int, str]]:
    """Where a sentence has the name of a place, or one that may be, each as a word of a bag; in two languages a place has two names."""
    tokens, sentence = reading.sentences[at].tokens, reading.sentences[at]
    starts = {token.start: i for i, token in enumerate(tokens)}
    for start, _, word in reading.marks:
        if word[:2] == "p:" and sentence.start <= start < sentence.end and start in starts:
            yield starts[start], word
    for i, token in enumerate(tokens):
        if i and token.kind == "word" and token.capital and token.low not in common_words(reading.source.language):
            yield i, f"n:{name_key(token.text)}"
