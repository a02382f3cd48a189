"""Whether a draft takes the other side of what a source says (`acts.words.sides`)."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.acts.clauses.takers import two_takers
from factcheck.acts.met.outcomes import decided_by
from factcheck.acts.words.sides import by_first_word, named_sides, opposite, sides, way
from factcheck.check.against.commitment import planned
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.facts.text import people
from factcheck.check.stated.citing import clauses
from factcheck.lang import pack
from factcheck.model import Kind, LinkRole
from factcheck.read.text import Sentence, Token

_PARTING = frozenset(",;:.!?–—")
_OF_PEOPLE = frozenset({"post", "joining", "custody", "life", "fate", "harm", "verdict"})  # what happens to people
_EVENTS = frozenset({"course", "doors"})  # the sides that tell of which event a day is


def on_the_other_side(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the clauses of a figure or date take two sides of one thing, and the sentence of the source is all on its own side; or the
    draft says that it is so now, and a change began with it in the source, none that is yet to come."""
    if mine.value is not None and _from(theirs, source) and not planned(theirs, source) and _now(mine, draft):
        return not _from(mine, draft)
    clause = source.clause_of(theirs)
    # "lost 37 million, against a profit of 14": what is done in the sentence is not told of the figure with which another is compared
    around = clause if compared_with(theirs) else _but_compared(source.sentences[theirs.sentence].tokens, theirs, source)
    asked, told = _but_compared(draft.clause_of(mine), mine, draft), _but_compared(clause, theirs, source)
    if mine.kind is theirs.kind is Kind.MONEY and _earned(asked, draft) * _earned(told, source) < 0:
        return True
    return _opposite(asked, draft, mine.sentence, told, around, source, _dated_alike(mine, theirs))


def _dated_alike(mine: Fact, theirs: Fact) -> frozenset[str]:
    """The sides that tell of no difference where both were read to date one event: "ends on 9 March" of "begins on 4 March and ends on 9
    March"."""
    one, other = ((fact.claim.measure if fact.value is None and fact.claim is not None else None) for fact in (mine, theirs))
    return _EVENTS if one is not None and one == other else frozenset()


