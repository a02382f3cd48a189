"""Which figures a total sums up and which a remainder is left of, by the order of words alone: the bindings that may accuse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.lang import pack, word_class
from factcheck.model import Aspect, LinkRole
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import before, fellows, near_by, one_name, one_sort, one_thing, plain
from factcheck.reconcile.terms.position import (
    after_words,
    appended,
    bare,
    compared,
    concludes,
    gap,
    intro,
    lead,
    opens_sentence,
    refers_back,
    tail,
)
from factcheck.reconcile.terms.printed import WORD, number_span, span, unread
from factcheck.reconcile.terms.roles import Role, compared_with, role, spoken_for
from factcheck.reconcile.terms.terms import Article, Term, commensurable

# A figure this many times smaller than the total is no part of it that a reader would add up ("the two cities").
TRIFLE = 500
_MOST = 3  # figures of the sentence before among which one may choose
_BACK = 4  # sentences in which a whole may have been given


def summands(article: Article, head: Term) -> list[list[Term]]:
    """The parts that an appended total sums up: all figures of its unit before it in the sentence, or in the one before, or one of either.

    More than one set where the sentence before offers several parts: they accuse only together.
    """
    low, high = head.claim.sentence
    start, end = span(article, head)
    listed_before = _before_colon(article, head)
    if listed_before:
        return [listed_before]
    first = not article.earlier(head)
    around = article.text[low if first else start - len(lead(article, head)) : start] + article.text[end : min(high, end + 30)]
    if not (appended(article, head) or first) or not (cues.has("total", around, article.language) or _made(article, head)):
        return []
    here = [t for t in fellows(article, before(article, head), head) if t.size * TRIFLE > head.size]
    earlier = [t for t in fellows(article, before(article, head, reach=1), head) if t not in here and t.size * TRIFLE > head.size]
    sets = [here or ([] if any(t.size > head.size for t in earlier) else earlier)]
    wanted = how_many(article, head)
    if len(here) == 1 or wanted == len(here) + 1:
        smaller = [t for t in earlier if max(t.size, here[0].size) < head.size]
        sets = [[t, *here] for t in smaller if len(earlier) <= _MOST]
    elif wanted is not None and here and wanted > len(here):
        return []
    sets = [parts for parts in sets if not any(t.claim.id in p.linked_to(LinkRole.PART_OF) for t in parts for p in parts)]
    return [parts for parts in sets if 2 <= len(parts) <= 6 and not unread(article, [*(t for t in parts if t in here), head])]


def _made(article: Article, head: Term) -> bool:
    """Whether two counts joined by "and" are said to make the head: "14 women and 22 men, which makes 36 candidates", "22 engines and 31
    ambulances, that is 53 vehicles" (where they come near to it: "two wards and 40 beds, that is 20 each")."""
    parts = before(article, head)
    counts = len(parts) == 2 and all(t.unit.counts and not bare(article, t) for t in (*parts, head))
    joined = counts and cues.has("and", gap(article, *parts), article.language)
    if not joined or head.unit.per is not None:
        return False
    made = sum(t.size for t in parts)
    near = concludes(article, head) and abs(made - head.size) * _ROUGHLY <= head.size and head.size > max(t.size for t in parts)
    return near or cues.has("makes", lead(article, head), article.language)


_ROUGHLY = 4  # what is off by more than a quarter was not added up


def _before_colon(article: Article, head: Term) -> list[Term]:
    """Three or more figures of one sort, and behind a colon the last of the sentence, which they nearly make: "45 deputies voted for, 38
    against, seven abstained: 90 votes"."""
    parts = before(article, head)
    if lead(article, head).strip() != ":" or not 3 <= len(parts) <= 6 or any(not one_sort(article, t, head) for t in parts):
        return []
    last = not article.later(head)
    made = sum(t.size for t in parts)
    near = abs(made - head.size) * _NEARLY_ALL <= 4 * head.size
    return parts if last and near and all(t.size < head.size for t in parts) and not unread(article, [*parts, head]) else []


def how_many(article: Article, head: Term) -> int | None:
    """How many parts the words before a total say that it has: "these four together account for 144"."""
    from factcheck.extract.numbers.numerals import numerals

    found = [n for n in numerals(lead(article, head), pack(article.language)) if n.form in ("words", "digits")]
    return int(found[0].value) if len(found) == 1 and 2 <= found[0].value <= _SEVERAL else None


_SEVERAL = 9  # parts that a text counts in words: "in all three towns"


