"""Whether a statement tells an act as done of which the source says that it is planned, demanded, feared or denied. The words that say so
stand in `lang/<code>/acts.toml` and, of denials, in `sides.toml`."""

from collections.abc import Sequence
from functools import cache

from factcheck.acts.clauses.status import KINDS, is_named_day, is_subject, settling, status
from factcheck.acts.words.bags import Bag, bag_of, common_words, name_key, named
from factcheck.acts.words.sides import denied_at, partly_denied, turned_by
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.telling import telling
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, word_class
from factcheck.measures.concept import concept, happens
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, has_phrase


def not_done(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> str:
    """How a sentence of a source tells the act that a stretch of a sentence of the draft (`at`) tells as done, where it has not been done
    and nothing else in the source says that it has: "denied", "planned" or "possible"; else ""."""
    mine = draft.tokens_around(start, end, at)
    if not mine:
        return ""
    names = named(draft.bag(mine[0].start, mine[-1].end, draft.sentences[at]))
    if names <= _near(source, sentence) and _not_to_come(mine, draft, at, sentence, source):
        return "denied"
    if unsettled(mine, draft.source.language):
        return _undecided(mine, draft, at, sentence, source)
    if not names <= _near(source, sentence):
        return ""  # that the cuts have not gone unnoticed denies no fall in Europe
    return _nowhere_done(mine, draft, at, sentence, source, names & source.bags[sentence])


def only_unsettled(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """As `not_done`, whomever the sentence names: too little to contradict the draft, and enough not to support it."""
    mine = draft.tokens_around(start, end, at)
    if not mine:
        return False
    if unsettled(mine, draft.source.language):
        return bool(_undecided(mine, draft, at, sentence, source))
    return bool(_nowhere_done(mine, draft, at, sentence, source, frozenset()))


def only_done(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) tells as planned or to come an act that a sentence of the source tells as done,
    and none of the source as to come."""
    mine = draft.tokens_around(start, end, at)
    language = draft.source.language
    if not mine or denied_at([token.low for token in mine], language):
        return False
    tells = telling(mine, draft.bag(mine[0].start, mine[-1].end, draft.sentences[at]), language)
    if "past" in tells or not ("will" in tells or "planned" in tells):
        return False
    tokens, first, last = draft.sentences[at].tokens, mine[0].start, mine[-1].start
    placed = [(i, names) for i, names in _placed(tokens, draft, at) if first <= tokens[i].start <= last]
    asked = frozenset[str]().union(*(names for i, names in placed if status(tokens, i, language) == "planned"))
    done = asked & _acts(source.sentences[sentence].tokens, source, sentence, named=False)
    if not done or set(_told(done, sentence, source)) != {""}:
        return False
    return not any({"planned", "possible"} & set(_told(done, i, source)) for i in range(len(source.sentences)))


def _nowhere_done(mine: Sequence[Token], draft: Reading, at: int, sentence: int, source: Reading, about: Bag) -> str:
    """How a sentence of a source tells the act that a clause of the draft tells as done, where it has not been done and no sentence of the
    source `about` the same names says that it has."""
    by_now = _by_now(mine, draft.source.language)
    clause = draft.bag(mine[0].start, mine[-1].end, draft.sentences[at])
    tells = telling(mine, clause, draft.source.language)
    if not (by_now or "past" in tells) or "planned" in tells:
        return ""
    ways = (_acts(mine, draft, at, named=by_now), _other_acts(mine, draft.source.language))
    for asked in ways:
        told = _told(asked, sentence, source)
        if "" in told:
            return ""
        others = (i for i in _of_it(clause, asked, source) if i != sentence and about <= _near(source, i))
        done = bool(told) and any("" in _told(asked, i, source) for i in others)
        if told and not done:
            return min(told, key=KINDS.index)
        if done and not all(name[:2] == "a:" for name in asked):  # "give" is told of much: the very word tells more
            return ""
    return ""


def _of_it(clause: Bag, asked: Bag, source: Reading) -> list[int]:
    """The sentences of a source that speak of what a clause tells beside the acts that are asked for, or all where it tells nothing else:
    "the strike was approved" approves no aid."""
    beside = frozenset(word for word in clause - asked if word[1:2] == ":" or not concept(word).generic)
    return [i for i, words in enumerate(source.bags) if not beside or beside & words]


def _near(reading: Reading, at: int) -> Bag:
    """The words of a sentence and of those beside it."""
    return frozenset().union(*reading.bags[max(0, at - 1) : at + 2])


def _undecided(mine: Sequence[Token], draft: Reading, at: int, sentence: int, source: Reading) -> str:
    """How a source tells, and nowhere as done, the deciding that a clause of the draft tells: "denied" of "has not decided whether it will
    sue" for "has decided to sue", "planned" of "still has to approve it" for "has approved it"; else "". What is decided need not have been
    done; the decision has."""
    language = draft.source.language
    if denied_at([token.low for token in mine], language):
        return ""
    words = {token.start for token in mine if token.low in _deciding(language)}
    tokens = draft.sentences[at].tokens
    # an act may begin one word before: "a décidé"
    asked = frozenset[str]().union(*(names for i, names in _placed(tokens, draft, at) if any(t.start in words for t in tokens[i : i + 2])))
    told = set(_told(asked, sentence, source))
    if told not in ({"denied"}, {"planned"}):
        return ""
    clause = draft.bag(mine[0].start, mine[-1].end, draft.sentences[at])
    decided = any("" in _told(asked, i, source) for i in _of_it(clause, asked, source))
    return "" if decided else told.pop()


def _not_to_come(mine: Sequence[Token], draft: Reading, at: int, sentence: int, source: Reading) -> bool:
    """Whether a source denies, and nowhere tells otherwise, what a clause of the draft tells as to come or so: "would appeal" of "would not
    appeal", "will sell the hall" of "ruled out selling the hall". Of several acts all that the sentence tells must be denied."""
    language, there = draft.source.language, source.source.language
    lows, tokens = [token.low for token in mine], draft.sentences[at].tokens
    if denied_at(lows, language) or turned_by(lows, language):
        return False
    if partly_denied(source.sentences[sentence].tokens, there, "denied_for_now"):
        return False
    named_here = named(draft.bags[at])
    acting = [i for i, token in enumerate(tokens) if token in mine and f"n:{name_key(token.text)}" not in named_here]
    told = [(i, names) for i, names in (*_placed(tokens, draft, at), *_stems(tokens, language)) if i in acting]
    ahead = (names for i, names in told if status(tokens, i, language) == "planned" or _present(tokens, i, language))
    asked = frozenset(name for names in ahead for name in names if name[1:2] != ":")  # "e:hearing" may be another hearing
    ways = _told(asked, sentence, source)
    if not ways or set(ways) != {"denied"}:
        return False
    return not any({"", "planned"} & set(_told(asked, i, source)) for i in range(len(source.sentences)))


def _present(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a word ends a sentence behind its subject, as a verb that needs nothing else does: "the mayor resigns"."""
    behind = [token for token in tokens[at + 1 :] if token.kind == "word"]
    return not behind and at > 1 and not tokens[at].capital and tokens[at - 1].low not in word_class(language, "determiner")


@cache
def _deciding(language: str) -> Bag:
    return frozenset(word for word in pack(language).part("check").get("deciding", []) if " " not in word)


def _told(asked: Bag, at: int, reading: Reading) -> list[str]:
    """How a sentence tells each of the acts that are asked for: "" as done."""
    tokens, language = reading.sentences[at].tokens, reading.source.language
    told = [*_placed(tokens, reading, at), *_stems(tokens, language)]
    return [status(tokens, i, language) for i, names in told if names & asked]


def _by_now(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words say that something is so by now: "already", "désormais"."""
    return has_phrase((token.low for token in tokens), pack(language).part("check").get("by_now", []))


def _acts(tokens: Sequence[Token], reading: Reading, at: int, *, named: bool) -> Bag:
    """The acts that verbs of a clause tell as done; with `named` also those that it only names ("production is already under way")."""
    first, last = tokens[0].start, tokens[-1].start
    sentence, forms = reading.sentences[at].tokens, verbs(pack(reading.source.language))
    told = [(sentence[i], names) for i, names in _placed(sentence, reading, at)]
    done = {token.start for token, _ in told if named or forms.deed(token.low) or forms.participle(token)}
    return frozenset().union(*(names for token, names in told if first <= token.start <= last and token.start in done))


def _other_acts(tokens: Sequence[Token], language: str) -> Bag:
    """The acts that a clause tells as done in any word: "was lacquered"; only texts of its language can be asked for them."""
    forms, articles, helping = verbs(pack(language)), word_class(language, "determiner"), word_class(language, "auxiliary")
    verb = next((i for i, token in enumerate(tokens) if token.low in helping), len(tokens))
    found = set[str]()
    for i, names in _stems(tokens, language):
        noun = tokens[i].capital or (i > 0 and tokens[i - 1].low in articles)  # "la jetée" has the form of a participle
        if not noun and (forms.deed(tokens[i].low) or (i > verb and forms.participle(tokens[i]))):
            found |= names
    return frozenset(found)


def _stems(tokens: Sequence[Token], language: str) -> list[tuple[int, Bag]]:
    """Where words stand that are no grammar, each by its stem in its language."""
    stem, grammar = stemmer(language), common_words(language)
    words = [(i, token.low) for i, token in enumerate(tokens) if token.kind == "word" and token.low not in grammar]
    return [(i, frozenset({f"{language} {stem(low)}"})) for i, low in words]


def _placed(tokens: Sequence[Token], reading: Reading, at: int) -> list[tuple[int, Bag]]:
    """Where a sentence tells of an act, and which."""
    language = reading.source.language
    found: dict[int, set[str]] = {}
    for hit in lexicon(language).annotate(tokens):
        if happens(hit.concept):
            found.setdefault(hit.first, set()).add(hit.concept)
    starts = {token.start: i for i, token in enumerate(tokens)}
    for act in reading.laid[at].acts:
        found.setdefault(starts[act.start], set()).add(f"a:{act.name}")
    for i, token in enumerate(tokens):
        if token.kind == "word" and (names := {word for word in bag_of([token], language) if word[:2] == "e:"}):
            found.setdefault(i, set()).update(names)
    return [(i, frozenset(names)) for i, names in sorted(found.items())]


def unsettled(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words plan, decide, fear or deny something, so that nothing in them need have been done."""
    lows = [token.low for token in tokens]
    if denied_at(lows, language):
        return True
    if any(token.low in _deciding(language) and not is_subject(tokens, i, i + 1, language) for i, token in enumerate(tokens)):
        return True
    return any(
        tuple(lows[i : i + len(phrase)]) == phrase and not is_subject(tokens, i, i + len(phrase), language)
        for i, low in enumerate(lows)
        if not is_named_day(tokens[i], language)
        for phrases in settling(language).values()
        for phrase in phrases.get(low, ())
    )
