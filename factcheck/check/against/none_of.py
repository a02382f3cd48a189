"""Whether a source says that there was none of what a statement tells of: "found weapons" of "found jewels, but no weapons"."""

from collections.abc import Sequence
from itertools import takewhile

from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import bounding, denied_at, none_of, to_then, turned_by
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.telling import has_verb
from factcheck.lang import pack
from factcheck.measures.concept import concept, happens
from factcheck.read.text import Token

_FEW = 4  # words that name what is left out


def there_is_none_of(tokens: Sequence[Token], at: int, source: Reading) -> Bag:
    """What some words of a sentence of the source say that there were none of."""
    language, laid = source.source.language, source.laid[at]
    if to_then(tokens, language):  # "no woman had led it before her": she is the first
        return frozenset()
    none, bounds = none_of(language), bounding(language)
    behind = [tokens[i + 1 : i + 3] for i, token in enumerate(tokens) if token.low in none]
    found = (word for some in behind if some and some[0].low not in bounds for word in laid.bag_of(some[:1]) or laid.bag_of(some))
    return frozenset(word for word in found if word[:2] not in ("m:", "t:"))


def tells_of_none(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of a source says that there was none of a thing of which a stretch of a sentence of the draft (`at`), which denies
    nothing, tells, and the source speaks of that thing nowhere else."""
    clause, language = draft.tokens_around(start, end, at), draft.source.language
    lows = [token.low for token in clause]
    if denied_at(lows, language) or turned_by(lows, language):
        return False
    there = source.sentences[sentence].tokens
    told = (there_is_none_of(there, sentence, source) | _except_for(there, sentence, source)) & draft.laid[at].bag_of(clause)
    things = {word for word in told if word[1:2] == ":" or not (happens(word) or concept(word).generic)}
    elsewhere = frozenset[str]().union(*(bag for i, bag in enumerate(source.bags) if i != sentence))
    return bool(things - elsewhere - source.laid[sentence].repeated)


def _except_for(tokens: Sequence[Token], at: int, source: Reading) -> Bag:
    """What some words of a sentence of the source leave out of what they tell: "into English, but not into French"; nothing where a verb
    follows ("but not before he had paid")."""
    language = source.source.language
    phrases, found = [tuple(row.split()) for row in pack(language).part("check").get("except_for", [])], Bag()
    lows = [token.low for token in tokens]
    for i in range(len(tokens)):
        phrase = next((row for row in phrases if tuple(lows[i : i + len(row)]) == row), ())
        behind = list(takewhile(lambda token: token.kind != "mark", tokens[i + len(phrase) :])) if phrase else []
        if behind and len(behind) <= _FEW and not has_verb(behind, language):
            found |= frozenset(word for word in source.laid[at].bag_of(behind) if word[:2] not in ("m:", "t:"))
    return found