def complete(article: Article, head: Term, parts: Sequence[Term]) -> bool:
    """Whether the figures that a text ties to a total as its parts can be all of them: none unread or left out between, as many as the text
    says, and the list does not go on behind the last."""
    if any(t.sentence != head.sentence for t in parts) and not refers_back(article, head):
        return False
    last = max(parts, key=lambda t: t.rank)
    behind = article.terms[last.rank + 1 : last.rank + 2]
    goes_on = last.rank > head.rank and any(
        t.sentence == last.sentence and t.amount and one_sort(article, t, head) and cues.has("and", gap(article, last, t), article.language)
        for t in behind
    )
    goes_on = goes_on or and_one(article, head, parts)
    return not goes_on and how_many(article, head) in (None, len(parts)) and not unread(article, [*parts, head])


def and_one(article: Article, head: Term, parts: Sequence[Term]) -> bool:
    """Whether behind the parts the list goes on with single ones that no figure tells, and comes out with them: "six dead: three on the
    road, two at home and a skier"."""
    missing = head.size - sum(t.size for t in parts)
    if not head.unit.counts or not 1 <= missing <= _SINGLE:
        return False
    behind = article.text[span(article, max(parts, key=lambda t: t.rank))[1] : head.claim.sentence[1]]
    entries = [entry for text in _CLAUSES.split(behind) for entry in (text, cues.after("and", text, article.language))]
    return sum(cues.opens("one", entry, article.language) for entry in entries) >= missing


_SINGLE = 3  # parts of one that close a list
_CLAUSES = re.compile(r"[,;]")


def split(article: Article, head: Term) -> list[Term]:
    """The parts into which a sentence splits a whole that it has just named: "47 people, 45 passengers and two drivers"; "of the 212 on
    board, 198 were saved, nine drowned and five are missing"."""
    parts = article.later(head)
    if not 2 <= len(parts) <= 5 or any(not t.unit.counts or not t.level or t.size >= head.size for t in parts) or not head.unit.counts:
        return []
    if cues.starts("part", lead(article, head), article.language) or head.linked_to(LinkRole.PART_OF):
        return []  # "of these, 610 were greylags, 420 brents and 210 swans": the first of the parts
    between = [gap(article, a, b) for a, b in pairwise(parts)]
    if not cues.has("and", between[-1], article.language) or any(cues.has("part", text, article.language) for text in between):
        return []
    first = gap(article, head, parts[0]).rstrip("$€£ ")
    apposed = len(parts) == 2 and first.rstrip().endswith(",") and len(first.split()) <= 2 and len(between[0].split()) <= 3
    larger = [t for t in article.earlier(head) if t.unit.key == head.unit.key and t.size > head.size]
    apposed = apposed and not larger  # "40 members; 18 came, 12 sent word and 8 were ill": the first of a list is no total of the others
    told = len(parts) > 2 and cues.starts("out_of", lead(article, head).lstrip(" ,;:"), article.language)
    behind = tail(article, parts[-1])
    if not (apposed or told) or cues.has("part", behind, article.language) or unread(article, [head, *parts]):
        return []
    return parts


def listed(article: Article, head: Term) -> list[Term]:
    """What a colon after a total enumerates to the end of the sentence: "130 drops: 55 by plane, 75 by helicopter"."""
    end, high = span(article, head)[1], head.claim.sentence[1]
    colon = article.text.find(":", end, high)
    stop = _STOP.search(article.text, max(colon, end), high)
    high = stop.start() if stop else high
    parts = [t for t in article.later(head) if number_span(article, t)[0] < high]
    # Beside the total its share may stand, and beside a part how long it lasts: "1,450 go, one in six: 900 here, after 90 days, 550 there".
    while parts and colon > number_span(article, parts[0])[0] and parts[0].unit.dimension in _ASIDE:
        parts = parts[1:]
    parts = [t for t in parts if t.unit.dimension != "time" or head.unit.dimension == "time"]
    if not 2 <= len(parts) <= 8:
        return []
    if colon < 0 and len(parts) > 2:  # "the council has 28 members; 15 voted for it, nine against and four abstained"
        more = head.size < sum(t.size for t in parts) <= head.size * Fraction(11, 10)  # (fewer may be told than there are)
        if more and all(t.unit.key == head.unit.key for t in parts) and cues.has("and", gap(article, *parts[-2:]), article.language):
            colon = end = max(colon, article.text.find(";", end, high) + 1)
    if not 0 <= colon < number_span(article, parts[0])[0] or any(
        not one_sort(article, t, head) or not _entry(t) or t.size >= head.size for t in parts
    ):
        return []
    bald = not article.text[colon + 1 : number_span(article, parts[0])[0]].strip() and _bald(article, parts)
    nearly = len(parts) > 2 and abs(sum(t.size for t in parts) - head.size) * _NEARLY_ALL <= head.size
    if sum(one_name(article, t, head) for t in parts) < 2 and not (bald or nearly):
        return []  # of a list some may have a name of their own: "22 members: nine of the left, seven of the right and six Greens"
    spread = any(a.linked_to(LinkRole.PART_OF) for a in parts) or "(" in article.text[end:high] or ";" in article.text[end:high]
    return [] if spread or unread(article, [*parts, head]) else parts


