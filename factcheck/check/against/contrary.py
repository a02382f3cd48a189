"""What speaks against a source that prints a statement's figure or date all the same: it says it of another place, person, day, group, time
span or year's prices, of a rise and not a fall, of what opened and not closed, of an average and not a bound, of a year and not of all, as
a plan, as what might be, in another party's name, or it does not deny it as the statement does."""

from collections.abc import Callable, Iterable

from factcheck.acts.words.bags import Bag, bag_of, places_of
from factcheck.acts.words.sides import denied_at, turned_by
from factcheck.check.against.bounds import average_for_median, exactly_of_roughly, most_for_least, of_a_mean, other_bound, past_bound
from factcheck.check.against.causes import cause_for_obstacle
from factcheck.check.against.commitment import not_before, planned_only, possible_only
from factcheck.check.against.ends import before_and_after, begun_for_ended
from factcheck.check.against.none_of import there_is_none_of
from factcheck.check.against.opposed import opposed
from factcheck.check.against.other_side import on_the_other_side
from factcheck.check.against.prices import other_prices
from factcheck.check.against.speakers import said_by_another
from factcheck.check.against.totals import all_of_some, of_another_period, part_added, rate_of_total, whole_of_part
from factcheck.check.against.trend import turned
from factcheck.check.against.where import of_another_named_place
from factcheck.check.facts.acts import two_acts
from factcheck.check.facts.compare import named, times_differ
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import clauses, joints
from factcheck.extract.places.reading import one_in_other
from factcheck.measures.concept import class_of, concept, happens, is_a
from factcheck.model import LinkRole, Precision, TimeSpan
from factcheck.read.text import tokenize

_CLOSE = 3  # days
_HOUSES = ("establishment", "company", "club")
_MOVING = ("vehicle", "animal")
_LONGER = 1.5  # times; a quarter is no half-year, however its days are counted


