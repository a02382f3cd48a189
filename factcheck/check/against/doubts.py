"""Whether a source that seems to say a statement may well say it of something else: too little to contradict the statement, and enough not
to hold it for supported."""

from collections.abc import Sequence

from factcheck.acts.words.bags import Bag, common_words, name_key, numbers_name, tokens_in
from factcheck.acts.words.excluding import excluded_across
from factcheck.acts.words.sides import another_sort
from factcheck.check.against.alleged import only_alleged, only_supposed
from factcheck.check.against.bound_elsewhere import bound_rather_to_another, only_beside_another, rather_of_another_date
from factcheck.check.against.bounds import bound_of_rough, limit_dropped
from factcheck.check.against.causes import cause_for_effect
from factcheck.check.against.commitment import before_its_day, left_open, only_foretold, surer
from factcheck.check.against.conditions import condition_dropped
from factcheck.check.against.contrary import people_for_things
from factcheck.check.against.ever import ever_for_since
from factcheck.check.against.happened import only_done, only_unsettled
from factcheck.check.against.namesakes import of_another_house
from factcheck.check.against.opposed import of_another_sort
from factcheck.check.against.order import out_of_order
from factcheck.check.against.other_side import clause_on_the_other_side, subject_on_the_other_side
from factcheck.check.against.pledges import date_left_behind, only_possible, only_promised
from factcheck.check.against.polarity import denied_otherwise
from factcheck.check.against.ranges import first_of_a_part
from factcheck.check.against.rivals import equal_in, rather_another
from factcheck.check.against.ruled_out import gives_what_is_ruled_out, tells_what_is_ruled_out
from factcheck.check.against.set_apart import excluding
from factcheck.check.against.slots import another_place_in_its_slot
from factcheck.check.against.stages import all_of_part, of_another_stage
from factcheck.check.against.standard import other_standard
from factcheck.check.against.stands_apart import place_of_something_else
from factcheck.check.against.totals import done_to_a_part, done_to_a_share
from factcheck.check.against.two_halves import done_in_the_first_half
from factcheck.check.against.whose import of_anothers
from factcheck.check.answer import Support
from factcheck.check.facts.acts import sister_things
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.check.stated.telling import has_verb
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.read.text import Token, has_phrase

_OTHERWISE = (
    surer,
    before_its_day,
    only_foretold,
    other_standard,
    only_promised,
    date_left_behind,
    done_to_a_part,
    done_to_a_share,
    gives_what_is_ruled_out,
)
_STOPS = frozenset(",;:.()—–")
_BOTH = 2  # commas of an apposition
_SAYING = 2  # words behind a comma in which somebody is said to say what stands before it
_LED = 3  # words before a name that a preposition may stand in


def doubtful(stretch: Stretch, draft: Reading, evidence: Evidence, found: Support) -> bool:
    """Whether a source that seems to say a statement tells something else (`_something_else`), or only foretells it; or its figures that
    equal the statement's are all of another stage or a smaller field, or stand apart from the statement's words, as its date may."""
    source, mine, theirs = evidence.readings[found.source], stretch.fact, found.fact
    at = theirs.sentence if theirs is not None else found.sentence
    if at >= 0 and _something_else(stretch, draft, at, source, theirs):
        return True
    if mine is None or theirs is None:
        return False
    if any(otherwise(mine, draft, theirs, source) for otherwise in _OTHERWISE):
        return True
    if bound_of_rough(mine, theirs) or people_for_things(mine, theirs) or sister_things(mine, theirs):
        return True
    equal = equal_in(mine, source, evidence) if mine.value is not None else [theirs]
    if theirs not in equal:  # a figure that follows from others
        return False
    if clause_on_the_other_side(mine, draft, theirs, source):
        return True
    if mine.value is None:
        return mine.time is not None and rather_of_another_date(mine, draft, theirs, source, evidence)
    of_the_same = [theirs, *(fact for fact in equal if mine.clause <= fact.clause)]
    if all(first_of_a_part(mine, draft, fact, source) for fact in of_the_same):
        return True
    if all(limit_dropped(mine, fact) for fact in equal) and not left_open(mine, draft):
        return True
    if all(of_another_stage(mine, draft, fact, source) for fact in equal) or rather_another(mine, draft, theirs, source, evidence):
        return True
    return only_beside_another(mine, draft, equal, source, evidence) or bound_rather_to_another(mine, draft, theirs, source, evidence)