def _entry(term: Term) -> bool:
    """Whether a figure can be an entry of a list, whatever word stands behind it: "900 über Altersteilzeit", "198 above that"."""
    return term.level or (term.amount and term.claim.aspect is Aspect.LEVEL)


_ASIDE = ("%", "x")
_STOP = re.compile(r"[.!?](?=\s)|[\u00ab\u00bb\u201c-\u201f\"]")  # ends a list: speech that follows may count as one sentence with it


def counted_out(article: Article, head: Term) -> list[Term]:
    """The parts of a whole behind their number: "84 kilometres long, in three stretches of 31, 26 and 27 kilometres"."""
    following = article.later(head, 1)
    for at, number in enumerate(following[: _MOST - 1]):
        parts = following[at + 1 :][: int(number.size)] if number.unit.counts and 2 <= number.size <= _SEVERAL else []
        if not parts or len(parts) != number.size or any(t.sentence != number.sentence or t.size >= head.size for t in parts):
            continue
        even = all(one_sort(article, t, head) and t.unit.key == head.unit.key and t.level for t in parts)
        between = [gap(article, a, b) for a, b in pairwise(parts)]
        even = even and cues.has("and", between[-1], article.language) and all(len(text.split()) <= _NOUNS for text in between)
        others = [t for t in following[:at] if t.unit.key == head.unit.key]
        if even and not others and len(gap(article, number, parts[0]).split()) <= _NOUNS:
            return [] if unread(article, [number, *parts]) else parts
    return []


def beyond(article: Article, head: Term) -> list[Term]:
    """Three or more parts that go beyond the whole which closes their sentence: "179 votes to 148, with 32 abstaining, of 350"."""
    parts, words = before(article, head), lead(article, head)
    told = cues.starts("out_of", words, article.language) and not cues.without(["out_of"], words, article.language).strip(" ,;(")
    if not told or article.later(head) or not 3 <= len(parts) <= 5 or any(not one_sort(article, t, head) for t in parts):
        return []
    return parts if sum(t.size for t in parts) > head.size and not unread(article, [*parts, head]) else []


def of_which(article: Article, head: Term) -> list[Term]:
    """Three or more parts of a whole, listed to the end of the sentence: "142 million, of which 60 from the region, 40 from the city and 42
    from the club". Two only where neither has a noun of its own: "36,000, of which 27,000 at home and 9,000 abroad"; of two kinds of people
    one person may be both."""
    parts = article.later(head)
    two = len(parts) == 2 and all(bare(article, t) for t in parts)
    if not (two or 3 <= len(parts) <= 8) or any(not one_sort(article, t, head) or not t.level or t.size >= head.size for t in parts):
        return []
    opened = cues.has("part", gap(article, head, parts[0]), article.language) or head.claim.id in parts[0].linked_to(LinkRole.PART_OF)
    between = [gap(article, a, b) for a, b in pairwise(parts)]
    first = cues.without(["part"], between[0], article.language) if cues.opens("part", between[0], article.language) else between[0]
    opened = opened or first != between[0]  # "nine proposals, four of them for …"
    nested = any(cues.has("part", text, article.language) for text in (first, *between[1:], tail(article, parts[-1])))
    even = all(len(text) <= _ENTRY for text in between) and cues.has("and", between[-1], article.language)
    return parts if opened and even and not nested and not unread(article, [head, *parts]) else []


_ENTRY = 60  # characters from one part to the next


