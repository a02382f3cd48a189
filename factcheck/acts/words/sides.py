"""Whether some words take the other side of what others say: rejected for approved, closed for opened, slightly for seriously, nobody for
everybody. The words of the two sides stand in `lang/<code>/sides.toml`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, word_class
from factcheck.lang.listed import meant
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, has_phrase, tokenize

_Phrase = tuple[str, ...]
_HARD, _PARTS = frozenset(";:.!?"), frozenset(".!?,;:()—–")
_FAR = 10  # words before it that may deny something
_NEAR, _NEAR_BEHIND = 3, 2  # the same of a plain "not", and behind it ("n'ouvre pas")
_TO_DATE = 3  # words from "before" to the date that it limits
_TO_YEAR = 2  # words behind which the year of what is told stands ("opened in 1968"); in German right before it
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_KEPT = 2_000  # clauses and sentences of which is remembered what they take sides of
_STEM = 4  # letters before "*"
_ACTS = frozenset({"vote", "verdict", "custody", "gain", "ruling", "statement", "post", "result", "stake", "law"})  # of a whole sentence
_SORTS = frozenset({"severity", "hours", "lasting", "way", "compass", "compass_across", "daytime", "season", "tax", "sex"})
_HAD_BEFORE = frozenset({"sex"})  # "no woman had led it before her": a woman does
_COUNTED = frozenset({"vote", "post"})  # what stands right before a number tells of no side
_DENIALS = frozenset({"everybody", "ever"})  # one side of which is a word that says no


def opposite(
    mine: Sequence[Token],
    language: str,
    theirs: Sequence[Token],
    around: Sequence[Token],
    other_language: str,
    but: Bag = frozenset(),
) -> bool:
    """Whether some words take one side of a thing, and others, with those `around` them, the other side alone; of `but` nothing is said."""
    both = _years(mine) & _years(around)
    asked = sides(mine, language, years=both)
    if not asked:
        return False
    names = _names(mine, language)
    beside = sides(around, other_language, names, years=both)
    # "rejected a bill, which would lower the age to 16"; of others than those who are named it says nothing
    acts = {topic: side for topic, side in sides(around, other_language, names, years=both, of_these=True).items() if topic in _ACTS}
    told = {**acts, **sides(theirs, other_language, names, years=both)}
    return any(side and told.get(topic) == -side == beside.get(topic) for topic, side in asked.items() if topic not in but)


def another_sort(mine: Sequence[Token], language: str, theirs: Sequence[Token], other_language: str) -> bool:
    """Whether some words speak of one sort of a thing (north, before tax), and others of the other sort alone. What is no sort but
    happens ("closed") may be undone in the next sentence."""
    asked, told = sides(mine, language), sides(theirs, other_language)
    return any(side and told.get(topic) == -side for topic, side in asked.items() if topic in _SORTS)


def sides(
    tokens: Sequence[Token], language: str, names: Bag = frozenset(), *, years: Bag | None = None, of_these: bool = False
) -> Mapping[str, int]:
    """By topic, 1 or -1 for the side that some words take, 0 where they name both; where the clauses of some of them tell of one of
    `names`, these alone. `years`: what is told of another year than these is another time's ("the hospital, opened in 1968, …").
    `of_these`: where some words tell of one of `names`, what is told of others is left out altogether."""
    found: dict[str, list[tuple[int, bool]]] = {}
    about = _about(tokens, names, language)
    only = of_these and any(about)
    for at, topic, side, dated in _taken(tuple(tokens), language):
        if (years is None or dated <= years) and (about[at] or not only):
            found.setdefault(topic, []).append((side, about[at]))
    return {topic: _one(rows) for topic, rows in found.items()}


@lru_cache(maxsize=_KEPT)
def _taken(tokens: tuple[Token, ...], language: str) -> tuple[tuple[int, str, int, Bag], ...]:
    """Where words take a side, its topic, the side, 0 where it stays open, and the years beside it. A clause is set against very many."""
    return tuple(
        (at, topic, side * way(tokens, at, last, topic, side, language), _years(tokens[max(0, at - 1) : last + 1 + _TO_YEAR]))
        for at, last, topic, side in named_sides(tokens, language)
    )


def _years(tokens: Sequence[Token]) -> Bag:
    """The years that some words name."""
    return frozenset(token.text for token in tokens if token.kind == "number" and _YEAR.fullmatch(token.text))


def _one(rows: Sequence[tuple[int, bool]]) -> int:
    """The one side that is told, of the names that are asked for where any is."""
    sides = {side for side, of_names in rows if of_names} or {side for side, _ in rows}
    return sides.pop() if len(sides) == 1 else 0


@cache
def senses(language: str) -> frozenset[_Phrase]:
    """The words that tell a side in one of their senses only, or of what stands beside them: "against", "leaves"."""
    return frozenset(tuple(text.split()) for text in pack(language).part("sides").get("turning", {}).get("bare", []))


def named_sides(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int, str, int]]:
    """Where words that tell of a side begin and end, with its topic; "38 against 19" and "leaves 40 dead" take none,
    and no word of a phrase that tells of something else ("opened fire")."""
    table = _table(language)
    lows = [token.low for token in tokens]
    elsewhere = _elsewhere(lows, language)
    for i, low in enumerate(lows):
        rows = [*table.get(low, ()), *(row for n in range(_STEM, len(low) + 1) for row in table.get(f"{low[:n]}*", ()))]
        for phrase, topic, side in rows:
            last = _last(phrase, lows, i)
            counted = topic in _COUNTED and last == i and last + 1 < len(tokens) and tokens[last + 1].kind == "number"
            if last >= 0 and not counted and elsewhere.isdisjoint(range(i, last + 1)):
                yield i, last, topic, side


def _elsewhere(lows: Sequence[str], language: str) -> frozenset[int]:
    """Where the words stand of phrases in which a word of a side tells of something else."""
    table = _not_meant(language)
    found = ((i, row) for i, low in enumerate(lows) for row in table.get(low, ()) if tuple(lows[i : i + len(row)]) == row)
    return frozenset(i + k for i, row in found for k in range(len(row)))


@cache
def _not_meant(language: str) -> Mapping[str, list[_Phrase]]:
    return by_first_word(pack(language).part("sides").get("turning", {}).get("elsewhere", []))


def by_first_word(texts: Iterable[str]) -> Mapping[str, list[_Phrase]]:
    """Phrases by their first word."""
    found: dict[str, list[_Phrase]] = {}
    for phrase in map(_phrase, texts):
        found.setdefault(phrase[0], []).append(phrase)
    return found


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


def _parted(tokens: Sequence[Token], language: str) -> bool:
    """Whether something else is told behind some words: a mark ends them, or an "and" with a verb that helps another ("without passengers,
    and should run again")."""
    joining, helping = word_class(language, "coordinator"), word_class(language, "auxiliary")
    return any(t.text in _HARD for t in tokens) or any(a.low in joining and b.low in helping for a, b in pairwise(tokens))


def way(tokens: Sequence[Token], at: int, end: int, topic: str, side: int, language: str) -> int:
    """-1 where what is told at a place is denied: by a word that says no close before or behind it, or one that turns what follows it; 0
    where its clause says no further off, of which nobody knows what it denies, and of "not everyone" and "not always"; else 1."""
    lows = [token.low for token in tokens]
    near, phrases = range(max(0, at - _FAR), at), turning(language)
    before = [i for i in near if any(tuple(lows[i : i + len(phrase)]) == phrase for phrase in phrases.get(lows[i], ()))]
    turned = -1 if any(not _parted(tokens[i:at], language) for i in before) else 1
    parts = _PARTS | _parting(language)
    first = max((i + 1 for i in range(at) if lows[i] in parts), default=0)
    last = min((i for i in range(end + 1, len(tokens)) if lows[i] in parts), default=len(tokens))
    no = [i for i in denied_at(lows[:last], language) if i >= first and not at <= i <= end]
    if topic in _DENIALS:
        return 0 if side > 0 and any(at - _NEAR <= i < at for i in no) else 1
    if any(at - _NEAR <= i <= end + _NEAR_BEHIND for i in no):
        return 0 if topic in _HAD_BEFORE and to_then(tokens[first:last], language) else -turned
    return 0 if no else turned


def to_then(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words tell only of the time before what is told: "before her", "noch nie", "ninguna había dirigido"."""
    table, forms = pack(language).part("check"), verbs(pack(language))
    had = frozenset(pack(language).part("time").get("past_perfect", []))
    for behind in (tokens[i:] for i, token in enumerate(tokens) if token.low in had):
        done = any(token.low in forms.past or forms.deed(token.low) for token in behind[1 : 1 + _NEAR])
        if done or any(forms.participle(token) and not token.capital for token in behind):
            return True
    return has_phrase((t.low for t in tokens), [row for part in ("ahead_of", "ahead_of_it", "all_time") for row in table.get(part, [])])


@cache
def _parting(language: str) -> Bag:
    """Words that begin a clause of their own: "approved the barriers but never put them up"."""
    return frozenset(pack(language).part("sides").get("turning", {}).get("parting", []))


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
def negations(language: str) -> Bag:
    """The words that say no."""
    denials = pack(language).part("numbers").get("denials", {}).get("words", [])
    return frozenset((*word_class(language, "negation"), *denials))


def but_for_no(tokens: Sequence[Token], language: str) -> Bag:
    """The words of a clause by their stems, but for grammar and what says no."""
    stem, grammar = stemmer(language), common_words(language)
    no = set(denied_at([token.low for token in tokens], language))
    return frozenset(stem(t.low) for i, t in enumerate(tokens) if t.kind == "word" and i not in no and t.low not in grammar)


def partly_denied(tokens: Sequence[Token], language: str, *parts: str) -> bool:
    """Whether a "no" denies only a part ("not only", "not all"), or with others of the table only for a time ("no longer")."""
    table = pack(language).part("check")
    return has_phrase((token.low for token in tokens), [row for part in ("part_denied", *parts) for row in table.get(part, [])])


def denied_at(lows: Sequence[str], language: str) -> list[int]:
    """Where some words say no, in a phrase each of its words ("personne n'")."""
    phrases = saying_no(language)
    found = [(i, phrase) for i, low in enumerate(lows) for phrase in phrases.get(low, ()) if tuple(lows[i : i + len(phrase)]) == phrase]
    only_bounds = bounding(language)  # "n'en a pas moins perdu": it did lose
    found = [(i, phrase) for i, phrase in found if only_bounds.isdisjoint(lows[i + len(phrase) : i + len(phrase) + 1])]
    found = [(i, phrase) for i, phrase in found if not _until(lows[i + len(phrase) :], language)]
    return sorted({i + k for i, phrase in found for k in range(len(phrase))})


def keeps_out(lows: Sequence[str], language: str) -> bool:
    """Whether a clause tells whom or what something is closed to: "banned to lorries of more than 12 tonnes"; what is not banned is not."""
    return not word_class(language, "barring").isdisjoint(lows) and not denied_at(lows, language)


def _until(behind: Sequence[str], language: str) -> bool:
    """Whether a "no" says no more than how long something is to come, by the words behind it: "will not open before 8 October"."""
    limits, named = frozenset(pack(language).part("speech").get("dating", {}).get("not_before", [])), calendar(language)
    at = next((i for i, low in enumerate(behind[:_NEAR]) if low in limits), None)
    return at is not None and any(low[:1].isdigit() or low in named for low in behind[at + 1 : at + 1 + _TO_DATE])


@cache
def calendar(language: str) -> Bag:
    """The names of months, days of the week and seasons."""
    tables = pack(language).part("time").get("words", {})
    return frozenset(word for key in ("month", "weekday", "season") for words in tables.get(key, {}).values() for word in words)


@cache
def bounding(language: str) -> Bag:
    """The words with which a bound begins ("plus", "fewer")."""
    return frozenset(phrase.split()[0] for phrase in pack(language).part("check").get("beyond", []))


@cache
def saying_no(language: str) -> Mapping[str, list[_Phrase]]:
    """What says no, by its first word, but for words that alone may only bound a figure ("plus", "ne … que")."""
    data = pack(language).part("sides").get("turning", {})
    half = bounding(language) | set(data.get("half", []))
    return by_first_word(sorted((negations(language) | set(data.get("nobody", []))) - half))


@cache
def none_of(language: str) -> Bag:
    """The words before what there is none of."""
    return frozenset(word for word in pack(language).part("sides").get("turning", {}).get("none", []) if " " not in word)


def turned_by(lows: Sequence[str], language: str) -> bool:
    """Whether some words turn what is told behind them: "refused to", "without"."""
    return has_phrase(lows, [" ".join(phrase) for phrases in turning(language).values() for phrase in phrases])


@cache
def turning(language: str) -> Mapping[str, list[_Phrase]]:
    """What turns all that is told behind it, by its first word."""
    return by_first_word(pack(language).part("sides").get("turning", {}).get("words", []))


@cache
def _table(language: str) -> Mapping[str, list[tuple[_Phrase, str, int]]]:
    """Phrases by their first word, with the topic and the side."""
    found: dict[str, list[tuple[_Phrase, str, int]]] = {}
    data = pack(language).part("sorts")
    told = (*data.get("sorts", {}).items(), *data.get("circumstances", {}).items())
    sorts = {f"{topic}.{sort}": [word for word in words if word[-1] != "-"] for topic, rows in told for sort, words in rows.items()}
    for topic, row in pack(language).part("sides").items():
        for key, side in (("one", 1), ("other", -1)):
            for text in meant(row.get(key, []), sorts):
                phrase = (text,) if text.endswith("*") else _phrase(text)
                found.setdefault(phrase[0], []).append((phrase, topic, side))
    return found


def _phrase(text: str) -> _Phrase:
    """The words of a phrase, which may end in an elision ("personne n'")."""
    if text.endswith("'"):
        return tuple(token.low for token in tokenize(f"{text}a"))[:-1]
    return tuple(token.low for token in tokenize(text))
