"""Whether a draft takes the other side of what a source says: rejected for approved, closed for opened, slightly for seriously, nobody for
everybody. The words of the two sides stand in `lang/<code>/sides.toml`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from factcheck.check.bags import Bag, common_words, name_key
from factcheck.check.reading import Fact, Reading, negations
from factcheck.lang import pack
from factcheck.read.text import Token, tokenize

_Phrase = tuple[str, ...]
_HARD, _PARTS = frozenset(";:.!?"), frozenset(".!?,;:()—–")
_FAR = 10  # words before it that may deny something
_NEAR, _NEAR_BEHIND = 3, 2  # the same of a plain "not", and behind it ("n'ouvre pas")
_STEM = 4  # letters before "*"
_ACTS = frozenset({"vote", "verdict", "custody", "gain", "ruling", "statement", "post", "result", "stake", "law"})  # of a whole sentence
_DENIALS = frozenset({"everybody", "ever"})  # one side of which is a word that says no


def on_the_other_side(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clauses of a figure or date take two sides of one thing, and the sentence of the source is all on its own side; or the
    draft says that it is so now, and a change began with it in the source."""
    if mine.value is not None and _from(theirs, source) and _sides(draft.clause_of(mine), draft.source.language).get("now") == 1:
        return not _from(mine, draft)
    return _opposite(draft.clause_of(mine), draft, source.clause_of(theirs), source.sentences[theirs.sentence].tokens, source)


def _from(fact: Fact, reading: Reading) -> bool:
    """Whether a change goes from a figure to another one: "fell from 24 percent to 21"."""
    words, table = reading.before(fact), pack(reading.source.language).part("check")
    if not words or words[-1] not in table.get("led_from", []):
        return False
    end = max((b for a, b, word in reading.marks if fact.start <= a < fact.end and word[:2] == "m:"), default=fact.end)
    behind = [token for token in reading.sentences[fact.sentence].tokens if token.start >= end][:5]
    return any(a.low in table.get("led_to", []) and b.kind == "number" for a, b in pairwise(behind))


def passage_on_the_other_side(start: int, end: int, draft: Reading, at: int, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) takes the other side of what a sentence of the source says, which tells as little
    of the draft's side as those beside it."""
    tokens = [token for token in draft.sentences[at].tokens if start <= token.start < end]
    beside = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in s.tokens]
    return _opposite(tokens, draft, source.sentences[sentence].tokens, beside, source)


def _opposite(mine: Sequence[Token], draft: Reading, theirs: Sequence[Token], around: Sequence[Token], source: Reading) -> bool:
    asked = _sides(mine, draft.source.language)
    if not asked:
        return False
    names = _names(mine, draft.source.language)
    beside = _sides(around, source.source.language, names)
    acts = {topic: side for topic, side in beside.items() if topic in _ACTS}  # "rejected a bill, which would lower the age to 16"
    told = {**acts, **_sides(theirs, source.source.language, names)}
    return any(side and told.get(topic) == -side == beside.get(topic) for topic, side in asked.items())


def _sides(tokens: Sequence[Token], language: str, names: Bag = frozenset()) -> Mapping[str, int]:
    """By topic, 1 or -1 for the side that some words take, 0 where they name both; where the clauses of some of them tell of one of
    `names`, these alone."""
    found: dict[str, list[tuple[int, bool]]] = {}
    about = _about(tokens, names, language)
    for at, last, topic, side in _named_sides(tokens, language):
        found.setdefault(topic, []).append((side * _way(tokens, at, last, topic, language), about[at]))
    return {topic: _one(rows) for topic, rows in found.items()}


def _one(rows: Sequence[tuple[int, bool]]) -> int:
    """The one side that is told, of the names that are asked for where any is."""
    sides = {side for side, of_names in rows if of_names} or {side for side, _ in rows}
    return sides.pop() if len(sides) == 1 else 0


