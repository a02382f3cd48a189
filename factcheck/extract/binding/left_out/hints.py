"""What the words around a bare number say of what it leaves out."""

from dataclasses import dataclass

from factcheck.extract.binding.reckoning import Reckoning
from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, PRONOUN, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.phrases import LINKS, THINGS, classes, inhabitants, points_back, taken, verbs_of
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Kind

_KEY = 5  # words before the colon


@dataclass(frozen=True, slots=True)
class Hints:
    """`link`: "against", "from", "to", "equals" or "part_of" where such a word stands just before, else "". `begin`, `end`: tokens of the
    clause; `opening`: where the words begin that the number can belong to: its clause, or the noun that it is set behind."""

    link: str
    part: bool  # it is said to be a part of something told before
    pronoun: bool  # "en", "of them", "davon"
    stands: bool  # "the 410", "another 1,150", "waren es 41.300": it stands for something told before
    it: bool  # "heute sind es 14": the same in another year, and so in the same unit
    they: bool  # "ils étaient 9 000", "the Germans, on 1.05 million": people
    each: bool  # "rund 580 pro Kopf", "près de vingt chacun": so much for each, and so no people
    shared: bool  # "two per child", "six in each": so much for each of something
    paid: bool  # a verb of paying, earning or costing stands by it
    money: bool  # only money can be what its clause is about
    begin: int
    end: int
    opening: int
    colon: bool  # "Overnight stays did not budge: 27.3 million": it belongs to what the words before the colon are about

    label: bool  # "Staff: 40", "- Blessés : 12": the line is a noun and its number

    @property
    def tied(self) -> bool:
        """Whether something says that it takes up what was told before."""
        return bool(self.link) or self.pronoun or self.stands

    @property
    def changes(self) -> bool:
        """Whether it is an end of a change: "the pension age from 62 to 64"."""
        return self.link in ("from", "to")