def _something_else(stretch: Stretch, draft: Reading, at: int, source: Reading, theirs: Fact | None) -> bool:
    """Whether the sentence `at` of a source says of a part what the statement says of all, or tells of others; or, in the statement's
    language, of what has not been done, has been or would have been, of another place or without a name of the statement."""
    where = stretch.start, stretch.end, stretch.sentence, draft, at, source
    if all_of_part(*where) or told_of_others(stretch, draft, at if theirs is not None else _telling(stretch, at, source), source, theirs):
        return True
    if _of_another_sort(stretch, draft, at, source) or only_alleged(*where) or only_supposed(*where):
        return True
    if cause_for_effect(stretch.sentence, draft, at, source):
        return True
    if (
        only_possible(*where)
        or done_in_the_first_half(*where)
        or tells_what_is_ruled_out(*where)
        or condition_dropped(*where)
        or ever_for_since(*where)
        or subject_on_the_other_side(*where)
    ):
        return True
    if _excluded(stretch, draft, at, source):
        return True
    if draft.source.language != source.source.language:  # a translation may name somebody otherwise
        return False
    if only_unsettled(*where) or only_done(*where) or another_place_in_its_slot(*where) or out_of_order(*where):
        return True
    if of_another_house(*where) or of_anothers(*where) or place_of_something_else(*where):
        return True
    if theirs is not None and _would_have_been(stretch, draft, theirs, source):
        return True
    return (stretch.fact is None or stretch.fact.value is None) and (denied_otherwise(*where) or _names_apart(stretch, draft, at, source))


def _excluded(stretch: Stretch, draft: Reading, at: int, source: Reading) -> bool:
    """Whether a statement and a sentence of the source have words of which only one holds."""
    languages = draft.source.language, source.source.language
    if languages[0] == languages[1]:
        clause = draft.tokens_around(stretch.start, stretch.end, stretch.sentence)
        return excluding(clause, draft, stretch.sentence, at, source) is not None
    return excluded_across(draft.sentences[stretch.sentence].tokens, languages[0], source.sentences[at].tokens, languages[1])


def _of_another_sort(stretch: Stretch, draft: Reading, at: int, source: Reading) -> bool:
    """Whether the clause of a statement speaks of one sort of a thing, and a passage of the source of the other sort alone: of men, where
    that has but women, of money before tax, where that has but money after tax. Of two figures in a clause each has the words beside it:
    in "men make up 31 of the club's 48 members" the 48 are not men."""
    where = stretch.start, stretch.end, stretch.sentence
    if draft.denies_between(*where):  # "were not seriously hurt" of "eight of them seriously"
        return False
    asked, tokens = draft.clause_around(*where), draft.tokens_around(*where)
    if stretch.fact is not None and stretch.fact.value is not None and _of_two_figures(stretch, tokens, draft):
        sentence = draft.sentences[stretch.sentence]
        asked, tokens = draft.bag(stretch.start, stretch.end, sentence), list(tokens_in(tokens, stretch.start, stretch.end))
    near = range(max(0, at - 1), min(len(source.bags), at + 2))
    if of_another_sort(asked, frozenset[str]().union(*(source.bags[i] for i in near))):
        return True
    told = [token for i in near for token in source.sentences[i].tokens]
    return another_sort(tokens, draft.source.language, told, source.source.language)


def _of_two_figures(stretch: Stretch, clause: Sequence[Token], draft: Reading) -> bool:
    """Whether the clause of a statement has a number beside those that the statement itself has."""
    marks = draft.laid[stretch.sentence].marks
    around = (a for a, _, word in marks if word[:2] == "m:" and clause and clause[0].start <= a < clause[-1].end)
    return any(not stretch.start <= a < stretch.end for a in around)