def clause_on_the_other_side(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """As `on_the_other_side`, whatever the rest of the source's sentence tells: "sales rose to 61 million, while debt fell to 9"."""
    told = source.clause_of(theirs)
    dated = _dated_alike(mine, theirs)
    return not compared_with(theirs) and _opposite(draft.clause_of(mine), draft, mine.sentence, told, told, source, dated)


def _earned(tokens: Sequence[Token], reading: Reading) -> int:
    """1 where some words tell of money earned, -1 of money lost, in a noun or a verb ("a profit of 3 million", "lost 3 million"), else
    0, and of both."""
    found = sides(tokens, reading.source.language)
    ways = {found.get("result", 0), found.get("gain", 0)} - {0}
    return ways.pop() if len(ways) == 1 else 0


def _but_compared(tokens: Sequence[Token], fact: Fact, reading: Reading) -> Sequence[Token]:
    """Some tokens of the sentence of a sum of money, but for those that set another figure against it: of "lost 37 million, against a
    profit of 14" the first three. In front of other figures the same words may say who voted how: "98 against"."""
    if fact.kind is not Kind.MONEY:
        return tokens
    phrases = by_first_word(pack(reading.source.language).part("check").get("against", []))
    lows = [token.low for token in tokens]
    out = list[Token]()
    until = 0
    for i, token in enumerate(tokens):
        if any(tuple(lows[i : i + len(phrase)]) == phrase for phrase in phrases.get(lows[i], ())):
            behind = [f for f in reading.facts if f.sentence == fact.sentence and f.value is not None and f.start >= token.start]
            nearest = min(behind, key=lambda f: f.start, default=fact)
            until = max(until, nearest.end if nearest.start != fact.start else 0)
        if token.start >= until:
            out.append(token)
    return out


def compared_with(fact: Fact) -> bool:
    """Whether another figure is compared with this one."""
    return fact.claim is not None and any(link.role is LinkRole.CHANGE_TO for link in fact.claim.links)


def _now(fact: Fact, reading: Reading) -> bool:
    """Whether the clause of a fact says that it is so now."""
    return sides(reading.clause_of(fact), reading.source.language).get("now") == 1


def _from(fact: Fact, reading: Reading) -> bool:
    """Whether a change goes from a figure to another one: "fell from 24 percent to 21"."""
    words, table = reading.before(fact), pack(reading.source.language).part("check")
    if not words or words[-1] not in table.get("led_from", []):
        return False
    end = max((b for a, b, word in reading.marks if fact.start <= a < fact.end and word[:2] == "m:"), default=fact.end)
    behind = [token for token in reading.sentences[fact.sentence].tokens if token.start >= end][:5]
    return any(a.low in table.get("led_to", []) and b.kind == "number" for a, b in pairwise(behind))


def passage_on_the_other_side(start: int, end: int, draft: Reading, at: int, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) takes the other side of what a sentence of the source says, which tells as little
    of the draft's side as those beside it."""
    if _decided_by_two(draft, at, source, sentence):
        return False
    tokens = [token for token in draft.sentences[at].tokens if start <= token.start < end]
    beside = [token for s in source.sentences[max(0, sentence - 1) : sentence + 2] for token in _uncounted(s, source)]
    return _opposite(tokens, draft, at, _uncounted(source.sentences[sentence], source), beside, source)


def _decided_by_two(draft: Reading, at: int, source: Reading, sentence: int) -> bool:
    """Whether a sentence of the draft and one of the source tell what two others decided: "the opposition voted against it" of "the mayor
    voted for it"."""
    mine, theirs = decided_by(draft.laid[at]), decided_by(source.laid[sentence])
    return bool(mine) and bool(theirs) and all(two_takers(a, b) for a in mine for b in theirs)


def _uncounted(sentence: Sentence, source: Reading) -> list[Token]:
    """The tokens of a sentence but for the parts that tell how many took a side: of "24 voted for it, 19 rejected it" each did."""
    counted = {t.start for part in clauses(sentence, source.source.language) if part[0].kind == "number" for t in part}
    return [token for token in sentence.tokens if token.start not in counted]


def subject_on_the_other_side(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a stretch of a sentence of the draft (`at`) takes a side of what it speaks of before, and all the parts of a sentence of the
    source that speak of it the other: "the forum opposes the hall" of "neighbours oppose the hall; the forum supports it"."""
    clause = draft.tokens_around(start, end, at)
    parts = clauses(source.sentences[sentence], source.source.language)
    for first, last, topic, side in named_sides(clause, draft.source.language):
        about = draft.laid[at].bag_of(clause[:first])
        told = [part for part in parts if about and about <= source.laid[sentence].bag_of(part)]
        told += [part for before, part in pairwise(parts) if before in told and _goes_on(part, sentence, source)]
        mine = side * way(clause, first, last, topic, side, draft.source.language)
        if mine and told and all(sides(part, source.source.language).get(topic) == -mine for part in told):
            return True
    return False


def _goes_on(part: Sequence[Token], sentence: int, reading: Reading) -> bool:
    """Whether a part of a sentence is of what the part before it is of: nothing stands before what it tells ("and ends on 9 March")."""
    first = next((first for first, _, _, _ in named_sides(part, reading.source.language)), 0)
    return not reading.laid[sentence].bag_of(part[:first])


def _opposite(
    mine: Sequence[Token],
    draft: Reading,
    at: int,
    theirs: Sequence[Token],
    around: Sequence[Token],
    source: Reading,
    but: frozenset[str] = frozenset(),
) -> bool:
    """Whether a clause of a sentence of the draft (`at`) takes another side than some words; what happens to people is told of those alone
    whom that sentence names, where the words name them, too: "the chief executive stays, Paul Reed, the chairman, leaves in June"."""
    languages = draft.source.language, source.source.language

    def apart(told: Sequence[Token], beside: Sequence[Token], leave: frozenset[str]) -> bool:
        return opposite(mine, languages[0], told, beside, languages[1], leave)

    if not apart(theirs, around, but) or apart(theirs, around, but | _OF_PEOPLE):
        return apart(theirs, around, but)
    named = {name for _, name in people(draft.sentences[at].tokens)}
    return apart(_of_these(theirs, named), _of_these(around, named), but)


def _of_these(tokens: Sequence[Token], named: set[str]) -> Sequence[Token]:
    """Of some words the parts that name one of some people, and what follows before another person is named; all where none does."""
    here, told = dict(people(tokens)), False
    if named.isdisjoint(here.values()):
        return tokens
    found, before = list[Token](), list[Token]()
    for part in _parts(tokens):
        names = {here[token.start] for token in part if token.start in here}
        apposed = bool(names) and all(token.capital or token.kind == "mark" for token in part)  # "the former mayor, Serge Lenoir,"
        if apposed and not told and not named.isdisjoint(names):
            found += before
        told = not named.isdisjoint(names) if names else told
        found += part if told else []
        before = part
    return found


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """Some words between their marks, each mark behind its part."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        found[-1].append(token)
        if token.text in _PARTING:
            found.append([])
    return found
