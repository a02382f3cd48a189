"""Whether a statement tells as given, done or certain what its source only promises, moves away from or holds possible: too little to
contradict the statement, which may know more, and enough not to support it."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.acts.words.bags import bag_of
from factcheck.acts.words.sides import named_sides
from factcheck.check.against.commitment import left_open, told_as_done
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import clauses
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, word_class
from factcheck.measures.stemming import stemmer
from factcheck.model import Kind, Precision
from factcheck.read.text import Token, has_phrase

_DAY = 5  # letters of "05-03"
_LED = 2  # words before a date in which "from" stands
_BEHIND = 4  # words behind "may" in which its verb stands
_HELD_OPEN = ("might", "promising", "deciding", "on_condition", "likely", "conditions")


def only_promised(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether a source tells of a figure but that it is promised, and the statement that it was done by another verb: "has paid 6 million"
    of "has promised 6 million"."""
    if mine.value is None or not _forms(source.clause_of(theirs), source, "promising"):
        return False
    said = draft.clause_of(mine)
    if any(_forms(said, draft, part) or _has(said, draft, part) for part in ("promising", "deciding")):
        return False
    done = told_as_done(said[0].start, said[-1].end, mine.sentence, draft) if said else False
    return done and not _shares_a_verb(said, draft, source.sentences[theirs.sentence].tokens, source)


def date_left_behind(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether a source moves something from a date to another, and the statement tells of no moving: "matures in 2027" of "is put back from
    2027 to 2032"."""
    if mine.value is not None or mine.kind is not Kind.DATE or theirs.kind is not Kind.DATE:
        return False
    if mine.time is None or left_open(mine, draft) or not _moves(source.clause_of(theirs), source):
        return False
    days = sorted((a, b, word[2:]) for a, b, word in source.laid[theirs.sentence].marks if word[:2] == "t:" and word[4:6].isdigit())
    spans = (iso.split("/") for _, _, iso in days if "/" in iso)
    left = {first for first, last in spans if first and last != ".."}
    tokens, table = source.sentences[theirs.sentence].tokens, pack(source.source.language).part("check")
    for (start, end, first), (begins, _, _) in pairwise(days):
        before = [token.low for token in tokens if token.start < start][-_LED:]
        between = [token.low for token in tokens if end <= token.start < begins]
        if not {*before}.isdisjoint(table.get("led_from", [])) and not {*between}.isdisjoint(table.get("led_to", [])):
            left.add(first)
    named = mine.time.iso[-_DAY:] if mine.time.precision is Precision.DAY else mine.time.iso  # a day is often told without its year
    if not any(first.endswith(named) for first in left):
        return False
    return not _moves(draft.sentences[mine.sentence].tokens, draft)


def only_possible(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of a source tells only as what may be what a stretch of a sentence of the draft (`at`) tells as certain: "will be
    extended" of "may be extended if money can be found"."""
    said = draft.tokens_around(start, end, at)
    if any(_has(said, draft, part) for part in _HELD_OPEN) or draft.denies_between(start, end, at):
        return False
    asked = draft.laid[at].bag_of(said)
    laid, language = source.laid[sentence], source.source.language
    might = [tuple(row.split()) for row in pack(language).part("check").get("might", [])]
    open_, told = frozenset[str](), frozenset[str]()
    for part in clauses(source.sentences[sentence], language):
        lows = [token.text for token in part]  # "May" is a month
        first = next((i for i in range(len(lows)) for row in might if tuple(lows[i : i + len(row)]) == row), None)
        if first is None:
            told |= laid.bag_of(part)
        else:
            open_ |= _verb_of(part, first, source, laid.bag_of)
            told |= laid.bag_of(part[:first])
    acts = frozenset(word for word in open_ & asked - told if word[:2] not in ("n:", "p:", "m:", "t:"))
    elsewhere = (bag for i, bag in enumerate(source.bags) if i != sentence)
    return bool(acts) and not any(acts <= bag for bag in elsewhere)


def _verb_of(part: Sequence[Token], first: int, reading: Reading, bag_of: object) -> frozenset[str]:
    """What a clause with "may" tells as possible: the words right behind it, or, where the verb ends the clause, the last ones."""
    assert callable(bag_of)
    behind = part[first + 1 :]
    near = [*behind[:_BEHIND], *(behind[-_BEHIND // 2 :] if pack(reading.source.language).part("acts").get("cases", False) else [])]
    found = [token for token in near if token.kind == "word" and not token.capital]
    return frozenset().union(*(bag_of([token]) for token in found))


def _shares_a_verb(one: Sequence[Token], draft: Reading, other: Sequence[Token], source: Reading) -> bool:
    """Whether what is told as done stands in a sentence of the source, too: "promised 6 million and paid it" of "paid 6 million"."""
    forms = verbs(pack(draft.source.language))
    helping = word_class(draft.source.language, "auxiliary")
    plain = [token for token in one if token.kind == "word" and not token.capital and token.low not in helping]
    told = {i for first, last, _, _ in named_sides(one, draft.source.language) for i in range(first, last + 1)}  # "paid" has no such form
    done = [token for token in plain if forms.deed(token.low) or forms.participle(token) or one.index(token) in told]
    if draft.source.language != source.source.language:
        mine, theirs = (frozenset(bag_of(tokens, r.source.language)) for tokens, r in ((done, draft), (other, source)))
        return bool(mine & theirs)
    stem = stemmer(draft.source.language)
    return not {stem(token.low) for token in done}.isdisjoint(stem(token.low) for token in other)


def _has(tokens: Sequence[Token], reading: Reading, part: str) -> bool:
    return has_phrase((token.text for token in tokens), pack(reading.source.language).part("check").get(part, []))


def _forms(tokens: Sequence[Token], reading: Reading, part: str) -> bool:
    """Whether some words have any form of one of some words."""
    stem = stemmer(reading.source.language)
    stems = {stem(word) for word in pack(reading.source.language).part("check").get(part, []) if " " not in word}
    return any(token.kind == "word" and stem(token.low) in stems for token in tokens)


def _moves(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether some words tell that a date is moved."""
    return has_phrase((token.low for token in tokens), pack(reading.source.language).part("speech").get("dating", {}).get("moved", []))
