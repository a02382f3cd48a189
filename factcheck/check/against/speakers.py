"""Whether a draft gives a figure as the word of somebody else than the source does."""

from factcheck.acts.words.bags import Bag, bag_of
from factcheck.check.against.opposed import opposed
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import word_class
from factcheck.measures.concept import concept, happens
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import tokenize


def said_by_another(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the two give a figure as the word of parties that oppose each other, or the source gives another figure beside it as the word
    of whom the draft names."""
    if mine.value is None:
        return False
    told = _party(theirs, source)
    goes_on = _goes_on(theirs, source)
    if any(told & others for word, others in opposed().items() if word in _party(mine, draft) - told - goes_on):
        return True
    named, teller = _speaker(mine, draft), _speaker(theirs, source)
    if named & goes_on:
        return False
    if named and not teller and _of_whom_it_names_beside(named, theirs, source):
        return True
    if not named or not teller or named & teller:
        return False
    beside = [f for f in source.facts if f.kind is theirs.kind and abs(f.sentence - theirs.sentence) <= 1 and f.value is not None]
    if any(f.value != theirs.value and named & (_speaker(f, source) - teller) for f in beside):
        return True
    return _of_whom_it_names_beside(named, theirs, source)


def _goes_on(fact: Fact, reading: Reading) -> Bag:
    """What a relative clause right behind a figure tells of it: "rejects the offer of 3 percent, which the employers call generous"."""
    behind = [token for token in reading.sentences[fact.sentence].tokens if token.start >= fact.end]
    if len(behind) < len((",", "which")) or behind[0].text != "," or behind[1].low not in word_class(reading.source.language, "relative"):
        return frozenset()
    end = next((i for i, token in enumerate(behind) if i and token.kind == "mark"), len(behind))
    if any(token.kind == "number" for token in behind[1:end]):  # "die Polizei zählte 380"
        return frozenset()
    return reading.laid[fact.sentence].bag_of(behind[1:end])


def _of_whom_it_names_beside(named: Bag, theirs: Fact, source: Reading) -> bool:
    """Whether the sentence of a figure that is nobody's word gives another figure to whom the draft names, and this one to somebody else:
    "the police count 120, the union 200"; "the opponents fear for 5,000, the city speaks of less than half"."""
    sentence = source.sentences[theirs.sentence]
    ends = sorted({f.end for f in source.facts if f.sentence == theirs.sentence and f.value is not None})

    def stretch(end: int) -> Bag:
        """From the figure before one to its own end."""
        return source.bag(max((e for e in ends if e < end), default=sentence.start), end, sentence)

    named = frozenset(word for word in named if word[1:2] == ":" or not happens(word))  # a survey is no party
    mine = stretch(theirs.end)
    if mine & named or theirs.end not in ends:
        return False
    others = [end for end in ends if end != theirs.end and stretch(end) & named]
    if any(end > theirs.end and ";" in source.source.text[theirs.end : end] for end in others):
        return True
    return any(end < theirs.end for end in others) and any(
        word[:2] == "n:" or concept(word).cls == "organisation" for word in mine if word[1:2] != ":" or word[:2] == "n:"
    )


def told_by_another(mine: Fact, draft: Reading, same: Fact, other: Fact, source: Reading) -> bool:
    """Whether the source has a figure from whom the draft names, and another figure from somebody else."""
    named = _speaker(mine, draft)
    return bool(named & _speaker(same, source)) and not named & _speaker(other, source)


def _party(fact: Fact, reading: Reading) -> Bag:
    """What the one is who says so."""
    name = fact.claim.attributed_to if fact.claim is not None else None
    return frozenset(lexicon(reading.source.language).concepts_of(name)) if name else frozenset()


def _speaker(fact: Fact, reading: Reading) -> Bag:
    """Names, concepts and longer words of the one who says so; of nobody whose own figure stands behind ("600 by their own count, the
    police spoke of 380")."""
    name = fact.claim.attributed_to if fact.claim is not None else None
    found = bag_of(tokenize(name), reading.source.language) if name else frozenset()
    behind = [f for f in reading.facts if f.sentence == fact.sentence and f.start >= fact.end and f.claim is not None]
    if not found & fact.clause and any(f.claim.attributed_to == name and found & f.clause for f in behind if f.claim is not None):
        return frozenset()
    return frozenset(word for word in found if word[1:2] == ":" or not concept(word).generic)