def listed_next(article: Article, head: Term) -> list[Term]:
    """What the next sentence enumerates and nothing else, behind a colon or from its first word: "832 kilometres in all. On the menu: 168
    km, 153, 24, 487"; "an orchestra of 22. Twelve strings, six winds and three drums"."""
    parts = [t for t in article.later(head, 1) if t.sentence == head.sentence + 1 and near_by(head, t)]
    if not 3 <= len(parts) <= 8 or any(not one_sort(article, t, head) or not t.level or t.size >= head.size for t in parts):
        return []
    first = article.text[parts[0].claim.sentence[0] : number_span(article, parts[0])[0]]
    made = sum(t.size for t in parts)
    near = abs(made - head.size) * _NEARLY_ALL <= head.size
    bald = not first.strip() and _bald(article, parts)
    return parts if (":" in first or bald) and near and not unread(article, parts) else []


def _bald(article: Article, parts: Sequence[Term]) -> bool:
    """Whether a sentence ends with nothing but a list: "six Belgian, five Swiss and three German ones"."""
    between = [gap(article, a, b) for a, b in pairwise(parts)]
    few = all(len(text.split()) <= _NOUNS for text in between) and not article.later(parts[-1])
    return few and cues.has("and", between[-1], article.language) and len(tail(article, parts[-1]).split()) <= 2


_NOUNS = 5  # words from one entry to the next of a sentence that is nothing but a list


def and_others(article: Article, head: Term) -> list[Term]:
    """Two amounts of the next sentence, the second said to be another part: "a fine of 23.4 million. Eight million are for the spill and
    another 17 for the leaks"."""
    parts = [t for t in article.later(head, 1) if t.sentence == head.sentence + 1 and near_by(head, t)]
    opening = len(parts) == 2 and opens_sentence(article, parts[0]) and not head.linked_to(LinkRole.PART_OF)
    if not opening or any(t.unit.key != head.unit.key or not t.level or t.size >= head.size for t in parts):
        return []
    between = [t for t in article.terms[head.rank + 1 : parts[0].rank] if t.amount and not t.linked_to(LinkRole.SAME_AS)]
    other = cues.ends("further", lead(article, parts[1]).rstrip(" $€£"), article.language)
    made = sum(t.size for t in parts)
    near = abs(made - head.size) * _NEARLY_ALL <= 2 * head.size
    return parts if other and near and not between and not unread(article, parts) else []


def apposed(article: Article, head: Term) -> list[Term]:
    """Three or more numbers without a noun behind a number of things, that come near to it: "1,212 seats, 704 of them in the stalls, 320 in
    the circle, 198 above that"."""
    parts = [t for t in article.later(head) if t.unit.key == head.unit.key]
    if not 3 <= len(parts) <= 8 or not head.unit.counts or head.unit.per is not None:
        return []
    alike = sum(bare(article, t) for t in parts) >= 2 and all(t.size < head.size and t.amount for t in parts)
    behind = all(lead(article, t).strip(" ,;\u2013\u2014") == "" for t in parts[:-1]) and parts[-1].rank - head.rank == len(parts)
    near = abs(sum(t.size for t in parts) - head.size) * _NEARLY_ALL <= head.size
    return parts if alike and behind and near and not unread(article, [head, *parts]) else []


_NEARLY_ALL = 20  # a list that comes within a twentieth of the total is meant to be all of it


def wholes_and_parts(article: Article, head: Term) -> list[tuple[Term, list[Term]]]:
    """A whole and what is taken from it, before an appended remainder ("leaving 180"): the largest, and the others."""
    around = " ".join([*intro(article, head).split()[-3:], *tail(article, head).split()[:2]])
    if cues.has("remaining", around, article.language) and head.unit.dimension != "%":
        found = _split_but_for(article, head) or _left_of_run(article, head)
        return [found] if found is not None else []
    if run := _rest_of_run(article, head):
        return [run]
    still = concludes(article, head) and cues.has("still", tail(article, head), article.language)  # "meaning six are still to be done"
    if not (still or cues.has("rest", lead(article, head), article.language)) or not _remains(article, head):
        return []
    terms = fellows(article, [t for t in before(article, head) if one_sort(article, t, head)], head)
    if len(terms) <= 1:
        earlier = [t for t in article.earlier(head, 2) if 0 < head.sentence - t.sentence <= 2 and near_by(head, t) and t.amount]
        earlier = [t for t in earlier if one_name(article, t, head) and commensurable(t, head)]
        if not all(one_thing(article, t, head) for t in earlier):
            return []
        if terms:
            return [(t, terms) for t in earlier if t.size > terms[0].size] if len(earlier) <= _MOST else []
        remain = len(earlier) == 2 and (opens_sentence(article, head) or _left_of_two(article, head, *earlier))
        terms = earlier if concludes(article, head) or remain else []
    if not 2 <= len(terms) <= 4:
        return []
    whole = max(terms, key=lambda t: t.size)
    parts = [t for t in terms if t is not whole]
    if head.size >= whole.size:
        return _of_whole_before(article, head, terms)
    if any(t.size >= whole.size for t in parts) or (whole is not terms[0] and len(terms) > 2):
        return []
    return [(whole, parts)]


