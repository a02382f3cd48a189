"""Does a source say what a statement of the draft says?

For a figure or a date the same one is looked for among all that the source prints, and then whether the words around both speak of
the same thing (`likeness`). A source that the writer names is given more credit than one that merely happens to hold the same figure.
A statement without either is said where enough of its names and concepts stand in a sentence, or in two that follow each other.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum

from factcheck.check.bags import Bag
from factcheck.check.commitment import to_come, told_as_done
from factcheck.check.compare import Stand, compare, one_number, times_differ
from factcheck.check.contrary import contrary
from factcheck.check.evidence import Evidence
from factcheck.check.follows import following
from factcheck.check.likeness import closeness, date_evidence, digits, figure_evidence, likeness, nearer, odds, same_date
from factcheck.check.misnamed import misnamed
from factcheck.check.opposed import contradicted
from factcheck.check.reading import Fact, Reading, negations
from factcheck.check.roles import other_post
from factcheck.check.sides import passage_on_the_other_side
from factcheck.check.speakers import told_by_another
from factcheck.check.statements import Stretch
from factcheck.check.telling import has_verb
from factcheck.check.trend import passage_turned
from factcheck.check.where import passage_elsewhere
from factcheck.measures.concept import broader, concept
from factcheck.model import Aspect, Claim, Kind, Precision, TimeSpan

# Log-odds from which a fact of a source is taken for the one that is stated, by how many digits tell the figure from others: whoever cites
# a source hardly finds "68,412" in it by chance, but may well find a "two".
_SAYS_CITED = (-1.9, -1.9, -2.5, -3.5)
_SAYS = (-0.3, -0.3, -0.8, -1.2)
_SHARE_CITED = -2.8  # the same of a share told in words, which has no digits: few sources have two that are alike
_OTHERWISE = -2.0
# How telling the words must be that stand with another figure for the equal one to be of something else, measured by one that stands but
# once in the sources: names, places and words of one language; and words of any kind.
_TOLD_OF_ANOTHER = 0.3
_TOLD_AT_LENGTH = 0.95
_NEARER = 2.8  # log-odds from which another figure of the source is nearer to a statement than the equal one
_NEARER_OF_ANY_SIZE = 4.5  # the same, where it is of another order of magnitude
_NEAR_BESIDE = 2.5  # the same, where its clause names what the statement does and the equal one's does not
_FAR_LIKELIER = 1.5  # log-odds by which a figure that contradicts must beat an equal one that does not
_TELLTALE = 5  # digits of a figure that is never met by chance, however its source words it
_A_SIZE, _ANY_SIZE = 5, 100
_DATED_CITED = -2.6
_DATED = -0.7
_REDATED = -3.5
_FRESH = 10  # days after an event in which an article about it may leave out when it was
_SAID_CITED = 0.35  # share of a statement's words that a passage must hold
_SAID = 0.62


class Answer(IntEnum):
    """What a source answers, the stronger the higher."""

    SILENT = 0
    OTHERWISE = 1
    SAYS = 2


@dataclass(frozen=True, slots=True)
class Support:
    """A source's answer: `fact`: the figure or date that decided; `quote`: the words that did; `post`: the claim of a post that did;
    `score`: how likely they speak of the same thing; `why`: what speaks against a source that prints the very figure or date
    (`contrary`); `sentence`: the one that says what has no figure."""

    answer: Answer
    source: str
    score: float = 0.0
    fact: Fact | None = None
    quote: str = ""
    why: str = ""
    post: Claim | None = None
    sentence: int = -1


def support(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What `source` answers to a statement of a draft."""
    found = _support(stretch, draft, evidence, source, cited=cited)
    if cited and found.answer is Answer.SAYS and misnamed(stretch.start, stretch.end, stretch.sentence, draft, evidence, source):
        return replace(found, answer=Answer.OTHERWISE, why="person")
    return found


