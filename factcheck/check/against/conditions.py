"""Whether a statement tells without its condition what a source says will only be if something else is: "the pool will reopen in May" of
"if the council agrees, the pool will reopen in May"."""

from collections.abc import Iterator, Sequence

from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import by_first_word
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.telling import telling
from factcheck.lang import pack, word_class
from factcheck.read.text import Token, has_phrase

_HARD, _STOPS = frozenset(";:.!?–—"), frozenset(",;:.!?()–—")
_TO_COME = frozenset({"will", "would", "can", "planned"})


def condition_dropped(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) tells as certain what a sentence of the source tells under a condition that the
    draft does not name in or beside that sentence; and no other sentence of the source tells as much without one."""
    mine = draft.tokens_around(start, end, at)
    asked = draft.laid[at].bag_of(mine)
    if not mine or _left_open(mine, asked, draft):
        return False
    for condition, main in _conditional(source.sentences[sentence].tokens, source.source.language):
        laid = source.laid[sentence]
        under, told = laid.bag_of(condition), laid.bag_of(main)
        if not asked & told or len(asked & told) <= len(asked & under - told) or not _to_come(main, told, source):
            continue
        if not _named(under - told, at, draft) and not _told_plainly(asked, len(asked & told), sentence, source):
            return True
    return False


def _left_open(tokens: Sequence[Token], bag: Bag, reading: Reading) -> bool:
    """Whether some words hold something for no more than possible or planned."""
    told, language = telling(tokens, bag, reading.source.language).keys(), reading.source.language
    return not told.isdisjoint(_TO_COME - {"will"}) or _has(tokens, pack(language).part("check").get("might", []))


def _to_come(tokens: Sequence[Token], bag: Bag, reading: Reading) -> bool:
    """Whether some words tell what is to come, in German in the present as well."""
    told = telling(tokens, bag, reading.source.language).keys()
    present = bool(pack(reading.source.language).part("check").get("future_or_passive"))
    return "past" not in told and (present or not told.isdisjoint(_TO_COME))


def _named(condition: Bag, at: int, draft: Reading) -> bool:
    """Whether the draft names a condition in a sentence or one beside it, or tells half of what this one is."""
    near = range(max(0, at - 1), min(len(draft.sentences), at + 2))
    language = draft.source.language
    phrases = pack(language).part("check").get("conditions_told", [])
    if any(any(_openings(draft.sentences[i].tokens, language)) or _has(draft.sentences[i].tokens, phrases) for i in near):
        return True
    said = frozenset[str]().union(*(draft.bags[i] for i in near))
    return bool(condition) and 2 * len(condition & said) >= len(condition)


def _has(tokens: Sequence[Token], phrases: Sequence[str]) -> bool:
    return has_phrase((token.text if i else token.low for i, token in enumerate(tokens)), phrases)


def _told_plainly(asked: Bag, much: int, sentence: int, source: Reading) -> bool:
    """Whether another sentence of a source tells as much of a statement, and under no condition."""
    others = (i for i, words in enumerate(source.bags) if i != sentence and len(asked & words) >= much)
    return any(not any(_openings(source.sentences[i].tokens, source.source.language)) for i in others)


def _conditional(tokens: Sequence[Token], language: str) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """The conditions of a sentence, each with what is so under it."""
    for at in _openings(tokens, language):
        ends = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in _STOPS), len(tokens))
        condition = tokens[at:ends]
        if at == 0 or tokens[at - 1].text in _HARD:
            yield condition, tokens[ends : _closes(tokens, ends + 1, language)]
        else:
            yield condition, tokens[_begins(tokens, at, language) : at]


def _closes(tokens: Sequence[Token], first: int, language: str) -> int:
    """Where the clause ends that begins at a place: at a hard mark, or a comma behind which another begins."""
    return next((i for i in range(first, len(tokens)) if _parts(tokens, i, language)), len(tokens))


def _begins(tokens: Sequence[Token], before: int, language: str) -> int:
    """Where the clause begins that a condition follows."""
    last = before - 1 if tokens[before - 1].text == "," else before
    return next((i + 1 for i in range(last - 1, -1, -1) if _parts(tokens, i, language)), 0)


def _parts(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a mark parts two clauses: no comma beside an insertion ("the second ferry, the Isla, will")."""
    if tokens[at].text in _HARD:
        return True
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].text == "," and after in word_class(language, "coordinator") | word_class(language, "relative")


def _openings(tokens: Sequence[Token], language: str) -> Iterator[int]:
    """Where conditions begin in a sentence; "even if" names none, nor does an "if" behind "asked"."""
    table = pack(language).part("check")
    phrases, first = by_first_word(table.get("conditions", [])), frozenset(table.get("conditions_first", []))
    none, asking = table.get("no_conditions", []), frozenset(table.get("asking_if", []))
    lows = [token.low for token in tokens]
    for i, low in enumerate(lows):
        opens = i == 0 or tokens[i - 1].text in _HARD
        if (opens and low in first) or (
            any(tuple(lows[i : i + len(phrase)]) == phrase for phrase in phrases.get(low, ()))
            and not (_has(tokens[max(0, i - 1) : i + 2], none) or (not opens and lows[i - 1] in asking))
        ):
            yield i
