"""Whether a statement has another place where its source has one in the very same words: "from Belgium" of "from Denmark", "un ingeniero
inglés" of "un ingeniero alemán"."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.acts.words.bags import common_words, name_key, places_of
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import joints
from factcheck.extract.places.reading import any_in_other
from factcheck.lang import word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token


def another_place_in_its_slot(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a place in the clause of a stretch of the draft's sentence `at` stands beside a word beside which a sentence of the source
    has others only, and the source's is nowhere in the draft's sentence nor the draft's in the source's sentences around. What "and" joins
    to the clause has places of its own."""
    joined = joints(draft.sentences[at], draft.source.language)
    first, last = max((a for a in joined if a <= start), default=0), min((a for a in joined if a >= end), default=draft.sentences[at].end)
    clause = [token for token in draft.tokens_around(start, end, at) if first <= token.start < last]
    near = range(max(0, sentence - 1), min(len(source.bags), sentence + 2))
    around = frozenset[str]().union(*(places_of(source.bags[i]) for i in near))
    own = places_of(draft.bags[at])
    told = list(_slots(source.sentences[sentence].tokens, source))
    for place, beside in _slots(clause, draft):
        others = {other for other, words in told if words & beside}
        if others and not any_in_other({place}, around) and not any_in_other(others, own):
            return True
    return any(_another_name(clause, draft, i, source) for i in near)


def _another_name(clause: Sequence[Token], draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a name stands in a clause behind two words behind which a sentence of the source has another name only, be it of a place that
    nobody knows: "a driver from Durham" of "a driver from Ely"; and neither is in the other's sentence. One that the source names nowhere
    may hold the source's."""
    language, told = draft.source.language, source.sentences[sentence].tokens
    if nouns_capitalised(language):
        return False
    mine, theirs = _behind_two(clause, language), _behind_two(told, language)
    here, there = ({name_key(token.text) for token in tokens if token.capital} for tokens in (clause, told))
    everywhere = {name_key(token.text) for s in source.sentences for token in s.tokens if token.capital}
    both = [(names, theirs[before]) for before, names in mine.items() if before in theirs and names <= everywhere]
    return any(names.isdisjoint(there) and others.isdisjoint(here) for names, others in both)


def _behind_two(tokens: Sequence[Token], language: str) -> Mapping[tuple[str, str], set[str]]:
    """The names among some words, by the two words before them, of which the first is no grammar."""
    stem, common = stemmer(language), common_words(language)
    found: dict[tuple[str, str], set[str]] = {}
    for one, two, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        plain = one.kind == two.kind == token.kind == "word" and not one.capital and not two.capital
        if plain and token.capital and one.low not in common and token.low not in common:
            found.setdefault((stem(one.low), stem(two.low)), set()).add(name_key(token.text))
    return found


def _slots(tokens: Sequence[Token], reading: Reading) -> Iterator[tuple[str, frozenset[tuple[int, str]]]]:
    """The places among some words, each with the words beside it, an article left out: by their stems, and on which side they stand."""
    language = reading.source.language
    stem, articles = stemmer(language), word_class(language, "determiner")
    for a, b, word in reading.marks:
        if word[:2] != "p:" or not word[2].isalpha() or not tokens or not tokens[0].start <= a <= tokens[-1].start:
            continue
        before = [t for t in tokens if t.end <= a and t.low not in articles][-1:]
        behind = [t for t in tokens if t.start >= b][:1]
        beside = {(side, stem(t.low)) for side, found in ((-1, before), (1, behind)) for t in found if t.kind == "word"}
        yield word[2:], frozenset(beside)