def _named_sides(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int, str, int]]:
    """Where words that tell of a side begin and end, with its topic; "38 against 19" takes none."""
    table = _table(language)
    lows = [token.low for token in tokens]
    for i, low in enumerate(lows):
        rows = [*table.get(low, ()), *(row for n in range(_STEM, len(low) + 1) for row in table.get(f"{low[:n]}*", ()))]
        for phrase, topic, side in rows:
            last = _last(phrase, lows, i)
            counted = topic == "vote" and last + 1 < len(tokens) and tokens[last + 1].kind == "number"
            if last >= 0 and not counted:
                yield i, last, topic, side


def _last(phrase: _Phrase, lows: Sequence[str], at: int) -> int:
    """Where a phrase ends that begins at a place, -1 where it does not stand there; "…" stands for other words of the clause."""
    if "…" not in phrase:
        last = at + len(phrase) - 1
        return last if tuple(lows[at + 1 : last + 1]) == phrase[1:] else -1
    for i in range(at + 1, min(len(lows), at + _FAR)):
        if lows[i] in _PARTS:
            return -1
        if lows[i] == phrase[-1]:
            return i
    return -1


def _way(tokens: Sequence[Token], at: int, end: int, topic: str, language: str) -> int:
    """-1 where what is told at a place is denied: by a word that says no close before or behind it, or one that turns what follows it; 0
    where its clause says no further off, of which nobody knows what it denies; else 1."""
    lows = [token.low for token in tokens]
    before = [i for i in range(max(0, at - _FAR), at) if any(tuple(lows[i : i + len(phrase)]) == phrase for phrase in turning(language))]
    turned = -1 if any(not any(t.text in _HARD for t in tokens[i:at]) for i in before) else 1
    if topic in _DENIALS:
        return 1
    first = max((i + 1 for i in range(at) if tokens[i].text in _PARTS), default=0)
    last = min((i for i in range(at, len(tokens)) if tokens[i].text in _PARTS), default=len(tokens))
    no = [i for i in range(first, last) if not at <= i <= end and lows[i] in saying_no(language)]
    if any(at - _NEAR <= i <= end + _NEAR_BEHIND for i in no):
        return -turned
    return 0 if no else turned


def _names(tokens: Sequence[Token], language: str) -> Bag:
    """What has a capital among some words, but for grammar."""
    common = common_words(language)
    return frozenset(name_key(t.text) for t in tokens if t.kind == "word" and t.capital and len(t.text) > 1 and t.low not in common)


def _about(tokens: Sequence[Token], names: Bag, language: str) -> list[bool]:
    """Of each word, whether its clause has one of some names, or, where it has no capital at all, the clause before it."""
    out, run = list[bool](), list[Token]()
    told = False
    for token in [*tokens, None]:
        if token is not None and token.text not in _PARTS:
            run.append(token)
            continue
        capitals = _names(run, language)
        told = not capitals.isdisjoint(names) if capitals else told
        out += [told] * (len(run) + (token is not None))
        run = []
    return out


@cache
def saying_no(language: str) -> Bag:
    """The words that say no, but for those that may only bound a figure ("plus", "ne … que")."""
    bounds = {phrase.split()[0] for phrase in pack(language).part("check").get("beyond", [])}
    return negations(language) - bounds - frozenset(pack(language).part("sides").get("turning", {}).get("half", []))


@cache
def turning(language: str) -> list[_Phrase]:
    """What turns all that is told behind it."""
    return [tuple(token.low for token in tokenize(text)) for text in pack(language).part("sides").get("turning", {}).get("words", [])]


@cache
def _table(language: str) -> Mapping[str, list[tuple[_Phrase, str, int]]]:
    """Phrases by their first word, with the topic and the side."""
    found: dict[str, list[tuple[_Phrase, str, int]]] = {}
    for topic, row in pack(language).part("sides").items():
        for key, side in (("one", 1), ("other", -1)):
            for text in row.get(key, []):
                phrase = (text,) if text.endswith("*") else tuple(token.low for token in tokenize(text))
                found.setdefault(phrase[0], []).append((phrase, topic, side))
    return found