def hints(draft: Draft, speech: Speech, article: Reckoning) -> Hints:
    """The hints in the clause of a bare number."""
    frame, first, last = draft.frame, draft.first, draft.last
    clause = frame.clause_of[first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    links = [c for c in frame.cues_of("links.", max(0, first - 6), first) if c.last in (first - 1, first - 2) and c.kind in LINKS]
    behind = any(last <= c.first <= last + 1 for c in frame.cues_of("links.part_of"))
    pays = frame.cues_of("pays.verb", begin, end)
    worth = any(c.first == last for c in frame.cues_of("pays.worth"))
    opening = _subject_from(draft, begin)
    if first > 1 and frame.tokens[first - 1].kind == "mark":  # "infections, 98, were found"
        opening = next((h.first for h in reversed(frame.hits) if h.last == first - 2), begin)
    colon = first > 1 and frame.tokens[first - 1].text == ":"
    return Hints(
        link=links[-1].kind.partition(".")[2] if links else "",
        part=behind or any(c.last < first <= c.last + 3 for c in frame.cues_of("links.part_of")),
        pronoun=behind or of_them(draft) or points_back(frame, first, speech),
        stands=_stands(draft),
        it=_it_is(draft),
        they=not worth and _whole(draft) and (_they(draft) or _of_inhabitants(draft, speech)),
        each=_each(draft),
        shared=any(c.first <= last for c in frame.cues_of("links.shared", last, last + 3)),
        paid=worth or any(first - 5 <= c.last < first or last + bool(speech.plurals) <= c.first <= last + 2 for c in pays),
        money=only_money(near_nouns(draft, begin), verbs_of(draft), article),
        begin=begin,
        end=end,
        opening=0 if colon else opening,
        colon=colon,
        label=colon and _labelled(draft),
    )


def _labelled(draft: Draft) -> bool:
    """Whether a line is nothing but a few words, a colon, a number and at most brackets behind it: a key and its value."""
    frame, first, last = draft.frame, draft.first, draft.last
    key = [i for i in range(first - 1) if frame.tokens[i].kind != "mark"]
    if not 0 < len(key) <= _KEY or any(frame.flags[i] & (AUXILIARY | PRONOUN) for i in key):
        return False
    return last >= len(frame.tokens) or frame.tokens[last].text in "(.;"


def _subject_from(draft: Draft, begin: int) -> int:
    """Where the words begin that a clause can be about: before a parenthesis where it goes on behind one with its verb ("Boat arrivals,
    down by half, came to 18,000")."""
    frame, clause = draft.frame, draft.clause
    if clause < 2 or frame.tokens[begin - 1].text != "," or classes(frame.things_in(begin, draft.first), THINGS):
        return begin
    if frame.flags[begin] & (PRONOUN | DETERMINER | PREPOSITION | COORDINATOR) or frame.covered[begin]:
        return begin
    before, _ = frame.clauses[clause - 1]
    return frame.clauses[clause - 2][0] if before and frame.tokens[before - 1].text == "," else begin


def of_them(draft: Draft) -> bool:
    """Whether a pronoun follows that stands for what is counted: "340,000 of them"."""
    frame, last = draft.frame, draft.last
    if last + 1 >= len(frame.flags) or frame.covered[last + 1]:
        return False
    behind = frame.flags[last + 1]  # "her" is in "of her", and owns in "of her paintings"
    owns = behind & POSSESSIVE and last + 2 < len(frame.flags) and frame.tokens[last + 2].kind == "word" and not frame.flags[last + 2]
    return bool(frame.flags[last] & GENITIVE) and bool(behind & PRONOUN) and not owns


def near_nouns(draft: Draft, begin: int) -> tuple[str, ...]:
    """The two nouns of the clause that stand nearest before the number."""
    frame = draft.frame
    back = [h for h in classes(frame.things_in(begin, draft.first), THINGS) if not taken(frame, h)]
    return tuple(sorted({h.concept for h in back[-2:]}))


def only_money(noun: tuple[str, ...], verb: tuple[str, ...], article: Reckoning) -> bool:
    """Whether noun and verb tell of an amount and of nothing that is counted ("les recettes", "a coûté")."""
    if article.currency is None:
        return False
    amount = measure(resolve(noun, verb, (), article.currency, Kind.MONEY, Aspect.LEVEL))
    if not amount.registered or Kind.QUANTITY in amount.values:
        return False
    return not measure(resolve(noun, verb, (), None, Kind.QUANTITY, Aspect.LEVEL)).registered


def _each(draft: Draft) -> bool:
    """Whether "each" or "per head" stands right behind the number, or "on average" right before it."""
    value = draft.value
    per = value is not None and (value.unit or "").endswith("/person")
    average = any(draft.first - 2 <= c.last < draft.first for c in draft.frame.cues_of("links.average"))
    return per or average or any(c.first == draft.last for c in draft.frame.cues_of("links.each"))


def _they(draft: Draft) -> bool:
    """Whether "they were" stands before the number, with at most a few words between."""
    return any(c.last < draft.first <= c.last + 4 for c in draft.frame.cues_of("ellipsis.they", max(0, draft.first - 6), draft.first))


def _whole(draft: Draft) -> bool:
    """Whether a number has no decimals, as a number of people has none; millions may have some."""
    value = draft.value
    return value is None or value.grain >= 1


def _stands(draft: Draft) -> bool:
    frame, first = draft.frame, draft.first
    if first == 0:
        return False
    before = frame.flags[first - 1]
    if before & DETERMINER and not before & (GENITIVE | POSSESSIVE | PRONOUN) and frame.tokens[first - 1].kind != "elision":
        return True  # "the 410"
    if frame.cues_of("ellipsis.more", draft.last, draft.last + 2) and frame.cues_of("ellipsis.more", draft.last)[0].first == draft.last:
        return True  # "an option on six more"
    if before & FILLER and any(c.last == first - 1 for c in frame.cues_of("ellipsis.other")):
        return True  # "weitere 127"
    return _it_is(draft)


def _it_is(draft: Draft) -> bool:
    """Whether a verb of being and its pronoun stand right before the number: "waren es 41.300"."""
    frame, first = draft.frame, draft.first
    before, further = (frame.flags[first - 1], frame.flags[first - 2]) if first > 1 else (0, 0)
    verb = before & (AUXILIARY | PRONOUN) and further & (AUXILIARY | PRONOUN)
    return bool(verb) and any(flag & PRONOUN and not flag & PREPOSITION for flag in (before, further))


def _of_inhabitants(draft: Draft, speech: Speech) -> bool:
    """Whether people of a place stand before the number with no other figure between."""
    frame, first = draft.frame, draft.first
    return any(
        b <= first <= b + 8 and inhabitants(frame, a, b, speech) and not any(b <= c < first for c, _, _ in frame.figures)
        for a, b, _ in frame.places
    )