def contrary(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> str:
    """What speaks against it that the source says the same figure or date: the name of the sentence that tells it, "" if nothing does."""
    both = (mine, draft, theirs, source)
    against: dict[str, Callable[[], bool]] = {
        "turned": lambda: turned(*both),
        "denied": lambda: _one_denies(*both),
        "side": lambda: on_the_other_side(*both) or begun_for_ended(mine, theirs, source),
        "planned": lambda: planned_only(*both),
        "possible": lambda: possible_only(*both),
        "day": lambda: any(otherwise(*both) for otherwise in _OTHER_DAYS),
        "mean": lambda: of_a_mean(mine, theirs),
        "median": lambda: average_for_median(mine, theirs),
        "inexact": lambda: exactly_of_roughly(mine, draft, theirs),
        "bound": lambda: most_for_least(mine, theirs) or past_bound(mine, theirs) or other_bound(*both),
        "total": lambda: rate_of_total(*both),
        "period": lambda: of_another_period(*both),
        "part": lambda: part_added(*both),
        "group": lambda: all_of_some(*both) or whole_of_part(*both) or _of_the_opposed(*both),
        "speaker": lambda: said_by_another(*both),
        "cause": lambda: cause_for_obstacle(*both),
        "since": lambda: before_and_after(*both),
        "prices": lambda: other_prices(*both),
        "place": lambda: _of_another_place(*both),
        "somewhere": lambda: of_another_named_place(*both),
        "person": lambda: _of_another_person(*both),
    }
    found = next((name for name, holds in against.items() if holds()), "")
    return "place" if found == "somewhere" else found


def _denied(fact: Fact, reading: Reading) -> bool:
    """Whether it is said not to be so; "not above 10" and "not before 2030" only bound it, "not 10 by 2030" does not."""
    bound = fact.value is not None and fact.value.approx.side != 0
    until = fact.value is None and fact.time is not None and (fact.time.iso.startswith("../") or not_before(fact, reading))
    if bound or until or not reading.denies(fact):
        return False
    return reading.excepted(fact) or reading.denies_between(*_own_clause(fact, reading), fact.sentence)


def _own_clause(fact: Fact, reading: Reading) -> tuple[int, int]:
    """Where the clause of a fact is, between what "and" joins: "built in 1962 and was never repaired" denies no building."""
    (left, right), (first, last) = _between_joints(fact, reading), reading.clause_bounds(fact)
    return max(left, first), min(right, last)


def _one_denies(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one says that it is not so, and the other that it is. That a source denies another act of the figure is nothing to the
    statement: it says "38 were lost" with "38 posts were not filled" beside."""
    if _has_none(mine, draft, theirs, source):
        return True
    denied = _denied(mine, draft)
    if denied is _denied(theirs, source) or (not denied and two_acts(mine, theirs)):
        return False
    fact, reading = (theirs, source) if denied else (mine, draft)
    if reading.has_no(fact, *_own_clause(fact, reading)):
        return False  # "has not struck for an hour" of "hat noch keine Stunde gestreikt"
    return (theirs if denied else mine).direction >= 0


def _has_none(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source says that there were none of what the statement, which denies nothing, says to have been: "no foreigners"; or in
    another clause that what is counted did none of what the statement tells: "two libraries open later, but no library will be closed"."""
    said = [token.low for token in draft.clause_of(mine)]
    if denied_at(said, draft.source.language) or turned_by(said, draft.source.language):
        return False
    if there_is_none_of(source.clause_of(theirs), theirs.sentence, source) & mine.clause:
        return True
    acts = {word for word in mine.clause - theirs.clause if word[1:2] != ":" and happens(word)}
    for part in clauses(source.sentences[theirs.sentence], source.source.language) if acts else ():
        if there_is_none_of(part, theirs.sentence, source) & mine.counts and acts & source.laid[theirs.sentence].bag_of(part):
            return True
    return False


def _of_the_opposed(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clauses say it of two things that exclude each other (`opposed.toml`): of women and of men, a year and a month; and the
    source not of the draft's beside."""
    excluded = opposed()
    asked = (mine.clause & excluded.keys()) - (theirs.wide - _of_others(theirs, source))
    told = (theirs.clause | _subject(theirs, source)) - (mine.around - _of_others(mine, draft))
    return any(told & excluded[word] for word in asked) or _people_for_houses(mine, theirs) or _people_for_houses(theirs, mine)


def _subject(fact: Fact, reading: Reading) -> Bag:
    """What its sentence says that a figure is of, be it before a comma: "of the minor injuries, 13 were sustained on the slides"."""
    named = fact.claim.subject if fact.claim is not None else None
    return bag_of(tokenize(named), reading.source.language) & fact.around if named else frozenset()


def _people_for_houses(one: Fact, other: Fact) -> bool:
    """Whether the one counts people, and the other companies, schools or the like, of which the one does not speak."""
    people = {word for word in one.counts if class_of(word) == "person"}
    # "eleven were taken to hospital" counts no hospitals
    unit = other.value.unit if other.value is not None else None
    houses = {w for w in other.counts if any(is_a(w, kind) for kind in _HOUSES) and unit in (None, concept(w).unit)}
    if not people or not houses or any(class_of(word) == "person" for word in other.clause):
        return False
    return one.around.isdisjoint(houses) and other.around.isdisjoint(people)


def people_for_things(mine: Fact, theirs: Fact) -> bool:
    """Whether the one counts people, and the other vehicles or animals, of which the one does not speak: "540 people" of "540 cars"."""
    for one, other in ((mine, theirs), (theirs, mine)):
        people = any(class_of(word) == "person" for word in one.counts) or (one.value and (one.value.unit or "").startswith("people"))
        things = {word for word in other.counts if any(is_a(word, kind) for kind in _MOVING)}
        if people and things and one.around.isdisjoint(things) and not any(class_of(w) == "person" for w in other.counts):
            return True
    return False


def _of_another_weekday(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft names another day of the week for a date than the source, or, where that names none, than the calendar."""
    if mine.value is not None or theirs.time is None or theirs.time.precision is not Precision.DAY or theirs.time.start is None:
        return False
    named = draft.weekday(mine)
    return named is not None and named != (source.weekday(theirs) or theirs.time.start.isoweekday())


def _of_another_day(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source gives the same figure of another day: both print a date beside it, as precisely, in the draft in the very clause
    of the figure; and the draft's is nowhere near in the source. What happens in a night or over a weekend is told of either day."""
    if mine.value is None or mine.time is None or mine.now or not times_differ(mine.time, theirs.time):
        return False
    asked, told = named(mine.time), named(theirs.time) if theirs.time is not None else None
    if told is None or asked.precision is not told.precision or _close(asked, told):
        return False
    if not _among(asked, draft.days_in_clause(mine)) or not _among(told, theirs.days):
        return False
    return not _among(asked, source.days_about(theirs))


def _of_the_day_of_another(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source dates the figure otherwise than the draft, and another one of its sentence as the draft does: "2025: 11 million"
    of "in May 2026 11 million, against 10.4 a year before"; the draft's date stands in the very clause, and is not of its own days."""
    if mine.value is None or theirs.value is None or mine.time is None or mine.now:
        return False
    undated = theirs.time is None and not _among(mine.time, source.days_in_clause(theirs))  # "54 percent, up from 41 five years ago"
    if not undated and not times_differ(mine.time, theirs.time):
        return False
    taken = theirs.claim.time if theirs.claim is not None else None  # from what stands before it: "sold for 412 in 2024, and lost 37"
    if undated and taken is not None and _holds(mine.time, taken):
        return False
    today = draft.source.published
    if not (_among(mine.time, draft.days_in_clause(mine)) or draft.in_row(mine)) or (today is not None and today.overlaps(mine.time)):
        return False
    beside = [f for f in source.facts if f.sentence == theirs.sentence and f.kind is theirs.kind and (undated or f.aspect is theirs.aspect)]
    return any(
        f.value is not None
        and f.value != theirs.value
        and f.value.unit == theirs.value.unit
        and f.time is not None
        and not f.time.assumed
        and _holds(mine.time, f.time)
        and not _in_part(mine.time, f, theirs)
        for f in beside
    )


def _in_part(asked: TimeSpan, beside: Fact, theirs: Fact) -> bool:
    """Whether a figure is a part of the equal one, of a part of the statement's time: "19 dead this winter, seven of them in February"."""
    if theirs.claim is None or beside.claim is None or beside.time is None or _holds(beside.time, asked):
        return False
    return any(link.role is LinkRole.PART_OF and link.claim == theirs.claim.id for link in beside.claim.links)


def _holds(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a stretch holds all of another."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.start and other.end <= one.end


def _of_another_year(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether a day or month that the clause of a figure prints is, in the sentence of the source, that of another year: "up on the vote of
    June 2023" of "more than in the vote of June 2024"."""
    if mine.value is None:
        return False
    told = [time for time in source.days_in_sentence(theirs) if _in_a_year(time)]
    for asked in draft.dated_in_clause(mine):
        if _in_a_year(asked) and not _among(asked, source.days_about(theirs)):
            return any(t.precision is asked.precision and t.iso[4:] == asked.iso[4:] and t.iso != asked.iso for t in told)
    return False


def _in_a_year(time: TimeSpan) -> bool:
    """Whether it is a day or a month."""
    return time.precision in (Precision.DAY, Precision.MONTH)


def _of_another_stretch(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says of a half-year what the source says of a quarter, or the other way round."""
    if mine.value is None or mine.time is None or theirs.time is None or theirs.time.assumed:
        return False
    if mine.time.precision not in (Precision.QUARTER, Precision.HALF) or not _among(mine.time, draft.days_in_clause(mine)):
        return False
    one, other = _days(mine.time), _days(theirs.time)
    if not other or theirs.time.precision not in (Precision.QUARTER, Precision.HALF, Precision.SPAN):
        return False
    longer = max(one, other) > _LONGER * min(one, other)
    return longer and not any(time.precision is mine.time.precision for time in source.days_about(theirs))


def _days(time: TimeSpan) -> int:
    """How many days a stretch has, 0 where one of its ends is open."""
    return (time.end - time.start).days + 1 if time.start is not None and time.end is not None else 0


def _among(day: TimeSpan, days: Iterable[TimeSpan]) -> bool:
    return any(day.overlaps(named(other)) for other in days)


def _close(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether both are days, and hardly apart."""
    if not one.precision is other.precision is Precision.DAY or one.start is None or other.start is None:
        return False
    return abs((one.start - other.start).days) < _CLOSE


def _of_another_place(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clause of the figure names a place, and that of the source, the sentences around included, only others. What "and" joins
    to it has a place of its own ("he has three weeks, and the court sits in Geneva"). Beyond its clause a figure stands beside the places
    of other figures, so they count only where the source speaks of the draft's place elsewhere; and that is no country, for an article
    often leaves out its own."""
    if mine.value is None and not _of_one_day(mine, theirs):  # much happens in a month, here and elsewhere
        return False
    asked, told = places_of(mine.clause), places_of(theirs.clause)
    if asked:
        asked &= places_of(draft.bag(*_between_joints(mine, draft), draft.sentences[mine.sentence]))
    if not asked and source.in_one_line(theirs, theirs):  # a table names its places by rows, whatever clause of the draft does
        asked = _place_of(mine)
    if not told and _countries(asked) and _countries(beside := places_of(_before_comma(theirs, source))):
        told = beside  # "the French, 508,000, had never been as many"
    around = places_of(theirs.wide)
    if not told and any("/" in a and a in places_of(bag) for a in asked for bag in source.bags):
        told = places_of(theirs.around)  # the sentences beside speak of places of their own
    if not asked or not told:
        return False
    if not all(place[0].isalpha() for place in asked | told):  # a continent, or a village that is not known to lie anywhere
        return False
    if _countries(asked) and _countries(told):
        around = places_of(theirs.around)  # "the French harvested 17,400 tonnes", whatever the next sentence says of the Germans
    if not asked & places_of(theirs.wide) and _prints_name(mine, draft, asked, theirs, source):
        return False
    told |= around - places_of(_of_others(theirs, source))
    return not any(one_in_other(a, b) for a in asked for b in told if b[0].isalpha())


def _prints_name(mine: Fact, draft: Reading, asked: frozenset[str], theirs: Fact, source: Reading) -> bool:
    """Whether the sentence of a figure has the name of a place that was read in the draft only: "at Stuttgart airport"."""
    marks = [(a, b) for a, b, word in draft.laid[mine.sentence].marks if word[:2] == "p:" and word[2:] in asked]
    named = {t.low for t in draft.sentences[mine.sentence].tokens if any(a <= t.start < b for a, b in marks)}
    return not named.isdisjoint(t.low for t in source.sentences[theirs.sentence].tokens if t.capital)


def _between_joints(fact: Fact, reading: Reading) -> tuple[int, int]:
    """From the "and" before the main clause of a fact to the one behind it."""
    sentence = reading.sentences[fact.sentence]
    at = joints(sentence, reading.source.language)
    return max((a for a in at if a <= fact.start), default=sentence.start), min((a for a in at if a >= fact.end), default=sentence.end)


def _place_of(fact: Fact) -> frozenset[str]:
    """The place of a figure, where its sentence names it in another clause."""
    place = fact.claim.place if fact.claim is not None else None
    return frozenset({place} if place is not None and place in places_of(fact.around) else ())


def _before_comma(fact: Fact, reading: Reading) -> Bag:
    """The words of the clause before that of a figure, where only a comma stands between and it has no figure of its own."""
    sentence, clause = reading.sentences[fact.sentence], reading.clause_of(fact)
    before = [token for token in sentence.tokens if clause and token.end <= clause[0].start]
    if len(before) < 2 or before[-1].text != ",":
        return frozenset()
    found = reading.bag(*reading.laid[fact.sentence].bounds(before[-2].start, before[-2].end), sentence)
    return found if not any(word[:2] == "m:" for word in found) else frozenset()


def _of_one_day(mine: Fact, theirs: Fact) -> bool:
    """Whether both date something to the day."""
    fine = (Precision.DAY, Precision.HOUR)
    return mine.time is not None and theirs.time is not None and mine.time.precision in fine and theirs.time.precision in fine


def _of_others(fact: Fact, reading: Reading) -> Bag:
    """What only the clauses of the other figures of its kind in its sentence speak of: "33,100 in Germany" beside "48,700 in France"."""
    found = [f for f in reading.facts if f.kind is fact.kind and f.clause != fact.clause and f.sentence == fact.sentence]
    return frozenset().union(*(f.clause for f in found)) - fact.clause if fact.value is not None else frozenset()


def _countries(places: frozenset[str]) -> bool:
    """Whether all places are countries."""
    return bool(places) and not any("/" in place for place in places)


def _of_another_person(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the statement names a person where the source names only others; one who is but an example of what it says is named in
    no other text."""
    asked = draft.people_about(mine) & frozenset(word[2:] for word in mine.clause if word[:2] == "n:")
    if not asked or asked & source.names_about(theirs):
        return False
    return bool(source.people_about(theirs))


_OTHER_DAYS = (_of_another_weekday, _of_another_day, _of_the_day_of_another, _of_another_stretch, _of_another_year)
