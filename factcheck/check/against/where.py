"""Whether a source tells a figure or date of another place than a draft does, where the places are in no gazetteer: a quarter, a valley, a
village bear a name behind a preposition of place, and nothing else says that they are places."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.acts.words.bags import Bag, name_key, places_of
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.extract.names.clusters import locative
from factcheck.extract.places.reading import any_in_other
from factcheck.model.once import once_with
from factcheck.read.text import Token

_SHORT = 6  # words behind a comma that say but where something is


def of_another_named_place(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says it "in Altmark" where the source says it "in Rothof", and names Altmark elsewhere only.

    A place that the source does not name at all may be its spelling in another language, or hold the one it does name; it is another one
    where the draft calls that of the source by its own name too.
    """
    asked = placed(draft.clause_of(mine), draft) or placed(_behind(mine, draft), draft)
    if len(asked) != 1:  # "from Altmark in Rothof": either may be where it was
        return False
    told = placed(source.sentences[theirs.sentence].tokens, source) - asked
    if not told or asked & source.names_about(theirs) or told & draft.names_about(mine):
        return False
    if _ids(asked, draft) & places_of(theirs.wide) or any_in_other(_ids(asked, draft), _ids(told, source)):
        return False
    return asked <= _names(source) or told <= _names(draft)


def _behind(fact: Fact, reading: Reading) -> list[Token]:
    """The words behind the comma at which the clause of a fact ends: "in March, in Rothof"."""
    clause = reading.clause_of(fact)
    behind = [t for t in reading.sentences[fact.sentence].tokens if clause and t.start >= clause[-1].end]
    if not behind or behind[0].text != ",":
        return []
    stop = next((i for i, token in enumerate(behind[1:], 1) if token.kind == "mark" and token.text in ",;:.()"), len(behind))
    return behind[1:stop] if stop <= _SHORT else []


@once_with
def _names(reading: Reading) -> frozenset[str]:
    """What a text writes with a capital."""
    return frozenset(name_key(token.text) for sentence in reading.sentences for token in sentence.tokens if token.capital)


def passage_elsewhere(stated: Bag, start: int, end: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch without a figure names a town or region, and the sentence of the source that says it only others, as those beside
    it do. Of a name that both write, one may not have been known for a place."""
    near = range(max(0, sentence - 1), min(len(source.bags), sentence + 2))
    beside = frozenset().union(*(source.bags[i] for i in near))
    asked, told = _regions(stated), _regions(source.bags[sentence])
    if not asked or not told or any_in_other(asked, places_of(beside)):
        return False
    written = {name_key(draft.source.text[a:b].split()[0]) for a, b, word in draft.marks if start <= a < end and word[2:] in asked}
    return written.isdisjoint(name_key(token.text) for i in near for token in source.sentences[i].tokens if token.capital)


def _regions(bag: Bag) -> frozenset[str]:
    """The places of a bag but for countries and what lies in none."""
    return frozenset(word[2:] for word in bag if word[:2] == "p:" and "/" in word and word[2].isalpha())


def placed(tokens: Sequence[Token], reading: Reading) -> frozenset[str]:
    """The names behind a preposition of place; months and people are none."""
    leads = locative(reading.source.language)
    dated = [(start, end) for start, end, _ in reading.days]
    persons = {name for _, name in reading.people}
    return frozenset(
        key
        for a, b in pairwise(tokens)
        if a.low in leads
        and b.capital
        and b.kind == "word"
        and (key := name_key(b.text)) not in persons
        and not any(x <= b.start < y for x, y in dated)
    )


def _ids(names: frozenset[str], reading: Reading) -> frozenset[str]:
    """The places that names are known to be."""
    text = reading.source.text
    return frozenset(word[2:] for start, end, word in reading.marks if word[:2] == "p:" and name_key(text[start:end].split()[0]) in names)
