"""Does a source say what a statement of the draft says?

For a figure or a date the same one is looked for among all that the source prints, and then whether the words around both speak of
the same thing (`printed`, `likeness`). A source that the writer names is given more credit than one that merely happens to hold the same
figure. A statement without either is said where enough of its names and concepts stand in a sentence, or in two that follow each other
(`passage`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from factcheck.acts.words.bags import Bag, tokens_in
from factcheck.acts.words.sides import denied_at, partly_denied, sides
from factcheck.check.against.another import done_by_another
from factcheck.check.against.bounds import most_for_least
from factcheck.check.against.commitment import to_come, told_as_done
from factcheck.check.against.counted import counted_otherwise, of_another, only_of_another
from factcheck.check.against.credited import credited_alike, credited_otherwise, under_another_name, unknown_doer
from factcheck.check.against.doubts import doubtful
from factcheck.check.against.exchanged import swapped
from factcheck.check.against.happened import not_done, unsettled
from factcheck.check.against.misnamed import misnamed
from factcheck.check.against.moved import moved
from factcheck.check.against.none_of import tells_of_none
from factcheck.check.against.other_side import passage_on_the_other_side
from factcheck.check.against.other_way import the_other_way
from factcheck.check.against.plainly import plainly_otherwise
from factcheck.check.against.points import in_points
from factcheck.check.against.roles import not_known_to_have_left, other_post
from factcheck.check.against.ruled_out import places_what_is_ruled_out
from factcheck.check.against.set_apart import set_apart
from factcheck.check.against.superlatives import another_first, of_another_first
from factcheck.check.against.trend import passage_turned
from factcheck.check.against.where import passage_elsewhere
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.carried import untold
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.quoted import printed
from factcheck.check.facts.reading import Reading
from factcheck.check.says.follows import following
from factcheck.check.says.passage import passage
from factcheck.check.says.printed import date, figure
from factcheck.check.says.reckoned import reckoned
from factcheck.check.says.said import lacking, says
from factcheck.check.stated.statements import Stretch
from factcheck.model import Approx, Aspect, Kind, Precision, TimeSpan
from factcheck.model.once import once_with
from factcheck.read.text import Token

_COUNT = "count"  # why: how-manieth of its kind it is
_NAMED = 2.0  # how telling the words must be that a sentence shares with a statement whose other side it takes
_WORDS = 3  # of a statement that is no source's by chance
_FEW = 4  # smaller numbers are told in many words
_FRESH = 10  # days after an event in which an article about it may leave out when it was


def support(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What `source` answers to a statement of a draft. One that prints the statement's whole sentence says it, whatever was not found."""
    found = _answer(stretch, draft, evidence, source, cited=cited)
    if not cited or found.answer is not Answer.SILENT:
        return found
    text, mine = evidence.readings[source], stretch.fact
    at = _whole_sentences(text).get(_in_print(draft.sentences[stretch.sentence].tokens))
    if at is None or (mine is not None and mine.value is None and mine.time not in [f.time for f in text.facts if f.sentence == at]):
        return found  # "on Monday" is another day in a text of another week
    return Support(Answer.SAYS, source, sentence=at)


@once_with
def _whole_sentences(reading: Reading) -> Mapping[tuple[str, ...], int]:
    """Where the sentences of a text are, by their words."""
    return {_in_print(sentence.tokens): at for at, sentence in enumerate(reading.sentences)}


