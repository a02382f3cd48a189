"""Whether a source names another for what a draft says that somebody did, or another cause, where there is one at a time: another founder,
another scorer of the winning goal, a short circuit and not lightning."""

from factcheck.acts.clauses.credit_words import trait
from factcheck.acts.clauses.credits import Credit, credits_of
from factcheck.acts.met.credited import Crediting, Doers, Ledger, alike, crediting, names_of, short, spelt_alike
from factcheck.acts.met.told import Told, telling, told_in
from factcheck.acts.words.bags import Bag
from factcheck.check.facts.reading import Reading
from factcheck.measures.concept import broader, class_of
from factcheck.model.once import once_with

OPEN = ""  # what is told with others or as suspected, or in other words of the same


def credited_otherwise(start: int, end: int, at: int, draft: Reading, source: Reading) -> tuple[int, str] | None:
    """The sentence of a source that tells who did, or what caused, what a stretch of a sentence of the draft (`at`) tells of: with "doer"
    or "causes" where it names another, else `OPEN`. None where none tells of it."""
    mine, theirs = _ledger(draft), _ledger(source)
    clause = draft.tokens_around(start, end, at)
    if not clause or not theirs.told:
        return None
    found: tuple[int, str] | None = None
    for told in telling(mine.told, clause[0].start, clause[-1].end):
        met = [c for other in theirs.told if (c := crediting(told, other, mine, theirs, cited=True)) is not None]
        if not met:
            continue
        sentence = source.sentence_at(met[0].other.start)
        if told.what.how or not all(c.doers is Doers.TWO and not c.other.what.how for c in met):
            found = sentence, OPEN
        else:
            return sentence, "causes" if trait(told.what.relation, "plain") else "doer"
    return found


def under_another_name(start: int, end: int, at: int, draft: Reading, source: Reading) -> bool:
    """Whether a source has, for what a stretch of a sentence of the draft (`at`) tells of, another name in the draft's language that may
    mean the same or no more than be close to it: "Nature Communications" for "Nature", the ministry of finance for the Treasury."""
    mine, theirs = _ledger(draft), _ledger(source)
    clause = draft.tokens_around(start, end, at)
    if not clause or draft.source.language != source.source.language:
        return False
    told = telling(mine.told, clause[0].start, clause[-1].end)
    mets = (crediting(one, other, mine, theirs, cited=True) for one in told for other in theirs.told)
    return any(met is not None and met.doers is Doers.OPEN and _otherwise(met) for met in mets)


def _otherwise(met: Crediting) -> bool:
    """Whether the names of two credits are two, and neither stands for words, or for one of several."""
    one, other, relation = met.one.what.doer, met.other.what.doer, met.one.what.relation
    if not (one.names and other.names) or one.several or other.several or short(one) or short(other):
        return False
    return trait(relation, "titled") or not (alike(one, other) or trait(relation, "kin"))


def credited_alike(start: int, end: int, at: int, draft: Reading, source: Reading) -> int | None:
    """The sentence of a source that names the doer or cause that a stretch of a sentence of the draft (`at`) does, and holds all else that
    the stretch says; None where none does."""
    mine, theirs = _ledger(draft), _ledger(source)
    for told in telling(mine.told, start, end):
        clause = [t for t in draft.sentences[at].tokens if start <= t.start < end]
        beyond = [t for t in clause if not told.start <= t.start < told.end]
        if told.what.how or (beyond and draft.laid[at].bag_of(beyond)):
            continue
        for other in theirs.told:
            c = crediting(told, other, mine, theirs, cited=True)
            if c is None or c.doers is not Doers.ONE or other.what.how:
                continue
            i = source.sentence_at(other.start)
            if _holds(told, other, source.bags[i]):
                return i
    return None


def _holds(mine: Told[Credit], theirs: Told[Credit], words: Bag) -> bool:
    """Whether a sentence has all that a credit says besides who did what."""
    wide = frozenset(up for word in words if word[1:2] != ":" for up in broader(word))
    rest = mine.what.rest - words - wide
    named = mine.what.named - theirs.what.named
    kinds = {class_of(word) for word in rest if word[1:2] != ":"}
    return (
        not named
        and kinds <= {"person", "qualifier"}
        and all(word[1:2] != ":" for word in rest)
        and mine.what.doer.causes <= theirs.what.doer.causes
    )


def unknown_doer(start: int, end: int, draft: Reading, source: Reading) -> str:
    """Somebody whom a stretch of the draft says to have done it, and whom the source names nowhere; "" where none."""
    there = [word[2:] for word in _ledger(source).names]
    for told in telling(_ledger(draft).told, start, end):
        doer = told.what.doer
        if doer.person and len(doer.names) > 1 and not any(spelt_alike(a, b) for a in doer.names for b in there):
            return doer.text
    return ""


@once_with
def _ledger(reading: Reading) -> Ledger:
    """The credits of a text."""
    return Ledger(reading.source, told_in(reading.source, reading.laid, credits_of), names_of(reading.source.text))
