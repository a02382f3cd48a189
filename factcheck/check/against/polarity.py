"""Whether a statement denies what its source says in the very same words, or says what that denies: "found no asbestos in the school" of
"found asbestos in the school"."""

from collections.abc import Sequence

from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import but_for_no, denied_at, partly_denied, sides, turning
from factcheck.check.facts.reading import Reading
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

_FEWEST = 2  # words in common that tell one thing
_BEFORE, _BEHIND = 3, 2  # words beside them in which a "no" may stand
_STOPS = frozenset(",;:.!?()–—")


def denied_otherwise(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether all words of the clause of a stretch of a sentence of the draft (`at`) stand in a sentence of a source in its language, which
    denies them where the draft does not, or the other way round; and no other sentence of the source does as the draft."""
    clause, language = draft.tokens_around(start, end, at), draft.source.language
    asked = but_for_no(clause, language)
    dated = any(word[:2] in ("m:", "t:") for word in draft.laid[at].bag_of(clause))
    if language != source.source.language or dated or len(asked) < _FEWEST or partly_denied(clause, language, "denied_for_now"):
        return False
    denied = bool(denied_at([token.low for token in clause], language))
    if not denied and _turned(clause, language):
        return False
    ways = {i: way for i in range(len(source.sentences)) if (way := _way(asked, source.sentences[i].tokens, language)) is not None}
    return ways.get(sentence) is (not denied) and denied not in ways.values()


def _way(asked: Bag, tokens: Sequence[Token], language: str) -> bool | None:
    """Whether a sentence that has all of some words denies them; None where it has not, or may deny them by other words."""
    stem = stemmer(language)
    where = [i for i, token in enumerate(tokens) if token.kind == "word" and stem(token.low) in asked]
    if not where or not asked <= {stem(tokens[i].low) for i in where}:
        return None
    no = denied_at([token.low for token in tokens], language)
    if not no:
        return None if _turned(tokens, language) else False
    first, last = where[0], where[-1]
    near = any(first - _BEFORE <= i <= last + _BEHIND for i in no) and not any(t.text in _STOPS for t in tokens[first:last])
    return True if near and not partly_denied(tokens, language) and not _turning(tokens, language) else None


def _turned(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words deny something without a "no": "refused to", "rejected the request to", "without"."""
    return _turning(tokens, language) or -1 in sides(tokens, language).values()


def _turning(tokens: Sequence[Token], language: str) -> bool:
    lows, rows = [token.low for token in tokens], turning(language)
    return any(tuple(lows[i : i + len(phrase)]) == phrase for i, low in enumerate(lows) for phrase in rows.get(low, ()))