def _rest_of_run(article: Article, head: Term) -> tuple[Term, list[Term]] | None:
    """A sentence that begins with the rest and gives its figure alone, and before it a whole with its parts, one a sentence: "1264 in all.
    Wind made 632, the sun 278. The rest, 354, came from gas"."""
    opening = article.text[head.claim.sentence[0] : number_span(article, head)[0]]
    begun = any(cues.starts(kind, opening, article.language) for kind in ("rest", "remaining"))
    if not begun or article.earlier(head) or article.later(head) or cues.opens("of", tail(article, head), article.language):
        return None
    run = [t for t in article.earlier(head, _BACK) if t.paragraph == head.paragraph and t.unit.key == head.unit.key and plain(article, t)]
    for at, whole in enumerate(run[:-1]):
        parts = run[at + 1 :]
        if whole.size > max(head.size, sum(t.size for t in parts)) and all(one_thing(article, t, head) for t in (whole, *parts)):
            return None if unread(article, [whole, *parts, head]) else (whole, parts)
    return None


def _left_of_two(article: Article, head: Term, whole: Term, part: Term) -> bool:
    """Whether a figure is what remains of two before, of which one is told to be a part of the other: "1.2 million, of which the state pays
    720,000. That leaves the town 480,000"."""
    told = cues.has("part", gap(article, whole, part), article.language) or whole.claim.id in part.linked_to(LinkRole.PART_OF)
    return told and cues.ends("rest", lead(article, head).rstrip("$€£ "), article.language)


def _of_whole_before(article: Article, head: Term, parts: list[Term]) -> list[tuple[Term, list[Term]]]:
    """Where a sentence lists parts and what remains, larger than any of them, the whole is of the sentence before: "The works cost 6.4
    million. The state gives 2.4, the county 1.5, which leaves 2.5 for the town"."""
    made = sum(t.size for t in parts)
    earlier = [t for t in article.terms[: head.rank] if 0 < parts[0].sentence - t.sentence <= 1 and near_by(head, t) and plain(article, t)]
    wholes = [t for t in earlier if t.size > made and one_thing(article, t, parts[0]) and not compared_with(article, t)]
    return [(wholes[0], parts)] if len(wholes) == 1 and parts[0].sentence == head.sentence else []


def _remains(article: Article, head: Term) -> bool:
    words = lead(article, head)
    ended = cues.ends("rest", words.rstrip("$€£ "), article.language)  # "29 have signed since and there remain 45"
    if any(word.casefold() in word_class(article.language, "possessive") for word in WORD.findall(words)):
        return False  # "he has repaid 62,000, and his brother still owes 38,000"
    return ended or appended(article, head) or concludes(article, head) or opens_sentence(article, head)


def _split_but_for(article: Article, head: Term) -> tuple[Term, list[Term]] | None:
    """The whole of which the head is said to be what remains: "48 million. The state pays 30, the lottery 12, the town the remaining 6"."""
    here = [
        t
        for t in article.terms[: head.rank]
        if head.sentence - t.sentence <= 1 and near_by(head, t) and plain(article, t) and one_name(article, t, head)
    ]
    tied = [at for at, t in enumerate(here) if any(t.claim.id in p.linked_to(LinkRole.PART_OF) for p in here[at + 1 :])]
    here = here[tied[0] :] if tied else here  # "they cost 38,000 each. 320 people work here, 192 of them …, the other 128"
    if not here or told_as_part(article, here[0]):
        return None  # the whole was given before
    if len(here) > 5 or (len(here) == 1 and cues.opens("of", tail(article, head), article.language)):
        return None  # "half from the state; the remaining 350,000 of last year's budget"
    if here[0].sentence == head.sentence and _of_a_whole(article, here[0]):
        wholes = [t for t in article.earlier(head, _BACK) if t.sentence < head.sentence and near_by(head, t) and plain(article, t)]
        wholes = [t for t in wholes if t.size > sum(p.size for p in here) and one_thing(article, t, head) and not compared(article, t)]
        return (wholes[0], here) if len(wholes) == 1 and not unread(article, [*here, head]) else None
    here = [t for t in here if not spoken_for(article, head, t)]  # "186 million, a third more than the 140 once named"
    if not here:
        return None
    whole, parts = here[0], here[1:]
    between = [t for t in article.terms[whole.rank + 1 : head.rank] if t not in parts and near_by(head, t)]
    taken = [t for t in between if t.fraction() is not None and role(article, t) is Role.SHARE and not _restates(t, whole, parts)]
    if any(_of_a_part(article, t) for t in taken) or any(t.amount and t.unit.counts and t.size * _TRIVIAL > head.size for t in between):
        return None  # "1.4 million from tickets" may be money
    parts = sorted([*parts, *taken], key=lambda t: t.rank)
    if not parts or whole.size <= head.size:
        return None
    larger = [t for t in article.earlier(whole, _BACK) if one_name(article, t, head)]
    made = head.size + sum(t.size for t in parts if t.fraction() is None)
    if any(t.size > whole.size for t in larger) and abs(made - whole.size) * _NEARLY_ALL > whole.size:
        return None  # the whole may be one that was given before
    return None if any(t.size >= whole.size for t in parts) or unread(article, [*parts, head]) else (whole, parts)