def _support(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    fact = stretch.fact
    if fact is not None and fact.value is not None:
        found = _figure(fact, draft, evidence, source, cited=cited)
        since = _first_since(fact) if found.answer is Answer.SILENT else None
        if since is not None:
            return _date(since, draft, evidence, source, cited=cited)
        if cited and found.answer is not Answer.SAYS:
            against = found.fact if found.answer is Answer.OTHERWISE else None
            if (follows := following(fact, draft, evidence, source, against)) is not None:
                score, theirs = follows
                return Support(Answer.SAYS, source, score, theirs, evidence.readings[source].quote(theirs))
        return found
    if fact is not None and fact.kind is Kind.DATE and fact.time is not None:
        found = _date(fact, draft, evidence, source, cited=cited)
        if found.answer is Answer.SAYS and not _prints(evidence.readings[source], _unread(stretch, draft)):
            return Support(Answer.SILENT, source)
        if found.answer is not Answer.SILENT or not _of_the_day(fact.time, evidence.readings[source].source.published):
            return found
    if cited and stretch.claim is not None and stretch.claim.kind is Kind.ROLE:
        told = other_post(stretch.claim, evidence.claims[source])
        if told is not None:
            return Support(Answer.OTHERWISE, source, 1.0, quote=told.quote.exact, post=told)
    denied = draft.denies_between(stretch.start, stretch.end, stretch.sentence)
    clause = draft.clause_around(stretch.start, stretch.end, stretch.sentence)
    found = _words(stretch.bag, clause, evidence, source, cited=cited, denied=denied)
    if cited and found.answer is Answer.SAYS and told_as_done(stretch.start, stretch.end, stretch.sentence, draft):
        reading = evidence.readings[source]
        if to_come(found.sentence, reading):
            return replace(found, answer=Answer.OTHERWISE, why="planned")
    if cited and found.answer is Answer.SAYS and passage_elsewhere(stretch.bag, evidence.readings[source], found.sentence):
        return replace(found, answer=Answer.OTHERWISE, why="place")
    if cited and found.answer is Answer.SAYS:
        reading = evidence.readings[source]
        if passage_on_the_other_side(stretch.start, stretch.end, draft, stretch.sentence, found.sentence, reading):
            return replace(found, answer=Answer.OTHERWISE, why="side")
        if passage_turned(stretch.start, stretch.end, draft, stretch.sentence, found.sentence, reading):
            return replace(found, answer=Answer.OTHERWISE, why="turned")
    return found


def _unread(stretch: Stretch, draft: Reading) -> Bag:
    """The numbers of a statement, but for small ones, that nothing was made of: "by the end of September 411 had been shot"."""
    read = [(f.start, f.end) for f in draft.facts if f.value is not None]
    found = [(a, word) for a, _, word in draft.marks if stretch.start <= a < stretch.end and word[:2] == "m:"]
    return frozenset(word for a, word in found if len(word) >= len("m:100") and not any(x <= a < y for x, y in read))


def _prints(source: Reading, numbers: Bag) -> bool:
    """Whether a source prints all of some numbers."""
    return not numbers or numbers <= frozenset().union(*source.bags)


def _first_since(fact: Fact) -> Fact | None:
    """The year in "the first since 1998" as a date: a source says it in other words ("nobody had since 1998", "quiet since 1949")."""
    if fact.kind is not Kind.RANK or fact.value is None or fact.value.middle != 1 or fact.time is None or not fact.time.iso.endswith("/.."):
        return None
    return replace(fact, kind=Kind.DATE, aspect=Aspect.LEVEL, direction=0, value=None)


def _of_the_day(time: TimeSpan, published: TimeSpan | None) -> bool:
    """Whether a source may well have left out a date because it is of those days, or only an hour."""
    if published is None or published.start is None or time.start is None or time.end is None:
        return published is None or time.precision is Precision.HOUR
    return time.start <= published.start <= time.end + timedelta(days=_FRESH)


def _figure(mine: Fact, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    best = Support(Answer.SILENT, source)
    reading = evidence.readings[source]
    steps = _SAYS_CITED if cited else _SAYS
    undated = evidence.never_dated(mine.time, source)
    one_language = reading.source.language == draft.source.language
    contradicting: Support | None = None  # by a figure of the very same digits
    for theirs in reading.facts:
        match = compare(mine, theirs, evidence.rates)
        if match is None:
            continue
        # "at least 8,000" of "up to 8,000": the very number, and not the same; half of something stands in every article
        turned_bound = match.why == "bound" and mine.kind is not Kind.RATIO
        same = match.stand is Stand.SAME or turned_bound
        if (same and undated) or (not same and not cited):
            continue
        found = likeness(mine, theirs, evidence.rarity, one_language=one_language) | figure_evidence(mine, theirs, match)
        if same:
            score = odds("figures", found)
            step = steps[min(3, digits(mine), digits(theirs))]
            needed = _SHARE_CITED if cited and _shares(mine, theirs) else step
            why = ("bound" if turned_bound else contrary(mine, draft, theirs, reading)) if score >= needed else ""
            answer = Answer.OTHERWISE if why else Answer.SAYS
            if score < (step if why else needed):  # half of something else contradicts nothing
                answer = Answer.SILENT
            if answer is Answer.OTHERWISE and _one_number(mine, theirs) and (contradicting is None or score > contradicting.score):
                contradicting = Support(answer, source, score, theirs, reading.quote(theirs), why)
        else:
            score, why = odds("otherwise", found), ""
            # The figures of two years differ without contradicting each other.
            answer = Answer.OTHERWISE if score >= _OTHERWISE and not times_differ(mine.time, theirs.time) else Answer.SILENT
        if answer is not Answer.SILENT and (best.answer, best.score) < (answer, score):
            best = Support(answer, source, score, theirs, reading.quote(theirs), why)
    if contradicting is not None and best.answer is Answer.SAYS and best.fact is not None:
        # "more than 40" is not said by "70 guests" where the source has "40 beds", nor "all sixty teachers" by "sixty deputies"
        if not _one_number(mine, best.fact) or contradicting.score > best.score + _FAR_LIKELIER:
            return contradicting
    if cited and best.answer is Answer.SAYS and best.fact is not None:
        kinds = ("n:", "p:", "w:") if one_language else ("n:", "p:")
        rival = _rival(mine, draft, best.fact, reading, evidence, kinds)
        if rival is not None and not one_language and _how_near(mine, rival, best.fact, evidence, one_language=False) < _NEAR_BESIDE:
            rival = None  # what two languages share is seldom enough alone
        rival = rival or _nearer(mine, draft, best.fact, reading, evidence, one_language=one_language)
        if rival is not None:
            return Support(Answer.OTHERWISE, source, best.score, rival, reading.quote(rival))
    return best


def _shares(mine: Fact, theirs: Fact) -> bool:
    """Whether both are shares of a whole, and the draft's is told in words: "two in five" is seldom worded as in the source."""
    units = {fact.value.unit for fact in (mine, theirs) if fact.value is not None}
    return mine.kind is Kind.RATIO and theirs.kind in (Kind.RATIO, Kind.PERCENT) and units == {"%"}


def _one_number(mine: Fact, theirs: Fact) -> bool:
    return mine.value is not None and theirs.value is not None and one_number(mine.value, theirs.value)


def _rival(mine: Fact, draft: Reading, same: Fact, reading: Reading, evidence: Evidence, kinds: tuple[str, ...]) -> Fact | None:
    """The figure that the source gives for what the statement says, of one kind and order of magnitude, where the one that equals it is of
    something else.

    "65 in Leeds" is not said by "160 in Leeds and 65 in Lyon": what the statement's own clause names stands in the clause of another
    figure of the sentence, and not in that of the equal one, which shares nothing else with the statement either. `kinds`: the kinds of
    words that tell most: names and places, and plain words within one language; of concepts more is asked, they are shared by much.
    """
    best: tuple[float, Fact] | None = None
    for other in reading.facts:
        if _taken_up(same, other, reading) or told_by_another(mine, draft, same, other, reading):
            continue
        if other.kind is not mine.kind or other.sentence != same.sentence or (mine.clause & same.clause) - other.clause:
            continue
        if not of_a_size(mine, other) or times_differ(mine.time, other.time):
            continue
        match = compare(mine, other, evidence.rates)
        if match is not None and match.stand is Stand.APART and not match.why:
            shared = sorted((mine.clause & other.clause) - same.clause)
            told = sum(evidence.telling(word) for word in shared)
            telling = sum(evidence.telling(word) for word in shared if word[:2] in kinds)
            enough = told >= _TOLD_AT_LENGTH or telling >= _TOLD_OF_ANOTHER
            if enough and (best is None or told > best[0]):
                best = told, other
    return best[1] if best is not None else None


def _nearer(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence, *, one_language: bool) -> Fact | None:
    """A figure of the source, of the same kind, that by all words around it is far nearer to the statement than the one that equals it:
    "214 million in debt" is not said by "214 shops" where the source also has "debts of 312 million"."""
    if min(digits(mine), digits(same)) >= _TELLTALE:
        return None
    best: tuple[float, Fact] | None = None
    for other in source.facts:
        if other.kind is not mine.kind or times_differ(mine.time, other.time) or _taken_up(same, other, source):
            continue
        if not of_a_size(mine, other, _ANY_SIZE) or told_by_another(mine, draft, same, other, source):
            continue
        if mine.counts & same.counts and not mine.counts & other.counts:
            continue  # both count the same
        needed = _NEARER if of_a_size(mine, other) else _NEARER_OF_ANY_SIZE
        match = compare(mine, other, evidence.rates)
        if match is not None and match.stand is Stand.APART and not match.why:
            score = _how_near(mine, other, same, evidence, one_language=one_language)
            if score >= needed and (best is None or score > best[0]):
                best = score, other
    return best[1] if best is not None else None


def _how_near(mine: Fact, other: Fact, same: Fact, evidence: Evidence, *, one_language: bool) -> float:
    """How much nearer another figure of the source is to a statement than the equal one, as log-odds."""
    one, two = (closeness(mine, fact, evidence.rarity, evidence.telling, one_language=one_language) for fact in (other, same))
    return odds("rival", nearer(one, two))


def _taken_up(same: Fact, other: Fact, reading: Reading) -> bool:
    """Whether a figure goes on with what the one before it counts, in a clause that names nothing itself: "so far there are 312", "that
    became €620m"; but not "from 440" and "than the 440 of last year", which have no verb."""
    if not other.sentence <= same.sentence <= other.sentence + 1 or any(_names(word) for word in same.clause - other.clause):
        return False
    tokens = reading.clause_of(same)
    return bool(tokens) and other.start < tokens[0].start and has_verb(tokens, reading.source.language)


def _names(word: str) -> bool:
    """Whether a word of a bag names something."""
    return word[:2] in ("n:", "p:") if word[1:2] == ":" else concept(word).cls != "qualifier" and not concept(word).generic


def of_a_size(a: Fact, b: Fact, most: int = _A_SIZE) -> bool:
    """Whether two figures are of one order of magnitude, or the one at most so many times the other."""
    one, other = a.value.middle if a.value else None, b.value.middle if b.value else None
    return one is not None and other is not None and 0 < max(abs(one), abs(other)) <= most * min(abs(one), abs(other))


def _date(mine: Fact, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    best = Support(Answer.SILENT, source)
    reading = evidence.readings[source]
    one_language = reading.source.language == draft.source.language
    for theirs in reading.facts:
        stand = same_date(mine, theirs)
        if stand is None or (stand is Stand.APART and not cited):
            continue
        found = likeness(mine, theirs, evidence.rarity, one_language=one_language) | date_evidence(mine, theirs, reading.source.published)
        if stand is Stand.SAME:
            score, needed, answer = odds("dates", found), _DATED_CITED if cited else _DATED, Answer.SAYS
        else:
            score, needed, answer = odds("redated", found), _REDATED, Answer.OTHERWISE
        why = contrary(mine, draft, theirs, reading) if score >= needed and answer is Answer.SAYS else ""
        answer = Answer.OTHERWISE if why else answer
        if score >= needed and (best.answer, best.score) < (answer, score):
            best = Support(answer, source, score, theirs, reading.quote(theirs), why)
    return best


def _words(bag: Bag, clause: Bag, evidence: Evidence, source: str, *, cited: bool, denied: bool) -> Support:
    """A statement without a figure is said where enough of its names and concepts stand in one sentence, or two that follow each other.
    `denied`: it says that something is not so, and so must the sentence. `clause`: the words of its clause, which the sentence must not
    contradict."""
    reading = evidence.readings[source]
    score, at = 0.0, 0
    last: Bag = frozenset()
    for i, passage in enumerate(reading.bags):
        both = passage | last
        here = max(evidence.overlap(bag, passage), 0.9 * evidence.overlap(bag, both)) if _happens(bag, both) else 0.0
        if here > score:
            score, at = here, i
        last = passage
    said = bool(bag) and score >= (_SAID_CITED if cited else _SAID)
    sentence = reading.sentences[at] if said else None
    if sentence and denied and not _denies(reading, at):
        return Support(Answer.SILENT, source)
    quote = reading.source.text[sentence.start : sentence.end] if sentence else ""
    if sentence and cited and contradicted(clause, reading.bags[at], _beside(reading, at)):
        return Support(Answer.OTHERWISE, source, score, quote=quote, why="group")
    return Support(Answer.SAYS if said else Answer.SILENT, source, score, quote=quote, sentence=at)


def _beside(reading: Reading, at: int) -> Bag:
    """The words of the sentences on either side of one."""
    return frozenset().union(*(reading.bags[i] for i in (at - 1, at + 1) if 0 <= i < len(reading.bags)))


def _denies(reading: Reading, at: int) -> bool:
    """Whether a sentence, or the one before it, has any word that says no."""
    no = negations(reading.source.language)
    return any(token.low in no for sentence in reading.sentences[max(0, at - 1) : at + 1] for token in sentence.tokens)


def _happens(bag: Bag, passage: Bag) -> bool:
    """Whether something that the statement says happens also happens in the passage: the same persons and places alone say nothing."""
    if any(word[:2] == "e:" and word in passage for word in bag):
        return True
    acts = {word for word in bag if word[1:2] != ":" and concept(word).cls in ("action", "event", "change") and not concept(word).generic}
    return not acts or any(act in passage or broader(act) & passage for act in acts)