def _would_have_been(stretch: Stretch, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether a source may tell a figure or date as what would have been, and the statement does not."""
    forms = verbs(pack(source.source.language))
    told, said = source.clause_of(theirs), draft.tokens_around(stretch.start, stretch.end, stretch.sentence)
    if stretch.fact is not None and left_open(stretch.fact, draft):  # "was to be finished by Easter" of "should have been"
        return False
    return forms.would_have_been(told, or_said=True) and not forms.would_have_been(said, or_said=True)


def told_of_others(stretch: Stretch, draft: Reading, at: int, source: Reading, theirs: Fact | None) -> bool:
    """Whether a source tells of others what a statement says of whom it names: the part of its sentence that has the figure names only
    others as those who do it, and it names those of the statement in other sentences only. Whom the draft's sentence names but behind the
    statement does not do it: "she is a teacher, and Recke a farmer"."""
    tokens = draft.sentences[stretch.sentence].tokens
    asked = _names(tokens, draft) if _names(tokens_in(tokens, 0, stretch.end), draft) else _said_by(stretch, tokens, draft)
    here = _names(source.sentences[at].tokens, source)
    elsewhere = frozenset().union(*(_names(s.tokens, source) for i, s in enumerate(source.sentences) if i != at))
    if not asked or asked & here or not asked & elsewhere:
        return False
    part = _part(theirs, source) if theirs is not None else source.sentences[at].tokens
    return bool(_names(part, source, bare=True)) or (theirs is not None and bool(_apposed(part, source.sentences[at].tokens, source)))


def _apposed(part: Sequence[Token], tokens: Sequence[Token], source: Reading) -> Bag:
    """Who stands between the commas before a part of a sentence that begins with its verb: "the chief, Fiona Bray, earns 620,000"."""
    before = [token for token in tokens if part and token.start < part[0].start]
    if not before or before[-1].text != "," or any(token.capital for token in part):
        return frozenset()
    stops = [i for i, token in enumerate(before) if token.text in _STOPS]
    if len(stops) < _BOTH or before[stops[-2]].text != ",":
        return frozenset()
    words = before[stops[-2] + 1 : stops[-1]]
    led = bool(words) and words[0].low in word_class(source.source.language, "preposition")  # "the first, at Penly, will not run"
    return frozenset() if led else _names(words, source)


def _said_by(stretch: Stretch, tokens: Sequence[Token], draft: Reading) -> Bag:
    """Whom the words right behind a statement name as those who say it: "…, said Judith Amory"."""
    behind = [token for token in tokens if token.start >= stretch.end]
    told = behind[1 : 1 + _SAYING] if behind and behind[0].text == "," else []
    said = pack(draft.source.language).part("check").get("said", [])
    return _names(behind[1:], draft) if has_phrase((token.low for token in told), said) else frozenset()


def _names_apart(stretch: Stretch, draft: Reading, at: int, source: Reading) -> bool:
    """Whether a name in the clause of a statement without a figure stands in other sentences of its source only: that both are named says
    nothing of what the one has to do with the other. Where the sentence names nobody, a pronoun may stand for the name."""
    clause, told = draft.tokens_around(stretch.start, stretch.end, stretch.sentence), source.sentences[at].tokens
    asked = _names(clause, draft) - {name_key(token.text) for token in told if token.capital}
    deed = any(clause and clause[0].start <= deed.start <= clause[-1].start for deed in draft.laid[stretch.sentence].deeds)
    if not deed and not has_verb(clause, draft.source.language):
        return False
    named = any(token.capital and token.low not in common_words(source.source.language) for token in told[1:])
    return named and any(asked & _names(s.tokens, source) for s in source.sentences)


def _telling(stretch: Stretch, at: int, source: Reading) -> int:
    """Of a sentence and those beside it, the one that holds the most of what a stretch tells, names left out: a passage may name somebody
    in one sentence and tell in the next what another did."""
    told = frozenset(word for word in stretch.bag if word[:2] not in ("n:", "p:"))
    return max((i for i in (at, at - 1, at + 1) if 0 <= i < len(source.bags)), key=lambda i: len(told & source.bags[i]))


def _part(fact: Fact, reading: Reading) -> list[Token]:
    """The words of a fact's sentence between two marks, with those before a relative clause."""
    tokens = reading.sentences[fact.sentence].tokens
    relative = word_class(reading.source.language, "relative")
    at = next((i for i, token in enumerate(tokens) if token.end > fact.start), 0)
    start = _opens(tokens, at)
    if start > 1 and tokens[start].low in relative:
        start = _opens(tokens, start - 2)
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in _STOPS and tokens[i].start >= fact.end), len(tokens))
    return list(tokens[start:end])


def _opens(tokens: Sequence[Token], at: int) -> int:
    return next((i + 1 for i in range(at, -1, -1) if tokens[i].text in _STOPS), 0)


def _names(tokens: Sequence[Token], reading: Reading, *, bare: bool = False) -> Bag:
    """The keys of the names among some words, those of places and dates left out; with `bare` those behind no preposition. The first word
    of a sentence and German nouns have a capital, too: of these only people count."""
    language = reading.source.language
    people = frozenset(name for _, name in reading.people)
    leads = word_class(language, "preposition")
    told = [(a, b) for a, b, word in reading.marks if word[:2] in ("p:", "t:")]
    found = set[str]()
    for i, token in enumerate(tokens):
        key = name_key(token.text)
        if token.kind != "word" or not token.capital or len(token.text) < 2 or token.low in common_words(language):
            continue
        if i and numbers_name(tokens[i - 1], token):
            continue
        opens = i == 0 or tokens[i - 1].kind == "mark"
        if key not in people and (opens or nouns_capitalised(language) or any(a <= token.start < b for a, b in told)):
            continue
        first = next((k + 1 for k in range(i - 1, -1, -1) if not tokens[k].capital), 0)
        if not (bare and _led(tokens, first, leads)):
            found.add(key)
    return frozenset(found)


def _led(tokens: Sequence[Token], first: int, leads: Bag) -> bool:
    """Whether a preposition stands a few words before a name, and no number between: "with the captain Marta", not "since 2011 Marta"."""
    for token in reversed(tokens[max(0, first - _LED) : first]):
        if token.low in leads:
            return True
        if token.text.isdigit():
            return False
    return False