def _left_of_run(article: Article, head: Term) -> tuple[Term, list[Term]] | None:
    """A figure before a remainder that is larger than all that is told of its name since, where it nearly comes out: "8,640 tonnes. … Of
    this, 4,320 went abroad. 2,160 were recycled … and the remaining 1,296 burnt"."""
    said = cues.ends("remaining", intro(article, head).rstrip(" ,$€£"), article.language)
    if not said and not any(cues.opens(kind, tail(article, head), article.language) for kind in ("remaining", "others")):
        return None  # "in the others he drew three"
    run = [t for t in article.earlier(head, _BACK) if near_by(head, t) and plain(article, t) and one_sort(article, t, head)]
    run = [t for t in run if not (compared(article, t) or compared_with(article, t) or spoken_for(article, head, t))]
    run = [t for t in run if not cues.has("each", after_words(article, t), article.language)]  # "9 million, or 3 million each"
    for at, whole in enumerate(run[:-1]):
        parts = [t for t in run[:at] if _part_before(article, t, whole)] + run[at + 1 :]
        left = whole.size - sum(t.size for t in parts)
        here = whole.paragraph == head.paragraph or told_as_part(article, parts[0])
        if here and left > 0 and abs(left - head.size) * 2 <= head.size and not told_as_part(article, whole):
            return None if unread(article, [*(t for t in parts if t.sentence == head.sentence), head]) else (whole, parts)
    return None


def _part_before(article: Article, part: Term, whole: Term) -> bool:
    """Whether a figure is told right before its whole as a part of it: "112 of the 168"."""
    between = gap(article, part, whole)
    return part.rank + 1 == whole.rank and cues.starts("out_of", between, article.language) and len(between.split()) <= 2


def told_as_part(article: Article, term: Term) -> bool:
    """Whether a figure is told as a part of what was given before it: "of these, 264 went to families"."""
    opening = article.text[term.claim.sentence[0] : span(article, term)[0]]
    opened = cues.starts("part", opening, article.language)
    opened = opened or (cues.starts("out_of", opening, article.language) and cues.has("whole", opening, article.language))
    return bool(term.linked_to(LinkRole.PART_OF)) or (opened and not article.earlier(term))


def _of_a_whole(article: Article, part: Term) -> bool:
    """Whether a part is said to be one of a whole told before: "31.2 million of the total"."""
    words = tail(article, part)
    return cues.starts("of", words, article.language) and cues.has("whole", words, article.language)


def _restates(share: Term, whole: Term, parts: Sequence[Term]) -> bool:
    """Whether a share says one of the parts again: "gave away 15.47 of its 18.2 million, 85p in the pound"."""
    ratio = share.fraction()
    return ratio is not None and any(
        (whole.premise * ratio).meets(part.premise.times(part.unit.factor / whole.unit.factor)) for part in parts
    )


def _of_a_part(article: Article, share: Term) -> bool:
    """Whether a share is one of the part before it and not of the whole: "2.1 million, a third of it as a loan"."""
    return cues.opens("part", tail(article, share), article.language) or cues.starts("of", tail(article, share), article.language)


_TRIVIAL = 50  # a count this many times smaller than what remains is no part of it ("paid by twelve towns")