def _in_print(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words and figures of a sentence, without its marks."""
    return tuple(token.text for token in tokens if token.kind != "mark")


def _answer(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What `source` answers to a statement, by what the two tell."""
    found = seems(stretch, draft, evidence, source, cited=cited)
    reading = evidence.readings[source]
    seen = found.fact.sentence if found.fact is not None else found.sentence
    if found.answer is Answer.SAYS and of_another_first(stretch.start, stretch.end, draft, reading, seen):
        return replace(found, answer=Answer.SILENT)
    if not cited or found.answer is Answer.OTHERWISE:
        return found
    at = credited_alike(stretch.start, stretch.end, stretch.sentence, draft, reading) if stretch.fact is None else None
    if at is not None:
        return Support(Answer.SAYS, source, max(found.score, 0.0), quote=reading.stored(reading.sentences[at]), sentence=at)
    claim = stretch.claim
    if claim is not None and claim.kind is Kind.ROLE and not_known_to_have_left(claim, evidence.claims[source]):
        return replace(found, answer=Answer.SILENT, lacks=lacking(stretch, draft, reading, found))
    if under_another_name(stretch.start, stretch.end, stretch.sentence, draft, reading):
        return replace(found, answer=Answer.SILENT, lacks=lacking(stretch, draft, reading, found))
    if unknown := unknown_doer(stretch.start, stretch.end, draft, reading):
        return Support(Answer.SILENT, source, found.score, quote=found.quote, lacks=(unknown,))
    if found.fact is None and found.sentence < 0:
        return found
    numbered = found.fact is not None or prints_unread(stretch, draft, reading, found.sentence)
    numbered = numbered and not _of_another_of_its_kind(stretch, draft, reading, found)
    if numbered and says(stretch, draft, evidence, found) and not doubtful(stretch, draft, evidence, found):
        # a passage that seemed silent has not been asked yet what speaks against it
        unasked = found.answer is Answer.SILENT and found.fact is None
        why = _against(stretch, draft, reading, found.sentence) if unasked else ""
        why = why or ("side" if _the_other_way(stretch, draft, reading, found) else "")
        return replace(found, answer=Answer.OTHERWISE if why else Answer.SAYS, why=why)
    return replace(found, answer=Answer.SILENT, lacks=lacking(stretch, draft, reading, found))


def seems(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    """What `source` seems to answer, before it is asked whether it says all that the statement does. Of a cited source that seems silent
    it brings what comes nearest to saying it."""
    found = _support(stretch, draft, evidence, source, cited=cited)
    if found.answer is not Answer.SILENT and (by := set_apart(stretch, draft, evidence.readings[source], found)):
        if found.answer is Answer.OTHERWISE or not cited:
            return Support(Answer.SILENT, source, instead=found.fact)
        return replace(found, answer=Answer.OTHERWISE, why=by)
    if found.answer is Answer.OTHERWISE and _only_of_another(stretch, draft, evidence.readings[source], found):
        return Support(Answer.SILENT, source, instead=found.fact)
    if found.answer is Answer.OTHERWISE and stretch.fact is not None and not _sure(stretch.fact, draft, found, evidence):
        return Support(Answer.SILENT, source, instead=found.fact)
    if cited and found.why == "person" and _left_open(stretch, draft, evidence.readings[source]):
        return Support(Answer.SILENT, source, instead=found.fact)
    if not cited and found.answer is Answer.SAYS and _of_another_of_its_kind(stretch, draft, evidence.readings[source], found):
        return Support(Answer.SILENT, source, instead=found.fact)
    if not cited or found.answer is Answer.OTHERWISE:
        return found
    if found.answer is Answer.SAYS and misnamed(stretch.start, stretch.end, stretch.sentence, draft, evidence, source):
        return replace(found, answer=Answer.OTHERWISE, why="person")
    told, why = _told_otherwise(stretch, draft, evidence, source, found)
    if why and why != _COUNT and _tells_of_another(stretch, draft, evidence.readings[source], told):
        return Support(Answer.SILENT, source, instead=found.fact)
    return Support(Answer.OTHERWISE, source, max(found.score, 0.0), quote=told, why=why) if why else found


def _left_open(stretch: Stretch, draft: Reading, source: Reading) -> bool:
    """Whether a source tells who did it, and that is nobody else for sure: the founders may be two."""
    found = credited_otherwise(stretch.start, stretch.end, stretch.sentence, draft, source)
    return found is not None and not found[1]


def _told_otherwise(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, found: Support) -> tuple[str, str]:
    """The sentence of a source that tells otherwise what a statement tells, and what it has otherwise; "" where none does."""
    reading = evidence.readings[source]
    counted = counted_otherwise(stretch.start, stretch.end, stretch.sentence, draft, reading)
    if counted is not None:
        return reading.stored(reading.sentences[counted]), _COUNT
    if told := _exchanged(stretch, draft, reading, found.answer):
        return told, "roles"
    credited = credited_otherwise(stretch.start, stretch.end, stretch.sentence, draft, reading)
    if credited is not None and credited[1]:
        return reading.stored(reading.sentences[credited[0]]), credited[1]
    if (at := another_first(stretch.start, stretch.end, draft, reading)) is not None:
        return reading.stored(reading.sentences[at]), "first"
    if credited is None and (told := _of_another(stretch, draft, reading, found)):
        return told, "person"
    if (elsewhere := moved(stretch.start, stretch.end, stretch.sentence, draft, reading, evidence)) is not None:
        at, why = elsewhere
        return reading.stored(reading.sentences[at]), why
    told = _other_side(stretch, draft, evidence, source, found)
    return told, "side" if told else ""


def _of_another_of_its_kind(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> bool:
    """Whether the sentence that seems to say a statement tells it of another of its kind: of the first half, and not of the second."""
    at = found.fact.sentence if found.fact is not None else found.sentence
    return at >= 0 and of_another(stretch.start, stretch.end, stretch.sentence, draft, at, source)


def _only_of_another(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> bool:
    """Whether what seems to contradict a statement is told of another of its kind, and not of one that is counted otherwise."""
    at, fact = found.fact.sentence if found.fact is not None else found.sentence, stretch.fact
    rank = fact.value.middle if fact is not None and fact.kind is Kind.RANK and fact.value is not None else None
    return at >= 0 and only_of_another(stretch.start, stretch.end, stretch.sentence, draft, at, source, rank)


def _tells_of_another(stretch: Stretch, draft: Reading, source: Reading, told: str) -> bool:
    """Whether the words of a source that seem to contradict a statement are of another of its kind."""
    at = next((i for i, sentence in enumerate(source.sentences) if source.stored(sentence) == told), -1)
    return at >= 0 and of_another(stretch.start, stretch.end, stretch.sentence, draft, at, source)


def _the_other_way(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> bool:
    """Whether the sentence that seems to say a statement has somebody go where the statement has them come from, or the other way round."""
    at = found.fact.sentence if found.fact is not None else found.sentence
    return at >= 0 and the_other_way(stretch.start, stretch.end, stretch.sentence, draft, at, source)


def _of_another(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> str:
    """The sentence of a source that tells a deed of a statement of somebody else."""
    seems = found.fact.sentence if found.fact is not None else found.sentence
    at = done_by_another(stretch.start, stretch.end, stretch.sentence, draft, seems if found.answer is Answer.SAYS else -1, source)
    return source.stored(source.sentences[at]) if at is not None else ""


def _sure(mine: Fact, draft: Reading, found: Support, evidence: Evidence) -> bool:
    """Whether a source that seems to say another figure or date than a statement is sure to."""
    theirs, reading = found.fact, evidence.readings[found.source]
    if theirs is not None and not found.why and (mine.aspect is Aspect.CHANGE) is not (theirs.aspect is Aspect.CHANGE):
        return False  # "1.5m was offered" is nothing against "400,000 more"
    if theirs is None or found.rival:
        return True
    if found.why == "bound":  # "30 died" of "at least 30" leaves something out, and is not wrong
        return most_for_least(mine, theirs) or (mine.value is not None and mine.value.approx is not Approx.EXACT)
    if found.why == "denied":  # a draft that denies something may well say in other words what the source tells
        return not draft.denies(mine)
    return bool(found.why) or plainly_otherwise(mine, draft, theirs, reading, found.score, evidence)


def _exchanged(stretch: Stretch, draft: Reading, source: Reading, answer: Answer) -> str:
    """The sentence of a source that tells an act with its sides exchanged: "O2 bought Vodafone" of "Vodafone bought O2". Where the
    source else seems silent, both names must have changed sides."""
    found = swapped(stretch.start, stretch.end, stretch.sentence, draft, source)
    if found is None or not (found[1] or answer is Answer.SAYS):
        return ""
    return source.stored(source.sentences[found[0]])


def _other_side(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, found: Support) -> str:
    """The sentence of a source that takes the other side of a statement without a figure, and names what the sentence that seems to say it
    does not."""
    if stretch.fact is not None:
        return ""
    reading = evidence.readings[source]
    said = reading.bags[found.sentence] if found.answer is Answer.SAYS and found.sentence >= 0 else frozenset[str]()
    best: tuple[float, int] | None = None
    for i, words in enumerate(reading.bags):
        shared = stretch.bag & words
        names = {word for word in shared - said if word[:2] in ("n:", "p:")}
        weight = sum(evidence.telling(word) for word in sorted(shared))
        if names and weight >= _NAMED and (best is None or weight > best[0]):
            best = weight, i
    if best is None or not passage_on_the_other_side(stretch.start, stretch.end, draft, stretch.sentence, best[1], reading):
        return ""
    return reading.stored(reading.sentences[best[1]])


def _support(stretch: Stretch, draft: Reading, evidence: Evidence, source: str, *, cited: bool) -> Support:
    fact = stretch.fact
    if fact is not None and fact.value is not None:
        found = figure(fact, draft, evidence, source, cited=cited)
        since = _first_since(fact) if found.answer is Answer.SILENT else None
        if since is not None:
            return date(since, draft, evidence, source, cited=cited)
        if found.answer is not Answer.SAYS and not found.why:  # of what a source prints nothing else follows from it
            against = found.fact if found.answer is Answer.OTHERWISE and _sure(fact, draft, found, evidence) else None
            if (follows := following(fact, draft, evidence, source, against, cited=cited)) is not None:
                score, theirs = follows
                return Support(Answer.SAYS, source, score, theirs, evidence.readings[source].quote(theirs))
            if cited and (premise := reckoned(fact, draft, evidence, source)) is not None:
                return Support(Answer.SAYS, source, 0.0, premise, evidence.readings[source].quote(premise))
            if cited and (points := in_points(fact, evidence, source)) is not None:
                return Support(Answer.OTHERWISE, source, 0.0, points, evidence.readings[source].quote(points), "points")
        if cited and found.answer is Answer.SILENT:
            return _longest_since(fact, draft, evidence, source) or found
        return found
    if fact is not None and fact.kind is Kind.DATE and fact.time is not None:
        found = date(fact, draft, evidence, source, cited=cited)
        if found.answer is Answer.SAYS and not _prints(evidence.readings[source], _unread(stretch, draft)):
            return Support(Answer.SILENT, source)
        if found.answer is not Answer.SILENT or not _of_the_day(fact.time, evidence.readings[source].source.published):
            return found
    if cited and stretch.claim is not None and stretch.claim.kind is Kind.ROLE:
        told = other_post(stretch.claim, evidence.claims[source])
        if told is not None:
            return Support(Answer.OTHERWISE, source, 1.0, quote=told.quote.exact, post=told)
    denied = _denied(stretch, draft)
    clause = draft.clause_around(stretch.start, stretch.end, stretch.sentence)
    letter = _to_the_letter(stretch, draft, evidence, source)
    found = letter or passage(stretch.bag, clause, evidence, source, cited=cited, denied=denied)
    why = _against(stretch, draft, evidence.readings[source], found.sentence) if cited and found.answer is Answer.SAYS else ""
    return replace(found, answer=Answer.OTHERWISE, why=why) if why else found


def _denied(stretch: Stretch, draft: Reading) -> Mapping[str, int] | None:
    """The sides that a stretch takes which says that something is not so; None of any other."""
    language = draft.source.language
    tokens = tokens_in(draft.sentences[stretch.sentence].tokens, stretch.start, stretch.end)
    says_no = denied_at([token.low for token in tokens], language) and not partly_denied(tokens, language, "denied_for_now")
    return sides(tokens, language) if says_no or draft.denies_between(stretch.start, stretch.end, stretch.sentence) else None


def _to_the_letter(stretch: Stretch, draft: Reading, evidence: Evidence, source: str) -> Support | None:
    """What a source of the draft's language answers that prints the words of a stretch, one behind the other."""
    reading = evidence.readings[source]
    tokens = tokens_in(draft.sentences[stretch.sentence].tokens, stretch.start, stretch.end)
    words = tuple(token.low for token in tokens if token.kind != "mark")
    if len(words) < _WORDS or draft.source.language != reading.source.language or (at := printed(reading, words)) is None:
        return None
    return Support(Answer.SAYS, source, 1.0, quote=reading.stored(reading.sentences[at]), sentence=at)


def _longest_since(fact: Fact, draft: Reading, evidence: Evidence, source: str) -> Support | None:
    """What a source answers to "the thinnest in two decades", where it says of something that it was the first in order for as long."""
    if fact.kind is not Kind.RANK or fact.value is None or fact.value.middle != 1:
        return None
    spans = [
        f for f in draft.facts if f.kind is Kind.DURATION and f.sentence == fact.sentence and f.start < fact.end and fact.start < f.end
    ]
    reading = evidence.readings[source]
    for span in spans:
        found = figure(span, draft, evidence, source, cited=True)
        if found.answer is Answer.SAYS and found.fact is not None:
            ranks = [f for f in reading.facts if f.kind is Kind.RANK and f.sentence == found.fact.sentence]
            if any(f.value is not None and f.value.middle == 1 and f.direction == fact.direction for f in ranks):
                return found
    return None


def _against(stretch: Stretch, draft: Reading, source: Reading, sentence: int) -> str:
    """What speaks against it that a sentence of the source says a statement without a figure: the name of the sentence that tells it."""
    said = draft.tokens_around(stretch.start, stretch.end, stretch.sentence)
    # "in Lima" alone tells nothing as done: its clause does
    first, last = min([stretch.start, *(t.start for t in said[:1])]), max([stretch.end, *(t.end for t in said[-1:])])
    settled = not unsettled(said, draft.source.language) and told_as_done(first, last, stretch.sentence, draft)
    if settled and to_come(stretch.bag, sentence, source) and not untold(first, last, stretch.sentence, draft, source, sentence):
        return "planned"
    if passage_elsewhere(stretch.bag, stretch.start, stretch.end, draft, sentence, source):
        return "place"
    if places_what_is_ruled_out(stretch.start, stretch.end, stretch.sentence, draft, sentence, source):
        return "denied"
    where = (stretch.start, stretch.end, draft, stretch.sentence, sentence, source)
    if passage_on_the_other_side(*where):
        return "side"
    if passage_turned(*where):
        return "turned"
    if tells_of_none(stretch.start, stretch.end, stretch.sentence, draft, sentence, source):
        return "denied"
    return not_done(stretch.start, stretch.end, stretch.sentence, draft, sentence, source)


def prints_unread(stretch: Stretch, draft: Reading, source: Reading, near: int = -1) -> bool:
    """Whether a source prints the numbers of a statement of which nothing was made ("the 17th-largest"), in the sentence `near` or one
    beside it where that is asked."""
    return _prints(source, _unread(stretch, draft, _FEW), near)


def _unread(stretch: Stretch, draft: Reading, least: int = 100) -> Bag:
    """The numbers of a statement, from `least` on, that nothing was made of: "by the end of September 411 had been shot"."""
    read = [(f.start, f.end) for f in draft.facts if f.value is not None]
    found = [(a, word) for a, _, word in draft.marks if stretch.start <= a < stretch.end and word[:2] == "m:"]
    return frozenset(word for a, word in found if Decimal(word[2:]) >= least and not any(x <= a < y for x, y in read))


def _prints(source: Reading, numbers: Bag, near: int = -1) -> bool:
    """Whether a source prints all of some numbers, in the sentence `near` or one beside it where that is asked."""
    bags = source.bags if near < 0 else source.bags[max(0, near - 1) : near + 2]
    printed = frozenset[str]().union(*bags) if numbers else frozenset[str]()
    years = {f"m:{word[2:6]}" for word in printed if word[:2] == "t:"}  # "their 2019 triumph" may be read as a number
    return numbers <= printed | years


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
