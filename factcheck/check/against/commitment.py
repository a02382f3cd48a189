"""Whether a draft tells as done, or as certain, what a source only plans or holds possible."""

from collections.abc import Iterable

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.acts import acts, one_thing, shared_act, two_acts
from factcheck.check.facts.compare import named
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import clauses
from factcheck.check.stated.telling import telling
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, tie_words, word_class
from factcheck.measures.stemming import stemmer
from factcheck.model import Approx, Aspect, Modality
from factcheck.read.text import Token, has_phrase

_LED = 2  # words before a date among which a preposition stands
_BEFORE_ITS_DAY = 2  # words: a verb and the preposition behind it
_TO_COME = frozenset({"will", "planned", "would", "can"})  # as `telling` names it


def planned_only(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft tells of a figure or date as done, and the source as of a plan.

    Of what a source puts in the future without a word of planning ("will pay 45,000") more is asked, for by the time of the draft it may
    have come about: the draft says that it is so by now ("already"), or the source that it is of a day after the draft, or both tell of one
    act, and its day has not passed.
    """
    foretold = mine.value is None or _modality(theirs) is Modality.PLANNED  # "fixed next year's limit at 40" is done already
    if foretold and _after_its_text(theirs, source) and _so_by_now(mine, draft):
        return True
    if planned(theirs, source) and (mine.value is not None or one_thing(mine, theirs)) and _done(mine, draft):
        return True
    if mine.value is None or two_acts(mine, theirs) or _unsettled(mine, draft):
        return False
    if _promised(mine, draft, theirs, source):
        return True
    told, ahead = _told(theirs, source), _ahead(theirs, source, draft)
    if _has(mine, draft, "by_now"):  # "is meant to carry 41,200 by 2028" looks like a past
        return ("past" not in told and "will" in told) or (_modality(theirs) is Modality.PLANNED and bool(ahead))
    if "past" in told or "will" not in told or not _done(mine, draft) or _has(mine, draft, "deciding"):
        return False
    return bool(ahead) or (ahead is None and shared_act(mine, theirs))


def only_foretold(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft tells a figure of what is done that a source in its language only foretells; a translation has its own tenses."""
    if (
        mine.value is None
        or draft.source.language != source.source.language
        or two_acts(mine, theirs)
        or not _done(mine, draft)
        or _decided(mine, draft)
    ):
        return False
    told = _told(theirs, source)
    return "will" in told and "past" not in told


def before_its_day(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft tells of a day that it came, or is past, and the source is of an earlier day and can but have foretold it. What was
    decided, or "for" that day, may be yet to come."""
    due = _due(theirs, source) and not _has(mine, draft, "might")  # "may be used until 31 December" is not done
    if mine.value is not None or mine.time is None or not (due or _after_its_text(theirs, source)):
        return False
    if mine.time.iso.endswith("/.."):
        return not _after_its_text(mine, draft) and "will" not in _told(mine, draft) and not left_open(mine, draft)
    return _done(mine, draft) and not _set_for(mine, draft) and not _decided(mine, draft)


def _set_for(fact: Fact, reading: Reading) -> bool:
    """Whether it is told for a day, and not as done on it: "the vote was set for 12 November", "slipped to 12 November"."""
    articles, table = word_class(reading.source.language, "determiner"), pack(reading.source.language).part("check")
    words = (*table.get("set_for", []), *table.get("led_to", []))
    return any(token.low in words for token in [t for t in _before_its_day(fact, reading) if t.low not in articles][-1:])


def _decided(fact: Fact, reading: Reading) -> bool:
    """Whether its clause tells of a deciding or promising, and not as what was done that day: "the council voted on 12 November", "hat sich
    am 20. November geeinigt"."""
    table = pack(reading.source.language).part("check")
    phrases = [*table.get("deciding", []), *table.get("promising", [])]
    done = [*_before_its_day(fact, reading)[-_BEFORE_ITS_DAY:], *[t for t in reading.clause_of(fact) if t.kind == "word"][-1:]]
    return _says(fact, reading, phrases) and not has_phrase((token.text for token in done), phrases)


def _before_its_day(fact: Fact, reading: Reading) -> list[Token]:
    """The words of the clause of a date before the day itself."""
    day = reading.laid[fact.sentence].number(fact.start, fact.end, "t:") or (fact.start, fact.end)
    return [token for token in reading.clause_of(fact) if token.end <= day[0]]


def told_as_done(start: int, end: int, sentence: int, reading: Reading) -> bool:
    """Whether a stretch without a figure tells what has happened."""
    within = reading.sentences[sentence]
    helping = word_class(reading.source.language, "auxiliary")
    tokens = [token for token in within.tokens if start <= token.start < end]
    before = [token for token in within.tokens if token.start < start]
    while before and before[-1].low in helping:  # "has" before "opened a museum"
        tokens.insert(0, before.pop())
    told = telling(tokens, reading.bag(start, end, within), reading.source.language).keys()
    check = pack(reading.source.language).part("check")
    meant = has_phrase((token.text for token in tokens), [*check.get("deciding", []), *check.get("promising", [])])
    return "past" in told and told.isdisjoint(_TO_COME) and not meant


def to_come(asked: Bag, at: int, reading: Reading) -> bool:
    """Whether a sentence tells of nothing that has happened, and of what is planned or dated after its text; where some of its parts
    hold more than others of what is `asked` for, these do: "gave money for the room that is to hold them, closed since the flood"."""
    sentence, published = reading.sentences[at], reading.source.published
    told = telling(sentence.tokens, reading.bags[at], reading.source.language).keys()
    if "past" in told or published is None or published.end is None:
        return False
    days = [named(time).start for a, b, time in reading.days if a < sentence.end and sentence.start < b and not time.assumed]
    both = frozenset(pack(reading.source.language).part("check").get("future_or_passive", []))  # "wird abgefüllt" is no future
    coming = {"planned"} if any(token.low in both for token in sentence.tokens) else {"will", "planned"}
    if told.isdisjoint(coming):
        return any(day is not None and day > published.end for day in days)
    bags = [(part, reading.laid[at].bag_of(part)) for part in clauses(sentence, reading.source.language)]
    most = max(len(asked & bag) for _, bag in bags)
    of_it = [(part, bag) for part, bag in bags if len(asked & bag) == most]
    return not most or all(not coming.isdisjoint(telling(part, bag, reading.source.language)) for part, bag in of_it)


def _after_its_text(fact: Fact, reading: Reading) -> bool:
    """Whether a text dates it after its own publication: whatever it says of it has not come about yet."""
    published, time = reading.source.published, fact.time
    if published is None or published.end is None or time is None or time.assumed or time.iso.startswith("../"):
        return False
    start = named(time).start
    return start is not None and start > published.end


def _due(fact: Fact, reading: Reading) -> bool:
    """Whether a text tells of something that is to be done by a day after its own publication."""
    published, time = reading.source.published, fact.time
    if published is None or published.end is None or time is None or time.assumed or not time.iso.startswith("../"):
        return False
    last = named(time).end
    return last is not None and last > published.end and not _told(fact, reading).isdisjoint({"will", "planned"})


def _so_by_now(fact: Fact, reading: Reading) -> bool:
    """Whether it is told as having happened, or as being so by now; "announced for 2028" is yet to come, "since 2028" is not."""
    if _after_its_text(fact, reading) and fact.time is not None and not fact.time.iso.endswith("/.."):
        return False
    told = _told(fact, reading)
    if _unsettled(fact, reading) or _has(fact, reading, "deciding") or _has(fact, reading, "promising"):
        return False
    return "past" in told or _has(fact, reading, "by_now") or _has(fact, reading, "at_present")


def _promised(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source says that somebody promises or demands the act of which the draft tells as done."""
    if (
        not (_has(theirs, source, "promising") or _opened_by(theirs, source, "promising"))
        or _has(mine, draft, "promising")
        or _has(mine, draft, "deciding")
        or _inflected(mine, draft, "promising")
    ):
        return False
    return shared_act(mine, theirs) and _done(mine, draft) and not _kept(mine, theirs, source)


def _kept(mine: Fact, theirs: Fact, source: Reading) -> bool:
    """Whether the source goes on to tell as done what was promised: "promised to build 400 flats, and by spring they were built"."""
    language, clause = source.source.language, source.clause_of(theirs)
    ends = clause[-1].start if clause else theirs.end
    promising = pack(language).part("check").get("promising", [])
    for at in range(theirs.sentence, min(theirs.sentence + 2, len(source.sentences))):
        for part in clauses(source.sentences[at], language):
            if part[0].start <= ends or has_phrase((token.text for token in part), promising):
                continue
            bag = source.laid[at].bag_of(part)
            if acts(mine.clause) & bag and "past" in telling(part, bag, language):
                return True
    return False


def possible_only(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft tells what was or will be where the source says what might be, or might or would have been."""
    if not _exact(mine) or not _exact(theirs) or two_acts(mine, theirs):
        return False
    if _modality(theirs) is Modality.COUNTERFACTUAL and _modality(mine) is not Modality.COUNTERFACTUAL:
        return not _unsettled(mine, draft)
    if not _has(theirs, source, "might") or _has(mine, draft, "might") or _has(mine, draft, "deciding"):
        return False
    told = _told(mine, draft)
    return _done(mine, draft) or ("will" in told and told.isdisjoint(_TO_COME - {"will"}))


def surer(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft tells as what was or will be what the source says would be, or might. In a sentence that tells of the past "would"
    may well be what was to come then, and what "would have been" may be what is said to have been."""
    if any(fact.value is not None and not _exact(fact) for fact in (mine, theirs)) or two_acts(mine, theirs) or left_open(mine, draft):
        return False
    forms = verbs(pack(source.source.language))
    if _says(theirs, source, [" ".join(words) for words in forms.unreal | forms.unreal_or_said]):
        return False
    around = source.sentences[theirs.sentence]
    if not _has(theirs, source, "might") and "past" in telling(around.tokens, source.bags[theirs.sentence], source.source.language):
        return False
    told, said = _told(theirs, source), _told(mine, draft)
    return bool(told & {"would", "can"}) and told.isdisjoint({"past", "will"}) and bool(said & {"past", "will"})


def left_open(fact: Fact, reading: Reading) -> bool:
    """Whether it is told as what would or might be, is planned, decided, feared or hoped for."""
    told, foreseen = _told(fact, reading), tie_words(reading.source.language, "foreseen")
    parts = ("might", "deciding", "promising", "on_condition")
    return bool(told & {"would", "can", "planned"}) or _says(fact, reading, foreseen) or any(_has(fact, reading, part) for part in parts)


def _exact(fact: Fact) -> bool:
    """Whether a figure is given as such; "up to 40" holds already that it may be fewer."""
    return fact.value is not None and fact.value.approx is Approx.EXACT


def _told(fact: Fact, reading: Reading) -> frozenset[str]:
    """What `telling` finds in the clause of a fact, up to a relative clause behind it ("will give a tenth to the club where he began")."""
    relatives = verbs(pack(reading.source.language)).relatives
    tokens = reading.clause_of(fact)
    stop = next((i for i, token in enumerate(tokens) if token.start >= fact.end and token.low in relatives), len(tokens))
    return frozenset(telling(tokens[:stop], fact.clause, reading.source.language))


def _done(fact: Fact, reading: Reading) -> bool:
    """Whether it is told as having happened, and not as what was hoped for."""
    return "past" in _told(fact, reading) and not _unsettled(fact, reading)


def _unsettled(fact: Fact, reading: Reading) -> bool:
    """Whether it is told as what is to come, or was hoped for."""
    foreseen = tie_words(reading.source.language, "foreseen")
    if _modality(fact) in (None, Modality.PLANNED) or not _told(fact, reading).isdisjoint(_TO_COME) or _says(fact, reading, foreseen):
        return True
    return _put_off(fact, reading) or _has(fact, reading, "on_condition")


def not_before(fact: Fact, reading: Reading) -> bool:
    """Whether a date is told as the earliest on which something can be: "will not open before 2029", "put off until 2029"."""
    if fact.value is not None or fact.time is None or not fact.time.iso.endswith("/.."):
        return False
    earliest = frozenset(pack(reading.source.language).part("speech").get("dating", {}).get("not_before", []))
    day, end = reading.laid[fact.sentence].number(fact.start, fact.end, "t:") or (fact.start, fact.end)
    within = [token.low for token in reading.clause_of(fact) if day <= token.start < end]
    return _put_off(fact, reading) or not earliest.isdisjoint((*reading.before(fact)[-_LED:], *within[:_LED]))


def _put_off(fact: Fact, reading: Reading) -> bool:
    """Whether it is the date to which something is put off, and before which it does not happen."""
    if fact.value is not None or fact.time is None or not (_set_for(fact, reading) or fact.time.iso.endswith("/..")):
        return False
    return _says(fact, reading, pack(reading.source.language).part("speech").get("dating", {}).get("put_off", []))


def planned(fact: Fact, reading: Reading) -> bool:
    """Whether it is only to come, as a plan; what is reached of a target is not."""
    told = _told(fact, reading)
    reached = fact.aspect is Aspect.SHARE and "target" in fact.clause and told.isdisjoint(_TO_COME)
    return _modality(fact) is Modality.PLANNED and not reached and "past" not in told


def _modality(fact: Fact) -> Modality | None:
    return fact.claim.modality if fact.claim is not None else None


def _ahead(theirs: Fact, source: Reading, draft: Reading) -> bool | None:
    """Whether it is told of a day that comes after the draft; None where it is told of none."""
    days = [theirs.time] if theirs.time is not None else source.days_in_clause(theirs)
    today, start = draft.source.published, (named(days[0]).start or named(days[0]).end) if days else None
    return None if start is None else today is not None and today.end is not None and start > today.end


def _has(fact: Fact, reading: Reading, part: str) -> bool:
    return _says(fact, reading, pack(reading.source.language).part("check").get(part, []))


def _inflected(fact: Fact, reading: Reading, part: str) -> bool:
    """Whether the clause of a fact has some form of one of some words: "réclamait" of "réclame"."""
    stem = stemmer(reading.source.language)
    stems = {stem(word) for word in pack(reading.source.language).part("check").get(part, []) if " " not in word}
    return any(token.kind == "word" and stem(token.low) in stems for token in reading.clause_of(fact))


def _says(fact: Fact, reading: Reading, phrases: Iterable[str]) -> bool:
    """Whether the clause of a fact has one of some phrases; "May" is a month."""
    return has_phrase((token.text for token in reading.clause_of(fact)), phrases)


def _opened_by(fact: Fact, reading: Reading, part: str) -> bool:
    """Whether one of some words stands right before the comma at which the clause of a fact begins: "verspricht, 40 Läden zu schließen"."""
    tokens = reading.clause_of(fact)
    before = [token for token in reading.sentences[fact.sentence].tokens if tokens and token.start < tokens[0].start][-2:]
    words = pack(reading.source.language).part("check").get(part, [])
    return len(before) == 2 and before[1].text == "," and before[0].low in words
